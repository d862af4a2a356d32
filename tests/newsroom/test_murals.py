"""A mural tells the whole quarter in whole sentences, and loses nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import spanish
from plugins.newsroom.library import Library, Release
from plugins.newsroom.sections import murals
from plugins.newsroom.sections.murals import LEAD_LETTERS, STORY_LETTERS, composed
from plugins.newsroom.views.pages import MuralView
from tests.newsroom.builders import AREAS, library, mural_notes, release, town

ON = frozenset(("releases", "murals", "agenda", "reports"))
POOL = [f"{'Palabra ' * words}{words}{end}" for words in (1, 3, 9, 20, 60, 150) for end in ".!?…"]
TEXT = st.lists(st.sampled_from(POOL), min_size=1, max_size=12).map(" ".join)
Kind = tuple[str, str, str | None, bool, int]
STORY = st.tuples(st.sampled_from(AREAS), TEXT, st.none() | TEXT, st.booleans(), st.integers(1, 12))


def made(number: int, area: str, text: str, summary: str | None, cover: bool, month: int) -> Release:
    header = {"resumen": summary} if summary else {}
    return release(f"2026-{month:02d}-11-nota-{number}", area=area, text=text, cover=cover, **header)


def views_of(found: Library) -> list[MuralView]:
    return [each for each in murals.section(found, ON).pages if isinstance(each, MuralView)]


@given(st.lists(STORY, max_size=10))
@settings(max_examples=40)
def test_stories_are_the_first_whole_sentences_of_their_source(
    kinds: list[Kind],
) -> None:
    found = library(made(number, *kind) for number, kind in enumerate(kinds))
    sources = {each.place.address: each for each in found.releases}
    for view in views_of(found):
        stories = [(view.lead, LEAD_LETTERS), *((each, STORY_LETTERS) for each in view.stories)]
        for story, letters in stories:
            assert story is not None
            source = sources[story.address]
            text = source.text.plain if letters == LEAD_LETTERS else source.header.summary or source.text.plain
            pieces = list(spanish.sentences(text))
            ends = ["".join(pieces[: n + 1]).strip() for n in range(len(pieces))]
            assert story.text in ends
            assert len(story.text) <= max(letters, len(ends[0]))


@given(st.lists(STORY, max_size=14))
@settings(max_examples=40)
def test_nothing_is_lost_and_every_area_that_worked_is_told(
    kinds: list[Kind],
) -> None:
    found = library(made(number, *kind) for number, kind in enumerate(kinds))
    editions = composed(found)
    for each in editions:
        told = (*((each.lead,) if each.lead else ()), *each.stories)
        everything = [one.place.path for one in (*told, *each.rest)]
        areas = [one.area.slug for one in each.stories]
        worked = {one.area.slug for one in found.during(each.period)}
        assert sorted(everything) == sorted(one.place.path for one in found.during(each.period))
        assert len(set(areas)) == len(areas), "one story for each área"
        assert {one.area.slug for one in told} == worked
        assert {spanish.slug(name) for name in each.quiet} == {spanish.slug(name) for name in AREAS} - worked
    assert sum(len(found.during(each.period)) for each in editions) == len(found.releases)


def test_a_very_long_first_sentence_is_not_cut() -> None:
    long = "Palabra " + "sin punto " * 120 + "hasta aquí."
    view = views_of(library([release(), release("2026-05-15-larga", area="Salud", text=f"{long} Y otra.")]))[0]
    texts = [each.text for each in (view.lead, *view.stories) if each]

    assert long in texts


def test_an_abbreviation_ends_no_story() -> None:
    text = " ".join(f"Habló la Lic. Pérez en la Av. Juárez núm. {number}." for number in range(40))
    view = views_of(library([release(text=text), release("2026-05-15-otra", text=text)]))[0]

    assert view.lead is not None
    assert all(each.text.endswith(tuple("0123456789.")) for each in (view.lead, *view.stories))
    assert all(each.text.count("Lic.") == each.text.count("núm.") for each in (view.lead, *view.stories))


def test_the_lead_is_whom_staff_name() -> None:
    everything = [release(), release("2026-05-15-feria", cover=True, balazos=["a"]), release("2026-08-01-otro")]
    found = library(everything)
    named = replace(found, murals=(mural_notes("2026-t2", principal="2026-05-14-parque"),))
    foreign = replace(found, murals=(mural_notes("2026-t2", principal="2026-08-01-otro"),))

    leads = [
        next(each.lead.place.name for each in composed(one) if each.period.key == "2026-t2" and each.lead)
        for one in (found, named, foreign)
    ]
    assert leads == ["2026-05-15-feria", "2026-05-14-parque", "2026-05-15-feria"]


@pytest.mark.parametrize(
    ("header", "wins"),
    [
        ({"cover": True}, True),
        ({"balazos": ["uno"]}, True),
        ({"ejes": ["Bienestar"]}, True),
        ({}, False),
    ],
)
def test_a_photo_highlights_and_ejes_weigh(header: dict[str, object], wins: bool) -> None:
    """Of equals the newest goes first: the older one leads only with something more."""
    older = release("2026-05-01-vieja", **header)  # type: ignore[arg-type]
    lead = composed(library([older, release("2026-05-20-nueva")]))[0].lead

    assert lead is not None
    assert (lead.place.name == "2026-05-01-vieja") == wins


def test_editions_lead_to_their_neighbours_and_have_a_short_address() -> None:
    found = library([release("2025-12-31-a"), release("2026-01-01-b"), release("2026-07-01-c")])
    views = views_of(found)
    redirects = [each.page.address for each in murals.section(found, ON).pages if each.page.template == "redirect"]

    assert [each.page.address for each in views] == ["murales/2026-t3/", "murales/2026-t1/", "murales/2025-t4/"]
    assert [each.previous.address if each.previous else "" for each in views] == [
        "murales/2026-t1/",
        "murales/2025-t4/",
        "",
    ]
    assert redirects == ["m/2026-t3/", "m/2026-t1/", "m/2025-t4/"]


@pytest.mark.parametrize(
    ("now", "closed"), [("2026-06-30 23:59", False), ("2026-07-01 00:00", True), ("2026-05-15 08:00", False)]
)
def test_an_edition_is_closed_when_its_quarter_is_over(now: str, closed: bool) -> None:
    assert views_of(library([release()], now=now))[0].closed == closed


def test_a_quarter_with_only_a_message_says_that_nothing_was_published() -> None:
    found = library(murals=(mural_notes("2026-t1"),))
    view = views_of(found)[0]

    assert (view.lead, view.stories, view.more_count) == (None, (), 0)
    assert view.empty == "En este trimestre no se publicaron boletines."
    assert view.quiet == tuple(AREAS)


def test_the_home_page_shows_the_newest_that_is_over() -> None:
    releases = [release("2026-05-14-a"), release("2026-08-14-b"), release("2026-10-14-c")]
    current, only = murals.current(library(releases)), murals.current(library(releases[2:]))

    assert current is not None
    assert only is not None
    assert (current.address, only.address) == ("murales/2026-t3/", "murales/2026-t4/")
    assert murals.current(library()) is None


def test_without_an_address_no_code_is_drawn() -> None:
    plain = town(sitio="")
    view = views_of(library([release(in_town=plain, numero="7")], in_town=plain))[0]

    assert view.lead is not None
    assert (view.qr, view.lead.qr, view.lead.short_url) == ("", "", "/b/2026-007/")
