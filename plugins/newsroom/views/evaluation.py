"""What does the public scorecard receive? Rubrics with each indicator's answer, how it was obtained, its evidence."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.views.parts import Figure, Head, Link, Stamp, Table


@dataclass(frozen=True)
class ScoreRow:
    """One indicator: the answer in words, how it was obtained, why, and where it can be checked."""

    key: str
    text: str
    answer: str  # Cumple, Parcial, No cumple, No aplica, Sin respuesta
    tone: str  # good, alert, late or quiet; the answer says the same in words
    how: str  # Calculado, Declarado, or nothing
    rule: str  # the computed rule, in words
    reason: str
    evidence: Link | None
    lost: str = ""  # evidence that leads to nothing


@dataclass(frozen=True)
class RubricBlock:
    """A rubric with its indicators and totals."""

    anchor: str
    title: str
    source: str
    description: str
    totals: tuple[Figure, ...]
    rows: tuple[ScoreRow, ...]
    tables: tuple[Table, ...] = ()
    empty: str = ""


@dataclass(frozen=True)
class EvaluationView:
    """evaluation.html"""

    page: Head
    title: str
    intro: str
    cut: Stamp
    rubrics: tuple[RubricBlock, ...]
    data: tuple[Link, ...]
    empty: str
