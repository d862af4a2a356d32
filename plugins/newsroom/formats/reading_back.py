"""What do a load template, a file downloaded from the platform, or a CSV say? The rows that they hold."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from plugins.newsroom.formats import names, texts
from plugins.newsroom.formats.layout import Place, layout_of, opened
from plugins.newsroom.formats.values import Cell, Column, Filled, Format, Row

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def rows_of_workbook(content: bytes) -> Filled:
    """The rows of a workbook and of its tables; raises layout.Unknown for what is not one of the formats."""
    book = opened(content)
    found = layout_of(book)
    form = found.format
    rows = tuple(_rows(book[found.main.sheet], found.main, form.columns))
    tables = {
        each.key: tuple(_rows(book[found.tables[each.key].sheet], found.tables[each.key], each.columns))
        for each in form.tables
        if each.key in found.tables
    }
    return Filled(form, rows, MappingProxyType(tables))


def rows_of_csv(content: bytes, form: Format, table: str = "") -> tuple[Row, ...]:
    """The rows of a CSV of a format, or of one of its tables; columns that it does not know are left out."""
    reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    head = next(reader, [])
    columns = form.columns_of(table)
    held = [next((each for each in columns if _named(each, name)), None) for name in head]
    return tuple(
        Row(
            {
                column.key: texts.parsed(cell, column.kind)
                for column, cell in zip(held, line, strict=False)
                if column is not None
            }
        )
        for line in reader
        if any(line)
    )


def _named(column: Column, name: str) -> bool:
    return any(names.same(known, name) for known in (column.name, *column.also))


def _rows(sheet: Worksheet, place: Place, columns: tuple[Column, ...]) -> Iterator[Row]:
    kinds = {each.key: each.kind for each in columns}
    for cells in sheet.iter_rows(place.first):
        values: Mapping[str, Cell] = {
            key: _value(cells[at - 1].value, kinds[key]) for key, at in place.columns.items() if at <= len(cells)
        }
        if any(each is not None for each in values.values()):
            yield Row(values)


def _value(found: object, kind: str) -> Cell:
    """A cell as our rows hold it."""
    if isinstance(found, datetime):
        return found.date()
    if isinstance(found, date) or found is None:
        return found
    if isinstance(found, int | float | Decimal) and kind == "moneda":
        return Decimal(repr(found)).quantize(texts.CENT)
    if isinstance(found, float) and found.is_integer():
        found = int(found)
    return texts.parsed(str(found), kind)
