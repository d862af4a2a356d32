"""What must be published, by whom and when, and is it there?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.figures.duties import Duty, duties, kept
from plugins.newsroom.figures.spending import years
from plugins.newsroom.library import Filing, Library
from plugins.newsroom.sections import filings, pending
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.filings import Offer
from plugins.newsroom.sections.parts import download, head, html_of, stamp
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections, View
from plugins.newsroom.views.blocks import Door
from plugins.newsroom.views.duties import ObligationRow, ObligationView, PeriodBlock, TransparencyView
from plugins.newsroom.views.parts import Download, Figure, Head, Link, MenuItem, Stamp

MENU = MenuItem("transparencia", "Transparencia", "transparencia/")
INDEX = Link("Transparencia", "transparencia/")
EVERY = {"mensual": "Cada mes", "trimestral": "Cada trimestre", "semestral": "Cada semestre", "anual": "Cada año"}
DEEPEST = 3
"""Levels of the tree that the timetable sets apart; the number of a row tells any depth."""


def section(library: Library, on: Sections) -> Section:
    """The timetable of obligations, a page for each, what is missing, and all their documents."""
    found, offer = duties(library, on), filings.offer(library, on)
    pages: list[View] = [_index(library, found, offer, on), pending.view(library, found, on)]
    pages += [_page(library, each, found, offer) for each in found]
    files = [File(a.address, a.file) for filing in library.filings for a in filing.documents]
    files += [File(each.address, each.content) for each in offer.files]
    photos = tuple(PhotoUse(photo) for filing in library.filings for photo in filing.text.photos)
    return Section("transparencia", MENU, tuple(pages), tuple(files), photos)


def doors(library: Library, on: Sections) -> tuple[Door, ...]:
    """Four ways into the section for the home page: what is late first, then the order of the list."""
    found = [each for each in duties(library, on) if not each.group]
    found.sort(key=lambda each: not each.late)
    return tuple(_door(each) for each in found[:4])


def _door(duty: Duty) -> Door:
    entry = duty.node.entry
    text = entry.description or EVERY[entry.rule]
    return Door(entry.name, text, duty.words, routes.obligation(entry.key), duty.late)


def _row(duty: Duty, offer: Offer, nested: bool) -> ObligationRow:
    entry, state = duty.node.entry, duty.standing
    periods = state.periods
    formats = {a.format for each in state.filings for a in each.documents}
    formats |= {each.kind for each in offer.of(entry.key)}
    formats |= {"HTML"} if state.gathered else set()
    return ObligationRow(
        Link(entry.name, routes.obligation(entry.key)),
        entry.area,
        entry.basis,
        "" if duty.group else EVERY[entry.rule],
        periods[0].title if periods else "" if duty.group else "Ninguno todavía",
        stamp(state.updated) if state.updated else None,
        duty.words,
        duty.late,
        tuple(sorted(formats)),
        "" if duty.group else state.lacking,
        duty.node.number if nested else "",
        min(duty.node.level, DEEPEST) if nested else 0,
        duty.group,
    )


def _nested(found: tuple[Duty, ...]) -> bool:
    return any(each.node.level for each in found)


def _index(library: Library, found: tuple[Duty, ...], offer: Offer, on: Sections) -> TransparencyView:
    leaves = [each for each in found if not each.group]
    late = sum(each.late for each in leaves)
    count = spanish.counted(len(leaves), "obligación", "obligaciones")
    behind = "todas al día" if not late else f"{spanish.number(late)} por atender"
    return TransparencyView(
        head(
            library,
            "transparencia/",
            "transparency",
            "Transparencia",
            section="transparencia",
            description=f"Qué publica {library.town.name}, cada cuándo, quién responde y si está al día.",
        ),
        "Transparencia",
        f"{count}: {behind}." if leaves else "",
        tuple(_figures(leaves)),
        stamp(library.today),
        tuple(_row(each, offer, _nested(found)) for each in found),
        tuple(_ways(library, found, on)),
        data_links(library, "obligaciones", on),
        "Todavía no se ha publicado la lista de obligaciones.",
    )


def _figures(leaves: list[Duty]) -> Iterator[Figure]:
    """How many obligations are in each state, out of all of them."""
    total = spanish.number(len(leaves))
    unpublished = sum(each.late and not each.standing.periods for each in leaves)
    late = sum(each.late for each in leaves) - unpublished
    met = len(leaves) - late - unpublished
    if leaves:
        yield Figure(f"{spanish.number(met)} de {total}", "sin atraso")
        yield Figure(f"{spanish.number(late)} de {total}", "con periodos atrasados")
        yield Figure(f"{spanish.number(unpublished)} de {total}", "sin publicar")


def _ways(library: Library, found: tuple[Duty, ...], on: Sections) -> Iterator[Door]:
    """The other pages of the section, as far as they are made."""
    lacking = sum(len(each.standing.missing) for each in found if not each.group)
    said = spanish.counted(lacking, "periodo vencido", "periodos vencidos") if lacking else "Nada vencido"
    text = "Cada periodo que falta, quién responde y desde cuándo."
    yield Door("Qué falta publicar", text, said, pending.ADDRESS, bool(lacking))
    if "spending" in on and years(library.ledger, library.today):
        text = "Por mes y trimestre, por proveedor y por medio, contra el año anterior."
        yield Door("Gasto en comunicación social", text, "Calculado de los registros", "transparencia/gasto/")
    if "plans" in on and library.plans:
        text = "Cada actividad con su meta y su avance, mes por mes, y la lista de donde se contó."
        yield Door("Programa anual", text, library.plans[0].header.title, "planes/")
    if "budgets" in on and library.budgets:
        text = "Lo aprobado, lo modificado y lo pagado, por concepto y partida, con sus sumas."
        yield Door("Presupuesto", text, library.budgets[0].header.title, "presupuestos/")
    if "evaluation" in on:
        text = "El portal frente a rúbricas públicas, con la evidencia de cada respuesta."
        yield Door("Evaluación", text, "Para que cualquiera la compruebe", "evaluacion/")
    if "data" in on:
        text = "Todas las tablas en CSV y JSON, con su diccionario y su licencia."
        yield Door("Datos abiertos", text, "Para descargar", "transparencia/datos/")


def _page(library: Library, duty: Duty, found: tuple[Duty, ...], offer: Offer) -> ObligationView:
    entry = duty.node.entry
    above = next((each.node for each in found if each.node.entry.key == entry.parent), None)
    parent = Link(above.entry.name, routes.obligation(above.entry.key)) if above and duty.node.level else None
    page = head(
        library,
        routes.obligation(entry.key),
        "obligation",
        entry.name,
        description=entry.description,
        section="transparencia",
        crumbs=(INDEX, *((parent,) if parent else ())),
    )
    today = library.today
    blocks = [(each, _block(duty, each, page, offer)) for each in duty.standing.periods]
    inside = [each for each in found if each.node.entry.key in duty.node.children]
    return ObligationView(
        page,
        entry.name,
        _row(duty, offer, nested=False),
        entry.description,
        parent,
        tuple(_row(each, offer, nested=False) for each in inside),
        filings.years(offer, entry),
        tuple(block for period, block in blocks if kept(entry, period, today)),
        tuple(block for period, block in blocks if not kept(entry, period, today)),
        _retention(entry.keeps),
        "" if blocks or duty.group else "Todavía no se ha publicado ningún documento de esta obligación.",
    )


def _retention(years: int) -> str:
    more = {0: "", 1: " y el siguiente"}.get(years, f" y los {spanish.number(years)} siguientes")
    return f"Un periodo está entre los actuales durante su año{more}; después pasa a esta parte. Nada se borra."


def _block(duty: Duty, period: quarter.Period, page: Head, offer: Offer) -> PeriodBlock:
    entry, state = duty.node.entry, duty.standing
    filing = next((each for each in state.filings if each.period == period), None)
    gathered = [each for each in state.gathered if each.period == period]
    pages = tuple(Download(each.title, each.address, "Página", "") for each in gathered)
    documents = tuple(download(each) for each in filing.documents) if filing else ()
    updated = [each.updated for each in gathered if each.updated]
    return PeriodBlock(
        f"p-{period.key}",
        _title(period),
        (filing.header.area if filing else "") or entry.area,
        _day(filing.header.updated if filing else max(updated, default=None)),
        _day(filing.header.validated if filing else None),
        (*pages, *documents),
        html_of(filing.text, page, f"p-{period.key}-") if filing else "",
        tuple(filings.blocks(offer, entry, period)),
        _unsigned(duty, filing),
    )


def _title(period: quarter.Period) -> str:
    return period.title[:1].upper() + period.title[1:]


def _day(day: date | None) -> Stamp | None:
    return stamp(day) if day else None


def _unsigned(duty: Duty, filing: Filing | None) -> str:
    """Why a period has no files of its formats: their dates are typed by staff, never made up."""
    if not duty.node.entry.formats or (filing and filing.header.validated):
        return ""
    lacking = "la fecha de validación" if filing else "las fechas de actualización y validación"
    return f"Los formatos de este periodo se publican cuando el área registra {lacking}."
