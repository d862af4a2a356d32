"""A contact sheet of every scene, to look at."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from PIL import Image

from .photo import thumbnail
from .scenes import SCENES

WIDE, HIGH, COLUMNS = 480, 320, 5


def _one(task: tuple[str, int]) -> Image.Image:
    scene, seed = task
    return thumbnail(scene, seed, WIDE * 2, HIGH * 2).resize((WIDE, HIGH), Image.Resampling.LANCZOS)


def contact_sheet(out: Path, workers: int, seed: int = 1) -> None:
    """Write all scenes, 480 px wide each, to one picture."""
    names = list(SCENES)
    sheet = Image.new("RGB", (COLUMNS * WIDE, -(-len(names) // COLUMNS) * HIGH))
    with ProcessPoolExecutor(workers) as pool:
        for i, picture in enumerate(pool.map(_one, [(name, seed) for name in names])):
            sheet.paste(picture, (i % COLUMNS * WIDE, i // COLUMNS * HIGH))
    sheet.save(out)
