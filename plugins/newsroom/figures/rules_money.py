"""What do the records of spending answer of a rubric? Pure rules: nothing is typed, all of it is counted."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.figures.findings import MET, PARTLY, UNMET, Finding, rated
from plugins.newsroom.figures.spending import Span, by_supplier, years
from plugins.newsroom.library import Library
from plugins.newsroom.records import Ledger

Sections = AbstractSet[str]
SPENDING = "transparencia/gasto/"
NO_RECORDS = Finding(UNMET, "El portal no tiene inserciones ni facturas registradas.")


def published(library: Library, on: Sections) -> Finding:
    """Whether what was spent is shown, one record at a time."""
    if not _recorded(library, on):
        return NO_RECORDS
    ledger = library.ledger
    counts = (
        spanish.counted(len(ledger.insertions), "inserción", "inserciones"),
        spanish.counted(len(ledger.invoices), "factura", "facturas"),
    )
    return Finding(MET, f"Se publican {spanish.listed(counts)}, con su importe.", SPENDING, "Gasto en comunicación")


def against_last_year(library: Library, on: Sections) -> Finding:
    """Whether the last quarter that ended can be compared with the same one of the year before."""
    if not _recorded(library, on):
        return NO_RECORDS
    period = quarter.ended_before(library.today, 3)
    before = quarter.Period(period.year - 1, period.month, 3)
    evidence = (_year_page(library, period.year), f"Gasto de {period.year}")
    if _any_in(library.ledger, before):
        return Finding(MET, f"El {period.title} se muestra junto al {before.title}.", *evidence)
    return Finding(PARTLY, f"La comparación está, pero no hay registros del {before.title}.", *evidence)


def with_rfc(library: Library, on: Sections) -> Finding:
    """How many of those who were published with or paid are shown with their whole RFC; a covered one is none."""
    if not _recorded(library, on):
        return NO_RECORDS
    sellers = by_supplier(library.ledger, Span(date.min, library.today))
    if not sellers:
        return Finding(UNMET, "Todavía no hay gasto difundido ni pagado.")
    entries = [each.supplier.entry for each in sellers if each.supplier and each.supplier.entry.rfc]
    shown = [each for each in entries if "*" not in each.shown_rfc]
    said = "proveedores con gasto se publican con su RFC completo"
    masked = len(entries) - len(shown)
    if masked:
        people = spanish.counted(masked, "persona física se publica cubierto", "personas físicas se publican cubiertos")
        said += f"; {'el' if masked == 1 else 'los'} de {people}"
    return rated(len(shown), len(sellers), said, SPENDING, "Gasto por proveedor")


def with_invoices(library: Library, on: Sections) -> Finding:
    """How many insertions name the invoice that paid for them."""
    if not _recorded(library, on):
        return NO_RECORDS
    insertions = library.ledger.insertions
    if not insertions:
        text = f"{spanish.counted(len(library.ledger.invoices), 'factura', 'facturas')} con su folio."
        return Finding(MET, text.capitalize(), SPENDING, "Facturas")
    met = sum(each.invoice is not None for each in insertions)
    return rated(met, len(insertions), "inserciones llevan el folio de su factura", SPENDING, "Facturas")


def to_last_quarter(library: Library, on: Sections) -> Finding:
    """Whether the quarter before today's has records, or is published under the obligation of format 23b."""
    period = quarter.ended_before(library.today, 3)
    if _recorded(library, on) and _any_in(library.ledger, period):
        page = _year_page(library, period.year)
        return Finding(MET, f"Hay registros del {period.title}.", page, f"Gasto de {period.year}")
    for entry in library.obligations if "transparency" in on else ():
        filed = any(each.key == entry.key and each.period == period for each in library.filings)
        if filed and any(each.key == "23b" for each in entry.formats):
            address = f"{routes.obligation(entry.key)}#p-{period.key}"
            said = f"El {period.title} está publicado en la obligación del formato 23b."
            return Finding(MET, said, address, entry.name)
    return Finding(UNMET, f"No hay registros del {period.title}.")


def budget(library: Library, on: Sections) -> Finding:
    """Whether the budget of the year is published."""
    found = next(iter(library.budgets), None)
    if found is None or "budgets" not in on:
        return Finding(UNMET, "El portal no publica ningún presupuesto.")
    year, evidence = library.today.year, (found.place.address, found.header.title)
    if found.header.year >= year:
        return Finding(MET, f"Está publicado el presupuesto de {found.header.year}.", *evidence)
    return Finding(PARTLY, f"El más reciente es el de {found.header.year}.", *evidence)


def contracts(library: Library, on: Sections) -> Finding:
    """How many contracts are published with their document."""
    found = library.ledger.contracts
    if not found or "spending" not in on:
        return Finding(UNMET, "El portal no publica ningún contrato.")
    met = sum(each.document is not None for each in found)
    said = "contratos están publicados con su documento"
    rating = rated(met, len(found), said, "contratos/", "Contratos")
    return rating if met else Finding(PARTLY, rating.reason, rating.evidence, rating.title)


def _recorded(library: Library, on: Sections) -> bool:
    ledger = library.ledger
    return "spending" in on and bool(ledger.insertions or ledger.invoices) and bool(years(ledger, library.today))


def _any_in(ledger: Ledger, period: quarter.Period) -> bool:
    paid = (each.entry.paid or each.entry.date for each in ledger.invoices)
    return bool(ledger.inserted(period)) or any(day in period for day in paid)


def _year_page(library: Library, year: int) -> str:
    """The page of a year's spending, where there is one: from the first record on."""
    return routes.spending(year) if year in years(library.ledger, library.today) else SPENDING
