"""Of what do the rows of a format speak? One obligation, one period, and whoever answers for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from plugins.newsroom import quarter
from plugins.newsroom.formats import texts
from plugins.newsroom.formats.catalog import legal_format
from plugins.newsroom.formats.values import Cell, Column, Format, Row
from plugins.newsroom.kinds.others import FormatEntry, ObligationEntry
from plugins.newsroom.library import Filing, Library
from plugins.newsroom.materials import Attachment


@dataclass(frozen=True)
class Case:
    """What one format of one filing is made from."""

    library: Library
    obligation: ObligationEntry
    entry: FormatEntry
    filing: Filing

    @property
    def period(self) -> quarter.Period:
        """The period that is reported."""
        return self.filing.period

    @property
    def format(self) -> Format:
        """The format as the law of the place names it.

        Where its id is another, those of the fields are not known: every law numbers its own.
        """
        found = legal_format(self.entry.key, self.entry.generation)
        number = self.entry.number or found.number
        named = replace(found, number=number, short=self.entry.label or found.short)
        if number == found.number:
            return named
        tables = tuple(replace(each, columns=_unnumbered(each.columns)) for each in found.tables)
        return replace(named, columns=_unnumbered(found.columns), tables=tables)

    @property
    def area(self) -> str:
        """Who answers: the filing's área, the obligation's, or the office; never nothing."""
        return self.filing.header.area or self.obligation.area or self.library.town.office

    def link(self, target: Attachment | str | None) -> str | None:
        """The full address of a page or document of the portal; None without one, or without the portal's own."""
        base = self.library.town.address
        address = target.address if isinstance(target, Attachment) else target
        return f"{base}{address}" if base and address else None

    @property
    def unlinked(self) -> tuple[str, ...]:
        """What the Nota says where the portal does not know its own address."""
        return () if self.library.town.address else ("El portal no declara su dirección: no lleva hipervínculos.",)

    def row(self, values: Mapping[str, Cell], *notes: str) -> Row:
        """A row with the cells that all formats share."""
        header = self.filing.header
        shared: dict[str, Cell] = {
            "ejercicio": str(self.period.year),
            "inicio": self.period.first,
            "termino": self.period.last,
            "area": self.area,
            "validacion": header.validated,
            "actualizacion": header.updated,
        }
        return Row(MappingProxyType({**values, **shared}), tuple(notes))

    def empty(self, reason: str) -> Row:
        """The row of a period without anything to report, with its reason."""
        span = f"del {texts.day(self.period.first)} al {texts.day(self.period.last)}"
        return self.row({}, f"No se generó información en el periodo {span}: {reason}.")


def lacking(words: tuple[str, ...]) -> tuple[str, ...]:
    """«En los registros no consta campaña ni contrato.», or nothing."""
    if not words:
        return ()
    many = f"{', '.join(words[:-1])} ni {words[-1]}" if len(words) > 1 else words[0]
    return (f"En los registros no consta {many}.",)


def _unnumbered(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(replace(each, number="") for each in columns)
