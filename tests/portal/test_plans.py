"""The page of a plan as a citizen gets it: tables before charts, every figure linked to what was counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from tests.compose import compose_town, rendered, written
from tests.newsroom.builders import a_release, a_town, an_item
from tests.site_reader import Portal

FILE = "planes/2026/index.html"
ACTIVITIES = [
    {"clave": "1", "nombre": "Boletines", "meses": "todos", "meta": {"cantidad": 24}, "cuenta": "boletines"},
    {
        "clave": "2",
        "nombre": "Boletines de Cultura y Bienestar",
        "tiempo": "permanente",
        "cuenta": {"que": "boletines", "area": "Cultura", "eje": "Bienestar"},
    },
    {
        "clave": "3",
        "nombre": "Talleres",
        "meses": {"mar": 1, "sep": 1},
        "avance": [{"mes": "2026-03", "cantidad": 1, "fuente": "Lista de asistencia"}],
    },
    {"clave": "4", "nombre": "Atención", "tiempo": "permanente", "estrategia": "Responder el mismo día"},
]
TICKS = [{"nombre": name, "meses": "todos"} for name in ("Campañas", "Entrevistas")]


def a_planned_town(folder: Path) -> Path:
    """Two plans: one with counts, typed amounts and what cannot be measured; one of ticks only."""
    content = a_town(folder)
    for day in ("2026-01-14", "2026-05-04", "2026-05-20"):
        a_release(content, f"{day}-feria-{day[8:]}", area="Cultura", ejes=["Bienestar"])
    a_release(content, "2026-05-21-parque")
    an_item(content, "planes/2026.md", {"titulo": "Plan 2026", "anio": 2026, "actividades": ACTIVITIES})
    an_item(content, "planes/2021.md", {"titulo": "Plan 2021", "anio": 2021, "actividades": TICKS})
    return content


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    folder = tmp_path_factory.mktemp("plans")
    return Portal(written(compose_town(a_planned_town(folder), folder / "store"), folder / "output"))


@pytest.fixture(scope="module")
def page(town: Portal) -> html.HtmlElement:
    return town.pages[FILE]


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def goal(page: html.HtmlElement, number: int) -> html.HtmlElement:
    """The section of an activity."""
    return page.get_element_by_id(f"actividad-{number}").xpath("ancestor::section[1]")[0]


def test_every_link_of_the_plans_leads_somewhere(town):
    """Months to archives, typed amounts to their source, the rest to the list on the page."""
    assert [] == [each for each in town.broken() if each.startswith("planes/")]


def test_table_comes_before_its_chart_and_says_the_same(page):
    section = goal(page, 1)
    order = [each.tag for each in section.iter("table", "figure")]
    done = [text(each) for each in section.xpath(".//tbody/tr[2]/td")]

    assert ["table", "figure"] == order
    assert ["1", "0", "0", "0", "3"] == done[:5]
    assert "4" == done[12]
    assert "El mes con más fue mayo, con 3." in section.xpath("string(.//*[@role='img']/@aria-label)")


def test_every_percentage_stands_with_its_formula_both_numbers_and_cut(page):
    said = text(goal(page, 1))

    assert "18.2 %" in said
    assert "Realizado ÷ programado al corte 4 ÷ 22" in said
    assert "Corte 15 de noviembre de 2026" in said


def test_the_number_is_the_length_of_the_list_it_leads_to(town, page):
    """Of the year's own page, and of the list on the plan's page where filters combine."""
    linked = goal(page, 1).xpath("string(.//a[starts-with(., 'Ver lo que se contó')]/@href)")
    listed = goal(page, 2).xpath(".//dd[contains(@class, 'goal__item')]/a")

    assert "../../boletines/2026/" == linked
    assert 4 == len(town.pages["boletines/2026/index.html"].xpath("//li[contains(@class, 'release-row')]"))
    assert ["Feria 14", "Feria 04", "Feria 20"] == [each.text for each in listed]
    assert "#actividad-2-contado" == goal(page, 2).xpath("string(.//a[starts-with(., 'Ver lo que')]/@href)")


def test_a_typed_amount_is_marked_and_its_source_is_on_the_page(page):
    section = goal(page, 3)
    (link,) = section.xpath(".//tbody//a")

    assert "Realizado, capturado" in text(section)
    assert "Capturado. Fuente: Lista de asistencia: marzo, 1." == text(page.get_element_by_id(link.get("href")[1:]))


def test_what_cannot_be_measured_says_so(page):
    row = page.xpath("//table[contains(@class, 'progress-table')]//tr[th[starts-with(., '4.')]]")[0]

    assert "No medible" in text(row)
    assert "No dice cuánto se hará ni qué se cuenta." in text(row)
    assert not page.xpath("//*[@id='actividad-4']")


def test_a_plan_of_ticks_is_read_month_by_month(town):
    cells = town.pages["planes/2021/index.html"].xpath("//table[contains(@class, 'month-grid')]//tbody/tr[1]/td")

    assert 12 == len(cells)
    assert {"✓ Programado"} == {text(each) for each in cells}
    assert {"Programado"} == {text(each.xpath("span[@class='unseen']")[0]) for each in cells}


def test_the_list_tells_each_plan_in_words(town):
    rows = [text(each) for each in town.pages["planes/index.html"].xpath("//li[@class='report-row']")]

    assert "4 actividades: 3 atrasadas y 1 no medible. Corte: 15 de noviembre de 2026." in rows[0]
    assert "2 actividades: 2 no medibles. Corte: 31 de diciembre de 2021." in rows[1]


def test_deleting_one_boletin_changes_the_plan_that_counted_it_and_no_other(tmp_path):
    """The plan of its year, and the list where that plan's states are counted when one changes."""
    content = a_planned_town(tmp_path)
    before = rendered(compose_town(content, tmp_path / "one"))
    (content / "boletines/2026/05/2026-05-21-parque.md").unlink()
    after = rendered(compose_town(content, tmp_path / "two"))
    changed = {name for name in after if name.startswith("planes/") and before[name] != after[name]}
    kept = [html.fromstring(each[FILE].decode()) for each in (before, after)]

    assert {FILE} == changed
    assert text(goal(kept[0], 2)) == text(goal(kept[1], 2))
    assert ("4 ÷ 22" in text(goal(kept[0], 1)), "3 ÷ 22" in text(goal(kept[1], 1))) == (True, True)
