"""Which charts do pages show? Bars whose length is already decided; beside each stands its table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """One bar: `length` in thousandths of the longest, 0 to 1000; `tone` says what it stands for."""

    length: int
    value: str
    tone: str = "one"  # one, two, three or rest: patterns and labels tell them apart, never colour alone


@dataclass(frozen=True)
class BarGroup:
    """The bars of one label: a month with what was programmed and what was done, a medium with its share."""

    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Chart:
    """A chart of columns (months) or rows (names); its table stands before it and says the same."""

    title: str
    description: str  # what is seen, in one sentence, for who does not see it
    groups: tuple[BarGroup, ...]
    shape: str = "rows"  # rows or columns
    legend: tuple[tuple[str, str], ...] = ()  # tone, what it stands for
