"""How is the portal dressed? The theme's files as one stylesheet, its fonts, scripts, and the accent."""

from __future__ import annotations

import hashlib
from pathlib import Path

from plugins.newsroom import contrast
from plugins.newsroom.library import Library
from plugins.newsroom.sections.section import File

ORDER = ("tokens", "reset", "base", "layout")
PALETTE = """:root{{--accent:{light};--accent-ink:{light_ink};--accent-soft:{light_soft}}}
@media screen and (prefers-color-scheme:dark)
{{:root{{--accent:{dark};--accent-ink:{dark_ink};--accent-soft:{dark_soft}}}}}
@media print{{:root{{--accent:{light};--accent-ink:{light_ink};--accent-soft:{light_soft}}}}}
"""


def stylesheet(theme: Path) -> File:
    """Every sheet of the theme in the order of the cascade, under a name made from its content.

    One file instead of forty: on a slow line each request costs more than the whole stylesheet.
    """
    css = theme / "static" / "css"
    sheets = [css / f"{name}.css" for name in ORDER]
    sheets += sorted((css / "components").glob("*.css"))
    sheets += [css / "print.css"]
    text = "\n".join(each.read_text("utf-8").strip() for each in sheets if each.is_file()) + "\n"
    return File(_named("tema/portal", "css", text), text.encode())


def palette(library: Library) -> File:
    """The municipality's accent, corrected for contrast, on both papers."""
    used = contrast.accents(library.town.colours.accent)
    text = PALETTE.format(**{name: getattr(used, name) for name in _ROLES})
    return File(_named("tema/municipio", "css", text), text.encode())


_ROLES = ("light", "light_ink", "light_soft", "dark", "dark_ink", "dark_soft")


def scripts(theme: Path) -> tuple[File, ...]:
    """The theme's small modules, under names made from their content."""
    found = sorted((theme / "static" / "js").glob("*.js"))
    texts = ((each, each.read_text("utf-8")) for each in found)
    return tuple(File(_named(f"tema/{each.stem}", "js", text), text.encode()) for each, text in texts)


def fonts(theme: Path) -> tuple[File, ...]:
    """The fonts and their licence."""
    folder = theme / "static" / "fonts"
    return tuple(File(f"tema/fuentes/{each.name}", each) for each in sorted(folder.glob("*.*")))


def _named(stem: str, suffix: str, text: str) -> str:
    return f"{stem}.{hashlib.sha256(text.encode()).hexdigest()[:10]}.{suffix}"
