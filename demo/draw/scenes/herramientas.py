"""Tools and the work they are used for, as seen near."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

import skia

from ..effects import defocus
from ..palette import (
    AWNINGS,
    FACADES,
    FOLIAGE,
    FRUIT,
    fade,
    hx,
    pick,
    shade,
)
from ..stage import Stage, curve, polygon


def handle(st: Stage, rng: Random) -> None:
    """A wooden handle across the sheet."""
    wood = pick(rng, (hx("#c79a5e"), hx("#a9773f"), hx("#8a5a33")))
    st.shade(
        skia.Path.Rect(skia.Rect.MakeLTRB(-9, -0.15, 9, 0.15)),
        (0, -0.15),
        (0, 0.15),
        (shade(wood, 1.2), wood, shade(wood, 0.55)),
    )
    for _i in range(40):
        x = rng.uniform(-6, 6)
        st.line(
            [(x, rng.uniform(-0.1, 0.12)), (x + rng.uniform(0.3, 1.0), rng.uniform(-0.1, 0.12))],
            fade(shade(wood, 0.6), 0.4),
            0.012,
        )


def wrench(st: Stage, rng: Random) -> None:
    """A pipe wrench, its jaw at the left."""
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


def work_earth(st: Stage) -> None:
    """Turned earth with seedlings."""
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


def work_bench(st: Stage) -> None:
    """A bench with nuts and a screwdriver."""
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


def work_brick(st: Stage) -> None:
    """A brick wall."""
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


def trowel(st: Stage, rng: Random) -> None:
    """A mason's trowel, its blade at the left."""
    steel = hx("#aab2b6")
    blade = curve([(-0.7, -0.12), (-1.3, -0.62), (-2.9, 0.0), (-1.3, 0.62), (-0.7, 0.12)], True, 0.3)
    st.shade(blade, (-1.5, -0.6), (-1.3, 0.6), (shade(steel, 1.25), steel, shade(steel, 0.6)))
    st.blob([(-1.9, -0.4), (-2.8, 0.0), (-1.9, 0.36), (-1.5, 0.1)], hx("#b9b0a4"))
    st.line([(-0.8, 0), (-0.2, -0.05), (0.1, 0)], shade(steel, 0.7), 0.14, True)
    st.rect(0.0, -0.17, 2.1, 0.34, pick(rng, (hx("#a9773f"), hx("#8a3b2c"), hx("#2f5d6b"))), 0.16)


def brush(st: Stage, rng: Random) -> None:
    """A wide paint brush, loaded."""
    tone = pick(rng, AWNINGS)
    for i in range(13):
        y = -0.42 + i * 0.07
        st.line([(-1.2, y), (-2.1 + 0.12 * ((i * 5) % 4), y * 1.16)], shade(tone, 0.75 + 0.05 * (i % 5)), 0.09)
    st.rect(-1.3, -0.48, 0.6, 0.96, hx("#b9bec0"), 0.04)
    st.rect(-0.72, -0.4, 0.5, 0.8, hx("#c98a4a"), 0.2)
    st.rect(-0.3, -0.17, 2.6, 0.34, hx("#c98a4a"), 0.16)


def work_wall(st: Stage) -> None:
    """A wall half painted."""
    rng, tone = st.rng, pick(st.rng, FACADES)
    st.fill(st.all(), st.light.lit(hx("#e9dfcc"), 0.9))
    edge = [(-20.0, -20.0), (st.w * 0.62, -20.0)]
    edge += [(st.w * (0.56 + 0.1 * rng.random()), st.h * i / 9) for i in range(1, 10)]
    st.blob([*edge, (st.w * 0.5, st.h + 20), (-20.0, st.h + 20)], st.light.lit(tone, 0.95), 0.3)
    for _ in range(60):
        y = rng.uniform(0, st.h)
        x = rng.uniform(-100, st.w * 0.5)
        st.line([(x, y), (x + rng.uniform(80, 260), y + rng.uniform(-8, 8))], fade(shade(tone, 1.25), 0.2), 9)
    st.grainy(st.all(), "mottle", 700, 0.9)
    defocus(st, 3)


def work_pipe(st: Stage) -> None:
    """A trench with a blue pipe and wet earth."""
    rng = st.rng
    work_earth(st)
    y, blue = st.h * rng.uniform(0.55, 0.75), pick(rng, (hx("#2f6f9f"), hx("#3f8fae"), hx("#d8d3c4")))
    pipe = skia.Path.Rect(skia.Rect.MakeXYWH(-20, y, st.w + 40, 170))
    st.fill(skia.Path.Rect(skia.Rect.MakeXYWH(-20, y + 30, st.w + 40, 190)), fade(hx("#1a0f14"), 0.5), None, 18)
    st.shade(pipe, (0, y), (0, y + 170), (shade(blue, 0.8), shade(blue, 1.25), blue, shade(blue, 0.5)))
    for x in (0.2, 0.72):
        st.rect(st.w * x, y - 16, 90, 202, shade(blue, 0.62), 10)
    for _ in range(9):
        x, py, r = rng.uniform(0, st.w), y + rng.uniform(190, 320), rng.uniform(30, 120)
        st.oval(x, py, r, r * 0.3, fade(st.light.sky[-1], 0.35))
    defocus(st, 3.5)


def work_leaves(st: Stage) -> None:
    """A bed of plants with fruit."""
    rng = st.rng
    st.fill(st.all(), st.light.lit(hx("#33472f"), 0.6))
    for i in range(260):
        tone = shade(pick(rng, FOLIAGE), 0.55 + 0.7 * i / 260)
        with st.at(rng.uniform(0, st.w), rng.uniform(0, st.h), rng.uniform(40, 85), turn=rng.uniform(0, 360)):
            st.blob([(-1, 0), (0, -0.42), (1, 0), (0, 0.42)], st.light.lit(tone, 0.8))
            st.line([(-0.9, 0), (0.9, 0)], fade(shade(tone, 1.3), 0.5), 0.04)
    fruit = pick(rng, FRUIT)
    for _ in range(26):
        x, y, r = rng.uniform(0, st.w), rng.uniform(0, st.h), rng.uniform(18, 32)
        st.oval(x, y, r, r, shade(fruit, 0.8))
        st.oval(x - r * 0.15, y - r * 0.2, r * 0.75, r * 0.7, fruit)
    defocus(st, 3.5)
