"""How do the pixels of any photo become plain sRGB?"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms
from PIL.JpegImagePlugin import JpegImageFile


def plain_srgb(photo: Image.Image) -> Image.Image:
    """The picture in sRGB as mode YCbCr, transparency over white, with nothing attached: no EXIF, XMP, profile."""
    profile = photo.info.get("icc_profile")
    picture = photo if photo.mode == "YCbCr" and not profile else _flat(photo)
    if isinstance(profile, bytes):
        picture = _translated(picture, profile)
    if picture.mode != "YCbCr":
        picture = picture.convert("RGB").convert("YCbCr")
    picture.info = {}
    return picture


def keeps_ycbcr(photo: JpegImageFile) -> bool:
    """Whether a JPEG stores YCbCr, as nearly all do, and need not become RGB in between; a few programs store RGB."""
    numbered = [component[0] for component in photo.layer] == [1, 2, 3]
    return numbered and photo.info.get("adobe_transform", 1) == 1


def _flat(photo: Image.Image) -> Image.Image:
    """In mode L, RGB or CMYK: eight bits and nothing see-through."""
    if photo.mode.startswith("I;16"):
        # Pillow's own conversion cuts off at 255 instead of scaling.
        return photo.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if photo.mode in ("LA", "La", "PA", "RGBA", "RGBa") or "transparency" in photo.info:
        return _on_white(photo)
    if photo.mode in ("L", "RGB", "CMYK"):
        return photo
    return photo.convert("L" if photo.mode == "1" else "RGB")


def _on_white(photo: Image.Image) -> Image.Image:
    layer = photo.convert("LA" if photo.mode == "La" else "RGBA").convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("RGB")


def _translated(picture: Image.Image, profile: bytes) -> Image.Image:
    """From the profile's colours to sRGB; as it is when the profile is sRGB, broken, or meant for other pixels."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if _is_srgb(source):
            return picture
        target = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, source, target, outputMode="RGB") or picture
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture


def _is_srgb(profile: ImageCms.ImageCmsProfile) -> bool:
    return (profile.profile.profile_description or "").startswith("sRGB")
