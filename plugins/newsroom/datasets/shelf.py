"""What is published together? The datasets with their files, and whose they are: what every catalogue needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from plugins.newsroom import routes
from plugins.newsroom.datasets.csv_file import csv_file
from plugins.newsroom.datasets.json_file import json_file
from plugins.newsroom.datasets.licence import Licence, licence_of
from plugins.newsroom.datasets.values import Dataset, Foreign, changed
from plugins.newsroom.kinds.town import Town

PACKAGE = "datapackage.json"
CATALOGUE = "catalogo.jsonld"
TABLES = "csv-metadata.json"
INDEX = routes.data("")


@dataclass(frozen=True)
class Packed:
    """A dataset with its two files and the newest day in its records."""

    dataset: Dataset
    csv: bytes
    json: bytes
    changed: date | None

    @property
    def name(self) -> str:
        """Its name, which its files have too."""
        return self.dataset.name

    @property
    def page(self) -> str:
        """Address of its page."""
        return routes.data(f"{self.name}/")


@dataclass(frozen=True)
class Shelf:
    """All datasets of a town."""

    town: Town
    packed: tuple[Packed, ...]

    @property
    def publisher(self) -> str:
        """Who publishes them."""
        return f"{self.town.office}, {self.town.name}"

    @property
    def licence(self) -> Licence | None:
        """Their licence."""
        return licence_of(self.town.licence)

    @property
    def changed(self) -> date | None:
        """The newest day in any of them."""
        return max((each.changed for each in self.packed if each.changed), default=None)

    def url(self, address: str) -> str:
        """An address of the portal as others link to it."""
        return routes.absolute(self.town.address, address)

    def key(self, dataset: Dataset) -> tuple[str, ...]:
        """Its key, when no two rows share it: what staff typed twice must not make the whole package invalid."""
        rows = dataset.columns(dataset.key)
        return dataset.key if len(set(rows)) == len(rows) else ()

    def foreign(self, dataset: Dataset) -> Iterator[Foreign]:
        """The keys of other datasets that a dataset names, when every one of them is there."""
        others = {each.name: each.dataset for each in self.packed}
        for each in dataset.foreign:
            target = others.get(each.dataset)
            if target is not None and _named(dataset, each) <= set(target.columns(each.key)):
                yield each


def packed(dataset: Dataset, today: date) -> Packed:
    """A dataset with its files."""
    return Packed(dataset, csv_file(dataset), json_file(dataset), changed(dataset, today))


def digest(content: bytes) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return sha256(content).hexdigest()


def _named(dataset: Dataset, foreign: Foreign) -> set[tuple[object, ...]]:
    """What its columns name, where they name something."""
    return {row for row in dataset.columns(foreign.fields) if any(value is not None for value in row)}
