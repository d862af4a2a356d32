"""How is an address drawn so that a telephone reads it?"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import segno

QUIET = 4
"""Modules of quiet zone on each side (ISO/IEC 18004)."""


class Code(NamedTuple):
    """A QR code: SVG path data, one unit a module, and the modules on a side with the quiet zone."""

    path: str
    size: int


@lru_cache(maxsize=8192)
def qr(url: str) -> Code:
    """The QR code of an absolute URL, error correction M; empty for anything that is not one."""
    if not url.startswith(("http://", "https://")):
        return Code("", 0)
    matrix = segno.make_qr(url, error="m").matrix
    steps = (
        f"M{x + QUIET} {y + QUIET}h{length}v1h-{length}z"
        for y, row in enumerate(matrix)
        for x, length in _runs(bytes(row))
    )
    return Code("".join(steps), len(matrix) + 2 * QUIET)


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules."""
    runs, start = [], None
    for x, module in enumerate((*row, 0)):
        if module and start is None:
            start = x
        elif not module and start is not None:
            runs.append((start, x - start))
            start = None
    return runs
