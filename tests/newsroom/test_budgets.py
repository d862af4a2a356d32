"""Whether a budget adds up: lines against concepts, concepts against totals."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.figures.budgets import budget_differences, by_concept, checks, overspent, sums
from plugins.newsroom.kinds.budget import BudgetHeader

TORREON = (
    "10405031.00 7093103.00 11980387.00 8747517.00 2250000.00 5000000.00 5300000.00 1573962.00 150000.00"
).split()
"""The lines of the real document, which declares 48,000,000.00."""
MOMENTS = ("aprobado", "modificado", "comprometido", "pagado")


def header(lines: list[Mapping[str, Any]], **more: Any) -> BudgetHeader:
    named = [{"nombre": f"Línea {number}", **line} for number, line in enumerate(lines)]
    return BudgetHeader.model_validate({"titulo": "Presupuesto", "anio": "2026", "lineas": named, **more})


def said(found: BudgetHeader) -> list[tuple[str, str, str, str]]:
    return [(e.what, str(e.declared), str(e.computed), str(e.difference)) for e in budget_differences(found)]


def test_torreon_declares_less_than_its_lines_add_up_to():
    found = header([{"aprobado": each} for each in TORREON], declarado={"aprobado": "48000000.00"})

    assert [("Presupuesto aprobado total", "48000000.00", "52500000.00", "4500000.00")] == said(found)


def test_declared_totals_that_agree_are_checked_and_say_nothing():
    found = header([{"aprobado": "1.10"}, {"aprobado": "2.20"}], declarado={"aprobado": "3.3"})

    assert [] == said(found)
    assert [(Decimal("3.3"), Decimal("3.30"))] == [(each.declared, each.computed) for each in checks(found)]


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_moment_is_compared_in_subtotals_and_in_the_total(moment):
    line = {"aprobado": "10", "modificado": "10", "comprometido": "10", "pagado": "10", "concepto": "3600"}
    concept = {"clave": "3600", "nombre": "Publicidad", "declarado": {moment: "19"}}
    found = header([line, line], conceptos=[concept], declarado={moment: "21"})

    assert said(found) == [
        (f"Subtotal {moment} de «Publicidad»", "19", "20", "1"),
        (f"Presupuesto {moment} total", "21", "20", "1"),
        (f"Presupuesto {moment} total contra los subtotales declarados", "21", "19", "2"),
    ]


def test_subtotals_cross_foot_only_when_every_line_is_in_a_concept():
    concept = {"clave": "3600", "nombre": "Publicidad", "declarado": {"aprobado": "10"}}
    found = header([{"aprobado": "10", "concepto": "3600"}, {"aprobado": "5"}], conceptos=[concept],
                   declarado={"aprobado": "15"})  # fmt: skip

    assert [] == said(found)
    assert [("Publicidad", 1), ("", 1)] == [(g.entry.name if g.entry else "", len(g.lines)) for g in by_concept(found)]


def test_what_was_not_typed_is_not_compared_nor_taken_for_zero():
    found = header(
        [{"aprobado": "10", "pagado": "4"}, {"aprobado": "10"}], declarado={"pagado": "9", "modificado": "20"}
    )
    approved, modified, committed, paid = sums(found.lines).sums

    assert [] == said(found)
    assert [None, None] == [each.computed for each in checks(found)]
    assert (Decimal(20), None, None, Decimal(4)) == (approved.value, modified.value, committed.value, paid.value)
    assert sums(found.lines).spent is None


def test_lines_that_were_not_modified_stand_as_approved_once_one_was():
    found = header([{"aprobado": "10", "modificado": "4"}, {"aprobado": "10"}], declarado={"modificado": "15"})

    assert [("Presupuesto modificado total", "15", "14", "1")] == said(found)
    assert Decimal(14) == sums(found.lines).base


def test_percentage_paid_is_of_the_modified_amount():
    found = sums(header([{"aprobado": "10", "modificado": "8", "pagado": "6"}]).lines)

    assert (Decimal("75.0"), Decimal(8)) == (found.spent, found.base)


def test_a_line_that_spends_more_than_it_has():
    found = header(
        [
            {"aprobado": "10", "modificado": "8", "comprometido": "9", "pagado": "8"},
            {"aprobado": "10", "pagado": "10.01"},
            {"aprobado": "10", "comprometido": "10", "pagado": "10"},
        ]
    )

    assert [("Línea 0", "1"), ("Línea 1", "0.01")] == [(line.name, str(e.difference)) for line, e in overspent(found)]


LINES = st.lists(
    st.fixed_dictionaries(
        {"aprobado": st.integers(0, 10**11).map(lambda units: f"{units / 100:.2f}")},
        optional={
            "concepto": st.sampled_from(["3300", "3600", "otro"]),
            **{moment: st.integers(0, 10**9).map(str) for moment in MOMENTS[1:]},
        },
    ),
    min_size=1,
    max_size=12,
)


@given(LINES)
def test_subtotals_always_add_up_to_the_total(lines):
    """Every line is in one group, whatever concept it names."""
    concepts = [{"clave": key, "nombre": key} for key in ("3300", "3600")]
    found = header(lines, conceptos=concepts)
    groups = [sums(each.lines) for each in by_concept(found)]
    whole = sums(found.lines)

    assert sorted(line.name for each in by_concept(found) for line in each.lines) == sorted(e.name for e in found.lines)
    assert whole.base == sum(each.base for each in groups)
    for index in (0, 2, 3):
        assert whole.sums[index].amount == sum(each.sums[index].amount for each in groups)
        assert whole.sums[index].known == sum(each.sums[index].known for each in groups)
