"""Small towns for the tests of reading: a good municipio.yml, and photos and documents made by their file's name."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from zlib import crc32

from PIL import Image

from plugins.newsroom.reading import Options, Reading, read

NOW = "2026-11-15 10:00"
BAD_CONTENT = Path(__file__).resolve().parents[1] / "bad_content"
TOWN = """\
nombre: Villa de Prueba
zona_horaria: America/Hermosillo
areas: [Obras Públicas, Salud]
ejes: [Bienestar]
"""
SPARSE = 25_000_001
"""Bytes of pesada.jpg: a hole in the disk, not written."""


def jpeg(width: int = 1200, height: int = 8, **options: object) -> bytes:
    """A sound photo of one colour."""
    return _saved(Image.new("RGB", (width, height), (11, 93, 94)), "JPEG", **options)


def _saved(picture: Image.Image, form: str, **options: object) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def _truncated() -> bytes:
    noise = Image.effect_noise((160, 120), 90)
    whole = _saved(noise, "JPEG")
    return whole[: len(whole) // 2]


def _located() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (29.0, 4.0, 0.0), 3: "W", 4: (110.0, 57.0, 0.0)})
    return jpeg(exif=exif)


def _animated() -> bytes:
    frames = [Image.new("RGB", (1200, 8), colour) for colour in ("white", "black")]
    return _saved(frames[0], "GIF", save_all=True, append_images=frames[1:])


def _bomb() -> bytes:
    """The first bytes of a PNG that says to be of 60,000 × 60,000 pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    size, check = struct.pack(">I", len(header) - 4), struct.pack(">I", crc32(header))
    return (
        b"\x89PNG\r\n\x1a\n"
        + size
        + header
        + check
        + struct.pack(">I", 0)
        + b"IDAT"
        + struct.pack(">I", crc32(b"IDAT"))
    )


MADE: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        "animada.gif": _animated,
        "bomba.png": _bomb,
        "chica.jpg": lambda: jpeg(600, 400),
        "escaneo.bmp": lambda: _saved(Image.new("RGB", (8, 8)), "BMP"),
        "falsa.png": jpeg,
        "gps.jpg": _located,
        "grande.jpg": lambda: jpeg() + b"\0" * 4_000_000,
        "iphone.heic": lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\x01" * 64,
        "truncada.jpg": _truncated,
        "vacia.jpg": lambda: b"",
    }
)
"""What a file of this name holds; any other photo is sound."""


@cache
def made(name: str) -> bytes:
    """The bytes of a photo or document, by its name."""
    photo = name.lower().endswith((".jpg", ".jpeg"))
    return MADE.get(name, jpeg if photo else lambda: b"datos")()


def put(content: Path, files: Mapping[str, str | bytes], photos: Iterable[str] = ()) -> Path:
    """Writes texts, and photos and documents by their names; the town is good unless one is given."""
    whole = {"municipio.yml": TOWN, **files}
    for name, text in whole.items():
        _file(content, name).write_bytes(text.encode() if isinstance(text, str) else text)
    for name in photos:
        file = _file(content, name)
        file.write_bytes(b"" if file.name == "pesada.jpg" else made(file.name))
        if file.name == "pesada.jpg":
            with file.open("wb") as sparse:
                sparse.truncate(SPARSE)
    return content


def _file(content: Path, name: str) -> Path:
    file = content / name
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def bad_content(code: str, folder: Path) -> Path:
    """A copy of a code's fixture, with its photos (`fotos.txt` names them) and, but for its own, a good town."""
    fixture, content = BAD_CONTENT / code, folder / "content"
    if (fixture / "content").is_dir():
        shutil.copytree(fixture / "content", content)
    names = (fixture / "fotos.txt").read_text("utf-8").split() if (fixture / "fotos.txt").is_file() else []
    town = {file.name: file.read_bytes() for file in content.glob("municipio.yml")}
    put(content, town, names)
    if code == "municipio-faltante":
        (content / "municipio.yml").unlink()
    return content


def look(content: Path, *, strict: bool = False, notebook: Path | None = None) -> Reading:
    """The reading of a folder at the hour of the tests."""
    return read(content, Options(now=NOW, strict=strict, notebook=notebook))
