"""Does what a record names exist? Contracts, suppliers, invoices, campaigns, boletines and partidas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from plugins.newsroom import spanish
from plugins.newsroom.problems import Problem
from plugins.newsroom.reading.books import Books, Row
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.items import Desk

Drafts = Iterable[Draft[Any]]


@dataclass(frozen=True)
class Names:
    """What a record may name: folders of boletines and campaigns, and the partidas of each year's budget."""

    releases: frozenset[str]
    campaigns: frozenset[str]
    items: Mapping[int, tuple[str, ...]]


def names_of(drafts: Drafts, desk: Desk) -> Names:
    """Everything there is to name; what cannot be read, or is not public yet, exists all the same."""
    return Names(
        frozenset(each.name for each in desk.tree.of("boletines")),
        frozenset(each.name for each in desk.tree.of("campanas")),
        _items(drafts),
    )


def _items(drafts: Drafts) -> dict[int, tuple[str, ...]]:
    """Partidas and concepts of the budgets that name partidas, by year."""
    found: dict[int, dict[str, None]] = {}
    for draft in drafts:
        if draft.found.kind == "presupuestos" and any(line.item for line in draft.value.lines):
            known = found.setdefault(draft.value.year, {})
            known |= {line.item: None for line in draft.value.lines if line.item}
            known |= {each.key: None for each in draft.value.concepts}
    return {year: tuple(known) for year, known in found.items()}


NOUNS = MappingProxyType(
    {
        "contrato": ("contrato-desconocido", "el contrato", "escríbalo como está en «contratos», o agréguelo ahí."),
        "proveedor": ("proveedor-desconocido", "el proveedor", "escriba su clave de «proveedores», o agréguelo ahí."),
        "factura": ("factura-desconocida", "la factura", "escriba su folio como está en «facturas», o agréguela ahí."),
        "campana": ("campana-desconocida", "la campaña", "escriba el nombre de su carpeta en content/campanas."),
        "boletin": ("boletin-desconocido", "el boletín", "escriba el nombre de su carpeta en content/boletines."),
    }
)
"""Of each reference: its code, how it is called, and what to do when nothing like it exists."""


def _unknown(row: Row, key: str, typed: str, known: Iterable[str]) -> Problem:
    names = tuple(known)
    code, noun, fix = NOUNS[key]
    near = spanish.nearest(typed, names)
    what = f"no existe {noun} «{typed}».{spanish.suggestion(typed, names)}"
    return row.problem(code, (key,), what, f"escriba:  {key}: {near}" if near else fix)


def supplier_of(row: Row, books: Books) -> Iterator[Problem]:
    """A supplier that is not recorded, or is not the one of the contract."""
    typed = row.entry.supplier
    if typed and not books.unread and typed not in books.suppliers:
        yield _unknown(row, "proveedor", typed, books.suppliers)
        return
    contract = books.contract(getattr(row.entry, "contract", ""))
    if typed and contract is not None and contract.supplier.entry.key != typed:
        own = contract.supplier.entry.key
        what = f"dice que es de «{typed}» y el contrato «{contract.entry.number}» es de «{own}»."
        yield row.problem("proveedor-distinto", ("proveedor",), what, f"quite el renglón, o escriba:  proveedor: {own}")


def contract_of(row: Row, books: Books) -> Iterator[Problem]:
    """A contract that is not recorded."""
    typed = row.entry.contract
    if typed and not books.unread and spanish.slug(typed) not in books.numbers:
        yield _unknown(row, "contrato", typed, books.numbers.values())


def invoice_of(row: Row, books: Books) -> Iterator[Problem]:
    """An invoice that is not recorded, is somebody else's, or could be one of several."""
    typed, found = row.entry.invoice, books.invoices_of(row.entry)
    if not typed or books.unread or len(found) == 1:
        return
    if found:
        what = f"hay {len(found)} facturas con el folio «{typed}», de varios proveedores."
        fix = f"diga de cuál es:  proveedor: {found[0].supplier.entry.key if found[0].supplier else '…'}"
        yield row.problem("factura-desconocida", ("factura",), what, fix)
        return
    folios = [each.entry.folio for each in books.invoices]
    if any(spanish.fold(typed) == spanish.fold(each) for each in folios):
        what = f"la factura «{typed}» existe, pero es de otro contrato o de otro proveedor."
        fix = "corrija «factura», «contrato» o «proveedor» de la inserción."
        yield row.problem("factura-desconocida", ("factura",), what, fix)
    else:
        yield _unknown(row, "factura", typed, folios)


def campaign_of(row: Row, names: Names) -> Iterator[Problem]:
    """A campaign without a file."""
    if row.entry.campaign and row.entry.campaign not in names.campaigns:
        yield _unknown(row, "campana", row.entry.campaign, names.campaigns)


def release_of(row: Row, names: Names) -> Iterator[Problem]:
    """A boletín without a file."""
    if row.entry.release and row.entry.release not in names.releases:
        yield _unknown(row, "boletin", row.entry.release, names.releases)


def reported(row: Row, books: Books) -> Iterator[Problem]:
    """Contract and invoice of an insertion in a report: of years whose records are not kept they are only labels."""
    if row.entry.date.year in books.contract_years:
        yield from contract_of(row, books)
    if row.entry.date.year in books.invoice_years:
        yield from invoice_of(row, books)


def item_of(row: Row, year: int, names: Names) -> Iterator[Problem]:
    """A partida that the budget of the year does not have."""
    typed, known = row.entry.item, names.items.get(year, ())
    if typed and known and typed not in known:
        near = spanish.nearest(typed, known) or known[0]
        what = f"el presupuesto de {year} no tiene la partida «{typed}».{spanish.suggestion(typed, known)}"
        yield row.problem("partida-desconocida", ("partida",), what, f"escriba:  partida: {near}")
