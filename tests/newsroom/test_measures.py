"""Months, years, percentages and RFC, as people type them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from plugins.newsroom import spanish
from plugins.newsroom.kinds.measures import Months, MonthSpan, Percent, Rfc, Year
from plugins.newsroom.kinds.plan import RHYTHMS, ActivityEntry


def read(kind: Any, typed: Any) -> Any:
    return TypeAdapter(kind).validate_python(typed)


def code_of(kind: Any, typed: Any) -> str:
    with pytest.raises(ValidationError) as told:
        read(kind, typed)
    return str(told.value.errors()[0]["type"])


@pytest.mark.parametrize(
    ("typed", "months"),
    [
        ("todos", tuple(range(1, 13))),
        ("Todos", tuple(range(1, 13))),
        (["ene", "abr", "jul", "oct"], (1, 4, 7, 10)),
        (["Diciembre", "enero"], (1, 12)),
        (["3", "03", "mar."], (3,)),
        ("ene, feb mar", (1, 2, 3)),
        ("setiembre", (9,)),
        (["septiembre", "set"], None),
        ([], ()),
        ("", ()),
    ],
)
def test_months_are_read_in_their_order(typed: Any, months: tuple[int, ...] | None) -> None:
    if months is None:
        assert code_of(MonthSpan, typed) == "opcion-desconocida"
    else:
        assert read(MonthSpan, typed) == tuple((each, None) for each in months)


def test_months_with_amounts() -> None:
    assert read(MonthSpan, {"mar": "1,200", "enero": "2"}) == ((1, 2), (3, 1200))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"ene": "2", "enero": "3"}, "campo-repetido"),
        ({"ene": "dos"}, "numero-ilegible"),
        ({"ene": ["2"]}, "tipo-equivocado"),
        ({"13": "2"}, "opcion-desconocida"),
        (["ma"], "opcion-desconocida"),
        (["junio-julio"], "opcion-desconocida"),
        ([["ene"]], "tipo-equivocado"),
    ],
)
def test_months_that_are_none(typed: Any, code: str) -> None:
    assert code_of(MonthSpan, typed) == code


@given(st.dictionaries(st.integers(1, 12), st.integers(0, 10**6), max_size=12), st.data())
def test_amounts_survive_any_spelling_of_the_month(amounts: dict[int, int], data: st.DataObject) -> None:
    spelled = {
        data.draw(st.sampled_from((str(month), f"{month:02d}", name, name[:3], name.upper(), f"{name[:3]}."))): str(
            each
        )
        for month, each in amounts.items()
        for name in (spanish.MONTHS[month - 1],)
    }

    assert read(MonthSpan, spelled) == tuple(sorted(amounts.items()))


@given(st.one_of(st.text(max_size=30), st.lists(st.text(max_size=9), max_size=4)))
def test_whatever_is_typed_is_months_or_a_problem(typed: Any) -> None:
    try:
        found: Months = read(MonthSpan, typed)
    except ValidationError:
        return
    assert [month for month, _ in found] == sorted({month for month, _ in found} & set(range(1, 13)))


@pytest.mark.parametrize(("typed", "rate"), [("16", "16"), ("8 %", "8"), ("16.5%", "16.5"), ("0", "0"), ("100", "100")])
def test_percentages(typed: str, rate: str) -> None:
    assert read(Percent, typed) == Decimal(rate)


@pytest.mark.parametrize("typed", ["116", "-1", "16,5", "dieciséis", "1e1", "١٦", ""])
def test_what_is_no_percentage(typed: str) -> None:
    assert code_of(Percent, typed) == "numero-ilegible"


@pytest.mark.parametrize("typed", ["24", "20266", "1899", "2200", "dos mil", "2026.5"])
def test_what_is_no_year(typed: str) -> None:
    assert code_of(Year, typed) == "numero-ilegible"
    assert read(Year, "2026") == 2026


def test_rfc_is_kept_without_hyphens_and_in_capitals() -> None:
    assert read(Rfc, " gode-561231 gr8 ") == "GODE561231GR8"
    assert read(Rfc, "") == ""
    assert code_of(Rfc, "GODE561231GR7") == "rfc-invalido"


def test_a_wrong_rfc_of_a_person_is_not_repeated_in_the_message() -> None:
    with pytest.raises(ValidationError) as told:
        read(Rfc, "GODE561231GR7")
    assert "561231" not in str(told.value.errors()[0]["msg"])


@pytest.mark.parametrize("rhythm", RHYTHMS)
def test_typed_months_win_over_the_rhythm(rhythm: str) -> None:
    plain = ActivityEntry.model_validate({"nombre": "Boletines", "tiempo": rhythm})
    typed = ActivityEntry.model_validate({"nombre": "Boletines", "tiempo": rhythm, "meses": ["feb"]})

    assert (plain.due, typed.due) == (RHYTHMS[rhythm], (2,))
