"""How are the legal files of a period offered? The formats that an obligation lists, with their sizes and labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import formats, quarter, spanish
from plugins.newsroom.formats.catalog import legal_format
from plugins.newsroom.formats.values import LegalFile
from plugins.newsroom.kinds.others import FormatEntry, ObligationEntry
from plugins.newsroom.library import Library
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.duties import LegalBlock, YearBlock
from plugins.newsroom.views.parts import Download

NAMES = {"XLSX": "Libro de carga", "CSV": "Renglones del formato", "JSON": "El formato completo como datos"}


@dataclass(frozen=True)
class Offered:
    """A legal file with the obligation and period that it answers."""

    key: str
    period: quarter.Period
    file: LegalFile
    whole: bool = False  # the year's, out of its shorter periods


@dataclass(frozen=True)
class Offer:
    """Every legal file of the portal."""

    found: tuple[Offered, ...] = ()

    @property
    def files(self) -> tuple[LegalFile, ...]:
        """What is to be written; files that answer two obligations once."""
        return tuple({each.file.address: each.file for each in self.found}.values())

    def of(self, key: str) -> tuple[LegalFile, ...]:
        """Those of one obligation."""
        return tuple(each.file for each in self.found if each.key == key)

    def during(self, key: str, period: quarter.Period) -> tuple[LegalFile, ...]:
        """Those of one obligation and period."""
        return tuple(each.file for each in self.found if (each.key, each.period) == (key, period))


def offer(library: Library, on: Sections) -> Offer:
    """Every legal file that the filings of a library give, and those of their years."""
    return Offer(tuple(_offered(library, on)))


def _offered(library: Library, on: Sections) -> Iterator[Offered]:
    for entry in {each.key: each for each in library.obligations if each.formats}.values():
        filings = [each for each in library.filings if each.key == entry.key]
        for filing in filings:
            for file in formats.files(library, entry, filing, on):
                yield Offered(entry.key, filing.period, file)
        for year in sorted({each.period.year for each in filings}):
            for file in formats.files_of_year(library, entry, year, on):
                yield Offered(entry.key, quarter.Period(year, 1, 12), file, whole=True)


def blocks(found: Offer, entry: ObligationEntry, period: quarter.Period) -> Iterator[LegalBlock]:
    """The formats of one period, in the order in which the obligation lists them."""
    files = found.during(entry.key, period)
    for each in entry.formats:
        own = tuple(file for file in files if file.format == each.key)
        if own:
            title = legal_format(each.key, own[0].generation).title.replace("_", ": ")
            yield LegalBlock(title, _label(each, own[0]), _downloads(own))


def years(found: Offer, entry: ObligationEntry) -> tuple[YearBlock, ...]:
    """The formats of each whole year, where they are made of shorter periods; newest first."""
    whole = {each.period for each in found.found if each.key == entry.key and each.whole}
    return tuple(
        YearBlock(f"anual-{period.key}", f"Todo {period.key}", tuple(blocks(found, entry, period)))
        for period in sorted(whole, reverse=True)
    )


def _label(entry: FormatEntry, file: LegalFile) -> str:
    made = legal_format(file.format, file.generation)
    parts = (
        entry.label or f"Formato {file.format}",
        f"id {entry.number or made.number}" if entry.number or made.number else "",
        f"generación {file.generation}",
    )
    return " · ".join(each for each in parts if each)


def _downloads(files: tuple[LegalFile, ...]) -> tuple[Download, ...]:
    return tuple(Download(_name(each), each.address, each.kind, spanish.size(len(each.content))) for each in files)


def _name(file: LegalFile) -> str:
    """What a file is, beside the title of its format and period: a table by its name, a book by its use."""
    if file.official:
        return "Libro oficial, llenado"
    _, _, table = file.title.partition(": ")
    return f"{table[:1].upper()}{table[1:]}" or NAMES[file.kind]
