"""Offices: clinic, counters, council."""

from __future__ import annotations

from ..camera import Camera, box, floor
from ..folk import person
from ..interior import Room, chair, on_back, on_side, poster, room, shelf, table
from ..nature import tree
from ..palette import AWNINGS, Rgb, fade, hx, pick, shade
from ..props import carried
from ..stage import Stage, polygon
from .rooms import plain_room, pot, room_lens


def clinica(st: Stage) -> None:
    """Clinic counter, nurse, posters."""
    rng = st.rng
    cam = room_lens(st, 1.65)
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
    pot(st, cam, -side * 3.7, 7.4, 1.1)
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
    cam = room_lens(st, rng.choice((1.65, 2.3)))
    r = plain_room(st, cam, 11, 9.5, 3.5)
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
    pot(st, cam, r.windows * 4.9, 6.0, 1.0)
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
    cam = room_lens(st, rng.choice((1.9, 2.4)), 1300)
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
