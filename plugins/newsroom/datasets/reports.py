"""Which figures stand for each month? Those of its report and of the portal, closed ones as they were closed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from plugins.newsroom import routes
from plugins.newsroom.datasets.values import Dataset, Field, Row, Source, filled
from plugins.newsroom.figures.closing_figures import Standing, standing
from plugins.newsroom.figures.months import almanac
from plugins.newsroom.library import Library, Report

MONTH = Field("periodo", "Periodo", "month", "Mes del informe.", required=True)
PAGE = Field("direccion", "Dirección", "url", "Página del informe.", required=True)
REPORTS = Source("Informes", "informes/")
SECTIONS = MappingProxyType(
    {
        "boletines": "Boletines",
        "galerias": "Galerías",
        "fotografias": "Galerías",
        "agenda": "Agenda",
        "campanas": "Campañas",
        "murales": "Murales",
        "inserciones": "Inserciones",
        "entrevistas": "Entrevistas",
        "solicitudes": "Solicitudes de servicio",
        "redes": "Plataformas institucionales",
        "spots": "Spots",
        "dias": "Eventos y actividades",
        "actividades": "Eventos y actividades",
        "vinculacion": "Vinculación",
        "otras": "Otras actividades",
        "comisiones": "Comisiones de trabajo",
    }
)
"""Section of a report by the first word of its figures' keys."""

FIGURES = Dataset(
    "informes",
    "Cifras de los informes mensuales",
    "Cada cifra de cada informe mensual; las de un mes cerrado son las del cierre, con sus fes de erratas.",
    (
        MONTH,
        Field("seccion", "Sección", "text", "Parte del informe en que está la cifra.", required=True),
        Field("clave", "Clave", "text", "Nombre fijo de la cifra, igual todos los meses.", required=True),
        Field("concepto", "Concepto", "text", "Qué se contó o se sumó.", required=True),
        Field(
            "medida",
            "Medida",
            "text",
            "Si es una cantidad de cosas o una suma de pesos.",
            required=True,
            options=("cantidad", "pesos"),
        ),
        Field("valor", "Valor", "decimal", "La cifra; si son pesos, con IVA y centavos.", required=True),
        Field(
            "cerrado", "Mes cerrado", "boolean", "Si el mes se cerró: entonces la cifra ya no cambia.", required=True
        ),
        Field("fecha_de_cierre", "Fecha de cierre", "date", "Día en que se cerró el mes."),
        Field("responsable", "Responsable", "text", "Oficina que responde por el informe."),
        PAGE,
    ),
    REPORTS,
    key=("periodo", "clave"),
    when=("periodo",),
    changes=("periodo", "fecha_de_cierre"),
)


def figures(library: Library) -> Dataset:
    """Every figure of every report, newest month first."""
    months = almanac(library)
    rows = (row for report in library.reports for row in _figures(library, report, standing(months, report.period)))
    return filled(FIGURES, rows)


def _figures(library: Library, report: Report, month: Standing) -> Iterator[Row]:
    closed = month.closing
    for each in month.figures:
        yield (
            report.period,
            SECTIONS.get(each.key.partition(".")[0], "Otras cifras"),
            each.key,
            each.label,
            "pesos" if "." in each.value else "cantidad",
            Decimal(each.value),
            closed is not None,
            closed.date if closed else None,
            report.header.responsible,
            routes.absolute(library.town.address, report.place.address),
        )
