"""Which pages do contracts get? All of them with their suppliers, and one each with what was paid of it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import spanish
from plugins.newsroom.figures import contracts as figures
from plugins.newsroom.figures.arithmetic import percent, total
from plugins.newsroom.figures.spending import years
from plugins.newsroom.library import Library
from plugins.newsroom.materials import Attachment
from plugins.newsroom.records import Contract, Insertion, Invoice, Supplier
from plugins.newsroom.sections import money_tables as tables
from plugins.newsroom.sections.amounts import UNKNOWN, mismatches, per_cent, pesos
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.money_parts import CONTRACTS, budget_links, campaigns_link, spending_link
from plugins.newsroom.sections.money_tables import Column
from plugins.newsroom.sections.parts import download, head, stamp
from plugins.newsroom.sections.section import File, Sections, View
from plugins.newsroom.views.blocks import Band
from plugins.newsroom.views.money import ContractView, Statement, StatementsView
from plugins.newsroom.views.parts import Figure, Link, MenuItem, Table

MENU = MenuItem("contratos", "Contratos", CONTRACTS)
INDEX = Link("Contratos", CONTRACTS)


def pages(library: Library, on: Sections) -> Iterator[View]:
    """The list of contracts and suppliers and each contract; nothing while there is none."""
    if library.ledger.contracts:
        yield _index(library, on)
        yield from (_page(library, each, on) for each in library.ledger.contracts)


def files(library: Library) -> Iterator[File]:
    """Documents of contracts, of their amendments, and of invoices."""
    found: dict[str, Attachment] = {}
    for contract in library.ledger.contracts:
        found |= {each.address: each for each in (contract.document, *contract.amended) if each}
    found |= {each.document.address: each.document for each in library.ledger.invoices if each.document}
    return (File(each.address, each.file) for each in found.values())


def _index(library: Library, on: Sections) -> StatementsView:
    signed = tuple(reversed(library.ledger.contracts))
    last = years(library.ledger, library.today)
    related = (*spending_link(library, on, last[0] if last else None), *campaigns_link(library, on))
    loose = tuple(each for each in library.ledger.invoices if each.contract is None)
    statements = [
        Statement("contratos", "Contratos", tables=(tables.contracts(library, signed, on),), wide=True),
        Statement(
            "proveedores", "Proveedores", tables=(_suppliers(library, on),), notes=tuple(_masked(library)), wide=True
        ),
    ]
    if loose:
        unsigned = tables.invoices(library, loose, on, "")
        statements.append(Statement("sin-contrato", "Facturas sin contrato", tables=(unsigned,), wide=True))
    return StatementsView(
        head(
            library,
            CONTRACTS,
            "statements",
            "Contratos",
            section="contratos",
            description=f"Contratos de {library.town.office}, {library.town.name}: con quién, para qué y cuánto.",
        ),
        "Contratos",
        "",
        f"{spanish.counted(len(signed), 'contrato', 'contratos')} con medios y proveedores, del más reciente al más "
        f"antiguo. Pagos hasta el {spanish.long_date(library.today)}.",
        tuple(statements),
        related=related,
    )


def _suppliers(library: Library, on: Sections) -> Table:
    ledger, suppliers = library.ledger, library.ledger.suppliers
    bills = [_billed(library, each) for each in suppliers]
    billed = [total(each.entry.total for each in group) for group in bills]
    paid = [total(each.entry.total for each in group if figures.settled(each, library.today)) for group in bills]
    columns = (
        Column("Proveedor", tuple(each.entry.name for each in suppliers)),
        Column("Nombre comercial", tables.said(each.entry.brand for each in suppliers)),
        Column("RFC", tuple(tables.rfc_of(each) for each in suppliers)),
        Column(
            "Contratos", tuple(spanish.number(sum(c.supplier == s for c in ledger.contracts)) for s in suppliers), True
        ),
        Column("Facturas", tuple(spanish.number(len(each)) for each in bills), True),
        Column("Facturado", tuple(pesos(each) for each in billed), True, pesos(total(billed))),
        Column("Pagado", tuple(pesos(each) for each in paid), True, pesos(total(paid))),
    )
    return tables.table("Proveedores, en pesos con IVA", columns, data=data_links(library, "proveedores", on))


def _billed(library: Library, supplier: Supplier) -> tuple[Invoice, ...]:
    return tuple(each for each in library.ledger.invoices if each.supplier == supplier)


def _masked(library: Library) -> Iterator[str]:
    if any("*" in each.entry.shown_rfc for each in library.ledger.suppliers):
        yield "El RFC de una persona física se publica en parte, salvo que un acta apruebe su versión pública."


def _page(library: Library, contract: Contract, on: Sections) -> ContractView:
    entry, supplier = contract.entry, contract.supplier.entry
    page = head(
        library,
        contract.address,
        "contract",
        f"Contrato {entry.number}: {entry.object}",
        description=f"Contrato {entry.number} con {supplier.name}: {entry.object}. Monto, facturas e inserciones.",
        section="contratos",
        crumbs=(INDEX,),
    )
    bills, shown = library.ledger.invoiced(contract), figures.inserted(library.ledger, contract)
    return ContractView(
        page,
        entry.object,
        entry.number,
        supplier.name,
        supplier.brand,
        tables.rfc_of(contract.supplier),
        entry.procedure,
        entry.basis,
        entry.reasons,
        entry.area,
        entry.item or UNKNOWN,
        stamp(entry.signed),
        stamp(entry.start),
        stamp(contract.last),
        Band(f"Al {spanish.long_date(library.today)}", _figures(library, contract)),
        tuple(_statements(library, contract, bills, shown, on)),
        (download(contract.document),) if contract.document else (),
        tuple(_related(library, contract, on)),
    )


def _related(library: Library, contract: Contract, on: Sections) -> Iterator[Link]:
    year = contract.entry.signed.year
    yield from budget_links(library, on, year)
    if year in years(library.ledger, library.today):
        yield from spending_link(library, on, year)


def _figures(library: Library, contract: Contract) -> tuple[Figure, ...]:
    ledger, today = library.ledger, library.today
    ceiling, paid, billed = contract.ceiling, figures.paid(contract, ledger, today), figures.invoiced(contract, ledger)
    base = f"de {pesos(ceiling)}"
    changed = sum(each.amount is not None for each in contract.entry.amendments)
    how = f"tras {spanish.counted(changed, 'convenio', 'convenios')}" if changed else "según el contrato"
    return (
        Figure(pesos(ceiling), "monto máximo, con IVA", how),
        Figure(pesos(billed), "facturado", f"{per_cent(percent(billed, ceiling))} {base}"),
        Figure(pesos(paid), "pagado", f"{per_cent(percent(paid, ceiling))} {base}"),
        Figure(pesos(ceiling - paid), "resta por pagar del monto máximo"),
    )


def _statements(
    library: Library, contract: Contract, bills: tuple[Invoice, ...], shown: tuple[Insertion, ...], on: Sections
) -> Iterator[Statement]:
    yield Statement("monto", "Monto y vigencia", tables=(_amendments(library, contract, on),))
    wrong = (
        figures.over_ceiling(contract, library.ledger) or figures.over_invoiced(contract, library.ledger),
        *(found for each in bills for found in figures.invoice_differences(each.entry, library.town.rate)),
    )
    empty = f"Del contrato {contract.entry.number} no se han registrado facturas."
    bill_table = tables.invoices(library, bills, on, empty, own=True)
    yield Statement(
        "facturas",
        "Facturas",
        mismatches=mismatches(wrong),
        tables=(bill_table,),
        notes=tuple(_outside(contract, bills)),
    )
    off = (found for each in shown for found in figures.insertion_differences(each.entry))
    none = f"Con el contrato {contract.entry.number} no se han registrado inserciones."
    register, unknown = tables.insertions(library, shown, on, none, own="contrato")
    yield Statement("inserciones", "Inserciones", mismatches=mismatches(off), tables=(register,), notes=unknown)


def _amendments(library: Library, contract: Contract, on: Sections) -> Table:
    """The contract as signed and each change of it."""
    entry = contract.entry
    first = ("Contrato", spanish.long_date(entry.signed), pesos(entry.amount), spanish.long_date(entry.end))
    rows: list[tuple[str | Link, ...]] = [first]
    documents = (*contract.amended, *(None for _ in entry.amendments))
    for each, document in zip(entry.amendments, documents, strict=False):
        name = " ".join(filter(None, ("Convenio", each.number)))
        rows.append(
            (
                Link(name, document.address) if document else name,
                spanish.long_date(each.date),
                "sin cambio" if each.amount is None else pesos(each.amount),
                "sin cambio" if each.end is None else spanish.long_date(each.end),
            )
        )
    caption = "Monto con IVA, en pesos, y fecha de término"
    data = data_links(library, "contrato-convenios", on)
    return Table(caption, ("Documento", "Firma", "Monto", "Termina"), tuple(rows), (2,), data=data)


def _outside(contract: Contract, bills: tuple[Invoice, ...]) -> Iterator[str]:
    for each in bills:
        if figures.outside(contract, each):
            day = spanish.long_date(each.entry.date)
            yield f"La factura {each.entry.folio}, del {day}, queda fuera de las fechas del contrato."
