"""How does a built portal reach the browser of this machine, and how does an open page learn of a new build?

Pages are served as they are, plus one script of our own origin, so their strict CSP holds in the preview too.
"""

from __future__ import annotations

import os
import re
import secrets
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

EVENTS, SCRIPT = "/__recarga", "/__recarga.js"
# A hidden tab lets its connection go: a browser keeps only six to one host, and people open many tabs.
CODE = f"""const shown = document.currentScript.src.split("?")[1];
let source = null;
const hear = (event) => {{ if (event.data !== shown) location.reload(); }};
const listen = () => {{
  if (source) source.close();
  source = document.hidden ? null : new EventSource("{EVENTS}");
  if (source) source.onmessage = hear;
}};
document.addEventListener("visibilitychange", listen);
listen();
""".encode()
END_OF_HEAD = re.compile(rb"</head\s*>|(?=<body[\s>])", re.IGNORECASE)
KINDS = {".webp": "image/webp", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json"}
EMPTY = "<!doctype html><html lang=es><head><title>Vista previa</title></head><body><h1>{}</h1></body></html>"


class Reloads:
    """Which build is the newest; pages wait here for the next one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._server = secrets.token_hex(4)
        self._count = 0
        self._closed = False

    @property
    def newest(self) -> str:
        """Name of the newest build, never used before, not even by an earlier server at this port."""
        return f"{self._server}-{self._count}"

    def announce(self) -> None:
        """Wake the pages that wait: there is a new build."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let everyone go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait(self, seen: str, seconds: float) -> str | None:
        """Wait for a build other than `seen`. The newest by then; None once closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self.newest != seen, timeout=seconds)
            return None if self._closed else self.newest


class PreviewServer(ThreadingHTTPServer):
    """Serves one folder to this machine only.

    Raises:
        OSError: the port is taken.
    """

    daemon_threads = True

    def __init__(self, folder: Path, port: int, reloads: Reloads) -> None:
        self.reloads = reloads
        super().__init__(("127.0.0.1", port), partial(PreviewHandler, directory=str(folder)))

    @property
    def address(self) -> str:
        """Where the portal is seen."""
        return f"http://localhost:{self.server_address[1]}/"

    def close(self) -> None:
        """Stop and let the waiting pages go."""
        self.reloads.close()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that was closed half-way is no news."""


class PreviewHandler(SimpleHTTPRequestHandler):
    """Answers one request: the events, the script, a page with the script, or a file as it is."""

    server: PreviewServer

    def do_GET(self) -> None:
        """Answer."""
        path = self.path.partition("?")[0]
        if path == EVENTS:
            self.send_events()
        elif path == SCRIPT:
            self.send_bytes(CODE, "text/javascript; charset=utf-8")
        elif (page := self.page_at()) is not None:
            self.send_bytes(self.with_script(page.read_bytes()), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def page_at(self) -> Path | None:
        """The HTML file that answers; None if it is another file, nothing, or a folder without its final slash."""
        path = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            path = path / "index.html"
        return path if path.suffix == ".html" and path.is_file() else None

    def with_script(self, page: bytes) -> bytes:
        """The page with the reload script at the end of its head; the script is told which build the page is of."""
        found = END_OF_HEAD.search(page)
        place = found.start() if found else len(page)
        tag = f'<script src="{SCRIPT}?{self.server.reloads.newest}" defer></script>'
        return page[:place] + tag.encode() + page[place:]

    def send_events(self) -> None:
        """Keep the page waiting and tell it of every build."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        now: str | None = ""
        while now is not None:
            # The same name again every few seconds finds out that the page was closed.
            self.wfile.write(f"data: {now}\n\n".encode() if now else b": hola\n\n")
            self.wfile.flush()
            now = self.server.reloads.wait(now, seconds=15)

    def send_bytes(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        """Answer with a body."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is missing with the portal's own 404 page."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory) / "404.html"
        body = page.read_bytes() if page.is_file() else EMPTY.format("Esta página no existe todavía").encode()
        self.send_bytes(self.with_script(body), "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Media type of a file, also of the kinds that Python or this machine may not know."""
        return KINDS.get(Path(path).suffix) or super().guess_type(path)

    def list_directory(self, path: object) -> None:
        """A folder without a page is a missing page, as on the public host."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """What was built a moment ago must not come from the browser's memory."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news either."""
