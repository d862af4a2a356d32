"""What is laid on the altar of the dead."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

import skia

from ..palette import AWNINGS, FRUIT, MARIGOLD, Rgb, fade, hx, pick, shade
from ..stage import Stage, curve

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
    st.lamp(flame, FLAME)
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


def _framed(st: Stage, rng: Random, x: float, y: float) -> None:
    portrait_frame(st, x, y, rng.uniform(64, 84), rng)


def _candles(st: Stage, rng: Random, x: float, y: float) -> None:
    for dx in (-14, 12):
        tone = pick(rng, (hx("#f6ead0"), hx("#e9c98f"), hx("#d9705a")))
        candle(st, x + dx, y + rng.uniform(-3, 3), rng.uniform(38, 78), tone)


def _breads(st: Stage, rng: Random, x: float, y: float) -> None:
    for dx, dy in ((-18, 0), (20, 0), (0, -20)):
        bread(st, x + dx, y - 8 + dy, 23)


def _skulls(st: Stage, rng: Random, x: float, y: float) -> None:
    skull(st, x, y - 20, 23, pick(rng, AWNINGS))


def _fruit(st: Stage, rng: Random, x: float, y: float) -> None:
    for dx, dy in ((-26, -10), (0, -10), (26, -10), (-12, -30), (13, -30), (0, -48)):
        tone = pick(rng, FRUIT)
        st.oval(x + dx, y + dy, 15, 14, shade(tone, 0.85))
        st.oval(x + dx - 3, y + dy - 4, 9, 8, shade(tone, 1.08))


def _flowers(st: Stage, rng: Random, x: float, y: float) -> None:
    st.poly([(x - 18, y), (x + 18, y), (x + 24, y - 40), (x - 24, y - 40)], pick(rng, AWNINGS))
    for _ in range(13):
        marigold(st, x + rng.gauss(0, 22), y - 58 + rng.gauss(0, 14), rng.uniform(13, 19), pick(rng, MARIGOLD))


def _glass(st: Stage, rng: Random, x: float, y: float) -> None:
    st.rect(x - 13, y - 44, 26, 44, (0.85, 0.95, 1.0, 0.55), 3)
    st.rect(x - 13, y - 34, 26, 34, (0.6, 0.8, 0.9, 0.5), 3)


OFFERS = {
    "frame": _framed,
    "candle": _candles,
    "bread": _breads,
    "skull": _skulls,
    "fruit": _fruit,
    "flowers": _flowers,
    "glass": _glass,
}
