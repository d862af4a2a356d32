"""How is a monthly report laid out? Section by section, with totals computed and zeros declared."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plugins.newsroom import spanish
from plugins.newsroom.kinds.report import NetworkEntry, ReportHeader, Tally
from plugins.newsroom.library import Report
from plugins.newsroom.sections.parts import pictures, stamp
from plugins.newsroom.views.blocks import DayBlock, ReportBlock
from plugins.newsroom.views.parts import Figure, Mismatch, Table

INSERTION_COLUMNS = ("Tipo de medio", "Medio", "Día de publicación", "Medida", "Contrato", "Costo con IVA")


def blocks(report: Report) -> tuple[ReportBlock, ...]:
    """The sections of a report in their order; an empty one says so and never disappears."""
    header, month = report.header, spanish.MONTHS[report.period.month - 1]
    return (
        _listed("entrevistas", "Entrevistas", header.interviews, f"En {month} no se solicitaron entrevistas."),
        _requests(header, month),
        _networks(header, month),
        _insertions(header, month),
        _spots(header, month),
        _days(report, month),
        _listed(
            "vinculacion",
            "Actividades de vinculación",
            header.liaison,
            f"En {month} no se registraron actividades de vinculación.",
        ),
        _listed("otras", "Otras actividades", header.other, f"En {month} no se registraron otras actividades."),
        _commissions(header, month),
    )


def requests_total(header: ReportHeader) -> int:
    """Requests received: the sum of their kinds, or the declared one where no kinds were typed."""
    return total(header.requests) if header.requests else header.received or 0


def total(tallies: tuple[Tally, ...]) -> int:
    """Sum of a list of counts."""
    return sum(each.count for each in tallies)


def insertions_total(header: ReportHeader) -> Decimal:
    """Cost of the month's insertions in pesos, IVA included."""
    return sum((each.cost for each in header.insertions), Decimal(0))


def posts_total(header: ReportHeader) -> int:
    """Posts on all networks."""
    return sum(total(each.posts) for each in header.networks)


def _listed(anchor: str, title: str, items: tuple[str, ...], empty: str) -> ReportBlock:
    return ReportBlock(anchor, title, items=items, empty="" if items else empty)


def _tally_table(caption: str, tallies: tuple[Tally, ...]) -> Table:
    rows = tuple((each.kind, spanish.number(each.count)) for each in tallies)
    return Table(caption, ("Concepto", "Cantidad"), rows, (1,), ("Total", spanish.number(total(tallies))))


def _requests(header: ReportHeader, month: str) -> ReportBlock:
    if not header.requests and header.received is None:
        empty = f"En {month} no se recibieron solicitudes de servicio."
        return ReportBlock("solicitudes", "Solicitudes de servicio", empty=empty)
    received = requests_total(header)
    parts = " + ".join(spanish.number(each.count) for each in header.requests)
    figures = [Figure(spanish.number(received), "Solicitudes recibidas", f"{parts}" if parts else "")]
    if header.attended is not None:
        note = "La totalidad" if header.attended == received else ""
        figures.append(Figure(spanish.number(header.attended), "Solicitudes atendidas", note))
    return ReportBlock(
        "solicitudes",
        "Solicitudes de servicio",
        tuple(figures),
        (_tally_table("Solicitudes de servicio por tipo", header.requests),) if header.requests else (),
        mismatches=tuple(_mismatches(header)),
    )


def _mismatches(header: ReportHeader) -> Iterator[Mismatch]:
    """A declared total that the lines do not bear out; fewer attended than received is no mismatch."""
    computed = total(header.requests)
    if not header.requests:
        return
    if header.received is not None and header.received != computed:
        yield _mismatch("Solicitudes recibidas", header.received, computed)
    if header.attended is not None and header.attended > computed:
        yield _mismatch("Solicitudes atendidas", header.attended, computed)


def _mismatch(what: str, declared: int, computed: int) -> Mismatch:
    difference = spanish.number(abs(declared - computed))
    return Mismatch(what, spanish.number(declared), spanish.number(computed), difference)


def _networks(header: ReportHeader, month: str) -> ReportBlock:
    title = "Plataformas institucionales"
    if not header.networks:
        empty = f"En {month} no se registró actividad en redes."
        return ReportBlock("redes", title, empty=empty)
    figures = tuple(_network_figure(each) for each in header.networks if each.value is not None)
    tables = tuple(_tally_table(each.network, each.posts) for each in header.networks if each.posts)
    bare = tuple(each.network for each in header.networks if not each.posts and each.value is None)
    notes = tuple(f"{each.network}: {each.note}" for each in header.networks if each.note and each.value is None)
    return ReportBlock("redes", title, figures, tables, items=bare, notes=notes)


def _network_figure(entry: NetworkEntry) -> Figure:
    """The very measure that the office names: «Me gusta» is not «Siguiendo» nor followers."""
    label = f"{entry.network}: {entry.measure}" if entry.measure else entry.network
    return Figure(spanish.number(entry.value or 0), label, entry.note)


def _insertions(header: ReportHeader, month: str) -> ReportBlock:
    contracts = any(each.contract for each in header.insertions)
    columns = INSERTION_COLUMNS if contracts else tuple(c for c in INSERTION_COLUMNS if c != "Contrato")
    rows = tuple(
        (
            each.kind,
            each.medium,
            spanish.long_date(each.date),
            each.size,
            *((each.contract,) if contracts else ()),
            spanish.money(each.cost),
        )
        for each in header.insertions
    )
    empty = "" if rows else f"En {month} no se realizaron inserciones."
    totals = ("Total", *("" for _ in columns[2:]), spanish.money(insertions_total(header))) if rows else ()
    table = Table("Inserciones pagadas", columns, rows, (len(columns) - 1,), totals, empty)
    return ReportBlock("inserciones", "Inserciones", tables=(table,))


def _spots(header: ReportHeader, month: str) -> ReportBlock:
    if not header.spots:
        return ReportBlock("spots", "Spots", empty=f"En {month} no se transmitieron spots.")
    rows = tuple(
        (
            each.topic,
            f"{each.seconds} segundos" if each.seconds else "",
            spanish.listed(each.media),
            each.coverage,
        )
        for each in header.spots
    )
    table = Table("Mensajes en tiempos oficiales", ("Tema", "Duración", "Medios", "Cobertura"), rows)
    return ReportBlock("spots", "Spots", tables=(table,), notes=tuple(each.note for each in header.spots if each.note))


def _days(report: Report, month: str) -> ReportBlock:
    days = tuple(
        DayBlock(stamp(each.date), each.activities, pictures(photos))
        for each, photos in zip(report.header.days, report.photos, strict=True)
    )
    empty = "" if days else f"En {month} no se registraron eventos."
    return ReportBlock("eventos", "Eventos y actividades", days=days, empty=empty)


def _commissions(header: ReportHeader, month: str) -> ReportBlock:
    title = "Comisiones de trabajo"
    if not header.commissions:
        empty = f"En {month} no se registraron comisiones de trabajo."
        return ReportBlock("comisiones", title, empty=empty)
    rows = tuple(
        (
            spanish.long_date(each.date),
            each.destination,
            each.purpose,
            spanish.number(each.people) if each.people is not None else "",
        )
        for each in header.commissions
    )
    columns = ("Fecha", "Destino", "Motivo", "Personas")
    return ReportBlock("comisiones", title, tables=(Table("Comisiones del mes", columns, rows, (3,)),))
