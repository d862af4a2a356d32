"""How are all datasets described together? datapackage.json, as Data Package v2 and Table Schema ask for it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from plugins.newsroom import spanish
from plugins.newsroom.datasets.json_file import metadata
from plugins.newsroom.datasets.licence import Licence
from plugins.newsroom.datasets.shelf import INDEX, Packed, Shelf, digest
from plugins.newsroom.datasets.values import Field

PROFILES = "https://datapackage.org/profiles/2.0/"
TYPES = MappingProxyType(
    {
        "text": "string",
        "integer": "integer",
        "decimal": "number",
        "date": "date",
        "year": "year",
        "month": "yearmonth",
        "boolean": "boolean",
        "url": "string",
    }
)
"""Kinds of columns as Table Schema names them."""


def package_file(shelf: Shelf) -> bytes:
    """The descriptor's bytes."""
    town = shelf.town
    described = {
        "$schema": f"{PROFILES}datapackage.json",
        "name": f"datos-{spanish.slug(town.name) or 'municipio'}",
        "title": f"Datos abiertos de la {town.office} de {town.name}",
        "description": "Lo que publica la oficina de prensa, como tablas con su diccionario.",
        "homepage": shelf.url(INDEX) if town.address else None,
        "created": f"{shelf.changed.isoformat()}T00:00:00Z" if shelf.changed else None,
        "contributors": [_known({"title": shelf.publisher, "path": town.address, "roles": ["publisher"]})],
        "licenses": [_licence(shelf, shelf.licence)] if shelf.licence else None,
        "sources": [_known({"title": shelf.publisher, "path": town.address})],
        "keywords": ["comunicación social", "transparencia", "gobierno municipal", town.name],
        "resources": [_resource(shelf, each) for each in shelf.packed],
    }
    return metadata(_known(described))


def _known(found: dict[str, Any]) -> dict[str, Any]:
    """Without the keys that have no value."""
    return {key: value for key, value in found.items() if value not in (None, "", [], {})}


def _licence(shelf: Shelf, licence: Licence) -> dict[str, str]:
    """A licence that no list knows is described by the page that prints it."""
    if not licence.name:
        return {"path": shelf.url(INDEX), "title": licence.title}
    return {"name": licence.name, "path": licence.url, "title": licence.title}


def _resource(shelf: Shelf, packed: Packed) -> dict[str, Any]:
    dataset = packed.dataset
    return {
        "name": dataset.name,
        "type": "table",
        "path": f"{dataset.name}.csv",
        "title": dataset.title,
        "description": dataset.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(packed.csv),
        "hash": f"sha256:{digest(packed.csv)}",
        "sources": [{"title": dataset.source.title, "path": shelf.url(dataset.source.address)}],
        "schema": _known(
            {
                "fields": [_field(each, bool(shelf.town.address)) for each in dataset.fields],
                "missingValues": [""],
                "primaryKey": list(shelf.key(dataset)),
                "foreignKeys": [
                    {"fields": list(each.fields), "reference": {"resource": each.dataset, "fields": list(each.key)}}
                    for each in shelf.foreign(dataset)
                ],
            }
        ),
    }


def _field(field: Field, absolute: bool) -> dict[str, Any]:
    unit = f" Unidad: {field.unit}." if field.unit else ""
    constraints = {"required": field.required, "unique": field.unique, "enum": list(field.options)}
    return _known(
        {
            "name": field.name,
            "type": TYPES[field.kind],
            "format": "uri" if field.kind == "url" and absolute else None,
            "title": field.title,
            "description": field.description + unit,
            "constraints": _known(constraints),
        }
    )
