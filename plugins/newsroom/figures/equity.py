"""How evenly is official advertising spread? Shares of suppliers, concentration and number of media."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from plugins.newsroom.figures.arithmetic import HUNDRED, percent, total

ONE = Decimal(1)
MOST = 10_000
"""The index when a single supplier receives everything."""


@dataclass(frozen=True)
class Equity:
    """How a spend was spread: in pesos, in percent of `base`, and as an index from 0 to 10,000.

    `top_one`, `top_five` and `index` are None when nothing was spent.
    """

    base: Decimal
    suppliers: int
    media: int
    top_one: Decimal | None
    top_five: Decimal | None
    index: int | None


def concentration(amounts: Sequence[Decimal]) -> int | None:
    """The Herfindahl–Hirschman index: the sum of the squares of the shares in percent, to the nearest whole.

    10,000 is a single supplier; n equal ones give 10,000 ÷ n, the least that n can have. None without a spend.
    """
    whole = total(amounts)
    if not whole:
        return None
    # One division, at the end: nothing is rounded before.
    squares = total(each * each for each in amounts)
    return int((squares * HUNDRED * HUNDRED / (whole * whole)).quantize(ONE, ROUND_HALF_UP))


def equity(by_supplier: Sequence[Decimal], media: int) -> Equity:
    """How a spend was spread over suppliers, each with its amount; who received nothing does not count."""
    amounts = sorted((each for each in by_supplier if each), reverse=True)
    whole = total(amounts)
    return Equity(
        whole,
        len(amounts),
        media,
        percent(total(amounts[:1]), whole),
        percent(total(amounts[:5]), whole),
        concentration(amounts),
    )
