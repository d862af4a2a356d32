"""Which pages do the galleries get? All by month, those of each activity, and one each."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.body import summary
from plugins.newsroom.library import Gallery, Library
from plugins.newsroom.sections.parts import (
    gallery_card,
    head,
    html_of,
    pictures,
    stamp_of,
    term_link,
)
from plugins.newsroom.sections.releases import redirect
from plugins.newsroom.sections.section import PhotoUse, Section, Sections, View
from plugins.newsroom.views.blocks import GalleryGroup
from plugins.newsroom.views.pages import GalleriesView, GalleryView
from plugins.newsroom.views.parts import Link, MenuItem

MENU = MenuItem("galerias", "Galerías", "galerias/")
INDEX = Link("Galerías", "galerias/")


def section(library: Library, on: Sections) -> Section:
    """Galleries, with every photo they show."""
    galleries = library.galleries
    photos = tuple(
        PhotoUse(photo, number == 0)
        for gallery in galleries
        for number, photo in enumerate((*gallery.photos, *gallery.text.photos))
    )
    pages: tuple[View, ...] = (_index(library), *_activities(library), *_pages(library, on), *_former(library))
    return Section("galerias", MENU, pages, photos=photos)


def _former(library: Library) -> Iterator[View]:
    for gallery in library.galleries:
        for typed in gallery.header.former:
            target = Link(gallery.header.title, gallery.place.address)
            yield redirect(library, routes.former(typed), target)


def _grouped(galleries: tuple[Gallery, ...]) -> tuple[GalleryGroup, ...]:
    months: dict[quarter.Period, list[Gallery]] = {}
    for gallery in galleries:
        months.setdefault(quarter.month_of(gallery.at.date()), []).append(gallery)
    return tuple(
        GalleryGroup(period.title.capitalize(), tuple(gallery_card(each) for each in group))
        for period, group in months.items()
    )


def _by_activity(library: Library) -> dict[str, tuple[Gallery, ...]]:
    groups: dict[str, list[Gallery]] = {}
    for gallery in library.galleries:
        if spanish.slug(gallery.header.activity):
            groups.setdefault(gallery.header.activity, []).append(gallery)
    return {name: tuple(groups[name]) for name in sorted(groups, key=spanish.fold)}


def _activity_links(library: Library) -> tuple[Link, ...]:
    found = _by_activity(library).items()
    every = Link("Todas", "galerias/", str(len(library.galleries)))
    links = (Link(name, routes.activity(spanish.slug(name)), str(len(group))) for name, group in found)
    return (every, *links) if library.galleries else ()


def _counted(galleries: tuple[Gallery, ...]) -> str:
    photos = sum(len(each.photos) for each in galleries)
    count = spanish.counted(len(galleries), "galería", "galerías")
    return f"{spanish.counted(photos, 'fotografía', 'fotografías')} en {count}."


def _index(library: Library) -> GalleriesView:
    return GalleriesView(
        head(
            library,
            "galerias/",
            "galleries",
            "Galerías",
            section="galerias",
            description=f"Fotografías de las actividades públicas de {library.town.name}, por mes y actividad.",
        ),
        "Galerías",
        _counted(library.galleries) if library.galleries else "",
        _grouped(library.galleries),
        _activity_links(library),
        "Todavía no se ha publicado ninguna galería.",
    )


def _activities(library: Library) -> Iterator[GalleriesView]:
    links = _activity_links(library)
    for name, group in _by_activity(library).items():
        yield GalleriesView(
            head(
                library,
                routes.activity(spanish.slug(name)),
                "galleries",
                f"Galerías: {name}",
                section="galerias",
                crumbs=(INDEX,),
            ),
            name,
            _counted(group),
            _grouped(group),
            links,
        )


def _pages(library: Library, on: Sections) -> Iterator[GalleryView]:
    order = library.galleries
    for index, gallery in enumerate(order):
        newer = order[index - 1] if index else None
        older = order[index + 1] if index + 1 < len(order) else None
        yield _page(library, gallery, older, newer, on)


def _page(
    library: Library, gallery: Gallery, older: Gallery | None, newer: Gallery | None, on: Sections
) -> GalleryView:
    header, activity = gallery.header, gallery.header.activity
    page = head(
        library,
        gallery.place.address,
        "gallery",
        header.title,
        description=header.summary or summary(gallery.text.plain),
        section="galerias",
        photo=gallery.photos[0],
        crumbs=(INDEX,),
        watermark=gallery.place.watermark,
    )
    release = library.by_name.get(header.release) if "releases" in on else None
    return GalleryView(
        page,
        header.title,
        Link(activity, routes.activity(spanish.slug(activity))) if spanish.slug(activity) else None,
        stamp_of(header.date),
        header.place,
        term_link("areas", gallery.area) if gallery.area and "releases" in on else None,
        tuple(term_link("ejes", each) for each in gallery.ejes) if "releases" in on else (),
        header.summary,
        html_of(gallery.text, page),
        pictures(gallery.photos),
        Link(release.header.title, release.place.address) if release and release.place.listed else None,
        Link(older.header.title, older.place.address) if older else None,
        Link(newer.header.title, newer.place.address) if newer else None,
        library.town.licence,
    )
