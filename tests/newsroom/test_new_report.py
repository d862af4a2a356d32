"""The draft of a month's report holds what the portal knows, invents nothing and is never in the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plugins.newsroom.__main__ import main
from plugins.newsroom.library import Report
from plugins.newsroom.reading import Options, read
from tests.newsroom.builders import a_photo, a_release, a_town, an_event, an_item, library_of, reading_of, write_yaml


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("TIPO", "TITULO", "FECHA", "MES", "AREA", "LUGAR", "FOTOS", "CONTENIDO"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return a_town(tmp_path)


def busy(content: Path) -> Path:
    """October of a town in which everything happens, under names that YAML could trip over."""
    a_release(content, "2026-10-04-uno", area="Cultura", ejes=["Bienestar"])
    a_release(content, "2026-10-20-dos", area="Cultura")
    a_photo(content / "galerias/2026-10-06-feria/1.jpg")
    photos = [{"archivo": "1.jpg", "alt": "Puestos de libros en la plaza"}]
    an_item(content, "galerias/2026-10-06-feria/index.md", {"titulo": "Feria", "fecha": "2026-10-06", "fotos": photos})
    an_event(content, "2026-10-08-cabildo", titulo="Sesión: «punto 3» # y 'acuerdos'", lugar='Sala "A": planta alta')
    an_event(content, "2026-10-08-tarde", titulo="Lectura")
    an_event(content, "2026-10-09-no", situacion="cancelado")
    header = {"titulo": "Agua: cuídala, 'toda' #hoy", "fecha": "2026-09-15", "fin": "2026-10-15"}
    an_item(content, "campanas/2026-09-15-agua/index.md", header)
    paid = {"tipo": "Radio", "medio": "Radio 'Uno': FM", "fecha": "2026-10-05", "costo": "9280.00", "medida": '"spots"'}
    write_yaml(content / "contratos/2026.yml", {"inserciones": [paid]})
    kinds = [{"tipo": "Diseños: 'otros'", "cantidad": 71}, {"tipo": "Videos", "cantidad": 83}]
    posts = [{"red": "Facebook", "publicaciones": kinds, "medida": "Seguidores", "valor": 20214}]
    last = {"titulo": "Agosto", "periodo": "2026-08", "responsable": "Ana", "solicitudes": kinds, "redes": posts}
    an_item(content, "informes/2026-08.md", last)
    return content


def nuevo(content: Path, **words: str) -> int:
    typed = {"tipo": "informe", **words}
    return main(["nuevo", "--contenido", str(content), *(f"--{key}={value}" for key, value in typed.items())])


def text_of(content: Path, month: str = "2026-10") -> str:
    return (content / f"informes/{month}.md").read_text("utf-8")


def drafted(content: Path) -> Report:
    return next(each for each in library_of(content, preview=True).reports if each.period.month == 10)


def test_it_passes_revisar_as_it_is(content: Path) -> None:
    busy(content)
    before = {each.code for each in reading_of(content).problems}
    assert nuevo(content, mes="2026-10") == 0

    assert {each.code for each in reading_of(content).problems} == before == set()
    assert "borrador" in text_of(content)


def test_events_of_the_month_are_filled_in_by_day(content: Path) -> None:
    nuevo(busy(content), mes="2026-10")
    header = drafted(content).header

    assert [(each.date.day, sorted(each.activities)) for each in header.days] == [
        (8, ["Lectura (Plaza)", "Sesión: «punto 3» # y 'acuerdos' (Sala \"A\": planta alta)"])
    ]
    assert (header.title, header.responsible) == ("Informe mensual de octubre de 2026", "Ana")


def test_no_number_is_invented_or_carried_over(content: Path) -> None:
    """Kinds and networks of the last report wait for their counts; what is in content/contratos is not typed again."""
    nuevo(busy(content), mes="2026-10")
    header, text = drafted(content).header, text_of(content)

    assert (header.requests, header.networks, header.insertions, header.spots) == ((), (), (), ())
    assert not [each for each in ("71", "83", "20214") if each in text]
    assert "#  - {tipo: 'Diseños: ''otros''', cantidad: }" in text
    assert "#    medida: 'Seguidores'\n#    valor:" in text
    assert "5 de octubre de 2026: Radio ’Uno’: FM, ”spots”, $9,280.00 (content/contratos/2026.yml)" in text


def test_what_the_portal_counts_is_told_and_not_typed(content: Path) -> None:
    nuevo(busy(content), mes="2026-10")

    for line in (
        "#   Boletines: 2 (Cultura 2)",
        "#   Boletines por eje (Bienestar 1)",
        "#   Galerías: 1, con 1 fotografía",
        "#   Actividades públicas realizadas: 2",
        "#   Campañas vigentes: 1 (Agua: cuídala, ’toda’ #hoy)",
    ):
        assert line in text_of(content).splitlines()


def test_comments_become_data_when_their_sign_is_taken_away(content: Path) -> None:
    """What staff do: write the number, take the sign away."""
    nuevo(busy(content), mes="2026-10")
    file = content / "informes/2026-10.md"
    rows = text_of(content).replace("cantidad: }", "cantidad: 4}").replace("valor:", "valor: 7").splitlines()
    opened = [row.replace("#", " ", 1) if row.startswith(("#  ", "#      -")) and "- {" in row else row for row in rows]
    opened = [row.replace("#    ", "     ", 1) if row.startswith(("#  - red", "#    ")) else row for row in opened]
    opened = [row.replace("#  - red", "   - red") for row in opened]
    kept = [row for row in opened if "medio: ," not in row and "tema: ," not in row and "fecha: ," not in row]
    file.write_text("\n".join(kept), "utf-8")
    header = drafted(content).header

    assert [(each.kind, each.count) for each in header.requests] == [("Diseños: 'otros'", 4), ("Videos", 4)]
    assert (header.networks[0].value, sum(each.count for each in header.networks[0].posts)) == (7, 8)


def test_prompts_for_prose_are_never_published(content: Path) -> None:
    nuevo(busy(content), mes="2026-10")
    file = content / "informes/2026-10.md"
    file.write_text(text_of(content).replace("estado: borrador\n", "") + "\nUn mes tranquilo.\n", "utf-8")
    report = drafted(content)

    assert report.text.html.strip() == "<p>Un mes tranquilo.</p>"
    assert text_of(content).count("<!-- ") == 4


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ({"mes": "2026-10"}, "2026-10"),
        ({"fecha": "2026-10-20"}, "2026-10"),
        ({}, "2026-10"),
        ({"mes": "2026-11"}, "2026-11"),
        ({"mes": "1999-01"}, "1999-01"),
    ],
)
def test_the_month_that_is_meant(content: Path, words: dict[str, str], month: str) -> None:
    """None said: the last one that ended. Today is the 15 November."""
    assert nuevo(content, **words) == 0
    assert [each.name for each in (content / "informes").iterdir()] == [f"{month}.md"]
    assert not reading_of(content).problems


@pytest.mark.parametrize("month", ["2026", "2026-t3", "2026-13", "octubre"])
def test_what_is_no_month_is_said(content: Path, month: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert nuevo(content, mes=month) == 1
    assert "No se creó nada" in capsys.readouterr().err
    assert not (content / "informes").exists()


def test_it_is_never_overwritten(content: Path) -> None:
    nuevo(content, mes="2026-10")
    (content / "informes/2026-10.md").write_text("lo mío")

    assert nuevo(content, mes="2026-10") == 1
    assert text_of(content) == "lo mío"


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ({"tipo": "plan", "fecha": "2027-01-10"}, "planes/2027.md"),
        ({"tipo": "presupuesto", "fecha": "2027-01-10"}, "presupuestos/2027.md"),
        (
            {"tipo": "campaña", "titulo": "Agua: 'toda'", "fecha": "2027-01-10"},
            "campanas/2027-01-10-agua-toda/index.md",
        ),
        ({"tipo": "evento", "titulo": "Feria", "fecha": "2027-01-10"}, "agenda/2027-01-10-feria.md"),
    ],
)
def test_other_kinds_begin_as_drafts_that_stop_nothing(content: Path, words: dict[str, Any], path: str) -> None:
    assert nuevo(content, area="Cultura", **words) == 0
    assert (content / path).is_file()
    found = read(content, Options())

    assert not [str(each) for each in found.problems if each.stops]
    assert not (found.library.plans or found.library.budgets or found.library.campaigns or found.library.events)
    assert nuevo(content, area="Cultura", **words) == (0 if "campanas" in path else 1)
