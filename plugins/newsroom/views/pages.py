"""Which values does each kind of page receive? One frozen view per template."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.views.blocks import (
    Band,
    CorrectionLine,
    Door,
    GalleryGroup,
    MuralCard,
    MuralStory,
    TermRow,
)
from plugins.newsroom.views.duties import FractionRow
from plugins.newsroom.views.parts import (
    Card,
    Contact,
    Download,
    EventRow,
    Figure,
    GalleryCard,
    Group,
    Head,
    Link,
    Picture,
    Stamp,
    YearIndex,
    measure,
)


@dataclass(frozen=True)
class HomeView:
    """index.html"""

    page: Head
    today: Stamp
    edition: str  # Boletín más reciente: 074/2026; empty without boletines
    lead: Card | None
    second: tuple[Card, ...]  # three at most
    more: tuple[Card, ...]
    band: Band | None
    events: tuple[EventRow, ...]
    galleries: tuple[GalleryCard, ...]
    doors: tuple[Door, ...]
    mural: MuralCard | None
    archive: Link | None  # Todos los boletines


@dataclass(frozen=True)
class ReleaseView:
    """article.html: a boletín."""

    page: Head
    title: str
    number: str
    area: Link
    ejes: tuple[Link, ...]
    topics: tuple[Link, ...]
    date: Stamp
    place: str
    summary: str
    highlights: tuple[str, ...]  # balazos
    cover: Picture | None
    photos: tuple[Picture, ...]
    body: str  # safe HTML
    documents: tuple[Download, ...]
    contact: Contact | None
    corrections: tuple[CorrectionLine, ...]
    updated: Stamp | None
    previous: Link | None
    next: Link | None
    related: tuple[Card, ...]
    whatsapp: str  # URL that opens WhatsApp with the text
    mail: str  # mailto URL
    forward: str  # the text to copy
    short_url: str  # absolute, or root-relative without a site address
    qr: str  # SVG path data of the short address's QR code, one unit a module
    qr_size: int  # modules on a side, quiet zone included
    licence: str

    @property
    def measure(self) -> str:
        """How long its headline is."""
        return measure(self.title)


@dataclass(frozen=True)
class ListingView:
    """listing.html: boletines of the portal, a year, a month, an área, an eje or a tema."""

    page: Head
    kicker: str  # Área, Eje, Tema, Archivo
    title: str
    intro: str  # «74 boletines desde enero de 2026»
    groups: tuple[Group, ...]
    years: tuple[YearIndex, ...]
    feed: Link | None = None
    downloads: tuple[Download, ...] = ()
    siblings: tuple[Link, ...] = ()  # e.g. previous and next month
    empty: str = ""  # the sentence shown when there is nothing


@dataclass(frozen=True)
class TermsView:
    """terms.html: all áreas, all ejes or all temas."""

    page: Head
    title: str
    intro: str
    rows: tuple[TermRow, ...]
    empty: str = ""


@dataclass(frozen=True)
class GalleriesView:
    """galleries.html: all galleries by month, or those of one activity."""

    page: Head
    title: str
    intro: str
    groups: tuple[GalleryGroup, ...]
    activities: tuple[Link, ...]  # note = count; the current one has the page's own address
    empty: str = ""


@dataclass(frozen=True)
class GalleryView:
    """gallery.html"""

    page: Head
    title: str
    activity: Link | None
    date: Stamp
    place: str
    area: Link | None
    ejes: tuple[Link, ...]
    summary: str
    body: str
    photos: tuple[Picture, ...]
    release: Link | None
    previous: Link | None
    next: Link | None
    licence: str

    @property
    def measure(self) -> str:
        """How long its headline is."""
        return measure(self.title)


@dataclass(frozen=True)
class AgendaView:
    """agenda.html"""

    page: Head
    title: str
    upcoming: tuple[EventRow, ...]
    past: tuple[EventRow, ...]
    empty: str


@dataclass(frozen=True)
class EventView:
    """event.html"""

    page: Head
    event: EventRow
    body: str


@dataclass(frozen=True)
class StaticView:
    """page.html: a page of content/paginas."""

    page: Head
    title: str
    summary: str
    body: str
    source: str = ""  # the regulation that the fractions are from, with its article
    fractions: tuple[FractionRow, ...] = ()
    data: tuple[Link, ...] = ()


@dataclass(frozen=True)
class MuralView:
    """mural.html: the wall newspaper of a quarter."""

    page: Head
    title: str  # the edition's headline
    period: str  # julio–septiembre de 2026
    edition: str  # Edición 3 · 2026
    closed: bool
    message: str  # safe HTML of the editorial
    lead: MuralStory | None
    stories: tuple[MuralStory, ...]
    figures: tuple[Figure, ...]
    more: tuple[Link, ...]  # «Más en el portal»
    more_count: int
    quiet: tuple[str, ...]  # áreas without activity in the quarter
    events: tuple[EventRow, ...]
    photos: tuple[Picture, ...]
    short_url: str
    qr: str
    qr_size: int
    emergency: tuple[Contact, ...]
    previous: Link | None
    next: Link | None
    empty: str


@dataclass(frozen=True)
class MuralsView:
    """murals.html: all editions, newest first."""

    page: Head
    title: str
    intro: str
    cards: tuple[MuralCard, ...]
    empty: str


@dataclass(frozen=True)
class NotFoundView:
    """404.html"""

    page: Head
    latest: tuple[Card, ...]
    sections: tuple[Link, ...]


@dataclass(frozen=True)
class RedirectView:
    """redirect.html: a short or former address that leads to the real one."""

    page: Head
    target: Link
