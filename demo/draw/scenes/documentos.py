"""Hands and documents."""

from __future__ import annotations

from math import sin

import skia

from ..effects import beam, unfocused
from ..hands import behind_fingers, finger, forearm, holding_hand, pen_hand
from ..palette import (
    AWNINGS,
    CLOTHES,
    DENIM,
    MARIGOLD,
    SKINS,
    Rgb,
    fade,
    hx,
    pick,
    shade,
)
from ..stage import Stage


def manos_documento(st: Stage) -> None:
    """Hands signing, or handing over, a document."""
    rng = st.rng
    table = pick(rng, (hx("#8a5a38"), hx("#b98a5a"), hx("#5f4433"), hx("#c9a97c"), hx("#3f5a5c"), hx("#7a3f38")))
    st.shade(
        st.all(),
        (0, 0),
        (st.w, st.h),
        (st.light.lit(shade(table, 1.15), 1), st.light.lit(table, 0.9), st.light.lit(shade(table, 0.7), 0.7)),
    )
    st.grainy(st.all(), "brush", 1100, 0.9)
    _desk_things(st)
    (_signing if rng.random() < 0.55 else _handing)(st)
    side = -1 if st.light.cast[0] > 0 else 1
    beam(
        st,
        [
            (st.w * 0.5 + side * st.w * 0.6, -40),
            (st.w * 0.5 + side * st.w * 0.3, -40),
            (st.w * 0.5 - side * st.w * 0.35, st.h + 40),
            (st.w * 0.5 + side * st.w * 0.05, st.h + 40),
        ],
        0.5,
    )


def _desk_things(st: Stage) -> None:
    rng = st.rng
    with unfocused(st, 4):
        x, y = st.w * rng.choice((0.1, 0.9)), st.h * 0.12
        st.oval(x + 14, y + 18, 105, 100, fade(hx("#150b10"), 0.4))
        tone = pick(rng, AWNINGS)
        st.oval(x, y, 100, 96, shade(tone, 0.9))
        st.oval(x, y, 84, 80, hx("#f5eee0"))
        st.oval(x, y, 70, 66, hx("#4a2c1c"))
        for i in range(3):
            with st.at(st.w - x, st.h * 0.06 + i * 9, 1, turn=-12 + i * 9):
                st.rect(-150, -90, 300, 170, (hx("#d9c08a"), hx("#e9dcc0"), pick(rng, AWNINGS))[i], 4)


def _sheet(st: Stage, w: float, h: float, tone: Rgb) -> None:
    rng = st.rng
    st.fill(skia.Path.Rect(skia.Rect.MakeXYWH(10, 16, w, h)), fade(hx("#150b10"), 0.45), skia.BlendMode.kMultiply, 14)
    st.shade(skia.Path.Rect(skia.Rect.MakeWH(w, h)), (0, 0), (w, h), (hx("#fffdf6"), hx("#f1eadb")))
    st.oval(w * 0.13, h * 0.1, w * 0.055, w * 0.06, tone)
    st.rect(w * 0.23, h * 0.07, w * 0.45, h * 0.022, shade(tone, 0.7))
    st.rect(w * 0.23, h * 0.108, w * 0.3, h * 0.014, fade(hx("#3a3a40"), 0.6))
    for i in range(15):
        wide = 0.8 if i % 5 != 4 else rng.uniform(0.3, 0.6)
        st.rect(w * 0.1, h * (0.2 + 0.032 * i), w * wide, h * 0.009, fade(hx("#2f2f38"), 0.5))
    for x in (0.12, 0.56):
        st.rect(w * x, h * 0.86, w * 0.32, h * 0.004, hx("#3a3a40"))
    st.stroke(skia.Path.Circle(w * 0.78, h * 0.74, w * 0.09), fade(tone, 0.55), 4)
    st.stroke(skia.Path.Circle(w * 0.78, h * 0.74, w * 0.065), fade(tone, 0.45), 2)


def _signing(st: Stage) -> None:
    rng = st.rng
    skin, sleeve, w = pick(rng, SKINS, 0.02), pick(rng, CLOTHES + DENIM), 620
    turn, x, y = rng.uniform(-14, 8), st.w * 0.5 - 330, st.h * 0.5 - 470
    with st.at(x, y, 1, turn=turn):
        _sheet(st, w, 800, pick(rng, AWNINGS))
        ink = hx("#24386a")
        st.line([(370 + i * 13, 680 + sin(i * 1.7) * 20 - (22 if i == 2 else 0)) for i in range(11)], ink, 4, True)
    with st.at(st.w * 0.5 + 178, st.h * 0.5 + 208, 1):
        with st.at(26, 40, 182):
            st.oval(1.2, 0.7, 1.1, 0.7, fade(hx("#150b10"), 0.45), 0.2)
        with st.at(0, 0, 182):
            pen_hand(st, skin, sleeve)
    with st.at(st.w * 0.5 - 380, st.h * 0.5 + 210, 180, turn=-38):
        forearm(st, (-0.4, 0.9), (-1.6, 3.4), 0.38, skin, sleeve, 0.34)
        st.blob([(-0.62, 0.9), (-0.6, 0.1), (-0.2, -0.25), (0.35, -0.15), (0.5, 0.4), (0.1, 1.0)], skin)
        for i in range(4):
            finger(
                st,
                [
                    (-0.42 + i * 0.27, 0.1 - 0.06 * i * (3 - i)),
                    (-0.4 + i * 0.31, -0.42 - 0.1 * i * (3 - i)),
                    (-0.38 + i * 0.34, -0.86 - 0.13 * i * (3 - i)),
                ],
                0.155,
                skin,
                True,
            )
        finger(st, [(0.3, 0.6), (0.72, 0.36), (1.02, 0.02)], 0.17, shade(skin, 0.96), True)


def _handing(st: Stage) -> None:
    rng = st.rng
    skins = [pick(rng, SKINS, 0.02) for _ in range(2)]
    sleeves = rng.sample(CLOTHES + DENIM, 2)
    cx, cy = st.w * 0.5, st.h * 0.52
    for s, skin in zip((-1, 1), skins, strict=True):
        with st.at(cx + s * 330, cy - 40 - s * 60, 175):
            behind_fingers(st, skin, s)
    with st.at(cx - 330, cy - 300, 1, turn=-6):
        _sheet(st, 640, 590, pick(rng, AWNINGS))
        if rng.random() < 0.5:
            st.stroke(skia.Path.Rect(skia.Rect.MakeXYWH(16, 16, 608, 558)), pick(rng, MARIGOLD), 8)
    for s, skin, sleeve in zip((-1, 1), skins, sleeves, strict=True):
        with st.at(cx + s * 330, cy - 20 - s * 60, 175):
            holding_hand(st, skin, sleeve, (s * 3.6, 2.2))
