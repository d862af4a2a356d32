"""Public services: pets' vaccination, refuse truck, fire brigade, drill, patrol."""

from __future__ import annotations

import skia

from ..camera import Camera, box_shadow, floor, plane, stand, upright
from ..effects import world
from ..folk import passers, person
from ..ground import band, ground, tiles
from ..palette import FACADES, Rgb, fade, hx, pick, shade
from ..props import carried, loudhailer
from ..sky import ridges, sky
from ..stage import Stage
from ..town import house, row
from ..vehicles import vehicle
from .calles import cone
from .common import arcade, lamp_post, lens
from .plants import overhang, plant


def camion(st: Stage) -> None:
    """Refuse truck and collectors in a street."""
    rng, flip = st.rng, st.rng.random() < 0.5
    side = -1 if flip else 1
    cam = lens(st, rng.choice((1.6, 2.6)), 0.46, 1150)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 110)
        ground(st, cam, hx("#bfa482"))
        band(st, cam, -40, 40, 6.2, 13.5, hx("#66626a"), "speck")
        sx = -38.0
        while sx < 38:
            w = rng.uniform(6, 9)
            house(st, cam, rng, sx, sx + w, 16.5, 24, rng.choice((4.0, 4.4, 6.6)))
            sx += w
        band(st, cam, -40, 40, 13.5, 16.5, hx("#cfc3b0"), "mottle", 0.92, 0.14)
        for x in (-9, 7):
            plant(st, cam, x + rng.uniform(-2, 2), 14.6, rng.choice(("orange", "laurel", "bloom", "palm")), 0.9)
        vehicle(
            st,
            cam,
            side * 0.8,
            9.2,
            "truck",
            pick(rng, (hx("#3e8f5a"), hx("#e8a81e"), hx("#2f6f9f"), hx("#d9652e"))),
            flip,
        )
        bx = -side * 3.6
        person(
            st,
            cam,
            bx - side * 0.4,
            9.4,
            "safety",
            "lift" if rng.random() < 0.5 else "give",
            flip,
            prop=carried("box", hx("#3a3f45")),
        )
        person(
            st,
            cam,
            bx - side * 1.9,
            8.3,
            "safety",
            rng.choice(("walk", "push")),
            flip,
            prop=carried("box", hx("#4a4038")),
        )
        person(
            st,
            cam,
            side * rng.uniform(3.2, 4.4),
            7.4,
            "",
            rng.choice(("wave", "walk", "stand")),
            old=rng.random() < 0.4,
        )
        passers(st, cam, rng.randint(2, 4), (-8, 8), (14, 15.5))
        for i in range(rng.randint(3, 5)):
            _bin(
                st,
                cam,
                -side * 5.4 + side * i * 0.72,
                7.2 + rng.uniform(-0.2, 0.3),
                pick(rng, (hx("#2f7f5a"), hx("#2f5d8a"), hx("#e0a020"), hx("#7a7f83"))),
            )
        st.flush()
    overhang(st, -side)


def _bin(st: Stage, cam: Camera, x: float, z: float, colour: Rgb) -> None:
    def draw() -> None:
        c = st.light.lit(colour, 0.85)
        st.poly([(-0.27, 0), (0.27, 0), (0.34, -0.85), (-0.34, -0.85)], c)
        st.rect(-0.38, -0.95, 0.76, 0.13, shade(c, 1.15), 0.04)
        st.poly([(0.06, 0), (0.27, 0), (0.34, -0.85), (0.1, -0.85)], fade(st.light.shadow, 0.25))

    stand(st, cam, x, z, draw)


def bomberos(st: Stage) -> None:
    """Fire engine and crew before the station."""
    rng, flip = st.rng, st.rng.random() < 0.5
    side = -1 if flip else 1
    cam = lens(st, 1.55, 0.47, 1150)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 3, 120)
        ground(st, cam, hx("#a9a29a"))
        row(st, cam, 34)
        _station(st, cam, -side * 4)
        tiles(st, cam, -20, 20, 1.5, 17, 3, hx("#5d5a5a"), 0.35)
        plant(st, cam, side * 9.5, 18, "palm", 1.1)
        plant(st, cam, side * 12.5, 20, "palm", 0.9)
        vehicle(st, cam, side * 0.6, 10.2, "engine", hx("#c02a22"), flip)
        for i in range(rng.randint(4, 6)):
            person(
                st,
                cam,
                -side * 4.2 + side * i * 1.45 + rng.uniform(-0.2, 0.2),
                7.2 + rng.uniform(-0.7, 0.7),
                "fire",
                rng.choice(("stand", "relax", "point", "hold", "walk", "stand")),
            )
        if rng.random() < 0.7:
            x = side * rng.uniform(-1.2, 1.2)
            person(st, cam, x, 5.3, "fire", "crouch", False)
            person(st, cam, x + 0.95, 5.25, "", "stand", child=True)
        _hose(st, cam, side)
        st.flush()


def _station(st: Stage, cam: Camera, x: float) -> None:
    _rng, colour = st.rng, pick(st.rng, (hx("#e8d3ae"), hx("#d9b08a"), hx("#efe6d6")))
    h, w = 6.4, 17.0
    box_shadow(st, cam, x - w / 2, 19, w, 8, h)
    with plane(st, upright(cam, x - w / 2, 19, x + w / 2, 19, h), w, h):
        lit = st.light.facing(0, -1)
        st.rect(0, 0, w, h, st.light.lit(colour, lit))
        st.grainy(skia.Path.Rect(skia.Rect.MakeWH(w, h)), "mottle", 5, 0.5)
        st.rect(0, 0, w, 0.7, st.light.lit(hx("#b0302a"), lit))
        for i in range(3):
            st.rect(0.9 + i * 5.4, 1.9, 4.4, 4.5, hx("#3a3740"))
            for k in range(5 if i != 1 else 2):
                st.rect(1.0 + i * 5.4, 2.0 + k * 0.88, 4.2, 0.8, st.light.lit(hx("#c43a30"), lit))
    with plane(st, upright(cam, x + w / 2, 19, x + w / 2 + 2.6, 19, 10), 2.6, 10):
        st.rect(0, 0, 2.6, 10, st.light.lit(shade(colour, 0.92), 0.7))
        for i in range(3):
            st.rect(0.7, 1.0 + i * 2.6, 1.2, 1.5, hx("#3a4552"))


def _hose(st: Stage, cam: Camera, side: int) -> None:
    pts = [cam.at(side * (-5 + i * 0.9), 0, 4.4 + 0.5 * ((i * 37) % 5) / 4) for i in range(9)]
    st.line([(x, y + 3) for x, y in pts], fade(st.light.shadow, 0.4), 9, True)
    st.line(pts, st.light.lit(hx("#d9c79a"), 0.8), 7, True)


def simulacro(st: Stage) -> None:
    """Evacuation lines in a school yard, staff in vests."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, rng.choice((1.7, 3.0)), 0.38, 1150, cx=0.5 + side * 0.12)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 100)
        ground(st, cam, pick(rng, (hx("#bfae96"), hx("#b5a68f"), hx("#c79f7d"))))
        with plane(st, upright(cam, -22, 24, 22, 24, 6.8), 44, 6.8):
            arcade(st, 44, 6.8, rng, st.light.facing(0, -1), pick(rng, FACADES))
        for x in (-13, -6, 7, 14):
            plant(st, cam, x, 21, rng.choice(("laurel", "orange", "bloom")), 0.8)
        _muster(st, cam)
        for lane in range(3):
            x = -side * (lane * 1.7 - 1.2)
            for i in range(6):
                z = 6.2 + i * 1.35 + lane * 0.3
                adult = i == 0
                person(
                    st,
                    cam,
                    x - side * i * 0.42 + rng.uniform(-0.12, 0.12),
                    z,
                    "safety" if adult else "pupil",
                    rng.choice(("walk", "walk2", "side")),
                    side < 0,
                    child=not adult,
                )
        person(st, cam, side * 2.9, 6.0, "safety", "stand", prop=None)
        person(st, cam, side * 3.5, 7.4, "crew", "side", side > 0, prop=loudhailer())
        person(st, cam, -side * 4.4, 9.5, "safety", rng.choice(("point", "hold")), prop=None)
        for i in range(4):
            stand(st, cam, side * 2.1 + i * 0.1, 5 + i * 3.2, lambda: cone(st))
        st.flush()


def _muster(st: Stage, cam: Camera) -> None:
    band(st, cam, -3.6, 3.6, 4.2, 15, hx("#4f8a5a"), "mottle", 0.9)
    for x0, x1, z0, z1 in ((-3.6, 3.6, 4.2, 4.4), (-3.6, 3.6, 14.8, 15), (-3.6, -3.4, 4.2, 15), (3.4, 3.6, 4.2, 15)):
        band(st, cam, x0, x1, z0, z1, hx("#f3efe2"))
    with plane(st, floor(cam, -1.6, 1.6, 4.5, 5.9), 3.2, 1.4):
        for a in (0, 90, 180, 270):
            with st.at(1.6, 0.7, 0.55, turn=a):
                st.poly(
                    [(-1.1, -0.14), (-0.6, -0.14), (-0.6, -0.34), (-0.2, 0), (-0.6, 0.34), (-0.6, 0.14), (-1.1, 0.14)],
                    hx("#f3efe2"),
                )


def patrulla(st: Stage) -> None:
    """Patrol vehicle, officers talking with neighbours."""
    rng, flip = st.rng, st.rng.random() < 0.5
    side = -1 if flip else 1
    cam = lens(st, rng.choice((1.6, 2.2)), 0.43, 1300)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 110)
        ground(st, cam, hx("#c2a584"))
        band(st, cam, -40, 40, 6.8, 12, hx("#6a666c"), "speck")
        x = -34.0
        while x < 34:
            w = rng.uniform(6, 10)
            house(st, cam, rng, x, x + w, 14.5, 22, rng.choice((4.0, 4.4, 4.6, 6.6)))
            x += w
        band(st, cam, -40, 40, 12, 14.5, hx("#cfc3b0"), "mottle", 0.92, 0.14)
        plant(st, cam, side * 6, 13.2, rng.choice(("laurel", "orange", "bloom")), 0.85)
        vehicle(st, cam, side * 1.9, 8.6, "patrol", hx("#22365c"), flip)
        if st.light.dark:
            st.pool(*cam.at(side * 1.9, 1.9, 8.6), 300, (0.5, 0.35, 0.9))
            st.pool(*cam.at(-side * 2, 2, 6), 950, (0.95, 0.76, 0.5))
            lamp_post(st, cam, -side * 3.6, 12.3, 5.0, 1.0, True)
        x0 = -side * 2.2
        person(st, cam, x0 - side * 0.7, 6.3, "police", rng.choice(("talk", "relax")), flip)
        person(st, cam, x0 + side * 0.45, 6.2, "", "talk", not flip, old=rng.random() < 0.4)
        person(st, cam, x0 + side * 1.15, 6.5, "", rng.choice(("stand", "side", "relax")), not flip)
        person(st, cam, x0 + side * 0.9, 5.9, "", "stand", child=True) if rng.random() < 0.6 else None
        person(
            st,
            cam,
            x0 + side * 3.1,
            7.3,
            "police",
            rng.choice(("hold", "stand", "point")),
            prop=carried("board", hx("#8a5a33")),
        )
        passers(st, cam, rng.randint(2, 4), (-8, 8), (12.4, 14))
        st.flush()
    overhang(st, -side)
