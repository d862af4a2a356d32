"""Who sees what, and when: date × embargo × state × hour, for the public and in the preview."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from plugins.newsroom.library import Library
from plugins.newsroom.sections import agenda, discovery, feeds, galleries, releases, tables
from tests.newsroom.builders import a_photo, a_release, a_town, an_event, an_item, library_of, reading_of

BEFORE, AT, AFTER = "2026-11-15 09:59", "2026-11-15 10:00", "2026-11-15 10:01"
STATES = ("publicado", "borrador", "oculto")


def seen(library: Library) -> dict[str, str]:
    """Where each boletín of a library is: in lists, only at its address, or under a watermark."""
    found = {each.header.title: "lists" for each in library.releases}
    found |= {each.header.title: "address" for each in library.unlisted}
    marked = {each.header.title for each in (*library.releases, *library.unlisted) if each.place.watermark}
    return {title: f"{where}, marked" if title in marked else where for title, where in found.items()}


@pytest.mark.parametrize(
    ("fecha", "embargo", "public"),
    [
        (BEFORE, None, True),
        (AT, None, True),
        (AFTER, None, False),
        (BEFORE, BEFORE, True),
        (BEFORE, AT, True),
        (BEFORE, AFTER, False),
        (AFTER, BEFORE, False),
        (AFTER, AFTER, False),
        ("2026-11-15", None, True),
        ("2026-11-16", None, False),
        (BEFORE, "2026-11-15", True),
        (BEFORE, "2026-11-16", False),
        (BEFORE, "2026-11-15T17:00Z", True),
        (BEFORE, "2026-11-15T17:01Z", False),
    ],
)
def test_a_boletin_is_public_at_the_later_of_its_date_and_its_embargo(
    tmp_path: Path, fecha: str, embargo: str | None, public: bool
) -> None:
    """Read at 10:00 in Hermosillo, which is 17:00 in UTC."""
    content = a_town(tmp_path)
    for state in STATES:
        header = {"fecha": fecha, "titulo": state, "estado": state} | ({"embargo": embargo} if embargo else {})
        a_release(content, f"2026-11-15-{state}", **header)
    library = library_of(content, now=AT)
    waiting = {each.title for each in library.waiting}

    assert seen(library) == ({"publicado": "lists", "oculto": "address"} if public else {})
    assert waiting == (set() if public else {"publicado", "oculto"})


@pytest.mark.parametrize("embargo", [None, AFTER])
def test_the_preview_shows_everything_and_says_what_is_not_public(tmp_path: Path, embargo: str | None) -> None:
    content = a_town(tmp_path)
    for state in STATES:
        header = {"fecha": BEFORE, "titulo": state, "estado": state} | ({"embargo": embargo} if embargo else {})
        a_release(content, f"2026-11-15-{state}", **header)
    found = seen(library_of(content, now=AT, preview=True))
    mark = ", marked" if embargo else ""

    assert found == {"publicado": f"lists{mark}", "borrador": "lists, marked", "oculto": f"address{mark}"}


def test_time_opens_each_embargo_and_never_closes_it(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    for hour, day in product((8, 20), (14, 15, 16)):
        a_release(content, f"2026-11-13-d{day}-h{hour}", embargo=f"2026-11-{day} {hour}:00")
    moments = [f"2026-11-{day} {hour:02d}:00" for day in (14, 15, 16, 17) for hour in (0, 8, 12, 20)]
    counts = [len(library_of(content, now=each).releases) for each in moments]

    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (0, 6)


def test_nothing_embargoed_leaves_a_trace(tmp_path: Path) -> None:
    """Pages, lists, feeds, data, addresses, photos, texts that link to it: none knows the secret."""
    content = a_town(tmp_path)
    a_release(content, "2026-11-10-publico", "Ver [lo que viene](../../2026/11/2026-11-14-secreto/index.md).")
    folder = "2026-11-14-secreto"
    hidden = {"titulo": "SECRETO", "fecha": "2026-11-14", "embargo": "2026-11-16", "temas": ["SECRETO"]}
    hidden |= {"area": "Cultura", "numero": 9, "portada": {"archivo": "secreto.jpg", "alt": "SECRETO en la plaza"}}
    an_item(content, f"boletines/2026/11/{folder}/index.md", hidden, "SECRETO")
    a_photo(content / f"boletines/2026/11/{folder}/secreto.jpg", (1300, 700))
    photos = {"titulo": "SECRETO", "fecha": "2026-11-14", "embargo": "2026-11-16", "temas": []}
    photos |= {"fotos": [{"archivo": "secreto.jpg", "alt": "SECRETO a color"}]}
    an_item(content, f"galerias/{folder}/index.md", photos)
    a_photo(content / f"galerias/{folder}/secreto.jpg")
    an_event(content, "2026-11-20-secreto", titulo="SECRETO", embargo="2026-11-16")
    found = reading_of(content)
    library, on = found.library, frozenset(("releases", "galleries", "agenda"))
    sections = (releases.section(library, on), galleries.section(library, on), agenda.section(library, on))
    said = [repr(each) for each in (sections, feeds.files(library), tables.files(library))]
    said.append(repr(discovery.site(library, sections, Path("nada"))))

    assert [each.title for each in library.waiting] == ["SECRETO"] * 3
    assert not [each for each in said if "secreto" in each.lower()]
    assert [each.code for each in found.problems] == ["enlace-en-espera"]


def test_an_event_is_announced_before_it_takes_place(tmp_path: Path) -> None:
    """Its date says when it is, not when it may be known; only an embargo hides it."""
    content = a_town(tmp_path)
    an_event(content, "2026-12-01-feria", titulo="Feria")
    an_event(content, "2026-12-02-sorpresa", titulo="Sorpresa", embargo="2026-11-30")
    an_event(content, "2026-12-03-borrador", titulo="Borrador", estado="borrador")

    assert [each.header.title for each in library_of(content).events] == ["Feria"]


def test_a_faulty_draft_stops_nobody(tmp_path: Path) -> None:
    """What it lacks is to do before it is published; the rest goes out meanwhile."""
    content = a_town(tmp_path)
    a_release(content, "2026-05-15-listo")
    a_release(content, estado="borrador", fotos=[{"archivo": "falta.jpg"}], area="No sé")
    found = reading_of(content)

    assert not [each for each in found.problems if each.stops]
    assert [each.place.name for each in found.library.releases] == ["2026-05-15-listo"]
    assert {each.code for each in reading_of(content, preview=True).problems} >= {"foto-faltante", "area-desconocida"}


def test_hidden_pages_are_not_in_the_footer(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    an_item(content, "paginas/contacto.md", {"titulo": "Contacto"})
    an_item(content, "paginas/prueba.md", {"titulo": "Prueba", "estado": "oculto"})
    site = discovery.site(library_of(content), (), Path("nada"))

    assert [each.text for each in site.footer] == ["Contacto"]
