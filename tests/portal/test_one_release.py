"""One boletín is taken away: what changes is computed from the library, and nothing else changes by one byte."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

import pytest

from plugins.newsroom import quarter, routes
from plugins.newsroom.figures.planning import all_progress
from plugins.newsroom.library import Library, Release
from plugins.newsroom.portal import Portal
from plugins.newsroom.routes import file_of
from tests.compose import compose_town, deciders, rendered
from tests.towns import PROJECT

DATA = "transparencia/datos/"


@dataclass(frozen=True)
class Output:
    """A portal with every file that it publishes; of pictures only their names, which are hashes of their bytes."""

    portal: Portal
    files: Mapping[str, bytes]


def output_of(content: Path, store: Path) -> Output:
    portal = compose_town(content, store)
    files = {each.file: b"" for each in portal.renditions}
    for each in portal.files:
        files[each.address] = each.content if isinstance(each.content, bytes) else each.content.read_bytes()
    return Output(portal, {**files, **rendered(portal)})


@pytest.fixture(scope="module")
def before(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Output]:
    """The demonstration, hard-linked so that taking a file away costs nothing, and all it publishes."""
    folder = tmp_path_factory.mktemp("uno")
    shutil.copytree(PROJECT / "content", folder / "content", copy_function=os.link)
    return folder, output_of(folder / "content", folder / "cache")


def without(folder: Path, release: Release) -> Output:
    """The same town once the boletín is gone; it is back afterwards."""
    file = folder / release.place.path
    item = file.parent if file.name == "index.md" else file
    aside = folder / "aparte"
    shutil.move(item, aside)
    try:
        return output_of(folder / "content", folder / "cache")
    finally:
        shutil.move(aside, item)


def changed(one: Output, other: Output) -> set[str]:
    names = one.files.keys() | other.files.keys()
    return {name for name in names if one.files.get(name) != other.files.get(name)}


def texts(value: object) -> Iterator[str]:
    """Every text in a view, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from texts(getattr(value, each.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)


def naming(portal: Portal, release: Release) -> set[str]:
    """Pages that list or link the boletín, or show its photos."""
    marks = {release.place.address, release.short}
    return {
        file_of(view.page.address)
        for view in (*portal.pages, *portal.hosted.values())
        if any(text in marks or f'href="{release.place.address}"' in text for text in texts(view))
    }


def own(output: Output, release: Release) -> set[str]:
    """Its page, its short and former addresses, its documents and the renditions that nobody else shows."""
    mine = {release.place.address, release.short, *(routes.former(each) for each in release.header.former)}
    photos = {photo.facts.digest for photo in (release.cover, *release.photos, *release.text.photos) if photo}
    library = output.portal.library
    others = [each for each in (*library.releases, *library.galleries) if each is not release]
    used = {p.facts.digest for each in others for p in (*each.photos, *each.text.photos)}
    used |= {each.cover.facts.digest for each in library.releases if each is not release and each.cover}
    renditions = {each.file for each in output.portal.renditions if each.digest in photos - used}
    return {file_of(each) for each in mine} | {each.address for each in release.documents} | renditions


def lists(release: Release) -> set[str]:
    """Archives, terms, feeds, front page and map: whatever counts or lists boletines."""
    year, month = release.at.year, release.at.month
    terms = [("areas", release.area.slug), *(("ejes", each.slug) for each in release.ejes)]
    found = {"boletines/", routes.release_year(year), routes.release_month(year, month), ""}
    for kind, slug in (*terms, *(("temas", each) for each in release.topics)):
        found |= {f"{kind}/", routes.term(kind, slug), routes.term(kind, slug, year)}
    feeds = {"feeds/boletines.atom.xml", *(f"feeds/{kind}/{slug}.atom.xml" for kind, slug in terms)}
    return {file_of(each) for each in found} | feeds | {"sitemap.xml"}


def over(library: Library, release: Release) -> bool:
    """Whether its month is counted in the year's page: it has ended, or its report is out."""
    month = quarter.month_of(release.at.date())
    return month.last < library.today or month in {each.period for each in library.reports}


def figures(library: Library, release: Release) -> set[str]:
    """Its month's report and those that compare themselves with it, its year's, its quarter's mural."""
    month, period = quarter.month_of(release.at.date()), quarter.quarter_of(release.at.date())
    comparing = {month, month.next(), quarter.Period(month.year + 1, month.month, 1)}
    found = {each.place.address for each in library.reports if each.period in comparing}
    if over(library, release):
        years = {each.period.year for each in library.reports} & {month.year, month.year + 1}
        found |= {routes.reports_of(each) for each in years} | {"informes/"}
    return {file_of(each) for each in found | {routes.mural(period.key), "murales/"}}


def plans(library: Library, release: Release) -> set[str]:
    """Plans with an activity that counted it."""
    on = frozenset(deciders())
    counting = [
        each.plan.place.address
        for each in all_progress(library, on)
        if any(item.address == release.place.address for one in each.activities for item in one.items)
    ]
    return {file_of(each) for each in (*counting, *(["planes/"] if counting else []))}


def data(output: Output, release: Release, counted: bool) -> set[str]:
    """Tables with a row or a figure of it, with their pages, and the lists of all tables."""
    names = ["boletines", "murales", *(["planes", "plan-actividades", "plan-avance"] if counted else [])]
    month = quarter.month_of(release.at.date())
    names += ["informes"] if month in {each.period for each in output.portal.library.reports} else []
    files = {f"{DATA}{name}{end}" for name in names for end in (".csv", ".json", ".csv-metadata.json", "/index.html")}
    files |= {f"{DATA}index.html", f"{DATA}datapackage.json", f"{DATA}catalogo.jsonld", f"{DATA}csv-metadata.json"}
    return files & output.files.keys()


MAY_STAY = (
    *("index.html", "planes/index.html", "informes/index.html", "murales/index.html", "feeds/boletines.atom.xml"),
    *(f"{DATA}planes", f"{DATA}murales", f"{DATA}plan-avance/index.html"),
)
"""Lists that show only the newest or the first of what they list: they may say the same without it."""


def may_stay(name: str) -> bool:
    """Whether what depends on the boletín may look the same without it."""
    return name == "index.html" or name.startswith(MAY_STAY[1:]) or name.endswith("csv-metadata.json")


VICTIMS = (0, 20)
"""The newest boletín, and one of the middle of the year."""


@pytest.mark.parametrize("index", VICTIMS)
def test_taking_one_boletin_away_changes_what_it_appears_in_and_nothing_else(before, index):
    folder, whole = before
    library = whole.portal.library
    release = library.releases[index]
    found = changed(whole, without(folder, release))
    counted = plans(library, release)
    expected = own(whole, release) | naming(whole.portal, release) | lists(release) | figures(library, release)
    expected |= counted | data(whole, release, bool(counted))

    assert found - expected == set()
    assert {each for each in expected - found if not may_stay(each)} == set()


def test_comparison_can_fail(before):
    """An output differs from itself in nothing, and from another town's in what is not computed."""
    _folder, whole = before

    assert changed(whole, whole) == set()
    assert "presupuestos/2026/index.html" not in lists(whole.portal.library.releases[0])
