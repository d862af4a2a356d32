"""Do the numbers agree? Exact sums, IVA, percentages with their base, and declared totals against computed ones.

Money is in pesos, as `Decimal`, and never passes through a float. What nobody typed is None, never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
TENTH = Decimal("0.1")
HUNDRED = Decimal(100)
ZERO = Decimal(0)


@dataclass(frozen=True)
class Compared:
    """A declared amount that differs from the computed one: what it is, in Spanish, and both, in pesos."""

    what: str
    declared: Decimal
    computed: Decimal

    @property
    def difference(self) -> Decimal:
        """How far apart they are; never negative."""
        return abs(self.declared - self.computed)


@dataclass(frozen=True)
class Sum:
    """A sum of amounts of which some may not have been typed: `known` of `of` were."""

    amount: Decimal
    known: int
    of: int

    @property
    def whole(self) -> bool:
        """Whether every addend is known, and there is one."""
        return 0 < self.known == self.of

    @property
    def value(self) -> Decimal | None:
        """The sum, or None when no addend is known."""
        return self.amount if self.known else None


def compared(what: str, declared: Decimal | None, computed: Decimal | None) -> Compared | None:
    """Both amounts when both are known and differ, else None."""
    if declared is None or computed is None or declared == computed:
        return None
    return Compared(what, declared, computed)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Their exact sum."""
    return sum(amounts, ZERO)


def added(amounts: Iterable[Decimal | None]) -> Sum:
    """The sum of those that are known, saying how many they are."""
    every = tuple(amounts)
    known = tuple(each for each in every if each is not None)
    return Sum(total(known), len(known), len(every))


def cents(amount: Decimal) -> Decimal:
    """Rounded to cents, half up, as invoices are."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def tax(subtotal: Decimal, rate: Decimal) -> Decimal:
    """IVA of a subtotal at a rate in percent, rounded to cents."""
    return cents(subtotal * rate / HUNDRED)


def with_tax(subtotal: Decimal, rate: Decimal) -> Decimal:
    """A subtotal with its IVA."""
    return subtotal + tax(subtotal, rate)


def percent(part: Decimal | int, whole: Decimal | int | None, unit: Decimal = TENTH) -> Decimal | None:
    """What part of a whole it is, in percent, rounded half up to `unit`; None without a whole."""
    if not whole:
        return None
    return (Decimal(part) * HUNDRED / Decimal(whole)).quantize(unit, ROUND_HALF_UP)


def shares(amounts: Sequence[Decimal], unit: Decimal = TENTH) -> tuple[Decimal, ...]:
    """The parts of a whole in percent, in the same order, that add up to exactly 100.

    Each is rounded down to `unit`; what is left over goes to the largest remainders, the first of equals
    (Hamilton's method). Without a whole there are no parts: an empty tuple.
    """
    whole = total(amounts)
    if not whole:
        return ()
    exact = [each * HUNDRED / whole for each in amounts]
    floors = [each.quantize(unit, ROUND_FLOOR) for each in exact]
    left = int((HUNDRED - total(floors)) / unit)
    order = sorted(range(len(exact)), key=lambda index: floors[index] - exact[index])
    raised = frozenset(order[:left])
    return tuple(floor + unit * (index in raised) for index, floor in enumerate(floors))


@dataclass(frozen=True)
class Change:
    """An amount against the one of the same period a year before, which may not be known."""

    now: Decimal
    before: Decimal | None

    @property
    def difference(self) -> Decimal | None:
        """How much more (or, negative, less) it is."""
        return None if self.before is None else self.now - self.before

    @property
    def percent(self) -> Decimal | None:
        """The difference in percent of the earlier amount; None where that is unknown or zero."""
        return None if self.difference is None else percent(self.difference, self.before)
