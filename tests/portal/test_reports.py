"""What the pages of the reports show: each figure once, with the list that was counted, and the year that adds up."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html

from plugins.newsroom.__main__ import main
from plugins.newsroom.portal import Folders, Portal, compose
from plugins.newsroom.problems import stopping
from plugins.newsroom.reading import Options, read
from tests.compose import SECTIONS, deciders, environment
from tests.newsroom.builders import a_photo, a_release, a_town, an_event, an_item, write_yaml
from tests.towns import PROJECT

ON = frozenset(("releases", "galleries", "agenda", "reports", "spending", "campaigns"))
MONTH, YEAR = "informes/2026/10/", "informes/2026/"


def content_of(folder: Path, **town: Any) -> Path:
    """September and October of two years: boletines, a gallery, an event, a campaign, a contract, three reports."""
    content = a_town(folder, **town)
    days = ("2025-10-02-a", "2025-10-03-b", "2026-09-04-c", "2026-10-05-d", "2026-10-06-e", "2026-10-31-f")
    for name in days:
        a_release(content, name, area="Cultura" if name[-1] in "de" else "Salud", ejes=["Bienestar"])
    a_photo(content / "galerias/2026-10-06-feria/1.jpg")
    photos = [{"archivo": "1.jpg", "alt": "Puestos de libros en la plaza"}]
    an_item(content, "galerias/2026-10-06-feria/index.md", {"titulo": "Feria", "fecha": "2026-10-06", "fotos": photos})
    an_event(content, "2026-10-08-cabildo", titulo="Sesión de Cabildo")
    an_item(
        content, "campanas/2026-09-15-agua/index.md", {"titulo": "Agua", "fecha": "2026-09-15", "fin": "2026-10-15"}
    )
    paid = {"tipo": "Radio", "medio": "Radio Uno", "fecha": "2026-10-05", "costo": "9280.00", "contrato": "C-1/26"}
    supplier = {"clave": "uno", "razon_social": "Radio Uno, S.A. de C.V."}
    contract = {
        "numero": "C-1/26",
        "proveedor": "uno",
        "objeto": "Difusión",
        "monto": "20000.00",
        "firma": "2026-01-05",
        "inicio": "2026-01-05",
        "fin": "2026-12-31",
    }
    write_yaml(
        content / "contratos/2026.yml", {"proveedores": [supplier], "contratos": [contract], "inserciones": [paid]}
    )
    for month, designs in (("2025-10", 10), ("2026-09", 20), ("2026-10", 15)):
        kinds = [{"tipo": "Diseños", "cantidad": designs}]
        an_item(content, f"informes/{month}.md", {"titulo": f"Informe {month}", "periodo": month, "solicitudes": kinds})
    own = [{"tipo": "Prensa", "medio": "El Eco", "fecha": "2026-10-09", "costo": "720.00"}]
    spot = [{"tema": "Agua", "duracion": "30", "campana": "2026-09-15-agua"}]
    whole = {"titulo": "Informe 2026-10", "periodo": "2026-10", "inserciones": own, "spots": spot}
    an_item(content, "informes/2026-10.md", {**whole, "solicitudes": [{"tipo": "Diseños", "cantidad": 15}]})
    return content


def composed(content: Path, on: frozenset[str] = ON) -> Portal:
    found = read(content, Options())
    assert stopping(found.problems) == ()
    chosen = deciders([each for each in SECTIONS if each not in on])
    return compose(found.library, chosen, Folders(PROJECT / "theme", content.parent / "store"))


def page_of(portal: Portal, address: str) -> html.HtmlElement:
    view = next(each for each in portal.pages if each.page.address == address)
    jinja = environment()
    text = jinja.get_template(f"{view.page.template}.html").render(view=view, site=portal.site)
    return html.fromstring(text)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    return composed(content_of(tmp_path_factory.mktemp("pueblo")))


@pytest.fixture(scope="module")
def page(portal: Portal):
    return cache(lambda address: page_of(portal, address))


def table(page: html.HtmlElement, caption: str) -> list[list[str]]:
    """The cells of the table whose caption begins so, with its head and its total."""
    found = [each for each in page.xpath("//table") if text(each.find("caption")).startswith(caption)]
    assert len(found) == 1, [text(each) for each in page.xpath("//caption")]
    return [[text(cell) for cell in row.xpath("*")] for row in found[0].xpath(".//tr")]


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def link(page: html.HtmlElement, words: str) -> str:
    return next(each.get("href") for each in page.xpath("//main//a") if text(each) == words)


def test_boletines_of_the_month_by_area_and_eje_with_their_denominator(page) -> None:
    found = page(MONTH)

    assert table(found, "Boletines por área")[1:] == [
        ["Cultura", "2", "66.7 % de 3"],
        ["Salud", "1", "33.3 % de 3"],
        ["Total", "3", ""],
    ]
    assert table(found, "Boletines por eje")[1:] == [["Bienestar", "3", "100.0 % de 3"]]
    assert link(found, "Cultura") == "../../../areas/cultura/2026/"
    assert link(found, "Bienestar") == "../../../ejes/bienestar/2026/"
    assert link(found, "Ver la lista") == "../../../boletines/2026/10/"


def test_galleries_events_and_campaigns_with_links(page) -> None:
    found = page(MONTH)

    assert table(found, "Galerías del mes")[1:] == [["Feria", "6 de octubre de 2026", "1"], ["Total", "", "1"]]
    assert table(found, "Actividades públicas realizadas")[1:] == [
        ["Sesión de Cabildo", "8 de octubre de 2026", "Plaza"]
    ]
    assert table(found, "Campañas vigentes")[1][0] == "Agua"
    assert link(found, "Agua") == "../../../campanas/agua/"


def test_insertions_of_the_report_and_of_the_contracts_with_one_total(page) -> None:
    found = page(MONTH)

    assert table(found, "Inserciones pagadas") == [
        ["Tipo de medio", "Medio", "Día de publicación", "Medida", "Contrato", "Costo con IVA"],
        ["Radio", "Radio Uno", "5 de octubre de 2026", "", "C-1/26", "$9,280.00"],
        ["Prensa", "El Eco", "9 de octubre de 2026", "", "", "$720.00"],
        ["Total", "", "", "", "", "$10,000.00"],
    ]
    assert link(found, "C-1/26") == "../../../contratos/c-1-26/"
    assert link(found, "Gasto en comunicación de 2026") == "../../../transparencia/gasto/2026/"
    assert "1 inserción viene del registro de contratos" in text(found)


def test_a_month_is_compared_with_the_one_before_and_with_last_years(page) -> None:
    found = page(MONTH)
    before = {row[0]: row[1:] for row in table(found, "Octubre de 2026 frente a septiembre de 2026")}
    year = {row[0]: row[1:] for row in table(found, "Octubre de 2026 frente a octubre de 2025")}

    assert before["Boletines"] == ["3", "1", "+2 (+200.0 % de 1)"]
    assert before["Solicitudes recibidas"] == ["15", "20", "−5 (−25.0 % de 20)"]
    assert year["Boletines"] == ["3", "2", "+1 (+50.0 % de 2)"]
    assert year["Solicitudes recibidas"] == ["15", "10", "+5 (+50.0 % de 10)"]


def test_the_year_adds_its_months_up(page) -> None:
    found = page(YEAR)
    counted, typed = table(found, "Lo que publicó el portal"), table(found, "Lo que informó la oficina")

    assert [row[:2] for row in counted[-3:]] == [["Septiembre", "1"], ["Octubre", "3"], ["Total", "4"]]
    assert [row[0] for row in counted[1:3]] == ["Enero (sin informe)", "Febrero (sin informe)"]
    assert [row[:2] for row in typed[1:]] == [["Septiembre", "20"], ["Octubre", "15"], ["Total", "35"]]
    assert table(found, "Inserciones pagadas, por mes")[-1] == ["Total", "2", "$10,000.00"]
    assert [row[-1] for row in table(found, "Boletines por área")] == ["Total", "2", "2", "4"]


def test_the_year_compares_the_months_that_both_years_have(page) -> None:
    found = {row[0]: row[1:] for row in table(page(YEAR), "2026 y 2025")}

    assert found["Boletines"] == ["1", "3", "2", "+1 (+50.0 % de 2)"]
    assert found["Solicitudes recibidas"] == ["1", "15", "10", "+5 (+50.0 % de 10)"]


def test_the_chart_of_a_year_says_what_its_table_says(page) -> None:
    figure = page(YEAR).xpath("//figure[contains(@class, 'chart')]")[0]
    bars = {text(each) for each in figure.xpath(".//*[local-name() = 'title']")}

    assert {"oct, 2026: 3", "sep, 2026: 1", "oct, 2025: 2"} <= bars
    assert figure.xpath(".//@role") == ["img"]


def test_reports_lead_to_each_other(page) -> None:
    index, month, year = page("informes/"), page(MONTH), page(YEAR)

    assert [text(each) for each in index.xpath("//main//h2")] == ["2026", "2025"]
    assert [text(each) for each in index.xpath("//main//h3")] == [
        "Octubre de 2026",
        "Septiembre de 2026",
        "Octubre de 2025",
    ]
    assert (link(index, "Informe anual de 2026"), link(month, "Informe anual de 2026")) == ("2026/", "../")
    assert "../2025/" in year.xpath("//nav//a/@href")
    assert "10/" in year.xpath("//main//a/@href")


def test_every_link_of_the_reports_leads_to_a_page_or_file(portal: Portal) -> None:
    made = set(portal.planned)
    for view in portal.pages:
        if view.page.section != "informes":
            continue
        for href in page_of(portal, view.page.address).xpath("//main//a/@href"):
            if re.match(r"[a-z]+:|#", href):
                continue
            path = urljoin(f"https://x/{view.page.address}", href).removeprefix("https://x/").partition("#")[0]
            assert (path + "index.html" if path.endswith("/") or not path else path) in made, (view.page.address, href)


@pytest.mark.parametrize("without", sorted(ON - {"reports"}))
def test_without_a_section_nothing_of_it_is_counted_or_linked(tmp_path: Path, without: str) -> None:
    """Nor does a closed month wait for errata about what nobody can count."""
    content = content_of(tmp_path)
    assert main(["cerrar", "--contenido", str(content), "--mes", "2026-10"]) == 0
    portal = composed(content, ON - {without})
    titles = {
        "releases": "Boletines por",
        "galleries": "Galerías del",
        "agenda": "Actividades públicas",
        "campaigns": "Camp",
    }
    found = page_of(portal, MONTH)

    assert not [each for each in found.xpath("//caption") if text(each).startswith(titles.get(without, "-"))]
    assert "Pendiente" not in text(found)
    test_every_link_of_the_reports_leads_to_a_page_or_file(portal)


def test_a_town_without_reports_says_so(tmp_path: Path) -> None:
    portal = composed(a_town(tmp_path))

    assert "Todavía no se ha publicado ningún informe." in text(page_of(portal, "informes/"))
    assert [each.page.address for each in portal.pages if each.page.section == "informes"] == ["informes/"]


def test_the_front_page_says_of_the_month_what_its_report_says(tmp_path: Path) -> None:
    """The insertions of the contracts too, and the figures of the closing."""
    content = content_of(tmp_path)
    assert main(["cerrar", "--contenido", str(content), "--mes", "2026-10"]) == 0
    a_release(content, "2026-10-30-tarde")
    portal = composed(content, ON | {"home"})
    found = {text(each): text(each.getnext()) for each in page_of(portal, "").xpath("//dt")}

    assert (found["boletines publicados"], found["solicitudes recibidas"]) == ("3", "15")
    assert found["en inserciones"] == "$10,000.00"
