"""Does an item say what may not be published of a person? CURP, RFC and telephones, in text and header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.newsroom.header import Route
from plugins.newsroom.kinds.town import Town
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft

CURP = re.compile(r"\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d\b")
PERSON_RFC = re.compile(r"\b[A-ZÑ&]{4}\d{6}[A-Z0-9]{3}\b")
PHONE = re.compile(r"(?<![\d,.$-])(?:\+?52[ -]?)?\(?\d{2,3}\)?[ .-]\d{3,4}[ .-]?\d{4}(?![\d,]|\.\d)")
RULES = (("una CURP", CURP), ("el RFC de una persona", PERSON_RFC), ("un teléfono", PHONE))
NOT_PROSE = frozenset("archivo enlace url_anterior contacto contrato slug fecha dato_personal_justificado".split())
"""Keys whose values are names of files, addresses or offices, never the words of a text."""


def personal_data(draft: Draft[Any], town: Town, sound: bool) -> Iterator[Problem]:
    """One problem for each datum of a person, unless the header says why it may be published.

    Without a sound municipio.yml the telephones of the offices are not known, and none is judged.
    """
    if getattr(draft.value, "excused", ""):
        return
    contact = getattr(draft.value, "contact", None)
    known = [each.phone for each in (*town.contacts, *town.emergency, *([contact] if contact else []))]
    allowed = {_digits(each) for each in known}
    for text, line in (*_prose(draft.header.data, draft), (draft.header.body, draft.header.body_line)):
        for noun, pattern in RULES if sound else RULES[:-1]:
            for match in pattern.finditer(text):
                if pattern is PHONE and _digits(match[0]) in allowed:
                    continue
                what = f"el texto lleva {noun}: «{match[0][:4]}…»."
                fix = "bórrelo; si debe publicarse, diga por qué:  dato_personal_justificado: oficio 12/2026"
                at = line + text.count("\n", 0, match.start())
                yield problem("dato-personal", draft.found.path, at, what, fix)


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)[-10:]


def _prose(value: object, draft: Draft[Any], route: Route = ()) -> Iterator[tuple[str, int]]:
    """Every text of the header that citizens read, with its line."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key not in NOT_PROSE:
                yield from _prose(each, draft, (*route, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _prose(each, draft, (*route, index))
    elif value is not None:
        yield str(value), draft.header.line(route)
