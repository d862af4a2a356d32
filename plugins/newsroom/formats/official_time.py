"""What does format 23c say? The messages broadcast in official time that the monthly reports name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.newsroom.formats.campaigns import audience
from plugins.newsroom.formats.case import Case, lacking
from plugins.newsroom.formats.values import Cell, Filled, Row
from plugins.newsroom.kinds.report import SpotEntry
from plugins.newsroom.records import Campaign

LACKING = (
    ("tipo", "el tipo de tiempo oficial"),
    ("concesionario", "el concesionario"),
    ("tiempo", "el tiempo consumido"),
    ("difusion_inicio", "las fechas de difusión"),
)
"""Columns whose absence the Nota tells."""


def broadcasts(case: Case) -> Filled:
    """23c: a row for each message and medium."""
    campaigns = {each.place.name: each for each in case.library.campaigns}
    rows = tuple(_rows(case, campaigns))
    return Filled(case.format, rows or (case.empty("no consta ningún mensaje difundido en tiempos oficiales"),))


def _rows(case: Case, campaigns: Mapping[str, Campaign]) -> Iterator[Row]:
    for report in reversed(case.library.reports):
        if report.period.first in case.period and report.period.last in case.period:
            for spot in report.header.spots:
                for medium in spot.media or ("",):
                    yield _spot(case, spot, medium, campaigns.get(spot.campaign))


def _spot(case: Case, spot: SpotEntry, medium: str, campaign: Campaign | None) -> Row:
    header = campaign.header if campaign else None
    length = f"spot de {spot.seconds} segundos" if spot.seconds else "spot"
    values: dict[str, Cell] = {
        **audience(campaign),
        "sujeto": case.library.town.name,
        "tipo": spot.time or None,
        "medio": medium or None,
        "unidad": f"{length} ({medium})" if medium else length,
        "campana": spot.topic,
        "clave": header.key if header else None,
        "autoridad": header.authority if header else None,
        "concesionario": spot.holder or None,
        "distintivo": spot.brand or None,
        "tiempo": spot.consumed or None,
        "solicitante": campaign.area.name if campaign and campaign.area else case.area,
        "difusion_inicio": spot.start,
        "difusion_fin": spot.end,
    }
    values["cobertura"] = spot.coverage or values.get("cobertura")
    absent = [words for key, words in LACKING if values[key] is None]
    return case.row(values, *lacking(("partida ni factura", *absent)), *((spot.note,) if spot.note else ()))
