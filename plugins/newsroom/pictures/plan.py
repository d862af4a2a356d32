"""Which renditions does a photo get, under which names, how large? No pixels: pages are written from these values."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plugins.newsroom.pictures.geometry import Box, Size, crop, fit, whole
from plugins.newsroom.pictures.values import PhotoFacts

ENGINE = 3
"""Raise it when the same recipe makes other bytes: every rendition then gets a new name."""

Use = Literal["web", "share", "feed"]

WEB_WIDTHS = (480, 960, 1600)
FEED_WIDTH = 1600
SHARE_FRAME = (1200, 630)
SHARE_LIMIT = 300_000
SHARE_QUALITIES = (82, 74, 66, 58, 50, 40, 30, 20)

SUFFIXES = {"webp": "webp", "jpeg": "jpg"}


@dataclass(frozen=True)
class Recipe:
    """At most `width` wide, or cut to `width` x `height`; in the first of the qualities that is under `limit` bytes."""

    format: Literal["webp", "jpeg"]
    width: int
    height: int | None = None
    qualities: tuple[int, ...] = (82,)
    limit: int | None = None

    @property
    def key(self) -> str:
        """Everything that decides its bytes, in one line."""
        frame = f"{self.width}x{self.height or ''}"
        return f"{ENGINE} {self.format} {frame} {','.join(map(str, self.qualities))} {self.limit or ''}"


@dataclass(frozen=True)
class Rendition:
    """One picture file to publish: its address under the output, its exact size, and where it comes from."""

    file: str
    width: int
    height: int
    recipe: Recipe
    digest: str  # SHA-256 of the source photo's bytes

    @property
    def key(self) -> str:
        """Its name in the store: a hash of bytes and recipe."""
        return hashlib.sha256(f"{self.digest} {self.recipe.key}".encode()).hexdigest()


def plan_photo(facts: PhotoFacts, name: str, uses: Iterable[Use]) -> tuple[Rendition, ...]:
    """All renditions of a photo for its uses, in the order web (narrow to wide), share, feed.

    `name` is an address word (lower-case ASCII, digits, hyphens) and begins each file's name.
    """
    wanted = set(uses)
    web = web_renditions(facts, name) if "web" in wanted else ()
    share = (share_rendition(facts, name),) if "share" in wanted else ()
    feed = (feed_rendition(facts, name),) if "feed" in wanted else ()
    return (*web, *share, *feed)


def web_renditions(facts: PhotoFacts, name: str) -> tuple[Rendition, ...]:
    """WebP, quality 82, 480/960/1600 px wide; a narrower photo ends with its own width (DESIGN §4)."""
    found: dict[int, Rendition] = {}
    for width in WEB_WIDTHS:
        made = rendition(facts, name, Recipe("webp", width))
        found.setdefault(made.width, made)  # a narrow photo gives its own width for several: once is enough
    return tuple(found.values())


def share_rendition(facts: PhotoFacts, name: str) -> Rendition:
    """JPEG of 1200 x 630 under 300 kB, for WhatsApp and networks; a small photo gives a smaller one of that shape."""
    return rendition(facts, name, Recipe("jpeg", *SHARE_FRAME, SHARE_QUALITIES, SHARE_LIMIT))


def feed_rendition(facts: PhotoFacts, name: str) -> Rendition:
    """JPEG at most 1600 px wide, for feed readers that do not know WebP."""
    return rendition(facts, name, Recipe("jpeg", FEED_WIDTH))


def rendition(facts: PhotoFacts, name: str, recipe: Recipe) -> Rendition:
    """A photo after a recipe. ValueError if `name` is not an address word."""
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name):
        raise ValueError(f"not an address word: {name!r}")
    size, _ = framed(Size(facts.width, facts.height), recipe)
    made = Rendition("", size.width, size.height, recipe, facts.digest)
    label = f"{size.width}x{size.height}" if recipe.height else f"{size.width}"
    file = f"fotos/{name}-{made.key[:12]}-{label}.{SUFFIXES[recipe.format]}"
    return Rendition(file, size.width, size.height, recipe, facts.digest)


def framed(source: Size, recipe: Recipe) -> tuple[Size, Box]:
    """The size of a recipe's picture, and the part of the source that it shows."""
    if recipe.height:
        return crop(source, Size(recipe.width, recipe.height))
    return fit(source, recipe.width), whole(source)
