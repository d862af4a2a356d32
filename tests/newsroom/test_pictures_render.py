"""The pixels of renditions: upright, in sRGB, without anything attached, in the size that was planned."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from plugins.newsroom.pictures import Flaw, Recipe, Rendition, plan_photo, render, rendition
from plugins.newsroom.pictures.plan import SHARE_LIMIT
from plugins.newsroom.pictures.planes import apart, together
from plugins.newsroom.pictures.render import decode

from .pictures_samples import (
    BLUE,
    CORNERS,
    GREEN,
    RED,
    WHITE,
    deep_png,
    exif,
    facts_of,
    from_p3,
    noise,
    opened,
    quarters,
    saved,
    wide_profile,
)

ALL = ("web", "share", "feed")


def made_of(data: bytes, name: str = "a.jpg", recipe: Recipe | None = None) -> Image.Image:
    """One rendition of a photo, as a reader gets it."""
    wanted = (rendition(facts_of(data, name), "a", recipe or Recipe("webp", 480, qualities=(100,))),)
    found = render(data, wanted)
    assert not isinstance(found, Flaw), found
    return opened(found[0])


def seen(picture: Image.Image, across: float = 0.5, down: float = 0.5) -> tuple[int, ...]:
    """The colour at a point, given in parts of the width and of the height."""
    found = picture.convert("RGB").getpixel((int(picture.width * across), int(picture.height * down)))
    assert isinstance(found, tuple)
    return found


def near(colour: tuple[int, ...], tolerance: int = 6) -> object:
    return pytest.approx(colour, abs=tolerance)


STORED = {
    1: lambda a: a,
    2: lambda a: a[:, ::-1],
    3: lambda a: a[::-1, ::-1],
    4: lambda a: a[::-1],
    5: lambda a: a.transpose(1, 0, 2),
    6: lambda a: np.rot90(a),
    7: lambda a: np.rot90(a, 2).transpose(1, 0, 2),
    8: lambda a: np.rot90(a, -1),
}
"""EXIF orientation → how the camera stored an upright picture (TIFF 6.0, Orientation)."""


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(
    ("name", "kind", "size"),
    [
        ("a.jpg", "JPEG", (3300, 2202)),
        ("a.png", "PNG", (97, 65)),
        ("a.webp", "WEBP", (97, 65)),
        ("a.tif", "TIFF", (97, 65)),
        ("a.avif", "AVIF", (96, 64)),
    ],
)
def test_a_photo_stands_upright(orientation: int, name: str, kind: str, size: tuple[int, int]) -> None:
    """The JPEG is large, so it is decoded reduced."""
    stored = Image.fromarray(np.ascontiguousarray(STORED[orientation](np.asarray(quarters(*size)))))
    data = saved(stored, kind, exif=exif(orientation).tobytes())

    picture = made_of(data, name)

    assert (480, 320) == picture.size if kind == "JPEG" else size == picture.size
    corners = [seen(picture, across, down) for down in (0.25, 0.75) for across in (0.25, 0.75)]
    assert [near(each, 8) for each in CORNERS] == corners


def test_a_heic_photo_stands_upright_once() -> None:
    """HEIC turns by itself; its EXIF orientation must not turn it again."""
    stored = Image.fromarray(np.ascontiguousarray(np.rot90(np.asarray(quarters()))))
    data = saved(stored, "HEIF", exif=exif(6).tobytes(), quality=95)

    picture = made_of(data, "a.heic")

    assert (96, 64) == picture.size
    assert [near(RED, 12), near(WHITE, 12)] == [seen(picture, 0.2, 0.2), seen(picture, 0.8, 0.8)]


def grey_ramp() -> np.ndarray:
    return np.linspace(0, 65535, 64 * 48).reshape(48, 64).astype(np.uint16)


def test_cmyk_is_not_inverted() -> None:
    """Adobe's JPEG store ink the other way round."""
    picture = Image.new("CMYK", (64, 48), (0, 255, 255, 0))
    picture.paste((255, 255, 0, 0), (32, 0, 64, 48))

    made = made_of(saved(picture, "JPEG", quality=95))

    assert [near((255, 0, 0)), near((0, 0, 255))] == [seen(made, 0.25), seen(made, 0.75)]


@pytest.mark.parametrize("marks", ["adobe and letters", "adobe", "letters"])
def test_a_jpeg_that_stores_rgb_keeps_its_colours(marks: str) -> None:
    """A few programs do; libjpeg refuses to give it as YCbCr. Adobe's mark tells it, or its planes' names."""
    data = saved(quarters(), "JPEG", keep_rgb=True, quality=95)
    if marks == "adobe":
        data = data.replace(b"R\x11\0G\x11\0B\x11\0", b"\1\x11\0\2\x11\0\3\x11\0").replace(
            b"R\0G\0B\0", b"\1\0\2\0\3\0"
        )
    if marks == "letters":
        data = data[:2] + data[18:]

    made = made_of(data)

    assert [near(each, 8) for each in CORNERS] == [seen(made, x, y) for y in (0.25, 0.75) for x in (0.25, 0.75)]


@pytest.mark.parametrize("size", [(96, 64), (97, 65), (1, 1), (2, 1), (1, 2), (3, 3)])
def test_light_and_colour_come_together_again(size: tuple[int, int]) -> None:
    picture = Image.new("RGB", size, GREEN).convert("YCbCr")

    planes = apart(picture)

    assert (-(-size[0] // 2), -(-size[1] // 2)) == planes.blue.size == planes.red.size
    assert picture.tobytes() == together(planes).tobytes()


def test_each_colour_stands_for_its_four_pixels() -> None:
    planes = apart(noise(97, 65).convert("YCbCr"))

    blue = np.asarray(together(planes).getchannel(1))

    assert (np.repeat(np.repeat(np.asarray(planes.blue), 2, axis=0), 2, axis=1)[:65, :97] == blue).all()


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_grey_of_16_bits_keeps_its_shades(kind: str) -> None:
    made = made_of(saved(Image.fromarray(grey_ramp()), kind), "a.png" if kind == "PNG" else "a.tif")

    ramp = np.asarray(made.convert("L"), float)
    assert np.abs(ramp - grey_ramp() / 257).max() < 6


def test_colour_of_16_bits_keeps_its_shades() -> None:
    values = np.stack([grey_ramp(), np.full((48, 64), 40_000, np.uint16), grey_ramp()[::-1]], axis=-1)

    made = made_of(deep_png(values), "a.png")

    assert np.abs(np.asarray(made.convert("RGB"), float) - values / 257).mean() < 3


def see_through(mode: str) -> Image.Image:
    """Left half red (or grey), right half transparent."""
    picture = Image.new("RGBA", (64, 48), (0, 0, 0, 0))
    picture.paste((*RED, 255), (0, 0, 32, 48))
    return picture.convert(mode)


@pytest.mark.parametrize(
    ("picture", "kind", "name"),
    [
        (see_through("RGBA"), "PNG", "a.png"),
        (see_through("LA"), "PNG", "a.png"),
        (see_through("RGBA").quantize(8), "PNG", "a.png"),
        (see_through("RGBA"), "GIF", "a.gif"),
        (see_through("RGBA"), "WEBP", "a.webp"),
        (see_through("RGBA"), "TIFF", "a.tif"),
        (see_through("RGBA"), "AVIF", "a.avif"),
    ],
)
def test_transparency_becomes_white_paper(picture: Image.Image, kind: str, name: str) -> None:
    made = made_of(saved(picture, kind), name)

    left = (87, 87, 87) if picture.mode == "LA" else RED
    assert [near(left, 12), near(WHITE)] == [seen(made, 0.2), seen(made, 0.8)]


def test_a_transparent_colour_becomes_white_paper() -> None:
    """PNG without alpha channel may name one colour that is not shown."""
    picture = quarters()

    made = made_of(saved(picture, "PNG", transparency=RED), "a.png")

    assert [near(WHITE), near(GREEN)] == [seen(made, 0.25, 0.25), seen(made, 0.75, 0.25)]


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_plain_modes_keep_what_they_show(mode: str) -> None:
    picture = Image.new("L", (64, 48), 0)
    picture.paste(255, (32, 0, 64, 48))

    made = made_of(saved(picture.convert(mode), "PNG"), "a.png")

    assert [near((0, 0, 0)), near(WHITE)] == [seen(made, 0.2), seen(made, 0.8)]


@pytest.mark.parametrize(("name", "kind"), [("a.gif", "GIF"), ("a.webp", "WEBP"), ("a.png", "PNG"), ("a.avif", "AVIF")])
def test_an_animation_gives_its_first_frame(name: str, kind: str) -> None:
    frames = [Image.new("RGB", (64, 48), colour) for colour in (RED, BLUE)]

    made = made_of(saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100), name)

    assert near(RED, 12) == seen(made)
    assert not getattr(made, "is_animated", False)


@pytest.mark.parametrize("colour", [(200, 100, 50), (60, 180, 90), (128, 128, 128)])
@pytest.mark.parametrize(("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")])
def test_a_wide_gamut_becomes_srgb(name: str, kind: str, colour: tuple[int, int, int]) -> None:
    data = saved(Image.new("RGB", (64, 48), colour), kind, icc_profile=wide_profile(), quality=98)

    made = made_of(data, name)

    assert near(from_p3(colour), 5) == seen(made)
    assert "icc_profile" not in made.info


def test_srgb_stays_as_it_is() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    made = made_of(saved(quarters(), "PNG", icc_profile=profile), "a.png")

    assert near(RED) == seen(made, 0.25, 0.25)


@pytest.mark.parametrize(
    ("picture", "profile"),
    [
        (Image.new("RGB", (64, 48), RED), b"no soy un perfil"),
        (Image.new("L", (64, 48), 90), wide_profile()),
        (Image.new("CMYK", (64, 48), (0, 255, 255, 0)), wide_profile()),
    ],
)
def test_a_broken_or_alien_profile_is_left_aside(picture: Image.Image, profile: bytes) -> None:
    made = made_of(saved(picture, "JPEG", icc_profile=profile, quality=95))

    assert near(seen(picture), 8) == seen(made)


@pytest.mark.parametrize("use", ALL)
@pytest.mark.parametrize(
    ("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.heic", "HEIF")]
)
@pytest.mark.parametrize("profile", [wide_profile(), None], ids=["profile", "no-profile"])
def test_nothing_of_the_camera_is_published(name: str, kind: str, use: str, profile: bytes | None) -> None:
    """No EXIF, no place, no XMP, no profile, no comment: in the headers, and in the bytes."""
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Persona Secreta</x:xmpmeta>"
    options = {"comment": b"Nota Secreta"} if kind == "JPEG" else {}
    camera = exif(gps=True).tobytes()
    data = saved(quarters(700, 500), kind, exif=camera, xmp=packet, icc_profile=profile, **options)
    facts = facts_of(data, name)

    found = render(data, plan_photo(facts, "a", [use]))

    assert facts.has_gps
    assert b"Camara Secreta" in data
    assert not isinstance(found, Flaw)
    for each in found:
        assert not opened(each).getexif()
        assert {"exif", "xmp", "icc_profile", "comment"}.isdisjoint(opened(each).info)
        assert not [word for word in (b"Secreta", b"Exif", b"xmpmeta", b"ICC_PROFILE", b"P3dc") if word in each]


@pytest.mark.parametrize("size", [(1800, 1200), (1200, 1800), (700, 690)])
def test_the_share_picture_is_under_300_kilobytes_even_of_noise(size: tuple[int, int]) -> None:
    data = saved(noise(*size), "JPEG", quality=90)

    shared = render(data, plan_photo(facts_of(data), "a", ["share"]))

    assert not isinstance(shared, Flaw)
    assert SHARE_LIMIT > len(shared[0])


def test_quality_is_only_lowered_where_it_must_be() -> None:
    """A calm picture keeps the first quality; the quantisation tables tell."""
    data = saved(quarters(1800, 1200), "JPEG")
    once = render(data, [rendition(facts_of(data), "a", Recipe("jpeg", 1200, 630, (82,)))])
    ladder = render(data, plan_photo(facts_of(data), "a", ["share"]))

    assert not isinstance(once, Flaw)
    assert not isinstance(ladder, Flaw)
    assert opened(once[0]).quantization == opened(ladder[0]).quantization  # type: ignore[attr-defined]


def sizes(data: bytes, wanted: tuple[Rendition, ...]) -> list[tuple[int, int]]:
    found = render(data, wanted)
    assert not isinstance(found, Flaw), found
    return [opened(each).size for each in found]


@pytest.mark.parametrize("size", [(3301, 2203), (1601, 1067), (3200, 1400), (961, 2000), (479, 1201)])
@pytest.mark.parametrize("orientation", [1, 6])
def test_sizes_are_those_planned(size: tuple[int, int], orientation: int) -> None:
    data = saved(Image.new("RGB", size, RED), "JPEG", exif=exif(orientation))
    wanted = plan_photo(facts_of(data), "a", ALL)

    assert [(each.width, each.height) for each in wanted] == sizes(data, wanted)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 700), st.integers(1, 700), st.integers(1, 8), st.sampled_from(["JPEG", "PNG"]))
def test_sizes_are_those_planned_of_any_photo(width: int, height: int, orientation: int, kind: str) -> None:
    data = saved(Image.new("L", (width, height), 90), kind, exif=exif(orientation).tobytes())
    wanted = plan_photo(facts_of(data, f"a.{'jpg' if kind == 'JPEG' else 'png'}"), "a", ALL)

    assert [(each.width, each.height) for each in wanted] == sizes(data, wanted)


@pytest.mark.parametrize(("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG")])
def test_a_rendition_has_the_same_bytes_whatever_else_is_made(name: str, kind: str) -> None:
    """So an incremental build equals a clean one: alone, with others, in any order, again."""
    data = saved(noise(900, 120).resize((3300, 440)), kind)
    recipe = Recipe("jpeg", 2000)
    wanted = (*plan_photo(facts_of(data, name), "a", ALL), rendition(facts_of(data, name), "a", recipe))

    together = render(data, wanted)
    backwards = render(data, wanted[::-1])
    alone = [render(data, [each]) for each in wanted]

    assert not isinstance(together, Flaw)
    assert not isinstance(backwards, Flaw)
    assert together == backwards[::-1]
    assert [(each,) for each in together] == alone


def test_the_picture_is_the_one_of_the_photo() -> None:
    """Against a reduction in one step: no shift, no wrong part, nothing lost on the way down."""
    photo = noise(22, 10).resize((3300, 1500), Image.Resampling.BICUBIC)
    data = saved(photo, "JPEG", quality=95)
    wanted = plan_photo(facts_of(data), "a", ALL)

    found = render(data, wanted)

    assert not isinstance(found, Flaw)
    for each, plan in zip(found, wanted, strict=True):
        wide = 1500 * 1200 / 630
        box = ((3300 - wide) / 2, 0, (3300 + wide) / 2, 1500) if plan.recipe.height else None
        ideal = photo.resize((plan.width, plan.height), Image.Resampling.LANCZOS, box)
        assert np.abs(np.asarray(opened(each).convert("RGB"), float) - np.asarray(ideal, float)).mean() < 4


@pytest.mark.parametrize(("kind", "reader"), [("jpeg", "JPEG"), ("png", "PNG")])
@pytest.mark.parametrize("reduction", [1, 2, 4, 8])
def test_a_decoded_photo_is_as_small_as_asked(kind: str, reader: str, reduction: int) -> None:
    decoded = decode(saved(quarters(2001, 1003), reader), kind, reduction)

    assert (-(-2001 // reduction), -(-1003 // reduction)) == decoded.size


@pytest.mark.parametrize("data", [b"", b"no soy una foto", saved(quarters(), "PNG")[:200]])
def test_a_broken_photo_is_a_flaw_and_not_an_exception(data: bytes) -> None:
    found = render(data, plan_photo(facts_of(saved(quarters(), "JPEG")), "a", ALL))

    assert isinstance(found, Flaw)
    assert "foto-danada" == found.code
