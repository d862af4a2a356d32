"""Which files does content/ hold, and of what kind is each?"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.spanish import suggestion

ITEM_KINDS = (
    *("boletines", "galerias", "agenda", "paginas", "informes", "murales", "transparencia"),
    *("planes", "presupuestos", "campanas", "contratos"),
)
RECORDS = "contratos"
"""The kind whose files are lists of records (YAML), not items."""
ROOT_FILES = ("municipio.yml", "evaluacion.yml")
LATER_FILES = ("medios.yml", "avisos.yml", "vedas.yml")
DATED = re.compile(r"(\d{4})-(\d{2})-(\d{2})-(.+)")
IGNORED = re.compile(r"^(\.|~\$|Thumbs\.db$|desktop\.ini$)|~$|\.(tmp|bak|swp)$", re.IGNORECASE)
PHOTOS = frozenset(".jpg .jpeg .png .webp .gif .tif .tiff .heic .heif .avif .bmp".split())


@dataclass(frozen=True)
class Found:
    """A Markdown file and what its place in the tree says of it."""

    kind: str
    file: Path
    path: str  # as problems name it: content/boletines/…
    name: str  # 2024-05-14-parque-lineal: the folder of an index.md, else the file's stem
    slug: str  # parque-lineal
    day: date | None
    folder: Path  # where its photos are
    own: bool  # the folder is this item's alone


@dataclass(frozen=True)
class Tree:
    """All of content/: its items, its other files, and what is out of place."""

    content: Path
    found: tuple[Found, ...]
    others: tuple[Path, ...]
    problems: tuple[Problem, ...]

    def path_of(self, file: Path) -> str:
        """A file's path as problems show it, from the folder that holds content/."""
        return path_of(self.content, file)

    def of(self, kind: str) -> tuple[Found, ...]:
        """The items of a kind, in the order of their paths."""
        return tuple(each for each in self.found if each.kind == kind)


def path_of(content: Path, file: Path) -> str:
    """`content/boletines/…`, with forward slashes everywhere."""
    return f"{content.name}/{file.relative_to(content).as_posix()}"


def walk(content: Path) -> Tree:
    """The tree of content/, in the order of its paths."""
    files = sorted(_files(content))
    found, others, problems = [], [], []
    for file in files:
        top = file.relative_to(content).parts[0]
        if top in ITEM_KINDS and top != RECORDS and file.suffix.lower() in {".md", ".markdown"}:
            found.append(_found(content, top, file))
        else:
            others.append(file)
    problems = list(_out_of_place(content, others))
    return Tree(content, tuple(found), tuple(others), tuple(problems))


def _files(content: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(content):
        folders[:] = sorted(each for each in folders if not IGNORED.search(each))
        for name in names:
            file = Path(folder, name)
            if not IGNORED.search(name) and file.is_file():
                yield file


def _found(content: Path, kind: str, file: Path) -> Found:
    own = file.stem.lower() == "index"
    name = file.parent.name if own else file.stem
    day, slug = _dated(name)
    return Found(kind, file, path_of(content, file), name, slug, day, file.parent, own)


def _dated(name: str) -> tuple[date | None, str]:
    match = DATED.fullmatch(name)
    if not match:
        return None, name
    try:
        return date(int(match[1]), int(match[2]), int(match[3])), match[4]
    except ValueError:
        return None, match[4]


def _out_of_place(content: Path, others: list[Path]) -> Iterator[Problem]:
    """One aviso for each unknown folder, kind not built yet, or file at the root that nobody reads."""
    seen: set[str] = set()
    for file in others:
        parts = file.relative_to(content).parts
        if parts[0] in seen or parts[0] in ITEM_KINDS:
            continue
        seen.add(parts[0])
        yield from _judged(content, file, parts)


def _judged(content: Path, file: Path, parts: tuple[str, ...]) -> Iterator[Problem]:
    path, top = path_of(content, file), parts[0]
    if top in LATER_FILES:
        what = f"«{top}» se guarda, pero esta versión del portal no lo publica."
        fix = "no haga nada: aparecerá cuando el portal lo construya."
        yield problem("tipo-sin-construir", path, 1, what, fix)
    elif len(parts) > 1:
        what = f"no se conoce la carpeta «{top}».{suggestion(top, ITEM_KINDS)}"
        fix = f"cámbiele el nombre a una de estas: {', '.join(ITEM_KINDS)}."
        yield problem("carpeta-desconocida", path, 1, what, fix)
    elif top not in ROOT_FILES and file.suffix.lower() not in {*PHOTOS, ".svg"}:
        what = f"no se sabe qué hacer con «{top}».{suggestion(top, (*ROOT_FILES, *LATER_FILES))}"
        fix = "muévalo a la carpeta de su tipo (boletines, galerias, paginas…) o bórrelo."
        yield problem("archivo-desconocido", path, 1, what, fix)
