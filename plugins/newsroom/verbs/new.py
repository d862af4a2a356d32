"""How does a new item begin? The verb `nuevo`: a folder with a header that only needs its facts."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from plugins.newsroom import quarter, spanish
from plugins.newsroom.fields import parse_moment
from plugins.newsroom.kinds.town import Town
from plugins.newsroom.notebook import notebook_of
from plugins.newsroom.reading import Options, read
from plugins.newsroom.reading import town as towns
from plugins.newsroom.reading.files import PHOTOS
from plugins.newsroom.verbs.build import PROJECT, add_content, has_content, shown
from plugins.newsroom.verbs.draft_report import drafted
from plugins.newsroom.verbs.skeletons import KINDS, Wish

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


REPORT = "informe"
ALL = (*KINDS, REPORT)
UNTITLED = ("informe", "plan", "presupuesto")
"""Kinds that have a title of their own when none is said."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may be said; make passes it through the environment."""
    add_content(parser)
    for name in ("tipo", "titulo", "fecha", "mes", "area", "lugar", "fotos"):
        parser.add_argument(f"--{name}", default=os.environ.get(name.upper(), ""))


def run(options: Namespace) -> int:
    """Create the item, or say why not; asks for what is missing only on a terminal. 0 or 1."""
    if not has_content(options.contenido):
        return 1
    content = options.contenido.resolve()
    read = towns.read_town(content, frozenset(), strict=False)
    kind = _kind(options.tipo or _asked(f"Tipo ({', '.join(ALL)})", "boletin"))
    if kind is None:
        return 1
    try:
        wish = _wish(options, kind, read.town)
    except (PydanticCustomError, ValueError) as error:
        print(f"No se creó nada: {error}", file=sys.stderr)
        return 1
    path, text = _report(content, wish) if kind == REPORT else KINDS[kind](wish)
    return _written(content, path, text, wish)


def _report(content: Path, wish: Wish) -> tuple[str, str]:
    """A month's report with all that the portal knows of it."""
    period = quarter.month_of(wish.when.date())
    found = read(content, Options(notebook=notebook_of(PROJECT / ".cache", content)))
    return f"informes/{period.key}.md", drafted(found.library, period, wish.title)


def _kind(typed: str) -> str | None:
    folded = spanish.fold(typed)
    if folded in ALL:
        return folded
    print(f"No se conoce el tipo «{typed}».{spanish.suggestion(typed, ALL)} Son: {', '.join(ALL)}.", file=sys.stderr)
    return None


def _asked(question: str, default: str = "") -> str:
    """What staff answers on a terminal; the default anywhere else."""
    if not sys.stdin.isatty():
        return default
    answer = input(f"{question}{f' [{default}]' if default else ''}: ").strip()
    return answer or default


def _wish(options: Namespace, kind: str, town: Town) -> Wish:
    now = towns.clock(town, None)
    if kind == REPORT:
        return Wish(options.titulo, _month(options.mes or options.fecha, town, now), "", "", ())
    title = options.titulo or ("" if kind in UNTITLED else _asked("Título"))
    if not title and kind not in UNTITLED:
        raise ValueError(f"falta el título. Escriba:  make nuevo TIPO={kind} TITULO='Inauguran el parque'")
    typed = options.fecha or _asked("Fecha y hora", f"{now:%Y-%m-%d %H:%M}")
    area = options.area or _asked(f"Área ({', '.join(each.name for each in town.areas)})", town.areas[0].name)
    near = spanish.nearest(area, [each.name for each in town.areas])
    return Wish(title, parse_moment(typed, town.zone).at, near or area, options.lugar, _found(options.fotos))


def _month(typed: str, town: Town, now: datetime) -> datetime:
    """The first moment of the month that is meant; of the last one that has ended where none is."""
    period = quarter.ended_before(now.date(), 1)
    typed = typed or _asked("Mes", period.key)
    if typed:
        named = quarter.parse(typed)
        if named is not None and named.months != 1:
            raise ValueError(f"«{typed}» no es un mes. Escriba:  make nuevo TIPO=informe MES={period.key}")
        period = named or _month_of_day(typed, town, period)
    return datetime.combine(period.first, time(), town.zone)


def _month_of_day(typed: str, town: Town, example: quarter.Period) -> quarter.Period:
    try:
        return quarter.month_of(parse_moment(typed, town.zone).day)
    except PydanticCustomError:
        said = f"no se entiende el mes «{typed}». Escriba:  make nuevo TIPO=informe MES={example.key}"
        raise ValueError(said) from None


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
    if path.startswith("informes/"):
        print("Está en borrador: complételo y, para publicarlo, quite el renglón «estado: borrador».")
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
