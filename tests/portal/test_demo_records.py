"""The demonstration's filings say what its records say: insertions, payments and budget agree to the cent."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from plugins.newsroom import quarter
from tests.towns import PROJECT, Built

FILED = PROJECT / "content" / "transparencia"
SPENT = sorted((FILED / "gasto-comunicacion-social").glob("*/*.csv"))
CONTRACTS = sorted((FILED / "contratos").glob("*/*.csv"))
WANTED = {"foto-gps", "total-distinto", "meta-no-medible"}
"""Avisos that the demonstration shows on purpose."""


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def published(demo: Built, name: str) -> list[dict[str, str]]:
    return rows(demo.output / "transparencia" / "datos" / f"{name}.csv")


def period_of(file: Path) -> quarter.Period:
    period = quarter.parse(file.parent.name)
    assert period is not None
    return period


def until(invoices: list[dict[str, str]], day: str, key: str) -> Iterator[tuple[str, Decimal]]:
    """What was paid in the year up to a day, by a column of the invoices."""
    for each in invoices:
        if day[:4] <= each["pagada"] <= day:
            yield each[key], Decimal(each["total"])


@pytest.mark.parametrize("file", SPENT, ids=lambda file: file.parent.name)
def test_each_quarter_files_the_insertions_that_were_published_in_it(demo: Built, file: Path) -> None:
    period = period_of(file)
    filed = [
        (each["fecha"], each["medio"], each["unidad"], each["costo_con_iva"], each["contrato"], each["rfc"])
        for each in rows(file)
    ]
    found = [
        (each["fecha"], each["medio"], each["medida"], each["costo"], each["contrato"], each["rfc"])
        for each in published(demo, "inserciones")
        if period.first.isoformat() <= each["fecha"] <= period.last.isoformat()
    ]

    assert sorted(found) == sorted(filed) != []


@pytest.mark.parametrize("file", CONTRACTS, ids=lambda file: file.parent.name)
def test_each_quarter_files_what_was_paid_of_its_contracts(demo: Built, file: Path) -> None:
    paid = list(until(published(demo, "facturas"), period_of(file).last.isoformat(), "contrato"))
    filed = {each["contrato"]: Decimal(each["pagado_acumulado"]) for each in rows(file)}

    assert filed == {name: sum(amount for of, amount in paid if of == name) for name in filed}
    assert {name for name, _ in paid} <= set(filed)


def test_what_a_budget_says_was_paid_is_what_its_invoices_add_up_to(demo: Built) -> None:
    invoices = published(demo, "facturas")
    for line in published(demo, "presupuestos"):
        paid = (amount for item, amount in until(invoices, line["corte"], "partida") if item == line["partida"])

        assert Decimal(line["pagado"]) == sum(paid, Decimal(0)), line["linea"]


def test_the_demonstration_has_no_problem_and_only_the_avisos_it_shows(demo: Built) -> None:
    said = [line.split()[1] for line in demo.said.splitlines() if line.endswith("  (aviso)")]

    assert WANTED == set(said)
    assert (1, 1) == (said.count("total-distinto"), said.count("meta-no-medible"))
