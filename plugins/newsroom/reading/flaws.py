"""How are a photo's flaws told to staff?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from plugins.newsroom import spanish
from plugins.newsroom.pictures import Flaw, PhotoFacts
from plugins.newsroom.problems import Problem, problem

LARGE = 4_000_000
"""Bytes above which a photo in content/ is an aviso (DESIGN §4)."""

TOLD = {
    "foto-vacia": ("tiene cero bytes.", "vuelva a copiarla desde la cámara o el teléfono."),
    "foto-danada": ("está dañada o incompleta.", "vuelva a copiarla o pídala de nuevo; no la envíe por WhatsApp."),
    "foto-extension": ("contiene otro formato que el de su extensión.", "cámbiele la extensión a la verdadera."),
    "foto-formato": ("está en un formato que no se publica.", "guárdela como JPEG (.jpg) o PNG (.png)."),
    "foto-heic": (
        "está en formato HEIC y falta el complemento que lo lee.",
        "en el iPhone elija Ajustes › Cámara › Formatos › Más compatible, o instale:  "
        ".venv/bin/python -m pip install pillow-heif",
    ),
    "foto-enorme": ("tiene demasiados pixeles.", "redúzcala a 3000 pixeles en su lado mayor."),
    "foto-pesada": ("pesa más de 25 MB.", "redúzcala a 3000 pixeles en su lado mayor y guárdela como JPEG."),
}


def flaw_problem(flaw: Flaw, name: str, path: str, line: int) -> Problem:
    """A photo that cannot be published."""
    what, fix = TOLD[flaw.code]
    if "expected" in flaw.data:
        fix = f"cámbiele el nombre a «{PurePath(name).stem}{flaw.data['expected']}», también en la ficha."
    return problem(flaw.code, path, line, f"la foto «{name}» {what}", fix)


def notices(facts: PhotoFacts, name: str, path: str, line: int) -> Iterator[Problem]:
    """What staff should know of a photo that is published all the same."""
    if facts.has_gps:
        what = f"la foto «{name}» guarda el lugar donde se tomó."
        fix = "si el lugar es delicado, quítele la ubicación antes de subirla (Propiedades › Detalles)."
        yield problem("foto-gps", path, line, what, fix)
    if facts.bytes > LARGE:
        what = f"la foto «{name}» pesa {spanish.size(facts.bytes)}."
        yield problem("foto-grande", path, line, what, "redúzcala a 3000 pixeles en su lado mayor.")
    if facts.animated:
        what = f"la foto «{name}» es una animación."
        yield problem("foto-animada", path, line, what, "use una foto fija, o deje el primer cuadro.")
