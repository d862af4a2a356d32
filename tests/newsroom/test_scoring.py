"""The rules of the public scorecard, each both ways, from what staff type; and totals with their denominator."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.newsroom.figures.findings import EXEMPT, MET, OPEN, PARTLY, UNMET
from plugins.newsroom.figures.rules import RULES
from plugins.newsroom.figures.scoring import Totals, rubrics_of, score, scorecard, totals
from plugins.newsroom.kinds.rubric import ANSWERS, COMPUTED, IndicatorEntry
from plugins.newsroom.library import Library
from plugins.newsroom.rubrics import defaults
from tests.newsroom.builders import a_town, library, library_of, reading_of, release, write_yaml

ON = frozenset(
    "home releases galleries agenda reports transparency plans budgets spending campaigns data evaluation murals "
    "pages".split()
)
SUPPLIER = {"clave": "radio", "razon_social": "Radio Uno SA de CV", "rfc": "RUN010101AB5"}
UNKNOWN = {"clave": "prensa", "razon_social": "Prensa Dos SA de CV"}
PERSON = {
    "clave": "persona",
    "nombres": "Ana",
    "primer_apellido": "Pérez",
    "rfc": "PEAA800101AB8",
}


def spot(day: str, supplier: str = "radio", invoice: str = "") -> dict[str, str]:
    row = {"tipo": "Radio", "medio": "Radio Uno", "fecha": day, "costo": "1160", "proveedor": supplier}
    return {**row, **({"factura": invoice} if invoice else {})}


def invoice(folio: str, day: str, supplier: str = "radio") -> dict[str, str]:
    return {"folio": folio, "proveedor": supplier, "fecha": day, "total": "1160", "pagado": day}


def contract(number: str, document: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "numero": number,
        "proveedor": "radio",
        "objeto": "Publicidad",
        "firma": "2026-01-05",
        "inicio": "2026-01-06",
        "fin": "2026-12-31",
        "monto": "100000",
    }
    return {**row, "documento": {"archivo": "contrato.pdf"}} if document else row


def records(**lists: Any) -> dict[str, Any]:
    return {"contratos/2026.yml": {"proveedores": [SUPPLIER, UNKNOWN], **lists}}


def obligations(*rows: Mapping[str, Any]) -> dict[str, Any]:
    return {"transparencia/obligaciones.yml": {"obligaciones": list(rows)}}


def item(header: Mapping[str, Any]) -> str:
    return f"---\n{yaml.safe_dump(dict(header), allow_unicode=True)}---\n"


def plan(year: int, *activities: Mapping[str, Any]) -> dict[str, str]:
    return {f"planes/{year}.md": item({"titulo": "Plan", "anio": year, "actividades": list(activities)})}


def budget(year: int) -> dict[str, str]:
    header = {"titulo": "Presupuesto", "anio": year, "lineas": [{"nombre": "Radio", "aprobado": "10"}]}
    return {f"presupuestos/{year}.md": item(header)}


def page(name: str, **header: Any) -> dict[str, str]:
    return {f"paginas/{name}.md": item({"titulo": name, **header}) + "Texto."}


def boletin(day: str) -> dict[str, str]:
    header = {"titulo": "Parque", "fecha": day, "area": "Salud"}
    return {f"boletines/{day}-parque.md": item(header) + "Abrió el parque."}


def event(day: str) -> dict[str, str]:
    return {f"agenda/{day}-feria.md": item({"titulo": "Feria", "fecha": day, "lugar": "Plaza"})}


def filing(key: str, period: str, **header: str) -> dict[str, str]:
    return {f"transparencia/{key}/{period}/index.md": item({"actualizado": "2026-10-05", **header})}


def months(*keys: str) -> dict[str, str]:
    return {f"informes/{key}.md": item({"titulo": "Informe", "periodo": key}) for key in keys}


def fractions(*evidence: str) -> dict[str, str]:
    rows = [{"clave": str(n), "texto": "x", **({"evidencia": e} if e else {})} for n, e in enumerate(evidence)]
    return page("facultades", fracciones=rows)


GASTO = {"clave": "gastos", "nombre": "Gasto", "area": "Salud", "formatos": [{"formato": "23b"}]}
MENSAJE = {
    "clave": "gastos",
    "nombre": "Gasto",
    "area": "Salud",
    "formatos": [{"formato": "23d", "mensaje": "No se generan", "enlace": "https://tiempos.example/"}],
}
OFFICE = {"nombre": "Prensa", "domicilio": "Palacio", "horario": "De 8 a 15", "correo": "prensa@villa.example"}
GOAL = {"nombre": "Boletines", "meta": {"unidad": "boletín", "cantidad": "12"}}
FOREVER = {"nombre": "Atender", "tiempo": "permanente"}
Q3, Q2, LAST_YEAR = "2026-08-01", "2026-05-01", "2025-08-01"

CASES: list[tuple[str, dict[str, Any], str, str]] = [
    ("gasto-publicado", records(inserciones=[spot(Q3)]), MET, "transparencia/gasto/"),
    ("gasto-publicado", records(facturas=[invoice("A1", Q3)]), MET, "transparencia/gasto/"),
    ("gasto-publicado", {}, UNMET, ""),
    ("gasto-comparado", records(inserciones=[spot(Q3), spot(LAST_YEAR)]), MET, "transparencia/gasto/2026/"),
    ("gasto-comparado", records(inserciones=[spot(Q3), spot("2025-05-01")]), PARTLY, "transparencia/gasto/2026/"),
    ("gasto-comparado", {}, UNMET, ""),
    ("gasto-rfc", records(inserciones=[spot(Q3)]), MET, "transparencia/gasto/"),
    ("gasto-rfc", records(inserciones=[spot(Q3), spot(Q2, "prensa")]), PARTLY, "transparencia/gasto/"),
    ("gasto-rfc", records(inserciones=[spot(Q3, "prensa")]), UNMET, "transparencia/gasto/"),
    ("gasto-rfc", records(proveedores=[PERSON], inserciones=[spot(Q3, "persona")]), UNMET, "transparencia/gasto/"),
    (
        "gasto-rfc",
        records(proveedores=[{**PERSON, "version_publica": "acta 3"}], inserciones=[spot(Q3, "persona")]),
        MET,
        "transparencia/gasto/",
    ),
    (
        "gasto-facturas",
        records(facturas=[invoice("A1", Q3)], inserciones=[spot(Q3, invoice="A1")]),
        MET,
        "transparencia/gasto/",
    ),
    (
        "gasto-facturas",
        records(facturas=[invoice("A1", Q3)], inserciones=[spot(Q3, invoice="A1"), spot(Q2)]),
        PARTLY,
        "transparencia/gasto/",
    ),
    ("gasto-facturas", records(facturas=[invoice("A1", Q3)]), MET, "transparencia/gasto/"),
    ("gasto-facturas", records(inserciones=[spot(Q3)]), UNMET, "transparencia/gasto/"),
    ("gasto-al-trimestre", records(inserciones=[spot(Q3)]), MET, "transparencia/gasto/2026/"),
    ("gasto-al-trimestre", records(inserciones=[spot("2026-10-02"), spot(Q2)]), UNMET, ""),
    (
        "gasto-al-trimestre",
        {**obligations(GASTO), **filing("gastos", "2026-t3")},
        MET,
        "transparencia/gastos/#p-2026-t3",
    ),
    ("gasto-al-trimestre", {**obligations(GASTO), **filing("gastos", "2026-t2")}, UNMET, ""),
    ("presupuesto-publicado", budget(2026), MET, "presupuestos/2026/"),
    ("presupuesto-publicado", budget(2025), PARTLY, "presupuestos/2025/"),
    ("presupuesto-publicado", {}, UNMET, ""),
    ("contratos-publicados", records(contratos=[contract("C-1", True)]), MET, "contratos/"),
    ("contratos-publicados", records(contratos=[contract("C-1", True), contract("C-2", False)]), PARTLY, "contratos/"),
    ("contratos-publicados", records(contratos=[contract("C-1", False)]), PARTLY, "contratos/"),
    ("contratos-publicados", {}, UNMET, ""),
    ("plan-publicado", plan(2026, GOAL), MET, "planes/2026/"),
    ("plan-publicado", plan(2025, GOAL), PARTLY, "planes/2025/"),
    ("plan-publicado", {}, UNMET, ""),
    ("plan-medible", plan(2026, GOAL), MET, "planes/2026/"),
    ("plan-medible", plan(2026, GOAL, FOREVER), PARTLY, "planes/2026/"),
    ("plan-medible", plan(2026, FOREVER), UNMET, "planes/2026/"),
    ("plan-medible", plan(2026, {**FOREVER, "cuenta": "boletines"}), MET, "planes/2026/"),
    ("plan-medible", {}, UNMET, ""),
    ("informes-mensuales", months(*(f"2026-{n:02d}" for n in range(1, 10))), MET, "informes/"),
    ("informes-mensuales", months("2026-08", "2026-09"), PARTLY, "informes/"),
    ("informes-mensuales", {}, UNMET, ""),
    (
        "formatos-completos",
        {**obligations(MENSAJE), **filing("gastos", "2026-t3", validado="2026-10-07")},
        MET,
        "transparencia/",
    ),
    ("formatos-completos", {**obligations(MENSAJE), **filing("gastos", "2026-t3")}, UNMET, ""),
    (
        "formatos-completos",
        {
            **obligations(GASTO),
            **filing("gastos", "2026-t3", validado="2026-10-07"),
            **records(inserciones=[spot(Q3)]),
        },
        PARTLY,
        "transparencia/",
    ),
    (
        "formatos-fechados",
        {**obligations(GASTO), **filing("gastos", "2026-t3", validado="2026-10-07")},
        MET,
        "transparencia/",
    ),
    (
        "formatos-fechados",
        {
            **obligations(GASTO),
            **filing("gastos", "2026-t3", validado="2026-10-07"),
            **filing("gastos", "2026-t2"),
        },
        PARTLY,
        "transparencia/",
    ),
    (
        "formatos-fechados",  # the year is running: nobody can have validated it yet
        {**obligations(GASTO), **filing("gastos", "2026-t3", validado="2026-10-07"), **filing("gastos", "2026")},
        MET,
        "transparencia/",
    ),
    ("formatos-fechados", {}, UNMET, ""),
    ("obligaciones-al-dia", {**obligations(GASTO), **filing("gastos", "2026-t3")}, MET, "transparencia/pendientes/"),
    ("obligaciones-al-dia", obligations(GASTO), UNMET, "transparencia/pendientes/"),
    ("obligaciones-al-dia", {}, UNMET, ""),
    ("datos-abiertos", boletin("2026-11-01"), MET, "transparencia/datos/"),
    ("facultades", fractions("/boletines/"), MET, "facultades/"),
    ("facultades", fractions("/boletines/", ""), PARTLY, "facultades/"),
    ("facultades", page("facultades"), UNMET, ""),
    ("directorio", {"contactos": [OFFICE], **page("contacto")}, MET, "contacto/"),
    ("directorio", {"contactos": [OFFICE, {"nombre": "Otra"}]}, PARTLY, ""),
    ("directorio", {"contactos": [{"nombre": "Otra"}]}, PARTLY, ""),
    ("directorio", {}, UNMET, ""),
    ("agenda-publica", {**event("2026-11-20"), **event("2026-10-20")}, MET, "agenda/"),
    ("agenda-publica", event("2026-10-20"), PARTLY, "agenda/"),
    ("agenda-publica", event("2026-11-15"), PARTLY, "agenda/"),  # today's is still to come
    ("agenda-publica", {}, UNMET, ""),
    ("noticias", boletin("2020-01-01"), MET, "boletines/"),
    ("noticias", {}, UNMET, ""),
    ("actualizado", boletin("2026-10-15"), MET, "boletines/"),  # 31 days before the cut
    ("actualizado", boletin("2026-10-14"), UNMET, ""),
    ("actualizado", {}, UNMET, ""),
    ("mapa-del-sitio", {}, MET, "sitemap.xml"),
    ("mapa-del-sitio", {"sitio": ""}, UNMET, ""),
    ("canales", boletin("2026-10-15"), MET, "feeds/boletines.atom.xml"),
    ("canales", {}, UNMET, ""),
    ("privacidad", page("privacidad"), MET, "privacidad/"),
    ("privacidad", page("privacidad", estado="oculto"), UNMET, ""),
    ("accesibilidad", page("accesibilidad"), MET, "accesibilidad/"),
    ("accesibilidad", {}, UNMET, ""),
]
"""A rule, what staff typed (files, or keys of municipio.yml), the answer, and where it can be seen."""


def a_library(folder: Path, typed: Mapping[str, Any]) -> Library:
    content = a_town(folder, **{key: value for key, value in typed.items() if "/" not in key})
    for name, value in typed.items():
        file = content / name
        if name.endswith(".yml"):
            write_yaml(file, value)
        elif "/" in name:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(value, encoding="utf-8")
    if (content / "contratos").is_dir():
        (content / "contratos/contrato.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    return library_of(content)


@pytest.mark.parametrize(("rule", "typed", "answer", "evidence"), CASES)
def test_rules(rule: str, typed: dict[str, Any], answer: str, evidence: str, tmp_path: Path) -> None:
    found = RULES[rule].find(a_library(tmp_path, typed), ON)

    assert (found.answer, found.evidence) == (answer, evidence), found.reason
    assert found.reason.endswith(".")
    assert bool(found.evidence) == bool(found.title)


def test_every_rule_is_named_told_and_tried_both_ways() -> None:
    tried = {name: {answer for rule, _, answer, _ in CASES if rule == name} for name in RULES}

    assert set(RULES) == set(COMPUTED)
    assert all(each.words.startswith("Cumple si") and each.words.endswith(".") for each in RULES.values())
    assert {name for name, answers in tried.items() if MET not in answers or len(answers) < 2} == {"datos-abiertos"}
    assert RULES["datos-abiertos"].find(library([release()]), ON - {"data"}).answer == UNMET


@pytest.mark.parametrize("rule", COMPUTED)
def test_a_section_that_is_off_is_evidence_of_nothing(rule: str, tmp_path: Path) -> None:
    """With every section off a rule points to no page of theirs, whatever the library holds."""
    typed = next(typed for name, typed, answer, _ in CASES if name == rule and answer == MET)
    found = RULES[rule].find(a_library(tmp_path, typed), frozenset(("pages",)))

    assert found.evidence in {"", "sitemap.xml", "contacto/", "privacidad/", "accesibilidad/", "facultades/"}


def test_reasons_do_not_change_with_one_boletin_more() -> None:
    """Deleting a boletín changes the scorecard only where it changes an answer."""
    one, many = library([release()]), library([release(), release("2026-05-15-calle"), release("2026-06-15-plaza")])

    for rubric in defaults():
        for each in rubric.indicators:
            assert score(each, one, ON) == score(each, many, ON)


def test_a_typed_answer_never_overrules_a_computed_one() -> None:
    typed = {
        "clave": "1",
        "indicador": "Noticias",
        "calcula": "noticias",
        "estado": "cumple",
        "nota": "Lo dice la ley.",
    }
    found = score(IndicatorEntry.model_validate(typed), library(), ON)

    assert (found.answer, found.how) == (UNMET, "calculado")
    assert found.reason == "El portal no publica boletines. Lo dice la ley."


@pytest.mark.parametrize(
    ("typed", "answer", "how", "said"),
    [
        ({"estado": "cumple", "evidencia": "https://x.example/"}, MET, "declarado", "Cumple"),
        ({"estado": "no aplica"}, EXEMPT, "declarado", "No aplica"),
        ({}, OPEN, "", "Sin respuesta"),
    ],
)
def test_what_is_not_computed_is_declared_or_open(typed: dict[str, str], answer: str, how: str, said: str) -> None:
    found = score(IndicatorEntry.model_validate({"clave": "1", "indicador": "x", **typed}), library(), ON)

    assert (found.answer, found.how, found.said, found.evidence) == (answer, how, said, typed.get("evidencia", ""))


def test_totals_leave_what_does_not_apply_out_of_the_denominator() -> None:
    answers = ("cumple", "cumple", "parcial", "no cumple", "no aplica", "")
    rows = ({"clave": "1", "indicador": "x", **({"estado": each} if each else {})} for each in answers)
    found = totals(score(IndicatorEntry.model_validate(row), library(), ON) for row in rows)

    assert found == Totals(count=6, met=2, partly=1, unmet=1, exempt=1)
    assert (found.answered, found.open, found.applying) == (5, 1, 5)
    assert set(ANSWERS) == {MET, PARTLY, UNMET, EXEMPT}


def test_a_town_without_rubrics_gets_those_of_the_portal_and_one_with_them_keeps_its_own(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    assert rubrics_of(library_of(content)) == defaults()
    assert next(each.rubric.key for each in scorecard(library_of(content), ON)) == "cimtra-municipal-1"
    own = {"clave": "propia", "nombre": "Propia", "indicadores": [{"clave": "1", "indicador": "x"}]}
    write_yaml(content / "evaluacion.yml", {"rubricas": [own]})

    assert [each.rubric.key for each in scorecard(library_of(content), ON)] == ["propia"]


def test_an_unknown_rule_is_a_problem_with_the_nearest_one(tmp_path: Path) -> None:
    content = a_town(tmp_path)
    row = {"clave": "1", "indicador": "x", "calcula": "gasto-con-rfc"}
    write_yaml(content / "evaluacion.yml", {"rubricas": [{"clave": "a", "nombre": "A", "indicadores": [row]}]})
    (found,) = reading_of(content).problems

    assert (found.code, found.stops) == ("opcion-desconocida", True)
    assert found.fix.endswith("gasto-rfc")
