"""How does a format come out for programs? CSV, a file for each table, and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from plugins.newsroom.formats.texts import written
from plugins.newsroom.formats.values import Cell, Column, Filled, Row


def as_csv(filled: Filled, table: str = "") -> bytes:
    """The rows of the format, or of one of its tables, with a header, in UTF-8."""
    columns = filled.format.columns_of(table)
    rows = filled.tables.get(table, ()) if table else filled.rows
    return _csv(columns, rows)


def _csv(columns: tuple[Column, ...], rows: Iterable[Row]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([each.name for each in columns])
    writer.writerows([written(row.get(each.key)) for each in columns] for row in rows)
    return buffer.getvalue().encode()


def as_json(filled: Filled) -> bytes:
    """The format with its rows, those of its tables beside them; amounts are text, so that no cent is lost."""
    form = filled.format
    data = {
        "formato": form.key,
        "id": form.number,
        "nombre": form.title,
        "nombre_corto": form.short,
        "descripcion": form.description,
        "generacion": form.generation,
        "filas": [_named(form.columns, each) for each in filled.rows],
        "tablas": [
            {
                "id": f"Tabla_{each.number}",
                "nombre": each.name,
                "filas": [_named(each.columns, row) for row in filled.tables.get(each.key, ())],
            }
            for each in form.tables
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _named(columns: tuple[Column, ...], row: Row) -> dict[str, Cell]:
    return {each.name: _value(row.get(each.key)) for each in columns}


def _value(cell: Cell) -> str | int | None:
    return cell if isinstance(cell, int) or cell is None else written(cell)
