"""What an activity of the plan counts: the items that fit its rule, in their months, up to the cut."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.newsroom import quarter
from plugins.newsroom.figures.counting import COUNTERS, FILTERS, counted, shelf
from plugins.newsroom.figures.evidence import page_of_month, page_of_year
from plugins.newsroom.figures.months import almanac
from plugins.newsroom.kinds.plan import COUNTABLE, CountRule
from plugins.newsroom.library import Library
from tests.newsroom.builders import a_photo, a_release, a_town, an_event, an_item, library_of, write_yaml

YEAR = quarter.Period(2026, 1, 12)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Something of everything that can be counted, and something that must not be counted beside it."""
    content = a_town(tmp_path_factory.mktemp("counting"), areas=[{"nombre": "Obras Públicas", "antes": ["Obras"]},
                                                                 {"nombre": "Cultura"}])  # fmt: skip
    a_release(content, "2026-01-14-parque", ejes=["Territorio"], temas=["Agua potable"])
    a_release(content, "2026-05-14-feria", area="Cultura", ejes=["Bienestar", "Territorio"])
    a_release(content, "2026-05-20-libro", area="Cultura", ejes=["Bienestar"])
    a_release(content, "2026-05-21-oculto", area="Cultura", estado="oculto")
    a_release(content, "2026-12-01-futuro", area="Cultura")
    a_release(content, "2025-12-31-viejo", area="Cultura")
    for name, activity in (("2026-05-14-desfile", "Fiestas"), ("2026-06-01-obra", "")):
        photos = [{"archivo": f"{n}.jpg", "alt": f"Foto {n} de la calle"} for n in ("a", "b")]
        header = {"titulo": name[11:], "fecha": name[:10], "fotos": photos, "actividad": activity, "area": "Cultura"}
        item = an_item(content, f"galerias/{name}/index.md", header)
        for each in photos:
            a_photo(item.parent / each["archivo"])
    an_event(content, "2026-02-02-candelaria", area="Cultura")
    an_event(content, "2026-02-03-suspendida", situacion="cancelado")
    an_event(content, "2026-02-04-cambiada", situacion="pospuesto")
    an_event(content, "2026-12-24-posada")
    an_event(content, "2026-11-14-feria", fin="2026-11-20 20:00")
    _report(content)
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": [{"clave": "gastos", "nombre": "Gasto"}]})
    an_item(content, "transparencia/gastos/2026-t1/index.md", {"actualizado": "2026-04-20"})
    return library_of(content)


def _report(content) -> None:
    """A month's report; its insertions are of two kinds of medium."""
    insertion = {"medio": "El Río", "fecha": "2026-05-09", "costo": "100.00"}
    header = {
        "titulo": "Mayo",
        "periodo": "2026-05",
        "entrevistas": ["Radio", "Prensa"],
        "solicitudes": [{"tipo": "Diseño", "cantidad": 7}, {"tipo": "Video", "cantidad": 0}],
        "redes": [
            {"red": "Facebook", "publicaciones": [{"tipo": "Foto", "cantidad": 30}, {"tipo": "Video", "cantidad": 4}]},
            {"red": "YouTube", "publicaciones": [{"tipo": "Video", "cantidad": 2}]},
        ],
        "inserciones": [{"tipo": "Radio", **insertion}, {"tipo": "Internet", **insertion, "medio": "Portal"}],
        "spots": [{"tema": "Dengue", "medios": ["Radio Uno"]}],
        "comisiones": [{"fecha": "2026-05-02", "destino": "Hermosillo"}],
    }
    an_item(content, "informes/2026-05.md", header)


def held(town: Library, cut: str = "2026-11-15"):
    return shelf(almanac(town), date.fromisoformat(cut))


def total(town: Library, cut: str = "2026-11-15", **rule: str) -> int:
    typed = CountRule.model_validate(rule)
    return sum(each.amount for each in counted(held(town, cut), typed, YEAR))


@pytest.mark.parametrize(
    ("rule", "amount"),
    [
        ({"que": "boletines"}, 3),
        ({"que": "boletines", "area": "Cultura"}, 2),
        ({"que": "boletines", "area": "Obras"}, 1),
        ({"que": "boletines", "eje": "territorio"}, 2),
        ({"que": "boletines", "eje": "Territorio", "area": "Cultura"}, 1),
        ({"que": "boletines", "tema": "agua potable"}, 1),
        ({"que": "boletines", "area": "Nadie"}, 0),
        ({"que": "galerias"}, 2),
        ({"que": "galerias", "actividad": "fiestas"}, 1),
        ({"que": "fotografias"}, 4),
        ({"que": "fotografias", "actividad": "Fiestas", "area": "Cultura"}, 2),
        ({"que": "eventos"}, 1),
        ({"que": "eventos", "area": "Obras Públicas"}, 0),
        ({"que": "informes"}, 1),
        ({"que": "murales"}, 2),
        ({"que": "inserciones"}, 2),
        ({"que": "inserciones", "medio": "radio"}, 1),
        ({"que": "spots"}, 1),
        ({"que": "solicitudes"}, 7),
        ({"que": "solicitudes", "medio": "Video"}, 0),
        ({"que": "entrevistas"}, 2),
        ({"que": "publicaciones"}, 36),
        ({"que": "publicaciones", "medio": "Facebook"}, 34),
        ({"que": "comisiones"}, 1),
        ({"que": "documentos"}, 1),
        ({"que": "documentos", "obligacion": "otra"}, 0),
        ({"que": "campanas"}, 0),
    ],
    ids=lambda each: "-".join(each.values()) if isinstance(each, dict) else "",
)
def test_rule_counts_what_fits_it(town, rule, amount):
    """Hidden, future, cancelled and other years' items are beside each, and never counted."""
    assert amount == total(town, **rule)


@pytest.mark.parametrize(
    ("cut", "amount"), [("2025-12-31", 0), ("2026-01-14", 1), ("2026-05-14", 2), ("2027-01-01", 3)]
)
def test_nothing_after_the_cut_counts_nor_after_today(town, cut, amount):
    """The day of the cut counts; a cut in the future is today."""
    assert amount == total(town, cut, que="boletines")


def test_an_event_counts_when_its_last_day_has_passed(town):
    """A fair that goes on is not held yet."""
    assert (1, 1) == (total(town, "2026-02-02", que="eventos"), total(town, "2026-11-15", que="eventos"))


def test_every_countable_thing_has_its_counter_and_every_filter_its_key():
    """Nothing that the schema offers is forgotten here."""
    fields = set(CountRule.model_fields) - {"what"}

    assert set(COUNTABLE) == set(COUNTERS)
    assert {name: CountRule.model_fields[name].alias for name in fields} == dict(FILTERS)
    assert {name for each in COUNTERS.values() for name in each.filters} == fields


@pytest.mark.parametrize(
    ("rule", "address"),
    [
        ({"que": "boletines", "eje": "Bienestar"}, "ejes/bienestar/2026/"),
        ({"que": "boletines", "tema": "agua potable"}, "temas/agua-potable/2026/"),
        ({"que": "boletines", "eje": "Territorio", "area": "Cultura"}, ""),
        ({"que": "fotografias"}, "galerias/"),
        ({"que": "galerias", "actividad": "fiestas"}, "galerias/actividades/fiestas/"),
        ({"que": "informes"}, "informes/"),
        ({"que": "eventos"}, ""),
        ({"que": "documentos", "obligacion": "gastos"}, "transparencia/gastos/"),
        ({"que": "entrevistas"}, ""),
        ({"que": "boletines", "area": "Nadie"}, ""),
    ],
    ids=lambda each: "-".join(each.values()) if isinstance(each, dict) else "",
)
def test_the_list_that_was_counted_is_exactly_that(town, rule, address):
    """The agenda holds more events than were held: it is not their list."""
    typed = CountRule.model_validate(rule)
    items = counted(held(town), typed, YEAR)

    assert address == page_of_year(held(town), typed, 2026, items)


def test_a_cut_before_the_last_boletin_has_no_list_of_its_year(town):
    """The page of the year shows one that was not counted."""
    rule = CountRule.model_validate({"que": "boletines"})
    early = held(town, "2026-05-14")
    may = quarter.Period(2026, 5, 1)
    items = counted(early, rule, YEAR)

    assert "" == page_of_year(early, rule, 2026, items)
    assert items[1].address == page_of_month(early, rule, may, items[1:])


def test_a_month_leads_to_its_archive_or_to_the_only_page_that_shows_it(town):
    """What a report says is in its own section."""
    may = quarter.Period(2026, 5, 1)
    links = {}
    for what in ("boletines", "entrevistas", "publicaciones"):
        rule = CountRule.model_validate({"que": what})
        items = counted(held(town), rule, may)
        links[what] = page_of_month(held(town), rule, may, items)

    assert {
        "boletines": "boletines/2026/05/",
        "entrevistas": "informes/2026/05/#entrevistas",
        "publicaciones": "informes/2026/05/#redes",
    } == links
