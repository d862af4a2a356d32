"""Which town is it? municipio.yml, its coat of arms, and the one clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from plugins.newsroom import contrast, spanish
from plugins.newsroom.decoding import decode
from plugins.newsroom.fields import parse_moment
from plugins.newsroom.figures.tree import circular
from plugins.newsroom.header import Header, read_mapping
from plugins.newsroom.kinds.others import ObligationEntry, ObligationsFile
from plugins.newsroom.kinds.town import TermEntry, Town
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.files import path_of
from plugins.newsroom.reading.photos import located, present
from plugins.newsroom.schema import Model, fit

SECTIONS = (
    *("boletines", "galerias", "agenda", "informes", "transparencia", "murales"),
    *("planes", "presupuestos", "contratos", "campanas", "evaluacion"),
)
PLACES = frozenset(("gasto", "datos", "pendientes", "plantillas"))
"""Addresses of the transparency section that are no obligation's."""
FALLBACK = Town.model_validate({"nombre": "Municipio sin nombre", "areas": ["Sin área"]})
SHIELDS = frozenset((".svg", ".png", ".jpg", ".jpeg", ".webp"))


@dataclass(frozen=True)
class TownRead:
    """The town, whether it could be read (`sound`), what is wrong with it, and the line of its clock."""

    town: Town
    sound: bool
    shield: Path | None
    problems: tuple[Problem, ...]
    clock_line: int = 1


def read_yaml(content: Path, file: Path, model: type[Model]) -> tuple[Model | None, Header, tuple[Problem, ...]]:
    """A YAML file as a value of its model, with the lines of its values."""
    path = path_of(content, file)
    text, problems = decode(file.read_bytes(), path)
    if text is None:
        return None, Header(), problems
    header, found = read_mapping(text, path, 1, {})
    if header is None:
        return None, Header(), problems + found
    value, wrong = fit(model, header, path)
    return value, header, problems + found + wrong


def read_town(content: Path, pages: frozenset[str], strict: bool) -> TownRead:
    """The town, or a nameless one when municipio.yml is missing or wrong."""
    file = content / "municipio.yml"
    path = f"{content.name}/municipio.yml"
    if not file.is_file():
        what = "no existe el archivo municipio.yml en la carpeta de contenido."
        fix = "créelo con estos dos renglones:\nnombre: Villa Mezquite\nareas: [{nombre: Presidencia}]"
        return TownRead(FALLBACK, False, None, (problem("municipio-faltante", path, 1, what, fix),))
    town, header, problems = read_yaml(content, file, Town)
    if town is None:
        return TownRead(FALLBACK, False, None, problems)
    shield, wrong = _shield(content, town, header, path)
    checked = (*wrong, *_menu(town, pages, header, path), *_terms(town, header, path), *_colour(town, header, path))
    if strict and not town.url:
        fix = "agregue el renglón:  sitio: https://municipio.gob.mx/"
        checked += (problem("sitio-faltante", path, 1, "falta la dirección del portal («sitio»).", fix),)
    apart = town.model_copy(update={"areas": _apart(town.areas), "ejes": _apart(town.ejes)})
    return TownRead(apart, True, shield, problems + checked, header.line(("ahora",)))


def _shield(content: Path, town: Town, header: Header, path: str) -> tuple[Path | None, tuple[Problem, ...]]:
    if not town.shield:
        return None, ()
    file = located(content, content, town.shield)
    if file is not None and present(file) and file.suffix.lower() in SHIELDS:
        return file, ()
    what = f"no existe el escudo «{town.shield}», o no es SVG ni PNG."
    fix = "copie el escudo junto a municipio.yml y escriba su nombre:  escudo: escudo.svg"
    return None, (problem("foto-faltante", path, header.line(("escudo",)), what, fix),)


def _menu(town: Town, pages: frozenset[str], header: Header, path: str) -> Iterator[Problem]:
    known = (*SECTIONS, *sorted(pages))
    for index, each in enumerate(town.menu):
        line = header.line(("menu", index))
        if each.name and each.name not in known:
            what = f"el menú nombra «{each.name}», que no es sección ni página.{spanish.suggestion(each.name, known)}"
            yield problem("seccion-desconocida", path, line, what, f"use una de estas: {', '.join(known)}.")
        elif not each.name and not (each.title and each.link):
            what = f"a la entrada n.º {index + 1} del menú le falta «{'enlace' if each.title else 'titulo'}»."
            fix = "escríbala completa:  - {titulo: Trámites, enlace: 'https://municipio.gob.mx/tramites'}"
            yield problem("campo-faltante", path, line, what, fix)


def _terms(town: Town, header: Header, path: str) -> Iterator[Problem]:
    for noun, key, terms in (("área", "areas", town.areas), ("eje", "ejes", town.ejes)):
        seen: dict[str, TermEntry] = {}
        for index, term in enumerate(terms):
            line = header.line((key, index))
            if not term.slug:
                what = f"con el nombre «{term.name}» no se puede formar una dirección."
                yield problem("slug-invalido", path, line, what, f"agréguele:  slug: {noun.replace('á', 'a')}-uno")
            elif term.slug in seen:
                what = f"«{term.name}» tendría la misma dirección que «{seen[term.slug].name}»: {key}/{term.slug}/."
                fix = f"quite una de las dos, o agréguele:  slug: {term.slug}-2"
                yield problem("direccion-repetida", path, line, what, fix)
            seen.setdefault(term.slug, term)


def _apart(terms: tuple[TermEntry, ...]) -> tuple[TermEntry, ...]:
    """The terms whose address is their own: the first of those that share one."""
    return tuple({each.slug: each for each in reversed(terms) if each.slug}.values())[::-1]


def _colour(town: Town, header: Header, path: str) -> tuple[Problem, ...]:
    used = contrast.accents(town.colours.accent)
    if not used.corrected:
        return ()
    what = f"el color {town.colours.accent} no contrasta lo suficiente; se usa {used.light}."
    fix = f"si quiere fijarlo:  colores: {{acento: '{used.light}'}}"
    return (problem("contraste-corregido", path, header.line(("colores", "acento")), what, fix),)


def read_obligations(content: Path) -> tuple[tuple[ObligationEntry, ...] | None, tuple[Problem, ...]]:
    """The list of obligations; empty when the town has none yet, None when it cannot be read."""
    file = content / "transparencia" / "obligaciones.yml"
    if not file.is_file():
        return (), ()
    value, header, problems = read_yaml(content, file, ObligationsFile)
    if value is None:
        return None, problems
    path = path_of(content, file)
    checked = (*_repeated_keys(value, header, path), *_nesting(value, header, path))
    return value.obligations, (*problems, *checked)


def _repeated_keys(value: ObligationsFile, header: Header, path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, each in enumerate(value.obligations):
        if each.key in seen:
            what = f"dos obligaciones llevan la clave «{each.key}»."
            line = header.line(("obligaciones", index, "clave"))
            yield problem("direccion-repetida", path, line, what, f"déle otra:  clave: {each.key}-2")
        elif each.key in PLACES:
            what = f"la clave «{each.key}» ya es de otra página de la sección: transparencia/{each.key}/."
            line = header.line(("obligaciones", index, "clave"))
            yield problem("direccion-repetida", path, line, what, f"déle otra:  clave: {each.key}-publicado")
        seen.add(each.key)


def _nesting(value: ObligationsFile, header: Header, path: str) -> Iterator[Problem]:
    """A `dentro_de` that names nothing, or that makes an obligation part of itself."""
    keys, loops = [each.key for each in value.obligations], set(circular(value.obligations))
    for index, each in enumerate(value.obligations):
        line = header.line(("obligaciones", index, "dentro_de"))
        if each.parent is not None and each.parent not in keys:
            near = spanish.nearest(each.parent, keys) or keys[0]
            hint = spanish.suggestion(each.parent, keys)
            what = f"«{each.key}» está dentro de «{each.parent}», que no es obligación de la lista.{hint}"
            yield problem("obligacion-desconocida", path, line, what, f"escriba:  dentro_de: {near}")
        elif each.key in loops:
            what = f"«{each.key}» queda dentro de sí misma, por «{each.parent}»."
            fix = f"quite el renglón «dentro_de: {each.parent}» de la que deba quedar arriba."
            yield problem("obligacion-circular", path, line, what, fix)


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
