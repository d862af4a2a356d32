"""The blank workbook of the platform is filled, and everything that is no data row stays: compared in its XML."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from lxml import etree
from openpyxl import load_workbook

from plugins.newsroom import formats
from plugins.newsroom.formats import records
from plugins.newsroom.formats.archive import packed
from plugins.newsroom.formats.catalog import GENERATIONS, KEYS, legal_format
from plugins.newsroom.formats.filling import official
from plugins.newsroom.formats.layout import Unknown, understood
from plugins.newsroom.formats.reading_back import rows_of_workbook
from plugins.newsroom.formats.settling import settled
from tests.newsroom.builders import reading_of, write_yaml
from tests.newsroom.formats_samples import (
    a_library,
    blank_workbook,
    campaign,
    case,
    filing,
    filled_cells,
    insertion,
    ledger,
    obligation,
    parts_of,
)

NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
DATA = {
    "xl/worksheets/sheet1.xml": 8,
    "xl/worksheets/sheet2.xml": 4,
    "xl/worksheets/sheet3.xml": 4,
    "xl/worksheets/sheet4.xml": 4,
}
"""First data row of each sheet that takes rows; the hidden ones take none."""


def without_data(sheet: bytes, first: int) -> bytes:
    """A sheet's XML in one canonical form, without its data rows and its note of how far it reaches."""
    root = etree.fromstring(sheet)
    for row in root.iterfind("s:sheetData/s:row", NS):
        if int(row.get("r")) >= first:
            row.getparent().remove(row)
    for each in root.iterfind("s:dimension", NS):
        each.attrib.clear()
    return etree.tostring(root, method="c14n")


@pytest.mark.parametrize("shuffle", [None, 7])
@pytest.mark.parametrize("key", KEYS)
def test_only_data_rows_change(key, shuffle):
    blank = blank_workbook(key, shuffle=shuffle)
    content = official(blank, records.filled(case(key)))
    before, after = parts_of(blank), parts_of(content)

    assert list(after) == list(before)
    changed = {name for name in before if before[name] != after[name]}
    assert "xl/worksheets/sheet1.xml" in changed
    assert changed <= set(DATA)
    for name in changed:
        assert without_data(before[name], DATA[name]) == without_data(after[name], DATA[name])


@pytest.mark.parametrize("generation", GENERATIONS)
@pytest.mark.parametrize("key", KEYS)
def test_every_row_is_in_its_columns_whatever_their_order(key, generation):
    raw = records.filled(case({"formato": key, "generacion": generation}))
    content = official(blank_workbook(key, generation, shuffle=11), raw)

    assert filled_cells(rows_of_workbook(content)) == filled_cells(settled(raw))


def test_cells_keep_the_style_of_the_first_row_or_of_their_column():
    book = load_workbook(BytesIO(official(blank_workbook(), records.filled(case("23b")))))
    main, table = book["Reporte de Formatos"], book["Tabla_333959"]

    for row in (8, 9, 11):
        assert (main.cell(row, 2).value.date(), main.cell(row, 2).number_format) == (date(2026, 1, 1), "dd/mm/yyyy")
        assert main.cell(row, 2).border.left.style == "thin"
        assert (main.cell(row, 1).value, main.cell(row, 1).number_format) == ("2026", "@")
        assert main.cell(row, 4).font.italic
    assert (table["B4"].value.date(), table["B4"].number_format) == (date(2026, 1, 2), "dd/mm/yyyy")
    assert (table["G4"].value, table["G4"].number_format) == (150000, "#,##0.00")
    assert main.row_dimensions[4].hidden
    assert (
        main.merged_cells.ranges == load_workbook(BytesIO(blank_workbook()))["Reporte de Formatos"].merged_cells.ranges
    )
    assert main.dimensions == "A1:AH11"


def test_an_undated_style_gets_the_day_in_letters():
    blank = parts_of(blank_workbook("23d"))
    blank["xl/styles.xml"] = blank["xl/styles.xml"].replace(b'formatCode="dd/mm/yyyy"', b'formatCode="0"')
    book = load_workbook(BytesIO(official(packed(blank), records.filled(case("23d")))))

    assert book["Reporte de Formatos"]["B8"].value == "01/01/2026"


def test_days_count_from_1904_where_the_workbook_does():
    blank = parts_of(blank_workbook("23d"))
    blank["xl/workbook.xml"] = blank["xl/workbook.xml"].replace(b"<workbookPr ", b'<workbookPr date1904="1" ')
    book = load_workbook(BytesIO(official(packed(blank), records.filled(case("23d")))))

    assert book["Reporte de Formatos"]["B8"].value.date() == date(2026, 1, 1)


def test_an_older_filling_is_taken_away():
    blank = blank_workbook()
    full = official(blank, records.filled(case("23b")))
    again = official(full, records.filled(case("23b", a_library(ledger=ledger()))))
    main = load_workbook(BytesIO(again))["Reporte de Formatos"]

    assert "No se generó información" in main["AH8"].value
    assert {cell.value for row in main.iter_rows(9) for cell in row} == {None}
    assert load_workbook(BytesIO(again))["Tabla_333959"]["A4"].value is None


# --- lists ---


def one_insertion(**more):
    return a_library(ledger=ledger((), (), (insertion(1, None, **more),)))


def value_in(content: bytes, column: str) -> object:
    (row,) = rows_of_workbook(content).rows
    return row.get(column)


@pytest.mark.parametrize("bound", ["names", "place"])
def test_lists_are_those_of_the_workbook(bound):
    blank = blank_workbook(lists={"medio": ["RADIO", "PRENSA ESCRITA", "Otros"]}, shuffle=3, bound=bound)

    assert value_in(official(blank, records.filled(case("23b", one_insertion()))), "medio") == "PRENSA ESCRITA"
    balloon = records.filled(case("23b", one_insertion(tipo="globos")))
    assert value_in(official(blank, balloon), "medio") == "Otros"


def test_what_is_not_in_the_workbooks_list_leaves_its_cell_empty_and_a_nota():
    content = official(blank_workbook(lists={"medio": ["Radio"]}), records.filled(case("23b", one_insertion())))

    assert value_in(content, "medio") is None
    assert 'Tipo de medio: "periódico" no está en la lista oficial.' in str(value_in(content, "nota"))


@pytest.mark.parametrize("generation", ["2023", "2024"])
def test_the_list_that_nobody_verified_is_taken_from_the_workbook(generation):
    shown = one_insertion(campaign=campaign(sexo="mujeres"))
    raw = records.filled(case({"formato": "23b", "generacion": generation}, shown))
    listed = blank_workbook(generation=generation, lists={"sexo_2023": ["Hombre", "Mujer"]})
    bare = blank_workbook(generation=generation)

    assert value_in(official(listed, raw), "sexo_2023") == "Mujer"
    assert value_in(official(listed, raw), "sexo") is None
    assert value_in(official(bare, raw), "sexo_2023") is None
    assert "Sexo: no se cuenta con la lista oficial" in str(value_in(official(bare, raw), "nota"))


def test_a_workbook_of_another_generation_than_the_list_says_is_filled_as_it_is():
    raw = records.filled(case("23b", one_insertion(campaign=campaign(sexo="mujeres"))))
    content = official(blank_workbook(generation="2024", lists={"sexo_2023": ["Hombre", "Mujer"]}), raw)

    assert value_in(content, "sexo_2023") == "Mujer"
    assert value_in(content, "validacion") is None


# --- files and problems ---


def test_the_official_workbook_stands_first_and_repeats_its_bytes(tmp_path):
    file = tmp_path / "contratacion.xlsx"
    file.write_bytes(blank_workbook())
    library, entry = a_library(templates=(file,)), obligation({"formato": "23b"})
    first, second = (formats.files(library, entry, filing())[0] for _ in range(2))

    assert (first.address, first.official) == ("transparencia/gasto-cs/2026-t1/23b-oficial.xlsx", True)
    assert first == second
    assert formats.files_of_year(a_library(templates=(file,), filings=(filing(),)), entry, 2026)[0].official


def test_the_list_of_obligations_says_which_workbook(tmp_path):
    files = []
    for name, generation in (("a.xlsx", "2018"), ("b.xlsx", "2024")):
        files.append(tmp_path / name)
        files[-1].write_bytes(blank_workbook("23a", generation))
    chosen = formats.files(
        a_library(templates=tuple(files)), obligation({"formato": "23a", "plantilla": "b.xlsx"}), filing("2026")
    )[0]

    assert len(understood(chosen.content).main.columns) == 9


@pytest.mark.parametrize("key", KEYS)
def test_a_workbook_is_known_by_its_columns(key):
    found = understood(blank_workbook(key, shuffle=5))

    assert found.format.key == key
    assert set(found.main.columns) == {each.key for each in legal_format(key).columns}
    assert {name: set(each.columns) for name, each in found.tables.items()} == {
        each.key: {column.key for column in each.columns} for each in legal_format(key).tables
    }


def foreign() -> bytes:
    """A format of another fraction: the columns that all formats share, one that 23a has too, and others."""
    parts = parts_of(blank_workbook("23a"))
    names = parts["xl/sharedStrings.xml"]
    for mine in ("Programa Anual de Comunicación Social", "PROGRAMA ANUAL DE COMUNICACIÓN SOCIAL"):
        names = names.replace(mine.encode(), b"Remuneracion bruta")
    return packed({**parts, "xl/sharedStrings.xml": names})


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 torn", b"texto", packed({"a.txt": b"a"}), foreign()])
def test_what_is_no_workbook_of_a_format_is_unknown(content):
    with pytest.raises(Unknown):
        understood(content)


def test_an_archive_that_unpacks_to_too_much_is_not_opened():
    with pytest.raises(Unknown):
        understood(packed({"xl/workbook.xml": bytes(61_000_000)}))


def test_unfit_templates_are_told_and_left_out(tmp_path):
    content = tmp_path / "content"
    folder = content / "transparencia" / "plantillas"
    folder.mkdir(parents=True)
    (content / "municipio.yml").write_text("nombre: Villa\nareas: [Salud]\n", "utf-8")
    entry = {"clave": "gasto-cs", "nombre": "Gasto", "formatos": [{"formato": "23b", "plantilla": "contratasion.xlsx"}]}
    write_yaml(content / "transparencia" / "obligaciones.yml", {"obligaciones": [entry]})
    for name, held in (
        ("contratacion.xlsx", blank_workbook()),
        ("viejo.xls", b"libro"),
        ("clave.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("roto.xlsx", blank_workbook()[:900]),
        ("otro.xlsx", foreign()),
        ("~$contratacion.xlsx", b"abierto en Excel"),
    ):
        (folder / name).write_bytes(held)
    found = reading_of(content)

    assert [each.name for each in found.library.templates] == ["contratacion.xlsx"]
    assert [(each.code, each.path.rpartition("/")[2]) for each in found.problems] == [
        ("plantilla-desconocida", "obligaciones.yml"),
        ("plantilla-xls", "clave.xlsx"),
        ("plantilla-desconocida", "otro.xlsx"),
        ("plantilla-desconocida", "roto.xlsx"),
        ("plantilla-xls", "viejo.xls"),
    ]
    assert "¿Quiso decir «contratacion.xlsx»?" in found.problems[0].what


def test_amounts_in_a_text_style_are_written_as_text():
    blank = parts_of(blank_workbook())
    blank["xl/styles.xml"] = blank["xl/styles.xml"].replace(b"#,##0.00", b"@")
    table = load_workbook(BytesIO(official(packed(blank), records.filled(case("23b")))))["Tabla_333959"]

    assert table["G4"].value == "150000.00"
    assert Decimal(table["H4"].value) == Decimal("1160.00")
