"""Read and check: content/ becomes a `Library`, and everything wrong with it is told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.newsroom import quarter
from plugins.newsroom.library import (
    Event,
    Filing,
    Gallery,
    Library,
    MuralNotes,
    Release,
    Report,
    StaticPage,
    Waiting,
    Written,
)
from plugins.newsroom.notebook import Notebook
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading import checks, photos
from plugins.newsroom.reading.drafts import Draft, draft_all
from plugins.newsroom.reading.files import Tree, walk
from plugins.newsroom.reading.items import (
    Desk,
    documents_of,
    filing_period,
    find_term,
    item_problems,
    listed_photos,
    photo_files,
    photos_of,
    place_of,
    term_or_new,
    waiting_until,
)
from plugins.newsroom.reading.links import resolve, targets_of
from plugins.newsroom.reading.loose import loose_files
from plugins.newsroom.reading.privacy import personal_data
from plugins.newsroom.reading.town import TownRead, clock, read_obligations, read_town

__all__ = ["Options", "Reading", "read"]

Texts = dict[str, Written]


@dataclass(frozen=True)
class Options:
    """How to read: the clock (AHORA), whether drafts are seen, whether publishing is meant."""

    now: str | None = None
    preview: bool = False
    portable: bool = False
    strict: bool = False
    notebook: Path | None = None


@dataclass(frozen=True)
class Reading:
    """The library that may be shown, and everything that is wrong."""

    library: Library
    problems: tuple[Problem, ...]


def read(content: Path, options: Options = Options()) -> Reading:
    """The library of a content folder and all its problems; never raises for what staff typed."""
    content = content.resolve()
    photos.forget()
    notebook = Notebook(options.notebook)
    tree = walk(content)
    names = frozenset(each.slug for each in tree.of("paginas"))
    town = read_town(content, names, options.strict)
    now, wrong_clock = _clock(town, options, content)
    drafts, header_problems = draft_all(tree, town.town.zone, notebook)
    kept = tuple(sorted(drafts, key=_unfinished))  # a draft never takes a published item's number
    files = [file for draft in kept for file in photo_files(draft, content)]
    desk = Desk(tree, town.town, town.sound, photos.inspect_all(files, notebook))
    notebook.save()
    problems = [*tree.problems, *town.problems, *wrong_clock, *header_problems]
    faulty = {each.path for each in header_problems if each.stops}
    library, found = _library(kept, drafts, faulty, desk, now, options, town)
    unfinished = {each.found.path for each in drafts if _unfinished(each)}
    told = (replace(each, draft=each.draft or each.path in unfinished) for each in {*problems, *found})
    return Reading(library, tuple(sorted(told)))


def _unfinished(draft: Draft[Any]) -> bool:
    return draft.state == "borrador"


def _clock(town: TownRead, options: Options, content: Path) -> tuple[datetime, tuple[Problem, ...]]:
    try:
        return clock(town.town, options.now), ()
    except ValueError as error:
        path = f"{content.name}/municipio.yml"
        fix = "escríbala así:  ahora: 2026-11-15 10:00"
        return datetime.now(town.town.zone), (problem("fecha-ilegible", path, town.clock_line, f"{error}.", fix),)


def _library(
    kept: tuple[Draft[Any], ...],
    drafts: tuple[Draft[Any], ...],
    faulty: set[str],
    desk: Desk,
    now: datetime,
    options: Options,
    town: TownRead,
) -> tuple[Library, list[Problem]]:
    obligations, problems_of_list = read_obligations(desk.content)
    names = frozenset(each.name for each in desk.tree.of("boletines"))
    found = [*problems_of_list, *_checked(kept, desk, names, obligations)]
    faulty = faulty | _faulty(found, kept)
    shown = tuple(
        each
        for each in kept
        if each.found.path not in faulty
        and (options.preview or (waiting_until(each, now) is None and not _unfinished(each)))
    )
    public = frozenset(each.found.path for each in shown)
    targets = targets_of(drafts, public, desk)
    texts: Texts = {}
    for draft in kept:
        texts[draft.found.path], wrong = resolve(draft, targets, desk)
        found.extend(wrong)
    faulty |= _faulty(found, kept)
    good = tuple(each for each in shown if each.found.path not in faulty)
    blank = Library(
        town.town,
        now,
        obligations=obligations or (),
        waiting=_waiting(drafts, now),
        shield=town.shield,
        root=desk.content,
        preview=options.preview,
        portable=options.portable,
    )
    return _filled(blank, good, texts, desk), found


def _waiting(drafts: tuple[Draft[Any], ...], now: datetime) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(str(getattr(each.value, "title", each.found.name)), each.found.path, at)
        for each, at in checks.announced(drafts, now)
    )


TO_DO = frozenset("foto-sin-descripcion descripcion-inutil descripcion-larga foto-faltante texto-faltante".split())
"""What a draft may lack and still be seen in the preview."""


def _faulty(found: Iterable[Problem], kept: tuple[Draft[Any], ...]) -> set[str]:
    """Paths of the items that cannot be shown."""
    unfinished = {each.found.path for each in kept if _unfinished(each)}
    return {each.path for each in found if each.stops and not (each.path in unfinished and each.code in TO_DO)}


def _checked(
    kept: tuple[Draft[Any], ...],
    desk: Desk,
    names: frozenset[str],
    obligations: tuple[Any, ...] | None,
) -> Iterable[Problem]:
    for draft in kept:
        yield from item_problems(draft, desk)
        yield from checks.text_problems(draft)
        yield from personal_data(draft, desk.town, desk.sound)
        yield from checks.date_problems(draft)
        yield from checks.total_problems(draft)
    yield from checks.repeated_numbers(kept)
    yield from checks.repeated_addresses(kept)
    yield from checks.reference_problems(kept, names, obligations)
    yield from loose_files(desk.tree, kept)


def _filled(blank: Library, drafts: tuple[Draft[Any], ...], texts: Texts, desk: Desk) -> Library:
    def made(kind: str, make: Callable[[Draft[Any]], Any]) -> list[Any]:
        return [make(each) for each in drafts if each.found.kind == kind]

    now = blank.now
    releases = _newest(made("boletines", lambda each: _release(each, texts, desk, now)))
    galleries = _newest(made("galerias", lambda each: _gallery(each, texts, desk, now)))
    events = made("agenda", lambda each: _event(each, texts, desk, now))
    reports = made("informes", lambda each: _report(each, texts, desk, now))
    filings = made("transparencia", lambda each: _filing(each, texts, desk, now))
    return replace(
        blank,
        releases=tuple(each for each in releases if each.place.listed),
        unlisted=tuple(each for each in releases if not each.place.listed),
        galleries=tuple(each for each in galleries if each.place.listed),
        events=tuple(sorted((e for e in events if e.place.listed), key=lambda e: (e.at, e.place.path))),
        reports=tuple(sorted((r for r in reports if r.place.listed), key=lambda r: r.period, reverse=True)),
        pages=tuple(made("paginas", lambda each: _page(each, texts, now))),
        filings=tuple(sorted(filings, key=lambda each: (each.key, each.period.last, each.period.months))),
        murals=tuple(made("murales", lambda each: _mural(each, texts, now))),
    )


def _newest(items: list[Any]) -> list[Any]:
    return sorted(items, key=lambda each: (each.at, each.place.path), reverse=True)


def _release(draft: Draft[Any], texts: Texts, desk: Desk, now: datetime) -> Release:
    value, place = draft.value, place_of(draft, now)
    cover = photos_of(draft, [each for each in listed_photos(draft) if each.cover], desk)
    rest = [each for each in listed_photos(draft) if each.route[0] == "fotos"]
    return Release(
        value,
        place,
        texts[draft.found.path],
        term_or_new(value.area, desk),
        tuple(term for eje in value.ejes if (term := find_term(eje, desk.town.ejes)) is not None),
        cover[0] if cover else None,
        photos_of(draft, rest, desk),
        documents_of(draft, place.address, desk),
    )


def _gallery(draft: Draft[Any], texts: Texts, desk: Desk, now: datetime) -> Gallery:
    value = draft.value
    ejes = tuple(term for eje in value.ejes if (term := find_term(eje, desk.town.ejes)) is not None)
    pictures = photos_of(draft, [each for each in listed_photos(draft) if each.route[0] == "fotos"], desk)
    area = find_term(value.area, desk.town.areas) if value.area else None
    return Gallery(value, place_of(draft, now), texts[draft.found.path], area, ejes, pictures)


def _event(draft: Draft[Any], texts: Texts, desk: Desk, now: datetime) -> Event:
    area = find_term(draft.value.area, desk.town.areas) if draft.value.area else None
    return Event(draft.value, place_of(draft, now), texts[draft.found.path], area)


def _report(draft: Draft[Any], texts: Texts, desk: Desk, now: datetime) -> Report:
    listed = [each for each in listed_photos(draft) if each.route[0] == "eventos"]
    by_day = tuple(
        photos_of(draft, [each for each in listed if each.route[1] == number], desk)
        for number in range(len(draft.value.days))
    )
    return Report(draft.value, place_of(draft, now), texts[draft.found.path], by_day)


def _page(draft: Draft[Any], texts: Texts, now: datetime) -> StaticPage:
    return StaticPage(draft.value, place_of(draft, now), texts[draft.found.path])


def _filing(draft: Draft[Any], texts: Texts, desk: Desk, now: datetime) -> Filing:
    place, period = place_of(draft, now), filing_period(draft)
    if period is None:
        raise ValueError(f"{draft.found.path}: a filing without period was cleared")
    documents = documents_of(draft, f"{place.address}{period.key}/", desk)
    return Filing(draft.value, place, texts[draft.found.path], draft.found.folder.parent.name, period, documents)


def _mural(draft: Draft[Any], texts: Texts, now: datetime) -> MuralNotes:
    period = quarter.parse(draft.found.name)
    if period is None:
        raise ValueError(f"{draft.found.path}: a mural without quarter was cleared")
    return MuralNotes(draft.value, place_of(draft, now), texts[draft.found.path], period)


def tree_of(content: Path) -> Tree:
    """The files of a content folder, for verbs that need no more than their places."""
    return walk(content.resolve())
