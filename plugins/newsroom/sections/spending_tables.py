"""How is a year of spending laid out? By month and quarter, supplier, kind of medium, campaign, and how evenly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures import spending as figures
from plugins.newsroom.figures.arithmetic import Change, shares, total
from plugins.newsroom.figures.equity import MOST, Equity
from plugins.newsroom.figures.spending import Flow, Share, Span
from plugins.newsroom.library import Library
from plugins.newsroom.sections import money_charts
from plugins.newsroom.sections import money_tables as tables
from plugins.newsroom.sections.amounts import GAP, UNKNOWN, difference, per_cent, pesos, variation
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.money_tables import Column
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.money import Statement, SumGroup, SumTable
from plugins.newsroom.views.parts import Cell, Link, Table

TOP = 5
METHOD = (
    "El índice de concentración (Herfindahl–Hirschman) dice qué tan repartido está el gasto difundido. Se calcula así: "
    "a cada proveedor se le toma su porcentaje del total, se eleva al cuadrado, y se suman los cuadrados.",
    "Va de casi 0 a 10,000. Si un solo proveedor recibe todo, da 10,000; si se reparte en partes iguales entre dos, da "
    "5,000; entre cuatro, 2,500; entre diez, 1,000. Mientras más alto, en menos manos está la publicidad oficial.",
    "Donde no hay proveedor registrado, cuenta el medio. El índice no dice si un reparto es justo: dice qué tan "
    "concentrado está, para que se pueda comparar de un periodo a otro.",
)


def method() -> Statement:
    """How concentration is worked out, in plain words."""
    return Statement("metodo", "Cómo se mide la concentración", METHOD)


def _span(library: Library, year: int) -> Span:
    return figures.to_date(quarter.Period(year, 1, 12), library.today)


def flows(library: Library, year: int, on: Sections) -> tuple[SumTable, ...]:
    """What was published and what was paid, month by month with the sum of each quarter, against the year before."""
    data = data_links(library, "gasto-mensual", on)
    return (
        _flow_table(library, year, "Gasto difundido", lambda each: each.published, data),
        _flow_table(library, year, "Gasto pagado", lambda each: each.paid, data),
    )


def _flow_table(
    library: Library, year: int, title: str, measure: Callable[[Flow], Change], data: tuple[Link, ...]
) -> SumTable:
    def cells(name: str, period: quarter.Period) -> tuple[str, ...]:
        change = measure(figures.flow(library.ledger, period, library.today))
        return name, pesos(change.now), pesos(change.before), difference(change.difference), variation(change)

    groups = tuple(
        SumGroup(
            "",
            tuple(
                cells(_month(each, library), each)
                for each in figures.months(year, library.today)
                if each.first in period
            ),
            cells(_quarter(period, library), period),
        )
        for period in figures.quarters(year, library.today)
    )
    columns = ("Periodo", str(year), str(year - 1), "Diferencia", f"Variación sobre {year - 1}")
    totals = cells("Total", quarter.Period(year, 1, 12))
    return SumTable(f"{title} en {year}, en pesos con IVA", columns, groups, (1, 2, 3, 4), totals, data)


def _month(period: quarter.Period, library: Library) -> str:
    return f"{spanish.MONTHS[period.month - 1].capitalize()}{_until(period, library)}"


def _quarter(period: quarter.Period, library: Library) -> str:
    return spanish.ordinal_quarter(period.number).capitalize() + _until(period, library)


def _until(period: quarter.Period, library: Library) -> str:
    """« al 15 nov» for a period that is running."""
    span = figures.to_date(period, library.today)
    return f" al {spanish.short_date(span.last)}".replace(" ", GAP) if span.last < period.last else ""


def suppliers(library: Library, year: int, on: Sections) -> Statement:
    """Who was published with and paid: RFC, invoices and share; then against the same days of the year before."""
    span = _span(library, year)
    found = figures.by_supplier(library.ledger, span)
    base = total(each.published for each in found)
    parts = shares([each.published for each in found])
    columns = (
        Column("Proveedor", tuple(each.name for each in found)),
        Column("RFC", tuple(tables.rfc_of(each.supplier) for each in found)),
        Column("Facturas pagadas", tuple(_folios(each) for each in found)),
        Column("Difundido", tuple(pesos(each.published) for each in found), True, pesos(base)),
        Column("Parte", _parts(parts, found), True, per_cent(total(parts)) if parts else ""),
        Column("Pagado", tuple(pesos(each.paid) for each in found), True, pesos(total(each.paid for each in found))),
    )
    caption = f"Proveedores en {year}, en pesos con IVA; parte sobre {pesos(base)} difundidos"
    empty = f"En {year} no se contrató ni se pagó a ningún proveedor."
    first = tables.table(caption, columns, empty, data_links(library, "gasto-por-proveedor", on))
    return Statement("proveedores", "Por proveedor", tables=(first, *_against(library, year, on)))


def _against(library: Library, year: int, on: Sections) -> tuple[Table, ...]:
    """Each supplier of the year or of the same days before, beside what it had then; unknown before any record."""
    span = _span(library, year)
    found, earlier = figures.by_supplier(library.ledger, span), figures.by_supplier(library.ledger, span.year_before())
    flow = figures.flow(library.ledger, quarter.Period(year, 1, 12), library.today)
    now, before = {each.key: each for each in found}, {each.key: each for each in earlier}
    every = [*found, *(each for each in earlier if each.key not in now)]
    if not every:
        return ()

    def columns(word: str, measure: Callable[[Share], Decimal], whole: Change) -> tuple[Column, ...]:
        def amount(shares: dict[str, Share], key: str) -> Decimal:
            return measure(shares[key]) if key in shares else total(())

        known = whole.before is not None
        changes = [Change(amount(now, e.key), amount(before, e.key) if known else None) for e in every]
        return (
            Column(f"{word} {year}", tuple(pesos(e.now) for e in changes), True, pesos(whole.now)),
            Column(f"{word} {year - 1}", tuple(pesos(e.before) for e in changes), True, pesos(whole.before)),
            Column("Diferencia", tuple(difference(e.difference) for e in changes), True, difference(whole.difference)),
            Column("Variación", tuple(variation(e) for e in changes), True, variation(whole)),
        )

    name = Column("Proveedor", tuple(each.name for each in every))
    until = "" if span.last.month == 12 and span.last.day == 31 else f", del 1 de enero al {_day(span)} de cada año"
    data = data_links(library, "gasto-por-proveedor", on)
    return (
        tables.table(
            f"Lo difundido con cada proveedor contra {year - 1}{until}",
            (name, *columns("Difundido", lambda each: each.published, flow.published)),
            data=data,
        ),
        tables.table(
            f"Lo pagado a cada proveedor contra {year - 1}{until}",
            (name, *columns("Pagado", lambda each: each.paid, flow.paid)),
            data=data,
        ),
    )


def _day(span: Span) -> str:
    return f"{span.last.day} de {spanish.MONTHS[span.last.month - 1]}"


def _folios(share: Share) -> str:
    return ", ".join(dict.fromkeys(each.entry.folio for each in share.invoices)) or "ninguna"


def _parts(parts: Sequence[object], found: Sequence[Share]) -> tuple[str, ...]:
    return tuple(f"{each}\u00a0%" for each in parts) or tuple(UNKNOWN for _ in found)


def kinds(library: Library, year: int, on: Sections) -> Statement:
    """What was published in each kind of medium, and in each medium."""
    shown = figures.published_in(library.ledger, _span(library, year))
    by_kind, by_medium = figures.by_kind(shown), figures.by_medium(shown)
    data = data_links(library, "gasto-por-medio", on)
    empty = f"En {year} no se publicaron inserciones pagadas."
    every = (
        _share_table(f"Tipos de medio en {year}", "Tipo de medio", by_kind, empty, data),
        _share_table(f"Medios en {year}", "Medio", by_medium, empty, data),
    )
    charts = money_charts.of_shares("Parte de cada tipo de medio", by_kind, shares([e.published for e in by_kind]))
    return Statement("medios", "Por tipo de medio", tables=every if shown else every[:1], charts=charts)


def _share_table(caption: str, name: str, found: Sequence[Share], empty: str, data: tuple[Link, ...]) -> Table:
    base = total(each.published for each in found)
    parts = shares([each.published for each in found])
    count = sum(len(each.insertions) for each in found)
    media = name != "Medio"
    columns = (
        Column(name, tuple(each.name for each in found)),
        *((Column("Medios", tuple(spanish.number(each.media) for each in found), True),) if media else ()),
        Column("Inserciones", tuple(spanish.number(len(e.insertions)) for e in found), True, spanish.number(count)),
        Column("Difundido", tuple(pesos(each.published) for each in found), True, pesos(base)),
        Column("Parte", _parts(parts, found), True, per_cent(total(parts)) if parts else ""),
    )
    return tables.table(f"{caption}, en pesos con IVA; parte sobre {pesos(base)} difundidos", columns, empty, data)


def spread(library: Library, year: int, on: Sections) -> Statement:
    """Equity of official advertising: the first five suppliers, and concentration by quarter with its method."""
    title = "Equidad de la publicidad oficial"
    span = _span(library, year)
    found = tuple(each for each in figures.by_supplier(library.ledger, span) if each.published)
    if not found:
        return Statement("equidad", title, empty=f"En {year} no hay gasto difundido que repartir.")
    base, parts = total(each.published for each in found), shares([each.published for each in found])
    top = found[:TOP]
    columns = (
        Column("Proveedor", tuple(each.name for each in top)),
        Column("Medios", tuple(spanish.number(each.media) for each in top), True),
        Column("Difundido", tuple(pesos(each.published) for each in top), True),
        Column("Parte", _parts(parts[:TOP], top), True),
        Column("Acumulado", tuple(per_cent(total(parts[: n + 1])) for n, _ in enumerate(top)), True),
    )
    first = "El primer proveedor" if len(top) == 1 else f"Los primeros {len(top)} proveedores"
    caption = f"{first} de {len(found)} en {year}; parte sobre {pesos(base)} difundidos"
    charts = money_charts.of_shares("Parte de cada proveedor", found, parts)
    first_ones = tables.table(caption, columns, data=data_links(library, "gasto-por-proveedor", on))
    return Statement("equidad", title, METHOD, tables=(first_ones, _by_quarter(library, year, on)), charts=charts)


def _by_quarter(library: Library, year: int, on: Sections) -> Table:
    """Concentration of each quarter and, at the foot, of the year: each over its own spend."""
    periods = figures.quarters(year, library.today)
    found = [figures.equity_of(library.ledger, figures.to_date(each, library.today)) for each in periods]
    whole = figures.equity_of(library.ledger, _span(library, year))

    def column(head: str, said: Callable[[Equity], str]) -> Column:
        return Column(head, tuple(said(each) for each in found), True, said(whole))

    columns = (
        Column("Periodo", tuple(_quarter(each, library) for each in periods)),
        column("Difundido (base)", lambda each: pesos(each.base)),
        column("Medios", lambda each: spanish.number(each.media)),
        column("Proveedores", lambda each: spanish.number(each.suppliers)),
        column("El primero", lambda each: per_cent(each.top_one)),
        column("Los cinco primeros", lambda each: per_cent(each.top_five)),
        column("Índice", lambda each: UNKNOWN if each.index is None else spanish.number(each.index)),
    )
    caption = f"Concentración en {year}: índice de 0 a {spanish.number(MOST)}"
    return tables.table(caption, columns, data=data_links(library, "gasto-concentracion", on), last="Año")


def campaigns(library: Library, year: int, on: Sections) -> Statement:
    """What the insertions of each campaign cost in the year, and what belongs to none."""
    shown = figures.published_in(library.ledger, _span(library, year))
    found = figures.by_campaign(shown)
    loose = tuple(each for each in shown if each.campaign is None)
    every = (*found, *((Share("", "Sin campaña", loose),) if loose else ()))
    base, parts = figures.cost(shown), shares([each.published for each in every])
    names: tuple[Cell, ...] = tuple(Link(each.name, each.key) if each.key else each.name for each in every)
    columns = (
        Column("Campaña", names),
        Column("Medios", tuple(spanish.number(each.media) for each in every), True),
        Column(
            "Inserciones", tuple(spanish.number(len(e.insertions)) for e in every), True, spanish.number(len(shown))
        ),
        Column("Difundido", tuple(pesos(each.published) for each in every), True, pesos(base)),
        Column("Parte", _parts(parts, every), True, per_cent(total(parts)) if parts else ""),
    )
    caption = f"Inserciones por campaña en {year}, en pesos con IVA; parte sobre {pesos(base)} difundidos"
    empty = f"En {year} no se publicaron inserciones pagadas."
    table = tables.table(caption, columns, empty, data_links(library, "gasto-por-campana", on))
    return Statement("campanas", "Por campaña", tables=(table,))


def bills(library: Library, year: int, on: Sections) -> Statement:
    """Invoices dated or paid in the year."""
    span = _span(library, year)
    found = tuple(
        each
        for each in library.ledger.invoices
        if each.entry.date in span or (each.entry.paid is not None and each.entry.paid in span)
    )
    table = tables.invoices(library, found, on, f"En {year} no se recibieron ni se pagaron facturas.")
    due = [each for each in found if each.entry.paid is None or each.entry.paid > span.last]
    owed = pesos(total(each.entry.total for each in due))
    count = spanish.counted(len(due), "factura", "facturas")
    notes = (f"Por pagar al {spanish.long_date(span.last)}: {count}, {owed}.",) if due else ()
    return Statement("facturas", "Facturas del año", tables=(table,), notes=notes, wide=True)
