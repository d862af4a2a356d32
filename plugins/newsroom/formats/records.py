"""What do the records say in the shape of a legal format? Rows for a filing, and for the filings of a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType

from plugins.newsroom.formats.case import Case
from plugins.newsroom.formats.official_time import broadcasts
from plugins.newsroom.formats.plans import message, programme
from plugins.newsroom.formats.spending import contracted
from plugins.newsroom.formats.values import Cell, Filled, Row

MAKERS: MappingProxyType[str, Callable[[Case], Filled]] = MappingProxyType(
    {"23a": programme, "23b": contracted, "23c": broadcasts, "23d": message}
)
SOURCES = MappingProxyType({"23a": "plans", "23b": "spending", "23c": "reports", "23d": ""})
"""The section whose records a format reports and links to; without it the format is not made."""


def filled(case: Case) -> Filled:
    """The rows of one format and filing; a period with nothing to report has the row that says so.

    Values of closed lists are as typed: which option they are depends on the list.
    """
    return MAKERS[case.entry.key](case)


def joined(parts: Sequence[Filled]) -> Filled:
    """Several periods of one format as one, each table's IDs going on from one period to the next."""
    rows: list[Row] = []
    tables: dict[str, list[Row]] = {each.key: [] for each in parts[0].format.tables}
    for part in parts:
        start = {key: max((_number(each) for each in held), default=0) for key, held in tables.items()}
        rows += [_moved(each, start) for each in part.rows]
        for key, held in part.tables.items():
            tables[key] += [_moved(each, {"id": start[key]}) for each in held]
    return replace(parts[0], rows=tuple(rows), tables={key: tuple(held) for key, held in tables.items()})


def _number(row: Row) -> int:
    value = row.get("id")
    return value if isinstance(value, int) else 0


def _moved(row: Row, start: dict[str, int]) -> Row:
    """A row whose IDs are counted from others."""
    ids: dict[str, Cell] = {
        key: value + first for key, first in start.items() if isinstance(value := row.get(key), int)
    }
    return replace(row, values=MappingProxyType({**row.values, **ids}))
