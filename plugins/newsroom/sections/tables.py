"""Which data of boletines can be taken away, whatever else is switched on? All of them as one CSV."""

from __future__ import annotations

from plugins.newsroom.datasets.csv_file import csv_file
from plugins.newsroom.datasets.news import releases
from plugins.newsroom.library import Library
from plugins.newsroom.sections.listings import CSV
from plugins.newsroom.sections.section import File


def files(library: Library) -> tuple[File, ...]:
    """The dataset `boletines` as CSV, newest first; nothing before the first boletín."""
    return (File(CSV, csv_file(releases(library))),) if library.releases else ()
