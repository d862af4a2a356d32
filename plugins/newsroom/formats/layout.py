"""Which format is a workbook, and where does it want each thing? Told by its names, never by positions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from plugins.newsroom.formats import names
from plugins.newsroom.formats.archive import unpacked
from plugins.newsroom.formats.catalog import all_formats
from plugins.newsroom.formats.values import Column, Format, Options, SubTable

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.cell_range import MultiCellRange
    from openpyxl.worksheet.worksheet import Worksheet

SEARCHED = 20
"""Rows among which the names of the columns are looked for."""
ENOUGH = 0.5
"""Part of the columns that only one format has, from which a workbook is that format."""


class Unknown(ValueError):
    """The workbook cannot be read, or is none of the formats."""


@dataclass(frozen=True)
class Place:
    """A sheet that takes rows: the columns it has by our keys, counted from 1, and the lists it binds them to."""

    sheet: str
    first: int  # row of the first data
    columns: Mapping[str, int]
    lists: Mapping[str, Options]


@dataclass(frozen=True)
class Layout:
    """A workbook understood: its format, its main sheet, and the sheets of its tables by their key."""

    format: Format
    main: Place
    tables: Mapping[str, Place]


@lru_cache(maxsize=16)
def understood(content: bytes) -> Layout:
    """The layout of a workbook; raises Unknown for what is not one of the formats."""
    return layout_of(opened(content))


def opened(content: bytes) -> Workbook:
    """A workbook to be read; raises Unknown for what is none."""
    from openpyxl import load_workbook

    try:
        unpacked(content)
        return load_workbook(BytesIO(content))
    except Exception as error:  # a torn file can fail anywhere in the reader
        raise Unknown("no se puede leer como libro de Excel") from error


def layout_of(book: Workbook) -> Layout:
    """The layout of an open workbook; raises Unknown where no format's columns are found."""
    found = [(share, number, form, sheet, row) for number, (share, form, sheet, row) in enumerate(_candidates(book))]
    share, _, form, sheet, row = max(found, key=lambda each: (each[0], -each[1]), default=(0.0, 0, None, None, 0))
    if form is None or sheet is None or share < ENOUGH:
        raise Unknown("sus columnas no son las de ningún formato")
    main = _place(book, sheet, row, form.columns)
    tables = {each.key: place for each in form.tables if (place := _table(book, sheet, row, main, each)) is not None}
    return Layout(form, main, tables)


def _candidates(book: Workbook) -> Iterator[tuple[float, Format, Worksheet, int]]:
    """Each format with each row that may hold its names, and how much of what only it has is there."""
    forms = all_formats()
    known = {each.key: {names.normal(name) for name in _names(each.columns)} for each in forms}
    for sheet in book.worksheets:
        for row in range(1, min(sheet.max_row, SEARCHED) + 1):
            typed = {names.normal(text) for _, text in _texts(sheet, row)}
            for form in forms:
                others = set().union(*(held for key, held in known.items() if key != form.key))
                own = [each for each in form.columns if names.normal(each.name) not in others]
                held = [each for each in own if not typed.isdisjoint(map(names.normal, _names((each,))))]
                if held:
                    yield len(held) / len(own), form, sheet, row


def _names(columns: Iterable[Column]) -> Iterator[str]:
    """Every name that columns have in any generation."""
    return (name for each in columns for name in (each.name, *each.also))


def _texts(sheet: Worksheet, row: int) -> Iterator[tuple[int, str]]:
    for cells in sheet.iter_rows(row, row):
        yield from ((cell.column, str(cell.value)) for cell in cells if isinstance(cell.value, str))


def _is(column: Column, text: str) -> bool:
    return any(names.same(name, text) for name in (column.name, *column.also))


def _place(book: Workbook, sheet: Worksheet, row: int, columns: tuple[Column, ...]) -> Place:
    typed = dict(_texts(sheet, row))
    found: dict[str, int] = {}
    for match in (_is, _resembles):
        for column in columns:
            free = [at for at, text in typed.items() if at not in found.values() and match(column, text)]
            if column.key not in found and len(free) == 1:
                found[column.key] = free[0]
    listed = [each.key for each in columns if each.kind == "catalogo" and each.key in found]
    lists = _lists(book, sheet, {key: found[key] for key in sorted(listed, key=found.__getitem__)}, row + 1)
    return Place(sheet.title, row + 1, found, lists)


def _resembles(column: Column, text: str) -> bool:
    """A second look, at long beginnings; and at a criterion of 2023 that stands alone, without its prefix."""
    if names.begins(column.name, text):
        return True
    return any(names.normal(name) == names.normal(text) for name in (column.name, *column.also))


def _table(book: Workbook, main: Worksheet, row: int, place: Place, table: SubTable) -> Place | None:
    """The sheet of a table: the one that its column names, else the one that has most of its names."""
    head = str(main.cell(row, place.columns[table.key]).value) if table.key in place.columns else ""
    named = {each.lower() for each in re.findall(r"tabla[_ ]\d+", head, re.IGNORECASE)}
    wanted = {names.normal(name) for name in _names(table.columns)}
    best = (0, 0, "", 0)
    for order, sheet in enumerate(each for each in book.worksheets if each.title != main.title):
        for at in range(1, min(sheet.max_row, SEARCHED) + 1):
            count = len(wanted & {names.normal(text) for _, text in _texts(sheet, at)})
            own = len(wanted) if count > 1 and sheet.title.lower() in named else 0
            best = max(best, (count + own, -order, sheet.title, at))
    score, _, title, at = best
    return _place(book, book[title], at, table.columns) if score * 2 > len(wanted) else None


def _lists(book: Workbook, sheet: Worksheet, columns: Mapping[str, int], row: int) -> dict[str, Options]:
    """The closed list of each column: by its validation or the name of a range; where none is bound, by its turn."""
    suffix = f"_{sheet.title}" if sheet.title.lower().startswith("tabla") else ""
    hidden = [each for each in book.worksheets if re.fullmatch(rf"hidden_?\d+{suffix}", each.title, re.IGNORECASE)]
    bound = {key: _bound(book, sheet, at, row, hidden) for key, at in columns.items()}
    if any(bound.values()):
        return {key: options for key, options in bound.items() if options}
    order = sorted(hidden, key=lambda each: int(re.findall(r"\d+", each.title)[0]))
    if len(order) != len(columns):
        return {}
    return {key: _column_values(turn, 1, 1, turn.max_row) for key, turn in zip(columns, order, strict=True)}


def _bound(book: Workbook, sheet: Worksheet, column: int, row: int, hidden: Iterable[Worksheet]) -> Options:
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list" and rule.formula1 and _covers(rule.sqref, row, column):
            found = _options(book, str(rule.formula1))
            if found:
                return found
    named = (_options(book, f"{each.title}{column - 1}") for each in hidden)
    return next((each for each in named if each), ())


def _covers(ranges: MultiCellRange, row: int, column: int) -> bool:
    spans = (each.bounds for each in ranges.ranges)
    return any(left <= column <= right and top <= row <= bottom for left, top, right, bottom in spans)


def _options(book: Workbook, formula: str) -> Options:
    """The values of a list: `"a,b"`, a named range, or a range of another sheet."""
    formula = formula.removeprefix("=")
    if formula.startswith('"'):
        return tuple(each.strip() for each in formula.strip('"').split(",") if each.strip())
    name = book.defined_names.get(formula)
    target = name.attr_text if name is not None else formula
    match = re.fullmatch(r"'?(.+?)'?!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?", target or "")
    if not match or match[1] not in book.sheetnames:
        return ()
    from openpyxl.utils import column_index_from_string

    column = column_index_from_string(match[2])
    return _column_values(book[match[1]], column, int(match[3]), int(match[5] or match[3]))


def _column_values(sheet: Worksheet, column: int, first: int, last: int) -> Options:
    values = (sheet.cell(row, column).value for row in range(first, min(last, sheet.max_row) + 1))
    return tuple(str(each).strip() for each in values if each not in (None, ""))
