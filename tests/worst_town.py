"""The worst town: whatever staff may do to a page, all of it right by the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from tests import worst_numbers
from tests.towns import NOW, photo, release, write

LONG_NAME = "Dirección General de Desarrollo Urbano, Ecología, Medio Ambiente y Ordenamiento del Territorio"
AREAS = ["Obras Públicas", *(f"{number}. {LONG_NAME}" for number in range(1, 25))]
EJES = [f"Eje {number}: gobierno cercano, honesto y con sentido humano para las comunidades" for number in range(1, 7)]
HEADLINE = " ".join(
    "El ayuntamiento informa a la población en general, a las y los comerciantes del primer cuadro y a quienes viven "
    "en las veintisiete comunidades de la sierra que la entrega de apoyos se hará por etapas, con calendario "
    "publicado en los tableros de cada delegación, según el orden de su registro en la lista".split()
)
ONE_WORD = "Otorrinolaringologoanticonstitucionalizadorparangaricutirimicuarizadoresdesoxirribonucleicamente"
LETTERS = (
    "Náhuatl: in tlahtōlli, ā ē ī ō ū, nēchihtoa. Maya: k'áax, ts'íib, ch'íich', yóok'ol kaaba' ʼ. "
    "Purépecha: p'urhépecha, ŋ, ï, ʉ, š, č. Yoreme: yo'oreme, jiak noki, ꞌ, ñ. Otomí: hñähñu, ʉ̲, o̲, a̲."
)
PASTED = "Vecinas 👩🏽‍🚒🇲🇽🎉 pegaron مرحبا بالعالم y שלום עולם en medio de la frase, y siguieron. Ａncho completo 水."
ADDRESS = "https://datos.municipio.example/consulta/tramites/2026/licencias-de-construccion"
SENTENCE = (
    "La cuadrilla revisó el tramo con las vecinas, anotó lo que falta y dejó la fecha de la siguiente visita, "
    "que será pública y tendrá acta. "
)
CREDIT = "Coordinación de Fotografía y Archivo Audiovisual de la Dirección de Comunicación Social"
PICTURES = ((640, 420), (420, 640), (1300, 867), (800, 500), (500, 500), (900, 600))


def worst_town(content: Path) -> Path:
    """All of it; every item may be published but a draft, an embargoed and a future one."""
    shield(content / "escudo.png")
    write(content / "municipio.yml", town())
    stories(content)
    crowd(content)
    hidden(content)
    galleries(content)
    events(content)
    reports(content)
    transparency(content)
    others(content)
    worst_numbers.figures(content)
    return content


def town() -> dict[str, Any]:
    """municipio.yml with every key."""
    contact = {"nombre": LONG_NAME, "domicilio": SENTENCE, "horario": "Lunes a viernes, de 8:00 a 15:00 horas"}
    return {
        "nombre": "San Juan Bautista Parangaricutirimícuaro de la Asunción y los Remedios",
        "estado": "Michoacán de Ocampo",
        "oficina": "Coordinación General de Comunicación Social, Imagen Institucional y Vinculación Ciudadana",
        "lema": "Juntas y juntos, con orden, honestidad y sentido humano, hacemos la tierra que queremos",
        "sitio": "https://sanjuanbautista.example/gobierno/portal",
        "zona_horaria": "America/Mexico_City",
        "ahora": NOW,
        "escudo": "escudo.png",
        "colores": {"acento": "#ffe600"},
        "licencia": "Se permite la reproducción total o parcial siempre que se cite la fuente",
        "leyenda": "Este programa es público, ajeno a cualquier partido político. " * 2,
        "areas": [{"nombre": name, "antes": [f"Antigua {name}"]} for name in AREAS],
        "ejes": [{"nombre": name, "color": "#fefefe"} for name in EJES],
        "contactos": [{**contact, "correo": f"{ONE_WORD[:48]}@municipio.example", "telefono": "443 555 0100"}] * 4,
        "redes": [{"nombre": f"Canal oficial número {n}", "enlace": f"{ADDRESS}/{n}"} for n in range(8)],
        "menu": [
            *("boletines", "galerias", "agenda", "informes", "transparencia", "murales", "pagina-larga", "avisos"),
            {"titulo": "Pagos y trámites en línea del gobierno municipal", "enlace": ADDRESS},
        ],
        "emergencias": [{"nombre": f"Línea de ayuda para casos {n}", "telefono": "911"} for n in range(5)],
    }


def shield(path: Path) -> None:
    """A coat of arms that is not a vector and is taller than wide."""
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = Image.new("RGBA", (180, 320), (0, 0, 0, 0))
    ImageDraw.Draw(drawn).ellipse((10, 10, 170, 310), fill="#7a1f2b")
    drawn.save(path)


def shots(folder: Path, count: int) -> list[dict[str, str]]:
    """Photos written into a folder, as entries of a header; six pictures, many files."""
    found = []
    for number in range(count):
        name = f"vista-{number + 1:02d}.jpg"
        photo(folder / name, *PICTURES[number % len(PICTURES)], seed=number % len(PICTURES))
        entry = {"archivo": name, "alt": f"Calle empedrada número {number + 1}, con fachadas y una acacia"}
        found.append(entry | ({"pie": SENTENCE.strip(), "credito": CREDIT} if number % 2 else {}))
    return found


def stories(content: Path) -> None:
    """Boletines at the ends of what a boletín may be."""
    everything = content / "boletines/2026/11/2026-11-14-todo-lo-que-cabe"
    photo(everything / "portada.jpg", 1400, 930, 11)
    (everything / "Acta de la sesión.pdf").write_bytes(b"%PDF-1.4\n" + b"%" * 4_100_000)
    (everything / "datos.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    release(
        content,
        everything.name,
        long_text(),
        titulo=HEADLINE,
        numero=998,
        lugar=f"Explanada del Palacio Municipal, colonia {LONG_NAME}",
        area=AREAS[1],
        ejes=EJES,
        temas=["Obra pública", "obra publica", "OBRA PÚBLICA", *(f"tema largo y único número {n}" for n in range(12))],
        resumen=SENTENCE * 2,
        balazos=[SENTENCE, ONE_WORD, "Corto", "Cuarto balazo de la lista"],
        portada={
            "archivo": "portada.jpg",
            "alt": "Plaza llena de gente bajo toldos",
            "pie": SENTENCE,
            "credito": CREDIT,
        },
        fotos=shots(everything, 12),
        documentos=[{"titulo": HEADLINE[:200], "archivo": "Acta de la sesión.pdf"}, {"archivo": "datos.csv"}],
        contacto={"nombre": LONG_NAME, "correo": "prensa@municipio.example", "telefono": "443 555 0100"},
        correcciones=[
            {"fecha": f"2026-11-{14 + n // 4:02d}", "decia": SENTENCE, "debe_decir": ONE_WORD, "nota": HEADLINE[:120]}
            for n in range(6)
        ],
        url_anterior=["/2026/11/todo/", "/noticias/todo.html"],
    )
    release(content, "2026-11-13-una-sola-palabra", "Sí.", titulo=ONE_WORD, numero=1000)
    shaped = (("vertical", 500, 1400), ("panorama", 4000, 800), ("diminuta", 200, 150))
    for day, (name, width, height) in enumerate(shaped, start=10):
        item = f"2026-11-{day}-foto-{name}"
        photo(content / "boletines/2026/11" / item / "foto.jpg", width, height, day)
        entry = {"archivo": "foto.jpg", "alt": "Torre del reloj entre jacarandas", "pie": HEADLINE}
        release(content, item, f"{PASTED}\n\n{LETTERS}", titulo=PASTED[:80], portada=entry, area=AREAS[2])
    release(content, "2026-11-09-solo-en-el-texto", INLINE, area=AREAS[3], ejes=EJES[:1], numero=997)
    photo(content / "boletines/2026/11/2026-11-09-solo-en-el-texto/dentro.jpg", 700, 1200, 5)


INLINE = (
    'Empieza el texto.\n\n![Banda de música en el quiosco](dentro.jpg "Pie escrito en el texto")\n\n'
    "Sigue con [lo anterior](../2026-11-13-una-sola-palabra/) y ![Banda de música de nuevo](dentro.jpg) en el renglón."
)


def long_text() -> str:
    """Three thousand words with everything that Markdown has."""
    columns = [f"Columna {n}" for n in range(1, 13)]
    table = [columns, ["---"] * 11 + ["--:"], *[[LONG_NAME[:24]] + ["1,234,567.89"] * 11 for _ in range(4)]]
    rows = "\n".join(f"| {' | '.join(row)} |" for row in table)
    parts = [
        PASTED,
        f"{LETTERS} La dirección es <{ADDRESS}> y sigue.[^1]",
        "# Un título que baja un escalón",
        f"## {HEADLINE[:140]}",
        f"- uno\n- dos\n    - dentro de dos\n    - {SENTENCE}\n- {ONE_WORD}",
        "1. primero\n2. segundo\n    1. anidado",
        "### Un subtítulo",
        rows,
        f"> {SENTENCE}\n>\n> > Cita dentro de cita.",
        f"```\nsudo {ONE_WORD} --sin-espacios={ONE_WORD}\n```",
        f"Con `codigo_{ONE_WORD}` en el renglón y **negritas** y *cursivas*.",
        f"Concepto\n:   {SENTENCE}",
        "---",
        *[f"## Parte {n}\n\n{SENTENCE * 12}" for n in range(1, 10)],
        f"[^1]: {SENTENCE}",
    ]
    return "\n\n".join(parts)


def crowd(content: Path) -> None:
    """Forty boletines of one área, over three years; most without a photo, many without a number."""
    for number in range(40):
        year, month, day = 2024 + number // 16, 1 + number % 10, 1 + number % 28
        name = f"{year}-{month:02d}-{day:02d}-aviso-{number:02d}"
        header = {"numero": number + 1} if number % 3 else {}
        spelled = ("Agua potable", "agua  potable", "AGUA POTABLE", "Agua Potable")[number % 4]
        write(
            content / "boletines" / str(year) / f"{name}.md",
            {"titulo": f"Aviso {number}: {SENTENCE[: 20 + 2 * number]}", "fecha": f"{year}-{month:02d}-{day:02d}"}
            | {"area": "Obras Públicas", "temas": [spelled], "ejes": EJES[number % 6 : number % 6 + 1], **header},
            SENTENCE * (1 + number % 3),
        )


def hidden(content: Path) -> None:
    """What only some may see: a page without a list, a draft, and two that wait for their hour."""
    release(content, "2026-11-08-oculto", "Solo con la dirección.", estado="oculto", numero=990)
    release(content, "2026-11-07-borrador", "Sin terminar.", estado="borrador")
    release(content, "2026-11-12-embargado", "Todavía no.", embargo="2026-11-16 08:00")
    release(content, "2026-12-24-futuro", "Mañana.")


def galleries(content: Path) -> None:
    """One photo, and thirty."""
    for day, count in ((1, 1), (2, 30)):
        folder = content / f"galerias/2026-11-0{day}-galeria-de-{count}"
        words = {"titulo": HEADLINE if count > 1 else "Una foto", "fecha": f"2026-11-0{day}", "area": AREAS[4]}
        more = {"ejes": EJES, "temas": ["Fiesta"], "actividad": LONG_NAME, "lugar": LONG_NAME, "resumen": SENTENCE}
        bond = {"boletin": "2026-11-13-una-sola-palabra", "fotos": shots(folder, count)}
        write(folder / "index.md", {**words, **bond, **(more if count > 1 else {})}, SENTENCE if count > 1 else "")


def events(content: Path) -> None:
    """Cancelled, postponed, of several days, past, and with hardly a word."""
    found: dict[str, dict[str, Any]] = {
        "2026-11-16-cancelado": {"titulo": HEADLINE, "lugar": LONG_NAME, "situacion": "cancelado", "area": AREAS[5]},
        "2026-11-17-pospuesto": {"titulo": ONE_WORD, "lugar": ONE_WORD, "situacion": "pospuesto"},
        "2026-11-13-feria": {"titulo": "Feria", "lugar": "Centro", "fin": "2026-12-02", "enlace": ADDRESS},
        "2026-11-15-hoy": {"titulo": "Hoy", "lugar": "Aquí", "abierto_a_prensa": "sí", "fin": "2026-11-15 13:30"},
        "2025-01-01-pasado": {"titulo": "Año Nuevo", "lugar": "Plaza"},
    }
    for name, header in found.items():
        write(
            content / "agenda" / f"{name}.md",
            {"fecha": f"{name[:10]} 11:00", **header},
            SENTENCE if "l" in name else "",
        )


def reports(content: Path) -> None:
    """One with everything, one with nothing."""
    folder = content / "informes"
    tallies = [{"tipo": f"{LONG_NAME} {n}", "cantidad": 1234567 * n} for n in range(5)]
    day = {"fecha": "2026-10-07", "actividades": [HEADLINE, ONE_WORD], "fotos": shots(folder, 3)}
    network = {"red": ONE_WORD[:60], "publicaciones": tallies, "medida": HEADLINE, "valor": 98765432, "nota": SENTENCE}
    insertion = {"tipo": "Prensa", "medio": LONG_NAME, "fecha": "2026-10-09", "medida": "Plana"}
    bound = {"contrato": worst_numbers.NUMBER, "campana": worst_numbers.CAMPAIGN, "boletin": worst_numbers.BOLETIN}
    time = dict.fromkeys(("tiempo", "tiempo_consumido", "concesionario", "distintivo"), LONG_NAME)
    spot = {"tema": HEADLINE, "duracion": 30, "medios": ["Radio", LONG_NAME], "cobertura": "Estatal", "nota": SENTENCE}
    full = {
        "responsable": LONG_NAME,
        "resumen": SENTENCE,
        "entrevistas": [HEADLINE, ONE_WORD, "Corta"],
        "solicitudes": tallies,
        "solicitudes_recibidas": 5,
        "solicitudes_atendidas": 99999999,
        "redes": [network, {"red": "Otra", "publicaciones": [], "medida": "Seguidores", "valor": 3}],
        "inserciones": [{**insertion, **bound, "costo": "10405031.10"}, {**insertion, "costo": "$12,500.50"}],
        "spots": [{**spot, **time, "campana": worst_numbers.CAMPAIGN, "fin": "2026-12-31"}, {"tema": ONE_WORD}],
        "eventos": [day, {"fecha": "2026-10-08", "actividades": ["Nada más"]}],
        "vinculacion": [HEADLINE],
        "otras_actividades": [SENTENCE] * 12,
        "comisiones": [{"fecha": "2026-10-12", "destino": LONG_NAME, "motivo": HEADLINE, "personas": 12}] * 2,
    }
    write(folder / "2026-10.md", {"titulo": HEADLINE, "periodo": "2026-10", **full}, long_text())
    write(folder / "2026-09.md", {"titulo": "Informe de septiembre", "periodo": "2026-09"})


def transparency(content: Path) -> None:
    """Late, on time, never published; with documents and without."""
    folder = content / "transparencia"
    entries = [
        {"clave": f"obligacion-{n}", "nombre": f"{LONG_NAME}: obligación {n}", "actualizacion": rule, "area": AREAS[n]}
        | ({"fundamento": SENTENCE * 2, "descripcion": HEADLINE} if n % 2 else {})
        for n, rule in enumerate(("mensual", "trimestral", "semestral", "anual", "trimestral"))
    ]
    entries += [{"clave": "informes", "nombre": "Informes", "actualizacion": "mensual", "reune": "informes"}]
    write(folder / "obligaciones.yml", {"obligaciones": [*entries, *worst_numbers.obligations()]})
    worst_numbers.filings(folder)
    for key, period in (("obligacion-0", "2024-01"), ("obligacion-1", "2026-t3"), ("obligacion-3", "2025")):
        place = folder / key / period
        place.mkdir(parents=True)
        names = [f"archivo-{n}.{suffix}" for n, suffix in enumerate(("pdf", "csv", "xlsx", "ods", "json"))]
        for name in names:
            (place / name).write_bytes(b"%PDF-1.4 " + name.encode())
        documents = [{"titulo": f"{HEADLINE[:90]} {name}", "archivo": name} for name in names]
        dates = (
            {"actualizado": "2026-10-20", "validado": "2026-10-21"}
            if period != "2024-01"
            else {"actualizado": "2024-02-10"}
        )
        write(
            place / "index.md",
            {**dates, "area": LONG_NAME, "documentos": documents},
            long_text() if period == "2025" else "",
        )


def others(content: Path) -> None:
    """Murals with notes and without, and pages."""
    write(content / "murales/2026-t3.md", {"titulo": HEADLINE, "principal": "2026-11-13-una-sola-palabra"}, long_text())
    write(content / "murales/2023-t1.md", {}, "Un trimestre sin boletines.")
    photo(content / "paginas/plano.jpg", 4000, 500, 8)
    photo(content / "paginas/firma.jpg", 120, 90, 9)
    pictures = "![Plano de la presidencia](plano.jpg)\n\nTexto ![Firma del acta](firma.jpg) y más."
    write(
        content / "paginas/pagina-larga.md",
        {"titulo": HEADLINE, "resumen": SENTENCE, **worst_numbers.fractions()},
        f"{pictures}\n\n{long_text()}",
    )
    write(content / "paginas/avisos.md", {"titulo": ONE_WORD, "estado": "oculto"}, "Corta.")
    write(content / "paginas/privacidad.md", {"titulo": "Privacidad"})
