"""From drawing to photograph: bloom, tone, vignette, grain, and the JPEG with its EXIF."""

from __future__ import annotations

from io import BytesIO
from random import Random

import numpy as np
import skia
from PIL import Image

from .effects import _blurred, reduced
from .palette import fade, hx
from .stage import Stage
from .texture import grain, tile

TONES = {
    "dia": ("#ffe9c4", "#1d2b4a"),
    "amanecer": ("#ffd9b0", "#3a2348"),
    "tarde": ("#ffc98a", "#2b1740"),
    "noche": ("#ffd9a0", "#0c1738"),
    "lluvia": ("#dbe6ea", "#1c2a3a"),
}
BLOOM = {"dia": 0.16, "amanecer": 0.26, "tarde": 0.26, "noche": 0.4, "lluvia": 0.18}
UNTURN = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def _lay_tile(st: Stage, image: skia.Image, scale: float, strength: float, rng: Random, mode: skia.BlendMode) -> None:
    m = skia.Matrix.Scale(scale, scale)
    m.preTranslate(rng.uniform(0, 512), rng.uniform(0, 512))
    sampling = skia.SamplingOptions(
        skia.FilterMode.kNearest if scale == 1 else skia.FilterMode.kLinear, skia.MipmapMode.kNone
    )
    paint = skia.Paint(
        Shader=image.makeShader(skia.TileMode.kRepeat, skia.TileMode.kRepeat, sampling, m), BlendMode=mode
    )
    paint.setAlphaf(strength)
    st.c.save()
    st.c.resetMatrix()
    st.c.drawPaint(paint)
    st.c.restore()


def develop(st: Stage, grain_depth: float = 5.6) -> None:
    """Finish the sheet like a print: highlights bleed, corners darken, paper and grain show."""
    light, whole = st.light, skia.Rect.MakeWH(st.w, st.h)
    bloom = skia.Paint(BlendMode=skia.BlendMode.kSoftLight)
    bloom.setAlphaf(BLOOM[light.name] * 1.4)
    image = _blurred(reduced(st, 8), 14 * st.k / 8)
    st.c.drawImageRect(image, whole, skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNone), bloom)
    _lay_tile(st, tile("paper"), 1.9 * st.k, 0.34, st.rng, skia.BlendMode.kSoftLight)
    high, low = (hx(tone) for tone in TONES[light.name])
    st.fill(st.all(), fade(high, 0.1), skia.BlendMode.kSoftLight)
    st.fill(st.all(), fade(low, 0.22), skia.BlendMode.kLighten)
    r = 0.5 * (st.w**2 + st.h**2) ** 0.5
    ramp = skia.GradientShader.MakeRadial(
        skia.Point(st.w / 2, st.h * 0.47),
        r * 1.08,
        [skia.Color(255, 255, 255), skia.Color(252, 250, 250), skia.Color(172, 160, 178)],
        [0, 0.55, 1],
    )
    st.c.drawPaint(skia.Paint(Shader=ramp, BlendMode=skia.BlendMode.kMultiply))
    _lay_tile(st, grain(grain_depth), max(1.0, 0.8 * st.k), 1.0, st.rng, skia.BlendMode.kOverlay)


def pixels(surface: skia.Surface) -> Image.Image:
    """The drawing as an RGB picture."""
    data = np.asarray(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType))
    return Image.fromarray(np.ascontiguousarray(data[:, :, :3]))


def exif_of(entry: dict[str, object], rng: Random) -> Image.Exif:
    """Camera text, orientation, and a position near the town when `gps` is asked for."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Cámara de demostración".encode(), "Villa Mezquite 1"
    exif[0x0112] = int(str(entry.get("orientacion", 1)))
    exif[0x0131] = "demo.draw"
    if entry.get("gps"):
        lat, lon = 29.07 + rng.uniform(-0.03, 0.03), 110.95 + rng.uniform(-0.03, 0.03)
        exif.get_ifd(0x8825).update({1: "N", 2: _degrees(lat), 3: "W", 4: _degrees(lon)})
    return exif


def _degrees(value: float) -> tuple[float, float, float]:
    minutes = (value - int(value)) * 60
    return float(int(value)), float(int(minutes)), round((minutes - int(minutes)) * 60, 2)


def encode(image: Image.Image, entry: dict[str, object], rng: Random) -> bytes:
    """JPEG at quality 80, or a little less where the picture would weigh more than an eighth of a byte per pixel."""
    turn = UNTURN[int(str(entry.get("orientacion", 1)))]
    stored = image.transpose(turn) if turn is not None else image
    limit, exif = (
        image.width * image.height * (0.083 if image.width * image.height > 4e6 else 0.107),
        exif_of(entry, rng),
    )
    for quality in (80, 76, 72, 67, 62, 56):
        out = BytesIO()
        stored.save(out, "JPEG", quality=quality, subsampling=2, optimize=True, exif=exif)
        if out.tell() <= limit:
            break
    return out.getvalue()
