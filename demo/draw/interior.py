"""Rooms and furniture, in the metres of the camera; the back wall stands at `d`, the side walls at -w/2 and w/2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import skia

from .camera import Camera, box, floor, plane, upright
from .effects import beam
from .palette import Rgb, fade, hx, mix, mul, shade
from .stage import Stage, polygon


@dataclass(frozen=True)
class Room:
    """Size in metres and colours."""

    w: float
    d: float
    h: float
    wall: Rgb
    ground: Rgb
    ceiling: Rgb = (0.93, 0.91, 0.86)
    windows: int = 1


def _flat(w: float, h: float) -> skia.Path:
    return skia.Path.Rect(skia.Rect.MakeWH(w, h))


def room(st: Stage, cam: Camera, r: Room) -> None:
    """Walls, ceiling and floor; `windows` is the side (-1 left, 1 right, 0 none) the daylight comes from."""
    half, near, dim = r.w / 2, 0.9, 0.86 if not st.light.dark else 0.8
    st.fill(st.all(), shade(r.wall, 0.6))
    st.shade(
        polygon(floor(cam, -half, half, near, r.d, r.h)),
        cam.at(0, r.h, r.d),
        cam.at(0, r.h, near),
        (shade(r.ceiling, 0.9), shade(r.ceiling, 0.72)),
    )
    ground = polygon(floor(cam, -half, half, near, r.d))
    st.shade(
        ground, cam.at(0, 0, r.d), cam.at(0, 0, near), (mix(r.ground, r.wall, 0.25), r.ground, shade(r.ground, 0.8))
    )
    with plane(st, floor(cam, -half, half, near, r.d), r.w, r.d - near):
        st.grainy(_flat(r.w, r.d - near), "mottle", 3, 0.15)
    for side in (-1, 1):
        tone = mix(r.wall, hx("#7a6a6a"), 0.28) if side == r.windows else shade(r.wall, 1.04)
        path = polygon(upright(cam, side * half, r.d, side * half, near, r.h))
        st.shade(path, cam.at(side * half, 0, r.d), cam.at(side * half, 0, near), (mul(tone, (dim, dim, dim)), tone))
    back = polygon(upright(cam, -half, r.d, half, r.d, r.h))
    a, b = cam.at(-half, 0, r.d), cam.at(half, 0, r.d)
    st.shade(
        back,
        a if r.windows <= 0 else b,
        b if r.windows <= 0 else a,
        (shade(r.wall, 0.86), shade(r.wall, 1.08), shade(r.wall, 0.94)),
    )
    for y, t in ((0.0, 0.5), (r.h, 0.3)):
        edge = cam.at(0, y, r.d)[1]
        st.shade(
            skia.Path.Rect(skia.Rect.MakeLTRB(a[0], edge - 26, b[0], edge + 26)),
            (0, edge - 26),
            (0, edge + 26),
            (fade(st.light.shadow, 0), fade(st.light.shadow, t * 0.4), fade(st.light.shadow, 0)),
        )
    _floor_tiles(st, cam, r)
    if r.windows:
        for z in (r.d * 0.36, r.d * 0.66):
            window(st, cam, r, z)


def _floor_tiles(st: Stage, cam: Camera, r: Room) -> None:
    step, light, dark = 0.6, fade(hx("#ffffff"), 0.12), fade(shade(r.ground, 0.6), 0.16)
    n, m = int(r.w / step), int((r.d - 1.2) / step)
    for i in range(n):
        for j in range(m):
            if (i + j) % 2 == 0:
                st.poly(
                    floor(cam, -r.w / 2 + i * step, -r.w / 2 + (i + 1) * step, r.d - (j + 1) * step, r.d - j * step),
                    dark if j % 3 else light,
                )


def window(st: Stage, cam: Camera, r: Room, z: float, w: float = 1.7) -> None:
    """A window in the lit side wall, with the light it lays on the floor."""
    x, light = r.windows * r.w / 2, st.light
    az, bz = (z + w, z) if r.windows < 0 else (z, z + w)
    frame = upright(cam, x, z + w, x, z, 1.9, 0.95)
    st.poly(upright(cam, x, z + w + 0.12, x, z - 0.12, 2.12, 0.85), hx("#f4eee0"))
    st.shade(polygon(frame), frame[0], frame[3], (light.sky[1], light.sky[2], light.sky[3]))
    for t in (0.5,):
        st.line(cam.quad([(x, 0.95, az + (bz - az) * t), (x, 2.85, az + (bz - az) * t)]), hx("#efe8d8"), 4)
    st.line(cam.quad([(x, 1.9, az), (x, 1.9, bz)]), hx("#efe8d8"), 4)
    if not light.dark:
        s = -r.windows
        patch = cam.quad(
            [
                (x + s * 0.6, 0.01, z + 0.3),
                (x + s * 0.6, 0.01, z + w + 0.3),
                (x + s * 2.7, 0.01, z + w - 0.3),
                (x + s * 2.7, 0.01, z - 0.3),
            ]
        )
        beam(st, patch, 0.85)
        beam(st, [frame[0], frame[1], *patch[2:]], 0.14)


@contextmanager
def on_back(st: Stage, cam: Camera, r: Room, x: float, y: float, w: float, h: float) -> Iterator[None]:
    """Draw flat on the back wall: a w by h frame whose lower left corner is at (x, y)."""
    with plane(st, upright(cam, x, r.d - 0.01, x + w, r.d - 0.01, h, y), w, h):
        yield


@contextmanager
def on_side(st: Stage, cam: Camera, r: Room, side: int, z: float, y: float, w: float, h: float) -> Iterator[None]:
    """Draw flat on a side wall, starting at depth z."""
    x = side * r.w / 2
    ends = (z + w, z) if side > 0 else (z, z + w)
    with plane(st, upright(cam, x, ends[0], x, ends[1], h, y), w, h):
        yield


def table(
    st: Stage,
    cam: Camera,
    x: float,
    z: float,
    w: float,
    d: float,
    colour: Rgb,
    h: float = 0.75,
    cloth: Rgb | None = None,
) -> None:
    """A table standing at x..x+w, z..z+d, drawn by depth; with a cloth it reaches the ground."""
    st.later(cam.turn(x + w / 2, z + d * 0.35)[1], lambda: _table(st, cam, x, z, w, d, colour, h, cloth))


def _table(
    st: Stage, cam: Camera, x: float, z: float, w: float, d: float, colour: Rgb, h: float, cloth: Rgb | None
) -> None:
    st.poly(floor(cam, x - 0.1, x + w + 0.15, z - 0.1, z + d), fade(st.light.shadow, 0.35), blur=5)
    if cloth:
        box(st, cam, x, z, w, d, h, cloth)
        for i in range(int(w / 0.3)):
            st.line(
                cam.quad([(x + 0.15 + i * 0.3, h, z), (x + 0.12 + i * 0.3, 0, z)]),
                fade(st.light.lit(shade(cloth, 0.6), 0.3), 0.45),
                2,
            )
    else:
        for lx in (x + 0.08, x + w - 0.08):
            for lz in (z + d - 0.08, z + 0.08):
                st.line(
                    cam.quad([(lx, 0, lz), (lx, h, lz)]),
                    st.light.lit(shade(colour, 0.6), 0.4),
                    0.05 * cam.scale(lx, lz),
                )
        box(st, cam, x, z, w, d, 0.06, colour, h - 0.06)
    top = floor(cam, x, x + w, z, z + d, h)
    st.shade(polygon(top), top[0], top[3], (fade(hx("#ffffff"), 0.28), fade(hx("#ffffff"), 0.0)))


def chair(
    st: Stage, cam: Camera, x: float, z: float, colour: Rgb, back: float = 0.9, away: bool = True, y: float = 0
) -> None:
    """A chair; `away`: its back is towards the viewer."""

    def draw() -> None:
        s = cam.scale(x, z)
        for dx in (-0.2, 0.2):
            for dz in (0.4, 0.0):
                st.line(
                    cam.quad([(x + dx, y, z + dz), (x + dx, y + 0.45, z + dz)]),
                    st.light.lit(shade(colour, 0.5), 0.4),
                    0.035 * s,
                )
        if not away:
            st.poly(
                upright(cam, x - 0.22, z + 0.42, x + 0.22, z + 0.42, back - 0.55, y + 0.55), st.light.lit(colour, 0.6)
            )
        box(st, cam, x - 0.22, z, 0.44, 0.42, 0.05, colour, y + 0.42)
        if away:
            st.poly(upright(cam, x - 0.22, z, x + 0.22, z, back - 0.5, y + 0.5), st.light.lit(colour, 0.75))

    st.later(cam.turn(x, z)[1], draw)


def shelf(st: Stage, w: float, h: float, rows: int, colour: Rgb, fill: str = "books") -> None:
    """Flat drawing of a bookcase (books) or cupboard (jars) in a w by h frame."""
    rng = st.rng
    st.rect(0, 0, w, h, shade(colour, 0.5))
    step = (h - 0.1) / rows
    for i in range(rows):
        base, x = 0.08 + step * (i + 1) - 0.07, 0.08
        while x < w - 0.12:
            bw, bh = rng.uniform(0.035, 0.085), step * rng.uniform(0.55, 0.82)
            if rng.random() < 0.06:
                x += rng.uniform(0.1, 0.25)
                continue
            tone = mix(rng.choice(BOOKS), colour, 0.12)
            if fill == "books":
                st.rect(x, base - bh, bw, bh, tone)
                st.rect(x, base - bh * 0.8, bw, 0.02, fade(hx("#f4e3b0"), 0.7))
            else:
                bw = 0.16
                st.rect(x, base - bh * 0.6, bw, bh * 0.6, fade(mix(tone, hx("#ffffff"), 0.35), 0.95), 0.03)
                st.rect(x + 0.02, base - bh * 0.45, bw - 0.04, bh * 0.2, hx("#f6f2e8"))
            x += bw + 0.006
        st.shade(_flat(w, 0.16), (0, 0), (0, 0.16), (fade(hx("#000000"), 0), fade(hx("#000000"), 0)))
        st.rect(0, 0.06 + step * i, w, 0.12, fade(hx("#140c14"), 0.35))
        st.rect(0, base, w, 0.06, colour)
    for x in (0, w - 0.06):
        st.rect(x, 0, 0.06, h, colour)
    st.rect(0, 0, w, 0.07, colour)


BOOKS = tuple(
    hx(c)
    for c in "#a33b2e #2f5d6b #d9a441 #4a6b45 #6b3f5b #e6d8b8 #31466b #b8683c #7d8f88 #8c2f39 #c9b27c #3d3a50".split()
)


def poster(st: Stage, w: float, h: float, colour: Rgb) -> None:
    """A printed poster: a big shape and lines that stand for text."""
    st.rect(0.03, 0.04, w, h, fade(st.light.shadow, 0.25))
    st.rect(0, 0, w, h, hx("#fbf7ea"))
    st.rect(0.05, 0.05, w - 0.1, h * 0.55, colour)
    st.oval(w * 0.5, h * 0.34, w * 0.22, w * 0.22, shade(colour, 1.4))
    for i in range(4):
        st.rect(
            0.08, h * (0.68 + 0.07 * i), (w - 0.16) * (0.95 - 0.17 * (i % 3)), h * 0.03, fade(shade(colour, 0.5), 0.8)
        )
