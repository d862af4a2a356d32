"""What do galleries, events, pages, murals and transparency filings hold?"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field, PlainValidator

from plugins.newsroom.fields import (
    STRICT,
    Count,
    Day,
    Flag,
    Many,
    PeriodField,
    Published,
    Slug,
    Text,
    Texts,
    Topics,
    Url,
    When,
    option,
)
from plugins.newsroom.kinds.parts import Documents, Photos


class GalleryHeader(BaseModel):
    """A gallery: photos of one activity."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    date: When = Field(alias="fecha")
    embargo: When | None = Field(None, alias="embargo")
    place: Text = Field("", alias="lugar")
    area: Text = Field("", alias="area")
    ejes: Texts = Field((), alias="ejes")
    topics: Topics = Field((), alias="temas")
    activity: Text = Field("", alias="actividad")
    state: Published = Field("publicado", alias="estado")
    summary: Text = Field("", alias="resumen")
    photos: Photos = Field(alias="fotos", min_length=1)
    release: Text = Field("", alias="boletin")
    former: Texts = Field((), alias="url_anterior")
    slug: Slug | None = Field(None, alias="slug")
    excused: Text = Field("", alias="dato_personal_justificado")


class EventHeader(BaseModel):
    """A public event; `situation` says whether it takes place, `state` whether it is published."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    date: When = Field(alias="fecha")
    end: When | None = Field(None, alias="fin")
    embargo: When | None = Field(None, alias="embargo")
    place: Text = Field(alias="lugar", min_length=1)
    area: Text = Field("", alias="area")
    press: Flag = Field(False, alias="abierto_a_prensa")
    situation: Annotated[str, PlainValidator(option("confirmado", "cancelado", "pospuesto"))] = Field(
        "confirmado", alias="situacion"
    )
    link: Url = Field("", alias="enlace")
    state: Published = Field("publicado", alias="estado")
    excused: Text = Field("", alias="dato_personal_justificado")


class FractionEntry(BaseModel):
    """One fraction of an article: what the office may or must do, and where the portal shows that it does."""

    model_config = STRICT
    key: Text = Field(alias="clave", min_length=1)
    text: Text = Field(alias="texto", min_length=1)
    evidence: Text = Field("", alias="evidencia")  # an address of the portal or a URL
    evidence_title: Text = Field("", alias="evidencia_titulo")


class PageHeader(BaseModel):
    """A page that is not news: contact, privacy, accessibility."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    summary: Text = Field("", alias="resumen")
    state: Published = Field("publicado", alias="estado")
    former: Texts = Field((), alias="url_anterior")
    source: Text = Field("", alias="ordenamiento")  # the regulation that `fracciones` are from
    article: Text = Field("", alias="articulo")
    fractions: Annotated[tuple[FractionEntry, ...], Many] = Field((), alias="fracciones")
    excused: Text = Field("", alias="dato_personal_justificado")


class MuralHeader(BaseModel):
    """What staff may say over the rule that composes a quarter's wall newspaper."""

    model_config = STRICT
    title: Text = Field("", alias="titulo")
    lead: Text = Field("", alias="principal")
    excused: Text = Field("", alias="dato_personal_justificado")


class FilingHeader(BaseModel):
    """What was published for one obligation and period; its dates are typed, never invented."""

    model_config = STRICT
    updated: Day = Field(alias="actualizado")
    validated: Day | None = Field(None, alias="validado")
    area: Text = Field("", alias="area")
    documents: Documents = Field((), alias="documentos")
    excused: Text = Field("", alias="dato_personal_justificado")


RULES = {"mensual": 1, "trimestral": 3, "semestral": 6, "anual": 12}
"""Months between two updates."""


FORMATS = ("23a", "23b", "23c", "23d")
GENERATIONS = ("2018", "2023", "2024")


GATHERS = ("informes", "planes", "presupuestos", "contratos", "campanas", "murales", "agenda")
"""What the portal itself publishes and an obligation may point to."""


class FormatEntry(BaseModel):
    """A legal format that answers an obligation: how the law of the place names and numbers it."""

    model_config = STRICT
    key: Annotated[str, PlainValidator(option(*FORMATS))] = Field(alias="formato")
    label: Text = Field("", alias="nombre")  # LTAIPES95FXXIIIB, as the state's platform names it
    number: Text = Field("", alias="id")  # the platform's id of the format
    generation: Annotated[str, PlainValidator(option(*GENERATIONS))] = Field("2018", alias="generacion")
    template: Text = Field("", alias="plantilla")  # file of transparencia/plantillas/
    message: Text = Field("", alias="mensaje")  # 23d
    link: Text = Field("", alias="enlace")  # 23d


class ObligationEntry(BaseModel):
    """One obligation of the transparency section, as the law of the place names it."""

    model_config = STRICT
    key: Slug = Field(alias="clave")
    name: Text = Field(alias="nombre")
    area: Text = Field("", alias="area")
    basis: Text = Field("", alias="fundamento")
    rule: Annotated[str, PlainValidator(option(*RULES))] = Field("trimestral", alias="actualizacion")
    days: Count = Field(30, alias="plazo")  # days after a period's end to publish it
    starts: PeriodField | None = Field(None, alias="desde")  # first one due
    description: Text = Field("", alias="descripcion")
    gathers: Annotated[str, PlainValidator(option(*GATHERS))] = Field("", alias="reune")
    parent: Slug | None = Field(None, alias="dentro_de")  # key of the obligation it is part of
    keeps: Count = Field(2, alias="conserva")  # years after its own in which a period stays in the list
    formats: Annotated[tuple[FormatEntry, ...], Many] = Field((), alias="formatos")


class ObligationsFile(BaseModel):
    """content/transparencia/obligaciones.yml"""

    model_config = STRICT
    obligations: Annotated[tuple[ObligationEntry, ...], Many] = Field((), alias="obligaciones")
    excused: Text = Field("", alias="dato_personal_justificado")
