"""An output holds what was planned, and what is not ours stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.newsroom.outputs import prune, write
from plugins.newsroom.sections.section import File


def files_of(folder: Path) -> list[str]:
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def built(output: Path, ledger: Path, *names: str) -> int:
    write([File(each, each.encode()) for each in names], output)
    return prune(output, names, ledger)


def test_what_is_no_longer_planned_goes_with_its_empty_folders(tmp_path: Path) -> None:
    output, ledger = tmp_path / "output", tmp_path / "salidas"
    built(output, ledger, "index.html", "a/b/c.html", "a/d.html")
    removed = built(output, ledger, "index.html", "a/d.html")

    assert removed == 1
    assert files_of(output) == ["a/d.html", "index.html"]
    assert not (output / "a" / "b").exists()


def test_a_foreign_file_stays(tmp_path: Path) -> None:
    output, ledger = tmp_path / "output", tmp_path / "salidas"
    built(output, ledger, "a/b.html")
    (output / "a" / "google123.html").write_text("mío")
    (output / "CNAME").write_text("mío")

    assert built(output, ledger, "index.html") == 1
    assert files_of(output) == ["CNAME", "a/google123.html", "index.html"]


def test_the_first_build_removes_nothing(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "a.html").write_text("mío")

    assert built(output, tmp_path / "salidas", "index.html") == 0
    assert files_of(output) == ["a.html", "index.html"]


def test_two_outputs_do_not_prune_each_other(tmp_path: Path) -> None:
    one, other, ledger = tmp_path / "uno", tmp_path / "dos", tmp_path / "salidas"
    built(one, ledger, "a.html")
    built(other, ledger, "b.html")

    assert built(one, ledger, "a.html") == 0
    assert (files_of(one), files_of(other)) == (["a.html"], ["b.html"])


@pytest.mark.parametrize("content", ["", "{", '{"a": 1}', "null", '["a.html"]'])
def test_a_broken_ledger_removes_nothing(tmp_path: Path, content: str) -> None:
    output, ledger = tmp_path / "output", tmp_path / "salidas"
    built(output, ledger, "a.html")
    next(ledger.iterdir()).write_text(content)

    assert built(output, ledger, "b.html") == 0
    assert files_of(output) == ["a.html", "b.html"]


def test_a_ledger_cannot_reach_outside_the_output(tmp_path: Path) -> None:
    output, ledger, outside = tmp_path / "output", tmp_path / "salidas", tmp_path / "tesoro.txt"
    outside.write_text("mío")
    built(output, ledger, "a.html")
    prune(output, ["../tesoro.txt", outside.as_posix(), "a.html"], ledger)

    assert built(output, ledger, "b.html") == 1
    assert outside.read_text() == "mío"


def test_files_that_are_the_same_are_not_touched(tmp_path: Path) -> None:
    source = tmp_path / "ficha.pdf"
    source.write_bytes(b"%PDF")
    wanted = [File("a/ficha.pdf", source), File("robots.txt", b"User-agent: *\n")]

    assert [write(wanted, tmp_path / "output"), write(wanted, tmp_path / "output")] == [2, 0]
    assert write([File("robots.txt", b"otro")], tmp_path / "output") == 1
