"""How is a monthly report laid out? Section by section, with totals computed and zeros declared.

Every figure is the one that stands for the month (of a closed one, those of its closing); the words are the report's.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import spanish
from plugins.newsroom.figures.closing_figures import Standing, amount, shown
from plugins.newsroom.figures.numeralia import Figures, commission_keys, network_keys
from plugins.newsroom.kinds.report import NetworkEntry, ReportHeader
from plugins.newsroom.library import Library, Report
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.parts import pictures, stamp
from plugins.newsroom.sections.report_media import insertions, spots
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.blocks import DayBlock, ReportBlock
from plugins.newsroom.views.parts import Figure, Link, Mismatch, Table

Data = tuple[Link, ...]


def blocks(library: Library, report: Report, stands: Standing, on: Sections) -> tuple[ReportBlock, ...]:
    """The sections of a report in their order; an empty one says so and never disappears."""
    header, month = report.header, spanish.MONTHS[report.period.month - 1]
    return (
        _listed("entrevistas", "Entrevistas", header.interviews, f"En {month} no se solicitaron entrevistas."),
        _requests(header, stands, month, data_links(library, "solicitudes", on)),
        _networks(header, stands, month, data_links(library, "redes", on)),
        insertions(library, stands, month, on),
        spots(library, header, stands, month, on),
        _days(report, month, data_links(library, "actividades-diarias", on)),
        _listed(
            "vinculacion",
            "Actividades de vinculación",
            header.liaison,
            f"En {month} no se registraron actividades de vinculación.",
        ),
        _listed("otras", "Otras actividades", header.other, f"En {month} no se registraron otras actividades."),
        _commissions(header, stands, month, data_links(library, "comisiones", on)),
    )


def _listed(anchor: str, title: str, items: tuple[str, ...], empty: str) -> ReportBlock:
    return ReportBlock(anchor, title, items=items, empty="" if items else empty)


def _tally_table(caption: str, words: str, figures: Figures, data: Data) -> Table:
    """Counts by kind; the label of each figure is `words` and the kind."""
    rows = tuple((each.label.removeprefix(f"{words}: "), shown(each.value)) for each in figures)
    whole = int(sum(amount(each.value) for each in figures))
    return Table(caption, ("Concepto", "Cantidad"), rows, (1,), ("Total", spanish.number(whole)), data=data)


def _requests(header: ReportHeader, stands: Standing, month: str, data: Data) -> ReportBlock:
    kinds, title = stands.under("solicitudes.tipo"), "Solicitudes de servicio"
    if not kinds and not stands.count("solicitudes") and header.received is None:
        empty = f"En {month} no se recibieron solicitudes de servicio."
        return ReportBlock("solicitudes", title, empty=empty)
    parts = " + ".join(shown(each.value) for each in kinds)
    figures = [Figure(stands.text("solicitudes"), "Solicitudes recibidas", parts)]
    if stands.has("solicitudes.atendidas"):
        whole = stands.count("solicitudes.atendidas") == stands.count("solicitudes")
        figures.append(
            Figure(stands.text("solicitudes.atendidas"), "Solicitudes atendidas", "La totalidad" if whole else "")
        )
    tables = (_tally_table("Solicitudes de servicio por tipo", "Solicitudes", kinds, data),) if kinds else ()
    mismatches = tuple(_mismatches(stands)) if kinds else ()
    return ReportBlock("solicitudes", title, tuple(figures), tables, mismatches=mismatches)


def _mismatches(stands: Standing) -> Iterator[Mismatch]:
    """A declared total that the lines do not bear out; fewer attended than received is no mismatch."""
    computed, declared = stands.count("solicitudes"), stands.count("solicitudes.declaradas")
    if stands.has("solicitudes.declaradas") and declared != computed:
        yield _mismatch("Solicitudes recibidas", declared, computed)
    if stands.count("solicitudes.atendidas") > computed:
        yield _mismatch("Solicitudes atendidas", stands.count("solicitudes.atendidas"), computed)


def _mismatch(what: str, declared: int, computed: int) -> Mismatch:
    difference = spanish.number(abs(declared - computed))
    return Mismatch(what, spanish.number(declared), spanish.number(computed), difference)


def _networks(header: ReportHeader, stands: Standing, month: str, data: Data) -> ReportBlock:
    title, entries = "Plataformas institucionales", dict(zip(network_keys(header), header.networks, strict=True))
    keys = _network_keys(stands, tuple(entries))
    if not keys:
        empty = f"En {month} no se registró actividad en redes."
        return ReportBlock("redes", title, empty=empty)
    figures = tuple(each for key in keys for each in _measure(key, entries.get(key), stands))
    tables = tuple(each for key in keys for each in _posts(key, entries.get(key), stands, data))
    bare = tuple(each.network for each in header.networks if not each.posts and each.value is None)
    notes = tuple(f"{each.network}: {each.note}" for each in header.networks if each.note and each.value is None)
    return ReportBlock("redes", title, figures, tables, items=bare, notes=notes)


def _network_keys(stands: Standing, typed: tuple[str, ...]) -> tuple[str, ...]:
    """The networks of the report, and those that only the closing knows."""
    closed = (each.key.partition(".publicaciones.")[0].removesuffix(".medida") for each in stands.under("redes"))
    return tuple(dict.fromkeys((*typed, *closed)))


def _measure(key: str, entry: NetworkEntry | None, stands: Standing) -> Iterator[Figure]:
    """The very measure that the office names: «Me gusta» is not «Siguiendo» nor followers."""
    for each in stands.figures:
        if each.key == f"{key}.medida":
            yield Figure(shown(each.value), each.label, entry.note if entry else "")


def _posts(key: str, entry: NetworkEntry | None, stands: Standing, data: Data) -> Iterator[Table]:
    figures = stands.under(f"{key}.publicaciones")
    if figures:
        name = entry.network if entry else figures[0].label.partition(": ")[0]
        yield _tally_table(name, name, figures, data)


def _days(report: Report, month: str, data: Data) -> ReportBlock:
    days = tuple(
        DayBlock(stamp(each.date), each.activities, pictures(photos))
        for each, photos in zip(report.header.days, report.photos, strict=True)
    )
    empty = "" if days else f"En {month} no se registraron eventos."
    return ReportBlock("eventos", "Eventos y actividades", days=days, empty=empty, data=data if days else ())


def _commissions(header: ReportHeader, stands: Standing, month: str, data: Data) -> ReportBlock:
    title = "Comisiones de trabajo"
    if not header.commissions:
        empty = f"En {month} no se registraron comisiones de trabajo."
        return ReportBlock("comisiones", title, empty=empty)
    rows = tuple(
        (spanish.long_date(each.date), each.destination, each.purpose, stands.text(key))
        for key, each in zip(commission_keys(header), header.commissions, strict=True)
    )
    columns = ("Fecha", "Destino", "Motivo", "Personas")
    return ReportBlock("comisiones", title, tables=(Table("Comisiones del mes", columns, rows, (3,), data=data),))
