"""What do formats 23a and 23d say? The year's programme, and the message of who holds no official time."""

from __future__ import annotations

from plugins.newsroom.formats.case import Case
from plugins.newsroom.formats.values import Cell, Filled, Row
from plugins.newsroom.records import Plan


def programme(case: Case) -> Filled:
    """23a: a row for each plan of the year; a POA is the «equivalente» of the annual programme."""
    plans = [each for each in case.library.plans if each.header.year == case.period.year]
    rows = tuple(_plan(case, each) for each in reversed(plans))
    reason = f"no se ha publicado un programa anual o su equivalente para {case.period.year}"
    return Filled(case.format, rows or (case.empty(reason),))


def _plan(case: Case, plan: Plan) -> Row:
    values: dict[str, Cell] = {
        "documento": plan.header.title,
        "aprobado": plan.header.approved,
        "enlace": case.link(plan.place.address),
    }
    notes = [] if plan.header.approved else ["El documento no registra la fecha en que se aprobó."]
    if plan.header.kind == "poa":
        notes.append("El documento equivalente es el Programa Operativo Anual del área.")
    return case.row(values, *notes, *case.unlinked)


def message(case: Case) -> Filled:
    """23d: what the obligation's list says for it."""
    values: dict[str, Cell] = {"mensaje": case.entry.message or None, "enlace": case.entry.link or None}
    absent = [
        word
        for key, word in (("mensaje", "el mensaje"), ("enlace", "el hipervínculo a la información"))
        if not values[key]
    ]
    if len(absent) == len(values):
        return Filled(case.format, (case.empty("no se ha registrado el mensaje sobre los tiempos oficiales"),))
    return Filled(case.format, (case.row(values, *(f"No se ha registrado {each}." for each in absent)),))
