"""The altar of the dead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import cos, pi, sin
from random import Random

from ..effects import unfocused, world
from ..palette import AWNINGS, MARIGOLD, Rgb, fade, hx, pick, shade
from ..stage import Stage, polygon
from .common import bunting
from .offerings import OFFERS, candle, marigold


def altar(st: Stage) -> None:
    """Steps covered with cloth, flowers, candles, bread, portraits, under an arch of marigolds."""
    rng = st.rng
    tones = rng.sample((AWNINGS[1], AWNINGS[4], AWNINGS[7], AWNINGS[0], hx("#6b3f7f")), 4)
    wall = pick(rng, (hx("#7a3f5a"), hx("#3f5a6b"), hx("#8a4a34"), hx("#4a3a68"), hx("#b5653f")))
    cx, base = st.w * rng.uniform(0.46, 0.54), st.h * 0.97
    st.shade(st.all(), (0, 0), (0, st.h), (shade(wall, 0.7), wall, shade(wall, 0.6)))
    st.grainy(st.all(), "mottle", 400, 0.6)
    with _lit(st):
        _paper(st, rng, cx)
        _arch(st, rng, cx)
        for level in range(4):
            _step(st, rng, cx, level, tones[level])
        _floor_flowers(st, rng, base)
    with unfocused(st, 5):
        for side in (-1, 1):
            for _ in range(14):
                marigold(
                    st,
                    st.w / 2 + side * st.w * rng.uniform(0.33, 0.54),
                    st.h * rng.uniform(0.9, 1.03),
                    rng.uniform(34, 58),
                    shade(pick(rng, MARIGOLD), 0.62),
                )


@contextmanager
def _lit(st: Stage) -> Iterator[None]:
    """The dusk of a room by candle light."""
    kept = st.light
    st.light = replace(kept, ambient=(0.6, 0.46, 0.5) if kept.name == "noche" else (0.82, 0.76, 0.74))
    with world(st):
        st.pool(st.w / 2, st.h * 0.6, 700, (0.5, 0.34, 0.2))
        yield
    st.light = kept


def _paper(st: Stage, rng: Random, cx: float) -> None:
    for i in range(3):
        bunting(st, -30, st.h * (0.02 + 0.06 * i), st.w + 30, st.h * (0.03 + 0.05 * i), 90 - 22 * i, 64 - 12 * i)


def _arch(st: Stage, rng: Random, cx: float) -> None:
    rx, top, foot = min(510, st.w * 0.42), st.h * 0.17, st.h * 0.92
    for layer in range(3):
        for i in range(120):
            t = pi * i / 119
            x = cx - cos(t) * (rx + rng.uniform(-26, 26))
            y = foot - (foot - top) * abs(sin(t)) ** 0.55 + rng.uniform(-24, 24)
            if layer == 0 or rng.random() < 0.6:
                marigold(
                    st,
                    x,
                    y,
                    rng.uniform(20, 34),
                    pick(rng, MARIGOLD if rng.random() < 0.85 else (hx("#a02a4f"), hx("#f3e7d2"))),
                )


def _step(st: Stage, rng: Random, cx: float, level: int, tone: Rgb) -> None:
    half, y, h = 190 + level * 84, st.h * (0.44 + 0.13 * level), st.h * 0.135
    st.shade(
        polygon([(cx - half, y), (cx + half, y), (cx + half + 8, y + h), (cx - half - 8, y + h)]),
        (0, y),
        (0, y + h),
        (shade(tone, 1.1), shade(tone, 0.72)),
    )
    st.poly([(cx - half, y), (cx + half, y), (cx + half - 16, y - 15), (cx - half + 16, y - 15)], shade(tone, 1.25))
    for i in range(int(half / 17)):
        x = cx - half + 17 + i * 34
        st.poly([(x - 17, y), (x + 17, y), (x, y + 32)], fade(hx("#fbf5e8"), 0.92))
        st.oval(x, y + 10, 4.5, 4.5, fade(tone, 0.8))
    items = ("frame", "candle", "bread", "flowers", "skull", "candle", "fruit", "flowers", "glass", "bread")
    slots = 5 + level * 2 if level else 3
    for i in range(slots):
        x = cx - half + 40 + (2 * half - 80) * i / (slots - 1)
        kind = (
            ("candle", "frame", "candle")[i] if level == 0 else items[(i * 3 + level + rng.randrange(2)) % len(items)]
        )
        _offer(st, rng, kind, x, y - 6)


def _offer(st: Stage, rng: Random, kind: str, x: float, y: float) -> None:
    OFFERS[kind](st, rng, x, y)


def _floor_flowers(st: Stage, rng: Random, base: float) -> None:
    spots = sorted((rng.uniform(0.92, 1.02) * st.h, rng.uniform(0, st.w)) for _ in range(170))
    for y, x in spots:
        marigold(st, x, y, 8 + 22 * (y / st.h - 0.88) * 8 * rng.uniform(0.6, 1.1), pick(rng, MARIGOLD))
    for i in range(7):
        candle(
            st,
            st.w * (i + 0.5) / 7 + rng.uniform(-30, 30),
            st.h * rng.uniform(0.94, 0.97),
            rng.uniform(46, 84),
            hx("#f3e4c2"),
        )
