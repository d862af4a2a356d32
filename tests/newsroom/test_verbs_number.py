"""`numerar` gives each published boletín the next number of its year, and touches not one other byte."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path

import pytest

from plugins.newsroom.header import read_page
from plugins.newsroom.kinds.parts import ALIASES
from plugins.newsroom.verbs import number
from tests.newsroom.builders import a_release, a_town, library_of

FENCED = "---\ntitulo: Niñez\nfecha: 2026-05-14\narea: Cultura\n---\nTexto\n"


def given(content: Path) -> dict[str, str]:
    library = library_of(content)
    return {each.place.name[11:]: each.number for each in (*library.releases, *library.unlisted)}


def numbered(content: Path) -> int:
    return number.run(Namespace(contenido=content))


def test_the_next_of_each_year_in_the_order_of_their_dates(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    a_release(content, "2026-03-02-tercero")
    a_release(content, "2026-03-01-segundo", fecha="2026-03-01 18:00")
    a_release(content, "2026-03-01-primero")
    a_release(content, "2026-01-05-ya-numerado", numero="7")
    a_release(content, "2025-12-31-del-ano-pasado")

    assert numbered(content) == 0
    assert given(content) == {
        "ya-numerado": "007/2026",
        "primero": "008/2026",
        "segundo": "009/2026",
        "tercero": "010/2026",
        "del-ano-pasado": "001/2025",
    }


def test_running_it_again_changes_nothing(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    files = [a_release(content, f"2026-03-0{n}-nota-{n}") for n in range(1, 5)]
    numbered(content)
    before = [each.read_bytes() for each in files]

    assert numbered(content) == 0
    assert [each.read_bytes() for each in files] == before


def test_two_branches_that_are_merged_go_on_from_the_highest(tmp_path: Path) -> None:
    """Each branch wrote boletines without a number; older ones among them are not squeezed in between."""
    content = a_town(tmp_path)
    a_release(content, "2026-03-01-de-todos", numero="1")
    a_release(content, "2026-03-10-rama-a", numero="2")
    a_release(content, "2026-03-05-rama-b")
    a_release(content, "2026-03-12-rama-b-otra")

    assert numbered(content) == 0
    assert given(content) == {
        "de-todos": "001/2026",
        "rama-a": "002/2026",
        "rama-b": "003/2026",
        "rama-b-otra": "004/2026",
    }


def test_one_number_in_two_branches_stops_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = a_town(tmp_path)
    a_release(content, "2026-03-10-rama-a", numero="2")
    a_release(content, "2026-03-11-rama-b", numero="2")
    file = a_release(content, "2026-03-12-sin-numero")
    before = file.read_bytes()

    assert numbered(content) == 1
    assert file.read_bytes() == before
    assert "numero-repetido" in capsys.readouterr().out


def test_only_what_is_published_and_out(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    a_release(content, "2026-03-01-publico")
    hidden = [
        a_release(content, "2026-03-02-borrador", estado="borrador"),
        a_release(content, "2026-03-03-oculto", estado="oculto"),
        a_release(content, "2026-03-04-embargado", embargo="2026-12-01"),
        a_release(content, "2026-12-05-futuro"),
    ]
    before = [each.read_bytes() for each in hidden]

    assert numbered(content) == 0
    assert given(content) == {"publico": "001/2026", "oculto": ""}
    assert [each.read_bytes() for each in hidden] == before


@pytest.mark.parametrize("hidden", [{"estado": "borrador"}, {"embargo": "2026-12-01"}, {"estado": "oculto"}])
def test_a_number_typed_in_what_is_not_public_is_taken(tmp_path: Path, hidden: dict[str, str]) -> None:
    content = a_town(tmp_path)
    a_release(content, "2026-03-01-publico")
    a_release(content, "2026-03-02-otro", numero="41", **hidden)
    numbered(content)

    assert given(content)["publico"] == "042/2026"


def test_a_faulty_file_elsewhere_does_not_matter(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    file = a_release(content, "2026-03-01-publico")
    (content / "paginas").mkdir()
    (content / "paginas/rota.md").write_text("sin ficha")

    assert numbered(content) == 0
    assert b"numero: 1\n" in file.read_bytes()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert numbered(tmp_path / "nada") == 1
    assert "No existe la carpeta" in capsys.readouterr().err


CRLF = FENCED.replace("\n", "\r\n")
CLASSIC = "Title: Niñez\nDate: 2026-05-14\nCategory: Cultura\nSummary: uno\n  y dos\n\nTexto\n"


@pytest.mark.parametrize(
    "octets",
    [
        FENCED.encode(),
        FENCED.encode("utf-8-sig"),
        FENCED.encode("cp1252"),
        FENCED.encode("utf-16"),
        b"\xfe\xff" + FENCED.encode("utf-16-be"),
        CRLF.encode(),
        CRLF.encode("utf-8-sig"),
        FENCED.replace("\n", "\r").encode(),
        FENCED.replace("---\n", "---  \n").encode(),
        FENCED.replace("Texto\n", "Texto sin fin de línea").encode(),
        FENCED.replace("Texto", "Número:\nnumero:\n\n---\n\nnumero:").encode(),
        FENCED.replace("titulo", "# nota\ntitulo").encode(),
        FENCED.replace("titulo", "  titulo").replace("fecha", "  fecha").replace("area", "  area").encode(),
        FENCED.replace("---\nTexto", "resumen: |\n  numero:\n---\nTexto").encode(),
        CLASSIC.encode(),
        CLASSIC.encode("utf-8-sig"),
        CLASSIC.replace("\n", "\r\n").encode(),
        CLASSIC.encode("cp1252"),
    ],
)
def test_every_other_byte_stays(tmp_path: Path, octets: bytes) -> None:
    """One line is added where the reader finds it; without it, the file is the one there was."""
    file = tmp_path / "nota.md"
    file.write_bytes(octets)
    number.write_number(file, 34)
    changed = file.read_bytes()
    before, _ = read_page(octets, "content/x.md", ALIASES)
    after, problems = read_page(changed, "content/x.md", ALIASES)

    assert before is not None
    assert after is not None
    assert not [each for each in problems if each.stops]
    assert after.data == {"numero": "34", **before.data}
    assert after.body == before.body
    assert without_number(changed) == octets


def without_number(octets: bytes) -> bytes:
    for codec in ("utf-16-le", "utf-16-be", "latin-1"):
        line = re.compile(re.escape("numero: 34".encode(codec)))
        for found in line.finditer(octets):
            start, end = found.span()
            while octets[start - 1 : start] == b" ":
                start -= 1
            for ending in ("\r\n".encode(codec), "\n".encode(codec), "\r".encode(codec)):
                if octets[end:].startswith(ending):
                    return octets[:start] + octets[end + len(ending) :]
    return b""


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("numero:", "numero: 34"),
        ("numero:   ", "numero: 34"),
        ("Número:", "Número: 34"),
        ("NUMERO: ~", "NUMERO: 34"),
        ("numero: null", "numero: 34"),
        ("numero: # falta", "numero: 34  # falta"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252"])
def test_an_empty_number_is_filled_in_its_place(
    tmp_path: Path, row: str, expected: str, ending: str, codec: str
) -> None:
    before = FENCED.replace("area", f"{row}\narea").replace("\n", ending)
    file = tmp_path / "nota.md"
    file.write_bytes(before.encode(codec))
    number.write_number(file, 34)

    assert file.read_bytes() == before.replace(row, expected, 1).encode(codec)


def test_the_file_keeps_its_permissions_and_leaves_no_other_behind(tmp_path: Path) -> None:
    file = tmp_path / "nota.md"
    file.write_text(FENCED)
    file.chmod(0o640)
    number.write_number(file, 1)

    assert file.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["nota.md"]
