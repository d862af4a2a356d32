"""What does the office answer for? Plans, budgets, campaigns, contracts and closed periods, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.kinds.budget import BudgetHeader
from plugins.newsroom.kinds.campaign import CampaignHeader
from plugins.newsroom.kinds.contract import ContractEntry, InsertionEntry, InvoiceEntry, SupplierEntry
from plugins.newsroom.kinds.plan import PlanHeader
from plugins.newsroom.kinds.town import TermEntry
from plugins.newsroom.materials import Attachment, Photo, Place, Written


@dataclass(frozen=True)
class Typed:
    """Where a record was typed: a file as problems name it, and its line."""

    path: str
    line: int


@dataclass(frozen=True)
class Plan:
    """A cleared annual plan; `ejes` are those of its list that municipio.yml knows too."""

    header: PlanHeader
    place: Place
    text: Written
    ejes: tuple[TermEntry, ...]
    documents: tuple[Attachment, ...]

    @property
    def period(self) -> quarter.Period:
        """Its year."""
        return quarter.Period(self.header.year, 1, 12)


@dataclass(frozen=True)
class Budget:
    """A cleared budget."""

    header: BudgetHeader
    place: Place
    text: Written
    documents: tuple[Attachment, ...]


@dataclass(frozen=True)
class Campaign:
    """A cleared campaign."""

    header: CampaignHeader
    place: Place
    text: Written
    area: TermEntry | None
    ejes: tuple[TermEntry, ...]
    photos: tuple[Photo, ...]
    documents: tuple[Attachment, ...]


@dataclass(frozen=True)
class Supplier:
    """A supplier."""

    entry: SupplierEntry
    typed: Typed


@dataclass(frozen=True)
class Contract:
    """A contract with its supplier; `amended` are the documents of its amendments, None where there is none."""

    entry: ContractEntry
    typed: Typed
    supplier: Supplier
    document: Attachment | None = None
    amended: tuple[Attachment | None, ...] = ()

    @property
    def slug(self) -> str:
        """Its word in addresses."""
        return spanish.slug(self.entry.number)

    @property
    def address(self) -> str:
        """Its page."""
        return routes.contract(self.slug)

    @property
    def ceiling(self) -> Decimal:
        """What may be paid at most: the last amount agreed, in pesos with IVA."""
        agreed = sorted(self.entry.amendments, key=lambda each: each.date)
        amounts = [each.amount for each in agreed if each.amount is not None]
        return amounts[-1] if amounts else self.entry.amount

    @property
    def last(self) -> date:
        """Its last day, amendments included."""
        ends = [each.end for each in self.entry.amendments if each.end is not None]
        return max((self.entry.end, *ends))


@dataclass(frozen=True)
class Invoice:
    """An invoice; without a contract it names its supplier."""

    entry: InvoiceEntry
    typed: Typed
    contract: Contract | None
    supplier: Supplier | None
    document: Attachment | None = None


@dataclass(frozen=True)
class Insertion:
    """A paid insertion, typed in a month's report or in content/contratos.

    `release` is the address and title of the boletín that it promoted, when that is public.
    """

    entry: InsertionEntry
    typed: Typed
    contract: Contract | None = None
    supplier: Supplier | None = None
    invoice: Invoice | None = None
    campaign: Campaign | None = None
    release: tuple[str, str] | None = None

    @property
    def supplier_name(self) -> str:
        """Its supplier's legal name, or the medium as typed where no supplier is recorded."""
        return self.supplier.entry.name if self.supplier else self.entry.medium


@dataclass(frozen=True)
class Ledger:
    """All records of spending, in order of date and then of number."""

    suppliers: tuple[Supplier, ...] = ()
    contracts: tuple[Contract, ...] = ()
    invoices: tuple[Invoice, ...] = ()
    insertions: tuple[Insertion, ...] = ()

    def inserted(self, period: quarter.Period) -> tuple[Insertion, ...]:
        """Insertions published in a period."""
        return tuple(each for each in self.insertions if each.entry.date in period)

    def invoiced(self, contract: Contract) -> tuple[Invoice, ...]:
        """Invoices of a contract."""
        return tuple(each for each in self.invoices if each.contract == contract)


@dataclass(frozen=True)
class ClosedFigure:
    """One figure of a closed month as it stood: stable key, what it counts, its value."""

    key: str
    label: str
    value: str


@dataclass(frozen=True)
class Erratum:
    """A figure of a closed month put right on a day."""

    date: date
    key: str
    label: str
    wrong: str
    right: str


@dataclass(frozen=True)
class Closing:
    """A closed month: content/informes/2024-05.cierre.json."""

    period: quarter.Period
    date: date
    digest: str  # SHA-256 of its figures
    figures: tuple[ClosedFigure, ...]
    errata: tuple[Erratum, ...] = ()
