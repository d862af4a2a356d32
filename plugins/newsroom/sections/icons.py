"""How does the coat of arms become icons, and the picture that is shared where a page has none?"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import resvg_py
from PIL import Image, ImageDraw, ImageFont

from plugins.newsroom import contrast
from plugins.newsroom.library import Library
from plugins.newsroom.notebook import digest
from plugins.newsroom.sections.parts import SHARE_ADDRESS
from plugins.newsroom.sections.section import File

SHARE_SIZE = (1200, 630)
TOUCH, FAVICON = 180, 32
HEADLINE, LABEL = "titular-latin.woff2", "dato-latin.woff2"


def shield_address(library: Library) -> str:
    """Where the coat of arms is published; empty when the town has none."""
    return f"tema/escudo{library.shield.suffix.lower()}" if library.shield else ""


def icon_addresses(library: Library) -> tuple[str, ...]:
    """Favicon as SVG where there is one, favicon of 32 px, touch icon of 180 px."""
    if library.shield is None:
        return ()
    vector = (shield_address(library),) if library.shield.suffix.lower() == ".svg" else ()
    return (*vector, "favicon.png", "apple-touch-icon.png")


def files(library: Library, fonts: Path, store: Path | None) -> tuple[File, ...]:
    """The coat of arms, its icons and the default share picture; drawn once for each coat of arms."""
    if library.shield is None:
        return ()
    source = library.shield.read_bytes()
    accent = contrast.accents(library.town.colours.accent)
    key = digest("iconos 2", source, library.town.name, library.town.office, accent.light)
    made = {
        "favicon.png": lambda: _icon(source, FAVICON, 0),
        "apple-touch-icon.png": lambda: _icon(source, TOUCH, 18),
        SHARE_ADDRESS: lambda: _share(library, source, accent, fonts),
    }
    drawn = [File(name, _stored(store, f"{key}-{Path(name).name}", draw)) for name, draw in made.items()]
    return (File(shield_address(library), library.shield), *drawn)


def _stored(store: Path | None, name: str, draw: Callable[[], bytes]) -> bytes:
    file = store / name if store else None
    if file is not None and file.is_file():
        return file.read_bytes()
    content = draw()
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(".tmp")
        draft.write_bytes(content)
        draft.replace(file)
    return content


def _raster(source: bytes, side: int) -> Image.Image:
    """The coat of arms in a square of `side` pixels, its proportions kept."""
    if b"<svg" in source[:2000]:
        source = resvg_py.svg_to_bytes(svg_string=source.decode("utf-8"), height=side * 2)
    picture = Image.open(io.BytesIO(source)).convert("RGBA")
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    square = Image.new("RGBA", (side, side))
    square.paste(picture, ((side - picture.width) // 2, (side - picture.height) // 2))
    return square


def _icon(source: bytes, side: int, margin: int) -> bytes:
    """A square icon; with a margin it stands on white, as telephones expect."""
    paper = Image.new("RGBA", (side, side), (255, 255, 255, 255 if margin else 0))
    paper.alpha_composite(_raster(source, side - 2 * margin), (margin, margin))
    return _png(paper)


def _share(library: Library, source: bytes, accent: contrast.Accents, fonts: Path) -> bytes:
    """The masthead as a picture: coat of arms, name and office over a rule in the town's colour."""
    sheet = Image.new("RGB", SHARE_SIZE, "#ffffff")
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 0, SHARE_SIZE[0], 24), fill=accent.light)
    shield = _raster(source, 240)
    sheet.paste(shield, (96, 195), shield)
    name, room = library.town.name, SHARE_SIZE[0] - 384 - 72
    font = _fitting(fonts / HEADLINE, name, room, 110)
    draw.text((384, 300), name, font=font, fill="#17181a", anchor="ls")
    office = _fitting(fonts / LABEL, library.town.office, room, 40)
    draw.text((384, 366), library.town.office, font=office, fill="#4a4d52", anchor="ls")
    draw.rectangle((384, 400, 384 + 120, 406), fill=accent.light)
    return _png(sheet)


def _fitting(font: Path, text: str, room: int, size: int) -> ImageFont.FreeTypeFont:
    made = ImageFont.truetype(str(font), size)
    while made.getlength(text) > room and size > 12:
        size -= 2
        made = ImageFont.truetype(str(font), size)
    return made


def _png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
