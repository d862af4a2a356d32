"""The transparency section as its pages receive it: tree, periods, years gone by, legal files and what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom.sections import static_pages, transparency
from plugins.newsroom.sections.section import Section
from plugins.newsroom.views.duties import ObligationView, PendingView, TransparencyView
from plugins.newsroom.views.pages import StaticView
from plugins.newsroom.views.parts import Link
from tests.newsroom.builders import a_town, an_item, library_of, reading_of, write_yaml

ON = frozenset(("transparency", "reports"))
MORE = ON | {"spending", "evaluation", "data", "plans", "budgets"}


def a_filed_town(folder: Path, *periods: str, **more: Any) -> Path:
    content = a_town(folder)
    rows = [
        {"clave": "gastos", "nombre": "Gastos de comunicación", "area": "Cultura", "reune": "informes", **more},
        {"clave": "padron", "nombre": "Padrón", "actualizacion": "anual"},
    ]
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": rows})
    for each in periods:
        header = {"actualizado": "2026-10-05", "validado": "2026-10-07", "documentos": [{"archivo": "gasto.csv"}]}
        an_item(content, f"transparencia/gastos/{each}/index.md", header, "Nota.")
        (content / f"transparencia/gastos/{each}/gasto.csv").write_text("a,b\n1,2\n")
    return content


def page_of(section: Section, address: str) -> Any:
    return next(each for each in section.pages if each.page.address == address)


def test_the_timetable_says_who_what_and_since_when(tmp_path: Path) -> None:
    section = transparency.section(library_of(a_filed_town(tmp_path, "2026-t2", "2026-t3")), ON)
    index = section.pages[0]

    assert isinstance(index, TransparencyView)
    assert index.intro == "2 obligaciones: 1 por atender."
    assert [(each.link.text, each.state, each.late, each.period, each.formats) for each in index.rows] == [
        ("Gastos de comunicación", "Al día", False, "tercer trimestre de 2026", ("CSV",)),
        ("Padrón", "Sin publicar", True, "Ninguno todavía", ()),
    ]
    assert [each.lacking for each in index.rows] == ["", "Falta 2025"]
    assert [(each.value, each.label) for each in index.figures] == [
        ("1 de 2", "sin atraso"),
        ("0 de 2", "con periodos atrasados"),
        ("1 de 2", "sin publicar"),
    ]
    assert index.cut.long == "15 de noviembre de 2026"
    assert [each.address for each in section.files] == [
        "transparencia/gastos/2026-t2/gasto.csv",
        "transparencia/gastos/2026-t3/gasto.csv",
    ]


def test_ways_lead_only_to_sections_that_are_on(tmp_path: Path) -> None:
    content = a_filed_town(tmp_path, "2026-t3")
    spot = {"tipo": "Radio", "medio": "Radio Uno", "fecha": "2026-08-01", "costo": "100"}
    write_yaml(content / "contratos/2026.yml", {"inserciones": [spot]})
    an_item(content, "planes/2026.md", {"titulo": "Programa", "anio": 2026})
    lines = [{"nombre": "Radio", "aprobado": "1000"}]
    an_item(content, "presupuestos/2026.md", {"titulo": "Presupuesto", "anio": 2026, "lineas": lines})
    library = library_of(content)
    ways = [[door.address for door in transparency.section(library, on).pages[0].doors] for on in (ON, MORE)]

    assert ways == [
        ["transparencia/pendientes/"],
        [
            *("transparencia/pendientes/", "transparencia/gasto/", "planes/", "presupuestos/"),
            *("evaluacion/", "transparencia/datos/"),
        ],
    ]


def test_rows_carry_their_number_only_where_something_nests(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    rows = [{"clave": "a", "nombre": "A"}, {"clave": "b", "nombre": "B", "dentro_de": "a"}]
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": rows})
    section = transparency.section(library_of(content), ON)
    index, inner = section.pages[0], page_of(section, "transparencia/b/")

    assert [(each.number, each.level, each.group, each.state) for each in index.rows] == [
        ("1", 0, True, "0 de 1 al día"),
        ("1.1", 1, False, "Sin publicar"),
    ]
    assert index.intro == "1 obligación: 1 por atender.", "a group is no obligation of its own"
    assert inner.parent == Link("A", "transparencia/a/")
    assert [each.link.text for each in page_of(section, "transparencia/a/").children] == ["B"]
    assert [each.text for each in inner.page.crumbs] == ["Transparencia", "A"]


def test_dates_are_the_typed_ones_and_the_newest_period_goes_first(tmp_path: Path) -> None:
    section = transparency.section(library_of(a_filed_town(tmp_path, "2026-t2", "2026-t3")), ON)
    page = page_of(section, "transparencia/gastos/")

    assert isinstance(page, ObligationView)
    assert [each.anchor for each in page.periods] == ["p-2026-t3", "p-2026-t2"]
    assert [each.long for each in (page.periods[0].updated, page.periods[0].validated) if each] == [
        "5 de octubre de 2026",
        "7 de octubre de 2026",
    ]
    assert page.periods[0].area == "Cultura"


def test_a_period_goes_to_the_years_gone_by_and_is_never_deleted(tmp_path: Path) -> None:
    periods = ("2022", "2023-t4", "2024-t1", "2026-t3")
    section = transparency.section(library_of(a_filed_town(tmp_path, *periods)), ON)
    page = page_of(section, "transparencia/gastos/")

    assert [each.anchor for each in page.periods] == ["p-2026-t3", "p-2024-t1"]
    assert [each.anchor for each in page.former] == ["p-2023-t4", "p-2022"]
    assert {each.address for each in section.files} == {f"transparencia/gastos/{each}/gasto.csv" for each in periods}
    assert page.retention.startswith("Un periodo está entre los actuales durante su año y los 2 siguientes;")


def test_reports_are_gathered_only_while_their_section_is_on(tmp_path: Path) -> None:
    content = a_filed_town(tmp_path, "2026-t2")
    an_item(content, "informes/2026-09.md", {"titulo": "Informe de septiembre", "periodo": "2026-09"})
    library = library_of(content)
    blocks = []
    for on in (ON, frozenset(("transparency",))):
        page = page_of(transparency.section(library, on), "transparencia/gastos/")
        blocks.append([each.anchor for each in page.periods])

    assert blocks == [["p-2026-09", "p-2026-t2"], ["p-2026-t2"]]


def test_legal_files_stand_in_their_period_and_their_year_with_their_label(tmp_path: Path) -> None:
    formats = [{"formato": "23b", "nombre": "LTAIPX23B", "id": "43320", "generacion": "2018"}]
    content = a_filed_town(tmp_path, "2026-t2", "2026-t3", formatos=formats)
    section = transparency.section(library_of(content), MORE)
    page = page_of(section, "transparencia/gastos/")
    (legal,) = page.periods[0].legal
    written = {each.address: each.content for each in section.files}

    assert legal.label == "LTAIPX23B · id 43320 · generación 2018"
    assert {"XLSX", "CSV", "JSON"} == {each.format for each in legal.files}
    assert all(each.address.startswith("transparencia/gastos/2026-t3/23b") for each in legal.files)
    assert all(isinstance(written[each.address], bytes) and each.size for each in legal.files)
    assert [each.title for each in page.years] == ["Todo 2026"]
    assert all(each.address in written for year in page.years for block in year.legal for each in block.files)
    assert "XLSX" in page.row.formats


def test_a_period_without_validation_says_why_it_has_no_formats(tmp_path: Path) -> None:
    content = a_filed_town(tmp_path, formatos=[{"formato": "23b"}])
    an_item(content, "transparencia/gastos/2026-t3/index.md", {"actualizado": "2026-10-05"})
    section = transparency.section(library_of(content), MORE)
    (block,) = page_of(section, "transparencia/gastos/").periods

    assert block.legal == ()
    assert "fecha de validación" in block.note


def test_what_is_late_comes_first_among_the_doors(tmp_path: Path) -> None:
    doors = transparency.doors(library_of(a_filed_town(tmp_path, "2026-t3")), ON)

    assert [(each.title, each.late) for each in doors] == [("Padrón", True), ("Gastos de comunicación", False)]


def test_a_town_without_a_list_says_so(tmp_path: Path) -> None:
    section = transparency.section(library_of(a_town(tmp_path)), ON)
    index, pending = section.pages

    assert isinstance(index, TransparencyView)
    assert (index.rows, index.intro, index.figures) == ((), "", ())
    assert index.empty
    assert isinstance(pending, PendingView)
    assert pending.intro == "Todavía no se ha publicado la lista de obligaciones."


# --- qué falta publicar ---


def pending_of(content: Path, on: frozenset[str] = MORE) -> dict[str, Any]:
    page = page_of(transparency.section(library_of(content), on), "transparencia/pendientes/")
    assert page.cut.long == "15 de noviembre de 2026"
    return {each.title: each.table for each in page.parts}


def test_what_is_missing_says_what_who_since_when_and_how_late(tmp_path: Path) -> None:
    table = pending_of(a_filed_town(tmp_path, "2026-t1"))["Periodos vencidos"]
    gastos, padron = Link("Gastos de comunicación", "transparencia/gastos/"), Link("Padrón", "transparencia/padron/")

    assert table.rows == (
        (padron, "2025", "Sin área asignada", "30 de enero de 2026", "289 días de atraso"),
        (gastos, "Segundo trimestre de 2026", "Cultura", "30 de julio de 2026", "108 días de atraso"),
        (gastos, "Tercer trimestre de 2026", "Cultura", "30 de octubre de 2026", "16 días de atraso"),
    )


def test_nothing_missing_is_said_in_a_sentence(tmp_path: Path) -> None:
    content = a_filed_town(tmp_path, "2026-t3")
    an_item(content, "transparencia/padron/2025/index.md", {"actualizado": "2026-01-05"})
    table = pending_of(content)["Periodos vencidos"]

    assert (table.rows, table.empty) == ((), "No hay periodos vencidos sin publicar.")


def test_months_goals_and_formats_are_missing_too(tmp_path: Path) -> None:
    content = a_filed_town(tmp_path, formatos=[{"formato": "23b", "nombre": "LTAIPX23B"}])
    an_item(content, "transparencia/gastos/2026-t3/index.md", {"actualizado": "2026-10-05", "area": "Salud"})
    an_item(content, "informes/2026-09.md", {"titulo": "Informe de septiembre", "periodo": "2026-09"})
    activities = [
        {"nombre": "Atender a los medios", "tiempo": "permanente", "responsable": "Prensa"},
        {"nombre": "Publicar boletines", "meta": {"unidad": "boletín", "cantidad": "120"}, "cuenta": "boletines"},
    ]
    an_item(content, "planes/2026.md", {"titulo": "Plan 2026", "anio": 2026, "actividades": activities})
    tables = pending_of(content)

    assert tables["Informes mensuales"].rows == (("Octubre de 2026", "Cultura", "Terminó el 31 de octubre de 2026"),)
    assert tables["Metas no medibles"].rows == ((Link("Plan 2026", "planes/2026/"), "Atender a los medios", "Prensa"),)
    gastos = Link("Gastos de comunicación", "transparencia/gastos/")
    assert tables["Formatos sin fechas"].rows == (
        (gastos, "Tercer trimestre de 2026", "LTAIPX23B", "La fecha de validación", "Salud"),
    )


# --- articles of regulations ---


def test_fractions_have_anchors_of_their_own_and_their_evidence(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    fractions = [
        {"clave": "I", "texto": "Informar", "evidencia": "/boletines/", "evidencia_titulo": "Boletines"},
        {"clave": "I", "texto": "Lo mismo", "evidencia": "https://ley.example/"},
        {"clave": "…", "texto": "Las demás", "evidencia": "javascript:alert(1)"},
    ]
    header = {"titulo": "Facultades", "ordenamiento": "Reglamento", "articulo": "Artículo 28", "fracciones": fractions}
    an_item(content, "paginas/facultades.md", header)
    (view,) = static_pages.section(reading_of(content).library, ON).hosted.values()

    assert isinstance(view, StaticView)
    assert view.source == "Reglamento. Artículo 28"
    assert [(each.anchor, each.key) for each in view.fractions] == [
        ("fraccion-i", "I"),
        ("fraccion-i-2", "I"),
        ("fraccion-3", "…"),
    ]
    assert [each.evidence for each in view.fractions[:2]] == [
        Link("Boletines", "boletines/"),
        Link("ley.example", "https://ley.example/"),
    ]


# --- what staff may get wrong in the list ---


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([{"clave": "a", "nombre": "A", "dentro_de": "b"}], ["obligacion-desconocida"]),
        ([{"clave": "a", "nombre": "A", "dentro_de": "a"}], ["obligacion-circular"]),
        (
            [
                {"clave": "a", "nombre": "A", "dentro_de": "c"},
                {"clave": "b", "nombre": "B", "dentro_de": "a"},
                {"clave": "c", "nombre": "C", "dentro_de": "b"},
                {"clave": "d", "nombre": "D", "dentro_de": "c"},
            ],
            ["obligacion-circular"] * 3,
        ),
        ([{"clave": "pendientes", "nombre": "Pendientes"}], ["direccion-repetida"]),
        ([{"clave": "a", "nombre": "A", "desde": "ayer"}], ["periodo-ilegible"]),
    ],
)
def test_a_tree_that_is_none_is_told_and_shown_all_the_same(
    tmp_path: Path, rows: list[dict[str, str]], told: list[str]
) -> None:
    content = a_town(tmp_path)
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": rows})
    found = reading_of(content)

    assert [each.code for each in found.problems] == told
    if told[0] != "periodo-ilegible":
        index = transparency.section(found.library, ON).pages[0]
        assert sorted(each.link.text for each in index.rows) == [each["nombre"] for each in rows]


def test_very_old_holes_are_told_in_one_row(tmp_path: Path) -> None:
    rows = pending_of(a_filed_town(tmp_path, "2020-t1"))["Periodos vencidos"].rows
    gastos = [row for row in rows if row[0].text == "Gastos de comunicación"]

    assert len(gastos) == 13
    assert gastos[0][1:] == (
        "14 periodos, del segundo trimestre de 2020 al tercer trimestre de 2023",
        "Cultura",
        "30 de julio de 2020",
        "2,299 días de atraso",
    )
