"""A portal decided in this process, without Pelican: the same values that the gate puts on the blackboard."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.newsroom.portal import Decide, Folders, Portal, compose
from plugins.newsroom.problems import stopping
from plugins.newsroom.reading import Options, read
from plugins.newsroom.routes import file_of
from tests.towns import PROJECT

SECTIONS = (
    "home",
    "releases",
    "galleries",
    "agenda",
    "reports",
    "transparency",
    "plans",
    "budgets",
    "spending",
    "campaigns",
    "evaluation",
    "data",
    "murals",
    "pages",
)
"""Plugins that offer a section, in the order of PLUGINS."""

HOSTED = {"article": ("article",), "page": ("page",)}
"""Templates that Pelican renders as its own, and the one name by which each gets its view."""


def deciders(without: Collection[str] = ()) -> dict[str, Decide]:
    """What each plugin of a section offers, asked one by one."""
    offered: dict[str, Decide] = {}
    for name in SECTIONS:
        if name not in without:
            import_module(f"plugins.{name}").offer(offered)
    return offered


def compose_town(content: Path, store: Path, without: Collection[str] = (), **options: object) -> Portal:
    """The portal of a content folder that has no problem."""
    found = read(content, Options(notebook=store / "lectura.json", **options))
    assert () == stopping(found.problems)
    return compose(found.library, deciders(without), Folders(PROJECT / "theme", store))


def environment() -> Environment:
    """Jinja with the theme's templates and nothing of Pelican's: an undefined name is an error."""
    return Environment(
        loader=FileSystemLoader(PROJECT / "theme" / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendered(portal: Portal) -> dict[str, bytes]:
    """Every page by its file, from its template, its view and what all pages share."""
    jinja = environment()
    found = {}
    for view in (*portal.pages, *portal.hosted.values()):
        # Pelican hands its own two kinds over by these names.
        names = {"view": view, "article": SimpleNamespace(view=view), "page": SimpleNamespace(view=view)}
        template = jinja.get_template(f"{view.page.template}.html")
        used = {name: names[name] for name in names if name in HOSTED.get(view.page.template, ("view",))}
        found[file_of(view.page.address)] = template.render(**used, site=portal.site).encode()
    return found


def written(portal: Portal, output: Path) -> Path:
    """The portal as an output folder to look at: its pages and files; pictures are empty."""
    contents = dict.fromkeys((each.file for each in portal.renditions), b"")
    for each in portal.files:
        contents[each.address] = each.content if isinstance(each.content, bytes) else each.content.read_bytes()
    for name, data in {**contents, **rendered(portal)}.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(data)
    return output
