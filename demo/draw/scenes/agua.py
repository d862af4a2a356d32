"""Wells and tanks."""

from __future__ import annotations

from random import Random

import skia

from ..camera import Camera, box, box_shadow, floor, stand
from ..effects import world
from ..folk import passers, person
from ..ground import band, ground
from ..palette import Rgb, fade, hx, pick, shade
from ..props import carried
from ..sky import ridges, sky
from ..stage import Stage, curve, polygon
from ..town import house, street
from .common import lamp_post, lens
from .plants import near_plants, plant, scrub


def pipe(st: Stage, cam: Camera, points: list[tuple[float, float, float]], r: float, colour: Rgb) -> None:
    """A round pipe along points of the town."""
    path = [cam.at(*p) for p in points]
    s = cam.scale(points[-1][0], points[-1][2])
    st.line(path, st.light.lit(shade(colour, 0.62), 0.4), 2 * r * s)
    lift = [(x - 0.12 * r * s, y - 0.3 * r * s) for x, y in path]
    st.line(lift, st.light.lit(colour, 0.9), 1.2 * r * s)
    st.line([(x - 0.1 * r * s, y - 0.5 * r * s) for x, y in path], fade(shade(colour, 1.6), 0.7), 0.3 * r * s)


def pozo(st: Stage) -> None:
    """Well, pump house, pipes, water running into a basin."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, rng.choice((1.6, 2.2)), 0.42, 1150)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 150)
        ground(st, cam, hx("#c8a074"))
        scrub(st, cam, 16, zs=(18, 45))
        plant(st, cam, -side * 8, 20, "mezquite", 1.2)
        plant(st, cam, side * 13, 26, "saguaro", 1.1)
        st.flush()
        _pump_house(st, cam, side)
        st.later(7.2, lambda: _well(st, cam, side))
        person(st, cam, side * 0.4, 8.2, "crew", "hold", side > 0, prop=carried("board", hx("#8a5a33")))
        person(st, cam, -side * 0.7, 7.9, "", "talk", side < 0)
        for i in range(rng.randint(2, 5)):
            person(
                st,
                cam,
                -side * (2.0 + i * 0.75),
                8.6 + rng.uniform(-0.8, 0.8),
                "",
                rng.choice(("clap", "stand", "relax", "point")),
                child=i == 1,
                old=i == 3,
            )
        person(st, cam, -side * 0.95, 5.9, "", "give", side < 0, child=True)
        st.flush()
    near_plants(st, side, rng.choice(("agave", "tuft", "nopal")), 210)


def _pump_house(st: Stage, cam: Camera, side: int) -> None:
    rng = st.rng
    x = side * 6.2
    box_shadow(st, cam, x - 2.3, 13, 4.6, 4, 3.3)
    house(st, cam, rng, x - 2.3, x + 2.3, 13, 17, 3.3, pick(rng, (hx("#f0e4cc"), hx("#8fb7bd"), hx("#e3b169"))), False)
    lamp_post(st, cam, x - side * 2.8, 13, 4.4, 0.8, True)
    for i in range(3):
        st.line(
            [cam.at(side * (12 - i * 0.1), 7, 24), (st.w / 2 + side * st.w * 0.6, cam.hy - 330 + i * 14)],
            fade(hx("#2b2a30"), 0.6),
            1.3,
        )


def _well(st: Stage, cam: Camera, side: int) -> None:
    blue, _rng = hx("#3f7fae"), st.rng
    box_shadow(st, cam, side * 2.6 - 1.1, 7.4, 2.2, 1.8, 0.5)
    box(st, cam, side * 2.6 - 1.1, 7.4, 2.2, 1.8, 0.35, hx("#cfc6b6"))
    x = side * 2.6
    pipe(st, cam, [(x, 0.3, 8.2), (x, 1.5, 8.2)], 0.22, hx("#5a6f7c"))
    box(st, cam, x - 0.34, 7.9, 0.68, 0.6, 0.95, hx("#d29a2e"), 1.35)
    pipe(st, cam, [(x, 0.85, 8.0), (x - side * 0.9, 0.85, 7.7), (x - side * 1.9, 0.95, 7.0)], 0.17, blue)
    for t in (0.5, 1.2):
        (vx, vy), s = cam.at(x - side * t, 1.22, 7.85), cam.scale(x, 7.85)
        st.stroke(skia.Path.Circle(vx, vy, 0.2 * s), hx("#b3362b"), 0.06 * s)
        st.line([(vx, vy), (vx, vy + 0.25 * s)], hx("#6a2a25"), 0.05 * s)
    _basin(st, cam, x - side * 2.45)


def _basin(st: Stage, cam: Camera, x: float) -> None:
    x0, z0, w, d = x - 1.2, 5.9, 2.3, 1.6
    box_shadow(st, cam, x0, z0, w, d, 0.55)
    box(st, cam, x0, z0, w, d, 0.55, hx("#d8cdb8"))
    water = polygon(floor(cam, x0 + 0.15, x0 + w - 0.15, z0 + 0.15, z0 + d - 0.15, 0.52))
    st.shade(water, cam.at(x0, 0.5, z0 + d), cam.at(x0, 0.5, z0), (st.light.sky[1], hx("#2f8096")))
    (mx, my), s = cam.at(x + 0.5 * (1 if x < 0 else -1), 0.95, 7.0), cam.scale(x, 6.8)
    (ex, ey) = cam.at(x, 0.54, 6.7)
    for i in range(5):
        st.line(
            [(mx, my + i * 0.03 * s), ((mx + ex) / 2 + (ex - mx) * 0.2, my + 0.03 * s), (ex + (i - 2) * 0.04 * s, ey)],
            (0.92, 0.97, 1.0, 0.8),
            0.06 * s,
            True,
        )
    for _ in range(26):
        st.oval(
            ex + st.rng.gauss(0, 0.22) * s, ey - abs(st.rng.gauss(0, 0.1)) * s, 0.022 * s, 0.022 * s, (1, 1, 1, 0.85)
        )
    st.oval(ex, ey, 0.4 * s, 0.08 * s, (1, 1, 1, 0.45), 3)


def tanque(st: Stage) -> None:
    """Elevated tank over houses."""
    rng = st.rng
    cam = lens(st, rng.choice((1.6, 1.8, 7.0)), rng.choice((0.62, 0.66)) if st.w >= st.h else 0.6, 860)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 130)
        ground(st, cam, hx("#c9a278"))
        band(st, cam, -3, 3, 0.8, 60, hx("#b48d68"), "speck")
        x = rng.choice((-1, 1)) * rng.uniform(2, 7)
        stand(st, cam, x, 27, lambda: _tank(st, Random(rng.random())), reach=10)
        scrub(st, cam, 8, zs=(14, 30))
        st.flush()
        street(st, cam, rng, 4.6, 9 if cam.eye < 3 else 14, 24, 0.0)
        passers(st, cam, rng.randint(3, 6), (-3, 3), (8, 18))
        if cam.eye < 3:
            person(st, cam, rng.uniform(-1.6, 1.6), 5.4, "crew", "point")
            person(st, cam, rng.uniform(-2.4, -1.8), 5.2, "", "back")
        plant(st, cam, -x * 0.9, 12, "mezquite", 0.8)
        st.flush()


def _tank(st: Stage, rng: Random) -> None:
    c, light = pick(rng, (hx("#eef0ee"), hx("#9fc4d4"), hx("#e8c27a"), hx("#d97f5d")), 0.03), st.light
    iron = light.lit(hx("#8c979c"), 0.6)
    for a, b in ((-3.4, -2.2), (3.4, 2.2), (-1.2, -0.9), (1.2, 0.9)):
        st.line([(a, 0), (b, -11)], iron, 0.32)
    for i in range(4):
        y0, y1 = -i * 2.75, -(i + 1) * 2.75
        w0, w1 = 3.4 - i * 0.3, 3.4 - (i + 1) * 0.3
        st.line([(-w0, y0), (w1, y1)], iron, 0.11)
        st.line([(w0, y0), (-w1, y1)], iron, 0.11)
        st.line([(-w1, y1), (w1, y1)], iron, 0.16)
    st.rect(-0.25, -11, 0.5, 11, iron)
    body = curve(
        [
            (-3.3, -11.2),
            (-3.4, -16),
            (-3.2, -16.4),
            (3.2, -16.4),
            (3.4, -16),
            (3.3, -11.2),
            (1.6, -10.2),
            (-1.6, -10.2),
        ],
        True,
        0.3,
    )
    s = -1 if light.cast[0] > 0 else 1
    st.shade(
        body,
        (s * 3.4, 0),
        (-s * 3.4, 0),
        (light.lit(c, 1), light.lit(shade(c, 1.05), 1), light.lit(shade(c, 0.8), 0.5), light.lit(shade(c, 0.62), 0.2)),
    )
    with st.clip(body):
        st.rect(-4, -13.0, 8, 0.9, fade(light.lit(hx("#2f6f8f"), 0.8), 0.85))
        st.blob(
            [(0, -15.8), (0.75, -14.4), (0.5, -13.8), (0, -13.6), (-0.5, -13.8), (-0.75, -14.4)],
            light.lit(hx("#2f7fae"), 0.9),
        )
        for y in (-12.2, -15.9):
            st.line([(-3.5, y), (3.5, y)], fade(light.shadow, 0.25), 0.08)
    st.shade(
        polygon([(-3.6, -16.3), (0, -18.2), (3.6, -16.3)]),
        (s * 3, 0),
        (-s * 3, 0),
        (light.lit(shade(c, 0.9), 0.9), light.lit(shade(c, 0.6), 0.3)),
    )
    st.rect(-3.8, -11.2, 7.6, 0.12, iron)
    for i in range(20):
        st.line([(-3.8 + i * 0.4, -11.2), (-3.8 + i * 0.4, -12.1)], fade(iron, 0.9), 0.05)
    st.line([(-3.8, -12.1), (3.8, -12.1)], iron, 0.07)
