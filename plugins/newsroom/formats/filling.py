"""How is the blank official workbook filled? Rows go where its own names say; every other part stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from plugins.newsroom.formats.archive import packed, unpacked
from plugins.newsroom.formats.layout import Layout, Place, understood
from plugins.newsroom.formats.settling import ListOf, settled
from plugins.newsroom.formats.sheets import Line, Styles, paths_of, with_rows
from plugins.newsroom.formats.values import Column, Filled, Options, Row, SubTable


def official(template: bytes, filled: Filled) -> bytes:
    """The blank workbook with the rows of a format as records gave them, before any list was looked at.

    Raises layout.Unknown for what is no workbook of a format, ValueError for one of another format.
    """
    layout = understood(template)
    if layout.format.key != filled.format.key:
        raise ValueError(f"workbook of {layout.format.key}, rows of {filled.format.key}")
    rows = settled(_fitted(filled, layout), _lists(filled, layout))
    parts = unpacked(template)
    paths, styles = paths_of(parts), Styles(parts)
    for place, lines in _written(layout, rows):
        path = paths[place.sheet]
        parts[path] = with_rows(parts[path], place.first, lines, styles)
    return packed(parts)


def _fitted(filled: Filled, layout: Layout) -> Filled:
    """The same rows in the columns that the workbook has; an ID whose table it lacks is left out."""
    form = layout.format
    tables = tuple(_held(each, layout.tables[each.key]) for each in form.tables if each.key in layout.tables)
    known = tuple(each.key for each in tables)  # in order: the Nota is written table by table
    columns = (each for each in form.columns if not each.table or each.table in known)
    kept = tuple(each for each in columns if each.key in layout.main.columns)
    shape = replace(form, columns=kept, tables=tables, catalogs=filled.format.catalogs)
    return Filled(shape, filled.rows, MappingProxyType({key: filled.tables.get(key, ()) for key in known}))


def _held(table: SubTable, place: Place) -> SubTable:
    return replace(table, columns=tuple(each for each in table.columns if each.key in place.columns))


def _lists(filled: Filled, layout: Layout) -> ListOf:
    """The workbook's own lists; ours only where it binds a column to none."""

    def options(table: str, column: Column) -> Options | None:
        place = layout.tables[table] if table else layout.main
        return place.lists.get(column.key) or filled.format.catalogs.get(column.catalog)

    return options


def _written(layout: Layout, rows: Filled) -> Iterable[tuple[Place, list[Line]]]:
    yield layout.main, [_line(each, rows.format.columns, layout.main) for each in rows.rows]
    for table in rows.format.tables:
        place = layout.tables[table.key]
        yield place, [_line(each, table.columns, place) for each in rows.tables[table.key]]


def _line(row: Row, columns: Iterable[Column], place: Place) -> Line:
    return {place.columns[each.key]: row.get(each.key) for each in columns}
