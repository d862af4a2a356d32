"""How do catalogues of open data find it all? DCAT as JSON-LD: a catalogue, its datasets and their files."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from plugins.newsroom import routes
from plugins.newsroom.datasets.json_file import metadata
from plugins.newsroom.datasets.shelf import CATALOGUE, INDEX, PACKAGE, Packed, Shelf, digest
from plugins.newsroom.datasets.values import span

CONTEXT = MappingProxyType(
    {
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "spdx": "http://spdx.org/rdf/terms#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
SPANISH = {"@id": "http://id.loc.gov/vocabulary/iso639-1/es"}
TYPES = MappingProxyType({"csv": "text/csv", "json": "application/json"})
MEDIA = "https://www.iana.org/assignments/media-types/"


def catalogue_file(shelf: Shelf) -> bytes:
    """The catalogue's bytes."""
    town = shelf.town
    found = {
        "@context": dict(CONTEXT),
        "@id": shelf.url(routes.data(CATALOGUE)),
        "@type": "dcat:Catalog",
        "dct:title": _said(f"Datos abiertos de la {town.office} de {town.name}"),
        "dct:description": _said("Lo que publica la oficina de prensa, como tablas con su diccionario."),
        "dct:language": SPANISH,
        "dct:publisher": _publisher(shelf),
        "dct:license": _licence(shelf),
        "dct:modified": _day(shelf.changed),
        "foaf:homepage": {"@id": shelf.url(INDEX)},
        "dcat:dataset": [_dataset(shelf, each) for each in shelf.packed],
    }
    return metadata(_known(found))


def _dataset(shelf: Shelf, packed: Packed) -> dict[str, Any]:
    dataset = packed.dataset
    contact = next((each for each in shelf.town.contacts if each.mail), None)
    return _known(
        {
            "@id": f"{shelf.url(packed.page)}#datos",
            "@type": "dcat:Dataset",
            "dct:identifier": dataset.name,
            "dct:title": _said(dataset.title),
            "dct:description": _said(dataset.description),
            "dct:language": SPANISH,
            "dct:publisher": {"@id": shelf.url("")},
            "dct:license": _licence(shelf),
            "dct:modified": _day(packed.changed),
            "dct:temporal": _temporal(packed),
            "dcat:keyword": [_said(dataset.source.title), _said("comunicación social")],
            "dcat:landingPage": {"@id": shelf.url(packed.page)},
            "dcat:contactPoint": {
                "@type": "vcard:Organization",
                "vcard:fn": contact.name,
                "vcard:hasEmail": {"@id": f"mailto:{contact.mail}"},
            }
            if contact
            else None,
            "dcat:distribution": [
                _distribution(shelf, packed, "csv", packed.csv),
                _distribution(shelf, packed, "json", packed.json),
            ],
        }
    )


def _distribution(shelf: Shelf, packed: Packed, format_: str, content: bytes) -> dict[str, Any]:
    url = shelf.url(routes.data(f"{packed.name}.{format_}"))
    described = f"{packed.name}.csv-metadata.json" if format_ == "csv" else PACKAGE
    return _known(
        {
            "@id": url,
            "@type": "dcat:Distribution",
            "dct:title": _said(f"{packed.dataset.title} ({format_.upper()})"),
            "dct:format": format_.upper(),
            "dct:license": _licence(shelf),
            "dct:modified": _day(packed.changed),
            "dcat:accessURL": {"@id": shelf.url(packed.page)},
            "dcat:downloadURL": {"@id": url},
            "dcat:mediaType": {"@id": MEDIA + TYPES[format_]},
            "dcat:byteSize": {"@value": str(len(content)), "@type": "xsd:nonNegativeInteger"},
            "dct:conformsTo": {"@id": shelf.url(routes.data(described))},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                "spdx:checksumValue": {"@value": digest(content), "@type": "xsd:hexBinary"},
            },
        }
    )


def _publisher(shelf: Shelf) -> dict[str, Any]:
    return {"@id": shelf.url(""), "@type": "foaf:Organization", "foaf:name": _said(shelf.publisher)}


def _licence(shelf: Shelf) -> dict[str, str] | str | None:
    licence = shelf.licence
    if licence is None:
        return None
    return {"@id": licence.url} if licence.url else licence.title


def _temporal(packed: Packed) -> dict[str, Any] | None:
    days = span(packed.dataset)
    if days is None:
        return None
    return {"@type": "dct:PeriodOfTime", "dcat:startDate": _day(days[0]), "dcat:endDate": _day(days[1])}


def _day(day: date | None) -> dict[str, str] | None:
    return {"@value": day.isoformat(), "@type": "xsd:date"} if day else None


def _said(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "es"}


def _known(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if value not in (None, "", [])}
