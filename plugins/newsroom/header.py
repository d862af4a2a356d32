"""What did staff type? A file's bytes become a header with line numbers, and a body.

YAML 1.2 between two `---`; every scalar stays text until the field's type converts it, so
`10405031.10`, `10:30` and `No` arrive as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from plugins.newsroom import spanish
from plugins.newsroom.decoding import decode
from plugins.newsroom.problems import Problem, problem

Route = tuple[str | int, ...]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FENCED = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)(.*)\Z", re.DOTALL | re.MULTILINE)
UNFENCED = re.compile(r"\A((?:[^\W\d][\w -]*:[^\n]*\n|[ \t]+\S[^\n]*\n)+)[ \t]*(?:\n|\Z)(.*)\Z", re.DOTALL)
COLON = re.compile(r"^([ \t]*(?:- )*[^\s:'\"\[{#]+:[ \t]+)(?!['\"|>\[{&*!])(\S.*?:(?:[ \t].*)?)$")
NUMERAL = re.compile(
    r"^([ \t]*(?:(?:- +)*[^\s:'\"\[{#-][^\s:'\"\[{#]*:[ \t]+|(?:- +)+))(?!['\"|>\[{&*!])((?:[^\s#].*?[ \t])?#\S.*)$"
)
STRANGE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""Line ends for YAML, but not for the editor in which staff would look for a line."""
LITERAL = re.compile(r"^([ \t]*)(?:- )*[^\s#].*?[ \t][|>][-+\d]*[ \t]*$")
OPEN_QUOTE = re.compile(r"^[ \t]*(?:- )*(?:[^\s:'\"\[{#]+:[ \t]+)?(['\"])(.*)$")
MOST_NODES = 20_000
"""Nodes a header may have, aliases unfolded: far above any real one, below what exhausts memory."""


@dataclass(frozen=True)
class Header:
    """A file's data as text, lists and mappings, with the line of every value, and its body."""

    data: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[Route, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1

    def line(self, route: Route) -> int:
        """Line of the value at a route, or of the nearest value that holds it."""
        for length in range(len(route), -1, -1):
            if route[:length] in self.lines:
                return self.lines[route[:length]]
        return 1


Read = tuple[Header | None, tuple[Problem, ...]]


def key_of(text: str) -> str:
    """A header key as the models know it: no capitals, accents, spaces or hyphens."""
    return re.sub(r"[\s-]+", "_", spanish.fold(text))


def read_page(octets: bytes, path: str, aliases: Mapping[str, str]) -> Read:
    """Header and body of a Markdown file; None when it cannot be read at all."""
    text, problems = decode(octets, path)
    if text is None:
        return None, problems
    fenced = FENCED.match(text)
    if fenced:
        offset = 2
        mapped, found = read_mapping(fenced[1], path, offset, aliases)
        line = offset + fenced[1].count("\n") + 1
        return _with_body(mapped, fenced[2], line), problems + found
    if text.startswith("---"):
        what = "la ficha empieza con «---» y no tiene el «---» que la cierra."
        fix = "agregue un renglón con solo:  ---  entre la ficha y el texto."
        return None, (*problems, problem("cabecera-sin-cerrar", path, 1, what, fix))
    return _unfenced(text, path, aliases, problems)


def _unfenced(text: str, path: str, aliases: Mapping[str, str], problems: tuple[Problem, ...]) -> Read:
    match = UNFENCED.match(text)
    if not match or not _looks_like_header(match[1]):
        what = "falta la ficha entre dos renglones «---» al inicio del archivo."
        fix = "empiece el archivo así:\n---\ntitulo: El título\nfecha: 2026-05-14 10:30\n---"
        return None, (*problems, problem("sin-cabecera", path, 1, what, fix))
    rows = _classic_rows(match[1])
    builder = _Builder(path, aliases)
    for key, _, line in rows:
        builder.put((), key, line)
        builder.lines[(builder.canonical((), key),)] = line
    data = {builder.canonical((), key): value or None for key, value, _ in rows}
    header = Header(data, builder.lines, match[2].strip("\n"), match[1].count("\n") + 2)
    return header, problems + tuple(builder.problems)


def _looks_like_header(block: str) -> bool:
    first = key_of(block.split(":", 1)[0])
    return first in {"numero", "title", "titulo", "date", "fecha", "author", "category", "slug", "tags", "status"}


def _classic_rows(block: str) -> list[tuple[str, str, int]]:
    """`Key: value` rows as Pelican's own Markdown reader writes them; indented rows go on."""
    rows: list[tuple[str, str, int]] = []
    for number, row in enumerate(block.rstrip("\n").split("\n"), start=1):
        if row[0] in " \t" and rows:
            key, value, line = rows[-1]
            rows[-1] = (key, f"{value} {row.strip()}".strip(), line)
        else:
            key, _, value = row.partition(":")
            rows.append((key, value.strip(), number))
    return rows


def _with_body(header: Header | None, body: str, line: int) -> Header | None:
    if header is None:
        return None
    blank = len(body) - len(body.lstrip("\n"))
    return Header(header.data, header.lines, body.strip("\n"), line + blank)


def read_mapping(text: str, path: str, offset: int, aliases: Mapping[str, str]) -> Read:
    """A YAML text whose root is a mapping; `offset` is the line of the file where it starts."""
    text, notices = _quote_numerals(STRANGE_BREAKS.sub(" ", text), path, offset)
    node, found = _compose(text, path, offset)
    problems = (*notices, *found)
    if any(each.stops for each in found):
        return None, problems
    if node is None:
        return Header(), problems
    if not isinstance(node, yaml.MappingNode):
        what = "la ficha debe llevar renglones «nombre: dato»."
        fix = "escriba, por ejemplo:  titulo: Inauguran el Parque Lineal"
        return None, (*problems, problem("cabecera-ilegible", path, offset, what, fix))
    builder = _Builder(path, aliases, offset)
    try:
        data = builder.plain(node, ())
    except RecursionError:
        what = "la ficha se refiere a sí misma sin fin."
        fix = "quite los signos & y * con que un dato repite a otro."
        return None, (*problems, problem("cabecera-ilegible", path, offset, what, fix))
    return Header(data, builder.lines), problems + tuple(builder.problems)


def _quote_numerals(text: str, path: str, offset: int) -> tuple[str, tuple[Problem, ...]]:
    """`Ruta #3` would lose «#3» as a comment; a comment proper has a space after its sign."""
    rows, problems = text.split("\n"), []
    literal = _literal_rows(rows)
    for index, row in enumerate(rows):
        match = NUMERAL.match(row)
        if match and ": " not in match[2] and index not in literal:
            rows[index] = _quoted(match)
            what = f"hay un signo # sin comillas en «{match[2].strip()}»."
            fix = f"enciérrelo entre comillas:  {rows[index].strip()}"
            problems.append(problem("numeral-sin-comillas", path, offset + index, what, fix))
    return "\n".join(rows), tuple(problems)


def _literal_rows(rows: list[str]) -> set[int]:
    """Rows of the texts that begin with | or >, where a # is a letter like any other."""
    found: set[int] = set()
    depth: int | None = None
    for index, row in enumerate(rows):
        indent = len(row) - len(row.lstrip(" "))
        if depth is not None and (indent > depth or not row.strip()):
            found.add(index)
            continue
        match = LITERAL.match(row)
        depth = len(match[1]) if match else None
    return found


def _quoted(match: re.Match[str]) -> str:
    return f"{match[1]}'{match[2].strip().replace(chr(39), chr(39) * 2)}'"


def _compose(text: str, path: str, offset: int) -> tuple[yaml.Node | None, tuple[Problem, ...]]:
    """The YAML nodes, after quoting the values whose unquoted colon broke the reading."""
    notices: list[Problem] = []
    rows = text.split("\n")
    while True:
        try:
            return yaml.compose("\n".join(rows), Loader=LOADER), tuple(notices)
        except yaml.MarkedYAMLError as error:
            index = error.problem_mark.line if error.problem_mark else 0
            match = COLON.match(rows[index]) if index < len(rows) else None
            if not match or "mapping values" not in str(error.problem):
                return None, (*notices, _syntax(error, rows, path, offset))
            rows[index] = _quoted(match)
            what = f"hay dos puntos sin comillas en «{match[2].strip()}»."
            fix = f"enciérrelo entre comillas:  {rows[index].strip()}"
            notices.append(problem("dos-puntos-sin-comillas", path, offset + index, what, fix))
        except yaml.YAMLError:
            what = "la ficha lleva un signo invisible que no es texto."
            fix = "vuelva a teclear el renglón en lugar de pegarlo."
            line = next((n for n, row in enumerate(rows) if not row.isprintable()), 0)
            return None, (*notices, problem("cabecera-ilegible", path, offset + line, what, fix))


def _syntax(error: yaml.MarkedYAMLError, rows: list[str], path: str, offset: int) -> Problem:
    index, opened = (_row_of(mark, rows) for mark in (error.problem_mark, error.context_mark))
    row, context = rows[index], str(error.context)
    start = opened if "quoted scalar" in context else _unclosed(rows, index)
    if start is not None:
        what = f"una comilla se abre en «{rows[start].strip()}» y no se cierra."
        fix = "cierre la comilla al final del dato; si el dato lleva comillas, escríbalas dobles."
        return problem("comillas-sin-cerrar", path, offset + start, what, fix)
    if "\t" in row[: len(row) - len(row.lstrip())] or "\\t" in str(error.problem):
        what = "el renglón empieza con un tabulador."
        fix = f"cámbielo por espacios:    {row.strip()}"
        return problem("tabulador", path, offset + index, what, fix)
    if "flow" in context:
        what = f"no se entiende la lista o los datos entre llaves de «{rows[opened].strip()}»."
        fix = "revise que cada [ o { se cierre con su ] o }, y encierre entre comillas los datos que lleven signos."
        return problem("cabecera-ilegible", path, offset + opened, what, fix)
    what = f"no se entiende el renglón «{row.strip()}»."
    fix = "revise que diga «nombre: dato»; si el dato lleva signos, enciérrelo entre comillas simples '…'."
    return problem("cabecera-ilegible", path, offset + index, what, fix)


def _row_of(mark: yaml.Mark | None, rows: list[str]) -> int:
    """Index of the row a mark stands for; the reader may look past the end, where the last written row is meant."""
    index = min(mark.line if mark else 0, len(rows) - 1)
    while index > 0 and not rows[index].strip():
        index -= 1
    return index


def _unclosed(rows: list[str], last: int) -> int | None:
    """The row, up to the last one read, whose quote was never closed: the next quote seemed to close it.

    A quoted text may go on in the next rows, but then these are indented.
    """
    for index, row in enumerate(rows[: last + 1]):
        match = OPEN_QUOTE.match(row)
        after = next((each for each in rows[index + 1 :] if each.strip()), "")
        goes_on = len(after) - len(after.lstrip()) > len(row) - len(row.lstrip())
        if match and match[1] not in match[2] and not goes_on:
            return index
    return None


class _Builder:
    """Turns YAML nodes into text, lists and mappings, noting lines and repeated keys."""

    def __init__(self, path: str, aliases: Mapping[str, str], offset: int = 0) -> None:
        self.path, self.aliases, self.offset = path, aliases, offset
        self.lines: dict[Route, int] = {(): max(offset, 1)}
        self.problems: list[Problem] = []
        self.nodes = 0

    def canonical(self, route: Route, key: str) -> str:
        """The model's key; aliases hold only at the root of a header."""
        plain = key_of(key)
        return plain if route else self.aliases.get(plain, plain)

    def put(self, route: Route, key: str, line: int) -> None:
        """Notes a key's line; a second spelling of one field is a problem."""
        here = (*route, self.canonical(route, key))
        if here in self.lines:
            what = f"«{key}» repite el dato «{here[-1]}» del renglón {self.lines[here]}."
            fix = "deje uno solo de los dos renglones."
            self.problems.append(problem("campo-repetido", self.path, line, what, fix))
        else:
            self.lines[here] = line

    def plain(self, node: yaml.Node, route: Route) -> Any:
        """The value of a node; raises RecursionError past MOST_NODES (a header that holds itself)."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise RecursionError
        visit: dict[type[yaml.Node], Callable[[Any, Route], Any]]
        visit = {yaml.MappingNode: self._mapping, yaml.SequenceNode: self._sequence}
        return visit.get(type(node), self._scalar)(node, route)

    def _scalar(self, node: yaml.ScalarNode, route: Route) -> str | None:
        empty = not node.style and node.value in ("", "~", "null", "Null", "NULL")
        return None if empty else str(node.value)

    def _sequence(self, node: yaml.SequenceNode, route: Route) -> list[Any]:
        for index, item in enumerate(node.value):
            self.lines[(*route, index)] = item.start_mark.line + self.offset
        return [self.plain(item, (*route, index)) for index, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, route: Route) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            self.put(route, name, key.start_mark.line + self.offset)
            canonical = self.canonical(route, name)
            data.setdefault(canonical, self.plain(value, (*route, canonical)))
        return data
