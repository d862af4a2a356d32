"""What did the portal count in a month? Boletines by área and eje, galleries, public events and campaigns."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.figures.arithmetic import percent
from plugins.newsroom.figures.closing_figures import Standing, amount, shown
from plugins.newsroom.library import Library
from plugins.newsroom.records import ClosedFigure
from plugins.newsroom.sections.amounts import per_cent
from plugins.newsroom.sections.charts import by_name
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.charts import Chart
from plugins.newsroom.views.parts import Cell, Figure, Link, Table
from plugins.newsroom.views.reports import CountBlock

FEWEST = 3
"""Áreas from which a chart says more than its table."""
Blocks = tuple[CountBlock, ...]


def counted(library: Library, stands: Standing, on: Sections) -> tuple[CountBlock, ...]:
    """One block for each section that is on; what was not there is said. None of a month before the portal's first."""
    kinds = (
        ("releases", _releases),
        ("releases", _ejes),
        ("galleries", _galleries),
        ("agenda", _events),
        ("campaigns", _campaigns),
    )
    if not stands.has("boletines"):
        return ()
    return tuple(block for name, make in kinds if name in on for block in make(library, stands, on))


def _month(stands: Standing) -> str:
    return str(spanish.MONTHS[stands.month.period.month - 1])


def _releases(library: Library, stands: Standing, on: Sections) -> Blocks:
    title, count = "Boletines", stands.count("boletines")
    figures = tuple(_release_figures(stands, on))
    if not count:
        empty = f"En {_month(stands)} no se publicaron boletines."
        return (CountBlock("boletines", title, figures=figures[2:], empty=empty),)
    by_area, data = stands.under("boletines.area"), data_links(library, "boletines", on)
    table = _terms("Boletines por área", "Área", "areas", "Boletines: ", by_area, library, stands, data)
    return (CountBlock("boletines", title, "", figures, (table,), _chart(by_area, stands)),)


def _ejes(library: Library, stands: Standing, on: Sections) -> Blocks:
    by_eje, data = stands.under("boletines.eje"), data_links(library, "boletines", on)
    if not by_eje:
        return ()
    table = _terms("Boletines por eje", "Eje", "ejes", "Boletines del eje: ", by_eje, library, stands, data)
    return (CountBlock("ejes", "Ejes", "Un boletín puede contarse en más de un eje.", (), (table,)),)


def _release_figures(stands: Standing, on: Sections) -> Iterator[Figure]:
    count, period = stands.count("boletines"), stands.month.period
    listed = Link("Ver la lista", routes.release_month(period.year, period.month)) if stands.month.releases else None
    areas = len(stands.under("boletines.area"))
    words = "boletín publicado" if count == 1 else "boletines publicados"
    yield Figure(stands.text("boletines"), words, link=listed)
    yield Figure(spanish.number(areas), "área con boletines" if areas == 1 else "áreas con boletines")
    if stands.count("murales") and "murals" in on:
        span = quarter.quarter_of(period.first)
        link = Link(f"Mural de {span.span}", routes.mural(span.key)) if stands.month.mural else None
        yield Figure(stands.text("murales"), "mural terminado", link=link)


def _terms(
    caption: str,
    noun: str,
    kind: str,
    words: str,
    figures: tuple[ClosedFigure, ...],
    library: Library,
    stands: Standing,
    data: tuple[Link, ...],
) -> Table:
    """How many boletines each área or eje has, most first, and which part of the month's that is."""
    whole = stands.count("boletines")
    rows = tuple(
        (
            _term(kind, each, words, library, stands),
            shown(each.value),
            f"{per_cent(percent(amount(each.value), whole))} de {spanish.number(whole)}",
        )
        for each in sorted(figures, key=lambda one: -amount(one.value))
    )
    totals = ("Total", spanish.number(whole), "") if kind == "areas" else ()
    return Table(caption, (noun, "Boletines", "Parte del mes"), rows, (1, 2), totals, data=data)


def _term(kind: str, figure: ClosedFigure, words: str, library: Library, stands: Standing) -> Cell:
    """The name of an área or eje, leading to its boletines of the year where it has any."""
    slug, year = figure.key.rpartition(".")[2], stands.month.period.year
    name = figure.label.removeprefix(words)
    group = (library.by_area if kind == "areas" else library.by_eje).get(slug, ())
    return Link(name, routes.term(kind, slug, year)) if any(each.at.year == year for each in group) else name


def _chart(figures: tuple[ClosedFigure, ...], stands: Standing) -> Chart | None:
    if len(figures) < FEWEST or len({each.value for each in figures}) == 1:
        return None
    rows = [(each.label.removeprefix("Boletines: "), int(each.value), shown(each.value)) for each in figures]
    rows.sort(key=lambda row: -row[1])
    seen = f"El área con más boletines fue {rows[0][0]}, con {rows[0][2]}."
    return by_name(f"Boletines de {stands.month.period.title}, por área", seen, rows)


def _galleries(library: Library, stands: Standing, on: Sections) -> Blocks:
    if not stands.count("galerias"):
        return (CountBlock("galerias", "Galerías", empty=f"En {_month(stands)} no se publicaron galerías."),)
    rows = tuple(
        (
            Link(each.header.title, each.place.address),
            spanish.long_date(each.at.date()),
            spanish.number(len(each.photos)),
        )
        for each in reversed(stands.month.galleries)
    )
    figures = (
        Figure(
            stands.text("galerias"), "galería publicada" if stands.count("galerias") == 1 else "galerías publicadas"
        ),
        Figure(stands.text("fotografias"), "fotografías en galerías"),
    )
    totals = ("Total", "", stands.text("fotografias"))
    columns = ("Galería", "Fecha", "Fotografías")
    table = Table("Galerías del mes", columns, rows, (2,), totals, data=data_links(library, "galerias", on))
    return (CountBlock("galerias", "Galerías", "", figures, (table,) if rows else ()),)


def _events(library: Library, stands: Standing, on: Sections) -> Blocks:
    title = "Actividades públicas"
    if not stands.count("agenda"):
        return (CountBlock("agenda", title, empty=f"En {_month(stands)} la agenda no registró actividades públicas."),)
    rows = tuple(
        (Link(each.header.title, each.place.address), spanish.long_date(each.at.date()), each.header.place)
        for each in stands.month.events
    )
    words = "actividad realizada" if stands.count("agenda") == 1 else "actividades realizadas"
    columns = ("Actividad", "Fecha", "Lugar")
    table = Table("Actividades públicas realizadas", columns, rows, data=data_links(library, "agenda", on))
    return (CountBlock("agenda", title, "", (Figure(stands.text("agenda"), words),), (table,) if rows else ()),)


def _campaigns(library: Library, stands: Standing, on: Sections) -> Blocks:
    title = "Campañas"
    if not stands.count("campanas"):
        return (CountBlock("campanas", title, empty=f"En {_month(stands)} no hubo campañas vigentes."),)
    rows = tuple(
        (
            Link(each.header.title, each.place.address),
            spanish.long_date(each.header.start),
            spanish.long_date(each.header.end),
        )
        for each in stands.month.campaigns
    )
    words = "campaña vigente" if stands.count("campanas") == 1 else "campañas vigentes"
    columns = ("Campaña", "Del", "Al")
    table = Table("Campañas vigentes en el mes", columns, rows, data=data_links(library, "campanas", on))
    return (CountBlock("campanas", title, "", (Figure(stands.text("campanas"), words),), (table,) if rows else ()),)
