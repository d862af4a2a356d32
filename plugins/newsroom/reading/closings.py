"""Which months are closed? content/informes/*.cierre.json, written by `make cerrar`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from plugins.newsroom import quarter
from plugins.newsroom.figures.closing_proof import is_sound
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.files import path_of
from plugins.newsroom.records import ClosedFigure, Closing, Erratum

SUFFIX = ".cierre.json"
VALUE = re.compile(r"[0-9]+(\.[0-9]{2})?")


def read_closings(content: Path) -> tuple[tuple[Closing, ...], tuple[Problem, ...]]:
    """The closed months in order, and the closings that were touched by hand."""
    found, problems = [], []
    for file in sorted((content / "informes").glob(f"*{SUFFIX}")):
        path = path_of(content, file)
        try:
            data = json.loads(file.read_text("utf-8"))
            closing = _closing(data)
            sound = is_sound(closing, data) and file.name == f"{closing.period.key}{SUFFIX}"
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            what = "el cierre no tiene la forma que le dio «make cerrar»."
            fix = "recupérelo de git, o bórrelo y vuelva a cerrar el mes:  make cerrar MES=2024-05"
            problems.append(problem("cierre-ilegible", path, 1, what, fix))
            continue
        if sound:
            found.append(closing)
        else:
            problems.append(_altered(closing, path))
    return tuple(found), tuple(problems)


def _altered(closing: Closing, path: str) -> Problem:
    what = f"las cifras del cierre de {closing.period.title} no son las que dice su huella."
    fix = (
        f"recupere el archivo de git:  git checkout -- {path}\n"
        f"Para corregir una cifra, corrija el contenido y escriba:  make cerrar MES={closing.period.key} ERRATA=1"
    )
    return problem("cierre-alterado", path, 1, what, fix)


def _closing(data: Mapping[str, Any]) -> Closing:
    period = quarter.parse(data["periodo"])
    if period is None or period.months != 1:
        raise ValueError(data["periodo"])
    figures = tuple(ClosedFigure(each["clave"], each["etiqueta"], _value(each["valor"])) for each in data["cifras"])
    errata = tuple(_erratum(each) for each in data.get("erratas", ()))
    return Closing(period, date.fromisoformat(data["cerrado"]), data["huella"], figures, errata)


def _erratum(data: Mapping[str, Any]) -> Erratum:
    wrong, right = _value(data["decia"]), _value(data["debe_decir"])
    return Erratum(date.fromisoformat(data["fecha"]), data["clave"], data["etiqueta"], wrong, right)


def _value(typed: str) -> str:
    """A count, or an amount with its cents; anything else is no figure."""
    if not VALUE.fullmatch(typed):
        raise ValueError(typed)
    return typed
