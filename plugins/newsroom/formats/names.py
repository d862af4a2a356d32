"""Are two column names the same? Capitals, accents, commas and the marks that generations add do not count."""

from __future__ import annotations

import re
from functools import lru_cache

from plugins.newsroom import spanish

PREFIX = re.compile(r"^\s*este criterio aplica(?P<when>.*?)-+\s*>\s*")
MARKS = re.compile(r"\(redactad[ao]s? con perspectiva de genero\)|\(catalogo\)|\(?\btabla[_ ]\d+\)?")
SURE = 30
"""Letters from which the beginning of a name is enough to know it."""


@lru_cache(maxsize=4096)
def normal(name: str) -> str:
    """A column name as it is compared: words of letters and digits, without prefix and marks."""
    plain = PREFIX.sub("", spanish.fold(name.replace("\n", " ")))
    return " ".join(re.findall(r"[a-z0-9]+", MARKS.sub(" ", plain)))


@lru_cache(maxsize=4096)
def criterion(name: str) -> str:
    """«antes» or «despues» where a name says to which side of 1 April 2023 it applies; else nothing."""
    match = PREFIX.match(spanish.fold(name.replace("\n", " ")))
    if not match:
        return ""
    return "antes" if "anterior" in match["when"] else "despues"


def same(left: str, right: str) -> bool:
    """Whether two names are of one column."""
    return normal(left) == normal(right) and (criterion(left) or "antes") == (criterion(right) or "antes")


def begins(left: str, right: str) -> bool:
    """Whether one name is the long beginning of the other: endings vary from one state to another."""
    short, long = sorted((normal(left), normal(right)), key=len)
    return len(short) >= SURE and long.startswith(short)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a value, without accents and plural endings, as lists are compared."""
    return tuple(re.sub(r"(?<=[a-z]{3})e?s?$", "", each) for each in re.findall(r"[a-z0-9]+", spanish.fold(text)))
