"""Perspective: metres in the town to units on the sheet. x to the right, y up, z away from the viewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import cos, radians, sin

import skia

from .palette import Rgb, fade
from .stage import Point, Stage, polygon


@dataclass(frozen=True)
class Camera:
    """`cx`, `hy`: vanishing point on the sheet; `f`: focal length in units; `eye`: metres; `yaw`: degrees."""

    cx: float
    hy: float
    f: float
    eye: float = 1.6
    yaw: float = 0.0

    def turn(self, x: float, z: float) -> tuple[float, float]:
        a = radians(self.yaw)
        return x * cos(a) - z * sin(a), max(0.12, x * sin(a) + z * cos(a))

    def at(self, x: float, y: float, z: float) -> Point:
        """Where a point of the town is seen."""
        x, z = self.turn(x, z)
        return self.cx + x * self.f / z, self.hy + (self.eye - y) * self.f / z

    def scale(self, x: float, z: float) -> float:
        """Units per metre there."""
        return self.f / self.turn(x, z)[1]

    def quad(self, points: Sequence[tuple[float, float, float]]) -> list[Point]:
        return [self.at(*p) for p in points]


@contextmanager
def plane(st: Stage, corners: Sequence[Point], w: float, h: float) -> Iterator[None]:
    """Draw flat, in a w by h frame (y down), on a surface seen in perspective (corners: TL, TR, BR, BL)."""
    flat = [skia.Point(0, 0), skia.Point(w, 0), skia.Point(w, h), skia.Point(0, h)]
    m = skia.Matrix()
    m.setPolyToPoly(flat, [skia.Point(*p) for p in corners])
    st.c.save()
    st.c.concat(m)
    yield
    st.c.restore()


def floor(cam: Camera, x0: float, x1: float, z0: float, z1: float, y: float = 0) -> list[Point]:
    """Corners of a patch of ground (far left, far right, near right, near left)."""
    return cam.quad([(x0, y, z1), (x1, y, z1), (x1, y, z0), (x0, y, z0)])


def upright(cam: Camera, x0: float, z0: float, x1: float, z1: float, h: float, y: float = 0) -> list[Point]:
    """Corners of a wall from (x0, z0) to (x1, z1), `y` to `y + h`."""
    return cam.quad([(x0, y + h, z0), (x1, y + h, z1), (x1, y, z1), (x0, y, z0)])


def box(st: Stage, cam: Camera, x: float, z: float, w: float, d: float, h: float, colour: Rgb, y: float = 0) -> None:
    """A plain box standing at x..x+w, z..z+d, lit by its faces."""
    lit = st.light
    if cam.eye > y + h:
        st.poly(floor(cam, x, x + w, z, z + d, y + h), lit.lit(colour, 1.0))
    if cam.at(x, y, z)[0] > cam.at(x, y, z + d)[0]:
        st.poly(upright(cam, x, z + d, x, z, h, y), lit.lit(colour, 0.7 * lit.facing(-1, 0)))
    if cam.at(x + w, y, z)[0] < cam.at(x + w, y, z + d)[0]:
        st.poly(upright(cam, x + w, z, x + w, z + d, h, y), lit.lit(colour, 0.7 * lit.facing(1, 0)))
    st.poly(upright(cam, x, z, x + w, z, h, y), lit.lit(colour, 0.25 + 0.6 * lit.facing(0, -1)))


def drop(st: Stage, path: skia.Path, alpha: float = 0.5, blur: float = 1.5) -> None:
    """A shadow already in place on the sheet."""
    st.fill(path, fade(st.light.shadow, alpha), skia.BlendMode.kMultiply, blur)


def box_shadow(st: Stage, cam: Camera, x: float, z: float, w: float, d: float, h: float, alpha: float = 0.5) -> None:
    """What a box throws on the ground."""
    sx, sz = st.light.cast[0] * h, st.light.cast[1] * h
    base = [(x, z), (x + w, z), (x + w, z + d), (x, z + d)]
    path = skia.Path()
    for i in range(4):
        (ax, az), (bx, bz) = base[i], base[(i + 1) % 4]
        side = polygon(cam.quad([(ax, 0, az), (bx, 0, bz), (bx + sx, 0, bz + sz), (ax + sx, 0, az + sz)]))
        path = skia.Op(path, side, skia.kUnion_PathOp) if i else side
    drop(st, path, alpha)


def stand(
    st: Stage,
    cam: Camera,
    x: float,
    z: float,
    draw: Callable[[], None],
    y: float = 0,
    flip: bool = False,
    shadow: float = 0.5,
    wet: float = 0,
    reach: float = 3.0,
) -> None:
    """Stand something flat (metres, feet at 0, y down) at a place, with its shadow; waits in the depth queue."""
    picture = st.sprite(draw, reach)
    st.later(cam.turn(x, z)[1], lambda: _stand(st, cam, x, y, z, picture, flip, shadow, wet))


def _stand(
    st: Stage, cam: Camera, x: float, y: float, z: float, picture: skia.Picture, flip: bool, shadow: float, wet: float
) -> None:
    (fx, fy), s = cam.at(x, y, z), cam.scale(x, z)
    side = -s if flip else s
    if shadow:
        tip = cam.at(x + st.light.cast[0], y, max(0.4, z + st.light.cast[1]))
        _silhouette(st, skia.Matrix.MakeAll(side, fx - tip[0], fx, 0, fy - tip[1], fy, 0, 0, 1), picture, shadow)
        st.oval(
            fx,
            fy,
            0.3 * s,
            0.06 * s,
            fade(st.light.shadow, 0.45 * min(1, shadow * 2)),
            0.05 * s,
            skia.BlendMode.kMultiply,
        )
    if wet:
        below = skia.Rect.MakeLTRB(fx - 1.6 * s, fy, fx + 1.6 * s, fy + 2.6 * s)
        with st.layer(below, wet), st.at(fx, fy, side, -s * 0.92):
            st.c.drawPicture(picture)
    with st.at(fx, fy, side, s):
        st.hide(picture)
        st.c.drawPicture(picture)


def _silhouette(st: Stage, matrix: skia.Matrix, picture: skia.Picture, alpha: float) -> None:
    from .palette import sk

    paint = skia.Paint(
        ColorFilter=skia.ColorFilters.Blend(sk(st.light.shadow), skia.BlendMode.kSrcIn),
        BlendMode=skia.BlendMode.kMultiply,
    )
    paint.setAlphaf(alpha)
    st.c.drawPicture(picture, matrix, paint)
