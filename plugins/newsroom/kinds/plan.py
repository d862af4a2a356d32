"""What does an annual plan (POA) hold? Words, activities with what each promises, and what each counts."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, PlainValidator

from plugins.newsroom.fields import (
    STRICT,
    Count,
    Day,
    LongText,
    Many,
    MonthField,
    Published,
    Text,
    Texts,
    option,
)
from plugins.newsroom.kinds.measures import MonthSpan, Year
from plugins.newsroom.kinds.parts import Documents

RHYTHMS = {
    "permanente": tuple(range(1, 13)),
    "mensual": tuple(range(1, 13)),
    "bimestral": (2, 4, 6, 8, 10, 12),
    "trimestral": (3, 6, 9, 12),
    "semestral": (6, 12),
    "anual": (12,),
}
"""Months in which an activity is due, where the plan names none: the last one of each interval."""

COUNTABLE = (
    "boletines",
    "galerias",
    "fotografias",
    "eventos",
    "informes",
    "murales",
    "inserciones",
    "campanas",
    "spots",
    "solicitudes",
    "entrevistas",
    "publicaciones",
    "comisiones",
    "documentos",
)
"""What an activity may count; `documentos` are filings of an obligation, `publicaciones` posts on networks."""


class CountRule(BaseModel):
    """What an activity counts: a kind of item, narrowed by filters."""

    model_config = STRICT
    what: Annotated[str, PlainValidator(option(*COUNTABLE))] = Field(alias="que")
    area: Text = Field("", alias="area")
    eje: Text = Field("", alias="eje")
    topic: Text = Field("", alias="tema")
    activity: Text = Field("", alias="actividad")  # galleries of one activity
    medium: Text = Field("", alias="medio")  # insertions by kind of medium, posts by network, requests by kind
    obligation: Text = Field("", alias="obligacion")


def _rule(value: Any) -> Any:
    return {"que": value} if isinstance(value, str) else value


class GoalEntry(BaseModel):
    """How much of what is promised in the year."""

    model_config = STRICT
    unit: Text = Field("", alias="unidad")
    amount: Count | None = Field(None, alias="cantidad")


class ProgressEntry(BaseModel):
    """A typed count of one month; it carries its source and is marked as typed (capturado)."""

    model_config = STRICT
    month: MonthField = Field(alias="mes")
    amount: Count = Field(alias="cantidad")
    source: Text = Field(alias="fuente", min_length=1)
    note: Text = Field("", alias="nota")


class ActivityEntry(BaseModel):
    """One activity or goal of the plan."""

    model_config = STRICT
    key: Text = Field("", alias="clave")
    group: Text = Field("", alias="grupo")
    name: Text = Field(alias="nombre", min_length=1)
    strategy: Text = Field("", alias="estrategia")
    result: Text = Field("", alias="resultado")
    concepts: Texts = Field((), alias="concepto")  # unidad de medida › concepto, as some plans print it
    responsible: Text = Field("", alias="responsable")
    rhythm: Annotated[str, PlainValidator(option(*RHYTHMS))] = Field("", alias="tiempo")
    months: MonthSpan = Field((), alias="meses")
    goal: GoalEntry = Field(GoalEntry(), alias="meta")
    counts: Annotated[CountRule, BeforeValidator(_rule)] | None = Field(None, alias="cuenta")
    progress: Annotated[tuple[ProgressEntry, ...], Many] = Field((), alias="avance")

    @property
    def due(self) -> tuple[int, ...]:
        """Months in which it is programmed, 1 to 12; empty where the plan says nothing of time."""
        return tuple(month for month, _ in self.months) or RHYTHMS.get(self.rhythm, ())


class PartEntry(BaseModel):
    """Any further list or text of the document: support, equipment, lines of action, functions."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    text: LongText = Field("", alias="texto")
    items: Texts = Field((), alias="puntos")


class PlanHeader(BaseModel):
    """An annual plan. Counts and months are data; the body is only introduction."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    year: Year = Field(alias="anio")
    kind: Annotated[str, PlainValidator(option("poa", "plan"))] = Field("poa", alias="tipo")
    state: Published = Field("publicado", alias="estado")
    summary: Text = Field("", alias="resumen")
    area: Text = Field("", alias="area")
    responsible: Text = Field("", alias="responsable")
    approved: Day | None = Field(None, alias="aprobado")
    cut: Day | None = Field(None, alias="corte")
    mission: LongText = Field("", alias="mision")
    vision: LongText = Field("", alias="vision")
    values: Texts = Field((), alias="valores")
    objective: LongText = Field("", alias="objetivo")
    objectives: Texts = Field((), alias="objetivos")
    ejes: Texts = Field((), alias="ejes")
    parts: Annotated[tuple[PartEntry, ...], Many] = Field((), alias="apartados")
    activities: Annotated[tuple[ActivityEntry, ...], Many] = Field((), alias="actividades")
    documents: Documents = Field((), alias="documentos")
    excused: Text = Field("", alias="dato_personal_justificado")
