"""Make the renditions that the store lacks: one photo at a time per core, and within it one rendition at a time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom.pictures.plan import Rendition
from plugins.newsroom.pictures.render import Mapper, render
from plugins.newsroom.pictures.store import keep, present
from plugins.newsroom.pictures.values import Flaw

Progress = Callable[[int, int], None]
"""Told how many photos are done, of how many."""


@dataclass(frozen=True)
class Job:
    """A photo and all renditions wanted of it."""

    photo: Path
    renditions: tuple[Rendition, ...]


@dataclass(frozen=True)
class Report:
    """What developing did: renditions made, those that were there already, and the photos that could not be used."""

    developed: int = 0
    reused: int = 0
    flaws: tuple[tuple[Path, Flaw], ...] = ()


Submit = Callable[[Job, Path], "Future[Flaw | None]"]


def develop(
    jobs: Iterable[Job],
    store: Path,
    *,
    executor: Executor | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Report:
    """Fills the store with all renditions of the jobs.

    Photos go to the executor if one is given (its workers must see the same files); otherwise to `workers` threads,
    as many as cores unless said: Pillow works outside of Python's lock, so threads keep every core busy, and there
    is neither a start to pay for nor a second copy of the program.
    """
    wanted = _by_bytes(jobs)
    missing = [job for each in wanted if (job := _missing(each, store)).renditions]
    ordered = sorted(missing, key=_work, reverse=True)  # the longest first, so that no core ends late
    total, left = sum(len(job.renditions) for job in wanted), sum(len(job.renditions) for job in ordered)
    flawed = _run(ordered, store, executor, workers, progress) if ordered else {}
    failed = sum(len(job.renditions) for job in ordered if job.photo in flawed)
    return Report(left - failed, total - left, tuple(sorted(flawed.items(), key=lambda pair: pair[0])))


def develop_photo(job: Job, store: Path, each: Mapper = map) -> Flaw | None:
    """Makes all renditions of one photo and puts them into the store. The flaw, if the photo has one."""
    try:
        data = job.photo.read_bytes()
    except OSError:
        return Flaw("foto-cambiada")
    digest = hashlib.sha256(data).hexdigest()
    if any(each.digest != digest for each in job.renditions):
        return Flaw("foto-cambiada")  # under the names of the old bytes, the store would lie
    made = render(data, job.renditions, each)
    if isinstance(made, Flaw):
        return made
    for rendition, content in zip(job.renditions, made, strict=True):
        keep(store, rendition, content)
    return None


def _by_bytes(jobs: Iterable[Job]) -> list[Job]:
    """One job per content: the same photo in two folders is developed once. Large renditions first."""
    found: dict[str, tuple[Path, dict[str, Rendition]]] = {}
    for job in jobs:
        for rendition in job.renditions:
            _, renditions = found.setdefault(rendition.digest, (job.photo, {}))
            renditions.setdefault(rendition.key, rendition)
    return [Job(photo, tuple(sorted(each.values(), key=_area, reverse=True))) for photo, each in found.values()]


def _area(rendition: Rendition) -> int:
    return rendition.width * rendition.height


def _missing(job: Job, store: Path) -> Job:
    return Job(job.photo, tuple(each for each in job.renditions if not present(store, each)))


def _work(job: Job) -> int:
    return sum(_area(each) for each in job.renditions)


def _run(
    jobs: list[Job], store: Path, executor: Executor | None, workers: int | None, progress: Progress | None
) -> dict[Path, Flaw]:
    flawed: dict[Path, Flaw] = {}
    with _submitter(executor, workers or cores()) as submit:
        photos = {submit(job, store): job.photo for job in jobs}
        for done, future in enumerate(as_completed(photos), 1):
            flaw = future.result()
            if flaw is not None:
                flawed[photos[future]] = flaw
            if progress:
                progress(done, len(jobs))
    return flawed


@contextmanager
def _submitter(executor: Executor | None, workers: int) -> Iterator[Submit]:
    if executor:
        yield lambda job, store: executor.submit(develop_photo, job, store)
        return
    # Encoders are a pool of their own, so that the renditions of the last photo, or of a single one, share all cores;
    # one photo more than cores is in hand, so that encoders never wait for a decode.
    photos, encoders = ThreadPoolExecutor(workers + 1, "photo"), ThreadPoolExecutor(workers, "encoder")
    try:
        yield lambda job, store: photos.submit(develop_photo, job, store, encoders.map)
    finally:
        photos.shutdown(cancel_futures=True)
        encoders.shutdown(cancel_futures=True)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
