"""The records of spending: read together, checked against each other, and silent about what is not public yet."""

from __future__ import annotations

import csv
import io
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.formats import files
from plugins.newsroom.portal import Folders, compose, shown
from plugins.newsroom.problems import Problem, report, stopping
from plugins.newsroom.reading import Reading
from tests.compose import SECTIONS, deciders
from tests.newsroom.builders import a_photo, a_release, a_town, an_item, reading_of, write_yaml
from tests.newsroom.samples import put
from tests.towns import PROJECT

RECORDS = "content/contratos/2026.yml"
SUPPLIER = {"clave": "el-rio", "razon_social": "Editora del Río", "rfc": "ERI100315AB2"}
RADIO = {"clave": "radio", "razon_social": "Radio Mezquital", "rfc": "RMC120820QX8"}
CONTRACT = {
    "numero": "CS-001-2026",
    "proveedor": "el-rio",
    "objeto": "Publicación de avisos",
    "firma": "2026-01-10",
    "inicio": "2026-01-15",
    "fin": "2026-12-31",
    "monto": "100000.00",
}
INVOICE = {"folio": "A-1", "contrato": "CS-001-2026", "fecha": "2026-03-04", "total": "11600.00"}
INSERTION = {"tipo": "Medios impresos", "medio": "El Río", "fecha": "2026-03-02", "costo": "11600.00"}
TORREON = {
    "Publicidad impresa": "10,405,031.00",
    "Publicidad en radio": "7,093,103.00",
    "Publicidad en televisión": "11,980,387.00",
    "Publicidad en web": "8,747,517.00",
    "Publicidad exterior": "2,250,000.00",
    "Publicidad en pantallas electrónicas": "5,000,000.00",
    "Servicios": "5,300,000.00",
    "Gasto corriente": "1,573,962.00",
    "Impresión de lonas": "150,000.00",
}


def records(content: Path, name: str = "2026", **lists: list[dict[str, Any]]) -> Path:
    return write_yaml(content / "contratos" / f"{name}.yml", lists)


def read_records(folder: Path, **lists: list[dict[str, Any]]) -> Reading:
    content = a_town(folder)
    records(content, **lists)
    return reading_of(content)


def codes(found: Reading) -> list[str]:
    return [each.code for each in found.problems]


def row_of(found: Problem, content: Path) -> str:
    return (content.parent / found.path).read_text("utf-8").split("\n")[found.line - 1]


# --- sums ---


def test_the_budget_of_torreon_2021_says_its_difference_of_four_and_a_half_million(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    lines = [{"nombre": name, "aprobado": amount} for name, amount in TORREON.items()]
    header = {"titulo": "Presupuesto 2021", "anio": 2021, "lineas": lines, "declarado": {"aprobado": "48,000,000.00"}}
    an_item(content, "presupuestos/2021.md", header)
    found = reading_of(content)
    (told,) = found.problems

    assert told.code == "total-distinto"
    assert not told.stops
    assert row_of(told, content) == "  aprobado: 48,000,000.00"
    for figure in ("52,500,000.00", "48,000,000.00", "diferencia de 4,500,000.00"):
        assert figure in told.what
    assert told.fix.endswith("aprobado: 52500000.00")
    assert [each.place.address for each in found.library.budgets] == ["presupuestos/2021/"]


def test_a_subtotal_is_told_where_it_was_typed(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    header = {
        "titulo": "Presupuesto",
        "anio": 2026,
        "conceptos": [
            {"clave": "3600", "nombre": "Comunicación", "declarado": {"aprobado": "30", "pagado": "7"}},
            {"clave": "2100", "nombre": "Materiales", "declarado": {"aprobado": "6"}},
        ],
        "lineas": [
            {"nombre": "Radio", "concepto": "3600", "aprobado": "10", "pagado": "7"},
            {"nombre": "Prensa", "concepto": "3600", "aprobado": "20"},
            {"nombre": "Papel", "concepto": "2100", "aprobado": "5"},
        ],
        "declarado": {"aprobado": "35"},
    }
    an_item(content, "presupuestos/2026.md", header)
    told = reading_of(content).problems
    placed = [(row_of(each, content).strip(), each.what) for each in told]

    assert placed[0][0] == "aprobado: '6'"
    assert "«Materiales»: se declara 6.00 y la suma es 5.00; diferencia de 1.00" in placed[0][1]
    assert placed[1][0] == "declarado:"
    assert "contra los subtotales declarados: se declara 35.00 y la suma es 36.00" in placed[1][1]
    assert len(told) == 2, "what was paid for Prensa is not known: it is compared with nothing"


@settings(max_examples=25)
@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=6), st.integers(-2, 2))
def test_invoices_stop_publishing_exactly_when_they_pass_what_was_agreed(amounts: list[int], room: int) -> None:
    """In cents, so that one cent is enough."""
    agreed = max(sum(amounts) + room, 0)
    bills = [{**INVOICE, "folio": f"A-{number}", "total": f"{each / 100:.2f}"} for number, each in enumerate(amounts)]
    amended = {**CONTRACT, "monto": "0.00", "convenios": [{"fecha": "2026-02-01", "monto": f"{agreed / 100:.2f}"}]}
    with tempfile.TemporaryDirectory() as folder:
        found = read_records(Path(folder), proveedores=[SUPPLIER], contratos=[amended], facturas=bills)

    assert codes(found) == ["contrato-excedido"] * (room < 0 and sum(amounts) > agreed)
    assert sum(each.entry.total for each in found.library.ledger.invoices) == Decimal(sum(amounts)) / 100


@pytest.mark.parametrize(
    ("rate", "own", "total", "right"),
    [
        (16, None, "11600.00", True),
        (16, "8", "10800.00", True),
        (8, None, "10800.00", True),
        (8, None, "11600.00", False),
        (16, "0", "10000.00", True),
        (16, None, "11600.01", False),
    ],
)
def test_an_invoice_is_taxed_at_its_rate_or_at_the_towns(
    tmp_path: Path, rate: int, own: str | None, total: str, right: bool
) -> None:
    content = a_town(tmp_path, iva=rate)
    bill = {**INVOICE, "subtotal": "10000.00", "total": total} | ({"iva": own} if own else {})
    records(content, proveedores=[SUPPLIER], contratos=[CONTRACT], facturas=[bill])

    assert codes(reading_of(content)) == ([] if right else ["total-distinto"])


# --- dates ---


@pytest.mark.parametrize(
    ("day", "right"),
    [
        ("2026-01-09", False),
        ("2026-01-10", True),
        ("2026-12-31", True),
        ("2027-01-31", True),
        ("2027-02-01", False),
    ],
)
def test_an_invoice_falls_between_the_signature_and_the_last_day(tmp_path: Path, day: str, right: bool) -> None:
    amended = {**CONTRACT, "convenios": [{"fecha": "2026-12-01", "fin": "2027-01-31"}]}
    found = read_records(tmp_path, proveedores=[SUPPLIER], contratos=[amended], facturas=[{**INVOICE, "fecha": day}])

    assert codes(found) == ([] if right else ["factura-fuera-de-contrato"])
    assert len(found.library.ledger.invoices) == 1


# --- who names whom ---


def test_what_one_file_says_another_may_name(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    records(content, "proveedores", proveedores=[SUPPLIER])
    records(content, "2026/contratos", contratos=[CONTRACT])
    records(content, "2026/facturas", facturas=[INVOICE])
    records(content, "2026/inserciones", inserciones=[{**INSERTION, "factura": "a-1"}])
    found = reading_of(content)
    (placed,) = found.library.ledger.insertions

    assert codes(found) == []
    assert placed.supplier_name == "Editora del Río"
    assert placed.contract is not None
    assert placed.contract.address == "contratos/cs-001-2026/"
    assert placed.typed.path == "content/contratos/2026/inserciones.yml"


def test_two_suppliers_may_have_one_folio(tmp_path: Path) -> None:
    bills = [INVOICE, {"folio": "A-1", "proveedor": "radio", "fecha": "2026-03-05", "total": "1.00"}]
    lists = {"proveedores": [SUPPLIER, RADIO], "contratos": [CONTRACT], "facturas": bills}
    by_contract = {**INSERTION, "contrato": "cs 001 2026", "factura": "A-1"}
    by_supplier = {**INSERTION, "proveedor": "radio", "factura": "A-1"}
    found = read_records(tmp_path, **lists, inserciones=[by_contract, by_supplier])

    assert codes(found) == []
    assert [each.supplier_name for each in found.library.ledger.insertions] == ["Editora del Río", "Radio Mezquital"]
    assert codes(read_records(tmp_path, **lists, inserciones=[{**INSERTION, "factura": "A-1"}])) == [
        "factura-desconocida"
    ]


def test_an_invoice_of_another_contract_is_not_taken_for_it(tmp_path: Path) -> None:
    other = {**CONTRACT, "numero": "CS-002-2026"}
    found = read_records(
        tmp_path,
        proveedores=[SUPPLIER],
        contratos=[CONTRACT, other],
        facturas=[INVOICE],
        inserciones=[{**INSERTION, "contrato": "CS-002-2026", "factura": "A-1"}],
    )

    assert [each.what for each in found.problems] == [
        "la factura «A-1» existe, pero es de otro contrato o de otro proveedor."
    ]


def test_a_file_that_cannot_be_read_is_the_only_problem(tmp_path: Path) -> None:
    """Nothing that names what it may well hold is called unknown, and its documents are not called loose."""
    content = a_town(tmp_path)
    put(content, {"municipio.yml": (content / "municipio.yml").read_bytes()}, ["contratos/2025/contrato.pdf"])
    (content / "contratos" / "2025" / "2025.yml").write_text("contratos:\n  - [torcido\n", "utf-8")
    bills = [{**INVOICE, "contrato": "CS-009-2025"}, {**INVOICE, "contrato": "", "proveedor": "otro"}]
    records(content, proveedores=[SUPPLIER], facturas=bills, inserciones=[{**INSERTION, "factura": "Z-9"}])
    found = reading_of(content)

    assert [(each.path, each.code) for each in found.problems] == [
        ("content/contratos/2025/2025.yml", "cabecera-ilegible")
    ]
    assert [each.entry.total for each in found.library.ledger.invoices] == [Decimal("11600.00")] * 2


def test_impossible_records_stay_in_sight_and_stop_publishing(tmp_path: Path) -> None:
    found = read_records(
        tmp_path, proveedores=[SUPPLIER], contratos=[{**CONTRACT, "monto": "1.00"}], facturas=[INVOICE]
    )

    assert [each.code for each in stopping(found.problems)] == ["contrato-excedido"]
    assert [each.entry.number for each in found.library.ledger.contracts] == ["CS-001-2026"]
    assert [each.entry.folio for each in found.library.ledger.invoices] == ["A-1"]


@pytest.mark.parametrize(("year", "told"), [(2020, []), (2026, ["contrato-desconocido", "factura-desconocida"])])
def test_a_report_of_a_year_without_records_names_labels(tmp_path: Path, year: int, told: list[str]) -> None:
    content = a_town(tmp_path)
    records(content, proveedores=[SUPPLIER], contratos=[CONTRACT], facturas=[INVOICE])
    old = {**INSERTION, "fecha": f"{year}-05-02", "contrato": "CS-777", "factura": "Z-9"}
    an_item(content, f"informes/{year}-05.md", {"titulo": "Mayo", "periodo": f"{year}-05", "inserciones": [old]})
    found = reading_of(content)

    assert sorted(codes(found)) == told
    assert bool(found.library.reports) != bool(told)


def test_what_is_wrong_in_a_draft_report_is_to_do_and_stops_nothing(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    records(content, proveedores=[SUPPLIER], contratos=[CONTRACT])
    named = [{**INSERTION, "contrato": "CS-777", "fecha": "2026-05-02"}]
    header = {"titulo": "Mayo", "periodo": "2026-05", "estado": "borrador", "inserciones": named}
    an_item(content, "informes/2026-05.md", header)
    found = reading_of(content)

    assert codes(found) == ["contrato-desconocido"]
    assert not stopping(found.problems)


def test_the_first_of_two_with_one_key_is_the_one_that_counts(tmp_path: Path) -> None:
    bills = [INVOICE, {**INVOICE, "total": "999.00"}]
    found = read_records(tmp_path, proveedores=[SUPPLIER], contratos=[CONTRACT, CONTRACT], facturas=bills)

    assert codes(found) == ["clave-repetida", "clave-repetida"]
    assert [each.entry.total for each in found.library.ledger.invoices] == [Decimal("11600.00")]


def test_an_insertion_typed_in_two_files_counts_once_and_two_alike_twice(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    records(content, proveedores=[SUPPLIER], inserciones=[{**INSERTION, "proveedor": "el-rio"}, INSERTION])
    alike = {**INSERTION, "medio": "EL RIO"}
    header = {"titulo": "Marzo", "periodo": "2026-03", "inserciones": [alike, alike, alike]}
    an_item(content, "informes/2026-03.md", header)
    found = reading_of(content)

    assert codes(found) == ["insercion-repetida"] * 2
    assert [each.typed.path for each in found.library.ledger.insertions].count(RECORDS) == 2
    assert len(found.library.ledger.insertions) == 3


def test_format_23b_has_one_row_for_an_insertion_typed_in_two_files(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    duty = {"clave": "gasto-cs", "nombre": "Gasto", "formatos": [{"formato": "23b"}]}
    write_yaml(content / "transparencia/obligaciones.yml", {"obligaciones": [duty]})
    dates = {"actualizado": "2026-10-05", "validado": "2026-10-07"}
    an_item(content, "transparencia/gasto-cs/2026-t3/index.md", dates)
    same = {**INSERTION, "fecha": "2026-08-03"}
    records(content, proveedores=[SUPPLIER], inserciones=[{**same, "proveedor": "el-rio"}])
    header = {"titulo": "Agosto", "periodo": "2026-08", "inserciones": [{**same, "medio": "EL RIO"}]}
    an_item(content, "informes/2026-08.md", header)
    found = reading_of(content)
    (entry,), (filing,) = found.library.obligations, found.library.filings
    (made,) = (each for each in files(found.library, entry, filing) if each.address.endswith("23b.csv"))

    assert codes(found) == ["insercion-repetida"]
    assert len(found.library.ledger.insertions) == 1
    assert len(list(csv.DictReader(io.StringIO(made.content.decode("utf-8-sig"), newline="")))) == 1


def test_an_insertion_leads_to_no_boletin_or_campaign_of_a_section_that_is_off(tmp_path: Path) -> None:
    content, folder = a_town(tmp_path), "2026-10-14-feria"
    a_release(content, folder, titulo="La feria de octubre")
    campaign = {"titulo": "La campaña de octubre", "fecha": "2026-10-14", "fin": "2026-10-20"}
    an_item(content, f"campanas/{folder}/index.md", campaign)
    named = {**INSERTION, "fecha": "2026-10-15", "campana": folder, "boletin": folder}
    records(content, proveedores=[SUPPLIER], contratos=[CONTRACT], inserciones=[{**named, "contrato": "CS-001-2026"}])
    library = reading_of(content).library

    def said(*off: str) -> str:
        return repr(shown(library, frozenset(SECTIONS) - set(off)).ledger)

    every = deciders(without=("releases", "campaigns"))
    portal = compose(library, every, Folders(PROJECT / "theme", tmp_path / "store"))
    pages = repr(portal.pages) + repr([each.content for each in portal.files])

    assert all(each in said() for each in ("La feria de octubre", "La campaña de octubre"))
    assert "La feria de octubre" not in said("releases")
    assert "La campaña de octubre" not in said("campaigns")
    assert "El Río" in pages
    assert not any(each in pages for each in ("La feria de octubre", "La campaña de octubre", "octubre/feria"))


# --- documents ---


def test_documents_of_contracts_and_invoices_are_published_beside_them(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    names = ["contrato.pdf", "convenio.pdf", "a-1.pdf", "suelta.pdf"]
    put(content, {"municipio.yml": (content / "municipio.yml").read_bytes()}, [f"contratos/{name}" for name in names])
    amended = {
        **CONTRACT,
        "documento": "contrato.pdf",
        "convenios": [{"fecha": "2026-09-01", "documento": "convenio.pdf"}],
    }
    loose = {"folio": "B-7", "proveedor": "el-rio", "fecha": "2026-03-05", "total": "1", "documento": "suelta.pdf"}
    records(
        content,
        proveedores=[SUPPLIER],
        contratos=[amended],
        facturas=[{**INVOICE, "documento": "a-1.pdf"}, loose],
    )
    found = reading_of(content)
    (contract,), (first, second) = found.library.ledger.contracts, found.library.ledger.invoices

    assert codes(found) == []
    assert [each.address if each else "" for each in (contract.document, *contract.amended, first.document)] == [
        "contratos/cs-001-2026/contrato.pdf",
        "contratos/cs-001-2026/convenio.pdf",
        "contratos/cs-001-2026/a-1.pdf",
    ]
    assert second.document is not None
    assert second.document.address == "contratos/facturas/suelta.pdf"


def test_two_documents_never_share_an_address(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    places = ["contratos/factura.pdf", "contratos/julio/Factura.pdf"]
    put(content, {"municipio.yml": (content / "municipio.yml").read_bytes()}, places)
    bills = [
        {**INVOICE, "documento": "factura.pdf"},
        {**INVOICE, "folio": "A-2", "documento": "julio/Factura.pdf"},
    ]
    records(content, proveedores=[SUPPLIER], contratos=[CONTRACT], facturas=bills)

    assert codes(reading_of(content)) == ["direccion-repetida"]


def test_one_document_may_serve_two_invoices(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    put(content, {"municipio.yml": (content / "municipio.yml").read_bytes()}, ["contratos/junio.pdf"])
    bills = [{**INVOICE, "documento": "junio.pdf"}, {**INVOICE, "folio": "A-2", "documento": "junio.pdf"}]
    records(content, proveedores=[SUPPLIER], contratos=[CONTRACT], facturas=bills)

    assert codes(reading_of(content)) == []


# --- what may be known of persons, and when ---


def test_no_value_of_the_library_holds_the_rfc_of_a_person_without_a_public_version(tmp_path: Path) -> None:
    person = {"clave": "ernesto", "nombres": "Ernesto", "primer_apellido": "Gómez", "rfc": "GODE561231GR8"}
    content = a_town(tmp_path)
    bills = [{"folio": "B-1", "proveedor": "ernesto", "fecha": "2026-03-05", "total": "1"}]
    records(content, proveedores=[person, SUPPLIER], facturas=bills)
    found = reading_of(content)

    assert codes(found) == []
    assert "GODE561231GR8" not in repr(found.library)
    assert "GODE*********" in repr(found.library)
    assert "ERI100315AB2" in repr(found.library)
    records(content, proveedores=[{**person, "version_publica": "acta 3/2026"}], facturas=bills)
    assert "GODE561231GR8" in repr(reading_of(content).library)


@pytest.mark.parametrize(
    ("place", "typed"),
    [
        ("contratos", {**CONTRACT, "razones": "Lo atiende GODE561231GR8"}),
        ("contratos", {**CONTRACT, "objeto": "Informes al 644 123 4567"}),
        ("facturas", {**INVOICE, "concepto": "CURP GOMA850101MSRNNN09"}),
        ("facturas", {**INVOICE, "folio": "GODE561231GR8-1"}),
        ("inserciones", {**INSERTION, "medida": "Cel. 644 123 4567"}),
    ],
)
def test_data_of_persons_stop_publishing_unless_excused(tmp_path: Path, place: str, typed: dict[str, str]) -> None:
    lists: dict[str, Any] = {"proveedores": [SUPPLIER], "contratos": [CONTRACT], "facturas": [INVOICE]}
    lists[place] = [typed]
    found = read_records(tmp_path, **lists)
    excused = read_records(tmp_path, **lists, dato_personal_justificado="acta 3/2026")  # type: ignore[arg-type]

    assert codes(found) == ["dato-personal"]
    assert found.problems[0].stops
    assert codes(excused) == []


@pytest.mark.parametrize("number", ["662 200 3000", "662-200-3000"])
def test_numbers_of_records_are_not_taken_for_telephones(tmp_path: Path, number: str) -> None:
    named = {**CONTRACT, "numero": number}
    bills = [{**INVOICE, "folio": number, "contrato": number}]
    found = read_records(tmp_path, proveedores=[SUPPLIER], contratos=[named], facturas=bills)

    assert codes(found) == []


def embargoed(content: Path) -> None:
    """A campaign and a boletín that nobody may know of, named by a contract's insertion, a report's, and a spot."""
    folder = "2026-10-14-secreto"
    hidden = {"titulo": "SECRETO", "fecha": "2026-10-14", "fin": "2026-12-20", "embargo": "2026-11-20 08:00"}
    hidden |= {
        "clave": "SECRETO-1",
        "temas": ["SECRETO"],
        "fotos": [{"archivo": "secreto.jpg", "alt": "SECRETO a la vista en la plaza"}],
    }
    an_item(content, f"campanas/{folder}/index.md", hidden, "SECRETO")
    a_photo(content / "campanas" / folder / "secreto.jpg", (1300, 700))
    a_release(content, folder, "SECRETO", embargo="2026-11-20", titulo="SECRETO")
    named = {**INSERTION, "campana": folder, "boletin": folder, "contrato": "CS-001-2026"}
    records(content, proveedores=[SUPPLIER], contratos=[CONTRACT], inserciones=[named])
    reported = {**named, "fecha": "2026-10-15"}
    header = {"titulo": "Informe", "periodo": "2026-10", "inserciones": [reported]}
    header["spots"] = [{"tema": "Vacunación", "campana": folder}]
    an_item(content, "informes/2026-10.md", header)


def test_records_that_name_what_waits_leak_nothing(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    embargoed(content)
    found = reading_of(content)
    portal = compose(found.library, deciders(), Folders(PROJECT / "theme", tmp_path / "store"))
    said = [repr(each) for each in (portal.pages, portal.hosted, portal.site, portal.jobs)]
    said += [each.address + repr(each.content) for each in portal.files]
    said += [repr(found.library.ledger), repr(found.library.reports), repr(found.library.campaigns)]

    assert codes(found) == []
    assert len(found.library.ledger.insertions) == 2
    assert [each.title for each in found.library.waiting] == ["SECRETO", "SECRETO"]
    assert [each.path for each in found.library.waiting if "campanas" in each.path]
    assert not [each for each in said if "secreto" in each.lower()]


def test_what_waited_is_linked_once_its_hour_has_come(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    embargoed(content)
    library = reading_of(content, now="2026-11-20 08:00").library

    assert {each.campaign.header.title for each in library.ledger.insertions if each.campaign} == {"SECRETO"}
    assert {each.release for each in library.ledger.insertions} == {("boletines/2026/10/secreto/", "SECRETO")}
    assert library.reports[0].header.spots[0].campaign == "2026-10-14-secreto"
    assert [len(each.photos) for each in library.campaigns] == [1]
    assert library.waiting == ()


@pytest.mark.parametrize(("state", "public", "seen"), [("borrador", 0, 1), ("publicado", 1, 1), ("oculto", 0, 0)])
def test_a_draft_campaign_is_only_in_the_preview(tmp_path: Path, state: str, public: int, seen: int) -> None:
    content = a_town(tmp_path)
    header = {"titulo": "Vacunación", "fecha": "2026-10-14", "fin": "2026-12-20", "estado": state}
    an_item(content, "campanas/2026-10-14-vacunacion.md", header)

    assert len(reading_of(content).library.campaigns) == public
    assert len(reading_of(content, preview=True).library.campaigns) == seen


def test_a_campaign_is_announced_before_it_begins(tmp_path: Path) -> None:
    """Its dates say when it runs; only an embargo hides it."""
    content = a_town(tmp_path)
    header = {"titulo": "Navidad segura", "fecha": "2026-12-01", "fin": "2026-12-31"}
    an_item(content, "campanas/2026-12-01-navidad.md", header)

    assert len(reading_of(content).library.campaigns) == 1


# --- files ---


def test_files_that_are_read_for_themselves_are_not_loose(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    records(content, proveedores=[SUPPLIER])
    rubrics = [{"clave": "propia", "nombre": "Propia", "indicadores": [{"clave": "1", "indicador": "El gasto"}]}]
    write_yaml(content / "evaluacion.yml", {"rubricas": rubrics})
    found = reading_of(content)

    assert codes(found) == []
    assert [each.key for each in found.library.rubrics] == ["propia"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("contratos/2026.md", "los contratos se escriben en un archivo .yml"),
        ("contratos/2026.xlsx", "ninguna ficha nombra"),
        ("planes/2026.yml", "en «planes» se escriben archivos .md"),
        ("presupuestos/2026.yaml", "en «presupuestos» se escriben archivos .md"),
        ("planes/2026.docx", "ninguna ficha nombra"),
        ("contratos/2026.cierre.json", "ninguna ficha nombra"),
    ],
)
def test_a_file_in_the_wrong_form_is_told_what_to_do(tmp_path: Path, name: str, said: str) -> None:
    content = a_town(tmp_path)
    (content / name).parent.mkdir()
    (content / name).write_text("titulo: Programa\n", "utf-8")
    (told,) = reading_of(content).problems

    assert (told.path, told.code) == (f"content/{name}", "archivo-desconocido")
    assert said in told.what


@pytest.mark.parametrize("kind", ["planes", "presupuestos"])
def test_two_files_never_share_an_address(tmp_path: Path, kind: str) -> None:
    content = a_town(tmp_path)
    header = {"titulo": "Programa", "anio": 2026} | (
        {"lineas": [{"nombre": "Radio", "aprobado": "1"}]} if kind == "presupuestos" else {}
    )
    for name in (f"{kind}/2026.md", f"{kind}/nuevo/2026.md"):
        an_item(content, name, header)

    assert codes(reading_of(content)) == ["direccion-repetida"]


@given(st.binary(max_size=200))
@settings(max_examples=40)
def test_no_bytes_among_the_records_make_the_reading_raise(octets: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = a_town(Path(folder))
        (content / "contratos").mkdir()
        (content / "contratos" / "2026.yml").write_bytes(octets)
        found = reading_of(content)

        assert found.library.ledger.contracts == () or yaml.safe_load(octets)
        assert all(each.path == RECORDS for each in found.problems)
        assert report(found.problems)
