"""Vaccination of pets."""

from __future__ import annotations

from ..camera import Camera, box_shadow, stand
from ..effects import world
from ..folk import person
from ..ground import ground
from ..interior import table
from ..palette import AWNINGS, Rgb, hx, pick, shade
from ..sky import sky
from ..stage import Stage, polygon
from ..town import row
from .common import lens
from .plants import plant

FUR = tuple(hx(c) for c in ("#8a5a33", "#d9b27c", "#3a2f2a", "#efe6d6", "#b5763f", "#6f6a68"))


def dog(st: Stage, coat: Rgb, sit: bool = False) -> None:
    """A dog looking to the right, 0.6 m high, feet at 0."""
    dark, c = st.light.lit(shade(coat, 0.7), 0.5), st.light.lit(coat, 0.9)
    if sit:
        st.blob([(-0.22, 0), (-0.26, -0.2), (-0.05, -0.42), (0.12, -0.42), (0.16, -0.15), (0.14, 0)], c)
        st.line([(0.1, -0.3), (0.13, -0.02)], c, 0.08)
        st.line([(-0.22, -0.04), (-0.42, -0.1)], dark, 0.06)
        hx0, hy0 = 0.14, -0.5
    else:
        for x in (-0.27, 0.2):
            st.line([(x, -0.3), (x - 0.02, -0.02)], dark, 0.075)
        st.blob(
            [(-0.36, -0.4), (-0.1, -0.46), (0.2, -0.47), (0.3, -0.36), (0.2, -0.24), (-0.05, -0.24), (-0.32, -0.26)], c
        )
        for x in (-0.2, 0.26):
            st.line([(x, -0.3), (x + 0.01, -0.02)], c, 0.08)
        st.line([(-0.34, -0.38), (-0.48, -0.48), (-0.5, -0.6)], c, 0.05, True)
        hx0, hy0 = 0.34, -0.56
    st.line([(hx0 - 0.1, hy0 + 0.14), (hx0, hy0)], c, 0.14)
    st.oval(hx0, hy0, 0.13, 0.115, c)
    st.oval(hx0 + 0.12, hy0 + 0.04, 0.08, 0.055, c)
    st.oval(hx0 + 0.19, hy0 + 0.02, 0.028, 0.024, hx("#1d1716"))
    st.oval(hx0 + 0.05, hy0 - 0.03, 0.018, 0.022, hx("#1d1716"))
    st.blob([(hx0 - 0.07, hy0 - 0.1), (hx0 - 0.15, hy0 - 0.02), (hx0 - 0.12, hy0 + 0.1), (hx0 - 0.03, hy0)], dark)
    st.line([(hx0 - 0.12, hy0 + 0.12), (hx0 - 0.02, hy0 + 0.14)], hx("#c8352b"), 0.035)


def cat(st: Stage, coat: Rgb) -> None:
    """A sitting cat, 0.4 m high."""
    c = st.light.lit(coat, 0.9)
    st.blob([(-0.16, 0), (-0.16, -0.16), (-0.02, -0.28), (0.1, -0.26), (0.13, 0)], c)
    st.oval(0.06, -0.33, 0.1, 0.085, c)
    for x in (-0.02, 0.12):
        st.poly([(x - 0.04, -0.37), (x, -0.47), (x + 0.04, -0.38)], c)
    st.line([(-0.15, -0.03), (-0.3, -0.06), (-0.32, -0.2)], c, 0.045, True)


def _pet(st: Stage, cam: Camera, x: float, z: float, flip: bool, sit: bool = False, y: float = 0) -> None:
    coat, feline = pick(st.rng, FUR), st.rng.random() < 0.2
    size = st.rng.uniform(0.8, 1.25)

    def draw() -> None:
        with st.at(0, 0, size):
            cat(st, coat) if feline else dog(st, coat, sit)

    stand(st, cam, x, z, draw, y, flip, 0 if y else 0.5)


def _tent(st: Stage, cam: Camera, x0: float, x1: float, z0: float, z1: float, colour: Rgb) -> None:
    light, h = st.light, 2.5
    for x in (x0, x1):
        st.line(cam.quad([(x, 0, z1), (x, h, z1)]), light.lit(hx("#d9d6cc"), 0.6), 0.07 * cam.scale(x, z1))
    mid, top = (x0 + x1) / 2, cam.at((x0 + x1) / 2, h + 1.0, (z0 + z1) / 2)
    back, front = cam.quad([(x0, h, z1), (x1, h, z1)]), cam.quad([(x0, h, z0), (x1, h, z0)])
    st.poly([back[0], back[1], top], light.lit(shade(colour, 0.6), 0.3))
    st.poly([front[0], front[1], back[1], back[0]], light.lit(shade(colour, 0.62), 0.35))
    st.poly([front[0], front[1], top], light.lit(colour, 0.95))
    edge = polygon(cam.quad([(x0, h + 0.04, z0), (x1, h + 0.04, z0), (x1, h - 0.32, z0), (x0, h - 0.32, z0)]))
    st.fill(edge, light.lit(hx("#f7f1e3"), 0.95))
    with st.clip(edge):
        for i in range(14):
            a, s = cam.at(x0 + (x1 - x0) * (i + 0.5) / 14, h - 0.32, z0), cam.scale(mid, z0)
            st.oval(a[0], a[1], 0.14 * s, 0.16 * s, light.lit(colour, 0.95))
    box_shadow(st, cam, x0, z0, x1 - x0, z1 - z0, 0.01, 0.55)


def _tent_posts(st: Stage, cam: Camera, xs: tuple[float, float], z: float) -> None:
    for x in xs:
        st.line(cam.quad([(x, 0, z), (x, 2.5, z)]), st.light.lit(hx("#d9d6cc"), 0.8), 0.07 * cam.scale(x, z))


def vacunacion(st: Stage) -> None:
    """A dog on the table, owners and pets queueing."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, 1.6, 0.4, 1350)
    sky(st, cam.hy)
    with world(st):
        ground(st, cam, pick(rng, (hx("#cdb08a"), hx("#b8b088"))))
        row(st, cam, 24)
        for x in (-9, 10):
            plant(st, cam, x + rng.uniform(-1, 1), 18, rng.choice(("laurel", "bloom", "mezquite")), 0.95)
        st.flush()
        x = -side * 1.5
        _tent(st, cam, x - 2.3, x + 2.3, 6.4, 9.4, pick(rng, AWNINGS))
        table(st, cam, x - 0.9, 6.7, 1.8, 0.7, hx("#cfd4d4"), 0.85, pick(rng, AWNINGS))
        _pet(st, cam, x + side * 0.1, 6.9, side < 0, rng.random() < 0.5, 0.85)
        person(st, cam, x - side * 0.55, 7.7, rng.choice(("medic", "nurse")), "give", side < 0, shadow=0)
        person(st, cam, x + side * 0.75, 7.75, "", rng.choice(("talk", "hold")), side > 0, shadow=0)
        st.later(6.3, lambda: _tent_posts(st, cam, (x - 2.3, x + 2.3), 6.4))
        for i in range(rng.randint(3, 5)):
            px, z = x + side * (2.9 + i * 1.25), 6.6 + rng.uniform(-0.3, 0.5)
            person(
                st,
                cam,
                px,
                z,
                "",
                rng.choice(("side", "talk", "stand", "relax")),
                side > 0,
                child=rng.random() < 0.35,
                old=rng.random() < 0.2,
            )
            _pet(st, cam, px - side * 0.62, z - 0.25, side > 0, rng.random() < 0.5)
        if rng.random() < 0.7:
            person(st, cam, side * 0.9, 4.9, "", "crouch", side > 0, child=True)
            _pet(st, cam, side * 0.2, 4.8, side < 0, True)
        st.flush()
