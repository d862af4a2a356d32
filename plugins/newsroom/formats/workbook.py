"""How does a format come out as a workbook? In the layout of the platform's load template.

Main sheet: format id, labels, values, type codes, field ids, «Tabla Campos», names, data from row 8. A sheet for each
table and one for each closed list, which its column is bound to.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from plugins.newsroom.formats.archive import packed, unpacked
from plugins.newsroom.formats.values import DATES, TYPE_CODES, Column, Filled, Format, Options, Row, SubTable

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MAIN = "Reporte de Formatos"
CODES, FIELDS, TITLE, NAMES, DATA = 4, 5, 6, 7, 8
"""Rows of the main sheet."""
TABLE_NAMES, TABLE_DATA = 3, 4
"""Rows of the sheet of a table, after its codes and fields."""
LABELS = ("TÍTULO", "NOMBRE CORTO", "DESCRIPCIÓN")
WIDE, NARROW = 38, 18
SPARE = 1000
"""Rows below the data that are bound to a list too."""


def workbook(filled: Filled, created: date, modified: date) -> bytes:
    """The bytes of the workbook; the same rows and dates give the same bytes."""
    from openpyxl import Workbook  # slow to import, and many portals have no formats

    book = Workbook()
    book.properties.creator = "Portal de transparencia"
    book.properties.created = datetime.combine(created, time())
    book.properties.modified = datetime.combine(modified, time())
    main = book.active
    if main is None:
        raise ValueError("a new workbook has a sheet")
    main.title = MAIN
    _main(main, filled)
    tables = [(each, book.create_sheet(sheet_name(each))) for each in filled.format.tables]
    for table, sheet in tables:
        _table(sheet, table, filled.tables.get(table.key, ()))
    _lists(book, main, filled.format, filled.format.columns, "", DATA + len(filled.rows))
    for table, sheet in tables:
        count = len(filled.tables.get(table.key, ()))
        _lists(book, sheet, filled.format, table.columns, f"_{sheet.title}", TABLE_DATA + count)
    return _saved(book)


def sheet_name(table: SubTable) -> str:
    """Tabla_333957."""
    return f"Tabla_{table.number}"


def _saved(book: Workbook) -> bytes:
    from openpyxl.writer.excel import ExcelWriter

    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        ExcelWriter(book, archive).save()  # Workbook.save would write the time of the clock
    return packed(unpacked(buffer.getvalue()))


def _main(sheet: Worksheet, filled: Filled) -> None:
    form = filled.format
    sheet["A1"] = int(form.number) if form.number.isdecimal() else form.number
    for place, label, value in zip((1, 4, 7), LABELS, (form.title, form.short, form.description), strict=True):
        for row, text in ((2, label), (3, value)):
            sheet.cell(row, place, text)
            sheet.merge_cells(start_row=row, end_row=row, start_column=place, end_column=place + 2)
    sheet.cell(TITLE, 1, "Tabla Campos")
    sheet.merge_cells(start_row=TITLE, end_row=TITLE, start_column=1, end_column=len(form.columns))
    _head(sheet, form.columns, CODES, FIELDS, NAMES)
    for at, column in enumerate(form.columns, start=1):
        if column.table:
            sheet.cell(NAMES, at).value = f"{column.name}\n{sheet_name(form.table(column.table))}"
    _rows(sheet, form.columns, filled.rows, DATA)
    for hidden in (1, CODES, FIELDS):
        sheet.row_dimensions[hidden].hidden = True
    sheet.freeze_panes = f"A{DATA}"


def _table(sheet: Worksheet, table: SubTable, rows: Iterable[Row]) -> None:
    _head(sheet, table.columns, 1, 2, TABLE_NAMES)
    _rows(sheet, table.columns, rows, TABLE_DATA)
    for hidden in (1, 2):
        sheet.row_dimensions[hidden].hidden = True
    sheet.freeze_panes = f"A{TABLE_DATA}"


def _head(sheet: Worksheet, columns: Iterable[Column], codes: int, fields: int, names: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    bold, grey, wrapped = (
        Font(bold=True),
        PatternFill("solid", fgColor="E7E6E6"),
        Alignment(wrap_text=True, vertical="top"),
    )
    for at, column in enumerate(columns, start=1):
        sheet.cell(codes, at, TYPE_CODES.get(column.kind))
        sheet.cell(fields, at, int(column.number) if column.number.isdecimal() else None)
        name = sheet.cell(names, at, column.name)
        name.font, name.fill, name.alignment = bold, grey, wrapped
        sheet.column_dimensions[get_column_letter(at)].width = WIDE if len(column.name) > NARROW else NARROW


def _rows(sheet: Worksheet, columns: tuple[Column, ...], rows: Iterable[Row], first: int) -> None:
    for number, row in enumerate(rows, start=first):
        for at, column in enumerate(columns, start=1):
            value = row.get(column.key)
            if value is None:
                continue
            cell = sheet.cell(number, at)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # a text that begins with = is no formula
            if column.kind in DATES:
                cell.number_format = "dd/mm/yyyy"
            elif isinstance(value, Decimal):
                cell.number_format = "0.00"


def _lists(book: Workbook, sheet: Worksheet, form: Format, columns: tuple[Column, ...], suffix: str, last: int) -> None:
    """A hidden sheet for each list of a sheet, and the name that binds it to its column."""
    known: list[tuple[int, Options]] = []
    for at, column in enumerate(columns):
        options = form.catalogs.get(column.catalog)
        if options:
            known.append((at, options))
    for number, (at, options) in enumerate(known, start=1):
        _list(book, sheet, f"Hidden_{number}{suffix}", at, options, last)


def _list(book: Workbook, sheet: Worksheet, name: str, at: int, options: Options, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.workbook.defined_name import DefinedName
    from openpyxl.worksheet.datavalidation import DataValidation

    hidden = book.create_sheet(name)
    hidden.sheet_state = "hidden"
    for row, each in enumerate(options, start=1):
        hidden.cell(row, 1, each)
    bound, letter = f"{name}{at}", get_column_letter(at + 1)
    book.defined_names[bound] = DefinedName(bound, attr_text=f"{name}!$A$1:$A${len(options)}")
    first = TABLE_DATA if sheet.title != MAIN else DATA
    sheet.add_data_validation(
        DataValidation("list", formula1=bound, allow_blank=True, sqref=f"{letter}{first}:{letter}{last + SPARE}")
    )
