"""What does the portal itself answer of a rubric? Pure rules on pages, lists, data and obligations.

Reasons name no boletín and count none: deleting one must not change the scorecard (only its answer may).
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import timedelta

from plugins.newsroom import quarter, spanish
from plugins.newsroom.datasets.presence import PRESENT, present
from plugins.newsroom.figures.criteria import judged, latest
from plugins.newsroom.figures.duties import duties
from plugins.newsroom.figures.findings import MET, PARTLY, UNMET, Finding, rated
from plugins.newsroom.figures.goals import unmeasurable
from plugins.newsroom.library import Library, StaticPage

Sections = AbstractSet[str]
RECENT = 31
"""Days within which something new must have come out."""


def duties_met(library: Library, on: Sections) -> Finding:
    """How many obligations are up to date."""
    leaves = [each for each in duties(library, on) if not each.group]
    if not leaves or "transparency" not in on:
        return Finding(UNMET, "El portal no publica la lista de sus obligaciones.")
    met = sum(not each.late for each in leaves)
    page = "transparencia/pendientes/"
    return rated(met, len(leaves), "obligaciones están al día", page, "Qué falta publicar")


def filings_dated(library: Library, on: Sections) -> Finding:
    """How many of the published periods that ended say who answers for them, and when they were updated and validated.

    What has not ended cannot have been validated yet.
    """
    filings = [each for each in library.filings if each.period.last < library.today]
    if not filings or "transparency" not in on:
        return Finding(UNMET, "No hay publicado ningún periodo que haya terminado.")
    areas = {each.key: each.area for each in library.obligations}
    met = sum(bool(each.header.validated and (each.header.area or areas.get(each.key))) for each in filings)
    said = "periodos terminados y publicados dicen área, fecha de actualización y fecha de validación"
    return rated(met, len(filings), said, "transparencia/", "Transparencia")


def formats_complete(library: Library, on: Sections) -> Finding:
    """How many criteria of the legal formats score 1 in the newest period of each."""
    found = latest(judged(library, on))
    if not found:
        return Finding(UNMET, "El portal no publica ningún formato con sus dos fechas.")
    met, total = sum(each.met for each in found), sum(each.verdict.criteria for each in found)
    said = "criterios valen 1 en el último periodo de cada formato"
    return rated(met, total, said, "transparencia/", "Transparencia")


def plan(library: Library, on: Sections) -> Finding:
    """Whether the plan of the year is published."""
    found = next(iter(library.plans), None)
    if found is None or "plans" not in on:
        return Finding(UNMET, "El portal no publica ningún plan anual.")
    evidence = (found.place.address, found.header.title)
    if found.header.year >= library.today.year:
        return Finding(MET, f"Está publicado el plan de {found.header.year}.", *evidence)
    return Finding(PARTLY, f"El más reciente es el de {found.header.year}.", *evidence)


def measurable(library: Library, on: Sections) -> Finding:
    """How many activities of the newest plan can be measured."""
    found = next((each for each in library.plans if each.header.activities), None)
    if found is None or "plans" not in on:
        return Finding(UNMET, "El portal no publica actividades de ningún plan.")
    total = len(found.header.activities)
    met = total - len(unmeasurable(found))
    said = f"actividades del plan de {found.header.year} se pueden medir"
    return rated(met, total, said, found.place.address, found.header.title)


def reports(library: Library, on: Sections) -> Finding:
    """How many months of the year, ended at least thirty days ago, have their report."""
    if not library.reports or "reports" not in on:
        return Finding(UNMET, "El portal no publica informes mensuales.")
    last = quarter.ended_before(library.today - timedelta(days=30), 1)
    due = [quarter.Period(last.year, month, 1) for month in range(1, last.month + 1)]
    met = sum(each in {report.period for report in library.reports} for each in due)
    return rated(met, len(due), f"meses vencidos de {last.year} tienen informe", "informes/", "Informes mensuales")


def open_data(library: Library, on: Sections) -> Finding:
    """Whether the tables of the portal can be taken away as CSV and JSON."""
    if "data" not in on or not any(present(library, each, on) for each in PRESENT):
        return Finding(UNMET, "El portal no publica tablas de datos abiertos.")
    return Finding(MET, "Cada tabla está también como CSV y JSON.", "transparencia/datos/", "Datos abiertos")


def faculties(library: Library, on: Sections) -> Finding:
    """Whether what the office may and must do is published, and how much of it shows its evidence."""
    found = next((each for each in library.pages if each.place.listed and each.header.fractions), None)
    if found is None:
        return Finding(UNMET, "El portal no publica las facultades de la oficina.")
    met, total = sum(bool(each.evidence) for each in found.header.fractions), len(found.header.fractions)
    said = f"{spanish.number(met)} de {spanish.number(total)} fracciones dicen dónde se ve que se cumplen."
    return Finding(MET if met == total else PARTLY, said, found.place.address, found.header.title)


def directory(library: Library, on: Sections) -> Finding:
    """How many offices say where they are, when they open, and how to reach them."""
    contacts = library.town.contacts
    if not contacts:
        return Finding(UNMET, "El portal no dice cómo comunicarse con la oficina.")
    met = sum(bool(each.address and each.hours and (each.mail or each.phone)) for each in contacts)
    page = _page(library, "contacto")
    evidence = (page.place.address, page.header.title) if page else ("", "")
    rating = rated(met, len(contacts), "oficinas dicen domicilio, horario y correo o teléfono", *evidence)
    return rating if met else Finding(PARTLY, rating.reason, rating.evidence, rating.title)


def agenda(library: Library, on: Sections) -> Finding:
    """Whether public events are announced, with date and place, and stay after they took place."""
    if not library.events or "agenda" not in on:
        return Finding(UNMET, "El portal no publica una agenda.")
    ahead = any(each.ends >= library.today for each in library.events)
    behind = any(each.ends < library.today for each in library.events)
    if ahead and behind:
        return Finding(MET, "Se anuncian actos por venir y se conservan los pasados.", "agenda/", "Agenda")
    lacking = "Se conservan los actos pasados, pero no se anuncia ninguno." if behind else "Solo hay actos por venir."
    return Finding(PARTLY, lacking, "agenda/", "Agenda")


def news(library: Library, on: Sections) -> Finding:
    """Whether there are boletines."""
    if not library.releases or "releases" not in on:
        return Finding(UNMET, "El portal no publica boletines.")
    return Finding(MET, "Los boletines se publican con fecha, área y dirección permanente.", "boletines/", "Boletines")


def recent(library: Library, on: Sections) -> Finding:
    """Whether something came out in the last month, by the days alone."""
    since = library.today - timedelta(days=RECENT)
    days = [*(each.at.date() for each in library.releases), *(each.at.date() for each in library.galleries)]
    if any(since <= day <= library.today for day in days):
        return Finding(MET, f"Hubo publicaciones en los {RECENT} días anteriores al corte.", *_news_page(on))
    return Finding(UNMET, f"No hubo publicaciones en los {RECENT} días anteriores al corte.")


def sitemap(library: Library, on: Sections) -> Finding:
    """Whether there is a map of the site for search engines; it needs the address of the portal."""
    if not library.town.address:
        return Finding(UNMET, "Falta la dirección del portal («sitio»), y sin ella no hay mapa.")
    return Finding(MET, "El mapa lista todas las páginas públicas.", "sitemap.xml", "Mapa del sitio")


def feeds(library: Library, on: Sections) -> Finding:
    """Whether one can follow what is new without visiting the portal."""
    if not library.releases or "releases" not in on:
        return Finding(UNMET, "El portal no tiene canales, pues no publica boletines.")
    return Finding(MET, "Hay un canal Atom con lo más reciente.", "feeds/boletines.atom.xml", "Canal de boletines")


def privacy(library: Library, on: Sections) -> Finding:
    """Whether there is a page on privacy."""
    return _has_page(library, "privacidad", "aviso de privacidad")


def accessibility(library: Library, on: Sections) -> Finding:
    """Whether there is a statement of accessibility."""
    return _has_page(library, "accesibilidad", "declaración de accesibilidad")


def _has_page(library: Library, name: str, noun: str) -> Finding:
    page = _page(library, name)
    if page is None:
        return Finding(UNMET, f"El portal no tiene página de {noun}.")
    return Finding(MET, f"El portal tiene página de {noun}.", page.place.address, page.header.title)


def _page(library: Library, name: str) -> StaticPage | None:
    return next((each for each in library.pages if each.place.name == name and each.place.listed), None)


def _news_page(on: Sections) -> tuple[str, str]:
    if "releases" in on:
        return "boletines/", "Boletines"
    return ("galerias/", "Galerías") if "galleries" in on else ("", "")
