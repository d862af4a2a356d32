"""What is wrong with the content, and how is it said to the staff?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.newsroom.codes import CODES


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one place: where, what, why, and a remedy that can be pasted."""

    path: str  # relative to the folder that holds content/
    line: int
    code: str
    what: str
    fix: str
    draft: bool = False  # of an item that is still a draft: to do before it is published

    @property
    def why(self) -> str:
        """The reason, the same for every problem of a code."""
        return CODES[self.code].why

    @property
    def stops(self) -> bool:
        """Whether publishing stops; an aviso never does."""
        return not self.draft and not CODES[self.code].notice

    def __str__(self) -> str:
        kind = "  (en borrador)" if self.draft else "" if self.stops else "  (aviso)"
        rows = (("Qué:", self.what), ("Por qué:", self.why), ("Cómo:", self.fix))
        lines = (f"  {label:<8} {_indented(text)}" for label, text in rows)
        told = "\n".join((f"{self.path}:{self.line}  {self.code}{kind}", *lines))
        return told.encode("utf-8", "replace").decode()  # a file's name may hold bytes that are no letters


def problem(code: str, path: str, line: int, what: str, fix: str) -> Problem:
    """A problem whose code is in the table; an unknown code is a programmer's mistake (KeyError)."""
    CODES[code]
    return Problem(path, max(line, 1), code, what, fix)


def stopping(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop publishing, without the avisos."""
    return tuple(each for each in problems if each.stops)


def report(problems: Sequence[Problem], verb: str = "make revisar") -> str:
    """All problems in the order of their files, errors and avisos together, with a total."""
    if not problems:
        return "Sin problemas."
    blocks = [str(each) for each in sorted(problems)]
    return "\n\n".join((*blocks, _total(problems, verb)))


def as_annotations(problems: Iterable[Problem]) -> str:
    """The same problems as GitHub Actions annotations, one a line."""
    rows = (
        f"::{'error' if each.stops else 'warning'} file={each.path},line={each.line},"
        f"title={each.code}::{each.what} {each.fix}".replace("\n", " ")
        for each in sorted(problems)
    )
    return "\n".join(rows)


def _total(problems: Sequence[Problem], verb: str) -> str:
    errors, notices = len(stopping(problems)), len(problems) - len(stopping(problems))
    files = len({each.path for each in problems})
    counted = [_counted(errors, "problema", "problemas")] if errors else []
    counted += [_counted(notices, "aviso", "avisos")] if notices else []
    where = f"{' y '.join(counted)} en {_counted(files, 'archivo', 'archivos')}."
    if errors:
        return f"{where} Corríjalos y vuelva a ejecutar: {verb}"
    return f"{where} Los avisos no detienen la publicación."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _indented(text: str) -> str:
    return text.replace("\n", "\n           ")
