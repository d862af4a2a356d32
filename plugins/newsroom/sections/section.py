"""What does a section hand over to be written?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from plugins.newsroom.materials import Photo
from plugins.newsroom.views.parts import Head, MenuItem


class View(Protocol):
    """Any frozen view of views/pages.py."""

    @property
    def page(self) -> Head:
        """Address, template and titles."""
        ...


@dataclass(frozen=True)
class File:
    """A file of the output: its bytes, or the file it is a copy of."""

    address: str
    content: bytes | Path


@dataclass(frozen=True)
class PhotoUse:
    """A photo that pages show, whether it also stands for its page elsewhere, and whether a feed carries it."""

    photo: Photo
    shared: bool = False
    fed: bool = False


@dataclass(frozen=True)
class Section:
    """One part of the portal, decided; `hosted` are the pages that Pelican writes, by their source."""

    key: str
    menu: MenuItem | None = None
    pages: tuple[View, ...] = ()
    files: tuple[File, ...] = ()
    photos: tuple[PhotoUse, ...] = ()
    hosted: Mapping[str, View] = field(default_factory=dict)


Sections = frozenset[str]
"""Keys of the sections that are switched on, so that none links to a page that is not made."""
