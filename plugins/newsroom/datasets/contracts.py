"""Whom did the office hire, and what was billed? Suppliers, contracts with their amendments, and invoices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from plugins.newsroom import routes
from plugins.newsroom.datasets.values import Dataset, Field, Foreign, Row, Source, filled
from plugins.newsroom.figures import contracts as figures
from plugins.newsroom.figures.arithmetic import total
from plugins.newsroom.kinds.contract import PROCEDURES
from plugins.newsroom.library import Library
from plugins.newsroom.materials import Attachment
from plugins.newsroom.records import Contract, Invoice, Supplier

PESOS = "pesos, con IVA"
CONTRACTS_PAGE = Source("Contratos", "contratos/")
SPENDING_PAGE = Source("Gasto en comunicación social", "transparencia/gasto/")
SUPPLIER = Field("proveedor", "Proveedor", "text", "Clave del proveedor en este portal; vacía si no está registrado.")
SUPPLIER_NAME = Field("proveedor_nombre", "Nombre del proveedor", "text", "Razón social, o nombre de la persona.")
RFC = Field("rfc", "RFC", "text", "Registro federal de contribuyentes; el de una persona física, solo en parte.")
CONTRACT = Field("contrato", "Contrato", "text", "Número del contrato, si lo hay.")
FILE = Field("documento", "Documento", "url", "El documento mismo, si se publicó.")
TO_SUPPLIER = Foreign(("proveedor",), "proveedores", ("clave",))
TO_CONTRACT = Foreign(("contrato",), "contratos", ("numero",))

SUPPLIERS = Dataset(
    "proveedores",
    "Proveedores",
    "Medios y empresas que tienen contratos, facturas o inserciones, con lo que han facturado y cobrado.",
    (
        Field("clave", "Clave", "text", "Nombre corto con que este portal lo identifica.", required=True, unique=True),
        Field("nombre", "Nombre", "text", "Razón social, o nombre de la persona.", required=True),
        Field("nombre_comercial", "Nombre comercial", "text", "Nombre con que se le conoce."),
        Field(
            "persona", "Persona", "text", "Si es empresa o persona física.", required=True, options=("moral", "física")
        ),
        RFC,
        Field("contratos", "Contratos", "integer", "Contratos registrados con él.", "contratos", required=True),
        Field("facturas", "Facturas", "integer", "Facturas suyas registradas.", "facturas", required=True),
        Field("facturado", "Facturado", "decimal", "Suma de sus facturas.", PESOS, required=True),
        Field("pagado", "Pagado", "decimal", "Suma de sus facturas ya pagadas.", PESOS, required=True),
        Field(
            "ultima_operacion", "Última operación", "date", "Día de su contrato, factura, pago o inserción más nuevos."
        ),
    ),
    CONTRACTS_PAGE,
    key=("clave",),
    changes=("ultima_operacion",),
)

CONTRACTS = Dataset(
    "contratos",
    "Contratos",
    "Cada contrato con su objeto, su vigencia, el monto máximo que hoy vale y lo que de él se ha facturado y pagado.",
    (
        Field("numero", "Número", "text", "Número del contrato.", required=True, unique=True),
        SUPPLIER,
        SUPPLIER_NAME,
        RFC,
        Field("objeto", "Objeto", "text", "Para qué se contrató.", required=True),
        Field("firma", "Firma", "date", "Día en que se firmó.", required=True),
        Field("inicio", "Inicio", "date", "Primer día de vigencia.", required=True),
        Field("fin", "Término firmado", "date", "Último día según el contrato original.", required=True),
        Field("fin_vigente", "Término vigente", "date", "Último día, contados sus convenios.", required=True),
        Field("monto", "Monto firmado", "decimal", "Monto máximo según el contrato original.", PESOS, required=True),
        Field(
            "monto_vigente", "Monto vigente", "decimal", "Monto máximo, contados sus convenios.", PESOS, required=True
        ),
        Field("convenios", "Convenios", "integer", "Cuántos convenios lo han cambiado.", "convenios", required=True),
        Field("facturado", "Facturado", "decimal", "Suma de sus facturas.", PESOS, required=True),
        Field("pagado", "Pagado", "decimal", "Suma de sus facturas ya pagadas.", PESOS, required=True),
        Field("resta", "Resta", "decimal", "Monto vigente menos lo pagado.", PESOS, required=True),
        Field("partida", "Partida", "text", "Partida del Clasificador por Objeto del Gasto."),
        Field(
            "procedimiento", "Procedimiento", "text", "Cómo se eligió al proveedor.", required=True, options=PROCEDURES
        ),
        Field("fundamento", "Fundamento", "text", "Norma en que se basó el procedimiento."),
        Field("razones", "Razones", "text", "Por qué se eligió al proveedor."),
        Field("area", "Área", "text", "Área que pidió la contratación."),
        FILE,
        Field("direccion", "Dirección", "url", "Página del contrato.", required=True, unique=True),
    ),
    CONTRACTS_PAGE,
    key=("numero",),
    foreign=(TO_SUPPLIER,),
    when=("inicio", "fin_vigente"),
    changes=("firma",),
)

AMENDMENTS = Dataset(
    "contrato-convenios",
    "Convenios de los contratos",
    "Cada contrato como se firmó y, después, cada convenio que cambió su monto o su fecha de término.",
    (
        Field("contrato", "Contrato", "text", "Número del contrato.", required=True),
        Field("orden", "Orden", "integer", "Lugar: 0 es el contrato original; 1, su primer convenio.", required=True),
        Field(
            "que", "Qué es", "text", "Si es el contrato o un convenio.", required=True, options=("contrato", "convenio")
        ),
        Field("convenio", "Convenio", "text", "Número del convenio, si lo tiene."),
        Field("firma", "Firma", "date", "Día en que se firmó.", required=True),
        Field("monto", "Monto", "decimal", "Monto máximo total desde entonces; vacío si no lo cambia.", PESOS),
        Field("fin", "Término", "date", "Último día desde entonces; vacío si no lo cambia."),
        FILE,
    ),
    CONTRACTS_PAGE,
    key=("contrato", "orden"),
    foreign=(TO_CONTRACT,),
    when=("firma",),
)

INVOICES = Dataset(
    "facturas",
    "Facturas",
    "Cada factura con su proveedor, su contrato, su IVA y el día en que se pagó.",
    (
        Field("folio", "Folio", "text", "Folio de la factura.", required=True),
        Field("fecha", "Fecha", "date", "Día de la factura.", required=True),
        SUPPLIER,
        SUPPLIER_NAME,
        RFC,
        CONTRACT,
        Field("concepto", "Concepto", "text", "Qué se cobró, como lo dice la factura."),
        Field("partida", "Partida", "text", "Partida del Clasificador por Objeto del Gasto."),
        Field("subtotal", "Subtotal", "decimal", "Monto sin IVA, si la factura lo desglosa.", "pesos, sin IVA"),
        Field(
            "tasa_iva", "Tasa de IVA", "decimal", "Tasa de la factura, o la del municipio.", "por ciento", required=True
        ),
        Field("iva", "IVA", "decimal", "IVA del subtotal a esa tasa.", "pesos"),
        Field("total", "Total", "decimal", "Total de la factura.", PESOS, required=True),
        Field("pagada", "Día de pago", "date", "Día en que se pagó; vacío si no se ha pagado."),
        FILE,
    ),
    SPENDING_PAGE,
    foreign=(TO_SUPPLIER, TO_CONTRACT),
    when=("fecha", "pagada"),
)


def suppliers(library: Library) -> Dataset:
    """Suppliers in the order of their names."""
    page = CONTRACTS_PAGE if library.ledger.contracts else SPENDING_PAGE
    return filled(replace(SUPPLIERS, source=page), (_supplier(library, each) for each in library.ledger.suppliers))


def contracts(library: Library) -> Dataset:
    """Contracts in the order in which they were signed."""
    return filled(CONTRACTS, (_contract(library, each) for each in library.ledger.contracts))


def amendments(library: Library) -> Dataset:
    """Each contract and its amendments."""
    return filled(AMENDMENTS, (row for each in library.ledger.contracts for row in _amendments(library, each)))


def invoices(library: Library) -> Dataset:
    """Invoices up to today, in order of date."""
    bills = (each for each in library.ledger.invoices if each.entry.date <= library.today)
    return filled(INVOICES, (_invoice(library, each) for each in bills))


def _supplier(library: Library, supplier: Supplier) -> Row:
    entry, ledger, today = supplier.entry, library.ledger, library.today
    bills = [each for each in ledger.invoices if each.supplier == supplier]
    signed = [each for each in ledger.contracts if each.supplier == supplier]
    return (
        entry.key,
        entry.name,
        entry.brand,
        "física" if entry.person else "moral",
        entry.shown_rfc,
        len(signed),
        len(bills),
        total(each.entry.total for each in bills),
        total(each.entry.total for each in bills if figures.settled(each, today)),
        _last(library, supplier),
    )


def _last(library: Library, supplier: Supplier) -> date | None:
    ledger = library.ledger
    days = [each.entry.signed for each in ledger.contracts if each.supplier == supplier]
    days += [each.entry.date for each in ledger.insertions if each.supplier == supplier]
    bills = [each.entry for each in ledger.invoices if each.supplier == supplier]
    days += [day for each in bills for day in (each.date, each.paid) if day]
    return max((day for day in days if day <= library.today), default=None)


def _contract(library: Library, contract: Contract) -> Row:
    entry, ledger, today = contract.entry, library.ledger, library.today
    supplier = contract.supplier.entry
    return (
        entry.number,
        supplier.key,
        supplier.name,
        supplier.shown_rfc,
        entry.object,
        entry.signed,
        entry.start,
        entry.end,
        contract.last,
        entry.amount,
        contract.ceiling,
        len(entry.amendments),
        figures.invoiced(contract, ledger),
        figures.paid(contract, ledger, today),
        figures.remaining(contract, ledger, today),
        entry.item,
        entry.procedure,
        entry.basis,
        entry.reasons,
        entry.area,
        _file(library, contract.document),
        routes.absolute(library.town.address, contract.address),
    )


def _amendments(library: Library, contract: Contract) -> Iterator[Row]:
    entry = contract.entry
    first = (entry.signed, entry.amount, entry.end, _file(library, contract.document))
    yield entry.number, 0, "contrato", None, *first
    documents = dict(enumerate(contract.amended))
    for order, each in enumerate(entry.amendments):
        document = _file(library, documents.get(order))
        yield entry.number, order + 1, "convenio", each.number, each.date, each.amount, each.end, document


def _invoice(library: Library, invoice: Invoice) -> Row:
    entry, supplier = invoice.entry, invoice.supplier.entry if invoice.supplier else None
    settled = figures.settled(invoice, library.today)
    return (
        entry.folio,
        entry.date,
        supplier.key if supplier else None,
        supplier.name if supplier else None,
        supplier.shown_rfc if supplier else None,
        invoice.contract.entry.number if invoice.contract else entry.contract,
        entry.concept,
        entry.item or (invoice.contract.entry.item if invoice.contract else ""),
        entry.subtotal,
        figures.rate_of(entry, library.town.rate),
        figures.invoice_tax(entry, library.town.rate),
        entry.total,
        entry.paid if settled else None,
        _file(library, invoice.document),
    )


def _file(library: Library, document: Attachment | None) -> str | None:
    return routes.absolute(library.town.address, document.address) if document else None
