"""What do the tables on resources say? What the year's budget gives a partida, and what was spent of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.newsroom.figures.spending import Span, paid_by_item
from plugins.newsroom.formats.case import Case
from plugins.newsroom.formats.lists import option
from plugins.newsroom.formats.services import Service
from plugins.newsroom.formats.values import Cell
from plugins.newsroom.kinds.budget import BudgetLine
from plugins.newsroom.kinds.contract import MEDIA
from plugins.newsroom.records import Budget

ITEM = 3
"""Figures of a generic partida: 361 of 36101."""


@dataclass(frozen=True)
class Purse:
    """The lines of a budget that one service is paid from, and what was paid of every partida to a period's end."""

    budget: Budget
    lines: tuple[BudgetLine, ...]
    paid: tuple[tuple[str, Decimal], ...]
    cut_here: bool  # whether the budget's own figures of what is paid are those of the period

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from another of the same budget."""
        return tuple(f"{each.item} {each.name}" for each in self.lines)

    @property
    def concept(self) -> str:
        """The key of its concept."""
        return self.lines[0].concept

    def siblings(self) -> tuple[BudgetLine, ...]:
        """All lines of its concept, or its own where it names none."""
        if not self.concept:
            return self.lines
        return tuple(each for each in self.budget.header.lines if each.concept == self.concept)

    def spent(self, lines: tuple[BudgetLine, ...]) -> Decimal | None:
        """What was paid of some lines: by the invoices, else as the budget says for that very day; None if unknown."""
        paid, items = dict(self.paid), {each.item for each in lines if each.item}
        if items & set(paid):
            return sum((paid.get(each, Decimal(0)) for each in items), Decimal(0))
        typed = [each.paid for each in lines if each.paid is not None]
        return sum(typed, Decimal(0)) if typed and self.cut_here else None


def purse(case: Case, service: Service) -> Purse | None:
    """The lines with the service's partida; without a partida, the line of its kind of medium."""
    for budget in case.library.budgets:
        if budget.header.year == case.period.year:
            lines = tuple(each for each in budget.header.lines if service.item and each.item == service.item)
            lines = lines or _of_medium(budget, service)
            if lines:
                until = Span(date(case.period.year, 1, 1), case.period.last)
                paid = tuple(sorted(paid_by_item(case.library.ledger, until).items()))
                cut = budget.header.cut
                return Purse(budget, lines, paid, cut is not None and cut == case.period.last)
    return None


def _of_medium(budget: Budget, service: Service) -> tuple[BudgetLine, ...]:
    if service.item or service.insertion is None:
        return ()
    medium = option(service.insertion.entry.kind, MEDIA)
    found = [each for each in budget.header.lines if medium and option(each.medium or each.name, MEDIA) == medium]
    return tuple(found[:1]) if len(found) == 1 else ()


def resources(found: Purse) -> dict[str, Cell]:
    """The row of the table on resources and budget."""
    lines, siblings = found.lines, found.siblings()
    titles = {each.key: each.name for each in found.budget.header.concepts}
    item = lines[0].item
    return {
        "partida_generica": (item[:ITEM] if item.isdecimal() else item) or None,
        "concepto": found.concept or None,
        "concepto_nombre": titles.get(found.concept),
        "concepto_asignado": _approved(siblings),
        "concepto_modificado": _modified(siblings),
        "concepto_ejercido": found.spent(siblings),
        "partida_nombre": "; ".join(dict.fromkeys(" ".join((each.item, each.name)).strip() for each in lines)),
        "partida_asignado": _approved(lines),
        "partida_modificado": _modified(lines),
        "partida_ejercido": found.spent(lines),
    }


def _approved(lines: tuple[BudgetLine, ...]) -> Decimal:
    return sum((each.approved for each in lines), Decimal(0))


def _modified(lines: tuple[BudgetLine, ...]) -> Decimal | None:
    """Nothing where no line was modified: what is not typed is not known."""
    if all(each.modified is None for each in lines):
        return None
    return sum((each.current for each in lines), Decimal(0))
