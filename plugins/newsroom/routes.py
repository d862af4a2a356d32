"""Where does each thing live? Every address of the portal is made here, and every link between two.

An address is relative to the portal's root: `boletines/2024/05/parque-lineal/` (a page, served from
its `index.html`) or `feeds/boletines.atom.xml` (a file).
"""

from __future__ import annotations

import posixpath
import re
from datetime import date
from functools import lru_cache

EXTERNAL = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|#|\?)", re.IGNORECASE)


def relative(source: str, target: str, base: str = "", *, files: bool = False) -> str:
    """Link from the page at `source` to `target`; with a `base`, a link from the host's root.

    `files` names the file of every page (`…/index.html`), for a portal that is opened without a server.
    """
    if EXTERNAL.match(target):
        return target
    if base:
        return base + target
    path, mark, anchor = target.partition("#")
    path = file_of(path) if files else path
    return _step(source, path) + mark + anchor


@lru_cache(maxsize=65536)
def _step(source: str, target: str) -> str:
    folder = posixpath.dirname("/" + source)
    step = posixpath.relpath("/" + target, folder)
    if target.endswith("/") or not target:
        step = "./" if step == "." else step + "/"
    return step


def file_of(address: str) -> str:
    """The output file, relative to the output folder, that answers at an address."""
    return address + "index.html" if address.endswith("/") or not address else address


def absolute(url: str, address: str) -> str:
    """The address with the portal's URL before it; from the root where there is no URL."""
    return (url or "/") + address


def former(typed: str) -> str:
    """A former address as the portal writes addresses: no host, no leading slash."""
    path = re.sub(r"^https?://[^/]+", "", typed).partition("?")[0].partition("#")[0].strip("/")
    return path if "." in path.rpartition("/")[2] else f"{path}/"


def release(day: date, slug: str) -> str:
    """Page of a boletín: year and month of its date and the name of its folder."""
    return f"boletines/{day:%Y}/{day:%m}/{slug}/"


def release_year(year: int) -> str:
    """Boletines of a year."""
    return f"boletines/{year:04d}/"


def release_month(year: int, month: int) -> str:
    """Boletines of a month."""
    return f"boletines/{year:04d}/{month:02d}/"


def short_release(year: int, number: int) -> str:
    """Short and permanent address of a numbered boletín, for QR codes and WhatsApp."""
    return f"b/{year:04d}-{number:03d}/"


def term(kind: str, slug: str, year: int | None = None) -> str:
    """Page of an área, eje or tema (`kind` is the plural folder), or of one of its years."""
    return f"{kind}/{slug}/" if year is None else f"{kind}/{slug}/{year:04d}/"


def gallery(day: date, slug: str) -> str:
    """Page of a gallery."""
    return f"galerias/{day:%Y}/{day:%m}/{slug}/"


def activity(slug: str) -> str:
    """Galleries of one activity."""
    return f"galerias/actividades/{slug}/"


def event(name: str) -> str:
    """Page of a public event; `name` keeps the date, since events repeat."""
    return f"agenda/{name}/"


def report(year: int, month: int) -> str:
    """Page of a monthly report."""
    return f"informes/{year:04d}/{month:02d}/"


def reports_of(year: int) -> str:
    """Yearly report."""
    return f"informes/{year:04d}/"


def plan(name: str) -> str:
    """Page of an annual plan; `name` is the file's, usually the year."""
    return f"planes/{name}/"


def budget(name: str) -> str:
    """Page of a budget; `name` is the file's, usually the year."""
    return f"presupuestos/{name}/"


def campaign(slug: str) -> str:
    """Page of a campaign."""
    return f"campanas/{slug}/"


def contract(slug: str) -> str:
    """Page of a contract."""
    return f"contratos/{slug}/"


def spending(year: int) -> str:
    """Communication spend of a year."""
    return f"transparencia/gasto/{year:04d}/"


def data(file: str) -> str:
    """A file of open data."""
    return f"transparencia/datos/{file}"


def legal(key: str, period: str, file: str) -> str:
    """A file of a legal format, beside the filing of its obligation and period."""
    return f"transparencia/{key}/{period}/{file}"


def obligation(key: str) -> str:
    """Page of a transparency obligation."""
    return f"transparencia/{key}/"


def mural(name: str) -> str:
    """Page of a quarter's wall newspaper; `name` is `2024-t2`."""
    return f"murales/{name}/"


def short_mural(name: str) -> str:
    """Short and permanent address of a wall newspaper."""
    return f"m/{name}/"
