"""Feeds hold what is public, newest first, with absolute links, and never the hour of the build."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

import pytest

from plugins.newsroom.sections import feeds
from tests.newsroom.builders import library, release, town

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://villa.example/portal/"


def entries(content: object) -> list[Xml.Element]:
    assert isinstance(content, bytes)
    return Xml.fromstring(content).findall(f"{ATOM}entry")


def text_of(element: Xml.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def test_a_feed_exists_from_its_first_boletin_on() -> None:
    made = feeds.files(library([release(ejes=("Bienestar",), area="Salud")]))

    assert feeds.files(library()) == ()
    assert [each.address for each in made] == [
        "feeds/boletines.atom.xml",
        "feeds/areas/salud.atom.xml",
        "feeds/ejes/bienestar.atom.xml",
    ]


def test_the_newest_thirty_with_absolute_links() -> None:
    many = [release(f"2026-{month:02d}-{day:02d}-nota-{day}") for month in (1, 2) for day in range(1, 21)]
    feed = entries(feeds.files(library(many))[0].content)
    links = [each.find(f"{ATOM}link") for each in feed]
    dates = [text_of(each, "published") for each in feed]

    assert len(feed) == feeds.NEWEST == 30
    assert dates == sorted(dates, reverse=True)
    assert all(each is not None and each.attrib["href"].startswith(f"{SITE}boletines/2026/") for each in links)
    assert len({text_of(each, "id") for each in feed}) == feeds.NEWEST


@pytest.mark.parametrize(
    ("more", "updated"),
    [
        ({}, "2026-05-14T09:00:00-07:00"),
        ({"actualizado": "2026-05-20"}, "2026-05-20T09:00:00-07:00"),
        ({"actualizado": "2026-01-31"}, "2026-05-14T09:00:00-07:00"),
        ({"correcciones": [{"fecha": "2026-06-30", "decia": "a", "debe_decir": "b"}]}, "2026-06-30T09:00:00-07:00"),
    ],
)
def test_a_correction_updates_its_entry(more: dict[str, object], updated: str) -> None:
    entry = entries(feeds.files(library([release(**more)]))[0].content)[0]

    assert text_of(entry, "updated") == updated
    assert text_of(entry, "published") == "2026-05-14T09:00:00-07:00"


def test_building_later_changes_no_feed() -> None:
    one = [release(numero="3", temas="agua, obra")]

    assert feeds.files(library(one)) == feeds.files(library(one, now="2027-01-01 00:00"))


def test_the_whole_text_goes_along_with_its_photo() -> None:
    entry = entries(feeds.files(library([release(text="Ñandúes & <b>más</b>.", cover=True)]))[0].content)[0]
    content, enclosure = text_of(entry, "content"), entry.find(f"{ATOM}link[@rel='enclosure']")

    assert "Ñandúes &" in content
    assert f'src="{SITE}fotos/parque-' in content
    assert enclosure is not None
    assert enclosure.attrib["href"].startswith(f"{SITE}fotos/")


def test_temas_and_area_are_its_categories() -> None:
    entry = entries(feeds.files(library([release(temas="agua, niñez")]))[0].content)[0]

    assert [each.attrib["term"] for each in entry.findall(f"{ATOM}category")] == ["Obras Públicas", "agua", "niñez"]


def test_without_an_address_links_start_at_the_root() -> None:
    plain = town(sitio="")
    entry = entries(feeds.files(library([release(in_town=plain)], in_town=plain))[0].content)[0]
    link = entry.find(f"{ATOM}link")

    assert link is not None
    assert link.attrib["href"] == "/boletines/2026/05/parque/"
