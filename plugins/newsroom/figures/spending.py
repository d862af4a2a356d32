"""How much was spent on communication, when and with whom?

Two measures, never mixed: *published* is what the insertions of a span cost, by day of publication; *paid* is what the
invoices paid in it add up to, by day of payment. Both in pesos, IVA included.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures.arithmetic import Change, Compared, total
from plugins.newsroom.figures.equity import Equity, equity
from plugins.newsroom.kinds.contract import MEDIA
from plugins.newsroom.records import Campaign, Insertion, Invoice, Ledger, Supplier


@dataclass(frozen=True)
class Span:
    """Days from a first to a last one; empty when the last comes before."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def year_before(self) -> Span:
        """The same days of the year before; 29 February becomes 28."""
        return Span(_year_before(self.first), _year_before(self.last))


@dataclass(frozen=True)
class Flow:
    """What was published and what was paid in a span, each against the same days of the year before."""

    period: quarter.Period
    published: Change
    paid: Change


@dataclass(frozen=True)
class Share:
    """What one of several (a supplier, a kind of medium, a campaign) stands for in a span.

    `key` tells it apart; `supplier` only where they are suppliers and it is recorded.
    """

    key: str
    name: str
    insertions: tuple[Insertion, ...]
    invoices: tuple[Invoice, ...] = ()
    supplier: Supplier | None = None

    @property
    def published(self) -> Decimal:
        """What its insertions cost."""
        return cost(self.insertions)

    @property
    def paid(self) -> Decimal:
        """What was paid to it."""
        return total(each.entry.total for each in self.invoices)

    @property
    def media(self) -> int:
        """In how many media."""
        return media_of(self.insertions)


def cost(insertions: Iterable[Insertion]) -> Decimal:
    """What insertions cost, IVA included."""
    return total(each.entry.cost for each in insertions)


def media_of(insertions: Iterable[Insertion]) -> int:
    """How many media insertions are in, however their names are capitalised."""
    return len({spanish.fold(each.entry.medium) for each in insertions})


def years(ledger: Ledger, today: date) -> tuple[int, ...]:
    """Every year from the first record to today's, newest first; none without records."""
    days = [each.entry.date for each in ledger.insertions] + [each.entry.date for each in ledger.invoices]
    days += [each.entry.signed for each in ledger.contracts]
    days += [each.entry.paid for each in ledger.invoices if each.entry.paid]
    found = [day.year for day in days if day <= today]
    return tuple(range(today.year, min(found) - 1, -1)) if found else ()


def to_date(period: quarter.Period, today: date) -> Span:
    """A period up to today; empty when it has not begun."""
    return Span(period.first, min(period.last, today))


def published_in(ledger: Ledger, span: Span) -> tuple[Insertion, ...]:
    """Insertions published in a span, in order of date."""
    return tuple(each for each in ledger.insertions if each.entry.date in span)


def paid_in(ledger: Ledger, span: Span) -> tuple[Invoice, ...]:
    """Invoices paid in a span, in order of payment."""
    found = [(each.entry.paid, each) for each in ledger.invoices if each.entry.paid and each.entry.paid in span]
    return tuple(each for _, each in sorted(found, key=lambda pair: (pair[0], pair[1].entry.folio)))


def flow(ledger: Ledger, period: quarter.Period, today: date) -> Flow:
    """A period, up to today, against the same days of the year before.

    What came before the first insertion (or payment) of all is not known: it is no zero.
    """
    span = to_date(period, today)
    before = span.year_before()
    shown = min((each.entry.date for each in ledger.insertions), default=None)
    settled = min((each.entry.paid for each in ledger.invoices if each.entry.paid), default=None)
    return Flow(
        period,
        Change(_published(ledger, span), _published(ledger, before) if _known(shown, before) else None),
        Change(_paid(ledger, span), _paid(ledger, before) if _known(settled, before) else None),
    )


def months(year: int, today: date) -> tuple[quarter.Period, ...]:
    """The months of a year that have begun."""
    every = (quarter.Period(year, month, 1) for month in range(1, 13))
    return tuple(each for each in every if each.first <= today)


def quarters(year: int, today: date) -> tuple[quarter.Period, ...]:
    """The quarters of a year that have begun."""
    every = (quarter.Period(year, month, 3) for month in (1, 4, 7, 10))
    return tuple(each for each in every if each.first <= today)


def by_supplier(ledger: Ledger, span: Span) -> tuple[Share, ...]:
    """Who was published with or paid in a span, from most to least published.

    Where no supplier is recorded, the medium of an insertion stands for it.
    """
    shown, bills = published_in(ledger, span), paid_in(ledger, span)
    known = {_billed(each): each.supplier for each in bills} | {_seller(each): each.supplier for each in shown}
    names = {_billed(each): _invoice_name(each) for each in bills}
    names |= {_seller(each): each.supplier_name for each in reversed(shown)}
    found = [
        Share(
            key,
            names[key],
            tuple(each for each in shown if _seller(each) == key),
            tuple(each for each in bills if _billed(each) == key),
            supplier,
        )
        for key, supplier in known.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.published, -each.paid, spanish.fold(each.name))))


def by_kind(insertions: tuple[Insertion, ...]) -> tuple[Share, ...]:
    """Insertions by kind of medium, from most to least; a kind is written as the official list writes it."""
    official = {spanish.fold(each): each for each in MEDIA}
    return _grouped(insertions, lambda each: each.entry.kind, official)


def by_medium(insertions: tuple[Insertion, ...]) -> tuple[Share, ...]:
    """Insertions by medium, from most to least."""
    return _grouped(insertions, lambda each: each.entry.medium, {})


def by_campaign(insertions: tuple[Insertion, ...]) -> tuple[Share, ...]:
    """Insertions by campaign (its address and title), from most to least; those of none are left out."""
    keys = {each.campaign.place.address: each.campaign.header.title for each in insertions if each.campaign}
    found = (
        Share(key, title, tuple(each for each in insertions if each.campaign and each.campaign.place.address == key))
        for key, title in keys.items()
    )
    return tuple(sorted(found, key=_most_first))


def paid_by_item(ledger: Ledger, span: Span) -> dict[str, Decimal]:
    """What was paid in a span by partida: the one of the invoice, else of its contract."""
    found: dict[str, Decimal] = {}
    for each in paid_in(ledger, span):
        item = each.entry.item or (each.contract.entry.item if each.contract else "")
        if item:
            found[item] = found.get(item, Decimal(0)) + each.entry.total
    return found


def of_campaign(ledger: Ledger, campaign: Campaign, today: date) -> tuple[Insertion, ...]:
    """Insertions of a campaign up to today, in order of date."""
    name = campaign.place.name
    return tuple(
        each
        for each in ledger.insertions
        if each.campaign and each.campaign.place.name == name and each.entry.date <= today
    )


def over_budget(ledger: Ledger, campaign: Campaign, today: date) -> Compared | None:
    """What the insertions of a campaign cost, when it is more than its budget (declared)."""
    spent, planned = cost(of_campaign(ledger, campaign, today)), campaign.header.budget
    if planned is None or spent <= planned:
        return None
    return Compared(f"Inserciones de «{campaign.header.title}» contra su presupuesto", planned, spent)


def equity_of(ledger: Ledger, span: Span) -> Equity:
    """How what was published in a span was spread over suppliers and media."""
    shown = published_in(ledger, span)
    return equity([each.published for each in by_supplier(ledger, span)], media_of(shown))


def _grouped(
    insertions: tuple[Insertion, ...], name: Callable[[Insertion], str], official: dict[str, str]
) -> tuple[Share, ...]:
    groups: dict[str, list[Insertion]] = {}
    for each in insertions:
        groups.setdefault(spanish.fold(name(each)), []).append(each)
    found = (Share(key, official.get(key, name(group[0])), tuple(group)) for key, group in groups.items())
    return tuple(sorted(found, key=_most_first))


def _most_first(share: Share) -> tuple[Decimal, str]:
    return -share.published, spanish.fold(share.name)


def _seller(insertion: Insertion) -> str:
    """What tells a supplier apart: its key, or the medium that stands for it (which no key looks like)."""
    return insertion.supplier.entry.key if insertion.supplier else f"«{spanish.fold(insertion.entry.medium)}»"


def _billed(invoice: Invoice) -> str:
    return invoice.supplier.entry.key if invoice.supplier else "«»"


def _invoice_name(invoice: Invoice) -> str:
    return invoice.supplier.entry.name if invoice.supplier else "Sin proveedor registrado"


def _published(ledger: Ledger, span: Span) -> Decimal:
    return cost(published_in(ledger, span))


def _paid(ledger: Ledger, span: Span) -> Decimal:
    return total(each.entry.total for each in paid_in(ledger, span))


def _known(first: date | None, span: Span) -> bool:
    """Whether a span reaches the days of which there are records."""
    return first is not None and span.last >= first


def _year_before(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return (day - timedelta(days=1) if leap else day).replace(year=day.year - 1)
