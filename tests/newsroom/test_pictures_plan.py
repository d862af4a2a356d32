"""Names and sizes of renditions, decided before there is a pixel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.newsroom.pictures import (
    PhotoFacts,
    Recipe,
    feed_rendition,
    plan_photo,
    rendition,
    share_rendition,
    web_renditions,
)
from plugins.newsroom.pictures.geometry import LADDER, TALLEST, Size, crop, fit, reduced, route, upright, whole
from plugins.newsroom.pictures.plan import framed

SIDES = st.integers(1, 20_000)
SIZES = st.builds(Size, SIDES, SIDES)


def facts(width: int, height: int, digest: str = "ab" * 32) -> PhotoFacts:
    return PhotoFacts(digest, width, height, "jpeg", 1)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((4000, 3000), [(480, 360), (960, 720), (1600, 1200)]),
        ((2000, 3000), [(480, 720), (960, 1440), (1600, 2400)]),
        ((1600, 1067), [(480, 320), (960, 640), (1600, 1067)]),
        ((1599, 1066), [(480, 320), (960, 640), (1599, 1066)]),
        ((1200, 801), [(480, 320), (960, 641), (1200, 801)]),
        ((960, 640), [(480, 320), (960, 640)]),
        ((481, 10), [(480, 10), (481, 10)]),
        ((480, 480), [(480, 480)]),
        ((300, 200), [(300, 200)]),
        ((1, 1), [(1, 1)]),
        ((4000, 2), [(480, 1), (960, 1), (1600, 1)]),
        ((1000, 20_000), [(480, 9600), (819, 16_383)]),
        ((100, 20_000), [(82, 16_383)]),
    ],
)
def test_web_renditions_are_480_960_1600_wide_and_never_enlarged(
    size: tuple[int, int], expected: list[tuple[int, int]]
) -> None:
    """A narrower photo ends with its own width; none is taller than WebP can be."""
    assert expected == [(each.width, each.height) for each in web_renditions(facts(*size), "a")]


@pytest.mark.parametrize(
    ("size", "expected", "box"),
    [
        ((4000, 3000), (1200, 630), (0, 300, 4000, 2400)),
        ((2400, 1260), (1200, 630), (0, 0, 2400, 1260)),
        ((3200, 1400), (1200, 630), (800 / 3, 0, 3200 - 800 / 3, 1400)),
        ((2000, 3000), (1200, 630), (0, 650, 2000, 1700)),
        ((800, 800), (800, 420), (0, 380 / 3, 800, 380 / 3 + 420)),
        ((1000, 300), (571, 300), ((1000 - 300 * 1200 / 630) / 2, 0, (1000 + 300 * 1200 / 630) / 2, 300)),
        ((1, 1), (1, 1), (0, 0.475 / 3, 1, 0.475 / 3 + 0.525)),
    ],
)
def test_the_share_picture_is_cut_from_the_middle_or_the_upper_third(
    size: tuple[int, int], expected: tuple[int, int], box: tuple[float, ...]
) -> None:
    shared = share_rendition(facts(*size), "a")

    assert expected == (shared.width, shared.height)
    assert pytest.approx(box) == framed(Size(*size), shared.recipe)[1]


@pytest.mark.parametrize(("size", "expected"), [((4000, 3000), (1600, 1200)), ((1500, 900), (1500, 900))])
def test_the_feed_picture_is_at_most_1600_wide(size: tuple[int, int], expected: tuple[int, int]) -> None:
    made = feed_rendition(facts(*size), "a")

    assert (expected, "jpeg") == ((made.width, made.height), made.recipe.format)


def test_names_say_the_photo_its_hash_and_its_size() -> None:
    names = [each.file for each in plan_photo(facts(4000, 3000), "parque-lineal-01", ("web", "share", "feed"))]
    hashes = {name.split("-")[-2] for name in names}

    plain = [name.replace(name.split("-")[-2], "#") for name in names]
    assert [
        "fotos/parque-lineal-01-#-480.webp",
        "fotos/parque-lineal-01-#-960.webp",
        "fotos/parque-lineal-01-#-1600.webp",
        "fotos/parque-lineal-01-#-1200x630.jpg",
        "fotos/parque-lineal-01-#-1600.jpg",
    ] == plain
    assert (5, {12}) == (len(hashes), {len(each) for each in hashes})


def test_only_the_uses_asked_for_are_planned() -> None:
    photo = facts(4000, 3000)

    assert (share_rendition(photo, "a"),) == plan_photo(photo, "a", ["share"])
    assert () == plan_photo(photo, "a", [])


@pytest.mark.parametrize(
    "change",
    [{"format": "jpeg"}, {"width": 961}, {"height": 630}, {"qualities": (80,)}, {"limit": 9}],
)
def test_every_part_of_a_recipe_is_in_the_name(change: dict[str, object]) -> None:
    recipe = Recipe("webp", 960)

    assert (
        rendition(facts(4000, 3000), "a", recipe).key
        != rendition(facts(4000, 3000), "a", replace(recipe, **change)).key
    )


def test_other_bytes_get_another_name_and_the_same_bytes_the_same() -> None:
    one, other = (web_renditions(facts(900, 600, digest), "a")[0] for digest in ("aa", "bb"))

    assert one.file != other.file
    assert one == web_renditions(facts(900, 600, "aa"), "a")[0]
    assert one.key == web_renditions(facts(900, 600, "aa"), "otro-nombre")[0].key


@pytest.mark.parametrize("name", ["", "../a", "Foto", "a--b", "-a", "niñez", "a b"])
def test_a_name_that_is_no_address_word_is_the_callers_mistake(name: str) -> None:
    with pytest.raises(ValueError, match="not an address word"):
        web_renditions(facts(900, 600), name)


@given(SIZES, st.integers(1, 8), st.integers(1, 3000))
def test_proportions_are_kept_within_a_pixel(stored: Size, orientation: int, width: int) -> None:
    """For every width and orientation; never enlarged, never empty."""
    source = upright(stored, orientation)

    made = fit(source, width)

    assert (source.width, source.height) == (stored[::-1] if orientation >= 5 else tuple(stored))
    assert 1 <= made.width <= min(width, source.width)
    assert 1 <= made.height <= min(TALLEST, source.height)
    tall = abs(made.height - made.width * source.height / source.width)
    wide = abs(made.width - made.height * source.width / source.height)
    assert min(tall, wide) < 1


@given(SIZES, st.builds(Size, st.integers(1, 2000), st.integers(1, 2000)))
def test_a_cut_lies_inside_has_the_shape_asked_for_and_is_not_enlarged(source: Size, frame: Size) -> None:
    made, box = crop(source, frame)

    wide, high = box.right - box.left, box.bottom - box.top
    assert box.left >= 0 <= box.top
    assert box.right <= source.width + 1e-6
    assert box.bottom <= source.height + 1e-6
    assert pytest.approx(frame.width / frame.height) == wide / high
    assert pytest.approx(1) == max(wide / source.width, high / source.height)
    assert 1 <= made.width <= max(1, wide) + 1e-6
    assert abs(made.height - made.width * frame.height / frame.width) <= max(
        0.5, 1 - made.width * frame.height / frame.width
    )


@given(SIZES, st.integers(1, 4000))
def test_a_route_never_enlarges_and_ends_at_the_target(source: Size, width: int) -> None:
    target = fit(source, width)

    way = route(source, target, whole(source))

    decoded = -(-source.width // way.reduction)
    widths = [decoded, *(step.width for step in way.steps), target.width]
    assert sorted(widths, reverse=True) == widths


@given(SIZES)
def test_all_uses_of_a_photo_share_one_decode(source: Size) -> None:
    """But those of a panorama, whose share picture is a small part of it and needs all its detail."""
    assume(source.width < 2.5 * source.height or source.width <= LADDER[0])
    recipes = {each.recipe for each in plan_photo(facts(*source), "a", ("web", "share", "feed"))}

    assert 1 == len({route(source, *framed(source, recipe)).reduction for recipe in recipes})


def test_a_print_larger_than_the_ladder_is_taken_from_the_whole_photo() -> None:
    source, target = Size(6000, 4000), Size(3000, 2000)

    assert (2, ()) == route(source, target, whole(source))
    assert (2, (Size(1600, 1067), Size(960, 640))) == route(source, Size(480, 320), whole(source))
    assert (1, ()) == route(source, Size(3001, 2001), whole(source))


@given(SIZES)
def test_a_box_keeps_its_place_in_a_smaller_frame(source: Size) -> None:
    frame = fit(source, LADDER[0])

    box = reduced(whole(source), source, frame)

    assert whole(frame) == pytest.approx(box)
    assert box.right <= frame.width
    assert box.bottom <= frame.height
