"""Which page does each boletín get, and which short and former addresses lead to it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import quote

from plugins.newsroom import body, routes, spanish
from plugins.newsroom.library import Library, Release
from plugins.newsroom.sections import feeds, listings, tables
from plugins.newsroom.sections.parts import (
    card,
    download,
    first_photo,
    head,
    html_of,
    json_ld,
    picture,
    pictures,
    share_of,
    stamp,
    stamp_of,
    summary_of,
    term_link,
)
from plugins.newsroom.sections.qr import qr
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections, View
from plugins.newsroom.views.blocks import CorrectionLine
from plugins.newsroom.views.pages import RedirectView, ReleaseView
from plugins.newsroom.views.parts import Contact, Head, Link, MenuItem

RELATED = 3
MENU = MenuItem("boletines", "Boletines", "boletines/")


def section(library: Library, on: Sections) -> Section:
    """Boletines: their lists, short addresses, feeds and data. Their own pages are Pelican's articles."""
    pages: tuple[View, ...] = (*listings.pages(library), *_redirects(library))
    files = (*feeds.files(library), *tables.files(library), *_documents(library))
    return Section("boletines", MENU, pages, files, _photos(library), articles(library))


def _documents(library: Library) -> tuple[File, ...]:
    every = (*library.releases, *library.unlisted)
    return tuple(File(each.address, each.file) for release in every for each in release.documents)


def _photos(library: Library) -> tuple[PhotoUse, ...]:
    found, fed = [], feeds.carried(library)
    for release in (*library.releases, *library.unlisted):
        first, carried = first_photo(release), release.place.path in fed
        rest = (release.cover, *release.photos, *release.text.photos)
        found += [PhotoUse(each, each is first, carried and each is first) for each in rest if each is not None]
    return tuple(found)


def articles(library: Library) -> dict[str, ReleaseView]:
    """The view of every boletín by the path of its file."""
    related = _related(library)
    order = library.releases
    views = {}
    for index, release in enumerate(order):
        newer = order[index - 1] if index else None
        older = order[index + 1] if index + 1 < len(order) else None
        views[release.place.path] = _view(library, release, older, newer, related[release.place.path])
    for release in library.unlisted:
        views[release.place.path] = _view(library, release, None, None, ())
    return views


def _view(
    library: Library,
    release: Release,
    older: Release | None,
    newer: Release | None,
    related: tuple[Release, ...],
) -> ReleaseView:
    header, page = release.header, _head(library, release)
    short = routes.absolute(library.town.address, release.short)
    code = qr(short if library.town.address else "")
    forward = _forward(release, short)
    return ReleaseView(
        page,
        header.title,
        release.number,
        term_link("areas", release.area),
        tuple(term_link("ejes", each) for each in release.ejes),
        _topics(library, release),
        stamp_of(header.date),
        header.place,
        header.summary,
        header.highlights,
        picture(release.cover) if release.cover else None,
        pictures(release.photos),
        html_of(release.text, page),
        tuple(download(each) for each in release.documents),
        _contact(release),
        tuple(CorrectionLine(stamp(c.date), c.wrong, c.right, c.note) for c in header.corrections),
        stamp(release.updated) if release.updated else None,
        _neighbour(older),
        _neighbour(newer),
        tuple(card(each) for each in related),
        f"https://wa.me/?text={quote(forward)}",
        f"mailto:?subject={quote(header.title)}&body={quote(forward)}",
        forward,
        short,
        code.path,
        code.size,
        library.town.licence,
    )


def _topics(library: Library, release: Release) -> tuple[Link, ...]:
    """Its temas; none for a hidden boletín, which no tema's page lists."""
    if not release.place.listed:
        return ()
    return tuple(Link(library.topic_names[each], routes.term("temas", each)) for each in release.topics)


def _head(library: Library, release: Release) -> Head:
    photo, day = first_photo(release), release.at.date()
    month = Link(spanish.month_name(day.year, day.month).capitalize(), routes.release_month(day.year, day.month))
    return head(
        library,
        release.place.address,
        "article",
        release.header.title,
        description=summary_of(release) or body.summary(release.text.plain),
        section="boletines",
        kind="article",
        photo=photo,
        crumbs=(Link("Boletines", "boletines/"), month),
        published=release.at.isoformat(),
        modified=release.updated.isoformat() if release.updated else "",
        json_ld=_news_article(library, release),
        noindex=not release.place.listed,
        watermark=release.place.watermark,
    )


def _news_article(library: Library, release: Release) -> str:
    """schema.org/NewsArticle, with its corrections in the existing `correction` property."""
    town, header = library.town, release.header
    photo = first_photo(release)
    publisher = {"@type": "GovernmentOrganization", "name": f"{town.office}, {town.name}"}
    corrections = [
        {
            "@type": "CorrectionComment",
            "datePublished": c.date.isoformat(),
            "text": f"Decía: {c.wrong}. Debe decir: {c.right}.",
        }
        for c in header.corrections
    ]
    return json_ld(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": header.title[:110],
            "description": summary_of(release),
            "datePublished": release.at.isoformat(),
            "dateModified": release.updated.isoformat() if release.updated else release.at.isoformat(),
            "inLanguage": "es-MX",
            "url": routes.absolute(town.address, release.place.address),
            "image": [routes.absolute(town.address, share_of(photo).address)] if photo else [],
            "articleSection": release.area.name,
            "keywords": list(header.topics),
            "contentLocation": {"@type": "Place", "name": header.place} if header.place else None,
            "identifier": release.number,
            "author": publisher,
            "publisher": publisher,
            "correction": corrections,
        }
    )


def _forward(release: Release, url: str) -> str:
    """The text that people forward: bold title as WhatsApp writes it, summary and short address."""
    parts = (f"*{release.header.title}*", summary_of(release), url)
    return "\n\n".join(each for each in parts if each)


def _contact(release: Release) -> Contact | None:
    typed = release.header.contact
    if typed is None:
        return None
    return Contact(typed.name, tuple(filter(None, (typed.address, typed.hours))), typed.mail, typed.phone)


def _neighbour(release: Release | None) -> Link | None:
    return Link(release.header.title, release.place.address, release.number) if release else None


def _related(library: Library) -> Mapping[str, tuple[Release, ...]]:
    """For each boletín three that share its temas, its área or its ejes: the nearest in time of each, in turn.

    No scores: what one page shows depends on the boletines that it shows, so that adding or taking one away
    changes no other page.
    """
    # Terms in the order of their slugs: the order of a library's boletines would change with each of them.
    terms = (library.by_topic, library.by_area, library.by_eje)
    groups = [group for each in terms for _, group in sorted(each.items())]
    near: dict[str, list[Iterator[Release]]] = {each.place.path: [] for each in library.releases}
    for group in groups:
        for index, release in enumerate(group):
            near[release.place.path].append(_nearest(group, index))
    return {path: _in_turn(found) for path, found in near.items()}


def _nearest(group: tuple[Release, ...], index: int) -> Iterator[Release]:
    """The others of a group, newest first, from the nearest in time to the farthest; of two as near, the newer."""
    newer, older, at = index - 1, index + 1, group[index].at
    while newer >= 0 or older < len(group):
        back = newer >= 0 and (older >= len(group) or group[newer].at - at <= at - group[older].at)
        yield group[newer if back else older]
        newer, older = newer - back, older + (not back)


def _in_turn(lists: list[Iterator[Release]]) -> tuple[Release, ...]:
    """The first ones of several lists, one from each in turn, none twice."""
    found: dict[str, Release] = {}
    while lists and len(found) < RELATED:
        for each in tuple(lists):
            taken = next((one for one in each if one.place.path not in found), None)
            if taken is None:
                lists.remove(each)
            elif len(found) < RELATED:
                found[taken.place.path] = taken
    return tuple(found.values())


def _redirects(library: Library) -> Iterator[RedirectView]:
    for release in (*library.releases, *library.unlisted):
        sources = [routes.former(each) for each in release.header.former]
        if release.header.number is not None:
            sources.append(release.short)
        for source in sources:
            yield redirect(library, source, Link(release.header.title, release.place.address))


def redirect(library: Library, source: str, target: Link) -> RedirectView:
    """A page that leads from a short or former address to the real one."""
    page = head(library, source, "redirect", target.text, noindex=True)
    canonical = routes.absolute(library.town.address, target.address)
    return RedirectView(replace(page, canonical=canonical), target)
