"""What does the header of a boletín hold?"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from plugins.newsroom.fields import STRICT, Count, Day, Many, Published, Slug, Text, Texts, Topics, When
from plugins.newsroom.kinds.parts import ContactEntry, Documents, Photo, Photos


class CorrectionEntry(BaseModel):
    """A published mistake put right: «decía / debe decir»."""

    model_config = STRICT
    date: Day = Field(alias="fecha")
    wrong: Text = Field(alias="decia")
    right: Text = Field(alias="debe_decir")
    note: Text = Field("", alias="nota")


class ReleaseHeader(BaseModel):
    """A boletín's header: only title, date and área are required."""

    model_config = STRICT
    title: Text = Field(alias="titulo", min_length=1)
    number: Count | None = Field(None, alias="numero")
    date: When = Field(alias="fecha")
    embargo: When | None = Field(None, alias="embargo")
    place: Text = Field("", alias="lugar")
    area: Text = Field(alias="area", min_length=1)
    ejes: Texts = Field((), alias="ejes")
    topics: Topics = Field((), alias="temas")
    state: Published = Field("publicado", alias="estado")
    summary: Text = Field("", alias="resumen")
    highlights: Texts = Field((), alias="balazos")
    cover: Photo | None = Field(None, alias="portada")
    photos: Photos = Field((), alias="fotos")
    documents: Documents = Field((), alias="documentos")
    contact: ContactEntry | None = Field(None, alias="contacto")
    corrections: Annotated[tuple[CorrectionEntry, ...], Many] = Field((), alias="correcciones")
    former: Texts = Field((), alias="url_anterior")
    slug: Slug | None = Field(None, alias="slug")
    updated: Day | None = Field(None, alias="actualizado")
    excused: Text = Field("", alias="dato_personal_justificado")
