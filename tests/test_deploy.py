"""What `make deploy` leaves on the publishing branch is the strict output, byte for byte, or what was there before."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.newsroom.verbs.build import swap
from plugins.newsroom.verbs.git import explained

PROJECT = Path(__file__).resolve().parents[1]
BRANCH = "gh-pages"
RELEASE = "content/boletines/2026/11/2026-11-10-abre-la-biblioteca/index.md"
TOWN = """\
nombre: Villa de Prueba
sitio: https://prensa.villadeprueba.example/
zona_horaria: America/Hermosillo
ahora: 2026-11-15 10:00
areas:
  - {nombre: Cultura, slug: cultura}
"""
TEXT = """\
---
titulo: Abre la biblioteca municipal
fecha: 2026-11-10 09:00
area: Cultura
resumen: La biblioteca abre otra vez sus puertas, con sala de lectura para la niñez.
portada: {archivo: sala.jpg, alt: Mesas y libreros de la sala de lectura recién pintada}
---
La biblioteca municipal abre de lunes a sábado, de nueve de la mañana a siete de la tarde.
"""
CHANGED = TEXT.replace("a siete de la tarde", "a ocho de la noche")
WRONG = TEXT.replace("area: Cultura", "area: Cultivos")

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PUBLICACION_"))},
    "PYTHONPATH": str(PROJECT),
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Prensa",
    "GIT_AUTHOR_EMAIL": "prensa@example.org",
}


def git(folder: Path, *words: str) -> str:
    who = ["-c", "user.name=Prensa", "-c", "user.email=prensa@example.org"]
    done = subprocess.run(["git", *who, *words], cwd=folder, env=ENVIRONMENT, capture_output=True, check=True)
    return done.stdout.decode().strip()


def deploy(folder: Path, *words: str) -> subprocess.CompletedProcess:
    """The verb as staff run it, in the folder of the town."""
    command = [sys.executable, "-m", "plugins.newsroom", "deploy", "--contenido", "content", "--salida", "output"]
    return subprocess.run(
        [*command, *words], cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False
    )


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def published(remote: Path) -> dict[str, bytes]:
    """Every file of the publishing branch."""
    archive = subprocess.run(["git", "archive", BRANCH], cwd=remote, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar if member.isfile()}


def strict_build(content: Path, output: Path) -> dict[str, bytes]:
    """What the strict settings make of the content, by Pelican's own command."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(PROJECT / "publishconf.py"), "-o", str(output)]
    subprocess.run(command, env=ENVIRONMENT, cwd=PROJECT, capture_output=True, check=True)
    return files(output)


def write(folder: Path, text: str) -> None:
    """Put the boletín's text into the town and commit it."""
    (folder / RELEASE).write_text(text, encoding="utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "Boletín")


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """An empty public repository."""
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    return tmp_path / "remote.git"


@pytest.fixture
def town(tmp_path: Path, remote: Path) -> Path:
    """A small town in a repository of its own, with its source pushed."""
    folder = tmp_path / "town"
    (folder / RELEASE).parent.mkdir(parents=True)
    (folder / "content" / "municipio.yml").write_text(TOWN, encoding="utf-8")
    (folder / RELEASE).write_text(TEXT, encoding="utf-8")
    Image.effect_noise((1200, 800), 60).convert("RGB").save((folder / RELEASE).with_name("sala.jpg"), quality=80)
    (folder / ".gitignore").write_text("/output/\n/.output-*/\n", encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "remote", "add", "origin", str(remote))
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "Municipio")
    git(folder, "push", "--quiet", "origin", "main")
    return folder


def test_branch_is_the_strict_output_each_time(town, remote, tmp_path):
    """Deploy, change one boletín, deploy again from a shallow clone as a runner has it; then again without a change."""
    first = deploy(town)
    assert first.returncode == 0, first.stdout + first.stderr
    expected = strict_build(town / "content", tmp_path / "one")
    assert expected == published(remote) == files(town / "output")
    assert b"" == expected[".nojekyll"]
    assert b"prensa.villadeprueba.example" == expected["CNAME"].strip()

    write(town, CHANGED)
    git(town, "push", "--quiet", "origin", "main")
    runner = tmp_path / "runner"
    git(tmp_path, "clone", "--quiet", "--depth=1", "--branch=main", remote.as_uri(), str(runner))
    second = deploy(runner)
    assert second.returncode == 0, second.stdout + second.stderr
    assert strict_build(runner / "content", tmp_path / "two") == published(remote)
    assert expected != published(remote)
    assert git(remote, "rev-list", "--count", BRANCH) == "2", "the second publication is on top of the first"
    assert git(remote, "log", "-1", "--format=%cn", BRANCH) == "Portal municipal"
    assert git(remote, "log", "-1", "--format=%s", BRANCH).startswith("Publicación del ")

    third = deploy(town)
    assert third.returncode == 0, third.stdout + third.stderr
    assert "No hay cambios" in third.stdout
    assert git(remote, "rev-list", "--count", BRANCH) == "2"


def test_content_error_leaves_everything_untouched(town, remote):
    """Branch and output stay; the problem is told in Spanish with its file."""
    assert deploy(town).returncode == 0
    before = git(remote, "rev-parse", BRANCH), files(town / "output")
    write(town, WRONG)
    refused = deploy(town)

    assert refused.returncode == 1
    assert before == (git(remote, "rev-parse", BRANCH), files(town / "output"))
    assert "2026-11-10-abre-la-biblioteca/index.md:4" in refused.stdout + refused.stderr
    assert "No se publicó nada" in refused.stderr
    assert "Traceback" not in refused.stdout + refused.stderr
    assert [path.name for path in town.iterdir() if path.name.startswith(".output-")] == []


def test_remote_that_refuses_is_told_in_spanish(town, remote):
    """The output is built; the branch is not there."""
    hook = remote / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'not today' >&2\nexit 1\n", encoding="ascii")
    hook.chmod(0o755)
    refused = deploy(town)

    assert refused.returncode == 1
    assert "El repositorio rechazó el envío" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert git(remote, "branch", "--list", BRANCH) == ""


@pytest.mark.parametrize(
    ("prepare", "words", "said"),
    [
        (("remote", "remove", "origin"), (), "No existe el repositorio de publicación"),
        ((), ("--remoto", "otro"), "No existe el repositorio de publicación"),
        (("switch", "--quiet", "--create", BRANCH), (), "cambie a otra"),
    ],
)
def test_what_cannot_work_is_told_before_building(town, prepare, words, said):
    if prepare:
        git(town, *prepare)
    refused = deploy(town, *words)

    assert refused.returncode == 1
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not (town / "output").exists()


@pytest.mark.parametrize(
    ("refusal", "reason"),
    [
        ("fatal: not a git repository (or any of the parent directories): .git", "no está en git"),
        ("remote: Permission to a/b.git denied to c.\nfatal: unable to access 'x': error: 403", "no le dio permiso"),
        ("fatal: unable to access 'x': Could not resolve host: git.example", "No hay conexión"),
        ("! [rejected]  gh-pages -> gh-pages (fetch first)\nerror: failed to push some refs", "al mismo tiempo"),
        ("! [remote rejected] gh-pages -> gh-pages (hook declined)", "rechazó el envío"),
        ("fatal: something new", "git no pudo hacerlo"),
        ("", "git no pudo hacerlo"),
    ],
)
def test_refusals_of_git_are_explained_and_quoted(refusal, reason):
    """The first line is for staff, the quoted one for whoever helps them."""
    said = explained(refusal)

    assert reason in said.splitlines()[0]
    assert not refusal or f"(git respondió: {refusal.splitlines()[0]})" in said


def test_swap_that_fails_puts_the_old_portal_back(tmp_path):
    """Between the two renames nothing may be lost."""
    output, fresh = tmp_path / "output", tmp_path / "work" / "nuevo"
    output.mkdir()
    (output / "index.html").write_text("viejo", encoding="utf-8")
    fresh.parent.mkdir()
    with pytest.raises(FileNotFoundError):
        swap(fresh, output)

    assert {"index.html": b"viejo"} == files(output)
