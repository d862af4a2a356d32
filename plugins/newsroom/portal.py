"""What is the whole portal? The sections that are switched on, put together with what all pages share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom.library import Library
from plugins.newsroom.pictures import Job, Rendition, Use, plan_photo
from plugins.newsroom.sections import discovery
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections, View
from plugins.newsroom.views.parts import Site

Decide = Callable[[Library, Sections], Section]


@dataclass(frozen=True)
class Portal:
    """Everything that will be written, decided before anything is."""

    library: Library
    site: Site
    pages: tuple[View, ...]
    files: tuple[File, ...]
    jobs: tuple[Job, ...]
    hosted: Mapping[str, View]  # pages that Pelican writes, by the path of their source

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        """Every picture of the portal."""
        return tuple(rendition for job in self.jobs for rendition in job.renditions)


@dataclass(frozen=True)
class Folders:
    """Where the theme is, and where results are kept between builds."""

    theme: Path
    store: Path


def compose(
    library: Library,
    deciders: Mapping[str, Decide],
    folders: Folders,
) -> Portal:
    """The portal of a library; `deciders` are the sections switched on, by the name of their plugin."""
    on = frozenset(deciders)
    sections = tuple(decide(library, on) for decide in deciders.values())
    pages = (*(page for each in sections for page in each.pages), discovery.not_found(library, sections))
    hosted = {path: view for each in sections for path, view in each.hosted.items()}
    heads = [each.page for each in (*hosted.values(), *pages)]
    shared = discovery.files(library, heads, folders.theme, folders.store / "iconos")
    files = (*(file for each in sections for file in each.files), *shared)
    uses = tuple(use for each in sections for use in each.photos)
    site = discovery.site(library, sections, folders.theme)
    return Portal(library, site, pages, files, _jobs(uses), hosted)


def _jobs(uses: tuple[PhotoUse, ...]) -> tuple[Job, ...]:
    """One job per photo, with every rendition that any page asks for."""
    wanted: dict[tuple[Path, str], tuple[PhotoUse, bool]] = {}
    for use in uses:
        key = (use.photo.file, use.photo.name)
        _, shared = wanted.get(key, (use, False))
        wanted[key] = (use, shared or use.shared)
    return tuple(_job(use, shared) for use, shared in wanted.values())


def _job(use: PhotoUse, shared: bool) -> Job:
    names: tuple[Use, ...] = ("web", "share", "feed") if shared else ("web",)
    return Job(use.photo.file, plan_photo(use.photo.facts, use.photo.name, names))
