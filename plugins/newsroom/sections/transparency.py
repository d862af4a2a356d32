"""What must be published, by whom and when, and is it there?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.kinds.others import RULES, ObligationEntry
from plugins.newsroom.library import Filing, Library, Report
from plugins.newsroom.sections.parts import download, head, html_of, stamp
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections, View
from plugins.newsroom.views.blocks import Door, ObligationRow, PeriodBlock
from plugins.newsroom.views.pages import ObligationView, TransparencyView
from plugins.newsroom.views.parts import Download, Head, Link, MenuItem

MENU = MenuItem("transparencia", "Transparencia", "transparencia/")
INDEX = Link("Transparencia", "transparencia/")
EVERY = {"mensual": "Cada mes", "trimestral": "Cada trimestre", "semestral": "Cada semestre", "anual": "Cada año"}


@dataclass(frozen=True)
class State:
    """Whether an obligation is met on a day: in words, with the days it is late (0 when it is not)."""

    words: str
    days: int = 0
    missing: quarter.Period | None = None


def section(library: Library, on: Sections) -> Section:
    """The timetable of obligations, a page for each, and their documents."""
    pages: tuple[View, ...] = (_index(library, on), *(_page(library, each, on) for each in library.obligations))
    files = tuple(File(a.address, a.file) for filing in library.filings for a in filing.documents)
    photos = tuple(PhotoUse(photo) for filing in library.filings for photo in filing.text.photos)
    return Section("transparencia", MENU, pages, files, photos)


def doors(library: Library, on: Sections) -> tuple[Door, ...]:
    """Four ways into the section for the home page: what is late first, then the order of the list."""
    rows = [(each, _row(library, each, on)) for each in library.obligations]
    rows.sort(key=lambda pair: not pair[1].late)
    return tuple(
        Door(each.name, each.description or row.rule, row.state, row.link.address, row.late) for each, row in rows[:4]
    )


def state_of(entry: ObligationEntry, last: quarter.Period | None, today: date) -> State:
    """Compares the last period published with the last one whose term has run out.

    The term is `plazo` days after the period ends, 30 unless the list says otherwise.
    """
    months = RULES[entry.rule]
    due = _due(months, entry.days, today)
    if last is None:
        return State("Sin publicar", missing=due)
    if last.last >= due.last:
        return State("Al día")
    first = _following(last, months)
    days = (today - _deadline(first, entry.days)).days
    return State(f"Atrasada {spanish.counted(days, 'día', 'días')}", days, first)


def _due(months: int, days: int, today: date) -> quarter.Period:
    return quarter.ended_before(today - timedelta(days=days), months)


def _deadline(period: quarter.Period, days: int) -> date:
    return period.last + timedelta(days=days)


def _following(last: quarter.Period, months: int) -> quarter.Period:
    """The period of the rule's length that starts after the last one published ended."""
    day = last.last + timedelta(days=1)
    return quarter.Period(day.year, (day.month - 1) // months * months + 1, months)


def _filings(library: Library, key: str) -> tuple[Filing, ...]:
    """Newest period first."""
    return tuple(reversed([each for each in library.filings if each.key == key]))


def _reports(library: Library, entry: ObligationEntry, on: Sections) -> tuple[Report, ...]:
    return library.reports if entry.gathers == "informes" and "reports" in on else ()


def _periods(library: Library, entry: ObligationEntry, on: Sections) -> list[quarter.Period]:
    found = {each.period for each in _filings(library, entry.key)}
    found |= {each.period for each in _reports(library, entry, on)}
    return sorted(found, key=lambda each: (each.last, -each.months), reverse=True)


def _row(library: Library, entry: ObligationEntry, on: Sections) -> ObligationRow:
    periods = _periods(library, entry, on)
    filings = _filings(library, entry.key)
    state = state_of(entry, periods[0] if periods else None, library.today)
    formats = {a.format for each in filings for a in each.documents}
    formats |= {"HTML"} if _reports(library, entry, on) else set()
    updated = max((each.header.updated for each in filings), default=None)
    return ObligationRow(
        Link(entry.name, routes.obligation(entry.key)),
        entry.area,
        entry.basis,
        EVERY[entry.rule],
        periods[0].title if periods else "Ninguno todavía",
        stamp(updated) if updated else None,
        state.words,
        state.words != "Al día",
        tuple(sorted(formats)),
    )


def _index(library: Library, on: Sections) -> TransparencyView:
    rows = tuple(_row(library, each, on) for each in library.obligations)
    late = sum(each.late for each in rows)
    count = spanish.counted(len(rows), "obligación", "obligaciones")
    behind = "todas al día" if not late else f"{spanish.number(late)} por atender"
    return TransparencyView(
        head(
            library,
            "transparencia/",
            "transparency",
            "Transparencia",
            section="transparencia",
            description=f"Qué publica {library.town.name}, cada cuándo, quién responde y si está al día.",
        ),
        "Transparencia",
        f"{count}: {behind}." if rows else "",
        rows,
        "Todavía no se ha publicado la lista de obligaciones.",
    )


def _page(library: Library, entry: ObligationEntry, on: Sections) -> ObligationView:
    page = head(
        library,
        routes.obligation(entry.key),
        "obligation",
        entry.name,
        description=entry.description,
        section="transparencia",
        crumbs=(INDEX,),
    )
    blocks = tuple(_blocks(library, entry, page, on))
    return ObligationView(
        page,
        entry.name,
        _row(library, entry, on),
        entry.description,
        blocks,
        "" if blocks else "Todavía no se ha publicado ningún documento de esta obligación.",
    )


def _blocks(library: Library, entry: ObligationEntry, page: Head, on: Sections) -> Iterator[PeriodBlock]:
    filings = {each.period: each for each in _filings(library, entry.key)}
    reports = {each.period: each for each in _reports(library, entry, on)}
    for period in _periods(library, entry, on):
        filing, report = filings.get(period), reports.get(period)
        documents = tuple(download(each) for each in filing.documents) if filing else ()
        if report:
            documents = (Download(report.header.title, report.place.address, "Página", ""), *documents)
        yield PeriodBlock(
            f"p-{period.key}",
            period.title.capitalize(),
            (filing.header.area if filing else "") or entry.area,
            stamp(filing.header.updated) if filing else None,
            stamp(filing.header.validated) if filing and filing.header.validated else None,
            documents,
            html_of(filing.text, page, f"p-{period.key}-") if filing else "",
        )
