"""Which pages does spending get? The years, one page each, and the contracts.

A year's page answers the first question of CIMTRA-Municipal: spend by month and quarter, by supplier with RFC and
invoice, against the same period of the year before.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.figures import spending as figures
from plugins.newsroom.figures.equity import Equity
from plugins.newsroom.library import Library
from plugins.newsroom.sections import contracts, money_charts, spending_tables
from plugins.newsroom.sections import money_tables as tables
from plugins.newsroom.sections.amounts import UNKNOWN, difference, per_cent, pesos, variation
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.money_parts import (
    SPENDING,
    budget_links,
    campaigns_link,
    contracts_link,
    menu_of,
)
from plugins.newsroom.sections.money_tables import Column
from plugins.newsroom.sections.parts import head
from plugins.newsroom.sections.section import Section, Sections, View
from plugins.newsroom.views.blocks import Band
from plugins.newsroom.views.money import Statement, StatementsView
from plugins.newsroom.views.parts import Cell, Figure, Link, Table

TITLE = "Gasto en comunicación social"
INDEX = Link(TITLE, SPENDING)
TRANSPARENCY = Link("Transparencia", "transparencia/")
BASE = (
    "«Sin dato» es lo anterior al primer registro; «sin base», cuando el año anterior no hubo gasto con qué calcular "
    "el porcentaje. Un periodo en curso se compara con los mismos días del año anterior."
)
MEASURES = (
    "«Difundido» es lo que costaron las inserciones, por el día en que se publicaron. «Pagado» es lo que suman las "
    "facturas, por el día en que se pagaron. Son dos medidas del mismo gasto y no se suman entre sí. Todo incluye IVA."
)


def section(library: Library, on: Sections) -> Section:
    """What was spent, year by year, and the contracts; nothing while there is no record."""
    years = figures.years(library.ledger, library.today)
    spent: tuple[View, ...] = ()
    if years:
        spent = (_index(library, years, on), *(_year(library, each, years, on) for each in years))
    menu = menu_of(library, contracts.MENU) if library.ledger.contracts else None
    return Section("contratos", menu, (*contracts.pages(library, on), *spent), tuple(contracts.files(library)))


def _whole(year: int) -> quarter.Period:
    return quarter.Period(year, 1, 12)


def _crumbs(on: Sections, *more: Link) -> tuple[Link, ...]:
    return (*((TRANSPARENCY,) if "transparency" in on else ()), *more)


def _index(library: Library, years: tuple[int, ...], on: Sections) -> StatementsView:
    flows = [figures.flow(library.ledger, _whole(each), library.today) for each in years]
    rows = [(each.period.year, each.published.now, each.paid.now) for each in reversed(flows)]
    page = head(
        library,
        SPENDING,
        "statements",
        TITLE,
        section="transparencia",
        description=f"Cuánto gasta {library.town.name} en comunicación social, por año, con quién y en qué medios.",
        crumbs=_crumbs(on),
    )
    charts = money_charts.of_years(rows)
    every = Statement("anios", "Por año", (MEASURES,), tables=_years(library, flows, on), charts=charts)
    return StatementsView(
        page,
        TITLE,
        "Transparencia",
        f"Inserciones y facturas registradas desde {years[-1]}. Cada año tiene su página, con proveedores y registro.",
        (every, spending_tables.method()),
        Band(f"{years[0]}, hasta el {spanish.long_date(library.today)}", _figures(library, flows[0])),
        (*contracts_link(library, on), *budget_links(library, on), *campaigns_link(library, on)),
    )


def _years(library: Library, flows: list[figures.Flow], on: Sections) -> tuple[Table, ...]:
    """The years with their pages, and how evenly the spend of each was spread."""
    links: tuple[Cell, ...] = tuple(Link(str(e.period.year), routes.spending(e.period.year)) for e in flows)
    spread = [figures.equity_of(library.ledger, figures.to_date(each.period, library.today)) for each in flows]
    money = (
        Column("Año", links),
        Column("Difundido", tuple(pesos(each.published.now) for each in flows), True),
        Column("Contra el año anterior", tuple(difference(each.published.difference) for each in flows), True),
        Column("Variación", tuple(variation(each.published) for each in flows), True),
        Column("Pagado", tuple(pesos(each.paid.now) for each in flows), True),
        Column("Contra el año anterior", tuple(difference(each.paid.difference) for each in flows), True),
        Column("Variación", tuple(variation(each.paid) for each in flows), True),
    )
    equity = (
        Column("Año", links),
        Column("Difundido (base)", tuple(pesos(each.base) for each in spread), True),
        Column("Medios", tuple(spanish.number(each.media) for each in spread), True),
        Column("Proveedores", tuple(spanish.number(each.suppliers) for each in spread), True),
        Column("El primero", tuple(per_cent(each.top_one) for each in spread), True),
        Column("Los cinco primeros", tuple(per_cent(each.top_five) for each in spread), True),
        Column("Índice", tuple(_index_of(each) for each in spread), True),
    )
    caption = "Gasto por año, en pesos; el año en curso se compara con los mismos días del anterior"
    return (
        tables.table(caption, money, data=data_links(library, "gasto-mensual", on)),
        tables.table(
            "Concentración por año: índice de 0 a 10,000", equity, data=data_links(library, "gasto-concentracion", on)
        ),
    )


def _index_of(spread: Equity) -> str:
    return UNKNOWN if spread.index is None else spanish.number(spread.index)


def _year(library: Library, year: int, years: tuple[int, ...], on: Sections) -> StatementsView:
    period = _whole(year)
    span = figures.to_date(period, library.today)
    title = f"{TITLE} {year}"
    page = head(
        library,
        routes.spending(year),
        "statements",
        title,
        section="transparencia",
        description=f"Gasto de {library.town.name} en {year}: por mes, proveedor, RFC, factura, medio y campaña.",
        crumbs=_crumbs(on, INDEX),
    )
    flow = figures.flow(library.ledger, period, library.today)
    empty = _nothing(library, span)
    running = span.last < period.last
    until = f"{year}, hasta el {spanish.long_date(span.last)}" if running else f"{year} en cifras"
    return StatementsView(
        page,
        title,
        "Transparencia",
        empty or _intro(library, span),
        tuple(_statements(library, year, on)),
        Band(until, _figures(library, flow)),
        (*contracts_link(library, on), *budget_links(library, on, year), *campaigns_link(library, on)),
        Link(str(year - 1), routes.spending(year - 1)) if year - 1 in years else None,
        Link(str(year + 1), routes.spending(year + 1)) if year + 1 in years else None,
    )


def _nothing(library: Library, span: figures.Span) -> str:
    ledger = library.ledger
    if figures.published_in(ledger, span) or figures.paid_in(ledger, span):
        return ""
    return f"En {span.first.year} no se contrataron servicios de difusión ni se pagaron facturas."


def _intro(library: Library, span: figures.Span) -> str:
    shown, bills = figures.published_in(library.ledger, span), figures.paid_in(library.ledger, span)
    placed = spanish.counted(len(shown), "inserción publicada", "inserciones publicadas")
    settled = spanish.counted(len(bills), "factura pagada", "facturas pagadas")
    return f"{placed} y {settled} hasta el {spanish.long_date(span.last)}, con su proveedor, su factura y su costo."


def _figures(library: Library, flow: figures.Flow) -> tuple[Figure, ...]:
    spread = figures.equity_of(library.ledger, figures.to_date(flow.period, library.today))
    before = f"los mismos días de {flow.period.year - 1}"
    sellers = spanish.counted(spread.suppliers, "proveedor", "proveedores")
    found = [
        Figure(pesos(flow.published.now), "difundido", f"{variation(flow.published)} contra {before}"),
        Figure(pesos(flow.paid.now), "pagado", f"{variation(flow.paid)} contra {before}"),
        Figure(spanish.number(spread.media), "medio" if spread.media == 1 else "medios", f"de {sellers}"),
    ]
    if spread.index is not None:
        note = f"de 10,000; el primero reúne {per_cent(spread.top_one)} de {pesos(spread.base)}"
        found.append(Figure(spanish.number(spread.index), "índice de concentración", note))
    return tuple(found)


def _statements(library: Library, year: int, on: Sections) -> Iterator[Statement]:
    span = figures.to_date(_whole(year), library.today)
    shown = figures.published_in(library.ledger, span)
    flows = [figures.flow(library.ledger, each, library.today) for each in figures.months(year, library.today)]
    sums = spending_tables.flows(library, year, on)
    yield Statement(
        "periodos", "Por mes y trimestre", (MEASURES, BASE), sums=sums, charts=money_charts.of_months(flows, year)
    )
    yield spending_tables.suppliers(library, year, on)
    yield spending_tables.kinds(library, year, on)
    yield spending_tables.spread(library, year, on)
    if "campaigns" in on:
        yield spending_tables.campaigns(library, year, on)
    yield spending_tables.bills(library, year, on)
    none = f"En {year} no se publicaron inserciones pagadas."
    register, unknown = tables.insertions(library, shown, on, none)
    later = sum(each.entry.date.year == year and each.entry.date > span.last for each in library.ledger.insertions)
    left = (
        (f"{spanish.counted(later, 'inserción', 'inserciones')} con fecha posterior no se cuentan.",) if later else ()
    )
    yield Statement("inserciones", "Registro de inserciones", tables=(register,), notes=(*unknown, *left), wide=True)
    signed = tuple(each for each in library.ledger.contracts if each.entry.signed in span)
    agreed = tables.contracts(library, signed, on, f"En {year} no se firmaron contratos.")
    yield Statement("contratos", "Contratos firmados en el año", tables=(agreed,), wide=True)
