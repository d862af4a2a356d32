"""One browser for all tests of a worker. What is missing is said: a reason to skip here, a failure where CI=true."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser import audit, validation

# Chromium must not look for its maker's servers, nor a page for anybody's: only this machine exists.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


def missing(what: str) -> None:
    """Skip the test, or fail it where everything has to be there."""
    reason = f"{what} is missing; make test installs it where that is possible"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    program = shutil.which("chromium")
    if program is None:
        missing("Chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def context(browser: Browser, axe: Path) -> Iterator[BrowserContext]:
    """A window that all audits share."""
    context = browser.new_context(locale="es-MX")
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture(scope="session")
def axe() -> Path:
    """axe-core, as npm installed it."""
    if not audit.AXE.is_file():
        missing("axe-core")
    return audit.AXE


@pytest.fixture(scope="session")
def html_validate() -> Path:
    """html-validate, as npm installed it."""
    if not validation.PROGRAM.is_file():
        missing("html-validate")
    return validation.PROGRAM


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a tool by the fixture it asks for, so that `make test-rapido` can leave it out."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        if "browser" in names:
            item.add_marker("browser")
        if "html_validate" in names:
            item.add_marker("npm")
