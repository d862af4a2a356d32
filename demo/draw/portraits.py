"""A person from the chest up. Frame: head centre at 0, half the head is 1, y down."""

from __future__ import annotations

from random import Random

import skia

from .cast import Person
from .palette import AWNINGS, MARIGOLD, Rgb, fade, hx, mix, pick, shade
from .stage import Stage, curve, polygon

HEAD = [
    (-0.73, -0.45),
    (-0.5, -0.9),
    (0, -1.05),
    (0.5, -0.9),
    (0.73, -0.45),
    (0.735, 0.1),
    (0.62, 0.55),
    (0.32, 0.95),
    (0, 1.04),
    (-0.32, 0.95),
    (-0.62, 0.55),
    (-0.735, 0.1),
]


def bust(st: Stage, p: Person, rng: Random, age: float, beard: str = "", glasses: bool = False) -> None:
    """Head, neck and shoulders, lit from one side."""
    side = -1 if st.light.cast[0] > 0 else 1
    with st.layer(skia.Rect.MakeLTRB(-4.5, -2.6, 4.5, 6)):
        _back_hair(st, p)
        _body(st, p, rng)
        _neck(st, p)
        _face(st, p, rng, age, side)
        if beard:
            _beard(st, p, beard)
        _top_hair(st, p)
        if glasses:
            _glasses(st)
        _hat(st, p)
        dark = fade(mix(st.light.shadow, hx("#40203a"), 0.5), 0.4)
        st.shade(
            skia.Path.Rect(skia.Rect.MakeLTRB(-4.5, -2.6, 4.5, 6)),
            (-side * 1.5, 0),
            (side * 1.6, -0.4),
            (dark, fade(dark, 0.25), fade(dark, 0), fade(st.light.glow, 0.38)),
            (0, 0.34, 0.52, 1),
            skia.BlendMode.kSrcATop,
        )


def _back_hair(st: Stage, p: Person) -> None:
    dark = shade(p.hair, 0.72)
    if p.style in ("long", "braids"):
        st.blob(
            [
                (-0.9, -0.5),
                (0, -1.25),
                (0.9, -0.5),
                (1.08, 0.6),
                (1.15, 1.7),
                (0.7, 2.4),
                (-0.7, 2.4),
                (-1.15, 1.7),
                (-1.08, 0.6),
            ],
            dark,
        )
    elif p.style in ("bob", "pony"):
        st.blob([(-0.9, -0.5), (0, -1.25), (0.9, -0.5), (1.02, 0.5), (0.8, 1.15), (-0.8, 1.15), (-1.02, 0.5)], dark)
    elif p.style == "curly":
        for x, y in (
            (-0.85, -0.3),
            (-0.7, -0.85),
            (-0.2, -1.2),
            (0.35, -1.15),
            (0.75, -0.8),
            (0.88, -0.25),
            (0.85, 0.3),
            (-0.85, 0.3),
            (-0.75, 0.75),
            (0.75, 0.75),
        ):
            st.oval(x, y, 0.42, 0.42, dark)
    elif p.style == "bun":
        st.oval(0.1, -1.3, 0.46, 0.4, dark)


def _neck(st: Stage, p: Person) -> None:
    st.blob(
        [(-0.44, 0.5), (0.44, 0.5), (0.46, 1.2), (0.8, 1.62), (0, 2.0), (-0.8, 1.62), (-0.46, 1.2)],
        shade(p.skin, 0.86),
        0.5,
    )
    st.blob([(-0.46, 0.55), (0.46, 0.55), (0.44, 1.05), (0.1, 1.42), (-0.3, 1.25)], fade(shade(p.skin, 0.5), 0.6), 0.5)


def _body(st: Stage, p: Person, rng: Random) -> None:
    b = 0.92 + p.broad * 0.1
    path = curve(
        [
            (-0.55, 1.25),
            (-1.3 * b, 1.55),
            (-2.1 * b, 1.95),
            (-2.5 * b, 3.0),
            (-2.7 * b, 6),
            (2.7 * b, 6),
            (2.5 * b, 3.0),
            (2.1 * b, 1.95),
            (1.3 * b, 1.55),
            (0.55, 1.25),
            (0, 1.5),
        ],
        True,
        0.5,
    )
    st.fill(path, p.cloth)
    with st.clip(path):
        for x, w in ((-1.5, 0.3), (1.4, 0.26), (-0.9, 0.16)):
            st.blob(
                [(x, 2.2), (x + w, 3.0), (x + w * 0.4, 4.4), (x - w * 0.3, 3.2)],
                fade(shade(p.cloth, 0.7), 0.4),
                blur=0.08,
            )
        st.grainy(path, "mottle", 3.0, 0.35)
        {
            "shirt": _shirt,
            "jacket": _jacket,
            "blouse": _embroidered,
            "coat": _jacket,
            "vest": _vest,
            "tee": _tee,
            "apron": _apron,
        }[p.top](st, p, rng)


def _shirt(st: Stage, p: Person, rng: Random) -> None:
    light = shade(p.cloth, 1.18)
    st.line([(0, 1.9), (0.02, 6)], fade(shade(p.cloth, 0.6), 0.7), 0.05)
    for y in (2.5, 3.3, 4.1):
        st.oval(0.01, y, 0.07, 0.07, shade(p.cloth, 1.5))
    for s in (-1, 1):
        st.poly([(s * 0.62, 1.15), (s * 0.05, 1.95), (s * 0.5, 2.35), (s * 1.05, 1.55)], light)
        st.line([(s * 0.05, 1.95), (s * 0.5, 2.35), (s * 1.05, 1.55)], fade(shade(p.cloth, 0.6), 0.6), 0.04)


def _jacket(st: Stage, p: Person, rng: Random) -> None:
    st.poly([(-0.65, 1.1), (0.65, 1.1), (0.05, 4.2)], hx("#f4f0e6"))
    if p.top == "jacket" and p.style in ("short", "crop", "bald"):
        st.poly([(-0.14, 1.85), (0.14, 1.85), (0.2, 3.4), (0.03, 4.0), (-0.16, 3.4)], p.accent)
        st.poly([(-0.17, 1.7), (0.17, 1.7), (0.1, 1.98), (-0.1, 1.98)], shade(p.accent, 0.85))
    for s in (-1, 1):
        st.poly(
            [(s * 0.6, 1.1), (s * 1.15, 1.5), (s * 1.25, 2.3), (s * 0.05, 4.3), (s * 0.42, 2.2)], shade(p.cloth, 1.14)
        )
        st.line([(s * 1.15, 1.5), (s * 1.25, 2.3), (s * 0.05, 4.3)], fade(shade(p.cloth, 0.55), 0.6), 0.035)


def _embroidered(st: Stage, p: Person, rng: Random) -> None:
    st.blob([(-1.0, 1.2), (-0.75, 1.9), (0, 2.2), (0.75, 1.9), (1.0, 1.2), (0, 1.6)], p.skin, 0.5)
    st.line([(-1.05, 1.45), (-0.72, 2.02), (0, 2.32), (0.72, 2.02), (1.05, 1.45)], p.accent, 0.22, True)
    for i in range(9):
        t = (i - 4) / 4
        x, y = t * 1.2, 2.75 - 0.75 * t * t
        tone = pick(rng, AWNINGS[:3] + MARIGOLD)
        for k in range(5):
            from math import cos, sin

            st.oval(x + cos(k * 1.257) * 0.11, y + sin(k * 1.257) * 0.11, 0.09, 0.09, tone)
        st.oval(x, y, 0.06, 0.06, hx("#f6e7b0"))
        st.oval(x + 0.16, y + 0.13, 0.09, 0.045, hx("#3f7a52"))


def _vest(st: Stage, p: Person, rng: Random) -> None:
    _shirt(st, p, rng)
    for s in (-1, 1):
        st.poly([(s * 0.85, 1.35), (s * 1.75, 1.75), (s * 1.9, 6), (s * 0.22, 6), (s * 0.3, 2.9)], p.accent)
        st.poly([(s * 1.0, 1.45), (s * 1.3, 1.58), (s * 1.25, 6), (s * 0.92, 6)], hx("#eef0e4"))
        st.poly([(s * 0.26, 3.5), (s * 1.9, 3.4), (s * 1.92, 3.8), (s * 0.25, 3.9)], hx("#eef0e4"))


def _tee(st: Stage, p: Person, rng: Random) -> None:
    st.blob([(-0.62, 1.2), (0, 1.85), (0.62, 1.2), (0, 1.4)], shade(p.cloth, 0.75), 0.5)
    for i in range(8):
        st.line([(-3, 2.5 + i * 0.5), (0, 2.65 + i * 0.5), (3, 2.5 + i * 0.5)], fade(p.accent, 0.75), 0.16, True)


def _apron(st: Stage, p: Person, rng: Random) -> None:
    _shirt(st, p, rng)
    st.blob([(-1.0, 2.6), (1.0, 2.6), (1.4, 6), (-1.4, 6)], p.accent, 0.2)
    for s in (-1, 1):
        st.line([(s * 0.95, 2.65), (s * 0.62, 1.3)], p.accent, 0.2)


def _face(st: Stage, p: Person, rng: Random, age: float, side: int) -> None:
    deep = mix(shade(p.skin, 0.6), hx("#7a2c22"), 0.22)
    for s in (-1, 1):
        st.oval(s * 0.75, 0.08, 0.13, 0.24, shade(p.skin, 0.84))
        st.oval(s * 0.75, 0.1, 0.06, 0.13, fade(deep, 0.4))
    head = curve(HEAD, True, 0.5)
    st.fill(head, p.skin)
    with st.clip(head):
        st.blob(
            [
                (-side * 0.9, -1.2),
                (-side * 0.2, -1.1),
                (-side * 0.36, -0.3),
                (-side * 0.22, 0.1),
                (-side * 0.3, 0.55),
                (-side * 0.06, 1.1),
                (-side * 0.9, 1.2),
            ],
            fade(deep, 0.3),
            blur=0.1,
        )
        for s in (-1, 1):
            st.oval(s * 0.42, 0.38, 0.24, 0.18, fade(hx("#c4503c"), 0.2), 0.09)
            st.oval(s * 0.33, -0.02, 0.25, 0.15, fade(deep, 0.24), 0.05)
        st.oval(side * 0.28, -0.62, 0.35, 0.2, fade(shade(p.skin, 1.3), 0.35), 0.12)
        st.oval(0, 1.0, 0.45, 0.16, fade(deep, 0.35), 0.07)
    for s in (-1, 1):
        _eye(st, p, s, deep)
    _nose_mouth(st, p, deep, side)
    if age > 0.5:
        _lines(st, deep)


def _eye(st: Stage, p: Person, s: int, deep: Rgb) -> None:
    x, y = s * 0.32, 0.02
    st.fill(
        curve([(x - 0.16, y + 0.015), (x, y - 0.085), (x + 0.16, y + 0.01), (x, y + 0.075)], True, 0.6), hx("#f6efe6")
    )
    with st.clip(curve([(x - 0.16, y + 0.015), (x, y - 0.085), (x + 0.16, y + 0.01), (x, y + 0.075)], True, 0.6)):
        st.oval(x + 0.01, y - 0.005, 0.082, 0.088, hx("#3a2416"))
        st.oval(x + 0.01, y - 0.005, 0.045, 0.05, hx("#120b0a"))
        st.rect(x - 0.2, y - 0.11, 0.4, 0.06, fade(hx("#1a0f14"), 0.4))
    st.oval(x + 0.035, y - 0.035, 0.02, 0.022, hx("#ffffff"))
    st.line(
        [(x - 0.18, y + 0.02), (x - 0.04, y - 0.09), (x + 0.08, y - 0.085), (x + 0.18, y + 0.0)],
        hx("#2a1814"),
        0.042,
        True,
    )
    st.line([(x - 0.14, y + 0.07), (x + 0.02, y + 0.095), (x + 0.14, y + 0.06)], fade(deep, 0.55), 0.022, True)
    st.blob(
        [(x - s * 0.2, y - 0.22), (x, y - 0.3), (x + s * 0.24, y - 0.2), (x + s * 0.02, y - 0.245)],
        mix(p.hair, hx("#2a1c16"), 0.35),
        0.5,
    )


def _nose_mouth(st: Stage, p: Person, deep: Rgb, side: int) -> None:
    st.blob(
        [(-side * 0.02, -0.05), (-side * 0.16, 0.36), (-side * 0.13, 0.43), (0.0, 0.42), (side * 0.02, 0.2)],
        fade(deep, 0.34),
        0.5,
    )
    st.line([(-0.14, 0.38), (-0.08, 0.43), (0, 0.415), (0.08, 0.43), (0.14, 0.38)], fade(deep, 0.75), 0.035, True)
    st.oval(side * 0.03, 0.3, 0.045, 0.08, fade(shade(p.skin, 1.35), 0.5), 0.03)
    lip = mix(p.skin, hx("#a03c38"), 0.5)
    st.blob([(-0.28, 0.6), (-0.1, 0.59), (0, 0.61), (0.1, 0.59), (0.28, 0.6), (0.12, 0.665), (-0.12, 0.665)], shade(lip, 0.82), 0.5)
    st.blob([(-0.26, 0.61), (0, 0.67), (0.26, 0.61), (0.13, 0.75), (-0.13, 0.75)], lip, 0.5)
    st.line(
        [(-0.33, 0.565), (-0.24, 0.61), (-0.1, 0.66), (0.1, 0.66), (0.24, 0.61), (0.33, 0.565)],
        fade(shade(deep, 0.6), 0.85),
        0.028,
        True,
    )
    for s in (-1, 1):
        st.line([(s * 0.17, 0.4), (s * 0.3, 0.5), (s * 0.34, 0.62)], fade(deep, 0.3), 0.028, True)


def _lines(st: Stage, deep: Rgb) -> None:
    for s in (-1, 1):
        for dy in (-0.05, 0.03, 0.1):
            st.line([(s * 0.53, 0.04 + dy * 0.5), (s * 0.63, 0.03 + dy)], fade(deep, 0.5), 0.02)
        st.line([(s * 0.2, 0.16), (s * 0.34, 0.19), (s * 0.47, 0.14)], fade(deep, 0.4), 0.022, True)
    for y in (-0.5, -0.6):
        st.line([(-0.32, y), (0, y - 0.03), (0.32, y)], fade(deep, 0.3), 0.022, True)


def _beard(st: Stage, p: Person, kind: str) -> None:
    if kind == "moustache":
        st.blob(
            [(-0.4, 0.53), (-0.14, 0.46), (0, 0.49), (0.14, 0.46), (0.4, 0.53), (0.14, 0.595), (0, 0.575), (-0.14, 0.595)],
            p.hair,
            0.5,
        )
    else:
        st.blob(
            [
                (-0.72, 0.1),
                (-0.5, 0.5),
                (-0.3, 0.5),
                (0, 0.47),
                (0.3, 0.5),
                (0.5, 0.5),
                (0.72, 0.1),
                (0.66, 0.62),
                (0.36, 1.06),
                (0, 1.18),
                (-0.36, 1.06),
                (-0.66, 0.62),
            ],
            fade(p.hair, 0.93),
            0.5,
        )
        st.blob([(-0.24, 0.62), (0, 0.6), (0.24, 0.62), (0, 0.74)], mix(p.skin, hx("#a03c38"), 0.5), 0.5)


def _top_hair(st: Stage, p: Person) -> None:
    if p.style == "bald":
        return
    parts = {
        "long": 0.3,
        "bob": -0.25,
        "braids": 0.0,
        "bun": 0.05,
        "pony": 0.2,
        "curly": -0.1,
        "short": 0.3,
        "crop": 0.0,
    }[p.style]
    low = 0.28 if p.style in ("long", "bob", "braids") else -0.02
    cap = [
        (-0.78, low),
        (-0.86, -0.4),
        (-0.6, -1.0),
        (0, -1.24),
        (0.6, -1.0),
        (0.86, -0.4),
        (0.78, low),
        (0.68, -0.3),
        (0.44, -0.62),
        (parts, -0.78),
        (-0.36, -0.62),
        (-0.67, -0.28),
    ]
    st.blob(cap, p.hair)
    with st.clip(curve(cap, True, 0.55)):
        for i in range(9):
            x = -0.8 + i * 0.2
            tone = fade(shade(p.hair, 1.2 if i % 2 else 0.75), 0.45)
            st.line([(parts, -1.2), (x * 0.9, -1.0), (x * 1.1, -0.4 + abs(x) * 0.5)], tone, 0.035, True)
    if p.style == "braids":
        for s in (-1, 1):
            for i in range(8):
                st.oval(s * (0.86 + 0.05 * (i % 2)), 0.5 + i * 0.26, 0.17, 0.18, shade(p.hair, 0.9 + 0.15 * (i % 2)))
            st.oval(s * 0.88, 2.6, 0.2, 0.16, p.accent)
    if p.style in ("bun", "braids", "long"):
        for s in (-1, 1):
            st.oval(s * 0.78, 0.38, 0.06, 0.06, hx("#e0b548"))
            st.oval(s * 0.78, 0.52, 0.07, 0.09, p.accent)


def _glasses(st: Stage) -> None:
    for s in (-1, 1):
        st.stroke(
            skia.Path.RRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(s * 0.33 - 0.24, -0.16, 0.48, 0.36), 0.15, 0.15)),
            hx("#2a2326"),
            0.045,
        )
        st.fill(
            skia.Path.RRect(skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(s * 0.33 - 0.24, -0.16, 0.48, 0.36), 0.15, 0.15)),
            (1, 1, 1, 0.1),
        )
        st.line([(s * 0.57, -0.05), (s * 0.75, -0.02)], hx("#2a2326"), 0.045)
    st.line([(-0.1, -0.02), (0, -0.06), (0.1, -0.02)], hx("#2a2326"), 0.045, True)


def _hat(st: Stage, p: Person) -> None:
    c = p.hat_colour
    if p.hat == "straw":
        st.blob(
            [(-0.75, -0.45), (0, -0.25), (0.75, -0.45), (0.66, -0.05), (0, 0.0), (-0.66, -0.05)],
            fade(hx("#3a1f2a"), 0.38),
            0.5,
            blur=0.06,
        )
        st.blob(
            [
                (-0.84, -0.5),
                (-0.76, -1.3),
                (-0.3, -1.62),
                (0.0, -1.5),
                (0.3, -1.62),
                (0.76, -1.3),
                (0.84, -0.5),
                (0, -0.35),
            ],
            c,
        )
        st.blob(
            [(-0.85, -0.48), (-0.84, -0.76), (0, -0.62), (0.84, -0.76), (0.85, -0.48), (0, -0.34)], shade(p.accent, 0.6)
        )
        st.blob(
            [
                (-1.95, -0.72),
                (-1.2, -0.62),
                (-0.7, -0.5),
                (0, -0.42),
                (0.7, -0.5),
                (1.2, -0.62),
                (1.95, -0.72),
                (1.3, -0.3),
                (0, -0.1),
                (-1.3, -0.3),
            ],
            shade(c, 1.05),
        )
        for i in range(6):
            st.line(
                [(-1.5 + i * 0.1, -0.5 + i * 0.045), (0, -0.2 + i * 0.02), (1.5 - i * 0.1, -0.5 + i * 0.045)],
                fade(shade(c, 0.7), 0.35),
                0.025,
                True,
            )
    elif p.hat in ("helmet", "cap", "fire"):
        st.blob(
            [
                (-0.88, -0.38),
                (-0.84, -1.0),
                (-0.4, -1.42),
                (0, -1.5),
                (0.4, -1.42),
                (0.84, -1.0),
                (0.88, -0.38),
                (0, -0.5),
            ],
            c,
        )
        st.blob([(-0.1, -1.48), (0.1, -1.48), (0.14, -0.5), (-0.14, -0.5)], shade(c, 1.12), 0.3)
        st.blob([(-1.0, -0.36), (0, -0.62), (1.0, -0.36), (0.86, -0.22), (0, -0.38), (-0.86, -0.22)], shade(c, 0.78))
