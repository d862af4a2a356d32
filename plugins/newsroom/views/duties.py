"""What do the pages of the transparency section receive? Obligations, their periods, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.views.blocks import Door
from plugins.newsroom.views.parts import Download, Figure, Head, Link, Stamp, Table


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
    lacking: str = ""  # Falta segundo trimestre de 2026
    number: str = ""  # 2.1: its place in the tree; empty where nothing nests
    level: int = 0  # how deep it nests, 3 at most
    group: bool = False  # it only holds others


@dataclass(frozen=True)
class LegalBlock:
    """A legal format of one period: its name, as the law of the place says it, and its files."""

    title: str  # Contratación de servicios de impresión, difusión y publicidad
    label: str  # LTAIPES95FXXIIIB · id 43320 · generación 2018
    files: tuple[Download, ...]


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
    legal: tuple[LegalBlock, ...] = ()
    note: str = ""  # why there are no files of the formats yet


@dataclass(frozen=True)
class YearBlock:
    """The formats of a whole year, out of its quarters."""

    anchor: str
    title: str
    legal: tuple[LegalBlock, ...]


@dataclass(frozen=True)
class TransparencyView:
    """transparency.html"""

    page: Head
    title: str
    intro: str
    figures: tuple[Figure, ...]
    cut: Stamp
    rows: tuple[ObligationRow, ...]
    doors: tuple[Door, ...]  # spending, what is missing, scorecard, open data
    data: tuple[Link, ...]
    empty: str


@dataclass(frozen=True)
class ObligationView:
    """obligation.html"""

    page: Head
    title: str
    row: ObligationRow
    description: str
    parent: Link | None
    children: tuple[ObligationRow, ...]
    years: tuple[YearBlock, ...]
    periods: tuple[PeriodBlock, ...]  # within what must be kept, newest first
    former: tuple[PeriodBlock, ...]  # años anteriores
    retention: str  # how long a period stays among the current ones
    empty: str


@dataclass(frozen=True)
class PendingPart:
    """One kind of thing that is missing."""

    anchor: str
    title: str
    text: str
    table: Table


@dataclass(frozen=True)
class PendingView:
    """pending.html: what is still to be published."""

    page: Head
    title: str
    intro: str
    cut: Stamp
    parts: tuple[PendingPart, ...]


@dataclass(frozen=True)
class FractionRow:
    """One fraction of an article, and where it can be seen that it is met."""

    anchor: str
    key: str
    text: str
    evidence: Link | None
