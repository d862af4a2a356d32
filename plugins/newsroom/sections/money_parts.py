"""What do the pages of money share? Their menu entries, their neighbours and the ways between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from plugins.newsroom import routes, spanish
from plugins.newsroom.figures import spending
from plugins.newsroom.library import Library
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.parts import Link, MenuItem

T = TypeVar("T")


def menu_of(library: Library, entry: MenuItem) -> MenuItem | None:
    """The entry where municipio.yml asks for it: the menu of a small town stays short."""
    return entry if any(each.name == entry.key for each in library.town.menu) else None


def neighbours(items: Sequence[T], item: T) -> tuple[T | None, T | None]:
    """The older and the newer one of a list that is newest first."""
    at = items.index(item)
    return items[at + 1] if at + 1 < len(items) else None, items[at - 1] if at else None


def spending_link(library: Library, on: Sections, year: int | None = None) -> Iterator[Link]:
    """The way to what was spent, in a year where there is a page of it."""
    years = spending.years(library.ledger, library.today) if "spending" in on else ()
    if year in years:
        yield Link(f"Gasto en comunicación social {year}", routes.spending(year or 0))
    elif years and year is None:
        yield Link("Gasto en comunicación social", SPENDING)


def contracts_link(library: Library, on: Sections) -> Iterator[Link]:
    """The way to the contracts, where there are any."""
    if "spending" in on and library.ledger.contracts:
        count = spanish.counted(len(library.ledger.contracts), "contrato", "contratos")
        yield Link("Contratos", CONTRACTS, count)


def budget_links(library: Library, on: Sections, year: int | None = None) -> Iterator[Link]:
    """The way to the budget of a year, or to all of them."""
    if "budgets" not in on:
        return
    if year is None and library.budgets:
        yield Link("Presupuestos", "presupuestos/")
    yield from (Link(each.header.title, each.place.address) for each in library.budgets if each.header.year == year)


def campaigns_link(library: Library, on: Sections) -> Iterator[Link]:
    """The way to the campaigns, where there are any."""
    if "campaigns" in on and library.campaigns:
        yield Link("Campañas", "campanas/", str(len(library.campaigns)))


SPENDING = "transparencia/gasto/"
CONTRACTS = "contratos/"
