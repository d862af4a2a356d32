"""Water and land: wells, tanks, the stream, the desert, the fields."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

import skia

from ..camera import Camera, box, box_shadow, floor, stand
from ..effects import defocus, haze, mirror, world
from ..folk import passers, person
from ..nature import rock, saguaro, tree, tuft
from ..palette import ADOBE, Rgb, fade, hx, mix, pick, shade
from ..props import carried, tool
from ..sky import ridges, sky
from ..stage import Stage, curve, polygon
from ..town import band, ground, house, street
from ..vehicles import vehicle
from .common import lamp_post, lens, near_plants, overhang, plant


def scrub(
    st: Stage, cam: Camera, count: int, xs: tuple[float, float] = (-22, 22), zs: tuple[float, float] = (7, 40)
) -> None:
    """Desert plants scattered about."""
    for _ in range(count):
        z = st.rng.uniform(*zs)
        plant(
            st,
            cam,
            st.rng.uniform(*xs) * (0.4 + z / zs[1]),
            z,
            st.rng.choice(("tuft", "bush", "bush", "tuft", "nopal", "agave")),
            st.rng.uniform(0.6, 1.2),
        )


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
    blue, rng = hx("#3f7fae"), st.rng
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
        stand(st, cam, x, 27, lambda: _tank(st, Random(rng.random())))
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


def arroyo(st: Stage) -> None:
    """Riverbank with willows."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, 2.2, 0.43, 1050)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 140, "#748578")
        ground(st, cam, hx("#a9a566"))
        for i in range(9):
            z = 16 + rng.uniform(0, 28)
            plant(
                st,
                cam,
                rng.choice((-1, 1)) * rng.uniform(8, 22),
                z,
                rng.choice(("willow", "poplar", "mezquite", "bush")),
                rng.uniform(0.8, 1.1),
            )
        plant(st, cam, side * 5.6, 12, "willow", 1.0)
        plant(st, cam, -side * 7.8, 16, "willow", 1.05)
        st.flush()
        haze(st, cam.hy - 130, cam.hy + 90, 0.3)
        water = _stream(st, cam, side)
        with st.clip(water):
            st.shade(
                water,
                (0, cam.hy),
                (0, st.h),
                (mix(st.light.sky[-1], hx("#5f7f72"), 0.35), mix(st.light.sky[1], hx("#3f7273"), 0.5), hx("#2f5257")),
            )
            if not st.light.dark:
                mirror(st, cam.hy + 36, 0.55)
            _glints(st, cam)
        _banks(st, cam, side)
        st.flush()
    overhang(st, side, "#7d8f4a")


def _stream(st: Stage, cam: Camera, side: int) -> skia.Path:
    left, right = [], []
    for i in range(15):
        z = 2.2 * (22 ** (i / 14)) - 0.3
        mid = side * (-1.2 + 2.6 * sin(z * 0.16 + 0.4)) + 0.4 * sin(z * 0.9)
        half = 2.6 + 0.5 * sin(z * 0.7)
        left.append(cam.at(mid - half, 0, z))
        right.append(cam.at(mid + half, 0, z))
    edge = curve([(left[0][0] - 500, st.h + 400), *left, *reversed(right), (right[0][0] + 500, st.h + 400)], True, 0.45)
    for dy, tone in ((9, hx("#8a7a54")), (4, hx("#c9b98c"))):
        with st.at(0, -dy):
            st.fill(edge, st.light.lit(tone, 0.7))
    return edge


def _glints(st: Stage, cam: Camera) -> None:
    for _ in range(90):
        x, z = st.rng.uniform(-6, 6), 2.4 * 12 ** st.rng.random()
        (sx, sy), s = cam.at(x, 0, z), cam.scale(x, z)
        w = st.rng.uniform(0.1, 0.5) * s
        st.line(
            [(sx - w, sy), (sx, sy - 0.01 * s), (sx + w, sy)],
            (1, 0.99, 0.92, st.rng.uniform(0.12, 0.45)),
            max(0.8, 0.012 * s),
            True,
        )


def _banks(st: Stage, cam: Camera, side: int) -> None:
    rng = st.rng
    for _ in range(46):
        z = 3 * 8 ** rng.random()
        x = side * (-1.2 + 2.6 * sin(z * 0.16 + 0.4)) + rng.choice((-1, 1)) * rng.uniform(3.1, 5.0)
        r = Random(rng.random())
        size, tone = rng.uniform(0.3, 0.75), st.light.lit(mix(hx("#8f9a4e"), hx("#c7b265"), rng.random()), 0.8)
        stand(st, cam, x, z, lambda r=r, size=size, tone=tone: tuft(st, r, size, tone), shadow=0.25)
    for _ in range(9):
        z, r = rng.uniform(4, 12), Random(rng.random())
        stand(
            st,
            cam,
            side * (-1.2 + 2.6 * sin(z * 0.16 + 0.4)) + rng.choice((-1, 1)) * rng.uniform(2.3, 3.2),
            z,
            lambda r=r: rock(st, r, r.uniform(0.2, 0.5)),
        )
    z = rng.uniform(7, 9)
    x = side * (-1.2 + 2.6 * sin(z * 0.16 + 0.4)) - side * 3.8
    for i in range(rng.randint(2, 4)):
        person(
            st,
            cam,
            x - side * i * 0.8,
            z + rng.uniform(-0.6, 0.6),
            rng.choice(("", "safety")),
            rng.choice(("rake", "kneel", "point", "side", "crouch")),
            side < 0,
            prop=None,
            child=i == 2,
        )
    if rng.random() < 0.6:
        stand(st, cam, side * 0.6, 6.5, lambda: _heron(st), shadow=0.2)


def _heron(st: Stage) -> None:
    white = st.light.lit(hx("#fbf8ef"), 0.95)
    st.line([(0, 0), (0.02, -0.4)], hx("#3a3a3a"), 0.02)
    st.line([(0.1, 0), (0.06, -0.4)], hx("#3a3a3a"), 0.02)
    st.blob([(-0.3, -0.35), (-0.05, -0.58), (0.2, -0.55), (0.22, -0.42), (0, -0.34)], white)
    st.line([(0.16, -0.52), (0.24, -0.72), (0.14, -0.86), (0.24, -0.98)], white, 0.06, True)
    st.poly([(0.22, -1.02), (0.46, -0.96), (0.24, -0.95)], hx("#d79b3a"))


def desierto(st: Stage) -> None:
    """Saguaros, mezquite, hills, big sky."""
    rng = st.rng
    cam = lens(st, 1.5, rng.choice((0.46, 0.54, 0.6)), 1000)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, rng.choice((3, 4)), rng.uniform(110, 230), rng.choice(("#8d6a72", "#7d6f8c", "#a0715a")))
        ground(st, cam, pick(rng, (hx("#cfa070"), hx("#d7b182"), hx("#c48e66"))))
        _track(st, cam)
        haze(st, cam.hy - 60, cam.hy + 30, 0.35)
        scrub(st, cam, 46, (-26, 26), (6, 60))
        for _ in range(rng.randint(7, 12)):
            z = rng.uniform(12, 55)
            plant(
                st,
                cam,
                rng.choice((-1, 1)) * rng.uniform(2.5, 16) * (0.5 + z / 50),
                z,
                "saguaro",
                rng.uniform(0.8, 1.35),
            )
        side = rng.choice((-1, 1))
        plant(st, cam, side * rng.uniform(2.2, 3.0), rng.uniform(6.5, 8), "saguaro", rng.uniform(0.95, 1.15))
        plant(st, cam, -side * rng.uniform(4.5, 6.5), rng.uniform(10, 13), "mezquite", 1.0)
        for _ in range(7):
            r = Random(rng.random())
            stand(st, cam, rng.uniform(-6, 6), rng.uniform(4, 14), lambda r=r: rock(st, r, r.uniform(0.2, 0.6)))
        if rng.random() < 0.5:
            person(st, cam, -side * 1.2, 9, "farm", "walk")
        st.flush()
    near_plants(st, -side, rng.choice(("agave", "nopal", "tuft")), 260)


def _track(st: Stage, cam: Camera) -> None:
    bend = st.rng.uniform(-0.08, 0.08)
    for off in (-0.7, 0.7):
        pts = [cam.at(off + bend * (z - 4) + 0.6 * sin(z * 0.2), 0, z) for z in (1.5, 3, 5, 8, 12, 18, 28, 45, 70)]
        far = [
            cam.at(off + 0.38 + bend * (z - 4) + 0.6 * sin(z * 0.2), 0, z) for z in (1.5, 3, 5, 8, 12, 18, 28, 45, 70)
        ]
        st.fill(curve([*pts, *reversed(far)], True, 0.4), fade(st.light.lit(hx("#ecd3a8"), 0.95), 0.7))


def campo(st: Stage) -> None:
    """Cultivated rows and a farmer."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, rng.choice((1.9, 3.4)), rng.choice((0.36, 0.45)), 1050, cx=rng.choice((0.3, 0.5, 0.68)))
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 120)
        ground(st, cam, hx("#a9784c"))
        for x in range(-40, 41, 5):
            plant(
                st, cam, x + rng.uniform(-2, 2), 62, rng.choice(("poplar", "mezquite", "laurel")), rng.uniform(0.8, 1.2)
            )
        house(st, cam, rng, side * 9, side * 9 + 7, 50, 56, 4, pick(rng, ADOBE))
        st.flush()
        haze(st, cam.hy - 80, cam.hy + 20, 0.35)
        _rows(st, cam)
        acts = (
            ("rake", tool("broom")),
            ("kneel", None),
            ("stand", carried("basket", hx("#d95f2e"))),
            ("shovel", tool("shovel")),
        )
        for i in range(rng.randint(3, 5)):
            act, prop = acts[(i + rng.randrange(4)) % 4]
            person(
                st,
                cam,
                rng.choice((-2, -1, 0, 1, 2)) * 1.2 + 0.6,
                5.6 + i * 3.2,
                "farm",
                "hold" if act == "stand" else act,
                prop=prop,
            )
        st.flush()


def _rows(st: Stage, cam: Camera) -> None:
    rng = st.rng
    green = pick(rng, (hx("#6f9a44"), hx("#8aa04a"), hx("#4f8a55"), hx("#b5a348")), 0.04)
    dots = rng.random() < 0.5
    for z0, z1 in reversed([(1.2 * 1.28**i, 1.2 * 1.28 ** (i + 1)) for i in range(16)]):
        reach = int(26 if z0 > 10 else 10)
        for i in range(-reach, reach + 1):
            x = i * 1.2
            st.poly(floor(cam, x + 0.45, x + 0.75, z0, z1), fade(st.light.lit(hx("#5f3f2c"), 0.4), 0.4))
            for k in range(4 if z0 < 14 else 1):
                z = z1 - (z1 - z0) * (k + 0.5) / 4
                (sx, sy), s = cam.at(x + rng.uniform(-0.08, 0.08), 0, z), cam.scale(x, z)
                if -60 < sx < st.w + 60:
                    _sprout(st, sx, sy, s, green, dots and rng.random() < 0.3)


def _sprout(st: Stage, x: float, y: float, s: float, green: Rgb, fruit: bool) -> None:
    r = 0.34 * s
    st.oval(x, y - r * 0.3, r, r * 0.55, st.light.lit(shade(green, 0.66), 0.3))
    if r > 3:
        for dx, dy, t in ((-0.4, -0.75, 0.92), (0.35, -0.7, 1.0), (0, -1.05, 1.16)):
            st.oval(x + dx * r, y + dy * r, r * 0.5, r * 0.36, st.light.lit(shade(green, t), 0.9))
    if fruit:
        st.oval(x + 0.2 * r, y - 0.5 * r, r * 0.18, r * 0.18, hx("#d8452e"))


def arbolado(st: Stage) -> None:
    """People planting trees."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, rng.choice((1.6, 2.4)), 0.4, 1150)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 130, "#76806e")
        ground(st, cam, pick(rng, (hx("#b79a5f"), hx("#a8a05c"), hx("#b98a5c"))))
        for i in range(5):
            house(st, cam, rng, -30 + i * 13, -22 + i * 13, 48, 54, rng.uniform(3.6, 5))
        for x in (-1, 1):
            for i in range(5):
                plant(st, cam, x * (5.5 + i * 0.2) + side * 2, 10 + i * 6, "young", 1.3)
        plant(st, cam, -side * 9, 21, rng.choice(("mezquite", "laurel")), 1.2)
        _planters(st, cam, side)
        for _ in range(26):
            r = Random(rng.random())
            stand(
                st,
                cam,
                rng.uniform(-8, 8),
                rng.uniform(3.6, 16),
                lambda r=r: tuft(st, r, 0.3, st.light.lit(hx("#a8a552"), 0.8)),
                shadow=0.2,
            )
        st.flush()
    overhang(st, -side, "#6f7f45")


def _planters(st: Stage, cam: Camera, side: int) -> None:
    rng = st.rng
    for i in range(rng.randint(3, 4)):
        x, z = side * (-2.6 + 2.2 * i) + rng.uniform(-0.3, 0.3), 6.2 + (i % 2) * 2.0 + rng.uniform(-0.4, 0.6)
        (hx0, hy0), s = cam.at(x, 0, z), cam.scale(x, z)
        st.later(z + 0.3, lambda a=hx0, b=hy0, s=s: st.oval(a, b, 0.5 * s, 0.12 * s, fade(hx("#4f3222"), 0.85), 2))
        plant(st, cam, x, z, "young", rng.uniform(0.85, 1.1))
        act = rng.choice(("kneel", "shovel", "crouch", "kneel"))
        person(
            st,
            cam,
            x - 0.75,
            z - 0.1,
            rng.choice(("", "", "farm", "safety")),
            act,
            False,
            prop=tool() if act == "shovel" else None,
        )
        if rng.random() < 0.8:
            person(
                st,
                cam,
                x + 0.95,
                z + 0.3,
                "",
                rng.choice(("kneel", "shovel", "side", "talk")),
                True,
                child=rng.random() < 0.5,
            )
    person(st, cam, side * 4.2, 9.5, "", "hold", prop=carried("sapling", hx("#6d8a45")))
    person(st, cam, -side * 4.0, 11, "", "walk", side < 0, prop=carried("sapling", hx("#5f7a42")))
