"""Is this a taxpayer's key (RFC)? Its shape, its date and its check digit."""

from __future__ import annotations

import re
from datetime import date

SHAPE = re.compile(r"([A-ZÑ&]{3,4})([0-9]{2})([0-9]{2})([0-9]{2})([A-Z0-9]{2})([A0-9])")
ALPHABET = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
GENERIC = frozenset(("XAXX010101000", "XEXX010101000"))
"""Keys that the tax office (SAT) gives to the public at large and to foreigners; they carry no check digit."""


def check_digit(key: str) -> str:
    """The digit that closes the first eleven (company) or twelve (person) characters of a key.

    Source: the SAT's published algorithm, modulo 11 over the positions of a 39-character alphabet.
    """
    padded = key.rjust(12)
    total = sum(ALPHABET.index(letter) * (13 - place) for place, letter in enumerate(padded))
    rest = total % 11
    return "0" if rest == 0 else "A" if rest == 1 else str(11 - rest)


def flaw(typed: str) -> str:
    """What is wrong with a key, in Spanish and ready to be read; empty when it is right."""
    match = SHAPE.fullmatch(typed)
    if not match:
        return "no tiene la forma de un RFC: 12 letras y números de una empresa, 13 de una persona"
    if typed in GENERIC:
        return ""
    if not _is_date(match[2], match[3], match[4]):
        return "lleva una fecha que no existe"
    expected = check_digit(typed[:-1])
    return "" if typed[-1] == expected else f"no es correcto: su dígito verificador debería ser «{expected}»"


def _is_date(year: str, month: str, day: str) -> bool:
    """Whether two-digit year, month and day exist in the last century or in this one."""
    for century in (1900, 2000):
        try:
            date(century + int(year), int(month), int(day))
        except ValueError:
            continue
        return True
    return False
