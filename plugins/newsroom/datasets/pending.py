"""What waits to be published, besides the periods that are late? Formats without their dates, months without report."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from plugins.newsroom.datasets.duties import TO_OBLIGATION
from plugins.newsroom.datasets.values import Dataset, Field, Row, Source, filled, several
from plugins.newsroom.figures.duties import answers_for_reports, missing_reports
from plugins.newsroom.figures.unsigned import unsigned
from plugins.newsroom.library import Library

FORMATS, REPORT = "formatos sin fechas", "mes sin informe"

PENDING = Dataset(
    "pendientes",
    "Formatos sin fechas y meses sin informe",
    "Cada periodo cuyos formatos legales esperan sus fechas, y cada mes terminado que no tiene informe.",
    (
        Field("asunto", "Asunto", "text", "Qué está pendiente.", required=True, options=(FORMATS, REPORT)),
        Field("obligacion", "Obligación", "text", "Clave de la obligación; vacía en los informes mensuales."),
        Field("periodo", "Periodo", "text", "Periodo pendiente: 2026, 2026-t3 o 2026-09.", required=True),
        Field("primer_dia", "Primer día", "date", "Día en que empieza el periodo.", required=True),
        Field("ultimo_dia", "Último día", "date", "Día en que termina el periodo.", required=True),
        Field("formatos", "Formatos", "text", "Formatos que esperan, separados por una barra vertical."),
        Field("falta", "Qué falta", "text", "Qué debe escribirse para publicarlo.", required=True),
        Field("area", "Área responsable", "text", "Quién responde por ello."),
    ),
    Source("Qué falta publicar", "transparencia/pendientes/"),
    foreign=(TO_OBLIGATION,),
    when=("primer_dia", "ultimo_dia"),
)


def pending(library: Library, on: AbstractSet[str]) -> Dataset:
    """Formats in the order of the obligations, newest period first; then months, oldest first."""
    return filled(PENDING, (*_formats(library), *_reports(library, on)))


def _formats(library: Library) -> Iterator[Row]:
    for each in unsigned(library):
        days = each.period.first, each.period.last
        yield FORMATS, each.entry.key, each.period.key, *days, several(each.formats), each.lacking, each.area


def _reports(library: Library, on: AbstractSet[str]) -> Iterator[Row]:
    for each in missing_reports(library, on):
        yield REPORT, None, each.key, each.first, each.last, None, "el informe del mes", answers_for_reports(library)
