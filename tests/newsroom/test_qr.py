"""The drawing of a QR code is the code's own matrix, module by module."""

from __future__ import annotations

import re

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.sections.qr import QUIET, Code, qr

STEP = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")
SHORT = "https://villa.example/portal/b/2026-074/"


def drawn(code: Code) -> list[list[int]]:
    """The dark modules that the path paints, without the quiet zone."""
    assert STEP.sub("", code.path) == ""
    side = code.size - 2 * QUIET
    grid = [[0] * side for _ in range(side)]
    for x, y, length, back in (map(int, each.groups()) for each in STEP.finditer(code.path)):
        assert length == back
        for column in range(x, x + length):
            assert not grid[y - QUIET][column - QUIET], "no module is painted twice"
            grid[y - QUIET][column - QUIET] = 1
    return grid


@given(st.from_regex(r"https://[a-z]{1,20}\.example/[a-z0-9/-]{0,120}", fullmatch=True))
@settings(max_examples=25)
def test_the_path_draws_the_matrix(url: str) -> None:
    assert drawn(qr(url)) == [list(row) for row in segno.make_qr(url, error="m").matrix]


def test_it_can_be_read_from_afar() -> None:
    """Error correction M at least, four modules of quiet zone, and few modules for a short address."""
    made = segno.make_qr(SHORT, error="m")

    assert made.error in {"M", "Q", "H"}
    assert qr(SHORT).size == made.symbol_size()[0] + 2 * (QUIET - made.default_border_size)
    assert qr(SHORT).size <= 33 + 2 * QUIET
    assert QUIET == 4


@pytest.mark.parametrize("text", ["", "/b/2026-001/", "b/2026-001/", "mailto:a@b.mx"])
def test_only_absolute_addresses_are_drawn(text: str) -> None:
    assert qr(text) == Code("", 0)


def test_different_addresses_have_different_codes() -> None:
    assert len({qr(f"{SHORT}{each}").path for each in range(20)}) == 20
