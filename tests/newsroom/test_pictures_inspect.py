"""What is found out about a photo file, and every flaw that stops it."""

from __future__ import annotations

import hashlib
import json
import tracemalloc
from dataclasses import asdict
from pathlib import Path

import pytest
from PIL import Image

from plugins.newsroom.pictures import Flaw, PhotoFacts, inspect, judge
from plugins.newsroom.pictures.inspect import HEAVIEST

from .pictures_samples import chunked, exif, facts_of, noise, png_header, quarters, saved

KINDS = {
    "a.jpg": ("JPEG", {}),
    "a.jpeg": ("JPEG", {"progressive": True}),
    "a.png": ("PNG", {}),
    "a.webp": ("WEBP", {}),
    "lossless.webp": ("WEBP", {"lossless": True}),
    "a.gif": ("GIF", {}),
    "a.tif": ("TIFF", {}),
    "packed.tiff": ("TIFF", {"compression": "tiff_lzw"}),
    "a.avif": ("AVIF", {}),
    "a.heic": ("HEIF", {}),
}


def photo_file(name: str, size: tuple[int, int] = (160, 120)) -> bytes:
    kind, options = KINDS[name]
    return saved(noise(*size), kind, **options)


def code_of(found: PhotoFacts | Flaw) -> str:
    return found.code if isinstance(found, Flaw) else "sound"


@pytest.mark.parametrize("name", KINDS)
def test_a_sound_photo_of_every_format_has_facts(name: str) -> None:
    data = photo_file(name)

    facts = facts_of(data, name)

    formats = {"JPEG": "jpeg", "HEIF": "heic"}
    kind = KINDS[name][0]
    digest = hashlib.sha256(data).hexdigest()
    assert PhotoFacts(digest, 160, 120, formats.get(kind, kind.lower()), len(data)) == facts


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_truncated_photo_is_damaged(name: str, share: float) -> None:
    """Wherever it was cut: in the header, in the pixels, near the end."""
    data = photo_file(name)

    assert "foto-danada" == code_of(judge(data[: int(len(data) * share)], name))


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.png", "a.webp", "packed.tiff", "a.avif", "a.heic"])
def test_a_photo_that_ends_in_zeros_is_damaged(name: str) -> None:
    """A copy that reserved its room and broke off has the right size and an empty end."""
    data = photo_file(name)
    half = len(data) // 2

    assert "foto-danada" == code_of(judge(data[:half] + bytes(len(data) - half), name))


def test_a_jpeg_cut_after_its_thumbnail_is_damaged() -> None:
    """The thumbnail in the camera data has an end mark of its own, which is not the photo's."""
    thumbnail = saved(quarters(), "JPEG")
    data = saved(noise(160, 120), "JPEG")
    segment = b"\xff\xe1" + (len(thumbnail) + 2).to_bytes(2, "big") + thumbnail
    whole = data[:2] + segment + data[2:]

    assert "sound" == code_of(judge(whole, "a.jpg"))
    assert "foto-danada" == code_of(judge(whole[: len(whole) // 2 + len(segment) // 2], "a.jpg"))


def test_what_phones_append_to_a_jpeg_does_no_harm() -> None:
    """Motion photos and makers' trailers come after the end mark."""
    data = saved(quarters(), "JPEG") + b"MotionPhoto_Data" + bytes(5000)

    assert (96, 64) == (facts_of(data).width, facts_of(data).height)


def test_garbage_in_a_png_is_damaged() -> None:
    data = bytearray(photo_file("a.png"))
    data[len(data) // 2] ^= 0xFF

    assert "foto-danada" == code_of(judge(bytes(data), "a.png"))


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"", "a.jpg", Flaw("foto-vacia")),
        (b"no soy una foto", "a.jpg", "foto-danada"),
        (bytes(4000), "a.png", "foto-danada"),
        (b"no soy una foto", "notas.txt", Flaw("foto-formato", {"format": "txt"})),
        (b"no soy una foto", "foto", Flaw("foto-formato", {"format": "desconocido"})),
        (b"BM" + bytes(60), "a.bmp", Flaw("foto-formato", {"format": "bmp"})),
        (b"BM" + bytes(60), "a.jpg", Flaw("foto-formato", {"format": "bmp"})),
        (b'<?xml version="1.0"?><svg/>', "a.svg", Flaw("foto-formato", {"format": "svg"})),
        (b"<!DOCTYPE html><html>", "a.jpg", Flaw("foto-formato", {"format": "html"})),
        (b"%PDF-1.7", "a.jpg", Flaw("foto-formato", {"format": "pdf"})),
        (b"\0\0\0\x18ftypisom\0\0\0\0mp42avc1", "a.mp4", Flaw("foto-formato", {"format": "video"})),
        (b"II*\0" + bytes(60), "DSC_1.NEF", Flaw("foto-formato", {"format": "nef"})),
    ],
)
def test_what_is_not_a_photo_is_named(data: bytes, name: str, expected: Flaw | str) -> None:
    found = judge(data, name)

    assert expected == (found if isinstance(expected, Flaw) else code_of(found))


@pytest.mark.parametrize(
    ("made", "name", "expected"),
    [
        ("a.png", "a.jpg", {"format": "png", "suffix": ".jpg", "expected": ".png"}),
        ("a.jpg", "a.png", {"format": "jpeg", "suffix": ".png", "expected": ".jpg"}),
        ("a.webp", "a.jpg", {"format": "webp", "suffix": ".jpg", "expected": ".webp"}),
        ("a.heic", "IMG_1.JPG", {"format": "heic", "suffix": ".jpg", "expected": ".heic"}),
        ("a.avif", "a.heic", {"format": "avif", "suffix": ".heic", "expected": ".avif"}),
        ("a.jpg", "portada", {"format": "jpeg", "suffix": "", "expected": ".jpg"}),
    ],
)
def test_a_wrong_extension_is_named_with_the_right_one(made: str, name: str, expected: dict[str, str]) -> None:
    assert Flaw("foto-extension", expected) == judge(photo_file(made), name)


@pytest.mark.parametrize("name", ["a.JPG", "a.Jpeg", "a.jfif"])
def test_all_spellings_of_an_extension_are_right(name: str) -> None:
    assert "jpeg" == facts_of(photo_file("a.jpg"), name).format


def test_heic_without_its_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the file is called: its remedy is not another name."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    assert Flaw("foto-heic") == judge(photo_file("a.heic"), "a.heic")
    assert Flaw("foto-heic") == judge(photo_file("a.heic"), "a.jpg")


def test_a_decompression_bomb_is_refused_by_its_header_alone() -> None:
    bomb = chunked(png_header(50_000, 50_000), (b"IDAT", b"x"))
    limit = Image.MAX_IMAGE_PIXELS
    tracemalloc.start()

    found = judge(bomb, "a.png")

    assert Flaw("foto-enorme", {"width": 50_000, "height": 50_000, "limit": 120_000_000}) == found
    assert 1_000_000 > tracemalloc.get_traced_memory()[1]
    assert limit == Image.MAX_IMAGE_PIXELS
    tracemalloc.stop()


@pytest.mark.filterwarnings("error::PIL.Image.DecompressionBombWarning")
def test_a_large_photo_below_the_limit_is_sound() -> None:
    """Pillow's own limits are 89 (a warning) and 179 megapixels (an error); ours is 120, for both."""
    data = saved(Image.new("L", (10_900, 11_000)), "PNG", compress_level=1)

    assert "sound" == code_of(judge(data, "a.png"))
    assert "foto-enorme" == code_of(judge(chunked(png_header(10_910, 11_000), (b"IDAT", b"x")), "a.png"))


def test_a_file_over_25_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    with file.open("wb") as sheet:
        sheet.truncate(HEAVIEST + 1)

    tracemalloc.start()

    assert Flaw("foto-pesada", {"bytes": HEAVIEST + 1, "limit": HEAVIEST}) == inspect(file)
    assert 1_000_000 > tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "foto-danada" == code_of(judge(bytes(HEAVIEST), "a.jpg"))


@pytest.mark.parametrize("picture", [Image.new("F", (8, 8)), Image.new("LAB", (8, 8))])
def test_pixels_that_no_camera_makes_are_refused(picture: Image.Image) -> None:
    found = judge(saved(picture, "TIFF"), "a.tif")

    assert Flaw("foto-formato", {"format": f"TIFF {picture.mode}"}) == found


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tif", "a.avif", "a.heic"])
@pytest.mark.parametrize("gps", [True, False])
def test_a_place_in_the_camera_data_is_noticed(name: str, gps: bool) -> None:
    data = saved(quarters(), KINDS[name][0], exif=exif(gps=gps).tobytes())

    assert gps == facts_of(data, name).has_gps


def test_a_gps_block_without_a_place_is_no_place() -> None:
    """Some cameras write only the version of the block."""
    camera = Image.Exif()
    camera.get_ifd(0x8825)[0] = b"\2\3\0\0"

    assert not facts_of(saved(quarters(), "JPEG", exif=camera)).has_gps


def test_a_place_in_xmp_is_noticed() -> None:
    packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>27,28N</exif:GPSLatitude></x:xmpmeta>'

    assert facts_of(saved(quarters(), "JPEG", xmp=packet)).has_gps


def test_broken_camera_data_does_not_make_a_photo_bad() -> None:
    data = saved(quarters(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff basura")

    assert (96, 64) == (facts_of(data).width, facts_of(data).height)


@pytest.mark.parametrize(("name", "kind"), [("a.gif", "GIF"), ("a.webp", "WEBP"), ("a.png", "PNG"), ("a.avif", "AVIF")])
def test_an_animation_is_noticed(name: str, kind: str) -> None:
    frames = [quarters(), noise(96, 64)]

    assert facts_of(saved(frames[0], kind, save_all=True, append_images=frames[1:]), name).animated
    assert not facts_of(saved(frames[0], kind), name).animated


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tif", "a.avif"])
def test_the_size_is_that_of_the_upright_picture(name: str, orientation: int) -> None:
    data = saved(quarters(), KINDS[name][0], exif=exif(orientation).tobytes())

    facts = facts_of(data, name)

    assert ((64, 96) if orientation >= 5 else (96, 64)) == (facts.width, facts.height)


def test_an_orientation_that_makes_no_sense_is_none() -> None:
    facts = facts_of(saved(quarters(), "JPEG", exif=exif(9)))

    assert (96, 64) == (facts.width, facts.height)


def test_notes_follow_from_the_facts() -> None:
    small, large = PhotoFacts("0", 3000, 2000, "jpeg", 4_000_000), PhotoFacts("0", 2000, 3001, "jpeg", 4_000_001)

    assert (False, False) == (small.heavy, small.oversized)
    assert (True, True) == (large.heavy, large.oversized)


@pytest.mark.parametrize("found", [judge(b"BM", "a.bmp"), judge(saved(quarters(), "JPEG"), "a.jpg")])
def test_verdicts_survive_a_cache(found: PhotoFacts | Flaw) -> None:
    """They go to JSON and come back equal, and they can be members of a set."""
    again = type(found)(**json.loads(json.dumps(asdict(found))))

    assert found == again
    assert {found} == {found, again}


def test_an_absent_file_is_the_callers_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        inspect(tmp_path / "a.jpg")
