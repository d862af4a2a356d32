"""Which option of a closed list is meant by what staff typed?"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import yaml

from plugins.newsroom import spanish
from plugins.newsroom.formats.names import words
from plugins.newsroom.formats.values import Options

FILE = Path(__file__).with_name("datos") / "sinonimos.yaml"
NEAR = 0.86
"""How alike a misspelt word must be to an option."""
OTHER = "otro"


@lru_cache(maxsize=4096)
def option(typed: str, options: Options) -> str | None:
    """The option that a text means, written as the list writes it; None when it means none of them.

    Accents, capitals and plurals do not count; then both are looked up among what offices call each thing.
    """
    plain = {words(each): each for each in reversed(options)}
    if words(typed) in plain:
        return plain[words(typed)]
    family = _family(typed)
    for each in options:
        if family and family != OTHER and _family(each) == family:
            return each
    near = difflib.get_close_matches(spanish.fold(typed), [spanish.fold(each) for each in options], 1, NEAR)
    return next((each for each in options if near and spanish.fold(each) == near[0]), None)


def other(options: Options) -> str | None:
    """The option for what the list does not name, where it has one."""
    return next((each for each in options if words(each)[:1] == (OTHER,) and _family(each) == OTHER), None)


@lru_cache(maxsize=4096)
def _family(text: str) -> str:
    """What a text is a kind of: the longest of the known words that it holds, whole."""
    typed = words(text)
    found = [(len(known), sum(map(len, known)), name) for known, name in _known().items() if _within(known, typed)]
    return max(found)[2] if found else ""


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


@lru_cache(maxsize=1)
def _known() -> Mapping[tuple[str, ...], str]:
    families = yaml.safe_load(FILE.read_text("utf-8"))
    return MappingProxyType({words(word): name for name, known in families.items() for word in known})
