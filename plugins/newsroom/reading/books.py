"""What is typed in content/contratos/*.yml? Suppliers, contracts, invoices and insertions, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins.newsroom import routes, spanish
from plugins.newsroom.header import Header, Route
from plugins.newsroom.kinds.contract import ContractEntry, InsertionEntry, InvoiceEntry, RecordsFile, SupplierEntry
from plugins.newsroom.kinds.parts import DocumentEntry
from plugins.newsroom.materials import Attachment
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.files import RECORDS, path_of
from plugins.newsroom.reading.items import Desk
from plugins.newsroom.reading.photos import attachment, document_problems, located, present
from plugins.newsroom.reading.privacy import personal_data_of_records
from plugins.newsroom.reading.town import read_yaml
from plugins.newsroom.records import Contract, Invoice, Ledger, Supplier, Typed

INVOICES = "contratos/facturas/"
"""Where the documents of invoices without a contract are."""
LISTS = (
    ("proveedores", "suppliers"),
    ("contratos", "contracts"),
    ("facturas", "invoices"),
    ("inserciones", "insertions"),
)
"""The lists of a file: Spanish key and field."""
YAML = frozenset((".yml", ".yaml"))


@dataclass(frozen=True)
class Row:
    """An entry of a list of records, and where it was typed."""

    entry: Any
    path: str
    header: Header
    route: Route
    folder: Path = field(default_factory=Path)

    @property
    def typed(self) -> Typed:
        """Its file and line."""
        return Typed(self.path, self.header.line(self.route))

    def problem(self, code: str, keys: Route, what: str, fix: str) -> Problem:
        """A problem of one of its values; `keys` is the way to it inside the entry."""
        return problem(code, self.path, self.header.line((*self.route, *keys)), what, fix)


@dataclass(frozen=True)
class Books:
    """Everything typed in content/contratos, and what of it can be used: the first of those with one key.

    `unread` are the files that could not be read; while there is one, no reference is called unknown.
    """

    supplier_rows: tuple[Row, ...] = ()
    contract_rows: tuple[Row, ...] = ()
    invoice_rows: tuple[Row, ...] = ()
    insertion_rows: tuple[Row, ...] = ()
    unread: tuple[Path, ...] = ()
    suppliers: Mapping[str, Supplier] = field(default_factory=dict)
    contracts: Mapping[str, Contract] = field(default_factory=dict)  # by the word of their address
    invoices: tuple[Invoice, ...] = ()

    @property
    def ledger(self) -> Ledger:
        """Suppliers, contracts and invoices, without the insertions, whose values depend on what is public."""
        return Ledger(tuple(self.suppliers.values()), tuple(self.contracts.values()), self.invoices)

    def contract(self, number: str) -> Contract | None:
        """The contract that a text names: signs, capitals and accents do not matter."""
        return self.contracts.get(spanish.slug(number))

    def invoices_of(self, entry: InsertionEntry) -> tuple[Invoice, ...]:
        """The invoices an insertion may mean: by folio, and by contract or supplier where it names one."""
        found = self.by_folio.get(spanish.fold(entry.invoice), ())
        if entry.contract:
            number = spanish.slug(entry.contract)
            return tuple(each for each in found if spanish.slug(each.entry.contract) == number)
        if entry.supplier:
            return tuple(each for each in found if each.supplier and each.supplier.entry.key == entry.supplier)
        return found

    @cached_property
    def by_folio(self) -> Mapping[str, tuple[Invoice, ...]]:
        """Invoices by their folio: those of several suppliers may share one."""
        found: dict[str, tuple[Invoice, ...]] = {}
        for each in self.invoices:
            folio = spanish.fold(each.entry.folio)
            found[folio] = (*found.get(folio, ()), each)
        return found

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The numbers of all contracts as typed, also of those that cannot be used."""
        return {spanish.slug(each.entry.number): each.entry.number for each in self.contract_rows}

    @cached_property
    def contract_years(self) -> frozenset[int]:
        """Years in which a recorded contract ran."""
        spans = ((each.entry.start.year, each.last.year) for each in self.contracts.values())
        return frozenset(year for first, last in spans for year in range(first, last + 1))

    @cached_property
    def invoice_years(self) -> frozenset[int]:
        """Years of the recorded invoices."""
        return frozenset(each.entry.date.year for each in self.invoices)

    @property
    def files(self) -> Iterator[tuple[DocumentEntry, Row, Route]]:
        """Every document that contracts, amendments and invoices name, with the way to it."""
        for row in (*self.contract_rows, *self.invoice_rows):
            if row.entry.document:
                yield row.entry.document, row, ("documento",)
            for number, each in enumerate(getattr(row.entry, "amendments", ())):
                if each.document:
                    yield each.document, row, ("convenios", number, "documento")


def read_books(desk: Desk) -> tuple[Books, tuple[Problem, ...]]:
    """The files of records, and what is wrong inside each."""
    rows: dict[str, list[Row]] = {}
    unread: list[Path] = []
    problems: list[Problem] = []
    for file in desk.tree.others:
        if file.relative_to(desk.content).parts[0] != RECORDS or file.suffix.lower() not in YAML:
            continue
        value, header, wrong = read_yaml(desk.content, file, RecordsFile)
        problems.extend(wrong)
        if value is None:
            unread.append(file)
            continue
        path = path_of(desk.content, file)
        problems.extend(personal_data_of_records(header, path, value.excused, desk.town, desk.sound))
        for key, name in LISTS:
            entries: tuple[Any, ...] = getattr(value, name)
            rows.setdefault(key, []).extend(
                Row(each, path, header, (key, number), file.parent) for number, each in enumerate(entries)
            )
    books = _books(rows, tuple(unread), desk)
    return books, (*problems, *_document_problems(books, desk))


def _books(rows: Mapping[str, list[Row]], unread: tuple[Path, ...], desk: Desk) -> Books:
    found = {key: tuple(each) for key, each in rows.items()}
    suppliers = {each.entry.key: _supplier(each) for each in reversed(found.get("proveedores", ()))}
    contracts = {
        spanish.slug(each.entry.number): _contract(each, suppliers[each.entry.supplier], desk)
        for each in reversed(found.get("contratos", ()))
        if each.entry.supplier in suppliers and spanish.slug(each.entry.number)
    }
    invoices: dict[tuple[str, str], Invoice] = {}
    for row in found.get("facturas", ()):
        invoices.setdefault(invoice_key(row.entry, contracts), _invoice(row, contracts, suppliers, desk))
    return Books(
        found.get("proveedores", ()),
        found.get("contratos", ()),
        found.get("facturas", ()),
        found.get("inserciones", ()),
        unread,
        suppliers,
        contracts,
        tuple(invoices.values()),
    )


def invoice_key(entry: InvoiceEntry, contracts: Mapping[str, Contract]) -> tuple[str, str]:
    """Whose invoice, and its folio: two suppliers may both have an A-1."""
    contract = contracts.get(spanish.slug(entry.contract))
    owner = contract.supplier.entry.key if contract else entry.supplier or spanish.slug(entry.contract)
    return owner, spanish.fold(entry.folio)


def insertion_key(entry: InsertionEntry) -> tuple[object, ...]:
    """What makes two insertions the same one, typed twice: medium, day, size and cost."""
    return spanish.fold(entry.medium), entry.date, spanish.fold(entry.size), entry.cost


def _attached(entry: DocumentEntry | None, folder: Path, address: str, desk: Desk) -> Attachment | None:
    file = located(desk.content, folder, entry.file) if entry else None
    return attachment(entry, file, address) if entry and file is not None and present(file) else None


def _supplier(row: Row) -> Supplier:
    """A supplier whose RFC is the one that may be shown: nothing that is made of the library knows another."""
    entry: SupplierEntry = row.entry
    return Supplier(entry.model_copy(update={"rfc": entry.shown_rfc}), row.typed)


def _contract(row: Row, supplier: Supplier, desk: Desk) -> Contract:
    entry: ContractEntry = row.entry
    address = routes.contract(spanish.slug(entry.number))
    document = _attached(entry.document, row.folder, address, desk)
    amended = tuple(_attached(each.document, row.folder, address, desk) for each in entry.amendments)
    return Contract(entry, row.typed, supplier, document, amended)


def _invoice(row: Row, contracts: Mapping[str, Contract], suppliers: Mapping[str, Supplier], desk: Desk) -> Invoice:
    entry: InvoiceEntry = row.entry
    contract = contracts.get(spanish.slug(entry.contract))
    supplier = contract.supplier if contract else suppliers.get(entry.supplier)
    document = _attached(entry.document, row.folder, contract.address if contract else INVOICES, desk)
    return Invoice(entry, row.typed, contract, supplier, document)


def _document_problems(books: Books, desk: Desk) -> Iterator[Problem]:
    """Documents that are not there, and two that would be published in one place."""
    places: dict[str, Path] = {}
    for entry, row, keys in books.files:
        file = located(desk.content, row.folder, entry.file)
        line = row.header.line((*row.route, *keys))
        yield from document_problems(entry, file, row.path, line)
        contract = row.entry.number if isinstance(row.entry, ContractEntry) else row.entry.contract
        if file is None:
            continue
        folder = routes.contract(spanish.slug(contract)) if contract else INVOICES
        address = attachment_address(folder, file)
        if places.setdefault(address, file) != file:
            what = f"el documento «{entry.file}» quedaría en la misma dirección que otro: /{address}"
            yield row.problem("direccion-repetida", keys, what, "cámbiele el nombre al archivo, también aquí.")


def attachment_address(folder: str, file: Path) -> str:
    """Where a document is published."""
    return f"{folder}{spanish.slug(file.stem)}{file.suffix.lower()}"


def used_files(books: Books, content: Path) -> Iterable[Path]:
    """The documents that the records name."""
    found = (located(content, row.folder, entry.file) for entry, row, _ in books.files)
    return (each for each in found if each is not None)
