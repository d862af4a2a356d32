"""Every problem has a code, a fixture that triggers it and nothing else, a fixed form, and a remedy that cures."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from plugins.newsroom import header
from plugins.newsroom.codes import CODES
from plugins.newsroom.problems import Problem, as_annotations, problem, report, stopping
from plugins.newsroom.reading import Options, Reading, read
from tests.newsroom.samples import BAD_CONTENT, bad_content, look, put

FIXTURES = sorted(each.name for each in BAD_CONTENT.iterdir())
STRICT = frozenset({"sitio-faltante"})
"""Codes that only publishing asks for."""

BLOCK = re.compile(
    r"content/\S+:[1-9]\d*  (?P<code>[a-z-]+)(?P<notice>  \(aviso\))?\n"
    r"  Qué:     \S.*\n(?: {11}\S.*\n)*"
    r"  Por qué: \S.*\n"
    r"  Cómo:    \S.*(?:\n {11}\S.*)*"
)
TOTAL = re.compile(
    r"\d+ (?:problemas?|avisos?)(?: y \d+ avisos?)? en \d+ archivos?\. "
    r"(?:Corríjalos y vuelva a ejecutar: make revisar|Los avisos no detienen la publicación\.)\n"
)
FOREIGN = re.compile(
    r"\b(?:none|null|nan|input|valid|string|field|expected|mapping|scalar|token|path|yaml|node|list|dict|tuple|"
    r"true|false|header|frontmatter|encoding|warning|parse|tienes|debes|escribe|agrega|revisa)\b",
    re.IGNORECASE,
)
"""Words of programmers, or of a «tú», that staff must never meet."""


@pytest.fixture(autouse=True)
def without_heif(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine where the extra that reads HEIC was not installed."""
    monkeypatch.setitem(sys.modules, "pillow_heif", None)


def faulty(code: str, folder: Path) -> tuple[Path, Reading]:
    content = bad_content(code, folder)
    return content, look(content, strict=code in STRICT)


def test_every_code_has_its_fixture_and_every_fixture_its_code():
    assert set(FIXTURES) == set(CODES)


@pytest.mark.parametrize("code", FIXTURES)
def test_fixture_triggers_its_code_alone_and_is_reported_word_for_word(code, tmp_path):
    _, found = faulty(code, tmp_path)

    assert {each.code for each in found.problems} == {code}
    assert report(found.problems) + "\n" == (BAD_CONTENT / code / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("code", FIXTURES)
def test_report_has_the_form_of_the_design(code):
    told = (BAD_CONTENT / code / "expected.txt").read_text("utf-8")
    *blocks, total = told.split("\n\n")

    assert TOTAL.fullmatch(total)
    for block in blocks:
        match = BLOCK.fullmatch(block)
        assert match, block
        assert bool(match["notice"]) == CODES[match["code"]].notice


@pytest.mark.parametrize("code", FIXTURES)
def test_messages_are_plain_spanish(code, tmp_path):
    _, found = faulty(code, tmp_path)

    for each in found.problems:
        assert not FOREIGN.search(f"{each.what} {each.why} {re.sub('«.*?»', '', each.fix)}"), str(each)
        assert re.search(r"[.?]$|[.:]\S*$|/\S+$", each.what), each.what


@pytest.mark.parametrize("code", FIXTURES)
def test_an_error_hides_its_file_and_an_aviso_does_not(code, tmp_path):
    """A file with an error is in no list of the library; the rest of the town is read all the same."""
    content, found = faulty(code, tmp_path)
    put(content, {"paginas/sana.md": "---\ntitulo: Sana\n---\nEsta página no tiene problemas.\n"} | town_of(content))
    library = look(content).library
    wrong = {each.path for each in stopping(found.problems)}
    kinds = (library.releases, library.galleries, library.events, library.reports, library.pages, library.filings)
    kinds += (library.plans, library.budgets, library.campaigns)
    shown = {item.place.path for kind in kinds for item in kind}

    assert "content/paginas/sana.md" in shown
    assert not shown & wrong


def town_of(content: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in content.glob("municipio.yml")}


# --- remedies that can be pasted ---


def pasted(told: Problem) -> str:
    """The line or lines that the remedy gives, without the words around them."""
    return re.split(r":(?:  +|\n)", told.fix, maxsplit=1)[1].split("  ", 1)[0]


def change(content: Path, told: Problem, edit: Callable[[list[str], int], None]) -> None:
    file = content.parent / told.path
    rows = file.read_text("utf-8").split("\n")
    edit(rows, told.line - 1)
    file.write_text("\n".join(rows), "utf-8")


def whole_row(content: Path, told: Problem) -> None:
    def edit(rows: list[str], at: int) -> None:
        indent = rows[at][: len(rows[at]) - len(rows[at].lstrip(" "))]
        rows[at] = indent + pasted(told)

    change(content, told, edit)


def indented_row(content: Path, told: Problem) -> None:
    change(content, told, lambda rows, at: rows.__setitem__(at, "  " + pasted(told)))


def new_row(content: Path, told: Problem) -> None:
    """Pasted under the first row of the header, or of a file that is all header."""
    change(content, told, lambda rows, at: rows.insert(1, pasted(told)))


def value(content: Path, told: Problem) -> None:
    """Pasted in place of what the message quotes first."""
    quoted = re.search("«(.*?)»", told.what)
    assert quoted
    change(content, told, lambda rows, at: rows.__setitem__(at, rows[at].replace(quoted[1], pasted(told))))


def entry(content: Path, told: Problem) -> None:
    """Pasted over the same key inside `{…}`."""
    key = pasted(told).split(":")[0]
    pattern = rf"{key}: [^,}}]+"
    change(content, told, lambda rows, at: rows.__setitem__(at, re.sub(pattern, pasted(told), rows[at])))


def key_alone(content: Path, told: Problem) -> None:
    key = pasted(told).split(":")[0]
    change(content, told, lambda rows, at: rows.__setitem__(at, re.sub(r"^\w+", key, rows[at])))


def below_entry(content: Path, told: Problem) -> None:
    change(content, told, lambda rows, at: rows.insert(at + 1, f"    {pasted(told)}"))


def closing_fence(content: Path, told: Problem) -> None:
    change(content, told, lambda rows, at: rows.insert(rows.index(""), pasted(told)))


def in_photos(content: Path, told: Problem) -> None:
    change(content, told, lambda rows, at: rows.insert(1, f"fotos:\n  {pasted(told)}"))


def in_header_file(content: Path, told: Problem) -> None:
    (content.parent / told.path).write_text(pasted_lines(told), "utf-8")


def pasted_lines(told: Problem) -> str:
    return told.fix.split(":\n", 1)[1] + "\n"


def at_the_top(content: Path, told: Problem) -> None:
    """The new header lacks only the área, which no one but staff can know."""
    file = content.parent / told.path
    top = pasted_lines(told).replace("fecha", "area: Salud\nfecha")
    file.write_text(top + file.read_text("utf-8"), "utf-8")


def renamed_item(content: Path, told: Problem) -> None:
    file = content.parent / told.path
    file.rename(file.with_stem(pasted(told)))


def renamed_photo(content: Path, told: Problem) -> None:
    file = content.parent / told.path
    old, new = (re.search("«(.*?)»", text)[1] for text in (told.what, told.fix))
    (file.parent / old).rename(file.parent / new)
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def nearest_folder(content: Path, told: Problem) -> None:
    old, new = re.findall("«(.*?)»", told.what)
    (content / old).rename(content / new)


CURES: Mapping[str, Callable[[Path, Problem], None]] = MappingProxyType(
    {
        "area-desconocida": whole_row,
        "boletin-desconocido": whole_row,
        "cabecera-sin-cerrar": closing_fence,
        "campo-desconocido": key_alone,
        "campo-faltante": new_row,
        "campana-desconocida": whole_row,
        "carpeta-desconocida": nearest_folder,
        "clave-repetida": entry,
        "color-ilegible": value,
        "contraste-corregido": whole_row,
        "contrato-desconocido": whole_row,
        "correo-ilegible": value,
        "dato-personal": new_row,
        "descripcion-inutil": entry,
        "direccion-repetida": new_row,
        "dos-puntos-sin-comillas": whole_row,
        "eje-desconocido": whole_row,
        "enlace-ilegible": value,
        "evidencia-inexistente": entry,
        "factura-desconocida": whole_row,
        "fecha-distinta": renamed_item,
        "fecha-ilegible": value,
        "fecha-imposible": value,
        "fechas-al-reves": whole_row,
        "foto-extension": renamed_photo,
        "foto-mayusculas": entry,
        "foto-sin-descripcion": below_entry,
        "foto-sin-usar": in_photos,
        "municipio-faltante": in_header_file,
        "meta-no-medible": below_entry,
        "numeral-sin-comillas": whole_row,
        "numero-ilegible": value,
        "numero-repetido": whole_row,
        "opcion-desconocida": value,
        "partida-desconocida": whole_row,
        "partida-excedida": below_entry,
        "periodo-ilegible": value,
        "proveedor-desconocido": whole_row,
        "proveedor-distinto": whole_row,
        "sin-cabecera": at_the_top,
        "sitio-faltante": new_row,
        "slug-invalido": value,
        "tabulador": indented_row,
        "tema-desconocido": whole_row,
        "total-distinto": whole_row,
        "zona-desconocida": value,
    }
)
"""How staff would paste each remedy that gives something to paste."""


@pytest.mark.parametrize("code", sorted(CURES))
def test_pasting_the_remedy_cures(code, tmp_path):
    content, found = faulty(code, tmp_path)
    CURES[code](content, found.problems[0])
    after = look(content, strict=code in STRICT)

    assert report(stopping(after.problems)) == "Sin problemas."
    assert code not in {each.code for each in after.problems}


def test_every_remedy_with_a_row_to_paste_is_tried():
    """A remedy that ends with two spaces and `key: value` for its own file is in the table above."""
    row = re.compile(r":  +(?:alt|\w+_?\w*): [^…]+$")
    told = {code: (BAD_CONTENT / code / "expected.txt").read_text("utf-8").split("Cómo:", 1)[1] for code in FIXTURES}

    assert {code for code, fix in told.items() if row.search(fix.split("\n")[0])} <= set(CURES)


# --- the report as a whole ---


def test_problems_of_all_files_are_told_together_in_the_order_of_files_and_lines(tmp_path):
    bad = "---\ntitulo: Abre el parque\nfecha: 31/02/2026\narea: Salu\nlugr: Plaza\n---\nAbre el parque.\n"
    content = put(tmp_path / "content", {"boletines/b.md": bad, "boletines/a.md": bad, "vedas.yml": "vedas: []"})
    told = report(look(content).problems)
    places = re.findall(r"^content/(\S+):(\d+)  (\S+)", told, re.MULTILINE)

    assert places == [
        ("boletines/a.md", "3", "fecha-imposible"),
        ("boletines/a.md", "5", "campo-desconocido"),
        ("boletines/b.md", "3", "fecha-imposible"),
        ("boletines/b.md", "5", "campo-desconocido"),
        ("vedas.yml", "1", "tipo-sin-construir"),
    ]
    assert told.endswith("4 problemas y 1 aviso en 3 archivos. Corríjalos y vuelva a ejecutar: make revisar")


def test_nothing_wrong_is_said_in_two_words():
    assert report(()) == "Sin problemas."


def test_annotations_are_one_line_each_even_when_the_remedy_has_several():
    found = (
        problem("sin-cabecera", "content/a.md", 1, "falta la ficha.", "empiece así:\n---\ntitulo: X\n---"),
        problem("foto-gps", "content/b.md", 7, "guarda el lugar.", "quítelo."),
    )

    assert as_annotations(found).splitlines() == [
        "::error file=content/a.md,line=1,title=sin-cabecera::falta la ficha. empiece así: --- titulo: X ---",
        "::warning file=content/b.md,line=7,title=foto-gps::guarda el lugar. quítelo.",
    ]


def test_a_code_that_is_not_in_the_table_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        problem("no-existe", "content/a.md", 1, "x", "y")


def test_a_file_name_with_broken_letters_can_be_printed(tmp_path):
    name = b"2026-05-14-a\xf1o.md".decode("utf-8", "surrogateescape")
    try:
        content = put(tmp_path / "content", {f"boletines/{name}": "Sin ficha.\n"})
    except OSError:
        pytest.skip("this disk keeps no such names")

    assert "a?o.md:1  sin-cabecera" in report(look(content).problems).encode("utf-8").decode()


def test_a_fixed_clock_that_cannot_be_read_is_told_with_its_line(tmp_path):
    content = put(tmp_path / "content", {"municipio.yml": "nombre: Villa\nareas: [Salud]\nahora: mañana\n"})
    found = read(content, Options()).problems

    assert [(each.path, each.line, each.code) for each in found] == [("content/municipio.yml", 3, "fecha-ilegible")]


def test_one_mistake_does_not_cast_blame_on_the_files_that_refer_to_it(tmp_path):
    """A boletín that cannot be read exists all the same: its gallery and the links to it are not wrong."""
    release = "---\ntitulo: Abre el parque\nfecha: ayer\narea: Salud\n---\nAbre el parque.\n"
    gallery = (
        "---\ntitulo: Así abrió el parque\nfecha: 2026-05-14\nboletin: 2026-05-14-parque\n"
        "fotos: [{archivo: vista.jpg, alt: Familias bajo los mezquites}]\n---\n"
        "Lea el [boletín](../../boletines/2026-05-14-parque.md).\n"
    )
    files = {"boletines/2026-05-14-parque.md": release, "galerias/2026-05-14-parque/index.md": gallery}
    content = put(tmp_path / "content", files, ["galerias/2026-05-14-parque/vista.jpg"])

    assert [each.code for each in stopping(look(content).problems)] == ["fecha-ilegible"]


def test_a_list_of_obligations_that_cannot_be_read_is_the_only_problem(tmp_path):
    files = {
        "transparencia/obligaciones.yml": "obligaciones:\n  - {clave: contratos}\n",
        "transparencia/contratos/2026-t3/index.md": "---\nactualizado: 2026-10-05\n---\nNo hubo contratos.\n",
    }

    found = look(put(tmp_path / "content", files)).problems
    assert [(each.path, each.line, each.code) for each in found] == [
        ("content/transparencia/obligaciones.yml", 2, "campo-faltante")
    ]


def test_a_header_that_grows_without_end_is_refused():
    rows = "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30))
    _, found = header.read_page(f"---\na0: &a0 [x]\n{rows}\n---\n".encode(), "content/a.md", {})

    assert [each.code for each in found] == ["cabecera-ilegible"]
