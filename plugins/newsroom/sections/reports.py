"""Which pages do the monthly and yearly reports get, and which figures stand for a month?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.figures.closing_figures import Standing, closing_of, shown, standing
from plugins.newsroom.figures.closing_proof import text_of
from plugins.newsroom.figures.months import Almanac, almanac
from plugins.newsroom.library import Library, Report
from plugins.newsroom.records import Closing
from plugins.newsroom.sections import report_blocks, report_compare, report_counts, report_years
from plugins.newsroom.sections.parts import head, html_of, stamp
from plugins.newsroom.sections.report_compare import Known, Year
from plugins.newsroom.sections.report_years import INDEX
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections
from plugins.newsroom.views.blocks import Band, CorrectionLine, ReportRow
from plugins.newsroom.views.parts import Download, Figure, Link, MenuItem
from plugins.newsroom.views.reports import (
    ClosingSeal,
    CountBlock,
    PendingLine,
    ReportsView,
    ReportView,
    ReportYear,
    YearReportView,
)

MENU = MenuItem("informes", "Informes", INDEX.address)
OWNERS = {
    "boletines": "releases",
    "galerias": "galleries",
    "fotografias": "galleries",
    "agenda": "agenda",
    "campanas": "campaigns",
    "murales": "murals",
    "inserciones": "spending",
}
"""Whose items a figure counts, by the first word of its key: where that section is off, nobody can say it changed."""


def section(library: Library, on: Sections) -> Section:
    """The list of reports, each month's and each year's, and the closings as files."""
    photos = tuple(
        PhotoUse(photo)
        for report in library.reports
        for group in (*report.photos, report.text.photos)
        for photo in group
    )
    known = known_months(library, on)
    reports = library.reports
    pages = [
        _page(library, report, known, (_at(reports, index + 1), _at(reports, index - 1)), on)
        for index, report in enumerate(reports)
    ]
    files = tuple(
        File(_closing_file(stands.closing), text_of(stands.closing).encode())
        for stands in known.values()
        if stands.closing and stands.month.report
    )
    index = _index(library, known)
    return Section("informes", MENU, (index, *pages, *_years(library, known, on)), files, photos)


def known_months(library: Library, on: Sections) -> Known:
    """The figures of every month that is over or has a report, from the first that is known to the last."""
    months = almanac(library)
    every = {*months.reports, *months.releases, *months.galleries, *months.events, *months.insertions}
    found, period, last = {}, min(every, default=None), max(every, default=None)
    while period is not None and last is not None and period <= last:
        if period.last < library.today or period in months.reports:
            found[period] = standing_on(months, period, on)
        period = period.next()
    return found


def standing_on(months: Almanac, period: quarter.Period, on: Sections) -> Standing:
    """The figures that stand for a month, compared only with what the sections that are on can count."""
    stands = standing(months, period)
    shown = tuple(each for each in stands.pending if OWNERS.get(each.key.partition(".")[0], "reports") in on)
    return replace(stands, pending=shown)


def _at(reports: tuple[Report, ...], index: int) -> Report | None:
    return reports[index] if 0 <= index < len(reports) else None


def _link(report: Report) -> Link:
    return Link(report.period.title.capitalize(), report.place.address)


def year_link(year: int) -> Link:
    """Link to a year's report."""
    return Link(f"Informe anual de {year}", routes.reports_of(year))


def _index(library: Library, known: Known) -> ReportsView:
    years = tuple(
        ReportYear(
            str(year), year_link(year), tuple(_row(each, known) for each in library.reports if each.period.year == year)
        )
        for year in sorted({each.period.year for each in library.reports}, reverse=True)
    )
    page = head(
        library,
        INDEX.address,
        "reports",
        "Informes mensuales",
        section="informes",
        description=f"Lo que hizo cada mes la oficina de prensa de {library.town.name}, en cifras.",
    )
    counted = spanish.counted(len(library.reports), "informe", "informes")
    intro = f"{counted}, del más reciente al más antiguo." if years else ""
    return ReportsView(page, "Informes mensuales", intro, years, "Todavía no se ha publicado ningún informe.")


def _row(report: Report, known: Known) -> ReportRow:
    stands = known[report.period]
    note = "cerrado" if stands.closing else ""
    return ReportRow(replace(_link(report), note=note), report.header.title, own_figures(stands)[:3])


def own_figures(stands: Standing) -> tuple[Figure, ...]:
    """The figures that stand for a month's report, every one computed from its lines or taken from its closing."""
    requests = " + ".join(spanish.number(int(each.value)) for each in stands.under("solicitudes.tipo"))
    return (
        Figure(spanish.number(stands.count("solicitudes")), "solicitudes recibidas", requests),
        Figure(spanish.number(stands.count("redes")), "publicaciones en redes"),
        Figure(
            spanish.money(stands.pesos("inserciones.costo")),
            "en inserciones",
            "" if stands.count("inserciones") else "no hubo en el mes",
        ),
        Figure(spanish.number(stands.count("dias")), "días con eventos atendidos"),
    )


def report_figures(library: Library, period: quarter.Period) -> tuple[Figure, ...]:
    """What a month's report says first: the requests and the cost of its insertions."""
    requests, _, cost, _ = own_figures(standing(almanac(library), period))
    return requests, cost


def portal_figures(library: Library, period: quarter.Period, on: Sections) -> tuple[Figure, ...]:
    """What the portal itself counted in a period, each with the list that was counted; a closed month's closing."""
    if "releases" not in on:
        return ()
    if period.months == 1 and closing_of(library, period):
        stands = standing(almanac(library), period)
        first, second, third = (stands.count(key) for key in ("boletines", "galerias", "fotografias"))
        return tuple(_portal_figures(period, first, second, third, len(stands.under("boletines.area")), on))
    releases = library.during(period)
    galleries = [each for each in library.galleries if each.at.date() in period]
    photos = sum(len(each.photos) for each in galleries)
    areas = len({each.area.slug for each in releases})
    return tuple(_portal_figures(period, len(releases), len(galleries), photos, areas, on))


def _portal_figures(
    period: quarter.Period, releases: int, galleries: int, photos: int, areas: int, on: Sections
) -> Iterator[Figure]:
    listed = Link("Ver la lista", routes.release_month(period.year, period.month))
    words = "boletín publicado" if releases == 1 else "boletines publicados"
    yield Figure(spanish.number(releases), words, link=listed if releases and period.months == 1 else None)
    if "galleries" in on:
        where = spanish.counted(galleries, "galería", "galerías")
        yield Figure(spanish.number(photos), f"fotografías en {where}", link=Link("Ver galerías", "galerias/"))
    yield Figure(spanish.number(areas), "áreas con boletines")


def _page(
    library: Library, report: Report, known: Known, near: tuple[Report | None, Report | None], on: Sections
) -> ReportView:
    header, stands = report.header, known[report.period]
    page = head(
        library,
        report.place.address,
        "report",
        header.title,
        description=header.summary or f"Informe de {report.period.title}: {header.responsible or library.town.office}.",
        section="informes",
        crumbs=(INDEX, Link(str(report.period.year), routes.reports_of(report.period.year))),
        watermark=report.place.watermark,
    )
    older, newer = near
    return ReportView(
        page,
        header.title,
        report.period.title,
        header.responsible or library.town.office,
        Band(f"{report.period.title.capitalize()} en cifras", own_figures(stands)),
        html_of(report.text, page),
        _seal(stands),
        report_blocks.blocks(library, report, stands, on),
        (*report_counts.counted(library, stands, on), *_compared(library, stands, known, on)),
        year_link(report.period.year),
        _link(older) if older else None,
        _link(newer) if newer else None,
    )


def _compared(library: Library, stands: Standing, known: Known, on: Sections) -> tuple[CountBlock, ...]:
    year = Year(stands.month.period.year, known)
    others = year.before(stands), year.before(stands, 1)
    tables = tuple(table for each in others for table in report_compare.month_table(library, stands, each, on))
    text = "Cada porcentaje dice sobre qué cifra se calcula: la del periodo con que se compara."
    return (CountBlock("comparacion", "Comparación", text, (), tables),) if tables else ()


def _years(library: Library, known: Known, on: Sections) -> Iterator[YearReportView]:
    years = sorted({each.period.year for each in library.reports})
    for index, year in enumerate(years):
        older = years[index - 1] if index else None
        newer = years[index + 1] if index + 1 < len(years) else None
        yield report_years.view(library, Year(year, known), older, newer, on)


def _closing_file(closing: Closing) -> str:
    period = closing.period
    return f"{routes.report(period.year, period.month)}{period.key}.cierre.json"


def _seal(stands: Standing) -> ClosingSeal | None:
    """What a closed month says of itself."""
    closing = stands.closing
    if closing is None:
        return None
    octets = len(text_of(closing).encode())
    file = Download("Las cifras del cierre", _closing_file(closing), "JSON", spanish.size(octets))
    pending = tuple(PendingLine(each.label, each.wrong, each.right) for each in stands.pending)
    errata = tuple(
        CorrectionLine(stamp(each.date), shown(each.wrong), shown(each.right), each.label) for each in closing.errata
    )
    return ClosingSeal("Mes cerrado", stamp(closing.date), closing.digest, file, pending, errata)
