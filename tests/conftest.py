"""The three towns that many tests look at, each built at most once in a run, whoever asks first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.towns import PROJECT, Built, built, empty_town, once
from tests.worst_town import worst_town

CACHE = PROJECT / ".cache"
"""Developed pictures are kept between runs: the second `make test` develops none."""


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this run that all its workers see."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def demo(shared: Path) -> Built:
    """The demonstration town, from the repository's own content."""
    return town(shared / "demo", lambda folder: PROJECT / "content", CACHE)


@pytest.fixture(scope="session")
def worst(shared: Path) -> Built:
    """The worst town: everything at its limits."""
    return town(shared / "worst", lambda folder: worst_town(folder / "content"), CACHE / "pruebas")


@pytest.fixture(scope="session")
def empty(shared: Path) -> Built:
    """A town with nothing but its name and an área."""
    return town(shared / "empty", lambda folder: empty_town(folder / "content"), CACHE / "pruebas")


def town(folder: Path, content: Callable[[Path], Path], store: Path) -> Built:
    """A town built into a folder of the run; `said.txt` keeps what the build said, for the other workers."""

    def make(place: Path) -> None:
        source = content(place)
        done = built(source, place / "output", store=store, cwd=place)
        (place / "said.txt").write_text(f"{source}\n{done.said}", encoding="utf-8")

    once(folder, make)
    source, _, said = (folder / "said.txt").read_text(encoding="utf-8").partition("\n")
    return Built(Path(source), folder / "output", said)
