"""What does the text of a page say? Markdown becomes safe, accessible HTML whose links are still open.

A link or image inside the portal is left as a mark (`portal://…`) that names what staff typed;
`Body.resolved` puts the address in once the whole library is known, and `placed` makes it relative.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote, unquote

import nh3
from bs4 import BeautifulSoup, Tag
from bs4.dammit import EntitySubstitution
from bs4.formatter import HTMLFormatter
from markdown import Markdown

from plugins.newsroom import spanish

ENGINE = "8"
"""Part of the cache key: raised whenever this module makes other HTML from the same text."""

TAGS = set(
    "p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong b i u s del ins sub sup abbr "
    "cite q small hr br a img table caption thead tbody tfoot tr th td figure figcaption div section".split()
)
BLOCKS = frozenset("p h2 h3 h4 h5 h6 li dt dd blockquote pre br hr caption th td tr figcaption div section".split())
ATTRIBUTES = {
    "a": {"href", "title", "hreflang"},
    "img": {"src", "alt", "title"},
    "abbr": {"title"},
    "th": {"align", "scope", "colspan", "rowspan"},
    "td": {"align", "colspan", "rowspan"},
    "ol": {"start", "reversed"},
    "li": {"id"},
    "sup": {"id"},
    "*": {"lang"},
}
EXTENSIONS = ["tables", "fenced_code", "sane_lists", "footnotes", "def_list", "abbr"]
CONFIG: dict[str, dict[str, object]] = {
    "tables": {"use_align_attribute": True},
    "footnotes": {"SEPARATOR": "-", "BACKLINK_TITLE": "Volver al texto, nota {}"},
}
REMOVED = re.compile(r"<(script|style|iframe|object|embed|form|input|video|audio)\b", re.IGNORECASE)
MARK = re.compile(r"portal://\?([^\"\s]*)")
PLACED = re.compile(r"portal://(?!\?)([^\"\s,]*)")
ASIDE = ["table", "h2", "h3", "h4", "h5", "h6"]
NOTE = re.compile(r"^fn-")
NOTES = re.compile(r'(\bid="|href="#)(fn(?:ref)?-)')
LINK = re.compile(r'<a href="portal://(?!\?)([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
PICTURE = re.compile("\ue000(\\d+)\ue001")
PLAIN = HTMLFormatter(EntitySubstitution.substitute_xml, void_element_close_prefix="")
NUMERIC = re.compile(r"[-−$%\d.,\s]*\d[-−$%\d.,\s]*")


@dataclass(frozen=True)
class Image:
    """An image that the text names; `alt` as typed between its brackets."""

    file: str
    alt: str
    title: str = ""


@dataclass(frozen=True)
class Body:
    """Safe HTML with open marks, its plain text, and what it refers to."""

    html: str
    text: str
    links: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    removed: tuple[str, ...] = ()  # elements that may not be published

    def resolved(self, addresses: Mapping[str, str | None], figures: Mapping[int, str]) -> str:
        """The HTML with every mark filled; a link without address leaves its text alone."""
        filled = MARK.sub(lambda match: _filled(addresses.get(unquote(match[1]))), self.html)
        filled = re.sub(r'<a href="portal://#"[^>]*>(.*?)</a>', r"\1", filled, flags=re.DOTALL)
        return PICTURE.sub(lambda match: figures.get(int(match[1]), ""), filled)


def _filled(address: str | None) -> str:
    return "portal://#" if address is None else f"portal://{address}"


def placed(marked: str, link: Callable[[str], str], prefix: str = "") -> str:
    """The HTML of one page: every address turned into a link by `link` (relative or absolute).

    `prefix` keeps the footnotes of several texts on one page apart.
    """
    apart = NOTES.sub(rf"\1{prefix}\2", marked) if prefix else marked
    return PLACED.sub(lambda match: html.escape(link(html.unescape(match[1]))), apart)


def unlinked(marked: str, gone: Callable[[str], bool]) -> str:
    """The HTML with the links to some addresses of the portal taken away; their text stays."""
    return LINK.sub(lambda match: match[2] if gone(html.unescape(match[1])) else match[0], marked)


def render(text: str) -> Body:
    """The body of a page from its Markdown."""
    raw = _markdown().reset().convert(text)
    removed = tuple(sorted({match[1].lower() for match in REMOVED.finditer(raw)}))
    soup = BeautifulSoup(_clean(raw), "lxml")
    root = soup.body
    if root is None:
        return Body("", "", removed=removed)
    for table in root.find_all("table"):
        _accessible_table(soup, table)
    images = tuple(_taken_image(number, image) for number, image in enumerate(root.find_all("img")))
    links = tuple(_marked_link(anchor) for anchor in root.find_all("a", href=True))
    inner = root.decode_contents(formatter=PLAIN)
    plain = PICTURE.sub("", _plain(root))
    return Body(inner, plain, tuple(each for each in links if each), images, removed)


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=EXTENSIONS, extension_configs=CONFIG, output_format="html")


def _clean(raw: str) -> str:
    """Without scripts, styles and foreign attributes; a first-level heading steps down one."""
    lowered = re.sub(r"<(/?)h1\b", r"<\1h2", raw)
    return nh3.clean(
        lowered,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def _marked_link(anchor: Tag) -> str:
    """Marks a link inside the portal and answers what was typed; others are left alone."""
    target = str(anchor["href"])
    if re.match(r"(?:https?:|mailto:|tel:|#|//)", target):
        return ""
    anchor["href"] = f"portal://?{quote(target, safe='')}"
    return target


def _taken_image(number: int, image: Tag) -> Image:
    """Puts a mark where an image stood, outside its paragraph: a figure cannot live in one."""
    taken = Image(str(image.get("src", "")), str(image.get("alt", "")), str(image.get("title", "")))
    mark = f"\ue000{number}\ue001"
    paragraph = image.find_parent("p")
    holder = image.parent if image.parent is not None and image.parent.name == "a" else image
    if paragraph is None:
        holder.replace_with(mark)
        return taken
    holder.extract()
    paragraph.insert_after(mark)
    if not paragraph.get_text(strip=True) and not paragraph.find("img"):
        paragraph.decompose()
    return taken


def _plain(root: Tag) -> str:
    """The sentences of a text in a row: a space between blocks, none inside a word; no headings, tables or notes."""
    parts: list[str] = []
    for node in root.descendants:
        if node.find_parent(ASIDE) or node.find_parent("li", id=NOTE):
            continue
        if isinstance(node, Tag):
            parts.append(" " if node.name in BLOCKS else "")
        elif not (node.parent and str(node.parent.get("href", "")).startswith("#fn")):
            parts.append(str(node))
    return " ".join("".join(parts).split())


def _accessible_table(soup: BeautifulSoup, table: Tag) -> None:
    """Column headers with their scope, figures to the right, and a frame that scrolls by keyboard."""
    for cell in table.find_all("th"):
        cell["scope"] = cell.get("scope") or "col"
    for cell in table.find_all(["th", "td"]):
        align = cell.attrs.pop("align", None)
        numeric = cell.name == "td" and NUMERIC.fullmatch(cell.get_text(strip=True) or "-x")
        if align in {"right", "center"} or numeric:
            cell["class"] = "prose__centre" if align == "center" else "prose__figure"
    for row in table.select("tbody tr"):
        first = row.find("td")
        if isinstance(first, Tag) and not first.get("class"):
            first.name, first["scope"] = "th", "row"
    frame = soup.new_tag("section", attrs={"class": "prose__table", "tabindex": "0"})
    frame["aria-label"] = f"Tabla: {', '.join(th.get_text(strip=True) for th in table.select('thead th'))}"
    table.wrap(frame)


def summary(text: str, longest: int = 200) -> str:
    """The first whole sentences of a text, for lists and search engines."""
    kept = spanish.first_sentences(text, longest)
    return kept if len(kept) <= longest * 2 else kept[: longest - 1].rsplit(" ", 1)[0] + "…"
