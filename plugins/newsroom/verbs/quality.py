"""Is the code in order? The developer verbs `lint`, `test`, `test-rapido` and `bench`."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from plugins.newsroom.verbs.build import PROJECT

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINTERS = (
    ("ruff", "check", "--quiet", "."),
    ("ruff", "format", "--check", "--quiet", "."),
    ("mypy", "--no-error-summary"),
)
# Tests go to whichever worker is free; what they share (a built town) is made once for both, under a lock.
TWO_WORKERS = ("-n", "2", "--dist", "worksteal")
FAST = (*TWO_WORKERS, "-m", "not browser and not npm and not slow")


def add_arguments(parser: ArgumentParser) -> None:
    """Whatever follows goes to pytest or to the benchmark."""
    parser.add_argument("resto", nargs="*", metavar="…", help="se entrega tal cual a pytest o al banco de medición")


def run(options: Namespace) -> int:
    """Run the tools of the verb. 0 if all are content."""
    extra = list(getattr(options, "resto", []))
    if options.verbo == "bench":
        return python("bench", *extra)
    if options.verbo == "test-rapido":
        return python("pytest", "-q", *FAST, *extra)
    tidy = lint()
    if options.verbo == "lint" or not tidy:
        return 0 if tidy else 1
    return python("pytest", "-q", *TWO_WORKERS, *extra)


def lint() -> bool:
    """Run every linter, even after one complains. Whether none did."""
    results = [python(*words) for words in LINTERS]
    tidy = not any(results)
    print("Estilo y tipos: bien." if tidy else "Estilo o tipos: hay que corregir.", flush=True)
    return tidy


def python(module: str, *words: str) -> int:
    """Exit code of a Python module run in the project."""
    return subprocess.run([sys.executable, "-m", module, *words], cwd=PROJECT, check=False).returncode
