"""Which figures stand for good? The verb `cerrar`: a month's figures, written beside its report with their digest."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.newsroom import quarter, spanish
from plugins.newsroom.figures.closing_figures import Standing, closed, closing_of, standing, with_errata
from plugins.newsroom.figures.closing_proof import text_of
from plugins.newsroom.figures.months import almanac
from plugins.newsroom.figures.numeralia import figures_of
from plugins.newsroom.library import Library
from plugins.newsroom.notebook import notebook_of
from plugins.newsroom.problems import report, stopping
from plugins.newsroom.reading import Options, read
from plugins.newsroom.reading.closings import SUFFIX
from plugins.newsroom.records import Closing
from plugins.newsroom.verbs.build import add_content, has_content, shown
from plugins.newsroom.verbs.check import STORE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

NO = frozenset(("", "0", "no", "false"))


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what may be said; make passes it through the environment."""
    add_content(parser)
    parser.add_argument("--mes", default=os.environ.get("MES", ""), help="el mes: 2024-05")
    parser.add_argument("--trimestre", default=os.environ.get("TRIMESTRE", ""), help="todavía no: los murales")
    parser.add_argument(
        "--errata", nargs="?", const="1", default=os.environ.get("ERRATA", ""), help="corrige un cierre"
    )


def run(options: Namespace) -> int:
    """Close a month, or record its errata; says why not and writes nothing otherwise. 0 or 1."""
    if not has_content(options.contenido):
        return 1
    content: Path = options.contenido.resolve()
    period = quarter.parse(options.mes)
    refusal = _misspoken(options.mes, options.trimestre, period)
    if refusal or period is None:
        return _refused(refusal)
    found = read(content, Options(notebook=notebook_of(STORE, content)))
    correcting = spanish.fold(options.errata) not in NO
    blocking = stopping(found.problems)
    if blocking:
        print(report(blocking, f"make cerrar MES={period.key}{' ERRATA=1' if correcting else ''}"))
        return _refused(f"{period.title} quedó como estaba: antes hay que corregir lo de arriba.")
    if not correcting:
        return _close(content, found.library, period)
    return _correct(content, found.library, period)


def _misspoken(month: str, trimester: str, period: quarter.Period | None) -> str:
    """Why what was said names no month that can be closed."""
    if trimester:
        return "Los murales de un trimestre todavía no se cierran; un mes, sí:  make cerrar MES=2024-05"
    if not month:
        return "Diga qué mes se cierra:  make cerrar MES=2024-05"
    if period is None or period.months != 1:
        return f"«{month}» no es un mes. Escriba año y mes:  make cerrar MES=2024-05"
    return ""


def _refused(why: str) -> int:
    print(why[:1].upper() + why[1:], file=sys.stderr)
    return 1


def _close(content: Path, library: Library, period: quarter.Period) -> int:
    stands, existing = standing(almanac(library), period), closing_of(library, period)
    if existing is not None:
        day = spanish.long_date(existing.date)
        fix = f"Para corregirlo, corrija el contenido y escriba:  make cerrar MES={period.key} ERRATA=1"
        return _refused(f"{period.title} ya está cerrado desde el {day}. {fix}")
    if period.last >= library.today:
        return _refused(
            f"{period.title} no ha terminado: se puede cerrar después del {spanish.long_date(period.last)}."
        )
    if stands.month.report is None:
        return _refused(f"{period.title} no tiene un informe publicado. {_unpublished(content, period)}")
    made = closed(period, library.today, figures_of(stands.month))
    file = _write(content, made)
    print(f"Se cerró {period.title} con {spanish.counted(len(made.figures), 'cifra', 'cifras')}: {shown(file)}")
    print("Guárdelo junto con el informe. Si después corrige una cifra del mes, anótela con:")
    print(f"make cerrar MES={period.key} ERRATA=1")
    return 0


def _unpublished(content: Path, period: quarter.Period) -> str:
    """What to do about a report that is not there, or not public yet."""
    file = content / "informes" / f"{period.key}.md"
    if file.is_file():
        return f"Complete {shown(file)} y quítele el renglón «estado: borrador»."
    return f"Créelo con:  make nuevo TIPO=informe MES={period.key}"


def _correct(content: Path, library: Library, period: quarter.Period) -> int:
    stands = standing(almanac(library), period)
    if stands.closing is None:
        return _refused(f"{period.title} no está cerrado. Ciérrelo primero:  make cerrar MES={period.key}")
    if stands.month.report is None:
        return _refused(f"el informe de {period.title} ya no se publica: recupérelo antes de corregir sus cifras.")
    if not stands.pending:
        print(f"{period.title.capitalize()} no tiene nada que corregir: su contenido dice lo mismo que su cierre.")
        return 0
    _write(content, with_errata(stands.closing, stands.pending, library.today))
    print(_told(stands))
    return 0


def _told(stands: Standing) -> str:
    count = spanish.counted(len(stands.pending), "corrección", "correcciones")
    lines = (f"- «{each.label}»: decía {each.wrong}, debe decir {each.right}" for each in stands.pending)
    return "\n".join((f"Fe de erratas de {stands.month.period.title}, con {count}:", *lines))


def _write(content: Path, closing: Closing) -> Path:
    """Write a closing whole or not at all."""
    file = content / "informes" / f"{closing.period.key}{SUFFIX}"
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as draft:
        draft.write(text_of(closing))
    Path(name).chmod(0o644)
    Path(name).replace(file)
    return file
