"""Records of spending and official workbooks for the tests of the legal formats, made without files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import xlsxwriter

from plugins.newsroom import quarter, routes
from plugins.newsroom.formats.case import Case
from plugins.newsroom.formats.catalog import legal_format
from plugins.newsroom.formats.values import TYPE_CODES, Column, Filled, Format
from plugins.newsroom.kinds.budget import BudgetHeader
from plugins.newsroom.kinds.campaign import CampaignHeader
from plugins.newsroom.kinds.contract import ContractEntry, InsertionEntry, InvoiceEntry, SupplierEntry
from plugins.newsroom.kinds.others import FilingHeader, ObligationEntry
from plugins.newsroom.kinds.plan import PlanHeader
from plugins.newsroom.kinds.report import ReportHeader
from plugins.newsroom.library import Filing, Library, Report
from plugins.newsroom.materials import Attachment, Place, Written
from plugins.newsroom.records import Budget, Campaign, Contract, Insertion, Invoice, Ledger, Plan, Supplier, Typed
from tests.newsroom.builders import library, town

BLANK = Written("", "")


def place(kind: str, name: str, address: str) -> Place:
    return Place(f"content/{kind}/{name}.md", name, address)


def plan(**header: Any) -> Plan:
    value = PlanHeader.model_validate({"titulo": "Programa Operativo Anual 2026", "anio": "2026", **header})
    return Plan(value, place("planes", str(value.year), routes.plan(str(value.year))), BLANK, (), ())


def budget(lines: Iterable[Mapping[str, Any]], **header: Any) -> Budget:
    value = BudgetHeader.model_validate({"titulo": "Presupuesto", "anio": "2026", "lineas": list(lines), **header})
    return Budget(value, place("presupuestos", "2026", routes.budget("2026")), BLANK, ())


def campaign(name: str = "2026-02-01-agua", **header: Any) -> Campaign:
    data = {"titulo": "Cuidemos el agua", "fecha": name[:10], "fin": "2026-03-31", **header}
    value = CampaignHeader.model_validate(data | {"inicio": data["fecha"]} if "inicio" in header else data)
    return Campaign(value, place("campanas", name, routes.campaign(name[11:])), BLANK, None, (), (), ())


def supplier(key: str = "eco", **entry: Any) -> Supplier:
    data = {"clave": key, "razon_social": f"{key.capitalize()} del Norte SA de CV"} if not entry else {"clave": key}
    return Supplier(SupplierEntry.model_validate({**data, **entry}), Typed("content/contratos/2026.yml", 1))


def paper(address: str) -> Attachment:
    return Attachment("Documento", Path(address), address, 1)


def contract(of: Supplier, number: str = "CS/001/2026", line: int = 1, **entry: Any) -> Contract:
    data = {
        "numero": number,
        "proveedor": of.entry.key,
        "objeto": "Inserciones",
        "firma": "2026-01-02",
        "inicio": "2026-01-02",
        "fin": "2026-12-31",
        "monto": "100000",
        "partida": "36101",
        **entry,
    }
    return Contract(ContractEntry.model_validate(data), Typed("content/contratos/2026.yml", line), of)


def invoice(of: Contract | None, folio: str, line: int, owner: Supplier | None = None, **entry: Any) -> Invoice:
    data = {"folio": folio, "fecha": "2026-02-10", "total": "1160", "contrato": of.entry.number if of else "", **entry}
    value = InvoiceEntry.model_validate(data)
    return Invoice(value, Typed("content/contratos/facturas.yml", line), of, of.supplier if of else owner)


def insertion(line: int, of: Contract | None = None, **more: Any) -> Insertion:
    links = {key: more.pop(key) for key in ("supplier", "invoice", "campaign") if key in more}
    data = {"tipo": "periódico", "medio": "El Eco", "fecha": "2026-02-05", "costo": "1160", **more}
    owner = links.pop("supplier", of.supplier if of else None)
    typed = Typed("content/contratos/inserciones.yml", line)
    return Insertion(InsertionEntry.model_validate(data), typed, of, owner, **links)


def ledger(
    contracts: Iterable[Contract] = (), invoices: Iterable[Invoice] = (), insertions: Iterable[Insertion] = ()
) -> Ledger:
    known = tuple(contracts)
    order = sorted(insertions, key=lambda each: each.entry.date)
    owners = {each.supplier.entry.key: each.supplier for each in known}
    return Ledger(tuple(owners.values()), known, tuple(invoices), tuple(order))


def report(period: str, spots: Iterable[Mapping[str, Any]]) -> Report:
    value = ReportHeader.model_validate({"titulo": "Informe", "periodo": period, "spots": list(spots)})
    return Report(value, place("informes", period, f"informes/{period}/"), BLANK, ())


def obligation(*formats: Mapping[str, Any], **entry: Any) -> ObligationEntry:
    data = {"clave": "gasto-cs", "nombre": "Gasto", "area": "Comunicación Social", "formatos": list(formats), **entry}
    return ObligationEntry.model_validate(data)


def filing(key: str = "2026-t1", **header: Any) -> Filing:
    period = quarter.parse(key)
    assert period is not None
    data = {"actualizado": "2026-04-10", "validado": "2026-04-12", **header}
    value = FilingHeader.model_validate({name: typed for name, typed in data.items() if typed})
    source = Place(f"content/transparencia/gasto-cs/{key}/index.md", key, "transparencia/gasto-cs/")
    return Filing(value, source, BLANK, "gasto-cs", period, ())


def case(form: str | Mapping[str, Any], of: Library | None = None, period: str = "2026-t1", **header: Any) -> Case:
    entry = obligation({"formato": form} if isinstance(form, str) else form)
    return Case(of or a_library(), entry, entry.formats[0], filing(period, **header))


def a_library(**more: Any) -> Library:
    """A year of a small office: two insertions, a late invoice, a contract just signed."""
    eco, radio = supplier("eco", razon_social="El Eco SA", rfc="EEC010101AB8"), supplier("radio")
    first = replace(
        contract(
            eco,
            fundamento="Artículo 55",
            razones="Mayor circulación",
            convenios=[{"fecha": "2026-03-01", "monto": "150000"}],
        ),
        document=paper("contratos/cs-001-2026/contrato.pdf"),
        amended=(paper("contratos/cs-001-2026/convenio.pdf"),),
    )
    second = contract(radio, "CS/002/2026", 2, procedimiento="Licitación pública", firma="2026-03-15")
    bills = (
        replace(invoice(first, "A-1", 1, pagado="2026-02-20"), document=paper("contratos/cs-001-2026/a-1.pdf")),
        invoice(first, "A-2", 2, fecha="2026-03-10"),
        invoice(None, "B-7", 3, radio, concepto="Video", pagado="2026-03-02", total="8000", partida="36301"),
    )
    shown = (
        insertion(1, first, invoice=bills[0], campaign=campaign(sexo="mujeres y hombres"), medida="Media plana"),
        insertion(2, None, tipo="globo aerostático", medio="Globos Beto", costo="500.50", fecha="2026-03-03"),
    )
    lines = (
        {"nombre": "Difusión", "partida": "36101", "concepto": "3600", "aprobado": "50000", "modificado": "60000"},
        {"nombre": "Producción", "partida": "36301", "concepto": "3600", "aprobado": "20000"},
    )
    spot = {"tema": "Agua", "duracion": "30", "medios": ["radio", "TV"], "tiempo": "Tiempo de Estado"}
    data = {
        "ledger": ledger((first, second), bills, shown),
        "campaigns": (campaign(),),
        "budgets": (budget(lines, conceptos=[{"clave": "3600", "nombre": "Comunicación social"}]),),
        "plans": (plan(aprobado="2026-01-15"),),
        "reports": (report("2026-02", [spot]),),
        **more,
    }
    return library(in_town=data.pop("in_town", town()), **data)


# --- the blank workbook of the platform, as a municipality downloads it ---


def blank_workbook(key: str = "23b", generation: str = "2018", **how: Any) -> bytes:
    """The bytes of a blank workbook; the same one is made once."""
    lists = tuple((name, tuple(options)) for name, options in how.pop("lists", {}).items())
    return _blank(key, generation, lists=lists, **how)


@cache
def _blank(
    key: str = "23b",
    generation: str = "2018",
    *,
    lists: tuple[tuple[str, tuple[str, ...]], ...] = (),
    shuffle: int | None = None,
    bound: str = "names",
) -> bytes:
    """In the layout of the load template: hidden sheets and rows, named ranges, validations, merges, widths, styles.

    `shuffle` changes the order of all columns; `lists` replaces closed lists; `bound` says how they are: by the names
    of their ranges, by their place alone.
    """
    form, buffer = legal_format(key, generation), BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": "Formato oficial", "author": "Plataforma", "created": date(2018, 5, 4)})
    styles = {
        "head": book.add_format({"bold": True, "bg_color": "#333333", "font_color": "#ffffff", "text_wrap": True}),
        "day": book.add_format({"num_format": "dd/mm/yyyy", "border": 1}),
        "money": book.add_format({"num_format": "#,##0.00", "border": 1}),
        "text": book.add_format({"num_format": "@"}),
        "list": book.add_format({"italic": True}),
    }
    options = {**{name: held for name, held in form.catalogs.items() if held}, **dict(lists)}
    main = book.add_worksheet("Reporte de Formatos")
    order = Random(shuffle)
    columns = _ordered(form.columns, order, shuffle)
    titles = ("TÍTULO", "NOMBRE CORTO", "DESCRIPCIÓN"), (form.title, form.short, form.description)
    main.write(0, 0, int(form.number))
    for row, texts in enumerate(titles, start=1):
        for at, text in enumerate(texts):
            main.merge_range(row, at * 3, row, at * 3 + 2, text, styles["head"])
    main.merge_range(5, 0, 5, len(columns) - 1, "Tabla Campos", styles["head"])
    _head(main, columns, (3, 4, 6), styles, form)
    for at, column in enumerate(columns):
        own = "day" if "fecha" in column.kind else "text" if column.kind == "texto_corto" else "list"
        main.write_blank(7, at, None, styles[own])
    for row in (0, 3, 4):
        main.set_row(row, None, None, {"hidden": True})
    main.freeze_panes(7, 0)
    sheets = [(main, columns, "", 7)]
    for table in form.tables:
        sheet = book.add_worksheet(f"Tabla_{table.number}")
        own = (table.columns[0], *_ordered(table.columns[1:], order, shuffle))
        _head(sheet, own, (0, 1, 2), styles, form)
        for row in (0, 1):
            sheet.set_row(row, None, None, {"hidden": True})
        sheets.append((sheet, own, f"_Tabla_{table.number}", 3))
    for sheet, own, suffix, first in sheets:
        listed = [
            (at, column) for at, column in enumerate(own) if column.kind == "catalogo" and column.catalog in options
        ]
        for number, (at, column) in enumerate(listed, start=1):
            hidden = book.add_worksheet(f"Hidden_{number}{suffix}")
            hidden.hide()
            hidden.write_column(0, 0, list(options[column.catalog]))
            if bound == "names":
                last = len(list(options[column.catalog]))
                book.define_name(f"Hidden_{number}{suffix}{at}", f"='Hidden_{number}{suffix}'!$A$1:$A${last}")
                rule = {"validate": "list", "source": f"=Hidden_{number}{suffix}{at}"}
                sheet.data_validation(first, at, first + 200, at, rule)
    book.close()
    return buffer.getvalue()


def _ordered(columns: tuple[Column, ...], order: Random, shuffle: int | None) -> tuple[Column, ...]:
    return columns if shuffle is None else tuple(order.sample(columns, len(columns)))


def _head(
    sheet: Any, columns: Iterable[Column], rows: tuple[int, int, int], styles: Mapping[str, Any], form: Format
) -> None:
    codes, fields, names = rows
    for at, column in enumerate(columns):
        if column.kind in TYPE_CODES:
            sheet.write(codes, at, TYPE_CODES[column.kind])
            sheet.write(fields, at, int(column.number or 500000 + at))
        style = styles["day"] if "fecha" in column.kind else styles["money"] if column.kind == "moneda" else None
        sheet.set_column(at, at, 20 + at, style)
        table = f" \nTabla_{form.table(column.table).number}" if column.table else ""
        sheet.write(names, at, f"{column.name.upper() if at % 2 else column.name}{table}", styles["head"])


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {each.filename: archive.read(each) for each in archive.infolist()}


def filled_cells(filled: Filled) -> tuple[list[dict[str, Any]], dict[str, list[dict[str, Any]]]]:
    """What rows hold, without their empty cells, to compare what was written with what is read."""
    tables = {key: [_held(each) for each in rows] for key, rows in filled.tables.items() if rows}
    return [_held(each) for each in filled.rows], tables


def _held(row: Any) -> dict[str, Any]:
    return {key: value for key, value in row.values.items() if value is not None}
