"""How is long work shown? A bar with time left on a terminal, plain lines in a log."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def bar(noun: str) -> Iterator[Callable[[int, int], None]]:
    """Gives a function to call with (done, total); nothing is shown while there is nothing to do."""
    if sys.stderr.isatty():
        shown = tqdm(total=0, desc=noun.capitalize(), unit=noun[:-1], leave=False, delay=0.5)
        try:
            yield lambda done, total: _advance(shown, done, total)
        finally:
            shown.close()
    else:
        yield _plain(noun)


def _advance(shown: tqdm[None], done: int, total: int) -> None:
    shown.total = total
    shown.update(done - shown.n)


def _plain(noun: str) -> Callable[[int, int], None]:
    told = {0}

    def tell(done: int, total: int) -> None:
        quarter = 4 * done // max(total, 1)
        if quarter not in told:
            told.add(quarter)
            print(f"{noun.capitalize()}: {done} de {total}", file=sys.stderr, flush=True)

    return tell
