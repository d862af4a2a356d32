"""How does a folder of content become a folder of pages? The verbs `html` and `publish`.

Pelican does the work, started as a child: the newsroom does not import it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

PROJECT = Path(__file__).resolve().parents[3]


def add_arguments(parser: ArgumentParser) -> None:
    """Declare which content is built and where to."""
    add_content(parser)
    add_output(parser, "output")


def add_content(parser: ArgumentParser) -> None:
    """Declare --contenido, also taken from the environment as make passes it."""
    default = os.environ.get("CONTENIDO") or "content"
    parser.add_argument("--contenido", type=Path, default=Path(default), metavar="CARPETA", help="qué se construye")


def add_output(parser: ArgumentParser, folder: str) -> None:
    """Declare --salida, also taken from the environment as make passes it."""
    default = os.environ.get("SALIDA") or folder
    parser.add_argument("--salida", type=Path, default=Path(default), metavar="CARPETA", help="dónde queda")


def run(options: Namespace) -> int:
    """Build, strictly if the verb is `publish`. 0 or 1."""
    done = {"publish": publish, "usb": usb}.get(options.verbo, html)
    return 0 if done(options.contenido, options.salida) else 1


def html(content: Path, output: Path) -> bool:
    """Build the public portal straight into `output`; faulty files are reported and left out. Whether it worked."""
    return has_content(content) and build(content, output, "pelicanconf.py")


def usb(content: Path, output: Path) -> bool:
    """Build a copy that opens by double click, without a server: its links name files. Whether it worked."""
    if not has_content(content) or not build(content, output, "pelicanconf.py", {"PORTATIL": True}):
        return False
    print(f"Copie la carpeta {shown(output)} a la memoria USB y abra index.html.")
    return True


def publish(content: Path, output: Path) -> bool:
    """Build strictly beside `output` and swap it in; on any error `output` stays untouched. Whether it worked."""
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".output-", dir=output.parent) as folder:
        fresh = Path(folder) / "nuevo"
        fresh.mkdir()
        if not has_content(content) or not build(content, fresh, "publishconf.py"):
            print(f"No se publicó nada: {shown(output)} queda como estaba.", file=sys.stderr)
            return False
        swap(fresh, output)
    return True


def build(content: Path, output: Path, settings: str, extra: Mapping[str, object] | None = None) -> bool:
    """Run Pelican with a settings file of the project; `extra` settings win. Whether it ended well."""
    return subprocess.run(command(content, output, settings, extra or {}), check=False).returncode == 0


def command(content: Path, output: Path, settings: str, extra: Mapping[str, object]) -> list[str]:
    """Command line of one Pelican build. Pelican reads the values of -e as JSON."""
    words = [sys.executable, "-m", "pelican", str(content.resolve())]
    words += ["-s", str(PROJECT / settings), "-o", str(output.resolve())]
    pairs = [f"{name}={json.dumps(value)}" for name, value in extra.items()]
    return words + (["-e", *pairs] if pairs else [])


def swap(fresh: Path, output: Path) -> None:
    """Put `fresh` in the place of `output` by renames, so that a visitor never meets half a portal."""
    previous = fresh.with_name("anterior")
    if output.exists():
        output.rename(previous)
    try:
        fresh.rename(output)
    except OSError:
        if previous.exists():
            previous.rename(output)
        raise
    shutil.rmtree(previous, ignore_errors=True)


def has_content(content: Path) -> bool:
    """Whether there is a folder to build; says so if there is none."""
    if content.is_dir():
        return True
    print(f"No existe la carpeta de contenido {shown(content)}.", file=sys.stderr)
    return False


def shown(path: Path) -> str:
    """A path as staff know it: from the current folder if it is inside."""
    path, here = path.resolve(), Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
