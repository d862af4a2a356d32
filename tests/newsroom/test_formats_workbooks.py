"""What comes out can be trusted: workbooks reopen, lists and ids hold, nothing is lost on the way, bytes repeat."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from plugins.newsroom import formats
from plugins.newsroom.formats import records
from plugins.newsroom.formats.catalog import GENERATIONS, KEYS, legal_format
from plugins.newsroom.formats.plain import as_csv, as_json
from plugins.newsroom.formats.reading_back import rows_of_csv, rows_of_workbook
from plugins.newsroom.formats.settling import settled
from plugins.newsroom.formats.texts import plain, written
from plugins.newsroom.formats.values import DATES, LONGEST, TYPE_CODES, Column, Filled, Format, Row
from plugins.newsroom.formats.workbook import workbook
from tests.newsroom.formats_samples import (
    a_library,
    case,
    contract,
    filing,
    filled_cells,
    insertion,
    invoice,
    ledger,
    obligation,
    parts_of,
    supplier,
)

DAY = date(2026, 4, 10)
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=40)
MONEY = st.decimals(0, 9_999_999_999, places=2)
DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


def generated(key: str, generation: str = "2018") -> tuple[Filled, bytes]:
    filled = settled(records.filled(case({"formato": key, "generacion": generation})))
    return filled, workbook(filled, DAY, DAY)


@pytest.mark.parametrize("generation", GENERATIONS)
@pytest.mark.parametrize("key", KEYS)
def test_a_workbook_reopens_with_required_cells_lists_and_ids(key, generation):
    filled, content = generated(key, generation)
    form, book = filled.format, load_workbook(BytesIO(content))
    main = book["Reporte de Formatos"]

    assert main["A1"].value == int(form.number)
    assert [main.cell(2, at).value for at in (1, 4, 7)] == ["TÍTULO", "NOMBRE CORTO", "DESCRIPCIÓN"]
    assert main["A6"].value == "Tabla Campos"
    for at, column in enumerate(form.columns, start=1):
        assert main.cell(4, at).value == TYPE_CODES[column.kind]
        assert str(main.cell(7, at).value).startswith(column.name)
        for row in range(8, main.max_row + 1):
            value = main.cell(row, at).value
            assert value is not None or not column.required
            assert value is None or column.kind != "catalogo" or value in form.catalogs[column.catalog]
            assert value is None or column.kind != "tabla" or value in ids_of(book, form, column)
    for number in (1, 4, 5):
        assert main.row_dimensions[number].hidden
    assert main.max_row == 7 + len(filled.rows)


def ids_of(book, form: Format, column: Column) -> set[int]:
    sheet = book[f"Tabla_{form.table(column.table).number}"]
    return {sheet.cell(row, 1).value for row in range(4, sheet.max_row + 1)}


def test_lists_are_bound_to_their_columns_by_named_ranges():
    _, content = generated("23b")
    book = load_workbook(BytesIO(content))
    main = book["Reporte de Formatos"]

    assert book["Hidden_3"].sheet_state == "hidden"
    assert [each.value for each in book["Hidden_3"]["A"]] == list(legal_format("23b").catalogs["medio"])
    assert book.defined_names["Hidden_37"].attr_text == "Hidden_3!$A$1:$A$10"
    assert {each.formula1: str(each.sqref)[:2] for each in main.data_validations.dataValidation}["Hidden_37"] == "H8"
    assert "Hidden_1_Tabla_333957" in book.sheetnames


def test_days_are_days_and_amounts_have_two_decimals():
    _, content = generated("23b")
    main = load_workbook(BytesIO(content))["Reporte de Formatos"]

    assert (main["B8"].value.date(), main["B8"].number_format) == (date(2026, 1, 1), "dd/mm/yyyy")
    assert (main["P8"].value, main["P8"].number_format) == (1160, "0.00")


def test_the_same_records_give_the_same_bytes_with_fixed_times():
    first, second = (generated("23b")[1] for _ in range(2))

    assert first == second
    assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in infos(first))
    core = parts_of(first)["docProps/core.xml"].decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2026-04-10T00:00:00Z"}


def infos(content: bytes) -> list[ZipInfo]:
    with ZipFile(BytesIO(content)) as archive:
        return archive.infolist()


def test_the_csv_and_the_json_write_values_as_the_law_asks():
    filled = settled(records.filled(case("23b")))
    head, first, *_ = csv.reader(io.StringIO(as_csv(filled, "contratos").decode()))
    data = json.loads(as_json(filled))
    row = dict(zip(head, first, strict=True))

    assert row["Fecha de firma del contrato"] == "02/01/2026"
    assert row["Monto total del contrato"] == "150000.00"
    assert data["tablas"][2]["filas"][0] == {**row, "ID": 1}
    assert [each["Respecto al contrato y los montos"] for each in data["filas"]] == [1, 2, None, 3]


# --- round trips ---


def cells(column: Column, form: Format) -> st.SearchStrategy[object]:
    """Anything that a column may hold in the end, or nothing."""
    if column.kind in DATES:
        found: st.SearchStrategy[object] = DAYS
    elif column.kind == "moneda":
        found = MONEY
    elif column.kind == "catalogo":
        options = form.catalogs[column.catalog]
        found = st.sampled_from(options) if options else st.none()
    elif column.kind in {"tabla", "identificador"}:
        found = st.integers(1, 10_000)
    else:
        found = TEXT.map(plain).map(lambda text: text or None)
    required = column.required or column.key in {"id", "documento"}
    return found.map(lambda value: "x" if value is None else value) if required else st.none() | found


def rows(columns: tuple[Column, ...], form: Format, least: int) -> st.SearchStrategy[tuple[Row, ...]]:
    row = st.fixed_dictionaries({each.key: cells(each, form) for each in columns}).map(Row)
    return st.lists(row, min_size=least, max_size=3).map(tuple)


@st.composite
def any_filled(draw: st.DrawFn) -> Filled:
    form = legal_format(draw(st.sampled_from(KEYS)), draw(st.sampled_from(GENERATIONS)))
    tables = {each.key: draw(rows(each.columns, form, 0)) for each in form.tables}
    return Filled(form, draw(rows(form.columns, form, 1)), tables)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(any_filled())
def test_rows_survive_the_workbook_and_the_csv(filled):
    read = rows_of_workbook(workbook(filled, DAY, DAY))
    from_csv = Filled(
        filled.format,
        rows_of_csv(as_csv(filled), filled.format),
        {key: rows_of_csv(as_csv(filled, key), filled.format, key) for key in filled.tables},
    )

    assert read.format.key == filled.format.key
    assert filled_cells(read) == filled_cells(filled)
    assert filled_cells(from_csv) == filled_cells(filled)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_records_survive_the_workbook(data):
    """Whatever the office records, who reads the workbook finds it: costs, contracts, suppliers and invoices."""
    owners = [supplier(f"medio-{n}", razon_social=data.draw(TEXT.filter(plain))) for n in range(2)]
    money = st.decimals(1, 999_999, places=2).map(str)
    deals = [
        contract(
            data.draw(st.sampled_from(owners)),
            f"C-{n}",
            n,
            objeto=data.draw(TEXT.filter(plain)),
            monto=data.draw(money),
        )
        for n in range(data.draw(st.integers(0, 3)))
    ]
    bills = [
        invoice(deal, f"F-{n}", n, total=data.draw(money)) for n, deal in enumerate(deals) if data.draw(st.booleans())
    ]
    kinds = st.sampled_from(["periódico", "Radio", "globos", "Redes sociales"])
    shown = [
        insertion(
            n,
            data.draw(st.sampled_from([None, *deals])),
            tipo=data.draw(kinds),
            costo=data.draw(money),
            medida=f"M-{n}",
        )
        for n in range(data.draw(st.integers(0, 4)))
    ]
    library = a_library(ledger=ledger(deals, bills, shown))
    content = formats.files(library, obligation({"formato": "23b"}), filing())[0].content
    read = rows_of_workbook(content)

    told = sorted((str(each.get("unidad")), each.get("costo")) for each in read.rows if each.get("unidad"))
    assert told == sorted((each.entry.size, each.entry.cost) for each in shown)
    assert {(e.get("numero"), e.get("objeto"), e.get("monto")) for e in read.tables.get("contratos", ())} == {
        (each.entry.number, plain(each.entry.object), each.entry.amount) for each in deals
    }
    assert {e.get("factura") for e in read.tables.get("contratos", ())} - {None} == {e.entry.folio for e in bills}
    named = {each.get("razon_social") for each in read.tables.get("proveedores", ())} - {None}
    assert named == {plain(each.supplier.entry.name) for each in deals}


@settings(max_examples=40)
@given(any_filled(), TEXT, MONEY)
def test_what_was_settled_is_settled(filled, text, amount):
    long = Row({**filled.rows[0].values, "area": text * 200, "costo": amount})
    once = settled(Filled(filled.format, (long, *filled.rows[1:]), filled.tables))

    for each in once.rows:
        note = each.get("nota")
        assert note is None or len(str(note)) <= LONGEST["nota"]
    again = [{**held, "nota": None} for held in filled_cells(settled(once))[0]]
    assert again == [{**held, "nota": None} for held in filled_cells(once)[0]]
    assert Decimal(0) <= amount


# --- what the platform hands out ---


def test_a_file_downloaded_from_the_platform_is_read_too():
    """Sheet «Información», names in capitals without commas, the table's in parentheses, and three columns more."""
    filled = settled(records.filled(case("23b")))
    form, book = filled.format, Workbook()
    sheets = [("Información", 6, form.columns, filled.rows)]
    sheets += [(f"Tabla_{each.number}", 3, each.columns, filled.tables[each.key]) for each in form.tables]
    for title, row, columns, held in sheets:
        sheet = book.create_sheet(title)
        extra = ["FECHA CREACION", "FECHA MODIFICACION"]
        sheet.cell(row, 1, "ID")
        for at, text in enumerate([*extra, *(downloaded(each, form) for each in columns if each.key != "id")], start=2):
            sheet.cell(row, at, text)
        for number, each in enumerate(held, start=row + 1):
            own = [each.get("id"), "", "", *(written(each.get(column.key)) for column in columns if column.key != "id")]
            for at, value in enumerate(own, start=1):
                sheet.cell(number, at, value or None)
    buffer = BytesIO()
    book.save(buffer)

    assert filled_cells(rows_of_workbook(buffer.getvalue())) == filled_cells(filled)


def downloaded(column: Column, form: Format) -> str:
    table = f" (TABLA_{form.table(column.table).number})" if column.table else ""
    return f"{column.name.upper().replace(',', ' ')}{table}"
