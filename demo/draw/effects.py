"""Whole-sheet effects: focus, darkness with lamps, wet ground, rain."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import skia

from .palette import Rgb, fade, sk
from .stage import Stage


def _small(st: Stage, part: int) -> skia.Surface:
    surface = skia.Surface(max(1, round(st.w * st.k / part)), max(1, round(st.h * st.k / part)))
    surface.getCanvas().clear(0)
    return surface


def _blurred(image: skia.Image, sigma: float) -> skia.Image:
    target = skia.Surface(image.width(), image.height())
    target.getCanvas().clear(0)
    paint = skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma, sigma, skia.TileMode.kClamp))
    target.getCanvas().drawImage(image, 0, 0, skia.SamplingOptions(), paint)
    return target.makeImageSnapshot()


def _lay(st: Stage, image: skia.Image, paint: skia.Paint | None = None) -> None:
    whole = skia.Rect.MakeWH(st.w, st.h)
    st.c.drawImageRect(image, whole, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNone), paint)


def _part(st: Stage, sigma: float) -> int:
    return 4 if sigma * st.k > 5 else 2


def reduced(st: Stage, part: int) -> skia.Image:
    """The sheet so far, at 1/part of its size."""
    small = _small(st, part)
    image = st.surface.makeImageSnapshot()
    whole = skia.Rect.MakeWH(small.width(), small.height())
    small.getCanvas().drawImageRect(
        image, whole, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    )
    return small.makeImageSnapshot()


def defocus(st: Stage, sigma: float) -> None:
    """Put everything drawn so far out of focus (sigma in units). Not inside a layer."""
    part = _part(st, sigma)
    _lay(st, _blurred(reduced(st, part), sigma * st.k / part))


@contextmanager
def unfocused(st: Stage, sigma: float, alpha: float = 1.0) -> Iterator[None]:
    """What is drawn inside lies out of focus before the rest."""
    part = _part(st, sigma)
    small, canvas = _small(st, part), st.c
    st.c = small.getCanvas()
    st.c.scale(st.k / part, st.k / part)
    yield
    st.c = canvas
    paint = skia.Paint()
    paint.setAlphaf(alpha)
    _lay(st, _blurred(small.makeImageSnapshot(), max(0.3, sigma * st.k / part)), paint)


@contextmanager
def world(st: Stage) -> Iterator[None]:
    """Everything under the sky. By night darkened to the ambient, lit by the pools; then the lamps shine."""
    if not st.light.dark:
        yield
        return
    st.c.saveLayer()
    yield
    if not st.pools:
        st.pool(st.w / 2, st.h * 0.75, st.w * 0.65, (0.85, 0.66, 0.44))
    _darken(st)
    st.c.restore()
    shine(st)


def _darken(st: Stage) -> None:
    st.c.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kModulate))
    st.c.drawColor(sk(st.light.ambient or (1.0, 1.0, 1.0)))
    for x, y, r, colour in st.pools:
        st.glow(
            x, y, r, (fade(colour, 1), fade(colour, 0.45), fade(colour, 0.14), fade(colour, 0)), skia.BlendMode.kPlus
        )
    st.c.restore()


def shine(st: Stage) -> None:
    """Lay down the lamps that are in sight, with their halo; they are put out then."""
    if st.lamps is None:
        return
    image, whole = st.lamps.makeImageSnapshot(), skia.Rect.MakeWH(st.w, st.h)
    small = skia.Surface(max(1, image.width() // 2), max(1, image.height() // 2))
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    small.getCanvas().drawImageRect(image, skia.Rect.MakeWH(small.width(), small.height()), sampling)
    soft = small.makeImageSnapshot()
    for picture, strength in ((image, 1.0), (_blurred(soft, 1.2 * st.k), 0.6), (_blurred(soft, 4.5 * st.k), 0.7)):
        paint = skia.Paint(BlendMode=skia.BlendMode.kPlus)
        paint.setAlphaf(strength)
        st.c.drawImageRect(picture, whole, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNone), paint)
    st.lamps = None


def mirror(st: Stage, line: float, strength: float, reach: float = 1.0) -> None:
    """Wet ground: what stands above `line` shows upside down beneath it, smeared downwards."""
    image = reduced(st, 4)
    part = st.k / 4
    target = skia.Surface(image.width(), image.height())
    c = target.getCanvas()
    c.clear(0)
    c.translate(0, 2 * line * part)
    c.scale(1, -1)
    c.drawImage(
        image,
        0,
        0,
        skia.SamplingOptions(),
        skia.Paint(ImageFilter=skia.ImageFilters.Blur(1.6 * st.k, 9 * st.k, skia.TileMode.kClamp)),
    )
    ramp = [skia.Point(0, line), skia.Point(0, line + (st.h - line) * reach)]
    st.c.saveLayer(skia.Rect.MakeLTRB(0, line, st.w, st.h), None)
    _lay(st, target.makeImageSnapshot())
    mask = skia.GradientShader.MakeLinear(ramp, [sk((0, 0, 0), strength), sk((0, 0, 0), strength * 0.35)])
    st.c.drawPaint(skia.Paint(Shader=mask, BlendMode=skia.BlendMode.kDstIn))
    st.c.restore()


def rain(st: Stage, amount: int = 420, tint: Rgb = (0.95, 0.97, 1.0)) -> None:
    """Falling drops, near ones longer and fainter."""
    rng, slant = st.rng, st.rng.uniform(-0.18, 0.18)
    for width, length, alpha in ((0.8, 22, 0.22), (1.4, 46, 0.16), (2.4, 80, 0.09)):
        path = skia.Path()
        for _ in range(amount // 3):
            x, y = rng.uniform(-50, st.w + 50), rng.uniform(-80, st.h)
            size = length * rng.uniform(0.6, 1.3)
            path.moveTo(x, y)
            path.lineTo(x + slant * size, y + size)
        st.stroke(path, fade(tint, alpha), width)


def haze(st: Stage, top: float, bottom: float, strength: float) -> None:
    """A veil of air, thickest at `bottom`."""
    path = skia.Path.Rect(skia.Rect.MakeLTRB(-5, top, st.w + 5, bottom))
    st.shade(
        path, (0, top), (0, bottom), (fade(st.light.haze, 0), fade(st.light.haze, strength), fade(st.light.haze, 0))
    )


def beam(st: Stage, points: list[tuple[float, float]], strength: float, colour: Rgb | None = None) -> None:
    """Light falling on a surface or through the air: a soft-edged lighter shape."""
    from .stage import polygon

    st.fill(polygon(points), fade(colour or st.light.glow, strength), skia.BlendMode.kSoftLight, 6)
    st.fill(polygon(points), fade(colour or st.light.glow, strength * 0.35), skia.BlendMode.kScreen, 10)
