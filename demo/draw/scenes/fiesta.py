"""Culture and feasts: orchestra, dance, fair, altar, parade, mural."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin
from random import Random

import skia

from ..camera import Camera, box, floor, plane, stand, upright
from ..effects import defocus, haze, unfocused, world
from ..folk import audience, passers, person
from ..interior import chair
from ..palette import AWNINGS, CLOTHES, FACADES, FRUIT, MARIGOLD, Rgb, fade, hx, mix, pick, shade
from ..poses import Joints, pose
from ..props import bow, carried, flag, roller
from ..sky import ridges, sky
from ..stage import Stage, curve, polygon
from ..town import WARM, band, facade, ground, house, street, tiles
from .common import arcade, bunting, church, lamp_post, lens, overhang, plant


def _spot(st: Stage, x: float, top: float, foot: float, width: float, colour: Rgb) -> None:
    """A cone of stage light through the air."""
    path = polygon([(x - 8, top), (x + 8, top), (x + width, foot), (x - width, foot)])
    with unfocused(st, 16):
        st.shade(path, (0, top), (0, foot), (fade(colour, 0.26), fade(colour, 0.02)))
    st.glow(x, foot - 60, width * 1.3, (fade(colour, 0.5), fade(colour, 0.18), fade(colour, 0)), skia.BlendMode.kScreen, 0.6)


def orquesta(st: Stage) -> None:
    """Youth orchestra on a stage, audience in front."""
    rng = st.rng
    cam = lens(st, 2.4, 0.32, 1750)
    deep, drape = (
        pick(rng, (hx("#3a1f2e"), hx("#1f2c3f"), hx("#2d2440"))),
        pick(rng, (hx("#8f2f38"), hx("#2f5f6b"), hx("#7a3f6b"), hx("#a8552f"))),
    )
    st.shade(st.all(), (0, 0), (0, st.h), (shade(deep, 0.5), deep, shade(deep, 0.6)))
    _curtain(st, cam, drape)
    stage = floor(cam, -8, 8, 6.4, 13.2, 0.9)
    st.shade(polygon(stage), stage[0], stage[3], (shade(hx("#b07a48"), 0.8), hx("#d0985c")))
    for i in range(24):
        st.line(cam.quad([(-8 + i * 0.7, 0.9, 13.2), (-8 + i * 0.7, 0.9, 6.4)]), fade(hx("#5a3a22"), 0.35), 1)
    st.shade(
        polygon(upright(cam, -8, 6.4, 8, 6.4, 0.9)),
        cam.at(0, 0.9, 6.4),
        cam.at(0, 0, 6.4),
        (hx("#5a3626"), hx("#22161a")),
    )
    for row, z in enumerate((11.8, 10.2, 8.6)):
        count = (6, 6, 4)[row]
        for i in range(count):
            x = (i - (count - 1) / 2) * (1.55 + 0.1 * row) + rng.uniform(-0.15, 0.15)
            _player(st, cam, x, z - abs(x) * 0.22, row)
    person(st, cam, rng.uniform(-0.3, 0.3), 7.1, "suit", rng.choice(("lift", "paint")), y=0.9, shadow=0.3)
    st.flush()
    for x in (0.18, 0.38, 0.62, 0.82):
        _spot(
            st, st.w * x, -20, cam.at(0, 0.9, 9)[1] + 30, 190, rng.choice((hx("#ffe2a8"), hx("#ffd08a"), hx("#ffe9c4")))
        )
    _heads(st)


def _curtain(st: Stage, cam: Camera, drape: Rgb) -> None:
    base = cam.at(0, 0.9, 13.2)[1]
    for i in range(30):
        x, w = st.w * i / 30, st.w / 30
        st.shade(
            skia.Path.Rect(skia.Rect.MakeXYWH(x, -5, w + 1, base + 5)),
            (x, 0),
            (x + w, 0),
            (shade(drape, 0.5), shade(drape, 1.0), shade(drape, 0.55)),
        )
    st.shade(
        skia.Path.Rect(skia.Rect.MakeLTRB(0, 0, st.w, base)),
        (0, 0),
        (0, base),
        (fade(hx("#0a0610"), 0.75), fade(hx("#0a0610"), 0.05)),
    )


def _player(st: Stage, cam: Camera, x: float, z: float, row: int) -> None:
    rng = st.rng
    kind = (
        ("trumpet", "drum", "guitar", "trumpet"),
        ("violin", "cello", "guitar", "violin"),
        ("violin", "cello", "violin", "cello"),
    )[row][rng.randrange(4)]
    act = {"violin": "violin", "cello": "sit", "trumpet": "violin", "guitar": "sit", "drum": "talk"}[kind]
    if act == "sit":
        chair(st, cam, x, z + 0.1, hx("#2a2226"), 0.9, False, 0.9)
    st.later(z - 0.5, lambda: _stand_music(st, cam, x + (0.75 if x < 0 else -0.75), z - 0.35))
    person(st, cam, x, z, "music", act, x > 0, child=rng.random() < 0.55, prop=bow(kind), y=0.9, shadow=0.25)


def _stand_music(st: Stage, cam: Camera, x: float, z: float) -> None:
    (sx, sy), s = cam.at(x, 0.9, z), cam.scale(x, z)
    st.line([(sx, sy), (sx, sy - 0.85 * s)], hx("#1f1a1c"), 0.02 * s)
    st.poly(
        [
            (sx - 0.2 * s, sy - 1.05 * s),
            (sx + 0.2 * s, sy - 1.05 * s),
            (sx + 0.18 * s, sy - 0.8 * s),
            (sx - 0.18 * s, sy - 0.8 * s),
        ],
        hx("#f3ead2"),
    )


def _heads(st: Stage) -> None:
    """The audience from behind, dark and out of focus."""
    rng = st.rng
    with unfocused(st, 2.4):
        for row in range(2):
            x = -20 - row * 40.0
            while x < st.w + 40:
                r, y = rng.uniform(34, 44) + row * 12, st.h * (0.86 + 0.1 * row) + rng.uniform(-14, 10)
                tone = shade(pick(rng, (hx("#2a1b22"), hx("#3a2630"), hx("#221a2a"))), 1 - row * 0.25)
                st.oval(x, y, r * 0.8, r, tone)
                st.blob(
                    [
                        (x - r * 1.9, st.h + 60),
                        (x - r * 1.5, y + r * 1.25),
                        (x, y + r * 0.8),
                        (x + r * 1.5, y + r * 1.25),
                        (x + r * 1.9, st.h + 60),
                    ],
                    shade(tone, 0.9),
                )
                st.line(
                    [(x - r * 0.5, y - r * 0.82), (x, y - r), (x + r * 0.5, y - r * 0.82)],
                    fade(hx("#ffcf8a"), 0.4),
                    4,
                    True,
                )
                x += rng.uniform(105, 150)


def danza(st: Stage) -> None:
    """Dancers with coloured skirts in the square."""
    rng = st.rng
    cam = lens(st, 1.5, 0.44, 1200)
    sky(st, cam.hy)
    with world(st):
        ground(st, cam, hx("#cfae88"))
        _back_row(st, cam, 22)
        tiles(st, cam, -16, 16, 1.5, 22, 1.2, hx("#8d6f55"), 0.3)
        for side in (-1, 1):
            plant(st, cam, side * 9, 17, rng.choice(("laurel", "palm")), 0.9)
            for i in range(6):
                person(
                    st,
                    cam,
                    side * (4.6 + i * 0.8),
                    12.5 + rng.uniform(-1, 1),
                    "",
                    rng.choice(("clap", "stand", "cheer", "relax")),
                    child=rng.random() < 0.3,
                )
        st.flush()
    if not st.light.dark:
        defocus(st, 1.6)
    with world(st):
        tones = rng.sample(AWNINGS[:3] + AWNINGS[4:], 5)
        for i, (x, z) in enumerate(((-4.3, 8.6), (4.4, 8.8), (-1.9, 7.2), (2.1, 7.4), (0.0, 5.6))):
            _dancer(st, cam, x + rng.uniform(-0.3, 0.3), z, tones[i])
        st.pool(st.w / 2, st.h * 0.55, 760, (0.95, 0.72, 0.5))
        st.flush()
    for i in range(3):
        bunting(st, -30, 30 + i * 44, st.w + 30, 20 + i * 60, 90 - i * 20, 32 - i * 6)


def _dancer(st: Stage, cam: Camera, x: float, z: float, tone: Rgb) -> None:
    from dataclasses import replace

    from ..cast import of_role
    from ..figures import figure

    rng = st.rng
    p = replace(
        of_role(rng, "dancer"),
        below=tone,
        accent=pick(rng, MARIGOLD),
        style=rng.choice(("braids", "bun", "braids")),
        height=rng.uniform(1.56, 1.7),
        hat="",
    )
    stance = pose("dance", rng, 10)
    stand(
        st,
        cam,
        x,
        z,
        lambda: figure(st, p, stance, under=lambda s, j: _sweep(s, j, tone, p.accent)),
        flip=rng.random() < 0.5,
    )


def _sweep(st: Stage, j: Joints, tone: Rgb, accent: Rgb) -> None:
    """The skirt spread like a fan between the raised hands."""
    wx, wy = j.hip
    for side, arm in ((-1, j.arm_a), (1, j.arm_b)):
        hand = arm[2] if (arm[2][0] - wx) * side > 0 else (wx + side * 0.7, wy - 0.3)
        reach, start = hypot(hand[0] - wx, hand[1] - wy) * 1.02, atan2(hand[1] - wy, (hand[0] - wx) * side)
        rim = []
        for i in range(15):
            t = i / 14
            a, r = start + (pi / 2 - start) * t, reach + (0.74 - reach) * t + 0.3 * sin(t * pi) + 0.045 * sin(i * 2.1)
            rim.append((wx + side * cos(a) * r, min(-0.03, wy + sin(a) * r)))
        st.shade(curve([(wx, wy - 0.08), *rim], True, 0.4), (wx, wy), (wx + side, wy + 0.2), (shade(tone, 0.66), shade(tone, 1.06), shade(tone, 0.85)))
        for i, (x, y) in enumerate(rim[1:]):
            st.line([(wx + (x - wx) * 0.15, wy + (y - wy) * 0.15), (x, y)], fade(shade(tone, 0.6 if i % 2 else 1.35), 0.35), 0.03)
        for t, c, width in ((0.95, accent, 0.06), (0.84, hx("#f8f1e2"), 0.03), (0.74, accent, 0.035)):
            st.line([(wx + (x - wx) * t, wy + (y - wy) * t) for x, y in rim], c, width, True)


def _back_row(st: Stage, cam: Camera, z: float) -> None:
    x, rng = -26.0, st.rng
    while x < 26:
        w = rng.uniform(6, 10)
        house(st, cam, rng, x, x + w, z, z + 7, rng.choice((4.4, 4.8, 6.8, 7.2)))
        x += w


def feria(st: Stage) -> None:
    """Fair with ferris wheel and strings of light."""
    rng = st.rng
    cam = lens(st, 1.7, 0.58, 1050)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 80)
        ground(st, cam, hx("#a98a6a"))
        x = rng.choice((-1, 1)) * rng.uniform(1.5, 5)
        st.later(30, lambda: _wheel(st, cam, x, 30))
        for side in (-1, 1):
            for z in (20, 15, 10.5):
                _booth(st, cam, side * (4.6 + rng.uniform(0, 0.5)), z, side)
        st.pool(*cam.at(x, 9, 30), 520, (0.85, 0.6, 0.55))
        passers(st, cam, rng.randint(12, 17), (-3.6, 3.6), (5.6, 16))
        for i in range(3):
            st.pool(*cam.at(rng.uniform(-3, 3), 2, 7 + 4 * i), 520, (1.0, 0.72, 0.42))
        st.flush()
        for i in range(5):
            _bulbs(
                st, -20, rng.uniform(0.02, 0.3) * st.h, st.w + 20, rng.uniform(0.02, 0.3) * st.h, rng.uniform(60, 140)
            )


def _bulbs(st: Stage, x0: float, y0: float, x1: float, y1: float, sag: float) -> None:
    x0 -= st.rng.uniform(0, 60)
    n = st.rng.randint(22, 34)
    pts = [(x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n + sag * 4 * (i / n) * (1 - i / n)) for i in range(n + 1)]
    st.line(pts, fade(hx("#1a1a22"), 0.8), 1.6, True)
    for i, (x, y) in enumerate(pts):
        tone = (hx("#ffd36a"), hx("#ffe9b0"), hx("#ff9a5a"))[i % 3]
        st.oval(x, y + 5, 5, 6, tone)
        if st.light.dark or st.light.name == "tarde":
            st.lamp(skia.Path.Circle(x, y + 5, 4.5), tone, 7)


def _wheel(st: Stage, cam: Camera, x: float, z: float) -> None:
    rng, (cx, cy), s = st.rng, cam.at(x, 9.3, z), cam.scale(x, z)
    r, iron = 7.6 * s, st.light.lit(hx("#d9dcd8"), 0.8)
    for dx in (-3.2, 3.2):
        st.line([cam.at(x + dx, 0, z), (cx, cy)], st.light.lit(hx("#b04a3a"), 0.7), 0.3 * s)
    turn, n = rng.uniform(0, 1), 14
    for rr, width in ((r, 0.14), (r * 0.86, 0.08), (r * 0.16, 0.2)):
        st.stroke(skia.Path.Circle(cx, cy, rr), iron, max(1.2, width * s))
    for i in range(n):
        a = 2 * pi * (i + turn) / n
        px, py = cx + cos(a) * r, cy + sin(a) * r
        _rim(st, cx, cy, r, 2 * pi * (i + turn) / n, n)
        st.line([(cx, cy), (px, py)], iron, max(1, 0.07 * s))
        for t in (0.3, 0.5, 0.7, 0.86, 1.0):
            if st.light.dark or st.light.name == "tarde":
                st.lamp(
                    skia.Path.Circle(cx + cos(a) * r * t, cy + sin(a) * r * t, 4.2),
                    mix(AWNINGS[(i + int(t * 10)) % 4], WARM, 0.4) if i % 2 else WARM,
                    5,
                )
        tone = AWNINGS[i % len(AWNINGS)]
        st.blob(
            [
                (px - 0.75 * s, py + 0.5 * s),
                (px - 0.6 * s, py + 1.35 * s),
                (px + 0.6 * s, py + 1.35 * s),
                (px + 0.75 * s, py + 0.5 * s),
            ],
            st.light.lit(tone, 0.9),
            0.3,
        )
        st.poly(
            [(px - 0.8 * s, py + 0.1 * s), (px, py - 0.3 * s), (px + 0.8 * s, py + 0.1 * s)],
            st.light.lit(shade(tone, 1.2), 0.9),
        )


def _rim(st: Stage, cx: float, cy: float, r: float, a: float, n: int) -> None:
    for k in range(3):
        b = a + 2 * pi * k / n / 3
        if st.light.dark or st.light.name == "tarde":
            st.lamp(skia.Path.Circle(cx + cos(b) * r, cy + sin(b) * r, 3.6), hx("#ffe2a0"), 6)


def _booth(st: Stage, cam: Camera, x: float, z: float, side: int) -> None:
    tone, rng = pick(st.rng, AWNINGS), Random(st.rng.random())
    st.pool(*cam.at(x, 1.8, z), 3.2 * cam.scale(x, z), (1.0, 0.74, 0.42))

    def draw() -> None:
        w = 1.9
        st.rect(-w, -2.6, 2 * w, 2.6, st.light.lit(hx("#5a3f3a"), 0.6))
        for i in range(12):
            st.oval(-w + 0.4 + (i % 6) * 0.6, -1.9 + 0.5 * (i // 6), 0.2, 0.22, pick(rng, FRUIT))
        st.rect(-w - 0.1, -1.0, 2 * w + 0.2, 1.0, st.light.lit(shade(tone, 0.85), 0.85))
        st.rect(-w - 0.15, -1.08, 2 * w + 0.3, 0.14, st.light.lit(hx("#f4ead2"), 0.95))
        for i in range(8):
            a, b = -w - 0.3 + i * (2 * w + 0.6) / 8, -w - 0.3 + (i + 1) * (2 * w + 0.6) / 8
            c = st.light.lit(tone if i % 2 else hx("#f7f0e0"), 0.95)
            st.poly([(a, -2.5), (b, -2.5), (b * 0.55, -3.5), (a * 0.55, -3.5)], c)
            st.oval((a + b) / 2, -2.5, (b - a) / 2, 0.2, c)

    stand(st, cam, x, z, draw)
    (lx, ly), s = cam.at(x, 2.25, z - 0.1), cam.scale(x, z)
    for i in range(5):
        if st.light.dark:
            st.lamp(skia.Path.Circle(lx + (i - 2) * 0.75 * s, ly + 0.12 * s, 0.06 * s), WARM, 5)


def desfile(st: Stage) -> None:
    """Parade with flags between spectators."""
    rng, side = st.rng, st.rng.choice((-1, 1))
    cam = lens(st, rng.choice((1.7, 3.2)), 0.42, 1150, cx=0.5 + side * 0.1)
    sky(st, cam.hy)
    with world(st):
        ridges(st, cam.hy, 2, 90)
        street(st, cam, rng, 8.2, 6, 50, 0.6)
        band(st, cam, -8.2, 8.2, 0.7, 60, hx("#8f8680"), "speck")
        for a, b in ((-8.2, -5), (5, 8.2)):
            band(st, cam, a, b, 0.7, 58, hx("#cfc0a8"), "mottle", 0.92)
        for s in (-1, 1):
            for i in range(13):
                person(
                    st,
                    cam,
                    s * (4.9 + rng.uniform(0, 0.9)),
                    7 + i * 1.5,
                    "",
                    rng.choice(("clap", "cheer", "wave", "stand", "back")),
                    child=rng.random() < 0.3,
                )
        bands = (
            ("#1d6b45", "#f5f1e6", "#b3262b"),
            ("#1f5c55", "#e7c16a", "#1f5c55"),
            ("#c8412f", "#f1e7d2"),
            ("#2f5d8a", "#f1e7d2", "#e5a93b"),
        )
        for row in range(5):
            z = 6.0 + row * 2.5
            for i in range(4):
                x = (i - 1.5) * 1.5 + rng.uniform(-0.1, 0.1)
                kind = ("pupil", "music", "pupil", "dancer", "pupil")[row]
                prop = (
                    flag(tuple(hx(c) for c in bands[(row + i) % 4]))
                    if row in (0, 2, 4) and (i + row) % 2 == 0 or row == 0
                    else bow(rng.choice(("drum", "trumpet")))
                    if kind == "music"
                    else None
                )
                person(
                    st,
                    cam,
                    x,
                    z,
                    kind,
                    rng.choice(("walkfront", "stand")) if kind != "dancer" else "dance",
                    child=kind == "pupil" and row > 2,
                    prop=prop,
                )
        st.flush()
    for i in range(rng.randint(0, 2)):
        bunting(st, -30, st.h * (0.03 + 0.05 * i), st.w + 30, st.h * (0.05 + 0.04 * i), 80 - 18 * i, 34 - 8 * i)


def mural(st: Stage) -> None:
    """Painters on a wall mural."""
    rng = st.rng
    cam = lens(st, 1.6, 0.5, 1200, yaw=rng.choice((-16, -10, 10, 16)))
    sky(st, cam.hy)
    with world(st):
        ground(st, cam, hx("#c9b092"))
        h, x0, x1, z = 5.2, -14.0, 14.0, 9.6
        with plane(st, upright(cam, x0, z, x1, z, h), x1 - x0, h):
            with st.clip(skia.Path.Rect(skia.Rect.MakeWH(x1 - x0, h))):
                _mural_art(st, x1 - x0, h)
        st.shade(
            polygon(floor(cam, x0, x1, z - 1.2, z)),
            cam.at(0, 0, z),
            cam.at(0, 0, z - 1.2),
            (fade(st.light.shadow, 0.4), fade(st.light.shadow, 0)),
        )
        band(st, cam, x0, x1, 5.6, z - 0.9, hx("#bfb2a2"), "mottle", 0.9)
        tiles(st, cam, -12, 12, 5.6, 8.7, 1.1, hx("#7d6a58"), 0.3)
        for i, x in enumerate((-4.0, -1.7, 1.2, 3.7)):
            high = rng.random() < 0.5
            y = 1.15 if high else 0
            if high:
                _scaffold(st, cam, x, 8.9)
            person(
                st,
                cam,
                x,
                8.6 if not high else 8.95,
                rng.choice(("", "", "cook")),
                "paint",
                rng.random() < 0.5,
                child=not high and rng.random() < 0.4,
                y=y,
                shadow=0.3,
                prop=roller(pick(rng, AWNINGS)),
            )
        passers(st, cam, rng.randint(2, 4), (-3.5, 3.5), (6.0, 7.2), ("back", "side", "point", "back"))
        for i in range(6):
            _bucket(st, cam, rng.uniform(-4.5, 4.5), rng.uniform(5.4, 7.8))
        st.flush()


def _mural_art(st: Stage, w: float, h: float) -> None:
    rng = st.rng
    tones = rng.sample(AWNINGS[:3] + AWNINGS[4:] + FACADES[:6], 7)
    st.shade(skia.Path.Rect(skia.Rect.MakeWH(w, h)), (0, 0), (w, h), (hx("#f2b25a"), tones[0], hx("#2f7f8c")))
    sun = rng.uniform(0.4, 0.6) * w
    for i in range(22):
        a = 2 * pi * i / 22
        st.poly(
            [(sun, 2.0), (sun + cos(a) * 9, 2.0 + sin(a) * 9), (sun + cos(a + 0.14) * 9, 2.0 + sin(a + 0.14) * 9)],
            fade(tones[1 + i % 2], 0.7),
        )
    st.oval(sun, 2.0, 1.5, 1.5, hx("#f7d35c"))
    st.oval(sun, 2.0, 1.1, 1.1, hx("#f0a03a"))
    for i in range(7):
        x, r = w * (i + 0.5) / 7 + rng.uniform(-0.6, 0.6), rng.uniform(1.4, 2.2)
        st.blob(
            [(x - 3, h), (x - 1.4, h - r), (x, h - r * 1.3), (x + 1.5, h - r), (x + 3, h)],
            shade(tones[2 + i % 4], 0.95),
            0.6,
        )
    for i in range(6):
        _mural_motif(st, w * (i + 0.5) / 6 + rng.uniform(-0.8, 0.8), h, tones[(i * 2 + 1) % 7], i + rng.randrange(3))
    st.grainy(skia.Path.Rect(skia.Rect.MakeWH(w, h)), "mottle", 5, 0.5)
    bare = rng.choice((0, 1)) * w
    edge = [(bare, 0)] + [(abs(bare - w * (0.31 + 0.035 * ((i * 7) % 4))), h * i / 7) for i in range(8)] + [(bare, h)]
    st.blob(edge, st.light.lit(hx("#efe6d4"), 0.9), 0.4)
    _sketch(st, bare, w, h)
    st.rect(0, 0, w, 0.18, st.light.lit(hx("#c9b79c"), 0.9))


def _sketch(st: Stage, bare: float, w: float, h: float) -> None:
    """Charcoal lines on the part not painted yet."""
    s, ink = (1 if bare == 0 else -1), fade(hx("#5a4a44"), 0.55)
    for i in range(3):
        x = bare + s * w * (0.06 + 0.09 * i)
        st.stroke(skia.Path.Circle(x, h - 2.9 + 0.3 * (i % 2), 0.6), ink, 0.05)
        st.line([(x - 1.1, h), (x - 0.9, h - 1.6), (x, h - 2.2), (x + 0.9, h - 1.6), (x + 1.1, h)], ink, 0.05, True)
    for i in range(5):
        st.line([(bare, h - 0.8 - 0.9 * i), (bare + s * w * 0.32, h - 1.6 - 0.6 * i)], fade(ink, 0.3), 0.03)


def _mural_motif(st: Stage, x: float, h: float, tone: Rgb, kind: int) -> None:
    if kind % 3 == 0:
        for k in range(9):
            a = 2 * pi * k / 9
            st.oval(x + cos(a) * 0.5, h - 2.6 + sin(a) * 0.5, 0.34, 0.34, tone)
        st.oval(x, h - 2.6, 0.36, 0.36, hx("#f7d35c"))
        st.line([(x, h - 2.1), (x + 0.1, h)], hx("#2f5d45"), 0.12)
    elif kind % 3 == 1:
        with st.at(x, h, 1.0):
            st.rect(-0.3, -3.4, 0.6, 3.5, hx("#2f6b55"), 0.3)
            st.line([(0, -1.4), (0.9, -1.5), (0.9, -2.5)], hx("#2f6b55"), 0.42, True)
            st.line([(0, -1.9), (-0.8, -2.0), (-0.8, -2.8)], hx("#2f6b55"), 0.38, True)
            st.oval(0, -3.4, 0.2, 0.14, hx("#f2e7f0"))
    else:
        st.oval(x, h - 3.1, 0.62, 0.78, pick(st.rng, (hx("#8a5636"), hx("#bd8257"), hx("#6e432b"))))
        st.blob(
            [
                (x - 0.75, h - 2.4),
                (x - 0.85, h - 3.4),
                (x, h - 4.1),
                (x + 0.85, h - 3.4),
                (x + 0.75, h - 2.4),
                (x + 0.5, h - 3.2),
                (x, h - 3.55),
                (x - 0.5, h - 3.2),
            ],
            hx("#231a1c"),
        )
        st.blob([(x - 1.5, h + 0.1), (x - 1.1, h - 1.9), (x, h - 2.35), (x + 1.1, h - 1.9), (x + 1.5, h + 0.1)], tone)
        for dx in (-0.22, 0.22):
            st.line([(x + dx - 0.1, h - 3.05), (x + dx, h - 3.0), (x + dx + 0.1, h - 3.05)], hx("#231a1c"), 0.05, True)


def _scaffold(st: Stage, cam: Camera, x: float, z: float) -> None:
    def draw() -> None:
        for dx in (-0.9, 0.9):
            st.line([(dx, 0), (dx, -2.1)], st.light.lit(hx("#a8adb0"), 0.7), 0.06)
        st.line([(-0.9, 0), (0.9, -1.1)], st.light.lit(hx("#a8adb0"), 0.6), 0.04)
        st.rect(-1.05, -1.16, 2.1, 0.1, st.light.lit(hx("#b8854a"), 0.9))

    stand(st, cam, x, z, draw)


def _bucket(st: Stage, cam: Camera, x: float, z: float) -> None:
    tone = pick(st.rng, AWNINGS)

    def draw() -> None:
        st.poly([(-0.13, 0), (0.13, 0), (0.16, -0.3), (-0.16, -0.3)], st.light.lit(hx("#e4e4e0"), 0.85))
        st.oval(0, -0.3, 0.16, 0.05, tone)
        st.line([(0.08, -0.3), (0.09, -0.14)], tone, 0.05)

    stand(st, cam, x, z, draw)
