"""Near things: a portrait, hands at work, hands and documents, plans on a table."""

from __future__ import annotations

from dataclasses import replace

import skia

from ..cast import of_role
from ..effects import defocus, world
from ..folk import passers
from ..ground import ground
from ..interior import shelf
from ..palette import (
    FACADES,
    FOLIAGE,
    MARIGOLD,
    fade,
    hx,
    mix,
    pick,
    shade,
)
from ..portraits import bust
from ..sky import ridges, sky
from ..stage import Stage
from ..town import street
from .common import lens
from .plants import plant


def retrato(st: Stage) -> None:
    """One person from the chest up before an unfocused place."""
    rng = st.rng
    choice = rng.choice((_back_street, _back_wall, _back_field, _back_shelves, _back_leaves))
    st.pool(st.w / 2, st.h * 0.4, st.w * 0.9, (0.75, 0.6, 0.42))
    with world(st):
        choice(st)
        st.flush()
    defocus(st, 7)
    _bokeh(st)
    role = rng.choice(("", "", "suit", "medic", "crew", "farm", "cook", "music", "office", "", "safety"))
    age = rng.random()
    p = of_role(rng, role, old=age > 0.68)
    woman = p.style in ("long", "bun", "pony", "braids", "bob", "curly")
    p = replace(
        p, cloth=shade(p.cloth, 0.95), hat=p.hat if rng.random() < 0.8 else "", top="coat" if role == "medic" else p.top
    )
    beard = "" if woman else rng.choice(("", "moustache", "beard", ""))
    size = min(st.w, st.h) * rng.uniform(0.215, 0.25)
    if rng.random() < 0.5:
        p = replace(p, skin=mix(p.skin, hx("#d9a070"), 0.25))
    x = st.w * rng.choice((0.42, 0.5, 0.58)) if st.w > st.h else st.w * 0.5
    with st.at(x, st.h * (0.47 if st.w > st.h else 0.42), size, turn=rng.uniform(-4, 4)):
        bust(st, p, rng, age, beard, rng.random() < 0.3)
    if st.light.dark:
        st.fill(st.all(), fade(hx("#3a4a80"), 0.22), skia.BlendMode.kMultiply)
        side = -1 if st.light.cast[0] > 0 else 1
        rings = (fade(st.light.glow, 0.75), fade(st.light.glow, 0.25), fade(st.light.glow, 0))
        st.glow(st.w / 2 + side * st.w * 0.35, st.h * 0.35, st.w * 0.6, rings, skia.BlendMode.kSoftLight)


def _bokeh(st: Stage) -> None:
    rng = st.rng
    for _ in range(rng.randint(8, 20)):
        r = rng.uniform(10, 34)
        st.oval(
            rng.uniform(0, st.w),
            rng.uniform(0, st.h * 0.6),
            r,
            r,
            fade(mix(st.light.glow, pick(rng, MARIGOLD), 0.3), rng.uniform(0.06, 0.22)),
            2.5,
            skia.BlendMode.kScreen,
        )


def _back_street(st: Stage) -> None:
    cam = lens(st, 1.6, 0.5, 1300, cx=st.rng.choice((0.2, 0.8)))
    sky(st, cam.hy)
    ground(st, cam, hx("#b79a78"))
    street(st, cam, st.rng, 4, 4, 40, 0.5)
    passers(st, cam, 5, (-2, 2), (9, 16))


def _back_wall(st: Stage) -> None:
    rng, tone = st.rng, pick(st.rng, FACADES)
    st.shade(st.all(), (0, 0), (st.w, st.h), (st.light.lit(shade(tone, 1.08), 1), st.light.lit(tone, 0.8)))
    st.grainy(st.all(), "mottle", 700, 0.9)
    for _ in range(26):
        x, y = rng.uniform(-0.1, 1.1) * st.w, rng.uniform(-0.1, 0.6) * st.h
        st.oval(
            x, y, rng.uniform(30, 110), rng.uniform(20, 60), fade(st.light.shadow, 0.16), 12, skia.BlendMode.kMultiply
        )
    x = st.w * rng.choice((0.08, 0.78))
    st.rect(x - 20, st.h * 0.1, 300, st.h * 0.62, st.light.lit(hx("#f4ead6"), 0.9))
    st.rect(x, st.h * 0.13, 260, st.h * 0.56, hx("#35525c"))
    for i in range(5):
        st.rect(x + 20 + i * 52, st.h * 0.13, 9, st.h * 0.56, hx("#1f2a30"))


def _back_field(st: Stage) -> None:
    rng = st.rng
    cam = lens(st, 1.6, 0.52, 1100)
    sky(st, cam.hy)
    ridges(st, cam.hy, 3, 150)
    ground(st, cam, rng.choice((hx("#c8a26f"), hx("#8f9a4e"), hx("#a9784c"))))
    for _ in range(9):
        plant(
            st,
            cam,
            rng.uniform(-12, 12),
            rng.uniform(11, 26),
            rng.choice(("mezquite", "saguaro", "poplar", "bush")),
            1.0,
        )


def _back_shelves(st: Stage) -> None:
    rng = st.rng
    wood = pick(rng, (hx("#8a5a33"), hx("#a8794a"), hx("#5f4030")))
    st.fill(st.all(), shade(wood, 0.6))
    with st.at(-60, -40, st.w / 2.6):
        shelf(st, 2.9, 2.2 * max(1, st.h / st.w), 4, wood, rng.choice(("books", "jars")))
    st.glow(
        st.w * rng.choice((0.1, 0.9)),
        st.h * 0.1,
        st.w * 0.6,
        ((1, 0.9, 0.65, 0.55), (1, 0.9, 0.65, 0.15), (1, 0.9, 0.65, 0)),
        skia.BlendMode.kScreen,
    )


def _back_leaves(st: Stage) -> None:
    rng = st.rng
    st.shade(st.all(), (0, 0), (0, st.h), (hx("#a9b86a"), hx("#56703f"), hx("#33472f")))
    for _ in range(170):
        tone = shade(pick(rng, FOLIAGE), rng.uniform(0.5, 1.4))
        x, y, r = rng.uniform(0, st.w), rng.uniform(0, st.h), rng.uniform(18, 60)
        st.oval(x, y, r, r * 0.55, st.light.lit(tone, 0.8))
    for _ in range(20):
        st.oval(
            rng.uniform(0, st.w),
            rng.uniform(0, st.h * 0.7),
            20,
            20,
            pick(rng, (hx("#d0567f"), hx("#f0a03a"), hx("#f3e3b0"))),
        )
