"""A closed month keeps its figures: what changes later waits, in sight, for a dated erratum."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.__main__ import main
from plugins.newsroom.figures.closing_figures import closed, corrected, differences, standing, with_errata
from plugins.newsroom.figures.closing_proof import digest, document, is_sound, text_of
from plugins.newsroom.figures.months import almanac
from plugins.newsroom.quarter import Period
from plugins.newsroom.reading.closings import read_closings
from plugins.newsroom.records import ClosedFigure
from tests.newsroom.builders import a_release, a_town, an_item, library_of, reading_of, write_yaml

MAY = Period(2026, 5, 1)
REPORT = "informes/2026-05.md"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A town whose May is over, with its report and two boletines, on the 2nd of June."""
    for name in ("MES", "TRIMESTRE", "ERRATA", "CONTENIDO"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    made = a_town(tmp_path, ahora="2026-06-02 10:00")
    a_release(made, "2026-05-04-uno")
    a_release(made, "2026-05-20-dos", area="Cultura")
    write_report(made)
    return made


def write_report(content: Path, designs: int = 9, **more: Any) -> None:
    kinds = [{"tipo": "Diseños", "cantidad": designs}, {"tipo": "Videos", "cantidad": 6}]
    an_item(content, REPORT, {"titulo": "Mayo", "periodo": "2026-05", "solicitudes": kinds, **more})


def on_day(content: Path, day: str) -> None:
    a_town(content.parent, ahora=f"{day} 10:00")


def cerrar(content: Path, *words: str) -> int:
    return main(["cerrar", "--contenido", str(content), *(words or ("--mes", "2026-05"))])


def file_of(content: Path) -> Path:
    return content / "informes/2026-05.cierre.json"


def data_of(content: Path) -> dict[str, Any]:
    return dict(json.loads(file_of(content).read_text("utf-8")))


def value_in(content: Path, key: str) -> str:
    return next(each["valor"] for each in data_of(content)["cifras"] if each["clave"] == key)


def told(content: Path, now: str = "2026-07-01 10:00") -> list[str]:
    return [f"{each.path}:{each.line} {each.code} {each.what}" for each in reading_of(content, now=now).problems]


def test_a_closing_is_canonical_and_its_digest_can_be_worked_out_by_anyone(content: Path) -> None:
    assert cerrar(content) == 0
    data, octets = data_of(content), file_of(content).read_bytes()
    keys = [each["clave"] for each in data["cifras"]]
    plain = json.dumps(data["cifras"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    assert octets == (json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()
    assert (data["periodo"], data["cerrado"], data["erratas"]) == ("2026-05", "2026-06-02", [])
    assert keys == sorted(set(keys))
    assert data["huella"] == hashlib.sha256(plain.encode()).hexdigest()
    assert "Diseños" in octets.decode()


def test_closing_twice_is_refused_and_leaves_the_same_bytes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cerrar(content)
    before = file_of(content).read_bytes()
    a_release(content, "2026-05-21-tarde")

    assert cerrar(content) == 1
    assert "ya está cerrado desde el 2 de junio de 2026" in (said := capsys.readouterr().err)
    assert "ERRATA=1" in said
    assert file_of(content).read_bytes() == before
    assert sorted(each.name for each in file_of(content).parent.iterdir()) == ["2026-05.cierre.json", "2026-05.md"]


def test_two_towns_alike_close_alike(content: Path, tmp_path: Path) -> None:
    cerrar(content)
    other = a_town(tmp_path / "otra", ahora="2026-06-02 10:00")
    write_report(other)
    for name, area in (("2026-05-20-dos", "Cultura"), ("2026-05-04-uno", "Obras Públicas")):
        a_release(other, name, area=area)
    cerrar(other)

    assert file_of(other).read_bytes() == file_of(content).read_bytes()


@pytest.mark.parametrize(
    ("words", "day", "said"),
    [
        (("--mes", "2026-05"), "2026-05-31", "Mayo de 2026 no ha terminado"),
        (("--mes", "2026-04"), "2026-06-02", "Abril de 2026 no tiene un informe publicado"),
        (("--mes", "2026-05", "--errata"), "2026-06-02", "no está cerrado"),
        (("--mes", "2026"), "2026-06-02", "«2026» no es un mes"),
        (("--mes", "mayo"), "2026-06-02", "«mayo» no es un mes"),
        (("--mes", "2026-t2"), "2026-06-02", "«2026-t2» no es un mes"),
        (("--errata",), "2026-06-02", "Diga qué mes se cierra"),
        (("--trimestre", "2026-t2"), "2026-06-02", "todavía no se cierran"),
    ],
)
def test_what_cannot_be_closed_is_said_and_nothing_is_written(
    content: Path, words: tuple[str, ...], day: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    on_day(content, day)

    assert cerrar(content, *words) == 1
    assert said in capsys.readouterr().err
    assert not list(content.rglob("*.json"))


def test_the_last_day_is_not_over_and_the_next_one_is(content: Path) -> None:
    on_day(content, "2026-06-01")

    assert cerrar(content) == 0


def test_a_draft_is_no_published_report(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_report(content, estado="borrador")

    assert cerrar(content) == 1
    assert "no tiene un informe publicado" in capsys.readouterr().err


def test_with_something_wrong_in_the_content_nothing_is_closed(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A boletín with a fault is left out of every count: closing now would close a wrong one."""
    a_release(content, "2026-05-21-sin-area", area="Nada")

    assert cerrar(content) == 1
    assert "area-desconocida" in capsys.readouterr().out
    assert not file_of(content).exists()


def test_what_changes_later_is_an_aviso_at_the_report_with_both_numbers(content: Path) -> None:
    cerrar(content)
    assert told(content) == []
    (content / "boletines/2026/05/2026-05-20-dos.md").unlink()
    write_report(content, 7)
    (only,) = told(content)

    assert only.startswith("content/informes/2026-05.md:3 cierre-distinto mayo de 2026 está cerrado")
    assert re.findall("«(.*?)»: el cierre dice (.*?); hoy, (.*?)[.](?:\n|$)", only) == [
        ("Boletines publicados", "2", "1"),
        ("Boletines: Cultura", "1", "0"),
        ("Solicitudes recibidas", "15", "13"),
        ("Solicitudes: Diseños", "9", "7"),
    ]


def test_other_months_and_other_words_change_nothing(content: Path) -> None:
    cerrar(content)
    a_release(content, "2026-06-01-otro-mes")
    a_release(content, "2026-05-04-uno", titulo="Otro título", body="Otro texto.")
    write_report(content, responsable="Otra persona", vinculacion=[])

    assert told(content) == []


def test_what_comes_out_of_its_embargo_is_a_difference(content: Path) -> None:
    a_release(content, "2026-05-30-retenido", embargo="2026-06-20 08:00")
    cerrar(content)

    assert told(content, "2026-06-19 10:00") == []
    assert "«Boletines publicados»: el cierre dice 2; hoy, 3" in told(content, "2026-06-21 10:00")[0]


def test_a_closed_month_without_its_report_is_told(content: Path) -> None:
    cerrar(content)
    (content / REPORT).unlink()
    (only,) = told(content)

    assert only.startswith("content/informes/2026-05.cierre.json:1 cierre-distinto")


def test_errata_are_dated_and_make_the_figures_agree_again(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cerrar(content)
    first = data_of(content)
    a_release(content, "2026-05-21-tarde", area="Salud")
    on_day(content, "2026-07-03")
    assert cerrar(content, "--mes", "2026-05", "--errata") == 0
    again = data_of(content)

    assert "«Boletines publicados»: decía 2, debe decir 3" in capsys.readouterr().out
    assert {key: again[key] for key in ("cifras", "huella", "cerrado")} == {
        key: first[key] for key in ("cifras", "huella", "cerrado")
    }
    assert [(each["fecha"], each["clave"], each["decia"], each["debe_decir"]) for each in again["erratas"]] == [
        ("2026-07-03", "boletines", "2", "3"),
        ("2026-07-03", "boletines.area.salud", "0", "1"),
    ]
    assert told(content) == []


def test_errata_of_an_erratum_and_nothing_left_to_put_right(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cerrar(content)
    for designs in (7, 8, 9):
        write_report(content, designs)
        assert cerrar(content, "--mes", "2026-05", "--errata") == 0
    before = file_of(content).read_bytes()
    assert cerrar(content, "--mes", "2026-05", "--errata") == 0

    assert "no tiene nada que corregir" in capsys.readouterr().out
    assert file_of(content).read_bytes() == before
    said = [
        (each["decia"], each["debe_decir"]) for each in data_of(content)["erratas"] if each["clave"] == "solicitudes"
    ]
    assert said == [("15", "13"), ("13", "14"), ("14", "15")]


def change(data: dict[str, Any], where: str) -> None:
    if where == "valor":
        data["cifras"][0]["valor"] += "0"
    elif where == "etiqueta":
        data["cifras"][0]["etiqueta"] += "."
    elif where == "quitar":
        del data["cifras"][0]
    elif where == "huella":
        data["huella"] = "0" * 64
    elif where == "errata":
        data["erratas"][0]["debe_decir"] = "99"
    elif where == "fecha de errata":
        data["erratas"][0]["fecha"] = "2026-12-31"
    elif where == "sin errata":
        del data["erratas"][0]
    elif where == "rehecha":
        figures = [ClosedFigure(each["clave"], each["etiqueta"], each["valor"]) for each in data["cifras"]]
        data["cifras"][0]["valor"] = "77"
        data["huella"] = digest([ClosedFigure(figures[0].key, figures[0].label, "77"), *figures[1:]])


HANDS = ("valor", "etiqueta", "quitar", "huella", "errata", "fecha de errata", "sin errata", "rehecha")


@pytest.mark.parametrize("where", HANDS)
def test_a_hand_on_a_closing_is_an_error(content: Path, where: str) -> None:
    """Even with the digest of the figures worked out again, once there is an erratum after it."""
    cerrar(content)
    write_report(content, 7)
    cerrar(content, "--mes", "2026-05", "--errata")
    data = data_of(content)
    change(data, where)
    file_of(content).write_text(json.dumps(data), "utf-8")
    (only,) = [each for each in reading_of(content).problems if each.path.endswith(".json")]

    assert (only.code, only.stops) == ("cierre-alterado", True)
    assert cerrar(content, "--mes", "2026-05", "--errata") == 1
    assert data_of(content) == data


def test_how_a_program_lays_out_the_file_is_no_hand(content: Path) -> None:
    """git may change the ends of lines, and an editor the indents."""
    cerrar(content)
    file_of(content).write_text(json.dumps(data_of(content), indent=8).replace("\n", "\r\n"), "utf-8", newline="")

    assert told(content) == []


def test_a_closing_under_another_months_name_is_an_error(content: Path) -> None:
    cerrar(content)
    file_of(content).rename(content / "informes/2026-04.cierre.json")

    assert [each.code for each in reading_of(content).problems] == ["cierre-alterado"]


def test_figures_of_a_closed_month_stand_whatever_happens(content: Path) -> None:
    cerrar(content)
    a_release(content, "2026-05-21-tarde")
    write_report(content, 1, entrevistas=["una"])
    stands = standing(almanac(library_of(content, now="2026-07-01 10:00")), MAY)

    assert (stands.count("boletines"), stands.count("solicitudes"), stands.count("entrevistas")) == (2, 15, 0)
    assert [each.key for each in stands.pending] == [
        *("boletines", "boletines.area.obras-publicas", "entrevistas", "solicitudes", "solicitudes.tipo.disenos"),
    ]


figures = st.dictionaries(
    st.sampled_from([f"a.{n}" for n in range(8)]), st.integers(0, 99).map(str) | st.integers(0, 99).map("{}.50".format)
).map(lambda found: tuple(ClosedFigure(key, f"«{key}»", value) for key, value in sorted(found.items())))


@given(figures, st.lists(figures, max_size=3))
def test_any_chain_of_errata_reads_back_and_ends_at_the_last_figures(
    first: tuple[ClosedFigure, ...], later: list[tuple[ClosedFigure, ...]]
) -> None:
    closing = closed(MAY, MAY.last, first)
    for now in later:
        closing = with_errata(closing, differences(closing, now), MAY.last)
        assert differences(closing, now) == ()
        values = {each.key: each.value for each in now}
        for key, each in corrected(closing).items():
            assert float(each.value) == float(values.get(key, "0"))
    assert is_sound(closing, json.loads(text_of(closing)))
    assert closing.digest == digest(reversed(first)) == document(closing)["huella"]


def test_a_folder_of_closings_reads_back_what_was_written(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    closing = closed(MAY, MAY.last, (ClosedFigure("b", "Ñandúes", "3"), ClosedFigure("a", "Pesos", "1.50")))
    write_yaml(content / "informes/nada.yml", {})
    (content / "informes/2026-05.cierre.json").write_text(text_of(closing), "utf-8")

    assert read_closings(content) == ((closing,), ())
