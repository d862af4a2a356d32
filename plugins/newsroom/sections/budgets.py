"""Which pages do the budgets get? All of them, and one each: lines, subtotals, totals, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import quarter, spanish
from plugins.newsroom.body import summary
from plugins.newsroom.figures import budgets as figures
from plugins.newsroom.figures import spending
from plugins.newsroom.kinds.budget import BudgetHeader, BudgetLine
from plugins.newsroom.library import Library
from plugins.newsroom.records import Budget
from plugins.newsroom.sections import money_charts
from plugins.newsroom.sections.amounts import GAP, UNKNOWN, brief, difference, mismatches, per_cent, pesos, summed
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.money_parts import menu_of, neighbours, spending_link
from plugins.newsroom.sections.parts import download, head, html_of, stamp
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections, View
from plugins.newsroom.views.blocks import Band
from plugins.newsroom.views.money import BudgetView, Statement, StatementsView, SumGroup, SumTable
from plugins.newsroom.views.parts import Cell, Figure, Link, MenuItem, Table

MENU = MenuItem("presupuestos", "Presupuesto", "presupuestos/")
INDEX = Link("Presupuestos", "presupuestos/")
COLUMNS = ("Aprobado", "Modificado", "Comprometido", "Pagado")


def section(library: Library, on: Sections) -> Section:
    """The list of budgets and each of them; nothing while there is none."""
    budgets = library.budgets
    if not budgets:
        return Section("presupuestos")
    pages: tuple[View, ...] = (_index(library, on), *(_page(library, each, on) for each in budgets))
    files = tuple(File(a.address, a.file) for each in budgets for a in each.documents)
    photos = tuple(PhotoUse(photo) for each in budgets for photo in each.text.photos)
    return Section("presupuestos", menu_of(library, MENU), pages, files, photos)


def _index(library: Library, on: Sections) -> StatementsView:
    rows = tuple(_row(each) for each in library.budgets)
    table = Table(
        "Presupuestos por año, en pesos",
        ("Presupuesto", *COLUMNS, "Pagado de lo modificado", "Corte"),
        rows,
        (1, 2, 3, 4, 5),
        data=data_links(library, "presupuesto-totales", on),
    )
    charts = money_charts.of_budgets(library.budgets)
    page = head(
        library,
        "presupuestos/",
        "statements",
        "Presupuestos",
        section="presupuestos",
        description=f"Presupuesto de {library.town.office}, {library.town.name}: aprobado, modificado y pagado.",
    )
    return StatementsView(
        page,
        "Presupuestos",
        "",
        f"{spanish.counted(len(rows), 'presupuesto', 'presupuestos')}, del más reciente al más antiguo. "
        "Los totales son la suma de las líneas.",
        (Statement("anios", "Por año", tables=(table,), charts=charts),),
        related=tuple(spending_link(library, on)),
    )


def _row(budget: Budget) -> tuple[Cell, ...]:
    row = figures.sums(budget.header.lines)
    cut = budget.header.cut
    return (
        Link(budget.header.title, budget.place.address),
        *(summed(each) for each in row.sums),
        per_cent(row.spent),
        brief(cut) if cut else UNKNOWN,
    )


def _page(library: Library, budget: Budget, on: Sections) -> BudgetView:
    header = budget.header
    page = head(
        library,
        budget.place.address,
        "budget",
        header.title,
        description=header.summary or summary(budget.text.plain),
        section="presupuestos",
        crumbs=(INDEX,),
        watermark=budget.place.watermark,
    )
    older, newer = neighbours(library.budgets, budget)
    return BudgetView(
        page,
        header.title,
        str(header.year),
        header.summary,
        header.responsible,
        header.source,
        stamp(header.cut) if header.cut else None,
        Band(f"{header.year} en cifras", _figures(header)),
        html_of(budget.text, page),
        tuple(_statements(library, budget, on)),
        tuple(download(each) for each in budget.documents),
        tuple(spending_link(library, on, header.year)),
        Link(older.header.title, older.place.address) if older else None,
        Link(newer.header.title, newer.place.address) if newer else None,
    )


def _figures(header: BudgetHeader) -> tuple[Figure, ...]:
    row, lines = figures.sums(header.lines), len(header.lines)
    notes = [f"suma de {spanish.counted(lines, 'línea', 'líneas')}", "", "", ""]
    declared = header.declared
    for index, (name, _) in enumerate(figures.MOMENTS):
        typed = getattr(declared, name)
        if typed is not None and row.sums[index].whole and typed != row.sums[index].amount:
            notes[index] = f"el documento declara {pesos(typed)}"
    if row.spent is not None and not notes[3]:
        notes[3] = f"{per_cent(row.spent)} de {pesos(row.base)} ({_base(header)})"
    return tuple(
        Figure(summed(each), name.lower(), note)
        for name, each, note in zip(COLUMNS, row.sums, notes, strict=True)
        if each.known
    )


def _base(header: BudgetHeader) -> str:
    return "modificado" if figures.sums(header.lines).sums[1].known else "aprobado"


def _statements(library: Library, budget: Budget, on: Sections) -> Iterator[Statement]:
    header = budget.header
    wrong = mismatches(figures.budget_differences(header))
    over = mismatches(found for _, found in figures.overspent(header))
    yield Statement(
        "lineas",
        "Por concepto y partida",
        mismatches=(*wrong, *over),
        sums=(_lines(library, header, on),),
        charts=money_charts.of_lines(header),
        notes=tuple(_notes(header)),
    )
    checks = figures.checks(header)
    if checks:
        yield Statement("comprobacion", "Lo declarado contra las sumas", tables=(_checks(library, header, checks, on),))
    invoices = _invoices(library, header, on) if "spending" in on else None
    if invoices:
        note = "Las facturas son las que este portal tiene registradas con su partida y su día de pago."
        yield Statement("facturas", "Pagado según las facturas", tables=(invoices,), notes=(note,))


def _lines(library: Library, header: BudgetHeader, on: Sections) -> SumTable:
    """Lines in groups; columns of which nobody typed anything are left out and said below."""
    items, media = any(each.item for each in header.lines), any(each.medium for each in header.lines)
    whole = figures.sums(header.lines)
    shown = tuple(index for index, each in enumerate(whole.sums) if each.known)
    words = (*(("Partida",) if items else ()), *(("Medio",) if media else ()))
    ratio = (f"Pagado de lo {_base(header)}",) if whole.sums[3].known else ()
    first = 1 + len(words)

    def totals(title: str, row: figures.Row) -> tuple[str, ...]:
        amounts = (summed(row.sums[index]) for index in shown)
        return (title, *("" for _ in words), *amounts, *((per_cent(row.spent),) if ratio else ()))

    def cells(line: BudgetLine) -> tuple[str, ...]:
        typed = (line.approved, line.modified, line.committed, line.paid)
        row = figures.sums((line,))
        said = (*((line.item or UNKNOWN,) if items else ()), *((line.medium or UNKNOWN,) if media else ()))
        amounts = (pesos(typed[index]) for index in shown)
        return (line.name, *said, *amounts, *((per_cent(row.spent),) if ratio else ()))

    groups = tuple(
        SumGroup(
            " ".join(filter(None, (group.entry.key, group.entry.name))) if group.entry else _loose(header),
            tuple(cells(each) for each in group.lines),
            totals("Subtotal", figures.sums(group.lines)) if header.concepts else (),
        )
        for group in figures.by_concept(header)
    )
    return SumTable(
        "Líneas del presupuesto, en pesos",
        ("Concepto", *words, *(COLUMNS[index] for index in shown), *ratio),
        groups,
        tuple(range(first, first + len(shown) + len(ratio))),
        totals("Total", whole),
        data_links(library, "presupuestos", on),
    )


def _loose(header: BudgetHeader) -> str:
    return "Sin concepto" if header.concepts else ""


def _notes(header: BudgetHeader) -> Iterator[str]:
    """What the table leaves open, said in words."""
    sums = figures.sums(header.lines).sums
    absent = [name.lower() for name, each in zip(COLUMNS, sums, strict=True) if not each.known]
    if absent:
        yield f"{UNKNOWN.capitalize()} de lo {spanish.listed(absent)}: el documento no lo dice."
    if sums[1].known and any(each.modified is None for each in header.lines):
        yield "Las líneas sin modificado se suman con su monto aprobado."
    for name, each in zip(COLUMNS, sums, strict=True):
        if each.known and not each.whole:
            yield f"Lo {name.lower()} suma {each.known} de {each.of} líneas; de las demás no hay dato."


def _checks(library: Library, header: BudgetHeader, checks: tuple[figures.Check, ...], on: Sections) -> Table:
    """What the document declares, row by row, and whether it is what the lines add up to."""
    names = {each.key: f"{each.key} {each.name}" for each in header.concepts} | {figures.TOTAL: "Total"}
    rows = []
    for group, name in names.items():
        own = {each.moment: each for each in checks if each.group == group}
        if own:
            cells = (pesos(own[word].declared) if word in own else UNKNOWN for _, word in figures.MOMENTS)
            rows.append((name, *cells, _agreed(tuple(own.values()))))
    caption = "Subtotales y totales que declara el documento, en pesos, contra la suma de sus líneas"
    data = data_links(library, "presupuesto-totales", on)
    return Table(caption, ("Concepto", *COLUMNS, "Contra la suma"), tuple(rows), (1, 2, 3, 4), data=data)


def _agreed(checks: tuple[figures.Check, ...]) -> str:
    """In words: all agree, which do not, or that the lines do not say."""
    off = [each.moment for each in checks if each.difference]
    if off:
        return f"difiere lo {spanish.listed(off)}"
    return "coincide" if any(each.computed is not None for each in checks) else "sin desglose"


def _invoices(library: Library, header: BudgetHeader, on: Sections) -> Table | None:
    """What the budget says was paid of each partida, beside the invoices paid in the year up to its cut."""
    span = spending.to_date(quarter.Period(header.year, 1, 12), min(header.cut or library.today, library.today))
    paid = spending.paid_by_item(library.ledger, span)
    groups: dict[str, list[BudgetLine]] = {}
    for line in header.lines:
        if line.item:
            groups.setdefault(line.item, []).append(line)
    rows = []
    for item, lines in groups.items():
        if item in paid:
            said = figures.sums(tuple(lines)).sums[3]
            known = said.amount if said.whole else None
            gap = None if known is None else known - paid[item]
            rows.append((f"{item}{GAP}· {lines[0].name}", pesos(known), pesos(paid[item]), difference(gap)))
    if not rows:
        return None
    caption = f"Pagado por partida, en pesos, al {spanish.long_date(span.last)}"
    columns = ("Partida", "Según el presupuesto", "Según las facturas", "Diferencia")
    return Table(caption, columns, tuple(rows), (1, 2, 3), data=data_links(library, "facturas", on))
