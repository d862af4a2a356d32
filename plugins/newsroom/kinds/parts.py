"""Which entries do several kinds share? Photos, documents, contacts and Pelican's aliases."""

from __future__ import annotations

from types import MappingProxyType
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field

from plugins.newsroom.fields import STRICT, Mail, Many, Text

ALIASES = MappingProxyType(
    {
        "title": "titulo",
        "date": "fecha",
        "category": "area",
        "categoria": "area",
        "dependencia": "area",
        "tags": "temas",
        "etiquetas": "temas",
        "keywords": "temas",
        "summary": "resumen",
        "description": "resumen",
        "status": "estado",
        "place": "lugar",
        "modified": "actualizado",
        "inicio": "fecha",
    }
)
"""Pelican's English names and old habits, understood at the root of every header."""


class PhotoEntry(BaseModel):
    """A photo as listed in a header; `alt` is checked apart, where the file is known."""

    model_config = STRICT
    file: Text = Field(alias="archivo", min_length=1)
    alt: Text = Field("", alias="alt")
    caption: Text = Field("", alias="pie")
    credit: Text = Field("", alias="credito")


class DocumentEntry(BaseModel):
    """A file to download."""

    model_config = STRICT
    title: Text = Field("", alias="titulo")
    file: Text = Field(alias="archivo", min_length=1)


class ContactEntry(BaseModel):
    """Whom to ask: an office, never a private person."""

    model_config = STRICT
    name: Text = Field(alias="nombre")
    address: Text = Field("", alias="domicilio")
    hours: Text = Field("", alias="horario")
    mail: Mail = Field("", alias="correo")
    phone: Text = Field("", alias="telefono")


def _named(value: Any) -> Any:
    """A bare file name is an entry with nothing but its file, as editors write several uploads."""
    return {"archivo": value} if isinstance(value, str) else value


Photo = Annotated[PhotoEntry, BeforeValidator(_named)]
Photos = Annotated[tuple[Photo, ...], Many]
Document = Annotated[DocumentEntry, BeforeValidator(_named)]
Documents = Annotated[tuple[Document, ...], Many]
