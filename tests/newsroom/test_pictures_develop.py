"""Developing into a store, and placing from it into an output."""

from __future__ import annotations

import os
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from plugins.newsroom.pictures import Flaw, Job, Report, develop, inspect, place, plan_photo, stored

from .pictures_samples import facts_of, noise, quarters, saved

ALL = ("web", "share", "feed")


def job_of(folder: Path, name: str, seed: int = 1) -> Job:
    """A sound photo of 700 x 500 and its four renditions (480, 700, share, feed)."""
    file = folder / f"{name}.jpg"
    file.write_bytes(saved(noise(70, 50, seed).resize((700, 500)), "JPEG"))
    return Job(file, plan_photo(facts_of(file.read_bytes()), name, ALL))


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    """Three photos."""
    return [job_of(tmp_path, f"foto-{number}", number) for number in range(3)]


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_the_second_time_nothing_is_developed(jobs: list[Job], tmp_path: Path) -> None:
    store = tmp_path / "store"

    assert Report(developed=12, reused=0) == develop(jobs, store)
    before = {each: each.stat().st_mtime_ns for each in store.rglob("*.*")}
    assert Report(developed=0, reused=12) == develop(jobs, store)
    assert before == {each: each.stat().st_mtime_ns for each in store.rglob("*.*")}


def test_two_stores_get_identical_bytes(jobs: list[Job], tmp_path: Path) -> None:
    """However many workers there are, and in whatever order the photos come."""
    develop(jobs, tmp_path / "one", workers=1)
    develop(jobs[::-1], tmp_path / "other", workers=3)

    assert 12 == len(files(tmp_path / "one"))
    assert files(tmp_path / "one") == files(tmp_path / "other")


def test_what_the_store_lost_is_developed_again(jobs: list[Job], tmp_path: Path) -> None:
    """A file that is gone, or empty as a power cut leaves it; the bytes are those of the first time."""
    store = tmp_path / "store"
    develop(jobs, store)
    first = files(store)
    stored(store, jobs[0].renditions[0]).unlink()
    stored(store, jobs[1].renditions[3]).write_bytes(b"")

    assert Report(developed=2, reused=10) == develop(jobs, store)
    assert first == files(store)


def test_the_same_photo_in_two_folders_is_developed_once(tmp_path: Path) -> None:
    one, twin = job_of(tmp_path, "una"), job_of(tmp_path, "otra")

    assert Report(developed=4, reused=0) == develop([one, twin, one], tmp_path / "store")
    assert 8 == place([*one.renditions, *twin.renditions], tmp_path / "store", tmp_path / "output")


def test_more_uses_later_develop_only_what_is_new(tmp_path: Path) -> None:
    job = job_of(tmp_path, "una")

    assert Report(developed=1) == develop([Job(job.photo, job.renditions[:1])], tmp_path / "store")
    assert Report(developed=3, reused=1) == develop([job], tmp_path / "store")


def test_nothing_to_do_is_no_work(tmp_path: Path) -> None:
    calls: list[tuple[int, int]] = []

    assert Report() == develop([], tmp_path / "store", progress=lambda *done: calls.append(done))
    assert [] == calls
    assert not (tmp_path / "store").exists()


def test_progress_counts_the_photos_that_need_work(jobs: list[Job], tmp_path: Path) -> None:
    calls: list[tuple[int, int]] = []
    develop(jobs[:1], tmp_path / "store")

    develop(jobs, tmp_path / "store", progress=lambda *done: calls.append(done))

    assert [(1, 2), (2, 2)] == calls


@pytest.mark.parametrize("harm", ["gone", "other", "replaced"])
def test_a_photo_that_changed_since_it_was_inspected_is_a_flaw(jobs: list[Job], tmp_path: Path, harm: str) -> None:
    """The others are developed, and the store never holds new pixels under the old bytes' name."""
    photo = jobs[1].photo
    if harm == "gone":
        photo.unlink()
    else:
        photo.write_bytes(b"basura" if harm == "other" else saved(quarters(), "JPEG"))

    report = develop(jobs, tmp_path / "store")

    assert Report(8, 0, ((photo, Flaw("foto-cambiada")),)) == report
    assert 8 == len(files(tmp_path / "store"))


def test_a_photo_that_cannot_be_decoded_is_a_flaw(jobs: list[Job], tmp_path: Path) -> None:
    """As when facts come from an old cache: never a traceback."""
    from dataclasses import replace
    from hashlib import sha256

    broken = tmp_path / "rota.png"
    broken.write_bytes(saved(noise(300, 200), "PNG")[:5000])
    digest = sha256(broken.read_bytes()).hexdigest()
    renditions = tuple(replace(each, digest=digest) for each in jobs[0].renditions)

    report = develop([*jobs, Job(broken, renditions)], tmp_path / "store")

    assert 12 == report.developed
    assert [(broken, "foto-danada")] == [(file, flaw.code) for file, flaw in report.flaws]


@pytest.mark.parametrize(
    "executor", [lambda: ThreadPoolExecutor(2), lambda: ProcessPoolExecutor(1, mp_context=get_context("spawn"))]
)
def test_any_executor_will_do(jobs: list[Job], tmp_path: Path, executor: type[Executor]) -> None:
    """Jobs and flaws travel to other processes, and the bytes are the same."""
    jobs[2].photo.unlink()
    with executor() as pool:
        report = develop(jobs, tmp_path / "store", executor=pool)

    develop(jobs, tmp_path / "local")
    assert Report(8, 0, ((jobs[2].photo, Flaw("foto-cambiada")),)) == report
    assert files(tmp_path / "local") == files(tmp_path / "store")


def test_an_interruption_stops_at_once(jobs: list[Job], tmp_path: Path) -> None:
    """What waits is not started; what was made is whole and is found the next time."""

    def interrupted(done: int, total: int) -> None:
        raise KeyboardInterrupt

    many = [*jobs, *(job_of(tmp_path, f"mas-{number}", 10 + number) for number in range(12))]
    with pytest.raises(KeyboardInterrupt):
        develop(many, tmp_path / "store", workers=1, progress=interrupted)

    again = develop(many, tmp_path / "store")
    assert again.developed > 20
    assert 60 == again.developed + again.reused
    assert not [name for name in files(tmp_path / "store") if name.rsplit("/")[-1].startswith(".")]


def test_placing_copies_each_rendition_to_its_address(jobs: list[Job], tmp_path: Path) -> None:
    """A copy of its own: what happens to it in the output does not reach the store."""
    store, output = tmp_path / "store", tmp_path / "output"
    renditions = [each for job in jobs for each in job.renditions]
    develop(jobs, store)

    assert 12 == place(renditions, store, output)
    assert {each.file: stored(store, each).read_bytes() for each in renditions} == files(output)
    assert not any((output / each.file).samefile(stored(store, each)) for each in renditions)
    assert 0 == place(renditions, store, output)


def test_placing_replaces_what_is_missing_or_different(jobs: list[Job], tmp_path: Path) -> None:
    store, output = tmp_path / "store", tmp_path / "output"
    renditions = jobs[0].renditions
    develop(jobs, store)
    place(renditions, store, output)
    (output / renditions[0].file).unlink()
    changed = output / renditions[1].file
    changed.write_bytes(bytes(changed.stat().st_size))

    assert 2 == place(renditions, store, output)
    assert (output / renditions[1].file).read_bytes() == stored(store, renditions[1]).read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not replace a file that is being read")
def test_who_reads_a_picture_while_it_is_replaced_gets_all_of_the_old_one(jobs: list[Job], tmp_path: Path) -> None:
    store, output = tmp_path / "store", tmp_path / "output"
    rendition = jobs[0].renditions[0]
    develop(jobs, store)
    place([rendition], store, output)
    (output / rendition.file).write_bytes(b"la de antes")

    with (output / rendition.file).open("rb") as reader:
        place([rendition], store, output)
        assert b"la de antes" == reader.read()


def test_a_full_disk_leaves_no_half_picture(jobs: list[Job], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:100])
        raise OSError("No space left on device")

    store, output = tmp_path / "store", tmp_path / "output"
    develop(jobs, store)
    monkeypatch.setattr("shutil.copy2", fill)

    with pytest.raises(OSError, match="No space"):
        place(jobs[0].renditions, store, output)
    assert {} == files(output)


def test_the_store_is_named_by_the_whole_hash(jobs: list[Job], tmp_path: Path) -> None:
    """The 12 digits of an address are for people; the store must never take one picture for another."""
    assert [each.key for each in jobs[0].renditions] == [stored(tmp_path, each).stem for each in jobs[0].renditions]


def test_placing_again_after_a_copy_that_lost_its_times_changes_nothing(jobs: list[Job], tmp_path: Path) -> None:
    """As after a checkout or an upload: bytes decide."""
    store, output = tmp_path / "store", tmp_path / "output"
    renditions = jobs[0].renditions
    develop(jobs, store)
    place(renditions, store, output)
    for each in renditions:
        os.utime(output / each.file, (0, 0))

    assert 0 == place(renditions, store, output)


def test_placing_passes_over_what_the_store_lacks(jobs: list[Job], tmp_path: Path) -> None:
    assert 0 == place(jobs[0].renditions, tmp_path / "store", tmp_path / "output")
    assert {} == files(tmp_path / "output")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_pictures_may_be_read_by_the_web_server(jobs: list[Job], tmp_path: Path) -> None:
    """Temporary files are closed to others by default; these are served."""
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    develop(jobs[:1], tmp_path / "store")
    place(jobs[0].renditions, tmp_path / "store", tmp_path / "output")

    modes = {each.stat().st_mode for each in (tmp_path / "output").rglob("*.*")}
    assert {plain.stat().st_mode} == modes


def test_from_file_to_output(tmp_path: Path) -> None:
    """The whole way, as a build goes it."""
    photo = tmp_path / "liston.jpg"
    photo.write_bytes(saved(quarters(900, 600), "JPEG"))
    facts = inspect(photo)
    assert not isinstance(facts, Flaw)
    renditions = plan_photo(facts, "corte-de-liston", ALL)

    develop([Job(photo, renditions)], tmp_path / "store")
    place(renditions, tmp_path / "store", tmp_path / "output")

    assert sorted(each.file for each in renditions) == sorted(files(tmp_path / "output"))
