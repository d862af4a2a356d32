"""Streets and squares."""

from __future__ import annotations

from random import Random

import skia

from ..camera import Camera, box, floor, plane, stand, upright
from ..effects import defocus, haze, mirror, rain, unfocused, world
from ..folk import passers, person
from ..palette import AWNINGS, FACADES, FRUIT, fade, hx, pick, shade
from ..props import bag, tool, umbrella
from ..sky import ridges, sky
from ..stage import Stage, polygon
from ..town import awning, band, ground, house, sidewalk, street, tiles
from ..vehicles import roller, vehicle
from .common import arcade, bunting, church, kiosk, lamp_post, lens, plant


def _row(st: Stage, cam: Camera, x0: float, x1: float, z: float, tall: float = 0.4) -> None:
    """Houses side by side facing the viewer."""
    rng, x = st.rng, x0
    while x < x1:
        w = rng.uniform(6, 10)
        house(st, cam, rng, x, x + w, z, z + 8, rng.uniform(6.3, 7.8) if rng.random() < tall else rng.uniform(4, 5))
        x += w


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
    _row(st, cam, -42, 42, 40, 0.5)
    w = 18
    x0 = -side * 9 - w / 2
    with plane(st, upright(cam, x0, 34, x0 + w, 34, 8.6), w, 8.6):
        arcade(st, w, 8.6, rng, st.light.facing(0, -1), pick(rng, FACADES))
    stand(st, cam, side * rng.uniform(8, 12), 33, lambda: church(st, Random(rng.random()), 1.15), shadow=0.3)
    st.flush()


def _plaza_middle(st: Stage, cam: Camera) -> None:
    rng = st.rng
    kx = rng.uniform(-3, 3)
    stand(st, cam, kx, 19, lambda: kiosk(st, Random(rng.random())))
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
            for i, z in enumerate((22, 17.4, 13, 9, 5.4)):
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
    x0, x1 = (x, x + 1.2) if side > 0 else (x - 1.2, x)
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
        for k in range(26):
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
        st.pool(*cam.at(0, 1.4, 7), 700, (0.5, 0.42, 0.38))
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


def _night_life(st: Stage, cam: Camera) -> None:
    rng = st.rng
    passers(st, cam, rng.randint(4, 7), (-5, -3.8), (6.5, 20))
    passers(st, cam, rng.randint(2, 5), (3.8, 5), (6.5, 20))
    if rng.random() < 0.5:
        x = rng.uniform(-1, 1)
        for i in range(3):
            person(st, cam, x + i * 0.9, 8 + i * 0.6, "", ("run", "dribble", "run2")[i], child=True)
    elif rng.random() < 0.7:
        vehicle(st, cam, 1.6, 15, "pickup", pick(rng, AWNINGS), rng.random() < 0.5)
