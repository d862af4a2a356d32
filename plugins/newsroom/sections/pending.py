"""What is still to be published? Per obligation and period: who answers for it, since when, how many days late."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import routes, spanish
from plugins.newsroom.figures.duties import Duty, Missing, answers_for_reports, missing_reports, named, runs
from plugins.newsroom.figures.goals import unmeasurable
from plugins.newsroom.figures.unsigned import Unsigned, unsigned
from plugins.newsroom.library import Library
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.parts import head, stamp
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.duties import PendingPart, PendingView
from plugins.newsroom.views.parts import Cell, Link, Table

ADDRESS = "transparencia/pendientes/"
TITLE = "Qué falta publicar"
INDEX = Link("Transparencia", "transparencia/")
NOBODY = "Sin área asignada"


def view(library: Library, found: tuple[Duty, ...], on: Sections) -> PendingView:
    """The page; every part of it is there, with a sentence where nothing is missing."""
    parts = tuple(_parts(library, found, on))
    missing = sum(len(each.standing.missing) for each in found if not each.group)
    return PendingView(
        head(
            library,
            ADDRESS,
            "pending",
            TITLE,
            section="transparencia",
            crumbs=(INDEX,),
            description=f"Lo que {library.town.name} todavía debe publicar: quién responde y desde cuándo.",
        ),
        TITLE,
        _intro(missing, len(found)),
        stamp(library.today),
        parts,
    )


def _intro(missing: int, obligations: int) -> str:
    if not obligations:
        return "Todavía no se ha publicado la lista de obligaciones."
    if not missing:
        return "No hay periodos vencidos sin publicar."
    verb = "Falta" if missing == 1 else "Faltan"
    return f"{verb} {spanish.counted(missing, 'periodo vencido', 'periodos vencidos')}."


def _parts(library: Library, found: tuple[Duty, ...], on: Sections) -> Iterator[PendingPart]:
    yield _periods(library, found, on)
    if any(each.formats for each in library.obligations):
        yield _formats(library, unsigned(library), on)
    if "reports" in on and library.reports:
        yield _reports(library, on)
    if "plans" in on and library.plans:
        yield _goals(library, on)


def _periods(library: Library, found: tuple[Duty, ...], on: Sections) -> PendingPart:
    text = (
        "Un periodo vence cuando pasan los días de plazo después de que termina. "
        "El atraso se cuenta desde ese día hasta la fecha de corte."
    )
    columns = ("Obligación", "Periodo que falta", "Área responsable", "Venció el", "Atraso")
    late = [(each, run) for each in found if not each.group for run in runs(each.standing.missing)]
    late.sort(key=lambda pair: -pair[1][0].days)
    rows = tuple(_missing_row(duty, run) for duty, run in late)
    empty, data = "No hay periodos vencidos sin publicar.", data_links(library, "obligacion-periodos", on)
    table = Table("Periodos vencidos sin publicar", columns, rows, empty=empty, data=data)
    return PendingPart("periodos", "Periodos vencidos", text, table)


def _missing_row(duty: Duty, run: tuple[Missing, ...]) -> tuple[Cell, ...]:
    entry = duty.node.entry
    link = Link(entry.name, routes.obligation(entry.key))
    return link, _run(run), entry.area or NOBODY, spanish.long_date(run[0].deadline), run[0].words


def _run(run: tuple[Missing, ...]) -> str:
    first, last = run[0].period, run[-1].period
    if len(run) == 1:
        return _capital(first.title)
    span = f"de {named(first)} a {named(last)}".replace("de el ", "del ").replace(" a el ", " al ")
    return f"{spanish.number(len(run))} periodos, {span}"


def _formats(library: Library, found: tuple[Unsigned, ...], on: Sections) -> PendingPart:
    text = (
        "Los formatos se generan de los registros cuando el área escribe en la ficha del periodo las fechas de "
        "actualización y de validación. Esas fechas nunca se inventan."
    )
    columns = ("Obligación", "Periodo", "Formatos", "Qué falta", "Área responsable")
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Link(each.entry.name, routes.obligation(each.entry.key)),
            _capital(each.period.title),
            spanish.listed(each.formats),
            f"{each.lacking[:1].upper()}{each.lacking[1:]}",
            each.area or NOBODY,
        )
        for each in found
    )
    empty = "Todos los periodos con registros tienen sus fechas."
    data = data_links(library, "pendientes", on)
    table = Table("Periodos cuyos formatos no tienen fechas", columns, rows, empty=empty, data=data)
    return PendingPart("formatos", "Formatos sin fechas", text, table)


def _reports(library: Library, on: Sections) -> PendingPart:
    """Months without report; those of an obligation that gathers them are late by its own term, and said there too."""
    area = answers_for_reports(library)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (_capital(each.title), area, f"Terminó el {spanish.long_date(each.last)}")
        for each in missing_reports(library, on)
    )
    columns = ("Mes", "Área responsable", "Desde cuándo puede publicarse")
    empty = "Todos los meses terminados tienen su informe."
    text = "Meses que ya terminaron y no tienen informe, desde el primero que lo tuvo."
    table = Table("Meses sin informe", columns, rows, empty=empty, data=data_links(library, "pendientes", on))
    return PendingPart("informes", "Informes mensuales", text, table)


def _goals(library: Library, on: Sections) -> PendingPart:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Link(plan.header.title, plan.place.address), each.name, each.responsible or plan.header.responsible or NOBODY)
        for plan in library.plans
        for each in unmeasurable(plan)
    )
    columns = ("Plan", "Actividad", "Responsable")
    text = "Actividades sin una cantidad que se pueda contar: de ellas no puede saberse si se cumplieron."
    empty = "Todas las actividades de los planes se pueden medir."
    table = Table(
        "Actividades no medibles", columns, rows, empty=empty, data=data_links(library, "plan-actividades", on)
    )
    return PendingPart("metas", "Metas no medibles", text, table)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
