"""What is on the front page?"""

from __future__ import annotations

from dataclasses import replace

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.library import Library, Release
from plugins.newsroom.sections import agenda, murals, transparency
from plugins.newsroom.sections.parts import (
    card,
    event_row,
    first_photo,
    gallery_card,
    head,
    json_ld,
    line,
    stamp,
    tab_title,
)
from plugins.newsroom.sections.reports import portal_figures, report_figures
from plugins.newsroom.sections.section import PhotoUse, Section, Sections
from plugins.newsroom.views.blocks import Band
from plugins.newsroom.views.pages import HomeView
from plugins.newsroom.views.parts import Head, Link, Stamp

SECOND, MORE, EVENTS, GALLERIES = 3, 8, 4, 4


def section(library: Library, on: Sections) -> Section:
    """The front page, with the photos of its stories."""
    releases = library.releases if "releases" in on else ()
    lead = _lead(releases)
    rest = [each for each in releases if each is not lead]
    shown = [each for each in (lead, *rest[:SECOND]) if each is not None]
    photos = tuple(PhotoUse(photo, True) for each in shown if (photo := first_photo(each)))
    return Section("inicio", pages=(_view(library, lead, rest, on),), photos=photos)


def _lead(releases: tuple[Release, ...]) -> Release | None:
    """The newest boletín with a photo among the latest four; else the newest."""
    with_photo = (each for each in releases[:4] if first_photo(each))
    return next(with_photo, releases[0] if releases else None)


def _view(library: Library, lead: Release | None, rest: list[Release], on: Sections) -> HomeView:
    newest = next((each.number for each in library.releases if each.number), "")
    return HomeView(
        _head(library, lead),
        _today(library),
        f"Boletín más reciente: {newest}" if newest and "releases" in on else "",
        card(lead) if lead else None,
        tuple(card(each) for each in rest[:SECOND]),
        tuple(line(each) for each in rest[SECOND : SECOND + MORE]),
        _band(library, on),
        tuple(event_row(each) for each in agenda.upcoming(library)[:EVENTS]) if "agenda" in on else (),
        tuple(gallery_card(each) for each in library.galleries[:GALLERIES]) if "galleries" in on else (),
        transparency.doors(library, on) if "transparency" in on else (),
        murals.current(library) if "murals" in on else None,
        Link("Todos los boletines", "boletines/") if rest else None,
    )


def _today(library: Library) -> Stamp:
    return replace(stamp(library.today), long=spanish.weekday_date(library.today))


def _head(library: Library, lead: Release | None) -> Head:
    town = library.town
    page = head(
        library,
        "",
        "index",
        town.name,
        description=f"{town.office} de {town.name}: boletines, galerías, informes y transparencia.",
        photo=first_photo(lead) if lead else None,
        section="inicio",
        feeds=(Link(f"Boletines de {town.name}", "feeds/boletines.atom.xml"),) if lead else (),
        json_ld=json_ld(
            {
                "@context": "https://schema.org",
                "@type": "WebSite",
                "name": town.name,
                "url": routes.absolute(town.address, ""),
                "inLanguage": "es-MX",
                "publisher": {"@type": "GovernmentOrganization", "name": f"{town.office}, {town.name}"},
            }
        ),
    )
    return replace(page, title=tab_title(town.name, town.office))


def _band(library: Library, on: Sections) -> Band | None:
    """The figures of the last month that has ended, from the portal's lists and its report."""
    period = quarter.ended_before(library.today, 1)
    report = next((each for each in library.reports if each.period == period), None)
    figures = portal_figures(library, period, on)[:2]
    link = None
    if report is not None and "reports" in on:
        link = Link(f"Informe de {period.title}", report.place.address)
        figures = (*figures, *report_figures(library, period))
    if not library.during(period) and report is None:
        return None
    return Band(f"{spanish.MONTHS[period.month - 1].capitalize()} en cifras", figures, link) if figures else None
