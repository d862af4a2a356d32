"""Do contracts, invoices and insertions agree? IVA, ceilings, dates and what remains to be paid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from plugins.newsroom import spanish
from plugins.newsroom.figures.arithmetic import Compared, compared, tax, total, with_tax
from plugins.newsroom.kinds.contract import InsertionEntry, InvoiceEntry
from plugins.newsroom.records import Contract, Insertion, Invoice, Ledger


def rate_of(entry: InvoiceEntry, rate: Decimal) -> Decimal:
    """Its rate of IVA in percent: the one it says, else the town's."""
    return rate if entry.rate is None else entry.rate


def invoice_tax(entry: InvoiceEntry, rate: Decimal) -> Decimal | None:
    """Its IVA in pesos; None when no subtotal was typed."""
    return None if entry.subtotal is None else tax(entry.subtotal, rate_of(entry, rate))


def invoice_differences(entry: InvoiceEntry, rate: Decimal) -> tuple[Compared, ...]:
    """Its total, when it is not its subtotal with IVA at its rate (or at the town's `rate`)."""
    if entry.subtotal is None:
        return ()
    own = rate_of(entry, rate)
    what = f"Factura {entry.folio}: subtotal más IVA ({spanish.number(own)} %)"
    found = compared(what, entry.total, with_tax(entry.subtotal, own))
    return () if found is None else (found,)


def insertion_differences(entry: InsertionEntry) -> tuple[Compared, ...]:
    """Its cost, when it is not its units at their cost."""
    if entry.units is None or entry.unit_cost is None:
        return ()
    what = f"Inserción en {entry.medium}: {spanish.number(entry.units)} unidades por su costo"
    found = compared(what, entry.cost, entry.units * entry.unit_cost)
    return () if found is None else (found,)


def invoiced(contract: Contract, ledger: Ledger, day: date | None = None) -> Decimal:
    """What was invoiced for a contract, up to a day."""
    bills = ledger.invoiced(contract)
    return total(each.entry.total for each in bills if day is None or each.entry.date <= day)


def paid(contract: Contract, ledger: Ledger, day: date | None = None) -> Decimal:
    """What was paid for a contract, up to a day."""
    bills = ledger.invoiced(contract)
    return total(each.entry.total for each in bills if settled(each, day))


def settled(invoice: Invoice, day: date | None = None) -> bool:
    """Whether an invoice was paid, by a day."""
    return invoice.entry.paid is not None and (day is None or invoice.entry.paid <= day)


def remaining(contract: Contract, ledger: Ledger, day: date | None = None) -> Decimal:
    """What may still be paid for a contract; negative when too much was."""
    return contract.ceiling - paid(contract, ledger, day)


def over_ceiling(contract: Contract, ledger: Ledger) -> Compared | None:
    """What was paid, when it is more than the contract and its amendments allow (declared: the ceiling)."""
    return _above(f"Pagado del contrato {contract.entry.number}", contract, paid(contract, ledger))


def over_invoiced(contract: Contract, ledger: Ledger) -> Compared | None:
    """What was invoiced, paid or not, when it is more than the contract and its amendments allow."""
    return _above(f"Facturado del contrato {contract.entry.number}", contract, invoiced(contract, ledger))


def outside(contract: Contract, invoice: Invoice) -> bool:
    """Whether an invoice is dated before its contract (its signature, or its start if earlier) or after its end."""
    return not min(contract.entry.signed, contract.entry.start) <= invoice.entry.date <= contract.last


def insertion_outside(contract: Contract, insertion: Insertion) -> bool:
    """Whether an insertion was published when the services of its contract had not begun, or were over."""
    return not contract.entry.start <= insertion.entry.date <= contract.last


def inserted(ledger: Ledger, contract: Contract) -> tuple[Insertion, ...]:
    """Insertions of a contract, in order of date."""
    return tuple(each for each in ledger.insertions if each.contract == contract)


def _above(what: str, contract: Contract, amount: Decimal) -> Compared | None:
    return compared(what, contract.ceiling, amount) if amount > contract.ceiling else None
