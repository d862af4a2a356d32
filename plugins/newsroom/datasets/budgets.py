"""How much may be spent? Each line of each budget, and its sums beside the totals that the document declares."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from plugins.newsroom import routes
from plugins.newsroom.datasets.values import Dataset, Field, Row, Source, filled
from plugins.newsroom.figures import budgets as figures
from plugins.newsroom.kinds.budget import BudgetLine, Declared
from plugins.newsroom.library import Library
from plugins.newsroom.records import Budget

PAGE = Source("Presupuestos", "presupuestos/")
BUDGET = Field(
    "presupuesto", "Presupuesto", "text", "Nombre corto del presupuesto; casi siempre, su año.", required=True
)
YEAR = Field("anio", "Año", "year", "Año del presupuesto.", required=True)
CUT = Field("corte", "Corte", "date", "Día hasta el que se cuenta lo pagado, si el documento lo dice.")
ADDRESS = Field("direccion", "Dirección", "url", "Página del presupuesto.", required=True)
UNSAID = "Vacío si el documento no lo dice."

LINES = Dataset(
    "presupuestos",
    "Presupuesto por línea",
    "Cada línea de cada presupuesto de la oficina: aprobado, modificado, comprometido y pagado.",
    (
        BUDGET,
        Field("orden", "Orden", "integer", "Lugar de la línea en el documento.", required=True),
        YEAR,
        Field("concepto", "Concepto", "text", "Clave del concepto o capítulo que la agrupa."),
        Field("concepto_nombre", "Nombre del concepto", "text", "Nombre del concepto o capítulo."),
        Field("partida", "Partida", "text", "Partida del Clasificador por Objeto del Gasto."),
        Field("linea", "Línea", "text", "Nombre de la línea.", required=True),
        Field("medio", "Medio", "text", "Tipo de medio al que se destina."),
        Field("aprobado", "Aprobado", "decimal", "Monto aprobado al empezar el año.", "pesos", required=True),
        Field("modificado", "Modificado", "decimal", f"Monto después de ampliaciones y reducciones. {UNSAID}", "pesos"),
        Field("comprometido", "Comprometido", "decimal", f"Monto ya contratado. {UNSAID}", "pesos"),
        Field("pagado", "Pagado", "decimal", f"Monto pagado hasta el corte. {UNSAID}", "pesos"),
        CUT,
        ADDRESS,
    ),
    PAGE,
    key=("presupuesto", "orden"),
    when=("anio",),
    changes=("anio", "corte"),
)

TOTALS = Dataset(
    "presupuesto-totales",
    "Presupuesto: sumas y totales declarados",
    "La suma de las líneas de cada concepto y de todo el presupuesto, junto al total que declara el documento.",
    (
        BUDGET,
        YEAR,
        Field("nivel", "Nivel", "text", "Si suma un concepto o todo.", required=True, options=("concepto", "total")),
        Field("orden", "Orden", "integer", "Lugar del concepto en el documento; 0 es el total.", required=True),
        Field("concepto", "Concepto", "text", "Clave del concepto; vacía en el total y en lo que no tiene concepto."),
        Field("nombre", "Nombre", "text", "Nombre del concepto.", required=True),
        Field(
            "momento",
            "Momento",
            "text",
            "Qué momento del presupuesto se suma.",
            required=True,
            options=tuple(word for _, word in figures.MOMENTS),
        ),
        Field("suma", "Suma", "decimal", "Suma de las líneas que lo dicen; vacía si ninguna lo dice.", "pesos"),
        Field("lineas_con_dato", "Líneas con dato", "integer", "Líneas que lo dicen.", "líneas", required=True),
        Field("lineas", "Líneas", "integer", "Líneas que se suman en total.", "líneas", required=True),
        Field("declarado", "Declarado", "decimal", f"Total que declara el documento. {UNSAID}", "pesos"),
        Field(
            "diferencia", "Diferencia", "decimal", "Cuánto difieren; 0 si coinciden, vacía si falta alguno.", "pesos"
        ),
        CUT,
        ADDRESS,
    ),
    PAGE,
    key=("presupuesto", "orden", "momento"),
    when=("anio",),
    changes=("anio", "corte"),
)
WHOLE = "Total del presupuesto"
LOOSE = "Líneas sin concepto"
MOMENTS = MappingProxyType(dict(figures.MOMENTS))


def lines(library: Library) -> Dataset:
    """Lines in the order of their documents, newest budget first."""
    return filled(LINES, (row for budget in library.budgets for row in _lines(library, budget)))


def totals(library: Library) -> Dataset:
    """Each budget's total, then its concepts."""
    return filled(TOTALS, (row for budget in library.budgets for row in _totals(library, budget)))


def _lines(library: Library, budget: Budget) -> Iterator[Row]:
    header, names = budget.header, {each.key: each.name for each in budget.header.concepts}
    for order, each in enumerate(header.lines, start=1):
        yield (
            budget.place.name,
            order,
            header.year,
            each.concept,
            names.get(each.concept),
            each.item,
            each.name,
            each.medium,
            each.approved,
            each.modified,
            each.committed,
            each.paid,
            header.cut,
            routes.absolute(library.town.address, budget.place.address),
        )


def _totals(library: Library, budget: Budget) -> Iterator[Row]:
    header = budget.header
    yield from _sums(library, budget, ("total", 0, None, WHOLE), header.lines, header.declared)
    groups = figures.by_concept(header) if header.concepts else ()
    for order, group in enumerate(groups, start=1):
        entry = group.entry
        place = ("concepto", order, entry.key if entry else None, entry.name if entry else LOOSE)
        yield from _sums(library, budget, place, group.lines, entry.declared if entry else Declared())


def _sums(
    library: Library,
    budget: Budget,
    place: tuple[str, int, str | None, str],
    lines: tuple[BudgetLine, ...],
    declared: Declared,
) -> Iterator[Row]:
    address = routes.absolute(library.town.address, budget.place.address)
    for (name, word), found in zip(MOMENTS.items(), figures.sums(lines).sums, strict=True):
        typed = getattr(declared, name)
        if not found.known and typed is None:
            continue
        gap = abs(typed - found.amount) if typed is not None and found.whole else None
        amounts = (found.value, found.known, found.of, typed, gap)
        yield budget.place.name, budget.header.year, *place, word, *amounts, budget.header.cut, address
