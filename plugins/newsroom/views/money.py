"""Which values do the pages of money receive? Budgets, contracts, campaigns and what was spent."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.views.blocks import Band
from plugins.newsroom.views.charts import Chart
from plugins.newsroom.views.parts import Cell, Download, Head, Link, Mismatch, Picture, Stamp, Table, measure


@dataclass(frozen=True)
class SumGroup:
    """Some rows of a table with what they add up to; the title may be empty, and so may the subtotal."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    subtotal: tuple[str, ...] = ()


@dataclass(frozen=True)
class SumTable:
    """A table in groups, each with its subtotal; `numeric` holds the columns set in figures."""

    caption: str
    columns: tuple[str, ...]
    groups: tuple[SumGroup, ...]
    numeric: tuple[int, ...] = ()
    totals: tuple[str, ...] = ()
    data: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Statement:
    """A part of a page of money: what is said, what does not agree, tables, then charts; or why there is nothing.

    A wide one has many columns, and takes the whole width of the page.
    """

    anchor: str
    title: str
    text: tuple[str, ...] = ()
    mismatches: tuple[Mismatch, ...] = ()
    sums: tuple[SumTable, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    notes: tuple[str, ...] = ()
    empty: str = ""
    wide: bool = False


@dataclass(frozen=True)
class StatementsView:
    """statements.html: everything of a kind, or what was spent in a year, part by part."""

    page: Head
    title: str
    kicker: str
    intro: str
    statements: tuple[Statement, ...]
    band: Band | None = None
    related: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True)
class BudgetView:
    """budget.html"""

    page: Head
    title: str
    year: str
    summary: str
    responsible: str
    source: str
    cut: Stamp | None
    band: Band
    body: str  # safe HTML
    statements: tuple[Statement, ...]
    documents: tuple[Download, ...]
    related: tuple[Link, ...]
    previous: Link | None
    next: Link | None

    @property
    def measure(self) -> str:
        """How long its headline is."""
        return measure(self.title)


@dataclass(frozen=True)
class ContractView:
    """contract.html"""

    page: Head
    title: str  # what it is for
    number: str
    supplier: str
    brand: str
    rfc: str
    procedure: str
    basis: str
    reasons: str
    area: str
    item: str  # partida
    signed: Stamp
    start: Stamp
    end: Stamp
    band: Band
    statements: tuple[Statement, ...]
    documents: tuple[Download, ...]
    related: tuple[Link, ...]

    @property
    def measure(self) -> str:
        """How long its headline is."""
        return measure(self.title)


@dataclass(frozen=True)
class CampaignView:
    """campaign.html"""

    page: Head
    title: str
    kind: str  # Campaña or Aviso institucional
    start: Stamp
    end: Stamp
    summary: str
    body: str  # safe HTML
    area: Link | None
    ejes: tuple[Link, ...]
    topics: str
    theme: str
    goal: str
    message: str
    media: str
    key: str
    authority: str
    coverage: str
    scope: str
    audience: tuple[tuple[str, str], ...]  # Sexo, Grupo de edad…, each with what was typed
    band: Band
    statements: tuple[Statement, ...]
    photos: tuple[Picture, ...]
    documents: tuple[Download, ...]
    related: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    licence: str

    @property
    def measure(self) -> str:
        """How long its headline is."""
        return measure(self.title)
