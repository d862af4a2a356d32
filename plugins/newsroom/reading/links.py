"""Where do the links and images of a text lead? To addresses of the portal, or nowhere."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.newsroom import spanish
from plugins.newsroom.materials import Photo, Written
from plugins.newsroom.pictures import web_renditions
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.items import Desk, address_of, inline_photos, line_in_body, photos_of

Targets = Mapping[Path, str | None]
"""A file of content/ → the address it is published at; None while it is not public."""


def targets_of(drafts: tuple[Draft[Any], ...], public: frozenset[str], desk: Desk) -> dict[Path, str | None]:
    """Every file a text may link to: items and their documents."""
    found: dict[Path, str | None] = {}
    for each in desk.tree.found:  # what cannot be read is there all the same: the link is not broken
        found[each.file] = None
        if each.own:
            found[each.folder] = None
    for draft in drafts:
        address = address_of(draft) if draft.found.path in public else None
        found[draft.found.file] = address
        if draft.found.own:
            found[draft.found.folder] = address
        for entry in getattr(draft.value, "documents", ()):
            file = Path(os.path.normpath(draft.found.folder / entry.file))
            name = f"{spanish.slug(file.stem)}{file.suffix.lower()}"
            found[file] = None if address is None else address + name
    return found


def resolve(draft: Draft[Any], targets: Targets, desk: Desk) -> tuple[Written, tuple[Problem, ...]]:
    """An item's text with the portal's addresses in it, and the links that lead nowhere."""
    addresses: dict[str, str | None] = {}
    problems: list[Problem] = []
    for link in draft.body.links:
        address, wrong = _address(draft, link, targets, desk)
        addresses[link] = address
        problems.extend(wrong)
    photos = photos_of(draft, inline_photos(draft), desk)
    figures = dict(enumerate(figure(each) for each in photos))
    html_text = draft.body.resolved(addresses, figures)
    return Written(html_text, draft.body.text, photos), tuple(problems)


def _address(draft: Draft[Any], link: str, targets: Targets, desk: Desk) -> tuple[str | None, Iterator[Problem]]:
    plain, mark, anchor = re.sub(r"^\{\w+\}", "", link).partition("#")
    start = desk.content if plain.startswith("/") else draft.found.folder
    file = Path(os.path.normpath(start / plain.strip("/")))
    for each in (file, file / "index.md", file.with_name(file.name + ".md")):
        if each in targets:
            address = targets[each]
            own = targets.get(draft.found.file) is None  # it waits itself: its links are nobody's yet
            wrong = iter(()) if own or address is not None else _waiting(draft, link)
            return (None if address is None else address + mark + anchor), wrong
    if plain.startswith("/") and not link.startswith("{"):
        return plain.lstrip("/") + mark + anchor, iter(())
    return None, _broken(draft, link)


def _waiting(draft: Draft[Any], link: str) -> Iterator[Problem]:
    what = f"el enlace «{link}» lleva a algo que aún no es público."
    fix = "no haga nada: el enlace aparecerá cuando se publique."
    yield problem("enlace-en-espera", draft.found.path, line_in_body(draft, link), what, fix)


def _broken(draft: Draft[Any], link: str) -> Iterator[Problem]:
    what = f"el enlace «{link}» no lleva a ningún archivo del contenido."
    if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", link):
        fix = f"si es otro sitio, escriba la dirección completa:  https://{link}"
    else:
        fix = "escriba la carpeta del boletín, por ejemplo:  ../2026-05-14-parque-lineal/"
    yield problem("enlace-roto", draft.found.path, line_in_body(draft, link), what, fix)


def figure(photo: Photo) -> str:
    """An image of a text as a figure, from its renditions; its addresses are placed later."""
    sizes = web_renditions(photo.facts, photo.name)
    middle = sizes[min(1, len(sizes) - 1)]
    srcset = ", ".join(f"portal://{each.file} {each.width}w" for each in sizes)
    said = f'<span class="legend__caption">{html.escape(photo.caption)}</span>' if photo.caption else ""
    credit = f'<span class="legend__credit">Foto: {html.escape(photo.credit)}</span>' if photo.credit else ""
    caption = f'<figcaption class="legend">{said}{credit}</figcaption>' if said or credit else ""
    return (
        f'<figure class="prose__photo"><img class="prose__image" src="portal://{middle.file}" srcset="{srcset}" '
        f'sizes="(min-width: 48rem) 42rem, 100vw" width="{middle.width}" height="{middle.height}" '
        f'alt="{html.escape(photo.alt)}" loading="lazy" decoding="async">'
        f"{caption}</figure>"
    )
