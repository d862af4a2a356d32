"""How much was spent, when and with whom: every way of adding it up gives the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.figures import contracts as agreed
from plugins.newsroom.figures import spending
from plugins.newsroom.figures.spending import Span
from plugins.newsroom.quarter import Period
from tests.newsroom.ledgers import campaign, contract, insertion, invoice, ledger, supplier

TODAY = date(2026, 11, 15)
YEAR = Period(2026, 1, 12)
WHOLE = Span(date(2026, 1, 1), TODAY)


def d(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


# --- contracts, invoices, insertions ---


@pytest.mark.parametrize(
    ("typed", "rate", "differences"),
    [
        ({"subtotal": "100", "total": "116"}, "16", []),
        ({"subtotal": "100", "total": "108"}, "8", []),
        ({"subtotal": "100", "total": "108", "iva": "8"}, "16", []),
        ({"subtotal": "100", "total": "108"}, "16", [("108", "116.00", "8.00")]),
        ({"subtotal": "100", "total": "116", "iva": "8"}, "16", [("116", "108.00", "8.00")]),
        ({"subtotal": "100.05", "total": "116.05"}, "16", [("116.05", "116.06", "0.01")]),  # 16.008
        ({"total": "116"}, "16", []),
    ],
)
def test_subtotal_with_iva_against_the_total(typed, rate, differences):
    found = agreed.invoice_differences(invoice(**typed).entry, Decimal(rate))

    assert differences == [(str(e.declared), str(e.computed), str(e.difference)) for e in found]


def test_difference_of_an_invoice_names_it_and_its_rate():
    found = agreed.invoice_differences(invoice("B-7", subtotal="100", total="1").entry, Decimal("8.5"))

    assert ["Factura B-7: subtotal más IVA (8.5 %)"] == [each.what for each in found]


@pytest.mark.parametrize(
    ("typed", "differences"),
    [
        ({"unidades": "3", "costo_unitario": "10.50", "costo": "31.50"}, []),
        ({"unidades": "3", "costo_unitario": "10.50", "costo": "30"}, [("30", "31.50")]),
        ({"unidades": "3", "costo": "30"}, []),
    ],
)
def test_units_by_their_cost_against_the_cost(typed, differences):
    found = agreed.insertion_differences(insertion(**typed).entry)

    assert differences == [(str(each.declared), str(each.computed)) for each in found]


@pytest.mark.parametrize(
    ("amendments", "day", "out"),
    [
        ([], "2026-01-09", True),
        ([], "2026-01-10", False),  # the day of its signature
        ([], "2026-12-31", False),
        ([], "2027-01-01", True),
        ([{"fecha": "2026-12-01", "fin": "2027-01-31"}], "2027-01-31", False),
        ([{"fecha": "2026-12-01", "fin": "2027-01-31"}], "2027-02-01", True),
        ([{"fecha": "2026-12-01", "monto": "5"}], "2027-01-01", True),
    ],
)
def test_invoice_outside_its_contract(amendments, day, out):
    own = contract(convenios=amendments)

    assert out == agreed.outside(own, invoice(of=own, fecha=day))


def test_services_begin_after_the_signature():
    own = contract()

    assert agreed.insertion_outside(own, insertion(own, fecha="2026-01-14"))
    assert not agreed.insertion_outside(own, insertion(own, fecha="2026-01-15"))


def test_what_was_paid_and_what_remains_up_to_a_day():
    own, other = contract(), contract("CS-2")
    book = ledger(
        invoice("A-1", own, total="400", pagado="2026-03-10"),
        invoice("A-2", own, total="300", pagado="2026-04-10"),
        invoice("A-3", own, total="200"),
        invoice("A-4", other, total="50", pagado="2026-03-10"),
    )

    assert ["0", "400", "700"] == [str(agreed.paid(own, book, date(2026, 3, day))) for day in (9, 10)] + [
        str(agreed.paid(own, book))
    ]
    assert (Decimal(900), Decimal(300)) == (agreed.invoiced(own, book), agreed.remaining(own, book))


@pytest.mark.parametrize(
    ("amendments", "paid", "over", "invoiced"),
    [
        ([], "2026-03-10", ("1000", "1200"), ("1000", "1200")),
        ([], None, None, ("1000", "1200")),
        ([{"fecha": "2026-02-01", "monto": "1200"}], "2026-03-10", None, None),
        ([{"fecha": "2026-02-01", "monto": "1100"}], "2026-03-10", ("1100", "1200"), ("1100", "1200")),
    ],
)
def test_more_than_the_contract_allows(amendments, paid, over, invoiced):
    own = contract(convenios=amendments)
    book = ledger(invoice("A-1", own, total="1200", **({"pagado": paid} if paid else {})))
    found = [agreed.over_ceiling(own, book), agreed.over_invoiced(own, book)]

    assert [over, invoiced] == [(str(e.declared), str(e.computed)) if e else None for e in found]


# --- periods ---


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 1, 1), date(2026, 11, 15), (date(2025, 1, 1), date(2025, 11, 15))),
        (date(2024, 2, 1), date(2024, 2, 29), (date(2023, 2, 1), date(2023, 2, 28))),
    ],
)
def test_same_days_of_the_year_before(first, last, expected):
    found = Span(first, last).year_before()

    assert expected == (found.first, found.last)


def test_a_running_period_is_compared_with_the_same_days():
    """Not with the whole month: half a November is no fall of the spend."""
    book = ledger(
        insertion(fecha="2025-11-15", costo="10"),
        insertion(fecha="2025-11-16", costo="1000"),
        insertion(fecha="2026-11-15", costo="20"),
        insertion(fecha="2026-11-16", costo="1000"),
    )
    found = spending.flow(book, Period(2026, 11, 1), TODAY).published

    assert (Decimal(20), Decimal(10), Decimal("100.0")) == (found.now, found.before, found.percent)


def test_before_the_first_record_nothing_is_known():
    """January 2025 came before; April 2025 had no insertion, and that is a zero; payments have their own beginning."""
    book = ledger(
        insertion(fecha="2025-02-09", costo="10"),
        insertion(fecha="2026-01-09", costo="30"),
        insertion(fecha="2026-04-09", costo="40"),
        invoice(fecha="2025-06-01", pagado="2026-01-20", total="10"),
    )
    january, april = (spending.flow(book, Period(2026, month, 1), TODAY) for month in (1, 4))

    assert (Decimal(30), None, None) == (january.published.now, january.published.before, january.published.difference)
    assert (Decimal(40), Decimal(0), None) == (april.published.now, april.published.before, april.published.percent)
    assert (Decimal(10), None) == (january.paid.now, january.paid.before)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((), ()),
        ((insertion(fecha="2024-05-01"),), (2026, 2025, 2024)),
        ((insertion(fecha="2026-05-01"),), (2026,)),
        ((insertion(fecha="2026-12-01"),), ()),  # it is still to come
        ((contract(firma="2025-12-20"),), (2026, 2025)),
        ((invoice(fecha="2025-12-01", pagado="2026-01-10"),), (2026, 2025)),
    ],
)
def test_years_from_the_first_record_to_now_without_gaps(records, expected):
    assert expected == spending.years(ledger(*records), TODAY)


# --- who, what kind, which campaign ---


def test_supplier_stands_for_its_media_and_a_medium_for_its_missing_supplier():
    radio = supplier("radio")
    book = ledger(
        insertion(radio, medio="Radio Uno", costo="60"),
        insertion(radio, medio="Radio Dos", costo="10"),
        insertion(medio="La Voz", costo="20"),
        insertion(medio="LA VOZ ", costo="5", fecha="2026-02-02"),
        invoice("A-1", radio, pagado="2026-05-01", total="70"),
        invoice("A-2", radio, pagado="2027-05-01", total="7"),
    )
    found = spending.by_supplier(book, WHOLE)

    assert [("RADIO", Decimal(70), Decimal(70), 2), ("La Voz", Decimal(25), Decimal(0), 1)] == [
        (each.name, each.published, each.paid, each.media) for each in found
    ]
    assert [["A-1"], []] == [[bill.entry.folio for bill in each.invoices] for each in found]


def test_two_suppliers_of_one_name_stay_apart():
    same = [supplier(key, razon_social="Radio, S.A.") for key in ("uno", "dos")]
    found = spending.by_supplier(ledger(*(insertion(each) for each in same)), WHOLE)

    assert ["Radio, S.A."] * 2 == [each.name for each in found]


def test_kind_is_written_as_the_official_list_writes_it():
    book = ledger(insertion(tipo="medios impresos"), insertion(tipo="MEDIOS IMPRESOS"), insertion(tipo="Perifoneo"))
    found = spending.by_kind(book.insertions)

    assert [("Medios impresos", 2), ("Perifoneo", 1)] == [(each.name, len(each.insertions)) for each in found]


def test_campaign_against_its_budget():
    water = campaign(presupuesto="100")
    book = ledger(
        insertion(campaign=water, costo="60"),
        insertion(campaign=water, costo="50", fecha="2026-03-01"),
        insertion(campaign=water, costo="500", fecha="2026-12-01"),  # still to come
        insertion(costo="7"),
    )
    over = spending.over_budget(book, water, TODAY)

    assert (Decimal(100), Decimal(110)) == (over.declared, over.computed)
    assert spending.over_budget(book, water, date(2026, 2, 15)) is None
    assert spending.over_budget(book, campaign(), TODAY) is None
    assert [("Cuidado del agua", Decimal(610))] == [
        (e.name, e.published) for e in spending.by_campaign(book.insertions)
    ]


def test_paid_by_partida_of_the_invoice_else_of_its_contract():
    own = contract(partida="36101")
    book = ledger(
        invoice("A-1", own, total="10", pagado="2026-02-01"),
        invoice("A-2", own, total="5", pagado="2026-02-01", partida="36601"),
        invoice("A-3", own, total="1"),
        invoice("A-4", total="9", pagado="2026-02-01"),
    )

    assert {"36101": Decimal(10), "36601": Decimal(5)} == spending.paid_by_item(book, WHOLE)


# --- every way of adding up gives the same ---

DAYS = st.dates(date(2024, 12, 1), date(2027, 1, 31)).map(str)
MONEY = st.integers(0, 10**9).map(lambda units: str(Decimal(units) / 100))
SUPPLIERS = (None, supplier("radio"), supplier("prensa"), contract("CS-9", supplier("web")))
INSERTIONS = st.builds(
    lambda who, day, cost, kind, medium: insertion(who, fecha=day, costo=cost, tipo=kind, medio=medium),
    st.sampled_from(SUPPLIERS),
    DAYS,
    MONEY,
    st.sampled_from(["Radio", "radio", "Internet", "Otro"]),
    st.sampled_from(["Uno", "UNO", "Dos", "Tres"]),
)
INVOICES = st.builds(
    lambda who, day, amount: invoice("A", who, fecha="2024-12-01", total=amount, **({"pagado": day} if day else {})),
    st.sampled_from(SUPPLIERS),
    st.none() | DAYS,
    MONEY,
)
TODAYS = st.dates(date(2026, 1, 1), date(2027, 1, 31))


@given(st.lists(INSERTIONS, max_size=15), st.lists(INVOICES, max_size=8), TODAYS)
def test_months_quarters_suppliers_kinds_and_media_add_up_to_the_year(shown, bills, today):
    book = ledger(*shown, *bills)
    span = spending.to_date(YEAR, today)
    year = spending.flow(book, YEAR, today)
    placed = spending.published_in(book, span)
    published, paid = year.published.now, year.paid.now

    for periods in (spending.months(2026, today), spending.quarters(2026, today)):
        flows = [spending.flow(book, each, today) for each in periods]
        assert published == sum(each.published.now for each in flows)
        assert paid == sum(each.paid.now for each in flows)
        assert (year.published.before or 0) == sum(each.published.before or 0 for each in flows)
        assert (year.paid.before or 0) == sum(each.paid.before or 0 for each in flows)
    suppliers = spending.by_supplier(book, span)
    assert (published, paid) == (sum(e.published for e in suppliers), sum(e.paid for e in suppliers))
    assert published == sum(each.published for each in spending.by_kind(placed))
    assert published == sum(each.published for each in spending.by_medium(placed))
    assert published == spending.equity_of(book, span).base
    assert published == sum(each.entry.cost for each in shown if each.entry.date in span)
