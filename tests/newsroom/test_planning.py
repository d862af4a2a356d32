"""The plan against reality: spread of goals, months, numerator, denominator and state at the cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import quarter
from plugins.newsroom.figures import planning
from plugins.newsroom.kinds.plan import PlanHeader
from plugins.newsroom.library import Library
from plugins.newsroom.materials import Place, Written
from plugins.newsroom.records import Plan
from tests.newsroom.builders import library, release

ON = frozenset({"releases", "galleries", "agenda", "reports", "murals", "plans"})


def plan(*activities: dict[str, Any], year: int = 2026, **header: Any) -> Plan:
    """A plan as a value; activities take the Spanish keys."""
    data = {"titulo": "Plan", "anio": str(year), "actividades": [{"nombre": "Boletines", **a} for a in activities]}
    place = Place(f"content/planes/{year}.md", str(year), f"planes/{year}/")
    return Plan(PlanHeader.model_validate({**data, **header}), place, Written("", ""), (), ())


def one(activity: dict[str, Any], *, days: tuple[str, ...] = (), now: str = "2026-11-15 10:00", **header: Any):
    """The progress of a single activity, with a boletín on each of some days."""
    releases = [release(f"{day}-b{n}") for n, day in enumerate(days)]
    found = planning.progress(library(releases, now=now), plan(activity, **header), ON)
    return found.activities[0]


# --- what is programmed ---


@given(st.integers(0, 5000), st.integers(1, 12))
def test_a_spread_adds_up_to_its_goal_in_even_parts(amount, parts):
    spread = planning.spread(amount, parts)

    assert (amount, parts) == (sum(spread), len(spread))
    assert max(spread) - min(spread) <= 1


@pytest.mark.parametrize(
    ("activity", "promised"),
    [
        ({"meses": "todos", "meta": {"cantidad": "120"}}, dict.fromkeys(range(1, 13), 10)),
        ({"meses": ["ene", "jul"], "meta": {"cantidad": "3"}}, {1: 1, 7: 2}),
        ({"meses": {"feb": "2", "mar": "3"}, "meta": {"cantidad": "9"}}, {2: 2, 3: 3}),
        ({"tiempo": "trimestral", "meta": {"cantidad": "4"}}, {3: 1, 6: 1, 9: 1, 12: 1}),
        ({"tiempo": "semestral"}, {6: 1, 12: 1}),
        ({"tiempo": "permanente"}, dict.fromkeys(range(1, 13))),
        ({"meses": ["ene"]}, {1: None}),
        ({"meta": {"cantidad": "5"}}, {}),
        ({}, {}),
    ],
)
def test_months_have_the_amounts_typed_or_their_part_of_the_goal(activity, promised):
    entry = plan(activity).header.activities[0]

    assert promised == planning.programmed(entry)


@pytest.mark.parametrize(("goal", "found"), [("9", (9, 5)), ("5", None)])
def test_a_goal_that_its_months_do_not_add_up_to_is_told_with_both(goal, found):
    entry = plan({"meses": {"feb": "2", "mar": "3"}, "meta": {"cantidad": goal}}).header.activities[0]

    assert found == planning.declared(entry)


# --- what was done ---


BULLETINS = {"meses": "todos", "meta": {"cantidad": "12"}, "cuenta": "boletines"}
FIRST_HALF = tuple(f"2026-{month:02d}-10" for month in range(1, 7))


@pytest.mark.parametrize(
    ("activity", "days", "now", "state", "numbers"),
    [
        (BULLETINS, FIRST_HALF, "2026-06-15 10:00", "en curso", (6, 6)),
        (BULLETINS, FIRST_HALF[:5], "2026-06-15 10:00", "en curso", (5, 6)),
        (BULLETINS, FIRST_HALF[:5], "2026-06-30 10:00", "atrasada", (5, 6)),
        (BULLETINS, FIRST_HALF, "2027-02-01 10:00", "no cumplida", (6, 12)),
        (BULLETINS, FIRST_HALF * 2, "2026-06-15 10:00", "cumplida", (12, 6)),
        (BULLETINS, (), "2025-06-15 10:00", "por iniciar", (0, 0)),
        ({**BULLETINS, "meses": ["dic"]}, (), "2026-06-15 10:00", "por iniciar", (0, 0)),
        ({**BULLETINS, "meses": ["dic"]}, FIRST_HALF[:1], "2026-06-15 10:00", "en curso", (1, 0)),
        ({"meta": {"cantidad": "8"}, "cuenta": "boletines"}, FIRST_HALF, "2026-06-15 10:00", "en curso", (6, 8)),
        ({"meta": {"cantidad": "8"}, "cuenta": "boletines"}, FIRST_HALF, "2027-01-01 10:00", "no cumplida", (6, 8)),
        ({"cuenta": "boletines"}, FIRST_HALF, "2026-06-15 10:00", "en curso", (6, None)),
        ({"tiempo": "permanente", "cuenta": "boletines"}, FIRST_HALF * 3, "2026-07-15 10:00", "en curso", (6, 7)),
        ({"tiempo": "permanente", "cuenta": "boletines"}, FIRST_HALF[1:], "2026-07-15 10:00", "atrasada", (5, 7)),
        ({"tiempo": "permanente"}, FIRST_HALF, "2026-06-15 10:00", "no medible", (None, 6)),
        ({"meses": "todos"}, FIRST_HALF, "2026-06-15 10:00", "no medible", (None, 6)),
        ({}, FIRST_HALF, "2026-06-15 10:00", "no medible", (None, None)),
        ({"meses": "todos", "meta": {"cantidad": "12"}}, FIRST_HALF, "2026-06-15 10:00", "sin medición", (None, 6)),
    ],
)
def test_state_numerator_and_denominator(activity, days, now, state, numbers):
    found = one(activity, days=days, now=now)

    assert (state, numbers) == (found.state, (found.done, found.programmed))


def test_a_month_is_due_from_its_first_day_but_late_only_when_it_has_ended():
    """On the first of June six are programmed and five done: the percentage is not flattered, nobody is late."""
    first = one(BULLETINS, days=FIRST_HALF[:5], now="2026-06-01 10:00")

    assert ("en curso", "83.3") == (first.state, str(first.percent))
    assert [True] * 5 + [False] * 7 == [each.ended for each in first.months]
    assert [None] * 6 == [each.done for each in first.months[6:]]


def test_a_typed_cut_is_obeyed_and_never_goes_past_today_nor_its_year():
    found = {
        cut: planning.progress(library(now="2026-11-15 10:00"), plan(BULLETINS, year=year, corte=cut), ON).cut
        for cut, year in (("2026-03-31", 2026), ("2026-12-31", 2026), ("2026-02-01", 2025))
    }

    assert [date(2026, 3, 31), date(2026, 11, 15), date(2025, 12, 31)] == list(found.values())


def test_a_typed_month_replaces_what_the_portal_counts_and_is_marked():
    progress = [
        {"mes": "2026-02", "cantidad": "3", "fuente": "Bitácora"},
        {"mes": "2026-12", "cantidad": "9", "fuente": "x"},
    ]
    found = one({**BULLETINS, "avance": progress}, days=FIRST_HALF)

    assert ["contado", "capturado", "contado"] == [each.origin for each in found.months[:3]]
    assert 1 + 3 + 4 == found.done
    assert 5 == len(found.items)
    assert "" == found.months[11].origin


def test_what_no_section_shows_is_not_measured():
    """Without the plugin of the boletines there is nothing to count, and nought is not said."""
    found = planning.progress(library([release()]), plan(BULLETINS), ON - {"releases"}).activities[0]

    assert (None, "sin medición") == (found.done, found.state)


def test_a_quarter_has_its_own_part_of_both_numbers():
    found = one(BULLETINS, days=FIRST_HALF[:4], now="2026-05-15 10:00")

    assert (3, 3) == found.within(quarter.Period(2026, 1, 3))
    assert (1, 2) == found.within(quarter.Period(2026, 4, 3))
    assert (None, None) == found.within(quarter.Period(2026, 7, 3))


def test_the_summary_is_the_plan_of_the_present_year():
    shelf = library(plans=(plan(BULLETINS, {}, year=2026), plan(year=2025)))

    assert (("atrasada", 1), ("no medible", 1)) == planning.summary(shelf, ON).states
    assert 2025 == planning.summary(shelf, ON, 2025).plan.header.year
    assert planning.summary(shelf, ON - {"plans"}) is None


# --- invariants ---


DAYS = st.lists(st.integers(0, 318).map(lambda n: (date(2026, 1, 1) + timedelta(n)).isoformat()), max_size=12)
RULES = ({"que": "boletines"}, {"que": "boletines", "area": "Cultura"}, {"que": "boletines", "eje": "Bienestar"})


def town_of(days: list[str]) -> Library:
    """Boletines that go round the áreas and ejes."""
    return library(
        release(f"{day}-b{n}", area=("Cultura", "Salud")[n % 2], ejes=(("Bienestar",), ())[n % 3 > 0])
        for n, day in enumerate(days)
    )


@settings(max_examples=40, deadline=None)
@given(DAYS)
def test_the_months_add_up_to_the_year(days):
    """Done of the months is done of the year, and programmed of the months is the goal."""
    held = planning.progress(town_of(days), plan(*({**BULLETINS, "cuenta": rule} for rule in RULES)), ON)

    for each in held.activities:
        assert each.done == sum(month.done or 0 for month in each.months) == sum(item.amount for item in each.items)
        assert each.goal == sum(month.programmed for month in each.months) == 12


@settings(max_examples=40, deadline=None)
@given(DAYS.filter(bool), st.randoms(use_true_random=False))
def test_deleting_a_boletin_takes_one_from_the_activities_that_counted_it(days, random):
    """And changes nothing of the others."""
    whole, drawn = town_of(days), plan(*({**BULLETINS, "cuenta": rule} for rule in RULES))
    gone = random.choice(whole.releases)
    less = replace(whole, releases=tuple(each for each in whole.releases if each is not gone))
    before, after = (planning.progress(each, drawn, ON).activities for each in (whole, less))

    for one_before, one_after in zip(before, after, strict=True):
        counted = gone.place.address in {item.address for item in one_before.items}
        changed = [m.number for m, n in zip(one_before.months, one_after.months, strict=True) if m.done != n.done]
        assert one_before.done - one_after.done == int(counted)
        assert changed == ([gone.at.month] if counted else [])
