"""Heads of small figures: hair, a minimal face, hats. Frame: head centre at 0, half its height is 1, y down."""

from __future__ import annotations

from .cast import Person
from .palette import fade, hx, mix, shade
from .stage import Stage

FRONT_CAP = [
    (-0.8, 0.02),
    (-0.86, -0.5),
    (-0.52, -1.04),
    (0, -1.18),
    (0.52, -1.04),
    (0.86, -0.5),
    (0.8, 0.02),
    (0.68, -0.26),
    (0.34, -0.52),
    (-0.2, -0.6),
    (-0.62, -0.32),
]
SIDE_CAP = [
    (0.66, -0.52),
    (0.5, -0.98),
    (0.0, -1.18),
    (-0.6, -1.0),
    (-0.98, -0.45),
    (-0.92, 0.2),
    (-0.62, 0.62),
    (-0.38, 0.5),
    (-0.26, 0.0),
    (0.05, -0.34),
    (0.4, -0.5),
]
BACK_CAP = [
    (-0.82, 0.1),
    (-0.88, -0.5),
    (-0.52, -1.06),
    (0, -1.18),
    (0.52, -1.06),
    (0.88, -0.5),
    (0.82, 0.1),
    (0.5, 0.72),
    (0, 0.82),
    (-0.5, 0.72),
]
CAPS = {"f": FRONT_CAP, "s": SIDE_CAP, "b": BACK_CAP}


def hair_behind(st: Stage, p: Person, view: str) -> None:
    """The part of the hair that lies behind the head and neck."""
    dark = shade(p.hair, 0.8)
    x = -0.35 if view == "s" else 0
    if p.style == "long":
        st.blob(
            [
                (x - 0.9, -0.4),
                (x, -1.1),
                (x + 0.9, -0.4),
                (x + 0.95, 0.7),
                (x + 0.8, 1.6),
                (x, 1.75),
                (x - 0.8, 1.6),
                (x - 0.98, 0.7),
            ],
            dark,
        )
    elif p.style == "bob":
        st.blob([(x - 0.95, -0.3), (x, -1.15), (x + 0.95, -0.3), (x + 1.0, 0.7), (x, 0.95), (x - 1.0, 0.7)], dark)
    elif p.style == "curly":
        for dx, dy in ((-0.75, -0.2), (-0.6, -0.75), (0, -1.05), (0.6, -0.75), (0.75, -0.2), (-0.7, 0.3), (0.7, 0.3)):
            st.oval(x * 0.6 + dx, dy, 0.48, 0.48, dark)
    elif p.style == "bun":
        st.oval(-1.0 if view == "s" else 0, -0.55 if view == "s" else -1.25, 0.42, 0.38, dark)
    elif p.style == "pony" and view != "f":
        st.blob(
            [(x - 0.5, -0.6), (x - 0.9, 0.0), (x - 0.7, 1.3), (x - 0.45, 1.5), (x - 0.3, 0.6), (x - 0.2, -0.3)]
            if view == "s"
            else [(-0.3, -0.6), (-0.34, 0.6), (0, 1.6), (0.34, 0.6), (0.3, -0.6)],
            dark,
        )


def hair_over(st: Stage, p: Person, view: str) -> None:
    """The hair on top of the head, and braids."""
    if p.style == "bald":
        if view != "f":
            st.blob(
                [(-0.85, 0), (-0.6, 0.6), (0, 0.6), (-0.2, 0.0)]
                if view == "s"
                else [(-0.82, -0.1), (-0.6, 0.65), (0.6, 0.65), (0.82, -0.1), (0, 0.2)],
                p.hair,
            )
        return
    with st.at(0, 0, 1, 0.94 if p.style == "crop" else 1.0):
        st.blob(CAPS[view], p.hair)
    if p.style == "curly":
        for dx, dy in ((-0.55, -0.75), (-0.15, -1.0), (0.3, -0.95), (0.62, -0.66)):
            st.oval(dx, dy, 0.3, 0.28, p.hair)
    if p.style == "braids":
        for side in (-1, 1) if view != "s" else (-0.5,):
            st.line([(side * 0.72, 0.3), (side * 0.86, 1.0), (side * 0.74, 1.9)], shade(p.hair, 0.9), 0.3, True)
            st.oval(side * 0.74, 1.95, 0.17, 0.17, p.accent)
    if view == "b" and p.style in ("long", "bob"):
        st.blob(
            [
                (-0.86, -0.4),
                (0, -1.1),
                (0.86, -0.4),
                (0.9, 0.9),
                (0.6, 1.5 if p.style == "long" else 0.9),
                (-0.6, 1.5 if p.style == "long" else 0.9),
                (-0.9, 0.9),
            ],
            p.hair,
        )
    if view == "b" and p.style == "pony":
        st.blob([(-0.2, -0.5), (-0.3, 0.5), (0, 1.6), (0.3, 0.5), (0.2, -0.5)], shade(p.hair, 0.82))
    st.line(
        [(-0.5, -0.72), (-0.1, -0.98), (0.3, -0.92)] if view != "s" else [(-0.5, -0.7), (-0.1, -0.95), (0.25, -0.86)],
        fade(shade(p.hair, 1.22), 0.7),
        0.1,
        True,
    )


def face(st: Stage, p: Person, view: str) -> None:
    """Skull, ear and a hint of a face."""
    deep = mix(shade(p.skin, 0.66), hx("#7a2c22"), 0.25)
    if view == "s":
        st.blob(
            [
                (0.62, -0.75),
                (0.0, -1.0),
                (-0.7, -0.7),
                (-0.84, 0.0),
                (-0.5, 0.62),
                (0.1, 0.98),
                (0.5, 0.96),
                (0.66, 0.62),
                (0.72, 0.4),
                (0.92, 0.2),
                (0.7, -0.1),
                (0.72, -0.4),
            ],
            p.skin,
            0.5,
        )
        st.oval(-0.2, 0.12, 0.15, 0.22, shade(p.skin, 0.84))
        st.oval(0.46, -0.06, 0.065, 0.095, hx("#241a18"))
        st.line([(0.66, 0.56), (0.44, 0.58)], fade(deep, 0.8), 0.07)
        return
    st.blob(
        [
            (-0.74, -0.5),
            (-0.45, -0.95),
            (0, -1.04),
            (0.45, -0.95),
            (0.74, -0.5),
            (0.72, 0.18),
            (0.46, 0.78),
            (0, 1.02),
            (-0.46, 0.78),
            (-0.72, 0.18),
        ],
        p.skin,
    )
    if view == "b":
        return
    for side in (-1, 1):
        st.oval(side * 0.75, 0.08, 0.12, 0.22, shade(p.skin, 0.88))
        st.oval(side * 0.31, 0.02, 0.07, 0.095, hx("#241a18"))
        st.line([(side * 0.46, -0.22), (side * 0.18, -0.25)], fade(mix(p.hair, p.skin, 0.2), 0.8), 0.075)
        st.oval(side * 0.4, 0.36, 0.2, 0.14, fade(hx("#c4503c"), 0.22))
    st.line([(0.02, 0.08), (0.1, 0.34), (-0.02, 0.38)], fade(deep, 0.55), 0.07, True)
    st.line([(-0.2, 0.6), (0.02, 0.67), (0.22, 0.59)], fade(deep, 0.85), 0.08, True)


def hat(st: Stage, p: Person, view: str) -> None:
    """What is worn on the head."""
    c = p.hat_colour
    if p.hat == "straw":
        st.blob(
            [
                (-1.72, -0.5),
                (-0.9, -0.74),
                (0, -0.8),
                (0.9, -0.74),
                (1.72, -0.5),
                (0.9, -0.28),
                (0, -0.2),
                (-0.9, -0.28),
            ],
            c,
        )
        st.blob(
            [(-1.5, -0.44), (0, -0.26), (1.5, -0.44), (0.8, -0.2), (0, -0.12), (-0.8, -0.2)], fade(shade(c, 0.6), 0.8)
        )
        st.blob(
            [(-0.8, -0.5), (-0.66, -1.25), (-0.2, -1.42), (0.2, -1.36), (0.66, -1.25), (0.8, -0.5), (0, -0.38)],
            shade(c, 1.06),
        )
        st.blob(
            [(-0.8, -0.5), (-0.76, -0.72), (0, -0.62), (0.76, -0.72), (0.8, -0.5), (0, -0.38)], shade(p.accent, 0.6)
        )
    elif p.hat in ("helmet", "fire"):
        wide = 1.5 if p.hat == "fire" else 1.12
        st.blob([(-0.92, -0.34), (-0.84, -0.95), (0, -1.42), (0.84, -0.95), (0.92, -0.34), (0, -0.26)], c)
        st.blob([(-0.5, -0.9), (-0.1, -1.28), (0.2, -1.2), (-0.2, -0.9)], fade(shade(c, 1.35), 0.8))
        st.blob(
            [
                (-wide if p.hat == "fire" else -0.95, -0.26),
                (0, -0.52),
                (wide, -0.3),
                (0.9, -0.12),
                (0, -0.16),
                (-0.9, -0.12),
            ],
            shade(c, 0.8),
        )
        if p.hat == "fire" and view != "b":
            st.blob([(0.1, -1.2), (0.5, -1.0), (0.4, -0.5), (0.1, -0.5)], hx("#e5c15a"))
    elif p.hat == "cap":
        st.blob([(-0.84, -0.3), (-0.8, -0.86), (0, -1.28), (0.8, -0.86), (0.84, -0.3), (0, -0.36)], c)
        if view == "s":
            st.blob([(0.5, -0.5), (1.4, -0.36), (1.35, -0.24), (0.5, -0.26)], shade(c, 0.75))
        elif view == "f":
            st.blob([(-0.7, -0.42), (0, -0.62), (0.7, -0.42), (0.6, -0.18), (0, -0.26), (-0.6, -0.18)], shade(c, 0.72))
