"""Under which licence are the data? What the town typed, with the identifier and text that machines know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from plugins.newsroom import spanish

CREATIVE = re.compile(r"cc-(by(?:-nc)?(?:-sa|-nd)?)-([34])-0")
CREATIVE_URL = "https://creativecommons.org/licenses/"
KNOWN = MappingProxyType(
    {
        "cc0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        "cc0-1-0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        "odc-by-1-0": ("ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/"),
        "odbl-1-0": ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        "pddl-1-0": ("PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
    }
)
"""Licences for data by their slug: SPDX identifier and the address of the text."""


@dataclass(frozen=True)
class Licence:
    """A licence as typed; `name` is its SPDX identifier and `url` its text, both empty where they are not known."""

    title: str
    name: str = ""
    url: str = ""


def licence_of(typed: str) -> Licence | None:
    """What was typed, understood where it is one of the usual licences; None when nothing was."""
    if not typed:
        return None
    word = spanish.slug(typed)
    match = CREATIVE.fullmatch(word)
    if match:
        kind, version = match[1], f"{match[2]}.0"
        return Licence(typed, f"CC-{kind.upper()}-{version}", f"{CREATIVE_URL}{kind}/{version}/")
    return Licence(typed, *KNOWN.get(word, ("", "")))
