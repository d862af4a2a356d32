"""The market."""

from __future__ import annotations

from random import Random

from ..camera import Camera, box
from ..effects import unfocused, world
from ..folk import passers, person
from ..ground import band, tiles
from ..palette import AWNINGS, FRUIT, fade, hx, pick, shade
from ..props import bag
from ..sky import sky
from ..stage import Stage
from ..town import street
from .common import bunting, lens


def mercado(st: Stage) -> None:
    """Market stalls with awnings and fruit."""
    rng = st.rng
    cam = lens(st, 1.85, 0.4, 1150, cx=rng.choice((0.4, 0.5, 0.6)))
    sky(st, cam.hy)
    with world(st):
        street(st, cam, rng, 8, 7, 45, 0.6, shadows=False)
        ground_strip = hx("#c9b092")
        band(st, cam, -30, 30, 0.8, 50, ground_strip, "speck", 0.8)
        tiles(st, cam, -8, 8, 1.2, 30, 1.1, hx("#8d6f55"), 0.25)
        for side in (-1, 1):
            for z in (22, 17.4, 13, 9, 5.4):
                _stall(st, cam, side, z, rng.uniform(3.2, 3.8), side * (2.3 + rng.uniform(0, 0.4)))
        passers(st, cam, rng.randint(6, 10), (-1.7, 1.7), (7, 20), ("walk", "walk2", "back", "talk", "hold", "stand"))
        person(
            st, cam, rng.uniform(-1.4, 1.4), 4.9, "", rng.choice(("back", "walk", "talk")), prop=bag(pick(rng, AWNINGS))
        )
        st.flush()
        _fruit_near(st)
    for i in range(rng.randint(0, 3)):
        bunting(st, -20, 60 + i * 55, st.w + 20, 30 + i * 60, 80 - i * 14, 30 - i * 6)


def _stall(st: Stage, cam: Camera, side: int, z: float, depth: float, x: float) -> None:
    rng, tone = st.rng, pick(st.rng, AWNINGS)
    lamp = cam.at(x + side, 2.2, z + 1)
    if st.light.dark:
        st.pool(*lamp, 2.6 * cam.scale(x, z), (1.0, 0.78, 0.46))
    st.later(z + depth * 0.5, lambda: _stall_draw(st, cam, side, z, depth, x, tone, Random(rng.random())))
    person(st, cam, x + side * 1.75, z + depth * 0.62, "cook", rng.choice(("stand", "hold", "wave", "relax")))


def _stall_draw(
    st: Stage, cam: Camera, side: int, z: float, depth: float, x: float, tone: tuple[float, ...], rng: Random
) -> None:
    light = st.light
    x0 = x if side > 0 else x - 1.2
    box(st, cam, x0, z, 1.2, depth, 0.85, shade(pick(rng, AWNINGS), 0.8))
    _heap(st, cam, x0, z, depth, rng)
    for pz in (z + depth, z):
        st.line(cam.quad([(x, 0, pz), (x, 2.35, pz)]), light.lit(hx("#8d7a64"), 0.6), 0.06 * cam.scale(x, pz))
    n = 7
    for i in range(n):
        za, zb = z + depth * i / n, z + depth * (i + 1) / n
        colour = tone if i % 2 == 0 else hx("#f7f0e0")
        st.poly(
            cam.quad(
                [
                    (x + side * 2.6, 2.95, zb),
                    (x - side * 0.35, 2.4, zb),
                    (x - side * 0.35, 2.4, za),
                    (x + side * 2.6, 2.95, za),
                ]
            ),
            light.lit(shade(colour, 0.9), 0.75),
        )
        st.poly(
            cam.quad(
                [
                    (x - side * 0.35, 2.42, zb),
                    (x - side * 0.35, 2.14, zb),
                    (x - side * 0.35, 2.14, za),
                    (x - side * 0.35, 2.42, za),
                ]
            ),
            light.lit(colour, 1.0),
        )
    st.poly(
        cam.quad([(x - side * 0.35, 2.4, z), (x + side * 2.6, 2.95, z), (x + side * 2.6, 2.4, z)]),
        fade(light.lit(shade(tone, 0.7), 0.4), 0.9),
    )


def _heap(st: Stage, cam: Camera, x0: float, z: float, depth: float, rng: Random) -> None:
    bays = 4
    for i in reversed(range(bays)):
        colour, zc = pick(rng, FRUIT, 0.05), z + depth * (i + 0.5) / bays
        for _k in range(26):
            px, pz = x0 + 0.12 + rng.random() * 0.96, zc + rng.uniform(-0.42, 0.42) * depth / bays
            lift = 0.9 + 0.2 * (1 - abs(px - x0 - 0.6) / 0.6) * (1 - abs(pz - zc) / depth * 2) * rng.random()
            (sx, sy), s = cam.at(px, lift, pz), cam.scale(px, pz)
            r = 0.075 * s
            st.oval(sx, sy, r, r, st.light.lit(shade(colour, 0.86), 0.6))
            st.oval(sx - r * 0.08, sy - r * 0.1, r * 0.88, r * 0.86, st.light.lit(colour, 0.95))
            st.oval(sx - r * 0.3, sy - r * 0.35, r * 0.3, r * 0.24, fade(shade(colour, 1.6), 0.6))


def _fruit_near(st: Stage) -> None:
    """Crates in front of everything, out of focus."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    with unfocused(st, 2.6):
        for row in range(3):
            colour = pick(rng, FRUIT, 0.03)
            y = st.h * 0.88 + row * 52
            for k in range(16):
                x = st.w / 2 + side * (st.w * 0.2 + k * 46 - row * 30) + rng.uniform(-6, 6)
                r = rng.uniform(27, 33)
                st.oval(x, y + rng.uniform(-8, 8), r, r, st.light.lit(shade(colour, 0.75), 0.5))
                st.oval(x - 5, y - 7, r * 0.74, r * 0.7, st.light.lit(colour, 0.95))
                st.oval(x - 10, y - 13, r * 0.2, r * 0.16, (1, 0.97, 0.9, 0.55))
