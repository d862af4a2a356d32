"""What would the official verification not score 1? Columns with empty cells, format by format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.newsroom.formats.values import Column, Criterion, Filled, Row, Verdict

SPLIT = frozenset({"sexo", "sexo_2023"})
"""Two criteria of which each row answers one."""


def verdict(filled: Filled, title: str) -> Verdict:
    """Every column is a criterion, those of tables too; a period without information meets all with its Nota.

    Not asked of a cell: the Nota, what the format itself calls «en su caso», and a company's or a person's other name.
    """
    form = filled.format
    below = list(_below(_merged(filled.rows), form.columns, ""))
    count = len(form.columns)
    for table in form.tables:
        used = filled.tables.get(table.key, ())
        below += _below(used, table.columns, table.name)
        count += len(table.columns)
    idle = all(any(note.startswith("No se generó") for note in each.notes) for each in filled.rows)
    return Verdict(form.key, title, count, () if idle else tuple(below))


def _below(rows: tuple[Row, ...], columns: Iterable[Column], table: str) -> Iterator[Criterion]:
    for number, column in enumerate(columns, start=1):
        empty = sum(each.get(column.key) is None for each in rows)
        if empty and not column.optional and column.kind != "nota":
            yield Criterion(number, column.name, table, empty, len(rows))


def _merged(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows in which the criterion that does not apply counts as answered by the other."""
    return tuple(_answered(each) for each in rows)


def _answered(row: Row) -> Row:
    value = next((row.get(key) for key in sorted(SPLIT) if row.get(key) is not None), None)
    return replace(row, values={**row.values, **dict.fromkeys(SPLIT & set(row.values), value)})
