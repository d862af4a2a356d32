"""The worst town's figures: plans, budgets, contracts, campaigns, obligations, rubrics and a closed month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from plugins.newsroom import quarter, rfc
from plugins.newsroom.figures.closing_figures import closed, differences, standing, with_errata
from plugins.newsroom.figures.closing_proof import text_of
from plugins.newsroom.figures.months import almanac
from plugins.newsroom.kinds.contract import MEDIA, PROCEDURES
from plugins.newsroom.kinds.rubric import ANSWERS, COMPUTED
from plugins.newsroom.reading import read
from tests.newsroom.formats_samples import blank_workbook
from tests.towns import write

LONG = (
    "Servicio integral de difusión, producción, preproducción, posproducción, copiado y transmisión de mensajes sobre "
    "programas y actividades gubernamentales en medios impresos, digitales y complementarios para las veintisiete "
    "comunidades de la sierra, con traducción a lenguas originarias, subtítulos e interpretación en señas"
)
"""A name of three hundred letters, as contracts have them."""
ONE_WORD = "Parangaricutirimicuarización" * 3
HUGE = "9999999999999.99"
"""Thirteen digits of pesos."""
SENTENCE = "Lo acordado consta en el acta, que cualquier persona puede consultar en la oficina y en este portal. "
NUMBER = "SJBP/DGCSIIVC/ADQ-SERV/LPN/0001-BIS/2026"
CAMPAIGN = "2026-03-02-campana-con-todo"
BOLETIN = "2026-11-13-una-sola-palabra"
YEARS = (2023, 2024, 2025, 2026)


def figures(content: Path) -> None:
    """All of it; the boletines and reports it counts are already written."""
    plans(content / "planes")
    budgets(content / "presupuestos")
    campaigns(content / "campanas")
    records(content / "contratos")
    rubrics(content)
    closing(content)


# --- plans ---

STATES: tuple[dict[str, Any], ...] = (
    {
        "nombre": f"Cumplida: {LONG}",
        "meta": {"unidad": ONE_WORD, "cantidad": 1},
        "meses": "todos",
        "cuenta": "boletines",
    },
    {"nombre": "Atrasada", "meta": {"unidad": "Acto", "cantidad": 999_999_999}, "meses": "todos", "cuenta": "eventos"},
    {"nombre": "En curso", "meta": {"cantidad": 40}, "meses": {"ene": 1, "dic": 39}, "cuenta": "informes"},
    {
        "nombre": "Por empezar",
        "meta": {"cantidad": 2},
        "meses": ["dic"],
        "cuenta": {"que": "galerias", "area": "Obras Públicas"},
    },
    {"nombre": "Sin dato", "meta": {"unidad": "Taller", "cantidad": 6}, "tiempo": "bimestral"},
    {"nombre": "No medible", "tiempo": "permanente", "resultado": LONG},
    {"nombre": "Sin meta y con cuenta", "cuenta": "publicaciones", "tiempo": "permanente"},
    {"nombre": "Cero prometido", "meta": {"cantidad": 0}, "meses": {"feb": 0}, "cuenta": "fotografias"},
)
"""An activity in each state that a year under way has."""


def plans(folder: Path) -> None:
    """A year under way with everything, one that ended without meeting it, and one with a single word."""
    words = {"estrategia": LONG, "responsable": LONG[:110], "concepto": [LONG[:90], ONE_WORD]}
    typed = [
        {"mes": f"2026-{month:02d}", "cantidad": 123_456_789 * month, "fuente": LONG, "nota": SENTENCE}
        for month in range(1, 11)
    ]
    activities = [
        {"clave": f"{number}.1.1-{ONE_WORD[:12]}", "grupo": LONG if number < 4 else "Otro", **words, **each}
        for number, each in enumerate(STATES, start=1)
    ]
    activities.append({"nombre": "Capturada", "meta": {"cantidad": 9_999_999_999}, "meses": "todos", "avance": typed})
    lists = {key: [LONG, ONE_WORD, "Orden"] for key in ("valores", "objetivos", "ejes")}
    said = dict.fromkeys(("mision", "vision", "objetivo"), SENTENCE * 6)
    parts = [{"titulo": LONG, "texto": SENTENCE * 4, "puntos": [LONG, "Uno"]}, {"titulo": "Solo el título"}]
    head = {"titulo": LONG[:200], "anio": 2026, "tipo": "poa", "resumen": SENTENCE, "responsable": LONG}
    whole = {**head, **said, **lists, "apartados": parts, "actividades": activities, "aprobado": "2026-01-02"}
    write(folder / "2026.md", whole, SENTENCE)
    unmet = {"nombre": "No cumplida", "meta": {"cantidad": 12}, "tiempo": "mensual", "cuenta": "campanas"}
    write(folder / "2025.md", {"titulo": "Plan 2025", "anio": 2025, "tipo": "plan", "actividades": [unmet]})
    write(folder / "2024.md", {"titulo": ONE_WORD, "anio": 2024})


# --- budgets ---


def budgets(folder: Path) -> None:
    """Thirteen digits, zeros, what is not known, what was overspent and totals that do not add up; and one line."""
    moments = ("aprobado", "modificado", "comprometido", "pagado")
    lines: list[dict[str, Any]] = [
        {"nombre": LONG, "partida": "36101", "concepto": "3600", "medio": MEDIA[4], **dict.fromkeys(moments, HUGE)},
        {"nombre": ONE_WORD, "partida": "36201", "concepto": "3600", **dict.fromkeys(moments, "0")},
        {"nombre": "Sin más que lo aprobado", "partida": "33602", "concepto": "3300", "aprobado": "100"},
        {"nombre": "Se pagó de más", "partida": "33603", "concepto": "3300", "aprobado": "10", "pagado": "1234567.80"},
        *({"nombre": f"{number}. {LONG[:120]}", "partida": f"3690{number}", "aprobado": "0.01"} for number in range(8)),
    ]
    declared = {"aprobado": HUGE, "modificado": "1", "comprometido": "0.00"}
    concepts = [
        {"clave": "3600", "nombre": LONG, "declarado": declared},
        {"clave": "3300", "nombre": "Otros"},
        {"clave": "3900", "nombre": "Un concepto sin renglones", "declarado": {"aprobado": "0"}},
    ]
    head = {"titulo": LONG[:200], "anio": 2026, "resumen": SENTENCE, "fuente": LONG, "corte": "2026-10-31"}
    write(folder / "2026.md", {**head, "conceptos": concepts, "lineas": lines, "declarado": declared}, SENTENCE)
    write(folder / "2025.md", {"titulo": "P", "anio": 2025, "lineas": [{"nombre": "Todo", "aprobado": "0"}]})


# --- campaigns ---


def campaigns(folder: Path) -> None:
    """Every column of the legal format, and none; one that lasts for years and one that has not begun."""
    words = (
        *("resumen", "tema", "objetivo_institucional", "objetivo_comunicacion", "clave", "autoridad", "ambito", "sexo"),
        *("residencia", "nivel_educativo", "grupo_de_edad", "nivel_socioeconomico"),
    )
    photo = "/boletines/2026/11/2026-11-14-todo-lo-que-cabe/portada.jpg"
    more = {
        "area": "Obras Públicas",
        "temas": ["Agua potable", *(f"tema de campaña número {number}" for number in range(9))],
        "medios": [*MEDIA, LONG],
        "cobertura": "Internacional",
        "presupuesto": HUGE,
        "fotos": [{"archivo": photo, "alt": "Plaza llena de gente bajo toldos", "pie": SENTENCE}],
        "documentos": [{"titulo": LONG, "archivo": "/boletines/2026/11/2026-11-14-todo-lo-que-cabe/datos.csv"}],
    }
    whole = {"titulo": LONG, "fecha": "2026-03-02", "fin": "2027-03-01", **dict.fromkeys(words, LONG), **more}
    write(folder / CAMPAIGN / "index.md", whole, SENTENCE * 8)
    few = {"titulo": ONE_WORD, "fecha": "2024-01-01", "fin": "2024-01-01", "tipo": "Aviso institucional"}
    write(folder / "2024-01-01-un-dia" / "index.md", few)
    write(folder / "2027-01-01-futura" / "index.md", {"titulo": "Futura", "fecha": "2027-01-01", "fin": "2027-02-01"})


# --- spending ---


def records(folder: Path) -> None:
    """Contracts, invoices and insertions of four years; a town where few get most."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("contrato.pdf", "convenio.pdf", "factura-01.pdf"):
        (folder / name).write_bytes(b"%PDF-1.4 " + name.encode())
    lists = {"proveedores": suppliers(), "contratos": contracts(), "facturas": invoices(), "inserciones": insertions()}
    write(folder / "todo.yml", lists)


def taxpayer(letters: str) -> str:
    """The key of somebody who does not exist, with its right digit."""
    key = f"{letters}991231A1"
    return key + rfc.check_digit(key)


def suppliers() -> list[dict[str, str]]:
    """A company of three hundred letters, persons with and without a public version, a brand, and a crowd."""
    person = {"nombres": ONE_WORD, "primer_apellido": "Ficticia", "segundo_apellido": "De los Monteros y Pérez-Gil"}
    crowd = [
        {"clave": f"medio-{n:02d}", "razon_social": f"Medio {n} {LONG[: 15 * n]}", "rfc": taxpayer(f"M{chr(65 + n)}X")}
        for n in range(14)
    ]
    return [
        {"clave": "larga", "razon_social": LONG, "nombre_comercial": LONG[:180], "rfc": taxpayer("LAR")},
        {"clave": "persona", **person, "rfc": taxpayer("FIPE")},
        {"clave": "publica", **person, "rfc": taxpayer("FIPU"), "version_publica": LONG},
        {"clave": "marca", "nombre_comercial": "Solo la marca"},
        {"clave": "generica", "razon_social": "Público en general", "rfc": "XAXX010101000"},
        *crowd,
    ]


def contracts() -> list[dict[str, Any]]:
    """One with everything, a person's, one of nothing, and one of each supplier of the crowd."""
    year = {"firma": "2026-01-02", "inicio": "2026-01-02", "fin": "2026-12-31"}
    paper = {"titulo": LONG, "archivo": "contrato.pdf"}
    changes = [
        {"fecha": "2026-06-01", "numero": f"{NUMBER}-M1", "monto": HUGE, "documento": "convenio.pdf"},
        {"fecha": "2026-07-01", "fin": "2028-12-31"},
    ]
    words = {
        "fundamento": LONG,
        "razones": LONG * 2,
        "area": "Obras Públicas",
        "documento": paper,
        "convenios": changes,
    }
    whole = {"numero": NUMBER, "proveedor": "larga", "objeto": LONG, **year, "monto": "1", "partida": "36101", **words}
    person = {"numero": "P-1", "proveedor": "persona", "objeto": ONE_WORD, **year, "monto": "12345678.90"}
    nothing = {
        "numero": "0",
        "proveedor": "publica",
        "objeto": "Nada",
        **year,
        "monto": "0",
        "procedimiento": PROCEDURES[2],
    }
    crowd = [
        {"numero": f"C/{n:02d}/{at}", "proveedor": f"medio-{n:02d}", "objeto": LONG[: 20 * (n + 1)], "monto": 10**n}
        | {"firma": f"{at}-01-02", "inicio": f"{at}-01-02", "fin": f"{at}-12-31", "procedimiento": PROCEDURES[n % 3]}
        for n in range(14)
        for at in YEARS[n % 4 : n % 4 + 1]
    ]
    return [whole, person, nothing, *crowd]


def invoices() -> list[dict[str, Any]]:
    """Ten of one contract, paid and not; without a contract; of zero; with a total that is not its sum."""
    of_one = [
        {"folio": f"{ONE_WORD[:20]}-{n:04d}", "contrato": NUMBER, "fecha": f"2026-{n:02d}-15", "concepto": LONG}
        | {"subtotal": "862068965517.24", "total": "999999999999.99", "partida": "36101"}
        | ({"pagado": f"2026-{n:02d}-28", "documento": "factura-01.pdf" if n == 1 else ""} if n < 8 else {})
        for n in range(1, 11)
    ]
    of_one = [{key: value for key, value in each.items() if value} for each in of_one]
    alone = [
        {"folio": "S-1", "proveedor": "marca", "fecha": "2025-05-05", "total": "0", "pagado": "2025-05-06"},
        {
            "folio": "S-2",
            "proveedor": "generica",
            "fecha": "2024-05-05",
            "total": "116",
            "subtotal": "90",
            "iva": "8 %",
        },
        {"folio": "P-9", "contrato": "P-1", "fecha": "2026-02-02", "total": "12345678.90", "pagado": "2026-02-02"},
    ]
    crowd = [
        {"folio": f"F-{n}", "contrato": f"C/{n:02d}/{YEARS[n % 4]}", "fecha": f"{YEARS[n % 4]}-04-01", "total": 10**n}
        | {"pagado": f"{YEARS[n % 4]}-{n % 9 + 4:02d}-01"}
        for n in range(14)
    ]
    return [*of_one, *alone, *crowd]


def insertions() -> list[dict[str, Any]]:
    """Of every kind of medium and of none, by contract, by supplier and by nobody; one with all its keys."""
    bound = {"contrato": NUMBER, "factura": f"{ONE_WORD[:20]}-0003", "campana": CAMPAIGN, "boletin": BOLETIN}
    whole = {"tipo": MEDIA[4], "medio": LONG, "fecha": "2026-03-03", "medida": LONG, "costo": HUGE, **bound}
    whole |= {"unidades": 1, "costo_unitario": HUGE}
    kinds = [
        {"tipo": kind, "medio": f"{kind} {n}", "fecha": f"{YEARS[n % 4]}-{n + 1:02d}-09", "costo": f"{7**n}.50"}
        | ({"proveedor": f"medio-{n:02d}"} if n % 2 else {})
        | ({"campana": CAMPAIGN} if n % 4 == 3 else {})
        for n, kind in enumerate((*MEDIA, "Perifoneo y carteleras de barrio"))
    ]
    return [whole, *kinds, {"tipo": "Radio", "medio": "Regalada", "fecha": "2026-05-05", "costo": "0"}]


# --- obligations ---

FORMATS = [
    {"formato": "23a", "nombre": ONE_WORD, "id": "900231"},
    {"formato": "23b", "nombre": LONG[:90], "id": "900232", "plantilla": "blanco.xlsx"},
    {"formato": "23c", "generacion": "2023"},
    {"formato": "23d", "mensaje": LONG, "enlace": "https://tiempos.example/" + "a" * 90},
]


def obligations() -> list[dict[str, Any]]:
    """A tree of six steps; on each there is something that is late, filed, or gathered."""
    rules = ("anual", "trimestral", "semestral", "mensual", "trimestral", "anual")
    tree: list[dict[str, Any]] = [
        {"clave": f"rama-{step}", "nombre": f"Peldaño {step}: {LONG}", "actualizacion": rule, "fundamento": LONG}
        | ({"dentro_de": f"rama-{step - 1}"} if step else {})
        for step, rule in enumerate(rules)
    ]
    tree[1] |= {"formatos": FORMATS, "descripcion": LONG, "desde": "2024-t1"}
    tree[2] |= {"reune": "contratos"}
    tree[3] |= {"desde": "2025-01", "conserva": 1}
    tree[4] |= {"formatos": FORMATS[1:2], "desde": "2026-t1", "area": LONG}
    return tree


def filings(folder: Path) -> None:
    """The formats' filings: dated, without validation, of every quarter of two years; and a blank official workbook."""
    (folder / "plantillas").mkdir(parents=True, exist_ok=True)
    (folder / "plantillas" / "blanco.xlsx").write_bytes(blank_workbook("23b"))
    for period in (quarter.Period(year, month, 3) for year in (2025, 2026) for month in (1, 4, 7, 10)):
        day = period.last + timedelta(days=20)
        dates = {"actualizado": day, "validado": day} if period.month != 4 else {"actualizado": day}
        if day < date(2026, 11, 15):
            write(folder / "rama-1" / period.key / "index.md", {**dates, "area": LONG}, SENTENCE)


def fractions() -> dict[str, Any]:
    """An article of twenty-two fractions, as keys of a page: with evidence here, outside, and without."""
    evidence = ("/boletines/", "https://ley.example/reglamento", "", "/transparencia/gasto/2026/")
    rows = [
        {"clave": f"{number}.", "texto": LONG if number % 3 else ONE_WORD, "evidencia": evidence[number % 4]}
        | ({"evidencia_titulo": LONG[:100]} if number % 2 else {})
        for number in range(1, 23)
    ]
    return {"ordenamiento": LONG, "articulo": "Artículo 123 Quáter, apartado B", "fracciones": rows}


# --- the rubrics, and a closed month ---


def rubrics(content: Path) -> None:
    """Everything that the portal answers, each answer that staff give, a long one, and one with nothing in it."""
    by_hand = [
        {"clave": f"II.{n}", "indicador": LONG, "estado": answer, "nota": LONG, "evidencia": "/transparencia/"}
        for n, answer in enumerate((*ANSWERS, ""))
    ]
    by_hand = [{key: value for key, value in each.items() if value} for each in by_hand]
    computed = [
        {"clave": f"I.{n}", "indicador": f"{rule}: {LONG[: 12 * n]}", "calcula": rule}
        for n, rule in enumerate(COMPUTED)
    ]
    named = {"nombre": LONG, "fuente": LONG, "descripcion": SENTENCE * 3}
    found = [{"clave": "calculada", **named, "indicadores": computed}, {"clave": "a-mano", "nombre": ONE_WORD}]
    found[1] |= {"indicadores": by_hand}
    write(content / "evaluacion.yml", {"rubricas": [*found, {"clave": "vacia", "nombre": "Sin indicadores"}]})


def closing(content: Path) -> None:
    """October was closed with other figures: half of what differs has its erratum, half waits for it."""
    library = read(content).library
    period = quarter.month_of(date(2026, 10, 1))
    now = standing(almanac(library), period).figures
    other = {"pesos": "1234567890123.45", "cuenta": "7654321"}
    wrong = [replace(each, value=other["pesos" if "." in each.value else "cuenta"]) for each in now[::3]]
    wrong += [each for place, each in enumerate(now) if place % 3]
    made = closed(period, date(2026, 11, 2), tuple(wrong))
    differ = differences(made, now)
    made = with_errata(made, differ[: len(differ) // 2], date(2026, 11, 9))
    (content / "informes" / "2026-10.cierre.json").write_text(text_of(made), encoding="utf-8")
