"""What a contract allows, until when, whose RFC may be seen, and what falls in a period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom import quarter
from plugins.newsroom.kinds.contract import ContractEntry, InsertionEntry, InvoiceEntry, SupplierEntry
from plugins.newsroom.records import Contract, Insertion, Invoice, Ledger, Supplier, Typed

TYPED = Typed("content/contratos/2026.yml", 1)
AMOUNTS = st.decimals(0, 10**9, places=2)
DAYS = st.dates(date(2026, 2, 1), date(2030, 12, 31))


def supplier(**more: str) -> Supplier:
    return Supplier(SupplierEntry.model_validate({"clave": "el-rio", **more}), TYPED)


def contract(*amendments: dict[str, Any], number: str = "CS-001-2026") -> Contract:
    data = {
        "numero": number,
        "proveedor": "el-rio",
        "objeto": "Avisos",
        "firma": "2026-01-10",
        "inicio": "2026-01-15",
        "fin": "2026-12-31",
        "monto": "100000.00",
        "convenios": list(amendments),
    }
    return Contract(ContractEntry.model_validate(data), TYPED, supplier(razon_social="Editora del Río"))


def test_without_amendments_a_contract_is_what_it_says() -> None:
    assert (contract().ceiling, contract().last) == (Decimal("100000.00"), date(2026, 12, 31))


def test_an_amendment_changes_what_it_names_and_nothing_else() -> None:
    longer = contract({"fecha": "2026-11-01", "fin": "2027-03-31"})
    dearer = contract({"fecha": "2026-11-01", "monto": "120,000"})

    assert (longer.ceiling, longer.last) == (Decimal("100000.00"), date(2027, 3, 31))
    assert (dearer.ceiling, dearer.last) == (Decimal(120000), date(2026, 12, 31))


def test_an_amendment_may_lower_the_amount() -> None:
    amended = contract({"fecha": "2026-06-01", "monto": "120000"}, {"fecha": "2026-09-01", "monto": "90000"})

    assert amended.ceiling == 90000


@given(st.lists(st.tuples(DAYS, AMOUNTS), min_size=1, max_size=5, unique_by=lambda each: each[0]), st.randoms())
def test_the_ceiling_is_the_last_amount_agreed_in_whatever_order_it_was_typed(agreed: Any, rng: Any) -> None:
    rng.shuffle(agreed)
    amended = contract(*({"fecha": day.isoformat(), "monto": str(amount)} for day, amount in agreed))

    assert amended.ceiling == max(agreed)[1]


@given(st.lists(DAYS, max_size=5))
def test_a_contract_never_ends_before_it_said_nor_before_an_amendment(ends: list[date]) -> None:
    amended = contract(*({"fecha": "2026-06-01", "fin": each.isoformat()} for each in ends))

    assert amended.last >= amended.entry.end
    assert all(amended.last >= each for each in ends)


def test_the_address_of_a_contract_comes_from_its_number() -> None:
    assert contract(number="CS/Ñ 021-2026").address == "contratos/cs-n-021-2026/"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ({"rfc": "SAT970701NN3"}, "SAT970701NN3"),
        ({"rfc": "GODE561231GR8"}, "GODE*********"),
        ({"rfc": "GODE561231GR8", "version_publica": "acta 3/2026"}, "GODE561231GR8"),
        ({"rfc": "GODE561231GR8", "razon_social": "Imprenta Gómez"}, "GODE*********"),
        ({}, ""),
    ],
)
def test_the_rfc_of_a_person_is_masked(typed: dict[str, str], shown: str) -> None:
    """Its length tells a person's, whatever name was typed."""
    assert supplier(**typed).entry.shown_rfc == shown


@pytest.mark.parametrize(
    ("typed", "name", "person"),
    [
        ({"razon_social": "Editora del Río", "nombre_comercial": "El Río"}, "Editora del Río", False),
        ({"nombres": "Ana", "primer_apellido": "Gómez", "segundo_apellido": "Paz"}, "Ana Gómez Paz", True),
        ({"nombres": "Ana"}, "Ana", True),
        ({"nombre_comercial": "El Río"}, "El Río", True),
    ],
)
def test_the_name_of_a_supplier(typed: dict[str, str], name: str, person: bool) -> None:
    entry = supplier(**typed).entry

    assert (entry.name, entry.person) == (name, person)


def insertion(day: date) -> Insertion:
    data = {"tipo": "Radio", "medio": "Radio Río", "fecha": day.isoformat(), "costo": "10"}
    return Insertion(InsertionEntry.model_validate(data), TYPED)


@given(st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=12))
def test_every_insertion_of_a_year_falls_in_one_month_and_in_one_quarter(days: list[date]) -> None:
    ledger = Ledger(insertions=tuple(insertion(each) for each in sorted(days)))
    months = [ledger.inserted(quarter.Period(2026, month, 1)) for month in range(1, 13)]
    quarters = [ledger.inserted(quarter.Period(2026, month, 3)) for month in (1, 4, 7, 10)]

    assert sum(months, ()) == sum(quarters, ()) == ledger.insertions == ledger.inserted(quarter.Period(2026, 1, 12))
    assert all(one.entry.date <= other.entry.date for one, other in pairwise(ledger.insertions))


def test_the_invoices_of_a_contract_are_its_own() -> None:
    one, other = contract(), contract(number="CS-002-2026")
    bill = InvoiceEntry.model_validate({"folio": "A-1", "fecha": "2026-02-01", "total": "10"})
    invoices = tuple(Invoice(bill, TYPED, owner, None) for owner in (one, other, None))
    ledger = Ledger(contracts=(one, other), invoices=invoices)

    assert ledger.invoiced(one) == invoices[:1]
    assert ledger.invoiced(other) == invoices[1:2]


def test_without_supplier_an_insertion_is_of_its_medium() -> None:
    plain = insertion(date(2026, 5, 1))

    assert plain.supplier_name == "Radio Río"
