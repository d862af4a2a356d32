"""Drawn people: body and clothes over the joints of a pose. Frame: metres, feet at 0, y down."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import Callable

import skia

from .cast import Person
from .heads import face, hair_behind, hair_over, hat
from .palette import Rgb, fade, hx, mul, shade
from .poses import Joints, Pose, joints
from .stage import Point, Stage, curve

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
    if p.top in ("tee", "blouse") and not p.bib or p.top == "apron":
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


def _skirt(st: Stage, p: Person, j: Joints, pose: Pose) -> None:
    x, y = j.hip
    wide = 0.17 * p.broad if pose.view != "s" else 0.14
    down, flare = {"skirt": (0.5, 0.3), "long": (0.78, 0.32), "full": (0.74, 0.95)}[p.low]
    knees = (j.leg_a[1][0] + j.leg_b[1][0]) / 2 - x
    hem, spread = (
        min(-0.04, y + down),
        flare if p.low == "full" else max(flare, abs(j.leg_a[2][0] - j.leg_b[2][0]) * 0.55),
    )
    st.blob(
        [
            (x - wide * 0.85, y - 0.1),
            (x + wide * 0.85, y - 0.1),
            (x + wide * 1.1, y + 0.08),
            (x + spread + knees, hem),
            (x + knees, hem + 0.05),
            (x - spread + knees, hem),
            (x - wide * 1.1, y + 0.08),
        ],
        p.below,
        0.6,
    )
    for i in range(-2, 3):
        st.line(
            [(x + i * wide * 0.35, y + 0.02), (x + knees + i * spread * 0.4, hem + 0.01)],
            fade(shade(p.below, 0.72), 0.5),
            0.012,
        )
    if p.low == "full":
        for t, tone in ((0.72, p.accent), (0.86, shade(p.accent, 1.3))):
            st.line(
                [
                    (x - spread * t - 0.03, y + (hem - y) * t),
                    (x + knees, y + (hem - y) * t + 0.06),
                    (x + spread * t + 0.03, y + (hem - y) * t),
                ],
                tone,
                0.035,
                True,
            )


def _torso(st: Stage, p: Person, j: Joints, view: str) -> None:
    (hx_, hy), (cx, cy) = j.hip, j.chest
    b = p.broad
    front = (
        (-0.075, -0.045),
        (-0.19 * b, 0.0),
        (-0.175 * b, 0.16),
        (-0.15 * b, 0.34),
        (-0.17 * b, 0.53),
        (0.17 * b, 0.53),
        (0.15 * b, 0.34),
        (0.175 * b, 0.16),
        (0.19 * b, 0.0),
        (0.075, -0.045),
    )
    side = (
        (-0.05, -0.045),
        (-0.1 * b, 0.04),
        (-0.125 * b, 0.18),
        (-0.1 * b, 0.36),
        (-0.13 * b, 0.52),
        (0.12 * b, 0.53),
        (0.115 * b, 0.36),
        (0.14 * b, 0.18),
        (0.1 * b, 0.04),
        (0.05, -0.045),
    )
    long = 0.3 if p.top == "coat" else 0.06 if p.top in ("blouse", "jacket") else 0.0
    points = []
    for x, y in side if view == "s" else front:
        t = y / 0.5
        extra = long if y > 0.5 else 0
        points.append((cx + (hx_ - cx) * t + x, cy + (hy - cy) * t + extra))
    path = curve(points, True, 0.5)
    st.fill(path, p.cloth)
    with st.clip(path):
        _details(st, p, j, view)


def _details(st: Stage, p: Person, j: Joints, view: str) -> None:
    """What is seen on the clothes: vest stripes, apron, lapels, buttons."""
    (x, y), (hip_x, hip_y) = j.chest, j.hip
    if p.top == "vest":
        st.rect(x - 0.4, y - 0.06, 0.8, 0.62, p.accent)
        for dy in (0.2, 0.34):
            st.rect(x - 0.4, y + dy, 0.8, 0.045, hx("#eef0e4"))
        if view != "s":
            for dx in (-0.1, 0.06):
                st.rect(x + dx, y - 0.06, 0.04, 0.4, hx("#eef0e4"))
    elif p.top == "apron" and view != "b":
        st.blob(
            [
                (x - 0.09, y + 0.08),
                (x + 0.11, y + 0.08),
                (hip_x + 0.15, y + 0.3),
                (hip_x + 0.17, hip_y + 0.1),
                (hip_x - 0.13, hip_y + 0.1),
                (hip_x - 0.14, y + 0.3),
            ],
            p.accent,
            0.4,
        )
    elif p.top in ("jacket", "coat") and view == "f":
        st.poly([(x - 0.07, y - 0.06), (x + 0.07, y - 0.06), (x, y + 0.24)], hx("#f2efe8"))
        st.poly(
            [(x - 0.02, y - 0.02), (x + 0.02, y - 0.02), (x + 0.028, y + 0.16), (x, y + 0.22), (x - 0.028, y + 0.16)],
            p.accent,
        )
        st.line([(x, y + 0.24), (hip_x, hip_y + 0.34)], fade(shade(p.cloth, 0.6), 0.7), 0.012)
    elif p.top == "shirt" and view == "f":
        st.line([(x, y), (hip_x, hip_y)], fade(shade(p.cloth, 0.7), 0.7), 0.012)
        st.poly([(x - 0.08, y - 0.05), (x, y + 0.07), (x + 0.08, y - 0.05)], shade(p.cloth, 1.15))
    elif p.top == "blouse" and view != "b":
        st.oval(x, y - 0.04, 0.08, 0.07, p.skin)
        st.line([(x - 0.2, y + 0.1), (x, y + 0.13), (x + 0.2, y + 0.1)], fade(p.accent, 0.8), 0.022, True)
    if p.bib and view != "b":
        st.rect(x - 0.08 + (0.04 if view == "s" else 0), y + 0.17, 0.17, 0.15, hx("#f8f6ef"))
        st.rect(x - 0.05 + (0.04 if view == "s" else 0), y + 0.21, 0.11, 0.06, shade(p.accent, 0.6))
    if p.low == "pants" and p.top not in ("vest", "coat", "jacket"):
        st.rect(hip_x - 0.3, hip_y + 0.0, 0.6, 0.03, hx("#3a2a22"))


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
            _skirt(st, p, j, pose)
        if prop and pose.view == "b":
            prop(st, j)
        _torso(st, p, j, pose.view)
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
