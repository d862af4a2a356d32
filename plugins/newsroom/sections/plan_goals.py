"""How is one activity shown against reality? Formula, both numbers, months, chart, and what was counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures import planning
from plugins.newsroom.figures.counting import COUNTERS, Counted
from plugins.newsroom.figures.evidence import page_of_month, page_of_year
from plugins.newsroom.figures.planning import PlanProgress, Progress
from plugins.newsroom.sections import charts
from plugins.newsroom.sections.plan_blocks import (
    TONES,
    done_line,
    label,
    month_items,
    percent,
    promised_line,
    raised,
    unit_of,
)
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.charts import Chart
from plugins.newsroom.views.parts import Cell, Link, Mismatch
from plugins.newsroom.views.plans import CountedGroup, GoalBlock, MonthGrid


def goals(held: PlanProgress, on: Sections, data: tuple[Link, ...]) -> tuple[GoalBlock, ...]:
    """Every activity that is measured."""
    return tuple(_goal(held, each, on, data) for each in held.activities if each.measured)


def _goal(held: PlanProgress, progress: Progress, on: Sections, data: tuple[Link, ...]) -> GoalBlock:
    anchor = f"actividad-{progress.number}"
    whole = _year_page(held, progress, on)
    counted = () if whole else _counted(held, progress, anchor, on)
    pages = _month_pages(held, progress, on, counted)
    sources = _sources(progress, anchor)
    lines = (promised_line(progress), done_line(progress, _pages(progress, pages, sources)))
    kept = lines if progress.goal is not None and any(each.due for each in progress.months) else lines[1:]
    return GoalBlock(
        anchor,
        progress.entry.key,
        progress.entry.name,
        progress.state,
        TONES.get(progress.state, "quiet"),
        formula(progress),
        _figures(progress),
        percent(progress),
        raised(unit_of(progress, held.shelf.months.library)),
        spanish.long_date(held.cut),
        _note(held, progress),
        _evidence(progress, whole or (f"#{anchor}-contado" if counted else "")),
        MonthGrid(f"{label(progress)}: lo programado y lo realizado por mes", "Concepto", kept, "Total", data),
        _chart(progress),
        tuple((each.anchor, each.text) for each in sources),
        counted,
        _mismatch(progress),
    )


def formula(progress: Progress) -> str:
    """How the percentage is worked out, in words."""
    if progress.by_months:
        return "Meses con algo realizado ÷ meses programados al corte"
    if not any(each.due for each in progress.months):
        return "Realizado al corte ÷ meta del año"
    return "Realizado ÷ programado al corte"


def _figures(progress: Progress) -> str:
    done = spanish.number(progress.done or 0)
    return f"{done} ÷ {spanish.number(progress.programmed)}" if progress.programmed else done


def _note(held: PlanProgress, progress: Progress) -> str:
    """What the denominator is made of."""
    begun = [each for each in progress.months if each.begun]
    if not begun:
        return "El año del plan todavía no empieza."
    if progress.goal is None:
        return "El plan no fija cantidad ni meses: se muestra lo realizado."
    if not any(each.due for each in progress.months):
        return "El plan no dice en qué meses: se compara con la meta de todo el año."
    last = spanish.MONTHS[begun[-1].number - 1]
    due = "Programado en enero" if len(begun) == 1 else f"Programado de enero a {last}"
    if not progress.programmed:
        return f"{due}: nada todavía."
    if progress.by_months:
        return f"{due}. El plan no fija cantidad: cuentan los meses en los que hubo al menos uno."
    return f"{due}, de {spanish.number(progress.goal)} en el año." if len(begun) < 12 else "Programado en todo el año."


def _year_page(held: PlanProgress, progress: Progress, on: Sections) -> str:
    """The list of the portal that shows exactly what was counted, where there is one."""
    rule = progress.entry.counts
    if rule is None or any(each.typed for each in progress.months):
        return ""
    listed = COUNTERS[rule.what].sections[0] in on
    return page_of_year(held.shelf, rule, held.plan.header.year, progress.items) if listed else ""


def _month_pages(
    held: PlanProgress, progress: Progress, on: Sections, counted: tuple[CountedGroup, ...]
) -> tuple[str, ...]:
    """For each month the page that shows what was counted in it, else its place in this page's own list."""
    rule, own = progress.entry.counts, {each.anchor for each in counted}
    pages = []
    for month in progress.months:
        period = quarter.Period(held.plan.header.year, month.number, 1)
        visible = [each for each in month.items if each.section in on]
        exact = page_of_month(held.shelf, rule, period, visible) if rule and len(visible) == len(month.items) else ""
        place = _place(f"actividad-{progress.number}", month.number)
        pages.append(exact or (f"#{place}" if place in own else ""))
    return tuple(pages)


def _place(anchor: str, month: int) -> str:
    return f"{anchor}-contado-{month}"


def _evidence(progress: Progress, address: str) -> Link | None:
    """The link to what was counted, with how many they are."""
    rule, amount = progress.entry.counts, sum(each.amount for each in progress.items)
    if rule is None or not address:
        return None
    counter = COUNTERS[rule.what]
    return Link(f"Ver lo que se contó: {spanish.counted(amount, counter.one, counter.many)}", address)


def _counted(held: PlanProgress, progress: Progress, anchor: str, on: Sections) -> tuple[CountedGroup, ...]:
    """What was counted, by month, where no page of the portal lists just that."""
    found = month_items(progress.items, held.plan.header.year)
    return tuple(
        CountedGroup(spanish.MONTHS[period.month - 1].capitalize(), _place(anchor, period.month), _items(items, on))
        for period, items in found.items()
    )


def _items(items: Sequence[Counted], on: Sections) -> tuple[Cell, ...]:
    return tuple(_item(each, on) for each in items)


def _item(item: Counted, on: Sections) -> Cell:
    times = f" ({spanish.number(item.amount)})" if item.amount != 1 else ""
    return Link(item.text, item.address, times.strip()) if item.section in on else f"{item.text}{times}"


@dataclass(frozen=True)
class Source:
    """Where typed amounts come from, its place in the page, and the months that it speaks of."""

    anchor: str
    text: str
    months: frozenset[int]


def _sources(progress: Progress, anchor: str) -> tuple[Source, ...]:
    """Where the typed amounts come from, each source once, in the order in which they are first named."""
    found: dict[str, list[tuple[int, str]]] = {}
    for month in progress.months:
        for each in month.typed:
            note = f" ({each.note})" if each.note else ""
            said = f"{spanish.MONTHS[month.number - 1]}, {spanish.number(each.amount)}{note}{_besides(month)}"
            found.setdefault(each.source, []).append((month.number, said))
    return tuple(
        Source(
            f"{anchor}-fuente-{n}",
            f"Capturado. Fuente: {name}: {'; '.join(said for _, said in months)}.",
            frozenset(number for number, _ in months),
        )
        for n, (name, months) in enumerate(found.items(), start=1)
    )


def _besides(month: planning.Month) -> str:
    """What the portal counts in a month whose amount was typed, where it is another."""
    own = sum(each.amount for each in month.items)
    return f" [el portal cuenta {spanish.number(own)}]" if own and own != month.done else ""


def _pages(progress: Progress, counted: Sequence[str], sources: Sequence[Source]) -> tuple[str, ...]:
    """For each month, the page of what was counted or the place of its source."""
    return tuple(
        next((f"#{each.anchor}" for each in sources if month.number in each.months), page)
        for month, page in zip(progress.months, counted, strict=True)
    )


def _chart(progress: Progress) -> Chart:
    """Two bars a month; a nought is written only where something was due."""
    months = progress.months
    done = charts.Series("Realizado", [each.done if each.due or each.done else None for each in months], "one")
    promised = charts.Series("Programado", [each.programmed if each.due else None for each in months], "two")
    amounts = not progress.by_months and any(each.due for each in months)
    title = f"{progress.entry.name}, mes por mes"
    return charts.by_month(title, _seen(progress), (promised, done) if amounts else (done,))


def _seen(progress: Progress) -> str:
    """What the chart shows, in one or two sentences."""
    begun = [each for each in progress.months if each.begun and each.done]
    if not begun:
        return "Todavía no hay nada realizado."
    most = max(begun, key=lambda each: each.done or 0)
    best = f"El mes con más fue {spanish.MONTHS[most.number - 1]}, con {spanish.number(most.done or 0)}."
    due = [each for each in progress.months if each.begun and each.programmed]
    if progress.by_months or not due:
        return best
    reached = sum((each.done or 0) >= (each.programmed or 0) for each in due)
    months = spanish.counted(len(due), "mes programado", "meses programados")
    return f"De {months} hasta el corte, en {reached} se realizó lo programado o más. {best}"


def _mismatch(progress: Progress) -> Mismatch | None:
    """A goal that its months do not add up to."""
    found = planning.declared(progress.entry)
    if found is None:
        return None
    goal, total = found
    difference = spanish.number(abs(goal - total))
    return Mismatch("Meta del año y suma de sus meses", spanish.number(goal), spanish.number(total), difference)
