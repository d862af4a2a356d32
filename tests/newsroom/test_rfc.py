"""A taxpayer's key: published samples pass, one slip of the hand never does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.rfc import ALPHABET, GENERIC, check_digit, flaw

# Worked example of the tax office's instructions, the tax office itself, and its generic keys.
PUBLISHED = ("GODE561231GR8", "SAT970701NN3", *sorted(GENERIC))
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

stems = st.builds(
    lambda letters, day, tail: letters + day.strftime("%y%m%d") + tail,
    st.text(LETTERS + "Ñ&", min_size=3, max_size=4),
    st.dates(),
    st.text(LETTERS + "0123456789", min_size=2, max_size=2),
)


@pytest.mark.parametrize("key", PUBLISHED)
def test_published_keys_are_right(key: str) -> None:
    assert flaw(key) == ""


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("", "forma"),
        ("GODE561231", "forma"),
        ("GODE561231GR", "forma"),
        ("GODE561231GR88", "forma"),
        ("gode561231gr8", "forma"),
        ("G0DE561231GR8", "forma"),
        ("GODE561231GRB", "forma"),
        ("GODE٥٦١٢٣١GR8", "forma"),
        ("GODE561331GR8", "fecha"),
        ("GODE560230GR8", "fecha"),
        ("GODE561231GR7", "«8»"),
        ("SAT970701NNA", "«3»"),
    ],
)
def test_what_is_wrong_is_said(key: str, said: str) -> None:
    assert said in flaw(key)


def test_29_february_is_a_day_of_some_century() -> None:
    """1900 was no leap year and 2000 was."""
    stem = "AAA000229AA"
    assert flaw(stem + check_digit(stem)) == ""


@given(stems)
def test_of_the_eleven_digits_exactly_one_closes_a_key(stem: str) -> None:
    assert [each for each in "0123456789A" if flaw(stem + each) == ""] == [check_digit(stem)]


@given(stems, st.data())
def test_one_letter_mistaken_for_another_is_found(stem: str, data: st.DataObject) -> None:
    """But for the place whose weight is 11, and for letters that stand 11, 22 or 33 places apart in the alphabet."""
    key = stem + check_digit(stem)
    blind = len(stem) - 10
    place = data.draw(st.integers(0, len(stem) - 1).filter(lambda each: each != blind))
    other = data.draw(st.sampled_from([each for each in ALPHABET if each not in {" ", key[place]}]))
    wrong = key[:place] + other + key[place + 1 :]
    same = (ALPHABET.index(other) - ALPHABET.index(key[place])) % 11 == 0

    assert same or flaw(wrong)


@given(st.text(max_size=14))
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(flaw(text), str)
