"""Which public events are announced, and which took place?"""

from __future__ import annotations

from plugins.newsroom.body import summary
from plugins.newsroom.library import Event, Library
from plugins.newsroom.sections.parts import event_row, head, html_of
from plugins.newsroom.sections.section import PhotoUse, Section, Sections, View
from plugins.newsroom.views.pages import AgendaView, EventView
from plugins.newsroom.views.parts import Link, MenuItem

MENU = MenuItem("agenda", "Agenda", "agenda/")


def section(library: Library, on: Sections) -> Section:
    """The agenda and a page for each event."""
    photos = tuple(PhotoUse(photo) for event in library.events for photo in event.text.photos)
    pages: tuple[View, ...] = (_index(library), *(_page(library, each) for each in library.events))
    return Section("agenda", MENU, pages, photos=photos)


def upcoming(library: Library) -> tuple[Event, ...]:
    """Events whose last day is today or later, in order of date."""
    return tuple(each for each in library.events if each.ends >= library.today)


def _index(library: Library) -> AgendaView:
    coming = upcoming(library)
    past = tuple(each for each in reversed(library.events) if each not in coming)
    return AgendaView(
        head(
            library,
            "agenda/",
            "agenda",
            "Agenda",
            section="agenda",
            description=f"Actividades públicas de {library.town.name}: fecha, hora y lugar.",
        ),
        "Agenda",
        tuple(event_row(each) for each in coming),
        tuple(event_row(each) for each in past),
        "No hay actividades anunciadas por ahora.",
    )


def _page(library: Library, event: Event) -> EventView:
    page = head(
        library,
        event.place.address,
        "event",
        event.header.title,
        description=summary(event.text.plain),
        section="agenda",
        crumbs=(Link("Agenda", "agenda/"),),
        watermark=event.place.watermark,
    )
    return EventView(page, event_row(event), html_of(event.text, page))
