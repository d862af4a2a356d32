"""How is each CSV described for machines? CSV on the Web (W3C): `<name>.csv-metadata.json` beside the file.

A file's own description names no other table; what leads from one to another stands in `csv-metadata.json`,
the group of them all.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from plugins.newsroom.datasets.json_file import metadata
from plugins.newsroom.datasets.shelf import Packed, Shelf
from plugins.newsroom.datasets.values import Field

CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "es"}]
DATATYPES = MappingProxyType(
    {
        "text": "string",
        "integer": "integer",
        "decimal": "decimal",
        "date": "date",
        "year": "gYear",
        "month": "gYearMonth",
        "boolean": "boolean",
        "url": "anyURI",
    }
)
"""Kinds of columns as CSVW names them."""
DIALECT = {"encoding": "utf-8", "delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True}


def csvw_file(shelf: Shelf, packed: Packed) -> bytes:
    """Metadata of one CSV."""
    return metadata({"@context": CONTEXT, **_table(shelf, packed), "dialect": DIALECT})


def csvw_group(shelf: Shelf) -> bytes:
    """Metadata of all CSV together, with the keys that lead from one to another."""
    tables = []
    for each in shelf.packed:
        table = _table(shelf, each)
        keys = [
            {
                "columnReference": list(one.fields),
                "reference": {"resource": f"{one.dataset}.csv", "columnReference": list(one.key)},
            }
            for one in shelf.foreign(each.dataset)
            if not any(None in row for row in each.dataset.columns(one.fields))  # strict readers take no gaps
        ]
        tables.append({**table, "tableSchema": {**table["tableSchema"], **({"foreignKeys": keys} if keys else {})}})
    return metadata({"@context": CONTEXT, "tables": tables, "dialect": DIALECT})


def _table(shelf: Shelf, packed: Packed) -> dict[str, Any]:
    dataset, licence = packed.dataset, shelf.licence
    columns = [_column(each) for each in dataset.fields]
    found = {
        "url": f"{dataset.name}.csv",
        "dc:title": dataset.title,
        "dc:description": dataset.description,
        "dc:publisher": shelf.publisher,
        "dc:source": {"@id": shelf.url(dataset.source.address)},
        "dc:modified": {"@value": packed.changed.isoformat(), "@type": "xsd:date"} if packed.changed else None,
        "dc:license": {"@id": licence.url} if licence and licence.url else None,
        "dc:rights": licence.title if licence else None,
    }
    schema: dict[str, Any] = {"columns": columns}
    if shelf.key(dataset):
        schema["primaryKey"] = list(shelf.key(dataset))
    return {**{key: value for key, value in found.items() if value}, "tableSchema": schema}


def _column(field: Field) -> dict[str, Any]:
    """The header's word comes first among its titles: by it a reader tells that the file is the one described."""
    column: dict[str, Any] = {
        "name": field.name,
        "titles": [field.name, field.title],
        "dc:description": field.description,
        "datatype": DATATYPES[field.kind],
        "required": field.required,
    }
    return {**column, "schema:unitText": field.unit} if field.unit else column
