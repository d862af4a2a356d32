"""What must the office do and publish, and does it? Obligations, their periods, and the powers of the office."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from plugins.newsroom import routes
from plugins.newsroom.datasets.values import Dataset, Field, Foreign, Row, Source, filled, several
from plugins.newsroom.figures.duties import Duty, Standing
from plugins.newsroom.figures.duties import duties as found_duties
from plugins.newsroom.kinds.others import RULES
from plugins.newsroom.library import Filing, Library

TRANSPARENCY = Source("Transparencia", "transparencia/")
TO_OBLIGATION = Foreign(("obligacion",), "obligaciones", ("clave",))

OBLIGATIONS = Dataset(
    "obligaciones",
    "Obligaciones de transparencia",
    "Qué debe publicarse, quién responde, cada cuándo, y cuál es el último periodo publicado.",
    (
        Field("clave", "Clave", "text", "Nombre corto de la obligación.", required=True, unique=True),
        Field("numero", "Número", "text", "Lugar en el árbol de obligaciones: 2.1 está dentro de 2.", required=True),
        Field("dentro_de", "Dentro de", "text", "Clave de la obligación de la que es parte."),
        Field("nombre", "Nombre", "text", "Nombre de la obligación.", required=True),
        Field("descripcion", "Descripción", "text", "Qué se publica para cumplirla."),
        Field("area", "Área responsable", "text", "Quién responde por ella."),
        Field("fundamento", "Fundamento", "text", "Norma que obliga, como la escribió la Unidad de Transparencia."),
        Field(
            "actualizacion",
            "Actualización",
            "text",
            "Cada cuándo debe actualizarse.",
            required=True,
            options=tuple(RULES),
        ),
        Field("plazo", "Plazo", "integer", "Días que hay para publicar un periodo.", "días naturales", required=True),
        Field("conserva", "Conserva", "integer", "Años siguientes en que se conserva.", "años", required=True),
        Field("formatos", "Formatos", "text", "Formatos legales con que se cumple, separados por una barra vertical."),
        Field("ultimo_periodo", "Último periodo", "text", "El más nuevo publicado: 2026, 2026-t3 o 2026-09."),
        Field("actualizado", "Última actualización", "date", "Día de actualización más nuevo entre sus periodos."),
        Field(
            "periodos_vencidos",
            "Periodos vencidos",
            "integer",
            "Cuántos vencieron sin publicarse.",
            "periodos",
            required=True,
        ),
        Field("direccion", "Dirección", "url", "Página de la obligación.", required=True, unique=True),
    ),
    TRANSPARENCY,
    key=("clave",),
    changes=("actualizado",),
)

PERIODS = Dataset(
    "obligacion-periodos",
    "Periodos de las obligaciones",
    "Cada periodo publicado de cada obligación con sus fechas, y cada periodo vencido que falta publicar.",
    (
        Field("obligacion", "Obligación", "text", "Clave de la obligación.", required=True),
        Field(
            "periodo",
            "Periodo",
            "text",
            "Año, semestre, trimestre o mes: 2026, 2026-s1, 2026-t3, 2026-09.",
            required=True,
        ),
        Field("primer_dia", "Primer día", "date", "Día en que empieza el periodo.", required=True),
        Field("ultimo_dia", "Último día", "date", "Día en que termina el periodo.", required=True),
        Field(
            "estado",
            "Estado",
            "text",
            "Si se publicó, o venció sin publicarse.",
            required=True,
            options=("publicado", "vencido"),
        ),
        Field("area", "Área responsable", "text", "Quién responde por el periodo."),
        Field("actualizado", "Actualizado", "date", "Día en que la información se generó o cambió."),
        Field("validado", "Validado", "date", "Día en que se confirmó que es vigente."),
        Field("vencio", "Venció", "date", "Último día que había para publicarlo; solo en los vencidos."),
        Field("documentos", "Documentos", "integer", "Documentos publicados.", "documentos", required=True),
        Field("direccion", "Dirección", "url", "Lugar del periodo en la página de la obligación."),
    ),
    TRANSPARENCY,
    key=("obligacion", "periodo"),
    foreign=(TO_OBLIGATION,),
    when=("primer_dia", "ultimo_dia"),
    changes=("actualizado",),
)

POWERS = Dataset(
    "facultades",
    "Facultades y obligaciones de la oficina",
    "Lo que el reglamento manda o permite a la oficina, fracción por fracción, y dónde se ve que se cumple.",
    (
        Field("pagina", "Página", "text", "Nombre corto de la página del portal.", required=True),
        Field("orden", "Orden", "integer", "Lugar de la fracción en el artículo.", required=True),
        Field("ordenamiento", "Ordenamiento", "text", "Reglamento o ley."),
        Field("articulo", "Artículo", "text", "Artículo del ordenamiento."),
        Field("fraccion", "Fracción", "text", "Número de la fracción.", required=True),
        Field("texto", "Texto", "text", "Lo que dice, en palabras de este portal.", required=True),
        Field("evidencia", "Evidencia", "url", "Dónde se ve que se cumple."),
        Field("evidencia_titulo", "Título de la evidencia", "text", "Qué se encuentra ahí."),
        Field("direccion", "Dirección", "url", "Página donde se lee el artículo.", required=True),
    ),
    Source("Facultades de la oficina", ""),
    key=("pagina", "orden"),
)


def obligations(library: Library, on: AbstractSet[str]) -> Dataset:
    """Obligations in the order of their tree."""
    return filled(OBLIGATIONS, (_obligation(library, each) for each in found_duties(library, on)))


def periods(library: Library, on: AbstractSet[str]) -> Dataset:
    """What was published of each obligation and what is missing, newest period first."""
    return filled(PERIODS, (row for each in found_duties(library, on) for row in _periods(library, each.standing)))


def powers(library: Library) -> Dataset:
    """The fractions of articles that pages show."""
    page = next((each for each in library.pages if each.place.listed and each.header.fractions), None)
    source = Source(page.header.title, page.place.address) if page else POWERS.source
    return filled(replace(POWERS, source=source), _powers(library))


def _obligation(library: Library, duty: Duty) -> Row:
    entry, state = duty.node.entry, duty.standing
    published = state.periods
    return (
        entry.key,
        duty.node.number,
        entry.parent,
        entry.name,
        entry.description,
        entry.area,
        entry.basis,
        entry.rule,
        entry.days,
        entry.keeps,
        several(each.label or each.key for each in entry.formats),
        published[0].key if published else None,
        state.updated,
        0 if duty.group else len(state.missing),
        routes.absolute(library.town.address, routes.obligation(entry.key)),
    )


def _periods(library: Library, state: Standing) -> Iterator[Row]:
    entry, page = state.entry, routes.absolute(library.town.address, routes.obligation(state.entry.key))
    filings = {each.period: each for each in state.filings}
    missing = {each.period: each for each in state.missing if each.period not in state.periods}
    every = sorted((*state.periods, *missing), key=lambda each: (each.last, -each.months), reverse=True)
    for period in every:
        late, filing = missing.get(period), filings.get(period)
        gathered = [each.updated for each in state.gathered if each.period == period and each.updated]
        updated = filing.header.updated if filing else max(gathered, default=None)
        yield (
            entry.key,
            period.key,
            period.first,
            period.last,
            "vencido" if late else "publicado",
            (filing.header.area if filing else "") or entry.area,
            updated,
            filing.header.validated if filing else None,
            late.deadline if late else None,
            _documents(filing),
            None if late else f"{page}#p-{period.key}",
        )


def _documents(filing: Filing | None) -> int:
    return len(filing.documents) if filing else 0


def _powers(library: Library) -> Iterator[Row]:
    for page in library.pages:
        if not page.place.listed:
            continue
        header = page.header
        for order, each in enumerate(header.fractions, start=1):
            yield (
                page.place.name,
                order,
                header.source,
                header.article,
                each.key,
                each.text,
                evidence(library, each.evidence),
                each.evidence_title,
                routes.absolute(library.town.address, page.place.address),
            )


def evidence(library: Library, typed: str) -> str | None:
    """A page of the portal or a URL, as others link to it."""
    if not typed or typed.startswith(("http://", "https://")):
        return typed or None
    return routes.absolute(library.town.address, typed.lstrip("/"))
