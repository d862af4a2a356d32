"""How is one typed value understood? Field types that turn text into dates, numbers and words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, NamedTuple
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, ConfigDict, PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from plugins.newsroom import quarter, spanish

STRICT = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
"""How every model reads: immutable, and a key that it does not know is a problem."""

MONTH_NUMBERS = {spanish.fold(name): n for n, name in enumerate(spanish.MONTHS, start=1)} | {"setiembre": 9}
ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
IN_WORDS = re.compile(r"(?:[a-z]+,?\s+)?(\d{1,2})(?:\.?o|°)?\s+(?:de\s+)?([a-z]+)\s+(?:del?\s+)?(\d{4})")
CLOCK = re.compile(
    r"(?:T|\s|,|a las?)*\s*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:h(?:rs?|oras)?\.?)?\s*"
    r"(am|pm|a\.\s?m\.|p\.\s?m\.)?\s*(Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
MAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]{2,}")
URL = re.compile(r"https?://[^\s/.]+\.[^\s]+", re.IGNORECASE)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
GROUPED = r"[0-9]{1,3}(?:[, \u00a0\u202f][0-9]{3}){1,4}|[0-9]{1,15}"
MONEY = re.compile(rf"(?:mxn)?\s*\$?\s*((?:{GROUPED})(?:\.[0-9]{{1,2}})?)\s*(?:m\.?\s?n\.?|mxn|pesos)?")
YES, NO = {"si", "true", "verdadero", "1", "x"}, {"no", "false", "falso", "0"}
UTC = ZoneInfo("UTC")


class Moment(NamedTuple):
    """A moment in the town's zone; `timed` is false when only the day was typed."""

    at: datetime
    timed: bool

    @property
    def day(self) -> date:
        """Its day in the town's zone."""
        return self.at.date()


def wrong(code: str, what: str, fix: str) -> PydanticCustomError:
    """The error of a field type: its code, what is wrong, and the remedy."""
    return PydanticCustomError(code, "{what}", {"what": what, "fix": fix})


def scalar(value: Any) -> str:
    """The text of a single value; a list or mapping is a problem."""
    if isinstance(value, list | dict):
        what = (
            "aquí va un solo texto, y hay una lista."
            if isinstance(value, list)
            else ("aquí va un solo texto, y hay varios datos.")
        )
        raise wrong("tipo-equivocado", what, "escríbalo en un renglón; si lleva signos, entre comillas '…'.")
    return str(value).strip()


def _text(value: Any) -> str:
    return re.sub(r"[ \t]*\n[ \t]*", " ", scalar(value))


def _many(value: Any) -> list[Any]:
    if isinstance(value, list):
        return [each for each in value if each not in (None, "")]
    return [] if value in (None, "") else [value]


def _topics(value: Any) -> list[Any]:
    if isinstance(value, str):
        return [each.strip() for each in value.split(",") if each.strip()]
    return _many(value)


def parse_day(text: str) -> tuple[date, str]:
    """The date a text begins with, and what follows it; raises the field's error."""
    folded = spanish.fold(text)
    for pattern, order in ((ISO, (1, 2, 3)), (DAY_FIRST, (3, 2, 1)), (IN_WORDS, (3, 2, 1))):
        match = pattern.match(folded)
        if match:
            year, month, day = (match[index] for index in order)
            number = MONTH_NUMBERS.get(month) if month.isalpha() else int(month)
            if number is None:
                break
            return _existing(int(year), number, int(day), text), folded[match.end() :]
    what = f"no se entiende la fecha «{text}»."
    raise wrong("fecha-ilegible", what, "escríbala así:  2026-05-14 10:30  o  14 de mayo de 2026")


def _existing(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        what = f"la fecha «{text}» no existe."
        raise wrong("fecha-imposible", what, "revise el día y el mes; por ejemplo:  2026-05-14") from None


def _day(value: Any) -> date:
    return parse_moment(scalar(value), UTC).day


def _moment(value: Any, info: ValidationInfo) -> Moment:
    text = scalar(value)
    zone: ZoneInfo = (info.context or {}).get("zone", UTC)
    return parse_moment(text, zone)


def parse_moment(text: str, zone: ZoneInfo) -> Moment:
    """The moment a text names, in a zone; an explicit offset is converted to it."""
    day, rest = parse_day(text)
    if not rest.strip(" ,"):
        return Moment(datetime(day.year, day.month, day.day, tzinfo=zone), timed=False)
    match = CLOCK.fullmatch(rest.strip())
    if not match:
        what = f"no se entiende la hora de «{text}»."
        raise wrong("fecha-ilegible", what, f"escríbala con dos puntos:  {day.isoformat()} 10:30")
    return Moment(_clocked(day, match, text, zone), timed=True)


def _clocked(day: date, match: re.Match[str], text: str, zone: ZoneInfo) -> datetime:
    hours, half = int(match[1]), (match[3] or "").lower()
    if half and hours <= 12:
        hours = hours % 12 + 12 * half.startswith("p")
    elif half.startswith("a"):
        hours = 24  # «15:30 am» is no hour of any day
    offset = match[4].replace("Z", "+00:00").replace("z", "+00:00") if match[4] else ""
    try:
        typed = datetime.fromisoformat(f"{day.isoformat()}T{hours:02d}:{match[2]}{offset}")
        return typed.astimezone(zone) if typed.tzinfo else typed.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        what = f"la hora de «{text}» no existe."
        raise wrong("fecha-imposible", what, f"use horas de 0 a 23:  {day.isoformat()} 10:30") from None


def parse_count(value: Any) -> int:
    """A whole number, grouped by thousands or not; raises the field's error."""
    text = scalar(value)
    if not re.fullmatch(GROUPED, text):
        what = f"«{text}» no es un número entero."
        raise wrong("numero-ilegible", what, "escríbalo solo con cifras:  15")
    return int(re.sub(r"\D", "", text))


def _money(value: Any) -> Decimal:
    match = MONEY.fullmatch(scalar(value).lower())
    if not match:
        what = f"«{scalar(value)}» no es una cantidad de dinero."
        raise wrong("numero-ilegible", what, "escríbala así:  12500.50")
    return Decimal(re.sub(r"[^\d.]", "", match[1]))


def _flag(value: Any) -> bool:
    folded = spanish.fold(scalar(value))
    if folded not in YES | NO:
        raise wrong("opcion-desconocida", f"«{value}» no es ni sí ni no.", "escriba:  sí  o  no")
    return folded in YES


def option(*allowed: str) -> Callable[[Any], str]:
    """A field that takes one of a few words; accents and capitals do not matter."""

    def choose(value: Any) -> str:
        text = scalar(value)
        found = {spanish.fold(each): each for each in allowed}.get(spanish.fold(text))
        if found is None:
            near = spanish.nearest(text, allowed)
            hint = f" ¿Quiso decir «{near}»?" if near else ""
            what = f"«{text}» no está entre los valores: {', '.join(allowed)}.{hint}"
            raise wrong("opcion-desconocida", what, f"escriba uno de ellos:  {near or allowed[0]}")
        return found

    return choose


def _matching(pattern: re.Pattern[str], code: str, noun: str, example: str) -> Callable[[Any], str]:
    def match(value: Any) -> str:
        text = scalar(value)
        if not pattern.fullmatch(text):
            raise wrong(code, f"«{text}» no es {noun}.", f"escríbalo así:  {example}")
        return text

    return match


def _period(value: Any) -> quarter.Period:
    found = quarter.parse(scalar(value))
    if found is None:
        what = f"«{value}» no es un periodo."
        raise wrong("periodo-ilegible", what, "escriba el mes, el trimestre o el año:  2026-05, 2026-t2, 2026")
    return found


def _month(value: Any) -> quarter.Period:
    found = quarter.parse(scalar(value))
    if found is None or found.months != 1:
        raise wrong("periodo-ilegible", f"«{value}» no es un mes.", "escriba año y mes:  2026-05")
    return found


Text = Annotated[str, BeforeValidator(_text)]
LongText = Annotated[str, BeforeValidator(scalar)]
Day = Annotated[date, PlainValidator(_day)]
When = Annotated[Moment, PlainValidator(_moment)]
Count = Annotated[int, PlainValidator(parse_count)]
Money = Annotated[Decimal, PlainValidator(_money)]
Flag = Annotated[bool, PlainValidator(_flag)]
Mail = Annotated[str, PlainValidator(_matching(MAIL, "correo-ilegible", "un correo", "prensa@municipio.gob.mx"))]
Url = Annotated[
    str, PlainValidator(_matching(URL, "enlace-ilegible", "una dirección completa", "https://municipio.gob.mx/"))
]
Slug = Annotated[str, PlainValidator(_matching(SLUG, "slug-invalido", "un nombre de dirección", "parque-lineal"))]
Colour = Annotated[str, PlainValidator(_matching(COLOUR, "color-ilegible", "un color", "'#0b5d5e'"))]
PeriodField = Annotated[quarter.Period, PlainValidator(_period)]
MonthField = Annotated[quarter.Period, PlainValidator(_month)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_many)]
Topics = Annotated[tuple[Text, ...], BeforeValidator(_topics)]
Many = BeforeValidator(_many)
"""Put before a tuple of models: a single entry without its hyphen is taken as a list of one."""

ENGLISH_STATES = {"published": "publicado", "draft": "borrador", "hidden": "oculto"}


def _state(value: Any) -> str:
    text = scalar(value)
    return option("publicado", "borrador", "oculto")(ENGLISH_STATES.get(text.lower(), text))


Published = Annotated[str, PlainValidator(_state)]
"""State of publication; Pelican's own words are understood too."""
