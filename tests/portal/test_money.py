"""Budgets, contracts, campaigns and spending, as pages show them: every amount with its base, no zero made up."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from plugins.newsroom.portal import Portal
from plugins.newsroom.sections import budgets, campaigns, spending
from tests.compose import SECTIONS, compose_town, rendered, written
from tests.conftest import CACHE
from tests.newsroom.builders import a_photo, a_release, a_town, an_item, library_of, write_yaml
from tests.site_reader import Portal as Output

STORE = CACHE / "pruebas"
YEAR = "transparencia/gasto/2026/"
ON = frozenset(SECTIONS)

TORREON = {
    "titulo": "Presupuesto 2021",
    "anio": 2021,
    "lineas": [{"nombre": "Impresos", "aprobado": "40000000.00"}, {"nombre": "Radio", "aprobado": "12500000.00"}],
    "declarado": {"aprobado": "48000000.00"},
}
BUDGET = {
    "titulo": "Presupuesto 2026",
    "anio": 2026,
    "corte": "2026-09-30",
    "conceptos": [{"clave": "3600", "nombre": "Publicidad", "declarado": {"aprobado": "300", "pagado": "70"}}],
    "lineas": [
        {
            "nombre": "Radio",
            "partida": "36101",
            "concepto": "3600",
            "aprobado": "200",
            "modificado": "100",
            "pagado": "75",
        },
        {"nombre": "Internet", "partida": "36601", "concepto": "3600", "aprobado": "100"},
    ],
    "documentos": [{"titulo": "Oficio", "archivo": "oficio.pdf"}],
}
RECORDS = {
    "proveedores": [
        {"clave": "radio", "razon_social": "Radio del Valle, S.A.", "rfc": "FMF1403277KA"},
        {"clave": "persona", "nombres": "Persona", "primer_apellido": "Ficticia", "rfc": "FIDP900314Q83"},
    ],
    "contratos": [
        {"numero": "CS/01/2026", "proveedor": "radio", "objeto": "Mensajes en radio", "firma": "2026-01-10",
         "inicio": "2026-01-15", "fin": "2026-06-30", "monto": "1000", "partida": "36101",
         "convenios": [{"numero": "M-1", "fecha": "2026-06-01", "monto": "1500", "fin": "2026-12-31"}],
         "documento": {"titulo": "Contrato", "archivo": "contrato.pdf"}},
        {"numero": "CS/02/2026", "proveedor": "persona", "objeto": "Lonas", "firma": "2026-02-10",
         "inicio": "2026-02-15", "fin": "2026-12-31", "monto": "232"},
    ],
    "facturas": [
        {"folio": "A-1", "contrato": "CS/01/2026", "fecha": "2026-02-20", "subtotal": "500", "total": "580",
         "pagado": "2026-03-05"},
        {"folio": "A-2", "contrato": "CS/01/2026", "fecha": "2026-05-20", "subtotal": "500", "total": "590",
         "pagado": "2026-12-24"},
        {"folio": "B-1", "contrato": "CS/02/2026", "fecha": "2026-04-01", "total": "232", "pagado": "2026-04-15"},
    ],
    "inserciones": [
        {"tipo": "Radio", "medio": "Radio Valle", "fecha": "2024-02-01", "costo": "100", "proveedor": "radio"},
        {"tipo": "Radio", "medio": "Radio Valle", "fecha": "2026-02-05", "medida": "20 spots", "costo": "580",
         "contrato": "CS/01/2026", "factura": "A-1", "campana": "2026-02-01-agua", "boletin": "2026-02-03-fugas"},
        {"tipo": "Radio", "medio": "Radio Valle", "fecha": "2026-08-05", "costo": "20", "contrato": "CS/01/2026"},
        {"tipo": "medios impresos", "medio": "La Voz", "fecha": "2026-08-06", "costo": "200"},
    ],
}  # fmt: skip
CAMPAIGN = {
    "titulo": "Cuidado del agua", "fecha": "2026-02-01", "fin": "2026-03-01", "resumen": "Cierre la llave.",
    "area": "Salud", "ejes": ["Bienestar"], "temas": ["agua"], "tema": "Ahorro",
    "objetivo_institucional": "Que alcance",
    "objetivo_comunicacion": "Que se sepa", "medios": ["Radio", "Internet"], "clave": "C-01", "autoridad": "Cabildo",
    "cobertura": "Estatal", "ambito": "El valle", "sexo": "Femenino y masculino", "residencia": "Rural",
    "nivel_educativo": "Todos", "grupo_de_edad": "18 a 60", "nivel_socioeconomico": "Medio", "presupuesto": "500",
    "fotos": [{"archivo": "pozo.jpg", "alt": "Pozo con brocal de piedra"}],
}  # fmt: skip


def money_town(folder: Path, **more: Any) -> Path:
    """Two budgets, two contracts, spending of 2024 and 2026 and none of 2025, and a campaign."""
    content = a_town(folder, **more)
    a_release(content, "2026-02-03-fugas", titulo="Así se reporta una fuga")
    an_item(content, "presupuestos/2021.md", TORREON)
    an_item(content, "presupuestos/2026.md", BUDGET, "Se pasó dinero a [contratos](/contratos/).")
    (content / "presupuestos" / "oficio.pdf").write_bytes(b"%PDF-1.4 oficio")
    write_yaml(content / "contratos" / "2026.yml", RECORDS)
    (content / "contratos" / "contrato.pdf").write_bytes(b"%PDF-1.4 contrato")
    an_item(content, "campanas/2026-02-01-agua/index.md", CAMPAIGN, "Riegue de noche.")
    a_photo(content / "campanas" / "2026-02-01-agua" / "pozo.jpg", (1200, 800))
    spot = {"tema": "Ahorro de agua", "duracion": "30", "medios": ["Radio"], "campana": "2026-02-01-agua"}
    report = {"titulo": "Informe", "periodo": "2026-02", "spots": [spot, {**spot, "tema": "Otro", "campana": ""}]}
    an_item(content, "informes/2026-02.md", report)
    return content


@pytest.fixture(scope="module")
def content(tmp_path_factory) -> Path:
    return money_town(tmp_path_factory.mktemp("dinero"), menu=["boletines", "presupuestos", "contratos", "campanas"])


@pytest.fixture(scope="module")
def portal(content) -> Portal:
    return compose_town(content, STORE)


@pytest.fixture(scope="module")
def pages(portal) -> Mapping[str, html.HtmlElement]:
    """Every page by its address."""
    parser = html.HTMLParser(encoding="utf-8")
    return {
        name.removesuffix("index.html"): html.fromstring(data, parser=parser) for name, data in rendered(portal).items()
    }


def text(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def section(page: html.HtmlElement, anchor: str) -> html.HtmlElement:
    return page.xpath(f"//section[@aria-labelledby='{anchor}']")[0]


def table(page: html.HtmlElement, caption: str) -> dict[str, list[str]]:
    """Rows of a table by their names, in order; `|` for its heads, and the foot among them."""
    (found,) = page.xpath(f"//table[caption[starts-with(normalize-space(), '{caption}')]]")
    rows = {"|": [text(each) for each in found.xpath(".//thead//th")]}
    for row in found.xpath("./tbody/tr | ./tfoot/tr"):
        first, *rest = row.xpath("./*")
        rows[text(first)] = [text(each) for each in rest]
    return rows


def facts(page: html.HtmlElement) -> dict[str, str]:
    return {text(each.find("dt")): text(each.find("dd")) for each in page.find_class("facts__row")}


def links(element: html.HtmlElement) -> dict[str, str]:
    return {text(each): each.get("href") for each in element.iter("a")}


def amounts(page: html.HtmlElement) -> dict[str, str]:
    """Each figure of the band by its label, with its note."""
    return {
        text(each.find("dt")): " | ".join(text(dd) for dd in each.findall("dd"))
        for each in page.find_class("amounts__amount")
    }


# --- budgets ---


def test_total_that_differs_is_shown_with_both_numbers_and_the_difference(pages):
    page = pages["presupuestos/2021/"]
    (note,) = page.find_class("mismatch")

    assert ["$48,000,000.00", "$52,500,000.00", "$4,500,000.00"] == [text(each) for each in note.iter("dd")]
    assert "Presupuesto aprobado total" in text(note)
    assert {"aprobado": "$52,500,000.00 | el documento declara $48,000,000.00"} == amounts(page)
    assert ["$48,000,000.00", "sin dato", "sin dato", "sin dato", "difiere lo aprobado"] == table(
        page, "Subtotales y totales"
    )["Total"]


def test_what_a_budget_does_not_say_is_no_zero(pages):
    page = pages["presupuestos/2021/"]

    assert ["Concepto", "Aprobado"] == table(page, "Líneas")["|"]
    assert "Sin dato de lo modificado, comprometido y pagado: el documento no lo dice." in text(page)
    assert "$0.00" not in text(page)


def test_lines_subtotals_and_total_with_the_base_of_each_percentage(pages):
    page = pages["presupuestos/2026/"]
    found = table(page, "Líneas")

    assert ["Concepto", "Partida", "Aprobado", "Modificado", "Pagado", "Pagado de lo modificado"] == found["|"]
    assert ["36101", "$200.00", "$100.00", "$75.00", "75.0 %"] == found["Radio"]
    assert ["36601", "$100.00", "sin dato", "sin dato", "sin dato"] == found["Internet"]
    assert ["", "$300.00", "$200.00", "$75.00 (1 de 2)", "sin dato"] == found["Subtotal"] == found["Total"]
    assert "Las líneas sin modificado se suman con su monto aprobado." in text(page)
    assert "Lo pagado suma 1 de 2 líneas; de las demás no hay dato." in text(page)
    assert "3600 Publicidad" == text(page.find_class("sum-table__title")[0])
    assert ["$300.00", "sin dato", "sin dato", "$70.00", "coincide"] == table(page, "Subtotales")["3600 Publicidad"]


def test_budget_says_its_cut_its_documents_and_what_the_invoices_say(pages):
    page = pages["presupuestos/2026/"]

    assert "30 de septiembre de 2026" == facts(page)["Corte"]
    assert "oficio.pdf" in links(page)["Oficio"]
    assert ["$75.00", "$580.00", "−$505.00"] == table(page, "Pagado por partida, en pesos, al 30 de septiembre")[
        "36101 · Radio"
    ]
    assert "../../transparencia/gasto/2026/" == links(page)["Gasto en comunicación social 2026"]
    assert ["Presupuesto 2026", "Presupuesto 2021"] == list(table(pages["presupuestos/"], "Presupuestos por año"))[1:]


# --- contracts ---


def test_contract_with_its_amendments_invoices_and_what_remains(pages):
    page = pages["contratos/cs-01-2026/"]

    assert {
        "monto máximo, con IVA": "$1,500.00 | tras 1 convenio",
        "facturado": "$1,170.00 | 78.0 % de $1,500.00",
        "pagado": "$580.00 | 38.7 % de $1,500.00",
        "resta por pagar del monto máximo": "$920.00",
    } == amounts(page)
    assert {"Proveedor": "Radio del Valle, S.A.", "RFC": "FMF1403277KA", "Partida": "36101"}.items() <= facts(
        page
    ).items()
    assert "31 de diciembre de 2026" == facts(page)["Termina"]
    assert ["1 de junio de 2026", "$1,500.00", "31 de diciembre de 2026"] == table(page, "Monto con IVA")[
        "Convenio M-1"
    ]
    bills = table(page, "Facturas")
    assert ["20 feb 2026", "sin dato", "$500.00", "$80.00", "$580.00", "5 mar 2026"] == bills["A-1"]
    assert "por pagar" == bills["A-2"][-1]  # it is paid on Christmas Eve, and today is 15 November
    assert ["", "", "$1,000.00", "$160.00", "$1,170.00", ""] == bills["Total"]
    assert "IVA (16 %)" in bills["|"]
    assert "contrato.pdf" in links(page)["Contrato"]


def test_invoice_whose_iva_does_not_add_up(pages):
    (note,) = pages["contratos/cs-01-2026/"].find_class("mismatch")

    assert ["$590.00", "$580.00", "$10.00"] == [text(each) for each in note.iter("dd")]


def test_insertion_leads_to_its_campaign_and_to_the_boletin_it_promoted(pages):
    register = section(pages["contratos/cs-01-2026/"], "inserciones")

    assert "../../campanas/agua/" == links(register)["Cuidado del agua"]
    assert "../../boletines/2026/02/fugas/" == links(register)["Así se reporta una fuga"]
    assert "Sin dato en toda la tabla: unidades y costo por unidad." in text(register)


def test_person_is_masked_and_a_company_is_not(pages):
    every = " ".join(text(page) for page in pages.values())

    assert "FIDP*********" == table(pages["contratos/"], "Proveedores")["Persona Ficticia"][1]
    assert "FIDP900314Q83" not in every
    assert "se publica en parte" in text(section(pages["contratos/"], "proveedores"))
    assert "FMF1403277KA" == table(pages["contratos/"], "Proveedores")["Radio del Valle, S.A."][1]


def test_contract_without_insertions_says_so(pages):
    assert "Con el contrato CS/02/2026 no se han registrado inserciones." in text(pages["contratos/cs-02-2026/"])


# --- campaigns ---


def test_campaign_shows_every_field_its_insertions_spots_and_cost(pages):
    page = pages["campanas/agua/"]
    said = text(page)
    typed = [value for name, value in CAMPAIGN.items() if name not in {"fecha", "fin", "fotos", "presupuesto"}]
    words = [word for value in typed for word in (value if isinstance(value, list) else [value])]

    assert [] == [each for each in words if str(each) not in said]
    assert ["1 de febrero de 2026", "1 de marzo de 2026"] == [text(each) for each in page.iter("time")]
    assert "$580.00 | 116.0 % de $500.00" == amounts(page)["gasto en inserciones"]
    assert ["$500.00", "$580.00", "$80.00"] == [text(each) for each in page.find_class("mismatch")[0].iter("dd")]
    assert ["Pozo con brocal de piedra"] == [each.get("alt") for each in page.xpath("//main//img")]
    assert ["|", "Ahorro de agua"] == list(table(page, "Mensajes en tiempos oficiales"))
    assert "../../contratos/cs-01-2026/" == links(section(page, "inserciones"))["CS/01/2026"]


def test_photos_of_campaigns_are_developed(portal):
    assert any(each.file.startswith("fotos/") and "pozo" in each.file for each in portal.renditions)


# --- spending ---


def test_spend_by_month_and_quarter_against_the_year_before(pages):
    found = table(pages[YEAR], "Gasto difundido en 2026")

    assert ["Periodo", "2026", "2025", "Diferencia", "Variación sobre 2025"] == found["|"]
    assert ["$580.00", "$0.00", "+$580.00", "sin base"] == found["Febrero"] == found["Primer trimestre"]
    assert ["$220.00", "$0.00", "+$220.00", "sin base"] == found["Agosto"]
    assert ["$800.00", "$0.00", "+$800.00", "sin base"] == found["Total"]
    assert "Diciembre" not in found
    paid = table(pages[YEAR], "Gasto pagado en 2026")
    assert ["$580.00", "sin dato", "sin dato", "sin dato"] == paid["Marzo"]
    assert ["$812.00", "sin dato", "sin dato", "sin dato"] == paid["Total"]


def test_spend_by_supplier_with_rfc_invoices_and_the_year_before(pages):
    found = table(pages[YEAR], "Proveedores en 2026")

    assert ["FMF1403277KA", "A-1", "$600.00", "75.0 %", "$580.00"] == found["Radio del Valle, S.A."]
    assert ["FIDP*********", "B-1", "$0.00", "0.0 %", "$232.00"] == found["Persona Ficticia"]
    assert ["sin dato", "ninguna", "$200.00", "25.0 %", "$0.00"] == found["La Voz"]
    assert ["", "", "$800.00", "100.0 %", "$812.00"] == found["Total"]
    against = table(pages[YEAR], "Lo difundido con cada proveedor contra 2025, del 1 de enero al 15 de noviembre")
    assert ["$600.00", "$0.00", "+$600.00", "sin base"] == against["Radio del Valle, S.A."]


def test_shares_concentration_and_their_method(pages):
    page = pages[YEAR]

    assert ["1", "1", "$200.00", "25.0 %"] == table(page, "Tipos de medio")["Medios impresos"]
    assert ["1", "$600.00", "75.0 %", "75.0 %"] == table(page, "Los primeros 2 proveedores")["Radio del Valle, S.A."]
    assert ["$800.00", "2", "2", "75.0 %", "100.0 %", "6,250"] == table(page, "Concentración en 2026")["Año"]
    assert ["$0.00", "0", "0", "sin dato", "sin dato", "sin dato"] == table(page, "Concentración")["Segundo trimestre"]
    assert "se eleva al cuadrado" in text(section(page, "equidad"))
    assert "6,250 | de 10,000; el primero reúne 75.0 % de $800.00" == amounts(page)["índice de concentración"]


def test_every_percentage_has_its_base_on_the_page(pages):
    """A caption or a head says of what; the amounts of the band say it beside each."""
    for page in (pages[address] for address in pages if address.startswith(("presupuestos/", "contratos/", YEAR))):
        for found in page.xpath("//table[.//td[contains(., '%')]]"):
            said = text(found.find("caption")) + text(found.find("thead"))
            assert any(
                word in said for word in ("parte sobre $", "de lo ", "del monto", "base", "IVA (", "Variación")
            ), said


def test_register_of_the_year_and_what_belongs_to_no_campaign(pages):
    register = section(pages[YEAR], "inserciones")
    rows = register.xpath(".//tbody/tr")

    assert ["5 feb 2026", "5 ago 2026", "6 ago 2026"] == [text(each[2]) for each in rows]
    assert ["$580.00", "72.5 %"] == table(pages[YEAR], "Inserciones por campaña")["Cuidado del agua"][2:]
    assert ["$220.00", "27.5 %"] == table(pages[YEAR], "Inserciones por campaña")["Sin campaña"][2:]
    assert "Por pagar al 15 de noviembre de 2026: 1 factura, $590.00." in text(section(pages[YEAR], "facturas"))


def test_year_without_spend_says_so(pages):
    page = text(pages["transparencia/gasto/2025/"])

    assert "En 2025 no se contrataron servicios de difusión ni se pagaron facturas." in page
    assert "En 2025 no se publicaron inserciones pagadas." in page
    assert "En 2025 no se firmaron contratos." in page
    assert "En 2025 no hay gasto difundido que repartir." in page


def test_years_stand_in_the_index_newest_first(pages):
    found = table(pages["transparencia/gasto/"], "Gasto por año")

    assert ["|", "2026", "2025", "2024"] == list(found)
    assert ["$0.00", "−$100.00", "−100.0 %"] == found["2025"][:3]
    assert ["$100.00", "sin dato", "sin dato"] == found["2024"][:3]


# --- what is on, and what is not there ---


def test_no_link_of_the_portal_is_broken(portal, tmp_path):
    assert [] == Output(written(portal, tmp_path)).broken("/portal/")


@pytest.mark.parametrize("removed", [("spending",), ("budgets", "campaigns"), ("releases", "reports")], ids="-".join)
def test_no_link_leads_to_a_section_that_is_off(removed, content, tmp_path):
    found = Output(written(compose_town(content, STORE, without=removed), tmp_path))
    places = {"budgets": "presupuestos/", "spending": "contratos/", "campaigns": "campanas/"}

    assert [] == found.broken("/portal/")
    assert not [name for name in found.files if name.startswith(tuple(places.get(each, "-") for each in removed))]


def test_menu_has_them_only_where_the_town_asks(content, portal, tmp_path):
    plain = library_of(money_town(tmp_path))

    assert ["boletines", "presupuestos", "contratos", "campanas"] == [each.key for each in portal.site.menu]
    assert [None] * 3 == [each.section(plain, ON).menu for each in (budgets, spending, campaigns)]


def test_town_without_money_has_no_page_of_it(tmp_path):
    bare = library_of(a_town(tmp_path, menu=["presupuestos", "contratos", "campanas"]))
    found = [each.section(bare, ON) for each in (budgets, spending, campaigns)]

    assert [((), (), None)] * 3 == [(each.pages, each.files, each.menu) for each in found]
