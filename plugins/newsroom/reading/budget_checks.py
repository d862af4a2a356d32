"""Does a budget bear out what it declares? Subtotals, totals, lines overspent, concepts that it does not list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

from plugins.newsroom import spanish
from plugins.newsroom.figures import budgets
from plugins.newsroom.header import Header, Route
from plugins.newsroom.kinds.budget import BudgetHeader, Declared
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft


def budget_problems(drafts: Iterable[Draft[Any]]) -> Iterator[Problem]:
    """What is wrong in the sums and keys of the budgets."""
    for draft in drafts:
        if draft.found.kind == "presupuestos":
            yield from _totals(draft.value, draft.header, draft.found.path)
            yield from _overspent(draft.value, draft.header, draft.found.path)
            yield from _concepts(draft.value, draft.header, draft.found.path)


def _totals(budget: BudgetHeader, header: Header, path: str) -> Iterator[Problem]:
    """Declared amounts that are not the sum: told in the page's own words."""
    for check, route in zip_longest(budgets.checks(budget), _declared(budget), fillvalue=("declarado",)):
        differs = check.difference if isinstance(check, budgets.Check) else None
        if differs is not None:
            what = (
                f"{differs.what[:1].lower()}{differs.what[1:]}: se declara {differs.declared:,.2f} y la suma es "
                f"{differs.computed:,.2f}; diferencia de {differs.difference:,.2f}."
            )
            fix = "corrija el renglón que falte, o el total que se declara."
            if route[-1] != "declarado":
                fix = f"corrija el renglón que falte, o escriba:  {route[-1]}: {differs.computed:.2f}"
            yield problem("total-distinto", path, header.line(route), what, fix)


def _declared(budget: BudgetHeader) -> Iterator[Route]:
    """Where each declared amount was typed, in the order of `budgets.checks`: subtotals, then totals."""
    owners: list[tuple[Route, Declared]] = [
        (("conceptos", index, "declarado"), each.declared) for index, each in enumerate(budget.concepts)
    ]
    for route, declared in (*owners, (("declarado",), budget.declared)):
        for name, word in budgets.MOMENTS:
            if getattr(declared, name) is not None:
                yield (*route, word)


def _overspent(budget: BudgetHeader, header: Header, path: str) -> Iterator[Problem]:
    places = {id(line): index for index, line in enumerate(budget.lines)}
    for line, over in budgets.overspent(budget):
        what = f"{over.what}, {over.computed:,.2f} contra {over.declared:,.2f}; diferencia de {over.difference:,.2f}."
        fix = f"corrija el renglón, o diga cuánto quedó tras modificarlo:  modificado: {over.computed:.2f}"
        yield problem("partida-excedida", path, header.line(("lineas", places[id(line)])), what, fix)


def _concepts(budget: BudgetHeader, header: Header, path: str) -> Iterator[Problem]:
    """Two concepts with one key, and lines of a concept that is not listed."""
    keys: list[str] = []
    for index, each in enumerate(budget.concepts):
        if each.key in keys:
            what = f"el concepto «{each.key}» aparece dos veces."
            line = header.line(("conceptos", index, "clave"))
            yield problem("clave-repetida", path, line, what, f"déle otra:  clave: {each.key}-2")
        keys.append(each.key)
    for index, row in enumerate(budget.lines if keys else ()):
        if row.concept and row.concept not in keys:
            what = f"no hay concepto con la clave «{row.concept}».{spanish.suggestion(row.concept, keys)}"
            line = header.line(("lineas", index, "concepto"))
            near = spanish.nearest(row.concept, keys) or keys[0]
            yield problem("partida-desconocida", path, line, what, f"escriba:  concepto: {near}")
