"""Which quarter, month or year is meant?"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from plugins.newsroom import spanish

PERIOD = re.compile(r"([12]\d{3})(?:-(?:t([1-4])|(0[1-9]|1[0-2])|s([12])))?", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class Period:
    """A whole number of months of one year: first month and how many (1, 3, 6 or 12)."""

    year: int
    month: int
    months: int

    @property
    def first(self) -> date:
        """First day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Last day."""
        end = self.month + self.months - 1
        return date(self.year, end, monthrange(self.year, end)[1])

    @property
    def key(self) -> str:
        """2024, 2024-t2 or 2024-05: as folders and addresses write it."""
        if self.months == 12:
            return f"{self.year:04d}"
        if self.months == 6:
            return f"{self.year:04d}-s{1 if self.month == 1 else 2}"
        if self.months == 3:
            return f"{self.year:04d}-t{self.number}"
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def number(self) -> int:
        """Number of the quarter in its year, 1 to 4."""
        return (self.month + 2) // 3

    @property
    def title(self) -> str:
        """«2024», «segundo trimestre de 2024» or «mayo de 2024»."""
        if self.months == 12:
            return str(self.year)
        if self.months == 6:
            return f"{spanish.PLURALS[1 if self.month == 1 else 2]} semestre de {self.year}"
        if self.months == 3:
            return f"{spanish.ordinal_quarter(self.number)} de {self.year}"
        return spanish.month_name(self.year, self.month)

    @property
    def span(self) -> str:
        """«abril–junio de 2024»."""
        first, last = spanish.MONTHS[self.month - 1], spanish.MONTHS[self.last.month - 1]
        return self.title if self.months == 1 else f"{first}–{last} de {self.year}"

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def next(self) -> Period:
        """The period of the same length that follows."""
        month = self.month + self.months
        return Period(self.year + (month > 12), (month - 1) % 12 + 1, self.months)


def parse(text: str) -> Period | None:
    """The period that a folder or field names, or None."""
    match = PERIOD.fullmatch(text.strip())
    if not match:
        return None
    year = int(match[1])
    if match[2]:
        return Period(year, int(match[2]) * 3 - 2, 3)
    if match[4]:
        return Period(year, int(match[4]) * 6 - 5, 6)
    return Period(year, int(match[3]), 1) if match[3] else Period(year, 1, 12)


def quarter_of(day: date) -> Period:
    """The quarter a day falls in."""
    return Period(day.year, (day.month - 1) // 3 * 3 + 1, 3)


def month_of(day: date) -> Period:
    """The month a day falls in."""
    return Period(day.year, day.month, 1)


def ended_before(day: date, months: int) -> Period:
    """The last whole period of a length (1, 3, 6 or 12 months) that ended before a day."""
    period = Period(day.year, (day.month - 1) // months * months + 1, months)
    month = period.month - months
    return Period(period.year - (month < 1), month if month > 0 else month + 12, months)
