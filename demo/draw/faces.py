"""The face of a large portrait. Frame: head centre at 0, half the head is 1, y down."""

from __future__ import annotations

from random import Random

import skia

from .cast import Person
from .palette import Rgb, fade, hx, mix, shade
from .stage import Stage, curve

HEAD = [
    (-0.73, -0.45),
    (-0.5, -0.9),
    (0, -1.05),
    (0.5, -0.9),
    (0.73, -0.45),
    (0.735, 0.1),
    (0.62, 0.55),
    (0.32, 0.95),
    (0, 1.04),
    (-0.32, 0.95),
    (-0.62, 0.55),
    (-0.735, 0.1),
]


def face(st: Stage, p: Person, rng: Random, age: float, side: int) -> None:
    """Skull, ears, eyes, nose, mouth, and the lines of age; `side` is where the light comes from."""
    deep = mix(shade(p.skin, 0.6), hx("#7a2c22"), 0.22)
    for s in (-1, 1):
        st.oval(s * 0.75, 0.08, 0.13, 0.24, shade(p.skin, 0.84))
        st.oval(s * 0.75, 0.1, 0.06, 0.13, fade(deep, 0.4))
    head = curve(HEAD, True, 0.5)
    st.fill(head, p.skin)
    with st.clip(head):
        st.blob(
            [
                (-side * 0.9, -1.2),
                (-side * 0.2, -1.1),
                (-side * 0.36, -0.3),
                (-side * 0.22, 0.1),
                (-side * 0.3, 0.55),
                (-side * 0.06, 1.1),
                (-side * 0.9, 1.2),
            ],
            fade(deep, 0.3),
            blur=0.1,
        )
        for s in (-1, 1):
            st.oval(s * 0.42, 0.38, 0.24, 0.18, fade(hx("#c4503c"), 0.2), 0.09)
            st.oval(s * 0.33, -0.02, 0.25, 0.15, fade(deep, 0.24), 0.05)
        st.oval(side * 0.28, -0.62, 0.35, 0.2, fade(shade(p.skin, 1.3), 0.35), 0.12)
        st.oval(0, 1.0, 0.45, 0.16, fade(deep, 0.35), 0.07)
    for s in (-1, 1):
        _eye(st, p, s, deep)
    _nose_mouth(st, p, deep, side)
    if age > 0.5:
        _lines(st, deep)


def _eye(st: Stage, p: Person, s: int, deep: Rgb) -> None:
    x, y = s * 0.32, 0.02
    st.fill(
        curve([(x - 0.16, y + 0.015), (x, y - 0.085), (x + 0.16, y + 0.01), (x, y + 0.075)], True, 0.6), hx("#f6efe6")
    )
    with st.clip(curve([(x - 0.16, y + 0.015), (x, y - 0.085), (x + 0.16, y + 0.01), (x, y + 0.075)], True, 0.6)):
        st.oval(x + 0.01, y - 0.005, 0.082, 0.088, hx("#3a2416"))
        st.oval(x + 0.01, y - 0.005, 0.045, 0.05, hx("#120b0a"))
        st.rect(x - 0.2, y - 0.11, 0.4, 0.06, fade(hx("#1a0f14"), 0.4))
    st.oval(x + 0.035, y - 0.035, 0.02, 0.022, hx("#ffffff"))
    st.line(
        [(x - 0.18, y + 0.02), (x - 0.04, y - 0.09), (x + 0.08, y - 0.085), (x + 0.18, y + 0.0)],
        hx("#2a1814"),
        0.042,
        True,
    )
    st.line([(x - 0.14, y + 0.07), (x + 0.02, y + 0.095), (x + 0.14, y + 0.06)], fade(deep, 0.55), 0.022, True)
    st.blob(
        [(x - s * 0.2, y - 0.22), (x, y - 0.3), (x + s * 0.24, y - 0.2), (x + s * 0.02, y - 0.245)],
        mix(p.hair, hx("#2a1c16"), 0.35),
        0.5,
    )


def _nose_mouth(st: Stage, p: Person, deep: Rgb, side: int) -> None:
    st.blob(
        [(-side * 0.02, -0.05), (-side * 0.16, 0.36), (-side * 0.13, 0.43), (0.0, 0.42), (side * 0.02, 0.2)],
        fade(deep, 0.34),
        0.5,
    )
    st.line([(-0.14, 0.38), (-0.08, 0.43), (0, 0.415), (0.08, 0.43), (0.14, 0.38)], fade(deep, 0.75), 0.035, True)
    st.oval(side * 0.03, 0.3, 0.045, 0.08, fade(shade(p.skin, 1.35), 0.5), 0.03)
    lip = mix(p.skin, hx("#a03c38"), 0.5)
    st.blob(
        [(-0.28, 0.6), (-0.1, 0.59), (0, 0.61), (0.1, 0.59), (0.28, 0.6), (0.12, 0.665), (-0.12, 0.665)],
        shade(lip, 0.82),
        0.5,
    )
    st.blob([(-0.26, 0.61), (0, 0.67), (0.26, 0.61), (0.13, 0.75), (-0.13, 0.75)], lip, 0.5)
    st.line(
        [(-0.33, 0.565), (-0.24, 0.61), (-0.1, 0.66), (0.1, 0.66), (0.24, 0.61), (0.33, 0.565)],
        fade(shade(deep, 0.6), 0.85),
        0.028,
        True,
    )
    for s in (-1, 1):
        st.line([(s * 0.17, 0.4), (s * 0.3, 0.5), (s * 0.34, 0.62)], fade(deep, 0.3), 0.028, True)


def _lines(st: Stage, deep: Rgb) -> None:
    for s in (-1, 1):
        for dy in (-0.05, 0.03, 0.1):
            st.line([(s * 0.53, 0.04 + dy * 0.5), (s * 0.63, 0.03 + dy)], fade(deep, 0.5), 0.02)
        st.line([(s * 0.2, 0.16), (s * 0.34, 0.19), (s * 0.47, 0.14)], fade(deep, 0.4), 0.022, True)
    for y in (-0.5, -0.6):
        st.line([(-0.32, y), (0, y - 0.03), (0.32, y)], fade(deep, 0.3), 0.022, True)


def draw_beard(st: Stage, p: Person, kind: str) -> None:
    """A moustache or a full beard."""
    if kind == "moustache":
        st.blob(
            [
                (-0.4, 0.53),
                (-0.14, 0.46),
                (0, 0.49),
                (0.14, 0.46),
                (0.4, 0.53),
                (0.14, 0.595),
                (0, 0.575),
                (-0.14, 0.595),
            ],
            p.hair,
            0.5,
        )
    else:
        st.blob(
            [
                (-0.72, 0.1),
                (-0.5, 0.5),
                (-0.3, 0.5),
                (0, 0.47),
                (0.3, 0.5),
                (0.5, 0.5),
                (0.72, 0.1),
                (0.66, 0.62),
                (0.36, 1.06),
                (0, 1.18),
                (-0.36, 1.06),
                (-0.66, 0.62),
            ],
            fade(p.hair, 0.93),
            0.5,
        )
        st.blob([(-0.24, 0.62), (0, 0.6), (0.24, 0.62), (0, 0.74)], mix(p.skin, hx("#a03c38"), 0.5), 0.5)


def draw_glasses(st: Stage) -> None:
    """Spectacles."""
    for s in (-1, 1):
        st.stroke(
            skia.Path.RRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(s * 0.33 - 0.24, -0.16, 0.48, 0.36), 0.15, 0.15)),
            hx("#2a2326"),
            0.045,
        )
        st.fill(
            skia.Path.RRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(s * 0.33 - 0.24, -0.16, 0.48, 0.36), 0.15, 0.15)),
            (1, 1, 1, 0.1),
        )
        st.line([(s * 0.57, -0.05), (s * 0.75, -0.02)], hx("#2a2326"), 0.045)
    st.line([(-0.1, -0.02), (0, -0.06), (0.1, -0.02)], hx("#2a2326"), 0.045, True)
