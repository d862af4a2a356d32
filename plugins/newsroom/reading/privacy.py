"""Does an item say what may not be published of a person? CURP, RFC and telephones, in text and header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plugins.newsroom.header import Header, Route
from plugins.newsroom.kinds.town import Town
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft

CURP = re.compile(r"\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d\b")
PERSON_RFC = re.compile(r"\b[A-ZÑ&]{4}\d{6}[A-Z0-9]{3}\b")
PHONE = re.compile(r"(?<![\d,.$-])(?:\+?52[ -]?)?\(?\d{2,3}\)?[ .-]\d{3,4}[ .-]?\d{4}(?![\d,]|\.\d)")
Prose = tuple[str, int, bool]
"""A text, its line, and whether it is words, where a telephone may be."""
RULES = (("una CURP", CURP), ("el RFC de una persona", PERSON_RFC), ("un teléfono", PHONE))
NOT_PROSE = frozenset(
    "archivo enlace url_anterior contacto contrato slug fecha dato_personal_justificado "
    "proveedor campana boletin evidencia plantilla obligacion".split()
)
"""Keys whose values are names of files, addresses, offices or other records, never the words of a text."""
NUMBERS = frozenset("numero folio factura clave partida id monto costo total subtotal".split())
"""Keys whose values are numbers of another kind: a contract's may look like a telephone."""
SUPPLIERS = "proveedores"


def personal_data(draft: Draft[Any], town: Town, sound: bool) -> Iterator[Problem]:
    """One problem for each datum of a person, unless the header says why it may be published.

    Without a sound municipio.yml the telephones of the offices are not known, and none is judged.
    """
    if getattr(draft.value, "excused", ""):
        return
    contact = getattr(draft.value, "contact", None)
    allowed = _offices(town) | ({_digits(contact.phone)} if contact else set())
    told = (*_prose(draft.header.data, draft.header), (draft.header.body, draft.header.body_line, True))
    yield from _found(told, draft.found.path, allowed, sound)


def personal_data_of_records(header: Header, path: str, excused: str, town: Town, sound: bool) -> Iterator[Problem]:
    """The same of a file of records, where only a supplier's own RFC may be one of a person."""
    if not excused:
        yield from _found(_prose(header.data, header), path, _offices(town), sound)


def _found(told: Iterable[Prose], path: str, allowed: set[str], sound: bool) -> Iterator[Problem]:
    for text, line, words in told:
        for noun, pattern in RULES if sound and words else RULES[:-1]:
            for match in pattern.finditer(text):
                if pattern is PHONE and _digits(match[0]) in allowed:
                    continue
                what = f"el texto lleva {noun}: «{match[0][:4]}…»."
                fix = "bórrelo; si debe publicarse, diga por qué:  dato_personal_justificado: oficio 12/2026"
                yield problem("dato-personal", path, line + text.count("\n", 0, match.start()), what, fix)


def _offices(town: Town) -> set[str]:
    phones = (*(each.phone for each in town.contacts), *(each.phone for each in town.emergency))
    return {_digits(each) for each in phones}


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)[-10:]


def _prose(value: object, header: Header, route: Route = (), words: bool = True) -> Iterator[Prose]:
    """Every text of the header that citizens read, with its line."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key not in NOT_PROSE and not (key == "rfc" and route[:1] == (SUPPLIERS,)):
                yield from _prose(each, header, (*route, key), words and key not in NUMBERS)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _prose(each, header, (*route, index), words)
    elif value is not None:
        yield str(value), header.line(route), words
