"""Every component is rendered from the examples beside it; what it promises is asserted on the DOM."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes

from plugins.newsroom import views
from plugins.newsroom.views import parts

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
COMPONENTS = TEMPLATES / "components"
VIEWS = [import_module(f"plugins.newsroom.views.{each.name}") for each in iter_modules(views.__path__)]
NAMES = sorted(path.stem for path in COMPONENTS.glob("*.html"))
ENVIRONMENT = Environment(
    loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
HEAD = parts.Head("boletines/2026/11/muestra/", "muestra", "Muestra", "Una muestra", "")
MONTHS = "ene feb mar abr may jun jul ago sep oct nov dic".split()


def examples_of(name: str) -> dict[str, Any]:
    return yaml.load((COMPONENTS / f"{name}.yml").read_text("utf-8"), yaml.BaseLoader)


def every_example() -> Iterator[tuple[str, str]]:
    for name in NAMES:
        for case in examples_of(name)["examples"]:
            yield name, case


def macro_of(name: str) -> nodes.Macro:
    source = (COMPONENTS / f"{name}.html").read_text("utf-8")
    (macro,) = ENVIRONMENT.parse(source).find_all(nodes.Macro)
    return macro


def stamp(text: str) -> parts.Stamp:
    moment = datetime.fromisoformat(text)
    month, hour = MONTHS[moment.month - 1], f"{moment:%H:%M} h" if " " in text else ""
    day = str(moment.day)
    return parts.Stamp(text.replace(" ", "T"), f"{day} de {month} de {moment.year}", f"{day} {month}", day, month,
                       str(moment.year), hour)  # fmt: skip


def value_of(kind: Any, raw: Any) -> Any:
    """A value of an annotated type from what YAML gave: text, lists and mappings."""
    options = [option for option in typing.get_args(kind) if option is not type(None)]
    if isinstance(kind, types.UnionType):
        fits = next((each for each in options if is_dataclass(each) == isinstance(raw, dict)), options[0])
        return None if raw == "null" else value_of(fits, raw)
    if typing.get_origin(kind) is tuple:
        return tuple(value_of(options[0], item) for item in raw)
    if kind is parts.Stamp:
        return stamp(raw)
    if kind is parts.Rendered:
        address, width, height = raw.split()
        return parts.Rendered(address, int(width), int(height))
    if is_dataclass(kind):
        return typing.cast(Any, kind)(**given(kind, raw))
    return raw == "true" if kind is bool else int(raw) if kind is int else raw


def given(kind: Any, raw: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    unknown = set(raw) - {field.name for field in fields(kind)}
    assert not unknown, f"{kind.__name__} has no {unknown}"
    return {name: value_of(hints[name], item) for name, item in raw.items()}


def argument(kind: str, raw: Any) -> Any:
    if not kind:
        return plain(raw) if isinstance(raw, str) else raw
    cls = next(getattr(each, kind) for each in VIEWS if hasattr(each, kind))
    return tuple(value_of(cls, item) for item in raw) if isinstance(raw, list) else value_of(cls | None, raw)


def plain(raw: str) -> Any:
    return {"true": True, "null": None}.get(raw, int(raw) if raw.isdigit() else raw)


def rendered(name: str, case: str) -> BeautifulSoup:
    data = examples_of(name)
    macro = getattr(ENVIRONMENT.get_template(f"components/{name}.html").module, name.replace("-", "_"))
    arguments = {key: argument(data["types"].get(key, ""), raw) for key, raw in data["examples"][case].items()}
    if "href" in {item.name for item in macro_of(name).args}:
        arguments["href"] = HEAD.href
    return BeautifulSoup(macro(**arguments), "lxml").body


def test_there_are_components():
    """The folder is found."""
    assert len(NAMES) > 30


@pytest.mark.parametrize("name", NAMES)
def test_component_says_its_parameters(name):
    """One macro a file, named as the file; its first comment names each parameter."""
    macro = macro_of(name)
    comment = (COMPONENTS / f"{name}.html").read_text("utf-8").split("#}")[0]

    assert name.replace("-", "_") == macro.name
    assert comment.startswith("{#") and "Parameters:" in comment
    for item in macro.args:
        assert re.search(rf"\b{item.name}\b", comment.split("Parameters:")[1]), item.name


@pytest.mark.parametrize("name", NAMES)
def test_examples_use_every_parameter(name):
    """Between them the examples of a component give each parameter a value."""
    used = {key for case in examples_of(name)["examples"].values() for key in case}

    assert {item.name for item in macro_of(name).args} - {"href"} == used


@pytest.mark.parametrize(("name", "case"), list(every_example()))
def test_example_renders_clean(name, case):
    """Root has the block's class, ids are unique, labels resolve, photos have text and size, no style attribute."""
    body = rendered(name, case)
    identifiers = [tag["id"] for tag in body.select("[id]")]

    assert body.find(class_=re.compile(rf"^({name}(--.*)?|notice)$"))
    assert len(identifiers) == len(set(identifiers))
    assert not body.select("[style], style, script")
    assert all(image["alt"] is not None and image["width"] and image["height"] for image in body.select("img"))
    assert all(link.get("href") and (link.get_text(strip=True) or link.select("img[alt]")) for link in body.select("a"))
    for tag in body.select("label[for]"):
        assert tag["for"] in identifiers
    for tag in body.select("section[aria-labelledby]"):
        assert tag["aria-labelledby"] in identifiers


def test_byline_leaves_out_what_there_is_not():
    """Without number and place only the date remains."""
    assert "14 de may de 2026" == rendered("byline", "bare").get_text(strip=True)


def test_card_without_photo_is_a_card_of_text():
    """No picture, no empty box."""
    card = rendered("card", "bare").select_one("article")

    assert "card--text" in card["class"]
    assert not card.select("img")


def test_lead_puts_the_caption_beside_the_photo():
    """Caption and credit close the column of text."""
    assert "Foto: Comunicación Social" in rendered("lead", "complete").select_one(".lead__text .lead__caption").text


def test_links_are_relative_to_the_page():
    """The same output works under any path."""
    assert "../../../../areas/agua/" == rendered("kicker", "area").select_one("a")["href"]


def test_menu_marks_section_and_page():
    """`page` only where the link leads to this very page."""
    assert ["true"] == [a["aria-current"] for a in rendered("menu", "section").select("[aria-current]")]
    assert ["page"] == [a["aria-current"] for a in rendered("menu", "page").select("[aria-current]")]


def test_masthead_is_the_heading_of_the_front_page_only():
    """Inner pages keep their h1 for themselves."""
    assert rendered("masthead", "front").select("h1")
    assert not rendered("masthead", "inner").select("h1")


def test_picture_offers_all_its_sizes():
    """srcset has one entry a rendition, with its width; the first photo of a page is not lazy."""
    image = rendered("picture", "whole").img

    assert ["480w", "960w"] == [entry.split()[1] for entry in image["srcset"].split(", ")]
    assert "lazy" == image["loading"]
    assert "high" == rendered("picture", "first").img["fetchpriority"]


def test_photo_grid_links_to_the_largest_rendition():
    """Without script every photo opens by itself."""
    links = rendered("photo-grid", "two").select("a[data-viewer]")

    assert ["pozo-960.webp", "plaza-480.webp"] == [link["href"].rsplit("/", 1)[1] for link in links]


def test_photo_grid_keeps_proportions_by_class():
    """1.5 and 0.667 are classes, not styles."""
    items = rendered("photo-grid", "two").select("li")

    assert ["photo-grid__item--15", "photo-grid__item--07"] == [item["class"][1] for item in items]


def test_viewer_is_closed_without_script():
    """A dialog that is not open, with named buttons."""
    dialog = rendered("viewer", "empty").dialog

    assert not dialog.has_attr("open")
    assert {"Cerrar", "Anterior", "Siguiente"} == {button.text for button in dialog.select("button")}


def test_event_that_is_off_says_so_in_words():
    """Not by colour alone."""
    assert "Cancelado" == rendered("event-row", "off").select_one(".flag").text
    assert "Cancelado" not in rendered("event-row", "confirmed").text


def test_year_index_links_only_months_with_boletines():
    """An empty month is there, without a link."""
    months = rendered("year-index", "months").select(".year-index__month")

    assert ["enero", "febrero"] == [month.select_one(".unseen").text for month in months]
    assert [True, False] == [bool(month.a) for month in months]


def test_share_works_without_script():
    """WhatsApp and mail are links, the text can be selected, the button waits for the script."""
    share = rendered("share", "complete")

    assert share.select_one('a[href^="https://wa.me/"]') and share.select_one('a[href^="mailto:"]')
    assert share.textarea.has_attr("readonly") and share.button.has_attr("hidden")


def test_correction_shows_both_versions():
    """«Decía / debe decir»."""
    item = rendered("corrections", "one")

    assert ("12 millones", "11 millones") == (item.find("del").text, item.find("ins").text)


def test_table_names_rows_and_columns():
    """scope on heads, the caption names the scrolling region, figures are marked."""
    table = rendered("data-table", "totals")

    assert ["col", "col"] == [cell["scope"] for cell in table.select("thead th")]
    assert ["row"] * 4 == [cell["scope"] for cell in table.select("tbody th, tfoot th")]
    assert table.section["aria-labelledby"] == table.caption["id"] and "0" == table.section["tabindex"]
    assert ["7", "2", "6"] == [cell.text for cell in table.select(".data-table__cell--number")]


def test_table_links_cells_and_its_data():
    """A cell may lead to what it says; the data say of which table they are."""
    table = rendered("data-table", "links")

    assert ["Imprenta del Valle", "$8,000.00"] == [link.text for link in table.select("tbody a")]
    assert table.select_one("tbody th a")["href"] == "../../../../contratos/cs-001-2026/"
    assert ["CSV, Gasto por proveedor", "JSON, Gasto por proveedor"] == [
        link.text for link in table.select(".data-table__data a")
    ]


def test_chart_is_one_picture_with_its_sentence():
    """What a screen reader meets is a sentence; no bar has a style, a script or a colour of its own."""
    chart = rendered("chart", "months")

    assert chart.select_one("[role=img]")["aria-label"].startswith("Se realizó lo programado")
    assert "Boletines, mes por mes" == chart.select_one("figcaption").get_text(strip=True)
    assert 12 == len(chart.select(".chart__group"))
    assert ["100%", "50%"] == [bar["height"] for bar in chart.select(".chart__group")[0].select("svg")]


def test_chart_tells_its_bars_apart_by_name():
    """Each series is in the legend, and each bar says whose it is."""
    chart = rendered("chart", "months")

    assert ["Programado", "Realizado"] == [each.get_text(strip=True) for each in chart.select(".chart__key")]
    assert "ene, Realizado: 2" == chart.select(".chart__group")[0].select("title")[1].text


def test_rows_of_a_chart_print_label_and_value():
    """A bar without length is not drawn; its value is."""
    groups = rendered("chart", "rows").select(".chart__group")

    assert ["Radio", "Prensa", "Otros"] == [each.select_one(".chart__label").text for each in groups]
    assert ["$80.00", "$20.00", "$0.00"] == [each.select_one(".chart__value").text for each in groups]
    assert [1, 1, 0] == [len(each.select("svg")) for each in groups]


def test_empty_table_keeps_its_heads_and_says_so():
    """An empty section says so; it never disappears."""
    table = rendered("data-table", "empty")

    assert ["Medio", "Costo"] == [head.get_text() for head in table.select("thead th")]
    assert ["En agosto no se realizaron inserciones."] == [cell.get_text() for cell in table.select("tbody td")]


def test_mismatch_shows_both_numbers_and_the_difference():
    """Declared, computed, difference."""
    values = [value.text for value in rendered("mismatch", "torreon").select("dd")]

    assert ["$48,000,000.00", "$52,500,000.00", "$4,500,000.00"] == values


def test_timetable_says_state_in_words():
    """Late or not, in words; a missing date is a dash."""
    states = [flag.text for flag in rendered("timetable", "two").select(".flag")]

    assert ["Al día", "Sin publicar"] == states
    assert "—" in rendered("timetable", "two").select("tbody tr")[1].text


def test_qr_code_is_named():
    """Someone who cannot see the code hears where it leads."""
    svg = rendered("qr", "small").svg

    assert "0 0 37 37" == svg["viewbox"]
    assert "m/2026-t3/" in svg.title.text


def test_mural_card_hides_its_poster_from_screen_readers():
    """The poster is a picture of what is said beside it, and holds nothing to reach."""
    poster = rendered("mural-card", "complete").select_one('[aria-hidden="true"]')

    assert not poster.select("a, button, [tabindex]")


def test_web_address_can_break_after_a_slash():
    """Without scheme; a place to break after each slash."""
    address = rendered("web-address", "absolute").span

    assert "villamezquite.example/portal/b/2026-212/" == address.text
    assert 4 == len(address.select("wbr"))


def test_text_of_staff_is_escaped():
    """Only bodies are safe HTML."""
    macro = ENVIRONMENT.get_template("components/notice.html").module.notice

    assert "&lt;b&gt;" in macro("<b>hola</b>")
