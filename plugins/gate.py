"""The gate: content is read and checked, the portal decided, and Pelican sees only what was cleared.

`settings["PORTAL"]` is the blackboard: everything that will be written, as values.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, ClassVar

from blinker import signal
from jinja2 import StrictUndefined
from pelican import Pelican, log, signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.readers import BaseReader, Readers
from rich.console import Console
from rich.logging import RichHandler

from plugins.newsroom import hosting
from plugins.newsroom.notebook import notebook_of
from plugins.newsroom.portal import Decide, Folders, Portal, compose
from plugins.newsroom.problems import report, stopping
from plugins.newsroom.reading import Options, Reading, read
from plugins.newsroom.routes import file_of

OFFER = "portal-section"
"""Blinker signal: each plugin of a section answers it by adding its decision to a mapping."""


def quiet(pelican: Pelican) -> None:
    """Staff read our own lines, in Spanish; what stops Pelican itself is still said, on stderr."""
    log.console.quiet = True
    for handler in logging.getLogger().handlers:
        if isinstance(handler, RichHandler):
            handler.console = Console(stderr=True)
            handler.setLevel(logging.ERROR)
    pelican.settings["JINJA_ENVIRONMENT"]["undefined"] = StrictUndefined


def open_portal(pelican: Pelican) -> None:
    """Reads, checks and decides; a strict build with problems ends here with exit 1, nothing written."""
    settings = pelican.settings
    found = read(Path(settings["PATH"]), _options(settings))
    _say(found, settings)
    if settings["ESTRICTO"] and stopping(found.problems):
        raise SystemExit(1)
    folders = Folders(Path(settings["THEME"]), Path(settings["ALMACEN"]))
    settings["PORTAL"] = compose(found.library, _switched_on(settings), folders)
    settings["PROBLEMAS"] = found.problems


def _options(settings: dict[str, Any]) -> Options:
    return Options(
        now=str(settings["AHORA"]) or None,
        preview=bool(settings["VISTA_PREVIA"]),
        portable=bool(settings["PORTATIL"]),
        strict=bool(settings["ESTRICTO"]),
        notebook=notebook_of(Path(settings["ALMACEN"]), Path(settings["PATH"])),
    )


def _say(found: Reading, settings: dict[str, Any]) -> None:
    if found.problems:
        print(report(found.problems), flush=True)
    for each in found.library.waiting:
        print(each, flush=True)


def _switched_on(settings: dict[str, Any]) -> dict[str, Decide]:
    """The sections whose plugins are in PLUGINS, in that order."""
    offered: dict[str, Decide] = {}
    signal(OFFER).send(offered)
    names = [str(each).removeprefix("plugins.") for each in settings["PLUGINS"]]
    return {name: offered[name] for name in names if name in offered}


class ClearedReader(BaseReader):  # type: ignore[misc]
    """Hands Pelican the text of a cleared item; any other Markdown file is passed over."""

    enabled = True
    file_extensions: ClassVar[list[str]] = ["md", "markdown"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """HTML and metadata as Pelican's own readers give them."""
        portal: Portal = self.settings["PORTAL"]
        source = hosting.source_of(portal.library, Path(source_path))
        view = portal.hosted.get(source)
        if view is None:
            return "", {"title": source, "date": portal.library.now, "status": "skip"}
        return hosting.text_of(view), hosting.metadata_of(portal.library, source, view)


def install_reader(readers: Readers) -> None:
    """Only Markdown is read, and only by the gate."""
    for extension in list(readers.reader_classes):
        if extension != "static":
            del readers.reader_classes[extension]
            readers.readers.pop(extension, None)
    for extension in ClearedReader.file_extensions:
        readers.reader_classes[extension] = ClearedReader
        readers.readers[extension] = ClearedReader(readers.settings)


def attach_views(generator: Generator) -> None:
    """Each article and page gets its view; lists that cost quadratic time are cleared."""
    portal: Portal = generator.settings["PORTAL"]
    generator.context["site"] = portal.site
    generator.context["static_links"].clear()
    for each in _contents(generator):
        source = hosting.source_of(portal.library, Path(each.source_path))
        each.view = portal.hosted[source]
        each.override_save_as = file_of(each.view.page.address)
    if isinstance(generator, ArticlesGenerator):
        generator.tags, generator.categories, generator.authors = {}, [], []
        generator.context.update(tags=[], categories=[], authors=[])


def _contents(generator: Generator) -> list[Any]:
    names = ("articles", "hidden_articles", "translations", "hidden_translations", "drafts")
    if isinstance(generator, PagesGenerator):
        names = ("pages", "hidden_pages", "translations", "hidden_translations", "draft_pages")
    return [each for name in names for each in getattr(generator, name, ())]


def all_hosted(generators: list[Generator]) -> None:
    """Pelican logs and drops what it cannot take; whatever was cleared must come out (RuntimeError)."""
    portal: Portal = generators[0].settings["PORTAL"]
    written = {each.view.page.address for one in generators for each in _contents(one) if hasattr(each, "view")}
    lost = {each.page.address for each in portal.hosted.values()} - written
    if lost:
        raise RuntimeError(f"Pelican dropped pages that the gate had cleared: {sorted(lost)}")


def register() -> None:
    """Connects the gate to Pelican."""
    signals.initialized.connect(quiet)
    signals.get_generators.connect(open_portal)
    signals.readers_init.connect(install_reader)
    signals.article_generator_finalized.connect(attach_views)
    signals.page_generator_finalized.connect(attach_views)
    signals.all_generators_finalized.connect(all_hosted)
