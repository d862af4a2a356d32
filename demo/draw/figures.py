"""Drawn people: body and clothes over the joints of a pose. Frame: metres, feet at 0, y down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import hypot

import skia

from .cast import Person
from .garments import skirt, torso
from .heads import face, hair_behind, hair_over, hat
from .palette import Rgb, fade, hx, mul, shade
from .poses import Joints, Pose, joints
from .stage import Point, Stage

Prop = Callable[[Stage, Joints], None]


def taper(a: Point, ra: float, b: Point, rb: float) -> skia.Path:
    """A rounded limb from `a` to `b`."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    n = hypot(dx, dy) or 1e-6
    ux, uy = -dy / n, dx / n
    path = skia.Path()
    path.addCircle(a[0], a[1], ra)
    path.addCircle(b[0], b[1], rb)
    path.addPoly(
        [
            skia.Point(a[0] - ux * ra, a[1] - uy * ra),
            skia.Point(b[0] - ux * rb, b[1] - uy * rb),
            skia.Point(b[0] + ux * rb, b[1] + uy * rb),
            skia.Point(a[0] + ux * ra, a[1] + uy * ra),
        ],
        True,
    )
    return path


def _limb(st: Stage, points: tuple[Point, Point, Point], radii: tuple[float, float, float], colour: Rgb) -> None:
    st.fill(taper(points[0], radii[0], points[1], radii[1]), colour)
    st.fill(taper(points[1], radii[1], points[2], radii[2]), colour)


def _part(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _arm(st: Stage, p: Person, arm: tuple[Point, Point, Point], far: bool) -> None:
    skin, cloth = (shade(c, 0.8) if far else c for c in (p.skin, shade(p.cloth, 0.97)))
    wide = 0.9 + p.broad * 0.12
    for dx, dy in ((-0.02, 0.015), (0.02, 0.02)):
        with st.at(dx, dy):
            paint_shadow(st, arm)
    _limb(st, arm, (0.05 * wide, 0.042 * wide, 0.03), skin)
    hand = _part(arm[1], arm[2], 1.16)
    st.fill(taper(arm[2], 0.036, hand, 0.04), skin)
    if (p.top in ("tee", "blouse") and not p.bib) or p.top == "apron":
        st.fill(taper(arm[0], 0.068 * wide, _part(arm[0], arm[1], 0.62), 0.066 * wide), cloth)
    elif p.bib:
        st.fill(taper(arm[0], 0.066 * wide, _part(arm[0], arm[1], 0.3), 0.062 * wide), cloth)
    else:
        _limb(st, (arm[0], arm[1], _part(arm[1], arm[2], 0.9)), (0.064 * wide, 0.056 * wide, 0.046), cloth)


def paint_shadow(st: Stage, arm: tuple[Point, Point, Point]) -> None:
    """A soft dark edge beside an arm, so that it parts from the body behind it."""
    for a, b in (arm[:2], arm[1:]):
        st.fill(taper(a, 0.055, b, 0.045), fade(hx("#20142e"), 0.16), skia.BlendMode.kSrcATop)


def _leg(st: Stage, p: Person, leg: tuple[Point, Point, Point], pose: Pose, far: bool) -> None:
    tone = shade(p.below, 0.78) if far else p.below
    skin = shade(p.skin, 0.8) if far else p.skin
    bare = p.low in ("shorts", "skirt", "full", "long")
    _limb(st, leg, (0.09, 0.062, 0.042), skin if bare else tone)
    if p.low == "pants":
        st.fill(taper(leg[1], 0.07, leg[2], 0.06), tone)
    elif p.low == "shorts":
        st.fill(taper(leg[0], 0.1, _part(leg[0], leg[1], 0.8), 0.088), tone)
    x, y = leg[2]
    toe = 0.15 if pose.view == "s" else (0.03 if leg is not None and x > 0 else -0.03)
    flat = leg[2][1] - leg[1][1] > 0.25
    tip = (x + toe, y + 0.03) if flat else (x + toe * 0.3, y + 0.1)
    st.fill(taper((x, y + 0.015), 0.042, tip, 0.034 if pose.view == "s" else 0.05), p.shoe)


def _head(st: Stage, p: Person, j: Joints, pose: Pose) -> None:
    scale = 0.118 * p.head
    st.fill(taper((j.chest[0], j.chest[1] - 0.02), 0.058, (j.head[0], j.head[1] + 0.06), 0.05), shade(p.skin, 0.82))
    x, y = j.head[0], j.head[1] - (p.head - 1) * 0.1
    turn = pose.nod * 0.9 if pose.view == "s" else pose.nod * 0.2
    with st.at(x, y, scale, turn=turn):
        face(st, p, pose.view)
        hair_over(st, p, pose.view)
        hat(st, p, pose.view)


def _behind(st: Stage, p: Person, j: Joints, pose: Pose) -> None:
    with st.at(
        j.head[0], j.head[1] - (p.head - 1) * 0.1, 0.118 * p.head, turn=pose.nod * 0.6 if pose.view == "s" else 0
    ):
        hair_behind(st, p, pose.view)


def figure(st: Stage, p: Person, pose: Pose, prop: Prop | None = None, under: Prop | None = None) -> None:
    """Draw one person; `prop` is drawn over the body before the near arm, `under` before everything."""
    if pose.leg_b[0] > 70 and p.low in ("skirt", "long", "full"):
        p = replace(p, low="pants")
    j = joints(pose, p.broad)
    k = p.height / 1.73
    with st.at(0, 0, k), st.layer(skia.Rect.MakeLTRB(-1.9, -2.9, 1.9, 0.4)):
        if under:
            under(st, j)
        if pose.view != "b":
            _behind(st, p, j, pose)
        _arm(st, p, j.arm_a, pose.view == "s") if pose.view != "f" else None
        _arm(st, p, j.arm_b, False) if pose.view == "b" else None
        _leg(st, p, j.leg_a, pose, pose.view == "s")
        _leg(st, p, j.leg_b, pose, False)
        if p.low in ("skirt", "long", "full"):
            skirt(st, p, j, pose)
        if prop and pose.view == "b":
            prop(st, j)
        torso(st, p, j, pose.view)
        _head(st, p, j, pose)
        if prop and pose.view != "b":
            prop(st, j)
        _arm(st, p, j.arm_a, False) if pose.view == "f" else None
        _arm(st, p, j.arm_b, False) if pose.view != "b" else None
        _model(st)


def _model(st: Stage) -> None:
    """Light from one side over the whole figure."""
    light = st.light
    side = 1 if light.cast[0] > 0 else -1
    box = skia.Path.Rect(skia.Rect.MakeLTRB(-1.9, -2.9, 1.9, 0.4))
    dark = fade(mul(light.shade, (0.42, 0.34, 0.5)), 0.55)
    st.shade(
        box,
        (side * 0.26, 0),
        (side * -0.2, -0.1),
        (dark, fade(dark, 0.2), fade(light.glow, 0.0), fade(light.glow, 0.16)),
        (0, 0.45, 0.7, 1),
        skia.BlendMode.kSrcATop,
    )
    st.shade(box, (0, -1.1), (0, 0.05), (fade(dark, 0), fade(dark, 0.28)), None, skia.BlendMode.kSrcATop)
