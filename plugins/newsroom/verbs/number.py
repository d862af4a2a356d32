"""Which number does each boletín get? The verb `numerar`: the next of its year, in order of date.

Only published boletines that are already out are numbered, and a number is never changed. A line is
added to the header; nothing else of the file is touched.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.newsroom.library import Library, Release
from plugins.newsroom.problems import report, stopping
from plugins.newsroom.reading import Options, read
from plugins.newsroom.verbs.build import add_content, has_content
from plugins.newsroom.verbs.check import NOTEBOOK

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

FENCE = re.compile(rb"\A((?:\xef\xbb\xbf)?---[ \t]*(\r?\n))")
EMPTY = re.compile(rb"^n[u\xfa\xc3\xba]+mero[ \t]*:[ \t]*(?=\r?$)", re.MULTILINE | re.IGNORECASE)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare which content is numbered."""
    add_content(parser)


def run(options: Namespace) -> int:
    """Number what needs it. 1, and nothing written, when a number is repeated or a file cannot be read."""
    if not has_content(options.contenido):
        return 1
    found = read(options.contenido, Options(notebook=NOTEBOOK))
    blocking = [each for each in stopping(found.problems) if "/boletines/" in each.path]
    if blocking:
        print(report(blocking, "make numerar"))
        return 1
    given = list(numbers(found.library))
    for release, number in given:
        write_number(options.contenido.resolve().parent / release.place.path, number)
        print(f"{number:03d}/{release.at.year}  {release.header.title}")
    print("Ningún boletín por numerar." if not given else f"Boletines numerados: {len(given)}.")
    return 0


def numbers(library: Library) -> Iterator[tuple[Release, int]]:
    """The boletines without a number, oldest first, each with the next one of its year."""
    highest: dict[int, int] = {}
    order = sorted((*library.releases, *library.unlisted), key=lambda each: (each.at, each.place.path))
    for release in order:
        highest[release.at.year] = max(highest.get(release.at.year, 0), release.header.number or 0)
    for release in order:
        if release.header.number is None and release.header.state == "publicado":
            highest[release.at.year] += 1
            yield release, highest[release.at.year]


def write_number(file: Path, number: int) -> None:
    """Adds the line after the first fence, or fills an empty `numero:`; every other byte stays."""
    octets = file.read_bytes()
    line = f"numero: {number}".encode()
    fence = FENCE.match(octets)
    empty = EMPTY.search(octets)
    if empty:
        changed = octets[: empty.start()] + line + octets[empty.end() :]
    elif fence:
        changed = fence[1] + line + fence[2] + octets[fence.end() :]
    else:
        ending = b"\r\n" if b"\r\n" in octets else b"\n"
        changed = line + ending + octets
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as draft:
        draft.write(changed)
    Path(name).chmod(file.stat().st_mode)
    Path(name).replace(file)
