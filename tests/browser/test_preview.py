"""The preview reloads an open page after a build, in a real browser and under the portal's own strict CSP."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from plugins.newsroom.verbs.preview_server import SCRIPT, PreviewServer, Reloads
from tests.browser.audit import MODES, audit
from tests.browser.test_harness import write_page


@pytest.fixture
def server(tmp_path: Path):
    write_page(tmp_path, "a/index.html", body="<p>Antes</p>")
    server = PreviewServer(tmp_path, 0, Reloads())
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield server
    server.shutdown()
    server.close()


def test_open_page_reloads_after_a_build(context, server, tmp_path):
    page = context.new_page()
    page.goto(server.address + "a/")
    page.get_by_text("Antes").wait_for()
    write_page(tmp_path, "a/index.html", body="<p>Después</p>")
    server.reloads.announce()

    page.get_by_text("Después").wait_for()
    page.close()


def test_reload_script_breaks_no_rule_of_the_page(context, server):
    """Same origin, from a file: script-src 'self' and connect-src 'self' allow it."""
    faults = audit(context, server.address + "a/", modes=MODES[:1], axe=False)

    assert [] == [str(fault) for fault in faults]


def test_pages_on_disk_stay_as_they_were_built(server, tmp_path):
    """The script is added on the way, to pages only."""
    built = (tmp_path / "a" / "index.html").read_bytes()
    served = urlopen(server.address + "a/").read()

    assert SCRIPT.encode() not in built
    assert re.sub(rb'<script src="/__recarga.js[^>]*></script>', b"", served) == built
    assert (tmp_path / "estilo.css").read_bytes() == urlopen(server.address + "estilo.css").read()


def test_missing_page_gets_the_portals_own_answer(server, tmp_path):
    write_page(tmp_path, "404.html", body="<p>No está</p>")
    with pytest.raises(HTTPError) as error:
        urlopen(server.address + "b/c/")

    assert 404 == error.value.code
    assert "No está" in error.value.read().decode()


def test_only_this_machine_is_served(server):
    """Drafts and embargoed items are in the preview."""
    assert "127.0.0.1" == server.server_address[0]


def test_head_has_no_body(server):
    with urlopen(Request(server.address + "a/", method="HEAD")) as answer:
        assert (200, b"") == (answer.status, answer.read())


def test_taken_port_is_an_error(server, tmp_path):
    with pytest.raises(OSError, match="in use"):
        PreviewServer(tmp_path, server.server_address[1], Reloads())
