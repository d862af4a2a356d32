"""What does a quarter's wall newspaper say? A lead, a story per área, figures, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.library import Library, MuralNotes, Release
from plugins.newsroom.materials import Photo
from plugins.newsroom.sections.parts import (
    event_row,
    first_photo,
    head,
    html_of,
    picture,
    stamp_of,
)
from plugins.newsroom.sections.qr import qr
from plugins.newsroom.sections.releases import redirect
from plugins.newsroom.sections.reports import portal_figures
from plugins.newsroom.sections.section import PhotoUse, Section, Sections, View
from plugins.newsroom.views.blocks import MuralCard, MuralStory
from plugins.newsroom.views.pages import MuralsView, MuralView
from plugins.newsroom.views.parts import Contact, Figure, Link, MenuItem, Picture

MENU = MenuItem("murales", "Mural", "murales/")
INDEX = Link("Murales", "murales/")
LEAD_LETTERS, STORY_LETTERS = 900, 420
"""Letters of text, in whole sentences, that a lead and a story take on paper."""
STRIP = 4


@dataclass(frozen=True)
class Edition:
    """A quarter's choice: its lead, a story for each área that worked, and the rest."""

    period: quarter.Period
    notes: MuralNotes | None
    lead: Release | None
    stories: tuple[Release, ...]
    rest: tuple[Release, ...]
    quiet: tuple[str, ...]


def section(library: Library, on: Sections) -> Section:
    """One wall newspaper for each quarter with boletines, and their short addresses."""
    editions = composed(library)
    pages: list[View] = [_index(library, editions)]
    for index, edition in enumerate(editions):
        older = editions[index + 1] if index + 1 < len(editions) else None
        newer = editions[index - 1] if index else None
        view = _view(library, edition, older, newer, on)
        pages += [view, redirect(library, routes.short_mural(edition.period.key), Link(view.title, view.page.address))]
    photos = tuple(PhotoUse(photo, shared) for each in editions for photo, shared in _photos(each))
    return Section("murales", MENU, tuple(pages), photos=photos)


def _photos(edition: Edition) -> Iterator[tuple[Photo, bool]]:
    chosen = (*((edition.lead,) if edition.lead else ()), *edition.stories)
    for release in chosen:
        photo = first_photo(release)
        if photo is not None:
            yield photo, True
    for photo in edition.notes.text.photos if edition.notes else ():
        yield photo, False


def composed(library: Library) -> tuple[Edition, ...]:
    """The editions, newest quarter first."""
    notes = {each.period: each for each in library.murals}
    periods = {quarter.quarter_of(each.at.date()) for each in library.releases} | set(notes)
    return tuple(_edition(library, each, notes.get(each)) for each in sorted(periods, reverse=True))


def _edition(library: Library, period: quarter.Period, notes: MuralNotes | None) -> Edition:
    releases = library.during(period)
    lead = _lead(library, releases, notes)
    left = [each for each in releases if each is not lead]
    stories: dict[str, Release] = {}
    for release in sorted(left, key=_weight, reverse=True):
        stories.setdefault(release.area.slug, release)
    chosen = {each.place.path for each in stories.values()}
    order = tuple(each for each in left if each.place.path in chosen)
    rest = tuple(each for each in left if each.place.path not in chosen)
    worked = {each.area.slug for each in releases}
    quiet = tuple(each.name for each in library.town.areas if each.slug not in worked)
    return Edition(period, notes, lead, order, rest, quiet)


def _lead(library: Library, releases: tuple[Release, ...], notes: MuralNotes | None) -> Release | None:
    named = library.by_name.get(notes.header.lead) if notes else None
    if named is not None and named in releases:
        return named
    return max(releases, key=_weight, default=None)


def _weight(release: Release) -> tuple[bool, int, int, str]:
    """A story with a cover, highlights and more ejes goes before; the newest of equals."""
    cover = first_photo(release)
    return cover is not None, len(release.header.highlights), len(release.ejes), release.at.isoformat()


def _story(library: Library, release: Release, letters: int) -> MuralStory:
    short = routes.absolute(library.town.address, release.short)
    code = qr(short if library.town.address else "")
    photo = first_photo(release)
    summary = "" if letters > STORY_LETTERS else release.header.summary
    return MuralStory(
        release.place.address,
        release.area.name,
        release.header.title,
        spanish.first_sentences(summary or release.text.plain, letters),
        release.number,
        stamp_of(release.header.date),
        picture(photo) if photo else None,
        short,
        code.path,
        code.size,
    )


def _title(edition: Edition) -> str:
    if edition.notes and edition.notes.header.title:
        return edition.notes.header.title
    return f"Mural informativo, {edition.period.span}"


def _figures(library: Library, edition: Edition, on: Sections) -> tuple[Figure, ...]:
    """What the quarter's lists and reports add up to."""
    counted = portal_figures(library, edition.period, on)
    reports = [each for each in library.reports if each.period.first in edition.period]
    requests = sum(sum(t.count for t in each.header.requests) for each in reports)
    if not reports or "reports" not in on:
        return counted
    months = spanish.listed([spanish.MONTHS[each.period.month - 1] for each in reversed(reports)])
    return (*counted, Figure(spanish.number(requests), "solicitudes de servicio recibidas", months))


def _view(library: Library, edition: Edition, older: Edition | None, newer: Edition | None, on: Sections) -> MuralView:
    period, title = edition.period, _title(edition)
    address = routes.mural(period.key)
    photo = first_photo(edition.lead) if edition.lead else None
    page = head(
        library,
        address,
        "mural",
        title,
        section="murales",
        photo=photo,
        crumbs=(INDEX,),
        description=f"Mural informativo de {library.town.name}, {period.span}.",
    )
    short = routes.absolute(library.town.address, routes.short_mural(period.key))
    code = qr(short if library.town.address else "")
    return MuralView(
        page,
        title,
        period.span,
        f"Edición {period.number} · {period.year}",
        period.last < library.today,
        html_of(edition.notes.text, page) if edition.notes else "",
        _story(library, edition.lead, LEAD_LETTERS) if edition.lead else None,
        tuple(_story(library, each, STORY_LETTERS) for each in edition.stories),
        _figures(library, edition, on),
        tuple(Link(each.header.title, each.place.address, each.area.name) for each in edition.rest),
        len(edition.rest),
        edition.quiet,
        tuple(event_row(each) for each in library.events if "agenda" in on and each.at.date() in period.next()),
        _strip(edition),
        short,
        code.path,
        code.size,
        tuple(Contact(each.name, phone=each.phone) for each in library.town.emergency),
        Link(older.period.span.capitalize(), routes.mural(older.period.key)) if older else None,
        Link(newer.period.span.capitalize(), routes.mural(newer.period.key)) if newer else None,
        "" if edition.lead else "En este trimestre no se publicaron boletines.",
    )


def _strip(edition: Edition) -> tuple[Picture, ...]:
    """A few photos of what has no story."""
    photos = (first_photo(each) for each in edition.rest)
    return tuple(picture(each) for each in photos if each is not None)[:STRIP]


def mural_card(library: Library, edition: Edition) -> MuralCard:
    """An edition as a small poster."""
    photo = first_photo(edition.lead) if edition.lead else None
    return MuralCard(
        f"Mural, {edition.period.span}",
        routes.mural(edition.period.key),
        edition.lead.header.title if edition.lead else _title(edition),
        picture(photo) if photo else None,
        tuple(each.header.title for each in edition.stories[:6]),
    )


def current(library: Library) -> MuralCard | None:
    """The newest edition whose quarter has ended; else the newest."""
    editions = composed(library)
    closed = [each for each in editions if each.period.last < library.today]
    chosen = (closed or list(editions))[:1]
    return mural_card(library, chosen[0]) if chosen else None


def _index(library: Library, editions: tuple[Edition, ...]) -> MuralsView:
    return MuralsView(
        head(
            library,
            "murales/",
            "murals",
            "Mural informativo",
            section="murales",
            description=f"El periódico mural de {library.town.name}, uno por trimestre, para leer e imprimir.",
        ),
        "Mural informativo",
        "Un periódico mural por trimestre, para quien no tiene internet. Se puede imprimir desde esta página.",
        tuple(mural_card(library, each) for each in editions),
        "Todavía no hay ninguna edición.",
    )
