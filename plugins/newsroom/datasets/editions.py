"""Which wall newspapers are there? Each quarter's edition, a row each."""

from __future__ import annotations

from plugins.newsroom import routes
from plugins.newsroom.datasets.values import Dataset, Field, Row, Source, filled, several
from plugins.newsroom.library import Library
from plugins.newsroom.sections.murals import Edition, composed

MURALS = Dataset(
    "murales",
    "Murales informativos",
    "Cada edición trimestral del periódico mural, con su nota principal y cuántos boletines reúne.",
    (
        Field("edicion", "Edición", "text", "Año y trimestre: 2026-t3.", required=True, unique=True),
        Field("anio", "Año", "year", "Año de la edición.", required=True),
        Field("trimestre", "Trimestre", "integer", "Número del trimestre, de 1 a 4.", required=True),
        Field("primer_dia", "Primer día", "date", "Día en que empieza el trimestre.", required=True),
        Field("ultimo_dia", "Último día", "date", "Día en que termina el trimestre.", required=True),
        Field("boletines", "Boletines", "integer", "Boletines del trimestre.", "boletines", required=True),
        Field("notas", "Notas", "integer", "Notas que el mural resume, con la principal.", "notas", required=True),
        Field("nota_principal", "Nota principal", "text", "Título del boletín que abre el mural."),
        Field("nota_principal_direccion", "Dirección de la nota", "url", "Página del boletín que abre el mural."),
        Field("areas_sin_actividad", "Áreas sin actividad", "text", "Áreas sin boletines, separadas por una barra."),
        Field("direccion", "Dirección", "url", "Página del mural.", required=True, unique=True),
        Field("direccion_corta", "Dirección corta", "url", "Dirección breve y permanente del mural.", required=True),
    ),
    Source("Mural", "murales/"),
    key=("edicion",),
    when=("primer_dia", "ultimo_dia"),
)


def murals(library: Library) -> Dataset:
    """Editions, newest quarter first."""
    return filled(MURALS, (_row(library, each) for each in composed(library)))


def _row(library: Library, edition: Edition) -> Row:
    period, lead, site = edition.period, edition.lead, library.town.address
    told = len(edition.stories) + (lead is not None)
    return (
        period.key,
        period.year,
        period.number,
        period.first,
        period.last,
        told + len(edition.rest),
        told,
        lead.header.title if lead else None,
        routes.absolute(site, lead.place.address) if lead else None,
        several(edition.quiet),
        routes.absolute(site, routes.mural(period.key)),
        routes.absolute(site, routes.short_mural(period.key)),
    )
