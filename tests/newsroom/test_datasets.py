"""A dataset says the same as CSV, as JSON and in its dictionary, and is described as it is."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.datasets.csv_file import csv_file
from plugins.newsroom.datasets.json_file import json_file
from plugins.newsroom.datasets.licence import Licence, licence_of
from plugins.newsroom.datasets.presence import PRESENT
from plugins.newsroom.datasets.registry import MAKERS, datasets
from plugins.newsroom.datasets.shelf import Shelf, packed
from plugins.newsroom.datasets.values import (
    Dataset,
    Field,
    Foreign,
    Row,
    Source,
    changed,
    filled,
    several,
    span,
    written,
)
from plugins.newsroom.quarter import Period, parse
from plugins.newsroom.sections.dataset_pages import GROUPS, KINDS
from tests.newsroom.builders import library, release, town

EVERY = frozenset(section for each in PRESENT.values() for section in each.sections)
TODAY = date(2026, 11, 15)
LETTERS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=12)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": LETTERS,
    "integer": st.integers(-(10**18), 10**18),
    "decimal": st.decimals(-(10**12), 10**12, places=2),
    "date": st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    "year": st.integers(1900, 2199),
    "month": st.builds(Period, st.integers(1900, 2199), st.integers(1, 12), st.just(1)),
    "boolean": st.booleans(),
    "url": st.from_regex(r"https://[a-z]{1,8}\.example/[a-z0-9/-]{0,12}", fullmatch=True),
}
READ: dict[str, Callable[[str], Any]] = {
    "text": str,
    "integer": int,
    "decimal": Decimal,
    "date": date.fromisoformat,
    "year": int,
    "month": parse,
    "boolean": lambda text: {"true": True, "false": False}[text],
    "url": str,
}
"""How a reader of the CSV, who knows the dictionary, understands each kind."""


def sheet(*kinds: str, **more: Any) -> Dataset:
    fields = tuple(Field(f"campo_{n}", f"Campo {n}", kind, "Lo que dice.") for n, kind in enumerate(kinds))
    return Dataset("muestra", "Muestra", "Una muestra.", fields, Source("Portada", ""), **more)


@st.composite
def tables(draw: st.DrawFn) -> Dataset:
    kinds = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=5))
    row = st.tuples(*(st.none() | VALUES[kind] for kind in kinds))
    return filled(sheet(*kinds), draw(st.lists(row, max_size=5)))


def read_csv(content: bytes, dataset: Dataset) -> tuple[Row, ...]:
    lines = list(csv.reader(io.StringIO(content.decode(), newline="")))
    assert dataset.header == tuple(lines[0])
    readers = [READ[field.kind] for field in dataset.fields]
    return tuple(
        tuple(read(cell) if cell else None for read, cell in zip(readers, line, strict=True)) for line in lines[1:]
    )


def read_json(content: bytes, dataset: Dataset) -> tuple[Row, ...]:
    found = json.loads(content, parse_float=Decimal)
    assert all(dataset.header == tuple(each) for each in found)
    return tuple(
        tuple(
            None if value is None else READ[field.kind](value) if field.kind in ("date", "month") else value
            for field, value in zip(dataset.fields, each.values(), strict=True)
        )
        for each in found
    )


@given(tables())
def test_csv_and_json_hold_exactly_the_rows(dataset: Dataset):
    assert dataset.rows == read_csv(csv_file(dataset), dataset)
    assert [tuple(map(written, row)) for row in dataset.rows] == [
        tuple(map(written, row)) for row in read_json(json_file(dataset), dataset)
    ]


def test_csv_is_what_the_standard_says():
    dataset = filled(sheet("text", "decimal"), [('Dijo: "sí", y\nse fue', Decimal("12500.50")), ("", None)])

    assert b'campo_0,campo_1\r\n"Dijo: ""s\xc3\xad"", y\nse fue",12500.50\r\n,\r\n' == csv_file(dataset)


def test_money_in_json_keeps_its_cents():
    """A number, digit by digit: readers that know only floats see it too, and no writer rounded it."""
    amounts = ["10405031.10", "0.10", "9007199254740993.07"]
    found = json_file(filled(sheet("decimal"), [(Decimal(each),) for each in amounts])).decode()

    assert amounts == re.findall(r'"campo_0": ([\d.]+)', found)


def test_decimals_are_never_written_with_an_exponent():
    assert "10000000" == written(Decimal("1E+7"))
    assert "0.0000001" == written(Decimal("1E-7"))


def test_several_values_in_a_cell_can_be_told_apart():
    assert "obra/vial|agua" == several(["obra|vial", "agua"])


def test_last_change_is_in_the_records_and_never_to_come():
    dataset = filled(sheet("date", "month", when=("campo_1",), changes=("campo_0", "campo_1")), [])
    future = replace(dataset, rows=((date(2026, 12, 5), Period(2026, 12, 1)),))
    past = replace(dataset, rows=((date(2026, 11, 3), Period(2026, 10, 1)), (None, Period(2026, 11, 1))))

    assert changed(dataset, TODAY) is None
    assert changed(future, TODAY) is None
    assert date(2026, 11, 3) == changed(past, TODAY)
    assert date(2026, 11, 12) == changed(replace(past, latest=date(2026, 11, 12)), TODAY)


def test_time_covered_goes_from_first_to_last_day():
    dataset = filled(sheet("year", when=("campo_0",)), [(2026,), (2025,)])

    assert (date(2025, 1, 1), date(2026, 12, 31)) == span(dataset)
    assert (date(2025, 1, 1), date(2026, 11, 11)) == span(replace(dataset, latest=date(2026, 11, 11)))
    assert span(filled(dataset, [])) is None


def test_what_staff_typed_twice_is_no_key_and_what_is_missing_no_link():
    """So that the package stays valid whatever is typed; the rows are all there."""
    owners = replace(filled(sheet("text", key=("campo_0",)), [("a",), ("b",)]), name="duenos")
    to_owners = (Foreign(("campo_0",), "duenos", ("campo_0",)),)
    things = filled(sheet("text", "text", key=("campo_1",), foreign=to_owners), [("a", "1"), (None, "2")])
    lost = replace(things, rows=(("a", "1"), ("z", "1")))

    def shelf(dataset: Dataset) -> Shelf:
        return Shelf(town(), (packed(owners, TODAY), packed(dataset, TODAY)))

    assert (("campo_1",), list(to_owners)) == (shelf(things).key(things), list(shelf(things).foreign(things)))
    assert ((), []) == (shelf(lost).key(lost), list(shelf(lost).foreign(lost)))


@pytest.mark.parametrize(
    ("typed", "name", "url"),
    [
        ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA 4.0", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("ODbL 1.0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        ("Libre, citando la fuente", "", ""),
    ],
)
def test_licence_is_understood_or_left_as_typed(typed: str, name: str, url: str):
    assert Licence(typed, name, url) == licence_of(typed)


def test_nobody_invents_a_licence():
    assert licence_of("") is None


def test_each_dataset_is_made_listed_and_has_its_place_on_the_page():
    grouped = [name for names in GROUPS.values() for name in names]

    assert set(MAKERS) == set(PRESENT) == set(grouped)
    assert len(grouped) == len(set(grouped))


SHEETS = {each.name: each for each in datasets(library(), EVERY)}


@pytest.mark.parametrize("dataset", SHEETS.values(), ids=lambda each: each.name)
def test_dictionary_is_whole(dataset: Dataset):
    """Names for programs, Spanish for people, and nothing said of a column that is not there."""
    named = {*dataset.key, *dataset.when, *dataset.changes, *(name for each in dataset.foreign for name in each.fields)}

    assert named <= set(dataset.header)
    assert len(dataset.header) == len(set(dataset.header))
    assert dataset.title and dataset.description.endswith(".")
    for field in dataset.fields:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", field.name)
        assert field.kind in KINDS
        assert field.title[0].isupper()
        assert re.fullmatch(r"[A-ZÁÉÍÓÚ].{14,}\.", field.description), field.name
        assert field.unit or field.kind != "decimal" or field.name == "valor", field.name


@pytest.mark.parametrize("dataset", SHEETS.values(), ids=lambda each: each.name)
def test_links_between_datasets_lead_to_a_key(dataset: Dataset):
    for each in dataset.foreign:
        assert each.key == SHEETS[each.dataset].key
        assert len(each.fields) == len(each.key)


def test_a_town_without_content_has_no_rows_but_the_rubrics_of_the_portal():
    assert {"evaluacion"} == {name for name, each in SHEETS.items() if each.rows}


def test_only_datasets_of_sections_that_are_on_are_made():
    made = [each.name for each in datasets(library(), frozenset({"releases", "murals"}))]

    assert ["boletines", "murales"] == made


def test_the_same_library_gives_the_same_bytes():
    found = library([release("2026-05-14-parque", temas=["obra"]), release("2026-05-02-agua", numero=3)])

    def files() -> list[bytes]:
        return [content for each in datasets(found, EVERY) for content in (csv_file(each), json_file(each))]

    assert files() == files()


def test_rows_of_boletines_say_what_was_typed():
    found = library([release("2026-05-14-parque", numero=34, temas=["obra", "niñez"], lugar="Plaza")])
    rows = next(each for each in datasets(found, EVERY) if each.name == "boletines")
    row = dict(zip(rows.header, rows.rows[0], strict=True))

    assert (34, 2026, date(2026, 5, 14), "09:00", "obra|niñez", "Plaza", None) == tuple(
        row[name] for name in ("numero", "anio", "fecha", "hora", "temas", "lugar", "ultima_modificacion")
    )
    assert "https://villa.example/portal/b/2026-034/" == row["direccion_corta"]
