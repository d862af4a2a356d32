"""Which services does format 23b report in a period? One row for each insertion, invoice or contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.newsroom import quarter
from plugins.newsroom.records import Campaign, Contract, Insertion, Invoice, Ledger, Supplier


@dataclass(frozen=True)
class Service:
    """Something that was published, invoiced or contracted; `invoices` are its own, without those of its contract."""

    day: date
    insertion: Insertion | None = None
    contract: Contract | None = None
    supplier: Supplier | None = None
    invoices: tuple[Invoice, ...] = ()

    @property
    def campaign(self) -> Campaign | None:
        """The campaign it was for."""
        return self.insertion.campaign if self.insertion else None

    @property
    def item(self) -> str:
        """Its partida: the one of its invoice, else of its contract."""
        typed = [each.entry.item for each in self.invoices if each.entry.item]
        return typed[0] if typed else self.contract.entry.item if self.contract else ""

    @property
    def kind(self) -> str:
        """What it is, in the words of the records."""
        if self.insertion:
            return f"{self.insertion.entry.kind}: {self.insertion.entry.medium}"
        concepts = [each.entry.concept for each in self.invoices if each.entry.concept]
        return concepts[0] if concepts else self.contract.entry.object if self.contract else "Servicio facturado"

    @property
    def unit_cost(self) -> Decimal | None:
        """Pesos for one unit; None where several invoices differ, or there is none."""
        if self.insertion:
            entry = self.insertion.entry
            return entry.unit_cost or (entry.cost / entry.units if entry.units else entry.cost)
        totals = {each.entry.total for each in self.invoices}
        return totals.pop() if len(totals) == 1 else None


def services(ledger: Ledger, period: quarter.Period) -> tuple[Service, ...]:
    """Insertions published in the period; what else was invoiced in it, a row for each contract; what else was signed.

    An invoice that an insertion names is reported with it, whenever that was.
    """
    published = [_published(each) for each in ledger.inserted(period)]
    shown = {each.contract.address for each in published if each.contract}
    billed = list(_billed(ledger, period, shown))
    shown |= {each.contract.address for each in billed if each.contract}
    signed = [
        Service(each.entry.signed, contract=each, supplier=each.supplier)
        for each in ledger.contracts
        if each.entry.signed in period and each.address not in shown
    ]
    return tuple(sorted((*published, *billed, *signed), key=lambda each: each.day))


def _published(insertion: Insertion) -> Service:
    invoices = (insertion.invoice,) if insertion.invoice else ()
    return Service(insertion.entry.date, insertion, insertion.contract, insertion.supplier, invoices)


def _billed(ledger: Ledger, period: quarter.Period, shown: set[str]) -> Iterator[Service]:
    named = {each.invoice.typed for each in ledger.insertions if each.invoice}
    groups: dict[object, list[Invoice]] = {}
    for each in ledger.invoices:
        address = each.contract.address if each.contract else ""
        if billing_day(each) in period and each.typed not in named and address not in shown:
            groups.setdefault(address or each.typed, []).append(each)
    for group in groups.values():
        first = group[0]
        yield Service(billing_day(first), None, first.contract, first.supplier, tuple(group))


def billing_day(invoice: Invoice) -> date:
    """The day that places an invoice in a period: the one it was paid, or its own while it is not."""
    return invoice.entry.paid or invoice.entry.date
