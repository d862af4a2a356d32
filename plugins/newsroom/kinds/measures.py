"""How are the values of plans and spending understood? Months of a year, percentages, RFC."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator

from plugins.newsroom import rfc, spanish
from plugins.newsroom.fields import parse_count, scalar, wrong

MONTHS = {spanish.fold(name): number for number, name in enumerate(spanish.MONTHS, start=1)}
EXAMPLE = "escríbalos así:  meses: todos  ·  meses: [ene, abr, jul, oct]  ·  meses: {ene: 2, feb: 3}"

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years that a plan or budget may be of."""

Months = tuple[tuple[int, int | None], ...]
"""Months of a year in order, 1 to 12, each with how much is programmed in it where that is said."""


def _month(typed: Any) -> int:
    word = spanish.fold(scalar(typed)).rstrip(".")
    if re.fullmatch(r"0?[1-9]|1[0-2]", word):
        return int(word)
    found = [number for name, number in MONTHS.items() if len(word) >= 3 and name.startswith(word)]
    if not found and word == "setiembre":
        return 9
    if len(found) != 1:
        raise wrong("opcion-desconocida", f"«{typed}» no es un mes.", EXAMPLE)
    return found[0]


def _months(value: Any) -> Months:
    if isinstance(value, Mapping):
        found = sorted((_month(key), parse_count(each)) for key, each in value.items())
        if len({month for month, _ in found}) < len(found):
            raise wrong("campo-repetido", "un mes aparece dos veces.", "deje uno solo, con la cantidad de los dos.")
        return tuple(found)
    if isinstance(value, str) and spanish.fold(value) == "todos":
        return tuple((month, None) for month in range(1, 13))
    typed = value if isinstance(value, list) else re.split(r"[,\s]+", scalar(value))
    return tuple((month, None) for month in sorted({_month(each) for each in typed if each not in (None, "")}))


def _percent(value: Any) -> Decimal:
    text = scalar(value).removesuffix("%").strip()
    if not re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{1,4})?", text) or Decimal(text) > 100:
        raise wrong("numero-ilegible", f"«{value}» no es un porcentaje.", "escríbalo solo con cifras:  16")
    return Decimal(text)


def _year(value: Any) -> int:
    number = parse_count(value)
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise wrong("numero-ilegible", f"«{value}» no es un año.", "escríbalo con cuatro cifras:  2026")
    return number


def _rfc(value: Any) -> str:
    typed = re.sub(r"[\s-]", "", scalar(value)).upper()
    flaw = rfc.flaw(typed) if typed else ""
    if flaw:
        fix = "cópielo de la constancia fiscal o de la factura."
        raise wrong("rfc-invalido", f"el RFC «{typed[:4]}…» {flaw}.", fix)
    return typed


MonthSpan = Annotated[Months, PlainValidator(_months)]
Percent = Annotated[Decimal, PlainValidator(_percent)]
Year = Annotated[int, PlainValidator(_year)]
Rfc = Annotated[str, PlainValidator(_rfc)]
