"""What was published? Boletines, galleries and public events, a row each."""

from __future__ import annotations

from types import MappingProxyType

from plugins.newsroom import routes
from plugins.newsroom.datasets.values import Dataset, Field, Row, Source, filled, several
from plugins.newsroom.library import Event, Gallery, Library, Release
from plugins.newsroom.sections.parts import summary_of

ADDRESS = Field("direccion", "Dirección", "url", "Página del portal donde se lee completo.", required=True, unique=True)
TIME = Field("hora", "Hora", "text", "Hora local, de 00:00 a 23:59; vacía cuando solo se dijo el día.")
AREA = Field("area", "Área", "text", "Área del gobierno municipal de la que trata.")
EJES = Field("ejes", "Ejes", "text", "Ejes del plan de gobierno; si son varios, separados por una barra vertical.")
TOPICS = Field("temas", "Temas", "text", "Temas con los que se clasificó, separados por una barra vertical.")

RELEASES = Dataset(
    "boletines",
    "Boletines de prensa",
    "Todos los boletines publicados, del más reciente al más antiguo.",
    (
        Field("numero", "Número", "integer", "Número del boletín dentro de su año; vacío si todavía no lo tiene."),
        Field("anio", "Año", "year", "Año de la fecha del boletín.", required=True),
        Field("fecha", "Fecha", "date", "Día con que se fechó.", required=True),
        TIME,
        Field("titulo", "Título", "text", "Encabezado del boletín.", required=True),
        Field("resumen", "Resumen", "text", "Una o dos frases; si nadie las escribió, las primeras del texto."),
        AREA,
        EJES,
        TOPICS,
        Field("lugar", "Lugar", "text", "Sitio donde ocurrió lo que se informa."),
        Field("fotografias", "Fotografías", "integer", "Cuántas fotografías trae.", "fotografías", required=True),
        Field("documentos", "Documentos", "integer", "Cuántos documentos trae anexos.", "documentos", required=True),
        Field(
            "correcciones", "Correcciones", "integer", "Cuántas fes de erratas tiene.", "correcciones", required=True
        ),
        Field("ultima_modificacion", "Última modificación", "date", "Día de su última corrección o cambio declarado."),
        ADDRESS,
        Field("direccion_corta", "Dirección corta", "url", "Dirección breve y permanente, para códigos QR y mensajes."),
    ),
    Source("Boletines", "boletines/"),
    key=("direccion",),
    when=("fecha",),
    changes=("fecha", "ultima_modificacion"),
)

GALLERIES = Dataset(
    "galerias",
    "Galerías de fotografías",
    "Cada galería del portal con la actividad que registra y cuántas fotografías reúne.",
    (
        Field("fecha", "Fecha", "date", "Día de la actividad fotografiada.", required=True),
        TIME,
        Field("titulo", "Título", "text", "Nombre de la galería.", required=True),
        Field("actividad", "Actividad", "text", "Clase de actividad: gira, obra, sesión u otra."),
        Field("resumen", "Resumen", "text", "Qué muestra, en una o dos frases."),
        AREA,
        EJES,
        TOPICS,
        Field("lugar", "Lugar", "text", "Sitio donde se tomaron las fotografías."),
        Field("fotografias", "Fotografías", "integer", "Cuántas fotografías reúne.", "fotografías", required=True),
        Field("boletin", "Boletín", "url", "Boletín que habla de la misma actividad, si lo hay."),
        ADDRESS,
    ),
    Source("Galerías", "galerias/"),
    key=("direccion",),
    when=("fecha",),
)

STATES = ("confirmado", "cancelado", "pospuesto")
EVENTS = Dataset(
    "agenda",
    "Agenda pública",
    "Actividades públicas anunciadas: cuándo y dónde son, y si se confirmaron, se cancelaron o se pospusieron.",
    (
        Field("fecha", "Fecha", "date", "Día en que empieza.", required=True),
        TIME,
        Field("fecha_fin", "Fecha de término", "date", "Día en que termina, si dura más de uno o se dijo cuándo."),
        Field("hora_fin", "Hora de término", "text", "Hora local en que termina, si se dijo."),
        Field("titulo", "Título", "text", "Nombre de la actividad.", required=True),
        Field("lugar", "Lugar", "text", "Sitio donde se realiza.", required=True),
        Field("area", "Área", "text", "Área del gobierno municipal que organiza."),
        Field("situacion", "Situación", "text", "Si se realizará como se anunció.", required=True, options=STATES),
        Field("abierto_a_prensa", "Abierto a prensa", "boolean", "Si los medios pueden asistir.", required=True),
        Field("enlace", "Enlace", "url", "Transmisión o registro en línea, si lo hay."),
        ADDRESS,
    ),
    Source("Agenda", "agenda/"),
    key=("direccion",),
    when=("fecha", "fecha_fin"),
    changes=("fecha",),
)


def releases(library: Library) -> Dataset:
    """Boletines, newest first."""
    return filled(RELEASES, (_release(library, each) for each in library.releases))


def galleries(library: Library) -> Dataset:
    """Galleries, newest first."""
    pages = MappingProxyType({name: each.place.address for name, each in library.by_name.items() if each.place.listed})
    return filled(GALLERIES, (_gallery(library, each, pages.get(each.header.release)) for each in library.galleries))


def events(library: Library) -> Dataset:
    """Public events in order of date."""
    return filled(EVENTS, (_event(library, each) for each in library.events))


def _release(library: Library, release: Release) -> Row:
    header, site = release.header, library.town.address
    return (
        header.number or None,
        release.at.year,
        release.at.date(),
        f"{release.at:%H:%M}" if header.date.timed else None,
        header.title,
        summary_of(release),
        release.area.name,
        several(each.name for each in release.ejes),
        several(header.topics),
        header.place,
        (release.cover is not None) + len(release.photos) + len(release.text.photos),
        len(release.documents),
        len(header.corrections),
        release.updated,
        routes.absolute(site, release.place.address),
        routes.absolute(site, release.short),
    )


def _gallery(library: Library, gallery: Gallery, release: str | None) -> Row:
    header, site = gallery.header, library.town.address
    return (
        gallery.at.date(),
        f"{gallery.at:%H:%M}" if header.date.timed else None,
        header.title,
        header.activity,
        header.summary,
        gallery.area.name if gallery.area else None,
        several(each.name for each in gallery.ejes),
        several(header.topics),
        header.place,
        len(gallery.photos),
        routes.absolute(site, release) if release else None,
        routes.absolute(site, gallery.place.address),
    )


def _event(library: Library, event: Event) -> Row:
    header = event.header
    return (
        event.at.date(),
        f"{event.at:%H:%M}" if header.date.timed else None,
        header.end.day if header.end else None,
        f"{header.end.at:%H:%M}" if header.end and header.end.timed else None,
        header.title,
        header.place,
        event.area.name if event.area else None,
        header.situation,
        header.press,
        header.link,
        routes.absolute(library.town.address, event.place.address),
    )
