"""Out of doors: ball court, street run, park."""

from __future__ import annotations

import skia

from ..camera import Camera, floor, stand
from ..cast import of_role
from ..effects import world
from ..folk import person
from ..ground import band, ground
from ..palette import Rgb, fade, hx, pick, shade
from ..props import carried, ring
from ..sky import ridges, sky
from ..stage import Stage
from ..town import house, street
from .common import lamp_post, lens
from .plants import overhang, plant


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
        stand(st, cam, 0, 22, lambda: _gate(st), reach=6)
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
