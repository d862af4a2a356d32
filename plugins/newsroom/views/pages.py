"""Which values does each kind of page receive? One frozen view per template."""

from __future__ import annotations

from dataclasses import dataclass

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
    Mismatch,
    Picture,
    Stamp,
    Table,
    YearIndex,
    measure,
)


@dataclass(frozen=True)
class Band:
    """The figures of a month or quarter: «Octubre en cifras»."""

    title: str
    figures: tuple[Figure, ...]
    link: Link | None = None


@dataclass(frozen=True)
class Door:
    """A way into the transparency section, with its state in words."""

    title: str
    text: str
    state: str
    address: str
    late: bool = False


@dataclass(frozen=True)
class MuralCard:
    """The current wall newspaper as a small poster on the home page."""

    title: str  # El mural, julio–septiembre de 2026
    address: str
    headline: str
    picture: Picture | None
    lines: tuple[str, ...]  # headlines on the small poster


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
class CorrectionLine:
    """«Decía / debe decir», with its date."""

    date: Stamp
    wrong: str
    right: str
    note: str


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
class TermRow:
    """One área, eje or tema with how many boletines it has."""

    link: Link
    count: int
    latest: Link | None
    date: Stamp | None
    former: str = ""  # «antes: Obras y Servicios»


@dataclass(frozen=True)
class TermsView:
    """terms.html: all áreas, all ejes or all temas."""

    page: Head
    title: str
    intro: str
    rows: tuple[TermRow, ...]
    empty: str = ""


@dataclass(frozen=True)
class GalleryGroup:
    """The galleries of one month."""

    title: str
    cards: tuple[GalleryCard, ...]


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
class ReportRow:
    """One monthly report in the list of them."""

    link: Link
    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class ReportsView:
    """reports.html: the monthly reports, newest first."""

    page: Head
    title: str
    intro: str
    rows: tuple[ReportRow, ...]
    empty: str


@dataclass(frozen=True)
class ReportBlock:
    """A section of a report: figures, tables, list; or the sentence that says there was nothing."""

    anchor: str
    title: str
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    items: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    days: tuple[DayBlock, ...] = ()
    mismatches: tuple[Mismatch, ...] = ()
    empty: str = ""


@dataclass(frozen=True)
class DayBlock:
    """What was done on one day."""

    date: Stamp
    items: tuple[str, ...]
    photos: tuple[Picture, ...] = ()


@dataclass(frozen=True)
class ReportView:
    """report.html"""

    page: Head
    title: str
    period: str  # agosto de 2020
    responsible: str
    band: Band
    body: str
    blocks: tuple[ReportBlock, ...]
    portal: Band | None  # what the portal itself counted that month
    previous: Link | None
    next: Link | None
    downloads: tuple[Download, ...] = ()


@dataclass(frozen=True)
class StaticView:
    """page.html: a page of content/paginas."""

    page: Head
    title: str
    summary: str
    body: str


@dataclass(frozen=True)
class ObligationRow:
    """One obligation in the timetable of the transparency section."""

    link: Link
    area: str
    basis: str  # fundamento, as typed by staff
    rule: str  # Cada trimestre
    period: str  # the latest one
    updated: Stamp | None
    state: str  # in words: Al día, Atrasada 43 días, Sin publicar
    late: bool
    formats: tuple[str, ...]


@dataclass(frozen=True)
class TransparencyView:
    """transparency.html"""

    page: Head
    title: str
    intro: str
    rows: tuple[ObligationRow, ...]
    empty: str


@dataclass(frozen=True)
class PeriodBlock:
    """What an obligation published in one period."""

    anchor: str
    title: str  # tercer trimestre de 2026
    area: str
    updated: Stamp | None
    validated: Stamp | None
    documents: tuple[Download, ...]
    body: str


@dataclass(frozen=True)
class ObligationView:
    """obligation.html"""

    page: Head
    title: str
    row: ObligationRow
    description: str
    periods: tuple[PeriodBlock, ...]
    empty: str


@dataclass(frozen=True)
class MuralStory:
    """A story on the wall newspaper; `text` is whole sentences."""

    address: str
    kicker: str
    title: str
    text: str
    number: str
    date: Stamp
    picture: Picture | None
    short_url: str
    qr: str  # SVG path data, one unit a module
    qr_size: int  # modules on a side, quiet zone included

    @property
    def measure(self) -> str:
        """How long its headline is."""
        return measure(self.title)


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
