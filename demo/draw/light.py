"""Light by time of day: what the sky, the lit side, the shaded side and the shadows are coloured."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .palette import Rgb, hx, mix, mul, vary


@dataclass(frozen=True)
class Light:
    """One moment. `cast` is where the shadow of one metre of height falls (x, z in metres); `ambient` only at night."""

    name: str
    sky: tuple[Rgb, ...]
    sun: Rgb
    shade: Rgb
    haze: Rgb
    cast: tuple[float, float]
    shadow: Rgb
    glow: Rgb
    sun_at: tuple[float, float]
    ambient: Rgb | None = None

    @property
    def dark(self) -> bool:
        return self.ambient is not None

    def lit(self, colour: Rgb, amount: float = 1.0) -> Rgb:
        """The colour in full sun (1) or in shade (0)."""
        return mul(colour, mix(self.shade, self.sun, amount))

    def facing(self, nx: float, nz: float) -> float:
        """How much sun a wall with that outward normal gets."""
        x, z = -self.cast[0], -self.cast[1]
        size = (x * x + z * z) ** 0.5 or 1.0
        return max(0.0, 0.18 + 0.82 * (x * nx + z * nz) / size)


DAY = (
    ("#2f74a8 #5b9cc4 #9cc7d6 #dfe6d6", "#3f7fae #7db2cc #bcd8d8 #efe6cf", "#2b6a9c #4f97b8 #a9d0cc #f0dfc0"),
    (1.08, 1.03, 0.95),
    (0.6, 0.64, 0.8),
    "#d5dcd4",
    "#2c2a55",
    "#fff1cf",
)
DAWN = (
    ("#5d7fa6 #a3a3bd #eeb59b #fbdcaa", "#6f7ea8 #b79fb6 #f3b1a0 #fde0b0", "#4f7c9c #9fb4b8 #f3c9a0 #ffe6b4"),
    (1.13, 0.95, 0.82),
    (0.58, 0.55, 0.72),
    "#f2c6a6",
    "#3a2a58",
    "#ffe0a8",
)
DUSK = (
    ("#2d4a78 #8a5f86 #e57e54 #fbc169", "#3d5080 #a4647c #ef8e4e #fcd07c", "#284e78 #6f6f96 #e29a72 #f9cf8a"),
    (1.15, 0.88, 0.66),
    (0.5, 0.45, 0.64),
    "#eba873",
    "#2b1d4d",
    "#ffc36b",
)
NIGHT = (
    ("#0b1230 #16224a #2b3a68 #55557c", "#0a1a30 #123150 #28506c #5c6d7c", "#150f30 #2b1f50 #523a6a #96627a"),
    (1.0, 1.0, 1.0),
    (0.72, 0.74, 0.86),
    "#33406a",
    "#060a22",
    "#ffd489",
)
RAIN = (
    ("#5d6a78 #7f8b96 #a4acb0 #c4c5c0", "#4f606e #76868f #a0acac #cbc8bc", "#5a5f74 #80889a #a7adb6 #c8c4c4"),
    (0.86, 0.9, 0.93),
    (0.62, 0.67, 0.75),
    "#b4bbc0",
    "#2a3242",
    "#dfe6ea",
)
MOMENTS = {"dia": DAY, "amanecer": DAWN, "tarde": DUSK, "noche": NIGHT, "lluvia": RAIN}
LENGTH = {"dia": 0.75, "amanecer": 1.9, "tarde": 1.9, "noche": 0.6, "lluvia": 0.25}


def light_of(moment: str, rng: Random) -> Light:
    """The light of `moment`; the seed chooses the sky, and the side and height of the sun."""
    skies, sun, shade, haze, shadow, glow = MOMENTS[moment]
    side = rng.choice((-1, 1))
    reach = LENGTH[moment] * rng.uniform(0.8, 1.2)
    back = rng.choice((-0.55, 0.15, 0.5)) if moment != "dia" else rng.uniform(-0.3, 0.6)
    low = moment in ("amanecer", "tarde")
    at = (0.5 - side * rng.uniform(0.15, 0.36), rng.uniform(0.28, 0.4) if low else rng.uniform(0.04, 0.16))
    sky = tuple(vary(hx(part), rng, 0.05) for part in rng.choice(skies).split())
    ambient = vary((0.27, 0.31, 0.52), rng, 0.06) if moment == "noche" else None
    return Light(moment, sky, sun, shade, hx(haze), (side * reach, back * reach), hx(shadow), hx(glow), at, ambient)
