"""Can the blank official workbooks of content/transparencia/plantillas/ be filled?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.newsroom.formats.layout import Unknown, understood
from plugins.newsroom.kinds.others import ObligationEntry
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.files import path_of
from plugins.newsroom.spanish import suggestion

FOLDER = ("transparencia", "plantillas")
OLD = b"\xd0\xcf\x11\xe0"
"""How the files of Excel 97-2003 begin, and those with a password."""


def read_templates(
    content: Path, files: Iterable[Path], obligations: Iterable[ObligationEntry]
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The workbooks that can be filled, of the files of content/, and what is wrong with the others."""
    folder = content.joinpath(*FOLDER)
    good, problems = [], []
    for file in sorted(each for each in files if each.is_relative_to(folder)):
        found = _flaw(content, file)
        if found is None:
            good.append(file)
        else:
            problems.append(found)
    names = [each.name for each in good]
    problems += _absent(content, obligations, names, {folder / each for each in _named(obligations)} - set(good))
    return tuple(good), tuple(problems)


def _flaw(content: Path, file: Path) -> Problem | None:
    path, octets = path_of(content, file), file.read_bytes()
    if octets.startswith(OLD) or file.suffix.lower() == ".xls":
        what = f"«{file.name}» está en el formato antiguo de Excel, o tiene contraseña."
        fix = "ábralo en Excel o LibreOffice, elija «Guardar como» y guárdelo como .xlsx, sin contraseña."
        return problem("plantilla-xls", path, 1, what, fix)
    try:
        understood(octets)
    except Unknown as error:
        what = f"«{file.name}» no sirve de plantilla: {error}."
        fix = "descargue otra vez de la Plataforma Nacional el libro en blanco del formato y déjelo aquí tal cual."
        return problem("plantilla-desconocida", path, 1, what, fix)
    return None


def _named(obligations: Iterable[ObligationEntry]) -> Iterator[str]:
    return (form.template for entry in obligations for form in entry.formats if form.template)


def _absent(
    content: Path, obligations: Iterable[ObligationEntry], names: list[str], lost: set[Path]
) -> Iterator[Problem]:
    """Templates that the list of obligations names and the folder does not have."""
    listed = content / FOLDER[0] / "obligaciones.yml"
    for file in sorted(each for each in lost if not each.is_file()):
        what = f"no existe la plantilla «{file.name}» que nombra la lista.{suggestion(file.name, names)}"
        fix = f"guarde el libro en blanco como content/{'/'.join(FOLDER)}/{file.name}, o quite «plantilla» de la lista."
        yield problem("plantilla-desconocida", path_of(content, listed), _line_of(file.name, listed), what, fix)


def _line_of(name: str, file: Path) -> int:
    """The line on which a file names something."""
    lines = file.read_text("utf-8", "replace").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if name in line), 1)
