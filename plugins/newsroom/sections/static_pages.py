"""Which pages are not news? Those of content/paginas."""

from __future__ import annotations

from plugins.newsroom import body
from plugins.newsroom.library import Library
from plugins.newsroom.sections.parts import head, html_of
from plugins.newsroom.sections.section import PhotoUse, Section, Sections, View
from plugins.newsroom.views.pages import StaticView


def section(library: Library, on: Sections) -> Section:
    """The pages, which Pelican writes as its own, and their photos."""
    photos = tuple(PhotoUse(photo) for page in library.pages for photo in page.text.photos)
    return Section("paginas", photos=photos, hosted=_views(library))


def _views(library: Library) -> dict[str, View]:
    found: dict[str, View] = {}
    for each in library.pages:
        page = head(
            library,
            each.place.address,
            "page",
            each.header.title,
            description=each.header.summary or body.summary(each.text.plain),
            section=each.place.address.strip("/"),
            noindex=not each.place.listed,
            watermark=each.place.watermark,
        )
        found[each.place.path] = StaticView(page, each.header.title, each.header.summary, html_of(each.text, page))
    return found
