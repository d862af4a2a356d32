"""How do staff see the portal before the public does? The verb `ver`: build, serve, rebuild and reload on save.

Drafts and embargoed items appear, watermarked, so the preview is served to this machine only.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING

from watchfiles import DefaultFilter, watch

from plugins.newsroom.verbs import build
from plugins.newsroom.verbs.preview_server import PreviewServer, Reloads

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

WATCHED = ("theme", "plugins", "pelicanconf.py")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what is shown and at which port."""
    build.add_content(parser)
    build.add_output(parser, str(build.PROJECT / ".cache" / "vista"))
    port = os.environ.get("PUERTO") or "8000"
    parser.add_argument("--puerto", default=port, help="puerto de http://localhost (8000)")


def run(options: Namespace) -> int:
    """Serve until Ctrl-C. 0, or 1 with the reason said."""
    if not build.has_content(options.contenido):
        return 1
    server = open_server(options.salida, options.puerto)
    if server is None:
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        serve(server, options.contenido, options.salida)
    except KeyboardInterrupt:
        print("\nVista previa terminada.")
    finally:
        server.close()
    return 0


def open_server(output: Path, port: str) -> PreviewServer | None:
    """A server on the port; None, with what to type instead, if that is not possible."""
    if not port.isascii() or not port.isdigit() or not 0 <= int(port) < 65536:
        print(f"«{port}» no es un puerto. Escriba un número, por ejemplo:  make ver PUERTO=8001", file=sys.stderr)
        return None
    try:
        return PreviewServer(output, int(port), Reloads())
    except OSError:
        free = f"make ver PUERTO={int(port) + 1 if int(port) < 65535 else 8000}"
        print(f"El puerto {port} está ocupado, quizá por otra vista previa. Pruebe:  {free}", file=sys.stderr)
        return None


def serve(server: PreviewServer, content: Path, output: Path) -> None:
    """Build once, serve, and build again after every change, also of what changed while building."""
    changes = follow(watched(content))
    print("Preparando la vista previa…", flush=True)
    rebuild(content, output)
    threading.Thread(target=server.serve_forever, name="preview", daemon=True).start()
    print(f"Vista previa en {server.address}  (para terminar: Ctrl-C)", flush=True)
    while True:
        print(f"Cambió {summary(waiting(changes))}: se actualiza la vista…", flush=True)
        if rebuild(content, output):
            server.reloads.announce()
            print("Vista actualizada.", flush=True)


def follow(paths: list[Path]) -> Queue[Path]:
    """The files that change from now on, in a queue that a thread fills."""
    changes: Queue[Path] = Queue()

    def fill() -> None:
        for some in watch(*paths, watch_filter=Saved(), debounce=300):
            for _, path in sorted(some):
                changes.put(Path(path))

    threading.Thread(target=fill, name="watch", daemon=True).start()
    return changes


def waiting(changes: Queue[Path]) -> list[str]:
    """Names of the files that changed; waits for the first one."""
    names = {changes.get().name}
    while not changes.empty():
        names.add(changes.get().name)
    return sorted(names)


class Saved(DefaultFilter):
    """Leave out what editors and systems write beside the files of a person."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, r"^~\$", r"^\.#", r"\.tmp$", r"^4913$")


def watched(content: Path) -> list[Path]:
    """What a change of which shows in the preview."""
    paths = [content.resolve(), *(build.PROJECT / name for name in WATCHED)]
    return [path for path in paths if path.exists()]


def rebuild(content: Path, output: Path) -> bool:
    """Build the preview in place; the last good one stays served if that fails."""
    if build.build(content, output, "pelicanconf.py", {"VISTA_PREVIA": True}):
        return True
    print("No se pudo construir; se sigue mostrando la vista anterior, si la hay.", file=sys.stderr, flush=True)
    return False


def summary(names: list[str]) -> str:
    """The changed files in a few words: «index.md», «02.jpg y 3 archivos más»."""
    rest = len(names) - 1
    return names[0] + (f" y {rest} archivo{'s' if rest > 1 else ''} más" if rest else "")
