"""How does the portal score? Public rubrics, and the legal formats as the official verification counts them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from plugins.newsroom.datasets.duties import TO_OBLIGATION, evidence
from plugins.newsroom.datasets.values import Dataset, Field, Row, Source, filled
from plugins.newsroom.figures.criteria import Judged, judged
from plugins.newsroom.figures.scoring import COMPUTED, DECLARED, Card, Score, scorecard
from plugins.newsroom.kinds.rubric import ANSWERS
from plugins.newsroom.library import Library

PAGE = Source("Evaluación", "evaluacion/")
OBLIGATION = Field("obligacion", "Obligación", "text", "Clave de la obligación.", required=True)
PERIOD = Field("periodo", "Periodo", "text", "Periodo del formato: 2026 o 2026-t3.", required=True)
FORMAT = Field("formato", "Formato", "text", "Clave del formato: 23a, 23b, 23c o 23d.", required=True)

RUBRICS = Dataset(
    "evaluacion",
    "Evaluación con rúbricas públicas",
    "Cada indicador de cada rúbrica, con su respuesta, cómo se obtuvo y su evidencia.",
    (
        Field("rubrica", "Rúbrica", "text", "Nombre corto de la rúbrica.", required=True),
        Field("rubrica_nombre", "Nombre de la rúbrica", "text", "Nombre completo.", required=True),
        Field("orden", "Orden", "integer", "Lugar del indicador en la rúbrica.", required=True),
        Field("clave", "Clave", "text", "Clave del indicador en la rúbrica.", required=True),
        Field("indicador", "Indicador", "text", "Qué se pregunta.", required=True),
        Field("respuesta", "Respuesta", "text", "Respuesta; vacía si nadie ha contestado.", options=ANSWERS),
        Field(
            "origen", "Origen", "text", "Si la calculó el portal o la declaró la oficina.", options=(COMPUTED, DECLARED)
        ),
        Field("razon", "Razón", "text", "Por qué se contestó así."),
        Field("evidencia", "Evidencia", "url", "Página o sitio donde se comprueba."),
    ),
    PAGE,
    key=("rubrica", "orden"),
)

FORMATS = Dataset(
    "evaluacion-formatos",
    "Criterios de los formatos",
    "Cuántos criterios de cada formato legal valen 1 en cada periodo, como los cuenta la verificación oficial.",
    (
        OBLIGATION,
        PERIOD,
        FORMAT,
        Field("nombre", "Nombre", "text", "Nombre que le da la ley del lugar.", required=True),
        Field("criterios", "Criterios", "integer", "Cuántos criterios tiene el formato.", "criterios", required=True),
        Field("cumplidos", "Cumplidos", "integer", "Cuántos criterios valen 1.", "criterios", required=True),
    ),
    PAGE,
    key=("obligacion", "periodo", "formato"),
    foreign=(TO_OBLIGATION,),
)

CRITERIA = Dataset(
    "evaluacion-criterios",
    "Criterios que valen menos de 1",
    "Cada columna de un formato legal en la que faltan datos, con cuántos renglones la dejan vacía.",
    (
        OBLIGATION,
        PERIOD,
        FORMAT,
        Field("orden", "Orden", "integer", "Lugar entre los criterios que faltan en el formato.", required=True),
        Field("tabla", "Tabla", "text", "Tabla del formato a la que pertenece la columna, si no es la principal."),
        Field("columna", "Columna", "text", "Nombre oficial de la columna.", required=True),
        Field(
            "vale",
            "Vale",
            "decimal",
            "Vale 0 si está vacía en todos los renglones y 0.5 si lo está en algunos.",
            "puntos",
            required=True,
        ),
        Field("vacios", "Vacíos", "integer", "Renglones que no traen el dato.", "renglones", required=True),
        Field("renglones", "Renglones", "integer", "Renglones que tiene la tabla.", "renglones", required=True),
    ),
    PAGE,
    key=("obligacion", "periodo", "formato", "orden"),
    foreign=(TO_OBLIGATION,),
)


def rubrics(library: Library, on: AbstractSet[str]) -> Dataset:
    """Every indicator answered."""
    return filled(RUBRICS, (row for card in scorecard(library, on) for row in _scores(library, card)))


def formats(library: Library, on: AbstractSet[str]) -> Dataset:
    """Each format of each published period, newest period first."""
    return filled(FORMATS, (_format(each) for each in judged(library, on)))


def criteria(library: Library, on: AbstractSet[str]) -> Dataset:
    """Each column that would not score 1."""
    return filled(CRITERIA, (row for each in judged(library, on) for row in _criteria(each)))


def _format(each: Judged) -> Row:
    return each.entry.key, each.period.key, each.verdict.format, each.label, each.verdict.criteria, each.met


def _criteria(judged: Judged) -> Iterator[Row]:
    place = (judged.entry.key, judged.period.key, judged.verdict.format)
    for order, each in enumerate(judged.verdict.below, start=1):
        yield *place, order, each.table, each.column, each.score, each.empty, each.rows


def _scores(library: Library, card: Card) -> Iterator[Row]:
    for order, each in enumerate(card.scores, start=1):
        yield card.rubric.key, card.rubric.name, order, each.entry.key, each.entry.text, *_answer(library, each)


def _answer(library: Library, score: Score) -> Row:
    return score.answer, score.how, score.reason, evidence(library, score.evidence)
