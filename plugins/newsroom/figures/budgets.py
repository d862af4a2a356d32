"""Does a budget add up? Lines against concepts, concepts against totals, and nothing paid that was not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plugins.newsroom.figures.arithmetic import Compared, Sum, added, compared, percent
from plugins.newsroom.kinds.budget import BudgetHeader, BudgetLine, ConceptEntry, Declared

MOMENTS = (
    ("approved", "aprobado"),
    ("modified", "modificado"),
    ("committed", "comprometido"),
    ("paid", "pagado"),
)
"""The moments of a budget: field of a line and of what is declared, and its Spanish name."""

TOTAL, FOOTED = "", "="
"""What is compared where it is not a concept."""


@dataclass(frozen=True)
class Row:
    """The sums of some lines: one of each moment, in the order of MOMENTS."""

    sums: tuple[Sum, ...]
    base: Decimal  # what may be paid: modified where it was, else approved

    @property
    def paid(self) -> Decimal | None:
        """What was paid, None when nobody typed it for any line."""
        return self.sums[3].value

    @property
    def spent(self) -> Decimal | None:
        """What was paid in percent of `base`; only when it is known for every line."""
        return percent(self.sums[3].amount, self.base) if self.sums[3].whole else None


@dataclass(frozen=True)
class ConceptLines:
    """The lines of one concept; `entry` is None for those that name none of the budget's."""

    entry: ConceptEntry | None
    lines: tuple[BudgetLine, ...]


@dataclass(frozen=True)
class Check:
    """A declared amount and the sum it is compared with; `computed` is None where the lines do not tell.

    `group` is the key of a concept, TOTAL, or FOOTED (declared total against declared subtotals).
    """

    group: str
    moment: str  # aprobado, modificado, comprometido, pagado
    what: str
    declared: Decimal
    computed: Decimal | None

    @property
    def difference(self) -> Compared | None:
        """Both when they differ."""
        return compared(self.what, self.declared, self.computed)


def sums(lines: tuple[BudgetLine, ...]) -> Row:
    """What lines add up to, moment by moment.

    Once one line was modified the others stand as approved, so the modified amount is known for all.
    """
    columns = [added(getattr(each, name) for each in lines) for name, _ in MOMENTS]
    if columns[1].known:
        columns[1] = added(each.current for each in lines)
    return Row(tuple(columns), added(each.current for each in lines).amount)


def by_concept(header: BudgetHeader) -> tuple[ConceptLines, ...]:
    """The lines of each concept in the order of `conceptos`, then those of none; empty concepts too."""
    known = {each.key for each in header.concepts}
    named = [
        ConceptLines(entry, tuple(line for line in header.lines if line.concept == entry.key))
        for entry in header.concepts
    ]
    rest = tuple(line for line in header.lines if line.concept not in known)
    return (*named, ConceptLines(None, rest)) if rest else tuple(named)


def checks(header: BudgetHeader) -> tuple[Check, ...]:
    """Every amount that the document declares beside what it should be: subtotals first, then totals."""
    found: list[Check] = []
    for group in by_concept(header):
        if group.entry is not None:
            what = f"Subtotal {{}} de «{group.entry.name}»"
            found += _declared(group.entry.key, group.entry.declared, sums(group.lines), what)
    found += _declared(TOTAL, header.declared, sums(header.lines), "Presupuesto {} total")
    return (*found, *_footed(header))


def budget_differences(header: BudgetHeader) -> tuple[Compared, ...]:
    """Declared subtotals and totals that the lines do not bear out, and totals that the subtotals do not."""
    return tuple(each for check in checks(header) if (each := check.difference) is not None)


def overspent(header: BudgetHeader) -> tuple[tuple[BudgetLine, Compared], ...]:
    """Lines in which more was committed or paid than was modified (or approved): declared is what there was."""
    found = []
    for line in header.lines:
        for name, word in MOMENTS[2:]:
            spent: Decimal | None = getattr(line, name)
            if spent is not None and spent > line.current:
                found.append((line, Compared(f"«{line.name}»: {word} sobre lo disponible", line.current, spent)))
    return tuple(found)


def _declared(group: str, declared: Declared, row: Row, what: str) -> Iterator[Check]:
    for (name, word), column in zip(MOMENTS, row.sums, strict=True):
        amount: Decimal | None = getattr(declared, name)
        if amount is not None:
            yield Check(group, word, what.replace("{}", word), amount, column.amount if column.whole else None)


def _footed(header: BudgetHeader) -> Iterator[Check]:
    """Declared totals against declared subtotals, where every concept declares one and no line is outside them."""
    groups = by_concept(header)
    if not groups or groups[-1].entry is None:
        return
    for name, word in MOMENTS:
        amount: Decimal | None = getattr(header.declared, name)
        column = added(getattr(each.declared, name) for each in header.concepts)
        if amount is not None and column.whole:
            what = f"Presupuesto {word} total contra los subtotales declarados"
            yield Check(FOOTED, word, what, amount, column.amount)
