"""How are invoices, insertions and contracts laid out? One table each, wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from plugins.newsroom import spanish
from plugins.newsroom.figures import contracts as figures
from plugins.newsroom.figures.arithmetic import added, percent, total
from plugins.newsroom.figures.spending import cost
from plugins.newsroom.kinds.contract import InvoiceEntry
from plugins.newsroom.library import Library
from plugins.newsroom.records import Contract, Insertion, Invoice, Supplier
from plugins.newsroom.sections.amounts import UNKNOWN, brief, per_cent, pesos, rate, summed
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.parts import Cell, Link, Table


class Column(NamedTuple):
    """A column: its head, its cells, whether it is set in figures, and what stands under it."""

    head: str
    cells: tuple[Cell, ...]
    numeric: bool = False
    total: str = ""


def table(
    caption: str, columns: Iterable[Column], empty: str = "", data: tuple[Link, ...] = (), last: str = "Total"
) -> Table:
    """A table by its columns; its last line, `last`, is there when one of them has a total."""
    every = tuple(columns)
    rows = tuple(zip(*(each.cells for each in every), strict=True))
    totals = (last, *(each.total for each in every[1:])) if rows and any(each.total for each in every) else ()
    numeric = tuple(index for index, each in enumerate(every) if each.numeric)
    return Table(caption, tuple(each.head for each in every), rows, numeric, totals, "" if rows else empty, data)


def told(columns: Iterable[Column]) -> tuple[tuple[Column, ...], tuple[str, ...]]:
    """The columns of which something is known; a note names the others."""
    every = tuple(columns)
    silent = [each.head.lower() for each in every if each.cells and set(each.cells) == {UNKNOWN}]
    kept = tuple(each for each in every if each.head.lower() not in silent)
    return kept, (f"{UNKNOWN.capitalize()} en toda la tabla: {spanish.listed(silent)}.",) if silent else ()


def said(texts: Iterable[str]) -> tuple[Cell, ...]:
    """What was typed, and «sin dato» where nothing was."""
    return tuple(text or UNKNOWN for text in texts)


def rfc_of(supplier: Supplier | None) -> str:
    """A supplier's RFC as it may be shown."""
    return (supplier.entry.shown_rfc if supplier else "") or UNKNOWN


def contract_cell(contract: Contract | None, typed: str = "") -> Cell:
    """The number of a contract, leading to its page."""
    return Link(contract.entry.number, contract.address) if contract else typed or UNKNOWN


def invoices(library: Library, bills: tuple[Invoice, ...], on: Sections, empty: str, own: bool = False) -> Table:
    """Invoices with their IVA and the day they were paid; `own` leaves out what their contract says."""
    entries = [each.entry for each in bills]
    subtotals = added(each.subtotal for each in entries)
    taxes = [figures.invoice_tax(each, library.town.rate) for each in entries]
    columns = [
        Column("Factura", tuple(Link(e.folio, i.document.address) if i.document else e.folio for e, i in _both(bills))),
        Column("Fecha", tuple(brief(each.date) for each in entries)),
        *(() if own else _parties(bills)),
        Column("Concepto", said(each.concept for each in entries)),
        Column("Subtotal", tuple(pesos(each.subtotal) for each in entries), True, summed(subtotals)),
        Column(*_tax(library, bills, taxes), True, summed(added(taxes))),
        Column("Total", tuple(pesos(each.total) for each in entries), True, pesos(total(e.total for e in entries))),
        Column("Pagada", tuple(_payment(each.paid, library.today) for each in entries)),
    ]
    return table("Facturas, en pesos", columns, empty, data_links(library, "facturas", on))


def _both(bills: tuple[Invoice, ...]) -> Iterable[tuple[InvoiceEntry, Invoice]]:
    return ((each.entry, each) for each in bills)


def _parties(bills: tuple[Invoice, ...]) -> tuple[Column, ...]:
    return (
        Column("Proveedor", said(each.supplier.entry.name if each.supplier else "" for each in bills)),
        Column("RFC", tuple(rfc_of(each.supplier) for each in bills)),
        Column("Contrato", tuple(contract_cell(each.contract, each.entry.contract) for each in bills)),
    )


def _tax(library: Library, bills: tuple[Invoice, ...], taxes: list[Decimal | None]) -> tuple[str, tuple[Cell, ...]]:
    """The head and cells of IVA: the rate stands in the head where it is one, else beside each amount."""
    rates = [figures.rate_of(each.entry, library.town.rate) for each in bills]
    if len(set(rates)) == 1:
        return f"IVA ({rate(rates[0])})", tuple(pesos(each) for each in taxes)
    pairs = zip(taxes, rates, strict=True)
    return "IVA", tuple(UNKNOWN if amount is None else f"{pesos(amount)} ({rate(own)})" for amount, own in pairs)


def _payment(day: date | None, today: date) -> str:
    return brief(day) if day and day <= today else "por pagar"


def insertions(
    library: Library, shown: tuple[Insertion, ...], on: Sections, empty: str, own: str = ""
) -> tuple[Table, tuple[str, ...]]:
    """The register of insertions, and what is known of none of them.

    `own` (contrato or campaña) is what the page is about, and needs no column.
    """
    entries = [each.entry for each in shown]
    of_contract = () if own == "contrato" else _sellers(shown)
    campaigns = () if own == "campaña" or "campaigns" not in on else (Column("Campaña", _campaigns(shown)),)
    columns, notes = told(
        (
            Column("Medio", tuple(each.medium for each in entries)),
            Column("Tipo de medio", tuple(each.kind for each in entries)),
            Column("Día", tuple(brief(each.date) for each in entries)),
            Column("Medida", said(each.size for each in entries)),
            Column("Unidades", tuple(UNKNOWN if e.units is None else spanish.number(e.units) for e in entries), True),
            Column("Costo por unidad", tuple(pesos(each.unit_cost) for each in entries), True),
            Column("Costo con IVA", tuple(pesos(each.cost) for each in entries), True, pesos(cost(shown))),
            *of_contract,
            Column("Factura", said(each.invoice for each in entries)),
            *campaigns,
            *((Column("Boletín", _releases(shown)),) if "releases" in on else ()),
        )
    )
    return table("Inserciones pagadas, en pesos", columns, empty, data_links(library, "inserciones", on)), notes


def _sellers(shown: tuple[Insertion, ...]) -> tuple[Column, ...]:
    return (
        Column("Proveedor", said(each.supplier.entry.name if each.supplier else "" for each in shown)),
        Column("Contrato", tuple(contract_cell(each.contract, each.entry.contract) for each in shown)),
    )


def _campaigns(shown: tuple[Insertion, ...]) -> tuple[Cell, ...]:
    found = (each.campaign for each in shown)
    return tuple(Link(each.header.title, each.place.address) if each else UNKNOWN for each in found)


def _releases(shown: tuple[Insertion, ...]) -> tuple[Cell, ...]:
    return tuple(Link(each.release[1], each.release[0]) if each.release else UNKNOWN for each in shown)


def contracts(library: Library, signed: tuple[Contract, ...], on: Sections, empty: str = "") -> Table:
    """Contracts with what they allow, what was paid of them and what remains."""
    most = [each.ceiling for each in signed]
    paid = [figures.paid(each, library.ledger, library.today) for each in signed]
    rest = [figures.remaining(each, library.ledger, library.today) for each in signed]
    parts = [percent(amount, ceiling) for amount, ceiling in zip(paid, most, strict=True)]
    columns = [
        Column("Contrato", tuple(contract_cell(each) for each in signed)),
        Column("Proveedor", tuple(each.supplier.entry.name for each in signed)),
        Column("Objeto", tuple(each.entry.object for each in signed)),
        Column("Vigencia", tuple(span(each.entry.start, each.last) for each in signed)),
        Column("Monto máximo", tuple(pesos(each) for each in most), True, pesos(total(most))),
        Column("Pagado", tuple(pesos(each) for each in paid), True, pesos(total(paid))),
        Column(
            "Pagado del monto", tuple(per_cent(e) for e in parts), True, per_cent(percent(total(paid), total(most)))
        ),
        Column("Resta", tuple(pesos(each) for each in rest), True, pesos(total(rest))),
    ]
    return table("Contratos, en pesos con IVA", columns, empty, data_links(library, "contratos", on))


def span(first: date, last: date) -> str:
    """«15 ene 2026 – 31 dic 2026»."""
    return " – ".join(brief(day) for day in (first, last))
