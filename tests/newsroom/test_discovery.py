"""How the portal is found: menu, sitemap, robots, 404 and what hosts ask for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from plugins.newsroom.kinds.others import PageHeader
from plugins.newsroom.library import Library, StaticPage
from plugins.newsroom.materials import Place, Written
from plugins.newsroom.sections import agenda, discovery, releases, static_pages
from plugins.newsroom.sections.section import Section
from tests.newsroom.builders import library, release, town

ON = frozenset(("releases", "agenda"))
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def a_page(name: str, title: str, *, listed: bool = True) -> StaticPage:
    place = Place(f"content/paginas/{name}.md", name, f"{name}/", listed)
    return StaticPage(PageHeader.model_validate({"titulo": title}), place, Written("", ""))


def sections_of(found: Library) -> tuple[Section, ...]:
    return (releases.section(found, ON), agenda.section(found, ON), static_pages.section(found, ON))


def menu_of(found: Library) -> list[tuple[str, str]]:
    return [(each.text, each.address) for each in discovery.menu(found, sections_of(found))]


def named(found: Library, address: str) -> bytes | None:
    heads = [view.page for section in sections_of(found) for view in (*section.pages, *section.hosted.values())]
    made = discovery.files(found, heads, Path("sin-tema"), None)
    content = next((each.content for each in made if each.address == address), None)
    return content if isinstance(content, bytes) else None


def test_without_a_typed_menu_every_section_is_in_it() -> None:
    assert menu_of(library()) == [("Boletines", "boletines/"), ("Agenda", "agenda/")]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["agenda", "boletines"], [("Agenda", "agenda/"), ("Boletines", "boletines/")]),
        (["agenda", "informes"], [("Agenda", "agenda/")]),
        (["contacto", "nada"], [("Contacto", "contacto/")]),
        ([{"titulo": "Trámites", "enlace": "https://a.example/"}], [("Trámites", "https://a.example/")]),
        ([{"titulo": "Mayo", "enlace": "/boletines/2026/05/"}], [("Mayo", "boletines/2026/05/")]),
        ([{"titulo": "Sin enlace"}], []),
    ],
)
def test_the_typed_menu_without_what_is_not_made(typed: list[object], expected: list[tuple[str, str]]) -> None:
    found = library([release()], in_town=town(menu=typed), pages=(a_page("contacto", "Contacto"),))

    assert menu_of(found) == expected


def test_the_footer_has_the_pages_that_people_look_for_first() -> None:
    names = ("historia", "privacidad", "contacto", "oculta")
    pages = tuple(a_page(each, each.capitalize(), listed=each != "oculta") for each in names)
    footer = discovery.site(library(pages=pages), (), Path("sin-tema")).footer

    assert [each.text for each in footer] == ["Contacto", "Privacidad", "Historia"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://prensa.villa.example/", b"prensa.villa.example\n"),
        ("https://prensa.villa.example", b"prensa.villa.example\n"),
        ("https://villa.example/portal/", None),
        ("https://villa.github.io/", None),
        ("https://villa.pages.dev/", None),
        ("https://villagithub.io/", b"villagithub.io\n"),
        ("http://127.0.0.1:8000/", None),
        ("", None),
    ],
)
def test_cname_only_for_a_domain_of_its_own_at_its_root(address: str, expected: bytes | None) -> None:
    found = library(in_town=town(sitio=address))

    assert named(found, "CNAME") == expected
    assert named(found, ".nojekyll") == b""


def test_the_sitemap_lists_what_may_be_indexed() -> None:
    found = library([release(numero="3"), release("2026-06-01-feria", actualizado="2026-06-09")])
    hidden = release("2026-06-02-oculto", estado="oculto")
    text = named(replace(found, unlisted=(hidden,)), "sitemap.xml")
    assert text is not None
    rows = {each.findtext(f"{SITEMAP}loc"): each.findtext(f"{SITEMAP}lastmod") for each in Xml.fromstring(text)}
    site = "https://villa.example/portal/"

    assert rows[f"{site}boletines/2026/06/feria/"] == "2026-06-09"
    assert rows[f"{site}boletines/2026/05/parque/"] == "2026-05-14"
    assert f"{site}boletines/2026/05/" in rows
    assert not [each for each in rows if each and ("/b/" in each or "oculto" in each)]


def test_without_an_address_there_is_no_sitemap() -> None:
    found = library([release()], in_town=town(sitio=""))

    assert named(found, "sitemap.xml") is None
    assert named(found, "robots.txt") == b"User-agent: *\nAllow: /\n"


def test_robots_name_the_sitemap_and_keep_out_of_a_preview() -> None:
    found = library()

    assert (named(found, "robots.txt") or b"").endswith(b"\nSitemap: https://villa.example/portal/sitemap.xml\n")
    assert named(replace(found, preview=True), "robots.txt") == b"User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    ("address", "preview", "base"),
    [
        ("https://villa.example/portal/", False, "/portal/"),
        ("https://villa.example/portal/", True, "/"),
        ("https://villa.example", False, "/"),
        ("", False, "/"),
    ],
)
def test_404_is_served_at_any_depth(address: str, preview: bool, base: str) -> None:
    found = library([release()], in_town=town(sitio=address), preview=preview)
    view = discovery.not_found(found, sections_of(found))

    assert view.page.href("boletines/") == f"{base}boletines/"
    assert view.page.noindex


def test_nothing_that_all_pages_share_changes_with_one_more_boletin() -> None:
    """Else one new boletín would have to render every page again."""
    few, more = library([release()]), library([release(), release("2026-06-01-feria", temas="agua")])
    sites = [discovery.site(each, sections_of(each), Path("sin-tema")) for each in (few, more)]

    assert sites[0] == sites[1]
