"""Everything of the portal can be taken away as data: whole, valid for its validators, and described as it is."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import frictionless
import pytest
from lxml import html

from plugins.newsroom.datasets.presence import PRESENT, present
from plugins.newsroom.datasets.registry import datasets
from plugins.newsroom.datasets.shelf import Shelf, packed
from plugins.newsroom.library import Library
from plugins.newsroom.portal import Portal, shown
from plugins.newsroom.sections import data
from plugins.newsroom.views.parts import Table
from tests.compose import SECTIONS, compose_town, rendered
from tests.conftest import CACHE
from tests.towns import PROJECT

DATA = "transparencia/datos/"
CASES = sorted((PROJECT / "tests" / "cases").glob("*/content"))
TOWNS = {"demo": PROJECT / "content", **{each.parent.name: each for each in CASES}}
ON = frozenset(SECTIONS)


@cache
def portal_of(name: str, *without: str) -> Portal:
    """A town decided in this process, once."""
    return compose_town(TOWNS[name], CACHE / "pruebas", without)


@pytest.fixture(params=TOWNS)
def portal(request: pytest.FixtureRequest) -> Portal:
    return portal_of(request.param)


def files_of(portal: Portal) -> dict[str, bytes]:
    """The files of open data by their name."""
    found = {each.address: each.content for each in portal.files if each.address.startswith(DATA)}
    return {name.removeprefix(DATA): content for name, content in found.items() if isinstance(content, bytes)}


def rows_of(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))


def package_of(folder: Path, files: dict[str, bytes]) -> frictionless.Report:
    """What frictionless says of the files as anyone would download them."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return frictionless.validate(folder / "datapackage.json")


def test_data_package_is_valid(portal, tmp_path):
    files = files_of(portal)
    report = package_of(tmp_path, files)
    described = json.loads(files["datapackage.json"])

    assert [] == report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    assert report.valid
    assert {f"{each['name']}.csv" for each in described["resources"]} == {
        each for each in files if each.endswith(".csv")
    }
    for each in described["resources"]:
        content = files[each["path"]]
        assert (len(content), f"sha256:{sha256(content).hexdigest()}") == (each["bytes"], each["hash"])


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("presupuestos.csv", b"10405031.00", b"10405031,00"),  # a cell too many
        ("presupuestos.csv", b"10405031.00", b"10.405.031.00"),  # no number
        ("presupuestos.csv", b"2021,2,", b"2021,1,"),  # a key twice
        ("plan-avance.csv", b"2021,6,2021-12", b"2021,7,2021-12"),  # no such activity
        ("plan-actividades.csv", b"no medible", b"va muy bien"),  # not in the list
    ],
)
def test_package_tells_what_is_wrong(file, old, new, tmp_path):
    """The test above can fail: its schema knows types, keys, lists and what leads where."""
    files = files_of(portal_of("plan-anual-2021-torreon"))
    described = json.loads(files["datapackage.json"])
    for each in described["resources"]:
        del each["bytes"], each["hash"]
    assert old in files[file]
    broken = {**files, file: files[file].replace(old, new, 1), "datapackage.json": json.dumps(described).encode()}

    assert not package_of(tmp_path, broken).valid


def test_keys_and_links_hold_for_what_is_really_typed(portal):
    """They are left out where they do not hold; in these towns every one does."""
    every = [each for each in datasets(portal.library, ON) if each.rows]
    shelf = Shelf(portal.library.town, tuple(packed(each, portal.library.today) for each in every))
    names = {each.name for each in every}

    for each in every:
        assert each.key == shelf.key(each), each.name
        assert [one for one in each.foreign if one.dataset in names] == list(shelf.foreign(each)), each.name


def test_csv_and_json_say_the_same(portal):
    files = files_of(portal)
    for name in (each.removesuffix(".csv") for each in files if each.endswith(".csv")):
        rows, objects = rows_of(files, name), json.loads(files[f"{name}.json"], parse_float=str, parse_int=str)
        told = [{key: plain(value) for key, value in each.items()} for each in objects]

        assert rows, f"{name} is empty and written"
        assert rows == told


def plain(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def test_what_is_said_to_be_there_is_what_is_written(portal):
    """Sections ask before any dataset is made: the answer is the truth."""
    files = files_of(portal)

    assert {name for name in PRESENT if present(portal.library, name, ON)} == {
        name for name in PRESENT if f"{name}.csv" in files
    }


def test_csvw_describes_the_very_columns(portal):
    files = files_of(portal)
    group = {each["url"]: each for each in json.loads(files["csv-metadata.json"])["tables"]}
    for name in (each for each in files if each.endswith(".csv")):
        found = json.loads(files[f"{name}-metadata.json"])
        header = files[name].decode().split("\r\n", 1)[0].split(",")
        columns = found["tableSchema"]["columns"]

        assert name == found["url"]
        assert "http://www.w3.org/ns/csvw" == found["@context"][0]
        assert header == [each["name"] for each in columns] == [each["titles"][0] for each in columns]
        assert columns == group[name]["tableSchema"]["columns"]
    for table in group.values():
        for key in table["tableSchema"].get("foreignKeys", ()):
            target = group[key["reference"]["resource"]]["tableSchema"]
            assert key["reference"]["columnReference"] == target["primaryKey"]


def test_dcat_leads_to_what_is_written(portal):
    """Every address of the portal in the catalogue answers, with the very bytes it speaks of."""
    files, site = files_of(portal), portal.library.town.address or "/"
    catalogue = json.loads(files["catalogo.jsonld"])
    contents = {each.address: each.content for each in portal.files}
    planned = {*portal.planned, *(each.removesuffix("index.html") for each in portal.planned)}

    assert {f"{name}.csv" for name in PRESENT} >= {
        f"{each['dct:identifier']}.csv" for each in catalogue["dcat:dataset"]
    }
    assert len(catalogue["dcat:dataset"]) == sum(each.endswith(".csv") for each in files)
    for each in catalogue["dcat:dataset"]:
        assert each["dcat:landingPage"]["@id"].removeprefix(site) in planned
        for one in each["dcat:distribution"]:
            content = contents[one["dcat:downloadURL"]["@id"].removeprefix(site)]
            assert str(len(content)) == one["dcat:byteSize"]["@value"]
            assert sha256(content).hexdigest() == one["spdx:checksum"]["spdx:checksumValue"]["@value"]
    own = [each.removeprefix(site).partition("#")[0] for each in addresses(catalogue) if each.startswith(site)]
    assert set(own) <= planned


def addresses(value: Any) -> Iterator[str]:
    """Every `@id` in linked data."""
    if isinstance(value, dict):
        yield from (str(each) for key, each in value.items() if key == "@id")
        yield from (found for key, each in value.items() if key != "@context" for found in addresses(each))
    if isinstance(value, list):
        yield from (found for each in value for found in addresses(each))


def tables_in(value: Any) -> Iterator[Any]:
    """Every table of a view, however deep: what has a caption, columns and `data`."""
    if is_dataclass(value) and not isinstance(value, type):
        names = {each.name for each in fields(value)}
        if isinstance(value, Table) or {"caption", "columns", "data"} <= names:
            yield value
        yield from (found for each in names for found in tables_in(getattr(value, each)))
    elif isinstance(value, tuple | list):
        yield from (found for each in value for found in tables_in(each))


def test_every_table_can_be_taken_away(portal):
    """CSV and JSON under each table with rows, and both are written."""
    planned = set(portal.planned)
    bare = [
        f"{view.page.address}: {table.caption}"
        for view in (*portal.pages, *portal.hosted.values())
        for table in tables_in(view)
        if (getattr(table, "rows", ()) or getattr(table, "groups", ()))
        and ["CSV", "JSON"] != [each.text for each in table.data if each.address in planned]
    ]

    assert [] == bare


def test_nothing_links_to_data_that_is_switched_off():
    """Only the CSV of boletines stays: it has always been there."""
    portal = portal_of("demo", "data")

    assert {"boletines.csv"} == set(files_of(portal))
    assert [] == [
        view.page.address
        for view in (*portal.pages, *portal.hosted.values())
        for table in tables_in(view)
        if any(each.address.startswith(DATA) for each in table.data)
    ]
    assert [("Boletines (CSV)", f"{DATA}boletines.csv")] == [(each.text, each.address) for each in portal.site.data]


@pytest.mark.parametrize("removed", [each for each in SECTIONS if each != "data"])
def test_data_of_a_section_go_with_it(removed):
    on = ON - {removed}
    library = shown(portal_of("demo").library, on)
    section = data.section(library, on)
    made = {each.address.removeprefix(DATA) for each in section.files}

    for name in PRESENT:
        written = present(library, name, on)
        assert (f"{name}.json" in made, f"{name}.csv-metadata.json" in made) == (written, written), name
        assert not written or not on.isdisjoint(PRESENT[name].sections)
    assert removed == "home" or any(removed in each.sections and not on & {*each.sections} for each in PRESENT.values())


def pages_of(portal: Portal) -> dict[str, html.HtmlElement]:
    """The pages of open data, by their address."""
    only = replace(portal, pages=tuple(each for each in portal.pages if each.page.address.startswith(DATA)), hosted={})
    parser = html.HTMLParser(encoding="utf-8")
    return {
        name.removesuffix("index.html"): html.fromstring(page, parser=parser) for name, page in rendered(only).items()
    }


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_pages_say_what_there_is(portal):
    """The list has each dataset with its rows and sizes; its page has every column of the file, in its order."""
    files, pages = files_of(portal), pages_of(portal)
    index = pages[DATA]
    links = set(index.xpath("//main//a/@href"))

    for name in (each.removesuffix(".csv") for each in files if each.endswith(".csv")):
        rows = rows_of(files, name)
        page = pages[f"{DATA}{name}/"]
        assert {f"{name}/", f"{name}.csv", f"{name}.json"} <= links
        assert re.search(rf"\b{len(rows):,} rengl(ón|ones)\b", words(page.xpath("//dl[@class='facts']")[0]))
        assert list(rows[0]) == [words(each) for each in page.xpath("//code[@class='dictionary__name']")]
        assert list(rows[0]) == [words(each) for each in page.xpath("//thead//th")]
        linked = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
        assert ("Dataset", 2) == (linked["@type"], len(linked["distribution"]))
    assert {"datapackage.json", "catalogo.jsonld", "csv-metadata.json"} <= links
    assert len(json.loads(index.xpath("//script[@type='application/ld+json']")[0].text)["dataset"]) == len(pages) - 1


def test_links_of_the_pages_lead_to_what_is_written(portal):
    planned = {*portal.planned, *(each.removesuffix("index.html") for each in portal.planned)}
    for view in portal.pages:
        if view.page.address.startswith(DATA) and hasattr(view, "source"):
            cells = [cell for row in view.preview.rows for cell in row if not isinstance(cell, str)]
            found = [view.source, *view.related, *cells, *(each.leads for each in view.fields if each.leads)]
            assert [] == [
                (view.page.address, each.address)
                for each in found
                if ":" not in each.address and each.address.partition("#")[0] not in planned
            ]


def test_licence_of_the_demo_is_one_that_machines_know():
    files = files_of(portal_of("demo"))
    url = "https://creativecommons.org/licenses/by/4.0/"

    assert [{"name": "CC-BY-4.0", "path": url, "title": "CC BY 4.0"}] == json.loads(files["datapackage.json"])[
        "licenses"
    ]
    assert {"@id": url} == json.loads(files["catalogo.jsonld"])["dct:license"]
    assert {"@id": url} == json.loads(files["boletines.csv-metadata.json"])["dc:license"]


def test_torreon_declares_less_than_its_lines_add_up_to():
    totals = rows_of(files_of(portal_of("plan-anual-2021-torreon")), "presupuesto-totales")
    found = next(each for each in totals if (each["nivel"], each["momento"]) == ("total", "aprobado"))

    assert ("52500000.00", "48000000.00", "4500000.00") == (found["suma"], found["declarado"], found["diferencia"])


@pytest.mark.parametrize("town", ["demo", "plan-anual-2021-torreon"])
def test_totals_are_the_sum_of_the_lines(town):
    files = files_of(portal_of(town))
    lines = rows_of(files, "presupuestos")
    for each in rows_of(files, "presupuesto-totales"):
        if (each["nivel"], each["momento"]) == ("total", "aprobado"):
            own = (line["aprobado"] for line in lines if line["presupuesto"] == each["presupuesto"])
            assert Decimal(each["suma"]) == sum(map(Decimal, own))


def test_months_of_spending_add_up_to_the_insertions_and_the_media():
    files = files_of(portal_of("demo"))
    spent = sum(Decimal(each["costo"]) for each in rows_of(files, "inserciones"))

    assert spent > 0
    for name in ("gasto-mensual", "gasto-por-medio", "gasto-por-proveedor", "gasto-por-campana"):
        assert spent == sum(Decimal(each["difundido"]) for each in rows_of(files, name)), name


def test_one_boletin_less_changes_only_what_counts_it():
    """Nothing carries the day of the build, or a mark of the whole."""
    library = portal_of("demo").library
    gone = replace(library, releases=library.releases[:10] + library.releases[11:])

    def written(each: Library) -> dict[str, bytes]:
        return {one.name: packed(one, each.today).csv for one in datasets(each, ON)}

    before, after = written(library), written(gone)
    changed = {name for name in before if before[name] != after[name]}
    counted = {"boletines", "murales", "informes", "plan-actividades", "plan-avance", "evaluacion"}
    assert {"boletines", "murales"} <= changed <= counted


def test_nothing_changes_with_the_hour_of_the_build():
    library = portal_of("demo").library
    later = replace(library, now=library.now.replace(hour=23))

    assert list(datasets(library, ON)) == list(datasets(later, ON))
