"""How is a plan laid out? Its words, the months of its activities, and each goal against what was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures import planning
from plugins.newsroom.figures.counting import COUNTERS, Counted, named
from plugins.newsroom.figures.planning import PlanProgress, Progress
from plugins.newsroom.kinds.plan import ActivityEntry, CountRule
from plugins.newsroom.library import Library
from plugins.newsroom.views.parts import Cell, Link, Table
from plugins.newsroom.views.plans import MonthGrid, MonthLine, PlanGroup, ProgressRow, Slot, Words

TONES = {
    planning.MET: "good",
    planning.LATE: "late",
    planning.UNMET: "late",
    planning.UNMEASURED: "alert",
    planning.UNMEASURABLE: "alert",
}
WHY = {
    planning.UNMEASURED: "Tiene meta, y todavía no dice qué se cuenta.",
    planning.UNMEASURABLE: "No dice cuánto se hará ni qué se cuenta.",
}
FREQUENCIES = {"permanente": "Permanente", "mensual": "Mensual", "bimestral": "Bimestral", "trimestral": "Trimestral",
               "semestral": "Semestral", "anual": "Anual"}  # fmt: skip
NOTHING = "–"
TICK = "✓"


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a long text."""
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())


def words(held: PlanProgress, library: Library, links: bool) -> tuple[Words, ...]:
    """Mission, vision, values, objectives and ejes, as far as the plan has them."""
    header = held.plan.header
    ejes = tuple(_eje(each, library, links) for each in header.ejes)
    found = (
        Words("mision", "Misión", paragraphs(header.mission)),
        Words("vision", "Visión", paragraphs(header.vision)),
        Words("valores", "Valores", items=header.values),
        Words("objetivo", "Objetivo", paragraphs(header.objective)),
        Words("objetivos", "Objetivos", items=header.objectives, numbered=True),
        Words("ejes", "Ejes de gobierno", items=ejes),
    )
    return tuple(each for each in found if each.paragraphs or each.items)


def _eje(typed: str, library: Library, links: bool) -> Cell:
    """An eje leads to its boletines where the town knows it; a plan may print those of another government."""
    term = named(typed, library.town.ejes)
    return Link(typed, f"ejes/{term.slug}/") if term and links else typed


def parts(held: PlanProgress) -> tuple[Words, ...]:
    """Any further text or list of the document."""
    listed = enumerate(held.plan.header.parts, start=1)
    return tuple(Words(f"apartado-{n}", each.title, paragraphs(each.text), each.items) for n, each in listed)


def groups(held: PlanProgress, data: tuple[Link, ...]) -> tuple[PlanGroup, ...]:
    """The activities by group, in the order in which each group is first named."""
    found: dict[str, list[Progress]] = {}
    for each in held.activities:
        found.setdefault(each.entry.group, []).append(each)
    return tuple(
        PlanGroup(
            f"programa-{n}",
            name or "Programa de actividades",
            _table(name, members, data),
            _calendar(name, members, data),
        )
        for n, (name, members) in enumerate(found.items(), start=1)
    )


def _table(name: str, members: Sequence[Progress], data: tuple[Link, ...]) -> Table | None:
    """Every word of the activities; a column that nobody fills is left out, and a table of names alone too."""
    columns = {
        "N.º": [each.entry.key for each in members],
        "Actividad": [each.entry.name for each in members],
        "Estrategia": [each.entry.strategy for each in members],
        "Resultado": [each.entry.result for each in members],
        "Concepto": [" · ".join(each.entry.concepts) for each in members],
        "Unidad de medida": [each.entry.goal.unit for each in members],
        "Meta anual": [goal_of(each.entry) for each in members],
        "Tiempo": [FREQUENCIES.get(each.entry.rhythm, "") for each in members],
        "Responsable": [each.entry.responsible for each in members],
    }
    kept = {head: cells for head, cells in columns.items() if any(cells)}
    if set(kept) <= {"N.º", "Actividad"}:
        return None
    rows = tuple(zip(*(tuple(cell or NOTHING for cell in cells) for cells in kept.values()), strict=True))
    numeric = tuple(index for index, head in enumerate(kept) if head == "Meta anual")
    return Table(f"{name or 'Programa'}: actividades", tuple(kept), rows, numeric, data=data)


def goal_of(entry: ActivityEntry) -> str:
    """How much the year promises, as typed or as its months add up."""
    amounts = [amount for _, amount in entry.months if amount is not None]
    amount = entry.goal.amount if entry.goal.amount is not None else sum(amounts) if amounts else None
    return "" if amount is None else spanish.number(amount)


def _calendar(name: str, members: Sequence[Progress], data: tuple[Link, ...]) -> MonthGrid | None:
    if not any(month.due for each in members for month in each.months):
        return None
    lines = tuple(MonthLine(label(each), _promises(each), goal_of(each.entry)) for each in members)
    total = "Meta" if any(each.total for each in lines) else ""
    return MonthGrid(f"{name or 'Programa'}: calendario", "Actividad", lines, total, data)


def label(progress: Progress) -> str:
    """An activity with its key before it, where it has one."""
    entry = progress.entry
    return f"{entry.key}. {entry.name}" if entry.key.isdigit() else " ".join(filter(None, (entry.key, entry.name)))


def _promises(progress: Progress) -> tuple[Slot, ...]:
    """What the plan itself says of each month: amounts only where it gives them."""
    bare = not goal_of(progress.entry)
    return tuple(_promised(replace(each, programmed=None) if bare and each.due else each) for each in progress.months)


def _promised(month: planning.Month) -> Slot:
    if not month.due:
        return Slot(NOTHING, "No programado")
    if not month.programmed:
        return Slot(TICK if month.programmed is None else "0", "Programado" * (month.programmed is None), tone="due")
    return Slot(spanish.number(month.programmed), tone="due")


def promised_line(progress: Progress) -> MonthLine:
    """What was programmed in each month."""
    goal = progress.goal
    total = spanish.counted(goal, "mes", "meses") if goal and progress.by_months else _number(goal)
    return MonthLine("Programado", tuple(map(_promised, progress.months)), total)


def done_line(progress: Progress, pages: Sequence[str]) -> MonthLine:
    """What was done in each month, with the page of what was counted or the place of the source that was typed."""
    known = [each for each in progress.months if each.done is not None]
    all_typed = all(each.typed for each in known)
    slots = (_done(month, page, not all_typed) for month, page in zip(progress.months, pages, strict=True))
    total = progress.done or 0
    said = spanish.counted(total, "mes", "meses") if progress.by_months else spanish.number(total)
    return MonthLine("Realizado, capturado" if known and all_typed else "Realizado", tuple(slots), said)


def _done(month: planning.Month, page: str, marked: bool) -> Slot:
    if not month.begun:
        return Slot("", "Todavía no vence", tone="ahead")
    if month.done is None:
        return Slot("s/d", "Sin dato")
    note = "capturado" if month.typed and marked else ""
    return Slot(spanish.number(month.done), address=page if month.done or month.typed else "", note=note)


def _number(amount: int | None) -> str:
    return "" if amount is None else spanish.number(amount)


def rows(held: PlanProgress) -> Iterator[ProgressRow]:
    """How each activity stands, with the link to its months where it is measured."""
    for each in held.activities:
        anchor = f"#actividad-{each.number}"
        link: Cell = Link(label(each), anchor) if each.measured else label(each)
        if not each.measured:
            yield ProgressRow(link, WHY[each.state], "", "", "", each.state, TONES[each.state])
            continue
        whole = max(each.goal or 0, each.done or 0, 1)
        yield ProgressRow(
            link,
            raised(unit_of(each, held.shelf.months.library)),
            _number(each.done),
            _number(each.programmed),
            percent(each),
            each.state,
            TONES.get(each.state, "quiet"),
            round(1000 * (each.done or 0) / whole),
            round(1000 * (each.programmed or 0) / whole),
        )


def percent(progress: Progress) -> str:
    """«93.2 %»; empty where nothing was due yet."""
    return "" if progress.percent is None else f"{progress.percent.normalize():f} %"


def unit_of(progress: Progress, library: Library) -> str:
    """What both numbers of an activity are, in the plural."""
    entry, rule = progress.entry, progress.entry.counts
    counted = rule_words(rule, library) if rule else entry.goal.unit or "acciones"
    return f"meses con {counted}" if progress.by_months else counted


def raised(text: str) -> str:
    """With its first letter in capitals, and the others as they were."""
    return text[:1].upper() + text[1:]


def rule_words(rule: CountRule, library: Library) -> str:
    """«boletines del área Cultura y del eje Bienestar»: what a rule counts."""
    areas, ejes = library.town.areas, library.town.ejes
    obligations = {each.key: each.name for each in library.obligations}
    area, eje = named(rule.area, areas), named(rule.eje, ejes)
    filters = [
        f"del área {area.name if area else rule.area}" if rule.area else "",
        f"del eje {eje.name if eje else rule.eje}" if rule.eje else "",
        f"del tema {rule.topic}" if rule.topic else "",
        f"de la actividad {rule.activity}" if rule.activity else "",
        f"de {rule.medium}" if rule.medium else "",
        f"de «{obligations.get(rule.obligation, rule.obligation)}»" if rule.obligation else "",
    ]
    narrowed = spanish.listed([each for each in filters if each])
    return f"{COUNTERS[rule.what].many} {narrowed}".strip()


def month_items(items: Sequence[Counted], year: int) -> dict[quarter.Period, list[Counted]]:
    """What was counted, by month."""
    found: dict[quarter.Period, list[Counted]] = {}
    for each in items:
        found.setdefault(quarter.Period(year, each.day.month, 1), []).append(each)
    return found
