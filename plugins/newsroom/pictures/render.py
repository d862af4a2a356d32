"""What are the bytes of a photo's renditions? From bytes to bytes: one decode, then down in steps; no file touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import Protocol

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile

from plugins.newsroom.pictures.colour import keeps_ycbcr, plain_srgb
from plugins.newsroom.pictures.formats import opened, orientation, sniff
from plugins.newsroom.pictures.geometry import Route, Size, reduced, route, upright, whole
from plugins.newsroom.pictures.plan import Recipe, Rendition, framed
from plugins.newsroom.pictures.planes import Planes, apart, resized, together
from plugins.newsroom.pictures.values import Flaw

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation → what sets the picture upright."""


Exposure = tuple[Planes, Recipe]


class Mapper(Protocol):
    """`map`, or an executor's."""

    def __call__(self, work: Callable[[Exposure], bytes], items: Iterable[Exposure], /) -> Iterable[bytes]:
        """The result of the work on each item, in their order."""


def render(data: bytes, renditions: Sequence[Rendition], each: Mapper = map) -> tuple[bytes, ...] | Flaw:
    """The file of each rendition of a photo, in their order; `each` may encode them side by side."""
    try:
        exposures = _exposures(data, renditions)
    except Exception as error:  # noqa: BLE001  on damaged bytes Pillow's readers raise any exception there is
        return Flaw("foto-danada", {"detail": f"{type(error).__name__}: {error}"})
    return tuple(each(encode, exposures))


def _exposures(data: bytes, renditions: Sequence[Rendition]) -> list[Exposure]:
    kind = sniff(data)
    photo = opened(data, kind)
    source = upright(Size(*photo.size), orientation(photo))
    frames: dict[Route, Planes] = {}
    return [(_exposed(data, kind, source, each.recipe, frames), each.recipe) for each in renditions]


def _exposed(data: bytes, kind: str, source: Size, recipe: Recipe, frames: dict[Route, Planes]) -> Planes:
    size, box = framed(source, recipe)
    way = route(source, size, box)
    frame = _frame(data, kind, way, frames)
    return resized(frame, size, reduced(box, source, frame.size))


def _frame(data: bytes, kind: str, way: Route, frames: dict[Route, Planes]) -> Planes:
    """The whole picture at the end of a route's steps; each frame is made once."""
    if way not in frames:
        if way.steps:
            above = _frame(data, kind, way._replace(steps=way.steps[:-1]), frames)
            frames[way] = resized(above, way.steps[-1], whole(above.size))
        else:
            frames[way] = decode(data, kind, way.reduction)
    return frames[way]


def decode(data: bytes, kind: str, reduction: int) -> Planes:
    """The picture upright, in plain sRGB, its sides divided by the reduction (1, 2, 4 or 8) and rounded up."""
    photo = opened(data, kind)
    turn = UPRIGHT.get(orientation(photo))
    if isinstance(photo, JpegImageFile):
        mode = "YCbCr" if keeps_ycbcr(photo) else None
        photo.draft(mode, (photo.width // reduction, photo.height // reduction))
        reduction = 1
    photo.load()
    picture = plain_srgb(photo)
    picture = picture.reduce(reduction) if reduction > 1 else picture
    return apart(picture.transpose(turn) if turn is not None else picture)


def encode(exposure: Exposure) -> bytes:
    """A picture's file, in the first quality of its recipe that stays under the limit, or else in the last."""
    planes, recipe = exposure
    picture = together(planes) if recipe.format == "jpeg" else together(planes).convert("RGB")
    data = b""
    for quality in recipe.qualities:
        data = _saved(picture, recipe.format, quality)
        if recipe.limit is None or len(data) < recipe.limit:
            break
    return data


def _saved(picture: Image.Image, kind: str, quality: int) -> bytes:
    sheet = BytesIO()
    if kind == "webp":
        picture.save(sheet, "WEBP", quality=quality, method=4)
    else:
        picture.save(sheet, "JPEG", quality=quality, optimize=True, subsampling="4:2:0")
    return sheet.getvalue()
