"""What a small figure wears on the body. Frame: metres, feet at 0, y down."""

from __future__ import annotations

from .cast import Person
from .palette import fade, hx, shade
from .poses import Joints, Pose
from .stage import Stage, curve


def skirt(st: Stage, p: Person, j: Joints, pose: Pose) -> None:
    """A skirt over the legs: to the knee, long, or full with bands."""
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


def torso(st: Stage, p: Person, j: Joints, view: str) -> None:
    """The trunk, leaning as the pose does, with its garment."""
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
    """What is seen on the clothes: vest stripes, apron, lapels, buttons, number, belt."""
    (x, y), (hip_x, hip_y) = j.chest, j.hip
    if p.top in DETAILS and view in DETAILS[p.top][0]:
        DETAILS[p.top][1](st, p, j)
    if p.top == "vest" and view != "s":
        for dx in (-0.1, 0.06):
            st.rect(x + dx, y - 0.06, 0.04, 0.4, REFLECT)
    if p.bib and view != "b":
        aside = 0.04 if view == "s" else 0
        st.rect(x - 0.08 + aside, y + 0.17, 0.17, 0.15, hx("#f8f6ef"))
        st.rect(x - 0.05 + aside, y + 0.21, 0.11, 0.06, shade(p.accent, 0.6))
    if p.low == "pants" and p.top not in ("vest", "coat", "jacket"):
        st.rect(hip_x - 0.3, hip_y, 0.6, 0.03, hx("#3a2a22"))


def _vest(st: Stage, p: Person, j: Joints) -> None:
    x, y = j.chest
    st.rect(x - 0.4, y - 0.06, 0.8, 0.62, p.accent)
    for dy in (0.2, 0.34):
        st.rect(x - 0.4, y + dy, 0.8, 0.045, REFLECT)


def _apron(st: Stage, p: Person, j: Joints) -> None:
    (x, y), (hip, low) = j.chest, j.hip
    points = [(x - 0.09, y + 0.08), (x + 0.11, y + 0.08), (hip + 0.15, y + 0.3), (hip + 0.17, low + 0.1)]
    st.blob([*points, (hip - 0.13, low + 0.1), (hip - 0.14, y + 0.3)], p.accent, 0.4)


def _lapels(st: Stage, p: Person, j: Joints) -> None:
    (x, y), (hip, low) = j.chest, j.hip
    st.poly([(x - 0.07, y - 0.06), (x + 0.07, y - 0.06), (x, y + 0.24)], hx("#f2efe8"))
    tie = [(x - 0.02, y - 0.02), (x + 0.02, y - 0.02), (x + 0.028, y + 0.16), (x, y + 0.22), (x - 0.028, y + 0.16)]
    st.poly(tie, p.accent)
    st.line([(x, y + 0.24), (hip, low + 0.34)], fade(shade(p.cloth, 0.6), 0.7), 0.012)


def _collar(st: Stage, p: Person, j: Joints) -> None:
    x, y = j.chest
    st.line([(x, y), j.hip], fade(shade(p.cloth, 0.7), 0.7), 0.012)
    st.poly([(x - 0.08, y - 0.05), (x, y + 0.07), (x + 0.08, y - 0.05)], shade(p.cloth, 1.15))


def _neckline(st: Stage, p: Person, j: Joints) -> None:
    x, y = j.chest
    st.oval(x, y - 0.04, 0.08, 0.07, p.skin)
    st.line([(x - 0.2, y + 0.1), (x, y + 0.13), (x + 0.2, y + 0.1)], fade(p.accent, 0.8), 0.022, True)


REFLECT = hx("#eef0e4")
DETAILS = {
    "vest": ("fsb", _vest),
    "apron": ("fs", _apron),
    "jacket": ("f", _lapels),
    "coat": ("f", _lapels),
    "shirt": ("f", _collar),
    "blouse": ("fs", _neckline),
}
