"""Which blocks do pages stack? Rows, bands, stories and sections of the views in pages.py."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.views.parts import (
    Figure,
    GalleryCard,
    Link,
    Mismatch,
    Picture,
    Stamp,
    Table,
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
class CorrectionLine:
    """«Decía / debe decir», with its date."""

    date: Stamp
    wrong: str
    right: str
    note: str


@dataclass(frozen=True)
class TermRow:
    """One área, eje or tema with how many boletines it has."""

    link: Link
    count: int
    latest: Link | None
    date: Stamp | None
    former: str = ""  # «antes: Obras y Servicios»


@dataclass(frozen=True)
class GalleryGroup:
    """The galleries of one month."""

    title: str
    cards: tuple[GalleryCard, ...]


@dataclass(frozen=True)
class DayBlock:
    """What was done on one day."""

    date: Stamp
    items: tuple[str, ...]
    photos: tuple[Picture, ...] = ()


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
    data: tuple[Link, ...] = ()  # the same as CSV and JSON, where the section is no table


@dataclass(frozen=True)
class ReportRow:
    """One monthly report in the list of them."""

    link: Link
    title: str
    figures: tuple[Figure, ...]


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
