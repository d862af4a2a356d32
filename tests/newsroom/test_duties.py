"""Whether each obligation is met, on any day: what is published, what is missing, since when, and how they nest."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.datasets.registry import datasets
from plugins.newsroom.figures.duties import (
    NOT_YET,
    UNPUBLISHED,
    UP_TO_DATE,
    Standing,
    aligned,
    duties,
    kept,
    missing_periods,
    missing_reports,
    named,
    runs,
    standing,
)
from plugins.newsroom.figures.gathered import Gathered, months_of
from plugins.newsroom.figures.tree import circular, grown
from plugins.newsroom.figures.unsigned import unsigned
from plugins.newsroom.kinds.others import RULES, ObligationEntry
from plugins.newsroom.quarter import ended_before, parse
from plugins.newsroom.sections import pending
from plugins.newsroom.views.parts import Table
from tests.newsroom.builders import a_town, an_item, library_of, reading_of, write_yaml

ON = frozenset(("transparency", "reports", "plans", "budgets", "spending", "campaigns", "agenda", "murals"))


def entry(rule: str = "trimestral", days: int = 30, **more: object) -> ObligationEntry:
    typed = {"clave": "gastos", "nombre": "Gastos", "actualizacion": rule, "plazo": str(days), **more}
    return ObligationEntry.model_validate(typed)


def stands(what: ObligationEntry, periods: str, today: str) -> Standing:
    """How an obligation stands that has published some periods."""
    published = [found for each in periods.split() if (found := parse(each))]
    covered = {month for each in published for month in months_of(each)}
    missing = tuple(missing_periods(what, published, covered, date.fromisoformat(today)))
    return Standing(what, (), tuple(Gathered(each, "", "") for each in published), missing)


@pytest.mark.parametrize(
    ("rule", "days", "published", "today", "words"),
    [
        ("trimestral", 30, "2026-t2", "2026-07-30", "Al día"),
        ("trimestral", 30, "2026-t1", "2026-07-30", "Al día"),  # the term runs out on 30 July
        ("trimestral", 30, "2026-t1", "2026-07-31", "Atrasada 1 día"),
        ("trimestral", 30, "2026-t1", "2026-08-09", "Atrasada 10 días"),
        ("trimestral", 30, "2025-t4", "2026-07-31", "Atrasada 92 días"),
        ("trimestral", 0, "2026-t1", "2026-06-30", "Al día"),
        ("trimestral", 0, "2026-t1", "2026-07-01", "Atrasada 1 día"),
        ("trimestral", 30, "2025-t3", "2026-01-30", "Al día"),  # across the end of a year
        ("trimestral", 30, "2025-t3", "2026-01-31", "Atrasada 1 día"),
        ("trimestral", 400, "2024-t1", "2025-08-04", "Al día"),  # a term longer than a year
        ("trimestral", 400, "2024-t1", "2025-08-05", "Atrasada 1 día"),
        ("trimestral", 30, "2026-08", "2026-10-30", "Al día"),
        ("trimestral", 30, "2026-08", "2026-10-31", "Atrasada 1 día"),  # a month is not its quarter
        ("trimestral", 30, "2026-07 2026-08 2026-09", "2026-10-31", "Al día"),  # three of them are
        ("trimestral", 30, "2026", "2026-10-31", "Al día"),  # and so is its year
        ("trimestral", 30, "2025-t4 2026-t2", "2026-07-31", "Atrasada 92 días"),  # a hole is missing too
        ("mensual", 10, "2026-09", "2026-11-10", "Al día"),
        ("mensual", 10, "2026-09", "2026-11-11", "Atrasada 1 día"),
        ("semestral", 30, "2025-s2", "2026-07-30", "Al día"),
        ("semestral", 30, "2025-s2", "2026-07-31", "Atrasada 1 día"),
        ("semestral", 45, "2025-s1", "2026-02-14", "Al día"),
        ("semestral", 45, "2025-s1", "2026-02-15", "Atrasada 1 día"),
        ("anual", 60, "2024", "2026-02-28", "Al día"),
        ("anual", 60, "2024", "2026-03-02", "Atrasada 1 día"),
        ("anual", 30, "2026", "2026-02-01", "Al día"),  # published before it is due
        ("mensual", 30, "", "2026-11-15", "Sin publicar"),
        ("mensual", 30, "2023-01", "2026-11-15", "Atrasada 1,326 días"),
    ],
)
def test_states(rule: str, days: int, published: str, today: str, words: str) -> None:
    assert stands(entry(rule, days), published, today).words == words


@pytest.mark.parametrize(
    ("starts", "published", "today", "words", "missing"),
    [
        ("2026", "", "2027-01-30", NOT_YET, []),
        ("2026", "", "2027-01-31", UNPUBLISHED, ["2026"]),
        ("2024", "", "2026-11-15", UNPUBLISHED, ["2024", "2025"]),
        ("2024", "2025", "2026-11-15", "Atrasada 654 días", ["2024"]),
        ("2026-t3", "2024", "2026-11-15", UP_TO_DATE, []),
        (None, "", "2026-11-15", UNPUBLISHED, ["2025"]),  # nobody knows since when: only the last one is asked for
    ],
)
def test_the_first_period_due(starts: str | None, published: str, today: str, words: str, missing: list[str]) -> None:
    found = stands(entry("anual", 30, **({"desde": starts} if starts else {})), published, today)

    assert found.words == words
    assert [each.period.key for each in found.missing] == missing


@pytest.mark.parametrize("rule", sorted(RULES))
def test_lateness_grows_by_one_each_day_and_stops_when_it_is_published(rule: str) -> None:
    """Every day of four years: on time while the term runs, then one day more each day."""
    first = ended_before(date(2024, 1, 1), RULES[rule])
    previous = 0
    for number in range(4 * 366):
        today = date(2024, 1, 1) + timedelta(days=number)
        found = stands(entry(rule), first.key, today.isoformat())
        assert found.days == (previous + 1 if found.late else 0)
        assert not (previous and not found.late)
        due = ended_before(today - timedelta(days=30), RULES[rule])
        assert stands(entry(rule), due.key, today.isoformat()).words == UP_TO_DATE
        previous = found.days
    assert previous > 0


@given(
    rule=st.sampled_from(sorted(RULES)),
    plazo=st.integers(0, 500),
    keys=st.sets(
        st.sampled_from(["2024", "2024-t3", "2025-s1", "2025-t4", "2025-11", "2026-01", "2026-t2"]), max_size=5
    ),
    today=st.dates(date(2024, 1, 1), date(2028, 12, 31)),
)
def test_what_is_missing_is_due_uncovered_and_in_order(rule: str, plazo: int, keys: set[str], today: date) -> None:
    found = stands(entry(rule, plazo), " ".join(keys), today.isoformat())
    published = {month for key in keys for month in months_of(parse(key))}  # type: ignore[arg-type]

    for each in found.missing:
        assert each.period == aligned(each.period.first, RULES[rule])
        assert each.days == (today - each.deadline).days > 0
        assert (each.deadline - each.period.last).days == plazo
        assert not months_of(each.period) <= published
    assert [each.period for each in found.missing] == sorted(each.period for each in found.missing)
    assert bool(found.late) == bool(found.lacking)


def test_a_term_that_no_calendar_holds_is_no_traceback() -> None:
    assert stands(entry("anual", 10**12), "", "2026-11-15").missing[0].period.key == "2015"


@pytest.mark.parametrize(
    ("keeps", "period", "today", "current"),
    [
        (2, "2024-t1", "2026-12-31", True),
        (2, "2024-t1", "2027-01-01", False),
        (0, "2026-11", "2026-12-31", True),
        (0, "2026-11", "2027-01-01", False),
        (6, "2020", "2026-06-30", True),
    ],
)
def test_how_long_a_period_stays_among_the_current_ones(keeps: int, period: str, today: str, current: bool) -> None:
    found = parse(period)
    assert found is not None
    assert kept(entry(conserva=str(keeps)), found, date.fromisoformat(today)) == current


def test_very_many_missing_periods_are_told_together() -> None:
    missing = stands(entry("mensual"), "2023-01", "2026-11-15").missing
    told = runs(missing)

    assert [len(each) for each in told] == [1] * 12 + [len(missing) - 12]
    assert told[-1][0] == missing[0]
    assert sum(len(each) for each in told) == len(missing)
    assert [named(found) for each in ("2026-t2", "2026-s1", "2026", "2026-05") if (found := parse(each))] == [
        "el segundo trimestre de 2026",
        "el primer semestre de 2026",
        "2026",
        "mayo de 2026",
    ]
    assert runs(missing[:3]) == tuple((each,) for each in reversed(missing[:3]))


# --- the tree ---


def listed(**parents: str) -> tuple[ObligationEntry, ...]:
    rows = [{"clave": key, "nombre": key, **({"dentro_de": above} if above else {})} for key, above in parents.items()]
    return tuple(ObligationEntry.model_validate(each) for each in rows)


@pytest.mark.parametrize(
    ("parents", "numbers"),
    [
        ({"a": "", "b": ""}, {"a": "1", "b": "2"}),
        ({"a": "", "b": "a", "c": "b", "d": "a"}, {"a": "1", "b": "1.1", "c": "1.1.1", "d": "1.2"}),
        ({"b": "a", "a": ""}, {"a": "1", "b": "1.1"}),  # a child may be typed before its parent
        ({"a": "x"}, {"a": "1"}),  # an unknown parent counts as none
        ({"a": "b", "b": "a", "c": "a"}, {"a": "1", "b": "2", "c": "1.1"}),  # so does one that closes a circle
        ({"a": "a"}, {"a": "1"}),
    ],
)
def test_numbers_tell_the_place_in_the_tree(parents: dict[str, str], numbers: dict[str, str]) -> None:
    assert {each.entry.key: each.number for each in grown(listed(**parents))} == numbers


def test_any_depth_will_do() -> None:
    deep = listed(**{f"k{n}": f"k{n - 1}" if n else "" for n in range(600)})

    assert [each.level for each in grown(deep)] == list(range(600))


@given(st.lists(st.integers(-1, 9), min_size=1, max_size=9))
def test_nothing_of_the_list_is_lost_whatever_was_typed(above: list[int]) -> None:
    """Each obligation once, a parent before its children, and no circle left."""
    entries = listed(**{f"k{n}": f"k{each}" if each >= 0 else "" for n, each in enumerate(above)})
    found = grown(entries)
    places = {each.entry.key: n for n, each in enumerate(found)}

    assert sorted(places) == sorted(each.key for each in entries)
    assert len(found) == len(entries)
    assert all(places[each.entry.key] < places[child] for each in found for child in each.children)
    loops = circular(entries)
    assert all(each.level == 0 for each in found if each.entry.key in loops)


def test_a_group_says_how_many_of_those_inside_are_up_to_date(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    rows = [
        {"clave": "fraccion", "nombre": "Fracción"},
        {"clave": "gastos", "nombre": "Gastos", "dentro_de": "fraccion"},
        {"clave": "padron", "nombre": "Padrón", "dentro_de": "gastos"},
    ]
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": rows})
    an_item(content, "transparencia/gastos/2026-t3/index.md", {"actualizado": "2026-10-05"})
    group, gastos, padron = duties(library_of(content), ON)

    assert [(each.words, each.late, each.group) for each in (group, gastos, padron)] == [
        ("1 de 2 al día", True, True),
        ("Al día", False, False),  # it holds another, but publishes itself: only its own periods count
        ("Sin publicar", True, False),
    ]


# --- what the portal itself publishes ---


def a_town_with(folder: Path, rule: str, gathers: str, **more: object) -> Path:
    content = a_town(folder)
    row = {"clave": "suyo", "nombre": "Suyo", "actualizacion": rule, **({"reune": gathers} if gathers else {}), **more}
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": [row]})
    return content


def test_a_budget_answers_for_the_months_up_to_its_cut(tmp_path: Path) -> None:
    content = a_town_with(tmp_path, "trimestral", "presupuestos")
    line = {"nombre": "Radio", "aprobado": "1000"}
    head = {"titulo": "Presupuesto 2026", "anio": 2026, "lineas": [line]}
    an_item(content, "presupuestos/2026.md", {**head, "corte": "2026-06-30"})
    library = library_of(content)
    found = standing(library, library.obligations[0], ON)
    whole = standing(library, library.obligations[0], ON - {"budgets"})

    assert [each.period.key for each in found.missing] == ["2026-t3"]
    assert found.updated == date(2026, 6, 30)
    assert whole.words == UNPUBLISHED, "a section that is off answers for nothing"


def test_events_contracts_and_campaigns_answer_for_the_periods_they_fall_in(tmp_path: Path) -> None:
    content = a_town_with(tmp_path, "trimestral", "agenda")
    for day in ("2026-05-02", "2026-08-09", "2026-09-30"):
        an_item(content, f"agenda/{day}-feria.md", {"titulo": "Feria", "fecha": day, "lugar": "Plaza"})
    library = library_of(content)
    found = standing(library, library.obligations[0], ON)

    assert [(each.period.key, each.address) for each in found.gathered] == [
        ("2026-t3", "agenda/"),
        ("2026-t2", "agenda/"),
    ]
    assert found.words == UP_TO_DATE


def test_months_without_report_are_told_from_the_first_one_on(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    for month in ("2026-06", "2026-09"):
        an_item(content, f"informes/{month}.md", {"titulo": "Informe", "periodo": month})
    library = library_of(content)

    assert [each.key for each in missing_reports(library, ON)] == ["2026-07", "2026-08", "2026-10"]
    assert missing_reports(library, ON - {"reports"}) == ()


# --- formats whose dates nobody typed ---


@pytest.mark.parametrize(
    ("filed", "spent", "told"),
    [
        ({"2026-t3": "2026-10-20"}, ["2026-08-01"], []),
        ({"2026-t3": None}, ["2026-08-01"], [("2026-t3", "la fecha de validación")]),
        ({"2026-t3": None}, [], [("2026-t3", "la fecha de validación")]),
        ({}, ["2026-08-01", "2026-07-02"], [("2026-t3", "la ficha del periodo, con sus dos fechas")]),
        ({}, ["2026-11-01"], []),  # its quarter has not ended
        ({}, ["2023-11-01"], []),  # it need not be kept any more
        ({}, [], []),
    ],
)
def test_periods_whose_formats_lack_their_dates(
    tmp_path: Path, filed: dict[str, str | None], spent: list[str], told: list[tuple[str, str]]
) -> None:
    content = a_town_with(tmp_path, "trimestral", "", formatos=[{"formato": "23b"}])
    for key, validated in filed.items():
        dates = {"actualizado": "2026-10-10", **({"validado": validated} if validated else {})}
        an_item(content, f"transparencia/suyo/{key}/index.md", dates)
    rows = [{"tipo": "Radio", "medio": "Radio Uno", "fecha": each, "costo": "100"} for each in spent]
    write_yaml(content / "contratos/2026.yml", {"inserciones": rows})
    found = reading_of(content)

    assert [(each.period.key, each.lacking) for each in unsigned(found.library)] == told
    notices = [each for each in found.problems if each.code == "formato-sin-fechas"]
    assert len(notices) == len(told)
    assert not any(each.stops for each in notices)


@pytest.mark.parametrize(
    ("rule", "formats", "key", "dates", "told"),
    [
        ("trimestral", True, "2026-t3", "2026-10-10 2026-10-10", 0),
        ("trimestral", True, "2026-t3", "2026-10-10 2026-10-09", 1),  # before its update
        ("trimestral", True, "2026-t3", "2026-09-20 2026-09-30", 1),  # the period was still running
        ("trimestral", True, "2026-t3", "2026-09-20 2026-10-01", 0),
        ("trimestral", False, "2026-t3", "2026-09-20 2026-09-25", 0),  # it answers to no format
        ("trimestral", False, "2026-t3", "2026-09-20 2026-09-19", 1),
        ("anual", True, "2026", "2026-01-26 2026-01-30", 1),  # a year is confirmed when it is over
        ("anual", True, "2026", "2026-01-26", 0),
    ],
)
def test_a_period_is_confirmed_after_it_ends_and_after_its_update(
    tmp_path: Path, rule: str, formats: bool, key: str, dates: str, told: int
) -> None:
    content = a_town_with(tmp_path, rule, "", **({"formatos": [{"formato": "23b"}]} if formats else {}))
    header = dict(zip(("actualizado", "validado"), dates.split(), strict=False))
    an_item(content, f"transparencia/suyo/{key}/index.md", header)
    found = reading_of(content)

    assert [each.code for each in found.problems].count("fechas-de-formato") == told
    assert not any(each.stops for each in found.problems)


def test_every_table_of_what_is_missing_can_be_taken_away(tmp_path: Path) -> None:
    content = a_town_with(tmp_path, "trimestral", "", formatos=[{"formato": "23b"}], desde="2026-t1")
    an_item(content, "transparencia/suyo/2026-t3/index.md", {"actualizado": "2026-10-10"})
    for month in ("06", "09"):
        an_item(content, f"informes/2026-{month}.md", {"titulo": "Informe", "periodo": f"2026-{month}"})
    library, on = library_of(content), ON | {"data"}
    tables = [each.table for each in pending.view(library, duties(library, on), on).parts]
    rows = {each.name: len(each.rows) for each in datasets(library, on)}

    assert [bool(each.rows) for each in tables] == [True, True, True]
    assert [_names(each) for each in tables] == ["obligacion-periodos", "pendientes", "pendientes"]
    assert rows["pendientes"] == len(tables[1].rows) + len(tables[2].rows)


def _names(table: Table) -> str:
    """The one dataset that a table leads to."""
    (name,) = {each.address.rpartition("/")[2].partition(".")[0] for each in table.data}
    return name


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("transparencia/obligaciones.yml", {"obligaciones": [{"clave": "a", "nombre": "A", "descripcion": "DATUM"}]}),
        ("evaluacion.yml", {"rubricas": [{"clave": "a", "nombre": "A", "fuente": "DATUM"}]}),
    ],
)
@pytest.mark.parametrize("datum", ["CURP GOMA850101MSRNNN09", "RFC GODE561231GR8", "Cel. 644 123 4567"])
def test_lists_of_the_section_hold_no_data_of_persons(
    tmp_path: Path, name: str, data: dict[str, object], datum: str
) -> None:
    content, typed = a_town(tmp_path), yaml.safe_load(yaml.safe_dump(data).replace("DATUM", f"'{datum}'"))
    write_yaml(content / name, typed)
    found = reading_of(content).problems
    write_yaml(content / name, {**typed, "dato_personal_justificado": "acta 3/2026"})

    assert [(each.code, each.stops) for each in found] == [("dato-personal", True)]
    assert reading_of(content).problems == ()
