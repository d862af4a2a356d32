"""The public scorecard, and every evidence of the portal: it leads to what is written, or says that it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.newsroom.notebook import notebook_of
from plugins.newsroom.portal import Folders, compose
from plugins.newsroom.portal import Portal as Composed
from plugins.newsroom.reading import Options, read
from plugins.newsroom.reading.evidence import addresses, leads
from plugins.newsroom.routes import file_of
from tests.compose import compose_town, deciders, environment
from tests.conftest import CACHE
from tests.site_reader import Portal
from tests.towns import PROJECT, Built, small_town, write

STORE = CACHE / "pruebas"
ANSWERS = {"Cumple", "Parcial", "No cumple", "No aplica", "Sin respuesta"}


@pytest.fixture(scope="module")
def scorecard(demo: Built) -> BeautifulSoup:
    return BeautifulSoup((demo.output / "evaluacion/index.html").read_bytes(), "lxml")


def page_of(portal: Composed, template: str) -> BeautifulSoup:
    """The one page of a template, rendered."""
    view = next(each for each in portal.pages if each.page.template == template)
    text = environment().get_template(f"{template}.html").render(view=view, site=portal.site)
    return BeautifulSoup(text, "lxml")


def evidence_of(portal: Composed) -> list[str]:
    """Every evidence that a page of a portal links to."""
    pages = {each.page.template: each for each in portal.pages}
    found = []
    if "evaluation" in pages:
        found += [row.evidence.address for block in pages["evaluation"].rubrics for row in block.rows if row.evidence]
    rows = (row for each in portal.hosted.values() for row in getattr(each, "fractions", ()))
    return found + [row.evidence.address for row in rows if row.evidence]


def lost(portal: Composed) -> list[str]:
    planned = set(portal.planned)
    inside = (each for each in evidence_of(portal) if not each.startswith("https://"))
    return [each for each in inside if file_of(each.partition("#")[0]) not in planned]


def test_evidence_of_the_demonstration_leads_to_what_is_written(demo, scorecard):
    links = [each["href"] for each in scorecard.select(".scorecard__link")]
    fractions = BeautifulSoup((demo.output / "facultades/index.html").read_bytes(), "lxml").select(".fraction__link")
    written = Portal(demo.output)

    assert len(links) > 15
    assert len(fractions) > 5
    assert [] == [each for each in links if not written.answers("evaluacion/index.html", each, "/portal/")]
    hrefs = [each["href"] for each in fractions]
    assert [] == [each for each in hrefs if not written.answers("facultades/index.html", each, "/portal/")]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(off=st.sets(st.sampled_from(sorted(deciders())), max_size=6))
def test_evidence_leads_to_what_is_written_whatever_is_switched_off(off, tmp_path_factory):
    """Rules that point to a section that is off, and typed evidence of it, lose their link."""
    content = tmp_path_factory.mktemp("villa") / "content"
    small_town(content)
    fractions = [{"clave": str(n), "texto": "x", "evidencia": each} for n, each in enumerate(PLACES)]
    write(content / "paginas" / "facultades.md", {"titulo": "Facultades", "fracciones": fractions}, "Texto.")
    portal = compose(read(content).library, deciders(off), Folders(PROJECT / "theme", STORE))

    assert [] == lost(portal)
    kept = {"boletines/", "boletines/2026/10/", "areas/salud/"}
    assert kept <= set(evidence_of(portal)) or off & {"releases", "pages"}


PLACES = (
    *("/boletines/", "boletines/2026/", "/boletines/2026/10/", "areas/salud/", "/agenda/", "transparencia/gasto/"),
    *(
        "/evaluacion/",
        "/informes/",
        "/murales/",
        "sitemap.xml",
        "/no/existe/",
        "//fuera.example/",
        "javascript:alert(1)",
    ),
)


def test_what_is_lost_is_said_in_words(tmp_path):
    content = small_town(tmp_path / "content")
    rows = [
        {"clave": "1", "indicador": "Está", "estado": "cumple", "evidencia": "/boletines/"},
        {"clave": "2", "indicador": "No está", "estado": "cumple", "evidencia": "/boletin/"},
        {"clave": "3", "indicador": "Fuera", "estado": "parcial", "evidencia": "https://ley.example/x"},
    ]
    write(content / "evaluacion.yml", {"rubricas": [{"clave": "a", "nombre": "A", "indicadores": rows}]})
    found = read(content)
    page = page_of(compose_town(content, tmp_path), "evaluation")
    cells = [row.select("td")[-1] for row in page.select(".scorecard tbody tr")]

    assert [(each.code, each.line) for each in found.problems] == [("evidencia-inexistente", 12)]
    assert "/boletines/" in found.problems[0].fix
    assert [cell.a["href"] if cell.a else cell.get_text(" ", strip=True) for cell in cells] == [
        "../boletines/",
        "Evidencia La evidencia «/boletin/» no está publicada en el portal.",
        "https://ley.example/x",
    ]


@pytest.mark.parametrize("name", ["demo", "worst"])
def test_reading_knows_every_page_that_is_built_and_no_other(name, request):
    """No false aviso, and none missed: what reading takes for an address of the portal is one."""
    built = request.getfixturevalue(name)
    store = CACHE if name == "demo" else STORE
    known = addresses(read(built.content, Options(notebook=notebook_of(store, built.content))).library)
    files = Portal(built.output).files
    pages = {each.removesuffix("index.html") for each in files if each.endswith("index.html")}
    own = {each for each in files if each.startswith(("boletines/", "transparencia/", "contratos/", "presupuestos/"))}
    typed = {each for each in own if not each.endswith("index.html")}

    assert set() == {each for each in pages | typed if not leads(each, known)}
    assert {each for each in known if file_of(each) not in files} <= {
        each for each in known if each.startswith("transparencia/")
    }


# --- the page ---


def test_each_indicator_has_its_answer_in_words_and_how_it_was_obtained(scorecard):
    rows = scorecard.select(".scorecard tbody tr")

    assert len(rows) > 20
    for row in rows:
        answer, how = (cell.get_text(" ", strip=True) for cell in row.select("td")[:2])
        assert answer in ANSWERS
        assert how.startswith(("Calculado.", "Declarado.", "La oficina todavía no lo contesta."))
        assert how.startswith("La oficina") == (answer == "Sin respuesta")


def test_totals_say_their_denominator(scorecard):
    for block in scorecard.select(".evaluation__rubric"):
        rows = block.select(".scorecard tbody tr")
        answers = [row.select_one("td").get_text(strip=True) for row in rows]
        applying = len(answers) - answers.count("No aplica")
        figures = [each.get_text(strip=True) for each in block.select(".figure-list__value")][:3]

        assert figures == [
            f"{answers.count('Cumple')} de {applying}",
            f"{answers.count('Parcial')} de {applying}",
            f"{len(answers) - answers.count('Sin respuesta')} de {len(answers)}",
        ]


def test_the_day_of_the_cut_is_printed(scorecard):
    assert scorecard.select_one(".cut time")["datetime"] == "2026-11-15"


def test_formats_are_scored_by_period(scorecard):
    """Each published period of each format, from the verdict itself: criteria that score 1 out of all."""
    table = scorecard.select("#rubrica-formatos-legales-tabla-1")[0].find_parent("table")
    shares = [row.select("td")[1].get_text(strip=True) for row in table.select("tbody tr")]

    assert len(shares) >= 8
    assert all(0 <= int(met) <= int(total) for met, total in (each.split(" de ") for each in shares))


def test_a_town_without_rubrics_is_scored_by_those_of_the_portal(tmp_path: Path) -> None:
    text = page_of(compose_town(small_town(tmp_path / "content"), tmp_path), "evaluation").get_text(" ")

    assert "CIMTRA-Municipal" in text
    assert "Numeración deducida" in text
