"""How is a value written in a legal format? dd/mm/aaaa, amounts without separators, plain signs."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from plugins.newsroom.formats.values import DATES, Cell

CENT = Decimal("0.01")
LIKE = (("«»“”„", '"'), ("‘’", "'"), ("–—−·•", "-"), ("…", "..."), ("×", "x"))
SIGNS = str.maketrans({sign: plain for signs, plain in LIKE for sign in signs})
"""The platform's validator takes only letters, digits and plain signs."""


def day(value: date) -> str:
    """31/12/2026."""
    return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def written(value: Cell) -> str:
    """A cell as text; amounts with two decimals and no separators."""
    if value is None:
        return ""
    if isinstance(value, date):
        return day(value)
    return str(value.quantize(CENT)) if isinstance(value, Decimal) else str(value)


def plain(text: str) -> str:
    """A text on one line, without blanks at its ends and with plain quotes and hyphens."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f\ufffe\uffff]", " ", text).translate(SIGNS).split())


def parsed(text: str, kind: str) -> Cell:
    """The value that a text stands for in a column of a type; what cannot be understood stays text."""
    text = text.strip()
    if not text:
        return None
    if kind in DATES:
        return _day(text) or text
    if kind in {"moneda", "numero"}:
        return _amount(text)
    return int(text) if kind in {"tabla", "identificador"} and text.isdecimal() else text


def _day(text: str) -> date | None:
    match = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    iso = re.match(r"(\d{4})-(\d{2})-(\d{2})", text)
    numbers = (match[3], match[2], match[1]) if match else iso.groups() if iso else None
    try:
        return date(*map(int, numbers)) if numbers else None
    except ValueError:
        return None


def _amount(text: str) -> Decimal | str:
    try:
        return Decimal(text.replace(",", "").removeprefix("$").strip()).quantize(CENT)
    except InvalidOperation:
        return text
