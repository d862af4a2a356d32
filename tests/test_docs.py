"""The staff guide says what the code does: every problem, field and verb, and nothing that does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from pydantic import BaseModel

from plugins.newsroom.codes import CODES
from plugins.newsroom.header import read_mapping, read_page
from plugins.newsroom.kinds.contract import RecordsFile
from plugins.newsroom.kinds.others import ObligationsFile
from plugins.newsroom.kinds.parts import ALIASES
from plugins.newsroom.kinds.rubric import RubricsFile
from plugins.newsroom.kinds.town import Town
from plugins.newsroom.problems import report
from plugins.newsroom.reading.drafts import MODELS
from plugins.newsroom.schema import keys_of
from tests.newsroom.samples import look, put

PROJECT = Path(__file__).resolve().parents[1]
DOCS = PROJECT / "docs"
FIELDS = (DOCS / "campos.md").read_text("utf-8")
PROBLEMS = (DOCS / "problemas.md").read_text("utf-8")
SCHEMAS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "municipio.yml": Town,
        "obligaciones.yml": ObligationsFile,
        "contratos": RecordsFile,
        "evaluacion.yml": RubricsFile,
        **MODELS,
    }
)
SHARED = "Entradas que se repiten"


def sections(text: str) -> dict[str, str]:
    """The text under each second-level title."""
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def rows(section: str) -> list[tuple[str, str]]:
    """Each field of a section's tables, with what is said of its being required."""
    cells = (re.split(r"(?<!\\)\|", row) for row in section.splitlines() if row.startswith("| `"))
    return [(each[1].split("`")[1], each[4].strip()) for each in cells]


def routes(model: type[BaseModel], route: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every key of a model and of the models inside it, by its route."""
    keys = keys_of(model, route)
    if route and keys in {keys_of(model, route[:-1]), ()}:
        return
    for key in keys:
        yield (*route, key)
        yield from routes(model, (*route, key))


# --- problems ---


def test_every_code_has_its_section_and_every_section_its_code():
    assert list(sections(PROBLEMS)) == list(CODES)


@pytest.mark.parametrize("code", CODES)
def test_section_of_a_problem_says_what_it_means_and_how_it_is_cured(code):
    section = sections(PROBLEMS)[code]

    assert section.lstrip().startswith("**Qué significa")
    assert "**Cómo se corrige.**" in section
    assert ("(aviso)" in section) == CODES[code].notice


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_its_fixture(code):
    assert (PROJECT / "tests" / "bad_content" / code / "expected.txt").is_file()


def remedies() -> list[str]:
    """The samples of headers that the guide offers for pasting: the last one of each section."""
    found = []
    for section in sections(PROBLEMS).values():
        blocks = re.findall(r"^```\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL)
        if blocks and re.match(r"(?:---\n|[a-z_]+:)", blocks[-1]):
            found.append(blocks[-1])
    return found


@pytest.mark.parametrize("sample", remedies())
def test_remedies_of_the_guide_can_be_read_as_they_are(sample):
    text = sample if sample.startswith("---") else f"---\n{sample}---\n"
    header, problems = read_page(text.encode(), "content/a.md", {})
    repeated_on_purpose = sample.count("fecha:") > 1

    assert header is not None
    assert not problems or repeated_on_purpose


# --- fields ---


def test_every_kind_has_its_table_of_fields():
    assert set(SCHEMAS) | {SHARED} <= set(sections(FIELDS))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_key_of_a_kind_is_documented(kind):
    told = sections(FIELDS)
    documented = {field for field, _ in (*rows(told[kind]), *rows(told[SHARED]))}
    keys = {route[-1] for route in routes(SCHEMAS[kind])}

    assert keys - documented == set()


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_documented_field_exists(kind):
    documented = {field for field, _ in rows(sections(FIELDS)[kind])}

    assert documented <= {route[-1] for route in routes(SCHEMAS[kind])}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_required_fields_are_said_to_be(kind):
    """Those of the first table, which is the kind's own."""
    model = SCHEMAS[kind]
    own = rows(sections(FIELDS)[kind])[: len(model.model_fields)]
    required = {str(field.alias) for field in model.model_fields.values() if field.is_required()}

    assert {field for field, said in own if said == "sí"} == required


def test_examples_of_fields_can_be_read():
    for line in FIELDS.splitlines():
        match = re.match(r"\| `(\w+)`[^|]*\|[^|]*\| `([^`]+)` \|", line)
        if match:
            header, problems = read_mapping(f"{match[1]}: {match[2]}", "content/a.md", 1, {})
            assert header is not None, line
            assert not problems, line


def test_other_names_that_are_understood_are_real():
    told = set(re.findall(r"`(\w+)`", sections(FIELDS)["Nombres que también se entienden"]))

    assert told <= set(ALIASES)


# --- examples of files ---


def test_the_records_of_the_guide_can_be_copied_as_they_are(tmp_path):
    """Plan, budget and contracts of the chapter on numbers, in one town."""
    chapter = sections((DOCS / "guia.md").read_text("utf-8"))["Los números: plan, presupuesto, contratos"]
    files = dict(re.findall(r"Archivo `content/([^`]+)`:\n\n```\w+\n(.*?)```", chapter, flags=re.DOTALL))
    found = look(put(tmp_path / "content", files))

    assert report(found.problems) == "Sin problemas."
    assert (len(found.library.plans), len(found.library.budgets)) == (1, 1)
    assert [len(each) for each in vars(found.library.ledger).values()] == [1, 1, 1, 1]


# --- verbs and links ---


def verbs() -> set[str]:
    """What staff and developers may say to make: its targets that have a line of help."""
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))


@pytest.mark.skipif(not (DOCS / "guia.md").is_file(), reason="docs/guia.md is not written yet")
def test_every_verb_is_in_the_guide():
    guide = (DOCS / "guia.md").read_text("utf-8")

    assert {verb for verb in verbs() if not re.search(rf"make {verb}\b", guide)} == set()


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_of_the_guide_lead_somewhere(page):
    prose = re.sub(r"```.*?```|`[^`]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\((?!https?:|mailto:)([^)#]+)", prose):
        assert (page.parent / link).exists(), link
