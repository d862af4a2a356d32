"""Which values do the pages of monthly and yearly reports receive?"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.views.blocks import Band, CorrectionLine, ReportBlock, ReportRow
from plugins.newsroom.views.charts import Chart
from plugins.newsroom.views.parts import Download, Figure, Head, Link, Stamp, Table


@dataclass(frozen=True)
class CountBlock:
    """A section of figures that the portal counted: tables first, then the chart that says the same."""

    anchor: str
    title: str
    intro: str = ""
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    chart: Chart | None = None
    empty: str = ""


@dataclass(frozen=True)
class PendingLine:
    """A figure of a closed month that the content no longer bears out: what it says, and what is counted now."""

    label: str
    closed: str
    current: str


@dataclass(frozen=True)
class ClosingSeal:
    """That a month is closed: since when, what proves it, what was put right and what waits to be."""

    title: str  # Mes cerrado
    date: Stamp
    digest: str  # SHA-256, in hexadecimal
    file: Download
    pending: tuple[PendingLine, ...] = ()
    errata: tuple[CorrectionLine, ...] = ()


@dataclass(frozen=True)
class ReportYear:
    """The monthly reports of one year in the list of them; `link` leads to the year's own."""

    title: str
    link: Link
    rows: tuple[ReportRow, ...]


@dataclass(frozen=True)
class ReportsView:
    """reports.html: the monthly reports by year, newest first."""

    page: Head
    title: str
    intro: str
    years: tuple[ReportYear, ...]
    empty: str


@dataclass(frozen=True)
class ReportView:
    """report.html"""

    page: Head
    title: str
    period: str  # agosto de 2020
    responsible: str
    band: Band
    body: str
    seal: ClosingSeal | None
    blocks: tuple[ReportBlock, ...]  # what the office reports
    counted: tuple[CountBlock, ...]  # what the portal counted, and how it compares
    year: Link
    previous: Link | None
    next: Link | None


@dataclass(frozen=True)
class YearReportView:
    """report-year.html: the months of a year, added up."""

    page: Head
    title: str
    intro: str
    band: Band
    blocks: tuple[CountBlock, ...]
    months: tuple[Link, ...]  # the monthly reports; note = Cerrado, or empty
    previous: Link | None
    next: Link | None
