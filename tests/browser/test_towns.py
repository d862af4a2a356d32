"""Every template on three towns, as people meet it: light, dark, narrow, on paper; valid, and whole without script."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.audit import MODES, audit, audit_site
from tests.browser.site import pages_by_template, serve
from tests.browser.validation import validate
from tests.browser.weight import weigh
from tests.site_reader import Portal
from tests.towns import built, small_town

SHARES = {"demo": 2, "worst": 2, "empty": 1}
"""Parts in which the pages of each town are audited, so that all workers have some: no page is left out."""
PREFIXES = {"demo": "/portal/", "worst": "/gobierno/portal/", "empty": "/"}
HOME_LIMIT, FONT_LIMIT, FONTS = 100_000, 12_000, 5
"""Bytes of the front page and of a font file, and font files that a page may ask for (DESIGN §10)."""
REFRESH = re.compile(r'<meta http-equiv="refresh"[^>]*>')


def output_of(town: str, request: pytest.FixtureRequest) -> Path:
    """The output of a town, which no other is built for."""
    return request.getfixturevalue(town).output


@pytest.mark.parametrize(("town", "part"), [(name, part) for name in SHARES for part in range(SHARES[name])])
def test_every_template_in_every_mode(context, town, part, request):
    """axe, CSP, failed and foreign requests, width; the heaviest page of each template."""
    share = {"part": part, "parts": SHARES[town]}
    output = output_of(town, request)
    faults = audit_site(context, output, each=1, prefix=PREFIXES[town], skip=["redirect"], **share)

    assert [] == sorted({str(each) for each in faults})


@pytest.mark.parametrize("town", PREFIXES)
def test_every_page_is_valid(html_validate, town, request):
    assert [] == sorted({str(each) for each in validate(output_of(town, request))})


def test_the_towns_show_every_template(demo, worst):
    """What is not in one of them, nobody looks at."""
    shown = set(pages_by_template(demo.output))
    templates = Path(__file__).resolve().parents[2] / "theme" / "templates"

    assert shown == {each.stem for each in templates.glob("*.html")} - {"base"}
    assert shown == set(pages_by_template(worst.output))


def test_page_that_leads_on_can_be_read_too(context, demo, tmp_path):
    """A short address, held still: whoever has no refresh sees a page like any other."""
    shutil.copytree(demo.output / "tema", tmp_path / "tema")
    page = tmp_path / "b" / "2026-074" / "index.html"
    page.parent.mkdir(parents=True)
    still, count = REFRESH.subn("", (demo.output / "b/2026-074/index.html").read_text("utf-8"))
    page.write_text(still, encoding="utf-8")
    for name in ("favicon.png", "apple-touch-icon.png"):
        shutil.copy(demo.output / name, tmp_path / name)
    with serve(tmp_path, "/portal/") as root:
        faults = audit(context, f"{root}b/2026-074/", MODES)

    assert 1 == count
    assert [] == [str(each) for each in faults]


def test_short_address_leads_to_its_boletin(context, demo):
    with serve(demo.output, "/portal/") as root:
        page = context.new_page()
        page.goto(f"{root}b/2026-074/")
        page.wait_for_url(f"{root}boletines/2026/11/once-comunidades-agua-potable/")
        assert "Once comunidades" in page.title()
        page.close()


def test_front_page_is_light(browser, demo):
    """As a phone gets it: text gzipped and the fonts asked for, pictures apart."""
    with serve(demo.output, "/portal/") as root:
        weight = weigh(browser, root)

    assert weight.total <= HOME_LIMIT, str(weight)
    assert 0 < len(weight.fonts) <= FONTS, sorted(weight.fonts)
    assert max(weight.fonts.values()) <= FONT_LIMIT
    assert weight.pictures, "it is a page with photographs"


def test_no_page_asks_for_more_fonts_than_five(browser, demo):
    """Of the demo; letters of the original languages may bring more only where they are written."""
    with serve(demo.output, "/portal/") as root:
        heavy = {}
        for template, (address, *_) in pages_by_template(demo.output).items():
            if template in {"article", "report", "mural", "listing", "transparency"}:
                heavy[template] = weigh(browser, root + address)

    assert {} == {name: sorted(each.fonts) for name, each in heavy.items() if len(each.fonts) > FONTS + 2}
    assert {} == {name: max(w.fonts.values()) for name, w in heavy.items() if max(w.fonts.values()) > FONT_LIMIT}
    assert {} == {name: str(each) for name, each in heavy.items() if each.total > 1.5 * HOME_LIMIT}


def test_missing_address_gets_a_page_whose_links_work(context, demo):
    """However deep the address was."""
    with serve(demo.output, "/portal/") as root:
        page = context.new_page()
        answer = page.goto(f"{root}boletines/2019/03/no/existe/")
        links = page.eval_on_selector_all("main a[href]", "found => found.map((each) => each.href)")
        assert 404 == answer.status
        assert len(links) > 5
        assert [] == [each for each in links if not each.startswith(root) or not page.request.get(each).ok]
        assert page.evaluate("document.styleSheets.length") >= 2
        page.close()


def test_opened_from_a_stick(browser: Browser, demo, tmp_path):
    """From the disk, without a server: dressed, with its pictures, every link has its file; no host is asked."""
    stick = tmp_path / "memoria con espacios"
    shutil.copytree(demo.output, stick)
    context = browser.new_context(locale="es-MX")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto((stick / "boletines/2026/11/once-comunidades-agua-potable/index.html").as_uri())
    page.wait_for_load_state("networkidle")
    sheets = page.evaluate("[...document.styleSheets].length")
    margin = page.evaluate("getComputedStyle(document.body).marginTop")
    drawn = page.evaluate("document.querySelector('main img').decode().then(() => true)")
    links = page.eval_on_selector_all("a[href]", "found => found.map((each) => each.href)")
    files = [each for each in links if urlsplit(each).scheme == "file"]
    context.close()

    assert (True, "0px", True) == (sheets >= 2, margin, drawn)
    assert [] == [each for each in asked if urlsplit(each).scheme not in {"file", "data"}]
    assert len(files) > 20
    assert [] == Portal(stick).broken("/portal/")


def test_copy_for_a_stick_is_walked_by_its_links(browser: Browser, tmp_path):
    """What `make usb` makes: a file is opened, and every click lands on a page, never on a folder's list."""
    content = small_town(tmp_path / "content")
    town = built(content, tmp_path / "memoria con espacios", store=tmp_path / "cache", PORTATIL=True)
    context = browser.new_context(locale="es-MX")
    page = context.new_page()
    page.goto((town.output / "index.html").as_uri())
    titles = []
    for name in ("Boletines", "Bacheo", "Obras Públicas", "Puente nuevo"):
        page.get_by_role("link", name=name).first.click()
        page.wait_for_load_state()
        titles.append(page.locator("h1").inner_text())
    context.close()

    assert ["Boletines", "Bacheo", "Obras Públicas", "Puente nuevo"] == titles
    assert [] == Portal(town.output).broken("/prensa/")


def test_reads_without_script(browser: Browser, demo):
    """Nothing that needs one is shown, and nothing is missing."""
    context = browser.new_context(java_script_enabled=False)
    with serve(demo.output, "/portal/") as root:
        page = context.new_page()
        page.goto(f"{root}boletines/2026/11/once-comunidades-agua-potable/")
        assert page.locator("h1").is_visible()
        assert not page.locator(".viewer").is_visible()
        page.locator("summary", has_text="Texto para copiar").click()
        assert "https://villamezquite.example/portal/b/2026-074/" in page.locator("[data-copy-text]").input_value()
        assert not page.locator("[data-copy]").is_visible()
        page.locator("a[data-viewer]").first.click()
        page.wait_for_url(re.compile(r"/portal/fotos/.+\.webp$"))
        context.close()
