"""What do the tables on suppliers and contracts say?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from plugins.newsroom.figures import contracts as sums
from plugins.newsroom.formats.case import Case
from plugins.newsroom.formats.services import Service, billing_day
from plugins.newsroom.formats.values import Cell
from plugins.newsroom.records import Contract, Invoice


def provider(service: Service) -> dict[str, Cell]:
    """Who was paid, and how it was chosen; where no supplier is recorded, the medium as typed."""
    supplier = service.supplier.entry if service.supplier else None
    contract = service.contract.entry if service.contract else None
    chosen: dict[str, Cell] = {
        "procedimiento": contract.procedure if contract else None,
        "fundamento": (contract.basis or None) if contract else None,
        "razones": (contract.reasons or None) if contract else None,
    }
    if supplier is None:
        medium = service.insertion.entry.medium if service.insertion else ""
        return {"nombre_comercial": medium or None, **chosen}
    return {
        "razon_social": supplier.company or None,
        "nombres": supplier.given or None,
        "primer_apellido": supplier.first_surname or None,
        "segundo_apellido": supplier.second_surname or None,
        "nombre_comercial": supplier.brand or supplier.name or None,
        "rfc": supplier.shown_rfc or None,
        **chosen,
    }


def agreements(case: Case, service: Service, invoices: tuple[Invoice, ...]) -> Iterator[dict[str, Cell]]:
    """A row for each invoice of the contract up to the period's end, or one for a contract without any."""
    contract = service.contract
    shared = _contract(case, contract) if contract else {}
    for invoice in invoices:
        paid = shared.get("pagado") if contract else _paid(invoice, case.period.last)
        bill: dict[str, Cell] = {
            "pagado": paid,
            "factura": invoice.entry.folio,
            "factura_enlace": case.link(invoice.document),
        }
        yield {**shared, **bill}
    if contract and not invoices:
        yield shared


def bills(case: Case, service: Service, siblings: tuple[Service, ...]) -> tuple[Invoice, ...]:
    """The invoices of a service's contract up to the period's end, and those that its services name.

    `siblings` are the period's services of the same contract, which share one ID.
    """
    named = {each.typed: each for one in (service, *siblings) for each in one.invoices}
    known = case.library.ledger.invoiced(service.contract) if service.contract else ()
    due = {each.typed: each for each in known if billing_day(each) <= case.period.last}
    return tuple(sorted({**due, **named}.values(), key=lambda each: (each.entry.date, each.entry.folio)))


def _contract(case: Case, contract: Contract) -> dict[str, Cell]:
    """The contract as it stood at the period's end."""
    entry, last = contract.entry, case.period.last
    changes = [each for each in zip(entry.amendments, contract.amended, strict=False) if each[0].date <= last]
    amounts = [each.amount for each, _ in changes if each.amount is not None]
    ends = [each.end for each, _ in changes if each.end is not None]
    papers = [paper for _, paper in changes if paper is not None]
    return {
        "firma": entry.signed,
        "numero": entry.number,
        "objeto": entry.object,
        "enlace": case.link(contract.document or contract.address),
        "convenio_enlace": case.link(papers[-1]) if papers else None,
        "monto": amounts[-1] if amounts else entry.amount,
        "pagado": sums.paid(contract, case.library.ledger, last),
        "inicio": entry.start,
        "termino": max((entry.end, *ends)),
    }


def _paid(invoice: Invoice, day: date) -> Decimal:
    return invoice.entry.total if sums.settled(invoice, day) else Decimal(0)
