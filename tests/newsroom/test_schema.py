"""A header fits its model, or everything wrong in it is told at once, with its line and a remedy."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from plugins.newsroom.header import read_page
from plugins.newsroom.kinds.parts import ALIASES
from plugins.newsroom.kinds.release import ReleaseHeader
from plugins.newsroom.kinds.report import ReportHeader
from plugins.newsroom.kinds.town import Town
from plugins.newsroom.problems import Problem
from plugins.newsroom.schema import fit, keys_of
from tests.newsroom.builders import ZONE, town

WHOLE = "titulo: a\nfecha: 2026-05-14\narea: Salud\n"


def fitted(text: str, model: type[BaseModel] = ReleaseHeader) -> tuple[BaseModel | None, tuple[Problem, ...]]:
    header, found = read_page(f"---\n{text}---\n".encode(), "content/x.md", ALIASES)
    assert header is not None, found
    return fit(model, header, "content/x.md", {"zone": ZONE})


def test_three_facts_are_enough() -> None:
    value, problems = fitted(WHOLE)

    assert isinstance(value, ReleaseHeader)
    assert problems == ()
    assert (value.title, value.state, value.photos, value.number) == ("a", "publicado", (), None)


def test_fields_left_empty_are_fields_not_typed() -> None:
    """The headers that `nuevo` writes have empty fields; none of them is a mistake."""
    empty = "numero:\nembargo:\nlugar:\nejes:\ntemas: []\nestado:\nresumen: ~\nbalazos:\nportada:\nfotos:\ncontacto:\n"

    assert fitted(WHOLE + empty) == fitted(WHOLE)


def test_values_are_frozen() -> None:
    value, _ = fitted(WHOLE)

    assert isinstance(value, ReleaseHeader)
    with pytest.raises(ValidationError):
        value.title = "otro"  # type: ignore[misc]


def test_everything_wrong_is_told_at_once() -> None:
    _, problems = fitted("titulo:\nfecha: 2026-02-30\nnumero: doce\ntemass: [a]\n")

    assert [(each.line, each.code) for each in problems] == [
        (2, "campo-faltante"),
        (2, "campo-faltante"),
        (3, "fecha-imposible"),
        (4, "numero-ilegible"),
        (5, "campo-desconocido"),
    ]


@pytest.mark.parametrize(
    ("rows", "code", "line", "what", "fix"),
    [
        ("temass: [a]\n", "campo-desconocido", 5, "¿Quiso decir «temas»?", "temas: …"),
        ("fotos: [{archivo: a.jpg, alt: b, creditos: c}]\n", "campo-desconocido", 5, "fotos › n.º 1: ", "credito: …"),
        (
            "fotos:\n  - archivo: a.jpg\n  - alt: b\n",
            "campo-faltante",
            7,
            "n.º 2: falta «archivo»",
            "vista.jpg",
        ),
        ("contacto: Prensa\n", "tipo-equivocado", 5, "contacto: aquí van varios datos", "contacto: {nombre"),
        ("lugar: [a, b]\n", "tipo-equivocado", 5, "lugar: aquí va un solo texto", "entre comillas"),
        (
            "correcciones: [{fecha: ayer, decia: a, debe_decir: b}]\n",
            "fecha-ilegible",
            5,
            "n.º 1 › fecha",
            "2026-05-14",
        ),
    ],
)
def test_problems_say_where_what_and_how(rows: str, code: str, line: int, what: str, fix: str) -> None:
    value, problems = fitted(WHOLE + rows)

    assert value is None
    assert [(each.code, each.line) for each in problems] == [(code, line)]
    assert what in problems[0].what
    assert fix in problems[0].fix


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("ejes: Bienestar", ("Bienestar",)),
        ("ejes: [Bienestar]", ("Bienestar",)),
        ("ejes:\n  - Bienestar", ("Bienestar",)),
        ("ejes: []", ()),
    ],
)
def test_one_entry_needs_no_hyphen(row: str, expected: tuple[str, ...]) -> None:
    value, _ = fitted(f"{WHOLE}{row}\n")

    assert isinstance(value, ReleaseHeader)
    assert value.ejes == expected


def test_a_file_name_alone_is_a_photo() -> None:
    value, problems = fitted(f"{WHOLE}portada: a.jpg\nfotos: [b.jpg, {{archivo: c.jpg, alt: d}}]\n")

    assert isinstance(value, ReleaseHeader)
    assert problems == ()
    assert value.cover is not None
    assert [value.cover.file, *(each.file for each in value.photos)] == ["a.jpg", "b.jpg", "c.jpg"]


@pytest.mark.parametrize("model", [ReleaseHeader, ReportHeader, Town])
def test_keys_are_spanish_snake_case_without_accents(model: type[BaseModel]) -> None:
    keys = keys_of(model)

    assert keys
    assert all(each.isascii() and each == each.lower() and " " not in each and "-" not in each for each in keys)


def test_keys_are_found_at_any_depth() -> None:
    assert "alt" in keys_of(ReleaseHeader, ("fotos", 0))
    assert "medida" in keys_of(ReportHeader, ("redes", 3))
    assert keys_of(ReportHeader, ("redes", 3, "publicaciones", 0)) == ("tipo", "cantidad")


def test_a_town_needs_its_name_and_areas() -> None:
    value = Town.model_validate({"nombre": "Villa", "areas": ["Obras Públicas"]})

    assert [each.slug for each in value.areas] == ["obras-publicas"]
    assert value.address == ""


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("https://a.example", "https://a.example/"), ("https://a.example/portal//", "https://a.example/portal/")],
)
def test_the_portal_s_address_ends_with_one_slash(typed: str, expected: str) -> None:
    assert town(sitio=typed).address == expected
