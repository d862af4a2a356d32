"""Vehicles: a side drawing pushed through its width, slice by slice. Frame: metres, nose at +x, ground at 0, y down."""

from __future__ import annotations

from collections.abc import Callable

import skia

from .camera import Camera, box_shadow
from .palette import Rgb, fade, hx, shade
from .stage import Stage, curve, polygon

Outline = list[tuple[float, float]]
CAR: Outline = [
    (-2.1, -0.35),
    (-2.1, -0.85),
    (-1.75, -0.95),
    (-1.2, -1.42),
    (0.3, -1.45),
    (0.95, -0.98),
    (1.9, -0.82),
    (2.1, -0.6),
    (2.1, -0.35),
]
PICKUP: Outline = [
    (-2.6, -0.45),
    (-2.6, -1.05),
    (-0.75, -1.05),
    (-0.65, -1.75),
    (0.65, -1.78),
    (1.25, -1.12),
    (2.35, -1.02),
    (2.6, -0.8),
    (2.6, -0.45),
]
TRUCK: Outline = [
    (-3.7, -0.55),
    (-3.8, -2.3),
    (-3.3, -3.0),
    (1.55, -3.0),
    (1.6, -2.75),
    (2.9, -2.75),
    (3.4, -1.6),
    (3.6, -1.4),
    (3.6, -0.5),
]
ENGINE: Outline = [(-3.8, -0.55), (-3.8, -2.65), (1.3, -2.65), (1.35, -2.85), (3.2, -2.85), (3.65, -1.7), (3.75, -0.5)]
GLASS: dict[str, list[Outline]] = {
    "car": [
        [(-1.45, -0.98), (-1.1, -1.35), (-0.5, -1.37), (-0.5, -0.98)],
        [(-0.4, -0.98), (-0.4, -1.37), (0.25, -1.37), (0.75, -0.98)],
    ],
    "pickup": [
        [(-0.58, -1.12), (-0.52, -1.66), (0.02, -1.68), (0.02, -1.12)],
        [(0.1, -1.12), (0.1, -1.68), (0.6, -1.68), (1.08, -1.12)],
    ],
    "truck": [[(1.9, -1.65), (1.9, -2.5), (2.75, -2.5), (3.15, -1.65)]],
    "engine": [
        [(1.55, -1.75), (1.55, -2.6), (2.15, -2.6), (2.15, -1.75)],
        [(2.3, -1.75), (2.3, -2.6), (3.05, -2.6), (3.4, -1.75)],
    ],
}
SHAPES: dict[str, tuple[Outline, tuple[float, ...], float, float]] = {
    "car": (CAR, (-1.3, 1.3), 0.34, 1.7),
    "pickup": (PICKUP, (-1.65, 1.7), 0.42, 1.85),
    "truck": (TRUCK, (-2.3, -1.35, 2.4), 0.5, 2.3),
    "engine": (ENGINE, (-2.2, 2.3), 0.52, 2.35),
}


def _wheel(st: Stage, x: float, r: float) -> None:
    st.oval(x, -r, r, r, hx("#1c1b1f"))
    st.oval(x, -r, r * 0.58, r * 0.58, st.light.lit(hx("#a8abab"), 0.7))
    st.oval(x, -r, r * 0.2, r * 0.2, hx("#3a3a3e"))


def _car_art(st: Stage, c: Rgb) -> None:
    st.line([(-0.45, -0.95), (-0.45, -0.45)], fade(shade(c, 0.6), 0.7), 0.03)
    st.rect(1.9, -0.78, 0.2, 0.14, hx("#fff2c8"), 0.04)
    st.rect(-2.1, -0.82, 0.16, 0.14, hx("#c22f2a"), 0.03)


def _patrol_art(st: Stage, c: Rgb) -> None:
    st.poly([(-2.6, -0.9), (2.4, -0.9), (2.58, -0.72), (-2.6, -0.66)], hx("#f4f3ee"))
    st.poly([(-0.6, -1.05), (-0.1, -1.05), (0.15, -0.5), (-0.35, -0.5)], hx("#d7a53a"))
    st.rect(-0.45, -1.95, 0.5, 0.16, hx("#c22f2a"), 0.05)
    st.rect(0.08, -1.95, 0.5, 0.16, hx("#2f5fc2"), 0.05)
    st.rect(2.38, -0.92, 0.2, 0.16, hx("#fff2c8"), 0.04)


def _truck_art(st: Stage, c: Rgb) -> None:
    st.poly([(-3.7, -0.6), (-3.78, -2.3), (-3.3, -2.95), (1.5, -2.95), (1.5, -0.6)], st.light.lit(hx("#eef0ea"), 0.85))
    for i in range(5):
        st.line([(-2.8 + i * 0.9, -2.9), (-2.8 + i * 0.9, -0.65)], fade(hx("#8a948c"), 0.6), 0.07)
    st.poly([(-3.75, -1.5), (1.5, -1.2), (1.5, -0.85), (-3.72, -1.15)], st.light.lit(hx("#3e8f5a"), 0.9))
    for k in range(3):
        with st.at(-0.9, -2.15, 0.36, turn=120 * k):
            st.poly(
                [(-0.5, -0.9), (0.3, -0.9), (0.3, -1.15), (0.85, -0.7), (0.3, -0.25), (0.3, -0.5), (-0.25, -0.5)],
                st.light.lit(hx("#3e8f5a"), 0.9),
            )
    st.rect(3.3, -0.95, 0.26, 0.2, hx("#fff2c8"), 0.05)


def _engine_art(st: Stage, c: Rgb) -> None:
    st.rect(-3.78, -1.42, 7.45, 0.16, hx("#f6f2e2"))
    for i in range(4):
        st.rect(-3.5 + i * 1.15, -2.45, 1.0, 0.9, st.light.lit(hx("#c8ccd0"), 0.8), 0.05)
        for k in range(5):
            st.line(
                [(-3.45 + i * 1.15, -2.32 + k * 0.17), (-2.56 + i * 1.15, -2.32 + k * 0.17)],
                fade(hx("#6a7078"), 0.6),
                0.03,
            )
    st.rect(1.9, -3.05, 0.8, 0.2, hx("#3d6fd6"), 0.06)
    st.rect(-3.6, -2.98, 4.6, 0.09, hx("#b9bfc4"))
    st.rect(-3.6, -2.82, 4.6, 0.06, hx("#b9bfc4"))
    for i in range(10):
        st.rect(-3.5 + i * 0.48, -2.95, 0.06, 0.18, hx("#b9bfc4"))
    st.rect(3.45, -1.1, 0.22, 0.24, hx("#fff2c8"), 0.05)


ART: dict[str, Callable[[Stage, Rgb], None]] = {
    "car": _car_art,
    "pickup": _car_art,
    "patrol": _patrol_art,
    "truck": _truck_art,
    "engine": _engine_art,
}


def vehicle(
    st: Stage, cam: Camera, x: float, z: float, kind: str, colour: Rgb, flip: bool = False, wheel_shadow: float = 0.6
) -> None:
    """Stand a vehicle broadside at (x, z), nearest side at z; waits in the depth queue."""
    shape = "pickup" if kind == "patrol" else kind
    outline, wheels, r, width = SHAPES[shape]
    st.later(
        cam.turn(x, z)[1] + 0.3, lambda: _vehicle(st, cam, x, z, kind, shape, colour, flip, outline, wheels, r, width)
    )


def _vehicle(
    st: Stage,
    cam: Camera,
    x: float,
    z: float,
    kind: str,
    shape: str,
    colour: Rgb,
    flip: bool,
    outline: Outline,
    wheels: tuple[float, ...],
    r: float,
    width: float,
) -> None:
    light, path = st.light, curve(outline, True, 0.16)
    half = max(px for px, _ in outline)
    box_shadow(st, cam, x - half, z, half * 2, width, 0.9, 0.5)
    side = -1 if flip else 1
    for i in range(27):
        t = 1 - i / 26
        (sx, sy), s = cam.at(x, 0, z + width * t), cam.scale(x, z + width * t)
        with st.at(sx, sy, side * s, s):
            if i in (0, 1, 25, 26):
                for wx in wheels:
                    _wheel(st, wx, r)
            st.hide(path)
            st.fill(path, light.lit(shade(colour, 0.8), 0.45 if i < 25 else 0.9))
            if 1 < i < 25:
                for glass in GLASS[shape]:
                    st.stroke(polygon(list(glass)), hx("#39434f"), 0.12)
    with st.at(*cam.at(x, 0, z), side * cam.scale(x, z), cam.scale(x, z)):
        _side(st, kind, shape, colour, path, wheels, r)


def _side(st: Stage, kind: str, shape: str, colour: Rgb, path: skia.Path, wheels: tuple[float, ...], r: float) -> None:
    light = st.light
    top = min(y for _, y in SHAPES[shape][0])
    st.shade(
        path,
        (0, top),
        (0, -0.3),
        (light.lit(shade(colour, 1.2), 1), light.lit(colour, 0.9), light.lit(shade(colour, 0.7), 0.5)),
    )
    with st.clip(path):
        ART[kind](st, colour)
    if kind in ("patrol", "engine"):
        ART[kind](st, colour)
    for glass in GLASS[shape]:
        st.shade(polygon(glass), glass[1], glass[-1], (fade(light.sky[-1], 1), hx("#56646f"), hx("#2c343e")))
    for wx in wheels:
        st.oval(wx, -r, r * 1.22, r * 1.18, hx("#1b171c"))
        _wheel(st, wx, r)


def roller(st: Stage, cam: Camera, x: float, z: float, flip: bool = False) -> None:
    """A road roller."""

    def draw() -> None:
        st.oval(1.15, -0.72, 0.72, 0.72, st.light.lit(hx("#5a5f66"), 0.8))
        st.oval(1.1, -0.76, 0.62, 0.62, st.light.lit(hx("#7d848a"), 0.9))
        _wheel(st, -1.2, 0.68)
        st.blob(
            [(-2.1, -0.8), (-2.0, -1.5), (-0.5, -1.55), (-0.3, -1.1), (1.5, -1.2), (1.7, -0.95), (0.2, -0.75)],
            st.light.lit(hx("#e8a81e"), 0.9),
            0.25,
        )
        st.poly(
            [
                (-0.6, -1.5),
                (-0.5, -2.6),
                (0.7, -2.6),
                (0.75, -1.2),
                (0.6, -1.2),
                (0.55, -2.45),
                (-0.38, -2.45),
                (-0.42, -1.5),
            ],
            st.light.lit(hx("#3a3a3e"), 0.6),
        )
        st.rect(-0.8, -2.72, 1.75, 0.14, st.light.lit(hx("#e8a81e"), 1), 0.05)
        st.oval(0.12, -2.1, 0.14, 0.17, hx("#b07a52"))
        st.fill(polygon([(-0.1, -1.9), (0.34, -1.9), (0.4, -1.2), (-0.2, -1.2)]), hx("#e8732a"))
        st.blob([(-0.06, -2.16), (0.1, -2.34), (0.3, -2.16)], hx("#f3f1e8"))

    from .camera import stand

    stand(st, cam, x, z, draw, flip=flip)
