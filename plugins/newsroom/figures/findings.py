"""What does a computed rule find? An answer, why, and where it can be seen."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom import spanish

MET, PARTLY, UNMET, EXEMPT, OPEN = "cumple", "parcial", "no cumple", "no aplica", ""
"""The answers of kinds/rubric.py; nothing is «sin respuesta»."""


@dataclass(frozen=True)
class Finding:
    """An answer with its reason in one sentence; `evidence` is an address of the portal, `title` its text."""

    answer: str
    reason: str
    evidence: str = ""
    title: str = ""


def rated(met: int, total: int, said: str, evidence: str = "", title: str = "") -> Finding:
    """A share as an answer: all, some or none. `said` reads after «3 de 4»: «facturas con folio»."""
    answer = MET if met == total else PARTLY if met else UNMET
    return Finding(answer, f"{spanish.number(met)} de {spanish.number(total)} {said}.", evidence, title)
