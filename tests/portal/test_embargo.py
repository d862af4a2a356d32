"""What may not be known yet leaves no byte in a public output, until its hour in the town's zone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.newsroom.reading import Options, read
from tests.compose import compose_town, written
from tests.towns import Built, built, files, photo, release, small_town, write

SECRET = "2026-11-12-zarzamoril-qwertzuco"
WORDS = ("zarzamoril", "qwertzuco", "xilonen", "petatiuhtli", "tzompantle", "chacmool", "cuauhxicalli", "malinalco")
"""They stand nowhere but in the secret item: title, address, tema, summary, text, photos, document, former address."""
SECRETS: dict[str, dict[str, Any]] = {
    "embargo": {"embargo": "2026-11-16 08:00"},
    "future date": {"fecha": "2026-11-16 08:00"},
    "later of both": {"fecha": "2026-11-14 08:00", "embargo": "2026-11-16 08:00"},
    "draft": {"estado": "borrador"},
    "draft with a date to come": {"estado": "borrador", "embargo": "2026-11-16 08:00"},
}
PUBLIC = "boletines/2026/11/zarzamoril-qwertzuco/index.html"


def secret(content: Path, **header: Any) -> None:
    """A boletín with everything that could give it away."""
    whole = {
        "titulo": "Zarzamoril Qwertzuco",
        "numero": 3,
        "area": "Salud",
        "ejes": ["Bienestar"],
        "temas": ["Xilonen", "obra pública"],
        "resumen": "Resumen de petatiuhtli.",
        "portada": {"archivo": "tzompantle.jpg", "alt": "Tzompantle en flor junto al camino", "credito": "Malinalco"},
        "documentos": [{"titulo": "Chacmool", "archivo": "chacmool.csv"}],
        "url_anterior": ["/2026/cuauhxicalli/"],
        **header,
    }
    text = "Texto de petatiuhtli.\n\n![Cuauhxicalli visto de lado](malinalco.jpg)"
    file = release(content, SECRET, text, **whole)
    photo(file.with_name("tzompantle.jpg"), 1300, 900, 21)
    photo(file.with_name("malinalco.jpg"), 700, 500, 22)
    file.with_name("chacmool.csv").write_text("chacmool,petatiuhtli\n", encoding="utf-8")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pictures developed by any of these builds: a rendition that leaked would come from here at no cost."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory, store: Path) -> dict[str, bytes]:
    """The output of the town that has no secret."""
    folder = tmp_path_factory.mktemp("sin-secreto")
    return files(built(small_town(folder / "content"), folder / "salida", store=store).output)


def with_secret(folder: Path, store: Path, header: dict[str, Any], **extra: Any) -> Built:
    content = small_town(folder / "content")
    secret(content, **header)
    return built(content, folder / "salida", store=store, **extra)


def traces(output: Path) -> list[str]:
    """Files whose name or bytes, in any capitals, hold a word of the secret."""
    found = files(output)
    return [name for name, data in found.items() if any(w in name.lower() or w.encode() in data.lower() for w in WORDS)]


@pytest.mark.parametrize("header", SECRETS.values(), ids=SECRETS)
def test_no_byte_gives_it_away(tmp_path, store, public, header):
    """The output is that of the town without it: no page, list, figure, feed, photo or sitemap differs."""
    town = with_secret(tmp_path, store, header)

    assert [] == traces(town.output)
    assert public == files(town.output)
    announced = "«Zarzamoril Qwertzuco» sale el 16 de noviembre de 2026 a las 8:00 h"
    assert (announced in town.said) == ("estado" not in header), "staff are told the hour; drafts have none"
    assert ("1 en espera (lo próximo, el 16 de noviembre de 2026 a las 8:00 h)" in town.said) == (
        "estado" not in header
    )


def test_search_for_traces_finds_each_word_once_it_is_public(tmp_path, store, public):
    """At 8:01 it is there, with its photos and document; so the test above can fail."""
    town = with_secret(tmp_path, store, SECRETS["embargo"], AHORA="2026-11-16 08:01")
    found = files(town.output)
    everything = "\n".join([*found, *(data.decode("utf-8", "replace") for data in found.values())]).lower()

    assert {PUBLIC, "b/2026-003/index.html", "2026/cuauhxicalli/index.html"} <= found.keys()
    assert [] == [word for word in WORDS if word not in everything]
    assert "sale el" not in town.said
    pictures = [name for name in set(found) - set(public) if name.startswith("fotos/")]
    assert {"malinalco", "tzompantle"} <= {word for word in WORDS for name in pictures if f"-{word}-" in name}


def test_going_back_before_its_hour_takes_it_away_again(tmp_path, store, public):
    """A build over an output where it was published removes every file of it."""
    town = with_secret(tmp_path, store, SECRETS["embargo"], AHORA="2026-11-16 08:01")
    assert traces(town.output)
    built(town.content, town.output, store=store)

    assert public == files(town.output)


@pytest.mark.parametrize(
    ("zone", "typed", "utc"),
    [
        ("America/Hermosillo", "2026-11-16 08:00", "15:00"),  # no daylight saving, UTC-7
        ("America/Hermosillo", "2026-07-16 08:00", "15:00"),
        ("America/Tijuana", "2026-07-16 08:00", "15:00"),  # daylight saving, UTC-7
        ("America/Tijuana", "2026-11-16 08:00", "16:00"),  # UTC-8
        ("America/Mexico_City", "2026-07-16 08:00", "14:00"),  # none since 2022, UTC-6
        ("America/Cancun", "2026-07-16 08:00", "13:00"),
        ("America/Mexico_City", "2026-11-16T08:00-08:00", "16:00"),  # another zone typed out
    ],
)
@pytest.mark.parametrize("key", ["embargo", "fecha"])
def test_hour_is_that_of_the_town(tmp_path, zone, typed, utc, key):
    """One minute before it waits, at its minute it is out; the clock may be given in any zone."""
    content = small_town(tmp_path / "content", zona_horaria=zone)
    secret(content, **{"fecha": f"{typed[:10]} 00:00", key: typed})
    hour = int(utc[:2])
    before, at = f"{typed[:10]}T{hour - 1}:59Z", f"{typed[:10]}T{utc}Z"

    assert ([], [SECRET]) == (shown(content, before), shown(content, at))


def shown(content: Path, now: str) -> list[str]:
    """Names of the secret boletín in what the public may see at a moment."""
    library = read(content, Options(now=now)).library
    return [each.place.name for each in library.releases if each.place.name == SECRET]


def test_galleries_and_events_wait_too(tmp_path, store, public):
    content = small_town(tmp_path / "content")
    gallery = content / "galerias" / SECRET
    photo(gallery / "tzompantle.jpg", 700, 500, 23)
    shots = [{"archivo": "tzompantle.jpg", "alt": "Tzompantle en flor junto al camino"}]
    head = {"titulo": "Zarzamoril", "fecha": "2026-11-12", "actividad": "Xilonen", "fotos": shots}
    write(gallery / "index.md", {**head, "embargo": "2026-11-16 08:00"})
    event = {"titulo": "Qwertzuco", "fecha": "2026-11-20 10:00", "lugar": "Malinalco", "embargo": "2026-11-16 08:00"}
    write(content / "agenda" / f"{SECRET}.md", event)
    town = built(content, tmp_path / "salida", store=store)

    assert [] == traces(town.output)
    assert public == files(town.output)
    assert "«Qwertzuco» sale el 16 de noviembre" in town.said


def test_links_to_it_are_text_until_it_is_out(tmp_path):
    """By every way of pointing: links in a text to it and to its document, a gallery's boletín, a mural's lead."""
    link = f"Vea [el acuerdo](../{SECRET}/) y [su dato](../{SECRET}/chacmool.csv)."
    pages = {}
    for name, text in {"enlazado": link, "llano": "Vea el acuerdo y su dato."}.items():
        content = small_town(tmp_path / name / "content")
        secret(content, **SECRETS["embargo"])
        release(content, "2026-11-13-cita", text, numero=9)
        linked = name == "enlazado"
        write(content / "murales/2026-t4.md", {"principal": SECRET} if linked else {}, "Un mural.")
        shots = [{"archivo": "patio.jpg", "alt": "Patio con una fuente"}]
        gallery = {"titulo": "Patio", "fecha": "2026-11-02", "fotos": shots, **({"boletin": SECRET} if linked else {})}
        write(content / "galerias/2026-11-02-patio/index.md", gallery)
        photo(content / "galerias/2026-11-02-patio/patio.jpg", 600, 400, 25)
        problems = read(content, Options()).problems
        assert {"enlace-en-espera"} == {each.code for each in problems} if linked else not problems
        pages[name] = files(written(compose_town(content, tmp_path / "cache"), tmp_path / name / "salida"))
        assert [] == traces(tmp_path / name / "salida")

    assert pages["llano"] == pages["enlazado"]


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("embargo", "Embargado: sale el 16 de noviembre de 2026 a las 8:00 h"),
        ("future date", "Embargado: sale el 16 de noviembre de 2026 a las 8:00 h"),
        ("draft", "Borrador: no es público"),
    ],
)
def test_preview_shows_it_watermarked(tmp_path, name, mark):
    """Only there, never to be indexed, and not in the sitemap."""
    content = small_town(tmp_path / "content")
    secret(content, **SECRETS[name])
    output = written(compose_town(content, tmp_path / "cache", preview=True), tmp_path / "salida")

    assert_watermarked(output, mark)


def test_pelican_shows_it_in_the_preview_alone(tmp_path, store):
    """The switch that `make ver` turns."""
    town = with_secret(tmp_path, store, SECRETS["draft"], VISTA_PREVIA=True)

    assert_watermarked(town.output, "Borrador: no es público")


def assert_watermarked(output: Path, mark: str) -> None:
    """The secret page bears its mark, and no other page one."""
    page = BeautifulSoup((output / PUBLIC).read_text("utf-8"), "lxml")
    other = BeautifulSoup((output / "boletines/2026/11/bacheo/index.html").read_text("utf-8"), "lxml")

    assert mark in page.select_one(".watermark").get_text(" ", strip=True)
    assert "noindex" in page.select_one("meta[name=robots]")["content"]
    assert other.select_one(".watermark") is None
    assert "qwertzuco" not in (output / "sitemap.xml").read_text("utf-8")
    assert "Disallow: /\n" in (output / "robots.txt").read_text("utf-8")
