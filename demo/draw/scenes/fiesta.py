"""Culture and feasts: orchestra, dance, fair, altar, parade, mural."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin

import skia

from ..camera import Camera, floor, stand, upright
from ..effects import defocus, unfocused, world
from ..folk import person
from ..ground import ground, tiles
from ..interior import chair
from ..palette import AWNINGS, MARIGOLD, Rgb, fade, hx, pick, shade
from ..poses import Joints, pose
from ..props import bow
from ..sky import sky
from ..stage import Stage, curve, polygon
from ..town import row
from .common import bunting, lens
from .plants import plant


def _spot(st: Stage, x: float, top: float, foot: float, width: float, colour: Rgb) -> None:
    """A cone of stage light through the air."""
    path = polygon([(x - 8, top), (x + 8, top), (x + width, foot), (x - width, foot)])
    with unfocused(st, 16):
        st.shade(path, (0, top), (0, foot), (fade(colour, 0.26), fade(colour, 0.02)))
    st.glow(
        x, foot - 60, width * 1.3, (fade(colour, 0.5), fade(colour, 0.18), fade(colour, 0)), skia.BlendMode.kScreen, 0.6
    )


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
    for rank, z in enumerate((11.8, 10.2, 8.6)):
        count = (6, 6, 4)[rank]
        for i in range(count):
            x = (i - (count - 1) / 2) * (1.55 + 0.1 * rank) + rng.uniform(-0.15, 0.15)
            _player(st, cam, x, z - abs(x) * 0.22, rank)
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
    for x, y, r in ((0.5, 0.55, 900), (0.15, 0.5, 520), (0.85, 0.5, 520), (0.5, 0.9, 800)):
        st.pool(st.w * x, st.h * y, r, (0.8, 0.6, 0.42))
    with world(st):
        ground(st, cam, hx("#cfae88"))
        row(st, cam, 22)
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
        st.shade(
            curve([(wx, wy - 0.08), *rim], True, 0.4),
            (wx, wy),
            (wx + side, wy + 0.2),
            (shade(tone, 0.66), shade(tone, 1.06), shade(tone, 0.85)),
        )
        for i, (x, y) in enumerate(rim[1:]):
            st.line(
                [(wx + (x - wx) * 0.15, wy + (y - wy) * 0.15), (x, y)],
                fade(shade(tone, 0.6 if i % 2 else 1.35), 0.35),
                0.03,
            )
        for t, c, width in ((0.95, accent, 0.06), (0.84, hx("#f8f1e2"), 0.03), (0.74, accent, 0.035)):
            st.line([(wx + (x - wx) * t, wy + (y - wy) * t) for x, y in rim], c, width, True)
