"""Photos for the tests of pictures, drawn with Pillow; nothing large lies in git."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import numpy as np
from PIL import Image, ImageCms

from plugins.newsroom.pictures import PhotoFacts, judge

RED, GREEN, BLUE, WHITE = (220, 30, 40), (30, 170, 60), (30, 60, 200), (255, 255, 255)
CORNERS = (RED, GREEN, BLUE, WHITE)  # top left, top right, bottom left, bottom right


def quarters(width: int = 96, height: int = 64) -> Image.Image:
    """A picture that looks different after every turn: a colour in each corner."""
    picture = Image.new("RGB", (width, height))
    for at, colour in enumerate(CORNERS):
        left, top = at % 2 * width // 2, at // 2 * height // 2
        picture.paste(colour, (left, top, left + width, top + height))
    return picture


def noise(width: int, height: int, seed: int = 1) -> Image.Image:
    """The picture hardest to compress."""
    return Image.fromarray(np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8))


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    """A picture as a file's bytes."""
    sheet = BytesIO()
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.from_pillow(picture).save(sheet, **options)
    else:
        picture.save(sheet, kind, **options)
    return sheet.getvalue()


def opened(data: bytes) -> Image.Image:
    """The picture in a file's bytes."""
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def facts_of(data: bytes, name: str = "a.jpg") -> PhotoFacts:
    """The facts of a photo that must be sound."""
    found = judge(data, name)
    assert isinstance(found, PhotoFacts), found
    return found


def exif(orientation: int = 1, gps: bool = False) -> Image.Exif:
    """Camera data as phones write it."""
    found = Image.Exif()
    found[0x0112] = orientation
    found[0x010F] = "Camara Secreta"
    if gps:
        found.get_ifd(0x8825).update({1: "N", 2: (27.0, 28.0, 59.0), 3: "W", 4: (109.0, 56.0, 0.0)})
    return found


def chunked(*chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG file of these chunks."""
    parts = [
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def png_header(width: int, height: int, depth: int = 8, colour: int = 2) -> tuple[bytes, bytes]:
    """The first chunk of a PNG file, true or not."""
    return b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)


def deep_png(values: np.ndarray) -> bytes:
    """A PNG of 16 bits per channel, which Pillow reads but does not write. Values: rows x columns x 3."""
    rows, columns, _ = values.shape
    lines = b"".join(b"\0" + row.astype(">u2").tobytes() for row in values)
    return chunked(png_header(columns, rows, 16), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))


P3 = {b"rXYZ": (0.5151, 0.2412, -0.0011), b"gXYZ": (0.2920, 0.6922, 0.0419), b"bXYZ": (0.1571, 0.0666, 0.7841)}
"""The primaries of Display P3, adapted to D50 as profiles have them."""


def wide_profile() -> bytes:
    """A Display P3 profile: that of sRGB with other primaries and another name."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for at in range(132, 132 + 12 * struct.unpack(">I", profile[128:132])[0], 12):
        tag, offset = bytes(profile[at : at + 4]), struct.unpack(">I", profile[at + 4 : at + 8])[0]
        if tag in P3:
            fixed = (round(each * 65536) for each in P3[tag])
            profile[offset + 8 : offset + 20] = struct.pack(">iii", *fixed)
    return bytes(profile).replace("sRGB".encode("utf-16-be"), "P3dc".encode("utf-16-be"))


def from_p3(colour: tuple[int, int, int]) -> tuple[int, ...]:
    """A P3 colour in sRGB, by the formulas of IEC 61966-2-1."""
    bradford = np.array(
        [[3.1338561, -1.6168667, -0.4906146], [-0.9787684, 1.9161415, 0.0334540], [0.0719453, -0.2289914, 1.4052427]]
    )  # XYZ (D50) to linear sRGB, Lindbloom
    encoded = np.array(colour) / 255
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    mixed = (bradford @ np.array([P3[b"rXYZ"], P3[b"gXYZ"], P3[b"bXYZ"]]).T @ linear).clip(0, 1)
    curved = np.where(mixed <= 0.0031308, mixed * 12.92, 1.055 * mixed ** (1 / 2.4) - 0.055)
    return tuple(int(each) for each in np.rint(curved * 255))
