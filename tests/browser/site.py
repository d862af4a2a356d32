"""How does a built portal reach the test browser, and which of its pages stand for all of them?"""

from __future__ import annotations

import re
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TEMPLATE = re.compile(rb"<body\b[^>]*\bdata-template=[\"']?([\w-]+)")
KINDS = {".webp": "image/webp", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json"}


@contextmanager
def serve(output: Path, prefix: str = "/") -> Iterator[str]:
    """Serve an output folder on loopback at a free port, as a static host would. The URL of its root, with final slash.

    `prefix` is the path of `sitio`, for example `/portal/`; whatever is outside it does not exist. Stops on leaving.
    """
    assert prefix.startswith("/") and prefix.endswith("/"), prefix
    handler = partial(StaticHost, directory=str(output), prefix=prefix)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class StaticHost(SimpleHTTPRequestHandler):
    """Answers with files under a prefix, and with 404.html for what is missing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, prefix: str, **kwargs: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        """The file under the prefix; a name that no build writes, for what is outside."""
        inside = path.startswith(self.prefix)
        return super().translate_path("/" + path[len(self.prefix) :] if inside else "/.outside")

    def guess_type(self, path: str) -> str:
        """Media type, the same on every machine."""
        return KINDS.get(Path(path).suffix) or super().guess_type(path)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The portal's own 404 page, where it has one."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def list_directory(self, path: object) -> None:
        """A static host lists no folders."""
        self.send_error(404)

    def end_headers(self) -> None:
        """Another build may be served at the same port later."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not what a test prints."""


def pages_by_template(output: Path, each: int = 1) -> dict[str, list[str]]:
    """Addresses of up to `each` pages per template, relative to the root of the portal; templates in order.

    The template is what `<body data-template>` says; pages without one (redirects) are under the empty name.
    The heaviest page of a template comes first, then the lightest, then those between: faults live at the ends.
    """
    found = defaultdict(list)
    for path in output.rglob("*.html"):
        page = path.read_bytes()
        match = TEMPLATE.search(page)
        found[match[1].decode() if match else ""].append((-len(page), address_of(path.relative_to(output))))
    return {template: extremes([address for _, address in sorted(found[template])], each) for template in sorted(found)}


def address_of(path: Path) -> str:
    """Address of a file of the output: `boletines/index.html` is served at `boletines/`."""
    return path.as_posix().removesuffix("index.html") if path.name == "index.html" else path.as_posix()


def extremes(items: list[str], count: int) -> list[str]:
    """`count` of the items: the first, the last, then evenly from between."""
    if len(items) <= count:
        return items
    if count == 1:
        return items[:1]
    step = (len(items) - 1) / (count - 1)
    chosen = [items[round(place * step)] for place in range(count)]
    return [chosen[0], chosen[-1], *chosen[1:-1]]
