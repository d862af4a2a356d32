"""Pictures: what a photo is, which renditions it needs, and their pixels. In this order:

`inspect` a file → `plan` its renditions (names and sizes, no pixels) → `develop` the missing ones into a store →
`place` them in an output. Everything but `develop` and `place` is decided without touching a pixel's value.
Arrows: values, geometry, formats, colour → planes, plan, inspect → store, render → develop. Nothing else of the
project is imported.
"""

from plugins.newsroom.pictures.develop import Job, Progress, Report, develop
from plugins.newsroom.pictures.inspect import VERDICT, inspect, judge
from plugins.newsroom.pictures.plan import (
    Recipe,
    Rendition,
    Use,
    feed_rendition,
    plan_photo,
    rendition,
    share_rendition,
    web_renditions,
)
from plugins.newsroom.pictures.render import render
from plugins.newsroom.pictures.store import place, stored
from plugins.newsroom.pictures.values import Flaw, PhotoFacts

__all__ = [
    "VERDICT",
    "Flaw",
    "Job",
    "PhotoFacts",
    "Progress",
    "Recipe",
    "Rendition",
    "Report",
    "Use",
    "develop",
    "feed_rendition",
    "inspect",
    "judge",
    "place",
    "plan_photo",
    "render",
    "rendition",
    "share_rendition",
    "stored",
    "web_renditions",
]
