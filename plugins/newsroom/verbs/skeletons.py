"""How does each kind of item begin? A path under content/ and a text whose header only needs its facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from plugins.newsroom import spanish


@dataclass(frozen=True)
class Wish:
    """What staff asked for."""

    title: str
    when: datetime
    area: str
    place: str
    photos: tuple[Path, ...]


Draft = Callable[[Wish], tuple[str, str]]
"""From a wish to the path under content/ and the text."""


def quoted(text: str) -> str:
    """A YAML scalar that survives colons, signs and quotes."""
    return "'" + text.replace("'", "''") + "'"


def _photos(wish: Wish, indent: str = "") -> str:
    rows = [f"{indent}  - {{archivo: {quoted(each.name)}, alt: }}" for each in wish.photos]
    return "\n".join(rows)


def _release(wish: Wish) -> tuple[str, str]:
    name = f"{wish.when:%Y-%m-%d}-{spanish.slug(wish.title, 60) or 'boletin'}"
    photos = f"fotos:\n{_photos(wish)}\n" if wish.photos else ""
    text = (
        f"---\ntitulo: {quoted(wish.title)}\nfecha: {wish.when:%Y-%m-%d %H:%M}\nlugar: {quoted(wish.place)}\n"
        f"area: {quoted(wish.area)}\nejes: []\ntemas: []\nestado: borrador\nresumen:\nbalazos: []\n{photos}---\n\n"
        "Escriba aquí el texto.\n"
    )
    return f"boletines/{wish.when:%Y/%m}/{name}/index.md", text


def _gallery(wish: Wish) -> tuple[str, str]:
    name = f"{wish.when:%Y-%m-%d}-{spanish.slug(wish.title, 60) or 'galeria'}"
    text = (
        f"---\ntitulo: {quoted(wish.title)}\nfecha: {wish.when:%Y-%m-%d}\nlugar: {quoted(wish.place)}\n"
        f"area: {quoted(wish.area)}\nactividad:\nestado: borrador\nresumen:\nfotos:\n{_photos(wish)}\n---\n"
    )
    return f"galerias/{name}/index.md", text


def _event(wish: Wish) -> tuple[str, str]:
    place = quoted(wish.place or "Por definir")
    name = f"{wish.when:%Y-%m-%d}-{spanish.slug(wish.title, 60) or 'evento'}"
    text = (
        f"---\ntitulo: {quoted(wish.title)}\nfecha: {wish.when:%Y-%m-%d %H:%M}\nlugar: {place}\n"
        f"area: {quoted(wish.area)}\nabierto_a_prensa: no\nsituacion: confirmado\nestado: borrador\n---\n"
    )
    return f"agenda/{name}.md", text


def _plan(wish: Wish) -> tuple[str, str]:
    title = wish.title or f"Plan anual de comunicación {wish.when.year}"
    text = (
        f"---\ntitulo: {quoted(title)}\nanio: {wish.when.year}\ntipo: poa\nestado: borrador\nresponsable:\naprobado:\n"
        "mision:\nvision:\nvalores: []\nobjetivos: []\nejes: []\n"
        "# Una actividad por cada una como esta, sin el signo #. «cuenta» dice qué lista del portal mide su avance:\n"
        "actividades:\n"
        "#  - nombre: Difundir las obras y los servicios\n#    responsable: Oficina de prensa\n#    meses: todos\n"
        "#    meta: {cantidad: , unidad: boletines}\n#    cuenta: boletines\n"
        "---\n\nEscriba aquí la presentación del plan.\n"
    )
    return f"planes/{wish.when.year}.md", text


def _budget(wish: Wish) -> tuple[str, str]:
    title = wish.title or f"Presupuesto de comunicación {wish.when.year}"
    text = (
        f"---\ntitulo: {quoted(title)}\nanio: {wish.when.year}\nestado: borrador\nresponsable:\nfuente:\n"
        "# Un renglón por partida, en pesos. Los totales los suma el portal:\n"
        "lineas:\n  - {partida: , nombre: 'Escriba aquí la partida', aprobado: 0.00}\n"
        "#  - {partida: , nombre: , aprobado: , modificado: , pagado: }\n"
        "# Solo si el documento trae un total, para compararlo con la suma:\n# declarado: {aprobado: }\n"
        "---\n\nEscriba aquí de qué documento sale este presupuesto.\n"
    )
    return f"presupuestos/{wish.when.year}.md", text


def _campaign(wish: Wish) -> tuple[str, str]:
    name = f"{wish.when:%Y-%m-%d}-{spanish.slug(wish.title, 60) or 'campana'}"
    photos = f"fotos:\n{_photos(wish)}\n" if wish.photos else ""
    text = (
        f"---\ntitulo: {quoted(wish.title)}\nfecha: {wish.when:%Y-%m-%d}\n"
        f"# Escriba el último día de la campaña:\nfin: {wish.when:%Y-%m-%d}\n"
        f"tipo: Campaña\nestado: borrador\nresumen:\narea: {quoted(wish.area)}\nejes: []\ntemas: []\n"
        f"tema:\nobjetivo_institucional:\nobjetivo_comunicacion:\nmedios: []\nclave:\nautoridad:\npresupuesto:\n"
        f"{photos}---\n\nEscriba aquí qué dice la campaña y a quién.\n"
    )
    return f"campanas/{name}/index.md", text


def _page(wish: Wish) -> tuple[str, str]:
    text = f"---\ntitulo: {quoted(wish.title)}\nresumen:\nestado: borrador\n---\n\nEscriba aquí el texto.\n"
    return f"paginas/{spanish.slug(wish.title, 60) or 'pagina'}.md", text


KINDS: Mapping[str, Draft] = MappingProxyType(
    {
        "boletin": _release,
        "galeria": _gallery,
        "evento": _event,
        "pagina": _page,
        "plan": _plan,
        "presupuesto": _budget,
        "campana": _campaign,
    }
)
"""Every kind but the monthly report, which begins with what the portal already knows."""
