"""Does the evidence lead somewhere? What is typed becomes a link, and a link to nothing is taken away."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from urllib.parse import urlsplit

from plugins.newsroom import routes
from plugins.newsroom.sections.section import View
from plugins.newsroom.views.data import DatasetView
from plugins.newsroom.views.duties import FractionRow
from plugins.newsroom.views.evaluation import EvaluationView, RubricBlock, ScoreRow
from plugins.newsroom.views.pages import StaticView
from plugins.newsroom.views.parts import Cell, Link

LOST = "La evidencia «{}» no está publicada en el portal."


def shown(typed: str, title: str = "") -> Link | None:
    """The link to an evidence: an address of the portal (with or without its first slash) or a URL."""
    address = address_of(typed)
    if not typed:
        return None
    if external(address):
        return Link(title or urlsplit(address).netloc or address, address)
    return Link(title or f"/{address}", address)


def address_of(typed: str) -> str:
    """An evidence as addresses of the portal are written; a URL passes unchanged."""
    return typed if external(typed) else typed.lstrip("/")


def external(address: str) -> bool:
    """Whether it is a web address outside the portal; any other scheme leads nowhere."""
    return address.lower().startswith(("https://", "http://"))


def checked(view: View, planned: AbstractSet[str]) -> View:
    """A view whose evidence leads only to files that will be written; what does not is said in words."""
    if isinstance(view, EvaluationView):
        return replace(view, rubrics=tuple(_rubric(each, planned) for each in view.rubrics))
    if isinstance(view, StaticView) and view.fractions:
        return replace(view, fractions=tuple(_fraction(each, planned) for each in view.fractions))
    if isinstance(view, DatasetView):
        rows = tuple(tuple(_cell(each, planned) for each in row) for row in view.preview.rows)
        return replace(view, preview=replace(view.preview, rows=rows))
    return view


def _cell(cell: Cell, planned: AbstractSet[str]) -> Cell:
    """A cell of a dataset's first rows: what leads to nothing is only text."""
    return cell if isinstance(cell, str) or leads(cell.address, planned) else cell.text


def _rubric(block: RubricBlock, planned: AbstractSet[str]) -> RubricBlock:
    return replace(block, rows=tuple(_score(each, planned) for each in block.rows))


def _score(row: ScoreRow, planned: AbstractSet[str]) -> ScoreRow:
    if row.evidence is None or leads(row.evidence.address, planned):
        return row
    return replace(row, evidence=None, lost=LOST.format(row.evidence.text))


def _fraction(row: FractionRow, planned: AbstractSet[str]) -> FractionRow:
    lost = row.evidence is not None and not leads(row.evidence.address, planned)
    return replace(row, evidence=None) if lost else row


def leads(address: str, planned: AbstractSet[str]) -> bool:
    """Whether an address is a URL, or that of a file that will be written."""
    return external(address) or routes.file_of(address.partition("#")[0].partition("?")[0]) in planned
