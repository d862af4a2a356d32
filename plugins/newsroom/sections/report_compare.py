"""How do months and years compare? Each with the one before, and a month with the same one of last year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures.arithmetic import Change
from plugins.newsroom.figures.closing_figures import Standing
from plugins.newsroom.library import Library
from plugins.newsroom.sections.amounts import GAP, UNKNOWN, difference, pesos, variation
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.parts import Table
from plugins.newsroom.views.reports import CountBlock

MINUS = "\u2212"


class Measure(NamedTuple):
    """A figure that months are compared by: its key, what it is called, whose section it is, and whether it adds up.

    `head` is what a narrow column calls it, where its table says the rest.
    """

    key: str
    name: str
    section: str = ""
    adds: bool = True
    head: str = ""

    @property
    def column(self) -> str:
        """What its column is called."""
        return self.head or self.name

    @property
    def money(self) -> bool:
        """Whether it is an amount of pesos."""
        return self.key == "inserciones.costo"


PUBLISHED = (
    Measure("boletines", "Boletines", "releases"),
    Measure("galerias", "Galerías", "galleries"),
    Measure("fotografias", "Fotografías", "galleries"),
    Measure("agenda", "Actividades públicas", "agenda"),
    Measure("campanas", "Campañas vigentes", "campaigns", adds=False),
)
REPORTED = (
    Measure("solicitudes", "Solicitudes recibidas", head="Solicitudes"),
    Measure("solicitudes.atendidas", "Solicitudes atendidas", head="Atendidas"),
    Measure("redes", "Publicaciones en redes", head="En redes"),
    Measure("entrevistas", "Entrevistas"),
    Measure("dias", "Días con eventos"),
    Measure("spots", "Spots"),
    Measure("comisiones", "Comisiones"),
)
SPENT = (
    Measure("inserciones", "Inserciones"),
    Measure("inserciones.costo", "Costo de las inserciones", head="Costo con IVA"),
)


Known = Mapping[quarter.Period, Standing]


@dataclass(frozen=True)
class Year:
    """A year's months that are known, in order, among all those that are."""

    number: int
    known: Known

    @property
    def months(self) -> tuple[Standing, ...]:
        """Its months."""
        return tuple(each for period, each in sorted(self.known.items()) if period.year == self.number)

    def before(self, stands: Standing, years: int = 0) -> Standing | None:
        """The month before one, or the same of `years` before."""
        period = stands.month.period
        return self.known.get(before(period) if not years else quarter.Period(period.year - years, period.month, 1))


def before(period: quarter.Period) -> quarter.Period:
    """The month before a month."""
    return quarter.Period(period.year - (period.month == 1), period.month - 1 or 12, 1)


def switched(measures: Iterable[Measure], on: Sections) -> tuple[Measure, ...]:
    """Those whose section is switched on."""
    return tuple(each for each in measures if not each.section or each.section in on)


def value_of(stands: Standing | None, measure: Measure) -> Decimal | None:
    """A month's figure; None where the month does not have it."""
    if stands is None or not stands.has(measure.key):
        return None
    return stands.pesos(measure.key)


def said(value: Decimal | None, measure: Measure) -> str:
    """A figure as it is read, or «sin dato»."""
    if value is None:
        return UNKNOWN
    return pesos(value) if measure.money else spanish.number(value)


def changed(now: Decimal | None, before: Decimal | None, measure: Measure) -> str:
    """«+3 (+25.0 % de 12)»: the difference, and its percentage with the base it is of."""
    if now is None or before is None:
        return UNKNOWN
    if now == before:
        return "sin cambio"
    change = Change(now, before)
    sign = "+" if now > before else MINUS
    step = difference(change.difference) if measure.money else f"{sign}{spanish.number(abs(now - before))}"
    return f"{step} ({variation(change)} de{GAP}{said(before, measure)})" if before else f"{step} (antes,{GAP}0)"


def month_table(library: Library, now: Standing, past: Standing | None, on: Sections) -> tuple[Table, ...]:
    """A month against another one, over the figures that both have; none where there is nothing to compare."""
    if past is None:
        return ()
    rows = []
    for each in switched((*PUBLISHED, *REPORTED, *SPENT), on):
        values = value_of(now, each), value_of(past, each)
        if None not in values and any(values):
            rows.append((each.name, said(values[0], each), said(values[1], each), changed(*values, each)))
    names = [each.month.period.title.capitalize() for each in (now, past)]
    columns = ("Concepto", *names, "Diferencia")
    caption = f"{names[0]} frente a {past.month.period.title}"
    data = data_links(library, "informes", on)
    return (Table(caption, columns, tuple(rows), (1, 2, 3), data=data),) if rows else ()


def total(months: Sequence[Standing], measure: Measure) -> Decimal | None:
    """The sum of the months that have a figure; None where none has it, or where adding it up would mean nothing."""
    values = [each for month in months if (each := value_of(month, measure)) is not None]
    return sum(values, Decimal(0)) if values and measure.adds else None


def steps(library: Library, year: Year, on: Sections) -> tuple[CountBlock, ...]:
    """Each month of a year against the one before it."""
    keys = ("boletines", "solicitudes", "redes", "inserciones.costo")
    measures = [each for each in switched((*PUBLISHED, *REPORTED, *SPENT), on) if each.key in keys]
    pairs = [(each, earlier) for each in year.months if (earlier := year.before(each)) is not None]
    if not pairs:
        return ()
    rows = tuple(
        (str(spanish.MONTHS[now.month.period.month - 1]).capitalize(), *(_step(now, past, each) for each in measures))
        for now, past in pairs
    )
    names = ("Mes", *(each.name for each in measures))
    data = data_links(library, "informes", on)
    table = Table("Diferencia con el mes anterior", names, rows, tuple(range(1, len(names))), data=data)
    text = "Cada porcentaje dice sobre qué cifra se calcula: la del mes anterior."
    return (CountBlock("comparacion", "De un mes a otro", text, (), (table,)),)


def _step(now: Standing, past: Standing, measure: Measure) -> str:
    return changed(value_of(now, measure), value_of(past, measure), measure)


def years(library: Library, year: Year, on: Sections) -> tuple[CountBlock, ...]:
    """A year against the one before it: each figure over the months that have it in both."""
    pairs = [(each, earlier) for each in year.months if (earlier := year.before(each, 1)) is not None]
    rows = []
    for each in switched((*PUBLISHED, *REPORTED, *SPENT), on):
        known = [pair for pair in pairs if None not in (value_of(pair[0], each), value_of(pair[1], each))]
        values = total([now for now, _ in known], each), total([past for _, past in known], each)
        if None not in values and any(values):
            figures = (said(values[0], each), said(values[1], each), changed(*values, each))
            rows.append((each.name, spanish.number(len(known)), *figures))
    columns = ("Concepto", "Meses", str(year.number), str(year.number - 1), "Diferencia")
    text = "Cada cifra suma solo los meses que la tienen en los dos años."
    caption, data = f"{year.number} y {year.number - 1}, los mismos meses", data_links(library, "informes", on)
    table = Table(caption, columns, tuple(rows), (1, 2, 3, 4), data=data)
    return (CountBlock("anio-anterior", f"Frente a {year.number - 1}", text, (), (table,)),) if rows else ()
