"""Which feeds are there? All boletines, each área and each eje, from their first boletín on."""

from __future__ import annotations

import html
from collections.abc import Iterator

from feedgenerator import Atom1Feed, Enclosure

from plugins.newsroom import body, routes
from plugins.newsroom.library import Library, Release
from plugins.newsroom.pictures import feed_rendition
from plugins.newsroom.sections.parts import first_photo, summary_of
from plugins.newsroom.sections.section import File

NEWEST = 30


def files(library: Library) -> tuple[File, ...]:
    """Every Atom feed that has something to say; none is written empty (it would stamp the clock)."""
    return tuple(File(each[0], _atom(library, *each)) for each in _feeds(library))


def carried(library: Library) -> frozenset[str]:
    """Paths of the boletines that some feed carries: only their photos are developed for feeds."""
    return frozenset(release.place.path for _, _, releases, _ in _feeds(library) for release in releases)


def _feeds(library: Library) -> Iterator[tuple[str, str, tuple[Release, ...], str]]:
    """Address, title, newest boletines and page of each feed."""
    name = library.town.name
    yield from _newest("feeds/boletines.atom.xml", f"Boletines de {name}", library.releases, "boletines/")
    for kind, terms, found in (
        ("areas", library.town.areas, library.by_area),
        ("ejes", library.town.ejes, library.by_eje),
    ):
        for term in terms:
            address = f"feeds/{kind}/{term.slug}.atom.xml"
            page = routes.term(kind, term.slug)
            yield from _newest(address, f"{term.name} · {name}", found.get(term.slug, ()), page)


def _newest(
    address: str, title: str, releases: tuple[Release, ...], page: str
) -> Iterator[tuple[str, str, tuple[Release, ...], str]]:
    if releases:
        yield address, title, releases[:NEWEST], page


def _atom(library: Library, address: str, title: str, releases: tuple[Release, ...], page: str) -> bytes:
    site = library.town.address
    feed = Atom1Feed(
        title=title,
        link=routes.absolute(site, page),
        feed_url=routes.absolute(site, address),
        description=None,
        language="es-mx",
        author_name=f"{library.town.office}, {library.town.name}",
        feed_copyright=library.town.licence or None,
    )
    for release in releases:
        _add(feed, library, release)
    return str(feed.writeString("utf-8")).encode()


def _add(feed: Atom1Feed, library: Library, release: Release) -> None:
    site = library.town.address
    link = routes.absolute(site, release.place.address)
    updated = release.at
    if release.updated and release.updated > release.at.date():
        updated = release.at.replace(year=release.updated.year, month=release.updated.month, day=release.updated.day)
    feed.add_item(
        title=release.header.title,
        link=link,
        unique_id=link,
        description=summary_of(release),
        content=_content(library, release),
        pubdate=release.at,
        updateddate=updated,
        categories=[release.area.name, *release.header.topics],
        enclosures=_enclosures(library, release),
    )


def _content(library: Library, release: Release) -> str:
    """The whole text with absolute links, its first photo as the JPEG that every reader shows."""
    site, photo = library.town.address, first_photo(release)
    text = body.placed(release.text.html, lambda address: _absolute(site, address))
    if photo is None:
        return text
    made = feed_rendition(photo.facts, photo.name)
    source = html.escape(routes.absolute(site, made.file))
    return (
        f'<p><img src="{source}" width="{made.width}" height="{made.height}" alt="{html.escape(photo.alt)}"></p>{text}'
    )


def _absolute(site: str, address: str) -> str:
    return address if routes.EXTERNAL.match(address) else routes.absolute(site, address)


def _enclosures(library: Library, release: Release) -> list[Enclosure]:
    photo = first_photo(release)
    if photo is None:
        return []
    made = feed_rendition(photo.facts, photo.name)
    # The size in bytes is not known before the picture is developed; Atom does not require it.
    return [Enclosure(routes.absolute(library.town.address, made.file), "", "image/jpeg")]
