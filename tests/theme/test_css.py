"""One name for template, sheet and class; roles instead of colours; light fonts; enough contrast."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "theme"
CSS = THEME / "static" / "css"
FONTS = THEME / "static" / "fonts"
COMPONENTS = sorted((CSS / "components").glob("*.css"))
LAYERED = [CSS / name for name in ("tokens.css", "reset.css", "base.css", "layout.css")] + COMPONENTS
SHEETS = [*LAYERED, CSS / "print.css"]
TOKENS = (CSS / "tokens.css").read_text("utf-8")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch|color|color-mix)\(")
PAIRS = [(ink, paper) for ink in ("ink", "ink-soft", "accent", "figure", "alert-1", "alert-2", "alert-3")
         for paper in ("paper", "panel", "accent-soft")] + [("accent-ink", "accent"), ("paper", "alert-2"),
                                                            ("veil-ink", "veil"), ("qr-ink", "qr-paper")]  # fmt: skip


def name_of(path: Path) -> str:
    return path.name


def text_of(path: Path) -> str:
    """A sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)


def selectors_of(path: Path) -> list[str]:
    heads = re.findall(r"([^{};]+)\{", text_of(path))
    return [part.strip() for head in heads if "@" not in head for part in head.split(",\n")]


def markup() -> str:
    """Everything a class can be written in: templates and scripts."""
    paths = [*(THEME / "templates").rglob("*.html"), *(THEME / "static" / "js").glob("*.js")]
    return "\n".join(path.read_text("utf-8") for path in paths)


def test_every_component_has_template_sheet_and_examples():
    """components/x.html, components/x.css and components/x.yml, and no other."""
    templates = THEME / "templates" / "components"

    assert {path.stem for path in templates.glob("*.html")} == {path.stem for path in COMPONENTS}
    assert {path.stem for path in templates.glob("*.yml")} == {path.stem for path in COMPONENTS}


@pytest.mark.parametrize("path", COMPONENTS, ids=name_of)
def test_sheet_speaks_only_of_its_component(path):
    """Every selector starts from the block that the file is named after."""
    block = re.compile(rf"^\.{path.stem}(?![a-z0-9]|-[a-z0-9])")

    assert [] == [selector for selector in selectors_of(path) if not block.match(selector)]


@pytest.mark.parametrize("path", SHEETS, ids=name_of)
def test_no_class_without_markup(path):
    """A class that no template or script writes is dead; modifiers are written in two pieces."""
    source = markup()
    classes = {name for selector in selectors_of(path) for name in re.findall(r"\.([a-z][\w-]*)", selector)}
    dead = {name for name in classes if not re.search(rf"{name}(?![\w-])", source)}

    assert [] == sorted(name for name in dead if f"{name.rpartition('--')[0]}--" not in source)


@pytest.mark.parametrize("path", LAYERED, ids=name_of)
def test_sheet_has_one_layer(path):
    """The cascade is decided in the first line of tokens.css."""
    assert 1 == len(re.findall(r"@layer [a-z]+ \{", text_of(path)))


def test_layers_come_first_and_print_has_none():
    """Order in one line; print.css wins by being outside."""
    assert TOKENS.startswith("@layer reset, base, layout, components;\n")
    assert "@layer" not in text_of(CSS / "print.css")


@pytest.mark.parametrize("path", SHEETS[1:], ids=name_of)
def test_colours_and_palette_stay_in_tokens(path):
    """Other sheets know roles; print.css may give a role its colour on paper."""
    text = text_of(path)
    if path.name == "print.css":
        text = re.sub(r"^\s+--[a-z0-9-]+: #[0-9a-f]{6};$", "", text, flags=re.MULTILINE)

    assert "--palette-" not in text
    assert not COLOUR.search(text)


@pytest.mark.parametrize("path", LAYERED, ids=name_of)
def test_nothing_is_important(path):
    """Only paper may insist."""
    assert "!important" not in text_of(path)


@pytest.mark.parametrize("path", SHEETS, ids=name_of)
def test_every_variable_is_defined(path):
    """A misspelt token would silently fall back."""
    defined = set(re.findall(r"(--[a-z0-9-]+)\s*:", "\n".join(text_of(sheet) for sheet in SHEETS)))
    used = set(re.findall(r"var\((--[a-z0-9-]+)\)", text_of(path)))

    assert set() == used - defined


def test_sheets_ask_for_nothing_outside():
    """No import, no third party; fonts are relative to the bundle."""
    everything = "\n".join(text_of(path) for path in SHEETS)

    assert "@import" not in everything
    assert all(address.startswith("fuentes/") for address in re.findall(r'url\("([^"]+)"\)', everything))


def test_fonts_are_there_light_and_licensed():
    """Every file is used, weighs at most 12 kB, and the licence lies beside them."""
    named = set(re.findall(r'url\("fuentes/([^"]+)"\)', TOKENS))

    assert named == {path.name for path in FONTS.glob("*.woff2")}
    assert all(path.stat().st_size <= 12_000 for path in FONTS.glob("*.woff2"))
    assert "SIL Open Font License" in (FONTS / "OFL.txt").read_text("utf-8")


def test_page_in_spanish_asks_for_five_fonts_at_most():
    """One Latin file for each of five styles; the rest only where a text needs it."""
    assert 5 == len(list(FONTS.glob("*-latin.woff2")))


def test_every_proportion_has_its_class():
    """Picture.proportion goes from 05 to 30."""
    text = (CSS / "components" / "photo-grid.css").read_text("utf-8")

    assert all(f".photo-grid__item--{tenths:02d} {{ --ratio: {tenths / 10}; }}" in text for tenths in range(5, 31))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper"), PAIRS)
def test_roles_have_contrast(scheme, ink, paper):
    """AA for text: 4.5 to 1, in both schemes."""
    assert 4.5 <= contrast(colour_of(ink, scheme), colour_of(paper, scheme))


def colour_of(role: str, scheme: str) -> str:
    light, dark = TOKENS.split("prefers-color-scheme: dark")
    found = re.search(rf"--{role}: var\((--palette-[a-z-]+)\)", dark if scheme == "dark" else light)
    found = found or re.search(rf"--{role}: var\((--palette-[a-z-]+)\)", light)
    return re.search(rf"{found[1]}: (#[0-9a-f]{{6}})", light)[1]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
