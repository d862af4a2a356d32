"""Which pages are not news? Those of content/paginas."""

from __future__ import annotations

from plugins.newsroom import body, spanish
from plugins.newsroom.kinds.others import FractionEntry
from plugins.newsroom.library import Library
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.evidence import shown
from plugins.newsroom.sections.parts import head, html_of
from plugins.newsroom.sections.section import PhotoUse, Section, Sections, View
from plugins.newsroom.views.duties import FractionRow
from plugins.newsroom.views.pages import StaticView


def section(library: Library, on: Sections) -> Section:
    """The pages, which Pelican writes as its own, and their photos."""
    photos = tuple(PhotoUse(photo) for page in library.pages for photo in page.text.photos)
    return Section("paginas", photos=photos, hosted=_views(library, on))


def _views(library: Library, on: Sections) -> dict[str, View]:
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
        found[each.place.path] = StaticView(
            page,
            each.header.title,
            each.header.summary,
            html_of(each.text, page),
            ". ".join(filter(None, (each.header.source, each.header.article))),
            fractions_of(each.header.fractions),
            data_links(library, "facultades", on) if each.header.fractions else (),
        )
    return found


def fractions_of(entries: tuple[FractionEntry, ...]) -> tuple[FractionRow, ...]:
    """The fractions of an article, each with an anchor of its own: `fraccion-xxi`."""
    rows: list[FractionRow] = []
    taken: set[str] = set()
    for entry in entries:
        anchor = f"fraccion-{spanish.slug(entry.key) or len(rows) + 1}"
        anchor = anchor if anchor not in taken else f"{anchor}-{len(rows) + 1}"
        taken.add(anchor)
        rows.append(FractionRow(anchor, entry.key, entry.text, shown(entry.evidence, entry.evidence_title)))
    return tuple(rows)
