"""How does a month's report begin? With all that the portal already knows of it, so that only prose is left to write.

What the portal counts by itself stands in comments, so that nobody types it twice: the page takes boletines,
galleries, agenda, campaigns and the insertions of content/contratos from their own places. Nothing is invented:
a number that only the office knows is left to be written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures.months import Month, almanac, month_of
from plugins.newsroom.figures.numeralia import figures_of
from plugins.newsroom.kinds.report import ReportHeader
from plugins.newsroom.library import Library
from plugins.newsroom.records import ClosedFigure
from plugins.newsroom.verbs.skeletons import quoted

PROMPTS = (
    "Escriba debajo de cada pregunta. Los renglones como este no se publican.",
    "1. ¿Qué fue lo más importante del mes? Dos o tres frases.",
    "2. ¿Qué quedó pendiente o pasó al mes siguiente, y por qué?",
    "3. ¿Qué conviene saber al comparar este mes con el anterior?",
)


def drafted(library: Library, period: quarter.Period, title: str = "") -> str:
    """The file of a month's report, as a draft."""
    month = month_of(almanac(library), period)
    last = next((each.header for each in library.reports if each.period < period), None)
    lines = (
        "---",
        *_known(month),
        f"titulo: {quoted(title or f'Informe mensual de {period.title}')}",
        f"periodo: {period.key}",
        f"responsable: {quoted(last.responsible if last and last.responsible else library.town.office)}",
        "estado: borrador",
        "resumen:",
        "# [] dice que no hubo. Si hubo, borre [] y escriba abajo un renglón por tema:  - Campaña de vacunación",
        "entrevistas: []",
        *_requests(last),
        *_networks(last),
        *_insertions(month),
        *_spots(),
        *_days(month),
        "vinculacion: []",
        "otras_actividades: []",
        "comisiones:",
        "#  - {fecha: , destino: , motivo: , personas: }",
        "---",
        "",
        *(line for each in PROMPTS for line in (f"<!-- {each} -->", "")),
    )
    return "\n".join(lines).rstrip() + "\n"


def _said(text: str) -> str:
    """A text that can stand in a comment: one line, without quotes that would seem to open."""
    return " ".join(text.replace("'", "’").replace('"', "”").split())


def _known(month: Month) -> Iterator[str]:
    """What the portal counts by itself, as comments."""
    figures = figures_of(month)
    counts = {each.key: each.value for each in figures}
    if not month.published:
        return
    yield "# El portal ya cuenta esto solo, y lo actualiza si cambia; no hace falta copiarlo:"
    yield f"#   Boletines: {counts['boletines']}{_parts(figures, 'boletines.area.')}"
    if any(each.key.startswith("boletines.eje.") for each in figures):
        yield f"#   Boletines por eje{_parts(figures, 'boletines.eje.')}"
    photos = spanish.counted(int(counts["fotografias"]), "fotografía", "fotografías")
    yield f"#   Galerías: {counts['galerias']}, con {photos}"
    yield f"#   Actividades públicas realizadas: {counts['agenda']}"
    names = spanish.listed([_said(each.header.title) for each in month.campaigns])
    yield f"#   Campañas vigentes: {counts['campanas']}{f' ({names})' if names else ''}"


def _parts(figures: Iterable[ClosedFigure], prefix: str) -> str:
    found = [f"{_said(each.label.partition(': ')[2])} {each.value}" for each in figures if each.key.startswith(prefix)]
    return f" ({', '.join(found)})" if found else ""


def _requests(last: ReportHeader | None) -> Iterator[str]:
    """The kinds of the last report, each with its count to be written."""
    yield "# Escriba cada cantidad y quite el signo #. Si no hubo ninguna, deje la lista vacía:"
    yield "solicitudes:"
    kinds = [each.kind for each in last.requests] if last else []
    for kind in kinds or ["Diseños"]:
        yield f"#  - {{tipo: {quoted(kind)}, cantidad: }}"
    yield "# solicitudes_atendidas:"


def _networks(last: ReportHeader | None) -> Iterator[str]:
    """The networks of the last report with what each counts; no number is carried over."""
    yield "redes:"
    if last is None or not last.networks:
        yield "#  - {red: Facebook, medida: Seguidores de la página, valor: }"
        return
    for each in last.networks:
        yield f"#  - red: {quoted(each.network)}"
        if each.posts:
            yield "#    publicaciones:"
        for post in each.posts:
            yield f"#      - {{tipo: {quoted(post.kind)}, cantidad: }}"
        if each.measure:
            yield f"#    medida: {quoted(each.measure)}"
            yield "#    valor:"


def _insertions(month: Month) -> Iterator[str]:
    """Those of content/contratos are named and not typed: the page takes them from there."""
    if month.insertions:
        yield "# Estas ya están en el registro de contratos y el portal las suma; escriba abajo solo las que falten:"
    for each in month.insertions:
        day = spanish.long_date(each.entry.date)
        size = f", {_said(each.entry.size)}" if each.entry.size else ""
        yield f"#   {day}: {_said(each.entry.medium)}{size}, {spanish.money(each.entry.cost)} ({each.typed.path})"
    yield "inserciones:"
    yield "#  - {tipo: Radio, medio: , fecha: , medida: , costo: }"


def _spots() -> Iterator[str]:
    yield "spots:"
    yield "#  - {tema: , duracion: , medios: [Radio], cobertura: Municipal}"


def _days(month: Month) -> Iterator[str]:
    """The public events of the month, by date; the office adds what else it attended."""
    yield "# De la agenda pública. Agregue lo demás que atendió la oficina y quite lo que no atendió:"
    yield "eventos:"
    days: dict[str, list[str]] = {}
    for each in month.events:
        days.setdefault(each.at.date().isoformat(), []).append(f"{each.header.title} ({each.header.place})")
    for day, activities in days.items():
        yield f"  - fecha: {day}"
        yield "    actividades:"
        yield from (f"      - {quoted(each)}" for each in activities)
    if not days:
        yield "#  - {fecha: , actividades: []}"
