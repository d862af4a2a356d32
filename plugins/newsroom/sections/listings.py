"""Which lists of boletines are there? The archive by year and month, and every área, eje and tema.

Lists never shift: the latest N of each, then whole years and months whose addresses are permanent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.kinds.town import TermEntry
from plugins.newsroom.library import Library, Release
from plugins.newsroom.sections.parts import head, line, stamp_of
from plugins.newsroom.sections.section import View
from plugins.newsroom.views.blocks import TermRow
from plugins.newsroom.views.pages import ListingView, TermsView
from plugins.newsroom.views.parts import Download, Group, Link, MonthCell, YearIndex

LATEST = 30
CSV = "transparencia/datos/boletines.csv"
NOUNS = {"areas": ("Área", "Áreas"), "ejes": ("Eje", "Ejes"), "temas": ("Tema", "Temas")}
ARCHIVE = Link("Boletines", "boletines/")
Releases = tuple[Release, ...]


def pages(library: Library) -> tuple[View, ...]:
    """Every list of boletines."""
    return (
        _archive(library),
        *_years(library),
        *_months(library),
        *_terms(library, "areas", _area_groups(library)),
        *_terms(library, "ejes", _eje_groups(library)),
        *_terms(library, "temas", _topic_groups(library)),
    )


def counted(amount: int) -> str:
    """«1 boletín», «74 boletines»."""
    return spanish.counted(amount, "boletín", "boletines")


def _archive(library: Library) -> ListingView:
    releases = library.releases
    feed = Link("Boletines por Atom", "feeds/boletines.atom.xml") if releases else None
    page = head(
        library,
        "boletines/",
        "listing",
        "Boletines",
        section="boletines",
        description=f"Todos los boletines de prensa de {library.town.name}, por año y mes.",
        feeds=(feed,) if feed else (),
    )
    since = f"{counted(len(releases))} desde {_month_of(releases[-1])}." if releases else ""
    return ListingView(
        page,
        "Archivo",
        "Boletines",
        since,
        by_month(releases[:LATEST]),
        calendar(releases, None),
        feed=feed,
        downloads=(Download("Todos los boletines como datos", CSV, "CSV", ""),) if releases else (),
        empty="Todavía no se ha publicado ningún boletín.",
    )


def _month_of(release: Release) -> str:
    return spanish.month_name(release.at.year, release.at.month)


def by_month(releases: Releases) -> tuple[Group, ...]:
    """Boletines under the name of their month, in the order given."""
    groups: dict[quarter.Period, list[Release]] = {}
    for release in releases:
        groups.setdefault(quarter.month_of(release.at.date()), []).append(release)
    return tuple(
        Group(
            period.title.capitalize(),
            tuple(line(each) for each in group),
            routes.release_month(period.year, period.month),
        )
        for period, group in groups.items()
    )


def calendar(releases: Releases, current: int | None) -> tuple[YearIndex, ...]:
    """Years, newest first, each with its twelve months and how many boletines they have."""
    months = Counter((each.at.year, each.at.month) for each in releases)
    years = sorted({year for year, _ in months}, reverse=True)
    return tuple(_year_index(year, months, year == current) for year in years)


def _year_index(year: int, months: Mapping[tuple[int, int], int], current: bool) -> YearIndex:
    cells = tuple(
        MonthCell(
            spanish.MONTHS[month - 1],
            months.get((year, month), 0),
            routes.release_month(year, month) if months.get((year, month)) else "",
        )
        for month in range(1, 13)
    )
    return YearIndex(str(year), routes.release_year(year), sum(c.count for c in cells), cells, current)


def _by_year(releases: Releases) -> dict[int, Releases]:
    years: dict[int, list[Release]] = {}
    for release in releases:
        years.setdefault(release.at.year, []).append(release)
    return {year: tuple(group) for year, group in years.items()}


def _years(library: Library) -> Iterator[ListingView]:
    years = _by_year(library.releases)
    for year, releases in years.items():
        yield ListingView(
            head(
                library,
                routes.release_year(year),
                "listing",
                f"Boletines de {year}",
                section="boletines",
                crumbs=(ARCHIVE,),
            ),
            "Archivo",
            f"Boletines de {year}",
            f"{counted(len(releases))} en {year}.",
            by_month(releases),
            calendar(releases, year),
            siblings=_siblings(str(year), [(str(y), routes.release_year(y)) for y in sorted(years)]),
        )


def _months(library: Library) -> Iterator[ListingView]:
    periods: dict[quarter.Period, list[Release]] = {}
    for release in library.releases:
        periods.setdefault(quarter.month_of(release.at.date()), []).append(release)
    order = [(p.title, routes.release_month(p.year, p.month)) for p in sorted(periods)]
    for period, releases in periods.items():
        year = Link(str(period.year), routes.release_year(period.year))
        title = f"Boletines de {period.title}"
        yield ListingView(
            head(
                library,
                routes.release_month(period.year, period.month),
                "listing",
                title,
                section="boletines",
                crumbs=(ARCHIVE, year),
            ),
            "Archivo",
            title,
            f"{counted(len(releases))}.",
            (Group(period.title.capitalize(), tuple(line(each) for each in releases)),),
            (),
            siblings=_siblings(period.title, order),
        )


def _siblings(current: str, order: list[tuple[str, str]]) -> tuple[Link, ...]:
    """The ones before and after, in the order of time."""
    names = [name for name, _ in order]
    index = names.index(current)
    before = [Link(order[index - 1][0].capitalize(), order[index - 1][1], "anterior")] if index else []
    after = order[index + 1 : index + 2]
    return (*before, *(Link(name.capitalize(), address, "siguiente") for name, address in after))


class TermGroup:
    """An área, eje or tema with its boletines."""

    __slots__ = ("former", "name", "releases", "slug")

    def __init__(self, slug: str, name: str, releases: Releases, former: str = "") -> None:
        self.slug, self.name, self.releases, self.former = slug, name, releases, former


def _declared(terms: tuple[TermEntry, ...], groups: Mapping[str, Releases]) -> list[TermGroup]:
    found = [TermGroup(t.slug, t.name, groups.get(t.slug, ()), spanish.listed(t.former)) for t in terms]
    known = {each.slug for each in found}
    extra = [(slug, group) for slug, group in groups.items() if slug not in known]
    return [*found, *(TermGroup(slug, group[0].area.name, group) for slug, group in extra)]


def _area_groups(library: Library) -> list[TermGroup]:
    return _declared(library.town.areas, library.by_area)


def _eje_groups(library: Library) -> list[TermGroup]:
    return _declared(library.town.ejes, library.by_eje)


def _topic_groups(library: Library) -> list[TermGroup]:
    return [TermGroup(s, library.topic_names[s], group) for s, group in library.by_topic.items()]


def _terms(library: Library, kind: str, groups: list[TermGroup]) -> Iterator[View]:
    noun, plural = NOUNS[kind]
    rows = tuple(_row(kind, each) for each in groups)
    intro = f"{spanish.counted(len(rows), noun.lower(), plural.lower())}." if rows else ""
    yield TermsView(
        head(library, f"{kind}/", "terms", plural, section="boletines", crumbs=(ARCHIVE,)),
        plural,
        intro,
        rows,
        empty=f"Todavía no hay {plural.lower()}.",
    )
    for group in groups:
        yield _term_page(library, kind, group)
        for year, releases in _by_year(group.releases).items():
            yield _term_year(library, kind, group, year, releases)


def _row(kind: str, group: TermGroup) -> TermRow:
    link = Link(group.name, routes.term(kind, group.slug))
    if not group.releases:
        return TermRow(link, 0, None, None, group.former)
    latest = group.releases[0]
    newest = Link(latest.header.title, latest.place.address)
    return TermRow(link, len(group.releases), newest, stamp_of(latest.header.date), group.former)


def _term_page(library: Library, kind: str, group: TermGroup) -> ListingView:
    noun, plural = NOUNS[kind]
    has_feed = kind != "temas" and bool(group.releases)
    feed = Link(f"{group.name} por Atom", f"feeds/{kind}/{group.slug}.atom.xml") if has_feed else None
    former = f" Antes: {group.former}." if group.former else ""
    return ListingView(
        head(
            library,
            routes.term(kind, group.slug),
            "listing",
            group.name,
            section="boletines",
            crumbs=(ARCHIVE, Link(plural, f"{kind}/")),
            description=f"Boletines de {library.town.name}: {noun.lower()} {group.name}.",
            feeds=(feed,) if feed else (),
        ),
        noun,
        group.name,
        (f"{counted(len(group.releases))}." if group.releases else "") + former,
        by_month(group.releases[:LATEST]),
        _term_years(kind, group, None),
        feed=feed,
        empty=f"Todavía no hay boletines de {group.name}.",
    )


def _term_years(kind: str, group: TermGroup, current: int | None) -> tuple[YearIndex, ...]:
    return tuple(
        YearIndex(str(year), routes.term(kind, group.slug, year), len(releases), current=year == current)
        for year, releases in _by_year(group.releases).items()
    )


def _term_year(library: Library, kind: str, group: TermGroup, year: int, releases: Releases) -> ListingView:
    noun, plural = NOUNS[kind]
    title = f"{group.name} en {year}"
    return ListingView(
        head(
            library,
            routes.term(kind, group.slug, year),
            "listing",
            title,
            section="boletines",
            crumbs=(ARCHIVE, Link(plural, f"{kind}/"), Link(group.name, routes.term(kind, group.slug))),
        ),
        noun,
        title,
        f"{counted(len(releases))}.",
        by_month(releases),
        _term_years(kind, group, year),
    )
