"""What does the portal look like? One picture per template, width and scheme, for a person to look at.

python -m tests.browser.look output .cache/retratos                 every template, at 390 and 1280 px
python -m tests.browser.look output .cache/retratos boletines/ ""   these addresses (the empty one is the home)
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.audit import SETTLE, Mode, change
from tests.browser.conftest import ARGUMENTS
from tests.browser.site import pages_by_template, serve

MODES = (
    Mode("telefono", width=390, height=844),
    Mode("escritorio", width=1280, height=900),
    Mode("telefono-noche", width=390, height=844, scheme="dark"),
    Mode("escritorio-noche", width=1280, height=900, scheme="dark"),
)


def shoot(browser: Browser, url: str, folder: Path, name: str, modes: Sequence[Mode] = MODES) -> list[Path]:
    """Write `<name>.<mode>.png`, the whole length of the page, for each mode. The files written."""
    page = browser.new_page()
    try:
        page.goto(url)
        return [shot(page, mode, folder / f"{name}.{mode.name}.png") for mode in modes]
    finally:
        page.close()


def shot(page, mode: Mode, path: Path) -> Path:
    """One picture of an open page."""
    change(page, mode)
    page.evaluate(SETTLE)
    page.screenshot(path=path, full_page=True)
    return path


def main(output: Path, folder: Path, addresses: Sequence[str]) -> None:
    """Take all pictures of an output folder."""
    pages = {template or "sin-plantilla": found[0] for template, found in pages_by_template(output).items()}
    if addresses:
        pages = {address.strip("/").replace("/", "-") or "portada": address for address in addresses}
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, serve(output) as root:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, address in pages.items():
            for path in shoot(browser, root + address, folder, name):
                print(path)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
