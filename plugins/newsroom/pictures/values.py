"""What is known of a photo, or what is wrong with it?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

HEAVY = 4_000_000
"""Bytes above which a photo in content/ deserves an aviso (DESIGN §4)."""

LONG = 3_000
"""Ingest limit of the long side, in pixels (DESIGN §4)."""


@dataclass(frozen=True)
class PhotoFacts:
    """A sound photo: `width` and `height` are those of the upright picture, `digest` the SHA-256 of its bytes."""

    digest: str
    width: int
    height: int
    format: str  # jpeg, png, webp, gif, tiff, heic or avif
    bytes: int
    has_gps: bool = False
    animated: bool = False

    @property
    def heavy(self) -> bool:
        """Whether it weighs more than 4 MB."""
        return self.bytes > HEAVY

    @property
    def oversized(self) -> bool:
        """Whether its long side exceeds the ingest limit."""
        return max(self.width, self.height) > LONG


@dataclass(frozen=True)
class Flaw:
    """Why a photo cannot be used: a stable code, and the data that a message needs.

    foto-vacia · foto-pesada {bytes, limit} · foto-extension {format, suffix, expected} · foto-formato {format} ·
    foto-heic · foto-enorme {width, height, limit (pixels)} · foto-danada {detail (English, for logs)} ·
    foto-cambiada (only when developing: the file is gone or is another one since it was inspected).
    """

    code: str
    data: Mapping[str, str | int] = field(default_factory=dict, hash=False)
