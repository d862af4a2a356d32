"""How are rows written into a sheet's XML so that nothing else of the workbook changes?"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from lxml import etree

from plugins.newsroom.formats.texts import written
from plugins.newsroom.formats.values import Cell

MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINK_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DATE_FORMATS = frozenset({*range(14, 18), 22})
"""Number formats of the standard that show a day."""
TEXT_FORMAT = 49
EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
"""Day 0 of serial dates, by whether the workbook counts from 1904."""

Line = Mapping[int, Cell]
"""Cells of a row by their column, counted from 1."""


def tree_of(content: bytes) -> etree._Element:
    """A part of a workbook; nothing outside it is ever fetched."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def paths_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The part of each sheet, by its title."""
    book = tree_of(parts["xl/workbook.xml"])
    links = tree_of(parts["xl/_rels/workbook.xml.rels"])
    targets = {each.get("Id"): str(each.get("Target")) for each in links}
    sheets = book.iterfind(f"{{{MAIN_NS}}}sheets/{{{MAIN_NS}}}sheet")
    return {str(each.get("name")): _part(targets[each.get(f"{{{LINK_NS}}}id")]) for each in sheets}


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")


@dataclass(frozen=True)
class Styles:
    """What the styles of a workbook show: days, or anything as text."""

    parts: Mapping[str, bytes]

    @cached_property
    def formats(self) -> tuple[int | str, ...]:
        """Number format of each cell style: its number in the standard, or its code."""
        if "xl/styles.xml" not in self.parts:
            return ()
        root = tree_of(self.parts["xl/styles.xml"])
        codes = {each.get("numFmtId"): str(each.get("formatCode")) for each in root.iter(f"{{{MAIN_NS}}}numFmt")}
        used = (str(each.get("numFmtId", "0")) for each in root.iterfind(f"{{{MAIN_NS}}}cellXfs/{{{MAIN_NS}}}xf"))
        return tuple(codes.get(each, int(each)) for each in used)

    @cached_property
    def epoch(self) -> date:
        """Day 0."""
        found = tree_of(self.parts["xl/workbook.xml"]).find(f"{{{MAIN_NS}}}workbookPr")
        return EPOCHS[found is not None and found.get("date1904") in {"1", "true"}]

    def of(self, style: str) -> int | str:
        """The number format of a style, as a cell names it."""
        number = int(style or 0)
        return self.formats[number] if number < len(self.formats) else 0

    def dated(self, style: str) -> bool:
        """Whether a style shows days."""
        found = self.of(style)
        if isinstance(found, int):
            return found in DATE_FORMATS
        plain = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", found).lower()
        return "d" in plain and ("m" in plain or "y" in plain)

    def textual(self, style: str) -> bool:
        """Whether a style takes everything as text."""
        return self.of(style) in {TEXT_FORMAT, "@"}


def with_rows(content: bytes, first: int, lines: Sequence[Line], styles: Styles) -> bytes:
    """A sheet with data in its rows from `first` on, in the style that each cell, the first row or the column has."""
    root = tree_of(content)
    data = root.find(f"{{{MAIN_NS}}}sheetData")
    if data is None:
        raise ValueError("a sheet without data")
    old = {int(each.get("r", "0")): each for each in data}
    model = old.get(first)
    columns = _column_styles(root)
    for number, line in enumerate(lines, start=first):
        row = old.get(number)
        if row is None:
            row = _new_row(number, model)
            _placed(data, row, number)
        _fill(row, number, line, _styles_of(model) if number not in old else {}, columns, styles)
    for number in (each for each in old if each >= first + len(lines)):
        _emptied(old[number])
    _measure(root, first, lines)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _emptied(row: etree._Element) -> None:
    """Takes the values of an older filling away."""
    for cell in row.iterfind(f"{{{MAIN_NS}}}c"):
        _write_nothing(cell)


def _write_nothing(cell: etree._Element) -> None:
    for each in list(cell):
        cell.remove(each)
    cell.attrib.pop("t", None)


def _new_row(number: int, model: etree._Element | None) -> etree._Element:
    kept = {} if model is None else {key: value for key, value in model.attrib.items() if key not in {"r", "spans"}}
    return etree.Element(f"{{{MAIN_NS}}}row", {"r": str(number), **{str(key): str(each) for key, each in kept.items()}})


def _placed(data: etree._Element, row: etree._Element, number: int) -> None:
    after = [each for each in data if int(each.get("r", "0")) < number]
    data.insert(len(after), row)


def _styles_of(row: etree._Element | None) -> dict[int, str]:
    cells = () if row is None else row.iterfind(f"{{{MAIN_NS}}}c")
    return {_column(str(each.get("r"))): str(each.get("s", "")) for each in cells}


def _column_styles(root: etree._Element) -> tuple[tuple[range, str], ...]:
    listed = root.iterfind(f"{{{MAIN_NS}}}cols/{{{MAIN_NS}}}col")
    return tuple(
        (range(int(each.get("min", 1)), int(each.get("max", 1)) + 1), each.get("style", "")) for each in listed
    )


def _fill(
    row: etree._Element,
    number: int,
    line: Line,
    model: Mapping[int, str],
    columns: tuple[tuple[range, str], ...],
    styles: Styles,
) -> None:
    """Writes a row's cells in order; those it has keep their style, and so do those that stay empty."""
    cells = {_column(str(each.get("r"))): each for each in row.iterfind(f"{{{MAIN_NS}}}c")}
    for at in sorted({*line, *model} - set(cells)):
        style = model.get(at) or row.get("s") or next((style for span, style in columns if at in span), "")
        if line.get(at) is None and at not in model:
            continue
        cells[at] = etree.Element(f"{{{MAIN_NS}}}c", {"r": f"{letters(at)}{number}", **({"s": style} if style else {})})
    for at in sorted(cells):
        if at in line:
            _write(cells[at], line[at], styles)
    for each in list(row.iterfind(f"{{{MAIN_NS}}}c")):
        row.remove(each)
    for place, at in enumerate(sorted(cells)):
        row.insert(place, cells[at])


def _write(cell: etree._Element, value: Cell, styles: Styles) -> None:
    """Days and amounts as numbers where the style shows them so; everything else as text inside the cell."""
    _write_nothing(cell)
    style = str(cell.get("s", ""))
    if value is None:
        return
    if isinstance(value, date) and styles.dated(style):
        _number(cell, str((value - styles.epoch).days))
    elif isinstance(value, int | Decimal) and not styles.textual(style):
        _number(cell, written(value))
    else:
        cell.set("t", "inlineStr")
        text = etree.SubElement(etree.SubElement(cell, f"{{{MAIN_NS}}}is"), f"{{{MAIN_NS}}}t")
        text.text = written(value)


def _number(cell: etree._Element, text: str) -> None:
    etree.SubElement(cell, f"{{{MAIN_NS}}}v").text = text


def _measure(root: etree._Element, first: int, lines: Sequence[Line]) -> None:
    """The sheet's own note of how far it reaches."""
    found = root.find(f"{{{MAIN_NS}}}dimension")
    if found is None or not lines:
        return
    start, _, end = str(found.get("ref", "A1")).partition(":")
    last = re.fullmatch(r"([A-Z]+)(\d+)", end or start)
    right = max((at for line in lines for at in line), default=1)
    if last:
        right, bottom = max(right, _column(last[1])), max(int(last[2]), first + len(lines) - 1)
        found.set("ref", f"{start}:{letters(right)}{bottom}")


def _column(reference: str) -> int:
    """1 for A8, 27 for AA."""
    number = 0
    for letter in re.sub(r"\d", "", reference):
        number = number * 26 + ord(letter) - 64
    return number


def letters(column: int) -> str:
    """A for 1, AA for 27."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
