"""What does a built portal say? Its pages as parsed documents, its links, and where they lead."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

HREFS = ("href", "src", "poster", "data", "action")


class Portal:
    """An output folder, read once."""

    def __init__(self, output: Path) -> None:
        self.output = output

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, by its path."""
        return frozenset(each.relative_to(self.output).as_posix() for each in self.output.rglob("*") if each.is_file())

    @cached_property
    def pages(self) -> Mapping[str, html.HtmlElement]:
        """Every HTML file, parsed."""
        parser = html.HTMLParser(encoding="utf-8")
        names = sorted(name for name in self.files if name.endswith(".html"))
        return {name: html.fromstring((self.output / name).read_bytes(), parser=parser) for name in names}

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The ids of each page."""
        return {name: frozenset(page.xpath("//@id")) for name, page in self.pages.items()}

    def template(self, name: str) -> str:
        """Which template made a page."""
        return str(self.pages[name].xpath("string(//body/@data-template)"))

    def broken(self, base: str = "/") -> list[str]:
        """Every reference that leads to no file or to no anchor of it; `base` is the portal's path on its host."""
        return [
            f"{name} → {target}"
            for name in self.pages
            for target in self.references(name)
            if not self.answers(name, target, base)
        ]

    def references(self, name: str) -> Iterator[str]:
        """What a page points to inside its host: links, pictures, scripts, sheets, refreshes."""
        page = self.pages[name]
        found = [value for attribute in HREFS for value in page.xpath(f"//@{attribute}")]
        found += [part.split()[0] for value in page.xpath("//@srcset") for part in value.split(",")]
        found += [value.partition("url=")[2] for value in page.xpath("//meta[@http-equiv='refresh']/@content")]
        canonical = set(page.xpath("//link[@rel='canonical']/@href"))
        return (each for each in dict.fromkeys(found) if each not in canonical and not is_external(each))

    def answers(self, name: str, target: str, base: str) -> bool:
        """Whether a static host has something at a reference, its capitals included."""
        parts = urlsplit(target)
        file = self.file_at(name, unquote(parts.path), base)
        return file in self.files and (not parts.fragment or unquote(parts.fragment) in self.anchors.get(file, ()))

    @staticmethod
    def file_at(name: str, path: str, base: str = "/") -> str:
        """The file that a host gives for a path written in a page; empty when it is outside the portal."""
        if not path:
            return name
        whole = path if path.startswith("/") else base + posixpath.dirname(name) + "/" + path
        folder = whole.endswith(("/", "/.", "/.."))
        inside = posixpath.normpath(whole).replace("//", "/")
        if not (inside + "/").startswith(base):
            return ""
        file = (inside + "/")[len(base) :].strip("/")
        return posixpath.join(file, "index.html") if folder else file


def is_external(target: str) -> bool:
    """Whether a reference leaves the portal's host, or is data."""
    parts = urlsplit(target)
    return bool(parts.scheme or parts.netloc)
