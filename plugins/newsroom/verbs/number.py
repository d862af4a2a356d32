"""Which number does each boletín get? The verb `numerar`: the next of its year, in order of date.

Only published boletines that are already out are numbered, and a number is never changed. A line is
added to the header; nothing else of the file is touched.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.newsroom.header import key_of
from plugins.newsroom.library import Library, Release
from plugins.newsroom.notebook import notebook_of
from plugins.newsroom.problems import report, stopping
from plugins.newsroom.reading import Options, read
from plugins.newsroom.verbs.build import add_content, has_content
from plugins.newsroom.verbs.check import STORE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
FENCED = re.compile(r"(---[ \t]*(\r\n|\n|\r))(.*?[\r\n])??---[ \t]*(?:[\r\n]|$)", re.DOTALL)
UNFENCED = re.compile(r"()[^\r\n]*(\r\n|\n|\r|$)((?:[^\r\n]+(?:\r\n|\n|\r|$))*)")
ROW = re.compile(r"[^\r\n]+")
EMPTY = re.compile(r"\s*(?:~|null)?\s*(#.*)?", re.IGNORECASE)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare which content is numbered."""
    add_content(parser)


def run(options: Namespace) -> int:
    """Number what needs it. 1, and nothing written, when a number is repeated or a file cannot be read."""
    if not has_content(options.contenido):
        return 1
    found = read(options.contenido, Options(notebook=notebook_of(STORE, options.contenido)))
    blocking = [each for each in stopping(found.problems) if "/boletines/" in each.path]
    if blocking:
        print(report(blocking, "make numerar"))
        return 1
    typed = read(options.contenido, Options(preview=True, notebook=notebook_of(STORE, options.contenido))).library
    given = list(numbers(found.library, (*typed.releases, *typed.unlisted)))
    for release, number in given:
        write_number(options.contenido.resolve().parent / release.place.path, number)
        print(f"{number:03d}/{release.at.year}  {release.header.title}")
    print("Ningún boletín por numerar." if not given else f"Boletines numerados: {len(given)}.")
    return 0


def numbers(library: Library, typed: Iterable[Release] = ()) -> Iterator[tuple[Release, int]]:
    """The boletines without a number, oldest first, each with the next one of its year.

    `typed` are others whose numbers are taken: drafts, and what is under embargo.
    """
    highest: dict[int, int] = {}
    order = sorted((*library.releases, *library.unlisted), key=lambda each: (each.at, each.place.path))
    for release in (*order, *typed):
        highest[release.at.year] = max(highest.get(release.at.year, 0), release.header.number or 0)
    for release in order:
        if release.header.number is None and release.header.state == "publicado":
            highest[release.at.year] += 1
            yield release, highest[release.at.year]


def write_number(file: Path, number: int) -> None:
    """Adds the line at the top of the header, or fills an empty `numero:`; every other byte stays."""
    octets = file.read_bytes()
    mark, codec = _encoding(octets)
    text = numbered(octets[len(mark) :].decode(codec), number)
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as draft:
        draft.write(mark + text.encode(codec))
    Path(name).chmod(file.stat().st_mode)
    Path(name).replace(file)


def _encoding(octets: bytes) -> tuple[bytes, str]:
    """The mark at the start of a file, and a codec that gives back the very bytes it read."""
    for mark, codec in MARKS:
        if octets.startswith(mark):
            return mark, codec
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError:
        return b"", "latin-1"
    return b"", "utf-8"


def numbered(text: str, number: int) -> str:
    """The text of a boletín with its number, whichever ends of line it has."""
    header = FENCED.match(text) or UNFENCED.match(text)
    if header is None:
        raise ValueError(f"no header in a boletín that was read: {text[:40]!r}")
    start = header.end(1)
    rows = list(ROW.finditer(text, start, header.end()))
    first = rows[0][0] if rows and header[1] else ""
    indent = first[: len(first) - len(first.lstrip())]
    for row in rows:
        key, colon, value = row[0].partition(":")
        empty = EMPTY.fullmatch(value)
        if colon and empty and re.match(rf"{indent}\S", key) and key_of(key) == "numero":
            comment = f"  {empty[1]}" if empty[1] else ""
            return f"{text[: row.start()]}{key}: {number}{comment}{text[row.end() :]}"
    return f"{text[:start]}{indent}numero: {number}{header[2] or chr(10)}{text[start:]}"
