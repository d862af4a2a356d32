"""`nuevo` writes what the reader reads back, whatever staff typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.newsroom.__main__ import main
from plugins.newsroom.header import read_page
from plugins.newsroom.kinds.parts import ALIASES
from tests.newsroom.builders import a_photo, a_town, reading_of

WORDS = {"boletin": "boletines", "galeria": "galerias", "evento": "agenda", "informe": "informes", "pagina": "paginas"}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A town, and a desk without words left in the environment."""
    for name in ("TIPO", "TITULO", "FECHA", "AREA", "LUGAR", "FOTOS", "CONTENIDO"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return a_town(tmp_path)


def nuevo(content: Path, tipo: str = "boletin", titulo: str = "Abre el parque", **more: str) -> int:
    words = {"tipo": tipo, "titulo": titulo, "fecha": "2026-05-14 10:30", "area": "Cultura", **more}
    return main(["nuevo", "--contenido", str(content), *(f"--{key}={value}" for key, value in words.items() if value)])


def written(content: Path) -> list[str]:
    files = (each for each in content.rglob("*") if each.is_file() and each.name != "municipio.yml")
    return sorted(each.relative_to(content).as_posix() for each in files)


def header_of(file: Path) -> dict[str, object]:
    header, problems = read_page(file.read_bytes(), "content/x.md", ALIASES)
    assert header is not None
    assert problems == ()
    return dict(header.data)


@pytest.mark.parametrize(
    "title",
    [
        'Dijo "sí" a todo',
        "El 'Chapulín' regresa",
        "Cuesta $5, ${HOME} y $(date)",
        "Ruta #3: desvío",
        "#NiñezFeliz",
        "Guasave: abre: el parque",
        "100 % de agua & luz | hoy",
        "- con guion",
        "[entre corchetes]",
        "{entre llaves}",
        "C:\\Fotos\\nueva",
        "¿Qué sigue? ¡Todo!",
        "`ls`; rm -rf *",
        "@alcaldía responde",
        "no",
        "2026",
        "🎉 Feria",
    ],
)
@pytest.mark.parametrize("kind", WORDS)
def test_any_title_survives(content: Path, kind: str, title: str) -> None:
    assert nuevo(content, kind, title, lugar=title) == 0
    file = next(content.joinpath(WORDS[kind]).rglob("*.md"))

    assert header_of(file)["titulo"] == title
    assert header_of(file).get("lugar", title) == title


@pytest.mark.parametrize("kind", ["boletin", "evento", "informe", "pagina"])
def test_what_is_created_stops_nothing(content: Path, kind: str) -> None:
    """It is a draft: the rest can be published meanwhile, and nobody sees it."""
    nuevo(content, kind)
    found = reading_of(content)

    assert not [each for each in found.problems if each.stops]
    assert not (found.library.releases or found.library.events or found.library.waiting)


def test_where_each_kind_is_created(content: Path) -> None:
    photos = content.parent / "fotos"
    a_photo(photos / "a.jpg")
    assert [nuevo(content, kind, fotos=str(photos) if kind == "galeria" else "") for kind in WORDS] == [0] * 5

    assert written(content) == [
        "agenda/2026-05-14-abre-el-parque.md",
        "boletines/2026/05/2026-05-14-abre-el-parque/index.md",
        "galerias/2026-05-14-abre-el-parque/a.jpg",
        "galerias/2026-05-14-abre-el-parque/index.md",
        "informes/2026-05.md",
        "paginas/abre-el-parque.md",
    ]


def test_photos_are_copied_and_wait_for_their_description(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos = content.parent / "fotos"
    a_photo(photos / "Niños, plaza #2.JPG")
    a_photo(photos / "b.png")
    (photos / "nota.txt").write_text("no es foto")

    assert nuevo(content, fotos=str(photos)) == 0
    folder = content / "boletines/2026/05/2026-05-14-abre-el-parque"
    assert sorted(each.name for each in folder.iterdir()) == ["Niños, plaza #2.JPG", "b.png", "index.md"]
    assert header_of(folder / "index.md")["fotos"] == [
        {"archivo": "Niños, plaza #2.JPG", "alt": None},
        {"archivo": "b.png", "alt": None},
    ]
    assert "Con 2 fotos" in capsys.readouterr().out
    assert {each.code for each in reading_of(content, preview=True).problems} >= {"foto-sin-descripcion"}


def test_a_pattern_names_photos(content: Path) -> None:
    for name in ("a1.jpg", "a2.jpg", "b1.jpg"):
        a_photo(content.parent / "fotos" / name)
    nuevo(content, fotos=str(content.parent / "fotos" / "a*.jpg"))

    assert len(list(content.rglob("*.jpg"))) == 2


def test_a_second_one_of_the_day_gets_a_number_and_the_first_is_safe(content: Path) -> None:
    for _ in range(3):
        assert nuevo(content) == 0
    folders = sorted(each.name for each in (content / "boletines/2026/05").iterdir())

    assert folders == ["2026-05-14-abre-el-parque", "2026-05-14-abre-el-parque-2", "2026-05-14-abre-el-parque-3"]


@pytest.mark.parametrize("kind", ["evento", "informe", "pagina"])
def test_what_exists_once_is_never_overwritten(content: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    nuevo(content, kind)
    file = next(content.joinpath(WORDS[kind]).glob("*.md"))
    file.write_text("lo mío")

    assert nuevo(content, kind) == 1
    assert file.read_text() == "lo mío"
    assert "Ya existe" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"tipo": "bolletin"}, "¿Quiso decir «boletin»?"),
        ({"titulo": ""}, "falta el título"),
        ({"fecha": "31/02/2026"}, "no existe"),
        ({"fecha": "mañana"}, "no se entiende la fecha"),
        ({"fotos": "no/hay"}, "no hay fotos"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_created(
    content: Path, words: dict[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert nuevo(content, **words) == 1
    assert said in capsys.readouterr().err
    assert [each.name for each in content.iterdir()] == ["municipio.yml"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("cultura", "Cultura"), ("obra publica", "Obras Públicas"), ("Zona #3: Norte", "Zona #3: Norte")],
)
def test_the_nearest_area_is_taken(content: Path, typed: str, expected: str) -> None:
    nuevo(content, area=typed)

    assert header_of(next(content.rglob("index.md")))["area"] == expected


def test_without_an_hour_it_is_now(content: Path) -> None:
    nuevo(content, fecha="")

    assert header_of(next(content.rglob("index.md")))["fecha"] == "2026-11-15 10:00"
