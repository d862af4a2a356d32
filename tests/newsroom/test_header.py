"""A header arrives as it was typed: every scalar is text, with the line where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.header import Header, decode, key_of, read_page
from plugins.newsroom.kinds.parts import ALIASES
from plugins.newsroom.verbs.skeletons import quoted


def page(text: str | bytes) -> tuple[Header | None, list[str]]:
    octets = text if isinstance(text, bytes) else text.encode()
    header, problems = read_page(octets, "content/x.md", ALIASES)
    return header, [each.code for each in problems]


def value(typed: str) -> object:
    header, codes = page(f"---\ntitulo: {typed}\n---\n")
    assert header is not None, codes
    return header.data["titulo"]


@pytest.mark.parametrize(
    "typed",
    "No Sí no yes on off true False 10:30 12:30:45 1_000 0x1F 0o17 017 2024-05-14 = 10405031.10 1e3 .5 .inf .nan "
    "+12 -3 1,000 100% 5°C ñandú <<".split(),
)
def test_every_scalar_stays_text(typed: str) -> None:
    """What YAML 1.1 would turn into a boolean, a number of base 60 or a date stays as it is."""
    assert value(typed) == typed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("''", ""),
        ("'~'", "~"),
        ("'null'", "null"),
        ('"a\\tb"', "a\tb"),
        ("'el ''Chapo'' Ruiz'", "el 'Chapo' Ruiz"),
        ('"Guasave: abre"', "Guasave: abre"),
        ("dos  espacios", "dos  espacios"),
        ("dato # comentario", "dato"),
        ("[a, 'b: c', 10:30]", ["a", "b: c", "10:30"]),
        ("{a: 1, B: 2}", {"a": "1", "b": "2"}),
        ("|\n  uno\n  dos\n", "uno\ndos\n"),
        (">-\n  uno\n  dos\n", "uno dos"),
        ("|\n  Ruta #3: no es clave\n", "Ruta #3: no es clave\n"),
        ("&a hola", "hola"),
        ("\n  - uno\n  - dos", ["uno", "dos"]),
        ("\n  - {archivo: a.jpg, alt: }", [{"archivo": "a.jpg", "alt": None}]),
    ],
)
def test_forms_of_yaml(typed: str, expected: object) -> None:
    assert value(typed) == expected


def test_an_anchor_is_repeated_by_its_alias() -> None:
    header, codes = page("---\nlugar: &sitio Plaza\ntitulo: *sitio\n---\n")

    assert header is not None
    assert codes == []
    assert (header.data["lugar"], header.data["titulo"]) == ("Plaza", "Plaza")


NASTY = (
    "Guasave: inauguran el parque",
    "Ruta #3 y #4",
    "# todo un comentario",
    "'entre comillas'",
    '"dobles"',
    "it's",
    "a ''b'' \"c\"",
    "$HOME y $5, 100%",
    "`orden` | tubo > fin",
    "[no es lista]",
    "{no: es, mapa}",
    "&ancla *alias !etiqueta",
    "- guion",
    "-- dos",
    "? pregunta",
    "¿Qué? ¡Sí!",
    "@arroba",
    "%directiva",
    "no",
    "~",
    "null",
    "=",
    "<<",
    "10:30",
    "2024-05-14",
    "1_000",
    "tab\tdentro",
    "barra \\n invertida",
    "emoji 🎉 y niñez",
    "náhuatl: Tlahtolli, maaya t’aan, p’urhépecha",
    "dos puntos al final:",
    ": al principio",
    "punto y coma; coma,",
    "--- ",
    "...",
    "C:\\Fotos\\uno.jpg",
    "https://ejemplo.mx/a?b=c#d",
    "<b>html</b> & amp",
)


@pytest.mark.parametrize("text", NASTY)
def test_what_nuevo_quotes_is_read_back(text: str) -> None:
    header, codes = page(f"---\ntitulo: {quoted(text)}\nlugar: Plaza\n---\n")

    assert header is not None
    assert (header.data["titulo"], header.data["lugar"], codes) == (text, "Plaza", [])


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"), include_characters="'\"#:$-"), min_size=1))
def test_any_line_of_text_survives_its_quotes(text: str) -> None:
    header, codes = page(f"---\ntitulo: {quoted(text)}\n---\n")

    assert header is not None
    assert (header.data["titulo"], codes) == (text, [])


@pytest.mark.parametrize(
    ("row", "expected", "code"),
    [
        ("titulo: Guasave: abre el parque", "Guasave: abre el parque", "dos-puntos-sin-comillas"),
        ("titulo: Abre: el «parque»: hoy", "Abre: el «parque»: hoy", "dos-puntos-sin-comillas"),
        ("titulo: Ruta #3 reabre", "Ruta #3 reabre", "numeral-sin-comillas"),
        ("titulo: L'Oréal: abre", "L'Oréal: abre", "dos-puntos-sin-comillas"),
    ],
)
def test_forgotten_quotes_are_put_and_told(row: str, expected: str, code: str) -> None:
    header, codes = page(f"---\nlugar: Plaza\n{row}\n---\n")

    assert header is not None
    assert (header.data["titulo"], codes) == (expected, [code])


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("---\ntitulo: 'sin cerrar\narea: x\n---\n", "comillas-sin-cerrar", 2),
        ("---\nfotos:\n\t- a\n---\n", "tabulador", 3),
        ("---\ntitulo: a\nTítulo: b\n---\n", "campo-repetido", 3),
        ("---\ntitulo: a\ntitle: b\n---\n", "campo-repetido", 3),
        ("---\ntitulo: a\n", "cabecera-sin-cerrar", 1),
        ("Hola a todas y todos.\n", "sin-cabecera", 1),
        ("---\n- a\n- b\n---\n", "cabecera-ilegible", 2),
        ("---\na: &a [*a]\n---\n", "cabecera-ilegible", 2),
        ("   \n", "archivo-vacio", 1),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, code: str, line: int) -> None:
    _, problems = read_page(text.encode(), "content/x.md", ALIASES)

    assert [(each.code, each.line) for each in problems] == [(code, line)]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Título", "titulo"),
        ("BALAZOS", "balazos"),
        ("Abierto a prensa", "abierto_a_prensa"),
        ("debe-decir", "debe_decir"),
    ],
)
def test_keys_forgive_capitals_accents_and_spaces(typed: str, key: str) -> None:
    assert key_of(typed) == key


def test_aliases_hold_at_the_root_only() -> None:
    header, _ = page("---\nTitle: Hola\nDependencia: Salud\nTags: a, b\nfotos: [{title: x}]\n---\n")

    assert header is not None
    assert header.data == {"titulo": "Hola", "area": "Salud", "temas": "a, b", "fotos": [{"title": "x"}]}


def test_lines_lead_to_the_file() -> None:
    header, _ = page("---\ntitulo: a\nfotos:\n  - archivo: x.jpg\n    alt: y\n---\n\n\nTexto\n")

    assert header is not None
    assert header.line(("fotos", 0, "alt")) == 5
    assert header.line(("fotos", 0, "pie")) == 4
    assert header.line(("nada",)) == 2
    assert (header.body, header.body_line) == ("Texto", 9)


def test_an_imported_header_needs_no_fences() -> None:
    header, codes = page("Title: Abre: el parque\nDate: 2024-05-14\nSummary: uno\n    y dos\n\nTexto\n\n---\n\nMás\n")

    assert header is not None
    assert codes == []
    assert header.data == {"titulo": "Abre: el parque", "fecha": "2024-05-14", "resumen": "uno y dos"}
    assert (header.body, header.body_line) == ("Texto\n\n---\n\nMás", 6)


TEXT = "---\ntitulo: Niñez en Álamos\n---\nTexto\n"


@pytest.mark.parametrize(
    ("octets", "codes"),
    [
        (TEXT.encode(), []),
        (TEXT.encode("utf-8-sig"), []),
        (TEXT.replace("\n", "\r\n").encode(), []),
        (TEXT.replace("\n", "\r").encode(), []),
        (TEXT.encode("cp1252"), ["codificacion-windows"]),
        (TEXT.encode("utf-16"), ["codificacion-windows"]),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), ["codificacion-windows"]),
    ],
)
def test_any_editor_s_file_is_understood(octets: bytes, codes: list[str]) -> None:
    header, found = page(octets)

    assert header is not None
    assert (header.data["titulo"], header.body, found) == ("Niñez en Álamos", "Texto", codes)


@pytest.mark.parametrize("octets", [b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04\x00\x81"])
def test_what_is_no_text_is_named(octets: bytes) -> None:
    text, problems = decode(octets, "content/x.md")

    assert text is None
    assert [each.code for each in problems] == ["codificacion-ilegible"]
