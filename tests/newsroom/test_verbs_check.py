"""`revisar` tells everything wrong, in Spanish, and ends with 0 or 1."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.newsroom.__main__ import VERBS, main
from tests.newsroom.builders import a_release, a_town

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CONTENIDO", raising=False)
    return a_town(tmp_path)


def revisar(content: Path, *words: str) -> int:
    return main(["revisar", str(content), *words])


def test_what_the_terminal_says(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = a_release(content, area="Obras Publica", estado="publico")

    assert revisar(content) == 1
    assert capsys.readouterr().out == (
        f"content/boletines/2026/05/{file.name}:5  opcion-desconocida\n"
        "  Qué:     estado: «publico» no está entre los valores: publicado, borrador, oculto."
        " ¿Quiso decir «publicado»?\n"
        "  Por qué: solo se entienden los valores de la lista.\n"
        "  Cómo:    escriba uno de ellos:  publicado\n"
        "\n"
        "1 problema en 1 archivo. Corríjalos y vuelva a ejecutar: make revisar\n"
    )


def test_a_good_town_passes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_release(content)

    assert revisar(content) == 0
    assert capsys.readouterr().out == "Sin problemas.\n"


def test_an_aviso_does_not_stop(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_release(content, fecha="2026-05-15")

    assert revisar(content) == 0
    said = capsys.readouterr().out
    assert "fecha-distinta  (aviso)" in said
    assert said.endswith("1 aviso en 1 archivo. Los avisos no detienen la publicación.\n")


def test_errors_and_avisos_are_counted_apart(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_release(content, fecha="2026-05-15", area="Nada parecido")
    a_release(content, "2026-06-01-otro", numero="doce")

    assert revisar(content) == 1
    assert "\n2 problemas y 1 aviso en 2 archivos. Corríjalos" in capsys.readouterr().out


def test_what_waits_is_announced(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_release(content, "2026-11-18-feria", embargo="2026-11-20 08:00")

    assert revisar(content) == 0
    assert (
        "En espera: «Feria» sale el 20 de noviembre de 2026 a las 8:00 h (content/boletines" in capsys.readouterr().out
    )


def test_publishing_asks_for_the_portal_s_address(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = a_town(tmp_path, sitio="")

    assert [revisar(content), revisar(content, "--estricto")] == [0, 1]
    assert "sitio-faltante" in capsys.readouterr().out


def test_annotations_for_github(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_release(content, numero="doce")

    assert revisar(content, "--anotaciones") == 1
    row = next(each for each in capsys.readouterr().out.splitlines() if each.startswith("::"))
    assert row.startswith("::error file=content/boletines/2026/05/2026-05-14-parque.md,line=5,title=numero-ilegible::")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert revisar(tmp_path / "nada") == 1
    assert "No existe la carpeta de contenido" in capsys.readouterr().err


def test_a_folder_without_a_town_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert revisar(tmp_path) == 1
    assert "municipio-faltante" in capsys.readouterr().out


def test_the_command_as_staff_run_it(content: Path) -> None:
    """From another folder, on a terminal that knows no UTF-8: exit code 1 and every accent in place."""
    a_release(content, numero="doce")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""}
    done = subprocess.run(
        [sys.executable, "-m", "plugins.newsroom", "revisar", "content"],
        cwd=content.parent,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert "  Qué:     numero: «doce» no es un número entero.\n" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_every_verb_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(verb in said for verb in VERBS)
