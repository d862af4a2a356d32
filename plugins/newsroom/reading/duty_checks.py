"""What do obligations still lack, and which evidence leads to nothing?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.newsroom import spanish
from plugins.newsroom.figures.unsigned import Unsigned, unsigned
from plugins.newsroom.kinds.others import ObligationsFile
from plugins.newsroom.library import Library
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.evidence import evidence_problems
from plugins.newsroom.reading.items import Desk
from plugins.newsroom.reading.town import read_yaml


def duty_problems(library: Library, drafts: tuple[Draft[Any], ...], desk: Desk) -> Iterator[Problem]:
    """Everything that can be said of obligations and evidence once the whole library is known."""
    yield from _unsigned_problems(unsigned(library), desk)
    yield from evidence_problems(library, drafts, desk)


def _unsigned_problems(found: tuple[Unsigned, ...], desk: Desk) -> Iterator[Problem]:
    """A finished period with records, or with a filing, whose formats lack their dates."""
    if not found:
        return
    file = desk.content / "transparencia" / "obligaciones.yml"
    _, header, _ = read_yaml(desk.content, file, ObligationsFile)
    lines = {
        str(each.get("clave", "")): header.line(("obligaciones", index))
        for index, each in enumerate(header.data.get("obligaciones", ()))
        if isinstance(each, dict)
    }
    for each in found:
        names = spanish.listed(each.formats)
        if each.filing:
            what = f"la ficha de «{each.period.title}» no tiene fecha de validación y no se genera {names}."
            fix = "cuando el área confirme la información, escriba ese día en «validado»."
            yield problem("formato-sin-fechas", each.filing.place.path, 1, what, fix)
        else:
            what = f"hay registros de «{each.period.title}» y falta su ficha; no se genera {names}."
            fix = (
                f"cuando el área los confirme, cree transparencia/{each.entry.key}/{each.period.key}/index.md "
                "con «actualizado» y «validado»."
            )
            yield problem("formato-sin-fechas", desk.tree.path_of(file), lines.get(each.entry.key, 1), what, fix)
