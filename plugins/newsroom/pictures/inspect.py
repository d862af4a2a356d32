"""Is this file a sound photo, and what is it like?"""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePath

from PIL.ImageFile import ImageFile

from plugins.newsroom.pictures.formats import RAW, SUFFIXES, complete, heif_ready, opened, orientation, sniff
from plugins.newsroom.pictures.geometry import Size, upright
from plugins.newsroom.pictures.values import Flaw, PhotoFacts

HEAVIEST = 25_000_000
"""Bytes (DESIGN §4)."""

LARGEST = 120_000_000
"""Pixels: more than any camera of a press office makes, and less than what fills the memory of a small machine."""

MODES = frozenset(
    ("1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "CMYK", "YCbCr", "I;16", "I;16L", "I;16B")
)
"""How Pillow may hold a photo's pixels; no camera or office makes the others (32-bit and Lab TIFF)."""

VERDICT = 1
"""Raised when a rule changes: it belongs in the key of a remembered verdict, with the file's suffix and hash."""


def inspect(path: Path) -> PhotoFacts | Flaw:
    """The facts of a photo file, or its flaw. OSError if it cannot be read."""
    size = path.stat().st_size
    if size > HEAVIEST:
        return Flaw("foto-pesada", {"bytes": size, "limit": HEAVIEST})
    return judge(path.read_bytes(), path.name)


def judge(data: bytes, name: str) -> PhotoFacts | Flaw:
    """The same for bytes already read; `name` is asked only for its extension."""
    if not data:
        return Flaw("foto-vacia")
    if len(data) > HEAVIEST:
        return Flaw("foto-pesada", {"bytes": len(data), "limit": HEAVIEST})
    kind = sniff(data)
    return _misnamed(kind, PurePath(name).suffix.lower()) or _looked_at(data, kind)


def _misnamed(kind: str, suffix: str) -> Flaw | None:
    if kind not in SUFFIXES:
        readable = any(suffix in each for each in SUFFIXES.values())
        if not kind and readable:
            return _damaged("its first bytes are of no known format")
        return Flaw("foto-formato", {"format": kind or suffix.lstrip(".") or "desconocido"})
    if kind == "tiff" and suffix in RAW:
        return Flaw("foto-formato", {"format": suffix.lstrip(".")})
    if kind == "heic" and not heif_ready():
        return Flaw("foto-heic")
    if suffix not in SUFFIXES[kind]:
        return Flaw("foto-extension", {"format": kind, "suffix": suffix, "expected": SUFFIXES[kind][0]})
    return None


def _looked_at(data: bytes, kind: str) -> PhotoFacts | Flaw:
    try:
        photo = opened(data, kind)
        return _refused(photo) or _decoded(data, kind, photo)
    except Exception as error:  # noqa: BLE001  on damaged bytes Pillow's readers raise any exception there is
        return _damaged(f"{type(error).__name__}: {error}")


def _refused(photo: ImageFile) -> Flaw | None:
    """Judged by its header alone, so a decompression bomb never goes off."""
    if photo.width * photo.height > LARGEST:
        return Flaw("foto-enorme", {"width": photo.width, "height": photo.height, "limit": LARGEST})
    if photo.mode not in MODES:
        return Flaw("foto-formato", {"format": f"{photo.format} {photo.mode}"})
    return None


def _decoded(data: bytes, kind: str, photo: ImageFile) -> PhotoFacts | Flaw:
    if not complete(data, kind):
        return _damaged("the file ends before the picture does")
    size = Size(*photo.size)
    if kind == "jpeg":
        # An eighth of the size still walks through every coded block, for half the time.
        photo.draft(None, (max(1, size.width // 8), max(1, size.height // 8)))
    photo.load()
    seen = upright(size if kind == "jpeg" else Size(*photo.size), orientation(photo))
    moves = kind in ("gif", "png", "webp", "avif") and bool(getattr(photo, "is_animated", False))
    return PhotoFacts(hashlib.sha256(data).hexdigest(), *seen, kind, len(data), _located(photo), moves)


def _located(photo: ImageFile) -> bool:
    """Whether it says where it was taken: a GPS latitude in EXIF, or in XMP."""
    packet = photo.info.get("xmp") or b""
    if b"GPSLatitude" in (packet.encode() if isinstance(packet, str) else packet):
        return True
    try:
        return 2 in photo.getexif().get_ifd(0x8825)
    except Exception:  # noqa: BLE001  broken EXIF, see formats.orientation
        return False


def _damaged(detail: str) -> Flaw:
    return Flaw("foto-danada", {"detail": detail})
