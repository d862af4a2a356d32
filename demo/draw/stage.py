"""The sheet being painted: shapes, gradients, layers. Units: 1000 on the short side; y grows downwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

import skia

from .light import Light
from .palette import Rgb, sk
from .texture import tile

Point = tuple[float, float]


def curve(points: Sequence[Point], closed: bool = True, tension: float = 0.5) -> skia.Path:
    """A smooth line through the points (Catmull-Rom)."""
    path, n = skia.Path(), len(points)
    path.moveTo(*points[0])
    for i in range(n if closed else n - 1):
        if closed:
            a, b, c, d = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        else:
            a, b, c, d = points[max(0, i - 1)], points[i], points[i + 1], points[min(n - 1, i + 2)]
        t = tension / 3
        path.cubicTo(
            b[0] + (c[0] - a[0]) * t,
            b[1] + (c[1] - a[1]) * t,
            c[0] - (d[0] - b[0]) * t,
            c[1] - (d[1] - b[1]) * t,
            c[0],
            c[1],
        )
    if closed:
        path.close()
    return path


def polygon(points: Sequence[Point], closed: bool = True) -> skia.Path:
    """Straight edges through the points."""
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in points], closed)
    return path


def rectangle(x: float, y: float, w: float, h: float) -> skia.Path:
    """A plain rectangle."""
    return skia.Path.Rect(skia.Rect.MakeXYWH(x, y, w, h))


@dataclass
class Stage:
    """Canvas plus what every painter needs: size in units, light, chance, and things waiting to be drawn by depth."""

    surface: skia.Surface
    c: skia.Canvas
    w: float
    h: float
    k: float
    light: Light
    rng: Random
    queue: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)
    lamps: skia.Surface | None = None
    pools: list[tuple[float, float, float, Rgb]] = field(default_factory=list)

    def fill(self, path: skia.Path, colour: Rgb, blend: skia.BlendMode | None = None, blur: float = 0) -> None:
        paint = skia.Paint(Color=sk(colour), AntiAlias=True)
        if blend is not None:
            paint.setBlendMode(blend)
        if blur:
            paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
        self.c.drawPath(path, paint)

    def poly(self, points: Sequence[Point], colour: Rgb, **more: object) -> None:
        self.fill(polygon(points), colour, **more)

    def blob(self, points: Sequence[Point], colour: Rgb, tension: float = 0.55, **more: object) -> None:
        """A smooth closed shape through the points."""
        self.fill(curve(points, True, tension), colour, **more)

    def rect(self, x: float, y: float, w: float, h: float, colour: Rgb, r: float = 0) -> None:
        paint = skia.Paint(Color=sk(colour), AntiAlias=True)
        self.c.drawRoundRect(skia.Rect.MakeXYWH(x, y, w, h), r, r, paint)

    def oval(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        colour: Rgb,
        blur: float = 0,
        blend: skia.BlendMode | None = None,
    ) -> None:
        self.fill(skia.Path.Oval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry)), colour, blend, blur)

    def line(
        self,
        points: Sequence[Point],
        colour: Rgb,
        width: float,
        smooth: bool = False,
        blend: skia.BlendMode | None = None,
    ) -> None:
        paint = skia.Paint(Color=sk(colour), AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        if blend is not None:
            paint.setBlendMode(blend)
        self.c.drawPath(curve(points, False, 0.55) if smooth else polygon(points, False), paint)

    def stroke(self, path: skia.Path, colour: Rgb, width: float) -> None:
        paint = skia.Paint(Color=sk(colour), AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=width)
        self.c.drawPath(path, paint)

    def shade(
        self,
        path: skia.Path,
        a: Point,
        b: Point,
        colours: Sequence[Rgb],
        at: Sequence[float] | None = None,
        blend: skia.BlendMode | None = None,
    ) -> None:
        """Fill with a straight gradient from `a` to `b`."""
        spots = list(at) if at else [i / (len(colours) - 1) for i in range(len(colours))]
        ramp = skia.GradientShader.MakeLinear([skia.Point(*a), skia.Point(*b)], [sk(c) for c in colours], spots)
        paint = skia.Paint(Shader=ramp, AntiAlias=True, Dither=True)
        if blend is not None:
            paint.setBlendMode(blend)
        self.c.drawPath(path, paint)

    def glow(
        self,
        x: float,
        y: float,
        r: float,
        colours: Sequence[Rgb],
        blend: skia.BlendMode | None = None,
        squash: float = 1.0,
    ) -> None:
        """A round gradient from centre to rim."""
        spots = [i / (len(colours) - 1) for i in range(len(colours))]
        ramp = skia.GradientShader.MakeRadial(skia.Point(0, 0), r, [sk(c) for c in colours], spots)
        paint = skia.Paint(Shader=ramp, AntiAlias=True, Dither=True)
        if blend is not None:
            paint.setBlendMode(blend)
        self.c.save()
        self.c.translate(x, y)
        self.c.scale(1, squash)
        self.c.drawCircle(0, 0, r, paint)
        self.c.restore()

    def all(self) -> skia.Path:
        """The whole sheet, with a margin."""
        return skia.Path.Rect(skia.Rect.MakeLTRB(-5, -5, self.w + 5, self.h + 5))

    def grainy(self, path: skia.Path, kind: str, size: float, strength: float) -> None:
        """Lay a texture over a shape; `size` is the tile's side in current units."""
        s = size / 512
        m = skia.Matrix.Scale(s, s)
        shader = tile(kind).makeShader(
            skia.TileMode.kRepeat,
            skia.TileMode.kRepeat,
            skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear),
            m,
        )
        paint = skia.Paint(Shader=shader, AntiAlias=True, BlendMode=skia.BlendMode.kSoftLight)
        paint.setAlphaf(strength)
        self.c.drawPath(path, paint)

    @contextmanager
    def at(self, x: float, y: float, sx: float = 1, sy: float | None = None, turn: float = 0) -> Iterator[None]:
        """Draw in a moved, scaled, turned frame."""
        self.c.save()
        self.c.translate(x, y)
        if turn:
            self.c.rotate(turn)
        self.c.scale(sx, sx if sy is None else sy)
        yield
        self.c.restore()

    @contextmanager
    def clip(self, path: skia.Path) -> Iterator[None]:
        self.c.save()
        self.c.clipPath(path, True)
        yield
        self.c.restore()

    @contextmanager
    def layer(
        self, bounds: skia.Rect | None = None, alpha: float = 1, blend: skia.BlendMode | None = None
    ) -> Iterator[None]:
        """Draw apart and lay the result down at once."""
        paint = skia.Paint()
        paint.setAlphaf(alpha)
        if blend is not None:
            paint.setBlendMode(blend)
        self.c.saveLayer(bounds, paint)
        yield
        self.c.restore()

    def sprite(self, draw: Callable[[], None], reach: float = 3.0) -> skia.Picture:
        """Record what `draw` paints (within `reach` aside, twice that upwards), to lay it down more than once."""
        recorder, canvas = skia.PictureRecorder(), self.c
        self.c = recorder.beginRecording(skia.Rect.MakeLTRB(-reach, -2 * reach, reach, 0.8))
        draw()
        self.c = canvas
        return recorder.finishRecordingAsPicture()

    def later(self, depth: float, draw: Callable[[], None]) -> None:
        """Draw when the queue is emptied, farthest first."""
        self.queue.append((-depth, len(self.queue), draw))

    def flush(self) -> None:
        waiting, self.queue = sorted(self.queue, key=lambda item: item[:2]), []
        for _, _, draw in waiting:
            draw()

    def _shining(self) -> skia.Canvas:
        """The half-size sheet of what shines by itself, in the current frame."""
        if self.lamps is None:
            self.lamps = skia.Surface(max(1, self.surface.width() // 2), max(1, self.surface.height() // 2))
            self.lamps.getCanvas().clear(skia.ColorBLACK)
        canvas = self.lamps.getCanvas()
        canvas.setMatrix(skia.Matrix.Scale(0.5, 0.5).preConcat(self.c.getTotalMatrix()))
        return canvas

    def lamp(self, path: skia.Path, colour: Rgb) -> None:
        """Something that shines (a window, a bulb): laid over the darkness by `effects.world` unless hidden since."""
        if self.light.dark:
            self._shining().drawPath(path, skia.Paint(Color=sk(colour), AntiAlias=True))

    def hide(self, shape: skia.Path | skia.Picture) -> None:
        """What stands here covers the lamps behind it."""
        if not self.light.dark:
            return
        black = skia.ColorFilters.Blend(skia.ColorBLACK, skia.BlendMode.kSrcIn)
        if isinstance(shape, skia.Path):
            self._shining().drawPath(shape, skia.Paint(AntiAlias=True))
        else:
            self._shining().drawPicture(shape, skia.Matrix.I(), skia.Paint(ColorFilter=black))

    def pool(self, x: float, y: float, r: float, colour: Rgb) -> None:
        """Lamp light falling on things around a point."""
        self.pools.append((x, y, r, colour))
