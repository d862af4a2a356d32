"""One entry of a fragment to one finished picture."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import skia
from PIL import Image

from . import film
from .effects import rain
from .light import Light, light_of
from .scenes import SCENES, Scene
from .stage import Stage


def _light(scene: Scene, moment: str, rng: Random) -> Light:
    if scene.only and moment not in scene.only:
        moment = scene.only[0]
    light = light_of(moment, rng)
    if scene.indoor:
        return replace(light, ambient=None, sun=(1.03, 1.0, 0.95), shade=(0.66, 0.66, 0.76))
    return light


def paint(scene_id: str, seed: int, width: int, height: int, moment: str = "") -> skia.Surface:
    """Draw and develop a scene."""
    scene, rng = SCENES[scene_id], Random(f"{scene_id}-{seed}")
    k = min(width, height) / 1000
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.scale(k, k)
    st = Stage(surface, canvas, width / k, height / k, k, _light(scene, moment or scene.moment, rng), rng)
    scene.draw(st)
    st.flush()
    if st.light.name == "lluvia" and not scene.indoor and scene_id != "calle-lluvia":
        rain(st, 300)
    film.develop(st)
    return surface


def photo(entry: dict[str, object]) -> bytes:
    """The JPEG of an entry (see demo/fotos)."""
    seed = int(str(entry.get("semilla", 1)))
    size = int(str(entry.get("ancho", 1800))), int(str(entry.get("alto", 1200)))
    surface = paint(str(entry["escena"]), seed, *size, str(entry.get("momento", "")))
    return film.encode(film.pixels(surface), entry, Random(f"exif-{entry['archivo']}"))


def thumbnail(scene_id: str, seed: int, width: int, height: int, moment: str = "") -> Image.Image:
    """A small picture for looking at."""
    return film.pixels(paint(scene_id, seed, width, height, moment))
