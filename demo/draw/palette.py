"""Colours of the demo town, and the little arithmetic on them. A colour is (r, g, b[, a]), 0 to 1."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from random import Random

import skia

Rgb = tuple[float, ...]


def hx(text: str, alpha: float | None = None) -> Rgb:
    """The colour written '#rrggbb'."""
    rgb = tuple(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return rgb if alpha is None else (*rgb, alpha)


def sk(colour: Rgb, alpha: float = 1.0) -> int:
    """Skia's integer for a colour; `alpha` multiplies the colour's own."""
    own = colour[3] if len(colour) > 3 else 1.0
    r, g, b = (max(0, min(255, round(v * 255))) for v in colour[:3])
    return skia.Color(r, g, b, max(0, min(255, round(own * alpha * 255))))


def mix(a: Rgb, b: Rgb, t: float) -> Rgb:
    """`a` at 0, `b` at 1."""
    return tuple(x + (y - x) * t for x, y in zip(a[:3], b[:3], strict=True))


def mul(a: Rgb, b: Rgb) -> Rgb:
    """Colour seen under a light of colour `b` (may exceed 1)."""
    return tuple(min(1.0, x * y) for x, y in zip(a[:3], b[:3], strict=True))


def shade(colour: Rgb, k: float) -> Rgb:
    """Darker (k < 1) leaning to violet, or lighter (k > 1) leaning to warm white."""
    if k >= 1:
        return mix(colour, (1.0, 0.97, 0.9), min(1.0, k - 1))
    return mul(colour, (k, k * 0.98, min(1.0, k * 1.06)))


def fade(colour: Rgb, alpha: float) -> Rgb:
    """The same colour, translucent."""
    return (*colour[:3], alpha)


def vary(colour: Rgb, rng: Random, amount: float = 0.04) -> Rgb:
    """A neighbour of the colour in hue, saturation and value."""
    h, s, v = colorsys.rgb_to_hsv(*colour[:3])
    h = (h + rng.uniform(-amount, amount) * 0.4) % 1
    s = max(0.0, min(1.0, s * (1 + rng.uniform(-amount, amount) * 2)))
    return colorsys.hsv_to_rgb(h, s, max(0.0, min(1.0, v * (1 + rng.uniform(-amount, amount) * 1.5))))


def hues(text: str) -> tuple[Rgb, ...]:
    """Several colours written '#rrggbb #rrggbb …'."""
    return tuple(hx(part) for part in text.split())


def pick(rng: Random, options: Sequence[Rgb], amount: float = 0.04) -> Rgb:
    """One of the colours, slightly varied."""
    return vary(rng.choice(options), rng, amount)


FACADES = hues(
    "#e8b45a #d9815a #c9583f #e7d3b1 #f0e4cf #7fb0b0 #4f8a9b #d98b93 #b7c59a #e2a07a #8f6f9e #f2c879 #cf6d52 #9fb8c9"
)
ADOBE = hues("#c99a6b #b98458 #d8b083 #c4895a #a9744c")
DOORS = hues("#2f6a78 #7a3b2a #3e5c43 #8a5a33 #1f4e63 #a13c34 #5a3d2b #c77b30")
SKINS = hues("#f0c9a4 #e3b088 #d29a6e #bd8257 #a56c45 #8a5636 #6e432b #4f2f20")
HAIRS = hues("#1d1716 #2a1d18 #3b271d #5a3a24 #7b5230 #8d8a88 #c9c6c2 #efece6")
CLOTHES = hues(
    "#c8553d #e09f3e #2f6f7e #f2e8cf #386641 #6d597a #b56576 #355070 #eaac8b #88a09e "
    "#a44a3f #f4d35e #5b8e7d #d4a5a5 #3d405b #e07a5f #81b29a #f2cc8f #9c89b8"
)
DENIM = hues("#2d3e57 #3b4f6b #4b5d73 #2b2d3a #5b4a3d #6f6152 #46503f #8a7a63")
AWNINGS = hues("#c8412f #2f7f79 #e5a93b #f1e7d2 #2f5d8a #d7683f #6f9b52 #b34a6c")
FRUIT = hues("#e2502f #f2a33a #f5cf4e #8db546 #b3272f #6f2c5b #e8763a #5f8c3b #f0dca0")
FOLIAGE = hues("#4f6b3a #5d7a42 #6c8a4a #496446 #7d9250")
MEZQUITE = hues("#6f7f45 #7c8a4e #647540 #8a9455")
EARTH = hues("#c79a6a #b98a5e #d1a878 #bf8f5c")
MARIGOLD = hues("#f08a1d #f5a623 #e8720c #f7bd3b")
