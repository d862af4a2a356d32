"""Plans and a model on a table."""

from __future__ import annotations

from random import Random

import skia

from ..camera import plane
from ..effects import beam
from ..hands import finger, forearm
from ..palette import (
    AWNINGS,
    CLOTHES,
    DENIM,
    FACADES,
    MARIGOLD,
    SKINS,
    Rgb,
    fade,
    hx,
    pick,
    shade,
)
from ..stage import Stage


def detalle_mapa(st: Stage) -> None:
    """Plans and a model on a table."""
    rng = st.rng
    wood = pick(rng, (hx("#a8784a"), hx("#c9a97c"), hx("#7a5a42"), hx("#5f7578")))
    st.shade(st.all(), (0, 0), (0, st.h), (st.light.lit(shade(wood, 0.75), 0.8), st.light.lit(shade(wood, 1.1), 1)))
    st.grainy(st.all(), "brush", 1000, 0.9)
    cx, cy, size = st.w * 0.5, st.h * 0.5, rng.uniform(0.98, 1.3)
    with st.at(cx, cy, size, turn=rng.uniform(-16, 16)), st.at(-cx, -cy):
        _desk(st, rng, cx, cy)


def _desk(st: Stage, rng: Random, cx: float, cy: float) -> None:
    side = rng.choice((-1, 1))
    near = rng.uniform(-40, 60)
    _plan(
        st, [(cx - 560, cy - 190), (cx + 430, cy - 290), (cx + 720, cy + 330 + near), (cx - 620, cy + 430 + near)], rng
    )
    if rng.random() < 0.7:
        _model_town(st, cx + side * 130, cy - 20, rng, side)
    _drafting(st, cx, cy, side, rng)
    skin, sleeve = pick(rng, SKINS, 0.02), pick(rng, CLOTHES + DENIM)
    with st.at(cx - side * 430, cy + 200, side, 1), st.at(0, 0, 150):
        st.oval(0.1, 0.4, 0.9, 0.5, fade(hx("#150b10"), 0.35), 0.2)
        forearm(st, (-0.5, 0.75), (-3.0, 3.0), 0.38, skin, sleeve, 0.3)
        st.blob([(-0.8, 0.75), (-0.6, 0.1), (-0.05, -0.05), (0.35, 0.3), (0.15, 0.9), (-0.3, 1.1)], skin)
        for i in range(3):
            finger(
                st,
                [(0.15 - i * 0.05, 0.35 + i * 0.22), (0.45, 0.5 + i * 0.2), (0.2, 0.72 + i * 0.16)],
                0.16,
                shade(skin, 0.9),
            )
        finger(st, [(-0.1, 0.1), (0.55, -0.12), (1.15, -0.25)], 0.165, skin, True)
        finger(st, [(-0.3, 0.6), (0.2, 0.85), (0.55, 0.62)], 0.17, shade(skin, 0.95), True)
    beam(
        st,
        [(cx + side * 900, -40), (cx + side * 500, -40), (cx - side * 300, st.h + 40), (cx + side * 200, st.h + 40)],
        0.55,
    )


def _plan(st: Stage, corners: list[tuple[float, float]], rng: Random) -> None:
    blue = rng.random() < 0.4
    paper, ink = (hx("#2f5d8a"), hx("#e9f1f4")) if blue else (hx("#f6f0df"), hx("#3d4a5c"))
    st.poly([(x + 12, y + 18) for x, y in corners], fade(hx("#150b10"), 0.4), blur=10)
    with plane(st, corners, 12, 9):
        st.rect(0, 0, 12, 9, paper)
        for i in range(1, 24):
            st.line([(i / 2, 0.2), (i / 2, 8.8)], fade(ink, 0.1), 0.012)
        for i in range(1, 18):
            st.line([(0.2, i / 2), (11.8, i / 2)], fade(ink, 0.1), 0.012)
        xs, ys = [0.6, 2.1, 3.9, 5.3, 7.2, 8.8, 11.2], [0.6, 2.0, 3.4, 5.2, 6.8, 8.3]
        for i in range(6):
            for j in range(5):
                _block(st, xs[i] + 0.14, ys[j] + 0.14, xs[i + 1] - 0.14, ys[j + 1] - 0.14, ink, blue, rng)
        bend = rng.uniform(2, 6)
        st.line([(0, bend), (4, bend + 1.2), (8, bend - 0.6), (12, bend + 0.8)], fade(hx("#4f9ab5"), 0.9), 0.3, True)
        st.rect(9.3, 7.0, 2.3, 1.5, paper)
        st.stroke(skia.Path.Rect(skia.Rect.MakeXYWH(9.3, 7.0, 2.3, 1.5)), ink, 0.04)
        for i in range(4):
            st.rect(9.5, 7.25 + i * 0.27, rng.uniform(0.9, 1.8), 0.09, fade(ink, 0.7))


def _block(st: Stage, x0: float, y0: float, x1: float, y1: float, ink: Rgb, blue: bool, rng: Random) -> None:
    kind = rng.random()
    fill = (
        fade(hx("#8db56a"), 0.75)
        if kind < 0.16
        else fade(pick(rng, MARIGOLD + FACADES), 0.55)
        if kind < 0.42
        else fade(ink, 0.07)
    )
    st.rect(x0, y0, x1 - x0, y1 - y0, fill)
    st.stroke(skia.Path.Rect(skia.Rect.MakeLTRB(x0, y0, x1, y1)), fade(ink, 0.8), 0.03)
    for i in range(1, 4):
        x = x0 + (x1 - x0) * i / 4
        st.line([(x, y0), (x, y1)], fade(ink, 0.35), 0.018)


def _model_town(st: Stage, cx: float, cy: float, rng: Random, side: int) -> None:
    """Little white and coloured blocks standing on the plan."""
    spots = sorted(((rng.uniform(-250, 260), rng.uniform(-120, 120)) for _ in range(17)), key=lambda q: q[1])
    for x, y in spots:
        w, h, d = rng.uniform(38, 78), rng.uniform(26, 105), 24
        tone = hx("#f7f2e6") if rng.random() < 0.65 else pick(rng, FACADES)
        px, py = cx + x, cy + y
        st.poly(
            [(px, py), (px + w, py), (px + w - side * 80, py + 34), (px - side * 80, py + 34)],
            fade(hx("#150b10"), 0.28),
            blur=5,
        )
        if rng.random() < 0.26:
            st.rect(px + 10, py - 16, 5, 18, hx("#7a5a3c"))
            st.oval(px + 12, py - 36, 24, 26, shade(hx("#7d9a5a"), 0.8))
            st.oval(px + 7, py - 43, 15, 16, hx("#9ab86c"))
            continue
        st.rect(px, py - h, w, h, shade(tone, 0.92 if side > 0 else 1.0))
        st.poly(
            [(px + w, py), (px + w + 18, py - d * 0.6), (px + w + 18, py - h - d * 0.6), (px + w, py - h)],
            shade(tone, 0.7),
        )
        st.poly(
            [(px, py - h), (px + w, py - h), (px + w + 18, py - h - d * 0.6), (px + 18, py - h - d * 0.6)],
            shade(tone, 1.1),
        )
        for k in range(int(h / 28)):
            for m in range(int(w / 20)):
                st.rect(px + 7 + m * 19, py - h + 9 + k * 26, 9, 12, fade(shade(tone, 0.55), 0.5))


def _drafting(st: Stage, cx: float, cy: float, side: int, rng: Random) -> None:
    with st.at(cx + side * 480, cy + 260, 1, turn=rng.uniform(-50, 50)):
        st.rect(-190, 8, 390, 20, fade(hx("#150b10"), 0.35), 8)
        st.rect(-200, -8, 340, 18, pick(rng, AWNINGS), 3)
        st.poly([(140, -8), (140, 10), (190, 1)], hx("#e3c08a"))
    with st.at(cx - side * 120, cy + 370, 1, turn=rng.uniform(-12, 12)):
        st.rect(-260, 6, 540, 52, fade(hx("#150b10"), 0.3), 3)
        st.rect(-270, -4, 540, 50, fade(hx("#e8c46a"), 0.96), 3)
        for i in range(36):
            st.rect(-262 + i * 15, -4, 2, 20 if i % 5 == 0 else 11, hx("#4a3a24"))
    x, y = cx - side * 560, cy - 330
    for i in range(3):
        st.line([(x - 150, y + i * 46 + 8), (x + 330, y - 30 + i * 46 + 8)], fade(hx("#150b10"), 0.3), 42)
        st.line(
            [(x - 150, y + i * 46), (x + 330, y - 30 + i * 46)], (hx("#f4ecd8"), hx("#dbe6ea"), hx("#f1dfb8"))[i], 38
        )
        st.line([(x - 150, y + i * 46 - 8), (x + 330, y - 38 + i * 46)], fade(hx("#ffffff"), 0.5), 9)
