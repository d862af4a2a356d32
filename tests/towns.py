"""Towns for the tests, written by code, and how they are built: by Pelican itself, in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from PIL import Image

PROJECT = Path(__file__).resolve().parents[1]
SETTINGS = PROJECT / "pelicanconf.py"
STRICT = PROJECT / "publishconf.py"
NOW = "2026-11-15 10:00"
PATIENCE = 300
"""Seconds that a worker waits for what another one builds."""


class Built(NamedTuple):
    """A town on disk: what it was built from, the pages, and what the build said."""

    content: Path
    output: Path
    said: str


def build(
    content: Path,
    output: Path,
    *,
    store: Path,
    settings: Path = SETTINGS,
    cwd: Path | None = None,
    **extra: Any,
) -> subprocess.CompletedProcess[str]:
    """Run `pelican <content> -s <settings> -o <output>` as staff would; `extra` settings win."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(settings), "-o", str(output), "-e"]
    pairs = [f"{name}={json.dumps(value)}" for name, value in {"ALMACEN": str(store), **extra}.items()]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PYTHONIOENCODING"] = "utf-8"
    return subprocess.run(
        [*command, *pairs], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def built(content: Path, output: Path, **how: Any) -> Built:
    """A town built without a single problem."""
    done = build(content, output, **how)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "· 0 problemas ·" in done.stdout, done.stdout
    return Built(content, output, done.stdout)


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """The folder as `make` fills it: by the first worker that asks, while the others wait."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
    try:
        folder.mkdir()
    except FileExistsError:
        limit = time.monotonic() + PATIENCE
        while not done.exists():
            assert not failed.exists(), f"{folder.name} could not be made: see the other worker"
            assert time.monotonic() < limit, f"{folder.name} is not ready after {PATIENCE} seconds"
            time.sleep(0.1)
        return folder
    try:
        make(folder)
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path, hidden ones too."""
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def write(path: Path, header: Mapping[str, Any], text: str = "") -> Path:
    """A Markdown file with its header; a YAML file where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    words = yaml.safe_dump(dict(header), allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(words if path.suffix == ".yml" else f"---\n{words}---\n{text}\n", encoding="utf-8")
    return path


def photo(path: Path, width: int = 640, height: int = 420, seed: int = 0, **save: Any) -> Path:
    """A small photo that differs from others by its seed, quick to draw."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ramp = Image.linear_gradient("L")
    bands = [
        ramp.rotate(90 * (seed % 4)).point([(value + seed * 37) % 256 for value in range(256)]),
        ramp.point([(value * 3 + seed * 61) % 256 for value in range(256)]),
        ramp.rotate(90).point([255 - value // 2 for value in range(256)]),
    ]
    Image.merge("RGB", bands).resize((width, height)).save(path, quality=70, **save)
    return path


def release(content: Path, name: str, text: str = "Se informa a la población.", **header: Any) -> Path:
    """A boletín in a folder of its own; `name` is `2026-05-14-parque`. Its index.md."""
    year, month = name[:4], name[5:7]
    title = name[11:].replace("-", " ").capitalize()
    whole = {"titulo": title, "fecha": f"{name[:10]} 09:00", "area": "Obras Públicas", **header}
    return write(content / "boletines" / year / month / name / "index.md", whole, text)


def empty_town(content: Path) -> Path:
    """What is required and nothing more: a name and an área."""
    write(content / "municipio.yml", {"nombre": "Villa Nueva", "ahora": NOW, "areas": ["Presidencia"]})
    return content


def small_town(content: Path, **town: Any) -> Path:
    """municipio.yml and boletines only: one with photos and a document, one bare, one that points to the first."""
    header = {
        "nombre": "Villa Chica",
        "sitio": "https://villachica.example/prensa/",
        "zona_horaria": "America/Hermosillo",
        "ahora": NOW,
        "areas": ["Obras Públicas", "Salud"],
        "ejes": ["Bienestar"],
    }
    write(content / "municipio.yml", {name: value for name, value in {**header, **town}.items() if value is not None})
    first = release(
        content,
        "2026-10-05-puente-nuevo",
        "Abrió el puente.\n\n![Baranda del puente vista desde la orilla](baranda.jpg)",
        numero=1,
        ejes=["Bienestar"],
        temas=["obra pública"],
        portada={"archivo": "puente.jpg", "alt": "Puente de piedra sobre el arroyo"},
        documentos=[{"titulo": "Ficha técnica", "archivo": "ficha.csv"}],
    )
    photo(first.with_name("puente.jpg"), 1300, 800, 1)
    photo(first.with_name("baranda.jpg"), 500, 700, 2)
    first.with_name("ficha.csv").write_text("concepto,monto\npuente,10\n", encoding="utf-8")
    release(content, "2026-10-20-vacunas", "Llegan [vacunas](../2026-10-05-puente-nuevo/).", numero=2, area="Salud")
    release(content, "2026-11-03-bacheo", "Sigue el bacheo.", temas=["Obra Pública"])
    return content


def project_copy(folder: Path) -> Path:
    """The engine alone (plugins, theme, settings) in a folder of its own, to be broken by a test."""
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("plugins", "theme"):
        shutil.copytree(PROJECT / name, folder / name, ignore=ignore)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy2(PROJECT / name, folder / name)
    return folder
