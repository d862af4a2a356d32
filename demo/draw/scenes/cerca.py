"""Near things: a portrait, hands at work, hands and documents, plans on a table."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin
from random import Random

import skia

from ..camera import Camera, plane
from ..cast import of_role
from ..effects import beam, defocus, unfocused, world
from ..folk import passers, person
from ..hands import behind_fingers, fist, forearm, finger, holding_hand, pen_hand
from ..interior import shelf
from ..nature import tree
from ..palette import (
    ADOBE,
    AWNINGS,
    CLOTHES,
    DENIM,
    FACADES,
    FOLIAGE,
    FRUIT,
    MARIGOLD,
    SKINS,
    Rgb,
    fade,
    hx,
    mix,
    pick,
    shade,
)
from ..portraits import bust
from ..sky import ridges, sky
from ..stage import Stage, curve, polygon
from ..town import band, facade, ground, street
from .common import bunting, lens, plant


def retrato(st: Stage) -> None:
    """One person from the chest up before an unfocused place."""
    rng = st.rng
    choice = rng.choice((_back_street, _back_wall, _back_field, _back_shelves, _back_leaves))
    with world(st):
        choice(st)
        st.flush()
    defocus(st, 7)
    _bokeh(st)
    role = rng.choice(("", "", "suit", "medic", "crew", "farm", "cook", "music", "office", "", "safety"))
    age = rng.random()
    p = of_role(rng, role, old=age > 0.68)
    woman = p.style in ("long", "bun", "pony", "braids", "bob", "curly")
    p = replace(
        p, cloth=shade(p.cloth, 0.95), hat=p.hat if rng.random() < 0.8 else "", top="coat" if role == "medic" else p.top
    )
    beard = "" if woman else rng.choice(("", "moustache", "beard", ""))
    size = min(st.w, st.h) * rng.uniform(0.215, 0.25)
    if rng.random() < 0.5:
        p = replace(p, skin=mix(p.skin, hx('#d9a070'), 0.25))
    x = st.w * rng.choice((0.42, 0.5, 0.58)) if st.w > st.h else st.w * 0.5
    with st.at(x, st.h * (0.47 if st.w > st.h else 0.42), size, turn=rng.uniform(-4, 4)):
        bust(st, p, rng, age, beard, rng.random() < 0.3)
    if st.light.dark:
        st.fill(st.all(), fade(hx("#20305a"), 0.45), skia.BlendMode.kMultiply)


def _bokeh(st: Stage) -> None:
    rng = st.rng
    for _ in range(rng.randint(8, 20)):
        r = rng.uniform(10, 34)
        st.oval(
            rng.uniform(0, st.w),
            rng.uniform(0, st.h * 0.6),
            r,
            r,
            fade(mix(st.light.glow, pick(rng, MARIGOLD), 0.3), rng.uniform(0.06, 0.22)),
            2.5,
            skia.BlendMode.kScreen,
        )


def _back_street(st: Stage) -> None:
    cam = lens(st, 1.6, 0.5, 1300, cx=st.rng.choice((0.2, 0.8)))
    sky(st, cam.hy)
    ground(st, cam, hx("#b79a78"))
    street(st, cam, st.rng, 4, 4, 40, 0.5)
    passers(st, cam, 5, (-2, 2), (9, 16))


def _back_wall(st: Stage) -> None:
    rng, tone = st.rng, pick(st.rng, FACADES)
    st.shade(st.all(), (0, 0), (st.w, st.h), (st.light.lit(shade(tone, 1.08), 1), st.light.lit(tone, 0.8)))
    st.grainy(st.all(), "mottle", 700, 0.9)
    for _ in range(26):
        x, y = rng.uniform(-0.1, 1.1) * st.w, rng.uniform(-0.1, 0.6) * st.h
        st.oval(
            x, y, rng.uniform(30, 110), rng.uniform(20, 60), fade(st.light.shadow, 0.16), 12, skia.BlendMode.kMultiply
        )
    x = st.w * rng.choice((0.08, 0.78))
    st.rect(x - 20, st.h * 0.1, 300, st.h * 0.62, st.light.lit(hx("#f4ead6"), 0.9))
    st.rect(x, st.h * 0.13, 260, st.h * 0.56, hx("#35525c"))
    for i in range(5):
        st.rect(x + 20 + i * 52, st.h * 0.13, 9, st.h * 0.56, hx("#1f2a30"))


def _back_field(st: Stage) -> None:
    rng = st.rng
    cam = lens(st, 1.6, 0.52, 1100)
    sky(st, cam.hy)
    ridges(st, cam.hy, 3, 150)
    ground(st, cam, rng.choice((hx("#c8a26f"), hx("#8f9a4e"), hx("#a9784c"))))
    for _ in range(9):
        plant(
            st,
            cam,
            rng.uniform(-12, 12),
            rng.uniform(11, 26),
            rng.choice(("mezquite", "saguaro", "poplar", "bush")),
            1.0,
        )


def _back_shelves(st: Stage) -> None:
    rng = st.rng
    wood = pick(rng, (hx("#8a5a33"), hx("#a8794a"), hx("#5f4030")))
    st.fill(st.all(), shade(wood, 0.6))
    with st.at(-60, -40, st.w / 2.6):
        shelf(st, 2.9, 2.2 * max(1, st.h / st.w), 4, wood, rng.choice(("books", "jars")))
    st.glow(
        st.w * rng.choice((0.1, 0.9)),
        st.h * 0.1,
        st.w * 0.6,
        ((1, 0.9, 0.65, 0.55), (1, 0.9, 0.65, 0.15), (1, 0.9, 0.65, 0)),
        skia.BlendMode.kScreen,
    )


def _back_leaves(st: Stage) -> None:
    rng = st.rng
    st.shade(st.all(), (0, 0), (0, st.h), (hx("#a9b86a"), hx("#56703f"), hx("#33472f")))
    for _ in range(170):
        tone = shade(pick(rng, FOLIAGE), rng.uniform(0.5, 1.4))
        x, y, r = rng.uniform(0, st.w), rng.uniform(0, st.h), rng.uniform(18, 60)
        st.oval(x, y, r, r * 0.55, st.light.lit(tone, 0.8))
    for _ in range(20):
        st.oval(
            rng.uniform(0, st.w),
            rng.uniform(0, st.h * 0.7),
            20,
            20,
            pick(rng, (hx("#d0567f"), hx("#f0a03a"), hx("#f3e3b0"))),
        )


def manos_herramienta(st: Stage) -> None:
    """Hands gripping a tool."""
    rng = st.rng
    rng.choice((_work_earth, _work_bench, _work_brick))(st)
    skins = pick(rng, SKINS, 0.02)
    sleeve, glove = (
        pick(rng, CLOTHES + DENIM),
        pick(rng, (hx("#d9b26a"), hx("#c98a4a"), hx("#e0d3b8"))) if rng.random() < 0.3 else None,
    )
    turn, scale, flip = rng.uniform(-34, -16), rng.uniform(215, 250), rng.choice((-1, 1))
    cx, cy = st.w * 0.5, st.h * rng.uniform(0.48, 0.54)
    with st.at(cx, cy, flip, 1):
        with st.at(24, 60, scale, turn=turn):
            st.fill(
                skia.Path.Rect(skia.Rect.MakeLTRB(-5, -0.2, 5, 0.3)),
                fade(hx("#1a0f14"), 0.5),
                skia.BlendMode.kMultiply,
                0.12,
            )
            st.oval(-1.2, 0.1, 0.9, 0.7, fade(hx("#1a0f14"), 0.4), 0.2)
            st.oval(1.5, 0.1, 0.9, 0.7, fade(hx("#1a0f14"), 0.4), 0.2)
        with st.at(0, 0, scale, turn=turn):
            rng.choice((_handle, _handle, _wrench))(st, rng)
            with st.at(1.45, 0, 1.06):
                fist(st, skins, sleeve, (1.9, -2.9), glove)
            with st.at(-1.15, 0, 1.06):
                fist(st, shade(skins, 0.97), sleeve, (0.9, -3.4), glove)
    side = -1 if st.light.cast[0] > 0 else 1
    st.glow(
        st.w / 2 + side * st.w * 0.4,
        st.h * 0.1,
        st.w * 0.75,
        (fade(st.light.glow, 0.5), fade(st.light.glow, 0.12), fade(st.light.glow, 0)),
        skia.BlendMode.kSoftLight,
    )


def _handle(st: Stage, rng: Random) -> None:
    wood = pick(rng, (hx("#c79a5e"), hx("#a9773f"), hx("#8a5a33")))
    st.shade(
        skia.Path.Rect(skia.Rect.MakeLTRB(-9, -0.15, 9, 0.15)),
        (0, -0.15),
        (0, 0.15),
        (shade(wood, 1.2), wood, shade(wood, 0.55)),
    )
    for i in range(40):
        x = rng.uniform(-6, 6)
        st.line(
            [(x, rng.uniform(-0.1, 0.12)), (x + rng.uniform(0.3, 1.0), rng.uniform(-0.1, 0.12))],
            fade(shade(wood, 0.6), 0.4),
            0.012,
        )


def _wrench(st: Stage, rng: Random) -> None:
    steel = hx("#9aa3a8")
    st.shade(
        skia.Path.Rect(skia.Rect.MakeLTRB(-2.6, -0.17, 9, 0.17)),
        (0, -0.17),
        (0, 0.17),
        (shade(steel, 1.3), steel, shade(steel, 0.5)),
    )
    st.blob(
        [
            (-2.4, -0.3),
            (-3.1, -0.62),
            (-3.6, -0.5),
            (-3.25, -0.12),
            (-3.25, 0.14),
            (-3.6, 0.5),
            (-3.1, 0.66),
            (-2.4, 0.3),
        ],
        shade(steel, 0.9),
        0.4,
    )
    st.rect(-3.9, -0.3, 0.7, 0.6, hx("#b8863f"), 0.08)


def _work_earth(st: Stage) -> None:
    rng = st.rng
    earth = pick(rng, (hx("#8a5f40"), hx("#6f4a34"), hx("#a5774e")))
    st.shade(st.all(), (0, 0), (0, st.h), (st.light.lit(shade(earth, 1.1), 1), st.light.lit(shade(earth, 0.8), 0.8)))
    for _ in range(300):
        x, y, r = rng.uniform(0, st.w), rng.uniform(0, st.h), rng.uniform(3, 24)
        st.oval(x, y + r * 0.25, r, r * 0.7, shade(st.light.lit(earth, 0.5), 0.6))
        st.oval(x, y, r * 0.92, r * 0.6, st.light.lit(shade(earth, rng.uniform(0.8, 1.25)), 0.9))
    for x in (0.12, 0.86, 0.3, 0.68):
        with st.at(st.w * x, st.h * rng.uniform(0.2, 0.95), 190):
            for i in range(7):
                a = pi * (0.15 + 0.7 * i / 6)
                st.blob(
                    [
                        (0, 0),
                        (cos(a) * 0.35 - 0.06, -sin(a) * 0.4),
                        (cos(a) * 0.75, -sin(a) * 0.8),
                        (cos(a) * 0.35 + 0.08, -sin(a) * 0.36),
                    ],
                    st.light.lit(shade(hx("#6d9a4a"), 0.7 + 0.1 * i), 0.9),
                )
    defocus(st, 4)


def _work_bench(st: Stage) -> None:
    rng = st.rng
    wood = pick(rng, (hx("#b98a55"), hx("#9a6c42"), hx("#7f5a3c")))
    for i in range(7):
        y = st.h * i / 7
        tone = st.light.lit(shade(wood, rng.uniform(0.85, 1.1)), 0.9)
        st.shade(
            skia.Path.Rect(skia.Rect.MakeXYWH(0, y, st.w, st.h / 7 - 4)),
            (0, y),
            (0, y + st.h / 7),
            (tone, shade(tone, 0.86)),
        )
    st.grainy(st.all(), "brush", 900, 1.0)
    for _ in range(16):
        x, y = rng.uniform(0, st.w), rng.uniform(0, st.h)
        st.oval(x + 5, y + 7, 22, 20, fade(hx("#20140f"), 0.4), 4)
        st.fill(polygon([(x + cos(i * pi / 3) * 21, y + sin(i * pi / 3) * 21) for i in range(6)]), hx("#8f979c"))
        st.oval(x, y, 10, 10, shade(wood, 0.5))
    with st.at(st.w * 0.12, st.h * 0.2, 1, turn=rng.uniform(-30, 30)):
        st.rect(-90, -26, 200, 52, hx("#c8412f"), 22)
        st.rect(100, -14, 240, 28, hx("#aab1b5"), 6)
    defocus(st, 3.5)


def _work_brick(st: Stage) -> None:
    rng = st.rng
    brick = pick(rng, (hx("#b5583c"), hx("#c4774c"), hx("#a9856a")))
    st.fill(st.all(), st.light.lit(hx("#cfc3b0"), 0.8))
    for row in range(10):
        for col in range(9):
            x, y = col * 190 - (95 if row % 2 else 0) - 40, row * 108 - 20
            tone = st.light.lit(shade(brick, rng.uniform(0.78, 1.2)), 0.9)
            st.rect(x, y, 178, 96, shade(tone, 0.75), 6)
            st.rect(x, y, 174, 90, tone, 6)
    st.grainy(st.all(), "speck", 420, 0.9)
    defocus(st, 3.5)


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
    for s, skin in zip((-1, 1), skins):
        with st.at(cx + s * 330, cy - 40 - s * 60, 175):
            behind_fingers(st, skin, s)
    with st.at(cx - 330, cy - 300, 1, turn=-6):
        _sheet(st, 640, 590, pick(rng, AWNINGS))
        if rng.random() < 0.5:
            st.stroke(skia.Path.Rect(skia.Rect.MakeXYWH(16, 16, 608, 558)), pick(rng, MARIGOLD), 8)
    for s, skin, sleeve in zip((-1, 1), skins, sleeves):
        with st.at(cx + s * 330, cy - 20 - s * 60, 175):
            holding_hand(st, skin, sleeve, (s * 3.6, 2.2))


def detalle_mapa(st: Stage) -> None:
    """Plans and a model on a table."""
    rng = st.rng
    wood = pick(rng, (hx("#a8784a"), hx("#c9a97c"), hx("#7a5a42"), hx("#5f7578")))
    st.shade(st.all(), (0, 0), (0, st.h), (st.light.lit(shade(wood, 0.75), 0.8), st.light.lit(shade(wood, 1.1), 1)))
    st.grainy(st.all(), "brush", 1000, 0.9)
    side = rng.choice((-1, 1))
    cx, cy = st.w * 0.5, st.h * 0.5
    _plan(st, [(cx - 560, cy - 190), (cx + 430, cy - 290), (cx + 720, cy + 330), (cx - 620, cy + 470)], rng)
    _model_town(st, cx + side * 130, cy - 20, rng, side)
    _drafting(st, cx, cy, side, rng)
    skin, sleeve = pick(rng, SKINS, 0.02), pick(rng, CLOTHES + DENIM)
    with st.at(cx - side * 430, cy + 200, side, 1):
        with st.at(0, 0, 150):
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
