"""Whether an obligation is met, on any day: in words, with the days it is late."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from plugins.newsroom.kinds.others import RULES, ObligationEntry
from plugins.newsroom.quarter import ended_before, parse
from plugins.newsroom.sections import transparency
from plugins.newsroom.sections.transparency import State, state_of
from plugins.newsroom.views.pages import ObligationView, TransparencyView
from tests.newsroom.builders import a_town, an_item, library_of, write_yaml

ON = frozenset(("transparency", "reports"))


def entry(rule: str = "trimestral", days: int = 30) -> ObligationEntry:
    return ObligationEntry.model_validate(
        {"clave": "gastos", "nombre": "Gastos", "actualizacion": rule, "plazo": str(days)}
    )


@pytest.mark.parametrize(
    ("rule", "days", "last", "today", "expected"),
    [
        ("trimestral", 30, "2026-t2", "2026-07-30", "Al día"),
        ("trimestral", 30, "2026-t1", "2026-07-30", "Al día"),  # the term runs out on 30 July
        ("trimestral", 30, "2026-t1", "2026-07-31", "Atrasada 1 día"),
        ("trimestral", 30, "2026-t1", "2026-08-09", "Atrasada 10 días"),
        ("trimestral", 30, "2025-t4", "2026-07-31", "Atrasada 92 días"),
        ("trimestral", 0, "2026-t1", "2026-06-30", "Al día"),
        ("trimestral", 0, "2026-t1", "2026-07-01", "Atrasada 1 día"),
        ("trimestral", 30, "2026-08", "2026-10-30", "Al día"),
        ("trimestral", 30, "2026-08", "2026-10-31", "Atrasada 1 día"),
        ("mensual", 10, "2026-09", "2026-11-10", "Al día"),
        ("mensual", 10, "2026-09", "2026-11-11", "Atrasada 1 día"),
        ("semestral", 30, "2025-s2", "2026-07-31", "Atrasada 1 día"),
        ("anual", 60, "2024", "2026-02-28", "Al día"),
        ("anual", 60, "2024", "2026-03-02", "Atrasada 1 día"),
        ("anual", 30, "2026", "2026-02-01", "Al día"),
        ("mensual", 30, None, "2026-11-15", "Sin publicar"),
        ("mensual", 30, "2023-01", "2026-11-15", "Atrasada 1,326 días"),
    ],
)
def test_states(rule: str, days: int, last: str | None, today: str, expected: str) -> None:
    found = state_of(entry(rule, days), parse(last) if last else None, date.fromisoformat(today))

    assert found.words == expected


@pytest.mark.parametrize("rule", sorted(RULES))
def test_lateness_grows_by_one_each_day_and_stops_when_it_is_published(rule: str) -> None:
    """Every day of four years: on time while the term runs, then one day more each day."""
    last = ended_before(date(2024, 1, 1), RULES[rule])
    previous = State("Al día")
    for number in range(4 * 366):
        today = date(2024, 1, 1) + timedelta(days=number)
        found = state_of(entry(rule), last, today)
        assert found.days == (previous.days + 1 if found.days else 0)
        assert not (previous.days and not found.days)
        due = ended_before(today - timedelta(days=30), RULES[rule])
        assert state_of(entry(rule), due, today) == State("Al día")
        previous = found
    assert previous.days > 0


def a_filed_town(folder: Path, *periods: str) -> Path:
    content = a_town(folder)
    rows = [
        {
            "clave": "gastos",
            "nombre": "Gastos de comunicación",
            "area": "Cultura",
            "reune": "informes",
        },
        {"clave": "padron", "nombre": "Padrón", "actualizacion": "anual"},
    ]
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": rows})
    for each in periods:
        header = {"actualizado": "2026-10-05", "validado": "2026-10-07", "documentos": [{"archivo": "gasto.csv"}]}
        an_item(content, f"transparencia/gastos/{each}/index.md", header, "Nota.")
        (content / f"transparencia/gastos/{each}/gasto.csv").write_text("a,b\n1,2\n")
    return content


def test_the_timetable_says_who_what_and_since_when(tmp_path: Path) -> None:
    section = transparency.section(library_of(a_filed_town(tmp_path, "2026-t2", "2026-t3")), ON)
    index = section.pages[0]

    assert isinstance(index, TransparencyView)
    assert index.intro == "2 obligaciones: 1 por atender."
    assert [(each.link.text, each.state, each.late, each.period, each.formats) for each in index.rows] == [
        ("Gastos de comunicación", "Al día", False, "tercer trimestre de 2026", ("CSV",)),
        ("Padrón", "Sin publicar", True, "Ninguno todavía", ()),
    ]
    assert [each.address for each in section.files] == [
        "transparencia/gastos/2026-t2/gasto.csv",
        "transparencia/gastos/2026-t3/gasto.csv",
    ]


def test_dates_are_the_typed_ones_and_the_newest_period_goes_first(tmp_path: Path) -> None:
    section = transparency.section(library_of(a_filed_town(tmp_path, "2026-t2", "2026-t3")), ON)
    page = next(each for each in section.pages if each.page.address == "transparencia/gastos/")

    assert isinstance(page, ObligationView)
    assert [each.anchor for each in page.periods] == ["p-2026-t3", "p-2026-t2"]
    assert [each.long for each in (page.periods[0].updated, page.periods[0].validated) if each] == [
        "5 de octubre de 2026",
        "7 de octubre de 2026",
    ]
    assert page.periods[0].area == "Cultura"


def test_reports_are_gathered_only_while_their_section_is_on(tmp_path: Path) -> None:
    content = a_filed_town(tmp_path, "2026-t2")
    an_item(content, "informes/2026-09.md", {"titulo": "Informe de septiembre", "periodo": "2026-09"})
    library = library_of(content)
    blocks = []
    for on in (ON, frozenset(("transparency",))):
        page = next(p for p in transparency.section(library, on).pages if p.page.address == "transparencia/gastos/")
        assert isinstance(page, ObligationView)
        blocks.append([each.anchor for each in page.periods])

    assert blocks == [["p-2026-09", "p-2026-t2"], ["p-2026-t2"]]


def test_what_is_late_comes_first_among_the_doors(tmp_path: Path) -> None:
    doors = transparency.doors(library_of(a_filed_town(tmp_path, "2026-t3")), ON)

    assert [(each.title, each.late) for each in doors] == [("Padrón", True), ("Gastos de comunicación", False)]


def test_a_town_without_a_list_says_so(tmp_path: Path) -> None:
    index = transparency.section(library_of(a_town(tmp_path)), ON).pages[0]

    assert isinstance(index, TransparencyView)
    assert (index.rows, index.intro) == ((), "")
    assert index.empty
