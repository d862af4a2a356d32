"""What does Pelican need to know of a page that it writes itself?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plugins.newsroom import routes
from plugins.newsroom.library import Library
from plugins.newsroom.sections.section import View
from plugins.newsroom.views.pages import ReleaseView, StaticView


def source_of(library: Library, file: Path) -> str:
    """The name problems and items give to a file that Pelican found."""
    return f"{library.root.name}/{file.resolve().relative_to(library.root).as_posix()}"


def text_of(view: View) -> str:
    """The HTML that Pelican and its plugins may see as an item's content."""
    return view.body if isinstance(view, ReleaseView | StaticView) else ""


def metadata_of(library: Library, source: str, view: View) -> dict[str, Any]:
    """Pelican's metadata of an item, so that ordinary plugins find what they expect."""
    page = view.page
    shared = {
        "title": page.headline,
        "summary": page.description,
        "slug": page.address.strip("/").replace("/", "-") or "inicio",
        "url": page.address,
        "save_as": routes.file_of(page.address),
        "status": "published",
    }
    release = library.by_source.get(source)
    if release is None:
        return {**shared, "date": library.now}
    return {**shared, "date": release.at, "category": release.area.name, "tags": list(release.header.topics)}
