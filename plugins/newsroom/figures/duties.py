"""Is each obligation met on a day? What of it is published, what is missing, since when, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures.gathered import Gathered, gathered, months_of
from plugins.newsroom.figures.tree import Node, grown
from plugins.newsroom.kinds.others import RULES, ObligationEntry
from plugins.newsroom.library import Filing, Library

UP_TO_DATE, UNPUBLISHED, NOT_YET = "Al día", "Sin publicar", "Aún no vence"
LONGEST_TERM = 3650
"""Days; a longer `plazo` is taken for ten years."""

Sections = AbstractSet[str]


@dataclass(frozen=True)
class Missing:
    """A period whose term has run out without its being published; `days` late on the day of the cut."""

    period: quarter.Period
    deadline: date
    days: int

    @property
    def words(self) -> str:
        """«43 días de atraso»."""
        return f"{spanish.counted(self.days, 'día', 'días')} de atraso"


@dataclass(frozen=True)
class Standing:
    """How an obligation stands on a day. `missing` goes from the oldest to the newest."""

    entry: ObligationEntry
    filings: tuple[Filing, ...] = ()
    gathered: tuple[Gathered, ...] = ()
    missing: tuple[Missing, ...] = ()
    first: quarter.Period | None = None  # the first one due, while nothing was due yet

    @property
    def periods(self) -> tuple[quarter.Period, ...]:
        """Every period with something published, newest first."""
        found = {each.period for each in self.filings} | {each.period for each in self.gathered}
        return tuple(sorted(found, key=lambda each: (each.last, -each.months), reverse=True))

    @property
    def words(self) -> str:
        """Its state: «Al día», «Atrasada 43 días», «Sin publicar» or «Aún no vence»."""
        if not (self.filings or self.gathered):
            return UNPUBLISHED if self.missing else NOT_YET
        if not self.missing:
            return UP_TO_DATE
        return f"Atrasada {spanish.counted(self.days, 'día', 'días')}"

    @property
    def days(self) -> int:
        """Days late: those of the oldest period that is missing."""
        return self.missing[0].days if self.missing else 0

    @property
    def late(self) -> bool:
        """Whether something is missing."""
        return bool(self.missing)

    @property
    def lacking(self) -> str:
        """What is missing, in words; nothing when nothing is."""
        if not self.missing:
            return ""
        if len(self.missing) == 1:
            return f"Falta {named(self.missing[0].period)}"
        return f"Faltan {spanish.number(len(self.missing))} periodos desde {named(self.missing[0].period)}"

    @property
    def updated(self) -> date | None:
        """Last day of update that was typed: that of a filing, or of a month's closing."""
        days = [each.header.updated for each in self.filings]
        days += [each.updated for each in self.gathered if each.updated]
        return max(days, default=None)


def standing(library: Library, entry: ObligationEntry, on: Sections) -> Standing:
    """How an obligation stands on the day of the build; `on` are the sections whose items it may gather."""
    filings = tuple(reversed([each for each in library.filings if each.key == entry.key]))
    items = gathered(library, entry, on)
    covered = {month for each in filings for month in months_of(each.period)}
    covered |= {month for each in items for month in each.months}
    published = [*(each.period for each in filings), *(each.period for each in items)]
    missing = tuple(missing_periods(entry, published, covered, library.today))
    return Standing(entry, filings, items, missing, entry.starts if not (published or missing) else None)


def missing_periods(
    entry: ObligationEntry, published: Iterable[quarter.Period], covered: AbstractSet[int], today: date
) -> Iterator[Missing]:
    """The periods due before a day and not published, oldest first; `covered` are months since the year 0.

    A period is due `plazo` days after it ends. The first one due is `desde`, else the one of the oldest thing
    published; where there is neither, only the last one is asked for: nobody knows since when it should be there.
    """
    months, days = RULES[entry.rule], min(entry.days, LONGEST_TERM)
    last = quarter.ended_before(today - timedelta(days=days), months)
    firsts = [entry.starts] if entry.starts else sorted(published, key=lambda each: each.first)[:1]
    period = aligned(firsts[0].first, months) if firsts else last
    while period.last <= last.last:
        if not covered >= months_of(period):
            deadline = period.last + timedelta(days=days)
            yield Missing(period, deadline, (today - deadline).days)
        period = period.next()


def named(period: quarter.Period) -> str:
    """A period inside a sentence: «el segundo trimestre de 2026», «mayo de 2026», «2026»."""
    return f"el {period.title}" if period.months in (3, 6) else period.title


def aligned(day: date, months: int) -> quarter.Period:
    """The period of a length (1, 3, 6 or 12 months) that a day falls in."""
    return quarter.Period(day.year, (day.month - 1) // months * months + 1, months)


def kept(entry: ObligationEntry, period: quarter.Period, today: date) -> bool:
    """Whether a period is still among the current ones: its own year and `conserva` more."""
    return period.year + entry.keeps >= today.year


def runs(missing: tuple[Missing, ...], longest: int = 12) -> tuple[tuple[Missing, ...], ...]:
    """Missing periods for a list: the latest one by one, the older ones together where they are very many."""
    if len(missing) <= longest:
        return tuple((each,) for each in reversed(missing))
    return (*((each,) for each in reversed(missing[-longest:])), missing[:-longest])


def missing_reports(library: Library, on: Sections) -> tuple[quarter.Period, ...]:
    """Months that ended without a report, oldest first, since the first one that has it."""
    if "reports" not in on or not library.reports:
        return ()
    months = {each.period for each in library.reports}
    last, period = quarter.ended_before(library.today, 1), min(months)
    found = []
    while period <= last:
        found += [period] if period not in months else []
        period = period.next()
    return tuple(found)


def answers_for_reports(library: Library) -> str:
    """The área of the obligation that gathers the monthly reports, else the office."""
    areas = (each.area for each in library.obligations if each.gathers == "informes")
    return next(areas, "") or library.town.office


@dataclass(frozen=True)
class Duty:
    """An obligation in its tree with how it stands; `leaves` are the standings inside of one that only groups."""

    node: Node
    standing: Standing
    leaves: tuple[Standing, ...] = ()

    @property
    def group(self) -> bool:
        """Whether it only holds others: it has children, and nothing of its own to publish."""
        return bool(self.leaves)

    @property
    def words(self) -> str:
        """Its state; that of a group counts what is inside: «3 de 4 al día»."""
        if not self.group:
            return self.standing.words
        good = sum(not each.late for each in self.leaves)
        return f"{spanish.number(good)} de {spanish.number(len(self.leaves))} al día"

    @property
    def late(self) -> bool:
        """Whether it, or anything that it groups, is late."""
        return any(each.late for each in self.leaves) if self.group else self.standing.late


def duties(library: Library, on: Sections) -> tuple[Duty, ...]:
    """Every obligation with its place and state, in the order of the tree."""
    nodes = grown(library.obligations)
    states = [standing(library, each.entry, on) for each in nodes]
    groups = [_groups(node, state) for node, state in zip(nodes, states, strict=True)]
    found = []
    for index, node in enumerate(nodes):
        inside = [n for n in range(len(nodes)) if nodes[n].number.startswith(f"{node.number}.") and not groups[n]]
        found.append(Duty(node, states[index], tuple(states[n] for n in inside) if groups[index] else ()))
    return tuple(found)


def _groups(node: Node, state: Standing) -> bool:
    entry = node.entry
    own = state.filings or entry.gathers or entry.formats or entry.starts
    return bool(node.children) and not own
