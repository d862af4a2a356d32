"""Which values do the drafts that may be shown become?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from plugins.newsroom import quarter
from plugins.newsroom.library import Event, Filing, Gallery, Library, MuralNotes, Release, Report, StaticPage
from plugins.newsroom.materials import Written
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.items import (
    Desk,
    documents_of,
    filing_period,
    find_term,
    listed_photos,
    photos_of,
    place_of,
    term_or_new,
)
from plugins.newsroom.records import Budget, Campaign, Plan

Texts = dict[str, Written]


def filled(blank: Library, drafts: tuple[Draft[Any], ...], texts: Texts, desk: Desk) -> Library:
    """The library with every item that may be shown."""

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
        plans=_yearly(made("planes", lambda each: _plan(each, texts, desk, now))),
        budgets=_yearly(made("presupuestos", lambda each: _budget(each, texts, desk, now))),
        campaigns=tuple(
            sorted(
                (c for c in made("campanas", lambda each: _campaign(each, texts, desk, now)) if c.place.listed),
                key=lambda each: (each.header.start, each.place.path),
                reverse=True,
            )
        ),
    )


def _yearly(items: list[Any]) -> tuple[Any, ...]:
    """Newest year first."""
    listed = (each for each in items if each.place.listed)
    return tuple(sorted(listed, key=lambda each: (each.header.year, each.place.path), reverse=True))


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


def _plan(draft: Draft[Any], texts: Texts, desk: Desk, now: datetime) -> Plan:
    place = place_of(draft, now)
    ejes = tuple(term for eje in draft.value.ejes if (term := find_term(eje, desk.town.ejes)) is not None)
    documents = documents_of(draft, place.address, desk)
    return Plan(draft.value, place, texts[draft.found.path], ejes, documents)


def _budget(draft: Draft[Any], texts: Texts, desk: Desk, now: datetime) -> Budget:
    place = place_of(draft, now)
    return Budget(draft.value, place, texts[draft.found.path], documents_of(draft, place.address, desk))


def _campaign(draft: Draft[Any], texts: Texts, desk: Desk, now: datetime) -> Campaign:
    value, place = draft.value, place_of(draft, now)
    ejes = tuple(term for eje in value.ejes if (term := find_term(eje, desk.town.ejes)) is not None)
    pictures = photos_of(draft, [each for each in listed_photos(draft) if each.route[0] == "fotos"], desk)
    area = find_term(value.area, desk.town.areas) if value.area else None
    return Campaign(
        value, place, texts[draft.found.path], area, ejes, pictures, documents_of(draft, place.address, desk)
    )
