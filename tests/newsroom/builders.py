"""Small towns and boletines for the tests: as files in a folder of content, or as values made without one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from PIL import Image

from plugins.newsroom import routes, spanish
from plugins.newsroom.kinds.others import MuralHeader
from plugins.newsroom.kinds.release import ReleaseHeader
from plugins.newsroom.kinds.town import Town
from plugins.newsroom.library import Library, MuralNotes, Release
from plugins.newsroom.materials import Photo, Place, Written
from plugins.newsroom.pictures import PhotoFacts
from plugins.newsroom.quarter import parse
from plugins.newsroom.reading import Options, Reading, read

ZONE = ZoneInfo("America/Hermosillo")
NOW = "2026-11-15 10:00"
AREAS = ("Obras Públicas", "Cultura", "Salud")
EJES = ("Bienestar", "Territorio")


def town_data(**more: Any) -> dict[str, Any]:
    """What municipio.yml says of the town of the tests; an empty text leaves its key out."""
    data = {
        "nombre": "Villa de Prueba",
        "sitio": "https://villa.example/portal/",
        "zona_horaria": "America/Hermosillo",
        "ahora": NOW,
        "areas": [{"nombre": each} for each in AREAS],
        "ejes": [{"nombre": each} for each in EJES],
        **more,
    }
    return {key: value for key, value in data.items() if value != ""}


def a_town(folder: Path, **more: Any) -> Path:
    """A folder of content with only its municipio.yml; `more` adds to it or replaces."""
    content = folder / "content"
    content.mkdir(parents=True, exist_ok=True)
    write_yaml(content / "municipio.yml", town_data(**more))
    return content


def write_yaml(file: Path, data: Mapping[str, Any]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(dict(data), allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file


def an_item(content: Path, path: str, header: Mapping[str, Any], body: str = "") -> Path:
    """A Markdown file under content/."""
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    data = yaml.safe_dump(dict(header), allow_unicode=True, sort_keys=False)
    file.write_text(f"---\n{data}---\n{body}\n", encoding="utf-8")
    return file


def a_release(content: Path, name: str = "2026-05-14-parque", body: str = "Abrió el parque.", **header: Any) -> Path:
    """A boletín on disk, dated by its name unless `fecha` says otherwise."""
    year, month, day, slug = name.split("-", 3)
    data = {"titulo": slug.replace("-", " ").capitalize(), "fecha": f"{year}-{month}-{day} 09:00"}
    return an_item(content, f"boletines/{year}/{month}/{name}.md", {**data, "area": AREAS[0], **header}, body)


def an_event(content: Path, name: str = "2026-11-20-feria", **header: Any) -> Path:
    """A public event on disk."""
    data = {"titulo": "Feria del libro", "fecha": f"{name[:10]} 18:00", "lugar": "Plaza"}
    return an_item(content, f"agenda/{name}.md", {**data, **header})


def a_photo(file: Path, size: tuple[int, int] = (40, 30)) -> Path:
    """A small sound JPEG or PNG."""
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, "teal").save(file)
    return file


def reading_of(content: Path, *, now: str = NOW, preview: bool = False, strict: bool = False) -> Reading:
    """A folder of content, read at an hour."""
    return read(content, Options(now=now, preview=preview, strict=strict))


def library_of(content: Path, **how: Any) -> Library:
    """The library of a folder that has nothing wrong."""
    found = reading_of(content, **how)
    assert not [str(each) for each in found.problems if each.stops]
    return found.library


def town(**more: Any) -> Town:
    """The town as a value."""
    return Town.model_validate(town_data(**more))


def photo(name: str) -> Photo:
    """A cleared photo that needs no file."""
    facts = PhotoFacts(digest=spanish.slug(name), width=1600, height=1200, format="jpeg", bytes=1)
    return Photo(Path(f"{name}.jpg"), facts, spanish.slug(name), "Lo que se ve")


def release(
    name: str = "2026-05-14-parque",
    *,
    area: str = AREAS[0],
    ejes: Iterable[str] = (),
    text: str = "Abrió el parque.",
    cover: bool = False,
    in_town: Town | None = None,
    **header: Any,
) -> Release:
    """A cleared boletín as a value; `header` takes the Spanish keys."""
    place, slug = in_town or town(), name[11:]
    data = {"titulo": slug.replace("-", " ").capitalize(), "fecha": f"{name[:10]} 09:00", "area": area}
    value = ReleaseHeader.model_validate({**data, **header}, context={"zone": ZONE})
    path = f"content/boletines/{name}.md"
    return Release(
        value,
        Place(path, name, routes.release(value.date.day, slug), listed=value.state != "oculto"),
        Written(f"<p>{text}</p>", text),
        next(each for each in place.areas if each.name == area),
        tuple(next(each for each in place.ejes if each.name == eje) for eje in ejes),
        photo(slug) if cover else None,
        (),
        (),
    )


def library(releases: Iterable[Release] = (), *, in_town: Town | None = None, now: str = NOW, **more: Any) -> Library:
    """A library of boletines as values, newest first."""
    order = sorted(releases, key=lambda each: (each.at, each.place.path), reverse=True)
    moment = datetime.fromisoformat(now).replace(tzinfo=ZONE)
    return Library(in_town or town(), moment, releases=tuple(order), **more)


def mural_notes(key: str, **header: Any) -> MuralNotes:
    """What staff say of a quarter's mural; `key` is 2026-t2."""
    period = parse(key)
    assert period is not None
    place = Place(f"content/murales/{key}.md", key, routes.mural(key))
    return MuralNotes(MuralHeader.model_validate(header), place, Written("", ""), period)
