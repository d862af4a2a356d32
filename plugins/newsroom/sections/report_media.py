"""What was paid for and what was broadcast in a month? Insertions with their contracts, spots with their campaigns."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plugins.newsroom import routes, spanish
from plugins.newsroom.figures.closing_figures import Standing, shown
from plugins.newsroom.figures.numeralia import insertion_rows, spot_keys
from plugins.newsroom.kinds.report import ReportHeader, SpotEntry
from plugins.newsroom.library import Library
from plugins.newsroom.records import Campaign, ClosedFigure, Insertion
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.blocks import ReportBlock
from plugins.newsroom.views.parts import Cell, Figure, Link, Table

INSERTION_COLUMNS = ("Tipo de medio", "Medio", "Día de publicación", "Medida", "Contrato", "Costo con IVA")


def insertions(library: Library, stands: Standing, month: str, on: Sections) -> ReportBlock:
    """The insertions of the report and those of content/contratos, each once, with their total."""
    found = dict(insertion_rows(stands.month))
    contracts = any(each.entry.contract or each.contract for each in found.values())
    columns = INSERTION_COLUMNS if contracts else tuple(c for c in INSERTION_COLUMNS if c != "Contrato")
    rows = tuple(
        _insertion_row(each, found.get(each.key), contracts, on) for each in stands.under("inserciones.renglon")
    )
    empty = "" if rows else f"En {month} no se realizaron inserciones."
    totals = ("Total", *("" for _ in columns[2:]), stands.text("inserciones.costo")) if rows else ()
    data = data_links(library, "inserciones", on) if rows else ()
    table = Table("Inserciones pagadas", columns, rows, (len(columns) - 1,), totals, empty, data)
    figures = _insertion_figures(stands, on) if rows else ()
    return ReportBlock("inserciones", "Inserciones", figures, (table,), notes=_sources(stands))


def _insertion_row(figure: ClosedFigure, found: Insertion | None, contracts: bool, on: Sections) -> tuple[Cell, ...]:
    """One insertion; of one that is no longer in the content, what the closing says of it."""
    cost = shown(figure.value)
    if found is None:
        return (
            "Según el cierre",
            figure.label.removeprefix("Inserción: "),
            "",
            "",
            *(("",) if contracts else ()),
            cost,
        )
    entry = found.entry
    contract: Cell = entry.contract
    if found.contract and "spending" in on:
        contract = Link(found.contract.entry.number, found.contract.address)
    day = spanish.long_date(entry.date)
    return (entry.kind, entry.medium, day, entry.size, *((contract,) if contracts else ()), cost)


def _insertion_figures(stands: Standing, on: Sections) -> tuple[Figure, ...]:
    year = stands.month.period.year
    link = Link(f"Gasto en comunicación de {year}", routes.spending(year)) if "spending" in on else None
    return (
        Figure(stands.text("inserciones"), "Inserciones pagadas"),
        Figure(stands.text("inserciones.costo"), "Costo con IVA", link=link),
    )


def _sources(stands: Standing) -> tuple[str, ...]:
    """Where the insertions that the report does not name come from."""
    path = stands.month.report.place.path if stands.month.report else ""
    others = sum(each.typed.path != path for each in stands.month.insertions)
    if not others:
        return ()
    if others == len(stands.month.insertions):
        return ("El portal las toma del registro de contratos.",)
    some = spanish.counted(others, "inserción viene", "inserciones vienen")
    return (f"{some} del registro de contratos; las demás, de este informe.",)


Column = tuple[str, Callable[[SpotEntry, str], Cell]]
"""Head of a column, and its cell of a spot whose duration in seconds is said."""
ALWAYS = 4
"""Columns that stand in any case; the others, only where some spot fills them."""


def spots(library: Library, header: ReportHeader, stands: Standing, month: str, on: Sections) -> ReportBlock:
    """The messages broadcast in official time."""
    if not header.spots:
        return ReportBlock("spots", "Spots", empty=f"En {month} no se transmitieron spots.")
    campaigns = {each.place.name: each for each in library.campaigns} if "campaigns" in on else {}
    listed = [(each, stands.text(key)) for key, each in zip(spot_keys(header), header.spots, strict=True)]
    columns = _spot_columns(campaigns)
    kept = [(name, cell) for n, (name, cell) in enumerate(columns) if n < ALWAYS or any(cell(*each) for each in listed)]
    rows = tuple(tuple(cell(*each) for _, cell in kept) for each in listed)
    names = tuple(name for name, _ in kept)
    table = Table("Mensajes en tiempos oficiales", names, rows, data=data_links(library, "spots", on))
    return ReportBlock("spots", "Spots", tables=(table,), notes=tuple(each.note for each in header.spots if each.note))


def _spot_columns(campaigns: Mapping[str, Campaign]) -> tuple[Column, ...]:
    return (
        ("Tema", lambda spot, _: spot.topic),
        ("Duración", lambda _, seconds: f"{seconds} segundos" if seconds else ""),
        ("Medios", lambda spot, _: spanish.listed(spot.media)),
        ("Cobertura", lambda spot, _: spot.coverage),
        ("Campaña", lambda spot, _: _campaign(spot, campaigns)),
        ("Tiempo", lambda spot, _: spot.time),
        ("Tiempo consumido", lambda spot, _: spot.consumed),
        ("Concesionario", lambda spot, _: spot.holder),
        ("Distintivo", lambda spot, _: spot.brand),
        ("Del", lambda spot, _: spanish.long_date(spot.start) if spot.start else ""),
        ("Al", lambda spot, _: spanish.long_date(spot.end) if spot.end else ""),
    )


def _campaign(spot: SpotEntry, campaigns: Mapping[str, Campaign]) -> Cell:
    found = campaigns.get(spot.campaign)
    return Link(found.header.title, found.place.address) if found else spot.campaign
