"""The fair and the parade."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin
from random import Random

import skia

from ..camera import Camera, stand
from ..cast import of_role
from ..effects import world
from ..folk import passers, person
from ..ground import band, ground
from ..palette import AWNINGS, DENIM, FRUIT, fade, hx, mix, pick, shade
from ..props import bow, flag
from ..sky import ridges, sky
from ..stage import Stage
from ..town import WARM, street
from .common import bunting, lens

BANDS = (
    ("#1d6b45", "#f5f1e6", "#b3262b"),
    ("#1f5c55", "#e7c16a", "#1f5c55"),
    ("#c8412f", "#f1e7d2"),
    ("#2f5d8a", "#f1e7d2", "#e5a93b"),
)


def feria(st: Stage) -> None:
    """Fair with ferris wheel and strings of light."""
    rng = st.rng
    cam = lens(st, 1.7, 0.58, 1050)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 80)
        ground(st, cam, hx("#a98a6a"))
        x = rng.choice((-1, 1)) * rng.uniform(1.5, 5)
        st.later(30, lambda: _wheel(st, cam, x, 30))
        for side in (-1, 1):
            for z in (20, 15, 10.5):
                _booth(st, cam, side * (4.6 + rng.uniform(0, 0.5)), z, side)
        st.pool(*cam.at(x, 9, 30), 520, (0.85, 0.6, 0.55))
        passers(st, cam, rng.randint(12, 17), (-3.6, 3.6), (5.6, 16))
        for i in range(3):
            st.pool(*cam.at(rng.uniform(-3, 3), 2, 7 + 4 * i), 520, (1.0, 0.72, 0.42))
        st.flush()
        for _ in range(5):
            _bulbs(
                st, -20, rng.uniform(0.02, 0.3) * st.h, st.w + 20, rng.uniform(0.02, 0.3) * st.h, rng.uniform(60, 140)
            )


def _bulbs(st: Stage, x0: float, y0: float, x1: float, y1: float, sag: float) -> None:
    x0 -= st.rng.uniform(0, 60)
    n = st.rng.randint(22, 34)
    pts = [(x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n + sag * 4 * (i / n) * (1 - i / n)) for i in range(n + 1)]
    st.line(pts, fade(hx("#1a1a22"), 0.8), 1.6, True)
    for i, (x, y) in enumerate(pts):
        tone = (hx("#ffd36a"), hx("#ffe9b0"), hx("#ff9a5a"))[i % 3]
        st.oval(x, y + 5, 5, 6, tone)
        if st.light.dark or st.light.name == "tarde":
            st.lamp(skia.Path.Circle(x, y + 5, 4.5), tone)


def _wheel(st: Stage, cam: Camera, x: float, z: float) -> None:
    rng, (cx, cy), s = st.rng, cam.at(x, 9.3, z), cam.scale(x, z)
    r, iron = 7.6 * s, st.light.lit(hx("#d9dcd8"), 0.8)
    for dx in (-3.2, 3.2):
        st.line([cam.at(x + dx, 0, z), (cx, cy)], st.light.lit(hx("#b04a3a"), 0.7), 0.3 * s)
    turn, n = rng.uniform(0, 1), 14
    for rr, width in ((r, 0.14), (r * 0.86, 0.08), (r * 0.16, 0.2)):
        st.stroke(skia.Path.Circle(cx, cy, rr), iron, max(1.2, width * s))
    for i in range(n):
        a = 2 * pi * (i + turn) / n
        px, py = cx + cos(a) * r, cy + sin(a) * r
        _rim(st, cx, cy, r, 2 * pi * (i + turn) / n, n)
        st.line([(cx, cy), (px, py)], iron, max(1, 0.07 * s))
        for t in (0.3, 0.5, 0.7, 0.86, 1.0):
            if st.light.dark or st.light.name == "tarde":
                st.lamp(
                    skia.Path.Circle(cx + cos(a) * r * t, cy + sin(a) * r * t, 4.2),
                    mix(AWNINGS[(i + int(t * 10)) % 4], WARM, 0.4) if i % 2 else WARM,
                )
        tone = AWNINGS[i % len(AWNINGS)]
        st.blob(
            [
                (px - 0.75 * s, py + 0.5 * s),
                (px - 0.6 * s, py + 1.35 * s),
                (px + 0.6 * s, py + 1.35 * s),
                (px + 0.75 * s, py + 0.5 * s),
            ],
            st.light.lit(tone, 0.9),
            0.3,
        )
        st.poly(
            [(px - 0.8 * s, py + 0.1 * s), (px, py - 0.3 * s), (px + 0.8 * s, py + 0.1 * s)],
            st.light.lit(shade(tone, 1.2), 0.9),
        )


def _rim(st: Stage, cx: float, cy: float, r: float, a: float, n: int) -> None:
    for k in range(3):
        b = a + 2 * pi * k / n / 3
        if st.light.dark or st.light.name == "tarde":
            st.lamp(skia.Path.Circle(cx + cos(b) * r, cy + sin(b) * r, 3.6), hx("#ffe2a0"))


def _booth(st: Stage, cam: Camera, x: float, z: float, side: int) -> None:
    tone, rng = pick(st.rng, AWNINGS), Random(st.rng.random())
    st.pool(*cam.at(x, 1.8, z), 3.2 * cam.scale(x, z), (1.0, 0.74, 0.42))

    def draw() -> None:
        w = 1.9
        st.rect(-w, -2.6, 2 * w, 2.6, st.light.lit(hx("#5a3f3a"), 0.6))
        for i in range(12):
            st.oval(-w + 0.4 + (i % 6) * 0.6, -1.9 + 0.5 * (i // 6), 0.2, 0.22, pick(rng, FRUIT))
        st.rect(-w - 0.1, -1.0, 2 * w + 0.2, 1.0, st.light.lit(shade(tone, 0.85), 0.85))
        st.rect(-w - 0.15, -1.08, 2 * w + 0.3, 0.14, st.light.lit(hx("#f4ead2"), 0.95))
        for i in range(8):
            a, b = -w - 0.3 + i * (2 * w + 0.6) / 8, -w - 0.3 + (i + 1) * (2 * w + 0.6) / 8
            c = st.light.lit(tone if i % 2 else hx("#f7f0e0"), 0.95)
            st.poly([(a, -2.5), (b, -2.5), (b * 0.55, -3.5), (a * 0.55, -3.5)], c)
            st.oval((a + b) / 2, -2.5, (b - a) / 2, 0.2, c)

    stand(st, cam, x, z, draw)
    (lx, ly), s = cam.at(x, 2.25, z - 0.1), cam.scale(x, z)
    for i in range(5):
        if st.light.dark:
            st.lamp(skia.Path.Circle(lx + (i - 2) * 0.75 * s, ly + 0.12 * s, 0.06 * s), WARM)


def desfile(st: Stage) -> None:
    """Parade with flags between spectators."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, rng.choice((1.7, 3.2)), 0.42, 1150, cx=0.5 + side * 0.1)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 90)
        street(st, cam, rng, 8.2, 6, 50, 0.6)
        band(st, cam, -8.2, 8.2, 0.7, 60, hx("#8f8680"), "speck")
        for a, b in ((-8.2, -5), (5, 8.2)):
            band(st, cam, a, b, 0.7, 58, hx("#cfc0a8"), "mottle", 0.92)
        for s in (-1, 1):
            for i in range(13):
                person(
                    st,
                    cam,
                    s * (4.9 + rng.uniform(0, 0.9)),
                    7 + i * 1.5,
                    "",
                    rng.choice(("clap", "cheer", "wave", "stand", "back")),
                    child=rng.random() < 0.3,
                )
        kinds = rng.sample(("pupil", "music", "dancer", "office", "fire", "player"), 4)
        for rank in range(5):
            _rank(st, cam, 6.0 + rank * 2.5, "pupil" if rank == 0 else kinds[rank - 1], rank)
        st.flush()
    for i in range(rng.randint(0, 2)):
        bunting(st, -30, st.h * (0.03 + 0.05 * i), st.w + 30, st.h * (0.05 + 0.04 * i), 80 - 18 * i, 34 - 8 * i)


def _rank(st: Stage, cam: Camera, z: float, kind: str, rank: int) -> None:
    """Four people abreast in one uniform, some with flags or instruments."""
    rng = st.rng
    cloth, below = pick(rng, (*AWNINGS, hx("#f4f1ea"))), pick(rng, DENIM + AWNINGS)
    for i in range(4):
        x = (i - 1.5) * 1.5 + rng.uniform(-0.1, 0.1)
        colours = tuple(hx(c) for c in BANDS[(rank + i) % len(BANDS)])
        prop = (
            bow(rng.choice(("drum", "trumpet"))) if kind == "music" else flag(colours) if (i + rank) % 2 == 0 else None
        )
        base = of_role(rng, kind, child=kind == "pupil" and rank > 1)
        who = base if kind in ("fire", "dancer") else replace(base, cloth=cloth, below=below, bib=False)
        act = "dance" if kind == "dancer" else rng.choice(("walkfront", "walkfront", "stand"))
        person(st, cam, x, z, act=act, prop=None if kind == "dancer" else prop, who=who)
