"""Façades, houses, ground, street furniture. Façade frame: metres, top left at 0, y down, ground at `h`."""

from __future__ import annotations

from random import Random

import skia

from .camera import Camera, box_shadow, floor, plane, upright
from .palette import ADOBE, AWNINGS, DOORS, FACADES, Rgb, fade, hx, mix, pick, shade
from .stage import Stage, rectangle

WARM = hx("#ffcf7a")


def _arch(x: float, y: float, w: float, h: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(x, y + h)
    path.lineTo(x, y + w / 2)
    path.arcTo(skia.Rect.MakeXYWH(x, y, w, w), 180, 180, False)
    path.lineTo(x + w, y + h)
    path.close()
    return path


def opening(
    st: Stage, x: float, y: float, w: float, h: float, lit: float, rng: Random, door: bool = False, arch: bool = False
) -> None:
    """A window or a door, with reveal, frame and shadow; it shines at night."""
    light = st.light
    shape = _arch(x, y, w, h) if arch else rectangle(x, y, w, h)
    frame = (
        _arch(x - 0.12, y - 0.12, w + 0.24, h + 0.12)
        if arch
        else rectangle(x - 0.12, y - 0.12, w + 0.24, h + (0.12 if door else 0.26))
    )
    st.fill(frame, light.lit(rng.choice((hx("#f4ead6"), hx("#e9d9bd"), hx("#fbf5e8"))), lit))
    st.fill(shape, hx("#2b2a35"))
    wood = pick(rng, DOORS)
    if door:
        inner = (
            _arch(x + 0.06, y + 0.08, w - 0.12, h - 0.08) if arch else rectangle(x + 0.06, y + 0.08, w - 0.12, h - 0.08)
        )
        st.fill(inner, light.lit(wood, lit * 0.8))
        st.line([(x + w / 2, y + 0.2), (x + w / 2, y + h)], fade(hx("#1a1512"), 0.5), 0.04)
        for i in range(2):
            for j in range(3):
                st.rect(
                    x + w * (0.14 + 0.44 * i), y + h * (0.2 + 0.26 * j), w * 0.26, h * 0.17, fade(shade(wood, 0.6), 0.5)
                )
    else:
        st.shade(
            shape,
            (x, y),
            (x + w, y + h),
            (fade(light.sky[-2], 0.75), fade(hx("#3b4354"), 0.5), fade(light.sky[-1], 0.35)),
        )
        if (light.dark and rng.random() < 0.45) or (light.name in ("tarde", "lluvia") and rng.random() < 0.3):
            for i in range(4):
                st.lamp(
                    rectangle(x + 0.05 + i * w / 4, y + 0.09, w / 4 - 0.09, h - 0.14),
                    mix(hx("#f7b650"), hx("#d9792e"), rng.random() * 0.6 + 0.12 * i),
                )
        for i in range(1, 4):
            st.line([(x + w * i / 4, y + 0.1), (x + w * i / 4, y + h)], fade(hx("#17161c"), 0.75), 0.035)
        st.line([(x, y + h / 2), (x + w, y + h / 2)], fade(hx("#17161c"), 0.7), 0.035)
        st.rect(x - 0.18, y + h, w + 0.36, 0.1, light.lit(hx("#efe4cf"), lit))
    st.shade(shape, (x, y), (x, y + 0.4), (fade(light.shadow, 0.65), fade(light.shadow, 0)))


def awning(st: Stage, x: float, y: float, w: float, colour: Rgb, lit: float, depth: float = 0.9) -> None:
    """A striped awning seen flat, with its shadow on the wall."""
    n = max(4, int(w / 0.4))
    st.poly(
        [
            (x + 0.2, y + depth * 0.6),
            (x + w + 0.3, y + depth * 0.6),
            (x + w + 0.3, y + depth * 1.5),
            (x + 0.2, y + depth * 1.5),
        ],
        fade(st.light.shadow, 0.4),
    )
    for i in range(n):
        tone = colour if i % 2 == 0 else hx("#f6efdf")
        a, b = x + w * i / n, x + w * (i + 1) / n
        st.poly(
            [(a, y), (b, y), (b + (i + 1 - n / 2) * 0.03, y + depth), (a + (i - n / 2) * 0.03, y + depth)],
            st.light.lit(tone, lit),
        )
        st.oval(
            (a + b) / 2 + (i + 0.5 - n / 2) * 0.03, y + depth, (b - a) / 2, 0.1, st.light.lit(shade(tone, 0.85), lit)
        )


def facade(
    st: Stage, w: float, h: float, rng: Random, lit: float, colour: Rgb | None = None, shop: bool | None = None
) -> None:
    """One front: plaster, coloured base, cornice, doors and windows."""
    light = st.light
    st.hide(rectangle(0, 0, w, h))
    colour = colour or pick(rng, FACADES if rng.random() < 0.75 else ADOBE)
    wall = rectangle(0, 0, w, h)
    st.shade(
        wall,
        (0, 0),
        (0, h),
        (
            light.lit(shade(colour, 1.04), lit),
            light.lit(colour, lit * 0.95),
            light.lit(shade(colour, 0.93), lit * 0.85),
        ),
    )
    st.grainy(wall, "mottle", 5.0, 0.5)
    base = pick(rng, (shade(colour, 0.62), hx("#8a4b36"), hx("#5d7076"), hx("#b98a4a")))
    st.rect(0, h - rng.uniform(0.7, 1.05), w, 1.2, light.lit(base, lit))
    trim = rng.choice((hx("#f7efdf"), shade(colour, 0.7), hx("#efe0c2")))
    st.rect(0, 0, w, 0.22, light.lit(trim, lit))
    st.rect(0, 0.22, w, 0.1, fade(light.shadow, 0.3))
    floors = 2 if h > 5.4 else 1
    arch, unit = rng.random() < 0.35, rng.uniform(1.9, 2.7)
    shop = rng.random() < 0.35 if shop is None else shop
    for level in range(floors):
        _row(st, w, h - level * h / 2, rng, lit, level, unit, arch, shop)
    if floors == 2:
        st.rect(0, h * 0.49, w, 0.14, light.lit(trim, lit))


def _row(
    st: Stage, w: float, ground: float, rng: Random, lit: float, level: int, unit: float, arch: bool, shop: bool
) -> None:
    count = max(1, int(w / unit))
    step, entry = w / count, rng.randrange(count)
    for i in range(count):
        x = step * i + step / 2
        if level == 0 and (i == entry or (shop and rng.random() < 0.5)):
            width = min(step * 0.62, 1.9 if shop else 1.25)
            opening(st, x - width / 2, ground - 2.45, width, 2.45, lit, rng, True, arch)
        else:
            opening(st, x - 0.52, ground - 2.4, 1.04, 1.5, lit, rng, False, arch and level == 0)
        if level == 1 and rng.random() < 0.5:
            st.rect(x - 0.85, ground - 0.55, 1.7, 0.08, hx("#2b2a30"))
            for k in range(9):
                st.line([(x - 0.8 + k * 0.2, ground - 1.15), (x - 0.8 + k * 0.2, ground - 0.5)], hx("#2b2a30"), 0.035)
            st.line([(x - 0.85, ground - 1.15), (x + 0.85, ground - 1.15)], hx("#2b2a30"), 0.05)
    if level == 0 and shop:
        awning(st, w * 0.1, ground - 3.05, w * 0.8, pick(rng, AWNINGS), lit)


def house(
    st: Stage,
    cam: Camera,
    rng: Random,
    x0: float,
    x1: float,
    z0: float,
    z1: float,
    h: float,
    colour: Rgb | None = None,
    shop: bool | None = None,
) -> None:
    """A flat-roofed house filling a box; fronts on the faces that are seen. Drawn at once."""
    light, colour = st.light, colour or pick(rng, FACADES if rng.random() < 0.75 else ADOBE)
    if cam.eye > h:
        st.poly(floor(cam, x0, x1, z0, z1, h), light.lit(mix(colour, hx("#c9b9a4"), 0.6), 0.95))
        st.poly(floor(cam, x0 + 0.25, x1 - 0.25, z0 + 0.25, z1 - 0.25, h - 0.05), light.lit(hx("#b0a292"), 0.7))
    faces = [
        (x1, z0, x1, z1, light.facing(1, 0), cam.turn(x1, z0)[0] < 0),
        (x0, z1, x0, z0, light.facing(-1, 0), cam.turn(x0, z0)[0] > 0),
    ]
    for ax, az, bx, bz, lit, seen in faces:
        if seen:
            _front(st, cam, rng, ax, az, bx, bz, h, colour, lit, shop)
    _front(st, cam, rng, x0, z0, x1, z0, h, colour, light.facing(0, -1), shop)


def _front(
    st: Stage,
    cam: Camera,
    rng: Random,
    ax: float,
    az: float,
    bx: float,
    bz: float,
    h: float,
    colour: Rgb,
    lit: float,
    shop: bool | None,
) -> None:
    width = ((ax - bx) ** 2 + (az - bz) ** 2) ** 0.5
    with plane(st, upright(cam, ax, az, bx, bz, h), width, h):
        facade(st, width, h, rng, lit, colour, shop)


def street(
    st: Stage,
    cam: Camera,
    rng: Random,
    half: float,
    near: float,
    far: float,
    tall: float = 0.35,
    sides: tuple[int, ...] = (-1, 1),
    shadows: bool = True,
) -> None:
    """Both sides of a street running away from the viewer, drawn far to near, with the shadow that falls on it."""
    if len(sides) == 2:
        x = -half - 14.0
        while x < half + 14:
            house(st, cam, rng, x, x + 8, far + 4, far + 10, rng.uniform(3.8, 5.2) if rng.random() < 0.6 else 7.0)
            x += 8
    for side in sides:
        lots, z = [], near
        while z < far:
            depth = rng.uniform(5, 9)
            lots.append((z, depth, rng.uniform(6.2, 7.6) if rng.random() < tall else rng.uniform(3.7, 4.8)))
            z += depth
        for z, depth, h in reversed(lots):
            x0, x1 = (half, half + 9) if side > 0 else (-half - 9, -half)
            if shadows and side * st.light.cast[0] < 0:
                box_shadow(st, cam, x0, z, 9, depth, h, 0.42)
            house(st, cam, rng, x0, x1, z, z + depth, h)


def row(st: Stage, cam: Camera, z: float, heights: tuple[float, ...] = (4.0, 4.4, 4.8, 6.8), reach: float = 34) -> None:
    """Houses side by side at a distance, facing the viewer."""
    x = -reach
    while x < reach:
        w = st.rng.uniform(6, 9)
        house(st, cam, st.rng, x, x + w, z, z + 8, st.rng.choice(heights) + st.rng.uniform(-0.2, 0.3))
        x += w
