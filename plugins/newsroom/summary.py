"""What is said at the end of a build, and what does Pelican need to know of a page?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from plugins.newsroom import routes, spanish
from plugins.newsroom.library import Library
from plugins.newsroom.pictures import Report
from plugins.newsroom.portal import Portal
from plugins.newsroom.problems import Problem, stopping
from plugins.newsroom.sections.section import View
from plugins.newsroom.views.pages import ReleaseView, StaticView


def announcements(library: Library) -> Iterator[str]:
    """One line for each thing under embargo: «sale el 18 de noviembre de 2026 a las 8:00 h»."""
    for each in library.waiting:
        when = f"{spanish.long_date(each.at)} a las {spanish.hour(each.at)}"
        yield f"En espera: «{each.title}» sale el {when} ({each.path})"


def closing_line(portal: Portal, done: Report, problems: Sequence[Problem]) -> str:
    """The line that ends every build."""
    pages = len(portal.pages) + len(portal.hosted)
    errors = len(stopping(problems))
    return " · ".join(
        (
            f"Listo: {spanish.counted(pages, 'página', 'páginas')}",
            spanish.counted(done.developed, "foto revelada", "fotos reveladas"),
            _waiting(portal.library),
            spanish.counted(errors, "problema", "problemas"),
            spanish.counted(len(problems) - errors, "aviso", "avisos"),
        )
    )


def _waiting(library: Library) -> str:
    if not library.waiting:
        return "nada en espera"
    first = library.waiting[0].at
    when = f"{spanish.long_date(first)} a las {spanish.hour(first)}"
    return f"{len(library.waiting)} en espera (lo próximo, el {when})"


def planned(portal: Portal) -> list[str]:
    """Every file that this build wants in its output."""
    pages = [routes.file_of(each.page.address) for each in (*portal.pages, *portal.hosted.values())]
    return [*pages, *(each.address for each in portal.files), *(each.file for each in portal.renditions)]


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
