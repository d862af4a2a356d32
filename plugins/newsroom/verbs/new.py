"""How does a new item begin? The verb `nuevo`: a folder with a header that only needs its facts."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from plugins.newsroom import quarter, spanish
from plugins.newsroom.fields import parse_moment
from plugins.newsroom.kinds.town import Town
from plugins.newsroom.reading import town as towns
from plugins.newsroom.reading.files import PHOTOS
from plugins.newsroom.verbs.build import add_content, has_content, shown

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


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
    place = quoted(wish.place or "Por definir")
    text = (
        f"---\ntitulo: {quoted(wish.title)}\nfecha: {wish.when:%Y-%m-%d %H:%M}\nlugar: {place}\n"
        f"area: {quoted(wish.area)}\nabierto_a_prensa: no\nsituacion: confirmado\nestado: borrador\n---\n"
    )
    return f"agenda/{name}.md", text


def _report(wish: Wish) -> tuple[str, str]:
    period = quarter.month_of(wish.when.date())
    title = wish.title or f"Informe mensual de {period.title}"
    text = (
        f"---\ntitulo: {quoted(title)}\nperiodo: {period.key}\nresponsable:\nestado: borrador\nentrevistas: []\n"
        "solicitudes: []\nredes: []\ninserciones: []\nspots: []\neventos: []\nvinculacion: []\n"
        "otras_actividades: []\ncomisiones: []\n---\n"
    )
    return f"informes/{period.key}.md", text


def _page(wish: Wish) -> tuple[str, str]:
    text = f"---\ntitulo: {quoted(wish.title)}\nresumen:\nestado: borrador\n---\n\nEscriba aquí el texto.\n"
    return f"paginas/{spanish.slug(wish.title, 60) or 'pagina'}.md", text


KINDS: Mapping[str, Draft] = MappingProxyType(
    {"boletin": _release, "galeria": _gallery, "evento": _event, "informe": _report, "pagina": _page}
)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may be said; make passes it through the environment."""
    add_content(parser)
    for name in ("tipo", "titulo", "fecha", "area", "lugar", "fotos"):
        parser.add_argument(f"--{name}", default=os.environ.get(name.upper(), ""))


def run(options: Namespace) -> int:
    """Create the item, or say why not; asks for what is missing only on a terminal. 0 or 1."""
    if not has_content(options.contenido):
        return 1
    content = options.contenido.resolve()
    read = towns.read_town(content, frozenset(), strict=False)
    kind = _kind(options.tipo or _asked("Tipo (boletin, galeria, evento, informe, pagina)", "boletin"))
    if kind is None:
        return 1
    try:
        wish = _wish(options, kind, read.town)
    except (PydanticCustomError, ValueError) as error:
        print(f"No se creó nada: {error}", file=sys.stderr)
        return 1
    path, text = KINDS[kind](wish)
    return _written(content, path, text, wish)


def _kind(typed: str) -> str | None:
    folded = spanish.fold(typed)
    if folded in KINDS:
        return folded
    print(
        f"No se conoce el tipo «{typed}».{spanish.suggestion(typed, KINDS)} Son: {', '.join(KINDS)}.", file=sys.stderr
    )
    return None


def _asked(question: str, default: str = "") -> str:
    """What staff answers on a terminal; the default anywhere else."""
    if not sys.stdin.isatty():
        return default
    answer = input(f"{question}{f' [{default}]' if default else ''}: ").strip()
    return answer or default


def _wish(options: Namespace, kind: str, town: Town) -> Wish:
    title = options.titulo or ("" if kind == "informe" else _asked("Título"))
    if not title and kind != "informe":
        raise ValueError("falta el título. Escriba:  make nuevo TIPO=boletin TITULO='Inauguran el parque'")
    now = towns.clock(town, None)
    typed = options.fecha or _asked("Fecha y hora", f"{now:%Y-%m-%d %H:%M}")
    area = options.area or _asked(f"Área ({', '.join(each.name for each in town.areas)})", town.areas[0].name)
    near = spanish.nearest(area, [each.name for each in town.areas])
    return Wish(title, parse_moment(typed, town.zone).at, near or area, options.lugar, _found(options.fotos))


def _found(typed: str) -> tuple[Path, ...]:
    """The photos of a folder, or those that a pattern names; ValueError when there are none."""
    if not typed:
        return ()
    start = Path(typed).expanduser()
    names = sorted(start.iterdir()) if start.is_dir() else sorted(start.parent.glob(start.name))
    photos = tuple(each for each in names if each.suffix.lower() in PHOTOS)
    if not photos:
        raise ValueError(f"no hay fotos en «{typed}».")
    return photos


def _written(content: Path, path: str, text: str, wish: Wish) -> int:
    file = _free(content / path)
    if file is None:
        print(f"Ya existe {shown(content / path)}: ábralo para completarlo.", file=sys.stderr)
        return 1
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    for photo in wish.photos:
        shutil.copy2(photo, file.parent / photo.name)
    print(f"Se creó {shown(file)}")
    if wish.photos:
        print(f"Con {spanish.counted(len(wish.photos), 'foto', 'fotos')}: escriba en «alt» qué muestra cada una.")
    return 0


def _free(file: Path) -> Path | None:
    """The file, or its folder with -2, -3… when it is taken; None for files that exist once (a month's report)."""
    if file.name != "index.md":
        return None if file.exists() else file
    folder, number = file.parent, 2
    while folder.exists():
        folder = file.parent.with_name(f"{file.parent.name}-{number}")
        number += 1
    return folder / file.name
