"""What proves a closed month? Its file, whose figures carry their SHA-256, and each erratum that of all before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plugins.newsroom.records import ClosedFigure, Closing


def digest(figures: Iterable[ClosedFigure]) -> str:
    """SHA-256, in hexadecimal, of the figures as canonical JSON: in order of key, without spaces, in UTF-8."""
    return _sha(_figures(figures))


def _figures(figures: Iterable[ClosedFigure]) -> list[dict[str, str]]:
    ordered = sorted(figures, key=lambda each: each.key)
    return [{"clave": each.key, "etiqueta": each.label, "valor": each.value} for each in ordered]


def _sha(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _errata(closing: Closing) -> Iterator[dict[str, str]]:
    """Each erratum with the SHA-256 of itself and of the digest before it: none can be changed or taken out."""
    before = closing.digest
    for each in closing.errata:
        entry = {
            "fecha": each.date.isoformat(),
            "clave": each.key,
            "etiqueta": each.label,
            "decia": each.wrong,
            "debe_decir": each.right,
        }
        before = _sha({**entry, "anterior": before})
        yield {**entry, "huella": before}


def document(closing: Closing) -> dict[str, Any]:
    """A closing as its file says it."""
    return {
        "periodo": closing.period.key,
        "cerrado": closing.date.isoformat(),
        "cifras": _figures(closing.figures),
        "huella": closing.digest,
        "erratas": list(_errata(closing)),
    }


def text_of(closing: Closing) -> str:
    """The file of a closing, the same bytes every time."""
    return json.dumps(document(closing), ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def is_sound(closing: Closing, data: Mapping[str, Any]) -> bool:
    """Whether a closing is as `make cerrar` wrote it: every digest is the one of what it stands for."""
    return closing.digest == digest(closing.figures) and data == document(closing)
