"""`python -m plugins.newsroom <verbo>`: every verb of the Makefile, also where there is no make."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from types import MappingProxyType

VERBS = MappingProxyType(
    {
        "ver": ("preview", "muestra el portal y lo actualiza al guardar"),
        "nuevo": ("new", "crea un boletín, una galería, un evento, un informe, un plan…"),
        "revisar": ("check", "dice qué falta o está mal escrito"),
        "numerar": ("number", "pone número a los boletines que no lo tienen"),
        "cerrar": ("close", "fija las cifras de un mes, o anota su fe de erratas"),
        "html": ("build", "construye el portal público"),
        "usb": ("build", "una copia que se abre sin servidor, para una memoria USB"),
        "publish": ("build", "lo mismo, pero estricto: si algo está mal no cambia nada"),
        "deploy": ("deploy", "publica y envía el portal a su rama"),
        "lint": ("quality", "estilo y tipos del código"),
        "test": ("quality", "todas las pruebas"),
        "test-rapido": ("quality", "las pruebas sin navegador"),
        "bench": ("quality", "mide tiempos"),
    }
)
"""Each verb with the module that carries it out, and its line of help."""


def main(words: list[str] | None = None) -> int:
    """Carry out a verb. Its exit code: 0, 1, or 130 when it is interrupted."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    parser = argparse.ArgumentParser(
        prog="python -m plugins.newsroom", description="El portal de la oficina de prensa."
    )
    commands = parser.add_subparsers(dest="verbo", required=True, metavar="verbo")
    modules = {verb: import_module(f"plugins.newsroom.verbs.{name}") for verb, (name, _) in VERBS.items()}
    for verb, (_, text) in VERBS.items():
        modules[verb].add_arguments(commands.add_parser(verb, help=text))
    options = parser.parse_args(words)
    try:
        return int(modules[options.verbo].run(options))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main())
