"""How is the portal found, and what do all its pages share? Site, sitemap, robots, 404 and host files."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from plugins.newsroom import routes
from plugins.newsroom.kinds.town import MenuEntry
from plugins.newsroom.library import Library
from plugins.newsroom.sections import dress, icons
from plugins.newsroom.sections.listings import CSV
from plugins.newsroom.sections.parts import head, line
from plugins.newsroom.sections.section import File, Section
from plugins.newsroom.views.pages import NotFoundView
from plugins.newsroom.views.parts import Contact, Head, Link, MenuItem, Site

FOOTER = ("acerca-de", "contacto", "accesibilidad", "privacidad")
OWN_HOSTS = ("github.io", "gitlab.io", "pages.dev", "netlify.app")
"""Hosts that need no CNAME: their addresses are not a domain of the town."""


def site(library: Library, sections: tuple[Section, ...], theme: Path) -> Site:
    """What every page shares; nothing in it changes when a boletín is added."""
    town, keys = library.town, {each.key for each in sections}
    feeds = (Link("Boletines (Atom)", "feeds/boletines.atom.xml"),) if library.releases else ()
    data: tuple[Link, ...] = (
        *((Link("Todas las tablas", "transparencia/datos/"),) if "datos" in keys else ()),
        *((Link("Boletines (CSV)", CSV),) if library.releases and "boletines" in keys else ()),
    )
    return Site(
        town.name,
        town.office,
        town.state,
        town.motto,
        town.legend,
        town.address,
        town.licence,
        icons.shield_address(library),
        menu(library, sections),
        tuple(Contact(c.name, tuple(filter(None, (c.address, c.hours))), c.mail, c.phone) for c in town.contacts),
        tuple(Link(each.name, each.link) for each in town.networks),
        tuple(Contact(each.name, phone=each.phone) for each in town.emergency),
        _footer(library),
        feeds if "boletines" in keys else (),
        data,
        (dress.stylesheet(theme).address, dress.palette(library).address),
        tuple(each.address for each in dress.scripts(theme)),
        icons.icon_addresses(library),
    )


def menu(library: Library, sections: tuple[Section, ...]) -> tuple[MenuItem, ...]:
    """The menu that the town typed, without what is not made; else every section in its order."""
    made = {each.menu.key: each.menu for each in sections if each.menu}
    pages = {p.place.name: MenuItem(p.place.name, p.header.title, p.place.address) for p in library.pages}
    typed = library.town.menu
    if not typed:
        return tuple(made.values())
    found = (_entry(each, {**pages, **made}) for each in typed)
    return tuple(each for each in found if each is not None)


def _entry(entry: MenuEntry, known: dict[str, MenuItem]) -> MenuItem | None:
    if entry.name:
        return known.get(entry.name)
    return MenuItem("", entry.title or entry.link, entry.link.lstrip("/")) if entry.link else None


def _footer(library: Library) -> tuple[Link, ...]:
    listed = [each for each in library.pages if each.place.listed]
    pages = {each.place.name: Link(each.header.title, each.place.address) for each in listed}
    first = [pages[name] for name in FOOTER if name in pages]
    return (*first, *(link for name, link in pages.items() if name not in FOOTER))


def not_found(library: Library, sections: tuple[Section, ...]) -> NotFoundView:
    """404.html: served at any depth, so its links start at the portal's path on its host."""
    path = urlsplit(library.town.address).path if library.town.address and not library.preview else "/"
    page = head(library, "404.html", "404", "Página no encontrada", base=path or "/", noindex=True)
    every = tuple(Link(each.text, each.address) for each in menu(library, sections))
    return NotFoundView(page, tuple(line(each) for each in library.releases[:5]), every)


def files(library: Library, heads: Iterable[Head], theme: Path, store: Path | None) -> tuple[File, ...]:
    """Theme, icons, sitemap, robots and what hosts ask for."""
    sheet, accent = dress.stylesheet(theme), dress.palette(library)
    dressed = (sheet, accent, *dress.scripts(theme), *dress.fonts(theme))
    pictures = icons.files(library, theme / "static" / "fonts", store)
    return (*dressed, *pictures, *_sitemap(library, heads), _robots(library), *_hosting(library))


def _sitemap(library: Library, heads: Iterable[Head]) -> tuple[File, ...]:
    """Every page that may be indexed (sitemaps.org); only with an absolute address."""
    if not library.town.address:
        return ()
    listed = sorted({each.address: each for each in heads if not each.noindex and not each.watermark}.items())
    rows = "\n".join(_sitemap_row(library, page) for _, page in listed)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}\n</urlset>\n'
    )
    return (File("sitemap.xml", text.encode()),)


def _sitemap_row(library: Library, page: Head) -> str:
    changed = (page.modified or page.published)[:10]
    when = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(routes.absolute(library.town.address, page.address))}</loc>{when}</url>"


def _robots(library: Library) -> File:
    if library.preview:
        return File("robots.txt", b"User-agent: *\nDisallow: /\n")
    where = f"\nSitemap: {library.town.address}sitemap.xml\n" if library.town.address else ""
    return File("robots.txt", f"User-agent: *\nAllow: /\n{where}".encode())


def _hosting(library: Library) -> tuple[File, ...]:
    """`.nojekyll` always; CNAME when the portal has a domain of its own at its root."""
    url = urlsplit(library.town.address)
    host = url.hostname or ""
    shared = any(host == each or host.endswith(f".{each}") for each in OWN_HOSTS)
    own = "." in host and url.port is None and url.path in {"", "/"} and not shared
    cname = (File("CNAME", f"{host}\n".encode()),) if own else ()
    return (File(".nojekyll", b""), *cname)
