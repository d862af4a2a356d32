"""Which files of content/ does no page use? Nothing that staff left there is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.books import YAML, Books, used_files
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.files import ITEM_KINDS, PHOTOS, RECORDS, Tree
from plugins.newsroom.reading.items import listed_photos
from plugins.newsroom.reading.photos import located

CLOSING = ".cierre.json"
CLOSED = frozenset(("informes", "murales"))
"""Kinds whose periods are closed, each by a file beside its own."""


def loose_files(tree: Tree, drafts: Iterable[Draft[Any]], books: Books) -> Iterator[Problem]:
    """Photos and other files inside a kind's folder that no header names.

    The folder of an item that could not be read, or that is not shown, is left alone: its files may well be used.
    So is the folder of a file of records that could not be read.
    """
    used = {_folded(tree.content / "transparencia" / "obligaciones.yml")}
    used |= {_folded(each) for each in used_files(books, tree.content)}
    unread = {each.folder: each.path for each in tree.found if each.own}
    owners: dict[Path, str] = {}
    for draft in drafts:
        used |= _named(draft, tree.content)
        if draft.found.own:
            owners[draft.found.folder] = unread.pop(draft.found.folder, draft.found.path)
    alone = {*unread, tree.content / "transparencia" / "plantillas", *(each.parent for each in books.unread)}
    for file in tree.others:
        kind = file.relative_to(tree.content).parts[0]
        if kind in ITEM_KINDS and not _read(kind, file) and _folded(file) not in used and file.parent not in alone:
            yield _misplaced(kind, file, tree) or _loose(file, owners.get(file.parent), tree)


def _read(kind: str, file: Path) -> bool:
    """Whether a file is read for itself: records, and the closing of a period."""
    if file.name.lower().endswith(CLOSING):
        return kind in CLOSED
    return kind == RECORDS and file.suffix.lower() in YAML


def _misplaced(kind: str, file: Path, tree: Tree) -> Problem | None:
    """A file that says what this kind says, in the other form."""
    suffix, path = file.suffix.lower(), tree.path_of(file)
    if kind == RECORDS and suffix in {".md", ".markdown"}:
        what = f"«{file.name}» es un texto, y los contratos se escriben en un archivo .yml."
        fix = f"cámbiele el nombre a «{file.stem}.yml» y deje solo los datos, sin renglones «---»."
        return problem("archivo-desconocido", path, 1, what, fix)
    if kind != RECORDS and suffix in YAML:
        what = f"«{file.name}» es un archivo .yml, y en «{kind}» se escriben archivos .md."
        fix = f"cámbiele el nombre a «{file.stem}.md» y ponga los datos entre dos renglones «---»."
        return problem("archivo-desconocido", path, 1, what, fix)
    return None


def _named(draft: Draft[Any], content: Path) -> set[str]:
    """What a header and its text name; capitals apart, for those have a problem of their own."""
    names = [each.entry.file for each in listed_photos(draft)]
    names += [each.file for each in getattr(draft.value, "documents", ())]
    files = (located(content, draft.found.folder, name) for name in names)
    return {_folded(file) for file in files if file is not None}


def _folded(file: Path) -> str:
    return str(file).lower()


def _loose(file: Path, owner: str | None, tree: Tree) -> Problem:
    photo = file.suffix.lower() in PHOTOS
    if owner is None:
        what = f"ninguna ficha nombra el archivo «{file.name}»."
        fix = "póngalo en la carpeta de su boletín, junto a su index.md, o bórrelo."
        if file.relative_to(tree.content).parts[0] == RECORDS:
            fix = f"nómbrelo en su contrato o factura, o bórrelo:  documento: {file.name}"
        return problem("archivo-desconocido", tree.path_of(file), 1, what, fix)
    if photo:
        what = f"la foto «{file.name}» está en la carpeta y la ficha no la nombra."
        fix = f"agréguela en «fotos»:  - {{archivo: {file.name}, alt: lo que se ve}}"
        return problem("foto-sin-usar", owner, 1, what, fix)
    what = f"el archivo «{file.name}» está en la carpeta y la ficha no lo nombra."
    fix = f"agréguelo en «documentos»:  - {{titulo: Ficha técnica, archivo: {file.name}}}"
    return problem("archivo-desconocido", owner, 1, what, fix)
