"""A clone needs only Python, make and git: verbs, locks and the setup script are in order."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
SETUP = PROJECT / "scripts" / "preparar.py"
LOCKS = sorted((PROJECT / "requirements").glob("*.txt"))
PACKAGES = [path for place in ("tests/browser", "bench") for path in (PROJECT / place).glob("package.json")]
VERBS = {
    *("ver", "nuevo", "revisar", "numerar", "cerrar", "html", "usb", "publish", "deploy"),
    *("test", "test-rapido", "lint", "bench", "candado", "clean"),
}
needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is missing")


def make(*words: str, **environment: str) -> str:
    """What make prints."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")} | environment
    done = subprocess.run(["make", *words], cwd=PROJECT, env=env, capture_output=True, text=True, check=True)
    return done.stdout


def pins(lock: Path) -> set[str]:
    return set(re.findall(r"^[\w.-]+==[^ ;\\]+", lock.read_text(encoding="utf-8"), re.MULTILINE))


@needs_make
def test_bare_make_lists_every_verb_with_a_line():
    listed = dict(re.findall(r"^  (\S+) +(\S.*)$", make(), re.MULTILINE))

    assert set(listed) == VERBS


@needs_make
@pytest.mark.parametrize("text", ["Cuesta $5", "Cuesta $$5 y $(HOME)", "«Ñandú» #1: \"uno\" & 'dos'; \\n", "a=b, c"])
@pytest.mark.parametrize("place", ["command", "environment"])
def test_what_is_said_after_a_verb_arrives_whole(tmp_path, text, place):
    """Neither make nor the shell expands it."""
    probe = tmp_path / "probe.mk"
    probe.write_text(f"probe:\n\t@{sys.executable} -c 'import os; print(os.environ[\"TITULO\"])'\n", encoding="utf-8")
    words = ["-f", "Makefile", "-f", str(probe), "probe"]
    said = make(*words, f"TITULO={text}") if place == "command" else make(*words, TITULO=text)

    assert said == text + "\n"


@needs_make
def test_what_is_not_said_does_not_exist(tmp_path):
    """An empty TITULO and none at all are different answers to `make nuevo`."""
    probe = tmp_path / "probe.mk"
    probe.write_text(f"probe:\n\t@{sys.executable} -c 'import os; print(\"PUERTO\" in os.environ)'\n", encoding="utf-8")

    assert make("-f", "Makefile", "-f", str(probe), "probe") == "False\n"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_python_package_is_pinned_by_hash_and_by_no_address(lock):
    text = lock.read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]

    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert re.findall(r"https?://\S+|--(?:extra-)?index-url|--find-links", text) == []


def test_development_uses_the_very_versions_of_production():
    base, dev = (pins(PROJECT / "requirements" / name) for name in ("base.txt", "dev.txt"))

    assert base <= dev


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.parent.name)
def test_every_npm_package_is_pinned_by_hash_and_by_no_address(package):
    """The addresses in a lock would be those of one registry; `funding` is only told to people."""
    lock = json.loads((package.parent / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads(package.read_text(encoding="utf-8")).get("dependencies", {})
    installed = {name: entry for name, entry in lock["packages"].items() if name}

    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values()), wanted
    assert [name for name, entry in installed.items() if "resolved" in entry or "integrity" not in entry] == []


def test_setup_needs_nothing_but_the_standard_library():
    """It runs before anything is installed."""
    imported = re.findall(r"^\s*(?:import|from) (\w+)", SETUP.read_text(encoding="utf-8"), re.MULTILINE)

    assert set(imported) <= set(sys.stdlib_module_names)


def test_old_python_is_told_in_spanish():
    code = "import runpy, sys; sys.version_info = (3, 9, 2); sys.argv = ['preparar.py', 'base']; "
    code += f"runpy.run_path({str(SETUP)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "necesita Python 3.11" in done.stderr
    assert "Traceback" not in done.stderr


def test_setup_knows_a_changed_lock_from_a_changed_date(tmp_path):
    """A clone resets every date, and Windows every line ending: only the content counts."""
    spec = importlib.util.spec_from_file_location("preparar", SETUP)
    preparar = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(preparar)
    lock, stamp = tmp_path / "base.txt", tmp_path / ".preparado"
    lock.write_bytes(b"uno==1\n")
    before = preparar.digest_of(lock)
    assert not preparar.is_stamped(stamp, before)

    stamp.write_text(before + "\n", encoding="ascii")
    lock.write_bytes(b"uno==1\r\n")
    assert preparar.is_stamped(stamp, preparar.digest_of(lock))

    lock.write_bytes(b"uno==2\n")
    assert not preparar.is_stamped(stamp, preparar.digest_of(lock))


def test_continuous_integration_runs_the_command_of_the_readme():
    script = PROJECT / ".ci" / "run"

    assert "make test" in script.read_text(encoding="utf-8")
    assert os.access(script, os.X_OK)


def test_licence_is_the_one_of_pelican():
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in (PROJECT / "LICENSE").read_text(encoding="utf-8")[:200]
