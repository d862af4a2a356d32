"""Placing people in a scene."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .camera import Camera, stand
from .cast import Person, of_role
from .figures import Prop, figure
from .palette import AWNINGS, pick
from .poses import pose
from .props import bag, cane, umbrella
from .stage import Stage

STILL = ("stand", "relax", "hold", "back", "side", "talk")
MOVING = ("walk", "walk2", "walk", "walk2", "side")


def person(
    st: Stage,
    cam: Camera,
    x: float,
    z: float,
    role: str = "",
    act: str = "stand",
    flip: bool | None = None,
    child: bool = False,
    old: bool = False,
    prop: Prop | None = None,
    y: float = 0,
    wet: float = 0,
    who: Person | None = None,
    shadow: float = 0.5,
) -> None:
    """One person at a place; looks, stance and (when not given) direction by chance."""
    rng = st.rng
    p = who or of_role(rng, role, child, old)
    stance = pose(act, rng)
    turn = rng.random() < 0.5 if flip is None else flip
    stand(st, cam, x, z, lambda: figure(st, p, stance, prop), y, turn, shadow, wet)


def passers(
    st: Stage,
    cam: Camera,
    count: int,
    xs: tuple[float, float],
    zs: tuple[float, float],
    acts: Sequence[str] = MOVING + STILL,
    wet: float = 0,
) -> None:
    """People going about, in ones and twos."""
    rng: Random = st.rng
    while count > 0:
        x, z, act = rng.uniform(*xs), rng.uniform(*zs), rng.choice(acts)
        flip, group = rng.random() < 0.5, 2 if rng.random() < 0.4 else 1
        for i in range(group):
            child = i == 1 and rng.random() < 0.5
            old = not child and rng.random() < 0.14
            prop = (
                umbrella(pick(rng, AWNINGS))
                if wet
                else cane()
                if old and act in MOVING
                else bag(pick(rng, AWNINGS))
                if rng.random() < 0.25 and act in MOVING
                else None
            )
            person(st, cam, x + i * 0.6, z + i * 0.15, "", "talk" if wet else act, flip, child, old, prop, wet=wet)
            count -= 1


def audience(st: Stage, cam: Camera, xs: tuple[float, float], z: float, step: float = 0.75, y: float = 0) -> None:
    """A row of people seen from behind."""
    x, rng = xs[0], st.rng
    while x < xs[1]:
        person(
            st,
            cam,
            x + rng.uniform(-0.12, 0.12),
            z + rng.uniform(-0.15, 0.15),
            "",
            "back",
            rng.random() < 0.5,
            rng.random() < 0.18,
            y=y,
        )
        x += step * rng.uniform(0.85, 1.3)
