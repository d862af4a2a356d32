"""Tileable noise pictures: plaster, brush strokes, film grain. Made once per process, always the same."""

from __future__ import annotations

from functools import cache

import numpy as np
import skia


def _field(size: int, power: float, stretch: float, seed: int) -> np.ndarray:
    noise = np.random.default_rng(seed).standard_normal((size, size))
    fy, fx = np.meshgrid(np.fft.fftfreq(size), np.fft.fftfreq(size), indexing="ij")
    radius = np.hypot(fx * stretch, fy / stretch)
    radius[0, 0] = 1.0
    field = np.fft.ifft2(np.fft.fft2(noise) / radius**power).real
    field -= field.mean()
    return np.asarray(field / field.std())


def _image(field: np.ndarray, depth: float) -> skia.Image:
    grey = np.clip(128 + field * depth, 0, 255).astype(np.uint8)
    rgba = np.dstack([grey, grey, grey, np.full_like(grey, 255)])
    return skia.Image.fromarray(np.ascontiguousarray(rgba), colorType=skia.kRGBA_8888_ColorType)


@cache
def tile(kind: str) -> skia.Image:
    """A 512 px tile: 'mottle' (plaster), 'brush' (strokes along x), 'speck' (earth), 'paper' (under everything)."""
    if kind == "paper":
        return _image(0.8 * _field(512, 1.5, 1.0, 3) + 0.6 * _field(512, 1.3, 3.2, 5), 34.0)
    power, stretch, depth, seed = {
        "mottle": (1.3, 1.0, 34.0, 3),
        "brush": (1.0, 3.2, 34.0, 5),
        "speck": (0.45, 1.0, 40.0, 8),
    }[kind]
    return _image(_field(512, power, stretch, seed), depth)


@cache
def grain(depth: float) -> skia.Image:
    """A 1024 px tile of slightly blurred luminance grain."""
    size = 1024
    noise = np.random.default_rng(11).standard_normal((size, size))
    f2 = np.add.outer(np.fft.fftfreq(size) ** 2, np.fft.fftfreq(size) ** 2)
    field = np.fft.ifft2(np.fft.fft2(noise) * np.exp(-f2 * 2 * (np.pi * 1.15) ** 2)).real
    return _image(field / field.std(), depth)
