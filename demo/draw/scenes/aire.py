"""Out of doors: ball court, street run, park."""

from __future__ import annotations

from random import Random

import skia

from ..camera import Camera, box_shadow, floor, plane, stand, upright
from ..effects import defocus, haze, world
from ..folk import audience, passers, person
from ..cast import of_role
from ..palette import AWNINGS, FACADES, Rgb, fade, hx, pick, shade
from ..props import carried, ring
from ..sky import ridges, sky
from ..stage import Stage, polygon
from ..town import band, ground, house, sidewalk, street
from .common import bunting, lamp_post, lens, overhang, plant


def _team(st: Stage, cam: Camera, x: float, z: float, act: str, colour: Rgb, flip: bool, prop: object = None) -> None:
    from dataclasses import replace

    rng = st.rng
    p = replace(of_role(rng, "player"), cloth=colour, below=shade(colour, 0.75), bib=rng.random() < 0.99)
    person(st, cam, x, z, act=act, flip=flip, prop=prop, who=p)  # type: ignore[arg-type]


def cancha(st: Stage) -> None:
    """Basketball or football on an open court."""
    rng = st.rng
    hoop = rng.random() < 0.6
    cam = lens(st, rng.choice((1.6, 3.0)), 0.45, 1200, cx=rng.choice((0.4, 0.6)))
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 130)
        ground(st, cam, hx("#c9a67c"))
        x = -30.0
        while x < 30:
            w = rng.uniform(6, 9)
            house(st, cam, rng, x, x + w, 33, 40, rng.choice((4.0, 4.5, 6.6)))
            x += w
        for x in (-14, -8, 9, 15):
            plant(st, cam, x + rng.uniform(-1, 1), 26, rng.choice(("laurel", "poplar", "palm", "mezquite")), 1.0)
        st.flush()
        tone = pick(rng, (hx("#3f7f9a"), hx("#b5583c"), hx("#4f8a5f"))) if hoop else hx("#7f9a4e")
        _court(st, cam, tone, hoop)
        _stands(st, cam)
        _game(st, cam, hoop)
        if st.light.dark:
            for x in (-7.5, 7.5):
                lamp_post(st, cam, x, 17, 8, 1.5)
            st.pool(st.w / 2, st.h * 0.6, 800, (0.8, 0.8, 0.75))
        st.flush()
    if rng.random() < 0.5:
        overhang(st)


def _court(st: Stage, cam: Camera, tone: Rgb, hoop: bool) -> None:
    white = hx("#f6f1e4")
    band(st, cam, -7.5, 7.5, 2.0, 21, tone, "mottle")
    if hoop:
        band(st, cam, -2.4, 2.4, 14.5, 20.4, shade(tone, 0.72))
    lines = [
        ((-7, 20.4), (7, 20.4)),
        ((-7, 2), (-7, 20.4)),
        ((7, 2), (7, 20.4)),
        ((-2.4, 14.5), (2.4, 14.5)),
        ((-2.4, 14.5), (-2.4, 20.4)),
        ((2.4, 14.5), (2.4, 20.4)),
        ((-7, 7), (7, 7)),
    ]
    for (ax, az), (bx, bz) in lines:
        wide = 0.045
        st.poly(
            cam.quad(
                [
                    (ax - wide, 0, az - wide),
                    (bx - wide, 0, bz + wide),
                    (bx + wide, 0, bz + wide),
                    (ax + wide, 0, az - wide),
                ]
            )
            if ax == bx
            else floor(cam, ax, bx, az - 0.06, az + 0.06),
            fade(st.light.lit(white, 0.95), 0.9),
        )
    for r, z in ((1.8, 14.5), (2.0, 7)):
        pts = [cam.at(x, 0, z + y) for x, y in ring(40, r)]
        st.line([*pts, pts[0]], fade(st.light.lit(white, 0.95), 0.85), 3)


def _stands(st: Stage, cam: Camera) -> None:
    side = st.rng.choice((-1, 1))
    for row in range(3):
        for i in range(7):
            if st.rng.random() < 0.8:
                person(
                    st,
                    cam,
                    side * (8.6 + row * 0.8),
                    8 + i * 1.5,
                    "",
                    st.rng.choice(("sit", "sit", "cheer", "clap")),
                    side > 0,
                    child=st.rng.random() < 0.3,
                    y=0.35 * row,
                    shadow=0.15,
                )


def _hoop(st: Stage) -> None:
    iron = st.light.lit(hx("#3f4a55"), 0.6)
    st.line([(0, 0), (0, -3.6)], iron, 0.16)
    st.rect(-0.9, -4.2, 1.8, 1.15, st.light.lit(hx("#f4f1e8"), 0.95), 0.05)
    st.stroke(skia.Path.Rect(skia.Rect.MakeXYWH(-0.3, -3.75, 0.6, 0.45)), hx("#c8412f"), 0.05)
    st.stroke(skia.Path.Oval(skia.Rect.MakeXYWH(-0.27, -3.32, 0.54, 0.16)), hx("#e8622a"), 0.06)
    for i in range(6):
        st.line([(-0.25 + i * 0.1, -3.22), (-0.14 + i * 0.06, -2.8)], fade(hx("#ffffff"), 0.9), 0.025)


def _goal(st: Stage) -> None:
    white = st.light.lit(hx("#f8f6ee"), 0.95)
    for i in range(13):
        st.line([(-1.8 + i * 0.3, -2.1), (-1.7 + i * 0.283, 0)], fade(white, 0.35), 0.02)
    for i in range(7):
        st.line([(-1.8, -2.1 + i * 0.3), (1.8, -2.1 + i * 0.3)], fade(white, 0.35), 0.02)
    for x in (-1.8, 1.8):
        st.line([(x, 0), (x, -2.15)], white, 0.1)
    st.line([(-1.8, -2.15), (1.8, -2.15)], white, 0.1)


def _game(st: Stage, cam: Camera, hoop: bool) -> None:
    rng = st.rng
    a, b = rng.sample((hx("#c8352b"), hx("#f0b52e"), hx("#2f6fae"), hx("#f3efe4"), hx("#3f9a6a"), hx("#7a3f8f")), 2)
    stand(st, cam, 0, 19.6, lambda: _hoop(st) if hoop else _goal(st))
    flip = rng.random() < 0.5
    s = -1 if flip else 1
    ball = carried("ball", hx("#e2762e") if hoop else hx("#f6f3ea"))
    _team(st, cam, -s * 0.7, 6.0, "shoot" if hoop else "run", a, flip, ball if hoop else None)
    if not hoop:
        stand(st, cam, s * 0.3, 5.7, lambda: st.oval(0, -0.14, 0.14, 0.14, hx("#f6f3ea")))
    _team(st, cam, s * 0.75, 6.4, "reach" if hoop else "run2", b, not flip)
    for i in range(rng.randint(4, 6)):
        x, z = rng.uniform(-5.2, 5.2), 8 + i * 1.6
        _team(st, cam, x, z, rng.choice(("run", "run2", "dribble", "side", "relax")), (a, b)[i % 2], rng.random() < 0.5)


def carrera(st: Stage) -> None:
    """Street run with bibs."""
    rng = st.rng
    cam = lens(st, rng.choice((1.3, 1.6, 3.4)), 0.42, 1200, cx=rng.choice((0.35, 0.5, 0.65)))
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 120)
        street(st, cam, rng, 7.6, 6, 55, 0.35)
        band(st, cam, -7.6, 7.6, 0.7, 65, hx("#77727a"), "speck")
        for a, b in ((-7.6, -4.6), (4.6, 7.6)):
            band(st, cam, a, b, 0.7, 60, hx("#cfc0a8"), "mottle", 0.92)
        stand(st, cam, 0, 22, lambda: _gate(st))
        for s in (-1, 1):
            for i in range(11):
                person(
                    st,
                    cam,
                    s * (4.7 + rng.uniform(0, 1.4)),
                    6.5 + i * 1.6,
                    "",
                    rng.choice(("clap", "cheer", "wave", "stand")),
                    child=rng.random() < 0.25,
                )
        side = rng.random() < 0.5
        for i in range(rng.randint(9, 13)):
            z = 5.0 + i * 1.15
            person(
                st,
                cam,
                rng.uniform(-3.4, 3.4) * (0.6 if i < 2 else 1),
                z,
                "runner",
                rng.choice(("run", "run2")),
                side,
                child=i > 4 and rng.random() < 0.2,
                old=rng.random() < 0.15,
            )
        st.flush()


def _gate(st: Stage) -> None:
    tone = st.light.lit(pick(st.rng, (hx("#c8412f"), hx("#2f7f79"), hx("#d79b2a"))), 0.9)
    for x in (-4.4, 4.4):
        st.rect(x - 0.35, -4.4, 0.7, 4.4, tone, 0.2)
    st.rect(-4.75, -5.3, 9.5, 1.3, tone, 0.3)
    for i in range(26):
        st.rect(-4.4 + i * 0.34, -4.5 + 0.17 * (i % 2), 0.17, 0.17, hx("#f8f4ea"))
    for i in range(9):
        st.rect(-2.2 + i * 0.5, -5.05, 0.34, 0.34, hx("#f8f4ea"), 0.06)


def parque(st: Stage) -> None:
    """Park with playground and trees."""
    rng = st.rng
    cam = lens(st, rng.choice((1.6, 2.8)), 0.42, 1120)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 90)
        ground(st, cam, pick(rng, (hx("#8fa05a"), hx("#a0a85e"), hx("#93994f"))), "speck")
        for x in range(-24, 25, 6):
            plant(
                st,
                cam,
                x + rng.uniform(-2, 2),
                30 + rng.uniform(-3, 3),
                rng.choice(("laurel", "mezquite", "poplar", "bloom")),
                rng.uniform(0.9, 1.2),
            )
        st.flush()
        haze(st, cam.hy - 140, cam.hy + 60, 0.3)
        side = rng.choice((-1, 1))
        _path(st, cam, side)
        stand(st, cam, side * 3.6, 14, lambda: _slide(st), flip=side < 0)
        stand(st, cam, -side * 3.8, 13.5, lambda: _swings(st))
        plant(st, cam, -side * 7.6, 11, "laurel", 1.1)
        plant(st, cam, side * 8.6, 17, rng.choice(("bloom", "mezquite")), 1.15)
        for i, dx in enumerate((-1.0, 1.0)):
            person(st, cam, -side * 3.8 + dx, 13.2, "", "sit", rng.random() < 0.5, child=True, y=0.35, shadow=0.2)
        for i in range(rng.randint(3, 5)):
            person(
                st,
                cam,
                side * rng.uniform(-2, 3.4),
                rng.uniform(7, 12),
                "",
                rng.choice(("run", "run2", "cheer", "wave", "dribble")),
                child=True,
            )
        person(st, cam, side * 3.9, 14.2, "", "cheer", child=True, y=1.9, shadow=0)
        passers(st, cam, rng.randint(3, 6), (-4.5, 4.5), (7, 13), ("walk", "talk", "stand", "walk2"))
        x = side * rng.uniform(0.6, 2.2)
        person(st, cam, x, 5.6, "", "walk", old=rng.random() < 0.4)
        person(st, cam, x + 0.65, 5.5, "", "walk2", False, child=True)
        st.flush()
    overhang(st, -side)


def _path(st: Stage, cam: Camera, side: int) -> None:
    from math import sin

    from ..stage import curve

    zs = [1.3 * 1.3**i for i in range(13)]
    left = [cam.at(side * (0.4 + 0.13 * z + 1.2 * sin(z * 0.22)) - 1.6, 0, z) for z in zs]
    right = [cam.at(side * (0.4 + 0.13 * z + 1.2 * sin(z * 0.22)) + 1.6, 0, z) for z in zs]
    st.fill(curve([*left, *reversed(right)], True, 0.4), st.light.lit(hx("#e0c49a"), 0.95))


def _slide(st: Stage) -> None:
    red, blue, gold = (st.light.lit(hx(c), 0.9) for c in ("#c8412f", "#2f6f9f", "#f0b52e"))
    for x in (-0.7, 0.7):
        st.line([(x, 0), (x, -3.0)], blue, 0.13)
    st.poly([(-1.1, -3.0), (0, -4.0), (1.1, -3.0)], red)
    st.rect(-0.9, -1.95, 1.8, 0.14, gold)
    for i in range(6):
        st.line([(-0.75 + i * 0.3, -1.95), (-0.75 + i * 0.3, -2.5)], blue, 0.05)
    st.line([(-0.85, -2.5), (0.85, -2.5)], blue, 0.07)
    st.line([(0.8, -1.9), (1.9, -0.8), (3.1, -0.25)], shade(gold, 0.8), 0.42, True)
    st.line([(0.8, -1.98), (1.9, -0.88), (3.1, -0.33)], gold, 0.26, True)
    for i in range(6):
        st.line([(-1.5 + i * 0.12, -0.05 - i * 0.33), (-1.1 + i * 0.07, -0.05 - i * 0.33)], red, 0.07)
    st.line([(-1.55, 0), (-0.85, -1.95)], red, 0.08)


def _swings(st: Stage) -> None:
    tone = st.light.lit(hx("#2f7f79"), 0.85)
    for x in (-2.1, 2.1):
        st.line([(x - 0.5, 0), (x, -3.1)], tone, 0.12)
        st.line([(x + 0.5, 0), (x, -3.1)], tone, 0.12)
    st.line([(-2.1, -3.1), (2.1, -3.1)], tone, 0.14)
    for x in (-1.0, 1.0):
        for dx in (-0.22, 0.22):
            st.line([(x + dx, -3.1), (x + dx, -0.85)], hx("#3a3a3e"), 0.03)
        st.rect(x - 0.3, -0.88, 0.6, 0.08, st.light.lit(hx("#c8412f"), 0.9))
