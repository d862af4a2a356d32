"""Which values do the pages of the annual plans receive?"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.views.blocks import Band, ReportRow
from plugins.newsroom.views.charts import Chart
from plugins.newsroom.views.parts import Cell, Download, Head, Link, Mismatch, Stamp, Table, measure


@dataclass(frozen=True)
class Slot:
    """One month of one line: what the eye reads and, where that is only a mark, what is said instead."""

    text: str
    spoken: str = ""  # «Programado», «Todavía no vence»
    address: str = ""
    note: str = ""  # capturado
    tone: str = "plain"  # due, plain or ahead: a month that has not begun


@dataclass(frozen=True)
class MonthLine:
    """The twelve months of an activity, or of what it promised or did."""

    label: Cell
    slots: tuple[Slot, ...]
    total: str = ""


@dataclass(frozen=True)
class MonthGrid:
    """A table of lines by month; `total` heads the last column, which is left out where it is empty."""

    caption: str
    head: str  # of the first column
    lines: tuple[MonthLine, ...]
    total: str = ""
    data: tuple[Link, ...] = ()


@dataclass(frozen=True)
class ProgressRow:
    """How one activity stands: `share` and `due` are thousandths of the year's goal, for its bar."""

    link: Cell
    counts: str  # what is counted, or why nothing is
    done: str
    programmed: str
    percent: str
    state: str
    tone: str  # of the flag
    share: int = 0
    due: int = 0

    @property
    def bar(self) -> tuple[str, str]:
        """Both lengths as attributes of a drawing say them."""
        return f"{self.share / 10:g}%", f"{self.due / 10:g}%"


@dataclass(frozen=True)
class CountedGroup:
    """What was counted in one month."""

    title: str
    anchor: str
    items: tuple[Cell, ...]


@dataclass(frozen=True)
class GoalBlock:
    """An activity that is measured: formula, numerator and denominator, months, chart and evidence."""

    anchor: str
    number: str
    title: str
    state: str
    tone: str
    formula: str  # in words
    figures: str  # «41 ÷ 44»
    percent: str
    unit: str  # what both numbers are
    cut: str
    note: str
    evidence: Link | None
    grid: MonthGrid
    chart: Chart
    sources: tuple[tuple[str, str], ...]  # anchor and text of each typed amount
    counted: tuple[CountedGroup, ...]
    mismatch: Mismatch | None = None


@dataclass(frozen=True)
class PlanGroup:
    """The activities of one group: their words as a table, and their months."""

    anchor: str
    title: str
    table: Table | None
    grid: MonthGrid | None


@dataclass(frozen=True)
class Words:
    """A titled text or list of the document: misión, valores, objetivos, equipment…"""

    anchor: str
    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[Cell, ...] = ()
    numbered: bool = False


@dataclass(frozen=True)
class PlanView:
    """plan.html"""

    page: Head
    title: str
    kicker: str
    summary: str
    area: Cell | None
    responsible: str
    approved: Stamp | None
    cut: Stamp
    standing: str  # the whole progress in one sentence
    band: Band | None
    rows: tuple[ProgressRow, ...]
    data: tuple[Link, ...]
    body: str
    words: tuple[Words, ...]
    groups: tuple[PlanGroup, ...]
    goals: tuple[GoalBlock, ...]
    parts: tuple[Words, ...]
    documents: tuple[Download, ...]
    previous: Link | None
    next: Link | None

    @property
    def measure(self) -> str:
        """How long its headline is."""
        return measure(self.title)


@dataclass(frozen=True)
class PlansView:
    """plans.html: the plans, newest year first."""

    page: Head
    title: str
    intro: str
    rows: tuple[ReportRow, ...]
    data: tuple[Link, ...]
    empty: str
