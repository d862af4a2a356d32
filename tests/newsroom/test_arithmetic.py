"""Exact sums, IVA, percentages with their base, and parts that add up to a hundred."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.figures.arithmetic import (
    Change,
    Compared,
    added,
    cents,
    compared,
    percent,
    shares,
    tax,
    total,
    with_tax,
)

PESOS = st.integers(0, 10**12).map(lambda units: Decimal(units) / 100)
UNITS = st.sampled_from([Decimal(1), Decimal("0.1"), Decimal("0.01")])


def d(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("0.004", "0.00"), ("0.005", "0.01"), ("2.675", "2.68"), ("1.015", "1.02"), ("99.994999", "99.99"), ("7", "7.00")],
)
def test_cents_round_half_up(amount, expected):
    """2.675 is 2.67 for a float, and 2.675 rounds to even elsewhere."""
    assert Decimal(expected) == cents(Decimal(amount))
    assert expected == str(cents(Decimal(amount)))


@pytest.mark.parametrize(
    ("subtotal", "rate", "iva", "whole"),
    [
        ("8000.00", "16", "1280.00", "9280.00"),
        ("8000.00", "8", "640.00", "8640.00"),
        ("10775.43", "16", "1724.07", "12499.50"),
        ("0.03", "16", "0.00", "0.03"),
        ("0.04", "16", "0.01", "0.05"),  # 0.0064
        ("100.00", "0", "0.00", "100.00"),
        ("12.50", "8", "1.00", "13.50"),
        ("99.9375", "8", "8.00", "107.9375"),  # 7.995 goes up
    ],
)
def test_iva_at_the_rate_of_the_country_and_of_the_border(subtotal, rate, iva, whole):
    assert Decimal(iva) == tax(Decimal(subtotal), Decimal(rate))
    assert Decimal(whole) == with_tax(Decimal(subtotal), Decimal(rate))


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("1", "3", "33.3"),
        ("2", "3", "66.7"),
        ("122612", "324000", "37.8"),
        ("0", "5", "0.0"),
        ("1", "800", "0.1"),  # 0.125
        ("3", "2000", "0.2"),  # 0.15 goes up
        ("5", "4", "125.0"),
        ("-1", "4", "-25.0"),
        ("5", "0", None),
        ("5", None, None),
    ],
)
def test_percent_has_a_base_or_is_not_said(part, whole, expected):
    assert d(expected) == percent(Decimal(part), d(whole))


def test_sum_is_exact_where_floats_are_not():
    assert Decimal("0.30") == total([Decimal("0.10")] * 3)
    assert Decimal(0) == total([])


@pytest.mark.parametrize(
    ("amounts", "value", "known", "whole"),
    [
        ((), None, 0, False),
        ((None, None), None, 0, False),
        (("0.00", None), "0.00", 1, False),
        (("1.10", "2.20"), "3.30", 2, True),
    ],
)
def test_what_nobody_typed_is_not_zero(amounts, value, known, whole):
    found = added(d(each) for each in amounts)

    assert (d(value), known, whole) == (found.value, found.known, found.whole)


def test_declared_total_that_differs_says_both_and_the_difference():
    """Torreón 2021."""
    found = compared("Presupuesto", Decimal("48000000.00"), Decimal("52500000.00"))

    assert Compared("Presupuesto", Decimal(48_000_000), Decimal(52_500_000)) == found
    assert Decimal("4500000.00") == found.difference
    assert Decimal("0.01") == compared("x", Decimal("2.00"), Decimal("1.99")).difference


@pytest.mark.parametrize(("declared", "computed"), [("5", "5.00"), (None, "5"), ("5", None), (None, None)])
def test_nothing_to_say_where_amounts_agree_or_one_is_unknown(declared, computed):
    assert compared("x", d(declared), d(computed)) is None


@pytest.mark.parametrize(
    ("now", "before", "difference", "change"),
    [
        ("110", "100", "10", "10.0"),
        ("90", "100", "-10", "-10.0"),
        ("0", "100", "-100", "-100.0"),
        ("5", "0", "5", None),
        ("5", None, None, None),
    ],
)
def test_change_against_the_year_before(now, before, difference, change):
    found = Change(Decimal(now), d(before))

    assert (d(difference), d(change)) == (found.difference, found.percent)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        (["1", "1", "1"], ["33.4", "33.3", "33.3"]),  # the first of equals
        (["2", "1"], ["66.7", "33.3"]),
        (["1", "2"], ["33.3", "66.7"]),
        (["5"], ["100.0"]),
        (["5", "0"], ["100.0", "0.0"]),
        (["0", "0"], []),
        ([], []),
    ],
)
def test_parts_add_up_to_a_hundred(amounts, expected):
    assert tuple(Decimal(each) for each in expected) == shares([Decimal(each) for each in amounts])


@given(st.lists(PESOS, max_size=40), UNITS)
def test_parts_are_near_the_truth_and_exactly_a_hundred(amounts, unit):
    """Largest remainders: no part is a whole unit away from its own."""
    parts, whole = shares(amounts, unit), sum(amounts)

    assert bool(whole) == bool(parts)
    if parts:
        assert Decimal(100) == sum(parts)
        assert all(abs(part - each * 100 / whole) < unit for part, each in zip(parts, amounts, strict=True))


@given(PESOS, st.sampled_from([Decimal(8), Decimal(16)]))
def test_iva_is_within_half_a_cent(subtotal, rate):
    assert abs(tax(subtotal, rate) - subtotal * rate / 100) <= Decimal("0.005")
