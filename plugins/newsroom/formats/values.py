"""What is a legal format? Its columns, tables and lists, and the rows that fill it, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

TYPE_CODES = MappingProxyType(
    {
        "texto_corto": 1,
        "texto_largo": 2,
        "numero": 3,
        "fecha": 4,
        "hora": 5,
        "moneda": 6,
        "hipervinculo": 7,
        "archivo": 8,
        "catalogo": 9,
        "tabla": 10,
        "separador": 11,
        "anio": 12,
        "fecha_actualizacion": 13,
        "nota": 14,
    }
)
"""The code that a load template writes over each column, by type; the ID of a table has none."""
LONGEST = MappingProxyType({"texto_corto": 150, "texto_largo": 4000, "nota": 4000})
"""Letters that the platform takes, by type."""
MOST = Decimal(10) ** 10
"""Pesos from which an amount has more than 12 digits with its cents."""
DATES = frozenset({"fecha", "fecha_actualizacion"})
NEW_LISTS = date(2023, 4, 1)
"""First day to which the criteria of generation 2023 apply."""

Cell = str | int | Decimal | date | None
"""Text, the ID of a table's rows, pesos, a day, or nothing."""
Options = tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """One column; `key` is ours and stays when a generation renames it, `also` are its other names."""

    key: str
    name: str
    kind: str
    number: str = ""  # the platform's id of the field
    required: bool = False
    catalog: str = ""  # key of its closed list
    table: str = ""  # key of the table that its cell points to
    optional: bool = False  # may be empty without anything being missing
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class SubTable:
    """A table of a format; several of its rows may have one ID."""

    key: str
    number: str
    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Format:
    """A format in one generation; a list that nobody has verified is None."""

    key: str
    number: str
    title: str
    short: str
    description: str
    generation: str
    columns: tuple[Column, ...]
    tables: tuple[SubTable, ...] = ()
    catalogs: Mapping[str, Options | None] = field(default_factory=dict)

    def table(self, key: str) -> SubTable:
        """One of its tables; KeyError where it has none of that key."""
        return {each.key: each for each in self.tables}[key]

    def columns_of(self, table: str) -> tuple[Column, ...]:
        """Columns of a table, or its own for the empty key."""
        return self.table(table).columns if table else self.columns


@dataclass(frozen=True)
class Row:
    """Cells by the key of their column, and what its Nota will say."""

    values: Mapping[str, Cell]
    notes: tuple[str, ...] = ()

    def get(self, key: str) -> Cell:
        """A cell; what has no value is empty."""
        return self.values.get(key)

    def noting(self, *more: str) -> Row:
        """The row with more to say; nothing is said twice."""
        return replace(self, notes=tuple(dict.fromkeys((*self.notes, *more))))


@dataclass(frozen=True)
class Filled:
    """A format with rows: its own, and those of its tables by their key."""

    format: Format
    rows: tuple[Row, ...]
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class LegalFile:
    """A file to be published; `format` is 23a…23d, `kind` is XLSX, CSV or JSON."""

    address: str
    content: bytes
    title: str
    format: str
    generation: str
    kind: str
    official: bool = False  # the blank workbook of the platform, filled


@dataclass(frozen=True)
class Criterion:
    """A column that the official verification would not score 1: some of its cells are empty.

    Numbered as in its format or table, from 1. `score` is 0 where all cells are empty, else 0.5.
    """

    number: int
    column: str
    table: str  # name of the table it belongs to, or nothing
    empty: int
    rows: int

    @property
    def score(self) -> Decimal:
        """0 or 0.5."""
        return Decimal(0) if self.empty == self.rows else Decimal("0.5")


@dataclass(frozen=True)
class Verdict:
    """What a format of a period would score: its criteria, and those below 1."""

    format: str
    title: str
    criteria: int
    below: tuple[Criterion, ...]
