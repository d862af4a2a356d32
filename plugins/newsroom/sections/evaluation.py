"""How does the portal do by public rubrics? Each indicator with its answer, how it was obtained, and its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import routes, spanish
from plugins.newsroom.figures.criteria import Judged, judged, latest
from plugins.newsroom.figures.findings import EXEMPT, MET, OPEN, PARTLY, UNMET
from plugins.newsroom.figures.rules import RULES
from plugins.newsroom.figures.scoring import Card, Score, Totals, scorecard
from plugins.newsroom.library import Library
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.evidence import shown
from plugins.newsroom.sections.money_parts import menu_of
from plugins.newsroom.sections.parts import head, stamp
from plugins.newsroom.sections.section import Section, Sections
from plugins.newsroom.views.evaluation import EvaluationView, RubricBlock, ScoreRow
from plugins.newsroom.views.parts import Cell, Figure, Link, MenuItem, Table

MENU = MenuItem("evaluacion", "Evaluación", "evaluacion/")
TONES = {MET: "good", PARTLY: "alert", UNMET: "late", EXEMPT: "quiet", OPEN: "quiet"}
FORMATS_RULE = "formatos-completos"
"""The rubric that asks for it also shows how each format scored in each period."""


def section(library: Library, on: Sections) -> Section:
    """The public scorecard."""
    return Section("evaluacion", menu_of(library, MENU), (_view(library, on),))


def _view(library: Library, on: Sections) -> EvaluationView:
    return EvaluationView(
        head(
            library,
            "evaluacion/",
            "evaluation",
            "Evaluación",
            section="evaluacion",
            description=f"El portal de {library.town.name} frente a rúbricas públicas: cada respuesta y su evidencia.",
        ),
        "Evaluación",
        "Cada indicador dice cómo se obtuvo su respuesta y dónde puede comprobarla. Lo calculado sale de lo que el "
        "portal publica; lo declarado lo escribe la oficina; lo que nadie contestó se deja a la vista.",
        stamp(library.today),
        tuple(_block(each, library, on) for each in scorecard(library, on)),
        data_links(library, "evaluacion", on),
        "Todavía no se ha publicado ninguna rúbrica.",
    )


def _block(card: Card, library: Library, on: Sections) -> RubricBlock:
    rubric = card.rubric
    asked = any(each.computed == FORMATS_RULE for each in rubric.indicators)
    tables = tuple(_tables(library, on)) if asked else ()
    return RubricBlock(
        f"rubrica-{rubric.key}",
        rubric.name,
        rubric.source,
        rubric.description,
        tuple(_totals(card.totals)),
        tuple(_row(each) for each in card.scores),
        tables,
        "" if card.scores else "Esta rúbrica todavía no tiene indicadores.",
    )


def _totals(totals: Totals) -> Iterator[Figure]:
    """The answers, each with its denominator; what does not apply is left out of it and said apart."""
    number = spanish.number
    if not totals.count:
        return
    yield Figure(f"{number(totals.met)} de {number(totals.applying)}", "indicadores se cumplen")
    yield Figure(f"{number(totals.partly)} de {number(totals.applying)}", "se cumplen en parte")
    yield Figure(f"{number(totals.answered)} de {number(totals.count)}", "están contestados")
    if totals.exempt:
        yield Figure(number(totals.exempt), "no aplican", "no cuentan en el denominador")


def _row(score: Score) -> ScoreRow:
    entry = score.entry
    link = shown(score.evidence, score.title)
    rule = RULES[entry.computed].words if entry.computed else ""
    return ScoreRow(
        entry.key, entry.text, score.said, TONES[score.answer], score.how.capitalize(), rule, score.reason, link
    )


def _tables(library: Library, on: Sections) -> Iterator[Table]:
    """How many criteria score 1, by format and period; and which do not."""
    found = judged(library, on)
    columns = ("Obligación y periodo", "Formato", "Criterios que valen 1", "Porcentaje")
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Link(f"{each.entry.name}, {each.period.title}", f"{routes.obligation(each.entry.key)}#p-{each.period.key}"),
            each.label,
            f"{spanish.number(each.met)} de {spanish.number(each.verdict.criteria)}",
            _percent(each),
        )
        for each in found
    )
    empty = "Ningún periodo publicado tiene sus dos fechas: no hay formatos que revisar."
    data = data_links(library, "evaluacion-formatos", on)
    yield Table("Criterios de los formatos, por periodo", columns, rows, (2, 3), empty=empty, data=data)
    below = tuple(row for each in latest(found) for row in _below(each))
    if below:
        names = ("Formato y periodo", "Criterio", "Vale", "Renglones sin dato")
        caption = "Criterios que valen menos de 1 en el último periodo de cada formato"
        yield Table(caption, names, below, (2, 3), data=data_links(library, "evaluacion-criterios", on))


def _percent(each: Judged) -> str:
    total = each.verdict.criteria
    return f"{100 * each.met // total} %" if total else "—"


def _below(each: Judged) -> Iterator[tuple[Cell, ...]]:
    for one in each.verdict.below:
        name = f"{one.column} ({one.table})" if one.table else one.column
        empty = f"{spanish.number(one.empty)} de {spanish.number(one.rows)}"
        yield f"{each.label}, {each.period.title}", name, spanish.number(one.score), empty
