"""How do numbers become the bars of a chart? Lengths in thousandths of the longest, and the sentence that says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from plugins.newsroom import spanish
from plugins.newsroom.views.charts import Bar, BarGroup, Chart

Number = int | Decimal


@dataclass(frozen=True)
class Series:
    """Twelve amounts, January first, under one name; None where there is nothing to draw."""

    name: str
    amounts: Sequence[Number | None]
    tone: str = "one"
    values: Sequence[str] = ()  # how each is written; grouped by thousands unless said


def length(amount: Number | None, longest: Number) -> int:
    """Thousandths of the longest; what is negative or missing has no length."""
    if not amount or amount < 0 or longest <= 0:
        return 0
    return min(1000, max(1, round(1000 * amount / longest)))


def by_month(title: str, description: str, series: Sequence[Series], top: str = "") -> Chart:
    """Twelve columns with a bar for each series; `top` says how the longest is written."""
    longest = max((each for one in series for each in one.amounts if each is not None), default=0)
    groups = (
        BarGroup(spanish.SHORT_MONTHS[month], tuple(_bar(each, month, longest) for each in series))
        for month in range(12)
    )
    legend = tuple((each.tone, each.name) for each in series)
    return Chart(title, description, tuple(groups), "columns", legend, top or _written(longest))


def by_name(title: str, description: str, rows: Iterable[tuple[str, Number, str]], tone: str = "one") -> Chart:
    """A horizontal bar for each name, its amount and how that is written; in the order given."""
    listed = tuple(rows)
    longest = max((amount for _, amount, _ in listed), default=0)
    groups = tuple(BarGroup(name, (Bar(length(amount, longest), text, tone),)) for name, amount, text in listed)
    return Chart(title, description, groups)


def several(title: str, description: str, names: Sequence[str], series: Sequence[Series]) -> Chart:
    """For each name a horizontal bar of each series, whose amounts follow the order of the names."""
    longest = max((each for one in series for each in one.amounts if each is not None), default=0)
    groups = (BarGroup(name, tuple(_bar(each, index, longest) for each in series)) for index, name in enumerate(names))
    return Chart(title, description, tuple(groups), legend=tuple((each.tone, each.name) for each in series))


def _bar(series: Series, index: int, longest: Number) -> Bar:
    amount = series.amounts[index]
    text = series.values[index] if series.values else "" if amount is None else _written(amount)
    return Bar(length(amount, longest), text, series.tone)


def _written(amount: Number) -> str:
    return spanish.number(amount)
