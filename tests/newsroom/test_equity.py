"""How evenly a spend is spread: bounds of the index, and what stands beside it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.figures.equity import MOST, concentration, equity

PAID = st.lists(st.integers(1, 10**11).map(lambda units: Decimal(units) / 100), min_size=1, max_size=30)


def amounts(*texts: str) -> list[Decimal]:
    return [Decimal(each) for each in texts]


@pytest.mark.parametrize(
    ("paid", "index"),
    [
        (amounts("10"), 10_000),
        (amounts("5", "5"), 5_000),
        (amounts("1", "1", "1"), 3_333),
        (amounts(*["7"] * 4), 2_500),
        (amounts(*["7"] * 10), 1_000),
        (amounts("50", "30", "20"), 3_800),  # 2,500 + 900 + 400
        (amounts("60", "40"), 5_200),
        (amounts("8", "0"), 10_000),
        ([], None),
        (amounts("0", "0"), None),
    ],
)
def test_index_is_the_sum_of_the_squares_of_the_shares(paid, index):
    assert index == concentration(paid)


@given(PAID)
def test_index_stays_between_an_even_spread_and_a_single_supplier(paid):
    found = concentration(paid)

    assert Decimal(MOST) / len(paid) - Decimal("0.5") <= found <= MOST
    assert (found == MOST) == (len(paid) == 1) or max(paid) * 100_000 > sum(paid) * 99_990


@given(PAID, st.integers(2, 1000))
def test_index_does_not_depend_on_the_size_of_the_spend_nor_on_the_order(paid, times):
    assert concentration(paid) == concentration([each * times for each in reversed(paid)])


@given(PAID)
def test_joining_two_suppliers_never_lowers_the_index(paid):
    joined = [paid[0] + paid[-1], *paid[1:-1]] if len(paid) > 1 else paid

    assert concentration(joined) >= concentration(paid)


def test_first_and_first_five_in_percent_of_the_base():
    found = equity(amounts("10", "40", "20", "10", "10", "10", "0"), media=9)

    assert (Decimal(100), 6, 9) == (found.base, found.suppliers, found.media)
    assert (Decimal("40.0"), Decimal("90.0")) == (found.top_one, found.top_five)
    assert 2_400 == found.index


def test_nothing_spent_has_no_shares():
    found = equity(amounts("0"), media=0)

    assert (0, None, None, None) == (found.suppliers, found.top_one, found.top_five, found.index)
