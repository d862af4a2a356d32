"""What was already worked out? Results of costly work, kept by content hash and safe to lose."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

Plain = dict[str, Any]


class Notebook:
    """A file of results by key. `recall` answers from it or works the result out and notes it."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.noted: dict[str, Plain] = self._opened()
        self.used: dict[str, Plain] = {}

    def _opened(self) -> dict[str, Plain]:
        try:
            loaded = json.loads(self.file.read_text("utf-8")) if self.file else {}
        except (OSError, ValueError):
            return {}
        return loaded if isinstance(loaded, dict) else {}

    def recall(self, key: str, work: Callable[[], Plain]) -> Plain:
        """The plain result noted under a key, worked out when it is not there."""
        found = self.noted.get(key)
        self.used[key] = work() if found is None else found
        return self.used[key]

    def save(self) -> None:
        """Keeps what this build used, and drops the rest, by a rename that cannot be half done."""
        if self.file is None or self.used == self.noted:
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.file.parent, prefix=self.file.name)
        with os.fdopen(handle, "w", encoding="utf-8") as draft:
            json.dump(self.used, draft, ensure_ascii=False)
        Path(name).replace(self.file)


def notebook_of(store: Path, content: Path) -> Path:
    """The file that remembers one content folder; towns that share a store do not empty each other's."""
    return store / "lectura" / f"{digest(str(content.resolve()))}.json"


def digest(*parts: str | bytes) -> str:
    """A name for content: the first 32 hexadecimal digits of the SHA-256 of its parts."""
    total = hashlib.sha256()
    for part in parts:
        total.update(part.encode() if isinstance(part, str) else part)
        total.update(b"\0")
    return total.hexdigest()[:32]
