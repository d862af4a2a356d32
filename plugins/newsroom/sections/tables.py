"""Which data can be taken away? All boletines as a table."""

from __future__ import annotations

import csv
import io

from plugins.newsroom import routes
from plugins.newsroom.library import Library, Release
from plugins.newsroom.sections.listings import CSV
from plugins.newsroom.sections.parts import summary_of
from plugins.newsroom.sections.section import File

COLUMNS = (
    "numero",
    "anio",
    "fecha",
    "hora",
    "titulo",
    "resumen",
    "area",
    "ejes",
    "temas",
    "lugar",
    "fotografias",
    "documentos",
    "correcciones",
    "ultima_modificacion",
    "direccion",
    "direccion_corta",
)
"""Columns of boletines.csv; several values in a cell are separated by a vertical bar."""


def files(library: Library) -> tuple[File, ...]:
    """The table of boletines (RFC 4180, UTF-8), newest first."""
    if not library.releases:
        return ()
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(library, each) for each in library.releases)
    return (File(CSV, text.getvalue().encode()),)


def _row(library: Library, release: Release) -> tuple[str | int, ...]:
    header, site = release.header, library.town.address
    return (
        header.number or "",
        release.at.year,
        release.at.date().isoformat(),
        f"{release.at:%H:%M}" if header.date.timed else "",
        header.title,
        summary_of(release),
        release.area.name,
        "|".join(each.name for each in release.ejes),
        "|".join(header.topics),
        header.place,
        (release.cover is not None) + len(release.photos) + len(release.text.photos),
        len(release.documents),
        len(header.corrections),
        release.updated.isoformat() if release.updated else "",
        routes.absolute(site, release.place.address),
        routes.absolute(site, release.short),
    )
