"""Rooms: classroom, library, clinic, counters, council, community kitchen."""

from __future__ import annotations

import skia

from ..camera import Camera, box
from ..folk import person
from ..interior import Room, chair, on_back, on_side, poster, room, shelf, table
from ..palette import AWNINGS, FRUIT, Rgb, fade, hx, pick, shade
from ..props import carried
from ..stage import Stage
from .common import bunting
from .rooms import WOODS, fan, near_desk, plain_room, pot, room_lens


def aula(st: Stage) -> None:
    """Classroom with blackboard and pupils at their desks."""
    rng = st.rng
    cam = room_lens(st, 1.9)
    r = plain_room(st, cam, 8.6, 9.5)
    side = r.windows
    with on_back(st, cam, r, -2.4, 0.95, 4.8, 1.5):
        st.rect(-0.08, -0.08, 4.96, 1.66, hx("#9a6a3e"))
        st.rect(0, 0, 4.8, 1.5, pick(rng, (hx("#2f5648"), hx("#27433f"), hx("#2f3f3a"))))
        _chalk(st)
    _wall_work(st, cam, r, -side)
    person(
        st,
        cam,
        rng.uniform(-1.8, 1.8),
        8.3,
        "office",
        rng.choice(("point", "hold", "wave")),
        prop=carried("book", hx("#c8412f")),
    )
    top = pick(rng, (hx("#d0a36a"), hx("#b9cfc6"), hx("#e0c08a")), 0.04)
    for z in (7.0, 5.7, 4.5):
        for x in (-2.9, -1.0, 0.9, 2.8):
            table(st, cam, x - 0.5, z, 1.0, 0.45, top, 0.66)
            chair(st, cam, x, z - 0.5, pick(rng, AWNINGS), 0.85)
            if rng.random() < 0.88:
                person(
                    st,
                    cam,
                    x,
                    z - 0.28,
                    "pupil" if rng.random() < 0.7 else "",
                    rng.choice(("back", "back", "back", "lift")),
                    child=True,
                    y=-0.12,
                    shadow=0,
                )
    fan(st, cam, 5.5, r.h)
    st.flush()
    near_desk(st)


def _chalk(st: Stage) -> None:
    white = (0.95, 0.96, 0.9, 0.75)
    for i in range(4):
        y = 0.25 + i * 0.22
        st.line(
            [(0.3 + k * 0.09, y + st.rng.uniform(-0.03, 0.03)) for k in range(st.rng.randint(8, 18))],
            white,
            0.028,
            True,
        )
    st.stroke(skia.Path.Circle(3.5, 0.65, 0.38), white, 0.025)
    st.line([(3.5, 0.65), (3.5, 0.27)], white, 0.025)
    st.line([(3.5, 0.65), (3.83, 0.84)], white, 0.025)
    st.line([(2.7, 1.25), (3.2, 1.1), (3.7, 1.28), (4.3, 1.05)], (0.98, 0.85, 0.5, 0.8), 0.03, True)


def _wall_work(st: Stage, cam: Camera, r: Room, side: int) -> None:
    for i in range(5):
        with on_side(st, cam, r, side, 3.2 + i * 1.15, 1.2, 0.8, 1.0):
            poster(st, 0.8, 1.0 if i % 2 else 0.7, pick(st.rng, AWNINGS))


def biblioteca(st: Stage) -> None:
    """Shelves and reading tables."""
    rng = st.rng
    cam = room_lens(st, rng.choice((1.6, 1.8, 2.6)))
    r = plain_room(st, cam, 9.5, 11, 3.9)
    wood, far = pick(rng, WOODS), -r.windows
    for i in range(4):
        with on_back(st, cam, r, -4.6 + i * 2.35, 0, 2.2, 2.7):
            shelf(st, 2.2, 2.7, 6, wood)
    for i in range(4):
        with on_side(st, cam, r, far, 2.2 + i * 2.2, 0, 2.1, 2.9):
            shelf(st, 2.1, 2.9, 6, wood)
    for i in range(3):
        (x, y), s = cam.at(0, 2.75, 4.2 + i * 2.4), cam.scale(0, 4.2 + i * 2.4)
        st.later(4.2 + i * 2.4, lambda x=x, y=y, s=s: _pendant(st, x, y, s))
    for x, z in ((-1.9, 8.0), (1.3, 7.4), (-1.0, 5.2), (2.0, 4.6)):
        _reading(st, cam, x, z, wood)
    person(st, cam, far * 3.6, 6.2, "", "reach", far < 0)
    person(st, cam, far * 3.0, 4.4, "", "stand", prop=carried("book", hx("#2f5d6b")), child=rng.random() < 0.5)
    pot(st, cam, r.windows * 4.2, 5.6)
    st.flush()


def _pendant(st: Stage, x: float, y: float, s: float) -> None:
    st.line([(x, y - 2 * s), (x, y)], hx("#2b2624"), 0.025 * s)
    st.blob(
        [
            (x - 0.32 * s, y + 0.16 * s),
            (x - 0.1 * s, y - 0.08 * s),
            (x + 0.1 * s, y - 0.08 * s),
            (x + 0.32 * s, y + 0.16 * s),
        ],
        hx("#2f6a5c"),
        0.3,
    )
    st.glow(
        x,
        y + 0.16 * s,
        1.3 * s,
        ((1, 0.85, 0.55, 0.4), (1, 0.85, 0.55, 0.1), (1, 0.85, 0.55, 0)),
        skia.BlendMode.kScreen,
    )


def _reading(st: Stage, cam: Camera, x: float, z: float, wood: Rgb) -> None:
    rng = st.rng
    table(st, cam, x - 0.9, z, 1.8, 0.9, shade(wood, 1.15))
    person(
        st,
        cam,
        x - 0.35,
        z + 1.05,
        "",
        "sitfront",
        child=rng.random() < 0.4,
        prop=carried("book", pick(rng, AWNINGS)),
        shadow=0,
    )
    if rng.random() < 0.8:
        person(
            st,
            cam,
            x + 0.45,
            z + 1.1,
            "",
            "sitfront",
            old=rng.random() < 0.4,
            prop=carried("book", pick(rng, AWNINGS)),
            shadow=0,
        )
    person(
        st,
        cam,
        x + rng.choice((-1.25, 1.25)),
        z + 0.35,
        "",
        rng.choice(("write", "sit")),
        x > 0,
        child=rng.random() < 0.3,
        shadow=0.2,
    )

    def books() -> None:
        for i in range(3):
            bx = x + rng.uniform(-0.7, 0.6)
            box(st, cam, bx, z + 0.3, 0.26, 0.2, 0.05 + 0.05 * i, pick(rng, AWNINGS), 0.75)

    st.later(z + 0.25, books)


def comedor(st: Stage) -> None:
    """Community kitchen: people eating at long tables."""
    rng = st.rng
    cam = room_lens(st, rng.choice((1.8, 2.3)))
    r = Room(
        10,
        11,
        3.7,
        pick(rng, (hx("#f0d59a"), hx("#e8b98a"), hx("#bcd6c8"), hx("#efc9b0"))),
        pick(rng, (hx("#b5694a"), hx("#b98565"))),
        windows=rng.choice((-1, 1)),
    )
    room(st, cam, r)
    with on_back(st, cam, r, -2.6, 1.05, 5.2, 1.3):
        st.rect(-0.1, -0.1, 5.4, 1.5, hx("#f6efe0"))
        st.rect(0, 0, 5.2, 1.3, hx("#7d5b4a"))
        shelf(st, 5.2, 0.9, 2, hx("#c9a878"), "jars")
    for i in range(3):
        person(st, cam, -1.8 + i * 1.7, 9.8, "cook", rng.choice(("hold", "stand", "relax")), shadow=0)
    table(st, cam, -3.2, 8.9, 6.4, 0.7, hx("#d7d9d6"), 0.95, pick(rng, AWNINGS))
    st.later(9.0, lambda: _pots(st, cam, -3.0, 9.2, 6, 0.95))
    cloths = rng.sample(AWNINGS, 3)
    for i, (x, z) in enumerate(((-2.2, 6.3), (2.2, 5.8), (0, 4.5))):
        _eaters(st, cam, x, z, cloths[i])
    person(st, cam, rng.choice((-0.2, 0.3)), 6.4, "cook", "walk", prop=carried("tray", hx("#9aa0a2")))
    st.flush()
    for i in range(rng.choice((0, 2))):
        bunting(st, -20, 40 + 50 * i, st.w + 20, 40 + 46 * i, 60, 30 - 7 * i)


def _pots(st: Stage, cam: Camera, x: float, z: float, count: int, y: float) -> None:
    for i in range(count):
        (sx, sy), s = cam.at(x + 0.5 + i * 1.02, y, z), cam.scale(x, z)
        tone = pick(st.rng, (hx("#9aa0a2"), hx("#3f6f8f"), hx("#b5603c"), hx("#8a3b32")))
        st.rect(sx - 0.24 * s, sy - 0.3 * s, 0.48 * s, 0.3 * s, tone, 0.05 * s)
        st.oval(sx, sy - 0.3 * s, 0.24 * s, 0.06 * s, shade(tone, 0.6))
        for k in range(3):
            st.oval(
                sx + st.rng.uniform(-0.1, 0.1) * s, sy - (0.5 + 0.25 * k) * s, 0.16 * s, 0.13 * s, (1, 1, 1, 0.13), 6
            )


def _eaters(st: Stage, cam: Camera, x: float, z: float, cloth: Rgb) -> None:
    rng = st.rng
    table(st, cam, x - 1.3, z, 2.6, 0.8, cloth, 0.75, cloth)
    for i in range(3):
        person(
            st,
            cam,
            x - 0.85 + i * 0.85,
            z + 1.0,
            "",
            "sitfront",
            child=rng.random() < 0.35,
            old=rng.random() < 0.3,
            shadow=0,
        )
    for side in (-1, 1):
        person(st, cam, x + side * 1.65, z + 0.3, "", "eat", side > 0, old=rng.random() < 0.4, shadow=0.25)

    def dishes() -> None:
        for i in range(3):
            (sx, sy), s = cam.at(x - 0.85 + i * 0.85, 0.77, z + 0.4), cam.scale(x, z + 0.4)
            st.oval(sx, sy, 0.17 * s, 0.055 * s, hx("#fbf6ea"))
            st.oval(sx, sy - 0.01 * s, 0.11 * s, 0.033 * s, pick(rng, FRUIT))
            st.rect(sx + 0.22 * s, sy - 0.16 * s, 0.09 * s, 0.17 * s, fade(pick(rng, AWNINGS), 0.9), 2)

    st.later(z + 0.3, dishes)
