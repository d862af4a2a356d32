"""What does the portal itself publish that answers an obligation? The items that `reune` names, by period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from plugins.newsroom import quarter, routes
from plugins.newsroom.kinds.others import RULES, ObligationEntry
from plugins.newsroom.library import Library


@dataclass(frozen=True)
class Gathered:
    """Something that the portal publishes: the period it belongs to, its title and page."""

    period: quarter.Period
    title: str
    address: str
    updated: date | None = None
    until: date | None = None  # what it answers for ends here, before its period does

    @property
    def months(self) -> frozenset[int]:
        """The months that it answers for, counted from the year 0."""
        return months_of(self.period, self.until)


def months_of(period: quarter.Period, until: date | None = None) -> frozenset[int]:
    """The months of a period, counted from the year 0; only those that end by a day where one is given."""
    first = period.year * 12 + period.month - 1
    every = range(first, first + period.months)
    if until is None:
        return frozenset(every)
    return frozenset(each for each in every if quarter.Period(each // 12, each % 12 + 1, 1).last <= until)


def gathered(library: Library, entry: ObligationEntry, on: AbstractSet[str]) -> tuple[Gathered, ...]:
    """The items that an obligation gathers, newest first; none while their section is off."""
    source = SOURCES.get(entry.gathers)
    if source is None or source[0] not in on:
        return ()
    found = source[1](library, RULES[entry.rule])
    return tuple(sorted(found, key=lambda each: (each.period.last, each.title), reverse=True))


def _reports(library: Library, months: int) -> Iterator[Gathered]:
    closed = {each.period: each.date for each in library.closings}
    for each in library.reports:
        yield Gathered(each.period, each.header.title, each.place.address, closed.get(each.period))


def _plans(library: Library, months: int) -> Iterator[Gathered]:
    for each in library.plans:
        yield Gathered(each.period, each.header.title, each.place.address, each.header.approved)


def _budgets(library: Library, months: int) -> Iterator[Gathered]:
    """A budget answers for the months up to its cut, where it has one."""
    for each in library.budgets:
        year, cut = quarter.Period(each.header.year, 1, 12), each.header.cut
        yield Gathered(year, each.header.title, each.place.address, cut, cut)


def _contracts(library: Library, months: int) -> Iterator[Gathered]:
    for each in library.ledger.contracts:
        title = f"{each.entry.number}, {each.supplier.entry.name}"
        yield Gathered(_around(each.entry.signed, months), title, each.address)


def _campaigns(library: Library, months: int) -> Iterator[Gathered]:
    for each in library.campaigns:
        yield Gathered(_around(each.header.start, months), each.header.title, each.place.address)


def _murals(library: Library, months: int) -> Iterator[Gathered]:
    periods = {quarter.quarter_of(each.at.date()) for each in library.releases}
    for period in periods | {each.period for each in library.murals}:
        yield Gathered(period, f"Periódico mural, {period.span}", routes.mural(period.key))


def _events(library: Library, months: int) -> Iterator[Gathered]:
    """The list of events, once for each period that has some."""
    for period in {_around(each.at.date(), months) for each in library.events}:
        yield Gathered(period, f"Agenda pública de {period.title}", "agenda/")


def _around(day: date, months: int) -> quarter.Period:
    return quarter.Period(day.year, (day.month - 1) // months * months + 1, months)


Source = tuple[str, Callable[[Library, int], Iterator[Gathered]]]

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "informes": ("reports", _reports),
        "planes": ("plans", _plans),
        "presupuestos": ("budgets", _budgets),
        "contratos": ("spending", _contracts),
        "campanas": ("campaigns", _campaigns),
        "murales": ("murals", _murals),
        "agenda": ("agenda", _events),
    }
)
"""By `reune`: the section that shows the items, and what they are; the number is the rule's months."""
