"""What was promised, and what was done? Annual plans, their texts, their activities and each month's progress."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from plugins.newsroom import quarter, routes
from plugins.newsroom.datasets.values import Dataset, Field, Foreign, Row, Source, filled, several
from plugins.newsroom.figures.counting import FILTERS
from plugins.newsroom.figures.planning import STATES, PlanProgress, Progress, all_progress
from plugins.newsroom.kinds.plan import CountRule
from plugins.newsroom.library import Library
from plugins.newsroom.records import Plan

PAGE = Source("Planes", "planes/")
PLAN = Field("plan", "Plan", "text", "Nombre corto del plan; casi siempre, su año.", required=True)
YEAR = Field("anio", "Año", "year", "Año que abarca el plan.", required=True)
ADDRESS = Field("direccion", "Dirección", "url", "Página del plan.", required=True)
NUMBER = Field("actividad", "Actividad", "integer", "Número de la actividad en el plan, desde 1.", required=True)
TO_PLAN = Foreign(("plan",), "planes", ("plan",))
TO_ACTIVITY = Foreign(("plan", "actividad"), "plan-actividades", ("plan", "actividad"))

PLANS = Dataset(
    "planes",
    "Planes anuales",
    "Cada plan o programa operativo anual (POA) de la oficina, con su corte y cuántas actividades tiene.",
    (
        PLAN,
        YEAR,
        Field("tipo", "Tipo", "text", "Si es un programa operativo anual u otro plan.", options=("poa", "plan")),
        Field("titulo", "Título", "text", "Título del plan.", required=True),
        Field("area", "Área", "text", "Área a la que pertenece."),
        Field("responsable", "Responsable", "text", "Oficina que responde por el plan."),
        Field("aprobado", "Aprobado", "date", "Día en que se aprobó, si el plan lo dice."),
        Field("corte", "Corte", "date", "Día hasta el que se cuenta el avance, si el plan lo dice."),
        Field("actividades", "Actividades", "integer", "Cuántas actividades tiene.", "actividades", required=True),
        Field("resumen", "Resumen", "text", "De qué trata, en una o dos frases."),
        ADDRESS,
    ),
    PAGE,
    key=("plan",),
    when=("anio",),
    changes=("anio", "aprobado", "corte"),
)

TEXTS = Dataset(
    "plan-apartados",
    "Textos de los planes",
    "Misión, visión, valores, objetivos, ejes y demás apartados de cada plan, un texto o punto por renglón.",
    (
        PLAN,
        Field("orden", "Orden", "integer", "Lugar del renglón en el plan.", required=True),
        Field("apartado", "Apartado", "text", "Nombre del apartado.", required=True),
        Field("texto", "Texto", "text", "El texto, o uno de sus puntos.", required=True),
    ),
    PAGE,
    key=("plan", "orden"),
    foreign=(TO_PLAN,),
)

ACTIVITIES = Dataset(
    "plan-actividades",
    "Actividades de los planes",
    "Cada actividad con lo que promete, qué cuenta, y lo programado y realizado hasta el corte.",
    (
        PLAN,
        NUMBER,
        Field("clave", "Clave", "text", "Clave que le da el plan, si la tiene."),
        Field("grupo", "Grupo", "text", "Parte del plan en que está."),
        Field("nombre", "Nombre", "text", "Qué se hará, como lo dice el plan.", required=True),
        Field("estrategia", "Estrategia", "text", "Cómo se hará, según el plan."),
        Field("resultado", "Resultado", "text", "Qué se espera lograr."),
        Field("conceptos", "Conceptos", "text", "Conceptos de la unidad de medida, separados por una barra vertical."),
        Field("responsable", "Responsable", "text", "Quién responde por la actividad."),
        Field("tiempo", "Tiempo", "text", "Cada cuándo: permanente, mensual, trimestral u otro."),
        Field(
            "meses", "Meses programados", "text", "Números de los meses, de 1 a 12, separados por una barra vertical."
        ),
        Field("unidad", "Unidad de medida", "text", "En qué se mide la meta."),
        Field("meta", "Meta del año", "integer", "Cuánto promete el plan en el año, como lo dice el documento."),
        Field("cuenta", "Qué cuenta", "text", "Lo que el portal cuenta para medirla; vacío si no cuenta nada."),
        Field(
            "filtros", "Filtros", "text", "Con qué se acota lo que cuenta, como nombre=valor, separados por una barra."
        ),
        Field("corte", "Corte", "date", "Último día que se cuenta, si el plan lo dice."),
        Field("mide_meses", "Mide meses", "boolean", "Si se cuentan meses cumplidos, y no cantidades.", required=True),
        Field("programado", "Programado al corte", "integer", "Lo que debía llevar hasta el corte: el denominador."),
        Field("realizado", "Realizado al corte", "integer", "Lo que lleva hasta el corte: el numerador."),
        Field("avance", "Avance", "decimal", "Realizado entre programado, al corte.", "por ciento"),
        Field("estado", "Estado", "text", "Cómo va la actividad al corte.", required=True, options=STATES),
    ),
    PAGE,
    key=("plan", "actividad"),
    foreign=(TO_PLAN,),
)

PROGRESS = Dataset(
    "plan-avance",
    "Avance mensual de los planes",
    "Lo programado y lo realizado en cada mes de cada actividad, y si se contó en el portal o se capturó a mano.",
    (
        PLAN,
        NUMBER,
        Field("mes", "Mes", "month", "Mes del año del plan.", required=True),
        Field("toca", "Le toca", "boolean", "Si la actividad está programada en ese mes.", required=True),
        Field("programado", "Programado", "integer", "Cuánto; vacío si el plan programa el mes sin decir cuánto."),
        Field("realizado", "Realizado", "integer", "Cuánto; vacío si el mes no ha empezado o no se mide."),
        Field("origen", "Origen", "text", "De dónde sale lo realizado.", options=("contado", "capturado")),
        Field("fuente", "Fuente", "text", "De dónde se tomó lo capturado a mano."),
    ),
    PAGE,
    key=("plan", "actividad", "mes"),
    foreign=(TO_ACTIVITY,),
    when=("mes",),
)


def plans(library: Library) -> Dataset:
    """Plans, newest year first."""
    return filled(PLANS, (_plan(library, each) for each in library.plans))


def texts(library: Library) -> Dataset:
    """The words of each plan in the order of the document."""
    return filled(
        TEXTS,
        (
            (plan.place.name, order, part, text)
            for plan in library.plans
            for order, (part, text) in enumerate(_texts(plan), start=1)
        ),
    )


def activities(library: Library, on: AbstractSet[str]) -> Dataset:
    """Activities in the order of their plans; `on` are the sections whose items may be counted."""
    return filled(ACTIVITIES, (_activity(plan, each) for plan in all_progress(library, on) for each in plan.activities))


def progress(library: Library, on: AbstractSet[str]) -> Dataset:
    """Twelve months for each activity."""
    found = all_progress(library, on)
    return filled(PROGRESS, (row for plan in found for each in plan.activities for row in _months(plan, each)))


def _plan(library: Library, plan: Plan) -> Row:
    header = plan.header
    return (
        plan.place.name,
        header.year,
        header.kind,
        header.title,
        header.area,
        header.responsible,
        header.approved,
        header.cut,
        len(header.activities),
        header.summary,
        routes.absolute(library.town.address, plan.place.address),
    )


def _texts(plan: Plan) -> Iterator[tuple[str, str]]:
    header = plan.header
    lists: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("Misión", (header.mission,)),
        ("Visión", (header.vision,)),
        ("Valores", header.values),
        ("Objetivo", (header.objective,)),
        ("Objetivos", header.objectives),
        ("Ejes", header.ejes),
        *((part.title, (part.text, *part.items)) for part in header.parts),
    )
    return ((title, text) for title, found in lists for text in found if text)


def _activity(plan: PlanProgress, progress: Progress) -> Row:
    entry = progress.entry
    return (
        plan.plan.place.name,
        progress.number,
        entry.key,
        entry.group,
        entry.name,
        entry.strategy,
        entry.result,
        several(entry.concepts),
        entry.responsible,
        entry.rhythm,
        several(str(each.number) for each in progress.months if each.due),
        entry.goal.unit,
        entry.goal.amount,
        entry.counts.what if entry.counts else None,
        _filters(entry.counts),
        plan.plan.header.cut,
        progress.by_months,
        progress.programmed,
        progress.done,
        progress.percent,
        progress.state,
    )


def _filters(rule: CountRule | None) -> str:
    """«area=Cultura|tema=lectura»: the filters of a rule as they are typed."""
    typed = ((name, str(getattr(rule, field, ""))) for field, name in FILTERS.items())
    return several(f"{name}={value}" for name, value in typed if value)


def _months(plan: PlanProgress, progress: Progress) -> Iterator[Row]:
    for each in progress.months:
        yield (
            plan.plan.place.name,
            progress.number,
            quarter.Period(plan.plan.header.year, each.number, 1),
            each.due,
            each.programmed,
            each.done,
            each.origin,
            several(dict.fromkeys(one.source for one in each.typed)),
        )
