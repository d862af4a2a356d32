"""Which periods have records for a legal format, and not the dates that its rows must carry?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import quarter
from plugins.newsroom.figures.duties import aligned, kept
from plugins.newsroom.kinds.others import RULES, ObligationEntry
from plugins.newsroom.library import Filing, Library

NO_FILING = "la ficha del periodo, con sus dos fechas"
NO_VALIDATION = "la fecha de validación"


@dataclass(frozen=True)
class Unsigned:
    """A finished period whose formats cannot be made: nobody typed `actualizado` and `validado`."""

    entry: ObligationEntry
    period: quarter.Period
    formats: tuple[str, ...]  # their labels, else their keys
    filing: Filing | None

    @property
    def lacking(self) -> str:
        """What is to be typed, in words."""
        return NO_VALIDATION if self.filing else NO_FILING

    @property
    def area(self) -> str:
        """Who answers for it."""
        return (self.filing.header.area if self.filing else "") or self.entry.area


def unsigned(library: Library) -> tuple[Unsigned, ...]:
    """Every one of them within what must be kept, by obligation, newest period first."""
    return tuple(each for entry in library.obligations if entry.formats for each in _of(library, entry))


def _of(library: Library, entry: ObligationEntry) -> Iterator[Unsigned]:
    filings = {each.period: each for each in library.filings if each.key == entry.key}
    months = RULES[entry.rule]
    found = set(_recorded(library, entry))
    recorded = {aligned(each.first, months) if each.months < months else each for each in found}
    for period in sorted(recorded | set(filings), reverse=True):
        filing = filings.get(period)
        dated = filing is not None and filing.header.validated is not None
        if not dated and period.last < library.today and kept(entry, period, library.today):
            names = tuple(each.label or each.key for each in entry.formats)
            yield Unsigned(entry, period, names, filing)


def _recorded(library: Library, entry: ObligationEntry) -> Iterator[quarter.Period]:
    """The months or years with records that the formats of an obligation would report."""
    keys = {each.key for each in entry.formats}
    ledger = library.ledger
    if "23a" in keys:
        yield from (each.period for each in library.plans)
    if "23b" in keys:
        yield from (quarter.month_of(each.entry.date) for each in ledger.insertions)
        yield from (quarter.month_of(each.entry.paid or each.entry.date) for each in ledger.invoices)
    if "23c" in keys:
        yield from (each.period for each in library.reports if each.header.spots)
