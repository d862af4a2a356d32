"""What do the records of spending hold? Suppliers, contracts, invoices and insertions, in pesos with IVA."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field, PlainValidator

from plugins.newsroom.fields import STRICT, Count, Day, Many, Money, Slug, Text, option
from plugins.newsroom.kinds.measures import Percent, Rfc
from plugins.newsroom.kinds.parts import Document

PROCEDURES = ("Licitación pública", "Adjudicación directa", "Invitación restringida")
"""How a supplier is chosen: the closed list of format 23b."""

MEDIA = (
    "Internet",
    "Radio",
    "Televisión",
    "Cine",
    "Medios impresos",
    "Medios digitales",
    "Espectaculares",
    "Medios complementarios",
    "Otros servicios asociados",
    "Otro (especificar)",
)
"""Kinds of medium: the closed list of format 23b."""

Procedure = Annotated[str, PlainValidator(option(*PROCEDURES))]


class SupplierEntry(BaseModel):
    """A supplier: a company by `razon_social`, a person by name and surnames."""

    model_config = STRICT
    key: Slug = Field(alias="clave")
    company: Text = Field("", alias="razon_social")
    given: Text = Field("", alias="nombres")
    first_surname: Text = Field("", alias="primer_apellido")
    second_surname: Text = Field("", alias="segundo_apellido")
    brand: Text = Field("", alias="nombre_comercial")
    rfc: Rfc = Field("", alias="rfc")
    public_version: Text = Field("", alias="version_publica")  # act by which a person's RFC may be printed

    @property
    def person(self) -> bool:
        """Whether it is a natural person."""
        return not self.company

    @property
    def name(self) -> str:
        """Its legal name."""
        full = " ".join(part for part in (self.given, self.first_surname, self.second_surname) if part)
        return self.company or full or self.brand

    @property
    def shown_rfc(self) -> str:
        """A company's RFC always; a person's only in a public version, else masked."""
        return self.rfc if len(self.rfc) < 13 or self.public_version else f"{self.rfc[:4]}*********"


class AmendmentEntry(BaseModel):
    """A change of a contract: its new total amount or its new last day."""

    model_config = STRICT
    date: Day = Field(alias="fecha")
    number: Text = Field("", alias="numero")
    amount: Money | None = Field(None, alias="monto")
    end: Day | None = Field(None, alias="fin")
    document: Document | None = Field(None, alias="documento")


class ContractEntry(BaseModel):
    """A contract with a medium or supplier; amounts include IVA."""

    model_config = STRICT
    number: Text = Field(alias="numero", min_length=1)
    supplier: Text = Field(alias="proveedor", min_length=1)
    object: Text = Field(alias="objeto", min_length=1)
    signed: Day = Field(alias="firma")
    start: Day = Field(alias="inicio")
    end: Day = Field(alias="fin")
    amount: Money = Field(alias="monto")
    item: Text = Field("", alias="partida")
    procedure: Procedure = Field("Adjudicación directa", alias="procedimiento")
    basis: Text = Field("", alias="fundamento")
    reasons: Text = Field("", alias="razones")
    area: Text = Field("", alias="area")
    document: Document | None = Field(None, alias="documento")
    amendments: Annotated[tuple[AmendmentEntry, ...], Many] = Field((), alias="convenios")


class InvoiceEntry(BaseModel):
    """An invoice; `iva` is a rate in percent, the town's where it is not said; `pagado` is the day it was paid."""

    model_config = STRICT
    folio: Text = Field(alias="folio", min_length=1)
    contract: Text = Field("", alias="contrato")
    supplier: Text = Field("", alias="proveedor")  # only without a contract
    date: Day = Field(alias="fecha")
    item: Text = Field("", alias="partida")
    subtotal: Money | None = Field(None, alias="subtotal")
    rate: Percent | None = Field(None, alias="iva")
    total: Money = Field(alias="total")
    paid: Day | None = Field(None, alias="pagado")
    concept: Text = Field("", alias="concepto")
    document: Document | None = Field(None, alias="documento")


class InsertionEntry(BaseModel):
    """A paid insertion; cost in pesos, IVA included."""

    model_config = STRICT
    kind: Text = Field(alias="tipo")
    medium: Text = Field(alias="medio")
    date: Day = Field(alias="fecha")
    size: Text = Field("", alias="medida")
    cost: Money = Field(alias="costo")
    units: Count | None = Field(None, alias="unidades")
    unit_cost: Money | None = Field(None, alias="costo_unitario")
    contract: Text = Field("", alias="contrato")
    supplier: Text = Field("", alias="proveedor")
    invoice: Text = Field("", alias="factura")
    campaign: Text = Field("", alias="campana")
    release: Text = Field("", alias="boletin")


class RecordsFile(BaseModel):
    """content/contratos/*.yml"""

    model_config = STRICT
    suppliers: Annotated[tuple[SupplierEntry, ...], Many] = Field((), alias="proveedores")
    contracts: Annotated[tuple[ContractEntry, ...], Many] = Field((), alias="contratos")
    invoices: Annotated[tuple[InvoiceEntry, ...], Many] = Field((), alias="facturas")
    insertions: Annotated[tuple[InsertionEntry, ...], Many] = Field((), alias="inserciones")
    excused: Text = Field("", alias="dato_personal_justificado")
