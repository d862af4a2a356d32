"""Can the municipality's colour be read? The accent is corrected to WCAG AA on both papers."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass

WHITE, NIGHT = (255, 255, 255), (22, 24, 26)
"""The papers of the light and dark themes (theme/static/css/tokens.css)."""
BAND = (242, 244, 243)
"""The tinted paper of the footer, the darkest that accent text stands on in the light theme."""
WANTED = 4.5
"""WCAG 2.2 success criterion 1.4.3: contrast of text at normal size."""

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Accents:
    """The accent on each paper, the ink on top of it, and whether the given colour was changed."""

    light: str
    light_ink: str
    light_soft: str
    dark: str
    dark_ink: str
    dark_soft: str
    corrected: bool


def ratio(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG's definition)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: Rgb) -> float:
    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(each) for each in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def parse(text: str) -> Rgb:
    """#0b5d5e as three channels of 0 to 255."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def text_of(colour: Rgb) -> str:
    """Three channels as #0b5d5e."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def accents(given: str) -> Accents:
    """The given colour where it serves; else the nearest lightness of its hue that does."""
    colour = parse(given)
    soft, dark_soft = _mixed(colour, WHITE, 0.08), _mixed(colour, NIGHT, 0.22)
    darkest = min(BAND, soft, key=_luminance)
    brightest = max(NIGHT, dark_soft, key=_luminance)
    light, dark = _readable(colour, darkest, -1), _readable(colour, brightest, +1)
    return Accents(
        text_of(light),
        _ink(light),
        text_of(soft),
        text_of(dark),
        _ink(dark),
        text_of(dark_soft),
        light != colour,
    )


def _readable(colour: Rgb, paper: Rgb, step: int) -> Rgb:
    hue, lightness, saturation = colorsys.rgb_to_hls(*(each / 255 for each in colour))
    while ratio(colour, paper) < WANTED and 0 <= lightness <= 1:
        lightness += step * 0.005
        channels = colorsys.hls_to_rgb(hue, min(max(lightness, 0.0), 1.0), saturation)
        red, green, blue = (round(each * 255) for each in channels)
        colour = (red, green, blue)
    return colour


def _mixed(colour: Rgb, paper: Rgb, share: float) -> Rgb:
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(colour, paper, strict=True))
    return red, green, blue


def _ink(colour: Rgb) -> str:
    return "#ffffff" if ratio(colour, WHITE) >= WANTED else text_of(NIGHT)
