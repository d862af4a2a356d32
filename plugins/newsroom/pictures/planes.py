"""How are pictures made smaller fast? Light and colour apart, colour at half the size.

WebP and JPEG store colour at half the size anyway (4:2:0), and most JPEG photos come so: what is not kept need not be
resized. It saves a tenth of all the work at the same likeness (bench/pictures).
"""

from __future__ import annotations

from typing import NamedTuple

from PIL import Image

from plugins.newsroom.pictures.geometry import Box, Size

LIGHT, COLOUR = Image.Resampling.BICUBIC, Image.Resampling.HAMMING
"""Lanczos for both takes 6 % more of all the time for an SSIM 0.004 higher; Hamming for both 4 % less, 0.005 lower."""


class Planes(NamedTuple):
    """A picture in YCbCr: its light, and two planes of colour of half its width and height, rounded up."""

    light: Image.Image
    blue: Image.Image
    red: Image.Image

    @property
    def size(self) -> Size:
        """Pixels of the whole picture."""
        return Size(*self.light.size)


def apart(picture: Image.Image) -> Planes:
    """The planes of a picture in mode YCbCr."""
    light, blue, red = picture.split()
    return Planes(light, blue.reduce(2), red.reduce(2))


def resized(planes: Planes, size: Size, box: Box) -> Planes:
    """A part of a picture, in its pixels, at another size."""
    half = Size(_half(size.width), _half(size.height))
    part = Box(*(edge / 2 for edge in box))
    blue, red = (plane.resize(half, COLOUR, part) for plane in planes[1:])
    return Planes(planes.light.resize(size, LIGHT, box), blue, red)


def together(planes: Planes) -> Image.Image:
    """The picture of its planes, in mode YCbCr; colours are repeated, so that an encoder halves them to the same."""
    width, height = planes.size
    blue, red = (
        plane.resize((width, height), Image.Resampling.NEAREST, (0, 0, width / 2, height / 2)) for plane in planes[1:]
    )
    return Image.merge("YCbCr", (planes.light, blue, red))


def _half(pixels: int) -> int:
    return (pixels + 1) // 2
