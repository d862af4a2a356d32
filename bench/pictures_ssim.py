"""How alike are two pictures? The structural similarity index (Wang et al. 2004) of their light, in 7 x 7 windows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from plugins.newsroom.pictures import Job
from plugins.newsroom.pictures.geometry import Size
from plugins.newsroom.pictures.plan import framed

Plane = NDArray[np.float64]
WINDOW = 7
C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def gaps(job: Job, ours: list[Path], theirs: list[Path]) -> list[tuple[str, float, float]]:
    """Per rendition of a photo: its kind, and the SSIM of ours and theirs against a Lanczos reduction of all of it."""
    with Image.open(job.photo) as photo:
        full = photo.convert("RGB")
    found = []
    for rendition, mine, other in zip(job.renditions, ours, theirs, strict=True):
        size, box = framed(Size(*full.size), rendition.recipe)
        ideal = light(full.resize(size, Image.Resampling.LANCZOS, box))
        kind = f"{rendition.recipe.format} {size.width}x{size.height}"
        found.append((kind, ssim(ideal, opened(mine, size)), ssim(ideal, opened(other, size))))
    return found


def opened(file: Path, size: Size) -> Plane:
    """A picture's light. ValueError if it is not of the size that was planned."""
    with Image.open(file) as picture:
        if picture.size != size:
            raise ValueError(f"{file}: {picture.size} instead of {size}")
        return light(picture)


def light(picture: Image.Image) -> Plane:
    """Luma, 0 to 255."""
    return np.asarray(picture.convert("L"), np.float64)


def ssim(one: Plane, other: Plane) -> float:
    """1 for equal pictures, less the less alike their structure."""
    mean_one, mean_other = window(one), window(other)
    both = window(one * other) - mean_one * mean_other
    spread = window(one * one) - mean_one**2 + window(other * other) - mean_other**2
    alike = (2 * mean_one * mean_other + C1) * (2 * both + C2)
    return float(np.mean(alike / ((mean_one**2 + mean_other**2 + C1) * (spread + C2))))


def window(plane: Plane) -> Plane:
    """The mean of each window of the plane."""
    for axis in (0, 1):
        total = np.cumsum(np.concatenate([np.zeros_like(plane.take([0], axis)), plane], axis), axis)
        ahead = total.take(range(WINDOW, total.shape[axis]), axis)
        plane = (ahead - total.take(range(total.shape[axis] - WINDOW), axis)) / WINDOW
    return plane
