"""The pages of a plan as values, and what staff are told of a plan that counts badly."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.newsroom.kinds.plan import ActivityEntry
from plugins.newsroom.reading.plan_checks import unit_for
from plugins.newsroom.sections import charts
from plugins.newsroom.sections.plans import section
from plugins.newsroom.views.parts import Link
from plugins.newsroom.views.plans import PlansView, PlanView
from tests.newsroom.builders import a_town, an_item, library, reading_of, release, write_yaml
from tests.newsroom.test_planning import BULLETINS, FIRST_HALF, plan

ON = frozenset({"releases", "reports", "plans", "data"})


def pages(*activities: dict[str, Any], on: frozenset[str] = ON, days=FIRST_HALF, **header: Any):
    """The list of plans and the page of one."""
    releases = [release(f"{day}-b{n}", area=("Cultura", "Salud")[n % 2]) for n, day in enumerate(days)]
    held = library(releases, plans=(plan(*activities, **header),))
    index, page = section(held, on).pages
    assert isinstance(index, PlansView)
    assert isinstance(page, PlanView)
    return index, page


def page_of(*activities: dict[str, Any], **how: Any) -> PlanView:
    return pages(*activities, **how)[1]


# --- a goal against reality ---


def test_a_goal_shows_formula_both_numbers_cut_and_list():
    """Of 12 programmed, 11 due by November; six boletines were published."""
    goal = page_of(BULLETINS).goals[0]

    assert ("Realizado ÷ programado al corte", "6 ÷ 11", "54.5 %") == (goal.formula, goal.figures, goal.percent)
    assert ("Boletines", "15 de noviembre de 2026") == (goal.unit, goal.cut)
    assert Link("Ver lo que se contó: 6 boletines", "boletines/2026/") == goal.evidence
    assert "Programado de enero a noviembre, de 12 en el año." == goal.note


def test_each_month_leads_to_what_was_counted_in_it():
    """A month without anything leads nowhere; a month that has not begun says so."""
    promised, done = page_of(BULLETINS).goals[0].grid.lines

    assert ["1"] * 12 == [each.text for each in promised.slots]
    assert ["boletines/2026/01/", ""] == [done.slots[0].address, done.slots[7].address]
    assert ["0", "Todavía no vence"] == [done.slots[7].text, done.slots[11].spoken]
    assert ("12", "6") == (promised.total, done.total)


def test_filters_that_combine_are_listed_on_the_page_itself():
    """No list of the portal shows an área and a eje together."""
    rule = {"que": "boletines", "area": "Cultura", "tema": "Agua"}
    releases = [release("2026-03-01-a", area="Cultura", temas=["Agua"]), release("2026-03-02-b", area="Cultura")]
    page = section(library(releases, plans=(plan({**BULLETINS, "cuenta": rule}),)), ON).pages[1]
    goal = page.goals[0]

    assert "#actividad-1-contado" == goal.evidence.address
    assert [("Marzo", "actividad-1-contado-3")] == [(each.title, each.anchor) for each in goal.counted]
    assert ["A"] == [each.text for each in goal.counted[0].items]
    assert "Boletines del área Cultura y del tema Agua" == goal.unit


def test_typed_amounts_are_marked_and_lead_to_their_source():
    """One source of two months is said once; a month that the portal counts otherwise is told."""
    log = {"cantidad": "3", "fuente": "Bitácora"}
    typed = [{"mes": "2026-01", **log}, {"mes": "2026-02", **log, "nota": "sin fotos"}]
    goal = page_of({**BULLETINS, "avance": typed}).goals[0]
    done = goal.grid.lines[1].slots

    assert [("3", "capturado")] * 2 == [(each.text, each.note) for each in done[:2]]
    assert {"#actividad-1-fuente-1"} == {each.address for each in done[:2]}
    assert ["", "boletines/2026/03/"] == [done[2].note, done[2].address]
    assert (
        "Capturado. Fuente: Bitácora: enero, 3 [el portal cuenta 1]; febrero, 3 (sin fotos) [el portal cuenta 1].",
    ) == tuple(text for _, text in goal.sources)


def test_a_line_that_was_typed_whole_says_so_once():
    typed = [{"mes": "2026-01", "cantidad": "2", "fuente": "Bitácora"}]
    goal = page_of({"meses": "todos", "meta": {"unidad": "Taller", "cantidad": "12"}, "avance": typed}).goals[0]

    assert ("Realizado, capturado", "s/d") == (goal.grid.lines[1].label, goal.grid.lines[1].slots[1].text)
    assert goal.evidence is None


def test_permanent_with_something_to_count_is_measured_by_its_months():
    goal = page_of({"tiempo": "permanente", "cuenta": "boletines"}).goals[0]

    assert ("6 ÷ 11", "Meses con boletines") == (goal.figures, goal.unit)
    assert ("12 meses", "6 meses") == tuple(each.total for each in goal.grid.lines)
    assert "El plan no fija cantidad" in goal.note


def test_goal_and_months_that_differ_are_shown_with_their_difference():
    mismatch = page_of({**BULLETINS, "meses": {"ene": "2"}}).goals[0].mismatch

    assert ("12", "2", "10") == (mismatch.declared, mismatch.computed, mismatch.difference)


# --- the whole plan ---


def test_standing_is_said_in_words_and_numbers():
    index, page = pages(BULLETINS, {"tiempo": "permanente"}, {"nombre": "Taller", "meses": ["ene"]})

    assert "3 actividades: 1 atrasada y 2 no medibles." == page.standing
    assert [("1", "atrasada"), ("2", "no medibles")] == [(each.value, each.label) for each in page.band.figures]
    assert "3 actividades: 1 atrasada y 2 no medibles. Corte: 15 de noviembre de 2026." == index.rows[0].title
    assert ["atrasada", "no medible", "no medible"] == [each.state for each in page.rows]
    assert "No dice cuánto se hará ni qué se cuenta." == page.rows[1].counts


def test_columns_that_nobody_fills_are_left_out():
    full = {
        "clave": "1",
        "estrategia": "Redactar",
        "resultado": "Informar",
        "concepto": ["A", "B"],
        "tiempo": "mensual",
    }
    table = page_of(full, {"nombre": "Otra"}).groups[0].table

    assert ("N.º", "Actividad", "Estrategia", "Resultado", "Concepto", "Tiempo") == table.columns
    assert (
        ("1", "Boletines", "Redactar", "Informar", "A · B", "Mensual"),
        ("–", "Otra", "–", "–", "–", "–"),
    ) == table.rows


def test_a_calendar_of_ticks_is_read_aloud():
    """As Torreón's: names and ticks, no table of words."""
    group = page_of({"meses": ["ene", "feb"]}, {"nombre": "Otra", "meses": {"mar": "4"}}).groups[0]

    assert group.table is None or "Estrategia" not in group.table.columns
    assert [("✓", "Programado"), ("–", "No programado")] == [
        (each.text, each.spoken) for each in group.grid.lines[0].slots[1:3]
    ]
    assert ("4", "") == (group.grid.lines[1].slots[2].text, group.grid.lines[1].slots[2].spoken)


def test_groups_keep_the_order_of_the_document():
    found = page_of({"grupo": "B"}, {"grupo": "A", "meses": ["ene"]}, {"grupo": "B", "meses": ["feb"]})

    assert ["B", "A"] == [each.title for each in found.groups]
    assert [2, 1] == [len(each.grid.lines) for each in found.groups]


def test_words_of_the_plan_and_its_known_ejes():
    page = page_of(mision="Informar.\n\nEscuchar.", ejes=["Bienestar", "De otro gobierno"], objetivos=["Uno", "Dos"])
    words = {each.title: each for each in page.words}

    assert ("Informar.", "Escuchar.") == words["Misión"].paragraphs
    assert (Link("Bienestar", "ejes/bienestar/"), "De otro gobierno") == words["Ejes de gobierno"].items
    assert words["Objetivos"].numbered
    assert "El plan no tiene actividades." == page.standing
    assert page.band is None


def test_nothing_leads_to_a_section_that_is_off():
    """Without boletines their activity cannot be measured, and no eje leads to them."""
    page = page_of(BULLETINS, on=ON - {"releases", "data"}, ejes=["Bienestar"])

    assert ("Bienestar",) == page.words[0].items
    assert ("sin medición", ()) == (page.rows[0].state, page.goals)
    assert () == page.data


def test_two_plans_lead_to_each_other():
    held = library(plans=(plan(year=2026), plan(year=2025)))
    _, newer, older = section(held, ON).pages

    assert (newer.previous.address, newer.next) == ("planes/2025/", None)
    assert (older.previous, older.next.address) == (None, "planes/2026/")


# --- what staff are told ---


def told(tmp_path, *activities: dict[str, Any]) -> list[tuple[str, int, str]]:
    content = a_town(tmp_path)
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": [{"clave": "gastos", "nombre": "Gasto"}]})
    an_item(content, "planes/2026.md", {"titulo": "Plan", "anio": 2026, "actividades": list(activities)})
    return [(each.code, each.line, each.fix) for each in reading_of(content).problems]


@pytest.mark.parametrize(
    ("activity", "code", "fix"),
    [
        ({"tiempo": "permanente"}, "meta-no-medible", "cuenta: boletines"),
        ({"nombre": "Mural informativo", "meses": ["mar"]}, "meta-no-medible", "cuenta: murales"),
        ({"cuenta": {"que": "boletines", "area": "Cultur"}}, "area-desconocida", "area: Cultura"),
        ({"cuenta": {"que": "boletines", "eje": "Bienestal"}}, "eje-desconocido", "eje: Bienestar"),
        ({"cuenta": {"que": "documentos", "obligacion": "gasto"}}, "obligacion-desconocida", "obligacion: gastos"),
        ({"cuenta": {"que": "spots", "area": "Cultura"}}, "opcion-desconocida", "quite «area», o cuente por «medio»."),
        ({"cuenta": {"que": "informes", "medio": "X"}}, "opcion-desconocida", "quite «medio»: se cuentan todos."),
        (
            {"cuenta": "boletines", "meses": {"ene": 2}, "meta": {"cantidad": 5}},
            "total-distinto",
            "corrija el mes que falte, o escriba:  cantidad: 2",
        ),
        (
            {"avance": [{"mes": "2025-03", "cantidad": 1, "fuente": "x"}], "cuenta": "boletines"},
            "periodo-ilegible",
            "mes: 2026-03",
        ),
    ],
)
def test_an_activity_that_counts_badly_is_told_at_its_line(tmp_path, activity, code, fix):
    """Line 6 and after: the first five are the fence, the title, the year, the list and the name."""
    ((found, line, cure),) = told(tmp_path, {"nombre": "Boletines", **activity})

    assert (code, True) == (found, line >= 5)
    assert cure.endswith(fix)


@pytest.mark.parametrize(
    "activity",
    [
        {"cuenta": "boletines"},
        {"cuenta": {"que": "boletines", "tema": "lo que sea"}},
        {"tiempo": "permanente", "avance": [{"mes": "2026-01", "cantidad": 1, "fuente": "Bitácora"}]},
        {"meses": ["ene"], "meta": {"cantidad": 1}},
    ],
)
def test_an_activity_that_can_be_measured_is_not_told(tmp_path, activity):
    """A tema is not unknown where nothing has temas yet."""
    assert [] == told(tmp_path, {"nombre": "Boletines", **activity})


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Testigos fotográficos", "fotografias"),
        ("Elaboración de boletines de prensa", "boletines"),
        ("Publicación de información física (mural informativo)", "murales"),
        ("Actualización de la página oficial y las redes sociales", "publicaciones"),
        ("Campañas publicitarias", "campanas"),
        ("Ruedas de prensa", "eventos"),
        ("Clips", "boletines"),
    ],
)
def test_the_unit_suggested_comes_from_the_words(name, unit):
    assert unit == unit_for(ActivityEntry.model_validate({"nombre": name}))


# --- charts ---


def test_lengths_are_thousandths_of_the_longest():
    """Nothing has no length; what is there is seen, however small."""
    assert [1000, 500, 1, 0, 0] == [charts.length(each, 10_000) for each in (10_000, 5_000, 1, 0, None)]
    assert 0 == charts.length(-3, 10) == charts.length(3, 0)


def test_months_that_have_not_come_have_no_bar():
    series = charts.Series("Realizado", [3, 6, *[None] * 10])
    chart = charts.by_month("Boletines", "Van seis.", (series,))

    assert ("columns", "6", 12) == (chart.shape, chart.top, len(chart.groups))
    assert [(500, "3"), (1000, "6"), (0, "")] == [
        (each.bars[0].length, each.bars[0].value) for each in chart.groups[:3]
    ]
