"""Which figures stand for a month? Those it was closed with, with their errata; else what is counted now.

What changes in the content later is a difference that waits for its erratum; it never changes what stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures.closing_proof import digest
from plugins.newsroom.figures.months import Almanac, Month, month_of
from plugins.newsroom.figures.numeralia import Figures, figures_of
from plugins.newsroom.library import Library
from plugins.newsroom.records import ClosedFigure, Closing, Erratum


@dataclass(frozen=True)
class Difference:
    """A figure of a closed month that the content no longer bears out; an empty value means that it was not there."""

    key: str
    label: str
    closed: str
    current: str

    @property
    def wrong(self) -> str:
        """What the closed month says, as it is read."""
        return shown(self.closed or _zero(self.current))

    @property
    def right(self) -> str:
        """What is counted now, as it is read."""
        return shown(self.current or _zero(self.closed))


@dataclass(frozen=True)
class Standing:
    """The figures that stand for a month, in the order of its page, and what waits for its erratum."""

    month: Month
    figures: Figures
    closing: Closing | None = None
    pending: tuple[Difference, ...] = ()

    @cached_property
    def _values(self) -> Mapping[str, str]:
        return {each.key: each.value for each in self.figures}

    @cached_property
    def _current(self) -> frozenset[str]:
        return frozenset(each.key for each in figures_of(self.month))

    def has(self, key: str) -> bool:
        """Whether the month has this figure at all."""
        return key in self._values

    def count(self, key: str) -> int:
        """A count; a figure that the month does not have is zero."""
        return int(self._values.get(key) or 0)

    def pesos(self, key: str) -> Decimal:
        """An amount, in pesos."""
        return Decimal(self._values.get(key) or 0)

    def text(self, key: str) -> str:
        """A figure as it is read; empty where the month has none."""
        return shown(self._values[key]) if key in self._values else ""

    def under(self, prefix: str) -> Figures:
        """The figures whose key goes on after `prefix` and a dot; what was put right to nothing is left out."""
        found = (each for each in self.figures if each.key.startswith(f"{prefix}."))
        return tuple(each for each in found if each.key in self._current or amount(each.value))


def amount(value: str) -> Decimal:
    """The value of a figure as a number."""
    return Decimal(value or 0)


def shown(value: str) -> str:
    """The value of a figure as it is read: 1,204 or $9,280.00."""
    return spanish.money(Decimal(value)) if "." in value else spanish.number(int(value or 0))


def _zero(value: str) -> str:
    return "0.00" if "." in value else "0"


def closing_of(library: Library, period: quarter.Period) -> Closing | None:
    """The closing of a month, if it is closed."""
    return next((each for each in library.closings if each.period == period), None)


def standing(months: Almanac, period: quarter.Period) -> Standing:
    """The figures that stand for a month."""
    month = month_of(months, period)
    current, closing = figures_of(month), closing_of(months.library, period)
    if closing is None:
        return Standing(month, current)
    closed = corrected(closing)
    figures = tuple(closed[key] for key in _in_order(current, closed) if key in closed)
    return Standing(month, figures, closing, differences(closing, current))


def _in_order(current: Figures, closed: Iterable[str]) -> tuple[str, ...]:
    """The keys of both in the order of the page; one that only the closing has stands after the last of its kind."""
    order = [each.key for each in current]
    for key in sorted(closed):
        if key not in order:
            kind = key.rpartition(".")[0] or key
            near = [index for index, each in enumerate(order) if each == kind or each.startswith(f"{kind}.")]
            order.insert(near[-1] + 1 if near else len(order), key)
    return tuple(order)


def corrected(closing: Closing) -> dict[str, ClosedFigure]:
    """The figures of a closing as its errata left them, by key."""
    figures = {each.key: each for each in closing.figures}
    for each in closing.errata:
        figures[each.key] = ClosedFigure(each.key, each.label, each.right)
    return figures


def differences(closing: Closing, current: Figures) -> tuple[Difference, ...]:
    """What differs between a closed month and its content, in the order of the page. Not being there is zero."""
    closed, now = corrected(closing), {each.key: each for each in current}
    found = (_difference(closed.get(key), now.get(key)) for key in _in_order(current, closed))
    return tuple(each for each in found if amount(each.closed) != amount(each.current))


def _difference(closed: ClosedFigure | None, current: ClosedFigure | None) -> Difference:
    known = closed or current
    if known is None:
        raise ValueError("a difference of nothing")
    return Difference(known.key, known.label, closed.value if closed else "", current.value if current else "")


def closed(period: quarter.Period, day: date, figures: Figures) -> Closing:
    """A month closed on a day with these figures."""
    ordered = tuple(sorted(figures, key=lambda each: each.key))
    return Closing(period, day, digest(ordered), ordered)


def with_errata(closing: Closing, pending: Iterable[Difference], day: date) -> Closing:
    """The same closing with an erratum of a day for each difference."""
    errata = (
        Erratum(day, each.key, each.label, each.closed or _zero(each.current), each.current or _zero(each.closed))
        for each in pending
    )
    return replace(closing, errata=(*closing.errata, *errata))
