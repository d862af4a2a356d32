"""What is the whole portal? The sections that are switched on, put together with what all pages share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from plugins.newsroom import body, routes
from plugins.newsroom.library import Event, Filing, Gallery, Library, MuralNotes, Release, Report, StaticPage
from plugins.newsroom.pictures import Job, Rendition, Use, plan_photo
from plugins.newsroom.records import Budget, Campaign, Ledger, Plan
from plugins.newsroom.sections import discovery, evidence
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections, View
from plugins.newsroom.views.parts import Site

Decide = Callable[[Library, Sections], Section]
Item = TypeVar("Item", Release, Gallery, Event, Report, Filing, MuralNotes, StaticPage, Budget, Campaign, Plan)


class Part(NamedTuple):
    """What a section alone shows: fields of the `Library`, and where its pages live."""

    fields: tuple[str, ...]
    places: tuple[str, ...] = ()


PARTS = MappingProxyType(
    {
        "releases": Part(("releases", "unlisted"), ("boletines/", "areas/", "ejes/", "temas/", "b/")),
        "galleries": Part(("galleries",), ("galerias/",)),
        "agenda": Part(("events",), ("agenda/",)),
        "reports": Part(("reports",), ("informes/",)),
        "transparency": Part(("obligations", "filings"), ("transparencia/",)),
        "murals": Part(("murals",), ("murales/", "m/")),
        "pages": Part(("pages",)),
        "plans": Part(("plans",), ("planes/",)),
        "budgets": Part(("budgets",), ("presupuestos/",)),
        "spending": Part((), ("contratos/", "transparencia/gasto/")),
        "campaigns": Part(("campaigns",), ("campanas/",)),
        "data": Part((), ("transparencia/datos/",)),
        "evaluation": Part(("rubrics",), ("evaluacion/",)),
    }
)
WRITTEN = (
    "releases",
    "unlisted",
    "galleries",
    "events",
    "reports",
    "filings",
    "murals",
    "pages",
    "plans",
    "budgets",
    "campaigns",
)
"""Fields of the `Library` whose items have a text."""


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
    def planned(self) -> tuple[str, ...]:
        """Every file that this portal wants in its output."""
        pages = (routes.file_of(each.page.address) for each in (*self.pages, *self.hosted.values()))
        return (*pages, *(each.address for each in self.files), *(each.file for each in self.renditions))

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
    library = shown(library, on)
    sections = tuple(decide(library, on) for decide in deciders.values())
    pages = (*(page for each in sections for page in each.pages), discovery.not_found(library, sections))
    hosted = {path: view for each in sections for path, view in each.hosted.items()}
    heads = [each.page for each in (*hosted.values(), *pages)]
    shared = discovery.files(library, heads, folders.theme, folders.store / "iconos")
    files = (*(file for each in sections for file in each.files), *shared)
    uses = tuple(use for each in sections for use in each.photos)
    site = discovery.site(library, sections, folders.theme)
    return _proven(Portal(library, site, pages, files, _jobs(uses), hosted))


def _proven(portal: Portal) -> Portal:
    """The portal with no evidence that leads to a page or file that will not be written."""
    planned = frozenset(portal.planned)
    pages = tuple(evidence.checked(each, planned) for each in portal.pages)
    hosted = {path: evidence.checked(view, planned) for path, view in portal.hosted.items()}
    return replace(portal, pages=pages, hosted=hosted)


def shown(library: Library, on: Sections) -> Library:
    """The library without what no section that is on shows, so that nothing counts it or links to it."""
    off = [part for name, part in PARTS.items() if name not in on]
    if not off:
        return library
    places = {place for part in off for place in part.places}
    places |= {each.place.address for each in library.pages} if "pages" not in on else set()
    hidden: dict[str, Any] = {name: () for part in off for name in part.fields}
    kept = replace(library, ledger=_ledger(library, on), **hidden)
    if "releases" not in on:
        kept = replace(kept, events=tuple(replace(each, area=None) for each in kept.events))
    texts: dict[str, Any] = {
        name: tuple(_unlinked(each, tuple(places)) for each in getattr(kept, name)) for name in WRITTEN
    }
    return replace(kept, **texts)


def _ledger(library: Library, on: Sections) -> Ledger:
    """The records of spending without what leads to a section that is off; what reports say is theirs too."""
    ledger = library.ledger
    if "spending" not in on:
        reported = {each.place.path for each in library.reports} if "reports" in on else set()
        told = (each for each in ledger.insertions if each.typed.path in reported)
        ledger = Ledger(insertions=tuple(replace(each, contract=None, supplier=None, invoice=None) for each in told))
    gone: dict[str, Any] = {"campaign": None} if "campaigns" not in on else {}
    gone |= {"release": None} if "releases" not in on else {}
    return replace(ledger, insertions=tuple(replace(each, **gone) for each in ledger.insertions))


def _unlinked(item: Item, places: tuple[str, ...]) -> Item:
    text = body.unlinked(item.text.html, lambda address: address.startswith(places))
    return replace(item, text=replace(item.text, html=text))


def _jobs(uses: tuple[PhotoUse, ...]) -> tuple[Job, ...]:
    """One job per photo, with every rendition that any page asks for."""
    wanted: dict[tuple[Path, str], tuple[PhotoUse, set[Use]]] = {}
    for use in uses:
        _, names = wanted.setdefault((use.photo.file, use.photo.name), (use, {"web"}))
        names |= {"share"} if use.shared else set()
        names |= {"feed"} if use.fed else set()
    return tuple(_job(use, names) for use, names in wanted.values())


def _job(use: PhotoUse, names: set[Use]) -> Job:
    return Job(use.photo.file, plan_photo(use.photo.facts, use.photo.name, names))
