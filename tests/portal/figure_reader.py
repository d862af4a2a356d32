"""How do the tests read a figure as a person would? Under its label on a page, in its row of a data file."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from lxml import html

from plugins.newsroom import spanish

HEADINGS = "self::h1 or self::h2 or self::h3 or self::h4"
ANCHOR = "self::a[starts-with(@href, '#') and substring(@href, 2) = ancestor::li/@id]"
"""A link to the very item of a list that it stands in: the number of a fraction."""
CROSSING = " › "
"""Joins the labels of a row and of a column: their one cell is meant."""
PARTS = " | "
"""Joins the cells that together tell one row of a data file from all others; «Curso de…» is how a cell begins."""
MARKS = frozenset(("✓",))
"""What a grid prints in a cell that is only marked; in the data the mark is the row itself."""


class Figure(NamedTuple):
    """One line of a cifras.csv: where a figure of the document stands, on a page and in a data file."""

    page: str
    label: str
    value: str
    data: str
    row: str


def figures(file: Path) -> list[Figure]:
    """The lines of a cifras.csv."""
    columns = ("pagina", "etiqueta", "valor", "datos", "fila")
    with file.open(encoding="utf-8", newline="") as lines:
        return [Figure(*(each[column] for column in columns)) for each in csv.DictReader(lines)]


def whole(value: str) -> re.Pattern[str]:
    """A value whole: 15 is not in 4,159 nor in 15,000."""
    return re.compile(rf"(?<![\w.,]){re.escape(value)}(?!\w|[.,]\d)")


def words(element: html.HtmlElement) -> str:
    """What an element says, in a row."""
    return " ".join(" ".join(element.itertext()).split())


def heard(element: html.HtmlElement) -> str:
    """What a screen reader says of an element: «enero», where the eye reads «ene»."""
    return " ".join(" ".join(element.xpath(".//text()[not(ancestor::*[@aria-hidden='true'])]")).split())


@dataclass(frozen=True)
class Page:
    """A page as read, without what is read twice (the index of its sections) and with its dates in full."""

    root: html.HtmlElement

    @classmethod
    def of(cls, file: Path) -> Page:
        """The page of a file."""
        root = html.fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        for each in root.xpath("//nav | //script"):
            each.drop_tree()
        for each in root.iter("time"):
            if re.match(r"\d{4}-\d{2}-\d{2}", each.get("datetime", "")):
                said = spanish.long_date(date.fromisoformat(each.get("datetime")[:10]))
                each.append(html.fromstring(f"<span> {said} </span>"))
        return cls(root)

    @cached_property
    def labels(self) -> tuple[tuple[str, html.HtmlElement], ...]:
        """Everything that may name a figure: headings, heads of rows and columns, captions, terms, dates, anchors."""
        found = self.root.xpath(f"//*[{HEADINGS} or self::th or self::caption or self::dt or self::time or {ANCHOR}]")
        return tuple((words(each), each) for each in found)

    def stands(self, label: str, value: str) -> bool:
        """Whether a value is under a label; where a row and a column are named, in their cell."""
        places = self.crossed(*label.split(CROSSING)) if CROSSING in label else self.under(label)
        return any(whole(value).search(words(each)) for each in places)

    def under(self, label: str) -> Iterator[html.HtmlElement]:
        """What stands under a label: section of a heading, row, column or table of its head, facts of a term."""
        for said, each in self.labels:
            if whole(label).search(said):
                yield from _under(each)

    def crossed(self, row: str, column: str) -> Iterator[html.HtmlElement]:
        """The cells of a row and column, both named in full by the heads of one table."""
        for said, head in self.labels:
            if said == row and head.get("scope") == "row":
                for place, each in enumerate(head.xpath("ancestor::table[1]/thead//th"), start=1):
                    if column == heard(each):
                        yield from head.xpath(f"ancestor::tr[1]/*[{place}]")


def _under(label: html.HtmlElement) -> Iterator[html.HtmlElement]:
    if label.tag == "th":
        column = len(label.xpath("preceding-sibling::*")) + 1
        row = label.get("scope") == "row"
        yield from label.xpath("ancestor::tr[1]") if row else label.xpath(f"ancestor::table[1]//tbody/tr/*[{column}]")
    elif label.tag == "dt":
        yield from label.xpath("parent::div | following-sibling::dd[1]")
    elif label.tag == "caption":
        yield from label.xpath("ancestor::table[1]")
    elif label.tag in ("time", "a"):
        yield from label.xpath("ancestor::li[1]")
    else:
        yield from label.xpath("ancestor::*[self::section or self::header or self::main][1]")


@dataclass(frozen=True)
class Data:
    """A data file as read: its rows, each cell in every way in which it may be said."""

    rows: tuple[tuple[frozenset[str], ...], ...]

    @classmethod
    def of(cls, file: Path) -> Data:
        """The rows of a CSV."""
        with file.open(encoding="utf-8", newline="") as lines:
            return cls(tuple(tuple(frozenset(_said(cell)) for cell in row) for row in csv.reader(lines))[1:])

    def named(self, row: str) -> list[tuple[frozenset[str], ...]]:
        """The rows that a `fila` names: each part of it is a whole cell, or one of several values of a cell."""
        parts = row.split(PARTS)
        return [cells for cells in self.rows if all(any(_is(part, cell) for cell in cells) for part in parts)]

    def stands(self, row: str, value: str) -> bool:
        """Whether one row is named, and it alone, and holds the value."""
        found = self.named(row)
        if len(found) != 1:
            return False
        return value in MARKS or any(
            whole(value.casefold()).search(said.casefold()) for cell in found[0] for said in cell
        )


def _is(part: str, cell: frozenset[str]) -> bool:
    begun = part.removesuffix("…")
    return part in cell or (begun != part and any(said.startswith(begun) for said in cell))


def _said(cell: str) -> Iterator[str]:
    """A cell as it stands, and as people say it: dates in words, thousands apart, each of several values."""
    for each in {cell, *cell.split("|")}:
        yield each
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", each):
            yield spanish.long_date(date.fromisoformat(each))
        elif re.fullmatch(r"\d{4}-\d{2}", each):
            yield spanish.month_name(int(each[:4]), int(each[5:]))
        elif re.fullmatch(r"\d+(\.\d+)?", each):
            yield f"{Decimal(each):,}"


def leaves(value: Any, ignored: frozenset[str] = frozenset()) -> Iterator[Any]:
    """Every text, number and date of a header, in its order; fields named in `ignored` are left out."""
    if hasattr(value, "model_fields_set"):
        for name in type(value).model_fields:
            if name not in ignored:
                yield from leaves(getattr(value, name), ignored)
    elif isinstance(value, tuple):
        for each in value:
            yield from leaves(each, ignored)
    elif value not in (None, ""):
        yield value
