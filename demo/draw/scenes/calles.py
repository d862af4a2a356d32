"""Streets and squares."""

from __future__ import annotations

from random import Random

import skia

from ..camera import Camera, plane, stand, upright
from ..effects import haze, mirror, rain, world
from ..folk import passers, person
from ..ground import band, ground, sidewalk, tiles
from ..palette import AWNINGS, FACADES, FRUIT, hx, pick
from ..props import tool, umbrella
from ..sky import ridges, sky
from ..stage import Stage
from ..town import row, street
from ..vehicles import roller, vehicle
from .common import arcade, bunting, church, kiosk, lamp_post, lens
from .plants import plant


def _bench(st: Stage) -> None:
    iron = st.light.lit(hx("#33413c"), 0.6)
    for i in range(4):
        st.rect(-0.9, -0.9 + i * 0.11, 1.8, 0.07, st.light.lit(hx("#e9e4d2"), 0.85))
    st.rect(-0.9, -0.45, 1.8, 0.09, st.light.lit(hx("#e9e4d2"), 0.95))
    for x in (-0.8, 0.74):
        st.rect(x, -0.95, 0.07, 0.95, iron)


def plaza(st: Stage) -> None:
    """Town square with bandstand."""
    rng = st.rng
    cam = lens(st, rng.choice((1.7, 2.6, 4.6)), 0.45, 1050)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 90)
        ground(st, cam, hx("#d8bf9d"))
        _plaza_back(st, cam)
        tiles(st, cam, -24, 24, 1.4, 32, 1.5, hx("#8d6f55"), 0.3)
        haze(st, cam.hy - 140, cam.hy + 30, 0.25)
        _plaza_middle(st, cam)
        st.flush()
    if rng.random() < 0.35:
        bunting(st, -30, st.h * rng.uniform(0.02, 0.1), st.w + 30, st.h * rng.uniform(0.02, 0.1), 70, 34)


def _plaza_back(st: Stage, cam: Camera) -> None:
    rng, side = st.rng, st.rng.choice((-1, 1))
    row(st, cam, 40, reach=42)
    w = 18
    x0 = -side * 9 - w / 2
    with plane(st, upright(cam, x0, 34, x0 + w, 34, 8.6), w, 8.6):
        arcade(st, w, 8.6, rng, st.light.facing(0, -1), pick(rng, FACADES))
    stand(st, cam, side * rng.uniform(8, 12), 33, lambda: church(st, Random(rng.random()), 1.15), shadow=0.3, reach=9)
    st.flush()


def _plaza_middle(st: Stage, cam: Camera) -> None:
    rng = st.rng
    kx = rng.uniform(-3, 3)
    stand(st, cam, kx, 19, lambda: kiosk(st, Random(rng.random())), reach=5)
    for x, z in ((-11, 24), (11.5, 25), (-13, 17), (13.5, 18), (-7.6, 13), (8.6, 14)):
        if rng.random() < 0.85:
            plant(
                st,
                cam,
                x + rng.uniform(-1, 1),
                z,
                rng.choice(("laurel", "laurel", "orange", "palm", "bloom")),
                rng.uniform(0.85, 1.1),
            )
    for x, z in ((-5.5, 10.5), (6, 11)):
        stand(st, cam, x, z, lambda: _bench(st))
    if st.light.dark:
        for x, z in ((-6.5, 15), (7, 15), (-9, 9.5), (9, 10)):
            lamp_post(st, cam, x, z, 3.4, 0.01, True)
        px, py = cam.at(kx, 3, 19)
        st.pool(px, py, 330, (0.95, 0.7, 0.4))
    passers(st, cam, rng.randint(7, 13), (-8, 8), (7, 17))
    passers(st, cam, rng.randint(2, 4), (-3.2, 3.2), (4.6, 6))


def calle_obra(st: Stage) -> None:
    """Street paving crew with roller and cones."""
    rng = st.rng
    cam = lens(st, rng.choice((1.7, 2.4, 3.6)), 0.42, 1100, cx=rng.choice((0.38, 0.62)))
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 110)
        ground(st, cam, hx("#b99a76"))
        band(st, cam, -4.2, 4.2, 0.8, 60, hx("#5d5a5f"), "speck")
        street(st, cam, rng, 6, 5 if cam.eye < 3 else 8, 52)
        for a, b in ((-6, -4.2), (4.2, 6)):
            sidewalk(st, cam, a, b, 0.8, 55)
        side = rng.choice((-1, 1))
        band(
            st,
            cam,
            -4.2 if side < 0 else 0.2,
            -0.2 if side < 0 else 4.2,
            0.8,
            rng.uniform(9, 12),
            hx("#37363c"),
            "speck",
        )
        haze(st, cam.hy - 90, cam.hy + 40, 0.3)
        _steam(st, cam, side)
        _works(st, cam, side)
        st.flush()


def _steam(st: Stage, cam: Camera, side: int) -> None:
    for _ in range(9):
        x, y = cam.at(side * 2 + st.rng.uniform(-2, 2), st.rng.uniform(0, 1.2), st.rng.uniform(9, 13))
        st.oval(x, y, 46, 30, (1, 0.98, 0.95, 0.1), 16)


def cone(st: Stage) -> None:
    """A traffic cone."""
    st.rect(-0.24, -0.06, 0.48, 0.07, hx("#c8521f"))
    st.poly([(-0.17, -0.05), (-0.035, -0.75), (0.035, -0.75), (0.17, -0.05)], st.light.lit(hx("#f0742a"), 0.95))
    st.poly([(-0.12, -0.3), (-0.085, -0.48), (0.085, -0.48), (0.12, -0.3)], st.light.lit(hx("#f6f2e8"), 0.95))


def _works(st: Stage, cam: Camera, side: int) -> None:
    rng = st.rng
    roller(st, cam, side * 1.9, rng.uniform(10, 13), rng.random() < 0.5)
    if rng.random() < 0.6:
        vehicle(st, cam, -side * 1.5, rng.uniform(19, 24), "truck", pick(rng, FRUIT), rng.random() < 0.5)
    acts = ["shovel", "rake", "push", "point", "hold", "shovel", "talk"]
    rng.shuffle(acts)
    for i in range(rng.randint(4, 6)):
        act = acts[i]
        prop = tool("broom" if act == "rake" else "shovel") if act in ("shovel", "rake", "push") else None
        person(st, cam, side * rng.uniform(-0.5, 3.4), 5.4 + i * rng.uniform(0.9, 1.4), "crew", act, prop=prop)
    for i in range(7):
        stand(st, cam, -side * 0.35 + rng.uniform(-0.1, 0.1), 4 + i * 2.2, lambda: cone(st))
    passers(st, cam, 3, (-side * 5.6 - 0.3, -side * 5.0 + 0.3), (8, 20), ("walk", "walk2", "stand", "back"))


def calle_lluvia(st: Stage) -> None:
    """Rainy street with umbrellas and reflections."""
    rng = st.rng
    cam = lens(st, 1.7, 0.42, 1150, cx=rng.choice((0.36, 0.5, 0.64)))
    sky(st, cam.hy, None if st.light.dark else "veil")
    with world(st):
        ridges(st, cam.hy, 2, 90)
        street(st, cam, rng, 5.4, 3.4, 48, 0.5, shadows=False)
        st.flush()
    band(st, cam, -5.4, 5.4, 0.7, 60, hx("#59616c" if not st.light.dark else "#1b2238"), "", 0.9)
    for a, b in ((-5.4, -3.7), (3.7, 5.4)):
        band(st, cam, a, b, 0.7, 55, hx("#8d949a" if not st.light.dark else "#262d44"), "mottle", 0.8, 0.12)
    haze(st, cam.hy - 200, cam.hy + 60, 0.6)
    mirror(st, cam.at(0, 0, 40)[1], 0.5)
    _ripples(st, cam)
    with world(st):
        vehicle(st, cam, rng.choice((-1.8, 1.9)), rng.uniform(17, 22), "car", pick(rng, AWNINGS), rng.random() < 0.5)
        passers(st, cam, rng.randint(5, 9), (-5, 5), (6.5, 18), wet=0.3)
        x = rng.uniform(-2.2, 2.2)
        person(st, cam, x, rng.uniform(4.6, 5.4), "", "talk", prop=umbrella(pick(rng, AWNINGS)), wet=0.32)
        if rng.random() < 0.5:
            person(st, cam, x + 0.7, 5.1, "", "walk", child=True, wet=0.3, prop=umbrella(hx("#f1c232")))
        for lamp_x, lamp_z in ((-4.6, 8), (4.6, 11), (-4.6, 16), (4.6, 22)) if st.light.dark else ():
            lamp_post(st, cam, lamp_x, lamp_z, 4.6, 1.2, True)
        st.pool(*cam.at(0, 1.4, 7), 900, (0.7, 0.58, 0.46))
        st.flush()
    rain(st)


def _ripples(st: Stage, cam: Camera) -> None:
    for _ in range(60):
        x, z = st.rng.uniform(-5, 5), st.rng.uniform(2.2, 14)
        (sx, sy), s = cam.at(x, 0, z), cam.scale(x, z)
        r = st.rng.uniform(0.05, 0.16) * s
        st.stroke(
            skia.Path.Oval(skia.Rect.MakeLTRB(sx - r, sy - r * 0.22, sx + r, sy + r * 0.22)), (1, 1, 1, 0.22), 1.3
        )


def luminarias(st: Stage) -> None:
    """Night street with new street lamps."""
    rng = st.rng
    cam = lens(st, rng.choice((1.7, 1.7, 4.5)), 0.47, 1100, cx=rng.choice((0.3, 0.5, 0.7)))
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 120)
        ground(st, cam, hx("#a58d72"))
        band(st, cam, -3.6, 3.6, 0.8, 70, hx("#6d6a70"), "speck")
        for i in range(14):
            band(st, cam, -0.08, 0.08, 2 + i * 3.2, 3.4 + i * 3.2, hx("#e7dfc4"))
        street(st, cam, rng, 5.6, 4.5 if cam.eye < 3 else 7, 60, shadows=False)
        for a, b in ((-5.6, -3.6), (3.6, 5.6)):
            sidewalk(st, cam, a, b, 0.8, 62)
        for i in range(7):
            for side in (-1, 1):
                lamp_post(st, cam, side * 4.0, 8 + i * 7.5 + (3.5 if side > 0 else 0), 5.4)
        _night_life(st, cam)
        st.flush()


def _ladder(st: Stage) -> None:
    for x in (-0.24, 0.24):
        st.line([(x * 1.4, 0), (x, -3.6)], hx("#d9b24a"), 0.07)
    for i in range(11):
        st.line([(-0.3, -0.25 - i * 0.31), (0.3, -0.25 - i * 0.31)], hx("#c49a3a"), 0.05)


def _night_life(st: Stage, cam: Camera) -> None:
    rng = st.rng
    if rng.random() < 0.45:
        side = rng.choice((-1, 1))
        stand(st, cam, side * 2.9, 7.6, lambda: _ladder(st))
        person(st, cam, side * 2.9, 7.5, "crew", "lift", y=1.5, shadow=0)
        person(st, cam, side * 1.9, 7.2, "crew", rng.choice(("hold", "back", "point")))
        st.pool(*cam.at(side * 2.9, 2.5, 7.5), 420, (0.9, 0.75, 0.5))
    passers(st, cam, rng.randint(4, 7), (-5, -3.8), (6.5, 20))
    passers(st, cam, rng.randint(2, 5), (3.8, 5), (6.5, 20))
    if rng.random() < 0.5:
        x = rng.uniform(-1, 1)
        for i in range(3):
            person(st, cam, x + i * 0.9, 8 + i * 0.6, "", ("run", "dribble", "run2")[i], child=True)
    elif rng.random() < 0.7:
        vehicle(st, cam, 1.6, 15, "pickup", pick(rng, AWNINGS), rng.random() < 0.5)
