"""What does the newsroom know? Everything read from content/, cleared, as frozen values.

From here on decisions use these values and never files. A `Library` holds only what its reader may
see: a public one has no trace of drafts, or of what is under embargo.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.kinds.others import (
    EventHeader,
    FilingHeader,
    GalleryHeader,
    MuralHeader,
    ObligationEntry,
    PageHeader,
)
from plugins.newsroom.kinds.release import ReleaseHeader
from plugins.newsroom.kinds.report import ReportHeader
from plugins.newsroom.kinds.rubric import RubricEntry
from plugins.newsroom.kinds.town import TermEntry, Town
from plugins.newsroom.materials import Attachment, Photo, Place, Written
from plugins.newsroom.records import Budget, Campaign, Closing, Ledger, Plan


@dataclass(frozen=True)
class Release:
    """A cleared boletín."""

    header: ReleaseHeader
    place: Place
    text: Written
    area: TermEntry
    ejes: tuple[TermEntry, ...]
    cover: Photo | None
    photos: tuple[Photo, ...]
    documents: tuple[Attachment, ...]

    @property
    def at(self) -> datetime:
        """When it is dated, in the town's zone."""
        return self.header.date.at

    @property
    def number(self) -> str:
        """«034/2024», or nothing."""
        return f"{self.header.number:03d}/{self.at.year}" if self.header.number else ""

    @property
    def short(self) -> str:
        """Its short address, or its address when it has no number."""
        if self.header.number is None:
            return self.place.address
        return routes.short_release(self.at.year, self.header.number)

    @property
    def topics(self) -> tuple[str, ...]:
        """Slugs of its temas."""
        return tuple(dict.fromkeys(spanish.slug(each) for each in self.header.topics if spanish.slug(each)))

    @property
    def updated(self) -> date | None:
        """Day of the last correction or declared change."""
        days = [each.date for each in self.header.corrections]
        days += [self.header.updated] if self.header.updated else []
        return max(days, default=None)


@dataclass(frozen=True)
class Gallery:
    """A cleared gallery."""

    header: GalleryHeader
    place: Place
    text: Written
    area: TermEntry | None
    ejes: tuple[TermEntry, ...]
    photos: tuple[Photo, ...]

    @property
    def at(self) -> datetime:
        """When it is dated."""
        return self.header.date.at


@dataclass(frozen=True)
class Event:
    """A cleared public event."""

    header: EventHeader
    place: Place
    text: Written
    area: TermEntry | None

    @property
    def at(self) -> datetime:
        """When it starts."""
        return self.header.date.at

    @property
    def ends(self) -> date:
        """Its last day."""
        return (self.header.end or self.header.date).day


@dataclass(frozen=True)
class Report:
    """A cleared monthly report; `photos` by day, in the order of the header."""

    header: ReportHeader
    place: Place
    text: Written
    photos: tuple[tuple[Photo, ...], ...]

    @property
    def period(self) -> quarter.Period:
        """Its month."""
        return self.header.period


@dataclass(frozen=True)
class StaticPage:
    """A page of content/paginas."""

    header: PageHeader
    place: Place
    text: Written


@dataclass(frozen=True)
class Filing:
    """What was published for an obligation in a period."""

    header: FilingHeader
    place: Place
    text: Written
    key: str
    period: quarter.Period
    documents: tuple[Attachment, ...]


@dataclass(frozen=True)
class MuralNotes:
    """What staff say over the rule of one quarter's mural."""

    header: MuralHeader
    place: Place
    text: Written
    period: quarter.Period


@dataclass(frozen=True)
class Waiting:
    """Something that is not public yet; announced to staff, never to the portal."""

    title: str
    path: str
    at: datetime

    def __str__(self) -> str:
        when = f"{spanish.long_date(self.at)} a las {spanish.hour(self.at)}"
        return f"En espera: «{self.title}» sale el {when} ({self.path})"


@dataclass(frozen=True)
class Library:
    """The whole content that may be shown now. Lists are newest first, events in order of date."""

    town: Town
    now: datetime
    releases: tuple[Release, ...] = ()
    unlisted: tuple[Release, ...] = ()
    galleries: tuple[Gallery, ...] = ()
    events: tuple[Event, ...] = ()
    reports: tuple[Report, ...] = ()
    pages: tuple[StaticPage, ...] = ()
    obligations: tuple[ObligationEntry, ...] = ()
    filings: tuple[Filing, ...] = ()
    murals: tuple[MuralNotes, ...] = ()
    plans: tuple[Plan, ...] = ()
    budgets: tuple[Budget, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    closings: tuple[Closing, ...] = ()
    rubrics: tuple[RubricEntry, ...] = ()
    templates: tuple[Path, ...] = ()  # blank official workbooks
    waiting: tuple[Waiting, ...] = ()
    shield: Path | None = None
    root: Path = field(default_factory=Path)
    preview: bool = False
    portable: bool = False  # links name files

    @property
    def today(self) -> date:
        """The day of the build in the town's zone; the only part of the clock a page may show."""
        return self.now.date()

    @cached_property
    def by_area(self) -> Mapping[str, tuple[Release, ...]]:
        """Boletines of each área, by its slug."""
        return _grouped(self.releases, lambda each: (each.area.slug,))

    @cached_property
    def by_eje(self) -> Mapping[str, tuple[Release, ...]]:
        """Boletines of each eje, by its slug."""
        return _grouped(self.releases, lambda each: tuple(eje.slug for eje in each.ejes))

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Release, ...]]:
        """Boletines of each tema, by its slug, in the order of the slugs."""
        found = _grouped(self.releases, lambda each: each.topics)
        return dict(sorted(found.items()))

    @cached_property
    def topic_names(self) -> Mapping[str, str]:
        """How each tema is written: as in the oldest boletín that has it."""
        names: dict[str, str] = {}
        for release in reversed(self.releases):
            for topic in release.header.topics:
                names.setdefault(spanish.slug(topic), topic)
        return names

    @cached_property
    def by_name(self) -> Mapping[str, Release]:
        """Boletines by the name of their folder or file."""
        return {each.place.name: each for each in (*self.unlisted, *self.releases)}

    @cached_property
    def by_source(self) -> Mapping[str, Release]:
        """Boletines by the path of their file."""
        return {each.place.path: each for each in (*self.unlisted, *self.releases)}

    def during(self, period: quarter.Period) -> tuple[Release, ...]:
        """Boletines dated in a period, newest first."""
        return tuple(each for each in self.releases if each.at.date() in period)


def _grouped(
    releases: tuple[Release, ...], keys: Callable[[Release], tuple[str, ...]]
) -> dict[str, tuple[Release, ...]]:
    groups: dict[str, list[Release]] = {}
    for release in releases:
        for key in keys(release):
            groups.setdefault(key, []).append(release)
    return {key: tuple(group) for key, group in groups.items()}
