"""Trees, cacti, grass, rocks. Frame of each plant: metres, foot at 0, y down."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

import skia

from .palette import FOLIAGE, MEZQUITE, Rgb, fade, hx, mix, pick, shade
from .stage import Point, Stage


def _leaves(rng: Random, x: float, y: float, rx: float, ry: float, count: int, size: float) -> skia.Path:
    path = skia.Path()
    for _ in range(count):
        a, d = rng.uniform(0, 2 * pi), rng.random() ** 0.5
        s = size * rng.uniform(0.5, 1.2)
        px, py = x + cos(a) * rx * d, y + sin(a) * ry * d
        path.addOval(skia.Rect.MakeLTRB(px - s, py - s * 0.62, px + s, py + s * 0.62))
    return path


def crown(
    st: Stage, rng: Random, x: float, y: float, rx: float, ry: float, colour: Rgb, leaf: float = 0.16, dense: int = 5
) -> None:
    """A mass of foliage: clumps, each dark below and light towards the sun."""
    light = st.light
    side = -1 if light.cast[0] > 0 else 1
    st.fill(
        _leaves(rng, x, y, rx * 0.94, ry * 0.92, int(170 * min(1.0, max(0.3, rx / 1.7))), leaf * 1.25),
        light.lit(shade(colour, 0.72), 0.1),
    )
    few = min(1.0, max(0.3, rx / 1.7))
    clumps = []
    for _ in range(dense * 2):
        a, d = rng.uniform(0, 2 * pi), rng.random() ** 0.5 * 0.78
        clumps.append((x + cos(a) * rx * d, y + sin(a) * ry * d))
    for cx, cy in sorted(clumps, key=lambda q: q[1]):
        r = rng.uniform(0.3, 0.46) * min(rx, ry * 1.5)
        st.fill(
            _leaves(rng, cx, cy + r * 0.25, r, r * 0.8, int(44 * few), leaf * 0.75), light.lit(shade(colour, 0.8), 0.3)
        )
        st.fill(
            _leaves(rng, cx + side * r * 0.1, cy - r * 0.08, r * 0.85, r * 0.62, int(44 * few), leaf * 0.68),
            light.lit(colour, 0.75),
        )
        st.fill(
            _leaves(rng, cx + side * r * 0.3, cy - r * 0.34, r * 0.62, r * 0.4, int(32 * few), leaf * 0.55),
            light.lit(shade(mix(colour, hx("#d8c860"), 0.3), 1.12), 1),
        )


def _branch(st: Stage, points: list[Point], a: float, b: float, colour: Rgb) -> None:
    n = len(points) - 1
    for i in range(n):
        st.line(points[i : i + 2], colour, a + (b - a) * i / n)


def trunk(st: Stage, rng: Random, h: float, width: float, colour: Rgb, forks: int = 3, spread: float = 0.8) -> None:
    """Trunk and main branches up to about `h`."""
    tone = st.light.lit(colour, 0.5)
    bend = rng.uniform(-0.12, 0.12) * h
    fork = h * rng.uniform(0.32, 0.46)
    st.poly(
        [
            (-width * 0.75, 0.03),
            (-width * 0.4 + bend * 0.5, -fork),
            (width * 0.4 + bend * 0.5, -fork),
            (width * 0.75, 0.03),
        ],
        tone,
    )
    for i in range(forks):
        t = (i / max(1, forks - 1) - 0.5) * 2
        tip = (bend + t * spread * h * 0.5, -h * rng.uniform(0.8, 1.0))
        knee = (bend * 0.7 + t * spread * h * 0.26, -(fork + h) / 2)
        _branch(st, [(bend * 0.5, -fork), knee, tip], width * 0.6, width * 0.22, tone)
    st.line([(width * 0.2, 0), (width * 0.12 + bend * 0.5, -fork)], fade(shade(tone, 1.3), 0.5), width * 0.2)


def tree(st: Stage, rng: Random, kind: str = "laurel", size: float = 1.0) -> None:
    """laurel (round shade tree), mezquite, willow, orange, palm, bush, young."""
    {
        "laurel": _laurel,
        "mezquite": _mezquite,
        "willow": _willow,
        "orange": _orange,
        "palm": _palm,
        "bush": _bush,
        "young": _young,
        "poplar": _poplar,
        "bloom": _bloom,
    }[kind](st, rng, size)


def _laurel(st: Stage, rng: Random, s: float) -> None:
    h, colour = 5.2 * s * rng.uniform(0.9, 1.15), pick(rng, FOLIAGE, 0.06)
    trunk(st, rng, h * 0.62, 0.3 * s, hx("#8f7b66"))
    crown(st, rng, 0, -h * 0.7, h * rng.uniform(0.38, 0.48), h * 0.32, colour, 0.15 * s, 7)


def _bloom(st: Stage, rng: Random, s: float) -> None:
    h, colour = 4.6 * s, pick(rng, (hx("#b072b0"), hx("#d0567f"), hx("#e08a3c")), 0.05)
    trunk(st, rng, h * 0.7, 0.24 * s, hx("#7c6a5a"), 4)
    crown(st, rng, 0, -h * 0.74, h * 0.46, h * 0.28, mix(colour, FOLIAGE[0], 0.15), 0.14 * s, 7)


def _mezquite(st: Stage, rng: Random, s: float) -> None:
    h, colour = 4.2 * s * rng.uniform(0.85, 1.15), pick(rng, MEZQUITE, 0.05)
    trunk(st, rng, h * 0.75, 0.34 * s, hx("#6b5546"), 5, 1.5)
    for dx, dy in ((-0.46, -0.62), (0.48, -0.66), (0.05, -0.84)):
        crown(st, rng, dx * h + rng.uniform(-0.2, 0.2), dy * h, h * 0.42, h * 0.17, colour, 0.1 * s, 4)
    path = skia.Path()
    for _ in range(90):
        x, y = rng.uniform(-0.85, 0.85) * h, -h * rng.uniform(0.45, 0.8)
        path.moveTo(x, y)
        path.lineTo(x + rng.uniform(-0.06, 0.06), y + rng.uniform(0.15, 0.4) * s)
    st.stroke(path, fade(st.light.lit(colour, 0.6), 0.8), 0.03 * s)


def _willow(st: Stage, rng: Random, s: float) -> None:
    h, colour = 6.2 * s * rng.uniform(0.9, 1.1), pick(rng, (hx("#7e8f4a"), hx("#8c9a56"), hx("#6d8247")), 0.05)
    trunk(st, rng, h * 0.75, 0.36 * s, hx("#6a5848"), 4, 1.0)
    crown(st, rng, 0, -h * 0.74, h * 0.42, h * 0.22, colour, 0.13 * s, 6)
    for depth, tone in ((0.72, 0.25), (0.9, 0.7), (1.1, 1.0)):
        path = skia.Path()
        for _ in range(110):
            x = rng.uniform(-0.47, 0.47) * h
            y = -h * (0.88 - 0.5 * (x / h * 1.7) ** 2) + rng.uniform(-0.1, 0.4)
            d = rng.uniform(0.2, 0.46) * h
            path.moveTo(x, y)
            path.quadTo(x + x * 0.12, y + d * 0.3, x + x * 0.14 + rng.uniform(-0.1, 0.1), min(-0.3, y + d))
        st.stroke(path, fade(st.light.lit(shade(colour, depth), tone), 0.75), 0.06 * s)


def _orange(st: Stage, rng: Random, s: float) -> None:
    h = 3.0 * s
    st.poly([(-0.12, 0.02), (-0.08, -h * 0.5), (0.08, -h * 0.5), (0.12, 0.02)], st.light.lit(hx("#efe9da"), 0.6))
    crown(st, rng, 0, -h * 0.7, h * 0.36, h * 0.32, hx("#4c7038"), 0.12 * s, 6)
    for _ in range(14):
        a, d = rng.uniform(0, 2 * pi), rng.random() ** 0.5
        x, y = cos(a) * d * h * 0.32, -h * 0.68 + sin(a) * d * h * 0.28
        st.oval(x, y, 0.085 * s, 0.085 * s, st.light.lit(hx("#f09a2a"), 0.9))


def _palm(st: Stage, rng: Random, s: float) -> None:
    h, lean = 7.0 * s * rng.uniform(0.8, 1.15), rng.uniform(-0.5, 0.5)
    st.line([(0, 0), (lean * 0.3, -h * 0.5), (lean, -h)], st.light.lit(hx("#9a8468"), 0.5), 0.28 * s, True)
    for i in range(9):
        st.line(
            [(lean * 0.9 * i / 9 - 0.12, -h * i / 9), (lean * 0.9 * i / 9 + 0.12, -h * i / 9 - 0.04)],
            fade(hx("#4a3a2c"), 0.35),
            0.04,
        )
    for i in range(17):
        a = pi * (1.12 - 1.24 * i / 16) + rng.uniform(-0.1, 0.1)
        r = 1.9 * s * rng.uniform(0.85, 1.1)
        tip = (lean + cos(a) * r, -h - sin(a) * r * 0.7 + 0.6 * s)
        mid = (lean + cos(a) * r * 0.55, -h - sin(a) * r * 0.62 - 0.25 * s)
        tone = st.light.lit(shade(hx("#6d8a45"), rng.uniform(0.7, 1.15)), rng.uniform(0.2, 1))
        st.blob([(lean, -h), (mid[0], mid[1] - 0.1 * s), tip, (mid[0], mid[1] + 0.22 * s)], tone)


def _bush(st: Stage, rng: Random, s: float) -> None:
    crown(st, rng, 0, -0.45 * s, 0.75 * s, 0.42 * s, pick(rng, FOLIAGE, 0.08), 0.08 * s, 4)


def _young(st: Stage, rng: Random, s: float) -> None:
    h = 1.7 * s
    st.line([(0.14, 0), (0.14, -h * 0.8)], st.light.lit(hx("#b88a58"), 0.6), 0.04)
    st.line([(0, 0), (0.02, -h * 0.8)], st.light.lit(hx("#7a6048"), 0.6), 0.05)
    crown(st, rng, 0, -h * 0.85, 0.42 * s, 0.4 * s, pick(rng, FOLIAGE, 0.06), 0.07 * s, 4)


def _poplar(st: Stage, rng: Random, s: float) -> None:
    h = 7.5 * s
    st.line([(0, 0), (0, -h * 0.5)], st.light.lit(hx("#a39684"), 0.5), 0.24 * s)
    for t in (0.3, 0.5, 0.7, 0.86):
        crown(
            st,
            rng,
            rng.uniform(-0.1, 0.1),
            -h * t,
            h * 0.15 * (1.15 - t * 0.6),
            h * 0.14,
            pick(rng, FOLIAGE, 0.04),
            0.12 * s,
            4,
        )
