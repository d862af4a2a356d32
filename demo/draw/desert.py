"""Cacti, dry grass, rocks. Frame of each: metres, foot at 0, y down."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

import skia

from .palette import Rgb, fade, hx, pick, shade
from .stage import Stage, curve

AGAVE, STONE = hx("#7d9a86"), hx("#a08a78")


def _column(st: Stage, x: float, top: float, base: float, r: float, colour: Rgb) -> None:
    light = st.light
    side = -1 if light.cast[0] > 0 else 1
    path = skia.Path.RRect(skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(x - r, top, x + r, base), r, r))
    st.shade(
        path,
        (x + side * r, 0),
        (x - side * r, 0),
        (light.lit(shade(colour, 1.15), 1), light.lit(colour, 0.8), light.lit(shade(colour, 0.62), 0.1)),
    )
    for i in range(-2, 3):
        st.line(
            [(x + i * r * 0.38, top + r * 0.7), (x + i * r * 0.38, base - r * 0.2)],
            fade(light.lit(shade(colour, 0.6), 0.2), 0.55),
            r * 0.1,
        )


def saguaro(st: Stage, rng: Random, h: float) -> None:
    """A saguaro `h` metres tall."""
    colour, r = pick(rng, (hx("#5d7d52"), hx("#6b8656"), hx("#4f7355")), 0.04), h * 0.052
    for side in rng.sample((-1, 1), rng.randint(1, 2)) if h > 2.5 else ():
        y, out, up = -h * rng.uniform(0.38, 0.6), side * h * rng.uniform(0.13, 0.19), h * rng.uniform(0.18, 0.36)
        tone = st.light.lit(shade(colour, 0.8), 0.4)
        st.line([(0, y), (out * 0.7, y + r * 0.4), (out, y - r * 1.2)], tone, r * 1.7, True)
        _column(st, out, y - up, y, r * 0.82, colour)
    _column(st, 0, -h, 0.06, r, colour)
    st.oval(0, 0.02, r * 1.6, r * 0.3, fade(st.light.shadow, 0.3))


def agave(st: Stage, rng: Random, s: float, colour: Rgb = AGAVE) -> None:
    """A rosette of fleshy leaves."""
    for i in range(11):
        a = pi * (0.06 + 0.88 * ((i * 7) % 11) / 10)
        tip = (cos(a) * s, -sin(a) * s * 0.9)
        n = (-sin(a) * s * 0.1, -cos(a) * s * 0.1)
        st.blob(
            [(0, 0), (tip[0] * 0.5 + n[0], tip[1] * 0.5 + n[1]), tip, (tip[0] * 0.5 - n[0], tip[1] * 0.5 - n[1])],
            st.light.lit(shade(colour, rng.uniform(0.72, 1.15)), 0.7),
        )


def nopal(st: Stage, rng: Random, s: float) -> None:
    """A prickly pear."""
    for i, (x, y, r, tilt) in enumerate(
        (
            (0, -0.3, 0.3, 0),
            (-0.3, -0.7, 0.26, -24),
            (0.28, -0.74, 0.27, 22),
            (0.0, -0.9, 0.24, 5),
            (-0.5, -1.08, 0.2, -30),
            (0.5, -1.1, 0.2, 28),
        )
    ):
        tone = st.light.lit(shade(hx("#6f9155"), 0.8 + 0.08 * i), 0.4 + 0.1 * i)
        with st.at(x * s, y * s, s, turn=tilt + rng.uniform(-6, 6)):
            st.oval(0, 0, r * 0.8, r * 1.05, tone)
            for _ in range(2):
                st.oval(rng.uniform(-0.6, 0.6) * r, -r * 0.98, 0.05, 0.06, hx("#c0394a"))


def tuft(st: Stage, rng: Random, s: float, colour: Rgb) -> None:
    """Dry grass."""
    path = skia.Path()
    for _ in range(16):
        a = rng.uniform(-0.7, 0.7)
        path.moveTo(rng.uniform(-0.1, 0.1) * s, 0)
        path.quadTo(sin(a) * s * 0.3, -cos(a) * s * 0.6, sin(a) * s * 0.8, -cos(a) * s * rng.uniform(0.7, 1))
    st.stroke(path, colour, 0.035 * s)


def rock(st: Stage, rng: Random, s: float, colour: Rgb = STONE) -> None:
    """A boulder with a lit top."""
    points = [
        (cos(i * pi / 4) * s * rng.uniform(0.8, 1.1), -s * 0.34 + sin(i * pi / 4) * s * 0.42 * rng.uniform(0.8, 1.1))
        for i in range(8)
    ]
    path = curve(points, True, 0.3)
    st.fill(path, st.light.lit(colour, 0.2))
    with st.clip(path):
        side = -1 if st.light.cast[0] > 0 else 1
        st.blob(
            [(x * 0.86 + side * s * 0.18, y - s * 0.16) for x, y in points], st.light.lit(shade(colour, 1.08), 0.95)
        )
