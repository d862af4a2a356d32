"""The altar of the dead."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

import skia

from ..effects import unfocused
from ..palette import AWNINGS, FRUIT, MARIGOLD, Rgb, fade, hx, mix, pick, shade
from ..stage import Stage, curve, polygon

FLAME = hx("#ffe08a")


def marigold(st: Stage, x: float, y: float, r: float, tone: Rgb) -> None:
    """One flower head."""
    st.oval(x, y, r, r * 0.9, shade(tone, 0.72))
    for ring, t in ((0.75, 0.92), (0.45, 1.08)):
        for i in range(7):
            a = 2 * pi * i / 7 + ring
            st.oval(
                x + cos(a) * r * ring * 0.7, y - r * 0.08 + sin(a) * r * ring * 0.62, r * 0.32, r * 0.28, shade(tone, t)
            )
    st.oval(x, y - r * 0.12, r * 0.25, r * 0.22, shade(tone, 1.25))


def candle(st: Stage, x: float, y: float, h: float, tone: Rgb) -> None:
    """A burning candle standing at y; it lights the altar."""
    w = h * 0.2 + 5
    st.shade(
        skia.Path.Rect(skia.Rect.MakeXYWH(x - w / 2, y - h, w, h)),
        (x - w / 2, 0),
        (x + w / 2, 0),
        (shade(tone, 1.1), tone, shade(tone, 0.7)),
    )
    st.oval(x, y - h, w / 2, w * 0.16, shade(tone, 1.25))
    flame = curve(
        [(x, y - h - w * 1.5), (x + w * 0.3, y - h - w * 0.55), (x, y - h - w * 0.1), (x - w * 0.3, y - h - w * 0.55)],
        True,
        0.6,
    )
    st.lamp(flame, FLAME, w * 0.5)
    st.pool(x, y - h - w, h * 2.2 + 120, (0.85, 0.56, 0.28))


def skull(st: Stage, x: float, y: float, r: float, tone: Rgb) -> None:
    """A sugar skull."""
    white = hx("#f7f0e2")
    st.blob(
        [
            (x - r, y - r * 0.5),
            (x, y - r * 1.3),
            (x + r, y - r * 0.5),
            (x + r * 0.6, y + r * 0.3),
            (x + r * 0.45, y + r * 0.9),
            (x - r * 0.45, y + r * 0.9),
            (x - r * 0.6, y + r * 0.3),
        ],
        white,
    )
    for dx in (-0.4, 0.4):
        for i in range(8):
            a = 2 * pi * i / 8
            st.oval(x + dx * r + cos(a) * r * 0.26, y - r * 0.25 + sin(a) * r * 0.26, r * 0.11, r * 0.11, tone)
        st.oval(x + dx * r, y - r * 0.25, r * 0.23, r * 0.23, hx("#2a1a24"))
    st.poly([(x, y + r * 0.05), (x - r * 0.12, y + r * 0.3), (x + r * 0.12, y + r * 0.3)], hx("#2a1a24"))
    for i in range(5):
        st.line(
            [(x + (i - 2) * r * 0.16, y + r * 0.5), (x + (i - 2) * r * 0.16, y + r * 0.75)],
            fade(hx("#2a1a24"), 0.8),
            r * 0.05,
        )
    st.oval(x, y - r * 0.9, r * 0.18, r * 0.16, shade(tone, 1.1))


def bread(st: Stage, x: float, y: float, r: float) -> None:
    """Pan de muerto."""
    st.oval(x, y, r, r * 0.6, hx("#b5702f"))
    st.oval(x - r * 0.1, y - r * 0.1, r * 0.85, r * 0.45, hx("#d08f45"))
    for a, b in (((-0.7, 0.1), (0.7, -0.3)), ((-0.6, -0.3), (0.7, 0.15))):
        st.line([(x + a[0] * r, y + a[1] * r), (x + b[0] * r, y + b[1] * r)], hx("#e3ad66"), r * 0.17, True)
    st.oval(x, y - r * 0.25, r * 0.2, r * 0.18, hx("#e9bd80"))


def portrait_frame(st: Stage, x: float, y: float, w: float, rng: Random) -> None:
    """A framed picture of nobody in particular."""
    h = w * 1.28
    st.rect(x - w / 2 - 8, y - h - 8, w + 16, h + 16, hx("#a87432"), 4)
    st.shade(
        skia.Path.Rect(skia.Rect.MakeXYWH(x - w / 2, y - h, w, h)), (0, y - h), (0, y), (hx("#d9c7a0"), hx("#a98f6a"))
    )
    with st.clip(skia.Path.Rect(skia.Rect.MakeXYWH(x - w / 2, y - h, w, h))):
        st.blob(
            [
                (x - w * 0.45, y + 4),
                (x - w * 0.35, y - h * 0.3),
                (x, y - h * 0.36),
                (x + w * 0.35, y - h * 0.3),
                (x + w * 0.45, y + 4),
            ],
            hx("#5a4a42"),
        )
        st.oval(x, y - h * 0.55, w * 0.19, w * 0.24, hx("#b8926a"))
        st.blob(
            [
                (x - w * 0.22, y - h * 0.52),
                (x - w * 0.2, y - h * 0.74),
                (x, y - h * 0.8),
                (x + w * 0.2, y - h * 0.74),
                (x + w * 0.22, y - h * 0.52),
                (x, y - h * 0.7),
            ],
            hx("#3a2c26") if rng.random() < 0.6 else hx("#d8d0c2"),
        )


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


def _lit(st: Stage):  # type: ignore[no-untyped-def]
    from contextlib import contextmanager
    from dataclasses import replace

    from ..effects import world

    @contextmanager
    def dim():  # type: ignore[no-untyped-def]
        kept = st.light
        st.light = replace(kept, ambient=(0.6, 0.46, 0.5) if kept.name == "noche" else (0.82, 0.76, 0.74))
        with world(st):
            st.pool(st.w / 2, st.h * 0.6, 700, (0.5, 0.34, 0.2))
            yield
        st.light = kept

    return dim()


def _paper(st: Stage, rng: Random, cx: float) -> None:
    from .common import bunting

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
    if kind == "frame":
        portrait_frame(st, x, y, rng.uniform(64, 84), rng)
    elif kind == "candle":
        for dx in (-14, 12):
            candle(
                st,
                x + dx,
                y + rng.uniform(-3, 3),
                rng.uniform(38, 78),
                pick(rng, (hx("#f6ead0"), hx("#e9c98f"), hx("#d9705a"))),
            )
    elif kind == "bread":
        for dx, dy in ((-18, 0), (20, 0), (0, -20)):
            bread(st, x + dx, y - 8 + dy, 23)
    elif kind == "skull":
        skull(st, x, y - 20, 23, pick(rng, AWNINGS))
    elif kind == "fruit":
        for dx, dy in ((-26, -10), (0, -10), (26, -10), (-12, -30), (13, -30), (0, -48)):
            tone = pick(rng, FRUIT)
            st.oval(x + dx, y + dy, 15, 14, shade(tone, 0.85))
            st.oval(x + dx - 3, y + dy - 4, 9, 8, shade(tone, 1.08))
    elif kind == "flowers":
        st.poly([(x - 18, y), (x + 18, y), (x + 24, y - 40), (x - 24, y - 40)], pick(rng, AWNINGS))
        for _ in range(13):
            marigold(st, x + rng.gauss(0, 22), y - 58 + rng.gauss(0, 14), rng.uniform(13, 19), pick(rng, MARIGOLD))
    else:
        st.rect(x - 13, y - 44, 26, 44, (0.85, 0.95, 1.0, 0.55), 3)
        st.rect(x - 13, y - 34, 26, 34, (0.6, 0.8, 0.9, 0.5), 3)


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
