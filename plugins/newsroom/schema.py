"""Does a header fit its model? Pydantic's errors become problems, translated once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.newsroom import spanish
from plugins.newsroom.codes import CODES
from plugins.newsroom.header import Header, Route
from plugins.newsroom.problems import Problem, problem

Model = TypeVar("Model", bound=BaseModel)

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "titulo": "Inauguran el Parque Lineal",
        "fecha": "2026-05-14 10:30",
        "area": "Obras Públicas",
        "areas": "[{nombre: Obras Públicas}]",
        "nombre": "Villa Mezquite",
        "lugar": "Plaza principal",
        "fotos": "[{archivo: vista.jpg, alt: Vista general del parque}]",
        "archivo": "vista.jpg",
        "periodo": "2026-05",
        "actualizado": "2026-05-14",
        "decia": "12 millones",
        "debe_decir": "11 millones",
        "tipo": "diseños",
        "cantidad": "15",
        "clave": "gastos-de-comunicacion",
    }
)
"""What a required field may look like, for remedies that can be pasted."""


def fit(
    model: type[Model], header: Header, path: str, context: Mapping[str, Any] | None = None
) -> tuple[Model | None, tuple[Problem, ...]]:
    """The header as a value of the model, or None with everything that is wrong in it.

    A list whose entries are wrong is not also too short, nor is a key missing that was only misspelled.
    """
    try:
        return model.model_validate(_given(header.data), context=dict(context or {})), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        told = {_meant(each, model) for each in details}
        told |= {tuple(each["loc"])[:length] for each in details for length in range(len(each["loc"]))}
        found = {_translated(each, model, header, path) for each in details if tuple(each["loc"]) not in told}
        return None, tuple(sorted(found))


def _meant(error: ErrorDetails, model: type[BaseModel]) -> Route | None:
    """The key that a misspelled one stands for: it is told once, not also as missing."""
    route: Route = tuple(error["loc"])
    if error["type"] != "extra_forbidden":
        return None
    near = spanish.nearest(str(route[-1]), keys_of(model, route[:-1]))
    return (*route[:-1], near) if near else None


def _given(value: Any) -> Any:
    """The data without the keys that were left empty."""
    if isinstance(value, Mapping):
        return {key: _given(each) for key, each in value.items() if each is not None}
    return [_given(each) for each in value] if isinstance(value, list) else value


def _translated(error: ErrorDetails, model: type[BaseModel], header: Header, path: str) -> Problem:
    route: Route = tuple(error["loc"])
    line = header.line(route)
    kind, name = error["type"], str(route[-1]) if route else ""
    if kind in CODES:
        context = error.get("ctx", {})
        return problem(kind, path, line, f"{_place(route)}{context['what']}", context["fix"])
    if kind in {"missing", "string_too_short", "too_short"}:
        what = f"{_place(route[:-1])}falta «{name}»."
        return problem("campo-faltante", path, line, what, _example(name))
    if kind == "extra_forbidden":
        return _unknown(route, model, path, line)
    what = f"{_place(route)}{SHAPES.get(kind, 'el dato no tiene la forma esperada.')}"
    return problem("tipo-equivocado", path, line, what, _shape_example(name, kind))


SHAPES = MappingProxyType(
    {
        "model_type": "aquí van varios datos «nombre: dato», y hay un solo texto.",
        "model_attributes_type": "aquí van varios datos «nombre: dato», y hay un solo texto.",
        "tuple_type": "aquí va una lista: un renglón con «- » por elemento.",
        "list_type": "aquí va una lista: un renglón con «- » por elemento.",
    }
)


def _unknown(route: Route, model: type[BaseModel], path: str, line: int) -> Problem:
    name = str(route[-1])
    known = keys_of(model, route[:-1])
    near = spanish.nearest(name, known)
    what = f"{_place(route[:-1])}no se conoce el dato «{name}»."
    if near:
        return problem("campo-desconocido", path, line, f"{what} ¿Quiso decir «{near}»?", f"escriba:  {near}: …")
    fix = f"quítelo, o use uno de estos: {', '.join(known)}."
    return problem("campo-desconocido", path, line, what, fix)


def keys_of(model: type[BaseModel], route: Route = ()) -> tuple[str, ...]:
    """The Spanish keys of a model, or of the model that lives at a route inside it."""
    for step in route:
        if isinstance(step, str):
            found = {field.alias: field for field in model.model_fields.values()}.get(step)
            model = _inner(found.annotation) if found is not None else model
    return tuple(str(field.alias) for field in model.model_fields.values())


def _inner(annotation: Any) -> type[BaseModel]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for each in get_args(annotation):
        found = _inner(each)
        if found is not BaseModel:
            return found
    return BaseModel


def _place(route: Route) -> str:
    steps = [f"n.º {step + 1}" if isinstance(step, int) else step for step in route]
    return f"{' › '.join(steps)}: " if steps else ""


def _example(name: str) -> str:
    return f"agregue el renglón:  {name}: {EXAMPLES.get(name, '…')}"


def _shape_example(name: str, kind: str) -> str:
    if kind in {"tuple_type", "list_type"}:
        return f"escríbalo así:  {name}: [uno, dos]"
    return f"escríbalo así:  {name}: {{{'nombre: …'}}}"
