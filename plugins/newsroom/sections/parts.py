"""How do the newsroom's values become the parts of a view?"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from plugins.newsroom import body, routes, spanish
from plugins.newsroom.fields import Moment
from plugins.newsroom.kinds.town import TermEntry
from plugins.newsroom.library import Event, Gallery, Library, Release
from plugins.newsroom.materials import Attachment, Photo, Written
from plugins.newsroom.pictures import share_rendition, web_renditions
from plugins.newsroom.views.parts import (
    Card,
    Download,
    EventRow,
    GalleryCard,
    Head,
    Link,
    Picture,
    Rendered,
    Share,
    Stamp,
)

LONGEST_TITLE = 70
"""Letters of a title that search engines and tabs show."""


def stamp(moment: datetime | date, timed: bool = True) -> Stamp:
    """A moment or a day in every way pages say it."""
    has_hour = timed and isinstance(moment, datetime)
    day = moment.date() if isinstance(moment, datetime) else moment
    return Stamp(
        moment.isoformat(timespec="minutes") if has_hour else day.isoformat(),  # type: ignore[call-arg]
        spanish.long_date(day),
        spanish.short_date(day),
        str(day.day),
        spanish.SHORT_MONTHS[day.month - 1],
        str(day.year),
        spanish.hour(moment).replace(" ", "\u00a0") if has_hour and isinstance(moment, datetime) else "",
    )


def stamp_of(moment: Moment) -> Stamp:
    """The stamp of a header's date, with its hour if one was typed."""
    return stamp(moment.at, moment.timed)


@lru_cache(maxsize=65536)
def picture(photo: Photo, anchor: str = "") -> Picture:
    """A photo from its renditions, whose sizes are known before they exist."""
    sizes = tuple(Rendered(each.file, each.width, each.height) for each in web_renditions(photo.facts, photo.name))
    return Picture(photo.alt, sizes, photo.caption, photo.credit, anchor)


def pictures(photos: Iterable[Photo]) -> tuple[Picture, ...]:
    """Photos with the anchors a viewer leads to: foto-1, foto-2…"""
    return tuple(picture(each, f"foto-{n}") for n, each in enumerate(photos, start=1))


def first_photo(release: Release) -> Photo | None:
    """The photo that stands for a boletín in lists."""
    return release.cover or next(iter((*release.photos, *release.text.photos)), None)


def summary_of(release: Release) -> str:
    """Its summary as typed, else its first whole sentences."""
    return release.header.summary or body.summary(release.text.plain)


def term_link(kind: str, term: TermEntry) -> Link:
    """Link to an área or eje."""
    return Link(term.name, routes.term(kind, term.slug))


@lru_cache(maxsize=65536)
def _card(release: Release, with_picture: bool) -> Card:
    photo = first_photo(release) if with_picture else None
    return Card(
        release.place.address,
        release.header.title,
        release.number,
        stamp_of(release.header.date),
        term_link("areas", release.area),
        release.header.place,
        summary_of(release),
        picture(photo) if photo else None,
        release.place.watermark,
    )


def card(release: Release) -> Card:
    """A boletín in a list, with its photo."""
    return _card(release, True)


def line(release: Release) -> Card:
    """A boletín in a dense list."""
    return _card(release, False)


def gallery_card(gallery: Gallery) -> GalleryCard:
    """A gallery in a list."""
    return GalleryCard(
        gallery.place.address,
        gallery.header.title,
        stamp_of(gallery.header.date),
        gallery.header.activity,
        len(gallery.photos),
        picture(gallery.photos[0]),
        gallery.header.place,
        gallery.place.watermark,
    )


def event_row(event: Event) -> EventRow:
    """A public event in a list."""
    header = event.header
    return EventRow(
        event.place.address,
        header.title,
        stamp_of(header.date),
        stamp_of(header.end) if header.end else None,
        header.place,
        term_link("areas", event.area) if event.area else None,
        header.situation.capitalize(),
        header.press,
        header.link,
        event.place.watermark,
    )


def download(attachment: Attachment) -> Download:
    """A document with its format and size in words."""
    return Download(attachment.title, attachment.address, attachment.format, spanish.size(attachment.octets))


def tab_title(title: str, town: str) -> str:
    """A title of at most LONGEST_TITLE letters, with the town's name where it fits."""
    full = f"{title} · {town}"
    if _units(full) <= LONGEST_TITLE:
        return full
    if _units(title) <= LONGEST_TITLE:
        return title
    kept = title[: LONGEST_TITLE - 1]
    while _units(kept) >= LONGEST_TITLE:
        kept = kept[:-1]
    return kept.rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _units(text: str) -> int:
    """Length as browsers count it, in UTF-16: an emoji is two or more."""
    return len(text.encode("utf-16-le")) // 2


def head(library: Library, address: str, template: str, title: str, **more: Any) -> Head:
    """The head of a page; `description`, `section`, `crumbs`, `photo`… as the page has them."""
    photo: Photo | None = more.pop("photo", None)
    share = share_of(photo) if photo else default_share(library)
    description = more.pop("description", "") or f"{title}. {library.town.office}, {library.town.name}."
    return Head(
        address,
        template,
        tab_title(title, library.town.name),
        description,
        routes.absolute(library.town.address, address),
        share=share,
        share_url=routes.absolute(library.town.address, share.address) if share else "",
        headline=title,
        files=library.portable,
        **more,
    )


def share_of(photo: Photo) -> Share:
    """The picture that other sites show for a page."""
    made = share_rendition(photo.facts, photo.name)
    return Share(made.file, made.width, made.height, photo.alt)


SHARE_ADDRESS = "tema/compartir.png"


def default_share(library: Library) -> Share | None:
    """The town's own picture, for pages without a photo; there is one once it has a coat of arms."""
    if library.shield is None:
        return None
    return Share(SHARE_ADDRESS, 1200, 630, f"{library.town.name}, {library.town.office}")


def html_of(text: Written, page: Head, prefix: str = "") -> str:
    """An item's HTML with its links written for a page; `prefix` where a page holds several texts."""
    return body.placed(text.html, page.href, prefix)


def json_ld(data: dict[str, Any]) -> str:
    """Linked data that can stand inside a script element."""
    kept = {key: value for key, value in data.items() if value not in (None, "", [], {})}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
