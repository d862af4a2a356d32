"""How were the files of theme/static/fonts made? From Noto, by subsetting; run again only to change them.

    npm install --prefix /tmp/noto @fontsource-variable/noto-serif@5.3.0 @fontsource-variable/noto-sans@5.3.0
    apt-get install fonts-noto-core fonts-noto-extra
    python scripts/fonts.py /tmp/noto/node_modules/@fontsource-variable \\
        /usr/share/fonts/truetype/noto theme/static/fonts

Each style has three files, so that a page in Spanish asks for one of them: `latin` (Latin-1), `ext` (the other
letters, macrons, saltillo) and `marcas` (combining marks together with the letters they sit on, in a family of its
own: a mark taken from another file than its letter is misplaced). Figures are tabular by default in Noto.
"""

from __future__ import annotations

import io
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LIMIT = 12 * 1000  # bytes a file; DESIGN section 10
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "‘’“”„–—…·•−‹›€")]
EXT = [
    *range(0x100, 0x180),  # Latin Extended-A: macrons of Náhuatl, names of other countries
    *map(ord, "ƗɨɄʉɁɂʔʼˈʻʷʰǎǐǒǔ"),
    *range(0xA78B, 0xA78D),  # saltillo
]
LETTERS = [*range(0x41, 0x5B), *range(0x61, 0x7B), *map(ord, "ñÑäëïöüáéíóúàèìòùâêîôûãõÄËÏÖÜÁÉÍÓÚ"), *map(ord, "ɨʉ")]
MARKS = [0x300, 0x301, 0x302, 0x303, 0x304, 0x308, 0x30C, 0x323, 0x324, 0x330, 0x331, 0x332]


@dataclass(frozen=True)
class Style:
    """One face of the portal: where its Latin letters come from (axes) and where the rest (static)."""

    name: str
    family: str
    slant: str
    weight: float
    width: float
    static: str


STYLES = (
    Style("titular", "noto-serif", "normal", 750, 78, "NotoSerif-CondensedExtraBold.ttf"),
    Style("texto", "noto-serif", "normal", 400, 100, "NotoSerif-Regular.ttf"),
    Style("cursiva", "noto-serif", "italic", 400, 100, "NotoSerif-Italic.ttf"),
    Style("dato", "noto-sans", "normal", 400, 100, "NotoSans-Regular.ttf"),
    Style("dato-fuerte", "noto-sans", "normal", 650, 100, "NotoSans-SemiBold.ttf"),
)


def main(variable: Path, static: Path, target: Path) -> None:
    """Write three WOFF2 files a style, and the licence beside them."""
    target.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        instance = instance_of(style, variable)
        whole = (static / style.static).read_bytes()
        write(target / f"{style.name}-latin.woff2", instance, LATIN)
        write(target / f"{style.name}-ext.woff2", whole, EXT)
        write(target / f"{style.name}-marcas.woff2", whole, [*LETTERS, *MARKS])
    shutil.copy(variable / "noto-serif" / "LICENSE", target / "OFL.txt")


def instance_of(style: Style, variable: Path) -> bytes:
    """The static font at the style's weight and width."""
    name = f"{style.family}-latin-wdth-{style.slant}.woff2"
    font = TTFont(variable / style.family / "files" / name, recalcTimestamp=False)
    static = instancer.instantiateVariableFont(font, {"wght": style.weight, "wdth": style.width})
    static.flavor = None
    return saved(static)


def saved(font: TTFont) -> bytes:
    """The font as bytes."""
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def write(path: Path, source: bytes, characters: list[int]) -> None:
    """Subset, drop hints, compress; say the size and refuse what is too heavy."""
    options = subset.Options(
        flavor="woff2",
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
        layout_features=["kern", "mark", "mkmk", "ccmp", "locl", "tnum"],
        name_IDs=[1, 2, 13, 14],
    )
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    subset.save_font(font, str(path), options)
    missing = sorted(set(characters) - set(font.getBestCmap()))
    size = path.stat().st_size
    print(f"{path.name}: {size} bytes" + (f", without {' '.join(map(hex, missing))}" if missing else ""))
    if size > LIMIT:
        raise SystemExit(f"{path.name} weighs {size} bytes; the limit is {LIMIT}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
