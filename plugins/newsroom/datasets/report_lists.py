"""What do the monthly reports list? Requests, networks, spots, trips and what was done, a row for each line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from plugins.newsroom import routes
from plugins.newsroom.datasets.reports import MONTH, PAGE, REPORTS
from plugins.newsroom.datasets.values import Dataset, Field, Row, Value, filled, several
from plugins.newsroom.kinds.report import NetworkEntry, ReportHeader
from plugins.newsroom.library import Library

ORDER = Field("orden", "Orden", "integer", "Lugar del renglón en el informe del mes.", required=True)

REQUESTS = Dataset(
    "solicitudes",
    "Solicitudes de servicio",
    "Cuántas solicitudes de cada tipo recibió la oficina en el mes.",
    (
        MONTH,
        ORDER,
        Field("tipo", "Tipo", "text", "Qué servicio se pidió.", required=True),
        Field("cantidad", "Cantidad", "integer", "Cuántas solicitudes de ese tipo.", "solicitudes", required=True),
        PAGE,
    ),
    REPORTS,
    key=("periodo", "orden"),
    when=("periodo",),
)

POSTS = ("publicaciones", "medida")
NETWORKS = Dataset(
    "redes",
    "Redes sociales",
    "Publicaciones del mes en cada red, por tipo, y la medida que la oficina informa de su cuenta.",
    (
        MONTH,
        ORDER,
        Field("red", "Red", "text", "Red social o plataforma.", required=True),
        Field(
            "que", "Qué es", "text", "Si se cuentan publicaciones o se mide la cuenta.", required=True, options=POSTS
        ),
        Field("concepto", "Concepto", "text", "Tipo de publicación, o la medida con el nombre que le da la red."),
        Field("valor", "Valor", "integer", "Cuántas; vacío si la oficina no lo dijo."),
        Field("nota", "Nota", "text", "Aclaración de la oficina."),
        PAGE,
    ),
    REPORTS,
    key=("periodo", "orden"),
    when=("periodo",),
)

SPOTS = Dataset(
    "spots",
    "Spots y tiempos oficiales",
    "Mensajes transmitidos en radio o televisión con cargo a los tiempos oficiales.",
    (
        MONTH,
        ORDER,
        Field("tema", "Tema", "text", "De qué trata el mensaje.", required=True),
        Field("duracion", "Duración", "integer", "Cuánto dura cada transmisión.", "segundos"),
        Field("medios", "Medios", "text", "Medios que lo transmitieron, separados por una barra vertical."),
        Field("cobertura", "Cobertura", "text", "Hasta dónde llegó: municipal, estatal u otra."),
        Field("campana", "Campaña", "text", "Clave de la campaña a la que pertenece."),
        Field("tiempo", "Tipo de tiempo", "text", "Tiempo de Estado o tiempo fiscal."),
        Field("tiempo_consumido", "Tiempo consumido", "text", "Cuánto tiempo oficial se usó, según la autoridad."),
        Field("concesionario", "Concesionario", "text", "Quién tiene la concesión del canal o la estación."),
        Field("distintivo", "Distintivo", "text", "Siglas o nombre con que se identifica el canal o la estación."),
        Field("inicio", "Inicio", "date", "Primer día de la transmisión."),
        Field("fin", "Fin", "date", "Último día de la transmisión."),
        Field("nota", "Nota", "text", "Aclaración de la oficina."),
        PAGE,
    ),
    REPORTS,
    key=("periodo", "orden"),
    when=("periodo",),
)

COMMISSIONS = Dataset(
    "comisiones",
    "Comisiones de trabajo",
    "Salidas de trabajo: cuándo, a dónde, para qué y cuántas personas fueron.",
    (
        MONTH,
        ORDER,
        Field("fecha", "Fecha", "date", "Día de la comisión.", required=True),
        Field("destino", "Destino", "text", "Lugar a donde se fue en comisión.", required=True),
        Field("motivo", "Motivo", "text", "Para qué se fue en comisión."),
        Field("personas", "Personas", "integer", "Cuántas personas fueron.", "personas"),
        PAGE,
    ),
    REPORTS,
    key=("periodo", "orden"),
    when=("fecha",),
)

DAILY = Dataset(
    "actividades-diarias",
    "Actividades de la oficina",
    "Lo que hizo la oficina, una actividad por renglón: con su día, si ocurrió en uno, o solo con su mes.",
    (
        MONTH,
        ORDER,
        Field("seccion", "Sección", "text", "Parte del informe en que se cuenta.", required=True),
        Field("fecha", "Fecha", "date", "Día en que se hizo; vacía si el informe solo dice el mes."),
        Field("actividad", "Actividad", "text", "Qué se hizo, como lo dice el informe.", required=True),
        PAGE,
    ),
    REPORTS,
    key=("periodo", "orden"),
    when=("periodo",),
)


def requests(library: Library) -> Dataset:
    """Requests by type."""
    return _listed(library, REQUESTS, lambda header: ((each.kind, each.count) for each in header.requests))


def networks(library: Library) -> Dataset:
    """Posts and measures of each network."""
    return _listed(library, NETWORKS, lambda header: (row for each in header.networks for row in _network(each)))


def spots(library: Library) -> Dataset:
    """Messages in official time."""
    return _listed(
        library,
        SPOTS,
        lambda header: (
            (
                each.topic,
                each.seconds,
                several(each.media),
                each.coverage,
                each.campaign,
                each.time,
                each.consumed,
                each.holder,
                each.brand,
                each.start,
                each.end,
                each.note,
            )
            for each in header.spots
        ),
    )


def commissions(library: Library) -> Dataset:
    """Trips on duty."""
    return _listed(
        library,
        COMMISSIONS,
        lambda header: ((each.date, each.destination, each.purpose, each.people) for each in header.commissions),
    )


def daily(library: Library) -> Dataset:
    """What the office did, day by day and then what has no day."""
    return _listed(library, DAILY, _activities)


def _listed(library: Library, dataset: Dataset, lines: Callable[[ReportHeader], Iterable[Row]]) -> Dataset:
    """The lines of every report between its month and its page, newest month first."""
    return filled(
        dataset,
        (
            (report.period, number, *line, routes.absolute(library.town.address, report.place.address))
            for report in library.reports
            for number, line in enumerate(lines(report.header), start=1)
        ),
    )


def _network(entry: NetworkEntry) -> Iterator[Row]:
    """Its posts by kind; then its measure, which carries the note."""
    for each in entry.posts:
        yield entry.network, "publicaciones", each.kind, each.count, None
    if entry.value is not None or entry.note or not entry.posts:
        yield entry.network, "medida", entry.measure, entry.value, entry.note


def _activities(header: ReportHeader) -> Iterator[tuple[Value, ...]]:
    for day in header.days:
        for each in day.activities:
            yield "Eventos y actividades", day.date, each
    lists = (
        ("Entrevistas", header.interviews),
        ("Vinculación", header.liaison),
        ("Otras actividades", header.other),
    )
    for name, items in lists:
        for each in items:
            yield name, None, each
