"""What is a dataset? A table of typed values with its dictionary: what each column means, in which unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from plugins.newsroom.quarter import Period

Kind = Literal["text", "integer", "decimal", "date", "year", "month", "boolean", "url"]
"""What a column holds; a month is a `Period` of one month, a year an int, money a `Decimal`."""

Value = str | int | Decimal | date | Period | None
Row = tuple[Value, ...]

BAR = "|"
"""Separates several values in one cell; a bar that was typed becomes a slash."""


@dataclass(frozen=True)
class Field:
    """One column: its name in files, its title and meaning for people, and what may stand in it."""

    name: str
    title: str
    kind: Kind
    description: str
    unit: str = ""
    required: bool = False
    unique: bool = False
    options: tuple[str, ...] = ()  # the closed list of its values


@dataclass(frozen=True)
class Foreign:
    """Columns that name a row of another dataset by its key."""

    fields: tuple[str, ...]
    dataset: str
    key: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """The page where the same facts are read."""

    title: str
    address: str


@dataclass(frozen=True)
class Dataset:
    """A table; `when` names the columns that say which time it is about, `changes` those that say when it changed."""

    name: str
    title: str
    description: str  # one sentence
    fields: tuple[Field, ...]
    source: Source
    key: tuple[str, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    when: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    latest: date | None = None  # newest day of the records that were added up, where no column says it

    @property
    def header(self) -> tuple[str, ...]:
        """Names of its columns."""
        return tuple(each.name for each in self.fields)

    def columns(self, names: tuple[str, ...]) -> tuple[Row, ...]:
        """The values of some columns, row by row."""
        places = [self.header.index(name) for name in names]
        return tuple(tuple(row[place] for place in places) for row in self.rows)


def filled(dataset: Dataset, rows: Iterable[Row], latest: date | None = None) -> Dataset:
    """The dataset with its rows; an empty text is the absence of a value."""
    cleaned = tuple(tuple(None if value == "" else value for value in row) for row in rows)
    return replace(dataset, rows=cleaned, latest=latest)


def several(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return BAR.join(each.replace(BAR, "/") for each in values)


def written(value: Value) -> str:
    """A value as a file says it: dates in ISO 8601, a point for decimals, nothing where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return value.key if isinstance(value, Period) else str(value)


def span(dataset: Dataset) -> tuple[date, date] | None:
    """The first and last day that its rows are about; None where they are about no time."""
    days = [day for row in dataset.columns(dataset.when) for value in row for day in _ends(value)]
    if not days:
        return None
    last = max(days)
    return min(days), min(last, dataset.latest or last)  # a year that is added up ends with its newest record


def changed(dataset: Dataset, today: date) -> date | None:
    """The newest day in its records that has come: its last change, as far as they say."""
    rows = dataset.columns(dataset.changes or dataset.when)
    days = [day for row in rows for value in row for day in _ends(value)]
    days += [dataset.latest] if dataset.latest else []
    return max((day for day in days if day <= today), default=None)


def _ends(value: Value) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, Period):
        yield from (value.first, value.last)
    elif isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10_000:
        yield from (date(value, 1, 1), date(value, 12, 31))
