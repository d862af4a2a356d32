"""How does the portal answer each indicator of a rubric? Computed by a rule, or declared by the office; and totals."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from plugins.newsroom.figures.findings import EXEMPT, MET, PARTLY, UNMET
from plugins.newsroom.figures.rules import RULES
from plugins.newsroom.kinds.rubric import IndicatorEntry, RubricEntry
from plugins.newsroom.library import Library
from plugins.newsroom.rubrics import defaults

Sections = AbstractSet[str]
COMPUTED, DECLARED = "calculado", "declarado"
"""How an answer was obtained."""


@dataclass(frozen=True)
class Score:
    """An indicator answered: how (`calculado`, `declarado`, or nothing), why, and where it can be seen."""

    entry: IndicatorEntry
    answer: str
    how: str
    reason: str
    evidence: str  # an address of the portal, a URL, or nothing
    title: str

    @property
    def said(self) -> str:
        """The answer in words: «Cumple», «Sin respuesta»."""
        return self.answer.capitalize() or "Sin respuesta"


@dataclass(frozen=True)
class Card:
    """A rubric with its indicators answered."""

    rubric: RubricEntry
    scores: tuple[Score, ...]

    @property
    def totals(self) -> Totals:
        """How many of each answer."""
        return totals(self.scores)


@dataclass(frozen=True)
class Totals:
    """How many indicators there are and how they were answered; those that do not apply are no denominator."""

    count: int
    met: int
    partly: int
    unmet: int
    exempt: int

    @property
    def answered(self) -> int:
        """How many have an answer of any kind."""
        return self.met + self.partly + self.unmet + self.exempt

    @property
    def open(self) -> int:
        """How many have none."""
        return self.count - self.answered

    @property
    def applying(self) -> int:
        """The denominator: all but those that do not apply."""
        return self.count - self.exempt


def rubrics_of(library: Library) -> tuple[RubricEntry, ...]:
    """The town's rubrics, or those of the portal where it has none."""
    return library.rubrics or defaults()


def scorecard(library: Library, on: Sections) -> tuple[Card, ...]:
    """Every rubric answered; `on` are the sections that are switched on."""
    return tuple(
        Card(rubric, tuple(score(entry, library, on) for entry in rubric.indicators)) for rubric in rubrics_of(library)
    )


def score(entry: IndicatorEntry, library: Library, on: Sections) -> Score:
    """An indicator's answer. One that is computed is never overruled by what was typed; its note stays."""
    if entry.computed:
        found = RULES[entry.computed].find(library, on)
        reason = f"{found.reason} {entry.note}".strip()
        return Score(entry, found.answer, COMPUTED, reason, found.evidence, found.title)
    how = DECLARED if entry.answer else ""
    return Score(entry, entry.answer, how, entry.note, entry.evidence, "")


def totals(scores: Iterable[Score]) -> Totals:
    """How many indicators have each answer."""
    answers = [each.answer for each in scores]
    return Totals(len(answers), *(answers.count(each) for each in (MET, PARTLY, UNMET, EXEMPT)))
