"""Plants in a scene."""

from __future__ import annotations

from random import Random

from ..camera import Camera, stand
from ..desert import agave, nopal, saguaro, tuft
from ..nature import tree
from ..palette import hx, shade
from ..stage import Stage

REACH = {"tuft": 0.6, "bush": 1.4, "agave": 1.0, "nopal": 1.2, "saguaro": 3.0, "young": 1.2, "orange": 2.2}


def plant(st: Stage, cam: Camera, x: float, z: float, kind: str = "laurel", size: float = 1.0) -> None:
    """A tree or cactus at a place, with its shadow."""
    rng = Random(st.rng.random())
    other = {
        "saguaro": lambda: saguaro(st, rng, 4.6 * size),
        "agave": lambda: agave(st, rng, 0.7 * size),
        "nopal": lambda: nopal(st, rng, 1.1 * size),
        "tuft": lambda: tuft(st, rng, 0.45 * size, st.light.lit(hx("#c2a45e"), 0.8)),
    }
    stand(
        st,
        cam,
        x,
        z,
        other.get(kind, lambda: tree(st, rng, kind, size)),
        shadow=0.45,
        reach=REACH.get(kind, 5.0) * max(0.5, size),
    )


def overhang(st: Stage, side: int | None = None, colour: str = "#5a7040") -> None:
    """Leaves hanging into the picture from an upper corner, out of focus."""
    from ..effects import unfocused

    rng = st.rng
    side = side or rng.choice((-1, 1))
    tone = st.light.lit(hx(colour), 0.25)
    with unfocused(st, 3.4):
        for _ in range(60):
            t = rng.random() ** 1.4
            x, y = st.w / 2 + side * (st.w / 2 + 30 - t * st.w * 0.36), rng.uniform(-30, 150 * (1 - t) + 20)
            st.oval(
                x,
                y,
                rng.uniform(16, 34),
                rng.uniform(9, 17),
                shade(tone, rng.uniform(0.45, 1.1)) if not st.light.dark else (0.03, 0.05, 0.06),
            )


def near_plants(st: Stage, side: int | None = None, kind: str = "agave", size: float = 300) -> None:
    """A plant in the lower corner, near and out of focus."""
    from ..effects import unfocused

    rng = Random(st.rng.random())
    side = side or rng.choice((-1, 1))
    with unfocused(st, 3.0), st.at(st.w / 2 + side * st.w * rng.uniform(0.38, 0.46), st.h * 1.06, size):
        {
            "agave": lambda: agave(st, rng, 1.0),
            "nopal": lambda: nopal(st, rng, 0.9),
            "bush": lambda: tree(st, rng, "bush", 0.8),
            "tuft": lambda: tuft(st, rng, 1.0, st.light.lit(hx("#c2a45e"), 0.8)),
        }[kind]()


def scrub(
    st: Stage, cam: Camera, count: int, xs: tuple[float, float] = (-22, 22), zs: tuple[float, float] = (7, 40)
) -> None:
    """Desert plants scattered about."""
    for _ in range(count):
        z = st.rng.uniform(*zs)
        plant(
            st,
            cam,
            st.rng.uniform(*xs) * (0.4 + z / zs[1]),
            z,
            st.rng.choice(("tuft", "bush", "bush", "tuft", "nopal", "agave")),
            st.rng.uniform(0.6, 1.2),
        )
