"""What do the formats ask of a campaign? What it says, and to whom."""

from __future__ import annotations

from plugins.newsroom.formats.values import Cell
from plugins.newsroom.records import Campaign


def audience(campaign: Campaign | None) -> dict[str, Cell]:
    """Coverage and population. Which of two criteria takes the sex is settled where the columns are known."""
    header = campaign.header if campaign else None
    if header is None:
        return {}
    return {
        "cobertura": header.coverage,
        "ambito": header.scope or None,
        "sexo": header.sex or None,
        "sexo_2023": header.sex or None,
        "residencia": header.residence or None,
        "nivel_educativo": header.schooling or None,
        "grupo_de_edad": header.ages or None,
        "nivel_socioeconomico": header.income or None,
    }


def message(campaign: Campaign | None) -> dict[str, Cell]:
    """Kind, name, year, theme, goals, key and days of a campaign, for format 23b."""
    if campaign is None:
        return {}
    header = campaign.header
    return {
        "tipo": header.kind,
        "campana": header.title,
        "anio": str(header.start.year),
        "tema": header.theme or None,
        "objetivo_institucional": header.goal or None,
        "objetivo_comunicacion": header.message or None,
        "clave": header.key or None,
        "autoridad": header.authority or None,
        "campana_inicio": header.start,
        "campana_fin": header.end,
    }
