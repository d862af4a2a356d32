"""What did the office sign, pay and publish? content/contratos/*.yml, the closed months and the rubrics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plugins.newsroom import routes, spanish
from plugins.newsroom.header import Header
from plugins.newsroom.kinds.contract import ContractEntry, InsertionEntry, InvoiceEntry, RecordsFile
from plugins.newsroom.kinds.parts import DocumentEntry
from plugins.newsroom.kinds.rubric import RubricEntry, RubricsFile
from plugins.newsroom.library import Library
from plugins.newsroom.materials import Attachment
from plugins.newsroom.problems import Problem
from plugins.newsroom.reading.closings import read_closings
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.files import RECORDS, path_of
from plugins.newsroom.reading.items import Desk
from plugins.newsroom.reading.photos import attachment, document_problems, located, present
from plugins.newsroom.reading.town import read_yaml
from plugins.newsroom.records import Contract, Insertion, Invoice, Ledger, Supplier, Typed

INVOICES = "contratos/facturas/"
"""Where the documents of invoices without a contract are."""


@dataclass(frozen=True)
class Pile:
    """One file of records as read."""

    value: RecordsFile
    header: Header
    path: str
    folder: Path

    def typed(self, key: str, index: int) -> Typed:
        """Where an entry of one of its lists stands."""
        return Typed(self.path, self.header.line((key, index)))


def with_records(library: Library, drafts: tuple[Draft[Any], ...], desk: Desk) -> tuple[Library, tuple[Problem, ...]]:
    """The library with the records of spending, closed months and rubrics, and what is wrong in them."""
    piles, problems = _piles(desk)
    ledger = _ledger(library, piles, drafts, desk)
    rubrics, wrong = _rubrics(desk.content)
    closings, torn = read_closings(desk.content)
    problems += [*_document_problems(piles, desk), *wrong, *torn]
    filled = replace(library, ledger=ledger, rubrics=rubrics, closings=closings, templates=_templates(desk.content))
    return filled, tuple(problems)


def _piles(desk: Desk) -> tuple[list[Pile], list[Problem]]:
    piles: list[Pile] = []
    problems: list[Problem] = []
    for file in desk.tree.others:
        parts = file.relative_to(desk.content).parts
        if parts[0] == RECORDS and file.suffix.lower() in {".yml", ".yaml"}:
            value, header, wrong = read_yaml(desk.content, file, RecordsFile)
            problems.extend(wrong)
            if value is not None:
                piles.append(Pile(value, header, path_of(desk.content, file), file.parent))
    return piles, problems


def _ledger(library: Library, piles: list[Pile], drafts: tuple[Draft[Any], ...], desk: Desk) -> Ledger:
    suppliers = {
        each.key: Supplier(each, pile.typed("proveedores", n))
        for pile in piles
        for n, each in enumerate(pile.value.suppliers)
    }
    contracts = {
        spanish.fold(each.number): _contract(each, pile, n, suppliers, desk)
        for pile in piles
        for n, each in enumerate(pile.value.contracts)
        if each.supplier in suppliers
    }
    invoices = [
        _invoice(each, pile, n, contracts, suppliers, desk)
        for pile in piles
        for n, each in enumerate(pile.value.invoices)
    ]
    known = {spanish.fold(each.entry.folio): each for each in invoices}
    placed = [(each, pile.typed("inserciones", n)) for pile in piles for n, each in enumerate(pile.value.insertions)]
    placed += list(_reported(library, drafts))
    insertions = [_insertion(each, typed, library, contracts, suppliers, known) for each, typed in placed]
    return Ledger(
        tuple(sorted(suppliers.values(), key=lambda each: spanish.fold(each.entry.name))),
        tuple(sorted(contracts.values(), key=lambda each: (each.entry.signed, each.entry.number))),
        tuple(sorted(invoices, key=lambda each: (each.entry.date, each.entry.folio))),
        tuple(sorted(insertions, key=lambda each: (each.entry.date, each.entry.medium, each.typed.line))),
    )


def _reported(library: Library, drafts: tuple[Draft[Any], ...]) -> Iterator[tuple[InsertionEntry, Typed]]:
    """The insertions that monthly reports name."""
    headers = {each.found.path: each.header for each in drafts}
    for report in reversed(library.reports):
        for index, each in enumerate(report.header.insertions):
            yield each, Typed(report.place.path, headers[report.place.path].line(("inserciones", index)))


def _attached(entry: DocumentEntry | None, folder: Path, address: str, desk: Desk) -> Attachment | None:
    file = located(desk.content, folder, entry.file) if entry else None
    return attachment(entry, file, address) if entry and file is not None and present(file) else None


def _contract(entry: ContractEntry, pile: Pile, index: int, suppliers: Mapping[str, Supplier], desk: Desk) -> Contract:
    address = routes.contract(spanish.slug(entry.number))
    document = _attached(entry.document, pile.folder, address, desk)
    amended = tuple(_attached(each.document, pile.folder, address, desk) for each in entry.amendments)
    return Contract(entry, pile.typed("contratos", index), suppliers[entry.supplier], document, amended)


def _invoice(
    entry: InvoiceEntry,
    pile: Pile,
    index: int,
    contracts: Mapping[str, Contract],
    suppliers: Mapping[str, Supplier],
    desk: Desk,
) -> Invoice:
    contract = contracts.get(spanish.fold(entry.contract))
    supplier = contract.supplier if contract else suppliers.get(entry.supplier)
    address = contract.address if contract else INVOICES
    document = _attached(entry.document, pile.folder, address, desk)
    return Invoice(entry, pile.typed("facturas", index), contract, supplier, document)


def _insertion(
    entry: InsertionEntry,
    typed: Typed,
    library: Library,
    contracts: Mapping[str, Contract],
    suppliers: Mapping[str, Supplier],
    invoices: Mapping[str, Invoice],
) -> Insertion:
    invoice = invoices.get(spanish.fold(entry.invoice)) if entry.invoice else None
    contract = contracts.get(spanish.fold(entry.contract)) or (invoice.contract if invoice else None)
    supplier = suppliers.get(entry.supplier) or (
        contract.supplier if contract else invoice.supplier if invoice else None
    )
    campaigns = {each.place.name: each for each in library.campaigns}
    release = library.by_name.get(entry.release)
    promoted = (release.place.address, release.header.title) if release and release.place.listed else None
    return Insertion(entry, typed, contract, supplier, invoice, campaigns.get(entry.campaign), promoted)


def _document_problems(piles: list[Pile], desk: Desk) -> Iterator[Problem]:
    """Documents of contracts, amendments and invoices that are not there."""
    for pile in piles:
        lists: tuple[tuple[str, tuple[Any, ...]], ...] = (
            ("contratos", pile.value.contracts),
            ("facturas", pile.value.invoices),
        )
        for key, entries in lists:
            for index, each in enumerate(entries):
                named = [each.document, *(one.document for one in getattr(each, "amendments", ()))]
                for document in (one for one in named if one is not None):
                    file = located(desk.content, pile.folder, document.file)
                    yield from document_problems(document, file, pile.path, pile.header.line((key, index)))


def _rubrics(content: Path) -> tuple[tuple[RubricEntry, ...], tuple[Problem, ...]]:
    file = content / "evaluacion.yml"
    if not file.is_file():
        return (), ()
    value, _, problems = read_yaml(content, file, RubricsFile)
    return (value.rubrics if value else ()), problems


def _templates(content: Path) -> tuple[Path, ...]:
    folder = content / "transparencia" / "plantillas"
    return tuple(sorted(each for each in folder.glob("*") if each.is_file())) if folder.is_dir() else ()
