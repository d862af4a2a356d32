"""Which charts stand beside the tables of money? Bars that say the same, to scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from plugins.newsroom.figures import budgets as figures
from plugins.newsroom.figures.arithmetic import total
from plugins.newsroom.figures.spending import Flow, Share
from plugins.newsroom.kinds.budget import BudgetHeader
from plugins.newsroom.records import Budget
from plugins.newsroom.sections import charts
from plugins.newsroom.sections.amounts import per_cent, pesos
from plugins.newsroom.sections.charts import Series
from plugins.newsroom.views.charts import Chart

MOST = 12
"""Bars of one chart: beyond them the rest are added up."""


def of_lines(header: BudgetHeader) -> tuple[Chart, ...]:
    """What each line of a budget may spend, and what of it was paid where that is known."""
    base = "modificado" if any(each.modified is not None for each in header.lines) else "aprobado"
    most = max(header.lines, key=lambda each: each.current)
    seen = f"La línea más grande es «{most.name}», con {pesos(most.current)}."
    every = [_series(base.capitalize(), [each.current for each in header.lines])]
    if any(each.paid is not None for each in header.lines):
        every.append(_series("Pagado", [each.paid for each in header.lines], "two"))
    title = f"Presupuesto {base}{' y pagado' if len(every) > 1 else ''} por línea"
    return _several(title, seen, [each.name for each in header.lines], every)


def of_budgets(budgets: Sequence[Budget]) -> tuple[Chart, ...]:
    """Budgets of several years, oldest first."""
    if len(budgets) < 2:
        return ()
    rows = [figures.sums(each.header.lines) for each in reversed(budgets)]
    every = [_series("Modificado", [row.base for row in rows])]
    if any(row.sums[3].whole for row in rows):
        every.append(_series("Pagado", [row.sums[3].amount if row.sums[3].whole else None for row in rows], "two"))
    names = [str(each.header.year) for each in reversed(budgets)]
    return _several("Presupuesto por año", "Del más antiguo al más reciente.", names, every)


def of_years(rows: Sequence[tuple[int, Decimal, Decimal]]) -> tuple[Chart, ...]:
    """What was published and paid in each of several years, oldest first."""
    if len(rows) < 2:
        return ()
    every = [
        _series("Difundido", [published for _, published, _ in rows]),
        _series("Pagado", [paid for _, _, paid in rows], "two"),
    ]
    seen = "Dos barras por año, lo difundido y lo pagado, del más antiguo al más reciente."
    return _several("Gasto por año", seen, [str(year) for year, _, _ in rows], every)


def of_months(flows: Sequence[Flow], year: int) -> tuple[Chart, ...]:
    """What was published each month, beside the same month of the year before where that is known."""
    most = max(flows, key=lambda each: each.published.now)
    found = {each.period.month: each.published for each in flows}
    now = [found[month].now if month in found else None for month in range(1, 13)]
    before = [found[month].before if month in found else None for month in range(1, 13)]
    if not any(now) and not any(before):
        return ()
    every = [_series(str(year), now)]
    if any(each is not None for each in before):
        every.append(_series(str(year - 1), before, "two"))
    longest = max(each for each in (*now, *before) if each is not None)
    seen = f"El mes de más gasto es {most.period.title}, con {pesos(most.published.now)}."
    return (charts.by_month("Gasto difundido por mes", seen, every, pesos(longest)),)


def of_shares(title: str, shares: Sequence[Share], percents: Sequence[Decimal]) -> tuple[Chart, ...]:
    """Parts of what was published, from most to least; none when nothing was, or where there is a single one."""
    shown = [(each.name, each.published, part) for each, part in zip(shares, percents, strict=False)]
    if len(shown) < 2:
        return ()
    first, base = shown[0], pesos(total(each.published for each in shares))
    if len(shown) > MOST:
        rest = shown[MOST - 1 :]
        last = f"Otros {len(rest)}", total(each[1] for each in rest), total(each[2] for each in rest)
        shown = [*shown[: MOST - 1], last]
    seen = f"«{first[0]}» reúne {per_cent(first[2])} de {base}."
    return (charts.by_name(title, seen, ((name, amount, per_cent(part)) for name, amount, part in shown)),)


def _series(name: str, amounts: Sequence[Decimal | None], tone: str = "one") -> Series:
    return Series(name, amounts, tone, tuple(pesos(each) for each in amounts))


def _several(title: str, seen: str, names: Sequence[str], every: Sequence[Series]) -> tuple[Chart, ...]:
    """A chart of rows; none when all amounts are zero or unknown, and no legend for a single series."""
    if not any(amount for each in every for amount in each.amounts):
        return ()
    chart = charts.several(title, seen, names, every)
    return (replace(chart, legend=chart.legend if len(every) > 1 else ()),)
