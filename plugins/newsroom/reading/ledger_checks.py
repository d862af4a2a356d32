"""Can the records of spending be true together? Keys, references, dates, ceilings and sums."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from plugins.newsroom import rfc, spanish
from plugins.newsroom.figures import contracts as figures
from plugins.newsroom.header import Route
from plugins.newsroom.kinds.contract import ContractEntry, InsertionEntry, InvoiceEntry
from plugins.newsroom.problems import Problem
from plugins.newsroom.reading import references
from plugins.newsroom.reading.books import Books, Row, insertion_key, invoice_key
from plugins.newsroom.reading.items import Desk
from plugins.newsroom.reading.references import Drafts, Names, names_of
from plugins.newsroom.records import Contract, Insertion, Invoice, Ledger


def record_problems(books: Books, drafts: Drafts, desk: Desk) -> Iterator[Problem]:
    """What is wrong between the records of content/contratos, and in what reports say of them."""
    drafts = tuple(drafts)
    names = names_of(drafts, desk)
    yield from _suppliers(books)
    yield from _contracts(books, names)
    yield from _invoices(books, names, desk.town.rate)
    reported = reported_rows(drafts, "inserciones", "insertions")
    for row in books.insertion_rows:
        yield from references.contract_of(row, books)
        yield from references.invoice_of(row, books)
        yield from _insertion(row, books, names)
    for row in reported:
        yield from references.reported(row, books)
        yield from _insertion(row, books, names)
    for row in reported_rows(drafts, "spots", "spots"):
        yield from reversed_days(row, row.entry.start, row.entry.end)
        yield from references.campaign_of(row, names)
    yield from _repeated_insertions(books.insertion_rows, reported)


def reported_rows(drafts: Drafts, key: str, name: str) -> tuple[Row, ...]:
    """The entries of one list of the monthly reports: its Spanish key, its field."""
    return tuple(
        Row(each, draft.found.path, draft.header, (key, number))
        for draft in drafts
        if draft.found.kind == "informes"
        for number, each in enumerate(getattr(draft.value, name))
    )


def reversed_days(row: Row, start: date | None, end: date | None, keys: Route = ("fin",)) -> Iterator[Problem]:
    """An end before its beginning."""
    if start is not None and end is not None and end < start:
        what = f"termina el {spanish.long_date(end)} y empieza el {spanish.long_date(start)}."
        fix = f"escriba un «fin» posterior:  fin: {start.isoformat()}"
        yield row.problem("fechas-al-reves", keys, what, fix)


# --- suppliers ---


def _repeated(rows: Iterable[Row], key: str, noun: str, of: Callable[[Any], tuple[object, str]]) -> Iterator[Problem]:
    """Entries that share what `of` gives; with it comes the key as typed."""
    seen: dict[object, Row] = {}
    for row in rows:
        same, typed = of(row.entry)
        if same in seen:
            other = seen[same].typed
            what = f"{noun} «{typed}» ya está en {other.path}, renglón {other.line}."
            fix = f"quite la repetición, o corrija el dato:  {key}: {typed}-2"
            yield row.problem("clave-repetida", (key,), what, fix)
        seen.setdefault(same, row)


def _suppliers(books: Books) -> Iterator[Problem]:
    yield from _repeated(books.supplier_rows, "clave", "el proveedor", lambda each: (each.key, each.key))
    seen: dict[str, Row] = {}
    for row in books.supplier_rows:
        entry = row.entry
        if not entry.name:
            what = f"al proveedor «{entry.key}» le falta su nombre: «razon_social», o «nombres» y apellidos."
            fix = "agregue el renglón:  razon_social: …"
            yield row.problem("campo-faltante", ("clave",), what, fix)
        if not entry.rfc or entry.rfc in rfc.GENERIC:
            continue
        other = seen.setdefault(entry.rfc, row)
        if other.entry.key != entry.key:
            what = f"«{entry.key}» y «{other.entry.key}» tienen el mismo RFC."
            fix = f"deje solo «{other.entry.key}», y úselo en los contratos y las facturas de los dos."
            yield row.problem("proveedor-repetido", ("rfc",), what, fix)


# --- contracts ---


def _contracts(books: Books, names: Names) -> Iterator[Problem]:
    def same(entry: ContractEntry) -> tuple[object, str]:
        return spanish.slug(entry.number) or entry.number, entry.number

    yield from _repeated(books.contract_rows, "numero", "el contrato", same)
    for row in books.contract_rows:
        entry: ContractEntry = row.entry
        if not spanish.slug(entry.number):
            what = f"con el número «{entry.number}» no se puede formar una dirección."
            yield row.problem("slug-invalido", ("numero",), what, "escríbalo con letras o cifras:  CS-001-2026")
        yield from references.supplier_of(row, books)
        yield from reversed_days(row, entry.start, entry.end)
        for number, each in enumerate(entry.amendments):
            yield from reversed_days(row, entry.start, each.end, ("convenios", number, "fin"))
        yield from references.item_of(row, entry.start.year, names)
        contract = books.contract(entry.number)
        if contract is not None and contract.typed == row.typed:
            yield from _ceiling(row, contract, books.ledger)


def _ceiling(row: Row, contract: Contract, ledger: Ledger) -> Iterator[Problem]:
    """Invoices that add up to more than what was agreed, amendments included."""
    excess = figures.over_invoiced(contract, ledger)
    if excess is None:
        return
    what = (
        f"las facturas del contrato «{contract.entry.number}» suman {excess.computed:,.2f} "
        f"y lo contratado es {excess.declared:,.2f}: diferencia de {excess.difference:,.2f}."
    )
    fix = (
        "corrija la factura que esté mal, o agregue al contrato el convenio que subió el monto:  "
        f"convenios: [{{fecha: …, monto: {excess.computed:.2f}}}]"
    )
    yield row.problem("contrato-excedido", ("monto",), what, fix)


# --- invoices ---


def _invoices(books: Books, names: Names, rate: Decimal) -> Iterator[Problem]:
    def same(entry: InvoiceEntry) -> tuple[object, str]:
        return invoice_key(entry, books.contracts), entry.folio

    yield from _repeated(books.invoice_rows, "folio", "la factura", same)
    for row in books.invoice_rows:
        entry: InvoiceEntry = row.entry
        if not entry.contract and not entry.supplier:
            what = f"la factura «{entry.folio}» no dice de quién es: le falta «contrato» o «proveedor»."
            yield row.problem("campo-faltante", ("folio",), what, "agregue el renglón:  contrato: …")
        yield from references.contract_of(row, books)
        yield from references.supplier_of(row, books)
        yield from references.item_of(row, entry.date.year, names)
        yield from _invoice_total(row, rate)
        yield from _invoice_day(row, books)


def _invoice_day(row: Row, books: Books) -> Iterator[Problem]:
    entry: InvoiceEntry = row.entry
    contract = books.contract(entry.contract)
    if contract is None or not figures.outside(contract, Invoice(entry, row.typed, contract, None)):
        return
    what = f"la factura «{entry.folio}» es del {spanish.long_date(entry.date)} y {_span(contract)}."
    fix = (
        "corrija la fecha, o agregue al contrato el convenio que cambió su plazo:  "
        f"convenios: [{{fecha: …, fin: {entry.date.isoformat()}}}]"
    )
    yield row.problem("factura-fuera-de-contrato", ("fecha",), what, fix)


def _span(contract: Contract) -> str:
    first, last = (spanish.long_date(each) for each in (contract.entry.start, contract.last))
    return f"el contrato «{contract.entry.number}» va del {first} al {last}"


def _invoice_total(row: Row, town_rate: Decimal) -> Iterator[Problem]:
    """Subtotal and IVA against the total."""
    entry: InvoiceEntry = row.entry
    for each in figures.invoice_differences(entry, town_rate):
        rate = spanish.number(figures.rate_of(entry, town_rate))
        what = (
            f"{entry.subtotal:,.2f} más el IVA de {rate} % da {each.computed:,.2f} "
            f"y el total dice {each.declared:,.2f}: diferencia de {each.difference:,.2f}."
        )
        yield row.problem("total-distinto", ("total",), what, f"si el total está mal:  total: {each.computed:.2f}")


# --- insertions ---


def _insertion(row: Row, books: Books, names: Names) -> Iterator[Problem]:
    entry: InsertionEntry = row.entry
    yield from references.supplier_of(row, books)
    yield from references.campaign_of(row, names)
    yield from references.release_of(row, names)
    contract = books.contract(entry.contract)
    if contract is not None and figures.insertion_outside(contract, Insertion(entry, row.typed)):
        what = f"la inserción en «{entry.medium}» es del {spanish.long_date(entry.date)} y {_span(contract)}."
        fix = "corrija la fecha o el número de contrato; si el plazo cambió, agregue su convenio al contrato."
        yield row.problem("insercion-fuera-de-contrato", ("fecha",), what, fix)
    for each in figures.insertion_differences(entry):
        what = (
            f"{spanish.number(entry.units or 0)} unidades de {entry.unit_cost:,.2f} dan "
            f"{each.computed:,.2f} y el costo dice {each.declared:,.2f}: diferencia de {each.difference:,.2f}."
        )
        yield row.problem("total-distinto", ("costo",), what, f"si el costo está mal:  costo: {each.computed:.2f}")


def _repeated_insertions(recorded: Iterable[Row], reported: Iterable[Row]) -> Iterator[Problem]:
    """The same insertion in content/contratos and in a report; several alike are told one by one."""
    left: dict[tuple[object, ...], list[Row]] = {}
    for row in recorded:
        left.setdefault(insertion_key(row.entry), []).append(row)
    for row in reported:
        if alike := left.get(insertion_key(row.entry)):
            other, day = alike.pop(0), spanish.long_date(row.entry.date)
            what = (
                f"la inserción en «{row.entry.medium}» del {day} también está en "
                f"{other.path}, renglón {other.typed.line}."
            )
            fix = "si es la misma, déjela solo en uno de los dos archivos; si son dos, distíngalas por su «medida»."
            yield row.problem("insercion-repetida", (), what, fix)
