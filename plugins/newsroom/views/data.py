"""What do the pages of open data receive? The shelf of datasets, and each with its dictionary."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.views.parts import Download, Head, Link, Stamp, Table


@dataclass(frozen=True)
class DatasetRow:
    """One dataset in the list of them."""

    link: Link
    description: str
    count: str  # 74 renglones
    changed: Stamp | None
    files: tuple[Download, ...]


@dataclass(frozen=True)
class DatasetGroup:
    """The datasets of one subject."""

    anchor: str
    title: str
    rows: tuple[DatasetRow, ...]


@dataclass(frozen=True)
class Tool:
    """A description of the data for programs: its file and, in a sentence, what it is for."""

    file: Download
    text: str


@dataclass(frozen=True)
class DataView:
    """data.html: all open data."""

    page: Head
    title: str
    intro: str
    groups: tuple[DatasetGroup, ...]
    changed: Stamp | None
    publisher: str
    licence: Link | None  # without an address where the licence is none of the usual ones
    tools: tuple[Tool, ...]
    waiting: tuple[str, ...]  # titles of datasets that have no rows yet
    empty: str


@dataclass(frozen=True)
class FieldRow:
    """One column in the dictionary."""

    anchor: str
    name: str
    title: str
    kind: str  # in words: Número con decimales
    unit: str
    description: str
    marks: tuple[str, ...]  # Siempre tiene valor, No se repite
    options: tuple[str, ...]
    example: str
    leads: Link | None  # the dataset whose rows it names


@dataclass(frozen=True)
class DatasetView:
    """dataset.html: one dataset with its dictionary and first rows."""

    page: Head
    title: str
    description: str
    count: str
    span: str  # del 2 de enero de 2026 al 14 de noviembre de 2026
    changed: Stamp | None
    source: Link
    publisher: str
    licence: Link | None
    files: tuple[Download, ...]
    url: str  # absolute address of the CSV
    fields: tuple[FieldRow, ...]
    key: str  # the columns that tell a row apart, in words
    preview: Table
    related: tuple[Link, ...]
