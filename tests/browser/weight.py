"""How much does a page weigh on a phone? Text as it travels (gzip -9) and the fonts asked for; pictures apart."""

from __future__ import annotations

import gzip
from dataclasses import dataclass

from playwright.sync_api import Browser, Response

TEXT = ("document", "stylesheet", "script", "fetch", "xhr", "manifest", "other")
PICTURES = ("image", "media")


@dataclass(frozen=True)
class Weight:
    """Bytes by URL of each resource that Chromium asked for."""

    text: dict[str, int]
    fonts: dict[str, int]
    pictures: dict[str, int]

    @property
    def total(self) -> int:
        """Bytes that count against the budget: text and fonts."""
        return sum(self.text.values()) + sum(self.fonts.values())

    def __str__(self) -> str:
        counted = sorted({**self.text, **self.fonts}.items(), key=lambda item: -item[1])
        return f"{self.total} bytes: " + ", ".join(f"{url} {size}" for url, size in counted)


def weigh(browser: Browser, url: str, width: int = 390) -> Weight:
    """What the page at `url` weighs for someone who comes for the first time and does not scroll."""
    context = browser.new_context(viewport={"width": width, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    try:
        page.goto(url)
        page.evaluate("document.fonts.ready")
        page.wait_for_load_state("networkidle")
        return Weight(
            text={r.url: len(gzip.compress(r.body(), 9, mtime=0)) for r in of_kind(responses, TEXT)},
            fonts={r.url: len(r.body()) for r in of_kind(responses, ("font",))},
            pictures={r.url: len(r.body()) for r in of_kind(responses, PICTURES)},
        )
    finally:
        context.close()


def of_kind(responses: list[Response], kinds: tuple[str, ...]) -> list[Response]:
    """The answers with a body, to requests of some kinds."""
    return [r for r in responses if r.request.resource_type in kinds and r.status == 200]
