"""What does a campaign hold? What it says, to whom, where and when: the columns that format 23b asks for."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field, PlainValidator

from plugins.newsroom.fields import STRICT, Day, Money, Published, Slug, Text, Texts, Topics, When, option
from plugins.newsroom.kinds.parts import Documents, Photos

COVERAGES = ("Internacional", "Nacional", "Estatal", "Delegacional o municipal")
"""Coverage: the closed list of format 23b."""


class CampaignHeader(BaseModel):
    """A campaign or institutional notice."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    start: Day = Field(alias="fecha")  # `inicio` is understood too
    end: Day = Field(alias="fin")
    embargo: When | None = Field(None, alias="embargo")
    kind: Annotated[str, PlainValidator(option("Campaña", "Aviso institucional"))] = Field("Campaña", alias="tipo")
    state: Published = Field("publicado", alias="estado")
    summary: Text = Field("", alias="resumen")
    area: Text = Field("", alias="area")
    ejes: Texts = Field((), alias="ejes")
    topics: Topics = Field((), alias="temas")
    theme: Text = Field("", alias="tema")
    goal: Text = Field("", alias="objetivo_institucional")
    message: Text = Field("", alias="objetivo_comunicacion")
    media: Texts = Field((), alias="medios")
    key: Text = Field("", alias="clave")
    authority: Text = Field("", alias="autoridad")
    coverage: Annotated[str, PlainValidator(option(*COVERAGES))] = Field("Delegacional o municipal", alias="cobertura")
    scope: Text = Field("", alias="ambito")
    sex: Text = Field("", alias="sexo")
    residence: Text = Field("", alias="residencia")
    schooling: Text = Field("", alias="nivel_educativo")
    ages: Text = Field("", alias="grupo_de_edad")
    income: Text = Field("", alias="nivel_socioeconomico")
    budget: Money | None = Field(None, alias="presupuesto")
    photos: Photos = Field((), alias="fotos")
    documents: Documents = Field((), alias="documentos")
    slug: Slug | None = Field(None, alias="slug")
    excused: Text = Field("", alias="dato_personal_justificado")
