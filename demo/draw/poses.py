"""Poses of the drawn figures: angles in degrees from straight down, positive towards +x (where a side figure looks)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians, sin
from random import Random

from .stage import Point

Pair = tuple[float, float]


@dataclass(frozen=True)
class Pose:
    """`view`: f front, b back, s side. Arms and legs as (upper, lower); a is far or left, b near or right."""

    view: str
    lean: float
    arm_a: Pair
    arm_b: Pair
    leg_a: Pair
    leg_b: Pair
    nod: float = 0
    seated: bool = False


POSES = {
    "stand": Pose("f", 0, (-11, -4), (11, 4), (-5, -2), (5, 2)),
    "relax": Pose("f", 1, (-9, -2), (42, -42), (-3, -1), (9, 4)),
    "hold": Pose("f", 0, (-14, 52), (14, -52), (-5, -2), (5, 2), 6),
    "point": Pose("f", 0, (-10, -4), (68, 84), (-5, -2), (6, 3)),
    "wave": Pose("f", 0, (-12, -4), (118, 168), (-5, -2), (5, 2)),
    "clap": Pose("f", 0, (-22, 78), (22, -78), (-5, -2), (5, 2)),
    "cheer": Pose("f", 0, (-150, -168), (150, 168), (-7, -3), (7, 3)),
    "dance": Pose("f", -4, (-104, -122), (96, 112), (-9, -14), (14, 6)),
    "walkfront": Pose("f", 0, (-18, 6), (20, -2), (-4, -3), (7, -12)),
    "back": Pose("b", 0, (-11, -3), (11, 3), (-5, -2), (5, 2)),
    "paint": Pose("b", 2, (-12, -6), (128, 150), (-6, -2), (6, 2)),
    "lift": Pose("b", 0, (-130, -150), (132, 154), (-6, -2), (6, 2)),
    "sitfront": Pose("f", 0, (-16, 32), (16, -32), (-24, -2), (24, 2), 5, True),
    "side": Pose("s", 1, (-6, 4), (8, 18), (-3, -4), (4, 2)),
    "talk": Pose("s", 2, (-4, 6), (26, 86), (-5, -6), (6, 3)),
    "give": Pose("s", 6, (38, 74), (48, 80), (-8, -10), (12, 5)),
    "walk": Pose("s", 3, (26, 42), (-24, -8), (-14, -34), (22, 10)),
    "walk2": Pose("s", 3, (-22, -6), (24, 44), (22, 8), (-14, -32)),
    "run": Pose("s", 13, (48, 128), (-52, 30), (-24, -84), (52, 8)),
    "run2": Pose("s", 12, (-50, 34), (46, 126), (44, -14), (-30, -70)),
    "push": Pose("s", 20, (62, 74), (66, 78), (-24, -28), (18, 2)),
    "shovel": Pose("s", 34, (34, 66), (14, 40), (-14, -18), (34, 10), 10),
    "rake": Pose("s", 20, (40, 72), (22, 56), (-14, -16), (20, 6), 8),
    "kneel": Pose("s", 26, (44, 34), (40, 26), (-4, -92), (84, -4), 12),
    "crouch": Pose("s", 30, (52, 40), (44, 34), (104, -34), (98, -30), 10),
    "sit": Pose("s", 2, (22, 74), (26, 80), (86, 4), (84, -2)),
    "eat": Pose("s", 10, (28, 94), (38, 124), (86, 4), (84, -2), 8),
    "write": Pose("s", 16, (36, 78), (44, 82), (86, 4), (84, -2), 14),
    "violin": Pose("s", 0, (70, 112), (58, 118), (-4, -4), (6, 3), 6),
    "reach": Pose("s", 4, (128, 146), (140, 156), (-6, -8), (8, 4), -8),
    "dribble": Pose("s", 14, (-30, 10), (40, 62), (-26, -50), (42, -6)),
    "shoot": Pose("s", -4, (142, 168), (150, 172), (-6, -20), (10, -6), -14),
    "salute": Pose("f", 0, (-10, -4), (58, 152), (-3, -1), (3, 1)),
}


def pose(name: str, rng: Random | None = None, jitter: float = 4) -> Pose:
    """A pose of the table, a little different each time when `rng` is given."""
    base = POSES[name]
    if rng is None:
        return base

    def near(pair: Pair) -> Pair:
        return pair[0] + rng.uniform(-jitter, jitter), pair[1] + rng.uniform(-jitter, jitter)

    return replace(
        base,
        lean=base.lean + rng.uniform(-2, 2),
        arm_a=near(base.arm_a),
        arm_b=near(base.arm_b),
        nod=base.nod + rng.uniform(-5, 5),
    )


@dataclass(frozen=True)
class Joints:
    """Where the joints of a 1.73 m body are, in metres, feet at 0 and y down."""

    hip: Point
    chest: Point
    head: Point
    arm_a: tuple[Point, Point, Point]
    arm_b: tuple[Point, Point, Point]
    leg_a: tuple[Point, Point, Point]
    leg_b: tuple[Point, Point, Point]


def _chain(start: Point, pair: Pair, one: float, two: float) -> tuple[Point, Point, Point]:
    a, b = radians(pair[0]), radians(pair[1])
    middle = start[0] + sin(a) * one, start[1] + cos(a) * one
    return start, middle, (middle[0] + sin(b) * two, middle[1] + cos(b) * two)


def joints(p: Pose, broad: float = 1.0) -> Joints:
    """Joints of a pose; `broad` widens shoulders and hips."""
    across, hips = (0.03, 0.03) if p.view == "s" else (0.172 * broad, 0.088 * broad)
    short = 0.2 if p.seated else 1.0
    leg_a = _chain((-hips, 0), p.leg_a, 0.43 * short, 0.42)
    leg_b = _chain((hips, 0), p.leg_b, 0.43 * short, 0.42)
    low = max(leg_a[1][1] + 0.02, leg_a[2][1] + 0.05, leg_b[1][1] + 0.02, leg_b[2][1] + 0.05)
    leg_a, leg_b = (tuple((x, y - low) for x, y in leg) for leg in (leg_a, leg_b))
    lean = radians(p.lean)
    chest = sin(lean) * 0.5, -low - cos(lean) * 0.5
    tilt = radians(p.lean * 0.6 + (p.nod if p.view == "s" else 0) * 0.6)
    head = chest[0] + sin(tilt) * 0.21 + (0.015 if p.view == "s" else 0), chest[1] - cos(tilt) * 0.21
    turn = (cos(lean) * across, sin(lean) * across)
    arm_a = _chain((chest[0] - turn[0], chest[1] + 0.02 - turn[1]), p.arm_a, 0.285, 0.255)
    arm_b = _chain((chest[0] + turn[0], chest[1] + 0.02 + turn[1]), p.arm_b, 0.285, 0.255)
    return Joints((0, -low), chest, head, arm_a, arm_b, leg_a, leg_b)  # type: ignore[arg-type]
