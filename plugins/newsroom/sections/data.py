"""Which data can be taken away? Every table as CSV and JSON, a page for each, and what describes them to programs."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from plugins.newsroom import routes, spanish
from plugins.newsroom.datasets.csvw import csvw_file, csvw_group
from plugins.newsroom.datasets.dcat import catalogue_file
from plugins.newsroom.datasets.package import package_file
from plugins.newsroom.datasets.registry import datasets
from plugins.newsroom.datasets.shelf import CATALOGUE, INDEX, PACKAGE, TABLES, Packed, Shelf, packed
from plugins.newsroom.datasets.values import Dataset
from plugins.newsroom.library import Library
from plugins.newsroom.sections.dataset_pages import GROUPS, count_of, files_of, licence_link, page_of, stamp_or_none
from plugins.newsroom.sections.parts import head, json_ld
from plugins.newsroom.sections.section import File, Section, Sections, View
from plugins.newsroom.views.data import DatasetGroup, DatasetRow, DataView, Tool
from plugins.newsroom.views.parts import Download, Link

TITLE = "Datos abiertos"
OWN = frozenset({"boletines"})
"""Datasets whose CSV is written whether this section is on or not."""
TOOLS = MappingProxyType(
    {
        PACKAGE: ("Paquete de datos", "Todas las tablas con sus tipos, llaves y sumas de verificación (Data Package)."),
        CATALOGUE: ("Catálogo", "Para que los catálogos de datos abiertos las encuentren (DCAT)."),
        TABLES: ("Descripción de los CSV", "Qué hay en cada columna y cómo se enlazan las tablas (CSV en la Web)."),
    }
)


def section(library: Library, on: Sections) -> Section:
    """The page of open data, one for each dataset that has rows, and their files."""
    every = tuple(datasets(library, on))
    shelf = Shelf(library.town, tuple(packed(each, library.today) for each in every if each.rows))
    waiting = tuple(each for each in every if not each.rows)
    tools = _tools(shelf)
    pages: tuple[View, ...] = (
        _index(library, shelf, waiting, tools, on),
        *(page_of(library, shelf, each, on) for each in shelf.packed),
    )
    return Section("datos", None, pages, (*_files(shelf), *tools))


def _files(shelf: Shelf) -> Iterator[File]:
    for each in shelf.packed:
        if each.name not in OWN:
            yield File(routes.data(f"{each.name}.csv"), each.csv)
        yield File(routes.data(f"{each.name}.json"), each.json)
        yield File(routes.data(f"{each.name}.csv-metadata.json"), csvw_file(shelf, each))


def _tools(shelf: Shelf) -> tuple[File, ...]:
    if not shelf.packed:
        return ()
    made = {PACKAGE: package_file(shelf), CATALOGUE: catalogue_file(shelf), TABLES: csvw_group(shelf)}
    return tuple(File(routes.data(name), content) for name, content in made.items())


def _index(
    library: Library, shelf: Shelf, waiting: tuple[Dataset, ...], tools: tuple[File, ...], on: Sections
) -> DataView:
    page = head(
        library,
        INDEX,
        "data",
        TITLE,
        section="transparencia",
        crumbs=(Link("Transparencia", "transparencia/"),) if "transparency" in on else (),
        description=f"Todas las tablas del portal de {library.town.name} en CSV y JSON, con su diccionario.",
        json_ld=_catalogue(shelf),
    )
    return DataView(
        page,
        TITLE,
        _intro(shelf),
        tuple(_groups(shelf)),
        stamp_or_none(shelf.changed),
        shelf.publisher,
        licence_link(shelf),
        tuple(_tool(each) for each in tools),
        tuple(each.title for each in waiting),
        "Todavía no hay datos publicados.",
    )


def _intro(shelf: Shelf) -> str:
    if not shelf.packed:
        return ""
    tables = spanish.counted(len(shelf.packed), "tabla", "tablas")
    rows = spanish.counted(sum(len(each.dataset.rows) for each in shelf.packed), "renglón", "renglones")
    return f"{tables} y {rows}, para descargar y volver a usar. Cada tabla tiene su diccionario."


def _groups(shelf: Shelf) -> Iterator[DatasetGroup]:
    known = {each.name: each for each in shelf.packed}
    for title, names in GROUPS.items():
        rows = tuple(_row(known[name]) for name in names if name in known)
        if rows:
            yield DatasetGroup(spanish.slug(title), title, rows)


def _row(each: Packed) -> DatasetRow:
    link = Link(each.dataset.title, each.page)
    return DatasetRow(link, each.dataset.description, count_of(each), stamp_or_none(each.changed), files_of(each))


def _tool(file: File) -> Tool:
    name = file.address.rpartition("/")[2]
    title, text = TOOLS[name]
    size = spanish.size(len(file.content)) if isinstance(file.content, bytes) else ""
    return Tool(Download(title, file.address, name, size), text)


def _catalogue(shelf: Shelf) -> str:
    """schema.org/DataCatalog."""
    licence = shelf.licence
    return json_ld(
        {
            "@context": "https://schema.org",
            "@type": "DataCatalog",
            "name": f"Datos abiertos de la {shelf.town.office} de {shelf.town.name}",
            "url": shelf.url(INDEX),
            "inLanguage": "es-MX",
            "license": (licence.url or licence.title) if licence else None,
            "publisher": {"@type": "GovernmentOrganization", "name": shelf.publisher},
            "dataset": [
                {
                    "@type": "Dataset",
                    "name": each.dataset.title,
                    "description": each.dataset.description,
                    "url": shelf.url(each.page),
                }
                for each in shelf.packed
            ],
        }
    )
