"""Totals are computed, zeros are declared, and a typed total that differs is shown with the difference."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom import spanish
from plugins.newsroom.figures.closing_figures import Standing, standing
from plugins.newsroom.figures.months import almanac
from plugins.newsroom.kinds.report import ReportHeader
from plugins.newsroom.library import Report
from plugins.newsroom.materials import Place, Written
from plugins.newsroom.sections.report_blocks import blocks
from plugins.newsroom.views.blocks import ReportBlock
from tests.newsroom.builders import library

ANCHORS = "entrevistas solicitudes redes inserciones spots eventos vinculacion otras comisiones".split()


def report(**header: Any) -> Report:
    value = ReportHeader.model_validate({"titulo": "Informe", "periodo": "2020-08", **header})
    return Report(
        value,
        Place("content/informes/2020-08.md", "2020-08", "informes/2020/08/"),
        Written("", ""),
        ((),) * len(value.days),
    )


def stands(value: Report) -> Standing:
    return standing(almanac(library(reports=(value,))), value.period)


def laid_out(value: Report) -> tuple[ReportBlock, ...]:
    return blocks(library(reports=(value,)), value, stands(value), frozenset({"reports"}))


def block(name: str, **header: Any) -> ReportBlock:
    return next(each for each in laid_out(report(**header)) if each.anchor == name)


def tallies(*counts: int) -> list[dict[str, str]]:
    return [{"tipo": f"t{n}", "cantidad": str(each)} for n, each in enumerate(counts)]


def insertion(cost: str, **more: str) -> dict[str, str]:
    return {"tipo": "Impreso", "medio": "El Diario", "fecha": "2020-08-03", "costo": cost, **more}


def test_no_section_disappears() -> None:
    empty = laid_out(report())

    assert [each.anchor for each in empty] == ANCHORS
    assert all("agosto" in (each.empty or each.tables[0].empty) for each in empty)


def test_a_declared_zero_is_a_sentence() -> None:
    assert block("inserciones", inserciones=[]).tables[0].empty == "En agosto no se realizaron inserciones."
    assert block("spots").empty == "En agosto no se transmitieron spots."
    assert block("solicitudes").empty == "En agosto no se recibieron solicitudes de servicio."


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=8))
def test_the_total_of_requests_is_the_sum_of_its_lines(counts: list[int]) -> None:
    found = block("solicitudes", solicitudes=tallies(*counts))

    assert found.tables[0].totals[-1] == found.figures[0].value == spanish.number(sum(counts))
    assert found.mismatches == ()


@given(st.lists(st.decimals(0, 10**9, places=2), max_size=8))
def test_the_cost_of_insertions_is_exact_to_the_cent(costs: list[Decimal]) -> None:
    found = stands(report(inserciones=[insertion(f"{each:f}") for each in costs]))

    assert found.pesos("inserciones.costo") == sum(costs, Decimal(0))


def test_cents_are_not_lost_in_large_sums() -> None:
    made = block("inserciones", inserciones=[insertion("10405031.10"), insertion("$0.20"), insertion("42,094,968.70")])

    assert made.tables[0].totals == ("Total", "", "", "", "$52,500,000.00")


@pytest.mark.parametrize(
    ("received", "attended", "expected"),
    [
        (None, None, []),
        (15, 15, []),
        (15, 12, []),
        (18, 15, [("Solicitudes recibidas", "18", "15", "3")]),
        (12, None, [("Solicitudes recibidas", "12", "15", "3")]),
        (15, 16, [("Solicitudes atendidas", "16", "15", "1")]),
        (18, 20, [("Solicitudes recibidas", "18", "15", "3"), ("Solicitudes atendidas", "20", "15", "5")]),
    ],
)
def test_a_declared_total_that_differs_is_shown(
    received: int | None, attended: int | None, expected: list[tuple[str, ...]]
) -> None:
    header: dict[str, Any] = {"solicitudes": tallies(7, 8)}
    header |= {} if received is None else {"solicitudes_recibidas": str(received)}
    header |= {} if attended is None else {"solicitudes_atendidas": str(attended)}
    found = block("solicitudes", **header).mismatches

    assert [(each.what, each.declared, each.computed, each.difference) for each in found] == expected


def test_attending_all_of_them_is_said() -> None:
    found = block("solicitudes", solicitudes=tallies(7, 8), solicitudes_atendidas="15")
    some = block("solicitudes", solicitudes=tallies(7, 8), solicitudes_atendidas="14")

    assert [each.note for each in found.figures] == ["7 + 8", "La totalidad"]
    assert some.figures[1].note == ""


def test_without_kinds_the_declared_total_stands() -> None:
    assert stands(report(solicitudes_recibidas="40")).count("solicitudes") == 40
    assert stands(report()).count("solicitudes") == 0


def test_networks_keep_their_own_measures() -> None:
    found = block(
        "redes",
        redes=[
            {"red": "Facebook", "publicaciones": tallies(3, 4), "medida": "«Me gusta» de la página", "valor": "20581"},
            {"red": "Twitter", "publicaciones": tallies(5), "medida": "Siguiendo", "valor": "0"},
            {"red": "YouTube", "nota": "sin acceso"},
        ],
    )

    assert [(each.value, each.label) for each in found.figures] == [
        ("20,581", "Facebook: «Me gusta» de la página"),
        ("0", "Twitter: Siguiendo"),
    ]
    assert [each.totals[-1] for each in found.tables] == ["7", "5"]
    assert (found.items, found.notes) == (("YouTube",), ("YouTube: sin acceso",))
    both = report(redes=[{"red": "a", "publicaciones": tallies(3, 4)}, {"red": "b"}])
    assert stands(both).count("redes") == 7


@pytest.mark.parametrize("contract", ["", "C-12"])
def test_rows_are_as_wide_as_their_columns(contract: str) -> None:
    more = {"contrato": contract} if contract else {}
    table = block("inserciones", inserciones=[insertion("1"), insertion("2", **more)]).tables[0]

    assert ("Contrato" in table.columns) == bool(contract)
    assert {len(each) for each in (*table.rows, table.totals)} == {len(table.columns)}
    assert table.numeric == (len(table.columns) - 1,)


def test_days_keep_their_order_and_commissions_say_how_many_went() -> None:
    days = [{"fecha": f"2020-08-{day:02d}", "actividades": ["a", "b"]} for day in (3, 1)]
    trips = [{"fecha": "2020-08-09", "destino": "Álamos", "personas": "0"}]
    trips += [{"fecha": "2020-08-10", "destino": "Navojoa"}]

    assert [each.date.iso for each in block("eventos", eventos=days).days] == ["2020-08-03", "2020-08-01"]
    assert [each[3] for each in block("comisiones", comisiones=trips).tables[0].rows] == ["0", ""]
