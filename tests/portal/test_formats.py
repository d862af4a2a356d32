"""The legal formats of a whole portal: every hyperlink leads to what the build produces, and bytes know no clock."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.newsroom import formats, routes
from plugins.newsroom.formats.reading_back import rows_of_workbook
from plugins.newsroom.library import Library
from plugins.newsroom.portal import Portal
from tests.compose import SECTIONS, compose_town
from tests.newsroom.builders import a_town, an_item, write_yaml
from tests.newsroom.formats_samples import blank_workbook
from tests.towns import Built

OBLIGATIONS = [
    {"clave": "programa", "nombre": "Programa", "actualizacion": "anual", "formatos": [{"formato": "23a"}]},
    {
        "clave": "gasto-cs",
        "nombre": "Gasto",
        "area": "Comunicación Social",
        "formatos": [
            {"formato": "23b"},
            {"formato": "23c"},
            {"formato": "23d", "mensaje": "No administra tiempos.", "enlace": "https://tiempos.example/"},
        ],
    },
]
RECORDS = {
    "proveedores": [{"clave": "eco", "razon_social": "El Eco SA", "rfc": "EEC010101AB8"}],
    "contratos": [
        {
            "numero": "CS/001/2026",
            "proveedor": "eco",
            "objeto": "Inserciones",
            "firma": "2026-01-02",
            "inicio": "2026-01-02",
            "fin": "2026-12-31",
            "monto": "100000",
            "documento": {"titulo": "Contrato", "archivo": "contrato.pdf"},
            "convenios": [{"fecha": "2026-03-01", "monto": "150000", "documento": "convenio.pdf"}],
        },
        {
            "numero": "CS/002/2026",
            "proveedor": "eco",
            "objeto": "Perifoneo",
            "firma": "2026-05-02",
            "inicio": "2026-05-02",
            "fin": "2026-12-31",
            "monto": "5000",
        },
    ],
    "facturas": [
        {"folio": "A-1", "contrato": "CS/001/2026", "fecha": "2026-02-10", "total": "1160", "documento": "a-1.pdf"},
        {"folio": "B-1", "proveedor": "eco", "fecha": "2026-02-11", "total": "580", "documento": "b-1.pdf"},
    ],
    "inserciones": [
        {"tipo": "periódico", "medio": "El Eco", "fecha": "2026-02-05", "costo": "1160", "factura": "A-1"},
        {"tipo": "lonas", "medio": "El Eco", "fecha": "2026-05-05", "costo": "900", "proveedor": "eco"},
    ],
}


def a_spending_town(folder: Path) -> Path:
    content = a_town(folder)
    write_yaml(content / "transparencia" / "obligaciones.yml", {"obligaciones": OBLIGATIONS})
    write_yaml(content / "contratos" / "2026.yml", RECORDS)
    for name in ("contrato.pdf", "convenio.pdf", "a-1.pdf", "b-1.pdf"):
        (content / "contratos" / name).write_bytes(b"%PDF-")
    dates = {"actualizado": "2026-07-10", "validado": "2026-07-12"}
    for key in ("programa/2026", "gasto-cs/2026-t1", "gasto-cs/2026-t2"):
        an_item(content, f"transparencia/{key}/index.md", dates)
    an_item(content, "planes/2026.md", {"titulo": "POA 2026", "anio": "2026", "aprobado": "2026-01-15"})
    templates = content / "transparencia" / "plantillas"
    templates.mkdir()
    (templates / "contratacion.xlsx").write_bytes(blank_workbook("23b", shuffle=4))
    return content


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    folder = tmp_path_factory.mktemp("formatos")
    return compose_town(a_spending_town(folder), folder / "cache")


def links_of(library: Library) -> set[str]:
    entries = {each.key: each for each in library.obligations}
    found = (formats.links(library, entries[each.key], each, SECTIONS) for each in library.filings)
    return {link for links in found for link in links}


def strangers(portal: Portal, *outside: str) -> set[str]:
    """Links of the formats to what this portal will not write."""
    base, planned = portal.library.town.address, set(portal.planned)
    own = links_of(portal.library) - set(outside)
    return {each for each in own if not each.startswith(base) or routes.file_of(each.removeprefix(base)) not in planned}


def test_every_hyperlink_leads_to_a_page_or_file_that_is_written(portal):
    base = portal.library.town.address

    assert links_of(portal.library) == {
        f"{base}planes/2026/",
        f"{base}contratos/cs-001-2026/contrato.pdf",
        f"{base}contratos/cs-001-2026/convenio.pdf",
        f"{base}contratos/cs-001-2026/a-1.pdf",
        f"{base}contratos/facturas/b-1.pdf",
        f"{base}contratos/cs-002-2026/",
        "https://tiempos.example/",
    }
    assert strangers(portal, "https://tiempos.example/") == set()


def test_links_of_the_demonstration_lead_to_files_of_its_output(demo: Built):
    base = "https://villamezquite.example/portal/"
    files = sorted((demo.output / "transparencia").glob("*/*/23?.json"))
    told = {link for file in files for link in re.findall(rf'"{base}([^"]*)"', file.read_text("utf-8"))}

    assert len(files) > 4
    assert told
    assert {each for each in told if not (demo.output / routes.file_of(each)).is_file()} == set()


def test_the_portal_offers_the_files_of_each_period_and_of_the_year(portal):
    wanted = {
        f"transparencia/gasto-cs/{period}/{form}{ending}"
        for period in ("2026-t1", "2026-t2", "2026")
        for form in ("23b", "23c", "23d")
        for ending in (".xlsx", ".csv", ".json")
    }
    wanted |= {f"transparencia/programa/2026/23a{ending}" for ending in (".xlsx", ".csv", ".json")}
    wanted |= {f"transparencia/gasto-cs/{period}/23b-oficial.xlsx" for period in ("2026-t1", "2026-t2", "2026")}

    assert wanted <= set(portal.planned)


def test_official_and_own_workbook_hold_the_same_rows(portal):
    contents = {each.address: each.content for each in portal.files if isinstance(each.content, bytes)}
    for period in ("2026-t1", "2026-t2", "2026"):
        own, official = (
            rows_of_workbook(contents[f"transparencia/gasto-cs/{period}/23b{ending}"])
            for ending in (".xlsx", "-oficial.xlsx")
        )
        assert [each.values for each in own.rows] == [each.values for each in official.rows]
        assert {each.get("anio") for each in own.rows} == {None}


def test_files_are_the_same_on_another_day(portal):
    library = portal.library
    later = replace(library, now=library.now + timedelta(days=400))
    entries = {each.key: each for each in library.obligations}

    for each in library.filings:
        now, then = (formats.files(one, entries[each.key], each, SECTIONS) for one in (library, later))
        assert now == then
        assert now
