"""A person from the chest up. Frame: head centre at 0, half the head is 1, y down."""

from __future__ import annotations

from random import Random

import skia

from .attire import body
from .cast import Person
from .faces import draw_beard, draw_glasses, face
from .palette import fade, hx, mix, shade
from .stage import Stage, curve


def bust(st: Stage, p: Person, rng: Random, age: float, beard: str = "", glasses: bool = False) -> None:
    """Head, neck and shoulders, lit from one side."""
    side = -1 if st.light.cast[0] > 0 else 1
    with st.layer(skia.Rect.MakeLTRB(-4.5, -2.6, 4.5, 6)):
        _back_hair(st, p)
        body(st, p, rng)
        _neck(st, p)
        face(st, p, rng, age, side)
        if beard:
            draw_beard(st, p, beard)
        _top_hair(st, p)
        if glasses:
            draw_glasses(st)
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
