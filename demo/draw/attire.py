"""Shoulders and clothes of a large portrait. Frame: head centre at 0, half the head is 1, y down."""

from __future__ import annotations

from random import Random

from .cast import Person
from .palette import AWNINGS, MARIGOLD, fade, hx, pick, shade
from .stage import Stage, curve


def body(st: Stage, p: Person, rng: Random) -> None:
    """Shoulders with their garment, down to the edge of the sheet."""
    b = 0.92 + p.broad * 0.1
    path = curve(
        [
            (-0.55, 1.25),
            (-1.3 * b, 1.55),
            (-2.1 * b, 1.95),
            (-2.5 * b, 3.0),
            (-2.7 * b, 6),
            (2.7 * b, 6),
            (2.5 * b, 3.0),
            (2.1 * b, 1.95),
            (1.3 * b, 1.55),
            (0.55, 1.25),
            (0, 1.5),
        ],
        True,
        0.5,
    )
    st.fill(path, p.cloth)
    with st.clip(path):
        for x, w in ((-1.5, 0.3), (1.4, 0.26), (-0.9, 0.16)):
            st.blob(
                [(x, 2.2), (x + w, 3.0), (x + w * 0.4, 4.4), (x - w * 0.3, 3.2)],
                fade(shade(p.cloth, 0.7), 0.4),
                blur=0.08,
            )
        st.grainy(path, "mottle", 3.0, 0.35)
        {
            "shirt": _shirt,
            "jacket": _jacket,
            "blouse": _embroidered,
            "coat": _jacket,
            "vest": _vest,
            "tee": _tee,
            "apron": _apron,
        }[p.top](st, p, rng)


def _shirt(st: Stage, p: Person, rng: Random) -> None:
    light = shade(p.cloth, 1.18)
    st.line([(0, 1.9), (0.02, 6)], fade(shade(p.cloth, 0.6), 0.7), 0.05)
    for y in (2.5, 3.3, 4.1):
        st.oval(0.01, y, 0.07, 0.07, shade(p.cloth, 1.5))
    for s in (-1, 1):
        st.poly([(s * 0.62, 1.15), (s * 0.05, 1.95), (s * 0.5, 2.35), (s * 1.05, 1.55)], light)
        st.line([(s * 0.05, 1.95), (s * 0.5, 2.35), (s * 1.05, 1.55)], fade(shade(p.cloth, 0.6), 0.6), 0.04)


def _jacket(st: Stage, p: Person, rng: Random) -> None:
    st.poly([(-0.65, 1.1), (0.65, 1.1), (0.05, 4.2)], hx("#f4f0e6"))
    if p.top == "jacket" and p.style in ("short", "crop", "bald"):
        st.poly([(-0.14, 1.85), (0.14, 1.85), (0.2, 3.4), (0.03, 4.0), (-0.16, 3.4)], p.accent)
        st.poly([(-0.17, 1.7), (0.17, 1.7), (0.1, 1.98), (-0.1, 1.98)], shade(p.accent, 0.85))
    for s in (-1, 1):
        st.poly(
            [(s * 0.6, 1.1), (s * 1.15, 1.5), (s * 1.25, 2.3), (s * 0.05, 4.3), (s * 0.42, 2.2)], shade(p.cloth, 1.14)
        )
        st.line([(s * 1.15, 1.5), (s * 1.25, 2.3), (s * 0.05, 4.3)], fade(shade(p.cloth, 0.55), 0.6), 0.035)


def _embroidered(st: Stage, p: Person, rng: Random) -> None:
    st.blob([(-1.0, 1.2), (-0.75, 1.9), (0, 2.2), (0.75, 1.9), (1.0, 1.2), (0, 1.6)], p.skin, 0.5)
    st.line([(-1.05, 1.45), (-0.72, 2.02), (0, 2.32), (0.72, 2.02), (1.05, 1.45)], p.accent, 0.22, True)
    for i in range(9):
        t = (i - 4) / 4
        x, y = t * 1.2, 2.75 - 0.75 * t * t
        tone = pick(rng, AWNINGS[:3] + MARIGOLD)
        for k in range(5):
            from math import cos, sin

            st.oval(x + cos(k * 1.257) * 0.11, y + sin(k * 1.257) * 0.11, 0.09, 0.09, tone)
        st.oval(x, y, 0.06, 0.06, hx("#f6e7b0"))
        st.oval(x + 0.16, y + 0.13, 0.09, 0.045, hx("#3f7a52"))


def _vest(st: Stage, p: Person, rng: Random) -> None:
    _shirt(st, p, rng)
    for s in (-1, 1):
        st.poly([(s * 0.85, 1.35), (s * 1.75, 1.75), (s * 1.9, 6), (s * 0.22, 6), (s * 0.3, 2.9)], p.accent)
        st.poly([(s * 1.0, 1.45), (s * 1.3, 1.58), (s * 1.25, 6), (s * 0.92, 6)], hx("#eef0e4"))
        st.poly([(s * 0.26, 3.5), (s * 1.9, 3.4), (s * 1.92, 3.8), (s * 0.25, 3.9)], hx("#eef0e4"))


def _tee(st: Stage, p: Person, rng: Random) -> None:
    st.blob([(-0.62, 1.2), (0, 1.85), (0.62, 1.2), (0, 1.4)], shade(p.cloth, 0.75), 0.5)
    for i in range(8):
        st.line([(-3, 2.5 + i * 0.5), (0, 2.65 + i * 0.5), (3, 2.5 + i * 0.5)], fade(p.accent, 0.75), 0.16, True)


def _apron(st: Stage, p: Person, rng: Random) -> None:
    _shirt(st, p, rng)
    st.blob([(-1.0, 2.6), (1.0, 2.6), (1.4, 6), (-1.4, 6)], p.accent, 0.2)
    for s in (-1, 1):
        st.line([(s * 0.95, 2.65), (s * 0.62, 1.3)], p.accent, 0.2)
