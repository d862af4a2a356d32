"""Which plain values do the pages have in common? The parts every view is composed of.

Addresses are relative to the portal's root and never start with a slash; a page turns them into
page-relative links with `Head.href`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from plugins.newsroom.routes import relative


def measure(title: str) -> str:
    """How long a headline is: `corto`, `medio`, `largo` or `enorme`; a theme sets the long ones smaller."""
    steps = ((48, "corto"), (96, "medio"), (160, "largo"))
    return next((name for limit, name in steps if len(title) <= limit), "enorme")


@dataclass(frozen=True)
class Link:
    """A text that leads to an address of the portal, or to an absolute URL."""

    text: str
    address: str
    note: str = ""


@dataclass(frozen=True)
class Stamp:
    """One moment said in every way a page needs it."""

    iso: str
    long: str  # 14 de mayo de 2024
    short: str  # 14 may
    day: str  # 14
    month: str  # may
    year: str  # 2024
    time: str = ""  # 10:30 h; empty when the moment is a whole day


@dataclass(frozen=True)
class Rendered:
    """One developed size of a photo; width and height in pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True)
class Picture:
    """A photo as a page shows it: sizes from small to large, all of the same proportions."""

    alt: str
    sizes: tuple[Rendered, ...]
    caption: str = ""
    credit: str = ""
    anchor: str = ""  # foto-3: where the picture stands in its page

    @property
    def largest(self) -> Rendered:
        """The rendition a viewer opens."""
        return self.sizes[-1]

    @property
    def middle(self) -> Rendered:
        """The rendition for browsers that do not read srcset."""
        return self.sizes[min(1, len(self.sizes) - 1)]

    @property
    def shape(self) -> str:
        """`apaisada`, `vertical` or `panorama`."""
        ratio = self.largest.width / self.largest.height
        return "vertical" if ratio < 0.9 else "panorama" if ratio > 1.9 else "apaisada"

    @property
    def proportion(self) -> str:
        """Width over height in tenths, from `05` to `30`: the class that keeps it in a justified row."""
        tenths = round(10 * self.largest.width / self.largest.height)
        return f"{min(max(tenths, 5), 30):02d}"


@dataclass(frozen=True)
class Share:
    """The picture other sites show for a page."""

    address: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Head:
    """What the skeleton of a page needs: address, title, crumbs and the texts for machines."""

    address: str
    template: str
    title: str
    description: str
    canonical: str
    section: str = ""  # key of the menu entry that is current
    kind: str = "website"  # Open Graph type
    crumbs: tuple[Link, ...] = ()
    feeds: tuple[Link, ...] = ()
    share: Share | None = None
    share_url: str = ""  # absolute address of share
    published: str = ""
    modified: str = ""
    json_ld: str = ""
    noindex: bool = False
    watermark: str = ""  # only in a preview: why the public does not see this page yet
    headline: str = ""  # the whole title, for Open Graph; `title` is cut to fit a tab
    base: str = ""  # path of the portal on its host; only 404.html, served at any depth, uses it
    files: bool = False  # links name files, for a copy that is opened without a server

    def href(self, address: str) -> str:
        """Link from this page to an address; absolute URLs, mailto and anchors pass unchanged."""
        return relative(self.address, address, self.base, files=self.files)


@dataclass(frozen=True)
class Card:
    """One boletín in a list."""

    address: str
    title: str
    number: str  # 034/2024, or empty
    date: Stamp
    area: Link
    place: str = ""
    summary: str = ""
    picture: Picture | None = None
    watermark: str = ""

    @property
    def measure(self) -> str:
        """How long its headline is."""
        return measure(self.title)


@dataclass(frozen=True)
class GalleryCard:
    """One gallery in a list."""

    address: str
    title: str
    date: Stamp
    activity: str
    count: int
    picture: Picture
    place: str = ""
    watermark: str = ""


@dataclass(frozen=True)
class EventRow:
    """One public event in a list or on its own page."""

    address: str
    title: str
    start: Stamp
    end: Stamp | None
    place: str
    area: Link | None
    state: str  # in words: Confirmado, Cancelado, Pospuesto
    press: bool
    link: str = ""
    watermark: str = ""

    @property
    def off(self) -> bool:
        """Whether the event will not take place as announced."""
        return self.state != "Confirmado"


@dataclass(frozen=True)
class Download:
    """A file to take away; its format and size in words: PDF, 410 kB."""

    title: str
    address: str
    format: str
    size: str


@dataclass(frozen=True)
class Figure:
    """One number with what it counts and, where there is one, the list that was counted."""

    value: str
    label: str
    note: str = ""
    link: Link | None = None


@dataclass(frozen=True)
class Mismatch:
    """A declared total that differs from the computed one (DESIGN: both numbers and the difference)."""

    what: str
    declared: str
    computed: str
    difference: str


Cell = str | Link
"""What a table's cell holds."""


@dataclass(frozen=True)
class Table:
    """A plain table; `numeric` holds the indexes of the columns set in figures."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numeric: tuple[int, ...] = ()
    totals: tuple[str, ...] = ()
    empty: str = ""  # the sentence that stands for the rows when there are none
    data: tuple[Link, ...] = ()  # the same as CSV and JSON


@dataclass(frozen=True)
class MonthCell:
    """A month in a calendar-like index; no address when nothing was published in it."""

    name: str
    count: int
    address: str = ""


@dataclass(frozen=True)
class YearIndex:
    """A year with its twelve months; `months` is empty where only years are linked."""

    year: str
    address: str
    count: int
    months: tuple[MonthCell, ...] = ()
    current: bool = False


@dataclass(frozen=True)
class Group:
    """A titled run of boletines in a list."""

    title: str
    cards: tuple[Card, ...]
    address: str = ""


@dataclass(frozen=True)
class Contact:
    """Whom to ask, by office rather than by person."""

    name: str
    lines: tuple[str, ...] = ()
    mail: str = ""
    phone: str = ""


@dataclass(frozen=True)
class MenuItem:
    """An entry of the menu; `key` is compared with `Head.section`."""

    key: str
    text: str
    address: str


@dataclass(frozen=True)
class Site:
    """What all pages share. Nothing in it changes when a boletín is added."""

    name: str
    office: str
    state: str
    motto: str
    legend: str  # printed in every footer
    url: str  # absolute, ends with a slash; empty when the town has no address yet
    licence: str
    shield: str  # address of the coat of arms
    menu: tuple[MenuItem, ...]
    contacts: tuple[Contact, ...]
    networks: tuple[Link, ...]
    emergency: tuple[Contact, ...]
    footer: tuple[Link, ...]  # pages of the portal: accesibilidad, privacidad, acerca de…
    feeds: tuple[Link, ...]
    data: tuple[Link, ...]
    stylesheets: tuple[str, ...]
    scripts: tuple[str, ...] = ()
    icons: tuple[str, ...] = field(default=())  # favicon svg, favicon png 32, touch icon 180; may be empty
    fonts: tuple[str, ...] = ()  # preloaded
