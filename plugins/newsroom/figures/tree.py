"""How do the obligations nest? The tree that `dentro_de` makes of the list, whatever staff typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.newsroom.kinds.others import ObligationEntry

Entries = tuple[ObligationEntry, ...]


@dataclass(frozen=True)
class Node:
    """An obligation with its place: «2.1.3» is of level 2."""

    entry: ObligationEntry
    number: str
    children: tuple[str, ...]  # their keys

    @property
    def level(self) -> int:
        """How many obligations it is inside of."""
        return self.number.count(".")


def circular(entries: Entries) -> tuple[str, ...]:
    """The keys of the obligations that are, in the end, inside of themselves, in the order of the list."""
    parents = {each.key: each.parent for each in reversed(entries)}
    return tuple(key for key in dict.fromkeys(each.key for each in entries) if _returns(key, parents))


def _returns(key: str, parents: Mapping[str, str | None]) -> bool:
    seen: set[str] = set()
    above = parents[key]
    while above is not None and above not in seen:
        if above == key:
            return True
        seen.add(above)
        above = parents.get(above)
    return False


def grown(entries: Entries) -> tuple[Node, ...]:
    """The list in the order of its tree, parents before their children.

    An unknown parent, or one that would close a circle, counts as none: nothing of the list is ever lost.
    """
    keys, loose = {each.key for each in entries}, set(circular(entries))
    inside: dict[str | None, list[ObligationEntry]] = {}
    for each in entries:
        parent = each.parent if each.parent in keys and each.key not in loose else None
        inside.setdefault(parent, []).append(each)
    return tuple(_walk(inside))


def _walk(inside: dict[str | None, list[ObligationEntry]]) -> Iterator[Node]:
    stack = list(reversed(list(_numbered(inside.get(None, []), ""))))
    while stack:
        number, entry = stack.pop()
        below = inside.pop(entry.key, [])  # a key typed twice has its children once
        yield Node(entry, number, tuple(each.key for each in below))
        stack.extend(reversed(list(_numbered(below, f"{number}."))))


def _numbered(entries: list[ObligationEntry], before: str) -> Iterator[tuple[str, ObligationEntry]]:
    return ((f"{before}{n}", each) for n, each in enumerate(entries, start=1))
