"""What does a budget hold? Lines in pesos by concepto and partida, and the totals the document prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field

from plugins.newsroom.fields import STRICT, Day, Many, Money, Published, Text
from plugins.newsroom.kinds.measures import Year
from plugins.newsroom.kinds.parts import Documents


class BudgetLine(BaseModel):
    """One line of a budget, in pesos. What is not typed is not known: it is never taken for zero."""

    model_config = STRICT
    name: Text = Field(alias="nombre", min_length=1)
    item: Text = Field("", alias="partida")  # 36101: Clasificador por Objeto del Gasto
    concept: Text = Field("", alias="concepto")  # 3600: key of one of `conceptos`
    medium: Text = Field("", alias="medio")
    approved: Money = Field(alias="aprobado")
    modified: Money | None = Field(None, alias="modificado")
    committed: Money | None = Field(None, alias="comprometido")
    paid: Money | None = Field(None, alias="pagado")

    @property
    def current(self) -> Decimal:
        """The modified amount, or the approved one where nothing was modified."""
        return self.approved if self.modified is None else self.modified


class Declared(BaseModel):
    """Totals that the document prints; they are compared, never used."""

    model_config = STRICT
    approved: Money | None = Field(None, alias="aprobado")
    modified: Money | None = Field(None, alias="modificado")
    committed: Money | None = Field(None, alias="comprometido")
    paid: Money | None = Field(None, alias="pagado")


class ConceptEntry(BaseModel):
    """A chapter or concept that groups lines, with the subtotals that the document prints."""

    model_config = STRICT
    key: Text = Field(alias="clave", min_length=1)
    name: Text = Field(alias="nombre", min_length=1)
    declared: Declared = Field(Declared(), alias="declarado")


class BudgetHeader(BaseModel):
    """A year's budget of the office."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    year: Year = Field(alias="anio")
    state: Published = Field("publicado", alias="estado")
    summary: Text = Field("", alias="resumen")
    responsible: Text = Field("", alias="responsable")
    cut: Day | None = Field(None, alias="corte")  # up to which day what is paid is counted
    source: Text = Field("", alias="fuente")
    concepts: Annotated[tuple[ConceptEntry, ...], Many] = Field((), alias="conceptos")
    lines: Annotated[tuple[BudgetLine, ...], Many] = Field(alias="lineas", min_length=1)
    declared: Declared = Field(Declared(), alias="declarado")
    documents: Documents = Field((), alias="documentos")
    excused: Text = Field("", alias="dato_personal_justificado")
