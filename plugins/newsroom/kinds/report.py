"""What does the header of a monthly report (numeralia) hold? Counts and lists, never prose."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

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
)
from plugins.newsroom.kinds.contract import InsertionEntry
from plugins.newsroom.kinds.parts import Photos


class Tally(BaseModel):
    """How many of one thing."""

    model_config = STRICT
    kind: Text = Field(alias="tipo")
    count: Count = Field(alias="cantidad")


Tallies = Annotated[tuple[Tally, ...], Many]


class NetworkEntry(BaseModel):
    """A social network's month; `measure` is the very one that the office names."""

    model_config = STRICT
    network: Text = Field(alias="red")
    posts: Tallies = Field((), alias="publicaciones")
    measure: Text = Field("", alias="medida")
    value: Count | None = Field(None, alias="valor")
    note: Text = Field("", alias="nota")


class SpotEntry(BaseModel):
    """A message broadcast in official time; duration in seconds."""

    model_config = STRICT
    topic: Text = Field(alias="tema")
    seconds: Count | None = Field(None, alias="duracion")
    media: Texts = Field((), alias="medios")
    coverage: Text = Field("", alias="cobertura")
    note: Text = Field("", alias="nota")
    campaign: Text = Field("", alias="campana")
    time: Text = Field("", alias="tiempo")  # Tiempo de Estado, Tiempo fiscal
    consumed: Text = Field("", alias="tiempo_consumido")
    holder: Text = Field("", alias="concesionario")
    brand: Text = Field("", alias="distintivo")
    start: Day | None = Field(None, alias="inicio")
    end: Day | None = Field(None, alias="fin")


class DayEntry(BaseModel):
    """What was done on one day."""

    model_config = STRICT
    date: Day = Field(alias="fecha")
    activities: Texts = Field(alias="actividades")
    photos: Photos = Field((), alias="fotos")


class CommissionEntry(BaseModel):
    """A trip on duty."""

    model_config = STRICT
    date: Day = Field(alias="fecha")
    destination: Text = Field(alias="destino")
    purpose: Text = Field("", alias="motivo")
    people: Count | None = Field(None, alias="personas")


class ReportHeader(BaseModel):
    """A month's report. Totals are computed; a declared one is only compared."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    period: MonthField = Field(alias="periodo")
    responsible: Text = Field("", alias="responsable")
    state: Published = Field("publicado", alias="estado")
    summary: LongText = Field("", alias="resumen")
    interviews: Texts = Field((), alias="entrevistas")
    requests: Tallies = Field((), alias="solicitudes")
    received: Count | None = Field(None, alias="solicitudes_recibidas")
    attended: Count | None = Field(None, alias="solicitudes_atendidas")
    networks: Annotated[tuple[NetworkEntry, ...], Many] = Field((), alias="redes")
    insertions: Annotated[tuple[InsertionEntry, ...], Many] = Field((), alias="inserciones")
    spots: Annotated[tuple[SpotEntry, ...], Many] = Field((), alias="spots")
    days: Annotated[tuple[DayEntry, ...], Many] = Field((), alias="eventos")
    liaison: Texts = Field((), alias="vinculacion")
    other: Texts = Field((), alias="otras_actividades")
    commissions: Annotated[tuple[CommissionEntry, ...], Many] = Field((), alias="comisiones")
    excused: Text = Field("", alias="dato_personal_justificado")
