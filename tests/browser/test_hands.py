"""What the small scripts add works by keyboard, is accessible while it is open, and gives back what it took."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.audit import LISTEN, MODES, Watch, look
from tests.browser.site import serve

ARTICLE = "boletines/2026/11/todo-lo-que-cabe/"
ALL = 13
"""Photos of that boletín: its cover and twelve more."""


@pytest.fixture(scope="module")
def root(worst) -> Iterator[str]:
    with serve(worst.output, "/gobierno/portal/") as root:
        yield root


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    """A boletín with many photos, on a desktop, with the clipboard allowed."""
    context = browser.new_context(locale="es-MX", viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.add_init_script(LISTEN)
    page.goto(root + ARTICLE)
    page.wait_for_load_state("networkidle")
    yield page
    assert [] == page.evaluate("window.__violations")
    context.close()


def test_viewer_by_keyboard_alone(page):
    """Enter opens it, arrows go round, Esc closes it, and the focus is where it was."""
    links, dialog, count = page.locator("a[data-viewer]"), page.locator("dialog.viewer"), page.locator(".viewer__count")
    assert ALL == links.count()
    links.nth(1).focus()
    page.keyboard.press("Enter")

    expect(dialog).to_be_visible()
    expect(count).to_have_text(f"2 de {ALL}")
    assert page.evaluate("document.querySelector('dialog').contains(document.activeElement)")
    page.keyboard.press("ArrowRight")
    expect(count).to_have_text(f"3 de {ALL}")
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    expect(count).to_have_text(f"{ALL} de {ALL}")
    page.keyboard.press("ArrowRight")
    expect(count).to_have_text(f"1 de {ALL}")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert links.nth(1).evaluate("(link) => link === document.activeElement")


def test_viewer_shows_the_large_photo_with_its_words(page):
    """Its alt, caption and credit; the file can be opened apart."""
    link = page.locator("a[data-viewer]").nth(2)
    link.click()
    image = page.locator(".viewer__frame img")

    expect(image).to_have_attribute("src", re.compile(r"\.webp$"))
    assert link.locator("img").get_attribute("alt") == image.get_attribute("alt")
    assert link.evaluate("(link) => link.href") == image.evaluate("(image) => image.src")
    assert image.evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 0
    assert page.locator(".viewer__caption").inner_text().strip()
    assert link.evaluate("(link) => link.href") == page.locator("[data-viewer-file]").evaluate("(link) => link.href")


def test_focus_stays_in_the_open_viewer(page):
    """Twenty steps of Tab never reach the page behind it."""
    page.locator("a[data-viewer]").first.focus()
    page.keyboard.press("Enter")
    inside = (
        "document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)"
    )
    for _ in range(20):
        page.keyboard.press("Tab")
        assert page.evaluate(inside)


@pytest.mark.parametrize("mode", MODES[:3], ids=lambda mode: mode.name)
def test_open_viewer_is_accessible(axe, page, root, mode):
    """While it is open, in light, dark and on a narrow telephone."""
    watch = Watch("/".join(root.split("/")[:3]))
    watch.attach(page)
    page.locator("a[data-viewer]").first.click()
    expect(page.locator("dialog.viewer")).to_be_visible()
    faults = [text for kind, text in look(page, mode, watch, True) if kind != "width"]

    assert [] == faults
    box = page.locator(".viewer__frame img").bounding_box()
    assert box["width"] <= mode.width
    assert box["height"] <= mode.height


def test_buttons_of_the_viewer(page):
    page.locator("a[data-viewer]").first.click()
    page.get_by_role("button", name="Siguiente").click()
    expect(page.locator(".viewer__count")).to_have_text(f"2 de {ALL}")
    page.get_by_role("button", name="Anterior").click()
    expect(page.locator(".viewer__count")).to_have_text(f"1 de {ALL}")
    page.get_by_role("button", name="Cerrar").click()

    expect(page.locator("dialog.viewer")).to_be_hidden()


def test_gallery_of_one_photo_offers_no_next(page, root):
    page.goto(root + "galerias/2026/11/galeria-de-1/")
    page.locator("a[data-viewer]").first.click()

    expect(page.locator(".viewer__count")).to_have_text("1 de 1")
    expect(page.locator("[data-viewer-step]").first).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".viewer__count")).to_have_text("1 de 1")


def test_link_of_a_photo_opens_in_a_tab_of_its_own_when_asked(page):
    """With Control the browser's own habit wins over the viewer."""
    with page.context.expect_page() as opened:
        page.locator("a[data-viewer]").first.click(modifiers=["Control"])

    assert opened.value.url.endswith(".webp")
    expect(page.locator("dialog.viewer")).to_be_hidden()


def test_text_to_forward_is_copied_with_one_button(page):
    page.locator("summary", has_text="Texto para copiar").click()
    button = page.locator("[data-copy]")
    expect(button).to_be_visible()
    button.focus()
    page.keyboard.press("Enter")

    expect(page.locator("[data-copy-done]")).to_have_text("Texto copiado.")
    assert page.locator("[data-copy-text]").input_value() == page.evaluate("navigator.clipboard.readText()")


def test_skip_link_is_the_first_stop(page):
    """It shows itself when it has the focus, and leads to the text."""
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("(link) => link === document.activeElement")
    box = skip.bounding_box()
    page.keyboard.press("Enter")

    assert box["x"] >= 0 and box["y"] >= 0
    assert "contenido" == page.evaluate("document.activeElement.id")


def test_wide_table_is_scrolled_by_keyboard(page):
    """Its frame takes the focus; the page itself stays in place."""
    frame = page.locator(".prose__table").first
    page.set_viewport_size({"width": 320, "height": 640})
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)

    assert frame.evaluate("(frame) => frame.scrollLeft") > 0
    assert 0 == page.evaluate("scrollX")
