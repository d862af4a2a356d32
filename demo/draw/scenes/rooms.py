"""What the rooms share: colours, lens, fan, pot plant."""

from __future__ import annotations

from ..camera import Camera, stand
from ..effects import unfocused
from ..interior import Room, room
from ..nature import tree
from ..palette import AWNINGS, hx, pick, shade
from ..stage import Stage
from .common import lens

WOODS = tuple(hx(c) for c in ("#b9854f", "#a06a3c", "#c89a63", "#8a5a33"))


WALLS = tuple(hx(c) for c in ("#efe3c8", "#d9e0d2", "#f0d9bd", "#cfdde0", "#f2e6d8", "#e6cfa6", "#dfe3c4"))


FLOORS = tuple(hx(c) for c in ("#b98565", "#c9b79c", "#a8907c", "#c08a62", "#9fa09a"))


def room_lens(st: Stage, eye: float = 1.75, f: float = 1420) -> Camera:
    """A camera inside a room."""
    return lens(st, eye, 0.35 if st.w >= st.h else 0.4, f, cx=st.rng.choice((0.4, 0.5, 0.6)))


def plain_room(st: Stage, cam: Camera, w: float, d: float, h: float = 3.3) -> Room:
    """A room in chance colours, drawn."""
    rng = st.rng
    r = Room(w, d, h, pick(rng, WALLS, 0.03), pick(rng, FLOORS, 0.04), windows=rng.choice((-1, 1)))
    room(st, cam, r)
    return r


def fan(st: Stage, cam: Camera, z: float, h: float) -> None:
    """A ceiling fan."""
    (x, y), s = cam.at(0, h - 0.45, z), cam.scale(0, z)
    st.line([(x, y - 0.45 * s), (x, y)], hx("#57504c"), 0.05 * s)
    for dx in (-1, 1):
        st.blob(
            [(x, y - 0.02 * s), (x + dx * 0.9 * s, y - 0.1 * s), (x + dx * 0.95 * s, y + 0.03 * s), (x, y + 0.04 * s)],
            hx("#8a6b4e"),
            0.2,
        )
    st.oval(x, y + 0.02 * s, 0.13 * s, 0.08 * s, hx("#57504c"))


def pot(st: Stage, cam: Camera, x: float, z: float, size: float = 0.9) -> None:
    """A plant in a clay pot."""

    def draw() -> None:
        with st.at(0, -0.4):
            tree(st, st.rng, "bush", size)
        st.poly([(-0.3, -0.5), (0.3, -0.5), (0.22, 0), (-0.22, 0)], st.light.lit(hx("#b5603c"), 0.7))

    stand(st, cam, x, z, draw, shadow=0.25)


def near_desk(st: Stage) -> None:
    """A desk before everything, out of focus, with books and an apple."""
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
