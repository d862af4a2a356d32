"""What did the office sign, pay and publish? The records that may be shown, the closed months and the rubrics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plugins.newsroom import spanish
from plugins.newsroom.header import Header, Route
from plugins.newsroom.kinds.contract import InsertionEntry
from plugins.newsroom.kinds.rubric import RubricEntry, RubricsFile
from plugins.newsroom.library import Library, Report
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.books import Books, insertion_key
from plugins.newsroom.reading.closings import read_closings
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.files import path_of
from plugins.newsroom.reading.items import Desk
from plugins.newsroom.reading.templates import read_templates
from plugins.newsroom.reading.town import read_yaml
from plugins.newsroom.records import Campaign, Insertion, Ledger, Typed


@dataclass(frozen=True)
class Public:
    """What an insertion or a spot may name in this library: campaigns and boletines by their folder."""

    campaigns: Mapping[str, Campaign]
    releases: Mapping[str, tuple[str, str]]  # address and title


def with_records(
    library: Library, books: Books, drafts: tuple[Draft[Any], ...], desk: Desk
) -> tuple[Library, tuple[Problem, ...]]:
    """The library with the records of spending, closed months and rubrics, and what is wrong in them."""
    public = _public(library)
    reports = tuple(_discreet(each, public) for each in library.reports)
    library = replace(library, reports=reports)
    rubrics, wrong = _rubrics(desk.content)
    closings, torn = read_closings(desk.content)
    templates, unfit = read_templates(desk.content, desk.tree.others, library.obligations)
    filled = replace(
        library,
        ledger=_ledger(library, books, drafts, public),
        rubrics=rubrics,
        closings=closings,
        templates=templates,
    )
    return filled, (*wrong, *torn, *unfit)


def _public(library: Library) -> Public:
    releases = {each.place.name: (each.place.address, each.header.title) for each in library.releases}
    return Public({each.place.name: each for each in library.campaigns}, releases)


def _discreet(report: Report, public: Public) -> Report:
    """A report that names no boletín or campaign that may not be known yet."""
    header = report.header
    insertions = tuple(_unnamed(each, public) for each in header.insertions)
    spots = tuple(
        each if each.campaign in public.campaigns else each.model_copy(update={"campaign": ""}) for each in header.spots
    )
    return replace(report, header=header.model_copy(update={"insertions": insertions, "spots": spots}))


def _unnamed(entry: InsertionEntry, public: Public) -> InsertionEntry:
    hidden: dict[str, str] = {}
    if entry.campaign not in public.campaigns:
        hidden["campaign"] = ""
    if entry.release not in public.releases:
        hidden["release"] = ""
    return entry.model_copy(update=hidden)


def _ledger(library: Library, books: Books, drafts: tuple[Draft[Any], ...], public: Public) -> Ledger:
    placed = [(_unnamed(each.entry, public), each.typed) for each in books.insertion_rows]
    placed += list(_reported(library, drafts, books))
    insertions = [_insertion(entry, typed, books, public) for entry, typed in placed]
    return Ledger(
        tuple(sorted(books.suppliers.values(), key=lambda each: (spanish.fold(each.entry.name), each.entry.key))),
        tuple(sorted(books.contracts.values(), key=lambda each: (each.entry.signed, each.entry.number))),
        tuple(sorted(books.invoices, key=lambda each: (each.entry.date, each.entry.folio, each.typed.path))),
        tuple(sorted(insertions, key=lambda each: (each.entry.date, each.entry.medium, each.typed.line))),
    )


def _reported(library: Library, drafts: tuple[Draft[Any], ...], books: Books) -> Iterator[tuple[InsertionEntry, Typed]]:
    """The insertions that monthly reports name, without those that content/contratos has: each counts once."""
    headers = {each.found.path: each.header for each in drafts}
    recorded = Counter(insertion_key(each.entry) for each in books.insertion_rows)
    for report in reversed(library.reports):
        for index, each in enumerate(report.header.insertions):
            if recorded[insertion_key(each)]:
                recorded[insertion_key(each)] -= 1
            else:
                yield each, Typed(report.place.path, headers[report.place.path].line(("inserciones", index)))


def _insertion(entry: InsertionEntry, typed: Typed, books: Books, public: Public) -> Insertion:
    named = books.invoices_of(entry)
    invoice = named[0] if len(named) == 1 else None
    contract = books.contract(entry.contract) or (invoice.contract if invoice else None)
    supplier = contract.supplier if contract else invoice.supplier if invoice else None
    supplier = supplier or books.suppliers.get(entry.supplier)
    campaign = public.campaigns.get(entry.campaign)
    return Insertion(entry, typed, contract, supplier, invoice, campaign, public.releases.get(entry.release))


def _rubrics(content: Path) -> tuple[tuple[RubricEntry, ...], tuple[Problem, ...]]:
    file = content / "evaluacion.yml"
    if not file.is_file():
        return (), ()
    value, header, problems = read_yaml(content, file, RubricsFile)
    if value is None:
        return (), problems
    return value.rubrics, (*problems, *_repeated(value, header, path_of(content, file)))


def _repeated(value: RubricsFile, header: Header, path: str) -> Iterator[Problem]:
    """Two rubrics with one key, or two indicators of one rubric."""
    lists: list[tuple[Route, tuple[Any, ...], str]] = [(("rubricas",), value.rubrics, "la rúbrica")]
    for number, rubric in enumerate(value.rubrics):
        lists.append((("rubricas", number, "indicadores"), rubric.indicators, "el indicador"))
    for route, entries, noun in lists:
        seen: set[str] = set()
        for number, each in enumerate(entries):
            if each.key in seen:
                what = f"{noun} «{each.key}» aparece dos veces."
                line = header.line((*route, number, "clave"))
                yield problem("clave-repetida", path, line, what, f"déle otra:  clave: {each.key}-2")
            seen.add(each.key)
