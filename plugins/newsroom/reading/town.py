"""Which town is it? municipio.yml, its coat of arms, and the one clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from plugins.newsroom import contrast, spanish
from plugins.newsroom.fields import parse_moment
from plugins.newsroom.header import decode, read_mapping
from plugins.newsroom.kinds.others import ObligationEntry, ObligationsFile
from plugins.newsroom.kinds.town import TermEntry, Town
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.files import path_of
from plugins.newsroom.reading.photos import located, present
from plugins.newsroom.schema import Model, fit

SECTIONS = ("boletines", "galerias", "agenda", "informes", "transparencia", "murales")
FALLBACK = Town.model_validate({"nombre": "Municipio sin nombre", "areas": ["Sin área"]})
SHIELDS = frozenset((".svg", ".png", ".jpg", ".jpeg", ".webp"))


@dataclass(frozen=True)
class TownRead:
    """The town, whether it could be read (`sound`), and what is wrong with it."""

    town: Town
    sound: bool
    shield: Path | None
    problems: tuple[Problem, ...]


def read_yaml(content: Path, file: Path, model: type[Model]) -> tuple[Model | None, tuple[Problem, ...]]:
    """A YAML file as a value of its model."""
    path = path_of(content, file)
    text, problems = decode(file.read_bytes(), path)
    if text is None:
        return None, problems
    header, found = read_mapping(text, path, 1, {})
    if header is None:
        return None, problems + found
    value, wrong = fit(model, header, path)
    return value, problems + found + wrong


def read_town(content: Path, pages: frozenset[str], strict: bool) -> TownRead:
    """The town, or a nameless one when municipio.yml is missing or wrong."""
    file = content / "municipio.yml"
    path = f"{content.name}/municipio.yml"
    if not file.is_file():
        what = "no existe el archivo municipio.yml en la carpeta de contenido."
        fix = "créelo con estos dos renglones:\nnombre: Villa Mezquite\nareas: [{nombre: Presidencia}]"
        return TownRead(FALLBACK, False, None, (problem("municipio-faltante", path, 1, what, fix),))
    town, problems = read_yaml(content, file, Town)
    if town is None:
        return TownRead(FALLBACK, False, None, problems)
    shield, wrong = _shield(content, town, path)
    checked = (*wrong, *_menu(town, pages, path), *_terms(town, path), *_colour(town, path))
    if strict and not town.url:
        fix = "agregue el renglón:  sitio: https://municipio.gob.mx/"
        checked += (problem("sitio-faltante", path, 1, "falta la dirección del portal («sitio»).", fix),)
    return TownRead(town, True, shield, problems + checked)


def _line(path_text: str, word: str) -> int:
    """Line of a word in a file's text; 1 when it is not there."""
    rows = path_text.splitlines()
    return next((n for n, row in enumerate(rows, start=1) if word in row), 1)


def _shield(content: Path, town: Town, path: str) -> tuple[Path | None, tuple[Problem, ...]]:
    if not town.shield:
        return None, ()
    file = located(content, content, town.shield)
    if file is not None and present(file) and file.suffix.lower() in SHIELDS:
        return file, ()
    what = f"no existe el escudo «{town.shield}», o no es SVG ni PNG."
    fix = "copie el escudo junto a municipio.yml y escriba su nombre:  escudo: escudo.svg"
    return None, (problem("foto-faltante", path, _at(content, "escudo"), what, fix),)


def _at(content: Path, word: str) -> int:
    return _line((content / "municipio.yml").read_text("utf-8", errors="replace"), word)


def _menu(town: Town, pages: frozenset[str], path: str) -> tuple[Problem, ...]:
    known = (*SECTIONS, *sorted(pages))
    return tuple(
        problem(
            "seccion-desconocida",
            path,
            1,
            f"el menú nombra «{each.name}», que no es sección ni página.{spanish.suggestion(each.name, known)}",
            f"use una de estas: {', '.join(known)}.",
        )
        for each in town.menu
        if each.name and each.name not in known
    )


def _terms(town: Town, path: str) -> tuple[Problem, ...]:
    found: list[Problem] = []
    for noun, terms in (("área", town.areas), ("eje", town.ejes)):
        seen: dict[str, TermEntry] = {}
        for term in terms:
            if term.slug in seen or not term.slug:
                what = f"el {noun} «{term.name}» tendría la misma dirección que «{seen.get(term.slug, term).name}»."
                found.append(problem("direccion-repetida", path, 1, what, "déle otro «slug» a una de las dos."))
            seen[term.slug] = term
    return tuple(found)


def _colour(town: Town, path: str) -> tuple[Problem, ...]:
    used = contrast.accents(town.colours.accent)
    if not used.corrected:
        return ()
    what = f"el color {town.colours.accent} no contrasta lo suficiente; se usa {used.light}."
    fix = f"si quiere fijarlo:  colores: {{acento: '{used.light}'}}"
    return (problem("contraste-corregido", path, 1, what, fix),)


def read_obligations(content: Path) -> tuple[tuple[ObligationEntry, ...], tuple[Problem, ...]]:
    """The list of obligations; empty when the town has none yet."""
    file = content / "transparencia" / "obligaciones.yml"
    if not file.is_file():
        return (), ()
    value, problems = read_yaml(content, file, ObligationsFile)
    return (value.obligations if value else ()), problems


def clock(town: Town, given: str | None) -> datetime:
    """The one clock: AHORA, else the town's fixed one, else the system's; in the town's zone.

    Raises ValueError, in Spanish, when AHORA or `ahora:` cannot be read.
    """
    text = given or town.clock
    if not text:
        return datetime.now(town.zone)
    try:
        return parse_moment(text, town.zone).at
    except (PydanticCustomError, ValidationError) as error:
        raise ValueError(f"no se entiende la hora fijada «{text}»: use 2026-11-15 10:00") from error
