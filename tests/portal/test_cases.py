"""Five documents of real offices: every figure, date, mark and article of each stands where its cifras.csv says.

A document is data twice: on a page, under its label, and in a row of an open file. What the documents hold is
counted here by hand, so that nothing is dropped from a list unnoticed.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom import spanish
from plugins.newsroom.reading import Options, read
from tests.portal.figure_reader import CROSSING, MARKS, Data, Figure, Page, figures, leaves, whole, words
from tests.towns import PROJECT, STRICT, build, once

CASES = PROJECT / "tests" / "cases"
NUMERALIA, TORREON, MAZAMITLA, POA, GUASAVE = (
    "numeralia-agosto-2020",
    "plan-anual-2021-torreon",
    "poa-2019-mazamitla",
    "poa-2024-comunicacion-social",
    "reglamento-guasave-articulo-28",
)
NAMES = (NUMERALIA, TORREON, MAZAMITLA, POA, GUASAVE)
REPORT, BUDGET = "informes/2020/08/", "presupuestos/2021/"
LISTED = [(name, each) for name in NAMES for each in figures(CASES / name / "cifras.csv")]

Pages = Callable[[str, str], Page]
Files = Callable[[str, str], Data]


@pytest.fixture(scope="session")
def outputs(shared: Path) -> Callable[[str], Path]:
    """The folder of a case built strictly, as it would be published; avisos do not stop."""

    def output(name: str) -> Path:
        def make(folder: Path) -> None:
            done = build(CASES / name / "content", folder / "salida", store=folder / "cache", settings=STRICT)
            assert (0, True) == (done.returncode, "· 0 problemas ·" in done.stdout), done.stdout + done.stderr
            (folder / "said.txt").write_text(done.stdout, encoding="utf-8")

        return once(shared / f"case-{name}", make)

    return output


@pytest.fixture(scope="session")
def page(outputs: Callable[[str], Path]) -> Pages:
    """A page of a case, parsed once."""
    return cache(lambda name, address: Page.of(outputs(name) / "salida" / address / "index.html"))


@pytest.fixture(scope="session")
def data(outputs: Callable[[str], Path]) -> Files:
    """A data file of a case, parsed once."""
    return cache(lambda name, file: Data.of(outputs(name) / "salida" / "transparencia" / "datos" / file))


@pytest.mark.parametrize(
    ("name", "figure"), LISTED, ids=lambda each: each[:12] if isinstance(each, str) else each.value[:40]
)
def test_figure_stands_under_its_label_and_in_its_row(page: Pages, data: Files, name: str, figure: Figure) -> None:
    assert page(name, figure.page).stands(figure.label, figure.value), f"{figure.label}: {figure.value}"
    if figure.data:
        assert data(name, figure.data).stands(figure.row, figure.value), f"{figure.data}: {figure.row}: {figure.value}"


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Grabaciones de sesiones", "2"),
        ("Grabaciones de sesiones", "15"),
        ("Twitter", "38"),
        ("Twitter", "20,581"),
        ("Facebook", "581"),
        ("«Siguiendo» la cuenta", "20,581"),
        ("Solicitudes recibidas", "16"),
        ("Solicitudes atendidas", "7 + 2 + 6"),
        ("12 de agosto", "ITAIPBC"),
        ("27 de agosto", "apoyo logístico"),
        ("Entrevistas", "15"),
        ("Comisiones de trabajo", "no se realizaron inserciones"),
        ("Actividades de vinculación", "36301"),
        ("No hay tal", "15"),
    ],
)
def test_the_reader_of_pages_can_fail(page: Pages, label: str, value: str) -> None:
    assert not page(NUMERALIA, REPORT).stands(label, value)


@pytest.mark.parametrize(
    ("name", "address", "label", "value"),
    [
        (TORREON, "planes/2021/", "Campañas publicitarias › ene", "✓"),
        (TORREON, "planes/2021/", "Campañas › enero", "✓"),
        (TORREON, "planes/2021/", "Campañas publicitarias › Actividad", "✓"),
        (POA, "planes/2024/", "Publicación de información física (mural informativo) › enero", "✓"),
        (TORREON, BUDGET, "Publicidad impresa › Aprobado", "7,093,103.00"),
        (TORREON, BUDGET, "Publicidad impresa › Medio", "10,405,031.00"),
        (GUASAVE, "facultades/", "Fracción I", "Elaborar y ejecutar los programas de difusión del Ayuntamiento"),
    ],
)
def test_the_reader_of_cells_can_fail(page: Pages, name: str, address: str, label: str, value: str) -> None:
    assert not page(name, address).stands(label, value)


@pytest.mark.parametrize(
    ("file", "row", "value"),
    [
        ("solicitudes.csv", "Grabaciones de sesiones", "2"),
        ("redes.csv", "Facebook | Diseños", "38"),
        ("redes.csv", "Diseños", "15"),  # two networks: no row alone is named
        ("redes.csv", "Facebook | medida", "581"),
        ("actividades-diarias.csv", "Curso «Obligaciones de los…", "ITAIPBC"),
        ("actividades-diarias.csv", "Curso «Obligaciones de los", "guion"),  # neither a whole cell nor a beginning
    ],
)
def test_the_reader_of_data_can_fail(data: Files, file: str, row: str, value: str) -> None:
    assert not data(NUMERALIA, file).stands(row, value)


GRID = {TORREON: 6, MAZAMITLA: 6}
"""Rows of twelve months that a document marks in full."""

COUNTED = {
    NUMERALIA: {"Entrevistas": 2, "Eventos y actividades": 5, "Plataformas institucionales": 2, "Inserciones": 6},
    TORREON: {
        "Misión": 1,
        "Visión": 1,
        "Valores": 6,
        "Objetivos": 5,
        "Ejes de gobierno": 5,
        "Elementos de apoyo": 2,
        "Elementos a implementar para lograr los objetivos": 5,
        "Publicidad de acciones de gobierno": 1,
        "Cronograma de actividades": 6,
        "› Aprobado": 10,  # nine lines and their sum
    },
    MAZAMITLA: {
        "Objetivo": 1,
        "Objetivos": 4,
        "Descripción de las funciones a desempeñar e importancia": 1,
        "Metas": 3,
        "Calendario de actividades 2019": 6,
    },
    POA: {
        "Introducción": 1,
        "Misión": 1,
        "Visión": 1,
        "Objetivo": 1,
        "Objetivos": 20,
        "Programa de actividades": 10,
        "Líneas de acción": 11,  # ten, and the sentence that opens them
        "Equipamiento": 6,
        "Organización de la Dirección de Comunicación Social": 6,
        "Consideración final": 1,
    },
    GUASAVE: {"Reglamento Interior de la Administración Pública Municipal de Guasave": 23},  # the article, 22 fractions
}
"""How many of each thing a document holds, counted by hand in the document itself."""


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_was_counted_in_the_document_is_missing_from_the_list(name: str) -> None:
    listed = [figure for case, figure in LISTED if case == name]
    cells = Counter(CROSSING.lstrip() + figure.label.partition(CROSSING)[2] for figure in listed)
    found = Counter(figure.label for figure in listed) + cells
    marks = Counter(figure.label.partition(CROSSING)[0] for figure in listed if figure.value in MARKS)

    assert COUNTED[name] == {label: found[label] for label in COUNTED[name]}
    assert [12] * GRID.get(name, 0) == list(marks.values())


def test_each_activity_of_the_plan_of_2024_has_its_four_cells() -> None:
    columns = Counter(figure.label.partition(CROSSING)[2] for case, figure in LISTED if case == POA)
    times = Counter(figure.value for case, figure in LISTED if case == POA and figure.label.endswith("› Tiempo"))

    assert (10, 10, 10) == (columns["Estrategia"], columns["Resultado"], columns["Tiempo"])
    assert {"Permanente": 9, "Trimestral": 1} == times


OURS = frozenset("kind state summary medium group rhythm months goal counts progress documents cut concept key".split())
"""Fields that say how the portal shows a document, or are listed by another test."""


@pytest.mark.parametrize("name", [each for each in NAMES if each != NUMERALIA])
def test_every_field_of_a_case_is_in_its_list(name: str) -> None:
    """A figure that nobody checks is a figure lost; so is one that stands only in a text."""
    library = read(CASES / name / "content", Options()).library
    items = (*library.plans, *library.budgets, *library.pages)
    named = {said for case, figure in LISTED if case == name for said in (figure.label, figure.value)}
    said = {spanish.money(each).strip("$") if isinstance(each, Decimal) else str(each) for each in _all(items)}

    assert set() == said - named
    assert [] == [each.place.path for each in items if re.search(r"\d", each.text.plain)]


def _all(items: tuple[Any, ...]) -> list[Any]:
    return [leaf for each in items for leaf in leaves(each.header, OURS)]


def test_every_field_of_the_report_is_in_its_list() -> None:
    named = [figure.value for case, figure in LISTED if case == NUMERALIA]
    header = read(CASES / NUMERALIA / "content", Options()).library.reports[0].header
    counts = [each.count for each in header.requests]
    counts += [each.count for network in header.networks for each in network.posts]
    counts += [each.value for each in header.networks]

    assert [] == [each for each in counts if spanish.number(each) not in named]
    assert [] == [each.date for each in header.days if f"{each.date.day} de agosto" not in named]
    assert 15 == sum(each.count for each in header.requests) == header.received == header.attended


def test_torreon_says_both_totals_and_their_difference(outputs: Callable[[str], Path], page: Pages) -> None:
    """On the page, together, and to staff."""
    numbers = ("52,500,000.00", "48,000,000.00", "4,500,000.00")
    notes = [words(each) for each in page(TORREON, BUDGET).root.xpath("//*[contains(@class, 'mismatch')]")]
    staff = (outputs(TORREON) / "said.txt").read_text(encoding="utf-8")

    assert any(all(whole(each).search(note) for each in numbers) for note in notes), notes
    assert "total-distinto" in staff
    assert all(whole(each).search(staff) for each in numbers), staff


def test_totals_are_computed_and_a_declared_one_that_differs_is_shown(tmp_path: Path) -> None:
    """Both numbers and the difference, on the page and to staff."""
    content = tmp_path / "content"
    shutil.copytree(CASES / NUMERALIA / "content", content)
    file = content / "informes" / "2020-08.md"
    file.write_text(file.read_text("utf-8").replace("cantidad: 7}", "cantidad: 9}"), encoding="utf-8")
    done = build(content, tmp_path / "salida", store=tmp_path / "cache")
    found = Page.of(tmp_path / "salida" / REPORT / "index.html")
    shown = words(found.root.get_element_by_id("solicitudes").xpath("ancestor::section[1]")[0])

    assert found.stands("Solicitudes recibidas", "17")
    assert found.stands("Solicitudes recibidas", "9 + 2 + 6")
    assert found.stands("Total", "17")
    assert re.search(r"\b15\b.*\b17\b.*\b2\b|\b17\b.*\b15\b.*\b2\b", shown), shown
    assert "total-distinto" in done.stdout
    assert "diferencia de 2" in done.stdout
