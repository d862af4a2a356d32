"""What does spending add up to? By month, medium, supplier and campaign, and how concentrated it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from plugins.newsroom import quarter
from plugins.newsroom.datasets.advertising import TO_CAMPAIGN
from plugins.newsroom.datasets.contracts import (
    PESOS,
    RFC,
    SPENDING_PAGE,
    SUPPLIER,
    SUPPLIER_NAME,
    TO_SUPPLIER,
)
from plugins.newsroom.datasets.values import Dataset, Field, Row, filled, several
from plugins.newsroom.figures import spending as figures
from plugins.newsroom.figures.arithmetic import shares
from plugins.newsroom.library import Library

YEAR = Field("anio", "Año", "year", "Año del gasto; el año en curso, hasta hoy.", required=True)
MEDIA = Field("medios", "Medios", "integer", "En cuántos medios distintos.", "medios", required=True)
COUNT = Field("inserciones", "Inserciones", "integer", "Inserciones publicadas.", "inserciones", required=True)
SPENT = Field("difundido", "Difundido", "decimal", "Costo de las inserciones publicadas.", PESOS, required=True)
BASE = Field("difundido_total", "Difundido en total", "decimal", "Lo difundido en todo el año.", PESOS, required=True)
PART = Field("parte", "Parte", "decimal", "Parte de lo difundido en el año; todas suman 100.", "por ciento")
BEFORE = "Lo mismo en los mismos días del año anterior; vacío si no hay registros de entonces."

MONTHLY = Dataset(
    "gasto-mensual",
    "Gasto por mes",
    "Lo difundido y lo pagado en cada mes, junto a los mismos días del año anterior.",
    (
        Field("mes", "Mes", "month", "Mes del gasto; el mes en curso, hasta hoy.", required=True, unique=True),
        Field("anio", "Año", "year", "Año al que pertenece el mes.", required=True),
        Field("trimestre", "Trimestre", "integer", "Número del trimestre, de 1 a 4.", required=True),
        COUNT,
        SPENT,
        Field("difundido_antes", "Difundido un año antes", "decimal", BEFORE, PESOS),
        Field("facturas_pagadas", "Facturas pagadas", "integer", "Facturas pagadas.", "facturas", required=True),
        Field("pagado", "Pagado", "decimal", "Suma de las facturas pagadas.", PESOS, required=True),
        Field("pagado_antes", "Pagado un año antes", "decimal", BEFORE, PESOS),
    ),
    SPENDING_PAGE,
    key=("mes",),
    when=("mes",),
)

BY_MEDIUM = Dataset(
    "gasto-por-medio",
    "Gasto por medio",
    "Lo difundido cada año en cada medio, con su tipo.",
    (
        YEAR,
        Field("tipo_de_medio", "Tipo de medio", "text", "Prensa, radio, televisión, internet u otro.", required=True),
        Field("medio", "Medio", "text", "Nombre del medio.", required=True),
        COUNT,
        SPENT,
        BASE,
    ),
    SPENDING_PAGE,
    key=("anio", "tipo_de_medio", "medio"),
    when=("anio",),
)

BY_SUPPLIER = Dataset(
    "gasto-por-proveedor",
    "Gasto por proveedor",
    "Lo difundido y lo pagado cada año con cada proveedor, con su RFC, sus facturas y su parte del total.",
    (
        YEAR,
        Field("orden", "Orden", "integer", "Lugar en el año, de más a menos difundido.", required=True),
        SUPPLIER,
        SUPPLIER_NAME,
        RFC,
        MEDIA,
        COUNT,
        SPENT,
        PART,
        BASE,
        Field("difundido_antes", "Difundido un año antes", "decimal", BEFORE, PESOS),
        Field(
            "facturas", "Facturas pagadas", "text", "Folios de las facturas pagadas, separados por una barra vertical."
        ),
        Field("pagado", "Pagado", "decimal", "Suma de las facturas pagadas en el año.", PESOS, required=True),
        Field("pagado_antes", "Pagado un año antes", "decimal", BEFORE, PESOS),
    ),
    SPENDING_PAGE,
    key=("anio", "orden"),
    foreign=(TO_SUPPLIER,),
    when=("anio",),
)

BY_CAMPAIGN = Dataset(
    "gasto-por-campana",
    "Gasto por campaña",
    "Lo difundido cada año en cada campaña, y lo que no pertenece a ninguna.",
    (
        YEAR,
        Field("orden", "Orden", "integer", "Lugar en el año, de más a menos difundido.", required=True),
        Field("campana", "Campaña", "text", "Clave de la campaña; vacía en lo que no pertenece a ninguna."),
        Field("titulo", "Título", "text", "Nombre de la campaña."),
        MEDIA,
        COUNT,
        SPENT,
        PART,
        BASE,
    ),
    SPENDING_PAGE,
    key=("anio", "orden"),
    foreign=(TO_CAMPAIGN,),
    when=("anio",),
)

SPREAD = Dataset(
    "gasto-concentracion",
    "Concentración del gasto",
    "Qué tan repartido está lo difundido en cada trimestre y en cada año: proveedores, medios e índice.",
    (
        YEAR,
        Field("periodo", "Periodo", "text", "Año, o año y trimestre: 2026-t1.", required=True, unique=True),
        SPENT,
        Field("proveedores", "Proveedores", "integer", "Con cuántos proveedores.", "proveedores", required=True),
        MEDIA,
        Field("primero", "El primero", "decimal", "Parte del proveedor que más recibió.", "por ciento"),
        Field(
            "cinco_primeros", "Los cinco primeros", "decimal", "Parte de los cinco que más recibieron.", "por ciento"
        ),
        Field("indice", "Índice", "integer", "Herfindahl–Hirschman, de 0 a 10,000: suma de las partes al cuadrado."),
    ),
    SPENDING_PAGE,
    key=("periodo",),
    when=("anio",),
)


def monthly(library: Library) -> Dataset:
    """Every month from the first record's year to today, newest first."""
    return filled(
        MONTHLY,
        (_month(library, each) for year in _years(library) for each in _months(library, year)),
        _latest(library),
    )


def by_medium(library: Library) -> Dataset:
    """Years, newest first; kinds and media from most to least."""
    return filled(BY_MEDIUM, (row for year in _years(library) for row in _media(library, year)), _latest(library))


def by_supplier(library: Library) -> Dataset:
    """Years, newest first; suppliers from most to least."""
    return filled(BY_SUPPLIER, (row for year in _years(library) for row in _suppliers(library, year)), _latest(library))


def by_campaign(library: Library) -> Dataset:
    """Years, newest first; campaigns from most to least."""
    return filled(BY_CAMPAIGN, (row for year in _years(library) for row in _campaigns(library, year)), _latest(library))


def spread(library: Library) -> Dataset:
    """Each year, newest first, and its quarters."""
    return filled(
        SPREAD,
        (_spread(library, each) for year in _years(library) for each in _periods(library, year)),
        _latest(library),
    )


def _latest(library: Library) -> date | None:
    """The newest day on which something was published or paid."""
    days = [each.entry.date for each in library.ledger.insertions]
    days += [each.entry.paid for each in library.ledger.invoices if each.entry.paid]
    return max((day for day in days if day <= library.today), default=None)


def _years(library: Library) -> tuple[int, ...]:
    return figures.years(library.ledger, library.today)


def _months(library: Library, year: int) -> tuple[quarter.Period, ...]:
    return tuple(reversed(figures.months(year, library.today)))


def _periods(library: Library, year: int) -> tuple[quarter.Period, ...]:
    return (_whole(year), *figures.quarters(year, library.today))


def _whole(year: int) -> quarter.Period:
    return quarter.Period(year, 1, 12)


def _span(library: Library, year: int) -> figures.Span:
    return figures.to_date(_whole(year), library.today)


def _month(library: Library, month: quarter.Period) -> Row:
    span = figures.to_date(month, library.today)
    flow = figures.flow(library.ledger, month, library.today)
    return (
        month,
        month.year,
        month.number,
        len(figures.published_in(library.ledger, span)),
        flow.published.now,
        flow.published.before,
        len(figures.paid_in(library.ledger, span)),
        flow.paid.now,
        flow.paid.before,
    )


def _media(library: Library, year: int) -> Iterator[Row]:
    shown = figures.published_in(library.ledger, _span(library, year))
    base = figures.cost(shown)
    for kind in figures.by_kind(shown):
        for each in figures.by_medium(kind.insertions):
            yield year, kind.name, each.name, len(each.insertions), each.published, base


def _suppliers(library: Library, year: int) -> Iterator[Row]:
    span = _span(library, year)
    flow = figures.flow(library.ledger, _whole(year), library.today)
    before = {each.key: each for each in figures.by_supplier(library.ledger, span.year_before())}
    found = _with_earlier(figures.by_supplier(library.ledger, span), before)
    parts = dict(enumerate(shares([each.published for each in found])))
    base = figures.cost(figures.published_in(library.ledger, span))
    for index, each in enumerate(found):
        entry = each.supplier.entry if each.supplier else None
        yield (
            year,
            index + 1,
            entry.key if entry else None,
            each.name,
            entry.shown_rfc if entry else None,
            each.media,
            len(each.insertions),
            each.published,
            parts.get(index),
            base,
            None if flow.published.before is None else _earlier(before, each.key).published,
            several(dict.fromkeys(one.entry.folio for one in each.invoices)),
            each.paid,
            None if flow.paid.before is None else _earlier(before, each.key).paid,
        )


def _with_earlier(found: tuple[figures.Share, ...], before: dict[str, figures.Share]) -> tuple[figures.Share, ...]:
    """The suppliers of a year, then those that only had something the year before."""
    keys = {each.key for each in found}
    gone = (replace(each, insertions=(), invoices=()) for each in before.values() if each.key not in keys)
    return (*found, *gone)


def _earlier(before: dict[str, figures.Share], key: str) -> figures.Share:
    """What a supplier had a year before, of which something is known: who is not there had nothing."""
    return before.get(key) or figures.Share(key, "", ())


def _campaigns(library: Library, year: int) -> Iterator[Row]:
    shown = figures.published_in(library.ledger, _span(library, year))
    loose = tuple(each for each in shown if each.campaign is None)
    rest = (figures.Share("", "", loose),) if loose else ()
    found = (*figures.by_campaign(shown), *rest)
    names = {each.campaign.place.address: each.campaign.place.name for each in shown if each.campaign}
    parts = dict(enumerate(shares([each.published for each in found])))
    base = figures.cost(shown)
    for index, each in enumerate(found):
        name = names.get(each.key)
        spent = (len(each.insertions), each.published, parts.get(index), base)
        yield year, index + 1, name, each.name, each.media, *spent


def _spread(library: Library, period: quarter.Period) -> Row:
    found = figures.equity_of(library.ledger, figures.to_date(period, library.today))
    shares_ = (found.top_one, found.top_five, found.index)
    return period.year, period.key, found.base, found.suppliers, found.media, *shares_
