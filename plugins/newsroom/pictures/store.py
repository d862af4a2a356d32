"""Where do developed pictures lie, and how do they reach an output? The store is named by content and safe to lose."""

from __future__ import annotations

import filecmp
import os
import shutil
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from plugins.newsroom.pictures.plan import SUFFIXES, Rendition


def stored(store: Path, rendition: Rendition) -> Path:
    """A rendition's file in the store, there or not."""
    key = rendition.key
    return store / key[:2] / f"{key}.{SUFFIXES[rendition.recipe.format]}"


def present(store: Path, rendition: Rendition) -> bool:
    """Whether a rendition is in the store; an empty file, as a power cut leaves, is not."""
    try:
        return stored(store, rendition).stat().st_size > 0
    except OSError:
        return False


def keep(store: Path, rendition: Rendition, data: bytes) -> None:
    """Puts a rendition's bytes into the store, whole or not at all."""
    _renamed(stored(store, rendition), lambda draft: draft.write_bytes(data))


def place(renditions: Iterable[Rendition], store: Path, output: Path) -> int:
    """Copies renditions to their addresses under the output; how many were missing or different there.

    A rendition that the store lacks is passed over: its photo is among the flaws of `develop`'s report.
    """
    wanted = {each.file: each for each in renditions}
    return sum(_placed(stored(store, each), output / file) for file, each in wanted.items())


def _placed(source: Path, target: Path) -> bool:
    if not source.exists() or (target.exists() and _same(source, target)):
        return False
    # A copy, not a hard link: whoever changes a picture in an output must not reach the store.
    _renamed(target, lambda draft: shutil.copy2(source, draft))
    return True


def _same(source: Path, target: Path) -> bool:
    """Size and time answer without reading, as our copies keep both; only when the times differ are bytes compared."""
    one, other = source.stat(), target.stat()
    if one.st_size != other.st_size:
        return False
    return one.st_mtime_ns == other.st_mtime_ns or filecmp.cmp(source, target, shallow=False)


def _renamed(target: Path, make: Callable[[Path], object]) -> None:
    """Makes a file under a name of its own, then renames it: readers see all of it or nothing.

    Not `tempfile`: its files are closed to other users, and these are served.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        make(draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
