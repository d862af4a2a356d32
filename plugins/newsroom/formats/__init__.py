"""The legal formats 23a to 23d: which files answer an obligation, made from the portal's own records.

Pure: the same library gives the same bytes. A format is made only for a filing that carries both of its typed dates.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from plugins.newsroom import quarter, routes
from plugins.newsroom.formats import checks, records
from plugins.newsroom.formats.case import Case
from plugins.newsroom.formats.filling import official
from plugins.newsroom.formats.layout import Unknown, understood
from plugins.newsroom.formats.plain import as_csv, as_json
from plugins.newsroom.formats.records import SOURCES
from plugins.newsroom.formats.settling import settled
from plugins.newsroom.formats.values import Criterion, Filled, LegalFile, Verdict
from plugins.newsroom.formats.workbook import workbook
from plugins.newsroom.kinds.others import FormatEntry, ObligationEntry
from plugins.newsroom.library import Filing, Library

__all__ = ["SOURCES", "Criterion", "LegalFile", "Verdict", "criteria", "dated", "files", "files_of_year", "links"]

ALL = frozenset(filter(None, SOURCES.values()))


def files(library: Library, entry: ObligationEntry, filing: Filing, on: Collection[str] = ALL) -> tuple[LegalFile, ...]:
    """The files of every format of an obligation for one filing; none while one of its two dates is missing.

    `on` are the sections switched on: a format whose records no section shows is not made.
    """
    if not dated(filing):
        return ()
    cases = (Case(library, entry, each, filing) for each in _formats(entry, on))
    return tuple(file for case in cases for file in _files([case], filing.period))


def files_of_year(
    library: Library, entry: ObligationEntry, year: int, on: Collection[str] = ALL
) -> tuple[LegalFile, ...]:
    """The same formats with all filings of a year together; none where a filing of the whole year has them."""
    held = [each for each in library.filings if each.key == entry.key and each.period.year == year and dated(each)]
    if not held or any(each.period.months == 12 for each in held):
        return ()
    held = [each for each in held if not any(_inside(each.period, other.period) for other in held)]
    held.sort(key=lambda each: each.period.last)
    whole = quarter.Period(year, 1, 12)
    formats = _formats(entry, on)
    return tuple(file for each in formats for file in _files([Case(library, entry, each, one) for one in held], whole))


def criteria(
    library: Library, entry: ObligationEntry, filing: Filing, on: Collection[str] = ALL
) -> tuple[Verdict, ...]:
    """What the official verification would not score 1, for each format of a filing with both of its dates."""
    if not dated(filing):
        return ()
    cases = [Case(library, entry, each, filing) for each in _formats(entry, on)]
    return tuple(checks.verdict(settled(records.filled(case)), _title(case, filing.period)) for case in cases)


def links(library: Library, entry: ObligationEntry, filing: Filing, on: Collection[str] = ALL) -> tuple[str, ...]:
    """Every hyperlink that the formats of a filing carry, once each."""
    cases = [Case(library, entry, each, filing) for each in _formats(entry, on)] if dated(filing) else []
    return tuple(dict.fromkeys(link for case in cases for link in _links(settled(records.filled(case)))))


def dated(filing: Filing) -> bool:
    """Whether both dates that the formats need were typed; they are never invented."""
    return filing.header.validated is not None


def _inside(period: quarter.Period, other: quarter.Period) -> bool:
    """Whether a longer period holds it: a month beside its quarter is not reported twice."""
    return period.months < other.months and period.first in other


def _formats(entry: ObligationEntry, on: Collection[str]) -> tuple[FormatEntry, ...]:
    """Its formats whose section is on; a format listed twice counts once."""
    found = {each.key: each for each in reversed(entry.formats) if not SOURCES[each.key] or SOURCES[each.key] in on}
    return tuple(found[key] for key in dict.fromkeys(each.key for each in entry.formats) if key in found)


def _title(case: Case, period: quarter.Period) -> str:
    return f"Formato {case.entry.key}, {period.title}"


def _files(cases: list[Case], period: quarter.Period) -> Iterator[LegalFile]:
    """One format: its own workbook, CSV and JSON, and the official workbook where a blank one was dropped in."""
    last = cases[-1]
    raw = records.joined([records.filled(case) for case in cases])
    rows, title = settled(raw), _title(last, period)
    first, latest = min(_updated(cases)), max(_updated(cases))

    def made(ending: str, content: bytes, told: str = "", *, filled: bool = False) -> LegalFile:
        address = routes.legal(last.obligation.key, period.key, f"{last.entry.key}{ending}")
        kind = ending.rpartition(".")[2].upper()
        return LegalFile(address, content, f"{title}{told}", last.entry.key, last.entry.generation, kind, filled)

    template = _template(last)
    if template is not None:
        yield made("-oficial.xlsx", official(template.read_bytes(), raw), " (libro oficial)", filled=True)
    yield made(".xlsx", workbook(rows, first, latest))
    yield made(".csv", as_csv(rows))
    for table in (each for each in rows.format.tables if rows.tables.get(each.key)):
        yield made(f"-{table.key}.csv", as_csv(rows, table.key), f": {table.name.lower()}")
    yield made(".json", as_json(rows))


def _updated(cases: list[Case]) -> Iterator[date]:
    return (each.filing.header.updated for each in cases)


def _template(case: Case) -> Path | None:
    """The blank workbook: the one that the list of obligations names, else the first one of the format."""
    named = case.entry.template
    for file in case.library.templates:
        if (not named or file.name == named) and _is(file, case.entry.key):
            return file
    return None


def _is(file: Path, key: str) -> bool:
    try:
        return understood(file.read_bytes()).format.key == key
    except (OSError, Unknown):
        return False


def _links(filled: Filled) -> Iterator[str]:
    form = filled.format
    sheets = [(form.columns, filled.rows)]
    sheets += [(each.columns, filled.tables.get(each.key, ())) for each in form.tables]
    for columns, rows in sheets:
        keys = [each.key for each in columns if each.kind == "hipervinculo"]
        yield from (value for row in rows for key in keys if isinstance(value := row.get(key), str))
