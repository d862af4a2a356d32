"""The stream."""

from __future__ import annotations

from math import sin
from random import Random

import skia

from ..camera import Camera, stand
from ..desert import rock, tuft
from ..effects import haze, mirror, world
from ..folk import person
from ..ground import ground
from ..palette import hx, mix
from ..sky import ridges, sky
from ..stage import Stage, curve
from .common import lens
from .plants import overhang, plant


def arroyo(st: Stage) -> None:
    """Riverbank with willows."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, rng.choice((1.5, 2.2, 4.6)), rng.choice((0.34, 0.43)), 1050)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 140, "#748578")
        ground(st, cam, hx("#a9a566"))
        for _i in range(9):
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
    z = rng.uniform(7, 9) + (5 if cam.eye > 3 else 0)
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
