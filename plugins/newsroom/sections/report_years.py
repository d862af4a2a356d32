"""What does a year add up to? Its months one under the other, their totals, and how each compares with the last."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.figures.closing_figures import Standing
from plugins.newsroom.library import Library
from plugins.newsroom.sections.charts import Series, by_month
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.parts import head
from plugins.newsroom.sections.report_compare import (
    PUBLISHED,
    REPORTED,
    SPENT,
    Measure,
    Year,
    said,
    steps,
    switched,
    total,
    value_of,
    years,
)
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.blocks import Band
from plugins.newsroom.views.charts import Chart
from plugins.newsroom.views.parts import Cell, Figure, Link, Table
from plugins.newsroom.views.reports import CountBlock, YearReportView

INDEX = Link("Informes", "informes/")


def view(library: Library, year: Year, older: int | None, newer: int | None, on: Sections) -> YearReportView:
    """The report of a year."""
    title, months = f"Informe anual de {year.number}", year.months
    page = head(
        library,
        routes.reports_of(year.number),
        "report-year",
        title,
        section="informes",
        crumbs=(INDEX,),
        description=f"Las cifras de {library.town.office} en {year.number}, mes por mes, con sus totales.",
    )
    links = tuple(
        Link(_name(each).capitalize(), each.month.report.place.address, "cerrado" if each.closing else "")
        for each in months
        if each.month.report
    )
    blocks = (
        *_monthly(library, year, on),
        *_terms(library, year, on),
        *steps(library, year, on),
        *years(library, year, on),
    )
    keys = ("boletines", "fotografias", "solicitudes", "redes")
    band = Band(f"{year.number} en cifras", _figures(months, keys, on))
    return YearReportView(page, title, _intro(months), band, blocks, links, _link(older), _link(newer))


def _link(year: int | None) -> Link | None:
    return Link(f"Informe anual de {year}", routes.reports_of(year)) if year else None


def _name(stands: Standing) -> str:
    return str(spanish.MONTHS[stands.month.period.month - 1])


def _intro(months: Sequence[Standing]) -> str:
    """Which months it adds up, and which of them are closed."""
    closed = [_name(each) for each in months if each.closing]
    first, last = _name(months[0]), _name(months[-1])
    span = f"de {first} a {last}" if len(months) > 1 else f"solo {first}"
    counted = f"Suma {spanish.counted(len(months), 'mes', 'meses')}: {span}."
    if not closed:
        return f"{counted} Ninguno está cerrado: sus cifras siguen al contenido."
    if len(closed) == len(months):
        return f"{counted} Todos están cerrados: sus cifras solo cambian con fe de erratas."
    noun = "Está cerrado" if len(closed) == 1 else "Están cerrados"
    return f"{counted} {noun} {spanish.listed(closed)}."


def _figures(months: Sequence[Standing], keys: Sequence[str], on: Sections) -> tuple[Figure, ...]:
    """The totals of some figures, large."""
    chosen = [each for each in switched((*PUBLISHED, *REPORTED, *SPENT), on) if each.key in keys]
    totals = [(each, total(months, each)) for each in chosen]
    return tuple(Figure(said(value, each), each.name) for each, value in totals if value is not None)


def _monthly(library: Library, year: Year, on: Sections) -> tuple[CountBlock, ...]:
    """Months as rows: what was published, what the office reported, what was spent."""
    data = data_links(library, "informes", on)
    published = [each for each in year.months if each.has("boletines")]
    reported = [each for each in year.months if each.month.report]
    spent = [each for each in year.months if each.has("inserciones")]
    note = "Las campañas vigentes no se suman: una puede abarcar varios meses." if "campaigns" in on else ""
    money = _figures(spent, [each.key for each in SPENT], on)
    found = (
        ("publicado", "Lo que publicó el portal", published, switched(PUBLISHED, on), note, (), _chart(year, on)),
        ("informado", "Lo que informó la oficina", reported, REPORTED, _unreported(year), (), None),
        ("inserciones", "Inserciones pagadas", spent, SPENT, "", money, None),
    )
    return tuple(
        CountBlock(key, title, text, figures, (_table(f"{title}, por mes", months, measures, data),), chart)
        for key, title, months, measures, text, figures, chart in found
        if months and measures
    )


def _unreported(year: Year) -> str:
    """Which months have no report: their figures are not known, and not zero."""
    names = [_name(each) for each in year.months if not each.month.report]
    if not names:
        return ""
    return f"{spanish.listed(names).capitalize()} no {'tiene' if len(names) == 1 else 'tienen'} informe."


def _table(caption: str, months: Sequence[Standing], measures: Sequence[Measure], data: tuple[Link, ...]) -> Table:
    rows = tuple((_month(each), *(said(value_of(each, one), one) for one in measures)) for each in months)
    totals = ("Total", *(_total(months, each) for each in measures))
    numeric = tuple(range(1, len(measures) + 1))
    return Table(caption, ("Mes", *(each.column for each in measures)), rows, numeric, totals, data=data)


def _total(months: Sequence[Standing], measure: Measure) -> str:
    return said(total(months, measure), measure) if measure.adds else "no se suma"


def _month(stands: Standing) -> Cell:
    """A month's name, leading to its report; marked when it is closed, or when it has no report."""
    name, report = _name(stands).capitalize(), stands.month.report
    if report is None:
        return f"{name} (sin informe)"
    return Link(name, report.place.address, "cerrado" if stands.closing else "")


def _chart(year: Year, on: Sections) -> Chart | None:
    """Boletines by month, beside those of the year before where there are any."""
    measure, months = PUBLISHED[0], year.months
    if "releases" not in on or not total(months, measure):
        return None
    series = [Series(str(year.number), _twelve(year, year.number), "one")]
    if any(_twelve(year, year.number - 1)):
        series.append(Series(str(year.number - 1), _twelve(year, year.number - 1), "two"))
    most = max(months, key=lambda each: each.count("boletines"))
    seen = f"El mes con más boletines fue {_name(most)}, con {most.text('boletines')}."
    return by_month(f"Boletines de {year.number}, por mes", seen, series)


def _twelve(year: Year, number: int) -> list[int | None]:
    months = (year.known.get(quarter.Period(number, month, 1)) for month in range(1, 13))
    return [each.count("boletines") if each else None for each in months]


def _terms(library: Library, year: Year, on: Sections) -> tuple[CountBlock, ...]:
    """Boletines of each área and each eje, month by month."""
    if "releases" not in on:
        return ()
    kinds = (
        ("areas", "Boletines por área", "Área", "boletines.area", "Boletines: "),
        ("ejes", "Boletines por eje", "Eje", "boletines.eje", "Boletines del eje: "),
    )
    note = "Un boletín puede contarse en más de un eje; por eso no se suman."
    found = []
    for kind, title, noun, prefix, words in kinds:
        table = _term_table(library, year, on, kind, (title, noun, prefix, words))
        if table.rows:
            found.append(CountBlock(kind, title, note if kind == "ejes" else "", (), (table,)))
    return tuple(found)


def _term_table(library: Library, year: Year, on: Sections, kind: str, words: tuple[str, str, str, str]) -> Table:
    title, noun, prefix, lead = words
    months = [each for each in year.months if each.has("boletines")]
    labels = {each.key: each.label.removeprefix(lead) for month in months for each in month.under(prefix)}
    counts = {key: [month.count(key) for month in months] for key in labels}
    order = sorted(labels, key=lambda key: (-sum(counts[key]), key))
    group = library.by_area if kind == "areas" else library.by_eje
    rows = []
    for key in order:
        slug = key.rpartition(".")[2]
        listed = any(each.at.year == year.number for each in group.get(slug, ()))
        name: Cell = Link(labels[key], routes.term(kind, slug, year.number)) if listed else labels[key]
        rows.append((name, *(spanish.number(n) for n in counts[key]), spanish.number(sum(counts[key]))))
    short = tuple(spanish.SHORT_MONTHS[each.month.period.month - 1] for each in months)
    whole = [sum(column) for column in zip(*counts.values(), strict=True)] if rows and kind == "areas" else []
    totals = ("Total", *map(spanish.number, (*whole, sum(whole)))) if whole else ()
    numeric = tuple(range(1, len(months) + 2))
    data = data_links(library, "boletines", on)
    return Table(f"{title}, {year.number}", (noun, *short, "Total"), tuple(rows), numeric, totals, data=data)
