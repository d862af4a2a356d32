"""Related boletines share something, are never the boletín itself, and cost no more per boletín when there are many."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.library import Library, Release
from plugins.newsroom.sections import releases
from tests.newsroom.builders import AREAS, EJES, library, release

TOPICS = ("agua", "obra", "niñez", "cultura")
KINDS = st.tuples(st.sampled_from(AREAS), st.sets(st.sampled_from(EJES)), st.sets(st.sampled_from(TOPICS)))


def made(number: int, area: str, ejes: set[str], topics: set[str]) -> Release:
    day = f"20{10 + number // 300:02d}-{number % 12 + 1:02d}-{number % 25 + 1:02d}"
    return release(f"{day}-nota-{number}", area=area, ejes=sorted(ejes), temas=sorted(topics))


def related(found: Library) -> dict[str, list[str]]:
    views = releases.articles(found).values()
    return {each.page.address: [card.address for card in each.related] for each in views}


def shared(one: Release, other: Release) -> int:
    topics = len(set(one.topics) & set(other.topics))
    return 3 * topics + 2 * (one.area == other.area) + len({e.slug for e in one.ejes} & {e.slug for e in other.ejes})


@given(st.lists(KINDS, max_size=12))
@settings(max_examples=40)
def test_related_ones_share_something(kinds: list[tuple[str, set[str], set[str]]]) -> None:
    found = library(made(number, *kind) for number, kind in enumerate(kinds))
    by_address = {each.place.address: each for each in found.releases}
    for address, others in related(found).items():
        own = by_address[address]
        possible = [each for each in found.releases if each is not own and shared(own, each)]
        assert address not in others
        assert len(set(others)) == len(others) == min(releases.RELATED, len(possible))
        assert all(shared(own, by_address[each]) for each in others)


def test_nearest_in_time_of_each_tema_area_and_eje_in_turn() -> None:
    found = library(
        [
            release("2026-01-01-lejos", temas="agua"),
            release("2026-03-01-eje", area="Cultura", ejes=["Bienestar"]),
            release("2026-04-01-cerca", temas="agua"),
            release("2026-05-01-nota", temas="agua", ejes=["Bienestar"]),
            release("2026-06-01-nada", area="Salud"),
            release("2026-07-01-area"),
        ]
    )

    assert [each.split("/")[-2] for each in related(found)["boletines/2026/05/nota/"]] == ["cerca", "area", "eje"]


@given(st.lists(KINDS, min_size=2, max_size=14), st.data())
@settings(max_examples=150)
def test_one_that_goes_away_changes_only_who_showed_it(
    kinds: list[tuple[str, set[str], set[str]]], data: st.DataObject
) -> None:
    every = [made(number, *kind) for number, kind in enumerate(kinds)]
    gone = data.draw(st.sampled_from(every))
    before, after = related(library(every)), related(library(each for each in every if each is not gone))

    for address, others in after.items():
        assert (others != before[address]) == (gone.place.address in before[address])


def test_hidden_boletines_are_related_to_nothing() -> None:
    hidden = release("2026-05-02-oculto", estado="oculto")
    views = releases.articles(library([release()], unlisted=(hidden,)))

    assert views[hidden.place.path].related == ()
    assert views["content/boletines/2026-05-14-parque.md"].related == ()


@contextmanager
def counting(module: str) -> Iterator[Callable[[], int]]:
    """How many functions of a module are called meanwhile."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_globals.get("__name__") == module

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield lambda: calls
    finally:
        sys.setprofile(before)


def comparisons(amount: int) -> int:
    """Calls that it takes when all boletines share one área, one eje and one tema: the worst case."""
    found = library(made(number, AREAS[0], {EJES[0]}, {TOPICS[0]}) for number in range(amount))
    with counting(releases.__name__) as told:
        releases._related(found)
    return told()


def test_its_cost_grows_linearly() -> None:
    few, many = comparisons(100), comparisons(400)

    assert few > 100, "the count must see the comparisons"
    assert many <= 4.5 * few
