"""The workflow that publishes is valid, calls only verbs that exist, and may do nothing more than it needs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
PUBLISH = PROJECT / ".github" / "workflows" / "publicar.yml"


def read(path: Path) -> dict:
    """A workflow; BaseLoader leaves `on` a word, where YAML 1.1 makes it true."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def steps(workflow: dict) -> list[dict]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def makefile_verbs() -> set[str]:
    """The verbs that bare `make` lists."""
    text = (PROJECT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):.*##", text, re.MULTILINE))


def test_workflows_follow_the_schema():
    """As GitHub's own schema, shipped with check-jsonschema, says."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False)

    assert WORKFLOWS
    assert done.returncode == 0, done.stdout + done.stderr


def test_schema_refuses_a_bad_workflow(tmp_path):
    """The check above can fail."""
    bad = tmp_path / "malo.yml"
    bad.write_text(PUBLISH.read_text(encoding="utf-8").replace("runs-on:", "run-on:"), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(bad)]

    assert subprocess.run(command, capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_run_only_verbs_of_the_makefile(path):
    """Every command is one `make` verb, so what runs there is what the tests here tried."""
    commands = [line.strip() for step in steps(read(path)) if "run" in step for line in step["run"].splitlines()]

    assert commands
    for command in commands:
        word, _, verb = command.partition(" ")
        assert ("make", True) == (word, verb in makefile_verbs()), command


def test_publishes_on_push_and_every_hour():
    """Embargoes need a clock: a static portal changes only when it is built."""
    when = read(PUBLISH)["on"]

    assert ["main"] == when["push"]["branches"]
    assert "workflow_dispatch" in when
    assert [cron["cron"].split()[1:] for cron in when["schedule"]] == [["*"] * 4]
    assert read(PUBLISH)["concurrency"] == {"group": "publicar", "cancel-in-progress": "false"}


def test_may_only_push():
    """Nothing is permitted but writing contents, and only to the job that does it."""
    workflow = read(PUBLISH)

    assert workflow["permissions"] == {}
    assert [{"contents": "write"}] == [job["permissions"] for job in workflow["jobs"].values()]


def test_keeps_tools_and_caches_between_runs():
    kept = {step["with"]["path"] for step in steps(read(PUBLISH)) if step.get("uses", "").startswith("actions/cache@")}

    assert {".venv", ".cache"} == kept


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_major_version(path):
    """And are GitHub's own."""
    used = [step["uses"] for step in steps(read(path)) if "uses" in step]

    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", action) for action in used), used
