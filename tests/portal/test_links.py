"""Every link leads somewhere, every address is one, and machines find what they are told."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree
from PIL import Image

from tests.compose import compose_town
from tests.site_reader import Portal
from tests.towns import built, small_town
from tests.worst_town import ADDRESS

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TOWNS = ("demo", "worst", "empty")
SITES = {
    "demo": "https://villamezquite.example/portal/",
    "worst": "https://sanjuanbautista.example/gobierno/portal/",
    "empty": "/",
}


@pytest.fixture(scope="module")
def portals() -> dict[Path, Portal]:
    return {}


@pytest.fixture(params=TOWNS)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def portal(name: str, request: pytest.FixtureRequest, portals: dict[Path, Portal]) -> Portal:
    """Each town in turn, parsed once."""
    output = request.getfixturevalue(name).output
    return portals.setdefault(output, Portal(output))


@pytest.fixture
def site(name: str) -> str:
    return SITES[name]


def test_every_reference_leads_to_a_file_and_its_anchor(portal, site):
    assert len(portal.pages) > 10
    assert [] == portal.broken(urlsplit(site).path)


def test_reader_finds_what_is_broken(tmp_path):
    """The test above can fail: by file, anchor, capitals, picture, folder without slash, and outside the portal."""
    town = built(small_town(tmp_path / "content"), tmp_path / "salida", store=tmp_path / "cache")
    assert [] == Portal(town.output).broken("/prensa/")
    page = town.output / "areas/salud/index.html"
    planted = ["../no/", "./#nada", "../Salud/", "../../index", "../../../../fuera/", "/otra/", "../../FEEDS/x.xml"]
    tags = "".join(f'<a href="{each}">x</a>' for each in planted) + '<img alt="" srcset="../../fotos/no.webp 480w">'
    page.write_text(page.read_text("utf-8").replace("</main>", tags + "</main>"), encoding="utf-8")
    found = {each.partition(" → ")[2] for each in Portal(town.output).broken("/prensa/")}

    assert {*planted, "../../fotos/no.webp"} == found


def test_links_inside_are_relative(portal, site):
    """So the same output works under any path; only 404.html, served at any depth, starts at the path of the site."""
    rooted = {page for page in portal.pages for each in portal.references(page) if each.startswith("/")}
    host = urlsplit(site).netloc
    absolute = [
        (page, each)
        for page, root in portal.pages.items()
        for each in root.xpath("//a/@href | //img/@src | //script/@src")
        if host and urlsplit(each).netloc == host
    ]

    assert rooted <= {"404.html"}
    assert [] == absolute


def test_404_starts_every_link_with_the_path_of_the_site(portal, site):
    found = [each for each in portal.references("404.html") if not each.startswith("#")]

    assert found
    assert [] == [each for each in found if not each.startswith(urlsplit(site).path)]


def test_addresses_differ_in_more_than_capitals(portal):
    """Windows and macOS would write one over the other; and all are lower-case ASCII but the hosts' own files."""
    lower = [each.lower() for each in portal.files]
    own = {"CNAME", "tema/fuentes/OFL.txt"}

    assert len(lower) == len(set(lower))
    assert [] == [each for each in portal.files - own if each != each.lower() or not each.isascii() or " " in each]


def test_canonical_and_open_graph_are_absolute(portal, site, name):
    """Under the address of the town, with the picture's file in the output; without address, from the root."""
    for page, root in portal.pages.items():
        canonical = root.xpath("string(//link[@rel='canonical']/@href)")
        pictures = root.xpath("//meta[@property='og:image']/@content")
        assert canonical.startswith(site), page
        assert canonical == root.xpath("string(//meta[@property='og:url']/@content)"), page
        assert all(each.startswith(site) and each[len(site) :] in portal.files for each in pictures), page
        assert pictures or name == "empty", page
        if portal.template(page) != "redirect":
            assert portal.file_at("index.html", canonical[len(site) :]) == page, page


def test_titles_and_descriptions_are_there_and_fit(portal):
    for page, root in portal.pages.items():
        title = root.xpath("string(//title)")
        assert 0 < len(title) <= 70, (page, title)
        assert root.xpath("string(//meta[@name='description']/@content)").strip(), page


def test_sitemap_lists_exactly_the_pages_that_may_be_indexed(portal, site, name):
    if name == "empty":
        assert "sitemap.xml" not in portal.files, "no address, no sitemap: it must be absolute"
        return
    tree = etree.parse(portal.output / "sitemap.xml")
    listed = [each.text for each in tree.iter(f"{MAP}loc")]
    indexable = {
        root.xpath("string(//link[@rel='canonical']/@href)")
        for page, root in portal.pages.items()
        if "noindex" not in root.xpath("string(//meta[@name='robots']/@content)")
    }

    assert len(listed) == len(set(listed)) > 30
    assert indexable == set(listed)
    assert not any("/404" in each or "/b/" in each or "/m/" in each for each in listed)


def test_hidden_page_has_its_address_and_no_list(worst, portals):
    portal = portals.setdefault(worst.output, Portal(worst.output))
    page = "boletines/2026/11/oculto/index.html"
    pointing = {each for each in portal.pages for t in portal.references(each) if page == portal.file_at(each, t)}

    assert "noindex" in portal.pages[page].xpath("string(//meta[@name='robots']/@content)")
    assert pointing <= {"b/2026-990/index.html"}


def test_feeds_parse_with_absolute_links(portal, site, name):
    """Every entry of every feed, its content included."""
    feeds = [each for each in portal.files if each.endswith(".atom.xml")]
    assert bool(feeds) == (name != "empty")
    for feed in feeds:
        root = etree.parse(portal.output / feed).getroot()
        entries = root.findall(f"{ATOM}entry")
        assert entries, feed
        assert {site + feed} == {each.get("href") for each in root.findall(f"{ATOM}link") if each.get("rel") == "self"}
        for entry in entries:
            link = entry.find(f"{ATOM}link").get("href")
            assert link.startswith(site), (feed, link)
            assert portal.file_at("index.html", link[len(site) :]) in portal.files
            texts = "".join(each.text or "" for each in entry.findall(f"{ATOM}content"))
            inner = etree.HTML(f"<body>{texts or '<p>'}</body>")
            inside = [*inner.xpath("//@href"), *inner.xpath("//@src")]
            inside = [each for each in inside if not each.startswith("#")]
            assert [] == [each for each in inside if urlsplit(each).scheme not in {"https", "http", "mailto", "tel"}]
            assert all(each[len(site) :].partition("#")[0] != "" for each in inside if each.startswith(site))


def test_feed_of_each_area_and_eje_has_its_boletines(demo, portals):
    """The pages of the áreas and ejes that have boletines offer their feed, and those feeds are all there are."""
    portal = portals.setdefault(demo.output, Portal(demo.output))
    offered = {
        portal.file_at(page, each)
        for page in portal.pages
        for each in portal.references(page)
        if each.endswith(".atom.xml") and page != "404.html"
    }

    assert offered == {each for each in portal.files if each.endswith(".atom.xml")}
    assert len(offered) >= 1 + 8 + 5


def test_json_ld_of_a_boletin_says_what_the_page_says(portal, site, name):
    articles = [page for page in portal.pages if portal.template(page) == "article"]
    assert bool(articles) == (name != "empty")
    for page in articles:
        root = portal.pages[page]
        (script,) = root.xpath("//script[@type='application/ld+json']/text()")
        data = json.loads(script)
        assert ("NewsArticle", "https://schema.org") == (data["@type"], data["@context"]), page
        assert root.xpath("normalize-space(//h1)").startswith(data["headline"]), page
        assert len(data["headline"]) <= 110
        assert data["datePublished"] == root.xpath("string(//meta[@property='article:published_time']/@content)")
        assert data["dateModified"][:10] >= data["datePublished"][:10]
        assert data["url"] == root.xpath("string(//link[@rel='canonical']/@href)")
        assert {"GovernmentOrganization"} == {data["author"]["@type"], data["publisher"]["@type"]}
        assert data["articleSection"] and data["inLanguage"] == "es-MX"
        assert all(each[len(site) :] in portal.files for each in data.get("image", []))


def test_corrections_are_in_the_linked_data(worst, portals):
    portal = portals.setdefault(worst.output, Portal(worst.output))
    (script,) = portal.pages["boletines/2026/11/todo-lo-que-cabe/index.html"].xpath("//script[not(@src)]/text()")
    data = json.loads(script)

    assert 6 == len(data["correction"])
    assert {"CorrectionComment"} == {each["@type"] for each in data["correction"]}
    assert "2026-11-15" == data["dateModified"]


def redirected(portal: Portal, page: str) -> str:
    """The file that a short or former address leads to, by its refresh and by its link alike."""
    root = portal.pages[page]
    refresh = root.xpath("string(//meta[@http-equiv='refresh']/@content)").partition("url=")[2]
    link = root.xpath("string(//main//a/@href)")
    assert refresh == link, page
    assert "noindex" in root.xpath("string(//meta[@name='robots']/@content)"), page
    return portal.file_at(page, refresh)


def test_short_addresses_lead_to_their_pages(demo, portals):
    portal = portals.setdefault(demo.output, Portal(demo.output))
    boletin = redirected(portal, "b/2026-074/index.html")

    assert "boletines/2026/11/once-comunidades-agua-potable/index.html" == boletin
    assert "murales/2026-t3/index.html" == redirected(portal, "m/2026-t3/index.html")
    for page in portal.pages:
        if portal.template(page) == "redirect":
            assert portal.template(redirected(portal, page)) in {"article", "mural", "gallery", "page"}, page


def test_every_numbered_boletin_has_a_short_address_and_says_it(portal, site):
    """As text, and in the words to forward."""
    for page in portal.pages:
        if page.startswith("b/"):
            target = portal.pages[redirected(portal, page)]
            short = site + page.removesuffix("index.html")
            words = target.xpath("string(//textarea)") + target.xpath("string(//a[contains(@href, 'wa.me')]/@href)")
            assert short in words, page
            assert short.split("//")[-1] in target.xpath("string(//main)").replace("\xad", "").replace("\u200b", ""), (
                page
            )


def test_former_addresses_answer(worst, portals):
    """A folder and a page of the old portal."""
    portal = portals.setdefault(worst.output, Portal(worst.output))
    target = "boletines/2026/11/todo-lo-que-cabe/index.html"

    assert {target} == {redirected(portal, each) for each in ("2026/11/todo/index.html", "noticias/todo.html")}


def test_table_of_boletines_has_a_row_for_each(portal, site, name):
    if name == "empty":
        assert "transparencia/datos/boletines.csv" not in portal.files
        return
    data = (portal.output / "transparencia/datos/boletines.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    listed = {
        root.xpath("string(//link[@rel='canonical']/@href)")
        for page, root in portal.pages.items()
        if portal.template(page) == "article" and not root.xpath("//meta[@name='robots']")
    }

    assert listed == {each["direccion"] for each in rows}
    assert len(rows) == len(listed)
    for row in rows:
        assert row["titulo"] and row["area"] and row["fecha"][:4] == row["anio"]
        assert portal.file_at("index.html", row["direccion_corta"][len(site) :]) in portal.files


def test_numbers_of_the_archive_add_up(portal):
    """The years of the archive count every boletín that is listed, and the months of a year all of that year."""
    listed = [
        each for each, root in portal.pages.items()
        if portal.template(each) == "article" and not root.xpath("//meta[@name='robots']")
    ]  # fmt: skip
    for page in portal.pages:
        parts = page.split("/")
        if page.startswith("boletines/") and len(parts) == 4 and parts[1].isdigit() and parts[2].isdigit():
            found = {portal.file_at(page, each) for each in portal.references(page)}
            own = {each for each in listed if each.startswith(f"boletines/{parts[1]}/{parts[2]}/")}
            assert own and own <= found, page


def test_no_picture_says_where_it_was_taken(portal):
    """No EXIF, GPS, XMP, comment or foreign profile; upright; and only formats that browsers show."""
    pictures = [each for each in portal.files if each.startswith("fotos/")]
    for each in pictures:
        with Image.open(portal.output / each) as picture:
            assert {"webp": "WEBP", "jpg": "JPEG"}[each.rpartition(".")[2]] == picture.format, each
            assert {} == dict(picture.getexif()), each
            assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & picture.info.keys(), each
            assert "RGB" == picture.mode, each
            width = each.rpartition("-")[2].partition(".")[0].partition("x")[0]
            assert int(width) == picture.width <= 1600, each


def test_no_original_photo_reaches_the_output(portal, name, request):
    """Neither by name nor by its bytes; documents do, as they are."""
    content = request.getfixturevalue(name).content
    suffixes = {".jpg", ".jpeg", ".png", ".webp", ".heic"}
    originals = [each for each in content.rglob("*") if each.suffix.lower() in suffixes and "escudo" not in each.name]
    sizes: dict[int, list[Path]] = {}
    for each in originals:
        sizes.setdefault(each.stat().st_size, []).append(each)
    same = [
        file
        for file in portal.files
        for each in sizes.get((portal.output / file).stat().st_size, ())
        if each.read_bytes() == (portal.output / file).read_bytes()
    ]

    assert [] == same
    assert [] == [each for each in portal.files if Path(each).suffix in suffixes and not each.startswith(
        ("fotos/", "tema/", "favicon.png", "apple-touch-icon.png"))]  # fmt: skip


def test_every_picture_of_the_output_is_used(portal, site):
    """By a page, a feed or as a page's share picture: nothing is developed in vain."""
    texts = "".join(
        (portal.output / each).read_text("utf-8") for each in portal.files if each.endswith((".html", ".xml"))
    )

    assert [] == [each for each in portal.files if each.startswith("fotos/") and Path(each).name not in texts]


def test_pictures_say_their_size_and_what_they_show(portal):
    """Width and height, so that nothing jumps: those of the file or of a larger one of the same photo."""
    for page, root in portal.pages.items():
        for image in root.iter("img"):
            assert image.get("alt") is not None, page
            sizes = [
                image.get("src"),
                *(each.split()[0] for each in image.get("srcset", "").split(",") if each.strip()),
            ]
            sizes = [each for each in sizes if "/fotos/" in each and page != "404.html"]
            said = (int(image.get("width", "0")), int(image.get("height", "0")))
            assert not sizes or said in {measured(portal.output / portal.file_at(page, each)) for each in sizes}, page


@cache
def measured(file: Path) -> tuple[int, int]:
    """Pixels of a picture."""
    with Image.open(file) as picture:
        return picture.size


def test_pictures_to_share_are_light(portal, name):
    """JPEG 1200 x 630 under 300 kB (smaller from a smaller photo), for the boletines that have a photo."""
    shared = {
        each.rpartition("/")[2]
        for root in portal.pages.values()
        for each in root.xpath("//meta[@property='og:image']/@content")
        if "/fotos/" in each
    }
    assert bool(shared) == (name != "empty")
    for each in shared:
        file = portal.output / "fotos" / each
        with Image.open(file) as picture:
            assert "JPEG" == picture.format
            assert abs(picture.width / picture.height - 1200 / 630) < 0.02, each
        assert file.stat().st_size < 300_000, each


def test_robots_and_host_files(portal, site, name):
    robots = (portal.output / "robots.txt").read_text("utf-8")

    assert "User-agent: *\nAllow: /\n" in robots
    assert (f"Sitemap: {site}sitemap.xml" in robots) == (name != "empty")
    assert b"" == (portal.output / ".nojekyll").read_bytes()
    assert "CNAME" not in portal.files, "none of them has a domain to itself"


@pytest.mark.parametrize(
    ("address", "cname"),
    [
        ("https://prensa.villachica.gob.mx", b"prensa.villachica.gob.mx\n"),
        ("https://prensa.villachica.gob.mx/", b"prensa.villachica.gob.mx\n"),
        ("https://villachica.gob.mx/prensa/", None),
        ("https://villachica.github.io/", None),
        ("https://villachica.github.io/portal/", None),
    ],
)
def test_cname_is_written_for_a_domain_of_its_own(address, cname, tmp_path):
    """Decided by the portal, so composing it is enough."""
    portal = compose_town(small_town(tmp_path / "content", sitio=address), tmp_path / "cache")
    found = {each.address: each.content for each in portal.files if each.address in {"CNAME", ".nojekyll"}}

    assert cname == found.get("CNAME")
    assert b"" == found[".nojekyll"]


def test_icons_come_from_the_coat_of_arms(demo, worst, empty):
    for town, vector in ((demo, True), (worst, False)):
        with Image.open(town.output / "favicon.png") as icon, Image.open(town.output / "apple-touch-icon.png") as touch:
            assert ((32, 32), (180, 180)) == (icon.size, touch.size)
        assert vector == (town.output / "tema/escudo.svg").is_file()
        page = (town.output / "index.html").read_text("utf-8")
        assert ('rel="icon"' in page, 'rel="apple-touch-icon"' in page) == (True, True)
    assert 'rel="icon"' not in (empty.output / "index.html").read_text("utf-8")


def test_no_page_asks_others_for_anything(portal, site):
    """Scripts, sheets, pictures and fonts are the portal's own; a strict CSP says so on every page."""
    for page, root in portal.pages.items():
        asked = root.xpath(
            "//script/@src | //img/@src | //link[@rel!='canonical']/@href | //iframe/@src | //source/@src"
        )
        assert [] == [each for each in asked if urlsplit(each).netloc], page
        assert [] == root.xpath(
            "//*[@style] | //style | //@onclick | //script[not(@src)][@type!='application/ld+json']"
        )
        policy = root.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        assert "default-src 'none'" in policy and "unsafe" not in policy, page


def test_long_addresses_are_linked(worst, portals):
    portal = portals.setdefault(worst.output, Portal(worst.output))

    assert ADDRESS in portal.pages["boletines/2026/11/todo-lo-que-cabe/index.html"].xpath("//main//a/@href")
