"""Which values do the drafts become? Releases, galleries, events, reports, pages, filings and murals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.header import Route
from plugins.newsroom.kinds.parts import DocumentEntry, PhotoEntry
from plugins.newsroom.kinds.town import TermEntry, Town
from plugins.newsroom.materials import Attachment, Photo, Place
from plugins.newsroom.pictures import PhotoFacts
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.files import Tree
from plugins.newsroom.reading.photos import (
    Inspected,
    Listed,
    attachment,
    document_problems,
    located,
    photo_of,
    photo_problems,
    present,
)

RESERVED = frozenset(
    "boletines galerias agenda informes transparencia murales areas ejes temas feeds fotos tema b m "
    "planes presupuestos contratos campanas banco pantalla buscar evaluacion admin integridad".split()
)
"""First words of addresses that a page of content/paginas may not take."""


@dataclass(frozen=True)
class Desk:
    """What is at hand while items are made."""

    tree: Tree
    town: Town
    sound: bool  # whether municipio.yml could be read; without it no área is unknown
    inspected: Inspected

    @property
    def content(self) -> Path:
        """The folder being read."""
        return self.tree.content


def slug_of(draft: Draft[Any]) -> str:
    """The last word of an item's address: `slug`, else its folder's name without the date."""
    return getattr(draft.value, "slug", None) or spanish.slug(draft.found.slug)


def address_of(draft: Draft[Any]) -> str:
    """Where an item's page is."""
    kind, value = draft.found.kind, draft.value
    if kind == "boletines":
        return routes.release(value.date.day, slug_of(draft))
    if kind == "galerias":
        return routes.gallery(value.date.day, slug_of(draft))
    if kind == "agenda":
        return routes.event(spanish.slug(draft.found.name))
    if kind == "informes":
        return routes.report(value.period.year, value.period.month)
    if kind == "murales":
        return routes.mural(draft.found.name)
    if kind == "transparencia":
        return routes.obligation(draft.found.folder.parent.name)
    if kind == "planes":
        return routes.plan(spanish.slug(draft.found.name))
    if kind == "presupuestos":
        return routes.budget(spanish.slug(draft.found.name))
    if kind == "campanas":
        return routes.campaign(slug_of(draft))
    return f"{spanish.slug(draft.found.slug)}/"


def waiting_until(draft: Draft[Any], now: datetime) -> datetime | None:
    """When a published item comes out, if it is not out yet."""
    at = draft.visible_at
    return at if draft.state != "borrador" and at is not None and at > now else None


def watermark(draft: Draft[Any], now: datetime) -> str:
    """Why the public does not see an item, for the preview; empty for what is public."""
    if draft.state == "borrador":
        return "Borrador: no es público"
    until = waiting_until(draft, now)
    return f"Embargado: sale el {spanish.long_date(until)} a las {spanish.hour(until)}" if until else ""


def place_of(draft: Draft[Any], now: datetime) -> Place:
    """Where an item comes from and how it is shown."""
    mark = watermark(draft, now)
    return Place(draft.found.path, draft.found.name, address_of(draft), draft.state != "oculto", mark)


def listed_photos(draft: Draft[Any]) -> tuple[Listed, ...]:
    """Every photo of an item with where it was typed: cover, photos, days of a report, and its text."""
    value, found = draft.value, []
    if getattr(value, "cover", None):
        found.append(Listed(value.cover, ("portada",), cover=True))
    photos = getattr(value, "photos", ())
    found += [Listed(each, ("fotos", index)) for index, each in enumerate(photos)]
    for number, day in enumerate(getattr(value, "days", ())):
        found += [Listed(each, ("eventos", number, "fotos", i)) for i, each in enumerate(day.photos)]
    return (*found, *inline_photos(draft))


def inline_photos(draft: Draft[Any]) -> tuple[Listed, ...]:
    """The images that the text names, as entries of the item's photos."""
    return tuple(
        Listed(
            PhotoEntry.model_validate({"archivo": each.file or "?", "alt": each.alt, "pie": each.title}),
            ("cuerpo", index),
        )
        for index, each in enumerate(draft.body.images)
        if not each.file.startswith(("http:", "https:", "//", "data:"))
    )


def photo_files(draft: Draft[Any], content: Path) -> tuple[Path, ...]:
    """The photo files of an item that exist."""
    files = (located(content, draft.found.folder, each.entry.file) for each in listed_photos(draft))
    return tuple(file for file in files if file is not None and present(file))


def item_problems(draft: Draft[Any], desk: Desk) -> Iterable[Problem]:
    """What is wrong with an item's own photos, documents, área and ejes."""
    path, header, title = draft.found.path, draft.header, str(getattr(draft.value, "title", ""))
    for listed in listed_photos(draft):
        file = located(desk.content, draft.found.folder, listed.entry.file)
        if listed.route[0] == "cuerpo":
            lines: dict[Route, int] = {("cuerpo",): line_in_body(draft, listed.entry.file)}
            header = type(header)(header.data, {**draft.header.lines, **lines}, "", 1)
        yield from photo_problems(listed, file, desk.inspected, header, path, title)
    for index, entry in enumerate(getattr(draft.value, "documents", ())):
        file = located(desk.content, draft.found.folder, entry.file)
        yield from document_problems(entry, file, path, draft.header.line(("documentos", index)))
    yield from _term_problems(draft, desk)


def line_in_body(draft: Draft[Any], text: str) -> int:
    """Line of the file where a text of the body stands."""
    before = draft.header.body.partition(text)[0]
    return draft.header.body_line + before.count("\n")


def _term_problems(draft: Draft[Any], desk: Desk) -> Iterable[Problem]:
    if not desk.sound:
        return
    path, header = draft.found.path, draft.header
    area = getattr(draft.value, "area", "")
    if area and find_term(area, desk.town.areas) is None and draft.found.kind != "transparencia":
        yield _unknown("area-desconocida", "área", area, desk.town.areas, path, header.line(("area",)))
    # A plan prints the ejes of its year, which may be those of another administration.
    for index, eje in enumerate(() if draft.found.kind == "planes" else getattr(draft.value, "ejes", ())):
        if find_term(eje, desk.town.ejes) is None:
            line = header.line(("ejes", index))
            yield _unknown("eje-desconocido", "eje", eje, desk.town.ejes, path, line)


def _unknown(code: str, noun: str, typed: str, terms: tuple[TermEntry, ...], path: str, line: int) -> Problem:
    names = [each.name for each in terms]
    near = spanish.nearest(typed, names)
    what = f"no se conoce el {noun} «{typed}».{spanish.suggestion(typed, names)}"
    key = "area" if noun == "área" else "ejes"
    if near:
        return problem(code, path, line, what, f"escriba:  {key}: {near if key == 'area' else f'[{near}]'}")
    options = ", ".join(names) or "ninguno todavía"
    fix = f"escriba el nombre como está en municipio.yml ({options}), o agréguelo ahí."
    return problem(code, path, line, what, fix)


def find_term(typed: str, terms: tuple[TermEntry, ...]) -> TermEntry | None:
    """The área or eje that a text names: by its name, its slug, or a name it had before."""
    folded = spanish.fold(typed)
    for term in terms:
        if folded in {spanish.fold(each) for each in (term.name, term.slug, *term.former)}:
            return term
    return None


def term_or_new(typed: str, desk: Desk) -> TermEntry:
    """The área named, or one made from its name where municipio.yml could not be read."""
    return find_term(typed, desk.town.areas) or TermEntry.model_validate({"nombre": typed or "Sin área"})


def photos_of(draft: Draft[Any], entries: Iterable[Listed], desk: Desk) -> tuple[Photo, ...]:
    """Cleared photos; the caller has seen to it that none has a flaw."""
    slug, photos = slug_of(draft) if draft.found.kind != "informes" else draft.found.name, []
    for listed in entries:
        file = located(desk.content, draft.found.folder, listed.entry.file)
        facts = desk.inspected.get(file) if file else None
        if file is not None and isinstance(facts, PhotoFacts):
            photos.append(photo_of(listed, file, facts, slug))
    return tuple(photos)


def documents_of(draft: Draft[Any], address: str, desk: Desk) -> tuple[Attachment, ...]:
    """Cleared documents, beside the page at an address."""
    entries: tuple[DocumentEntry, ...] = draft.value.documents
    located_files = ((each, located(desk.content, draft.found.folder, each.file)) for each in entries)
    return tuple(attachment(each, file, address) for each, file in located_files if file is not None)


def filing_period(draft: Draft[Any]) -> quarter.Period | None:
    """The period that a filing's folder names."""
    return quarter.parse(draft.found.folder.name)


Addresses = Mapping[str, str | None]
"""Path of an item → its address; None while it is not public."""
