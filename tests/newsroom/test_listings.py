"""Lists add up, never shift, and lead nowhere that does not exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from plugins.newsroom.library import Library
from plugins.newsroom.sections import listings, releases, tables
from plugins.newsroom.sections.section import View
from plugins.newsroom.views.pages import ListingView, TermsView
from tests.newsroom.builders import AREAS, EJES, library, release, town

DAYS = [f"{month}-{day:02d}" for month in ("01", "05", "12") for day in range(1, 9)]
NAMES = [f"{year}-{day}-nota-{day}" for year in (2024, 2026) for day in DAYS]


def some(names: list[str] = NAMES) -> Library:
    made = (
        release(each, area=AREAS[n % 2], ejes=EJES[: n % 3], temas=["Agua potable"] if n % 4 else [], numero=str(n + 1))
        for n, each in enumerate(names)
    )
    return library(made)


def pages_of(found: Library) -> dict[str, View]:
    pages = listings.pages(found)
    by_address = {each.page.address: each for each in pages}
    assert len(by_address) == len(pages), "two lists in one address"
    return by_address


def listing(found: Library, address: str) -> ListingView:
    view = pages_of(found)[address]
    assert isinstance(view, ListingView)
    return view


def shown(view: ListingView) -> list[str]:
    return [card.address for group in view.groups for card in group.cards]


def test_the_archive_has_the_latest_and_then_whole_years() -> None:
    view = listing(some(), "boletines/")

    assert len(shown(view)) == listings.LATEST == 30
    assert [(each.year, each.count) for each in view.years] == [("2026", 24), ("2024", 24)]
    assert view.intro == "48 boletines desde enero de 2024."


def test_the_months_of_a_year_add_up() -> None:
    found = some()
    for year in listing(found, "boletines/").years:
        assert sum(each.count for each in year.months) == year.count
        assert len(year.months) == 12
        assert [bool(each.address) for each in year.months] == [bool(each.count) for each in year.months]


def test_every_boletin_is_in_its_year_month_area_eje_and_tema() -> None:
    found = some()
    views = [each for each in pages_of(found).values() if isinstance(each, ListingView)]
    lists = {each.page.address: Counter(shown(each)) for each in views}
    for each in found.releases:
        year, month = each.at.year, each.at.month
        homes = [f"boletines/{year}/", f"boletines/{year}/{month:02d}/", f"areas/{each.area.slug}/{year}/"]
        homes += [f"ejes/{eje.slug}/{year}/" for eje in each.ejes]
        homes += [f"temas/{topic}/{year}/" for topic in each.topics]
        assert all(lists[home][each.place.address] == 1 for home in homes)


def test_old_lists_do_not_shift_when_a_boletin_is_added() -> None:
    """A whole month or year that is over is the same page after any number of new boletines."""
    before, after = pages_of(some()), pages_of(some([*NAMES, "2026-12-30-nueva"]))
    old = [each for each in before if each.startswith(("boletines/2024/", "areas/cultura/2024/"))]

    assert len(old) == 5
    assert [before[each] for each in old] == [after[each] for each in old]


def links_of(value: Any) -> Iterator[str]:
    """Every address that a view leads to."""
    if hasattr(value, "__dataclass_fields__"):
        if isinstance(getattr(value, "address", None), str):
            yield value.address
        for name in value.__dataclass_fields__:
            yield from links_of(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from links_of(each)


def test_lists_lead_only_to_what_is_made() -> None:
    found = some()
    section = releases.section(found, frozenset(("releases",)))
    made = {each.page.address for each in (*section.pages, *section.hosted.values())}
    made |= {each.address for each in section.files}
    led = {link for view in section.pages for link in links_of(view)}

    assert not {each for each in led - made if each and not each.startswith(("https:", "fotos/"))}


def test_months_lead_to_their_neighbours() -> None:
    found = some()
    order = [f"boletines/{year}/{month}/" for year in (2024, 2026) for month in ("01", "05", "12")]
    for index, address in enumerate(order):
        expected = [*([order[index - 1]] if index else []), *order[index + 1 : index + 2]]
        assert [each.address for each in listing(found, address).siblings] == expected


def test_an_area_without_boletines_says_so() -> None:
    view = listing(some(), "areas/salud/")

    assert (view.groups, view.feed) == ((), None)
    assert view.empty == "Todavía no hay boletines de Salud."


def test_an_area_remembers_its_former_names() -> None:
    renamed = town(areas=[{"nombre": "Obras Públicas", "antes": ["Obras y Servicios", "Imagen Urbana"]}])
    found = library([release(in_town=renamed)], in_town=renamed)
    rows = pages_of(found)["areas/"]

    assert isinstance(rows, TermsView)
    assert [(each.link.text, each.count, each.former) for each in rows.rows] == [
        ("Obras Públicas", 1, "Obras y Servicios e Imagen Urbana")
    ]
    assert listing(found, "areas/obras-publicas/").intro == "1 boletín. Antes: Obras y Servicios e Imagen Urbana."


def test_one_tema_written_in_two_ways_is_one_page() -> None:
    found = library([release(temas="Niñez"), release("2026-06-01-b", temas="niñez, NIÑEZ"), release("2026-06-02-c")])

    assert [each for each in pages_of(found) if each.startswith("temas/")] == [
        "temas/",
        "temas/ninez/",
        "temas/ninez/2026/",
    ]
    assert listing(found, "temas/ninez/").title == "Niñez"
    assert len(shown(listing(found, "temas/ninez/"))) == 2


def test_an_empty_portal_has_its_lists_too() -> None:
    view = listing(library(), "boletines/")

    assert (view.years, view.feed, view.downloads) == ((), None, ())
    assert view.empty


@pytest.mark.parametrize("amount", [0, 1, 2])
def test_the_table_has_a_row_for_each_boletin(amount: int) -> None:
    names = ["2026-05-14-parque", "2026-05-15-feria"][:amount]
    made = tables.files(library(release(each, titulo='Dijo: "sí", ñandú', temas="a, b") for each in names))
    rows = made[0].content.decode().split("\r\n") if made and isinstance(made[0].content, bytes) else []

    assert len(rows) == (amount + 2 if amount else 0)
    assert all('"Dijo: ""sí"", ñandú"' in each and ",a|b," in each for each in rows[1:-1])
