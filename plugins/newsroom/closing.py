"""What is said while a portal is built, and in the line that ends every build?"""

from __future__ import annotations

from collections.abc import Sequence

from plugins.newsroom import spanish
from plugins.newsroom.library import Library
from plugins.newsroom.pictures import Report
from plugins.newsroom.portal import Portal
from plugins.newsroom.problems import Problem, stopping


def closing_line(portal: Portal, done: Report, problems: Sequence[Problem]) -> str:
    """The line that ends every build."""
    pages = len(portal.pages) + len(portal.hosted)
    errors = len(stopping(problems))
    return " · ".join(
        (
            f"Listo: {spanish.counted(pages, 'página', 'páginas')}",
            spanish.counted(done.developed, "foto revelada", "fotos reveladas"),
            _waiting(portal.library),
            spanish.counted(errors, "problema", "problemas"),
            spanish.counted(len(problems) - errors, "aviso", "avisos"),
        )
    )


def _waiting(library: Library) -> str:
    if not library.waiting:
        return "nada en espera"
    first = library.waiting[0].at
    when = f"{spanish.long_date(first)} a las {spanish.hour(first)}"
    return f"{len(library.waiting)} en espera (lo próximo, el {when})"
