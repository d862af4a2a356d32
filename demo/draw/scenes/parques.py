"""The park."""

from __future__ import annotations

from ..camera import Camera, stand
from ..effects import haze, world
from ..folk import passers, person
from ..ground import ground
from ..palette import hx, pick, shade
from ..sky import ridges, sky
from ..stage import Stage
from .common import lens
from .plants import overhang, plant


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
        stand(st, cam, side * 3.6, 14, lambda: _slide(st), flip=side < 0, reach=4)
        stand(st, cam, -side * 3.8, 13.5, lambda: _swings(st))
        plant(st, cam, -side * 7.6, 11, "laurel", 1.1)
        plant(st, cam, side * 8.6, 17, rng.choice(("bloom", "mezquite")), 1.15)
        for _i, dx in enumerate((-1.0, 1.0)):
            person(st, cam, -side * 3.8 + dx, 13.2, "", "sit", rng.random() < 0.5, child=True, y=0.35, shadow=0.2)
        for _i in range(rng.randint(3, 5)):
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
