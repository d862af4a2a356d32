"""Is the plan being met? What each activity promised by month, what was done, and what that says at the cut.

The cut is the plan's `corte`, or the day of the build; never after its year. A month is due from its first day, so
that no percentage is flattered; but an activity is late only for months that have ended. Done is what the portal
counts (`cuenta`); a month that was typed (`avance`) has the typed amount instead. An activity without an amount that
counts something is measured by its months: those in which something was done, of those that were programmed.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.newsroom import quarter
from plugins.newsroom.figures import arithmetic
from plugins.newsroom.figures.counting import Counted, Shelf, counted, shelf, shown
from plugins.newsroom.figures.goals import measurable
from plugins.newsroom.figures.months import Almanac, almanac
from plugins.newsroom.kinds.plan import ActivityEntry, ProgressEntry
from plugins.newsroom.library import Library
from plugins.newsroom.records import Plan

MET, UNDER_WAY, LATE, UNMET = "cumplida", "en curso", "atrasada", "no cumplida"
TO_START, UNMEASURED, UNMEASURABLE = "por iniciar", "sin medición", "no medible"
STATES = (MET, UNDER_WAY, LATE, UNMET, TO_START, UNMEASURED, UNMEASURABLE)
"""How an activity stands. A year that has ended leaves nothing late: what was not met is «no cumplida»."""

MONTHS = tuple(range(1, 13))


@dataclass(frozen=True)
class Month:
    """One month of one activity.

    `programmed` is the amount promised in it: 0 when it is not programmed, None when it is, without an amount.
    `done` is None before its first day and where nothing is measured. `typed` are its typed amounts, if it has any:
    then `done` is their sum, and `items` what the portal itself would have counted.
    """

    number: int
    due: bool
    programmed: int | None
    begun: bool
    ended: bool
    done: int | None = None
    items: tuple[Counted, ...] = ()
    typed: tuple[ProgressEntry, ...] = ()

    @property
    def origin(self) -> str:
        """Where `done` comes from: «contado» by the portal or «capturado» by staff; empty where it is None."""
        return "" if self.done is None else "capturado" if self.typed else "contado"


@dataclass(frozen=True)
class Progress:
    """One activity, its twelve months and what they come to at the cut; `number` is its place in the plan, from 1.

    `by_months` says that it is measured by months with something done and not by amounts.
    """

    number: int
    entry: ActivityEntry
    months: tuple[Month, ...]
    measured: bool

    @property
    def by_months(self) -> bool:
        """Whether months are counted, since the plan promises no amount."""
        return any(each.due and each.programmed is None for each in self.months)

    @property
    def goal(self) -> int | None:
        """What the year promises: an amount, or a number of months; None when the plan says nothing of either."""
        return self._programmed(self.months)

    @property
    def programmed(self) -> int | None:
        """The part of the goal due in the months that have begun: the denominator."""
        return self._programmed(each for each in self.months if each.begun)

    @property
    def done(self) -> int | None:
        """What was done up to the cut: the numerator; None where nothing is measured."""
        if not self.measured:
            return None
        return sum(self._done_in(each) for each in self.months)

    @property
    def percent(self) -> Decimal | None:
        """Done in percent of what was programmed at the cut, to a tenth; None without numerator or denominator."""
        return None if self.done is None else arithmetic.percent(self.done, self.programmed)

    @property
    def state(self) -> str:
        """How it stands, in one of the words of STATES."""
        if self.done is None:
            return UNMEASURED if measurable(self.entry) else UNMEASURABLE
        if self.goal is None:
            return UNDER_WAY
        if self.done >= self.goal:
            return MET
        if all(each.ended for each in self.months):
            return UNMET
        ended = sum(self._due_in(each) for each in self.months if each.ended)
        if self.done < ended:
            return LATE
        return UNDER_WAY if self.done or self.programmed else TO_START

    @property
    def items(self) -> tuple[Counted, ...]:
        """Everything that was counted; months with a typed amount count nothing."""
        return tuple(item for each in self.months if not each.typed for item in each.items)

    def within(self, period: quarter.Period) -> tuple[int | None, int | None]:
        """Done and programmed in the months of a period that have begun; for the figures of a quarter."""
        held = [each for each in self.months if each.begun and 0 <= each.number - period.month < period.months]
        if not held:
            return None, None
        done = sum(self._done_in(each) for each in held) if self.measured else None
        return done, sum(self._due_in(each) for each in held)

    def _programmed(self, months: Iterable[Month]) -> int | None:
        """What falls due in some months; the goal of the year where the plan does not say in which."""
        if not any(each.due for each in self.months):
            return self.entry.goal.amount
        return sum(self._due_in(each) for each in months)

    def _due_in(self, month: Month) -> int:
        return 1 if month.due and self.by_months else month.programmed or 0

    def _done_in(self, month: Month) -> int:
        done = month.done or 0
        return int(done > 0 and month.due) if self.by_months else done


@dataclass(frozen=True)
class PlanProgress:
    """A plan at its cut; `stated` says that the plan itself names the cut."""

    plan: Plan
    cut: date
    shelf: Shelf
    activities: tuple[Progress, ...]

    @property
    def states(self) -> tuple[tuple[str, int], ...]:
        """How many activities stand in each state, in the order of STATES, without those in which none does."""
        found = [each.state for each in self.activities]
        return tuple((each, found.count(each)) for each in STATES if each in found)

    @property
    def stated(self) -> bool:
        """Whether the plan says its cut."""
        return self.plan.header.cut is not None


def programmed(entry: ActivityEntry) -> dict[int, int | None]:
    """What is promised in each month in which an activity is due: an amount, or None where only the month is said.

    Amounts of `meses` as they were typed; else the goal's, spread over the due months; else one in each month of a
    rhythm that is slower than always («trimestral» is once in a quarter).
    """
    typed = dict(entry.months)
    if any(amount is not None for amount in typed.values()):
        return {month: amount or 0 for month, amount in typed.items()}
    if entry.goal.amount is not None and entry.due:
        return dict(zip(entry.due, spread(entry.goal.amount, len(entry.due)), strict=True))
    if not typed and entry.rhythm not in ("", "permanente"):
        return dict.fromkeys(entry.due, 1)
    return dict.fromkeys(entry.due)


def declared(entry: ActivityEntry) -> tuple[int, int] | None:
    """The goal as it was typed and what its months add up to, where both are typed and they differ."""
    amounts = [amount for _, amount in entry.months if amount is not None]
    goal = entry.goal.amount
    return (goal, sum(amounts)) if amounts and goal is not None and goal != sum(amounts) else None


def spread(amount: int, parts: int) -> tuple[int, ...]:
    """An amount in whole parts as even as they can be, which add up to it: floor(q·(k+1)/n) − floor(q·k/n)."""
    return tuple(amount * (part + 1) // parts - amount * part // parts for part in range(parts))


def progress(library: Library, plan: Plan, on: AbstractSet[str], months: Almanac | None = None) -> PlanProgress:
    """A plan against reality; `on` are the sections switched on, since what no section shows is not counted."""
    cut = min(plan.header.cut or library.today, library.today, plan.period.last)
    held = shelf(months or almanac(library), cut)
    entries = enumerate(plan.header.activities, start=1)
    return PlanProgress(plan, cut, held, tuple(_activity(held, number, each, plan, on) for number, each in entries))


def all_progress(library: Library, on: AbstractSet[str]) -> tuple[PlanProgress, ...]:
    """Every plan against reality, newest year first."""
    months = almanac(library)
    return tuple(progress(library, each, on, months) for each in library.plans)


def summary(library: Library, on: AbstractSet[str], year: int | None = None) -> PlanProgress | None:
    """The plan of a year, the present one unless another is named; its first where there are several."""
    wanted = library.today.year if year is None else year
    plan = next((each for each in library.plans if each.header.year == wanted), None)
    return progress(library, plan, on) if plan and "plans" in on else None


def _activity(held: Shelf, number: int, entry: ActivityEntry, plan: Plan, on: AbstractSet[str]) -> Progress:
    counts = entry.counts if entry.counts and shown(entry.counts, on) else None
    items = counted(held, counts, plan.period) if counts else ()
    promised = programmed(entry)
    months = tuple(
        _month(plan.header.year, month, promised, entry, items, held.cut, counts is not None) for month in MONTHS
    )
    return Progress(number, entry, months, any(each.origin for each in months) or counts is not None)


def _month(
    year: int,
    month: int,
    promised: dict[int, int | None],
    entry: ActivityEntry,
    items: tuple[Counted, ...],
    cut: date,
    counting: bool,
) -> Month:
    period = quarter.Period(year, month, 1)
    begun = period.first <= cut
    own = tuple(each for each in items if each.day.month == month)
    typed = tuple(each for each in entry.progress if each.month == period) if begun else ()
    done = None
    if begun and (typed or counting):
        done = sum(each.amount for each in typed or own)
    return Month(month, month in promised, promised.get(month, 0), begun, period.last <= cut, done, own, typed)
