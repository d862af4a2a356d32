"""The work list: which entries of demo/fotos are to be drawn, and drawing one of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from .photo import photo
from .scenes import SCENES

Entry = dict[str, Any]


def entries(fragments: list[Path]) -> list[Entry]:
    """Every entry of the fragments, in order."""
    return [entry for path in fragments for entry in yaml.safe_load(path.read_text("utf-8")) or []]


def faults(work: list[Entry]) -> list[str]:
    """What is wrong with the entries: unknown scene, missing file, one file asked for twice with different content."""
    found, seen = [], {}
    for entry in work:
        name = str(entry.get("archivo", ""))
        if not name:
            found.append(f"an entry has no 'archivo': {entry}")
        if entry.get("escena") not in SCENES:
            found.append(f"{name}: unknown scene {entry.get('escena')!r}")
        if seen.setdefault(name, entry) != entry:
            found.append(f"{name}: listed twice with different values")
    return found


def draw(root: Path, entry: Entry) -> int:
    """Draw one entry into its path; the file's size in bytes."""
    target = root / str(entry["archivo"])
    target.parent.mkdir(parents=True, exist_ok=True)
    data = photo(entry)
    part = target.with_suffix(".part")
    part.write_bytes(data)
    part.replace(target)
    return len(data)
