"""Painters on a wall."""

from __future__ import annotations

from math import cos, pi, sin

import skia

from ..camera import Camera, floor, plane, stand, upright
from ..effects import world
from ..folk import passers, person
from ..ground import band, ground, tiles
from ..palette import AWNINGS, FACADES, Rgb, fade, hx, pick, shade
from ..props import roller
from ..sky import sky
from ..stage import Stage, polygon
from .common import lens


def mural(st: Stage) -> None:
    """Painters on a wall mural."""
    rng = st.rng
    cam = lens(st, 1.6, 0.5, 1200, yaw=rng.choice((-16, -10, 10, 16)))
    sky(st, cam.hy)
    with world(st):
        ground(st, cam, hx("#c9b092"))
        h, x0, x1, z = 5.2, -14.0, 14.0, 9.6
        wall = skia.Path.Rect(skia.Rect.MakeWH(x1 - x0, h))
        with plane(st, upright(cam, x0, z, x1, z, h), x1 - x0, h), st.clip(wall):
            _mural_art(st, x1 - x0, h)
        st.shade(
            polygon(floor(cam, x0, x1, z - 1.2, z)),
            cam.at(0, 0, z),
            cam.at(0, 0, z - 1.2),
            (fade(st.light.shadow, 0.4), fade(st.light.shadow, 0)),
        )
        band(st, cam, x0, x1, 5.6, z - 0.9, hx("#bfb2a2"), "mottle", 0.9)
        tiles(st, cam, -12, 12, 5.6, 8.7, 1.1, hx("#7d6a58"), 0.3)
        for _i, x in enumerate((-4.0, -1.7, 1.2, 3.7)):
            high = rng.random() < 0.5
            y = 1.15 if high else 0
            if high:
                _scaffold(st, cam, x, 8.9)
            person(
                st,
                cam,
                x,
                8.6 if not high else 8.95,
                rng.choice(("", "", "cook")),
                "paint",
                rng.random() < 0.5,
                child=not high and rng.random() < 0.4,
                y=y,
                shadow=0.3,
                prop=roller(pick(rng, AWNINGS)),
            )
        passers(st, cam, rng.randint(2, 4), (-3.5, 3.5), (6.0, 7.2), ("back", "side", "point", "back"))
        for _i in range(6):
            _bucket(st, cam, rng.uniform(-4.5, 4.5), rng.uniform(5.4, 7.8))
        st.flush()


def _mural_art(st: Stage, w: float, h: float) -> None:
    rng = st.rng
    tones = rng.sample(AWNINGS[:3] + AWNINGS[4:] + FACADES[:6], 7)
    st.shade(skia.Path.Rect(skia.Rect.MakeWH(w, h)), (0, 0), (w, h), (hx("#f2b25a"), tones[0], hx("#2f7f8c")))
    sun = rng.uniform(0.4, 0.6) * w
    for i in range(22):
        a = 2 * pi * i / 22
        st.poly(
            [(sun, 2.0), (sun + cos(a) * 9, 2.0 + sin(a) * 9), (sun + cos(a + 0.14) * 9, 2.0 + sin(a + 0.14) * 9)],
            fade(tones[1 + i % 2], 0.7),
        )
    st.oval(sun, 2.0, 1.5, 1.5, hx("#f7d35c"))
    st.oval(sun, 2.0, 1.1, 1.1, hx("#f0a03a"))
    for i in range(7):
        x, r = w * (i + 0.5) / 7 + rng.uniform(-0.6, 0.6), rng.uniform(1.4, 2.2)
        st.blob(
            [(x - 3, h), (x - 1.4, h - r), (x, h - r * 1.3), (x + 1.5, h - r), (x + 3, h)],
            shade(tones[2 + i % 4], 0.95),
            0.6,
        )
    for i in range(6):
        _mural_motif(st, w * (i + 0.5) / 6 + rng.uniform(-0.8, 0.8), h, tones[(i * 2 + 1) % 7], i + rng.randrange(3))
    st.grainy(skia.Path.Rect(skia.Rect.MakeWH(w, h)), "mottle", 5, 0.5)
    bare = rng.choice((0, 1)) * w
    edge = [(bare, 0)] + [(abs(bare - w * (0.31 + 0.035 * ((i * 7) % 4))), h * i / 7) for i in range(8)] + [(bare, h)]
    st.blob(edge, st.light.lit(hx("#efe6d4"), 0.9), 0.4)
    _sketch(st, bare, w, h)
    st.rect(0, 0, w, 0.18, st.light.lit(hx("#c9b79c"), 0.9))


def _sketch(st: Stage, bare: float, w: float, h: float) -> None:
    """Charcoal lines on the part not painted yet."""
    s, ink = (1 if bare == 0 else -1), fade(hx("#5a4a44"), 0.55)
    for i in range(3):
        x = bare + s * w * (0.06 + 0.09 * i)
        st.stroke(skia.Path.Circle(x, h - 2.9 + 0.3 * (i % 2), 0.6), ink, 0.05)
        st.line([(x - 1.1, h), (x - 0.9, h - 1.6), (x, h - 2.2), (x + 0.9, h - 1.6), (x + 1.1, h)], ink, 0.05, True)
    for i in range(5):
        st.line([(bare, h - 0.8 - 0.9 * i), (bare + s * w * 0.32, h - 1.6 - 0.6 * i)], fade(ink, 0.3), 0.03)


def _mural_motif(st: Stage, x: float, h: float, tone: Rgb, kind: int) -> None:
    if kind % 3 == 0:
        for k in range(9):
            a = 2 * pi * k / 9
            st.oval(x + cos(a) * 0.5, h - 2.6 + sin(a) * 0.5, 0.34, 0.34, tone)
        st.oval(x, h - 2.6, 0.36, 0.36, hx("#f7d35c"))
        st.line([(x, h - 2.1), (x + 0.1, h)], hx("#2f5d45"), 0.12)
    elif kind % 3 == 1:
        with st.at(x, h, 1.0):
            st.rect(-0.3, -3.4, 0.6, 3.5, hx("#2f6b55"), 0.3)
            st.line([(0, -1.4), (0.9, -1.5), (0.9, -2.5)], hx("#2f6b55"), 0.42, True)
            st.line([(0, -1.9), (-0.8, -2.0), (-0.8, -2.8)], hx("#2f6b55"), 0.38, True)
            st.oval(0, -3.4, 0.2, 0.14, hx("#f2e7f0"))
    else:
        st.oval(x, h - 3.1, 0.62, 0.78, pick(st.rng, (hx("#8a5636"), hx("#bd8257"), hx("#6e432b"))))
        st.blob(
            [
                (x - 0.75, h - 2.4),
                (x - 0.85, h - 3.4),
                (x, h - 4.1),
                (x + 0.85, h - 3.4),
                (x + 0.75, h - 2.4),
                (x + 0.5, h - 3.2),
                (x, h - 3.55),
                (x - 0.5, h - 3.2),
            ],
            hx("#231a1c"),
        )
        st.blob([(x - 1.5, h + 0.1), (x - 1.1, h - 1.9), (x, h - 2.35), (x + 1.1, h - 1.9), (x + 1.5, h + 0.1)], tone)
        for dx in (-0.22, 0.22):
            st.line([(x + dx - 0.1, h - 3.05), (x + dx, h - 3.0), (x + dx + 0.1, h - 3.05)], hx("#231a1c"), 0.05, True)


def _scaffold(st: Stage, cam: Camera, x: float, z: float) -> None:
    def draw() -> None:
        for dx in (-0.9, 0.9):
            st.line([(dx, 0), (dx, -2.1)], st.light.lit(hx("#a8adb0"), 0.7), 0.06)
        st.line([(-0.9, 0), (0.9, -1.1)], st.light.lit(hx("#a8adb0"), 0.6), 0.04)
        st.rect(-1.05, -1.16, 2.1, 0.1, st.light.lit(hx("#b8854a"), 0.9))

    stand(st, cam, x, z, draw)


def _bucket(st: Stage, cam: Camera, x: float, z: float) -> None:
    tone = pick(st.rng, AWNINGS)

    def draw() -> None:
        st.poly([(-0.13, 0), (0.13, 0), (0.16, -0.3), (-0.16, -0.3)], st.light.lit(hx("#e4e4e0"), 0.85))
        st.oval(0, -0.3, 0.16, 0.05, tone)
        st.line([(0.08, -0.3), (0.09, -0.14)], tone, 0.05)

    stand(st, cam, x, z, draw)
