"""A page is a function of its template, its view and what all share: rendered again alone, it has the same bytes."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest

from plugins.newsroom.routes import file_of
from tests.compose import compose_town, rendered
from tests.conftest import CACHE
from tests.towns import PROJECT, files

TEMPLATES = sorted(each.name for each in (PROJECT / "theme" / "templates").glob("*.html") if each.name != "base.html")
PLAIN = (str, int, bool, type(None))


@pytest.mark.parametrize("name", ["demo", "worst", "empty"])
def test_every_page_again_from_its_view_alone(name, request, tmp_path):
    """Composed and rendered here, in this process; written there, by Pelican in another."""
    town = request.getfixturevalue(name)
    portal = compose_town(town.content, CACHE if name == "demo" else CACHE / "pruebas")
    again = rendered(portal)
    pages = {path: data for path, data in files(town.output).items() if path.endswith(".html")}

    assert sorted(pages) == sorted(again)
    assert [] == [path for path in pages if pages[path] != again[path]]


@pytest.mark.parametrize("name", ["demo", "worst", "empty"])
def test_every_file_again_from_the_portal_alone(name, request):
    town = request.getfixturevalue(name)
    portal = compose_town(town.content, CACHE if name == "demo" else CACHE / "pruebas")
    planned = {each.address: each.content for each in portal.files}
    made = {path: data for path, data in files(town.output).items() if not path.endswith(".html")}
    pictures = {each.file for each in portal.renditions}

    assert sorted(made) == sorted({*planned, *pictures})
    for path, content in planned.items():
        assert made[path] == (content if isinstance(content, bytes) else content.read_bytes()), path


def test_views_are_plain_values(worst):
    """Text, numbers and tuples of frozen values: nothing that could read a file or the clock meanwhile."""
    portal = compose_town(worst.content, CACHE / "pruebas")
    strange = {
        f"{type(view).__name__}: {type(each).__name__}"
        for view in (*portal.pages, *portal.hosted.values(), portal.site)
        for each in values(view)
        if not isinstance(each, PLAIN)
    }

    assert set() == strange


def values(value: object) -> Iterator[object]:
    """Everything inside a frozen value, down to what is no longer made of parts."""
    if dataclasses.is_dataclass(value):
        assert type(value).__dataclass_params__.frozen, type(value)
        value = tuple(getattr(value, each.name) for each in dataclasses.fields(value))
    if isinstance(value, tuple):
        for each in value:
            yield from values(each)
    else:
        yield value


def test_the_hour_of_the_build_reaches_no_page(worst):
    """Only its date may: two hours later every page is the same."""
    store = CACHE / "pruebas"
    early, late = (
        rendered(compose_town(worst.content, store, now=f"2026-11-15 {hour}")) for hour in ("00:01", "23:59")
    )

    assert [] == [path for path in early if early[path] != late.get(path)]
    assert early.keys() == late.keys()


def test_what_all_pages_share_does_not_change_with_a_boletin(worst, tmp_path):
    """Else every page would have to be rendered again with each new one."""
    store = CACHE / "pruebas"
    before, after = (
        compose_town(worst.content, store, now=day).site for day in ("2026-11-14 12:00", "2026-11-15 10:00")
    )

    assert before == after


def test_every_view_has_a_template_and_every_template_a_view(worst, demo):
    """A missing one would fall back to Pelican's own, silently; so would one of another name."""
    portal = compose_town(worst.content, CACHE / "pruebas")
    named = {f"{view.page.template}.html" for view in (*portal.pages, *portal.hosted.values())}

    assert named == set(TEMPLATES)


def test_page_says_which_template_made_it(worst):
    """The audit of every template finds them by this."""
    portal = compose_town(worst.content, CACHE / "pruebas")
    for view in (*portal.pages, *portal.hosted.values()):
        page = (worst.output / file_of(view.page.address)).read_text("utf-8")
        assert [view.page.template] == re.findall(r'<body data-template="([\w-]+)"', page)
