"""Which letters are these? The bytes of a file become text, whatever program saved it."""

from __future__ import annotations

from plugins.newsroom.problems import Problem, problem


def decode(octets: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file: UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252, any line ends."""
    if not octets.strip():
        fix = "escriba el texto, o borre el archivo si se creó por error."
        return None, (problem("archivo-vacio", path, 1, "el archivo está vacío.", fix),)
    for encoding in _encodings(octets):
        try:
            text = octets.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.lstrip("\ufeff"), _encoding_notice(octets, encoding, path)
    what = "el contenido del archivo no es texto legible."
    fix = "ábralo con el programa con que se escribió y guárdelo como texto UTF-8."
    return None, (problem("codificacion-ilegible", path, 1, what, fix),)


def _encodings(octets: bytes) -> tuple[str, ...]:
    if octets.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    return ("utf-8-sig", "cp1252")


def _encoding_notice(octets: bytes, encoding: str, path: str) -> tuple[Problem, ...]:
    if encoding == "utf-8-sig":
        return ()
    line = 1
    if encoding == "cp1252":
        line += next(n for n, row in enumerate(octets.split(b"\n")) if not _is_utf8(row))
    what = f"el archivo está guardado como {'Windows-1252' if encoding == 'cp1252' else 'UTF-16'}."
    fix = "en su editor elija Guardar como › Codificación: UTF-8."
    return (problem("codificacion-windows", path, line, what, fix),)


def _is_utf8(octets: bytes) -> bool:
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
