"""The ground: earth, roads, pavements, joints."""

from __future__ import annotations

import skia

from .camera import Camera, floor, plane, upright
from .palette import Rgb, fade, hx, mix, mul, shade
from .stage import Stage, polygon, rectangle


def ground(st: Stage, cam: Camera, colour: Rgb, kind: str = "speck", near: float = 0.7, strength: float = 0.5) -> None:
    """The ground from the horizon to the viewer, paler with distance, with its texture in perspective."""
    light = st.light
    path = rectangle(-5, cam.hy, st.w + 10, st.h - cam.hy + 5)
    far = mix(light.lit(colour, 0.95), light.haze if not light.dark else colour, 0.45)
    st.shade(
        path,
        (0, cam.hy),
        (0, st.h),
        (far, light.lit(shade(colour, 1.04), 1), light.lit(shade(colour, 0.92), 0.9)),
        (0, 0.35, 1),
    )
    for z0, z1, size in ((near, 9, 3.0), (9, 40, 9.0)):
        with plane(st, floor(cam, -24, 24, z0, z1), 48, z1 - z0):
            st.grainy(rectangle(0, 0, 48, z1 - z0), kind, size, strength)
    patches(st, cam, colour)


def patches(st: Stage, cam: Camera, colour: Rgb, count: int = 40, far: float = 40) -> None:
    """Lighter and darker places on open ground, and pebbles."""
    rng = st.rng
    for _ in range(count):
        z = 2 * (far / 2) ** rng.random()
        (x, y), s = cam.at(rng.uniform(-1, 1) * (3 + z * 0.8), 0, z), cam.scale(0, z)
        r = rng.uniform(0.5, 1.8) * s
        tone = fade(st.light.lit(shade(colour, rng.choice((0.72, 0.8, 1.2, 1.3))), 0.8), rng.uniform(0.12, 0.3))
        st.blob(
            [
                (x - r, y),
                (x - r * 0.3, y - r * 0.12),
                (x + r * 0.6, y - r * 0.1),
                (x + r, y + r * 0.03),
                (x + r * 0.2, y + r * 0.13),
                (x - r * 0.6, y + r * 0.1),
            ],
            tone,
            blur=max(0.5, r * 0.03),
        )
    for _ in range(count * 3):
        z = 2.4 * 8 ** rng.random()
        (x, y), s = cam.at(rng.uniform(-1, 1) * z * 0.9, 0, z), cam.scale(0, z)
        r = rng.uniform(0.006, 0.022) * s
        st.oval(x, y, r, r * 0.5, st.light.lit(shade(colour, rng.choice((0.6, 0.7, 1.3))), 0.7))


def band(
    st: Stage,
    cam: Camera,
    x0: float,
    x1: float,
    z0: float,
    z1: float,
    colour: Rgb,
    kind: str = "",
    lit: float = 1.0,
    y: float = 0,
) -> None:
    """A strip of ground (road, pavement, lawn)."""
    path = polygon(floor(cam, x0, x1, z0, z1, y))
    tone = st.light.lit(colour, lit)
    st.shade(
        path, cam.at(0, 0, z1), cam.at(0, 0, z0), (mix(tone, st.light.haze if not st.light.dark else tone, 0.3), tone)
    )
    if kind:
        with plane(st, floor(cam, x0, x1, z0, z1, y), x1 - x0, z1 - z0):
            st.grainy(rectangle(0, 0, x1 - x0, z1 - z0), kind, 4.0, 0.45)


def tiles(
    st: Stage,
    cam: Camera,
    x0: float,
    x1: float,
    z0: float,
    z1: float,
    step: float,
    colour: Rgb,
    alpha: float = 0.35,
    across: float | None = None,
) -> None:
    """Joints of a paved floor."""
    path = skia.Path()
    across = across or step
    for i in range(int((x1 - x0) / step) + 1):
        path.moveTo(*cam.at(x0 + i * step, 0, z0))
        path.lineTo(*cam.at(x0 + i * step, 0, z1))
    for i in range(int((z1 - z0) / across) + 1):
        path.moveTo(*cam.at(x0, 0, z0 + i * across))
        path.lineTo(*cam.at(x1, 0, z0 + i * across))
    st.stroke(path, fade(colour, alpha), 1.1)


def sidewalk(st: Stage, cam: Camera, x0: float, x1: float, z0: float, z1: float) -> None:
    """Raised pavement with a kerb."""
    band(st, cam, x0, x1, z0, z1, hx("#cfc3b0"), "mottle", 0.92, 0.14)
    inner = x1 if x1 < 0 or abs(x1) < abs(x0) else x0
    st.poly(upright(cam, inner, z0, inner, z1, 0.14), st.light.lit(mul(hx("#b7ab9a"), (0.8, 0.8, 0.8)), 0.4))
