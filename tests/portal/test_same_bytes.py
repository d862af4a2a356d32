"""The same content gives the same bytes, whatever was built before; and an output keeps what is not ours."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.towns import PROJECT, Built, build, built, files, photo, release, small_town


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Names of files that are not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def again(town: Built, output: Path, store: Path) -> str:
    """What a second build of a town says."""
    done = build(town.content, output, store=store)
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "· 0 fotos reveladas ·" in done.stdout, done.stdout
    return done.stdout


def test_demo_twice_in_one_folder(demo, tmp_path):
    """Over a first build."""
    output = tmp_path / "salida"
    shutil.copytree(demo.output, output)
    again(demo, output, PROJECT / ".cache")

    assert [] == differing(files(demo.output), files(output))


def test_worst_town_in_a_fresh_folder(worst, tmp_path):
    again(worst, tmp_path / "salida", PROJECT / ".cache" / "pruebas")

    assert [] == differing(files(worst.output), files(tmp_path / "salida"))


def test_small_town_with_its_caches_thrown_away(tmp_path):
    """Pictures developed again, texts read again, in another order of the disk and with other dates."""
    content = small_town(tmp_path / "content")
    first = built(content, tmp_path / "uno", store=tmp_path / "cache")
    shutil.rmtree(tmp_path / "cache")
    copy = tmp_path / "copia" / "content"
    for file in sorted(content.rglob("*"), reverse=True):
        if file.is_file():
            (copy / file.relative_to(content)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy / file.relative_to(content))
            os.utime(copy / file.relative_to(content), (1, 1))
    second = built(copy, tmp_path / "dos", store=tmp_path / "otra-cache", LOCALE=["C"], TIMEZONE="Asia/Tokyo")

    assert "· 7 fotos reveladas ·" in first.said
    assert "· 7 fotos reveladas ·" in second.said
    assert [] == differing(files(first.output), files(second.output))


def test_photo_that_changes_is_developed_again_and_only_it(tmp_path):
    """By its bytes, never by its date; its name says which bytes."""
    content, store, output = small_town(tmp_path / "content"), tmp_path / "cache", tmp_path / "salida"
    town = built(content, output, store=store)
    before = files(output)
    cover = content / "boletines/2026/10/2026-10-05-puente-nuevo/puente.jpg"
    stamp = cover.stat().st_mtime
    photo(cover, 1300, 800, 3)
    os.utime(cover, (stamp, stamp))
    done = build(content, output, store=store)
    after = files(output)

    assert "· 5 fotos reveladas ·" in done.stdout, done.stdout
    gone, new = before.keys() - after.keys(), after.keys() - before.keys()
    assert 5 == len(gone) == len(new)
    assert all(name.startswith("fotos/puente-nuevo-puente-") for name in gone | new)
    assert town.output.is_dir()


def test_removed_boletin_takes_its_files_with_it_and_nothing_else(tmp_path):
    """What is left is what the town without it gives, and what somebody put there by hand."""
    content, store, output = small_town(tmp_path / "content"), tmp_path / "cache", tmp_path / "salida"
    built(content, output, store=store)
    foreign = {
        "googleb1946ac92492d234.html": b"google-site-verification",
        "boletines/2026/10/puente-nuevo/nota-a-mano.txt": b"de la oficina",
        "fotos/ajena.webp": b"RIFF",
        ".well-known/security.txt": b"Contact: mailto:a@b.example",
    }
    for name, data in foreign.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(data)
    shutil.rmtree(content / "boletines/2026/10/2026-10-05-puente-nuevo")
    cited = content / "boletines/2026/10/2026-10-20-vacunas/index.md"
    cited.write_text(cited.read_text("utf-8").replace("[vacunas](../2026-10-05-puente-nuevo/)", "vacunas"), "utf-8")
    built(content, output, store=store)
    fresh = built(content, tmp_path / "limpia", store=store)

    assert [] == differing(files(fresh.output) | foreign, files(output))
    assert not (output / "b/2026-001").exists(), "folders that are left empty go too"


def test_output_without_its_ledger_loses_nothing(tmp_path):
    """A cache that was thrown away makes the next build forget, not destroy."""
    content, output = small_town(tmp_path / "content"), tmp_path / "salida"
    built(content, output, store=tmp_path / "cache")
    release(content, "2026-11-05-otro", "Otro más.")
    (output / "a-mano.txt").write_text("mío", encoding="utf-8")
    shutil.rmtree(tmp_path / "cache")
    built(content, output, store=tmp_path / "cache")

    assert (output / "a-mano.txt").is_file()
    assert (output / "boletines/2026/11/otro/index.html").is_file()


def test_damaged_picture_in_the_output_is_put_right(tmp_path):
    """An upload that was cut leaves a half picture; the next build brings the whole one, from the store."""
    content, store, output = small_town(tmp_path / "content"), tmp_path / "cache", tmp_path / "salida"
    before = files(built(content, output, store=store).output)
    broken = next((output / "fotos").glob("*.webp"))
    half = broken.read_bytes()[:100]
    broken.unlink()
    broken.write_bytes(half)
    built(content, output, store=store)

    assert [] == differing(before, files(output))
