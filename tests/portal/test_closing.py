"""A closed month as the public sees it: its figures stand, what differs is told, and errata carry their date."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from lxml import html

from plugins.newsroom.__main__ import main
from tests.newsroom.builders import NOW
from tests.portal.test_reports import MONTH, YEAR, a_release, composed, content_of, page_of, table, text
from tests.towns import STRICT, build

CLOSING = "2026-10.cierre.json"


def closed_town(folder: Path) -> Path:
    """Its October is closed on the 2nd of November; then a boletín goes and the report is put right."""
    content = content_of(folder, ahora="2026-11-02 10:00")
    assert cerrar(content) == 0
    return content


def cerrar(content: Path, *more: str) -> int:
    return main(["cerrar", "--contenido", str(content), "--mes", "2026-10", *more])


def changed(content: Path) -> Path:
    """A boletín less, another área more, one request more; and thirteen days later."""
    (content / "boletines/2026/10/2026-10-06-e.md").unlink()
    a_release(content, "2026-10-30-g", area="Obras Públicas")
    a_release(content, "2026-10-30-h", area="Obras Públicas")
    report = content / "informes/2026-10.md"
    report.write_text(report.read_text("utf-8").replace("cantidad: 15", "cantidad: 16"), encoding="utf-8")
    town = content / "municipio.yml"
    town.write_text(town.read_text("utf-8").replace("2026-11-02 10:00", NOW), encoding="utf-8")
    return content


def seal(page: html.HtmlElement) -> html.HtmlElement:
    return page.get_element_by_id("cierre").getparent()


def lines(page: html.HtmlElement) -> list[str]:
    return [text(each) for each in seal(page).xpath(".//li")]


def figures(page: html.HtmlElement) -> dict[str, str]:
    """Large figures by what they count; the note of some goes with them."""
    return {text(each.find("dt")): text(each.find("dd")) for each in page.xpath("//dl/div[dt]")}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, html.HtmlElement]:
    """The month's page on the day of its closing, after the changes, and after the errata; and the year's."""
    content = closed_town(tmp_path_factory.mktemp("cerrado"))
    found = {"closed": page_of(composed(content), MONTH)}
    portal = composed(changed(content))
    found |= {"changed": page_of(portal, MONTH), "year": page_of(portal, YEAR), "list": page_of(portal, "informes/")}
    assert cerrar(content, "--errata") == 0
    portal = composed(content)
    return {**found, "errata": page_of(portal, MONTH), "year after": page_of(portal, YEAR)}


def test_a_month_just_closed_says_since_when_and_nothing_else(pages) -> None:
    assert "Cerrado el 2 de noviembre de 2026" in text(seal(pages["closed"]))
    assert lines(pages["closed"]) == []
    assert figures(pages["closed"])["boletines publicados"] == "3"


def test_the_closed_figures_stand_in_every_place_of_the_page(pages) -> None:
    """Bands, tables, totals and charts: none of them follows the content."""
    before, after = pages["closed"], pages["changed"]

    for each in ("Boletines por área", "Boletines por eje", "Solicitudes de servicio por tipo", "Inserciones pagadas"):
        assert table(before, each) == table(after, each)
    assert figures(before) == figures(after)
    assert [text(each) for each in before.xpath("//figure")] == [text(each) for each in after.xpath("//figure")]


def test_what_differs_is_told_without_a_date(pages) -> None:
    said = seal(pages["changed"])

    assert "Pendiente de fe de erratas" in text(said)
    assert lines(pages["changed"]) == [
        "Boletines publicados el cierre dice 3; hoy, 4",
        "Boletines: Obras Públicas el cierre dice 0; hoy, 2",
        "Boletines: Cultura el cierre dice 2; hoy, 1",
        "Boletines del eje: Bienestar el cierre dice 3; hoy, 2",
        "Solicitudes recibidas el cierre dice 15; hoy, 16",
        "Solicitudes: Diseños el cierre dice 15; hoy, 16",
    ]
    assert [each.get("datetime") for each in said.iter("time")] == ["2026-11-02"]


def test_errata_carry_their_date_and_the_page_says_what_is_right(pages) -> None:
    after = pages["errata"]

    assert "Pendiente" not in text(after)
    assert lines(after)[0] == "Boletines publicados decía 3, debe decir 4 · 15 de noviembre de 2026"
    assert len(lines(after)) == 6
    assert table(after, "Boletines por área")[1:] == [
        ["Obras Públicas", "2", "50.0 % de 4"],
        ["Cultura", "1", "25.0 % de 4"],
        ["Salud", "1", "25.0 % de 4"],
        ["Total", "4", ""],
    ]
    assert table(after, "Solicitudes de servicio por tipo")[-1] == ["Total", "16"]


def test_the_year_follows_the_closing_and_marks_it(pages) -> None:
    before, after = table(pages["year"], "Lo que publicó el portal"), table(pages["year after"], "Lo que publicó")

    assert [row[:2] for row in before[-2:]] == [["Octubre cerrado", "3"], ["Total", "4"]]
    assert [row[:2] for row in after[-2:]] == [["Octubre cerrado", "4"], ["Total", "5"]]
    assert "Está cerrado octubre" in text(pages["year"])
    assert text(pages["list"].xpath("//h3")[0]) == "Octubre de 2026 cerrado"


def test_a_paid_insertion_that_is_deleted_keeps_its_row_until_the_erratum(tmp_path: Path) -> None:
    content = closed_town(tmp_path)
    report = content / "informes/2026-10.md"
    typed = report.read_text("utf-8")
    report.write_text(typed.replace("El Eco", "El Otro").replace("720.00", "800.00"), encoding="utf-8")
    rows = table(page_of(composed(content), MONTH), "Inserciones pagadas")[1:]
    assert cerrar(content, "--errata") == 0
    after = table(page_of(composed(content), MONTH), "Inserciones pagadas")[1:]

    assert [row[-1] for row in rows] == ["$9,280.00", "$720.00", "$10,000.00"]
    assert rows[1][:2] == ["Según el cierre", "El Eco, 9 de octubre de 2026"]
    assert [(row[1], row[-1]) for row in after] == [
        *(("Radio Uno", "$9,280.00"), ("El Otro", "$800.00"), ("", "$10,080.00")),
    ]


def test_published_strictly_the_proof_is_the_very_file_of_the_content(tmp_path: Path) -> None:
    """By Pelican: a difference is an aviso, the page keeps the closing, and anyone can work the digest out."""
    content = changed(closed_town(tmp_path))
    done = build(content, tmp_path / "salida", store=tmp_path / "cache", settings=STRICT)
    page = html.fromstring((tmp_path / "salida" / MONTH / "index.html").read_bytes())
    proof = (tmp_path / "salida" / MONTH / CLOSING).read_bytes()
    cifras = json.loads(proof)["cifras"]
    plain = json.dumps(cifras, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    assert done.returncode == 0, done.stdout + done.stderr
    assert "cierre-distinto" in done.stdout
    assert proof == (content / "informes" / CLOSING).read_bytes()
    assert text(seal(page).find(".//code")) == hashlib.sha256(plain.encode()).hexdigest()
    assert figures(page)["boletines publicados"] == "3"


def test_a_closing_that_was_edited_is_not_published(tmp_path: Path) -> None:
    content = closed_town(tmp_path)
    file = content / "informes" / CLOSING
    file.write_text(file.read_text("utf-8").replace('"valor": "3"', '"valor": "33"'), encoding="utf-8")

    assert main(["revisar", str(content)]) == 1
