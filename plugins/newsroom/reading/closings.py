"""Which months are closed? content/informes/*.cierre.json, written by `make cerrar`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from plugins.newsroom import quarter
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.files import path_of
from plugins.newsroom.records import ClosedFigure, Closing, Erratum

SUFFIX = ".cierre.json"


def read_closings(content: Path) -> tuple[tuple[Closing, ...], tuple[Problem, ...]]:
    """The closed months in order, and the closings that were touched by hand."""
    found, problems = [], []
    for file in sorted((content / "informes").glob(f"*{SUFFIX}")):
        try:
            closing = _closing(json.loads(file.read_text("utf-8")))
        except (ValueError, KeyError, TypeError) as error:
            what = f"el cierre no se puede leer ({type(error).__name__})."
            fix = "recupérelo de git, o bórrelo y vuelva a cerrar el mes:  make cerrar MES=2024-05"
            problems.append(problem("cierre-ilegible", path_of(content, file), 1, what, fix))
            continue
        found.append(closing)
    return tuple(found), tuple(problems)


def _closing(data: Mapping[str, Any]) -> Closing:
    period = quarter.parse(data["periodo"])
    if period is None:
        raise ValueError(data["periodo"])
    figures = tuple(ClosedFigure(each["clave"], each["etiqueta"], each["valor"]) for each in data["cifras"])
    errata = tuple(
        Erratum(date.fromisoformat(each["fecha"]), each["clave"], each["etiqueta"], each["decia"], each["debe_decir"])
        for each in data.get("erratas", ())
    )
    return Closing(period, date.fromisoformat(data["cerrado"]), data["huella"], figures, errata)
