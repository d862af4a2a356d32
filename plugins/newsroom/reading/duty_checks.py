"""What do obligations still lack, do their dates hold, and what do their lists say that they must not?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.newsroom import spanish
from plugins.newsroom.figures.unsigned import Unsigned, unsigned
from plugins.newsroom.kinds.others import ObligationsFile
from plugins.newsroom.kinds.rubric import RubricsFile
from plugins.newsroom.library import Filing, Library
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.evidence import evidence_problems
from plugins.newsroom.reading.items import Desk
from plugins.newsroom.reading.privacy import personal_data_of_records
from plugins.newsroom.reading.town import read_yaml

LISTS = (("transparencia/obligaciones.yml", ObligationsFile), ("evaluacion.yml", RubricsFile))
"""Files of the section that are lists."""


def duty_problems(library: Library, drafts: tuple[Draft[Any], ...], desk: Desk) -> Iterator[Problem]:
    """Everything that can be said of obligations and evidence once the whole library is known."""
    yield from _unsigned_problems(unsigned(library), desk)
    yield from evidence_problems(library, drafts, desk)
    yield from _dates(library, drafts)
    for name, model in LISTS:
        yield from _personal(name, model, desk)


def _personal(name: str, model: type[ObligationsFile] | type[RubricsFile], desk: Desk) -> Iterator[Problem]:
    """Data of persons in a list that citizens read."""
    file = desk.content / name
    if file.is_file():
        value, header, _ = read_yaml(desk.content, file, model)
        excused = value.excused if value else ""
        yield from personal_data_of_records(header, desk.tree.path_of(file), excused, desk.town, desk.sound)


def _dates(library: Library, drafts: tuple[Draft[Any], ...]) -> Iterator[Problem]:
    """Filings whose day of validation cannot be: it comes after the update and, in a format, after the period's end."""
    headers = {each.found.path: each.header for each in drafts}
    formats = {each.key for each in library.obligations if each.formats}
    for each in library.filings:
        wrong = _too_early(each, each.key in formats)
        if wrong:
            fix = "escriba el día en que el área confirmó la información; si aún no lo hace, borre «validado»."
            line = headers[each.place.path].line(("validado",))
            yield problem("fechas-de-formato", each.place.path, line, wrong, fix)


def _too_early(filing: Filing, format_: bool) -> str:
    updated, validated, last = filing.header.updated, filing.header.validated, filing.period.last
    if validated is None or (validated >= updated and (validated > last or not format_)):
        return ""
    day = spanish.long_date(validated)
    if validated < updated:
        return f"se validó el {day}, antes de actualizarse: {spanish.long_date(updated)}."
    return f"se validó el {day}; debe ser después de que termine el periodo: {spanish.long_date(last)}."


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
