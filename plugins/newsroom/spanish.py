"""How is it said in the Spanish of Mexico? Dates, numbers, lists, addresses and near misses."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel.core import Locale
from babel.numbers import format_currency, format_decimal

LOCALE = Locale("es", "MX")
MONTHS = tuple(LOCALE.months["format"]["wide"][n] for n in range(1, 13))
SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
WEEKDAYS = tuple(LOCALE.days["format"]["wide"][n] for n in range(7))
SENTENCE_END = re.compile(r"[.!?…]+[»”\")\]]*\s+(?=[«“\"(¿¡—-]*[A-ZÁÉÍÓÚÜÑ\d])")
ABBREVIATIONS = frozenset(
    "av. blvd. blv. calz. carr. col. fracc. cd. edo. mpio. esq. int. ext. depto. num. nos. art. arts. frac. fracs. "
    "inc. pag. pags. tel. cel. lic. ing. arq. dr. dra. mtro. mtra. prof. profa. c.p. l.c. sr. sra. srta. sres. dna. "
    "gral. cap. tte. sgto. cmte. sta. sto. fco. gpe. ma. ntra. hnos. ee. vs. aprox. dip. sen. gob. pdte. sind.".split()
)
"""What ends in a period inside a sentence; folded. Units and «etc.» are not here: they may end one."""
PLURALS = {1: "primer", 2: "segundo", 3: "tercer", 4: "cuarto"}


def long_date(day: date) -> str:
    """14 de mayo de 2024; the first day of a month is «1 de mayo», as the Academy accepts."""
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def weekday_date(day: date) -> str:
    """Martes 14 de mayo de 2024."""
    return f"{WEEKDAYS[day.weekday()].capitalize()} {long_date(day)}"


def short_date(day: date) -> str:
    """14 may."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}"


def hour(moment: datetime) -> str:
    """10:30 h."""
    return f"{moment.hour}:{moment.minute:02d} h"


def month_name(year: int, month: int) -> str:
    """Agosto de 2020."""
    return f"{MONTHS[month - 1]} de {year}"


def ordinal_quarter(number: int) -> str:
    """Tercer trimestre."""
    return f"{PLURALS[number]} trimestre"


def number(value: int | Decimal) -> str:
    """20,581 or 3.5: grouped by thousands with a comma, as Mexico writes."""
    return str(format_decimal(value, locale=LOCALE))


def money(amount: Decimal) -> str:
    """$1,234.50, always with cents."""
    return str(format_currency(amount, "MXN", "¤#,##0.00", locale=LOCALE))


def size(octets: int) -> str:
    """410 kB or 1.3 MB, in thousands as the catalogues of downloads use."""
    if octets < 1000:
        return f"{octets} bytes"
    return f"{round(octets / 1000)} kB" if octets < 999_500 else f"{octets / 1_000_000:.1f} MB"


def counted(amount: int, one: str, many: str) -> str:
    """«1 boletín», «1,204 boletines»."""
    return f"{number(amount)} {one if amount == 1 else many}"


def listed(words: Sequence[str]) -> str:
    """«a, b y c»; «e» before the sound of i."""
    if len(words) < 2:
        return "".join(words)
    last = words[-1]
    link = "e" if re.match(r"h?i(?!e)", fold(last)) else "y"
    return f"{', '.join(words[:-1])} {link} {last}"


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each with the space after it: put together, they are the text again."""
    start = 0
    for end in SENTENCE_END.finditer(text):
        last = re.split(r"[\s(«“]", text[start : end.start() + 1])[-1]
        if fold(last) not in ABBREVIATIONS and not re.fullmatch(r"[^\W\d_]\.", last):
            yield text[start : end.end()]
            start = end.end()
    if start < len(text):
        yield text[start:]


def first_sentences(text: str, letters: int) -> str:
    """The first whole sentences of a text up to a length; always at least one, never half of one."""
    kept = ""
    for sentence in sentences(text):
        if kept and len(kept) + len(sentence.rstrip()) > letters:
            break
        kept += sentence
    return " ".join(kept.split())


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Lower case without accents, for comparing what people type; ñ becomes n."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower().strip()


@lru_cache(maxsize=16384)
def slug(text: str, longest: int = 80) -> str:
    """An address's word: ASCII lower case and hyphens, cut between words at `longest` letters."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    kept: list[str] = []
    for word in words:
        if kept and len("-".join((*kept, word))) > longest:
            break
        kept.append(word[:longest])
    return "-".join(kept)


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option most like the word, accents and capitals apart; None when none is near."""
    folded = {fold(option): option for option in options}
    found = difflib.get_close_matches(fold(word), folded, 1, 0.6)
    return folded[found[0]] if found else None


def suggestion(word: str, options: Iterable[str]) -> str:
    """« ¿Quiso decir «Obras Públicas»?», or nothing."""
    near = nearest(word, options)
    return f" ¿Quiso decir «{near}»?" if near else ""
