"""How is a dataset written as JSON? An array of objects, a line each, with the keys in the order of the columns.

Numbers are written digit by digit from their `Decimal`: 10405031.10 keeps its cents and never was a float.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from plugins.newsroom.datasets.values import Dataset, Value, written


def json_file(dataset: Dataset) -> bytes:
    """The file's bytes."""
    names = [_quoted(name) for name in dataset.header]
    lines = (
        ", ".join(f"{name}: {_literal(value)}" for name, value in zip(names, row, strict=True)) for row in dataset.rows
    )
    body = ",\n".join(f"{{{line}}}" for line in lines)
    return f"[\n{body}\n]\n".encode()


def metadata(data: Mapping[str, Any]) -> bytes:
    """A descriptor that people read too: indented, in the order in which it was made."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _literal(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, int | Decimal):  # a boolean too: it is written true or false
        return written(value)
    return _quoted(written(value))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
