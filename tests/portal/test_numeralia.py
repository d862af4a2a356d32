"""The monthly report of a real office: every figure, date and sentence of it stands where cifras.csv says."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from plugins.newsroom import spanish
from plugins.newsroom.reading import Options, read
from tests.towns import PROJECT, build, once

CASE = PROJECT / "tests" / "cases" / "numeralia-agosto-2020"
HEADINGS = "self::h1 or self::h2 or self::h3 or self::h4"
REPORT = "informes/2020/08/"


def rows() -> list[tuple[str, str, str]]:
    with (CASE / "cifras.csv").open(encoding="utf-8", newline="") as file:
        return [(each["pagina"], each["etiqueta"], each["valor"]) for each in csv.DictReader(file)]


@pytest.fixture(scope="module")
def output(shared: Path) -> Path:
    """The case built strictly, as it would be published."""

    def make(folder: Path) -> None:
        strict = PROJECT / "publishconf.py"
        done = build(CASE / "content", folder / "salida", store=folder / "cache", settings=strict)
        assert (0, "· 0 problemas · 0 avisos" in done.stdout) == (done.returncode, True), done.stdout + done.stderr

    return once(shared / "numeralia", make) / "salida"


@pytest.fixture(scope="module")
def page(output: Path) -> html.HtmlElement:
    return parsed(output / REPORT / "index.html")


def parsed(file: Path) -> html.HtmlElement:
    """The page without what is read twice: the index of its sections."""
    root = html.fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    for each in root.xpath("//nav | //script"):
        each.drop_tree()
    return root


def text(element: html.HtmlElement) -> str:
    """Its words in a row; a date also in full, as its `datetime` says it."""
    for each in element.iter("time"):
        if not each.get("data-said"):
            said = spanish.long_date(date.fromisoformat(each.get("datetime")[:10]))
            each.set("data-said", "1")
            each.append(html.fromstring(f"<span> {said} </span>"))
    return " ".join(" ".join(element.itertext()).split())


def places(page: html.HtmlElement, label: str) -> Iterator[html.HtmlElement]:
    """What stands under a label: section of a heading, row, column or table of its header, facts of a term."""
    for each in page.xpath(f"//*[{HEADINGS} or self::th or self::caption or self::dt or self::time]"):
        if label in text(each):
            yield from under(each)


def under(label: html.HtmlElement) -> Iterator[html.HtmlElement]:
    tag = label.tag
    if tag == "th":
        column = len(label.xpath("preceding-sibling::*")) + 1
        row = label.get("scope") == "row"
        yield from label.xpath("ancestor::tr[1]") if row else label.xpath(f"ancestor::table[1]//tbody/tr/*[{column}]")
    elif tag == "dt":
        yield from label.xpath("parent::div | following-sibling::dd[1]")
    elif tag == "caption":
        yield from label.xpath("ancestor::table[1]")
    elif tag == "time":
        yield from label.xpath("ancestor::li[1]")
    else:
        yield from label.xpath("ancestor::*[self::section or self::header or self::main][1]")


def stands(page: html.HtmlElement, label: str, value: str) -> bool:
    """Whether a value is under a label, whole: 15 is not in 4,159 nor in 15,000."""
    whole = re.compile(rf"(?<![\w.,]){re.escape(value)}(?!\w|[.,]\d)")
    return any(whole.search(text(each)) for each in places(page, label))


@pytest.mark.parametrize(("address", "label", "value"), rows(), ids=lambda text: text[:40])
def test_figure_stands_under_its_label(output, page, address, label, value):
    found = page if address == REPORT else parsed(output / address / "index.html")

    assert stands(found, label, value)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Grabaciones de sesiones", "2"),
        ("Grabaciones de sesiones", "15"),
        ("Twitter", "38"),
        ("Twitter", "20,581"),
        ("Facebook", "581"),
        ("«Siguiendo» la cuenta", "20,581"),
        ("Solicitudes recibidas", "16"),
        ("Solicitudes atendidas", "7 + 2 + 6"),
        ("12 de agosto", "ITAIPBC"),
        ("27 de agosto", "apoyo logístico"),
        ("Entrevistas", "15"),
        ("Comisiones de trabajo", "no se realizaron inserciones"),
        ("Actividades de vinculación", "36301"),
        ("No hay tal", "15"),
    ],
)
def test_the_reader_of_figures_can_fail(page, label, value):
    assert not stands(page, label, value)


def test_table_of_figures_is_the_whole_report():
    """Every count, date and list of the header is named in cifras.csv: a figure that nobody checks is a figure lost."""
    named = [value for _, _, value in rows()]
    header = read(CASE / "content", Options()).library.reports[0].header
    counts = [each.count for each in header.requests]
    counts += [each.count for network in header.networks for each in network.posts]
    counts += [each.value for each in header.networks]

    assert [] == [each for each in counts if spanish.number(each) not in named]
    assert [] == [each.date for each in header.days if f"{each.date.day} de agosto" not in named]
    assert 15 == sum(each.count for each in header.requests) == header.received == header.attended


def test_totals_are_computed_and_a_declared_one_that_differs_is_shown(tmp_path):
    """Both numbers and the difference, on the page and to staff."""
    content = tmp_path / "content"
    shutil.copytree(CASE / "content", content)
    file = content / "informes" / "2020-08.md"
    file.write_text(file.read_text("utf-8").replace("cantidad: 7}", "cantidad: 9}"), encoding="utf-8")
    done = build(content, tmp_path / "salida", store=tmp_path / "cache")
    page = parsed(tmp_path / "salida" / REPORT / "index.html")
    shown = text(page.get_element_by_id("solicitudes").xpath("ancestor::section[1]")[0])

    assert stands(page, "Solicitudes recibidas", "17")
    assert stands(page, "Solicitudes recibidas", "9 + 2 + 6")
    assert stands(page, "Total", "17")
    assert re.search(r"\b15\b.*\b17\b.*\b2\b|\b17\b.*\b15\b.*\b2\b", shown), shown
    assert "total-distinto" in done.stdout
    assert "diferencia de 2" in done.stdout
