"""What is wrong with a plan? Goals that nobody can measure, and rules that would count nothing or the wrong thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plugins.newsroom import spanish
from plugins.newsroom.figures.counting import COUNTERS, FILTERS, named
from plugins.newsroom.figures.goals import measurable
from plugins.newsroom.figures.planning import declared
from plugins.newsroom.header import Route
from plugins.newsroom.kinds.others import ObligationEntry
from plugins.newsroom.kinds.plan import ActivityEntry, CountRule
from plugins.newsroom.kinds.town import TermEntry
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.items import Desk

UNITS = (
    ("mural", "murales"),
    ("boletin", "boletines"),
    ("comunicado", "boletines"),
    ("galeria", "galerias"),
    ("foto", "fotografias"),
    ("imagenes", "fotografias"),
    ("campan", "campanas"),
    ("entrevista", "entrevistas"),
    ("redes", "publicaciones"),
    ("facebook", "publicaciones"),
    ("spot", "spots"),
    ("capsula", "spots"),
    ("insercion", "inserciones"),
    ("publicidad", "inserciones"),
    ("solicitud", "solicitudes"),
    ("comision", "comisiones"),
    ("transparencia", "documentos"),
    ("evento", "eventos"),
    ("rueda", "eventos"),
    ("informe", "informes"),
)
"""The beginning of a word, folded, with what may be counted for it; the first that is found counts."""

TOPICAL = {"boletines": "boletines", "galerias": "galerias", "fotografias": "galerias", "campanas": "campanas"}
"""What is counted by tema, with the folder whose items carry them."""

Drafts = Iterable[Draft[Any]]


def plan_problems(drafts: Drafts, desk: Desk, obligations: tuple[ObligationEntry, ...] | None) -> Iterator[Problem]:
    """Everything wrong with the activities of the plans."""
    every = tuple(drafts)
    keys = None if obligations is None else [each.key for each in obligations]
    for draft in every:
        if draft.found.kind == "planes":
            for index, entry in enumerate(draft.value.activities):
                yield from _unmeasurable(draft, index, entry)
                yield from _mistaken_sums(draft, index, entry)
                yield from _other_years(draft, index, entry)
                if entry.counts is not None:
                    yield from _rule_problems(draft, index, entry.counts, every, desk, keys)


def unit_for(entry: ActivityEntry) -> str:
    """What an activity might count, by its own words, its name first; boletines where they say nothing."""
    for text in (entry.name, entry.goal.unit, entry.result, entry.strategy, *entry.concepts):
        words = spanish.slug(text, 1000).split("-")
        for start, what in UNITS:
            if any(word.startswith(start) for word in words):
                return what
    return "boletines"


def _line(draft: Draft[Any], index: int, *keys: str | int) -> int:
    route: Route = ("actividades", index, *keys)
    return draft.header.line(route)


def _unmeasurable(draft: Draft[Any], index: int, entry: ActivityEntry) -> Iterator[Problem]:
    if measurable(entry) or entry.progress:
        return
    always = " dice «permanente» y" if entry.rhythm == "permanente" else ""
    what = f"«{entry.name}»{always} no dice cuánto se hará ni qué se cuenta."
    fix = f"agregue a la actividad lo que se puede contar, por ejemplo:  cuenta: {unit_for(entry)}"
    yield problem("meta-no-medible", draft.found.path, _line(draft, index, "nombre"), what, fix)


def _mistaken_sums(draft: Draft[Any], index: int, entry: ActivityEntry) -> Iterator[Problem]:
    """A goal that its months do not add up to."""
    found = declared(entry)
    if found is not None:
        goal, total = found
        what = f"«cantidad» dice {goal} y los meses suman {total}: diferencia de {abs(goal - total)}."
        fix = f"corrija el mes que falte, o escriba:  cantidad: {total}"
        yield problem("total-distinto", draft.found.path, _line(draft, index, "meta", "cantidad"), what, fix)


def _other_years(draft: Draft[Any], index: int, entry: ActivityEntry) -> Iterator[Problem]:
    """Typed progress of a month that is not of the plan's year."""
    year = draft.value.year
    for number, each in enumerate(entry.progress):
        if each.month.year != year:
            what = f"el avance de «{each.month.key}» no es de {year}, el año del plan."
            fix = f"escriba:  mes: {year}-{each.month.month:02d}"
            yield problem("periodo-ilegible", draft.found.path, _line(draft, index, "avance", number), what, fix)


def _rule_problems(
    draft: Draft[Any], index: int, rule: CountRule, drafts: tuple[Draft[Any], ...], desk: Desk, keys: list[str] | None
) -> Iterator[Problem]:
    yield from _misplaced(draft, index, rule)
    if desk.sound:
        yield from _unknown_term(draft, index, "area", rule.area, desk.town.areas)
        yield from _unknown_term(draft, index, "eje", rule.eje, desk.town.ejes)
    if rule.obligation and keys is not None and rule.obligation not in keys:
        what = f"no hay obligación con la clave «{rule.obligation}».{spanish.suggestion(rule.obligation, keys)}"
        near = spanish.nearest(rule.obligation, keys)
        fix = f"escriba:  obligacion: {near}" if near else "use una clave de transparencia/obligaciones.yml."
        line = _line(draft, index, "cuenta", "obligacion")
        yield problem("obligacion-desconocida", draft.found.path, line, what, fix)
    if rule.topic and rule.what in TOPICAL:
        yield from _unknown_topic(draft, index, rule, drafts)


def _misplaced(draft: Draft[Any], index: int, rule: CountRule) -> Iterator[Problem]:
    """A filter that what is counted does not have: obeying it would count nothing, ignoring it too much."""
    allowed = COUNTERS[rule.what].filters
    for name, key in FILTERS.items():
        if getattr(rule, name) and name not in allowed:
            options = spanish.listed([f"«{FILTERS[each]}»" for each in allowed])
            what = f"«{rule.what}» no se puede contar por «{key}»."
            fix = f"quite «{key}»" + (f", o cuente por {options}." if options else ": se cuentan todos.")
            yield problem("opcion-desconocida", draft.found.path, _line(draft, index, "cuenta", key), what, fix)


def _unknown_term(
    draft: Draft[Any], index: int, key: str, typed: str, terms: tuple[TermEntry, ...]
) -> Iterator[Problem]:
    if not typed or named(typed, terms) is not None:
        return
    names = [each.name for each in terms]
    noun, code = ("área", "area-desconocida") if key == "area" else ("eje", "eje-desconocido")
    what = f"no se conoce el {noun} «{typed}».{spanish.suggestion(typed, names)}"
    near = spanish.nearest(typed, names)
    fix = f"escriba:  {key}: {near}" if near else "escriba el nombre como está en municipio.yml, o agréguelo ahí."
    yield problem(code, draft.found.path, _line(draft, index, "cuenta", key), what, fix)


def _unknown_topic(draft: Draft[Any], index: int, rule: CountRule, drafts: tuple[Draft[Any], ...]) -> Iterator[Problem]:
    """A tema that nothing carries: a plan may be written before its first boletín, so it is only an aviso."""
    kind = TOPICAL[rule.what]
    items = [each.value for each in drafts if each.found.kind == kind]
    names = {name for each in items for name in (*each.topics, getattr(each, "theme", "")) if name}
    if names and spanish.slug(rule.topic) not in {spanish.slug(each) for each in names}:
        what = f"nada en {kind} lleva el tema «{rule.topic}».{spanish.suggestion(rule.topic, names)}"
        near = spanish.nearest(rule.topic, names)
        fix = f"escriba:  tema: {near}" if near else "revise cómo está escrito en «temas», o espere al primero."
        line = _line(draft, index, "cuenta", "tema")
        yield problem("tema-desconocido", draft.found.path, line, what, fix)
