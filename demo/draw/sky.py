"""Sky, clouds, stars and far ridges."""

from __future__ import annotations

from collections.abc import Callable
from math import pi, sin
from random import Random

import skia

from .palette import Rgb, fade, hx, mix, shade, vary
from .stage import Stage, curve, polygon


def sky(st: Stage, horizon: float, clouds: str | None = None) -> None:
    """Gradient, sun or moon, and clouds (cumulus, streak, tower, veil; by chance when not given) down to `horizon`."""
    light, rng = st.light, st.rng
    st.shade(st.all(), (0, -0.05 * st.h), (0, max(horizon, 0.3 * st.h)), light.sky)
    if light.name == "noche":
        _stars(st, horizon)
    elif light.name != "lluvia":
        _sun(st, horizon)
    choice = {
        "dia": ("cumulus", "cumulus", "streak", "tower"),
        "amanecer": ("streak", "bands"),
        "tarde": ("streak", "bands", "cumulus"),
        "noche": ("bands", ""),
        "lluvia": ("veil",),
    }
    kind = rng.choice(choice[light.name]) if clouds is None else clouds
    if kind:
        CLOUDS[kind](st, horizon)


def _sun(st: Stage, horizon: float) -> None:
    x, y, glow = st.light.sun_at[0] * st.w, st.light.sun_at[1], st.light.glow
    y = horizon * min(0.92, y * 2.3) if st.light.name != "dia" else y * st.h
    st.glow(
        x,
        y,
        0.75 * st.w,
        (fade(glow, 0.85), fade(glow, 0.3), fade(glow, 0.08), fade(glow, 0)),
        skia.BlendMode.kScreen,
        0.8,
    )
    if st.light.name != "dia":
        st.oval(x, y, 26, 26, mix(glow, (1, 1, 1), 0.6), 1.5)


def _stars(st: Stage, horizon: float) -> None:
    for _ in range(90):
        x, y = st.rng.uniform(0, st.w), st.rng.uniform(0, horizon * 0.9)
        size = st.rng.uniform(0.5, 1.5)
        st.oval(x, y, size, size, (1, 0.97, 0.88, st.rng.uniform(0.2, 0.8) * (1 - y / horizon) ** 0.5))
    x, y = st.light.sun_at[0] * st.w, 0.12 * st.h
    st.glow(x, y, 150, ((1, 0.95, 0.8, 0.35), (1, 0.95, 0.8, 0.08), (1, 0.95, 0.8, 0)), skia.BlendMode.kPlus)
    st.oval(x, y, 21, 21, hx("#fff4d6"))
    st.oval(x + 5, y + 3, 6, 5, fade(hx("#dccfae"), 0.6))


def _tones(st: Stage) -> tuple[Rgb, Rgb]:
    light = st.light
    top = {
        "dia": hx("#fffaf0"),
        "amanecer": hx("#ffe3c4"),
        "tarde": hx("#ffc79a"),
        "noche": hx("#4a5683"),
        "lluvia": hx("#c9cdd0"),
    }[light.name]
    base = {
        "dia": hx("#9fb6c4"),
        "amanecer": hx("#a58fae"),
        "tarde": hx("#8a5c82"),
        "noche": hx("#1d2448"),
        "lluvia": hx("#6c7884"),
    }[light.name]
    return vary(top, st.rng, 0.02), base


def puff(st: Stage, x: float, y: float, w: float, h: float, rng: Random) -> None:
    """One cumulus with a flat base."""
    top, base = _tones(st)
    body = skia.Path()
    for _i in range(22):
        t = rng.uniform(-1, 1)
        r = h * rng.uniform(0.16, 0.36) * (1.15 - abs(t) * 0.8)
        body.addCircle(x + t * w * 0.5, y - rng.uniform(0, 1) * h * (1 - abs(t) ** 1.5) * 0.75 - r * 0.4, r)
    body.addOval(skia.Rect.MakeLTRB(x - w * 0.56, y - h * 0.22, x + w * 0.56, y + h * 0.1))
    side = -1 if st.light.cast[0] > 0 else 1
    with st.layer(skia.Rect.MakeLTRB(x - w, y - h * 1.6, x + w, y + h)):
        st.fill(body, base, None, h * 0.03)
        st.shade(
            body,
            (x + side * w * 0.2, y - h),
            (x - side * w * 0.1, y + h * 0.12),
            (top, top, mix(top, base, 0.45), fade(base, 0.7)),
            None,
            skia.BlendMode.kSrcATop,
        )
        lumps = skia.Path()
        for _ in range(12):
            r = h * rng.uniform(0.1, 0.24)
            lumps.addCircle(x + rng.uniform(-0.4, 0.4) * w + side * r * 0.5, y - rng.uniform(0.15, 0.8) * h, r)
        st.fill(lumps, fade(top, 0.5), skia.BlendMode.kSrcATop, h * 0.05)
        st.shade(
            body, (0, y - h * 0.25), (0, y + h * 0.15), (fade(base, 0), fade(base, 0.75)), None, skia.BlendMode.kSrcATop
        )


def _cumulus(st: Stage, horizon: float) -> None:
    rng = st.rng
    for i in range(rng.randint(4, 7)):
        far = i / 6
        y = horizon * (0.9 - 0.62 * far) + rng.uniform(-20, 20)
        w = (120 + 330 * far) * rng.uniform(0.7, 1.3)
        puff(st, rng.uniform(0, st.w), y, w, w * rng.uniform(0.26, 0.42), rng)


def _tower(st: Stage, horizon: float) -> None:
    rng = st.rng
    x = rng.uniform(0.2, 0.8) * st.w
    for dx, w, h in ((0, 560, 330), (-0.22, 420, 190), (0.24, 460, 170)):
        puff(st, x + dx * st.w, horizon * 0.96, w, min(h * rng.uniform(0.8, 1.15), horizon * 0.75), rng)


def _streak(st: Stage, horizon: float) -> None:
    rng, (top, base) = st.rng, _tones(st)
    for _i in range(26):
        y = horizon * rng.uniform(0.12, 0.92)
        x, w = rng.uniform(-0.1, 1.1) * st.w, rng.uniform(90, 420)
        hh = rng.uniform(3, 11) * (0.5 + y / horizon)
        tone = mix(top, base, rng.uniform(0, 0.6 if st.light.name == "tarde" else 0.3))
        st.blob(
            [
                (x - w, y + 4),
                (x - w * 0.3, y - hh),
                (x + w * 0.5, y - hh * 0.6),
                (x + w, y - 3),
                (x + w * 0.3, y + hh * 0.7),
            ],
            fade(tone, rng.uniform(0.25, 0.6)),
            blur=3,
        )


def _bands(st: Stage, horizon: float) -> None:
    rng, (top, base) = st.rng, _tones(st)
    for i in range(5):
        y = horizon * (0.25 + 0.14 * i) + rng.uniform(-15, 15)
        points = [(x * st.w / 8, y + rng.uniform(-9, 9)) for x in range(-1, 10)]
        lower = [(x, yy + rng.uniform(6, 30)) for x, yy in reversed(points)]
        st.shade(
            curve(points + lower, True, 0.5),
            (0, y - 8),
            (0, y + 24),
            (fade(mix(base, top, i / 5), 0.55), fade(top, 0.5)),
        )


def _veil(st: Stage, horizon: float) -> None:
    rng, (top, base) = st.rng, _tones(st)
    for _i in range(14):
        y = horizon * rng.uniform(-0.1, 0.75)
        x, w, h = rng.uniform(-0.1, 1.1) * st.w, rng.uniform(220, 520), rng.uniform(40, 110)
        st.oval(x, y, w, h, fade(mix(base, top, rng.random() ** 1.6), 0.42), 26)


CLOUDS: dict[str, Callable[[Stage, float], None]] = {
    "cumulus": _cumulus,
    "tower": _tower,
    "streak": _streak,
    "bands": _bands,
    "veil": _veil,
}


def ridge_line(rng: Random, w: float, y: float, height: float, rough: float = 1.0) -> list[tuple[float, float]]:
    """A mountain's edge from left to right."""
    waves = [(rng.uniform(0.6, 1.5) * 2**i, rng.uniform(0, 2 * pi), 0.62**i) for i in range(6)]
    points = []
    for i in range(91):
        t = i / 90
        v = sum(a * sin(f * t * 5 + ph) for f, ph, a in waves) / 2.2
        points.append(
            (t * (w + 40) - 20, y - height * max(0.05, 0.5 + 0.5 * v * rough) - rng.uniform(0, height * 0.02))
        )
    return points


def ridges(st: Stage, horizon: float, count: int = 3, height: float = 120, tone: str = "#7d6f8c") -> None:
    """Ranges one behind the other, paler with distance, each with its shaded folds."""
    rng, light = st.rng, st.light
    base = light.lit(vary(hx(tone), rng, 0.08), 0.65)
    for i in range(count):
        t = i / max(1, count - 1) if count > 1 else 0.5
        line = ridge_line(rng, st.w, horizon + 4, height * (1 - 0.5 * t) * rng.uniform(0.8, 1.2))
        colour = mix(light.haze if not light.dark else hx("#4a5580"), base, 0.28 + 0.5 * t)
        path = polygon([*line, (st.w + 30, horizon + 8), (-30, horizon + 8)])
        st.shade(path, (0, horizon - height), (0, horizon), (colour, mix(colour, light.haze, 0.45)))
        with st.clip(path):
            side = 1 if light.cast[0] > 0 else -1
            for x, y in line:
                if rng.random() < 0.55:
                    d = height * rng.uniform(0.08, 0.75)
                    st.blob(
                        [
                            (x, y - 2),
                            (x + side * d * 0.3, y + d * 0.4),
                            (x + side * d * rng.uniform(0.5, 1.0), y + d),
                            (x + side * d * 0.2, y + d * 0.85),
                        ],
                        fade(shade(colour, 0.76), 0.24),
                        blur=2,
                    )
