"""Each detector finds the fault that was planted for it, and nothing in a page without faults."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from PIL import Image

from tests.browser.audit import MODES, Fault, audit, audit_site
from tests.browser.site import pages_by_template, serve
from tests.browser.validation import validate
from tests.browser.weight import weigh

CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"
PAGE = """<!DOCTYPE html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Prueba</title>
<link rel="stylesheet" href="{root}estilo.css">
{head}
</head>
<body data-template="{template}">
<main>
<h1>Una página</h1>
{body}
</main>
</body>
</html>
"""
STYLE = """
body { color: #111; background: #fff; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #111; } }
@media print { body { color: #000; background: #fff; } }
"""


def write_page(
    folder: Path, name: str = "index.html", *, head: str = "", body: str = "", template: str = "una", root: str = ""
) -> Path:
    """A page without faults but for what is put into it. `root`: how it finds the stylesheet."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    root = root or "../" * name.count("/")
    path.write_text(PAGE.format(csp=CSP, root=root, head=head, body=body, template=template), encoding="utf-8")
    (folder / "estilo.css").touch()
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "estilo.css").write_text(STYLE, encoding="utf-8")
    Image.new("RGB", (40, 30), "teal").save(tmp_path / "foto.webp")
    return tmp_path


def found(faults: list[Fault]) -> set[tuple[str, str]]:
    return {(fault.kind, fault.mode) for fault in faults}


def test_clean_site_has_no_fault(context, folder):
    write_page(folder, "a/index.html", body='<img src="../foto.webp" alt="Un cuadro" width="40" height="30">')
    write_page(folder, "404.html", template="404", root="/portal/")

    assert [] == audit_site(context, folder, prefix="/portal/")


def test_faults_are_told_apart_by_kind_and_mode(context, folder):
    """One planted fault per page; the modes are those in which a person would meet it."""
    (folder / "noche.css").write_text("@media (prefers-color-scheme: dark) { p { color: #333 } }", encoding="utf-8")
    (folder / "papel.css").write_text("@media print { p { color: #ccc } }", encoding="utf-8")
    (folder / "ancho.css").write_text("p { width: 400px }", encoding="utf-8")
    (folder / "mal.js").write_text("esto.no.existe()", encoding="utf-8")
    all_modes = {mode.name for mode in MODES}
    planted = {
        "sin-alt": ("", '<img src="foto.webp" width="40" height="30">', "axe", all_modes),
        "noche": ('<link rel="stylesheet" href="noche.css">', "<p>No se lee</p>", "axe", {"dark"}),
        "papel": ('<link rel="stylesheet" href="papel.css">', "<p>No se lee</p>", "axe", {"print"}),
        "ancho": ('<link rel="stylesheet" href="ancho.css">', "<p>Muy ancho</p>", "width", {"narrow"}),
        "atributo": ("", '<p style="color: red">Rojo</p>', "csp", {"light"}),
        "en-linea": ("", "<script>window.a = 1</script>", "csp", {"light"}),
        "evento": ("", '<button type="button" onclick="a()">Clic</button>', "csp", {"light"}),
        "falta": ("", '<img src="no.webp" alt="Nada" width="40" height="30" loading="lazy">', "request", {"light"}),
        "error": ('<script src="mal.js"></script>', "", "script", {"light"}),
    }
    with serve(folder) as root:
        for name, (head, body, kind, modes) in planted.items():
            write_page(folder, f"{name}.html", head=head, body=body)
            faults = audit(context, f"{root}{name}.html")

            assert {(kind, mode) for mode in modes} == found(faults), (name, [str(fault) for fault in faults])


def test_what_is_wrong_with_a_page_is_not_said_of_the_next(context, folder):
    """A site is looked at in one tab; every part of it is somebody's."""
    for name, body in (("a", '<p style="color: red">Rojo</p>'), ("b", "<p>Bien</p>"), ("c", '<img src="no.webp">')):
        write_page(folder, f"{name}/index.html", body=body, template=name)

    def wrong(**share):
        return {(each.page[-2], each.kind) for each in audit_site(context, folder, modes=MODES[:1], **share)}

    assert {("a", "csp"), ("c", "request"), ("c", "axe")} == wrong()
    assert wrong() == wrong(part=0, parts=2) | wrong(part=1, parts=2)
    assert {("a", "csp")} == wrong(part=0, parts=3)


def test_third_party_request_is_a_fault(context, folder):
    """Even where the page's own CSP would allow it."""
    page = write_page(folder, body='<img src="https://tercero.example/a.png" alt="De otro" width="9" height="9">')
    page.write_text(page.read_text(encoding="utf-8").replace("img-src 'self'", "img-src *"), encoding="utf-8")
    with serve(folder) as root:
        faults = audit(context, root)

    assert ("third-party", "https://tercero.example/a.png") in {(fault.kind, fault.text) for fault in faults}


def test_wrong_status_is_a_fault(context, folder):
    write_page(folder)
    with serve(folder) as root:
        assert {("status", "light")} == found(audit(context, f"{root}404/", modes=MODES[:1], axe=False))
        assert [] == audit(context, f"{root}404/", modes=MODES[:1], axe=False, status=404)


def test_host_answers_as_a_static_host_does(folder):
    """Only under its prefix; missing addresses get the portal's own page with status 404."""
    write_page(folder, "a/index.html")
    write_page(folder, "404.html", body="<p>No está</p>")
    with serve(folder, "/portal/") as root:
        host = root.removesuffix("portal/")

        assert "Una página" in urlopen(root + "a/").read().decode()
        assert "Una página" in urlopen(root + "a").read().decode(), "a folder without its slash is found too"
        for missing in (root + "b/", root, host + "a/", host):
            with pytest.raises(HTTPError) as error:
                urlopen(missing)
            assert error.value.code == 404
            assert "No está" in error.value.read().decode()


def test_pages_are_found_by_template(folder):
    """The heaviest first, then the lightest, then between."""
    for number in range(9):
        write_page(folder, f"b/{number}/index.html", template="boletin", body="<p>Texto.</p>" * number)
    write_page(folder, template="portada")
    (folder / "redireccion.html").write_text("<!DOCTYPE html><title>Va</title>", encoding="utf-8")

    assert {"": ["redireccion.html"], "boletin": ["b/8/"], "portada": [""]} == pages_by_template(folder)
    assert ["b/8/", "b/0/", "b/4/"] == pages_by_template(folder, 3)["boletin"]


def test_invalid_html_is_a_fault(html_validate, folder):
    """All pages in one run; each message names page, line and rule."""
    write_page(folder, "bien/index.html")
    assert [] == validate(folder)

    write_page(folder, "mal/index.html", body="<span><div>Dentro</div></span>")
    faults = validate(folder)
    assert [("mal/index.html:14", "element-permitted-content")] == [(fault.page, fault.kind) for fault in faults]


def test_nothing_to_validate_is_an_error(html_validate, tmp_path):
    with pytest.raises(RuntimeError):
        validate(tmp_path)


def test_weight_counts_text_and_used_fonts_but_no_picture(browser, folder):
    """Text as gzip -9 makes it travel; a font that no text needs is not asked for."""
    fonts = Path(__file__).resolve().parents[2] / "theme" / "static" / "fonts"
    font = next(iter(sorted(fonts.rglob("*.woff2"))), None)
    letters = font.read_bytes() if font else b"not a font"
    for name in ("usada.woff2", "otra.woff2"):
        (folder / name).write_bytes(letters)
    (folder / "estilo.css").write_text(
        "@font-face { font-family: Usada; src: url(usada.woff2) }\n"
        "@font-face { font-family: Otra; src: url(otra.woff2) }\n"
        "h1 { font-family: Usada }\n" + "/* relleno */\n" * 1000,
        encoding="utf-8",
    )
    write_page(folder, body='<img src="foto.webp" alt="Un cuadro" width="40" height="30">')
    with serve(folder) as root:
        weight = weigh(browser, root)

    assert {root + "usada.woff2": len(letters)} == weight.fonts
    assert {root, root + "estilo.css"} == set(weight.text)
    assert {root + "foto.webp"} == set(weight.pictures)
    assert weight.text[root + "estilo.css"] < 400 < (folder / "estilo.css").stat().st_size
    assert weight.total == sum(weight.text.values()) + len(letters)
