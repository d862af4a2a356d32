"""What many scenes share: a lens, a church, a kiosk, bunting, lamp posts."""

from __future__ import annotations

from random import Random

import skia

from ..camera import Camera
from ..palette import AWNINGS, Rgb, fade, hx, pick, shade
from ..stage import Stage, polygon
from ..town import WARM, facade, opening


def lens(st: Stage, eye: float = 1.7, hy: float = 0.44, f: float = 1150, yaw: float = 0, cx: float = 0.5) -> Camera:
    """A camera near the given one; the seed moves it a little."""
    rng = st.rng
    tall = st.h > st.w
    scale = 1.14 if tall else 1.0
    return Camera(
        st.w * (cx + rng.uniform(-0.06, 0.06)),
        st.h * (hy + (0.15 if tall else 0.045) + rng.uniform(-0.03, 0.03)),
        f * scale * rng.uniform(1.06, 1.24),
        eye * rng.uniform(0.92, 1.12),
        yaw + rng.uniform(-2, 2),
    )


def church(st: Stage, rng: Random, s: float = 1.0) -> None:
    """A mission church, feet at 0, y down, about 13 m high."""
    light, c = st.light, pick(rng, (hx("#f3e7d0"), hx("#efd3a0"), hx("#f0dccb"), hx("#e9c79b")), 0.03)
    lit = 0.95
    towers = rng.choice(((-1, 1), (-1,), (1,)))
    for t in towers:
        x = t * 3.6 * s
        st.shade(
            polygon([(x - 1.3 * s, 0), (x - 1.3 * s, -9 * s), (x + 1.3 * s, -9 * s), (x + 1.3 * s, 0)]),
            (x - 1.3 * s, 0),
            (x + 1.3 * s, 0),
            (light.lit(c, lit), light.lit(shade(c, 0.86), 0.6)),
        )
        st.rect(x - 1.5 * s, -9.2 * s, 3.0 * s, 0.4 * s, light.lit(shade(c, 1.1), lit))
        st.rect(x - 1.05 * s, -11 * s, 2.1 * s, 1.9 * s, light.lit(c, 0.9))
        for dx in (-0.75, 0.15):
            st.rect(x + dx * s, -10.7 * s, 0.6 * s, 1.3 * s, hx("#3b3a4a"), 0.3 * s)
        st.blob(
            [
                (x - 1.1 * s, -11 * s),
                (x - 0.8 * s, -12 * s),
                (x, -12.5 * s),
                (x + 0.8 * s, -12 * s),
                (x + 1.1 * s, -11 * s),
            ],
            light.lit(pick(rng, (hx("#c4593f"), hx("#3f7d8c"), hx("#d79b3a"))), 0.8),
        )
        st.line([(x, -12.4 * s), (x, -13.4 * s)], hx("#3a3330"), 0.12 * s)
        st.line([(x - 0.3 * s, -13.1 * s), (x + 0.3 * s, -13.1 * s)], hx("#3a3330"), 0.12 * s)
    body = [
        (-3 * s, 0),
        (-3 * s, -6.6 * s),
        (-2.2 * s, -7.6 * s),
        (-1.2 * s, -7.9 * s),
        (0, -9.0 * s),
        (1.2 * s, -7.9 * s),
        (2.2 * s, -7.6 * s),
        (3 * s, -6.6 * s),
        (3 * s, 0),
    ]
    st.shade(polygon(body), (-3 * s, 0), (3 * s, 0), (light.lit(shade(c, 1.06), 1), light.lit(shade(c, 0.94), 0.85)))
    for y in (-4.4, -6.5):
        st.rect(-3 * s, y * s, 6 * s, 0.22 * s, light.lit(shade(c, 0.8), 0.8))
    opening(st, -1.0 * s, -3.6 * s, 2.0 * s, 3.6 * s, lit, rng, True, True)
    opening(st, -0.55 * s, -6.1 * s, 1.1 * s, 1.3 * s, lit, rng, False, True)
    for x in (-2.3, 2.0):
        st.rect(x * s, -4.2 * s, 0.3 * s, 4.2 * s, light.lit(shade(c, 0.86), 0.8))


def arcade(st: Stage, w: float, h: float, rng: Random, lit: float, colour: Rgb) -> None:
    """A palace front with arches below and balconies above, flat in a w by h frame."""
    facade(st, w, h, rng, lit, colour, False)
    n = max(3, int(w / 3))
    step = w / n
    st.rect(0, h * 0.46, w, h * 0.54, st.light.lit(shade(colour, 1.02), lit))
    for i in range(n):
        path = skia.Path()
        x, aw = step * i + step * 0.12, step * 0.76
        path.addRect(skia.Rect.MakeLTRB(x, h * 0.54 + aw / 2, x + aw, h))
        path.addCircle(x + aw / 2, h * 0.54 + aw / 2, aw / 2)
        st.shade(path, (0, h * 0.5), (0, h), (hx("#2e2b40"), shade(st.light.lit(colour, 0.3), 0.62)))
        if st.light.dark:
            st.lamp(skia.Path.Circle(x + aw / 2, h * 0.72, 0.16), WARM)
    st.rect(0, h * 0.45, w, 0.3, st.light.lit(hx("#f8f0df"), lit))


def kiosk(st: Stage, rng: Random) -> None:
    """The bandstand: about 7 m high."""
    light, roof = st.light, pick(rng, (hx("#b8452f"), hx("#2f7f79"), hx("#3f6f52"), hx("#b5483c"), hx("#385f8f")), 0.05)
    white = hx("#f6efdf")
    st.poly([(-3.2, 0.05), (-3.0, -1.0), (3.0, -1.0), (3.2, 0.05)], light.lit(hx("#d9c3a0"), 0.75))
    st.rect(-3.15, -1.15, 6.3, 0.25, light.lit(white, 0.95))
    for i in range(6):
        st.poly(
            [(-0.8, 0.05 - i * 0.19), (0.8, 0.05 - i * 0.19), (0.8, -0.14 - i * 0.19), (-0.8, -0.14 - i * 0.19)],
            light.lit(shade(white, 1 - 0.05 * (5 - i)), 0.9),
        )
    st.rect(-2.5, -4.1, 5.0, 3.0, fade(shade(light.lit(hx("#8a7a86"), 0.3), 0.8), 0.35))
    for x in (-1.7, 1.7):
        st.rect(x - 0.06, -4.1, 0.12, 3.0, light.lit(shade(white, 0.7), 0.4))
    for x in (-2.75, -1.15, 1.15, 2.75):
        st.rect(x - 0.09, -4.2, 0.18, 3.1, light.lit(white, 0.9))
        st.blob([(x - 0.5, -4.05), (x, -3.55), (x + 0.5, -4.05), (x, -3.9)], light.lit(white, 0.8))
    for i in range(34):
        x = -2.8 + i * 0.17
        if abs(x) > 0.75:
            st.line([(x, -1.1), (x, -1.95)], light.lit(white, 0.75), 0.045)
    for a, b in ((-2.85, -0.8), (0.8, 2.85)):
        st.line([(a, -1.95), (b, -1.95)], light.lit(white, 0.95), 0.1)
    for i in range(6):
        a, b = -3.7 + i * 7.4 / 6, -3.7 + (i + 1) * 7.4 / 6
        st.poly(
            [(a, -4.1), (b, -4.1), (b * 0.16, -6.0), (a * 0.16, -6.0)],
            light.lit(shade(roof, 1.1 - 0.07 * i if light.cast[0] > 0 else 0.75 + 0.07 * i), 0.85),
        )
    st.rect(-3.75, -4.2, 7.5, 0.22, light.lit(shade(roof, 0.7), 0.7))
    st.rect(-0.5, -6.6, 1.0, 0.7, light.lit(white, 0.85))
    st.poly([(-0.85, -6.55), (0.85, -6.55), (0, -7.4)], light.lit(roof, 0.9))
    st.line([(0, -7.3), (0, -7.9)], hx("#3a3330"), 0.07)


def bunting(
    st: Stage, x0: float, y0: float, x1: float, y1: float, sag: float, size: float = 26, step: float | None = None
) -> None:
    """Cut-paper flags on a string across the sheet."""
    n = max(6, int(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 / (step or size * 1.15)))
    points = [(x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n + sag * 4 * (i / n) * (1 - i / n)) for i in range(n + 1)]
    st.line(points, fade(hx("#3a3330"), 0.7), 1.5)
    for i in range(n):
        (x, y), tone = points[i], AWNINGS[(i * 5 + int(x0)) % len(AWNINGS)]
        tilt = st.rng.uniform(-4, 4)
        path = polygon(
            [
                (x, y),
                (x + size * 0.86, y + 1),
                (x + size * 0.84 + tilt, y + size),
                (x + size * 0.63 + tilt, y + size * 1.16),
                (x + size * 0.42 + tilt, y + size),
                (x + size * 0.2 + tilt, y + size * 1.16),
                (x + tilt, y + size),
            ]
        )
        st.fill(path, fade(st.light.lit(tone, 0.9), 0.93))
        st.oval(x + size * 0.42 + tilt * 0.5, y + size * 0.5, size * 0.13, size * 0.13, fade(shade(tone, 1.5), 0.55))


def lamp_post(st: Stage, cam: Camera, x: float, z: float, h: float = 5.2, arm: float = 1.3, warm: bool = False) -> None:
    """A street lamp, its arm towards x = 0; it lights its surroundings at night."""
    side = -1 if x > 0 else 1
    st.later(cam.turn(x, z)[1], lambda: _lamp_post(st, cam, x, z, h, arm * side, warm))


def _lamp_post(st: Stage, cam: Camera, x: float, z: float, h: float, arm: float, warm: bool) -> None:
    s, tone = cam.scale(x, z), st.light.lit(hx("#3c4248"), 0.6)
    top, tip = cam.at(x, h, z), cam.at(x + arm, h + 0.25, z)
    st.line([cam.at(x, 0, z), top], tone, max(1.2, 0.11 * s))
    st.line([cam.at(x, h - 0.5, z), cam.at(x + arm * 0.4, h + 0.2, z), tip], tone, max(1, 0.07 * s), True)
    head = polygon(
        [
            (tip[0] - 0.32 * s, tip[1]),
            (tip[0] + 0.32 * s, tip[1]),
            (tip[0] + 0.26 * s, tip[1] + 0.11 * s),
            (tip[0] - 0.26 * s, tip[1] + 0.11 * s),
        ]
    )
    st.fill(head, hx("#e8e6da"))
    if st.light.dark:
        colour = hx("#ffdf9e") if warm else hx("#ffe8b8")
        st.lamp(head, colour)
        foot = cam.at(x + arm, 0, z)
        st.pool(tip[0], tip[1] + 1.2 * s, 5.0 * s, (1.0, 0.82, 0.52))
        st.pool(foot[0], foot[1], 5.2 * s, (0.9, 0.7, 0.42))
        if z < 30:  # after the darkening: the halo is in the air, not on things
            rings = (fade(colour, 0.15), fade(colour, 0.04), fade(colour, 0))
            st.later(0, lambda: st.glow(tip[0], tip[1], 2.6 * s, rings, skia.BlendMode.kPlus))
