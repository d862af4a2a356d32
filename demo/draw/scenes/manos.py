"""Hands at work, hands and documents."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import skia

from ..hands import fist
from ..palette import (
    CLOTHES,
    DENIM,
    SKINS,
    Rgb,
    fade,
    hx,
    pick,
    shade,
)
from ..stage import Stage
from .herramientas import (
    brush,
    handle,
    trowel,
    work_bench,
    work_brick,
    work_earth,
    work_leaves,
    work_pipe,
    work_wall,
    wrench,
)

Tool = Callable[[Stage, Random], None]
TASKS = (
    (work_earth, (handle, trowel)),
    (work_earth, (handle,)),
    (work_leaves, (trowel, handle)),
    (work_bench, (wrench, brush)),
    (work_brick, (trowel, trowel, handle)),
    (work_wall, (brush, brush, handle)),
    (work_pipe, (wrench, wrench, handle)),
)


def manos_herramienta(st: Stage) -> None:
    """Hands gripping a tool: two on a handle, or one at finer work; the arms from above or from the viewer's side."""
    rng = st.rng
    place, tools = rng.choice(TASKS)
    place(st)
    tool = rng.choice(tools)
    skin, sleeve = pick(rng, SKINS, 0.02), pick(rng, CLOTHES + DENIM)
    glove = pick(rng, (hx("#d9b26a"), hx("#c98a4a"), hx("#e0d3b8"), hx("#5f7f8a"))) if rng.random() < 0.28 else None
    turn, flip = rng.uniform(-40, -6), rng.choice((-1, 1))
    if rng.random() < 0.45:
        turn += 180
    with st.at(st.w * 0.5, st.h * rng.uniform(0.47, 0.55), flip, 1):
        (_two if tool is handle else _one)(st, rng, turn, tool, skin, sleeve, glove)
    side = -1 if st.light.cast[0] > 0 else 1
    rings = (fade(st.light.glow, 0.5), fade(st.light.glow, 0.12), fade(st.light.glow, 0))
    st.glow(st.w / 2 + side * st.w * 0.4, st.h * 0.1, st.w * 0.75, rings, skia.BlendMode.kSoftLight)


def _shadow(st: Stage, scale: float, turn: float, spots: tuple[float, ...], bar: tuple[float, float]) -> None:
    with st.at(24, 60, scale, turn=turn):
        path = skia.Path.Rect(skia.Rect.MakeLTRB(bar[0], -0.2, bar[1], 0.3))
        st.fill(path, fade(hx("#1a0f14"), 0.5), skia.BlendMode.kMultiply, 0.12)
        for x in spots:
            st.oval(x, 0.1, 0.9, 0.7, fade(hx("#1a0f14"), 0.4), 0.2)


def _two(st: Stage, rng: Random, turn: float, tool: Tool, skin: Rgb, sleeve: Rgb, glove: Rgb | None) -> None:
    scale, apart = rng.uniform(195, 250), rng.uniform(1.15, 1.6)
    _shadow(st, scale, turn, (-apart, apart), (-5, 5))
    with st.at(0, 0, scale, turn=turn):
        tool(st, rng)
        with st.at(apart, 0, 1.06):
            fist(st, skin, sleeve, (rng.uniform(1.2, 2.3), -2.9), glove)
        with st.at(-apart, 0, 1.06):
            fist(st, shade(skin, 0.97), sleeve, (rng.uniform(0.1, 1.2), -3.4), glove)


def _one(st: Stage, rng: Random, turn: float, tool: Tool, skin: Rgb, sleeve: Rgb, glove: Rgb | None) -> None:
    scale = rng.uniform(250, 310)
    _shadow(st, scale, turn, (0.5,), (-1.6, 1.6))
    with st.at(0, 0, scale, turn=turn):
        tool(st, rng)
        with st.at(0.75, 0, 1.06):
            fist(st, skin, sleeve, (rng.uniform(0.9, 1.9), -3.0), glove)
