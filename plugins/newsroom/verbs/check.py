"""What is missing or wrong in the content? The verb `revisar`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.newsroom.notebook import notebook_of
from plugins.newsroom.problems import as_annotations, report, stopping
from plugins.newsroom.reading import Options, read
from plugins.newsroom.verbs.build import PROJECT, has_content

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

STORE = PROJECT / ".cache"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the folder to check, and the form of annotations."""
    default = os.environ.get("CONTENIDO") or "content"
    parser.add_argument("carpeta", nargs="?", type=Path, default=Path(default), help="qué se revisa")
    parser.add_argument("--anotaciones", action="store_true", help="también como anotaciones de GitHub")
    parser.add_argument("--estricto", action="store_true", help="lo que además exige la publicación")


def run(options: Namespace) -> int:
    """Tell everything wrong. 0 when nothing stops publishing, else 1."""
    if not has_content(options.carpeta):
        return 1
    return check(options.carpeta, options.estricto, options.anotaciones)


def check(content: Path, strict: bool = False, annotated: bool = False) -> int:
    """Print the report of a content folder, and what is waiting."""
    found = read(content, Options(strict=strict, notebook=notebook_of(STORE, content)))
    print(report(found.problems))
    if annotated and found.problems:
        print(as_annotations(found.problems))
    for each in found.library.waiting:
        print(each)
    return 1 if stopping(found.problems) else 0
