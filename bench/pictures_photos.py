"""The photos of bench/pictures.py: drawn once, with the detail, the edges and the noise that photographs have."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

SIZE = WIDTH, HEIGHT = 4000, 3000
SCALES = ((4, 55.0), (9, 32.0), (23, 20.0), (60, 13.0), (150, 9.0), (400, 6.0), (1000, 4.5))
"""Cells across the picture, and how strong their light is: it falls with the scale, as in photographs."""

Light = NDArray[np.float32]


def photos(folder: Path, count: int) -> list[Path]:
    """The photo files, made the first time: 12 megapixels each, JPEG of about 4 MB."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{number:02}.jpg" for number in range(count)]
    missing = [file for file in files if not file.exists()]
    if missing:
        with ProcessPoolExecutor() as pool:
            list(pool.map(make, missing))
    return files


def make(file: Path) -> None:
    """Draws the photo of a file's number, always the same."""
    rng = np.random.default_rng(int(file.stem))
    light = np.full((HEIGHT, WIDTH, 3), 120, np.float32)
    for cells, strength in SCALES:
        light += strength * clouds(rng, cells)
    picture = Image.fromarray(light.clip(0, 255).astype(np.uint8))
    draw_edges(picture, rng)
    clean = np.asarray(picture.filter(ImageFilter.GaussianBlur(0.8)), np.float32)
    noise = rng.standard_normal(clean.shape, np.float32) * np.sqrt(0.35 * clean + 6)
    draft = file.with_suffix(".tmp")
    Image.fromarray((clean + noise).clip(0, 255).astype(np.uint8)).save(draft, "JPEG", quality=92)
    draft.replace(file)


def clouds(rng: np.random.Generator, cells: int) -> Light:
    """Smooth random light of one scale, mostly grey, a little coloured."""
    coarse = rng.standard_normal((cells * HEIGHT // WIDTH + 2, cells + 1, 4), np.float32)
    grey, *tints = (
        np.asarray(Image.fromarray(coarse[..., at]).resize(SIZE, Image.Resampling.BICUBIC)) for at in range(4)
    )
    return np.stack([grey + 0.3 * tint for tint in tints], axis=-1)


def draw_edges(picture: Image.Image, rng: np.random.Generator) -> None:
    """Outlines of many widths, as buildings and letters have them."""
    draw = ImageDraw.Draw(picture)
    for _ in range(80):
        x, y, side = int(rng.integers(WIDTH)), int(rng.integers(HEIGHT)), int(rng.integers(40, 700))
        shape = draw.rectangle if rng.random() < 0.6 else draw.ellipse
        red, green, blue = (int(each) for each in rng.integers(20, 235, 3))
        corners = (x, y, x + side, y + int(side * rng.uniform(0.3, 1.5)))
        shape(corners, outline=(red, green, blue), width=int(rng.integers(2, 30)))
