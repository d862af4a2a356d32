"""Things held by the drawn people: each maker returns a painter over the joints of a figure."""

from __future__ import annotations

from math import cos, pi, sin

import skia

from .figures import Prop, taper
from .palette import Rgb, fade, hx, shade
from .poses import Joints
from .stage import Stage

WOOD, STEEL = hx("#a9773f"), hx("#6d7378")


def tool(head: str = "shovel", colour: Rgb = STEEL) -> Prop:
    """A long-handled tool from both hands to the ground: shovel, broom, rake."""

    def draw(st: Stage, j: Joints) -> None:
        (ax, ay), (bx, by) = j.arm_a[2], j.arm_b[2]
        if abs(ax - bx) + abs(ay - by) < 0.12:
            ax, ay = bx - 0.15, by - 0.3
        (ux, uy), (lx, ly) = ((ax, ay), (bx, by)) if ay < by else ((bx, by), (ax, ay))
        dx, dy = lx - ux, max(0.15, ly - uy)
        n = (dx * dx + dy * dy) ** 0.5
        reach = min(0.95, (0 - ly) / dy * n)
        tip = lx + dx / n * reach, min(-0.02, ly + dy / n * reach)
        st.line([(ux - dx / n * 0.25, uy - dy / n * 0.25), tip], st.light.lit(WOOD, 0.8), 0.04)
        if head == "shovel":
            st.fill(taper(tip, 0.06, (tip[0] + dx / n * 0.16, tip[1] + 0.05), 0.11), colour)
        else:
            st.poly(
                [
                    (tip[0] - 0.08, tip[1] - 0.05),
                    (tip[0] + 0.08, tip[1] - 0.05),
                    (tip[0] + 0.22, 0),
                    (tip[0] - 0.16, 0),
                ],
                hx("#d9a441"),
            )

    return draw


def umbrella(colour: Rgb) -> Prop:
    """An open umbrella over the head, held by the near hand."""

    def draw(st: Stage, j: Joints) -> None:
        x, y = (j.arm_b[2][0] + j.head[0]) / 2, j.head[1] - 0.42
        st.line([j.arm_b[2], (x, y)], hx("#3a3330"), 0.03)
        path = skia.Path()
        path.moveTo(x - 0.72, y + 0.18)
        path.cubicTo(x - 0.55, y - 0.45, x + 0.55, y - 0.45, x + 0.72, y + 0.18)
        for i in range(4):
            path.quadTo(x + 0.72 - 0.36 * i - 0.18, y + 0.06, x + 0.72 - 0.36 * (i + 1), y + 0.18)
        st.fill(path, colour)
        for t in (-0.4, 0.0, 0.4):
            st.line(
                [(x, y - 0.3), (x + t * 0.7, y - 0.1), (x + t * 0.9, y + 0.12)],
                fade(shade(colour, 0.6), 0.6),
                0.014,
                True,
            )
        st.line([(x, y - 0.36), (x, y - 0.28)], hx("#3a3330"), 0.03)

    return draw


def carried(kind: str, colour: Rgb) -> Prop:
    """Something between the hands: box, paper, board, tray, ball, sapling, book, basket."""

    def draw(st: Stage, j: Joints) -> None:
        x, y = (j.arm_a[2][0] + j.arm_b[2][0]) / 2, (j.arm_a[2][1] + j.arm_b[2][1]) / 2
        x += 0.06 if j.hip[0] == 0 and abs(j.arm_a[0][0] - j.arm_b[0][0]) < 0.1 else 0
        CARRIED[kind](st, x, y, colour)

    return draw


def _box(st: Stage, x: float, y: float, c: Rgb) -> None:
    st.poly([(x - 0.2, y - 0.26), (x + 0.2, y - 0.26), (x + 0.26, y - 0.33), (x - 0.12, y - 0.33)], shade(c, 1.15))
    st.rect(x - 0.2, y - 0.26, 0.4, 0.3, c)
    st.rect(x - 0.03, y - 0.26, 0.06, 0.3, fade(shade(c, 0.7), 0.5))


def _paper(st: Stage, x: float, y: float, c: Rgb) -> None:
    st.poly([(x - 0.1, y - 0.18), (x + 0.12, y - 0.2), (x + 0.14, y + 0.06), (x - 0.09, y + 0.08)], hx("#fbf8ef"))
    for i in range(4):
        st.line([(x - 0.06, y - 0.13 + i * 0.045), (x + 0.09, y - 0.145 + i * 0.045)], fade(c, 0.6), 0.01)


def _board(st: Stage, x: float, y: float, c: Rgb) -> None:
    st.rect(x - 0.14, y - 0.22, 0.28, 0.34, hx("#8a5a33"))
    st.rect(x - 0.115, y - 0.18, 0.23, 0.28, hx("#fbf8ef"))


def _tray(st: Stage, x: float, y: float, c: Rgb) -> None:
    st.oval(x, y - 0.02, 0.24, 0.05, shade(c, 0.8))
    for dx in (-0.1, 0.08):
        st.oval(x + dx, y - 0.07, 0.09, 0.05, hx("#f6f1e4"))
        st.oval(x + dx, y - 0.085, 0.065, 0.03, hx("#c4622d"))


def _ball(st: Stage, x: float, y: float, c: Rgb) -> None:
    st.oval(x, y - 0.06, 0.13, 0.13, c)
    st.line([(x - 0.12, y - 0.08), (x, y - 0.04), (x + 0.12, y - 0.08)], shade(c, 0.5), 0.012, True)


def _sapling(st: Stage, x: float, y: float, c: Rgb) -> None:
    st.line([(x, y), (x + 0.02, y - 0.6)], hx("#6b4a30"), 0.03)
    for i in range(12):
        a = i * 2.4
        st.oval(x + cos(a) * 0.15, y - 0.55 + sin(a) * 0.16, 0.09, 0.05, shade(c, 0.8 + 0.05 * (i % 7)))
    st.poly([(x - 0.11, y - 0.06), (x + 0.11, y - 0.06), (x + 0.08, y + 0.16), (x - 0.08, y + 0.16)], hx("#3a332f"))


def _book(st: Stage, x: float, y: float, c: Rgb) -> None:
    st.poly([(x - 0.17, y - 0.1), (x, y - 0.05), (x, y + 0.09), (x - 0.17, y + 0.04)], hx("#faf5e6"))
    st.poly([(x + 0.17, y - 0.1), (x, y - 0.05), (x, y + 0.09), (x + 0.17, y + 0.04)], hx("#efe6d0"))
    st.line([(x - 0.17, y + 0.06), (x, y + 0.11), (x + 0.17, y + 0.06)], c, 0.03)


def _basket(st: Stage, x: float, y: float, c: Rgb) -> None:
    for i in range(6):
        st.oval(x - 0.18 + i * 0.07, y - 0.13 - 0.03 * (i % 2), 0.06, 0.06, shade(c, 0.85 + 0.08 * i))
    st.blob([(x - 0.25, y - 0.12), (x + 0.25, y - 0.12), (x + 0.17, y + 0.12), (x - 0.17, y + 0.12)], hx("#b98a4c"))


CARRIED = {
    "box": _box,
    "paper": _paper,
    "board": _board,
    "tray": _tray,
    "ball": _ball,
    "sapling": _sapling,
    "book": _book,
    "basket": _basket,
}


def flag(colours: tuple[Rgb, ...], high: float = 1.3) -> Prop:
    """A flag on a pole in the near hand; vertical bands."""

    def draw(st: Stage, j: Joints) -> None:
        x, y = j.arm_b[2]
        st.line([(x - 0.02, y + 0.25), (x + 0.05, y - high)], hx("#c9a56a"), 0.035)
        for i, c in enumerate(colours):
            a, b = i * 0.78 / len(colours), (i + 1) * 0.78 / len(colours)
            wave = [0.08 * sin(t * 6.5) for t in (a, b)]
            st.poly(
                [
                    (x + 0.05 + a, y - high + wave[0]),
                    (x + 0.06 + b, y - high + wave[1]),
                    (x + 0.04 + b, y - high + 0.48 + wave[1]),
                    (x + 0.03 + a, y - high + 0.48 + wave[0]),
                ],
                shade(c, 1 + wave[0]),
            )

    return draw


def roller(colour: Rgb) -> Prop:
    """A paint roller in the raised hand."""

    def draw(st: Stage, j: Joints) -> None:
        x, y = j.arm_b[2]
        st.line([(x, y + 0.08), (x + 0.02, y - 0.3)], hx("#3b3b3f"), 0.03)
        st.rect(x - 0.12, y - 0.4, 0.28, 0.11, colour, 0.03)

    return draw


def bow(kind: str) -> Prop:
    """An instrument: violin, cello, trumpet, guitar, drum."""

    def draw(st: Stage, j: Joints) -> None:
        (x, y), wood = j.chest, hx("#a4511f")
        if kind == "violin":
            st.fill(taper((x + 0.08, y - 0.02), 0.09, (x + 0.26, y + 0.02), 0.07), wood)
            st.line([(x + 0.26, y + 0.02), (x + 0.54, y + 0.06)], hx("#2a1a14"), 0.03)
            st.line([(x + 0.1, y - 0.3), (x + 0.3, y + 0.42)], hx("#e8d9b8"), 0.014)
        elif kind == "cello":
            hy = j.hip[1]
            st.fill(taper((0.34, hy + 0.18), 0.24, (0.22, hy - 0.2), 0.17), wood)
            st.line([(0.24, hy - 0.1), (0.1, hy - 0.75)], hx("#2a1a14"), 0.04)
            st.line([(0.0, hy - 0.08), (0.62, hy + 0.02)], hx("#e8d9b8"), 0.016)
        elif kind == "trumpet":
            st.line([(j.head[0] + 0.1, j.head[1] + 0.06), (j.head[0] + 0.55, j.head[1] + 0.04)], hx("#e0b548"), 0.035)
            st.oval(j.head[0] + 0.58, j.head[1] + 0.04, 0.04, 0.1, hx("#f0cf6a"))
        elif kind == "guitar":
            st.fill(taper((x + 0.02, y + 0.38), 0.17, (x + 0.2, y + 0.3), 0.12), hx("#c98a3c"))
            st.line([(x + 0.2, y + 0.3), (x + 0.62, y + 0.1)], hx("#3a241a"), 0.045)
        else:
            st.rect(-0.2, j.hip[1] - 0.1, 0.44, 0.3, hx("#b3362b"), 0.03)
            st.oval(0.02, j.hip[1] - 0.1, 0.22, 0.06, hx("#f3ead4"))

    return draw


def bag(colour: Rgb) -> Prop:
    """A shopping bag hanging from the near hand."""

    def draw(st: Stage, j: Joints) -> None:
        x, y = j.arm_b[2]
        st.line([(x - 0.06, y + 0.16), (x, y + 0.03), (x + 0.06, y + 0.16)], shade(colour, 0.7), 0.014)
        st.poly([(x - 0.14, y + 0.15), (x + 0.14, y + 0.15), (x + 0.17, y + 0.46), (x - 0.16, y + 0.46)], colour)
        for i in range(3):
            st.rect(x - 0.15, y + 0.2 + i * 0.08, 0.31, 0.03, shade(colour, 1.3))

    return draw


def cane() -> Prop:
    """A walking stick."""
    return lambda st, j: st.line([j.arm_b[2], (j.arm_b[2][0] + 0.05, 0)], hx("#5b3b22"), 0.03)


def loudhailer() -> Prop:
    """A megaphone before the face."""

    def draw(st: Stage, j: Joints) -> None:
        x, y = j.head
        st.poly([(x + 0.12, y + 0.02), (x + 0.45, y - 0.12), (x + 0.45, y + 0.2), (x + 0.12, y + 0.1)], hx("#e9e6dc"))
        st.oval(x + 0.45, y + 0.04, 0.05, 0.16, hx("#c8412f"))

    return draw


def ring(n: int, r: float) -> list[tuple[float, float]]:
    """Points around a circle."""
    return [(cos(2 * pi * i / n) * r, sin(2 * pi * i / n) * r) for i in range(n)]
