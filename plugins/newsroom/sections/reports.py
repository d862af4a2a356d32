"""Which pages do the monthly reports get, and which figures stand for a month?"""

from __future__ import annotations

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.library import Library, Report
from plugins.newsroom.sections import report_blocks
from plugins.newsroom.sections.parts import head, html_of
from plugins.newsroom.sections.section import PhotoUse, Section, Sections
from plugins.newsroom.views.blocks import Band, ReportRow
from plugins.newsroom.views.pages import ReportsView, ReportView
from plugins.newsroom.views.parts import Figure, Link, MenuItem

MENU = MenuItem("informes", "Informes", "informes/")
INDEX = Link("Informes", "informes/")


def section(library: Library, on: Sections) -> Section:
    """The list of monthly reports and each of them."""
    photos = tuple(
        PhotoUse(photo)
        for report in library.reports
        for group in (*report.photos, report.text.photos)
        for photo in group
    )
    reports = library.reports
    pages = [
        _page(library, report, _at(reports, index + 1), _at(reports, index - 1), on)
        for index, report in enumerate(reports)
    ]
    return Section("informes", MENU, (_index(library), *pages), photos=photos)


def _at(reports: tuple[Report, ...], index: int) -> Report | None:
    return reports[index] if 0 <= index < len(reports) else None


def _index(library: Library) -> ReportsView:
    rows = tuple(ReportRow(_link(each), each.header.title, own_figures(each)[:3]) for each in library.reports)
    return ReportsView(
        head(
            library,
            "informes/",
            "reports",
            "Informes mensuales",
            section="informes",
            description=f"Lo que hizo cada mes la oficina de prensa de {library.town.name}, en cifras.",
        ),
        "Informes mensuales",
        f"{spanish.counted(len(rows), 'informe', 'informes')}, del más reciente al más antiguo." if rows else "",
        rows,
        "Todavía no se ha publicado ningún informe.",
    )


def _link(report: Report) -> Link:
    return Link(report.period.title.capitalize(), report.place.address)


def own_figures(report: Report) -> tuple[Figure, ...]:
    """The figures that stand for a report, every one computed from its lines."""
    header = report.header
    requests = " + ".join(spanish.number(each.count) for each in header.requests)
    return (
        Figure(spanish.number(report_blocks.requests_total(header)), "solicitudes recibidas", requests),
        Figure(spanish.number(report_blocks.posts_total(header)), "publicaciones en redes"),
        Figure(
            spanish.money(report_blocks.insertions_total(header)),
            "en inserciones",
            "" if header.insertions else "no hubo en el mes",
        ),
        Figure(spanish.number(len(header.days)), "días con eventos atendidos"),
    )


def portal_figures(library: Library, period: quarter.Period, on: Sections) -> tuple[Figure, ...]:
    """What the portal itself counted in a period, each with the list that was counted."""
    releases = library.during(period)
    galleries = [each for each in library.galleries if each.at.date() in period]
    photos = sum(len(each.photos) for each in galleries)
    listed = Link("Ver la lista", routes.release_month(period.year, period.month))
    found = [
        Figure(
            spanish.number(len(releases)),
            "boletín publicado" if len(releases) == 1 else "boletines publicados",
            link=listed if releases and period.months == 1 else None,
        )
    ]
    if "galleries" in on:
        where = spanish.counted(len(galleries), "galería", "galerías")
        found.append(Figure(spanish.number(photos), f"fotografías en {where}", link=Link("Ver galerías", "galerias/")))
    areas = len({each.area.slug for each in releases})
    found.append(Figure(spanish.number(areas), "áreas con boletines"))
    return tuple(found) if "releases" in on else ()


def _page(library: Library, report: Report, older: Report | None, newer: Report | None, on: Sections) -> ReportView:
    header = report.header
    page = head(
        library,
        report.place.address,
        "report",
        header.title,
        description=header.summary or f"Informe de {report.period.title}: {header.responsible or library.town.office}.",
        section="informes",
        crumbs=(INDEX,),
        watermark=report.place.watermark,
    )
    counted = portal_figures(library, report.period, on)
    return ReportView(
        page,
        header.title,
        report.period.title,
        header.responsible or library.town.office,
        Band(f"{report.period.title.capitalize()} en cifras", own_figures(report)),
        html_of(report.text, page),
        report_blocks.blocks(report),
        Band("Lo que publicó el portal este mes", counted) if counted else None,
        _link(older) if older else None,
        _link(newer) if newer else None,
    )
