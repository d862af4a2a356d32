"""A text in Markdown becomes safe HTML that everybody can read, whatever was pasted into it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from plugins.newsroom.body import placed, render, unlinked
from tests.compose import compose_town, rendered
from tests.towns import photo, release, small_town

ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    '<p onclick="alert(1)">clic</p>',
    "<b onmouseover=alert(1)>aquí</b>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><circle r=1 /></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<iframe src='https://evil.example'></iframe>",
    "<object data='x.swf'></object><embed src='x.swf'>",
    "<form action='https://evil.example'><input name='clave'><button>Enviar</button></form>",
    "<style>body { display: none }</style>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<meta http-equiv=refresh content='0; url=https://evil.example'>",
    "<base href='https://evil.example/'>",
    "<p style='position: fixed; inset: 0'>tapa</p>",
    "<p class='viewer' id='contenido'>disfraz</p>",
    "[clic](javascript:alert(1))",
    "[clic]( JaVaScRiPt:alert(1) )",
    "[clic](java\tscript:alert(1))",
    "[clic](vbscript:msgbox)",
    "[clic](data:text/html;base64,PHNjcmlwdD4=)",
    "<a href='&#106;avascript:alert(1)'>clic</a>",
    "<a href='&#x6A;&#x61;vascript&colon;alert(1)'>clic</a>",
    "<a href='file:///etc/passwd'>clic</a>",
    "![x](javascript:alert(1))",
    "<video src=x onerror=alert(1)></video><audio src=x></audio>",
    "<details open ontoggle=alert(1)>x</details>",
    "<template><script>alert(1)</script></template>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "<!--><script>alert(1)</script-->",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "- <b onclick=alert(1)>x</b>\n    - <iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "`</code><script>alert(1)</script>`",
    "*[HTML]: <script>alert(1)</script>\n\nHTML",
    "<abbr title='\"><script>alert(1)</script>'>x</abbr>",
]
ALLOWED = {"a": {"href", "title", "hreflang"}, "section": {"class", "tabindex", "aria-label"},
           "th": {"scope", "class", "colspan", "rowspan"}, "td": {"class", "colspan", "rowspan"},
           "ol": {"start", "reversed"}, "abbr": {"title"}, "li": {"id"}, "sup": {"id"}, "code": {"class"},
           "div": {"class"}}  # fmt: skip
HARMLESS = set(
    "p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong b i u s del ins sub sup abbr cite q small hr "
    "br a table caption thead tbody tfoot tr th td div section figure figcaption".split()
)


def soup(text: str) -> BeautifulSoup:
    return BeautifulSoup(render(text).html, "html.parser")


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_could_run_or_ask_is_gone(attack):
    """By element, attribute and scheme, on the parsed result: what a browser would see."""
    found = soup(f"Antes.\n\n{attack}\n\nDespués.")

    assert [] == [each.name for each in found.find_all(True) if each.name not in HARMLESS]
    for each in found.find_all(True):
        assert set(each.attrs) <= ALLOWED.get(each.name, set()), each
        target = str(each.get("href", "")).strip().lower()
        assert not target or target.startswith(("portal://", "#", "https:", "http:", "mailto:", "tel:")), each
    assert "Antes." in found.get_text()
    assert "Después." in found.get_text() or "<!--" in attack or "<template" in attack


def test_removed_elements_are_named_so_that_staff_are_told():
    assert ("iframe", "script") == render("<script>1</script>\n\n<iframe src=x></iframe>").removed
    assert () == render("Nada de eso.").removed


def test_code_is_shown_as_it_was_typed():
    found = soup("Así:\n\n    <script>alert(1)</script>\n")

    assert "<script>alert(1)</script>" == found.select_one("pre code").get_text().strip()


TABLE = """
| Colonia | Calles | Costo | Avance |
|:--------|:------:|------:|--------|
| Centro  | 12     | 1,250.50 | bien |
| La Loma | 3      | -4.00 | 80% |
"""


def test_table_says_what_heads_what():
    """Column headers and a header for each row, with their scope; figures to the right by class, not by style."""
    found = soup(TABLE)
    frame, table = found.select_one("section"), found.table

    assert ["col"] * 4 == [each["scope"] for each in table.select("thead th")]
    assert [("Centro", "row"), ("La Loma", "row")] == [
        (e.get_text(strip=True), e["scope"]) for e in table.select("tbody th")
    ]
    assert ["prose__figure"] == table.select("tbody tr")[0].find_all("td")[1]["class"]
    assert table.select("tbody tr")[1].find_all("td")[2]["class"] == ["prose__figure"]
    assert table.select("tbody tr")[0].find_all("td")[2].get("class") is None
    assert [] == table.select("[style], [align]")
    assert ("0", "Tabla: Colonia, Calles, Costo, Avance") == (frame["tabindex"], frame["aria-label"])
    assert "prose__table" in frame["class"]


def test_table_without_a_word_in_its_first_column_has_no_row_headers():
    found = soup("| 2025 | 2026 |\n|---|---|\n| 1 | 2 |\n")

    assert [] == found.select("tbody th")


def test_two_tables_and_a_list_keep_apart():
    assert 2 == len(soup(f"{TABLE}\n\nTexto.\n\n{TABLE}\n\n- uno\n- dos").select("section > table"))


@pytest.mark.parametrize(
    ("typed", "level"),
    [("# Uno", "h2"), ("## Dos", "h2"), ("### Tres", "h3"), ("<h1>Uno</h1>", "h2"), ("Uno\n===", "h2")],
)
def test_first_level_belongs_to_the_page(typed, level):
    found = soup(typed)

    assert ([level], None) == ([each.name for each in found.find_all(["h2", "h3"])], found.h1)


def test_links_inside_wait_for_their_address_and_others_do_not():
    body = render("[uno](../otro/) [dos](https://sitio.example/a?b=1&c=2) [tres](#abajo) [cuatro](mailto:a@b.example)")

    assert ("../otro/",) == body.links
    done = placed(body.resolved({"../otro/": "boletines/2026/05/otro/"}, {}), lambda address: f"../../{address}")
    hrefs = [each["href"] for each in BeautifulSoup(done, "html.parser").find_all("a")]
    assert ["../../boletines/2026/05/otro/", "https://sitio.example/a?b=1&c=2", "#abajo", "mailto:a@b.example"] == hrefs


def test_link_without_address_leaves_its_text():
    body = render("Vea [el **gran** acuerdo](../otro/), y [este](../si/).")
    done = body.resolved({"../otro/": None, "../si/": "si/"}, {})

    assert "Vea el <strong>gran</strong> acuerdo, y <a " in done


def test_links_can_be_taken_away_by_place():
    body = render("Vea [uno](a) y [dos](b).").resolved({"a": "boletines/a/", "b": "agenda/b/"}, {})
    kept = unlinked(body, lambda address: address.startswith("agenda/"))

    assert '<a href="portal://boletines/a/">uno</a> y dos.' in kept


def test_plain_text_has_the_words_and_nothing_else():
    text = render(f"# Título\n\nUna **pala**bra.[^1]\n\n{TABLE}\n\n![Foto](a.jpg)\n\n[^1]: Nota.").text

    assert "Una palabra." in text
    assert "Título" not in text  # a heading is no sentence
    assert not any(each in text for each in "<>|*\ue000\ue001")
    assert "Foto" not in text


@pytest.mark.parametrize(
    "text",
    ["", " \n\n ", "\ufeffTexto", "a" * 50_000, "[" * 2000, "*" * 3000, "> " * 200 + "x", "- " * 300, "| " * 400,
     "&" * 999, "<" * 999, "\x00\x08\x0b", "\ue0000\ue001", "portal://x", "[^1]", "[a](", "![](", "![]()", "<a href=",
     "&#0; &#xD800;"],
)  # fmt: skip
def test_nothing_typed_is_an_accident(text):
    """Whatever it is, it becomes HTML without raising."""
    body = render(text)

    assert isinstance(body.resolved(dict.fromkeys(body.links), {}), str)


@pytest.fixture(scope="module")
def article(tmp_path_factory) -> BeautifulSoup:
    """A page whose text has images in every place an image can be typed."""
    folder = tmp_path_factory.mktemp("cuerpo")
    content = small_town(folder / "content")
    text = (
        'Primero.\n\n![Arco de "cantera" & flores](arco.jpg "Pie <del> arco")\n\n'
        "En medio ![Torre vista desde abajo](torre.jpg) del renglón.\n\n- En una lista ![Arco otra vez](arco.jpg)\n\n"
        "[![Torre que lleva a otra página](torre.jpg)](../2026-11-03-bacheo/)\n\n{static} no es nada."
    )
    file = release(content, "2026-11-13-con-fotos", text)
    photo(file.with_name("arco.jpg"), 2000, 1200, 31)
    photo(file.with_name("torre.jpg"), 300, 500, 32)
    pages = rendered(compose_town(content, folder / "cache"))
    return BeautifulSoup(pages["boletines/2026/11/con-fotos/index.html"], "lxml")


def test_images_of_the_text_become_figures_of_renditions(article):
    """Each with its sizes, never the original, described, and never enlarged."""
    images = article.select(".prose figure img")

    assert 4 == len(images)
    wide, tall = images[0], images[1]
    assert ["480w", "960w", "1600w"] == [each.split()[1] for each in wide["srcset"].split(",")]
    assert ["300w"] == [each.split()[1] for each in tall["srcset"].split(",")]
    for each in images:
        sources = [each["src"], *(part.split()[0] for part in each["srcset"].split(","))]
        assert all(source.startswith("../../../../fotos/con-fotos-") and source.endswith(".webp") for source in sources)
        assert each["alt"] and each["width"] and each["height"] and each["loading"] == "lazy"
        assert each.find_parent("p") is None, "a figure inside a paragraph is not HTML"


def test_words_of_an_image_arrive_whole(article):
    first = article.select_one(".prose figure")

    assert 'Arco de "cantera" & flores' == first.img["alt"]
    assert "Pie <del> arco" == first.figcaption.get_text(strip=True)
    assert article.select_one(".prose del") is None


def test_text_around_images_is_kept(article):
    said = " ".join(article.select_one(".prose").get_text(" ").split())

    assert all(each in said for each in ("Primero.", "En medio", "del renglón.", "En una lista"))
