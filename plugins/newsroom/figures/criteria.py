"""How would the formats of each period score, criterion by criterion, as the official verification counts them?"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from plugins.newsroom import formats, quarter
from plugins.newsroom.formats.values import Verdict
from plugins.newsroom.kinds.others import ObligationEntry
from plugins.newsroom.library import Library

Sections = AbstractSet[str]


@dataclass(frozen=True)
class Judged:
    """One format of one published period."""

    entry: ObligationEntry
    period: quarter.Period
    label: str  # as the law of the place names the format
    verdict: Verdict

    @property
    def met(self) -> int:
        """Criteria that score 1."""
        return self.verdict.criteria - len(self.verdict.below)


def judged(library: Library, on: Sections) -> tuple[Judged, ...]:
    """Every format of every period that has its dates, by obligation, newest period first."""
    return tuple(_judged(library, on)) if "transparency" in on else ()


def _judged(library: Library, on: Sections) -> Iterator[Judged]:
    for entry in {each.key: each for each in library.obligations if each.formats}.values():
        labels = {each.key: each.label or f"Formato {each.key}" for each in entry.formats}
        filings = [each for each in library.filings if each.key == entry.key]
        for filing in sorted(filings, key=lambda each: (each.period.last, each.period.months), reverse=True):
            for verdict in formats.criteria(library, entry, filing, on):
                yield Judged(entry, filing.period, labels[verdict.format], verdict)


def latest(found: tuple[Judged, ...]) -> tuple[Judged, ...]:
    """Of each format of each obligation, the newest period."""
    seen: dict[tuple[str, str], Judged] = {}
    for each in sorted(found, key=lambda one: one.period.last, reverse=True):
        seen.setdefault((each.entry.key, each.verdict.format), each)
    return tuple(seen.values())
