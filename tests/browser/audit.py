"""What is wrong with a page for the person who looks at it? Accessibility, CSP, requests, width, in every mode."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

from tests.browser.site import pages_by_template, serve

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
NARROW = 320


@dataclass(frozen=True)
class Mode:
    """One way of looking at a page. Width and height in CSS pixels."""

    name: str
    width: int = 1280
    height: int = 900
    scheme: str = "light"
    media: str = "screen"


MODES = (
    Mode("light"),
    Mode("dark", scheme="dark"),
    Mode("narrow", width=NARROW, height=640),
    Mode("print", width=816, height=1056, media="print"),
)


@dataclass(frozen=True)
class Fault:
    """Something wrong. `kind`: axe, csp, script, request, third-party, width or status."""

    page: str
    mode: str
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.page} [{self.mode}] {self.kind}: {self.text}"


LISTEN = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.__violations.push(
    `${event.effectiveDirective} ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`));
"""
SETTLE = """async () => {
    for (const image of document.querySelectorAll("img[loading=lazy]")) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
RUN_AXE = """async ([tags, targets, colours]) => {
    const rules = {"target-size": {enabled: targets}, "color-contrast": {enabled: colours}};
    const report = await axe.run(document, {runOnly: {type: "tag", values: tags}, rules, resultTypes: ["violations"]});
    return report.violations.flatMap((rule) => rule.nodes.map((node) =>
        `${rule.id}: ${node.target.join(" ")} ${node.failureSummary.replace(/\\s+/g, " ")}`));
}"""
WIDTH = """(limit) => {
    const width = document.documentElement.scrollWidth;
    if (width <= limit) return null;
    const name = (element) => element.tagName.toLowerCase() + (element.className ? "." + element.className : "");
    const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > limit + 1);
    return `scrollWidth ${width} > ${limit}: ` + wide.slice(0, 5).map(name).join(", ");
}"""


@dataclass
class Watch:
    """Collects what goes wrong on a page while it is used."""

    origin: str
    faults: list[tuple[str, str]] = field(default_factory=list)

    def attach(self, page: Page) -> None:
        """Listen to a page from before its first request."""
        page.on("request", self.on_request)
        page.on("requestfailed", self.on_failed)
        page.on("response", self.on_response)
        page.on("console", self.on_console)
        page.on("pageerror", lambda error: self.faults.append(("script", str(error))))

    def on_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and f"{parts.scheme}://{parts.netloc}" != self.origin:
            self.faults.append(("third-party", request.url))

    def on_failed(self, request: Request) -> None:
        self.faults.append(("request", f"{request.failure} {request.url}"))

    def on_response(self, response: Response) -> None:
        # The document's own status is judged by `audit`, which knows the status to expect.
        if response.status >= 400 and not response.request.is_navigation_request():
            self.faults.append(("request", f"{response.status} {response.url}"))

    def on_console(self, message: ConsoleMessage) -> None:
        # A failed request is already counted, with its address.
        if message.type == "error" and "Failed to load resource" not in message.text:
            csp = "Content Security Policy" in message.text
            self.faults.append(("csp" if csp else "script", message.text))

    def take(self) -> list[tuple[str, str]]:
        """What was collected since the last time."""
        taken, self.faults = self.faults, []
        return taken


def audit(
    context: BrowserContext, url: str, modes: Sequence[Mode] = MODES, status: int = 200, axe: bool = True
) -> list[Fault]:
    """All that is wrong with the page at `url`, looked at in each mode; empty if nothing is.

    The page is loaded once and then changed from mode to mode, as when a person turns the phone or prints.
    """
    with watched(context, url) as (page, watch):
        return visit(page, watch, url, modes, status, axe)


@contextmanager
def watched(context: BrowserContext, url: str) -> Iterator[tuple[Page, Watch]]:
    """An empty tab that tells what goes wrong in it; all that it asks for has to be of the origin of `url`."""
    parts = urlsplit(url)
    watch = Watch(f"{parts.scheme}://{parts.netloc}")
    page = context.new_page()
    try:
        watch.attach(page)
        page.add_init_script(LISTEN)
        yield page, watch
    finally:
        page.close()


def visit(page: Page, watch: Watch, url: str, modes: Sequence[Mode], status: int, axe: bool) -> list[Fault]:
    """As `audit`, in a tab that may have shown other pages."""
    change(page, modes[0])
    response = page.goto(url)
    found = [] if response and response.status == status else [("status", f"{response and response.status}")]
    faults = [Fault(url, modes[0].name, *one) for one in found]
    for mode in modes:
        faults += [Fault(url, mode.name, *one) for one in look(page, mode, watch, axe)]
    return faults


def change(page: Page, mode: Mode) -> None:
    """Show the page in a mode."""
    page.set_viewport_size({"width": mode.width, "height": mode.height})
    page.emulate_media(media=mode.media, color_scheme=mode.scheme, reduced_motion="reduce")


def look(page: Page, mode: Mode, watch: Watch, axe: bool) -> list[tuple[str, str]]:
    """Kind and text of each fault in one mode."""
    change(page, mode)
    page.evaluate(SETTLE)
    found: list[tuple[str, str]] = []
    if mode.width == NARROW and (wide := page.evaluate(WIDTH, NARROW)):
        found.append(("width", wide))
    if axe:
        # Nobody points at paper; and targets are at night where they were by day, as large as they were.
        targets = mode.media == "screen" and mode.scheme == "light"
        # A narrow screen has the colours of a wide one.
        found += [("axe", text) for text in run_axe(page, targets, mode.name != "narrow")]
    found += [("csp", text) for text in page.evaluate("window.__violations.splice(0)")]
    return found + watch.take()


def run_axe(page: Page, targets: bool = True, colours: bool = True) -> Any:
    """Violations that axe finds; `targets` and `colours` say whether those are judged too, which takes long.

    The debugger brings axe in: no CSP of the page has to be loosened for it.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(RUN_AXE, [list(RULES), targets, colours])


def audit_site(
    context: BrowserContext,
    output: Path,
    *,
    each: int = 1,
    prefix: str = "/",
    skip: Iterable[str] = (),
    modes: Sequence[Mode] = MODES,
    part: int = 0,
    parts: int = 1,
) -> list[Fault]:
    """All that is wrong with `each` pages of every template of an output folder.

    `skip` names templates with pages that leave at once (redirects); 404.html is asked for at a missing address.
    Of so many `parts`, which together are all the pages, only one is looked at: workers share them. One tab shows
    all the pages, as to a person who goes from one to another: opening a tab takes longer than most pages.
    """
    found = pages_by_template(output, each)
    addresses = [address for template in found if template not in skip for address in found[template]]
    faults = []
    with serve(output, prefix) as root, watched(context, root) as (page, watch):
        for address in addresses[part::parts]:
            missing = address == "404.html"
            url = root + ("no-existe/de-verdad/" if missing else address)
            faults += visit(page, watch, url, modes, 404 if missing else 200, axe=True)
    return faults
