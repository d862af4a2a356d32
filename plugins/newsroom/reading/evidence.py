"""Does the evidence that staff typed lead to something that the portal makes of this content?

Composition decides for sure, with the sections that are switched on, and shows no link that leads to nothing; here
staff learn of it before they publish. Files that are written under a place of their own are taken for granted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.datasets.presence import PRESENT
from plugins.newsroom.figures.gathered import SOURCES
from plugins.newsroom.figures.spending import years
from plugins.newsroom.formats.catalog import legal_format
from plugins.newsroom.kinds.others import FormatEntry
from plugins.newsroom.kinds.rubric import RubricsFile
from plugins.newsroom.library import Library
from plugins.newsroom.materials import Attachment
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.items import Desk
from plugins.newsroom.reading.town import read_yaml

INDEXES = frozenset(
    " boletines/ areas/ ejes/ temas/ galerias/ agenda/ informes/ transparencia/ murales/ planes/ evaluacion/ "
    "transparencia/datos/ transparencia/pendientes/ sitemap.xml robots.txt".split(" ")
)
"""Pages and files that stand whatever the content is; the home has the empty address."""
OPEN = ("transparencia/datos/", "feeds/", "fotos/", "tema/", "contratos/facturas/")
"""Places of files whose names are decided later."""


def evidence_problems(library: Library, drafts: tuple[Draft[Any], ...], desk: Desk) -> Iterator[Problem]:
    """One aviso for each evidence of a rubric, or of a fraction, that leads to nothing."""
    typed = [*_of_rubrics(library, desk), *_of_fractions(library, drafts)]
    if not typed:
        return
    known = addresses(library)
    for evidence, path, line in typed:
        address = evidence.lstrip("/").partition("#")[0].partition("?")[0]
        if not evidence.lower().startswith(("https://", "http://")) and not leads(address, known):
            near = spanish.nearest(address, sorted(known)) or "transparencia/"
            what = f"el portal no tiene nada en «{evidence}».{spanish.suggestion(address, sorted(known))}"
            yield problem("evidencia-inexistente", path, line, what, f"escriba:  evidencia: /{near}")


def leads(address: str, known: frozenset[str]) -> bool:
    """Whether the portal may make a page or file at an address."""
    return address in known or (address.startswith(OPEN) and not address.endswith("/"))


def _of_rubrics(library: Library, desk: Desk) -> Iterator[tuple[str, str, int]]:
    file = desk.content / "evaluacion.yml"
    if not any(each.evidence for rubric in library.rubrics for each in rubric.indicators):
        return
    _, header, _ = read_yaml(desk.content, file, RubricsFile)
    for outer, rubric in enumerate(library.rubrics):
        for inner, each in enumerate(rubric.indicators):
            if each.evidence:
                line = header.line(("rubricas", outer, "indicadores", inner, "evidencia"))
                yield each.evidence, desk.tree.path_of(file), line


def _of_fractions(library: Library, drafts: tuple[Draft[Any], ...]) -> Iterator[tuple[str, str, int]]:
    headers = {each.found.path: each.header for each in drafts}
    for page in library.pages:
        for index, each in enumerate(page.header.fractions):
            if each.evidence:
                line = headers[page.place.path].line(("fracciones", index, "evidencia"))
                yield each.evidence, page.place.path, line


def addresses(library: Library) -> frozenset[str]:
    """Every page that this content gives while all sections are on, and every document typed with it."""
    found = set(INDEXES)
    for make in (_items, _lists, _terms, _galleries, _duties, _records):
        found.update(make(library))
    return frozenset(found)


def _items(library: Library) -> Iterator[str]:
    items: tuple[Any, ...] = (
        *(*library.releases, *library.unlisted, *library.galleries, *library.events, *library.reports),
        *(*library.pages, *library.plans, *library.budgets, *library.campaigns),
    )
    for each in items:
        yield each.place.address
        yield from (routes.former(old) for old in getattr(each.header, "former", ()))
        yield from (one.address for one in getattr(each, "documents", ()))
    yield from (each.short for each in (*library.releases, *library.unlisted))


def _lists(library: Library) -> Iterator[str]:
    for year, month in {(each.at.year, each.at.month) for each in library.releases}:
        yield routes.release_year(year)
        yield routes.release_month(year, month)
    yield from (routes.reports_of(each.period.year) for each in library.reports)
    for each in SOURCES["murales"][1](library, 3):
        yield each.address
        yield routes.short_mural(each.period.key)


def _terms(library: Library) -> Iterator[str]:
    kinds = (("areas", library.town.areas, library.by_area), ("ejes", library.town.ejes, library.by_eje))
    for kind, terms, groups in kinds:
        yield from (routes.term(kind, each.slug) for each in terms)
        yield from (routes.term(kind, slug, each.at.year) for slug, releases in groups.items() for each in releases)
    for slug, releases in library.by_topic.items():
        yield routes.term("temas", slug)
        yield from (routes.term("temas", slug, each.at.year) for each in releases)


def _galleries(library: Library) -> Iterator[str]:
    for each in library.galleries:
        if spanish.slug(each.header.activity):
            yield routes.activity(spanish.slug(each.header.activity))


def _duties(library: Library) -> Iterator[str]:
    for entry in library.obligations:
        yield routes.obligation(entry.key)
        periods = {each.period for each in library.filings if each.key == entry.key}
        whole = {quarter.Period(each.year, 1, 12) for each in periods}
        names = [name for each in entry.formats for name in _files(each)]
        yield from (routes.legal(entry.key, each.key, name) for each in periods | whole for name in names)
    yield from (one.address for each in library.filings for one in each.documents)


def _files(entry: FormatEntry) -> Iterator[str]:
    tables = legal_format(entry.key, entry.generation).tables
    yield from (f"{entry.key}.{kind}" for kind in ("xlsx", "csv", "json"))
    yield from (f"{entry.key}-{each.key}.csv" for each in tables)
    yield f"{entry.key}-oficial.xlsx"


def _records(library: Library) -> Iterator[str]:
    ledger = library.ledger
    yield from (f"{routes.data(name)}/" for name in PRESENT)
    spent = years(ledger, library.today)
    yield from (routes.spending(each) for each in spent)
    shelves = (
        (spent, "transparencia/gasto/"),
        (ledger.contracts, "contratos/"),
        (library.budgets, "presupuestos/"),
        (library.campaigns, "campanas/"),
    )
    yield from (address for items, address in shelves if items)
    for each in ledger.contracts:
        yield each.address
        yield from _addresses(each.document, *each.amended)
    yield from (address for each in ledger.invoices for address in _addresses(each.document))


def _addresses(*documents: Attachment | None) -> Iterator[str]:
    return (each.address for each in documents if each is not None)
