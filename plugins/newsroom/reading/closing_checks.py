"""Does a closed month still agree with its content?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plugins.newsroom.figures.closing_figures import Difference, standing
from plugins.newsroom.figures.months import almanac
from plugins.newsroom.library import Library
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.closings import SUFFIX
from plugins.newsroom.reading.drafts import Draft


def closing_problems(library: Library, drafts: Iterable[Draft[Any]]) -> Iterator[Problem]:
    """One aviso for each closed month whose content now says something else, with every figure that differs."""
    lines = {each.found.path: each.header.line(("periodo",)) for each in drafts}
    months = almanac(library)
    for closing in library.closings:
        key, month = closing.period.key, closing.period.title
        stands = standing(months, closing.period)
        report = stands.month.report
        if report is None:
            what = f"{month} está cerrado y su informe ya no se publica."
            fix = f"recupere de git el informe, o corrija lo que le falta:  {library.root.name}/informes/{key}.md"
            yield problem("cierre-distinto", f"{library.root.name}/informes/{key}{SUFFIX}", 1, what, fix)
        elif stands.pending:
            what = f"{month} está cerrado y su contenido cambió.\n" + "\n".join(map(_told, stands.pending))
            fix = f"si el cambio es un error, deshágalo; si es correcto, escriba:  make cerrar MES={key} ERRATA=1"
            path = report.place.path
            yield problem("cierre-distinto", path, lines.get(path, 1), what, fix)


def _told(difference: Difference) -> str:
    return f"- «{difference.label}»: el cierre dice {difference.wrong}; hoy, {difference.right}."
