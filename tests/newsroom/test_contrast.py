"""Any colour that a town chooses can be read on both papers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom import contrast
from plugins.newsroom.contrast import BAND, NIGHT, WANTED, WHITE, accents, parse, ratio, text_of

COLOUR = st.tuples(*[st.integers(0, 255)] * 3).map(text_of)
GRID = [f"#{r:02x}{g:02x}{b:02x}" for r in range(0, 256, 51) for g in range(0, 256, 51) for b in range(0, 256, 51)]


def readable(given: str) -> list[float]:
    """Contrast of the accent on each surface it is used on, and of the ink on it."""
    used = accents(given)
    light, dark = parse(used.light), parse(used.dark)
    return [
        ratio(light, WHITE),
        ratio(light, parse(used.light_soft)),
        ratio(light, parse(used.light_ink)),
        ratio(dark, NIGHT),
        ratio(dark, parse(used.dark_soft)),
        ratio(dark, parse(used.dark_ink)),
    ]


@given(COLOUR)
def test_any_colour_meets_aa_on_both_papers(colour: str) -> None:
    assert min(readable(colour)) >= WANTED


@pytest.mark.parametrize("colour", GRID)
def test_the_corners_and_edges_of_the_cube_meet_it_too(colour: str) -> None:
    assert min(readable(colour)) >= WANTED


@given(COLOUR)
def test_a_colour_that_serves_is_left_alone(colour: str) -> None:
    used = accents(colour)

    assert used.corrected == (used.light != colour)
    if min(ratio(parse(colour), parse(used.light_soft)), ratio(parse(colour), BAND)) >= WANTED:
        assert not used.corrected


def test_known_ratios() -> None:
    """The extremes and the grey that WCAG's own notes give."""
    assert ratio((0, 0, 0), WHITE) == pytest.approx(21)
    assert ratio(WHITE, WHITE) == pytest.approx(1)
    assert ratio(parse("#767676"), WHITE) == pytest.approx(4.54, abs=0.01)
    assert ratio(WHITE, NIGHT) == ratio(NIGHT, WHITE)


@given(COLOUR)
def test_a_colour_is_written_as_it_is_read(colour: str) -> None:
    assert text_of(parse(colour)) == colour
    assert contrast.text_of(contrast.parse(colour.upper())) == colour
