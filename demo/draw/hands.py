"""Large hands. Frame: the palm is about 1 wide, y down."""

from __future__ import annotations

from .figures import taper
from .palette import Rgb, fade, hx, mix, shade
from .stage import Point, Stage


def finger(st: Stage, points: list[Point], r: float, skin: Rgb, nail: bool = False) -> None:
    """A finger through its joints, rounded by light, with an outline of shadow."""
    edge, light = shade(skin, 0.62), shade(skin, 1.14)
    rs = [r * (1 - 0.1 * i) for i in range(len(points))]
    for grow, tone, dx, dy in (
        (1.12, fade(edge, 0.85), 0.0, r * 0.1),
        (1.0, skin, 0, 0),
        (0.55, fade(light, 0.45), -r * 0.22, -r * 0.24),
    ):
        for i in range(len(points) - 1):
            a, b = points[i], points[i + 1]
            st.fill(
                taper((a[0] + dx, a[1] + dy), rs[i] * grow, (b[0] + dx, b[1] + dy), rs[i + 1] * grow),
                tone,
                None,
                r * 0.06 if grow < 1 else 0,
            )
    for x, y in points[1:-1]:
        st.line(
            [(x - r * 0.4, y - r * 0.1), (x, y + r * 0.06), (x + r * 0.4, y - r * 0.1)], fade(edge, 0.4), r * 0.1, True
        )
    if nail:
        (ax, ay), (x, y) = points[-2], points[-1]
        n = max(1e-6, ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5)
        ux, uy = (x - ax) / n, (y - ay) / n
        st.fill(
            taper((x - ux * r * 0.1, y - uy * r * 0.1), r * 0.42, (x + ux * r * 0.35, y + uy * r * 0.35), r * 0.36),
            mix(shade(skin, 1.3), hx("#f0b8a8"), 0.4),
        )


def forearm(st: Stage, wrist: Point, elbow: Point, r: float, skin: Rgb, sleeve: Rgb | None, cuff: float = 0.45) -> None:
    """Arm from the wrist outwards; the sleeve begins at `cuff` of its length."""
    st.fill(taper(wrist, r * 1.03, elbow, r * 1.55), shade(skin, 0.66))
    st.fill(taper(wrist, r * 0.95, elbow, r * 1.45), skin)
    st.fill(
        taper((wrist[0] - r * 0.25, wrist[1] - r * 0.25), r * 0.45, (elbow[0] - r * 0.3, elbow[1] - r * 0.3), r * 0.7),
        fade(shade(skin, 1.15), 0.4),
        None,
        r * 0.2,
    )
    if sleeve:
        at = (wrist[0] + (elbow[0] - wrist[0]) * cuff, wrist[1] + (elbow[1] - wrist[1]) * cuff)
        st.fill(taper(at, r * 1.45, elbow, r * 2.0), shade(sleeve, 0.72))
        st.fill(
            taper((at[0] - r * 0.08, at[1] - r * 0.12), r * 1.34, (elbow[0] - r * 0.15, elbow[1] - r * 0.2), r * 1.85),
            sleeve,
        )
        st.fill(
            taper((at[0] - r * 0.4, at[1] - r * 0.45), r * 0.4, (elbow[0] - r * 0.5, elbow[1] - r * 0.5), r * 0.7),
            fade(shade(sleeve, 1.2), 0.4),
            None,
            r * 0.25,
        )
        st.fill(
            taper(at, r * 1.5, (at[0] + (elbow[0] - at[0]) * 0.06, at[1] + (elbow[1] - at[1]) * 0.06), r * 1.5),
            shade(sleeve, 0.86),
        )


def fist(st: Stage, skin: Rgb, sleeve: Rgb | None, arm: Point, glove: Rgb | None = None) -> None:
    """A hand closed around a bar that lies along x at y = 0; the arm goes to `arm`."""
    tone = glove or skin
    forearm(st, (arm[0] * 0.22, arm[1] * 0.22), arm, 0.3, tone if glove else skin, sleeve)
    st.blob([(-0.56, -0.5), (-0.2, -0.66), (0.3, -0.62), (0.58, -0.42), (0.6, 0.1), (-0.58, 0.1)], shade(tone, 0.94))
    st.blob(
        [(-0.5, -0.5), (-0.15, -0.6), (0.3, -0.56), (0.3, -0.3), (-0.4, -0.25)], fade(shade(tone, 1.12), 0.5), blur=0.05
    )
    for i, (top, low) in enumerate(((-0.4, 0.2), (-0.46, 0.28), (-0.45, 0.27), (-0.36, 0.16))):
        x = -0.43 + i * 0.285
        finger(st, [(x, top), (x + 0.01, (top + low) / 2 - 0.06), (x - 0.015, low)], 0.155, shade(tone, 1 - 0.02 * i))
    finger(st, [(-0.5, -0.12), (-0.36, 0.28), (-0.02, 0.34)], 0.16, shade(tone, 0.97), not glove)


def pen_hand(st: Stage, skin: Rgb, sleeve: Rgb) -> None:
    """A right hand writing; the nib is at (0, 0), the arm goes down to the right."""
    forearm(st, (1.25, 0.85), (3.2, 2.6), 0.36, skin, sleeve, 0.34)
    st.blob(
        [(0.35, 0.12), (0.75, -0.32), (1.25, -0.2), (1.62, 0.4), (1.5, 1.0), (0.95, 1.05), (0.5, 0.75)],
        shade(skin, 0.9),
    )
    st.blob([(0.72, -0.22), (1.2, -0.1), (1.5, 0.42), (1.1, 0.45), (0.8, 0.1)], fade(shade(skin, 1.12), 0.5), blur=0.08)
    for i in range(3):
        y = 0.92 - i * 0.21
        finger(
            st,
            [(1.15 + 0.03 * i, y - 0.14), (0.62 - 0.04 * i, y - 0.05), (0.5 - 0.02 * i, y + 0.12)],
            0.16,
            shade(skin, 0.86 + 0.03 * i),
        )
    pen = hx("#22314f")
    st.line([(-0.0, 0.0), (0.16, -0.16)], hx("#c9a24a"), 0.05)
    st.line([(0.12, -0.13), (1.15, -1.25)], pen, 0.13)
    st.line([(0.1, -0.16), (1.1, -1.26)], fade(shade(pen, 1.5), 0.6), 0.035)
    st.line([(0.86, -0.95), (0.9, -0.99)], hx("#c9a24a"), 0.15)
    finger(st, [(1.0, -0.18), (0.62, -0.42), (0.26, -0.17)], 0.17, skin, True)
    finger(st, [(1.0, 0.5), (0.56, 0.3), (0.3, 0.0)], 0.18, shade(skin, 0.97), True)


def holding_hand(st: Stage, skin: Rgb, sleeve: Rgb, arm: Point) -> None:
    """Fingers behind (drawn by the caller before the sheet); this is the thumb and palm edge in front, at (0, 0)."""
    forearm(st, (arm[0] * 0.2, arm[1] * 0.2), arm, 0.36, skin, sleeve, 0.36)
    s = 1 if arm[0] > 0 else -1
    st.blob([(s * 0.1, -0.3), (s * 0.55, -0.35), (s * 0.8, 0.15), (s * 0.7, 0.7), (s * 0.2, 0.6)], shade(skin, 0.95))
    finger(st, [(s * 0.4, 0.2), (s * 0.02, -0.1), (-s * 0.36, -0.2)], 0.18, skin, True)


def behind_fingers(st: Stage, skin: Rgb, side: int) -> None:
    """The fingertips under a sheet."""
    for i in range(4):
        finger(
            st,
            [(side * 0.5, 0.1 + i * 0.24), (-side * 0.1, 0.0 + i * 0.25), (-side * 0.55, 0.02 + i * 0.25)],
            0.15,
            shade(skin, 0.85),
        )
