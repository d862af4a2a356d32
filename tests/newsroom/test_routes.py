"""Every link between two pages leads where it should, from any depth and under any path."""

from __future__ import annotations

from datetime import date
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom import routes

WORD = st.from_regex(r"[a-z0-9]{1,6}(?:-[a-z0-9]{1,6})?", fullmatch=True)
FOLDER = st.lists(WORD, max_size=4).map(lambda each: "".join(f"{word}/" for word in each))
FILE = st.builds(lambda folder, word: f"{folder}{word}.html", FOLDER, WORD)
ADDRESS = FOLDER | FILE
ANCHOR = WORD.map(lambda each: f"#{each}") | st.just("")
HOSTS = ("https://villa.example/", "https://villa.example/portal/", "file:///media/usb/sitio/")


@given(ADDRESS, ADDRESS, ANCHOR, st.sampled_from(HOSTS))
def test_a_relative_link_leads_to_its_target(source: str, target: str, anchor: str, host: str) -> None:
    """A browser on the page at `source` that follows the link arrives at the target, under any path."""
    if anchor and not target:
        return  # «#x» alone stays on its page, on purpose
    link = routes.relative(source, target + anchor)

    assert urljoin(host + source, link) == host + target + anchor
    assert link
    assert not link.startswith("/")


@given(ADDRESS, ADDRESS)
def test_a_relative_link_never_leaves_the_portal(source: str, target: str) -> None:
    assert routes.relative(source, target).count("..") <= source.count("/")


@given(ADDRESS, ANCHOR, st.sampled_from(["/", "/portal/"]))
def test_with_a_base_links_start_at_the_host_s_root(target: str, anchor: str, base: str) -> None:
    """404.html is served at any depth: its links do not depend on where the visitor stands."""
    if anchor and not target:
        return
    link = routes.relative("404.html", target + anchor, base)

    assert urljoin("https://villa.example/a/b/c/d.html", link) == f"https://villa.example{base}{target}{anchor}"


@pytest.mark.parametrize(
    "target",
    ["https://a.example/b", "mailto:prensa@a.example", "tel:911", "//a.example", "#foto-3", "?q=1", "WhatsApp://send"],
)
@pytest.mark.parametrize("base", ["", "/portal/"])
def test_links_to_elsewhere_pass_unchanged(target: str, base: str) -> None:
    assert routes.relative("boletines/2024/", target, base) == target


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("", "", "./"),
        ("", "boletines/", "boletines/"),
        ("boletines/", "", "../"),
        ("boletines/", "boletines/", "./"),
        ("boletines/2024/05/a/", "boletines/2024/06/b/", "../../06/b/"),
        ("boletines/2024/", "tema/portal.css", "../../tema/portal.css"),
        ("boletines/2024/05/a/", "informes/#redes", "../../../../informes/#redes"),
    ],
)
def test_links_as_they_are_written(source: str, target: str, link: str) -> None:
    assert routes.relative(source, target) == link


@pytest.mark.parametrize(
    ("address", "file"),
    [("", "index.html"), ("boletines/", "boletines/index.html"), ("404.html", "404.html"), ("a/b.ics", "a/b.ics")],
)
def test_the_file_that_answers_at_an_address(address: str, file: str) -> None:
    assert routes.file_of(address) == file


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("/2024/05/101/", "2024/05/101/"),
        ("2024/05/101", "2024/05/101/"),
        ("https://viejo.example/2024/nota.html?a=b#c", "2024/nota.html"),
        ("/nota.php", "nota.php"),
        ("/v1.2/nota/", "v1.2/nota/"),
    ],
)
def test_former_addresses(typed: str, address: str) -> None:
    assert routes.former(typed) == address


def test_addresses_are_the_ones_of_the_design() -> None:
    day = date(2024, 5, 14)

    assert routes.release(day, "parque-lineal") == "boletines/2024/05/parque-lineal/"
    assert (routes.release_year(2024), routes.release_month(2024, 5)) == ("boletines/2024/", "boletines/2024/05/")
    assert (routes.short_release(2024, 34), routes.short_release(2024, 1034)) == ("b/2024-034/", "b/2024-1034/")
    assert (routes.term("areas", "salud"), routes.term("temas", "agua", 2024)) == ("areas/salud/", "temas/agua/2024/")
    assert (routes.report(2020, 8), routes.obligation("gastos")) == ("informes/2020/08/", "transparencia/gastos/")
    assert (routes.mural("2024-t2"), routes.short_mural("2024-t2")) == ("murales/2024-t2/", "m/2024-t2/")
    assert (routes.gallery(day, "feria"), routes.event("2024-05-14-feria")) == (
        "galerias/2024/05/feria/",
        "agenda/2024-05-14-feria/",
    )
