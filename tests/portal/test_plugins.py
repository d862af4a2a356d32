"""Removing a plugin removes its pages and its menu entry, and nothing else changes."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.compose import SECTIONS, compose_town, written
from tests.conftest import CACHE
from tests.site_reader import Portal
from tests.towns import PROJECT, build

STORE = CACHE / "pruebas"
FOLDERS = {
    "home": {"index.html"},
    "releases": {"boletines", "areas", "ejes", "temas", "b", "feeds", "2026", "noticias"},
    "galleries": {"galerias"},
    "agenda": {"agenda"},
    "reports": {"informes"},
    "transparency": {"transparencia"},
    "plans": {"planes"},
    "budgets": {"presupuestos"},
    "spending": {"contratos"},
    "campaigns": {"campanas"},
    "evaluation": {"evaluacion"},
    "data": {"transparencia"},
    "murals": {"murales", "m"},
    "pages": {"pagina-larga", "avisos", "privacidad"},
}
"""What stands at the root of the portal because of each section."""
MENU = {"releases": "Boletines", "galleries": "Galerías", "agenda": "Agenda", "reports": "Informes",
        "transparency": "Transparencia", "murals": "Mural"}  # fmt: skip
BASE = "/gobierno/portal/"


def pages_at_root(names: frozenset[str]) -> set[str]:
    return {each.partition("/")[0] for each in names if each.endswith(".html")}


@pytest.fixture(scope="module")
def whole(worst, tmp_path_factory) -> Portal:
    return Portal(written(compose_town(worst.content, STORE), tmp_path_factory.mktemp("todo")))


def test_table_above_names_every_section(whole):
    """Every page of the whole portal but the 404 belongs to one of them, and PLUGINS has them all."""
    from pelicanconf import PLUGINS

    assert [f"plugins.{name}" for name in SECTIONS] == [
        each for each in PLUGINS if each not in {"plugins.gate", "plugins.press"}
    ]
    assert set(FOLDERS) == set(SECTIONS)
    assert pages_at_root(whole.files) == {"404.html"}.union(*FOLDERS.values()) - {"feeds"}


@pytest.mark.parametrize("removed", SECTIONS)
def test_portal_without_one_section(removed, worst, whole, tmp_path):
    """Its pages go, the rest stay, and no link, picture or feed of the rest leads to what went."""
    portal = Portal(written(compose_town(worst.content, STORE, without={removed}), tmp_path))
    gone = FOLDERS[removed]

    assert pages_at_root(whole.files) - gone == pages_at_root(portal.files) - gone
    assert set() == pages_at_root(portal.files) & (gone - {"transparencia"})
    assert [] == [each for each in portal.broken(BASE) if not leads_home(portal, each, removed)]
    menu = [each.text_content().strip() for each in portal.pages["404.html"].find_class("menu__link")]
    assert set(MENU.values()) - {MENU.get(removed)} == set(menu) & set(MENU.values())


def leads_home(portal: Portal, broken: str, removed: str) -> bool:
    """Without a front page its own address is still the portal's: the masthead goes on pointing there."""
    page, _, target = broken.partition(" → ")
    return removed == "home" and portal.file_at(page, urlsplit(target).path, BASE) == "index.html"


@pytest.mark.parametrize("removed", ["releases", "pages"])
def test_pelican_builds_without_it(removed, worst, tmp_path):
    """The two that Pelican itself writes: their texts are still on disk, and are passed over."""
    from pelicanconf import PLUGINS

    kept = [each for each in PLUGINS if each != f"plugins.{removed}"]
    done = build(worst.content, tmp_path / "salida", store=STORE, PLUGINS=kept)
    composed = compose_town(worst.content, STORE, without={removed})

    assert 0 == done.returncode, done.stdout + done.stderr
    built = {each for each in Portal(tmp_path / "salida").files if each.endswith(".html")}
    assert built == {each for each in Portal(written(composed, tmp_path / "aparte")).files if each.endswith(".html")}


def test_portal_with_the_press_and_gate_alone(worst, tmp_path):
    """Nothing is switched on: the 404 page, the theme, and no list of what is not there."""
    portal = Portal(written(compose_town(worst.content, STORE, without=set(SECTIONS)), tmp_path))

    assert ["404.html"] == list(portal.pages)
    assert [] == [each for each in portal.broken(BASE) if not leads_home(portal, each, "home")]


def test_plugins_never_import_each_other():
    for file in sorted(Path(PROJECT / "plugins").glob("*.py")):
        text = file.read_text("utf-8")
        found = [line for line in text.splitlines() if "import" in line and "plugins." in line]
        assert [] == [line for line in found if "plugins.newsroom" not in line], file.name
        assert file.name == "__init__.py" or text.rstrip().rpartition("\ndef ")[2].startswith("register()"), file.name
