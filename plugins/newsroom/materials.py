"""What are items made of? Photos, documents, their place in the portal, and their text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom.pictures import PhotoFacts


@dataclass(frozen=True)
class Photo:
    """A photo of an item: its file, what was found in it, and what staff say of it."""

    file: Path
    facts: PhotoFacts
    name: str  # word for its renditions' file names
    alt: str
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Attachment:
    """A document or data file copied as it is."""

    title: str
    file: Path
    address: str
    octets: int

    @property
    def format(self) -> str:
        """PDF, CSV, XLSX…"""
        return self.file.suffix[1:].upper()


@dataclass(frozen=True)
class Place:
    """Where an item comes from and how it is shown."""

    path: str  # content/boletines/…/index.md
    name: str  # folder or file name: 2024-05-14-parque-lineal
    address: str
    listed: bool = True
    watermark: str = ""


@dataclass(frozen=True)
class Written:
    """An item's text: HTML whose links are not yet placed in a page, its plain text, its own photos."""

    html: str
    plain: str
    photos: tuple[Photo, ...] = ()
