"""Which charts do pages show? Bars whose length is already decided; before each stands its table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """One bar: `length` in thousandths of the longest, 0 to 1000; `tone` says what it stands for."""

    length: int
    value: str
    tone: str = "one"  # one, two, three or rest: patterns and labels tell them apart, never colour alone

    @property
    def share(self) -> str:
        """Its length as an attribute of a drawing says it: «62.5%»; empty where there is nothing to draw."""
        return f"{self.length / 10:g}%" if self.length else ""


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
    top: str = ""  # columns: the value at the upper line, which is the longest bar's

    @property
    def terse(self) -> bool:
        """Whether its values are short enough to stand over columns; else the upper line gives the scale."""
        return all(len(bar.value) < 5 for group in self.groups for bar in group.bars)

    def says(self, tone: str) -> str:
        """What a tone stands for, with a comma before it; nothing where the legend does not say."""
        return "".join(f", {name}" for each, name in self.legend if each == tone)
