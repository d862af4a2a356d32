"""Where does a reader see what was counted? The page of the portal that lists exactly that, and no more."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.figures.counting import Counted, Shelf, slug_of
from plugins.newsroom.kinds.plan import CountRule
from plugins.newsroom.library import Library

Items = Sequence[Counted]


def page_of_month(shelf: Shelf, rule: CountRule, month: quarter.Period, items: Items) -> str:
    """Address of the page that shows what was counted in a month; empty where it takes more than one.

    `items` are those of the month. The archive of a month lists all its boletines, whatever their área or eje.
    """
    if rule.what == "boletines" and not _filters(rule):
        listed = sum(each.at.date() in month for each in shelf.months.library.releases)
        if listed == len(items) > 0:
            return routes.release_month(month.year, month.month)
    addresses = {each.address for each in items}
    return addresses.pop() if len(addresses) == 1 else ""


def page_of_year(shelf: Shelf, rule: CountRule, year: int, items: Items) -> str:
    """Address of the list that shows exactly what was counted in a year; empty where there is none.

    A list is exact when it holds as many as were counted, since all that was counted is in it.
    """
    library, amount = shelf.months.library, sum(each.amount for each in items)
    address, held = _list_of(library, rule, year) if amount else ("", 0)
    return address if held == amount else ""


def _filters(rule: CountRule) -> dict[str, str]:
    """The filters of a rule that say something, by their field."""
    return {name: value for name, value in rule.model_dump(exclude={"what"}).items() if value}


def _list_of(library: Library, rule: CountRule, year: int) -> tuple[str, int]:
    """The list where a rule's items would be, and how many it holds."""
    if rule.what == "boletines":
        return _releases(library, rule, year)
    if rule.what in ("galerias", "fotografias"):
        return _galleries(library, rule)
    filters = _filters(rule)
    if rule.what == "documentos" and rule.obligation:
        held = sum(each.key == rule.obligation for each in library.filings)
        return routes.obligation(rule.obligation), held
    plain = {
        "eventos": ("agenda/", len(library.events)),
        "informes": ("informes/", len(library.reports)),
        "murales": ("murales/", len(_editions(library))),
        "campanas": ("campanas/", len(library.campaigns)),
    }
    return plain.get(rule.what, ("", -1)) if not filters else ("", -1)


def _releases(library: Library, rule: CountRule, year: int) -> tuple[str, int]:
    """The boletines of a year, or those of one área, eje or tema in it."""
    filters, town = _filters(rule), library.town
    if len(filters) > 1:
        return "", -1
    releases, address = library.releases, routes.release_year(year)
    if rule.area:
        slug = slug_of(rule.area, town.areas)
        releases, address = library.by_area.get(slug, ()), routes.term("areas", slug, year)
    elif rule.eje:
        slug = slug_of(rule.eje, town.ejes)
        releases, address = library.by_eje.get(slug, ()), routes.term("ejes", slug, year)
    elif rule.topic:
        slug = spanish.slug(rule.topic)
        releases, address = library.by_topic.get(slug, ()), routes.term("temas", slug, year)
    return address, sum(each.at.year == year for each in releases)


def _galleries(library: Library, rule: CountRule) -> tuple[str, int]:
    """All galleries, or those of one activity; their photos where those are counted."""
    slug = spanish.slug(rule.activity)
    if rule.area or rule.eje or rule.topic:
        return "", -1
    found = [each for each in library.galleries if not slug or spanish.slug(each.header.activity) == slug]
    held = sum(len(each.photos) for each in found) if rule.what == "fotografias" else len(found)
    return routes.activity(slug) if slug else "galerias/", held


def _editions(library: Library) -> set[quarter.Period]:
    """Quarters with a wall newspaper."""
    return {quarter.quarter_of(each.at.date()) for each in library.releases} | {e.period for e in library.murals}
