"""Are an item's photos and documents there, sound, and described?"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from plugins.newsroom import spanish
from plugins.newsroom.header import Header, Route
from plugins.newsroom.kinds.parts import DocumentEntry, PhotoEntry
from plugins.newsroom.materials import Attachment, Photo
from plugins.newsroom.notebook import Notebook, digest
from plugins.newsroom.pictures import VERDICT, Flaw, PhotoFacts, inspect
from plugins.newsroom.pictures.formats import heif_ready
from plugins.newsroom.pictures.inspect import HEAVIEST
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading import flaws

LONGEST_ALT = 250
JUNK = frozenset(
    "foto fotos fotografia imagen img image picture photo portada logo grafica captura sin "
    "descripcion pendiente por definir s/d n/a na x alt texto alternativo".split()
) | {"sin descripcion", "por definir", "texto alternativo", "foto de portada", "imagen de portada"}
CAMERA = re.compile(
    r"(?:img|dsc|dscn|dscf|pxl|image|imagen|foto|photo|picture|wa|whatsapp image|screenshot|captura)?"
    r"[\s_\-.\d()]*(?:at)?[\s_\-.\d()]*(?:wa\d+)?(?:\.\w{3,4})?",
    re.IGNORECASE,
)
DATA_FORMATS = frozenset(".pdf .csv .xlsx .ods .json .xml .txt .geojson .kml".split())
SMALL_COVER = 1200


@dataclass(frozen=True)
class Listed:
    """A photo entry of a header, with where it was typed."""

    entry: PhotoEntry
    route: Route
    cover: bool = False


Inspected = Mapping[Path, PhotoFacts | Flaw]


def inspect_all(files: Iterable[Path], notebook: Notebook) -> Inspected:
    """Facts or flaw of each photo, in parallel, remembered by the hash of its bytes."""
    wanted = sorted(set(files))
    with ThreadPoolExecutor(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 4) as pool:
        return dict(zip(wanted, pool.map(lambda file: _remembered(file, notebook), wanted), strict=True))


def _remembered(file: Path, notebook: Notebook) -> PhotoFacts | Flaw:
    if file.stat().st_size > HEAVIEST:
        return inspect(file)
    key = f"foto {VERDICT} {heif_ready()} {digest(file.read_bytes())} {file.suffix.lower()}"
    found = notebook.recall(key, lambda: _plain(inspect(file)))
    kind = Flaw if found["tipo"] == "flaw" else PhotoFacts
    return kind(**{name: value for name, value in found.items() if name != "tipo"})


def _plain(found: PhotoFacts | Flaw) -> dict[str, object]:
    return {"tipo": "flaw" if isinstance(found, Flaw) else "facts", **asdict(found)}


def located(content: Path, folder: Path, name: str) -> Path | None:
    """Where a header's file name leads: beside the item, or from content/ when it starts with a slash."""
    plain = re.sub(r"^\{(?:static|attach|filename|photo)\}", "", name.strip()).replace("\\", "/")
    start = content if plain.startswith("/") else folder
    file = Path(os.path.normpath(start / plain.lstrip("/")))
    return _as_stored(file) if file.is_relative_to(content) else None


def _as_stored(file: Path) -> Path:
    """The file with its name as the disk has it: accents in one letter or two, spaces written as %20."""
    names = _names(file.parent)
    if file.name in names:
        return file
    wanted = {unicodedata.normalize("NFC", each) for each in (file.name, unquote(file.name))}
    same = (each for each in names if unicodedata.normalize("NFC", each) in wanted)
    return file.with_name(next(same, file.name))


def present(file: Path) -> bool:
    """Whether a file exists with these very capitals, also where the disk does not tell them apart."""
    return file.name in _names(file.parent)


@cache
def _names(folder: Path) -> frozenset[str]:
    if not folder.is_dir():
        return frozenset()
    with os.scandir(folder) as entries:
        return frozenset(each.name for each in entries if each.is_file())


def forget() -> None:
    """Drops the memory of folder listings: called once at the start of each reading."""
    _names.cache_clear()


def photo_problems(
    listed: Listed, file: Path | None, inspected: Inspected, header: Header, path: str, title: str
) -> Iterator[Problem]:
    """Everything wrong with one photo of an item."""
    line = header.line((*listed.route, "archivo"))
    if file is None or not present(file):
        yield _missing(listed.entry.file, file, path, line)
        return
    found = inspected[file]
    if isinstance(found, Flaw):
        yield flaws.flaw_problem(found, listed.entry.file, path, line)
    else:
        yield from flaws.notices(found, listed.entry.file, path, line)
        if listed.cover and found.width < SMALL_COVER:
            what = f"la portada «{listed.entry.file}» mide {found.width} px de ancho."
            yield problem("foto-chica", path, line, what, f"use una de {SMALL_COVER} px o más de ancho.")
    yield from alt_problems(listed, header, path, title)


def _missing(name: str, file: Path | None, path: str, line: int) -> Problem:
    beside = _names(file.parent) if file else frozenset()
    twin = next((each for each in beside if file and each.lower() == file.name.lower()), None)
    if twin:
        what = f"la foto se llama «{twin}» y la ficha dice «{name}»."
        return problem("foto-mayusculas", path, line, what, f"escriba:  archivo: {twin}")
    near = spanish.nearest(file.name, beside) if file else None
    hint = f" ¿Quiso decir «{near}»?" if near else ""
    what = f"no existe la foto «{name}».{hint}"
    fix = f"escriba:  archivo: {near}" if near else "copie la foto a la carpeta del boletín, con ese nombre."
    return problem("foto-faltante", path, line, what, fix)


def alt_problems(listed: Listed, header: Header, path: str, title: str) -> Iterator[Problem]:
    """Whether a photo's description says what is seen."""
    alt, name = listed.entry.alt.strip(), listed.entry.file
    line = header.line((*listed.route, "alt"))
    example = "alt: Vecinas plantan un encino junto al arroyo"
    if not alt:
        what = f"la foto «{name}» no tiene descripción."
        yield problem("foto-sin-descripcion", path, line, what, f"agregue debajo de la foto:  {example}")
    elif len(alt) > LONGEST_ALT:
        what = f"la descripción de «{name}» tiene {len(alt)} letras; el máximo es {LONGEST_ALT}."
        yield problem("descripcion-larga", path, line, what, "deje una o dos frases; lo demás va en «pie».")
    elif is_junk(alt, name, title):
        what = f"la descripción «{alt}» de «{name}» no dice qué se ve."
        yield problem("descripcion-inutil", path, line, what, f"diga qué muestra:  {example}")


def is_junk(alt: str, name: str, title: str) -> bool:
    """Whether a description is a placeholder, a camera's file name, or the title again."""
    folded = spanish.fold(alt).strip(" .:;-_")
    same = {spanish.fold(title).strip(" ."), spanish.fold(name), spanish.fold(Path(name).stem)}
    letters = sum(each.isalpha() for each in folded)
    return folded in JUNK or folded in same or letters < 4 or bool(CAMERA.fullmatch(folded))


def photo_of(listed: Listed, file: Path, facts: PhotoFacts, slug: str) -> Photo:
    """A cleared photo; its name begins with its item's, so that a saved copy says where it is from."""
    entry = listed.entry
    name = spanish.slug(f"{slug} {Path(entry.file).stem}", 60)
    return Photo(file, facts, name, entry.alt, entry.caption, entry.credit)


def document_problems(entry: DocumentEntry, file: Path | None, path: str, line: int) -> Iterator[Problem]:
    """Whether a document is there and in a format that is published as it is."""
    if file is None or not present(file):
        near = spanish.suggestion(Path(entry.file).name, _names(file.parent) if file else ())
        what = f"no existe el documento «{entry.file}».{near}"
        fix = "cópielo junto al texto, con ese mismo nombre."
        yield problem("documento-faltante", path, line, what, fix)
    elif file.suffix.lower() not in DATA_FORMATS:
        what = f"«{entry.file}» no es PDF ni un formato de datos."
        fix = f"guárdelo como PDF, o como dato: {', '.join(sorted(s[1:] for s in DATA_FORMATS))}."
        yield problem("documento-formato", path, line, what, fix)


def attachment(entry: DocumentEntry, file: Path, folder_address: str) -> Attachment:
    """A cleared document, beside the page that offers it."""
    name = f"{spanish.slug(file.stem)}{file.suffix.lower()}"
    title = entry.title or file.stem.replace("-", " ").replace("_", " ").capitalize()
    return Attachment(title, file, folder_address + name, file.stat().st_size)
