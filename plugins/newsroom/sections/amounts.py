"""How are amounts said? Pesos, differences and percentages, and «sin dato» for what nobody typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from plugins.newsroom import spanish
from plugins.newsroom.figures.arithmetic import Change, Compared, Sum
from plugins.newsroom.views.parts import Mismatch

UNKNOWN = "sin dato"
"""What stands for an amount that nobody typed: never a zero."""
BASELESS = "sin base"
"""What stands for a percentage of nothing."""
GAP = "\u00a0"
MINUS = "\u2212"


def pesos(amount: Decimal | None) -> str:
    """$1,234.50, or «sin dato»; a negative amount with the sign of subtraction."""
    if amount is None:
        return UNKNOWN
    return spanish.money(amount) if amount >= 0 else MINUS + spanish.money(-amount)


def summed(amount: Sum) -> str:
    """A sum in pesos; how many of its lines are known, where some are not."""
    if amount.whole or not amount.known:
        return pesos(amount.value)
    return f"{pesos(amount.amount)} ({amount.known} de {amount.of})"


def per_cent(value: Decimal | None) -> str:
    """12.5 %, or «sin dato»."""
    return UNKNOWN if value is None else f"{value:,}{GAP}%"


def difference(amount: Decimal | None) -> str:
    """+$5.00, −$5.00 or $0.00: more or less than before."""
    return f"+{pesos(amount)}" if amount is not None and amount > 0 else pesos(amount)


def variation(change: Change) -> str:
    """+12.5 %: the difference in percent of what there was before."""
    value = change.percent
    if value is None:
        return UNKNOWN if change.before is None else BASELESS
    sign = "+" if value > 0 else MINUS if value < 0 else ""
    return f"{sign}{abs(value):,}{GAP}%"


def rate(value: Decimal) -> str:
    """16 %, as a rate is written."""
    return f"{spanish.number(value)}{GAP}%"


def mismatch(found: Compared) -> Mismatch:
    """Two amounts that differ, as pages show them."""
    return Mismatch(found.what, pesos(found.declared), pesos(found.computed), pesos(found.difference))


def mismatches(found: Iterable[Compared | None]) -> tuple[Mismatch, ...]:
    """Those that there are."""
    return tuple(mismatch(each) for each in found if each is not None)


def brief(day: date) -> str:
    """«14 may 2024», that does not break: as tables write days."""
    return f"{spanish.short_date(day)} {day.year}".replace(" ", GAP)
