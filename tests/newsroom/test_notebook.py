"""What was worked out once is remembered, and nothing is lost when the notebook is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.notebook import Notebook, Plain, digest


def told(notebook: Notebook, *keys: str) -> tuple[list[Plain], list[str]]:
    """The results of keys, and which of them had to be worked out."""
    worked: list[str] = []

    def work(key: str) -> Plain:
        worked.append(key)
        return {"es": key}

    return [notebook.recall(each, lambda each=each: work(each)) for each in keys], worked


def test_a_result_is_worked_out_once(tmp_path: Path) -> None:
    file = tmp_path / "sub" / "notas.json"
    first = Notebook(file)
    results, worked = told(first, "a", "ñ")
    first.save()
    again = told(Notebook(file), "a", "ñ")

    assert worked == ["a", "ñ"]
    assert again == (results, [])


def test_what_a_build_does_not_use_is_dropped(tmp_path: Path) -> None:
    file = tmp_path / "notas.json"
    for keys in (["a", "b"], ["b"]):
        notebook = Notebook(file)
        told(notebook, *keys)
        notebook.save()

    assert told(Notebook(file), "b", "a")[1] == ["a"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_a_broken_notebook_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "notas.json"
    file.write_bytes(content)
    notebook = Notebook(file)

    assert told(notebook, "a")[1] == ["a"]
    notebook.save()
    assert told(Notebook(file), "a")[1] == []


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    file = tmp_path / "notas.json"
    notebook = Notebook(file)
    told(notebook, "a")
    notebook.save()
    before = file.stat().st_mtime_ns, file.stat().st_ino
    again = Notebook(file)
    told(again, "a")
    again.save()

    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before
    assert [each.name for each in tmp_path.iterdir()] == ["notas.json"]


def test_without_a_file_it_only_remembers_while_it_lives() -> None:
    notebook = Notebook(None)
    told(notebook, "a")
    notebook.save()

    assert notebook.file is None


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_parts_have_different_names(one: list[str], other: list[str]) -> None:
    """`ab`, `c` is not `a`, `bc`."""
    clean = [[each.replace("\0", "") for each in parts] for parts in (one, other)]

    assert (digest(*clean[0]) == digest(*clean[1])) == (clean[0] == clean[1])
