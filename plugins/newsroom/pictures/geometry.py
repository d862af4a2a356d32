"""How large, which part, and by which steps? Sizes and boxes of renditions; no photo is opened."""

from __future__ import annotations

from typing import NamedTuple

TALLEST = 16_383
"""A WebP picture cannot be taller or wider than this many pixels."""

LADDER = (1600, 960)
"""Widths of the frames that smaller renditions are taken from, so that each is reduced in cheap steps."""

REDUCTIONS = (8, 4, 2)
"""Factors by which a JPEG can be decoded smaller at almost no cost."""


class Size(NamedTuple):
    """Pixels of an upright picture."""

    width: int
    height: int


class Box(NamedTuple):
    """A part of a picture, in its own pixels."""

    left: float
    top: float
    right: float
    bottom: float


class Route(NamedTuple):
    """How a rendition is reached: decode reduced, go down the steps, cut the box (in pixels of the source), resize.

    It depends on the source and the target alone, never on what else is wanted, so the same rendition always gets
    the same bytes.
    """

    reduction: int
    steps: tuple[Size, ...]


def upright(size: Size, orientation: int) -> Size:
    """The size after applying an EXIF orientation (1-8); 5 to 8 lie on their side."""
    return Size(size.height, size.width) if orientation >= 5 else size


def fit(source: Size, width: int) -> Size:
    """The source at most `width` wide, in its proportions to the nearest pixel; never enlarged."""
    if source.width <= width and source.height <= TALLEST:
        return source
    height = _scaled(source.height, width, source.width)
    if height <= TALLEST:
        return Size(width, height)
    return Size(_scaled(source.width, TALLEST, source.height), TALLEST)


def crop(source: Size, frame: Size) -> tuple[Size, Box]:
    """The largest part of the source with the frame's proportions, and its size: the frame's, or smaller.

    Never enlarged. A picture too tall loses twice as much below as above: faces and banners are in the upper part.
    """
    if source.width * frame.height > source.height * frame.width:
        wide = source.height * frame.width / frame.height
        left = (source.width - wide) / 2
        return _smaller(frame, wide), Box(left, 0, left + wide, source.height)
    high = source.width * frame.height / frame.width
    top = (source.height - high) / 3
    return _smaller(frame, source.width), Box(0, top, source.width, top + high)


def whole(source: Size) -> Box:
    """The box of all the picture."""
    return Box(0, 0, *source)


def route(source: Size, target: Size, box: Box) -> Route:
    """The way from a source to a rendition of it.

    All renditions up to the ladder's width share one decode; a larger one (for print) has its own.
    """
    needed = target.width * source.width / (box.right - box.left)
    frames = dict.fromkeys(fit(source, width) for width in LADDER)
    base = max(needed, fit(source, LADDER[0]).width)
    reduction = next((each for each in REDUCTIONS if source.width // each >= base), 1)
    return Route(reduction, tuple(size for size in frames if source.width > size.width >= needed))


def reduced(box: Box, source: Size, frame: Size) -> Box:
    """A box of the source, in pixels of a smaller frame of it."""
    across, down = frame.width / source.width, frame.height / source.height
    right, bottom = min(box.right * across, frame.width), min(box.bottom * down, frame.height)
    return Box(box.left * across, box.top * down, right, bottom)


def _scaled(value: int, numerator: int, denominator: int) -> int:
    """Value x numerator / denominator, half up, at least one pixel: integers, so that no float can surprise."""
    return max(1, (2 * value * numerator + denominator) // (2 * denominator))


def _smaller(frame: Size, wide: float) -> Size:
    width = max(1, min(frame.width, int(wide)))
    return Size(width, _scaled(frame.height, width, frame.width))
