"""Rooms: classroom, library, clinic, counters, council, community kitchen."""

from __future__ import annotations

import skia

from ..camera import Camera, box, floor, stand
from ..effects import defocus, unfocused
from ..folk import person
from ..interior import Room, chair, on_back, on_side, poster, room, shelf, table
from ..nature import tree
from ..palette import AWNINGS, CLOTHES, FACADES, FRUIT, Rgb, fade, hx, mix, pick, shade
from ..props import carried
from ..stage import Stage, polygon
from .common import bunting, lens

WOODS = tuple(hx(c) for c in ("#b9854f", "#a06a3c", "#c89a63", "#8a5a33"))
WALLS = tuple(hx(c) for c in ("#efe3c8", "#d9e0d2", "#f0d9bd", "#cfdde0", "#f2e6d8", "#e6cfa6", "#dfe3c4"))
FLOORS = tuple(hx(c) for c in ("#b98565", "#c9b79c", "#a8907c", "#c08a62", "#9fa09a"))


def _lens(st: Stage, eye: float = 1.75, f: float = 1420) -> Camera:
    return lens(st, eye, 0.35 if st.w >= st.h else 0.4, f, cx=st.rng.choice((0.4, 0.5, 0.6)))


def _room(st: Stage, cam: Camera, w: float, d: float, h: float = 3.3) -> Room:
    rng = st.rng
    r = Room(w, d, h, pick(rng, WALLS, 0.03), pick(rng, FLOORS, 0.04), windows=rng.choice((-1, 1)))
    room(st, cam, r)
    return r


def _fan(st: Stage, cam: Camera, z: float, h: float) -> None:
    (x, y), s = cam.at(0, h - 0.45, z), cam.scale(0, z)
    st.line([(x, y - 0.45 * s), (x, y)], hx("#57504c"), 0.05 * s)
    for dx in (-1, 1):
        st.blob(
            [(x, y - 0.02 * s), (x + dx * 0.9 * s, y - 0.1 * s), (x + dx * 0.95 * s, y + 0.03 * s), (x, y + 0.04 * s)],
            hx("#8a6b4e"),
            0.2,
        )
    st.oval(x, y + 0.02 * s, 0.13 * s, 0.08 * s, hx("#57504c"))


def _pot(st: Stage, cam: Camera, x: float, z: float, size: float = 0.9) -> None:
    def draw() -> None:
        with st.at(0, -0.4):
            tree(st, st.rng, "bush", size)
        st.poly([(-0.3, -0.5), (0.3, -0.5), (0.22, 0), (-0.22, 0)], st.light.lit(hx("#b5603c"), 0.7))

    stand(st, cam, x, z, draw, shadow=0.25)


def aula(st: Stage) -> None:
    """Classroom with blackboard and pupils at their desks."""
    rng = st.rng
    cam = _lens(st, 1.9)
    r = _room(st, cam, 8.6, 9.5)
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
    _fan(st, cam, 5.5, r.h)
    st.flush()
    _near_desk(st)


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


def _near_desk(st: Stage) -> None:
    rng = st.rng
    wood = pick(rng, WOODS)
    with unfocused(st, 3.0):
        st.poly(
            [(-20, st.h * 0.93), (st.w + 20, st.h * 0.9), (st.w + 20, st.h + 20), (-20, st.h + 20)], shade(wood, 0.9)
        )
        x = st.w * rng.choice((0.1, 0.85))
        for i in range(4):
            st.rect(x - 70 + i * 4, st.h * 0.91 - i * 24, 150 - i * 10, 24, pick(rng, AWNINGS), 3)
        st.oval(x + 25, st.h * 0.91 - 112, 34, 32, hx("#c8352b"))
        st.line([(x + 25, st.h * 0.91 - 140), (x + 32, st.h * 0.91 - 160)], hx("#5a3a24"), 5)


def biblioteca(st: Stage) -> None:
    """Shelves and reading tables."""
    rng = st.rng
    cam = _lens(st, rng.choice((1.6, 1.8, 2.6)))
    r = _room(st, cam, 9.5, 11, 3.9)
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
    _pot(st, cam, r.windows * 4.2, 5.6)
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


def clinica(st: Stage) -> None:
    """Clinic counter, nurse, posters."""
    rng = st.rng
    cam = _lens(st, 1.65)
    r = Room(
        9,
        8.5,
        3.2,
        pick(rng, (hx("#d7e7e2"), hx("#e8eee6"), hx("#cfe0e6"))),
        hx("#c9cdc6"),
        windows=rng.choice((-1, 1)),
    )
    room(st, cam, r)
    side = r.windows
    with on_back(st, cam, r, -4.5, 0, 9, 1.0):
        st.rect(0, 0, 9, 1.0, pick(rng, (hx("#6fb0a8"), hx("#7fa9c4"), hx("#e6a98a"))))
    for i in range(3):
        with on_back(st, cam, r, -3.6 + i * 1.5, 1.35, 1.0, 1.35):
            poster(st, 1.0, 1.35, pick(rng, AWNINGS))
    with on_back(st, cam, r, 1.6, 0.9, 2.4, 1.7):
        shelf(st, 2.4, 1.7, 3, hx("#f2f0ea"), "jars")
    for i in range(3):
        with on_side(st, cam, r, -side, 4 + i * 1.4, 1.3, 0.9, 1.1):
            poster(st, 0.9, 1.1, pick(rng, AWNINGS))
    _clinic_people(st, cam, side)
    _pot(st, cam, -side * 3.7, 7.4, 1.1)
    st.flush()


def _clinic_people(st: Stage, cam: Camera, side: int) -> None:
    rng = st.rng
    front = pick(rng, (hx("#f4f1e8"), hx("#e9d9b8"), hx("#8fc0b8")))
    st.later(6.0, lambda: _counter(st, cam, -side * 0.2 - 2.2, 5.9, 4.4, front))
    person(st, cam, -side * 1.3, 7.1, "nurse", "hold", prop=carried("board", hx("#8a5a33")), shadow=0)
    person(st, cam, side * 0.6, 7.1, rng.choice(("medic", "nurse")), rng.choice(("stand", "talk", "wave")), shadow=0)
    person(st, cam, side * 0.2, 5.1, "", "talk", side < 0, old=rng.random() < 0.6)
    person(st, cam, side * 0.95, 4.9, "", "side", side < 0, child=True)
    for i in range(3):
        x = -side * (2.5 + i * 0.85)
        chair(st, cam, x, 4.9 - i * 0.15, hx("#4f8fa0"), 0.95, False)
        if rng.random() < 0.85:
            person(st, cam, x, 5.0 - i * 0.15, "", "sitfront", old=i == 1, child=i == 2, shadow=0.2)
    if rng.random() < 0.6:
        person(
            st,
            cam,
            side * 2.8,
            4.2,
            "medic",
            rng.choice(("walk", "talk")),
            side > 0,
            prop=carried("paper", hx("#2f6f7e")),
        )


def _counter(st: Stage, cam: Camera, x: float, z: float, w: float, colour: Rgb) -> None:
    st.poly(floor(cam, x - 0.15, x + w + 0.2, z - 0.25, z + 0.3), fade(st.light.shadow, 0.35), blur=5)
    box(st, cam, x, z, w, 0.6, 1.05, colour)
    box(st, cam, x - 0.08, z - 0.1, w + 0.16, 0.8, 0.06, hx("#b58a5a"), 1.05)
    cx, cy = cam.at(x + w / 2, 0.55, z)
    s = cam.scale(x, z)
    st.oval(cx, cy, 0.3 * s, 0.3 * s, fade(hx("#ffffff"), 0.85))
    st.rect(cx - 0.06 * s, cy - 0.2 * s, 0.12 * s, 0.4 * s, hx("#3f9a8c"))
    st.rect(cx - 0.2 * s, cy - 0.06 * s, 0.4 * s, 0.12 * s, hx("#3f9a8c"))


def ventanilla(st: Stage) -> None:
    """Service counters with people being attended."""
    rng = st.rng
    cam = _lens(st, rng.choice((1.65, 2.3)))
    r = _room(st, cam, 11, 9.5, 3.5)
    for i in range(4):
        with on_back(st, cam, r, -5.0 + i * 2.6, 1.6, 1.8, 1.4):
            shelf(st, 1.8, 1.4, 3, hx("#d9c7a6")) if i % 2 else poster(st, 1.8, 1.4, pick(rng, AWNINGS))
    tone = pick(rng, (hx("#2f6a78"), hx("#7a4a3a"), hx("#4f6b4a"), hx("#b98a4a")))
    for i in range(4):
        x = -4.3 + i * 2.2
        st.later(6.6, lambda x=x, i=i: _desk(st, cam, x, tone, i))
        person(st, cam, x + 1.0, 7.7, "office", rng.choice(("stand", "hold", "relax")), prop=None, shadow=0)
        if rng.random() < 0.85:
            person(
                st,
                cam,
                x + 0.9 + rng.uniform(-0.2, 0.2),
                5.9,
                "",
                rng.choice(("back", "talk", "give", "back")),
                old=rng.random() < 0.3,
                prop=None,
            )
    for i in range(rng.randint(3, 5)):
        person(
            st,
            cam,
            -3.2 + i * 1.5 + rng.uniform(-0.2, 0.2),
            4.3 + 0.25 * (i % 2),
            "",
            rng.choice(("back", "side", "talk", "hold", "relax")),
            child=i == 2,
            old=i == 4,
            prop=carried("paper", hx("#3d405b")) if i % 2 else None,
        )
    _pot(st, cam, r.windows * 4.9, 6.0, 1.0)
    st.flush()


def _desk(st: Stage, cam: Camera, x: float, tone: Rgb, number: int) -> None:
    box(st, cam, x, 6.6, 2.1, 0.6, 1.05, tone)
    box(st, cam, x - 0.02, 6.5, 2.16, 0.75, 0.05, hx("#e7dcc6"), 1.05)
    glass = polygon(cam.quad([(x, 2.1, 6.7), (x + 2.1, 2.1, 6.7), (x + 2.1, 1.1, 6.7), (x, 1.1, 6.7)]))
    st.fill(glass, (0.85, 0.95, 0.97, 0.13))
    st.line(cam.quad([(x, 1.1, 6.7), (x, 2.15, 6.7), (x + 2.1, 2.15, 6.7)]), fade(hx("#e9ecec"), 0.8), 2.5)
    (cx, cy), s = cam.at(x + 1.05, 2.45, 6.7), cam.scale(x, 6.7)
    st.rect(cx - 0.45 * s, cy - 0.16 * s, 0.9 * s, 0.36 * s, shade(tone, 0.8), 4)
    for k in range(number + 1):
        st.oval(cx + (k - number / 2) * 0.14 * s, cy + 0.02 * s, 0.045 * s, 0.045 * s, hx("#fbf3dc"))


def cabildo(st: Stage) -> None:
    """Council session around a table."""
    rng = st.rng
    cam = _lens(st, rng.choice((1.9, 2.4)), 1300)
    r = Room(
        10.5,
        10,
        4.2,
        pick(rng, (hx("#e9d8b4"), hx("#d9c4a0"), hx("#cfc9b4"), hx("#e3c9b8"))),
        pick(rng, (hx("#7a4a34"), hx("#8f6a4c"), hx("#9a4f3f"))),
        windows=rng.choice((-1, 1)),
    )
    room(st, cam, r)
    wood = pick(rng, (hx("#6f3f24"), hx("#7d4b2b"), hx("#54321f")))
    with on_back(st, cam, r, -5.2, 0, 10.4, 1.2):
        for i in range(13):
            st.rect(i * 0.8, 0, 0.76, 1.2, shade(wood, 0.95))
            st.rect(i * 0.8 + 0.12, 0.15, 0.52, 0.9, shade(wood, 0.8))
    _council_wall(st, cam, r)
    table(st, cam, -2.6, 7.3, 5.2, 0.9, wood, 0.78, shade(wood, 0.95))
    for side in (-1, 1):
        table(st, cam, side * 3.2 - 0.5, 4.2, 1.0, 3.0, wood, 0.78, shade(wood, 0.85))
        for i in range(3):
            person(
                st,
                cam,
                side * 4.05,
                4.5 + i * 0.95,
                rng.choice(("suit", "office", "")),
                rng.choice(("sit", "write", "sit")),
                side > 0,
                shadow=0.2,
            )
    for i in range(5):
        person(
            st,
            cam,
            -2.0 + i * 1.0,
            8.45,
            rng.choice(("suit", "suit", "office", "")),
            "sitfront" if i != 2 else rng.choice(("sitfront", "hold", "point")),
            shadow=0,
            prop=carried("paper", hx("#3d405b")) if i % 2 else None,
        )
    st.later(7.4, lambda: _papers(st, cam))
    for i in range(rng.randint(2, 5)):
        x = -2.2 + i * 1.15
        person(st, cam, x, 3.5, "", "back", y=-0.42, shadow=0, old=rng.random() < 0.3)
        chair(st, cam, x, 3.3, wood, 0.85)
    st.flush()


def _council_wall(st: Stage, cam: Camera, r: Room) -> None:
    with on_back(st, cam, r, -0.7, 1.9, 1.4, 1.7):
        st.blob([(0.1, 0.05), (0.7, 0.12), (1.3, 0.05), (1.28, 0.9), (0.7, 1.65), (0.12, 0.9)], hx("#1f5c55"), 0.4)
        st.blob([(0.22, 0.18), (0.7, 0.25), (1.18, 0.18), (1.16, 0.85), (0.7, 1.5), (0.24, 0.85)], hx("#e7c16a"), 0.4)
        with st.at(0.7, 1.25, 0.22):
            tree(st, st.rng, "mezquite", 0.8)
    for side in (-1, 1):
        with on_back(st, cam, r, side * 2.2 - 0.5, 0.4, 1.0, 2.6):
            st.line([(0.5, 0.05), (0.5, 2.6)], hx("#c9a24a"), 0.06)
            for i, c in enumerate(("#1d6b45", "#f5f1e6", "#b3262b") if side < 0 else ("#1f5c55", "#e7c16a", "#1f5c55")):
                st.blob(
                    [(0.52, 0.15), (0.66 + 0.12 * i, 0.3), (0.62 + 0.13 * i, 1.7), (0.46 + 0.06 * i, 1.9)], hx(c), 0.4
                )
    for side in (-1, 1):
        with on_back(st, cam, r, side * 3.7 - 0.55, 1.7, 1.1, 1.4):
            st.rect(0, 0, 1.1, 1.4, hx("#b98a4a"))
            st.rect(0.1, 0.1, 0.9, 1.2, pick(st.rng, (hx("#4f6b6a"), hx("#7a5a4a"), hx("#8a9a7a"))))
            st.oval(0.55, 0.55, 0.2, 0.26, pick(st.rng, (hx("#c99a72"), hx("#a8744c"))))
            st.blob([(0.15, 1.3), (0.3, 0.9), (0.8, 0.9), (0.95, 1.3)], hx("#2b2a33"), 0.5)


def _papers(st: Stage, cam: Camera) -> None:
    for i in range(5):
        x = -2.1 + i
        st.poly(floor(cam, x - 0.16, x + 0.18, 7.5, 7.85, 0.79), hx("#fbf8ef"))
        (mx, my), s = cam.at(x + 0.3, 0.78, 7.5), cam.scale(x, 7.5)
        st.line([(mx, my), (mx - 0.02 * s, my - 0.25 * s)], hx("#2b2a30"), 0.02 * s)
        st.oval(mx - 0.02 * s, my - 0.26 * s, 0.03 * s, 0.04 * s, hx("#2b2a30"))


def comedor(st: Stage) -> None:
    """Community kitchen: people eating at long tables."""
    rng = st.rng
    cam = _lens(st, rng.choice((1.8, 2.3)))
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
    for i, (x, z) in enumerate(((-2.2, 6.3), (2.2, 5.8), (0, 3.9))):
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
