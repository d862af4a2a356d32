"""What does the page of a dataset say? Its facts, its files, its dictionary in Spanish and its first rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from plugins.newsroom import routes, spanish
from plugins.newsroom.datasets.shelf import INDEX, Packed, Shelf
from plugins.newsroom.datasets.values import Dataset, Field, Value, span, written
from plugins.newsroom.library import Library
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.parts import head, json_ld, stamp
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.data import DatasetView, FieldRow
from plugins.newsroom.views.parts import Cell, Download, Head, Link, Stamp, Table

GROUPS = MappingProxyType(
    {
        "Lo que se publica": ("boletines", "galerias", "agenda", "murales"),
        "Informes mensuales": ("informes", "solicitudes", "redes", "spots", "comisiones", "actividades-diarias"),
        "Planes": ("planes", "plan-apartados", "plan-actividades", "plan-avance"),
        "Presupuesto": ("presupuestos", "presupuesto-totales"),
        "Contratos y publicidad": (
            *("proveedores", "contratos", "contrato-convenios", "facturas", "inserciones", "campanas"),
        ),
        "Gasto": (
            *("gasto-mensual", "gasto-por-medio", "gasto-por-proveedor", "gasto-por-campana", "gasto-concentracion"),
        ),
        "Obligaciones y evaluación": (
            *("obligaciones", "obligacion-periodos", "pendientes", "facultades"),
            *("evaluacion", "evaluacion-formatos", "evaluacion-criterios"),
        ),
    }
)
"""Datasets by subject, in the order of the page."""
KINDS = MappingProxyType(
    {
        "text": "Texto",
        "integer": "Número entero",
        "decimal": "Número con decimales",
        "date": "Fecha (AAAA-MM-DD)",
        "year": "Año (AAAA)",
        "month": "Mes (AAAA-MM)",
        "boolean": "Verdadero o falso (true, false)",
        "url": "Dirección web",
    }
)
FIRST, LONGEST = 5, 48
"""Rows of the preview, and letters of a cell or example."""
NUMBERS = frozenset({"integer", "decimal"})


def page_of(library: Library, shelf: Shelf, packed: Packed, on: Sections) -> DatasetView:
    """The page of one dataset."""
    dataset = packed.dataset
    return DatasetView(
        _head(library, shelf, packed, on),
        dataset.title,
        dataset.description,
        f"{count_of(packed)} y {spanish.counted(len(dataset.fields), 'columna', 'columnas')}",
        _span(dataset),
        stamp_or_none(packed.changed),
        Link(dataset.source.title, dataset.source.address),
        shelf.publisher,
        licence_link(shelf),
        (*files_of(packed), _described(packed)),
        shelf.url(routes.data(f"{packed.name}.csv")) if library.town.address else "",
        tuple(_field(shelf, dataset, index) for index in range(len(dataset.fields))),
        _key(shelf, dataset),
        _preview(library, dataset, on),
        tuple(_related(shelf, packed)),
    )


def count_of(packed: Packed) -> str:
    """«74 renglones»."""
    return spanish.counted(len(packed.dataset.rows), "renglón", "renglones")


def stamp_or_none(day: date | None) -> Stamp | None:
    """A day in every way pages say it, where there is one."""
    return stamp(day) if day else None


def files_of(packed: Packed) -> tuple[Download, ...]:
    """The dataset as CSV and as JSON."""
    made = (("CSV", packed.csv), ("JSON", packed.json))
    return tuple(
        Download(f"{packed.name}.{kind.lower()}", routes.data(f"{packed.name}.{kind.lower()}"), kind, _size(content))
        for kind, content in made
    )


def licence_link(shelf: Shelf) -> Link | None:
    """The licence and its text, where that is known."""
    return Link(shelf.licence.title, shelf.licence.url) if shelf.licence else None


def _described(packed: Packed) -> Download:
    name = f"{packed.name}.csv-metadata.json"
    return Download(name, routes.data(name), "Descripción para programas", "")


def _size(content: bytes) -> str:
    return spanish.size(len(content))


def _head(library: Library, shelf: Shelf, packed: Packed, on: Sections) -> Head:
    above = (Link("Transparencia", "transparencia/"),) if "transparency" in on else ()
    return head(
        library,
        packed.page,
        "dataset",
        f"Datos: {packed.dataset.title}",
        section="transparencia",
        crumbs=(*above, Link("Datos abiertos", INDEX)),
        description=packed.dataset.description,
        modified=packed.changed.isoformat() if packed.changed else "",
        json_ld=_dataset(shelf, packed),
    )


def _span(dataset: Dataset) -> str:
    days = span(dataset)
    if days is None:
        return ""
    return f"Del {spanish.long_date(days[0])} al {spanish.long_date(days[1])}"


def _key(shelf: Shelf, dataset: Dataset) -> str:
    """The columns by which a row is told apart."""
    return spanish.listed(shelf.key(dataset))


def _field(shelf: Shelf, dataset: Dataset, index: int) -> FieldRow:
    field = dataset.fields[index]
    foreign = next((each for each in shelf.foreign(dataset) if field.name in each.fields), None)
    titles = {each.name: (each.dataset.title, each.page) for each in shelf.packed}
    example = next((row[index] for row in dataset.rows if row[index] is not None), None)
    return FieldRow(
        f"campo-{field.name}",
        field.name,
        field.title,
        KINDS[field.kind],
        field.unit,
        field.description,
        tuple(_marks(shelf, dataset, field)),
        field.options,
        "" if field.options else _clipped(example),
        Link(*titles[foreign.dataset]) if foreign else None,
    )


def _marks(shelf: Shelf, dataset: Dataset, field: Field) -> Iterator[str]:
    if field.required:
        yield "Nunca vacía"
    if field.unique or shelf.key(dataset) == (field.name,):
        yield "No se repite"


def _clipped(value: Value) -> str:
    text = " ".join(written(value).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def _preview(library: Library, dataset: Dataset, on: Sections) -> Table:
    rows = dataset.rows[:FIRST]
    total = spanish.counted(len(dataset.rows), "renglón", "renglones")
    shown = f"Los primeros {len(rows)} de {total}" if len(rows) < len(dataset.rows) else "El archivo completo"
    cells = tuple(
        tuple(_cell(library, field, value) for field, value in zip(dataset.fields, row, strict=True)) for row in rows
    )
    numeric = tuple(index for index, field in enumerate(dataset.fields) if field.kind in NUMBERS)
    return Table(shown, dataset.header, cells, numeric, data=data_links(library, dataset.name, on))


def _cell(library: Library, field: Field, value: Value) -> Cell:
    """A value as the file says it; an address of the portal leads there."""
    if value is None:
        return "—"
    text, site = written(value), library.town.address or "/"
    if field.kind == "url" and text.startswith(site):
        address = text.removeprefix(site)
        return Link(_clipped("/" + address), address)
    return Link(_clipped(text), text) if field.kind == "url" else _clipped(value)


def _related(shelf: Shelf, packed: Packed) -> Iterator[Link]:
    """The other datasets of its subject."""
    names = next((each for each in GROUPS.values() if packed.name in each), ())
    for each in shelf.packed:
        if each.name in names and each.name != packed.name:
            yield Link(each.dataset.title, each.page)


def _dataset(shelf: Shelf, packed: Packed) -> str:
    """schema.org/Dataset with its DataDownload."""
    licence, days = shelf.licence, span(packed.dataset)
    types = {"CSV": "text/csv", "JSON": "application/json"}
    return json_ld(
        {
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": packed.dataset.title,
            "description": packed.dataset.description,
            "url": shelf.url(packed.page),
            "identifier": packed.name,
            "inLanguage": "es-MX",
            "isAccessibleForFree": True,
            "license": (licence.url or licence.title) if licence else None,
            "creator": {"@type": "GovernmentOrganization", "name": shelf.publisher},
            "dateModified": packed.changed.isoformat() if packed.changed else None,
            "temporalCoverage": f"{days[0].isoformat()}/{days[1].isoformat()}" if days else None,
            "variableMeasured": [each.title for each in packed.dataset.fields],
            "includedInDataCatalog": {"@type": "DataCatalog", "url": shelf.url(INDEX)},
            "distribution": [
                {
                    "@type": "DataDownload",
                    "contentUrl": shelf.url(each.address),
                    "encodingFormat": types[each.format],
                    "contentSize": each.size,
                }
                for each in files_of(packed)
            ],
        }
    )
