"""How do the pixels of any photo become plain sRGB?"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms


def plain_srgb(photo: Image.Image) -> Image.Image:
    """The picture in mode RGB and sRGB, transparency over white, with nothing attached: no EXIF, GPS, XMP, profile."""
    profile = photo.info.get("icc_profile")
    flat = _flat(photo)
    picture = _translated(flat, profile) if isinstance(profile, bytes) else flat
    if picture.mode != "RGB":
        picture = picture.convert("RGB")
    picture.info = {}
    return picture


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
