"""Whatever is done to good content is answered: with its code, at its line, in its file; or it is understood."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.newsroom.codes import CODES
from plugins.newsroom.header import read_page
from plugins.newsroom.kinds.parts import ALIASES
from plugins.newsroom.problems import Problem, report
from tests.newsroom import mutators
from tests.newsroom.mutators import GOOD, MUTATORS, Mutator, Where, good_town
from tests.newsroom.samples import look, put

DRAWS, PAIRS = 200, 60
ECHOES = frozenset({"enlace-en-espera"})
"""What other files may say when the one they lead to is wrong: an aviso that nothing need be done for."""

DEPENDENT = {
    "former address of another page": mutators.PAGE,
    "unknown obligation": mutators.OBLIGATIONS,
    "unknown área": mutators.MUNICIPIO,
    "área nothing like any": mutators.MUNICIPIO,
    "unknown eje": mutators.MUNICIPIO,
    "unknown área to count": mutators.MUNICIPIO,
    "unknown eje to count": mutators.MUNICIPIO,
    "partida that the budget lacks": mutators.BUDGET,
    "insertion typed twice": mutators.RECORDS,
    "telephone": mutators.MUNICIPIO,
    "telephone in a contract": mutators.MUNICIPIO,
    "telephone in the summary": mutators.MUNICIPIO,
}
"""Mistakes that only show against another file: they are not told while that one cannot be read."""


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return good_town(tmp_path_factory.mktemp("buena") / "content")


@pytest.fixture
def fresh(good: Path, tmp_path: Path) -> Path:
    return copied(good, tmp_path)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town with a month, to be closed."""
    report_of_may = "---\ntitulo: Informe de mayo\nperiodo: 2026-05\n---\n"
    return put(tmp_path_factory.mktemp("cierre") / "content", {"informes/2026-05.md": report_of_may})


@pytest.fixture(scope="module")
def notebook(good: Path) -> Path:
    """What was worked out for one town serves the next."""
    return good.parent / "lectura.json"


def copied(good: Path, folder: Path) -> Path:
    content = folder / "content"
    shutil.rmtree(content, ignore_errors=True)
    return shutil.copytree(good, content)


def answered(mutator: Mutator, where: Where, problems: tuple[Problem, ...], content: Path) -> None:
    path, line = where
    of_file = [each for each in problems if each.path == f"content/{path}"]
    if mutator.code is None:
        assert not of_file, report(of_file)
        return
    told = [each for each in of_file if each.code == mutator.code]
    assert told, f"{mutator.name} at {path}: {report(problems)}"
    if line is not None:
        assert line in {each.line for each in told}, f"{mutator.name} at {path}:{line}: {report(told)}"
    for each in told:
        assert 1 <= each.line <= lines_of(content / path)


def lines_of(file: Path) -> int:
    """Lines of a file that staff would count in an editor; a missing or binary one has at least its first."""
    return max(file.read_bytes().count(b"\n") + 1, 1) if file.is_file() else 1


def test_good_town_has_no_problem(good):
    assert report(look(good).problems) == "Sin problemas."


def test_mutators_are_many_named_apart_and_of_known_codes():
    assert len({each.name for each in MUTATORS}) == len(MUTATORS) >= 36
    assert {each.code for each in MUTATORS} - {None} <= set(CODES)


@pytest.mark.parametrize(("mutator", "path"), [(m, p) for m in MUTATORS for p in m.files])
def test_every_mutator_in_every_file_it_knows(mutator, path, fresh, notebook):
    where = mutator.make(fresh, path, Random(7))
    problems = look(fresh, notebook=notebook).problems

    answered(mutator, where, problems, fresh)
    others = {each.code for each in problems} - {mutator.code}
    assert others <= ECHOES | mutator.also, report(problems)


def test_draws_are_each_answered(good, tmp_path, notebook):
    names = set()
    for seed in range(DRAWS):
        rng = Random(seed)
        mutator = rng.choice(MUTATORS)
        path = rng.choice(mutator.files)
        content = copied(good, tmp_path)
        where = mutator.make(content, path, rng)
        problems = look(content, notebook=notebook).problems
        names.add(mutator.name)

        answered(mutator, where, problems, content)
        others = {each.code for each in problems} - {mutator.code}
        assert others <= ECHOES | mutator.also, f"seed {seed}: {report(problems)}"
    assert len(names) > 60


def pair(rng: Random) -> tuple[tuple[Mutator, str], tuple[Mutator, str]]:
    while True:
        one, other = rng.choice(MUTATORS), rng.choice(MUTATORS)
        first, second = rng.choice(one.files), rng.choice(other.files)
        apart = first != second and DEPENDENT.get(one.name) != second and DEPENDENT.get(other.name) != first
        if apart and one.name != other.name:
            return (one, first), (other, second)


def test_two_mistakes_in_two_files_are_told_together(good, tmp_path, notebook):
    for seed in range(PAIRS):
        rng = Random(10_000 + seed)
        content = copied(good, tmp_path)
        done = [(mutator, mutator.make(content, path, rng)) for mutator, path in pair(rng)]
        problems = look(content, notebook=notebook).problems

        for mutator, where in done:
            answered(mutator, where, problems, content)


def test_the_nearest_name_is_offered(fresh, notebook):
    file = fresh / mutators.RELEASES[0]
    text = file.read_text("utf-8")
    file.write_text(text.replace("area: Obras Públicas", "area: obra publicas"), "utf-8")

    (told,) = look(fresh, notebook=notebook).problems
    assert told.what.endswith("¿Quiso decir «Obras Públicas»?")
    assert told.fix == "escriba:  area: Obras Públicas"


# --- whatever the bytes ---

ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=400)
YAML_LIKE = st.lists(
    st.sampled_from(
        [
            *"{}[]:-#&*!|>'\"%@`,? \t\n",
            "---\n",
            "titulo: ",
            "fecha: ",
            "area: Salud\n",
            "fotos:\n  - ",
            "&a ",
            "*a",
            "\x0c",
            "\u2028",
            "é",
        ]
    ),
    max_size=60,
).map("".join)
PAGES = st.one_of(ANY_TEXT, YAML_LIKE, YAML_LIKE.map(lambda text: f"---\n{text}\n---\nTexto.\n"))


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=400), PAGES.map(str.encode)))
def test_no_bytes_make_the_header_reader_raise(octets):
    header, problems = read_page(octets, "content/boletines/a.md", ALIASES)

    assert header is not None or problems
    assert all(each.line >= 1 for each in problems)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(st.binary(max_size=300), PAGES.map(str.encode)),
    st.sampled_from([path for path in GOOD if path.endswith((".md", ".yml"))]),
)
def test_no_bytes_in_a_file_make_the_reading_raise(fresh, notebook, octets, path):
    kept = (fresh / path).read_bytes()
    (fresh / path).write_bytes(octets)
    try:
        report(look(fresh, notebook=notebook).problems)
    finally:
        (fresh / path).write_bytes(kept)


CLOSING_KEYS = st.sampled_from(
    ["periodo", "cerrado", "huella", "cifras", "erratas", "clave", "etiqueta", "valor", "fecha", "decia", "debe_decir"]
)
JSON_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.just("2026-05")),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(CLOSING_KEYS, inner, max_size=5)),
    max_leaves=12,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=100), JSON_VALUES.map(json.dumps).map(str.encode)))
def test_no_closing_makes_the_reading_raise(closed, octets):
    """Whatever stands in a closing, it is told at its first line, or it is one."""
    file = closed / "informes" / "2026-05.cierre.json"
    file.write_bytes(octets)
    told = [each for each in look(closed).problems if each.path.endswith(".json")]

    assert [(each.line, each.code) for each in told] in ([(1, "cierre-ilegible")], [(1, "cierre-alterado")])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_value_of_a_known_key_makes_the_reading_raise(fresh, notebook, data):
    """Any text where a value was: dates, numbers, names of files, periods."""
    path = data.draw(st.sampled_from(list(GOOD)))
    file = fresh / path
    kept = file.read_text("utf-8")
    rows = kept.split("\n")
    index = data.draw(st.sampled_from([n for n, row in enumerate(rows) if ": " in row]))
    value = data.draw(st.one_of(st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=30), NUMBERS))
    rows[index] = rows[index].partition(": ")[0] + f": {value}"
    file.write_bytes("\n".join(rows).encode())
    try:
        report(look(fresh, notebook=notebook).problems)
    finally:
        file.write_text(kept, "utf-8")


def test_a_closing_without_end_is_told(closed):
    """What exhausts the stack of a reader of JSON."""
    (closed / "informes" / "2026-05.cierre.json").write_bytes(b"[" * 100_000)

    assert [each.code for each in look(closed).problems] == ["cierre-ilegible"]


NUMBERS = st.one_of(
    st.integers().map(str),
    st.decimals().map(str),
    st.dates().map(str),
    st.datetimes().map(str),
    st.sampled_from(["9999-12-31 23:59-12:00", "0001-01-01 00:00+14:00", "0000-00-00", "1e999999999", "-1", "²", "٣"]),
)
