"""Months, quarters, semesters and years: small enough to be checked whole."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from plugins.newsroom.quarter import Period, ended_before, month_of, parse, quarter_of

DAYS = [date(2020, 1, 1) + timedelta(days=each) for each in range((date(2041, 1, 1) - date(2020, 1, 1)).days)]
LENGTHS = (1, 3, 6, 12)
PERIODS = [Period(year, month, n) for year in range(2020, 2041) for n in LENGTHS for month in range(1, 13, n)]


def test_every_day_falls_in_exactly_one_quarter() -> None:
    quarters = [Period(year, month, 3) for year in range(2020, 2041) for month in (1, 4, 7, 10)]
    counted = dict.fromkeys(quarters, 0)
    for day in DAYS:
        counted[quarter_of(day)] += 1

    assert sum(counted.values()) == len(DAYS) == 7671
    assert all((each.last - each.first).days + 1 == counted[each] for each in quarters)
    assert all(day in quarter_of(day) for day in DAYS)
    assert all(one.last + timedelta(days=1) == other.first for one, other in pairwise(quarters))


def test_every_day_falls_in_its_month() -> None:
    assert all((each.year, each.month) == (month_of(each).year, month_of(each).month) for each in DAYS)
    assert all(each in month_of(each) for each in DAYS)


def test_a_period_s_key_names_it() -> None:
    assert [parse(each.key) for each in PERIODS] == PERIODS
    assert len({each.key for each in PERIODS}) == len(PERIODS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-t2", Period(2024, 4, 3)),
        ("2024-T4", Period(2024, 10, 3)),
        (" 2024-05 ", Period(2024, 5, 1)),
        ("2024", Period(2024, 1, 12)),
        ("2024-s2", Period(2024, 7, 6)),
    ],
)
def test_periods_that_folders_name(text: str, expected: Period) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    "text", ["2024-t5", "2024-t0", "2024-13", "2024-00", "2024-5", "24-05", "2024-s3", "0000", "2024-05-14", "t2", ""]
)
def test_what_names_no_period(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("key", "title", "span", "last"),
    [
        ("2024-t2", "segundo trimestre de 2024", "abril–junio de 2024", date(2024, 6, 30)),
        ("2024-t4", "cuarto trimestre de 2024", "octubre–diciembre de 2024", date(2024, 12, 31)),
        ("2024-02", "febrero de 2024", "febrero de 2024", date(2024, 2, 29)),
        ("2024-s2", "segundo semestre de 2024", "julio–diciembre de 2024", date(2024, 12, 31)),
        ("2023", "2023", "enero–diciembre de 2023", date(2023, 12, 31)),
    ],
)
def test_how_periods_are_said(key: str, title: str, span: str, last: date) -> None:
    period = parse(key)

    assert period is not None
    assert (period.title, period.span, period.last) == (title, span, last)


@pytest.mark.parametrize("months", LENGTHS)
def test_the_last_period_that_ended_before_a_day(months: int) -> None:
    """It is over, and the next one of its length is not."""
    for day in DAYS:
        period = ended_before(day, months)
        assert period.last < day <= period.next().last, day
        assert (period.months, (period.month - 1) % months) == (months, 0)


def test_the_next_one_starts_the_day_after() -> None:
    assert all(each.last + timedelta(days=1) == each.next().first for each in PERIODS)
    assert all(each.months == each.next().months for each in PERIODS)
