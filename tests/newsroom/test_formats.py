"""The legal formats as data and as rows: names, lists, generations, what each row says and what its Nota tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from plugins.newsroom import formats
from plugins.newsroom.formats import lists, names, records, texts
from plugins.newsroom.formats.catalog import GENERATIONS, KEYS, all_formats, legal_format
from plugins.newsroom.formats.settling import settled
from plugins.newsroom.formats.values import LONGEST, TYPE_CODES, Filled, Row
from plugins.newsroom.kinds import others
from plugins.newsroom.kinds.campaign import COVERAGES
from plugins.newsroom.kinds.contract import MEDIA, PROCEDURES
from tests.newsroom.builders import town
from tests.newsroom.formats_samples import (
    a_library,
    budget,
    campaign,
    case,
    contract,
    filing,
    insertion,
    invoice,
    ledger,
    obligation,
    paper,
    report,
    supplier,
)


def rows_of(form, library=None, period="2026-t1", **header):
    return settled(records.filled(case(form, library, period, **header)))


def only(filled: Filled) -> Row:
    assert len(filled.rows) == 1
    return filled.rows[0]


# --- data ---


@pytest.mark.parametrize("generation", GENERATIONS)
@pytest.mark.parametrize("key", KEYS)
def test_every_format_is_sound_in_every_generation(key, generation):
    form = legal_format(key, generation)
    held = [column for columns in (form.columns, *(each.columns for each in form.tables)) for column in columns]

    for columns in (form.columns, *(each.columns for each in form.tables)):
        assert len({each.key for each in columns}) == len(columns)
        assert len({names.normal(each.name) + names.criterion(each.name) for each in columns}) == len(columns)
    assert {each.kind for each in held} <= {*TYPE_CODES, "identificador"}
    assert {each.catalog for each in held if each.kind == "catalogo"} <= set(form.catalogs)
    assert {each.key: each.table for each in held if each.kind == "tabla"} == {
        each.key: each.key for each in form.tables
    }
    assert [each.key for each in form.columns if each.required][:3] == ["ejercicio", "inicio", "termino"]


def test_generations_differ_as_the_law_says():
    names_of = {each: [column.name for column in legal_format("23c", each).columns] for each in GENERATIONS}

    assert [len(names_of[each]) for each in GENERATIONS] == [30, 31, 30]
    assert "Sexo (catálogo)" in names_of["2018"]
    assert sum("ESTE CRITERIO" in each for each in names_of["2023"]) == 2
    assert "Concepto o campaña (Redactada con perspectiva de género)" in names_of["2023"]
    assert "Fecha de validación" in names_of["2023"]
    assert "Fecha de validación" not in names_of["2024"]


def test_formats_and_generations_are_those_of_the_schema():
    assert (KEYS, GENERATIONS) == (others.FORMATS, others.GENERATIONS)
    assert [each.key for each in all_formats()] == list(KEYS)
    with pytest.raises(KeyError):
        legal_format("23b", "2015")


def test_closed_lists_are_those_of_the_records():
    known = legal_format("23b").catalogs

    assert (known["medio"], known["procedimiento"], known["cobertura"]) == (MEDIA, PROCEDURES, COVERAGES)
    assert known["sexo_2023"] is None
    assert legal_format("23c").catalogs["medio"] is None


# --- names and lists ---


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Área(s) responsable(s) que genera(n), posee(n)", "AREA(S) RESPONSABLE(S) QUE GENERA(N)  POSEE(N)"),
        ("Sexo (catálogo)", "ESTE CRITERIO APLICA PARA EJERCICIOS ANTERIORES AL 01/04/2023 -> Sexo (catálogo)"),
        ("Concepto o campaña", "Concepto o campaña (Redactada con perspectiva de género)"),
        ("Respecto al contrato y los montos", "Respecto al contrato y los montos \nTabla_333959"),
        ("Respecto al contrato y los montos", "RESPECTO AL CONTRATO Y LOS MONTOS (TABLA_590123)"),
    ],
)
def test_names_are_compared_without_the_marks_of_generations(left, right):
    assert names.same(left, right)


def test_the_two_criteria_of_2023_are_two_columns():
    old, new = (each.name for each in legal_format("23b", "2023").columns if each.key.startswith("sexo"))

    assert names.normal(old) == names.normal(new) == "sexo"
    assert not names.same(old, new)
    assert not names.same("Sexo (catálogo)", new)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("periódico", "Medios impresos"),
        ("Periódicos", "Medios impresos"),
        ("MEDIOS IMPRESOS", "Medios impresos"),
        ("red social", "Internet"),
        ("Redes sociales", "Internet"),
        ("web", "Internet"),
        ("20 lonas de 2 × 1", "Medios complementarios"),
        ("pantallas", "Medios complementarios"),
        ("televisora", "Televisión"),
        ("radio por internet", "Internet"),
        ("periódico digital", "Medios digitales"),
        ("exterior", "Espectaculares"),
        ("servicios", "Otros servicios asociados"),
        ("Televison", "Televisión"),
        ("globo aerostático", None),
        ("", None),
    ],
)
def test_a_kind_of_medium_is_found_in_its_list(typed, meant):
    assert lists.option(typed, MEDIA) == meant


def test_a_list_of_another_workbook_is_matched_too():
    assert lists.option("mujeres", ("Hombre", "Mujer")) == "Mujer"
    assert (
        lists.option("mujeres y hombres", ("Femenino", "Masculino", "Femenino y masculino")) == "Femenino y masculino"
    )
    assert lists.option("mujeres y hombres", ("Hombre", "Mujer")) is None
    assert lists.option("adjudicación directa", ("ADJUDICACION DIRECTA",)) == "ADJUDICACION DIRECTA"
    assert (lists.other(MEDIA), lists.other(("Radio", "Otros")), lists.other(("Radio",))) == (
        "Otro (especificar)",
        "Otros",
        None,
    )


def test_texts_are_written_as_the_platform_takes_them():
    assert texts.written(Decimal("1234567.5")) == "1234567.50"
    assert texts.written(date(2026, 3, 9)) == "09/03/2026"
    assert texts.plain(" «Agua»\n– para “todas” … ") == '"Agua" - para "todas" ...'
    assert texts.parsed("09/03/2026", "fecha") == date(2026, 3, 9)
    assert texts.parsed("31/02/2026", "fecha") == "31/02/2026"
    assert texts.parsed("$1,234.5", "moneda") == Decimal("1234.50")


# --- rows ---


def test_23a_has_the_plans_of_the_year():
    row = only(rows_of("23a", period="2026"))

    assert row.values["documento"] == "Programa Operativo Anual 2026"
    assert row.values["aprobado"] == date(2026, 1, 15)
    assert row.values["enlace"] == "https://villa.example/portal/planes/2026/"
    assert (row.values["inicio"], row.values["termino"]) == (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("key", KEYS)
def test_an_empty_period_says_so_with_its_period_area_dates_and_reason(key):
    row = only(rows_of(key, a_library(ledger=ledger(), plans=(), reports=(), campaigns=()), "2025-t2"))

    assert (row.values["ejercicio"], row.values["area"]) == ("2025", "Comunicación Social")
    assert (row.values["inicio"], row.values["termino"]) == (date(2025, 4, 1), date(2025, 6, 30))
    assert (row.values["validacion"], row.values["actualizacion"]) == (date(2026, 4, 12), date(2026, 4, 10))
    assert str(row.values["nota"]).startswith(
        "No se generó información en el periodo del 01/04/2025 al 30/06/2025: no "
    )


def test_23b_has_a_row_for_each_service_with_its_tables():
    filled = rows_of("23b")
    printed = filled.rows[0]

    assert [each.values["servicio"] for each in filled.rows] == [
        "periódico: El Eco",
        "Video",
        "globo aerostático: Globos Beto",
        "Inserciones",
    ]
    assert printed.values["medio"] == "Medios impresos"
    assert printed.values["sexo"] == "Femenino y masculino"
    assert (printed.values["costo"], printed.values["unidad"]) == (Decimal("1160.00"), "Media plana")
    assert (printed.values["campana"], printed.values["anio"]) == ("Cuidemos el agua", "2026")
    bills = [each for each in filled.tables["contratos"] if each.values["id"] == printed.values["contratos"]]
    assert [each.values["factura"] for each in bills] == ["A-1", "A-2"]
    assert {each.values["pagado"] for each in bills} == {Decimal("1160.00")}
    assert {each.values["monto"] for each in bills} == {Decimal("150000.00")}
    assert bills[0].values["enlace"] == "https://villa.example/portal/contratos/cs-001-2026/contrato.pdf"
    assert bills[0].values["convenio_enlace"] == "https://villa.example/portal/contratos/cs-001-2026/convenio.pdf"
    assert bills[0].values["factura_enlace"] == "https://villa.example/portal/contratos/cs-001-2026/a-1.pdf"


def test_23b_says_what_the_budget_gives_and_what_was_paid_to_the_period():
    filled = rows_of("23b")
    line = filled.tables["recursos"][0].values

    assert (line["partida_generica"], line["concepto"], line["concepto_nombre"]) == (
        "361",
        "3600",
        "Comunicación social",
    )
    assert (line["concepto_asignado"], line["concepto_modificado"]) == (Decimal(70000), Decimal(80000))
    assert (line["partida_asignado"], line["partida_modificado"]) == (Decimal(50000), Decimal(60000))
    assert (line["partida_ejercido"], line["concepto_ejercido"]) == (Decimal(1160), Decimal(9160))


def test_what_was_not_paid_by_the_period_is_not_counted():
    eco = supplier()
    one = contract(eco)
    late = invoice(one, "A-1", 1, pagado="2026-05-02")
    library = a_library(ledger=ledger((one,), (late,), (insertion(1, one, invoice=late),)))
    early, later = (rows_of("23b", library, period).tables["contratos"] for period in ("2026-t1", "2026-t2"))

    assert [each.values["pagado"] for each in early] == [Decimal(0)]
    assert later == ()  # it went with its insertion


def test_services_of_one_contract_share_its_rows():
    one = contract(supplier())
    bills = [invoice(one, f"A-{n}", n, fecha=f"2026-0{n}-05") for n in (1, 2)]
    shown = [insertion(n, one, invoice=each) for n, each in enumerate(bills)]
    filled = rows_of("23b", a_library(ledger=ledger((one,), bills, shown)))

    assert [each.values["contratos"] for each in filled.rows] == [1, 1]
    assert [(each.values["id"], each.values["factura"]) for each in filled.tables["contratos"]] == [
        (1, "A-1"),
        (1, "A-2"),
    ]
    assert [each.values["id"] for each in filled.tables["proveedores"]] == [1]
    assert [each.values["id"] for each in filled.tables["recursos"]] == [1]


def test_a_period_says_what_was_known_at_its_end():
    change = {"fecha": "2026-05-01", "monto": "150000", "fin": "2027-02-01"}
    one = replace(contract(supplier(), convenios=[change]), amended=(paper("contratos/cs-001-2026/convenio.pdf"),))
    bills = [invoice(one, f"A-{n}", n, fecha=f"2026-0{n}-05", pagado=f"2026-0{n}-20") for n in (2, 5)]
    shown = [insertion(n, one, fecha=f"2026-0{n}-06") for n in (2, 5)]
    library = a_library(ledger=ledger((one,), bills, shown))
    first, second = (rows_of("23b", library, each).tables for each in ("2026-t1", "2026-t2"))

    terms = [(each["contratos"][0].get("monto"), each["contratos"][0].get("termino")) for each in (first, second)]
    assert terms == [(Decimal(100000), date(2026, 12, 31)), (Decimal(150000), date(2027, 2, 1))]
    assert [each["contratos"][0].get("convenio_enlace") is None for each in (first, second)] == [True, False]
    assert [each["recursos"][0].get("partida_ejercido") for each in (first, second)] == [Decimal(1160), Decimal(2320)]


def test_a_service_invoiced_without_insertion_has_its_own_row():
    one = contract(supplier(), firma="2025-01-02", inicio="2025-01-02")
    bills = [invoice(one, f"A-{n}", n, fecha=f"2026-0{n}-05", pagado=f"2026-0{n}-20", total="500") for n in (1, 2, 4)]
    filled = rows_of("23b", a_library(ledger=ledger((one,), bills)))

    assert only(filled).values["costo"] == Decimal(500)
    assert [each.values["factura"] for each in filled.tables["contratos"]] == ["A-1", "A-2"]


def test_a_medium_outside_the_list_is_specified_in_the_nota():
    balloon = next(each for each in rows_of("23b").rows if "globo" in str(each.values["servicio"]))

    assert balloon.values["medio"] == "Otro (especificar)"
    assert 'Tipo de medio: se especifica "globo aerostático".' in str(balloon.values["nota"])
    assert "no consta campaña, proveedor, contrato, factura ni la partida" in str(balloon.values["nota"])


def test_a_person_is_masked_without_public_version():
    person = {"nombres": "Ana", "primer_apellido": "Ruiz", "segundo_apellido": "Paz", "rfc": "RUPA800101AB9"}
    shown = []
    for more in ({}, {"version_publica": "Acta 3/2026"}):
        entry = supplier("ana", **{**person, "rfc": ""}, **more)
        entry = replace(entry, entry=entry.entry.model_copy(update={"rfc": person["rfc"]}))
        library = a_library(ledger=ledger((), (), (insertion(1, None, supplier=entry),)))
        shown.append(rows_of("23b", library).tables["proveedores"][0].values)

    assert [each["rfc"] for each in shown] == ["RUPA*********", "RUPA800101AB9"]
    assert (shown[0]["nombres"], shown[0]["primer_apellido"], shown[0]["razon_social"]) == ("Ana", "Ruiz", None)


def test_23c_has_a_row_for_each_message_and_medium():
    filled = rows_of("23c")

    assert [each.values["unidad"] for each in filled.rows] == [
        "spot de 30 segundos (radio)",
        "spot de 30 segundos (TV)",
    ]
    assert {each.values["medio"] for each in filled.rows} == {None}  # its list is not known
    assert 'Medio de comunicación: no se cuenta con la lista oficial; en los registros dice "radio".' in str(
        filled.rows[0].values["nota"]
    )
    assert filled.rows[0].values["tipo"] == "Tiempo de Estado"


def test_23d_has_the_message_of_the_list():
    entry = {"formato": "23d", "mensaje": "No administra tiempos oficiales.", "enlace": "https://www.gob.mx/segob"}
    row = only(rows_of(entry))

    assert (row.values["mensaje"], row.values["enlace"]) == (entry["mensaje"], entry["enlace"])
    assert row.values["nota"] is None


@pytest.mark.parametrize(("generation", "period", "old", "new"), [
    ("2018", "2026-t1", "Femenino y masculino", None),
    ("2023", "2023-t1", "Femenino y masculino", None),
    ("2023", "2026-t1", None, None),
    ("2024", "2026-t1", None, None),
])  # fmt: skip
def test_sex_goes_to_the_criterion_of_its_date_and_only_from_a_known_list(generation, period, old, new):
    day = f"{period[:4]}-02-05"
    one = insertion(1, None, fecha=day, campaign=campaign(f"{period[:4]}-02-01-agua", sexo="ambos"))
    row = only(rows_of({"formato": "23b", "generacion": generation}, a_library(ledger=ledger((), (), (one,))), period))

    assert (row.values["sexo"], row.values.get("sexo_2023")) == (old, new)
    assert ('Sexo: no se cuenta con la lista oficial; en los registros dice "ambos".' in str(row.values["nota"])) == (
        old is None
    )


@pytest.mark.parametrize("generation", GENERATIONS)
def test_the_validation_date_goes_with_its_generation(generation):
    assert ("validacion" in only(rows_of({"formato": "23a", "generacion": generation}, period="2026")).values) == (
        generation != "2024"
    )


def test_what_does_not_fit_is_cut_and_told():
    long = "palabra " * 40
    one = contract(supplier(), long, objeto="objeto " * 800)
    filled = rows_of("23b", a_library(ledger=ledger((one,))))
    row, held = only(filled), filled.tables["contratos"][0].values

    assert len(str(held["numero"])) <= LONGEST["texto_corto"]
    assert LONGEST["texto_largo"] - 20 < len(str(held["objeto"])) <= LONGEST["texto_largo"]
    assert "Número o referencia de identificación del contrato: el texto se recortó" in str(row.values["nota"])
    assert "Objeto del contrato: el texto se recortó" in str(row.values["nota"])


def test_a_nota_that_does_not_fit_says_so():
    spot = {"tema": "Agua", "nota": "muy larga " * 600}
    note = str(only(rows_of("23c", a_library(reports=(report("2026-01", [spot]),)))).values["nota"])

    assert len(note) <= LONGEST["nota"]
    assert note.endswith("(nota recortada)")


def test_an_amount_of_too_many_figures_is_left_out_and_told():
    huge = budget([{"nombre": "Difusión", "partida": "36101", "aprobado": "10000000000"}])
    filled = rows_of("23b", a_library(budgets=(huge,)))

    assert filled.tables["recursos"][0].values["partida_asignado"] is None
    assert "Presupuesto total asignado a cada partida: la cantidad 10000000000 tiene más de 12 cifras." in str(
        filled.rows[0].values["nota"]
    )


def test_without_address_there_are_no_links_and_the_nota_says_why():
    row = only(rows_of("23a", a_library(in_town=town(sitio="")), "2026"))

    assert row.values["enlace"] is None
    assert "no declara su dirección" in str(row.values["nota"])


def test_a_law_with_other_ids_gets_none_of_ours():
    form = case({"formato": "23b", "id": "51234", "nombre": "LTAIPES95FXXIIIB"}).format

    assert (form.number, form.short) == ("51234", "LTAIPES95FXXIIIB")
    assert not any(each.number for each in form.columns)
    assert case("23b").format.columns[0].number == "333943"


# --- files, years and criteria ---


def test_a_filing_without_both_dates_has_no_files():
    entry, library = obligation({"formato": "23b"}), a_library()

    assert formats.files(library, entry, filing(validado="")) == ()
    assert [each.kind for each in formats.files(library, entry, filing())] == [
        "XLSX",
        "CSV",
        "CSV",
        "CSV",
        "CSV",
        "JSON",
    ]


def test_a_format_whose_section_is_off_is_not_made():
    entry, library = obligation({"formato": "23a"}, {"formato": "23b"}, {"formato": "23d"}), a_library()

    assert {each.format for each in formats.files(library, entry, filing(), on={"plans"})} == {"23a", "23d"}


def test_files_stand_beside_their_filing():
    found = formats.files(a_library(), obligation({"formato": "23b"}), filing())

    assert [each.address.removeprefix("transparencia/gasto-cs/2026-t1/") for each in found] == [
        "23b.xlsx", "23b.csv", "23b-proveedores.csv", "23b-recursos.csv", "23b-contratos.csv", "23b.json",
    ]  # fmt: skip
    assert found[0].title == "Formato 23b, primer trimestre de 2026"


def test_a_year_joins_its_quarters_and_every_id_still_leads_to_its_rows():
    library, entry = (
        a_library(filings=(filing("2026-t1"), filing("2026-t2"), filing("2026-t1"))),
        obligation({"formato": "23b"}),
    )
    parts = [records.filled(case("23b", library, each)) for each in ("2026-t1", "2026-t1")]
    whole = records.joined(parts)

    assert len(whole.rows) == 2 * len(parts[0].rows)
    for key, rows in whole.tables.items():
        ids = [each.get(key) for each in whole.rows if each.get(key) is not None]
        assert set(ids) == {each.get("id") for each in rows}
        assert len(set(ids)) == 2 * len({each.get("id") for each in parts[0].tables[key]})
    assert {each.address.split("/")[2] for each in formats.files_of_year(library, entry, 2026)} == {"2026"}


def test_a_filing_of_the_whole_year_is_the_file_of_the_year():
    library = a_library(filings=(filing("2026"), filing("2026-t1")))

    assert formats.files_of_year(library, obligation({"formato": "23a"}), 2026) == ()


def test_a_month_inside_a_filed_quarter_is_not_reported_twice():
    entry = obligation({"formato": "23a"})
    alone, both = (
        [each.content for each in formats.files_of_year(a_library(filings=held), entry, 2026)]
        for held in ((filing("2026-t1"),), (filing("2026-02"), filing("2026-t1")))
    )

    assert alone == both


def test_criteria_name_the_columns_that_would_not_score_one():
    library, entry = a_library(), obligation({"formato": "23b"})
    (found,) = formats.criteria(library, entry, filing())
    below = {(each.table, each.column): each.score for each in found.below}

    assert found.criteria == 67
    assert below["", "Nivel educativo"] == 0
    assert below["", "Tema de la campaña o aviso institucional"] == 0
    assert below["", "Año de la campaña"] == Decimal("0.5")
    assert ("", "Nota") not in below
    assert ("", "Nombre de la campaña o aviso institucional, en su caso") not in below
    assert below["Respecto al contrato y los montos", "Hipervínculo a la factura"] == Decimal("0.5")


def test_a_period_with_nothing_to_report_lacks_no_criterion():
    (found,) = formats.criteria(a_library(ledger=ledger()), obligation({"formato": "23b"}), filing())

    assert found.below == ()
