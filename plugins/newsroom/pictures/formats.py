"""Which format do these bytes have, are they all there, and which of Pillow's readers opens them?

Readers are called directly, never through `Image.open`: only the formats below are tried, and its limit on pixels,
a global of Pillow, stays as it is for others.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType
from typing import IO

from PIL.AvifImagePlugin import AvifImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

SUFFIXES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
        "png": (".png",),
        "webp": (".webp",),
        "gif": (".gif",),
        "tiff": (".tif", ".tiff"),
        "heic": (".heic", ".heif", ".hif"),
        "avif": (".avif",),
    }
)
"""The formats of photos that are published, and the file extensions each may have; the first is the one to advise."""

RAW = frozenset((".dng", ".nef", ".cr2", ".arw", ".orf", ".pef", ".rw2", ".srw", ".3fr", ".iiq"))
"""Camera negatives that look like TIFF inside, but whose picture Pillow does not read."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"BM", "bmp"),
    (b"%PDF", "pdf"),
    (b"8BPS", "psd"),
    (b"PK\x03\x04", "zip"),
    (b"\0\0\x01\0", "ico"),
    (b"\xff\x0a", "jxl"),
    (b"\0\0\0\x0cJXL ", "jxl"),
    (b"\0\0\0\x0cjP  ", "jp2"),
    (b"\x1aE\xdf\xa3", "video"),
)

_HEIC = frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs", b"mif1", b"msf1"))

_READERS: Mapping[str, Callable[[IO[bytes]], ImageFile]] = MappingProxyType(
    {
        "jpeg": JpegImageFile,
        "png": PngImageFile,
        "webp": WebPImageFile,
        "gif": GifImageFile,
        "tiff": TiffImageFile,
        "avif": AvifImageFile,
    }
)

# After the coded data of a JPEG scan comes a marker; inside it, FF is followed by 00 or a restart mark.
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")


def sniff(data: bytes) -> str:
    """The format that the bytes themselves show; empty if it is none we know."""
    found = next((name for start, name in _SIGNATURES if data.startswith(start)), "")
    if found:
        return found
    if data[:4] == b"RIFF":
        return "webp" if data[8:12] == b"WEBP" else "video"
    if data[4:8] == b"ftyp":
        return _boxed(data)
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<svg", b"<?xml")):
        return "svg" if b"<svg" in head else "xml"
    return "html" if head.startswith((b"<!doctype", b"<html")) else ""


def _boxed(data: bytes) -> str:
    """HEIC, AVIF and video share one container; its brands tell them apart."""
    length = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, length, 4))}
    if brands & {b"avif", b"avis"}:
        return "avif"
    return "heic" if brands & _HEIC else "video"


def heif_ready() -> bool:
    """Whether the extra that reads HEIC (pillow-heif) is installed."""
    return importlib.util.find_spec("pillow_heif") is not None


def opened(data: bytes, kind: str) -> ImageFile:
    """The photo with its header read and no pixel decoded. Hostile bytes may raise any exception."""
    if kind == "heic":
        from pillow_heif import HeifImageFile

        heif: Callable[[IO[bytes]], ImageFile] = HeifImageFile
        return heif(BytesIO(data))
    photo = _READERS[kind](BytesIO(data))
    # In one piece: between pieces of 64 kB a decoder waits for its turn among Python's threads, up to 5 ms each time.
    photo.decodermaxblock = len(data)
    return photo


def complete(data: bytes, kind: str) -> bool:
    """Whether nothing is missing at the end, for the formats whose decoder would not complain of it."""
    if kind == "jpeg":
        return _jpeg_ends(data)
    return kind not in ("webp", "avif", "heic") or not _blank_tail(data)


def _jpeg_ends(data: bytes) -> bool:
    """Whether the end mark is reached, walking from segment to segment: a thumbnail inside has end marks of its own."""
    at = 2
    while 0 <= (at := data.find(b"\xff", at)) < len(data) - 1:
        marker = data[at + 1]
        if marker == 0xD9:
            return True
        if marker in (0xFF, 0x00, 0x01, 0xD8) or 0xD0 <= marker <= 0xD7:
            at += 1
            continue
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xDA:
            found = _AFTER_SCAN.search(data, at)
            at = found.start() if found else len(data)
    return False


def _blank_tail(data: bytes) -> bool:
    """Whether the last tenth is zeros: what a copy leaves that reserved its room and broke off. These decode to mud."""
    return not any(data[len(data) - len(data) // 10 :])


def orientation(photo: ImageFile) -> int:
    """The EXIF orientation, 1 to 8; 1 when there is none, or one that makes no sense."""
    if photo.format == "TIFF":
        return 1  # Pillow turns these itself, and already gives their upright size
    try:
        found = photo.getexif().get(0x0112, 1)
    except Exception:  # noqa: BLE001  cameras write broken EXIF, and Pillow lets any error out
        return 1
    return found if isinstance(found, int) and 1 <= found <= 8 else 1
