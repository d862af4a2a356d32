"""Water and land: wells, tanks, the stream, the desert, the fields."""

from __future__ import annotations

from math import sin
from random import Random

from ..camera import Camera, floor, stand
from ..desert import rock, tuft
from ..effects import haze, world
from ..folk import person
from ..ground import ground
from ..palette import ADOBE, AWNINGS, Rgb, fade, hx, pick, shade
from ..props import carried, tool
from ..sky import ridges, sky
from ..stage import Stage, curve
from ..town import house
from ..vehicles import vehicle
from .common import lens
from .plants import near_plants, overhang, plant, scrub


def desierto(st: Stage) -> None:
    """Saguaros, mezquite, hills, big sky."""
    rng = st.rng
    view = rng.choice(("near", "near", "valley", "forest"))
    cam = lens(st, 7.0 if view == "valley" else 1.5, 0.3 if view == "valley" else rng.choice((0.46, 0.54, 0.6)), 1000)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, rng.choice((3, 4)), rng.uniform(110, 230), rng.choice(("#8d6a72", "#7d6f8c", "#a0715a")))
        ground(st, cam, pick(rng, (hx("#cfa070"), hx("#d7b182"), hx("#c48e66"))))
        _track(st, cam)
        haze(st, cam.hy - 60, cam.hy + 30, 0.35)
        scrub(st, cam, 46, (-26, 26), (6, 60))
        for _ in range(26 if view == "forest" else rng.randint(7, 12)):
            z = rng.uniform(9 if view == "forest" else 14, 55)
            plant(
                st,
                cam,
                rng.choice((-1, 1)) * rng.uniform(2.5, 16) * (0.5 + z / 50),
                z,
                "saguaro",
                rng.uniform(0.8, 1.35),
            )
        side = rng.choice((-1, 1))
        if view == "near":
            plant(st, cam, side * rng.uniform(2.2, 3.0), rng.uniform(6.5, 8), "saguaro", rng.uniform(0.95, 1.15))
        far = 20 if view == "valley" else 11
        plant(st, cam, -side * rng.uniform(4.5, 6.5), rng.uniform(far - 1, far + 2), "mezquite", 1.0)
        if view == "valley":
            vehicle(st, cam, side * 1.6, rng.uniform(24, 32), "pickup", pick(rng, AWNINGS), rng.random() < 0.5)
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
        reach = 26 if z0 > 10 else 10
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
