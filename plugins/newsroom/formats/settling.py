"""What does each cell hold in the end? Values of their list, texts of their length, and a Nota for what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from types import MappingProxyType

from plugins.newsroom.formats import lists, texts
from plugins.newsroom.formats.values import LONGEST, MOST, NEW_LISTS, Cell, Column, Filled, Format, Options, Row

ListOf = Callable[[str, Column], Options | None]
"""The closed list of a column of a table (or of the format, for the empty key); None where it is not known."""
SEXES = ("sexo", "sexo_2023")
CUT = " (nota recortada)"


@dataclass(frozen=True)
class Settled:
    """A cell as it is written, and what must be told of it."""

    value: Cell
    note: str = ""


def own_lists(form: Format) -> ListOf:
    """The lists of the format's data."""
    return lambda table, column: form.catalogs.get(column.catalog)


def settled(filled: Filled, list_of: ListOf | None = None) -> Filled:
    """The rows as any file writes them; what is told of a row of a table goes to the Nota of the rows that use it."""
    list_of = list_of or own_lists(filled.format)
    tables: dict[str, tuple[Row, ...]] = {}
    told: dict[tuple[str, Cell], list[str]] = {}
    for key, rows in filled.tables.items():
        columns = filled.format.columns_of(key)
        tables[key] = tuple(_row(each, columns, partial(list_of, key)) for each in rows)
        for each in tables[key]:
            told.setdefault((key, each.get("id")), []).extend(each.notes)
    own = filled.format.columns
    rows = tuple(_row(_one_sex(each, own), own, partial(list_of, "")) for each in filled.rows)
    noted = (each.noting(*(note for key in tables for note in told.get((key, each.get(key)), ()))) for each in rows)
    return replace(filled, rows=tuple(_signed(each) for each in noted), tables=MappingProxyType(tables))


def _one_sex(row: Row, columns: Iterable[Column]) -> Row:
    """Of two criteria, only the one that applies to the row's period is filled."""
    keys = {each.key for each in columns}
    if not keys.issuperset(SEXES):
        return row
    last = row.get("termino")
    idle = SEXES[0] if isinstance(last, date) and last >= NEW_LISTS else SEXES[1]
    return replace(row, values=MappingProxyType({**row.values, idle: None}))


def _row(row: Row, columns: Iterable[Column], list_of: Callable[[Column], Options | None]) -> Row:
    cells = {each.key: _cell(row.get(each.key), each, list_of) for each in columns}
    notes = (each.note for each in cells.values() if each.note)
    values = {key: each.value for key, each in cells.items()}
    return replace(row, values=MappingProxyType(values)).noting(*notes)


def _cell(value: Cell, column: Column, list_of: Callable[[Column], Options | None]) -> Settled:
    if column.kind == "catalogo" and isinstance(value, str) and value:
        return _listed(value, column, list_of(column))
    if isinstance(value, str):
        return _text(value, column)
    if isinstance(value, Decimal):
        return _amount(value, column)
    return Settled(value)


def _listed(value: str, column: Column, options: Options | None) -> Settled:
    name = _name(column)
    if options is None:
        return Settled(
            None, f'{name}: no se cuenta con la lista oficial; en los registros dice "{texts.plain(value)}".'
        )
    found = lists.option(value, options)
    if found is not None:
        return Settled(found)
    rest = lists.other(options)
    note = f'{name}: "{texts.plain(value)}" no está en la lista oficial.'
    return Settled(rest, f'{name}: se especifica "{texts.plain(value)}".' if rest else note)


def _text(value: str, column: Column) -> Settled:
    text = value.strip() if column.kind == "hipervinculo" else texts.plain(value)
    longest = LONGEST.get(column.kind)
    if longest is None or len(text) <= longest:
        return Settled(text or None)
    short = text[: longest - 4].rsplit(" ", 1)[0].rstrip(" ,;:") + " ..."
    return Settled(short, f"{_name(column)}: el texto se recortó, pues solo caben {longest} letras.")


def _amount(value: Decimal, column: Column) -> Settled:
    if value >= MOST:
        return Settled(None, f"{_name(column)}: la cantidad {value} tiene más de 12 cifras.")
    cents = value.quantize(texts.CENT)
    note = f"{_name(column)}: se redondeó a centavos." if cents != value else ""
    return Settled(cents, note)


def _name(column: Column) -> str:
    """The name of a column without the marks of its generation."""
    return texts.plain(column.name.rpartition("->")[2]).removesuffix("(catálogo)").strip()


def _signed(row: Row) -> Row:
    """The row with its Nota; one that does not fit says so."""
    note = " ".join(row.notes)
    longest = LONGEST["nota"]
    if len(note) > longest:
        note = note[: longest - len(CUT)].rsplit(" ", 1)[0] + CUT
    values: Mapping[str, Cell] = {**row.values, "nota": texts.plain(note) or None}
    return replace(row, values=MappingProxyType(values))
