"""What has an activity of the plan counted? The items themselves, with their day and the page that shows each.

Only what the public may know counts, in the month of its own date, up to the cut. Monthly reports say nothing of days:
what they hold counts for their month from its first day. A wall newspaper counts when its quarter has ended, an
event when it was held, a filing on the day of its update, a campaign on its first day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.figures.months import Almanac, Month, month_of
from plugins.newsroom.kinds.plan import CountRule
from plugins.newsroom.kinds.town import TermEntry
from plugins.newsroom.library import Report
from plugins.newsroom.records import Insertion

Terms = tuple[TermEntry, ...]


@dataclass(frozen=True)
class Counted:
    """Something that was counted: its day, its words, how many it stands for, and the page that shows it.

    `section` is the key of the section that makes that page; `address` may be empty.
    """

    day: date
    text: str
    address: str
    section: str
    amount: int = 1


@dataclass(frozen=True)
class Shelf:
    """The months of a library up to a day: the cut, never after the day of the build."""

    months: Almanac
    cut: date

    def area(self, typed: str) -> str:
        """Slug of an área; what nobody knows is its own slug, which nothing has."""
        return slug_of(typed, self.months.library.town.areas)

    def eje(self, typed: str) -> str:
        """Slug of an eje."""
        return slug_of(typed, self.months.library.town.ejes)


def shelf(months: Almanac, cut: date) -> Shelf:
    """The months up to a cut."""
    return Shelf(months, min(cut, months.library.today))


def slug_of(typed: str, terms: Terms) -> str:
    """The slug of the term that a text names, by its name, its slug or a former name; else the text's own."""
    found = named(typed, terms)
    return found.slug if found else spanish.slug(typed)


def named(typed: str, terms: Terms) -> TermEntry | None:
    """The área or eje that a text names: by its name, its slug, or a name it had before."""
    folded = spanish.fold(typed)
    for term in terms:
        if folded in {spanish.fold(each) for each in (term.name, term.slug, *term.former)}:
            return term
    return None


def counted(shelf: Shelf, rule: CountRule, period: quarter.Period) -> tuple[Counted, ...]:
    """What a rule counts in a period, in order of date."""
    count = COUNTERS[rule.what].count
    found = (each for month in _begun(shelf, period) for each in count(shelf, rule, month_of(shelf.months, month)))
    return tuple(sorted((each for each in found if each.day <= shelf.cut and each.amount), key=lambda each: each.day))


def _begun(shelf: Shelf, period: quarter.Period) -> Iterator[quarter.Period]:
    """The months of a period that have begun."""
    every = (quarter.Period(period.year, period.month + step, 1) for step in range(period.months))
    return (each for each in every if each.first <= shelf.cut)


def _releases(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    area, eje, topic = shelf.area(rule.area), shelf.eje(rule.eje), spanish.slug(rule.topic)
    for each in month.releases:
        ejes = {term.slug for term in each.ejes}
        if area in ("", each.area.slug) and (not eje or eje in ejes) and (not topic or topic in each.topics):
            text = f"{each.number} {each.header.title}".strip()
            yield Counted(each.at.date(), text, each.place.address, "releases")


def _galleries(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    yield from _of_galleries(shelf, rule, month, photos=False)


def _photographs(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    yield from _of_galleries(shelf, rule, month, photos=True)


def _of_galleries(shelf: Shelf, rule: CountRule, month: Month, *, photos: bool) -> Iterator[Counted]:
    area, eje, topic = shelf.area(rule.area), shelf.eje(rule.eje), spanish.slug(rule.topic)
    activity = spanish.slug(rule.activity)
    for each in month.galleries:
        fits = (
            not area or (each.area is not None and each.area.slug == area),
            not eje or eje in {term.slug for term in each.ejes},
            not topic or topic in {spanish.slug(name) for name in each.header.topics},
            not activity or spanish.slug(each.header.activity) == activity,
        )
        if all(fits):
            amount = len(each.photos) if photos else 1
            yield Counted(each.at.date(), each.header.title, each.place.address, "galleries", amount)


def _events(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    """Only those that were held: their last day has passed, and they were neither cancelled nor postponed."""
    area = shelf.area(rule.area)
    for each in month.events:
        if each.ends <= shelf.cut and (not area or (each.area is not None and each.area.slug == area)):
            yield Counted(each.at.date(), each.header.title, each.place.address, "agenda")


def _murals(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    if month.mural:
        edition = quarter.quarter_of(month.period.first)
        yield Counted(edition.last, f"Mural de {edition.span}", routes.mural(edition.key), "murals")


def _campaigns(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    area, eje, topic = shelf.area(rule.area), shelf.eje(rule.eje), spanish.slug(rule.topic)
    for each in month.campaigns:
        fits = (
            each.header.start in month.period,
            not area or (each.area is not None and each.area.slug == area),
            not eje or eje in {term.slug for term in each.ejes},
            not topic or topic in {spanish.slug(name) for name in (*each.header.topics, each.header.theme)},
        )
        if all(fits):
            yield Counted(each.header.start, each.header.title, each.place.address, "campaigns")


def _insertions(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    medium = spanish.fold(rule.medium)
    reports = {each.place.path: each for each in shelf.months.reports.values()}
    for each in month.insertions:
        if not medium or medium in (spanish.fold(each.entry.kind), spanish.fold(each.entry.medium)):
            address, section = _page_of(each, reports.get(each.typed.path))
            yield Counted(each.entry.date, f"{each.entry.medium}, {each.entry.kind}", address, section)


def _page_of(insertion: Insertion, report: Report | None) -> tuple[str, str]:
    """Where an insertion can be seen: the report that says it, its contract, or the spend of its year."""
    if report is not None:
        return f"{report.place.address}#inserciones", "reports"
    if insertion.contract is not None:
        return insertion.contract.address, "spending"
    return routes.spending(insertion.entry.date.year), "spending"


def _reports(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    yield from _of_report(shelf, month, month.report.header.title if month.report else "", "", 1)


def _spots(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    medium = spanish.fold(rule.medium)
    for each in month.report.header.spots if month.report else ():
        if not medium or medium in {spanish.fold(name) for name in each.media}:
            yield from _of_report(shelf, month, each.topic, "spots", 1)


def _requests(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    if month.report is None:
        return
    header, medium = month.report.header, spanish.fold(rule.medium)
    tallies = [each for each in header.requests if not medium or spanish.fold(each.kind) == medium]
    for each in tallies:
        yield from _of_report(shelf, month, each.kind, "solicitudes", each.count)
    if not header.requests and not medium:
        yield from _of_report(shelf, month, "Solicitudes recibidas", "solicitudes", header.received or 0)


def _interviews(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    for each in month.report.header.interviews if month.report else ():
        yield from _of_report(shelf, month, each, "entrevistas", 1)


def _posts(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    medium = spanish.fold(rule.medium)
    for network in month.report.header.networks if month.report else ():
        if not medium or spanish.fold(network.network) == medium:
            for each in network.posts:
                yield from _of_report(shelf, month, f"{network.network}: {each.kind}", "redes", each.count)


def _commissions(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    for each in month.report.header.commissions if month.report else ():
        yield from _of_report(shelf, month, each.destination, "comisiones", 1)


def _of_report(shelf: Shelf, month: Month, text: str, anchor: str, amount: int) -> Iterator[Counted]:
    """Something a report holds; its day is its month's first, since it counts for the whole month."""
    if month.report is None or month.report.place.watermark:
        return
    address = month.report.place.address + (f"#{anchor}" if anchor else "")
    yield Counted(month.period.first, text, address, "reports", amount)


def _filings(shelf: Shelf, rule: CountRule, month: Month) -> Iterator[Counted]:
    names = {each.key: each.name for each in shelf.months.library.obligations}
    for each in shelf.months.library.filings:
        if each.header.updated in month.period and (not rule.obligation or each.key == rule.obligation):
            address = f"{each.place.address}#p-{each.period.key}"
            text = f"{names.get(each.key, each.key)}, {each.period.title}"
            yield Counted(each.header.updated, text, address, "transparency")


Count = Callable[[Shelf, CountRule, Month], Iterable[Counted]]


@dataclass(frozen=True)
class Counter:
    """How one kind of thing is counted, the sections that show it, its filters, and its words for one and many."""

    count: Count
    sections: tuple[str, ...]
    filters: tuple[str, ...]
    one: str
    many: str


WHERE = ("area", "eje", "topic")

COUNTERS: Mapping[str, Counter] = MappingProxyType(
    {
        "boletines": Counter(_releases, ("releases",), WHERE, "boletín", "boletines"),
        "galerias": Counter(_galleries, ("galleries",), (*WHERE, "activity"), "galería", "galerías"),
        "fotografias": Counter(_photographs, ("galleries",), (*WHERE, "activity"), "fotografía", "fotografías"),
        "eventos": Counter(_events, ("agenda",), ("area",), "actividad pública", "actividades públicas"),
        "informes": Counter(_reports, ("reports",), (), "informe mensual", "informes mensuales"),
        "murales": Counter(_murals, ("murals",), (), "mural", "murales"),
        "inserciones": Counter(_insertions, ("reports", "spending"), ("medium",), "inserción", "inserciones"),
        "campanas": Counter(_campaigns, ("campaigns",), WHERE, "campaña", "campañas"),
        "spots": Counter(_spots, ("reports",), ("medium",), "spot", "spots"),
        "solicitudes": Counter(_requests, ("reports",), ("medium",), "solicitud", "solicitudes"),
        "entrevistas": Counter(_interviews, ("reports",), (), "entrevista", "entrevistas"),
        "publicaciones": Counter(_posts, ("reports",), ("medium",), "publicación en redes", "publicaciones en redes"),
        "comisiones": Counter(_commissions, ("reports",), (), "comisión de trabajo", "comisiones de trabajo"),
        "documentos": Counter(
            _filings, ("transparency",), ("obligation",), "documento de transparencia", "documentos de transparencia"
        ),
    }
)
"""By `que` of a rule; the same names as `COUNTABLE` of kinds/plan.py."""

FILTERS: Mapping[str, str] = MappingProxyType(
    {
        "area": "area",
        "eje": "eje",
        "topic": "tema",
        "activity": "actividad",
        "medium": "medio",
        "obligation": "obligacion",
    }
)
"""Filters of a rule by their field, with their key in the header."""


def shown(rule: CountRule, on: AbstractSet[str]) -> bool:
    """Whether a section that is switched on shows what a rule counts."""
    return any(each in on for each in COUNTERS[rule.what].sections)
