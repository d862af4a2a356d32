"""What does a rubric hold? Indicators, the evidence for each, and what is computed or typed of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field, PlainValidator

from plugins.newsroom.fields import STRICT, Many, Slug, Text, option

ANSWERS = ("cumple", "parcial", "no cumple", "no aplica")
"""What may be answered to an indicator."""


COMPUTED = (
    *("gasto-publicado", "gasto-comparado", "gasto-rfc", "gasto-facturas", "gasto-al-trimestre"),
    *("presupuesto-publicado", "contratos-publicados", "plan-publicado", "plan-medible", "informes-mensuales"),
    *("formatos-completos", "formatos-fechados", "obligaciones-al-dia", "datos-abiertos", "facultades"),
    *("directorio", "agenda-publica", "noticias", "actualizado", "mapa-del-sitio", "canales"),
    *("privacidad", "accesibilidad"),
)
"""Rules that the portal answers by itself; figures/scoring.py says how."""


class IndicatorEntry(BaseModel):
    """One indicator: either computed by the portal (`calcula`) or answered by staff (`estado`)."""

    model_config = STRICT
    key: Text = Field(alias="clave", min_length=1)
    text: Text = Field(alias="indicador", min_length=1)
    evidence: Text = Field("", alias="evidencia")  # an address of the portal or a URL
    answer: Annotated[str, PlainValidator(option(*ANSWERS))] = Field("", alias="estado")
    computed: Annotated[str, PlainValidator(option(*COMPUTED))] = Field("", alias="calcula")
    note: Text = Field("", alias="nota")


class RubricEntry(BaseModel):
    """One rubric, with where it comes from."""

    model_config = STRICT
    key: Slug = Field(alias="clave")
    name: Text = Field(alias="nombre", min_length=1)
    source: Text = Field("", alias="fuente")
    description: Text = Field("", alias="descripcion")
    indicators: Annotated[tuple[IndicatorEntry, ...], Many] = Field((), alias="indicadores")


class RubricsFile(BaseModel):
    """content/evaluacion.yml"""

    model_config = STRICT
    rubrics: Annotated[tuple[RubricEntry, ...], Many] = Field((), alias="rubricas")
    excused: Text = Field("", alias="dato_personal_justificado")
