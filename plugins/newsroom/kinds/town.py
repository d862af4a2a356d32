"""What does municipio.yml hold? Only `nombre` and `areas` are required."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, BeforeValidator, Field, PlainValidator

from plugins.newsroom import spanish
from plugins.newsroom.fields import STRICT, Colour, Many, Slug, Text, Texts, Url, scalar, wrong
from plugins.newsroom.kinds.measures import Percent
from plugins.newsroom.kinds.parts import ContactEntry

ZONES = ("America/Mexico_City", "America/Hermosillo", "America/Tijuana", "America/Cancun", "America/Chihuahua")


def _zone(value: Any) -> ZoneInfo:
    text = scalar(value)
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = spanish.nearest(text, ZONES)
        what = f"«{text}» no es una zona horaria.{spanish.suggestion(text, ZONES)}"
        fix = f"escriba:  {near}" if near else f"escriba una de ellas:  {', '.join(ZONES)}"
        raise wrong("zona-desconocida", what, fix) from None


class TermEntry(BaseModel):
    """An área or eje; `antes` lists the names it had."""

    model_config = STRICT
    name: Text = Field(alias="nombre", min_length=1)
    typed_slug: Slug | None = Field(None, alias="slug")
    former: Texts = Field((), alias="antes")
    color: Colour = Field("", alias="color")

    @property
    def slug(self) -> str:
        """The term's word in addresses."""
        return self.typed_slug or spanish.slug(self.name)


def _term(value: Any) -> Any:
    return {"nombre": value} if isinstance(value, str) else value


Terms = Annotated[tuple[Annotated[TermEntry, BeforeValidator(_term)], ...], Many]


class NetworkLink(BaseModel):
    """An account of the office."""

    model_config = STRICT
    name: Text = Field(alias="nombre")
    link: Url = Field(alias="enlace")


class Colours(BaseModel):
    """The municipality's colour; the rest is derived."""

    model_config = STRICT
    accent: Colour = Field("#0b5d5e", alias="acento")


class MenuEntry(BaseModel):
    """A menu entry: a section or page by its name, or a title with a link."""

    model_config = STRICT
    name: Text = Field("", alias="seccion")
    title: Text = Field("", alias="titulo")
    link: Text = Field("", alias="enlace")


def _menu(value: Any) -> Any:
    return {"seccion": value} if isinstance(value, str) else value


class EmergencyEntry(BaseModel):
    """A number to call."""

    model_config = STRICT
    name: Text = Field(alias="nombre")
    phone: Text = Field(alias="telefono")


class Town(BaseModel):
    """The municipality, its office, and how the portal is dressed."""

    model_config = STRICT
    name: Text = Field(alias="nombre", min_length=1)
    state: Text = Field("", alias="estado")
    office: Text = Field("Dirección de Comunicación Social", alias="oficina")
    motto: Text = Field("", alias="lema")
    url: Url = Field("", alias="sitio")
    zone: Annotated[ZoneInfo, PlainValidator(_zone)] = Field(ZoneInfo("America/Mexico_City"), alias="zona_horaria")
    shield: Text = Field("", alias="escudo")
    colours: Colours = Field(Colours(), alias="colores")
    licence: Text = Field("", alias="licencia")
    legend: Text = Field("", alias="leyenda")
    clock: Text = Field("", alias="ahora")
    areas: Terms = Field(alias="areas", min_length=1)
    ejes: Terms = Field((), alias="ejes")
    contacts: Annotated[tuple[ContactEntry, ...], Many] = Field((), alias="contactos")
    networks: Annotated[tuple[NetworkLink, ...], Many] = Field((), alias="redes")
    menu: Annotated[tuple[Annotated[MenuEntry, BeforeValidator(_menu)], ...], Many] = Field((), alias="menu")
    rate: Percent = Field(Decimal(16), alias="iva")  # 8 in the towns of the northern border
    emergency: Annotated[tuple[EmergencyEntry, ...], Many] = Field((), alias="emergencias")

    @property
    def address(self) -> str:
        """The portal's URL with a slash at its end, or nothing."""
        return self.url.rstrip("/") + "/" if self.url else ""
