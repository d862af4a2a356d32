"""Pelican sees only what the gate cleared, from whatever folder it is started; a gate that breaks stops everything."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.towns import PROJECT, STRICT, build, built, empty_town, files, project_copy, release, small_town

WRONG_AREA = {"area": "Cultivos"}


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of change of every file and folder."""
    return {
        each.relative_to(folder).as_posix(): (each.read_bytes() if each.is_file() else b"", each.stat().st_mtime_ns)
        for each in [folder, *folder.rglob("*")]
    }


def test_another_town_builds_from_any_folder_and_its_content_is_left_alone(tmp_path):
    content = small_town(tmp_path / "lejos" / "content")
    before, elsewhere = snapshot(content.parent), tmp_path / "otra"
    elsewhere.mkdir()
    town = built(content, tmp_path / "salida", store=tmp_path / "cache", cwd=elsewhere)

    assert before == snapshot(content.parent)
    assert [] == list(elsewhere.iterdir())
    assert "Villa Chica" in (town.output / "index.html").read_text("utf-8")
    assert (town.output / "boletines/2026/10/puente-nuevo/index.html").is_file()
    assert (town.output / "boletines/2026/10/puente-nuevo/ficha.csv").is_file()


def test_relative_paths_are_those_of_the_working_folder(tmp_path):
    small_town(tmp_path / "content")
    done = build(Path("content"), Path("salida"), store=tmp_path / "cache", cwd=tmp_path)

    assert 0 == done.returncode, done.stdout + done.stderr
    assert (tmp_path / "salida/boletines/2026/11/bacheo/index.html").is_file()


def test_content_that_cannot_be_written_builds(tmp_path):
    """A folder mounted to be read only; whoever is root may write all the same, so the snapshot counts."""
    content = small_town(tmp_path / "content")
    for each in [*content.rglob("*"), content]:
        each.chmod(0o555 if each.is_dir() else 0o444)
    before = snapshot(content)
    try:
        town = built(content, tmp_path / "salida", store=tmp_path / "cache")
    finally:
        for each in [content, *content.rglob("*")]:
            each.chmod(0o755)

    assert before == snapshot(content)
    assert (town.output / "areas/salud/index.html").is_file()


def test_name_and_areas_are_enough(tmp_path):
    town = built(empty_town(tmp_path / "content"), tmp_path / "salida", store=tmp_path / "cache")

    assert "Villa Nueva" in (town.output / "index.html").read_text("utf-8")
    assert (town.output / "boletines/index.html").is_file()
    assert not (town.output / "feeds").exists(), "a feed exists from its first boletín"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("plugins/gate.py", "from __future__ import annotations\n", "raise RuntimeError('rota al cargar')\n"),
        ("plugins/gate.py", "    found = read(", "    raise RuntimeError('rota al abrir')\n    found = read("),
        (
            "plugins/gate.py",
            "    portal: Portal = generator.settings",
            "    raise KeyError('rota')\n    portal = generator.s",
        ),
        ("plugins/newsroom/portal.py", "from __future__ import annotations\n", "import no_existe\n"),
        ("plugins/newsroom/reading/__init__.py", "    content = content.resolve()", "    raise OSError(5, 'disco')"),
    ],
    ids=["on import", "in the receiver", "in a later receiver", "in what it imports", "in what it calls"],
)
def test_gate_that_raises_stops_the_build(tmp_path, file, old, new):
    """Pelican alone would log it, publish everything unchecked and end with 0."""
    engine, content = project_copy(tmp_path / "motor"), small_town(tmp_path / "content")
    text = (engine / file).read_text("utf-8")
    assert old in text, f"{file} has changed: this test breaks nothing"
    (engine / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    done = build(
        content, tmp_path / "salida", store=tmp_path / "cache", settings=engine / "pelicanconf.py", cwd=tmp_path
    )

    assert 1 == done.returncode, done.stdout + done.stderr
    assert [] == list((tmp_path / "salida").rglob("*.html"))


def test_copy_of_the_engine_is_sound_before_it_is_broken(tmp_path):
    """The test above fails for its reason, not for the copy."""
    engine = project_copy(tmp_path / "motor")
    content = small_town(tmp_path / "content")

    built(content, tmp_path / "salida", store=tmp_path / "cache", settings=engine / "pelicanconf.py", cwd=tmp_path)


def test_strict_build_with_a_problem_writes_nothing_at_all(tmp_path):
    content = small_town(tmp_path / "content")
    release(content, "2026-11-10-mal-escrito", **WRONG_AREA)
    done = build(content, tmp_path / "salida", store=tmp_path / "cache", settings=STRICT)

    assert 1 == done.returncode
    assert "2026-11-10-mal-escrito/index.md:4  area-desconocida" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "salida").exists() or {} == files(tmp_path / "salida")


def test_strict_build_over_an_output_leaves_it_as_it_was(tmp_path):
    content, store = small_town(tmp_path / "content"), tmp_path / "cache"
    town = built(content, tmp_path / "salida", store=store, settings=STRICT)
    before = snapshot(town.output)
    release(content, "2026-11-10-mal-escrito", **WRONG_AREA)

    assert 1 == build(content, town.output, store=store, settings=STRICT).returncode
    assert before == snapshot(town.output)


def test_strict_town_without_address_is_refused(tmp_path):
    content = small_town(tmp_path / "content", sitio=None)
    done = build(content, tmp_path / "salida", store=tmp_path / "cache", settings=STRICT)

    assert (1, True) == (done.returncode, "sitio-faltante" in done.stdout)


def test_forgiving_build_leaves_the_faulty_out_and_says_so(tmp_path):
    """Everything else is there; nothing of the faulty one is."""
    content = small_town(tmp_path / "content")
    release(content, "2026-11-10-mal-escrito", "Palabra zzyzx.", temas=["solo suyo"], **WRONG_AREA)
    done = build(content, tmp_path / "salida", store=tmp_path / "cache")

    assert 0 == done.returncode, done.stdout + done.stderr
    assert "area-desconocida" in done.stdout
    assert "· 1 problema ·" in done.stdout
    written = files(tmp_path / "salida")
    assert "boletines/2026/11/bacheo/index.html" in written
    assert [] == [
        name for name, data in written.items() if "mal-escrito" in name or b"zzyzx" in data or b"solo suyo" in data
    ]


def test_two_areas_with_one_address_are_told_and_the_rest_is_built(tmp_path):
    """What is wrong with the town itself does not break a forgiving build either."""
    content = small_town(tmp_path / "content", areas=["Obras Públicas", "Salud", "obras publicas"])
    done = build(content, tmp_path / "salida", store=tmp_path / "cache")

    assert 0 == done.returncode, done.stdout + done.stderr
    assert "municipio.yml:" in done.stdout
    assert "direccion-repetida" in done.stdout
    assert (tmp_path / "salida/areas/obras-publicas/index.html").is_file()


def test_gallery_without_photos_is_a_problem_not_an_accident(tmp_path):
    content = small_town(tmp_path / "content")
    folder = content / "galerias" / "2026-11-01-vacia"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("---\ntitulo: Vacía\nfecha: 2026-11-01\nfotos: []\n---\n", encoding="utf-8")
    done = build(content, tmp_path / "salida", store=tmp_path / "cache")

    assert 0 == done.returncode, done.stdout + done.stderr
    assert "2026-11-01-vacia/index.md:" in done.stdout


def test_what_pelican_would_copy_or_read_by_itself_stays_out(tmp_path):
    """Files of other kinds, HTML and reStructuredText included, are not content."""
    content = small_town(tmp_path / "content")
    folder = content / "boletines" / "2026"
    (folder / "suelto.html").write_text(
        "<html><head><title>Zz</title></head><body>zzyzx</body></html>", encoding="utf-8"
    )
    (folder / "suelto.rst").write_text("Zz\n##\n\n:date: 2026-10-10\n\nzzyzx\n", encoding="utf-8")
    (content / "images").mkdir()
    shutil.copy(content / "boletines/2026/10/2026-10-05-puente-nuevo/puente.jpg", content / "images" / "zz.jpg")
    release(content, "2026-11-12-liga", "Vea [la foto]({attach}../2026-10-05-puente-nuevo/puente.jpg).")
    done = build(content, tmp_path / "salida", store=tmp_path / "cache")
    written = files(tmp_path / "salida")

    assert 0 == done.returncode, done.stdout + done.stderr
    assert [] == [name for name, data in written.items() if b"zzyzx" in data or name.endswith(("zz.jpg", "puente.jpg"))]


def test_engine_needs_no_path_from_outside(tmp_path):
    """`python -m pelican` with nothing but the settings' path: no PYTHONPATH, isolated from the working folder."""
    content = empty_town(tmp_path / "content")
    command = [sys.executable, "-I", "-m", "pelican", str(content), "-s", str(PROJECT / "pelicanconf.py")]
    done = subprocess.run(
        [*command, "-o", str(tmp_path / "salida"), "-e", f'ALMACEN="{tmp_path}/cache"'],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )

    assert 0 == done.returncode, done.stderr.decode()
    assert (tmp_path / "salida/index.html").is_file()
