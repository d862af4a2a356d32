"""What a month adds up to: every figure counted once, each with a key that stays the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.figures.closing_figures import standing
from plugins.newsroom.figures.months import almanac, month_of
from plugins.newsroom.figures.numeralia import figures_of
from plugins.newsroom.kinds.contract import InsertionEntry
from plugins.newsroom.kinds.report import ReportHeader
from plugins.newsroom.library import Library, Report
from plugins.newsroom.materials import Place, Written
from plugins.newsroom.quarter import Period
from plugins.newsroom.records import Insertion, Ledger, Typed
from plugins.newsroom.sections.report_compare import PUBLISHED, REPORTED, SPENT, Year, changed, total, value_of
from plugins.newsroom.sections.reports import known_months, portal_figures
from tests.newsroom.builders import AREAS, EJES, a_release, a_town, an_event, an_item, library, library_of, release

MAY = Period(2026, 5, 1)
ON = frozenset("releases galleries agenda reports campaigns spending murals".split())


def report(period: str = "2026-05", **header: Any) -> Report:
    value = ReportHeader.model_validate({"titulo": "Informe", "periodo": period, **header})
    place = Place(f"content/informes/{period}.md", period, f"informes/{period.replace('-', '/')}/")
    return Report(value, place, Written("", ""), ((),) * len(value.days))


def insertion(path: str = "content/contratos/2026.yml", **typed: str) -> Insertion:
    data = {"tipo": "Radio", "medio": "Radio Uno", "fecha": "2026-05-04", "costo": "100.00", **typed}
    return Insertion(InsertionEntry.model_validate(data), Typed(path, 1))


def counts(of: Library, period: Period = MAY) -> dict[str, str]:
    return {each.key: each.value for each in figures_of(month_of(almanac(of), period))}


def test_boletines_are_counted_by_area_and_by_each_of_their_ejes() -> None:
    found = counts(
        library(
            [
                release("2026-05-01-a", area=AREAS[1], ejes=EJES),
                release("2026-05-31-b", area=AREAS[1], ejes=EJES[:1]),
                release("2026-06-01-c", area=AREAS[0]),
            ]
        )
    )

    assert {key: value for key, value in found.items() if key.startswith("boletines")} == {
        "boletines": "2",
        "boletines.area.cultura": "2",
        "boletines.eje.bienestar": "2",
        "boletines.eje.territorio": "1",
    }


def test_what_is_not_public_is_not_counted_even_in_a_preview(tmp_path) -> None:
    content = a_town(tmp_path)
    a_release(content, "2026-05-04-uno")
    a_release(content, "2026-05-05-borrador", estado="borrador")
    a_release(content, "2026-05-06-retenido", embargo="2026-12-31 08:00")
    a_release(content, "2026-05-07-oculto", estado="oculto")

    assert counts(library_of(content, preview=True)) == counts(library_of(content))
    assert counts(library_of(content))["boletines"] == "1"


def test_public_events_count_once_they_took_place(tmp_path) -> None:
    content = a_town(tmp_path)
    for name, more in (("2026-11-03-uno", {}), ("2026-11-04-dos", {"situacion": "cancelado"}), ("2026-11-30-tres", {})):
        an_event(content, name, **more)

    assert counts(library_of(content), Period(2026, 11, 1))["agenda"] == "1"


@pytest.mark.parametrize(
    ("start", "end", "active"), [(4, 4, 0), (3, 5, 1), (5, 5, 1), (5, 6, 1), (1, 12, 1), (6, 7, 0)]
)
def test_a_campaign_counts_in_every_month_of_its_span(tmp_path, start: int, end: int, active: int) -> None:
    content = a_town(tmp_path)
    a_release(content, "2026-01-01-el-primero")
    header = {"titulo": "Agua", "fecha": f"2026-{start:02d}-10", "fin": f"2026-{end:02d}-20"}
    an_item(content, f"campanas/2026-{start:02d}-10-agua/index.md", header)

    assert counts(library_of(content))["campanas"] == str(active)


def test_before_the_first_item_nothing_is_known_which_is_not_zero() -> None:
    found = library([release("2026-06-01-a")], reports=(report(),))

    assert "boletines" not in counts(found)
    assert counts(found)["entrevistas"] == "0"
    assert counts(found, Period(2026, 7, 1))["boletines"] == "0"


def test_insertions_of_the_report_and_of_the_records_each_once() -> None:
    mine = report(
        inserciones=[
            {"tipo": "Radio", "medio": "Radio Uno", "fecha": "2026-05-04", "costo": "100"},
            {"tipo": "Radio", "medio": "Radio Uno", "fecha": "2026-05-04", "costo": "100"},
            {"tipo": "Radio", "medio": "Radio Dos", "fecha": "2026-06-02", "costo": "7.50"},
        ]
    )
    typed = [Insertion(each, Typed(mine.place.path, 5)) for each in mine.header.insertions]
    others = [insertion(medio="RADIO UNO"), insertion(fecha="2026-05-09", costo="1.25"), insertion(fecha="2026-06-01")]
    elsewhere = insertion("content/informes/2026-06.md", fecha="2026-05-30", costo="900.00")
    ledger = Ledger(insertions=(*typed, *others, elsewhere))
    found = counts(library(reports=(report("2026-06"), mine), ledger=ledger))

    assert (found["inserciones"], found["inserciones.costo"]) == ("4", "208.75")
    assert [key for key in found if ".renglon." in key] == [
        "inserciones.renglon.2026-05-04.radio-uno",
        "inserciones.renglon.2026-05-04.radio-uno.2",
        "inserciones.renglon.2026-05-09.radio-uno",
        "inserciones.renglon.2026-06-02.radio-dos",
    ]


def test_a_report_stands_alone_where_the_ledger_is_not_shown() -> None:
    mine = report(inserciones=[{"tipo": "Radio", "medio": "R", "fecha": "2026-05-04", "costo": "100"}])

    assert counts(library(reports=(mine,)))["inserciones.costo"] == "100.00"


names = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(
    str.strip
)
tallies = st.lists(
    st.builds(lambda kind, n: {"tipo": kind, "cantidad": str(n)}, names, st.integers(0, 999)), max_size=4
)
headers = st.fixed_dictionaries(
    {
        "solicitudes": tallies,
        "redes": st.lists(
            st.builds(
                lambda red, posts, n: {"red": red, "publicaciones": posts, "medida": "m", "valor": str(n)},
                names,
                tallies,
                st.integers(0, 99),
            ),
            max_size=3,
        ),
        "spots": st.lists(st.builds(lambda t: {"tema": t, "duracion": "30"}, names), max_size=3),
        "comisiones": st.lists(
            st.builds(lambda d: {"fecha": "2026-05-04", "destino": d, "personas": "2"}, names), max_size=3
        ),
        "inserciones": st.lists(
            st.builds(lambda m: {"tipo": "Radio", "medio": m, "fecha": "2026-05-04", "costo": "1.50"}, names),
            max_size=3,
        ),
    }
)


@given(headers)
def test_no_key_stands_for_two_figures_whatever_things_are_called(header: dict[str, Any]) -> None:
    figures = figures_of(month_of(almanac(library(reports=(report(**header),))), MAY))
    found = {each.key: each.value for each in figures}

    assert len(found) == len(figures)
    assert int(found["solicitudes"]) == sum(int(each["cantidad"]) for each in header["solicitudes"])
    assert Decimal(found["inserciones.costo"]) == Decimal("1.50") * len(header["inserciones"])
    assert sum(".publicaciones." in key for key in found) == sum(len(each["publicaciones"]) for each in header["redes"])


days = st.dates(date(2025, 1, 1), date(2026, 10, 31))


@given(
    st.lists(st.tuples(days, st.sampled_from(AREAS)), max_size=25),
    st.dictionaries(st.integers(1, 10), st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=5),
    st.lists(st.tuples(days, st.decimals(0, 9999, places=2)), max_size=8),
)
def test_a_year_is_the_sum_of_its_months(items: list[Any], typed: dict[int, Any], spent: list[Any]) -> None:
    """Counted here from the items themselves, without a month in between."""
    releases = [release(f"{day}-nota-{n}", area=area) for n, (day, area) in enumerate(items)]
    reports = [
        report(f"2026-{month:02d}", solicitudes=[{"tipo": "a", "cantidad": str(n)}], redes=[], entrevistas=["x"] * 2)
        for month, (n, _) in typed.items()
    ]
    ledger = Ledger(insertions=tuple(insertion(fecha=f"{day}", costo=f"{cost:f}") for day, cost in spent))
    known = known_months(library(releases, reports=tuple(reports), ledger=ledger), ON)
    measures = {each.key: each for each in (*PUBLISHED, *REPORTED, *SPENT)}
    for number in (2025, 2026):
        months = Year(number, known).months
        sums = {key: total(months, each) or 0 for key, each in measures.items()}

        assert sums["boletines"] == sum(day.year == number for day, _ in items)
        assert sums["inserciones.costo"] == sum(cost for day, cost in spent if day.year == number)
        assert sums["solicitudes"] == (sum(n for n, _ in typed.values()) if number == 2026 else 0)
        for key, each in measures.items():
            values = [value for month in months if (value := value_of(month, each)) is not None]
            assert sums[key] == (sum(values) if each.adds else 0)


def test_a_month_that_is_not_over_is_only_there_with_its_report() -> None:
    """Today is the 15 November: half a month against a whole one would say nothing."""
    releases = [release("2026-09-01-a"), release("2026-11-02-b")]
    alone = known_months(library(releases), ON)
    told = known_months(library(releases, reports=(report("2026-11"),)), ON)

    assert [each.key for each in alone] == ["2026-09", "2026-10"]
    assert [each.key for each in told] == ["2026-09", "2026-10", "2026-11"]


MEASURE, COST = PUBLISHED[0], SPENT[1]


@pytest.mark.parametrize(
    ("now", "before", "measure", "said"),
    [
        (15, 12, MEASURE, "+3 (+25.0 % de 12)"),
        (9, 12, MEASURE, "−3 (−25.0 % de 12)"),
        (0, 1204, MEASURE, "−1,204 (−100.0 % de 1,204)"),
        (3, 0, MEASURE, "+3 (antes, 0)"),
        (4, 4, MEASURE, "sin cambio"),
        (0, 0, MEASURE, "sin cambio"),
        (4, None, MEASURE, "sin dato"),
        (150, 100, COST, "+$50.00 (+50.0 % de $100.00)"),
        (50, 100, COST, "−$50.00 (−50.0 % de $100.00)"),
        (1, 3, MEASURE, "−2 (−66.7 % de 3)"),
    ],
)
def test_a_change_names_the_base_of_its_percentage(now: Any, before: Any, measure: Any, said: str) -> None:
    values = [None if each is None else Decimal(each) for each in (now, before)]

    assert changed(*values, measure).replace("\u00a0", " ") == said


def test_a_quarter_is_counted_as_it_is_and_a_month_has_its_list() -> None:
    of = library([release("2026-04-30-a"), release("2026-05-01-b", area=AREAS[1])])
    quarter = [each.value for each in portal_figures(of, Period(2026, 4, 3), ON)]
    month = portal_figures(of, MAY, ON)

    assert quarter == ["2", "0", "2"]
    assert (month[0].value, month[0].link.address if month[0].link else "") == ("1", "boletines/2026/05/")


def test_standing_figures_of_an_open_month_follow_the_content() -> None:
    of = library([release("2026-05-01-a")], reports=(report(),))
    stands = standing(almanac(of), MAY)

    assert (stands.closing, stands.pending, stands.count("boletines")) == (None, (), 1)
    assert not stands.has("boletines.area.salud")
    assert stands.count("boletines.area.salud") == 0
