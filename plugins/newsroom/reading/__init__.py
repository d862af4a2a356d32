"""Read and check: content/ becomes a `Library`, and everything wrong with it is told at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.newsroom.library import Library, Waiting
from plugins.newsroom.notebook import Notebook
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading import checks, photos
from plugins.newsroom.reading.books import Books, read_books
from plugins.newsroom.reading.budget_checks import budget_problems
from plugins.newsroom.reading.closing_checks import closing_problems
from plugins.newsroom.reading.drafts import Draft, draft_all
from plugins.newsroom.reading.duty_checks import duty_problems
from plugins.newsroom.reading.files import Tree, walk
from plugins.newsroom.reading.items import Desk, item_problems, photo_files, waiting_until
from plugins.newsroom.reading.ledger import with_records
from plugins.newsroom.reading.ledger_checks import record_problems
from plugins.newsroom.reading.links import resolve, targets_of
from plugins.newsroom.reading.loose import loose_files
from plugins.newsroom.reading.made import Texts, filled
from plugins.newsroom.reading.plan_checks import plan_problems
from plugins.newsroom.reading.privacy import personal_data
from plugins.newsroom.reading.town import TownRead, clock, read_obligations, read_town

__all__ = ["Options", "Reading", "read"]


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
    books, wrong_books = read_books(desk)
    found = [*problems_of_list, *wrong_books, *_checked(kept, desk, names, obligations, books)]
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
    library, wrong_records = with_records(filled(blank, good, texts, desk), books, good, desk)
    return library, [*found, *wrong_records, *closing_problems(library, kept), *duty_problems(library, kept, desk)]


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
    books: Books,
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
    yield from plan_problems(kept, desk, obligations)
    yield from budget_problems(kept)
    yield from record_problems(books, kept, desk)
    yield from loose_files(desk.tree, kept, books)


def tree_of(content: Path) -> Tree:
    """The files of a content folder, for verbs that need no more than their places."""
    return walk(content.resolve())
