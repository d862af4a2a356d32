"""What did the last build leave in an output folder, and what is no longer wanted there?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from plugins.newsroom.sections.section import File


def write(files: Iterable[File], output: Path) -> int:
    """Writes or copies files into the output; those that are already the same are left. How many changed."""
    return sum(_written(each, output / each.address) for each in files)


def _written(file: File, target: Path) -> bool:
    content = file.content if isinstance(file.content, bytes) else file.content.read_bytes()
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return True


def prune(output: Path, planned: Iterable[str], ledger: Path) -> int:
    """Removes what the previous build of this output wrote and this one does not; never a foreign file."""
    wanted = frozenset(planned)
    _forget_the_gone(ledger)
    record = ledger / f"{hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:16]}.json"
    stale = [each for each in _previous(record) if each not in wanted]
    removed = sum(_removed(output, each) for each in stale)
    record.parent.mkdir(parents=True, exist_ok=True)
    draft = record.with_suffix(".tmp")
    draft.write_text(json.dumps({"salida": str(output.resolve()), "archivos": sorted(wanted)}), "utf-8")
    draft.replace(record)
    return removed


def _previous(record: Path) -> list[str]:
    return [str(each) for each in _record(record).get("archivos", ())]


def _record(file: Path) -> dict[str, Any]:
    try:
        loaded = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def _forget_the_gone(ledger: Path) -> None:
    """Drops the records of output folders that no longer exist."""
    for file in ledger.glob("*.json"):
        if not Path(str(_record(file).get("salida", ""))).is_dir():
            file.unlink(missing_ok=True)


def _removed(output: Path, name: str) -> bool:
    """Takes one file away, and the folders it leaves empty; a name outside the output is not touched."""
    target = output / name
    if not target.is_file() or not target.resolve().is_relative_to(output.resolve()):
        return False
    target.unlink()
    for folder in target.relative_to(output).parents:
        if folder != Path() and not any((output / folder).iterdir()):
            (output / folder).rmdir()
    return True
