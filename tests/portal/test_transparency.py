"""The transparency section as citizens see it: states in words, every file there, and nothing that time deletes."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.compose import compose_town, written
from tests.conftest import CACHE
from tests.site_reader import Portal
from tests.towns import small_town, write

STORE = CACHE / "pruebas"
ROWS = [
    {"clave": "fraccion-xxiii", "nombre": "Comunicación social", "fundamento": "Artículo 70, fracción XXIII"},
    {
        "clave": "contrataciones",
        "nombre": "Contrataciones",
        "area": "Salud",
        "dentro_de": "fraccion-xxiii",
        "formatos": [{"formato": "23b", "nombre": "LTAIPX23B", "id": "43320"}],
    },
    {"clave": "programa", "nombre": "Programa anual", "actualizacion": "anual", "dentro_de": "fraccion-xxiii"},
    {"clave": "detalle", "nombre": "Detalle", "dentro_de": "contrataciones", "desde": "2026-t4"},
    {"clave": "padron", "nombre": "Padrón", "conserva": "1", "desde": "2026-t1"},
]


ROWS_OF = "table:has(#periodos-tabla) tbody tr"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """A small town with a tree of obligations, records of spending, and years gone by."""
    content = small_town(tmp_path_factory.mktemp("villa") / "content")
    write(content / "transparencia" / "obligaciones.yml", {"obligaciones": ROWS})
    dates = {"actualizado": "2026-10-10", "validado": "2026-10-12"}
    for key, period in (
        ("contrataciones", "2026-t3"),
        ("padron", "2026-t2"),
        ("padron", "2024-t4"),
        ("padron", "2019"),
    ):
        write(content / "transparencia" / key / period / "index.md", dates, "Nota del periodo.")
    spots = [{"tipo": "Radio", "medio": "Radio Uno", "fecha": "2026-08-03", "costo": "1160.00", "unidades": "2"}]
    write(content / "contratos" / "2026.yml", {"inserciones": spots})
    return Portal(written(compose_town(content, STORE), tmp_path_factory.mktemp("salida")))


def soup(portal: Portal, page: str) -> BeautifulSoup:
    return BeautifulSoup((portal.output / page / "index.html").read_bytes(), "lxml")


def test_every_link_of_the_section_leads_somewhere(portal):
    section = [each for each in portal.broken("/prensa/") if each.startswith(("transparencia/", "evaluacion/"))]

    assert [] == section
    assert "transparencia/contrataciones/2026-t3/23b.xlsx" in portal.files


def test_each_state_is_said_in_words(portal):
    """Beside its colour: what is late says since when, what is not says so."""
    rows = soup(portal, "transparencia").select(".timetable tbody tr")
    states = {row.th.a.get_text(): row.select_one(".flag").get_text() for row in rows}

    assert states == {
        "Comunicación social": "2 de 3 al día",
        "Contrataciones": "Al día",
        "Detalle": "Aún no vence",
        "Programa anual": "Sin publicar",
        "Padrón": "Atrasada 199 días",
    }
    assert [row.select_one(".timetable__number").get_text() for row in rows] == ["1", "1.1", "1.1.1", "1.2", "2"]


def test_files_of_the_formats_are_offered_with_their_size_and_the_label_of_the_law(portal):
    page = soup(portal, "transparencia/contrataciones")
    block = page.select_one("#p-2026-t3").find_parent("section")
    offered = {each.a["href"]: each.select_one(".downloads__size").get_text() for each in block.select(".downloads li")}

    assert block.select_one(".legal-files__label").get_text() == "LTAIPX23B · id 43320 · generación 2018"
    assert {"2026-t3/23b.xlsx", "2026-t3/23b.csv", "2026-t3/23b.json"} <= set(offered)
    for link, said in offered.items():
        size = (portal.output / "transparencia/contrataciones" / link).stat().st_size
        kind, _, told = said.partition(", ")
        assert link.endswith(f".{kind.lower()}")
        assert told.startswith(str(round(size / 1000)) if size >= 1000 else str(size))


def test_years_gone_by_are_apart_and_stay(portal):
    page = soup(portal, "transparencia/padron")
    former = page.select_one("#anos-anteriores").find_parent("section")

    assert [each["id"] for each in page.select(".period__title")] == ["p-2026-t2", "p-2024-t4", "p-2019"]
    assert [each["id"] for each in former.select(".period__title")] == ["p-2024-t4", "p-2019"]
    assert {each.name for each in former.select(".period__title")} == {"h3"}
    assert not page.select("details"), "what is old prints and can be searched too"


def test_what_is_missing_has_who_since_when_and_how_late(portal):
    page = soup(portal, "transparencia/pendientes")
    rows = [[cell.select("span")[-1].get_text() for cell in row.select("th, td")] for row in page.select(ROWS_OF)]

    assert page.select_one(".cut time")["datetime"] == "2026-11-15"
    assert rows == [
        ["Programa anual", "2025", "Sin área asignada", "30 de enero de 2026", "289 días de atraso"],
        ["Padrón", "Primer trimestre de 2026", "Sin área asignada", "30 de abril de 2026", "199 días de atraso"],
        ["Padrón", "Tercer trimestre de 2026", "Sin área asignada", "30 de octubre de 2026", "16 días de atraso"],
    ]
    assert [each.get_text() for each in page.select(".section-title__title")] == [
        "Periodos vencidos",
        "Formatos sin fechas",
    ]


def test_the_section_is_reached_from_its_index(portal):
    doors = [each["href"] for each in soup(portal, "transparencia").select(".door__link")]

    assert doors == ["pendientes/", "gasto/", "../evaluacion/", "datos/"]


def test_an_article_shows_all_its_fractions_with_anchors(tmp_path: Path) -> None:
    """Twenty-two of them, as a real regulation has, each with its own anchor and its evidence."""
    numerals = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII".split()
    content = small_town(tmp_path / "content")
    fractions = [{"clave": each, "texto": f"Hace {each}", "evidencia": "/boletines/"} for each in numerals]
    header = {"titulo": "Facultades", "articulo": "Artículo 28", "fracciones": fractions}
    write(content / "paginas" / "facultades.md", header, "Texto.")
    page = soup(Portal(written(compose_town(content, STORE), tmp_path / "salida")), "facultades")
    shown = page.select("ol.fractions > li")

    assert [each["id"] for each in shown] == [f"fraccion-{each.lower()}" for each in numerals]
    assert [each.select_one(".fraction__text p").get_text() for each in shown] == [f"Hace {each}" for each in numerals]
    assert all("Así se cumple:" in each.get_text() and each.select_one(".fraction__link") for each in shown)
