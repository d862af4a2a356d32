"""What is known of a month? What the portal published in it, what was spent, and the report of the office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from plugins.newsroom import quarter, spanish
from plugins.newsroom.library import Event, Gallery, Library, Release, Report
from plugins.newsroom.records import Campaign, Insertion, Typed

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Month:
    """What is known of a month; `mural` is whether a quarter's wall newspaper was completed in it.

    Before the portal published anything its counts are not zero, they are not known; the same with insertions.
    """

    period: quarter.Period
    report: Report | None = None
    releases: tuple[Release, ...] = ()
    galleries: tuple[Gallery, ...] = ()
    events: tuple[Event, ...] = ()
    insertions: tuple[Insertion, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    mural: bool = False
    published: bool = True  # whether the portal's own counts are known
    spent: bool = True  # whether its insertions are known


@dataclass(frozen=True)
class Almanac:
    """A library by months, as the public may know it: drafts and embargoed items never count, not even in a preview."""

    library: Library
    reports: Mapping[quarter.Period, Report]
    releases: Mapping[quarter.Period, tuple[Release, ...]]
    galleries: Mapping[quarter.Period, tuple[Gallery, ...]]
    events: Mapping[quarter.Period, tuple[Event, ...]]
    insertions: Mapping[quarter.Period, tuple[Insertion, ...]]  # those of content/contratos
    reported: Mapping[str, tuple[Insertion, ...]]  # those of each report, by its path

    @cached_property
    def published_from(self) -> quarter.Period | None:
        """The first month of which the portal has something of its own."""
        return min((*self.releases, *self.galleries, *self.events), default=None)

    @cached_property
    def spent_from(self) -> quarter.Period | None:
        """The first month with an insertion in the records."""
        return min(self.insertions, default=None)


def almanac(library: Library) -> Almanac:
    """The months of a library, grouped once."""
    paths = {each.place.path for each in library.reports}
    ledger = library.ledger.insertions
    return Almanac(
        library,
        {each.period: each for each in reversed(library.reports)},
        _by_month((each.at.date(), each) for each in library.releases if not each.place.watermark),
        _by_month((each.at.date(), each) for each in library.galleries if not each.place.watermark),
        _by_month((each.at.date(), each) for each in library.events if _held(each, library)),
        _by_month((each.entry.date, each) for each in ledger if each.typed.path not in paths),
        _grouped((each.typed.path, each) for each in ledger if each.typed.path in paths),
    )


def _by_month(items: Iterable[tuple[date, Item]]) -> dict[quarter.Period, tuple[Item, ...]]:
    return _grouped((quarter.month_of(day), each) for day, each in items)


def _grouped(items: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    found: dict[Key, list[Item]] = {}
    for key, each in items:
        found.setdefault(key, []).append(each)
    return {key: tuple(group) for key, group in found.items()}


def month_of(months: Almanac, period: quarter.Period) -> Month:
    """What is known of one month."""
    report = months.reports.get(period)
    return Month(
        period,
        report,
        months.releases.get(period, ()),
        months.galleries.get(period, ()),
        months.events.get(period, ()),
        _insertions(months, period, report),
        tuple(each for each in reversed(months.library.campaigns) if _active(each, period)),
        period.month % 3 == 0 and _has_mural(months, quarter.quarter_of(period.first)),
        months.published_from is not None and period >= months.published_from,
        report is not None or (months.spent_from is not None and period >= months.spent_from),
    )


def _held(event: Event, library: Library) -> bool:
    """A public event that took place: confirmed, and its day has come."""
    return event.header.situation == "confirmado" and event.at.date() <= library.today and not event.place.watermark


def _active(campaign: Campaign, period: quarter.Period) -> bool:
    header = campaign.header
    return header.start <= period.last and header.end >= period.first and not campaign.place.watermark


def _has_mural(months: Almanac, period: quarter.Period) -> bool:
    """A quarter has its mural as soon as it has boletines, or notes of staff."""
    thirds = (quarter.Period(period.year, period.month + step, 1) for step in range(3))
    noted = any(each.period == period for each in months.library.murals)
    return noted or any(each in months.releases for each in thirds)


def _insertions(months: Almanac, period: quarter.Period, report: Report | None) -> tuple[Insertion, ...]:
    """Those of the report and those of content/contratos of the month; one that is typed in both counts once."""
    kept = list(_typed(months, report)) if report else []
    named = Counter(_identity(each) for each in kept)
    for each in months.insertions.get(period, ()):
        if named[_identity(each)]:
            named[_identity(each)] -= 1
        else:
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: (each.entry.date, spanish.fold(each.entry.medium), each.entry.cost)))


def _typed(months: Almanac, report: Report) -> tuple[Insertion, ...]:
    """The insertions of a report; as they stand in its header where the ledger is not shown."""
    found = months.reported.get(report.place.path, ())
    return found or tuple(Insertion(each, Typed(report.place.path, 1)) for each in report.header.insertions)


def _identity(insertion: Insertion) -> tuple[object, ...]:
    entry = insertion.entry
    return entry.date, spanish.fold(entry.medium), spanish.fold(entry.size), entry.cost
