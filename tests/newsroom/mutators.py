"""What staff get wrong: named changes to a small good town, each with the code that answers it and its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from plugins.newsroom import spanish
from plugins.newsroom.fields import parse_day
from tests.newsroom.samples import made, put

RELEASES = ("boletines/2026/05/2026-05-14-parque/index.md", "boletines/2026/06/2026-06-20-vacunas.md")
GALLERY = "galerias/2026-05-14-parque/index.md"
EVENT = "agenda/2026-12-05-feria.md"
REPORT = "informes/2026-05.md"
PAGE = "paginas/contacto.md"
FILING = "transparencia/contratos/2026-t3/index.md"
MURAL = "murales/2026-t2.md"
PLAN = "planes/2026.md"
BUDGET = "presupuestos/2026.md"
CAMPAIGN = "campanas/2026-05-01-vacunacion/index.md"
OBLIGATIONS = "transparencia/obligaciones.yml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RECORDS = "contratos/2026.yml"
RUBRICS = "evaluacion.yml"
MUNICIPIO = "municipio.yml"
LISTS = (MUNICIPIO, OBLIGATIONS, RECORDS, RUBRICS)
ITEMS = (*RELEASES, GALLERY, EVENT, REPORT, PAGE, FILING, MURAL, PLAN, BUDGET, CAMPAIGN)
TITLED = (*RELEASES, GALLERY, EVENT, REPORT, PAGE, MURAL, PLAN, BUDGET, CAMPAIGN)
DATED = (*RELEASES, GALLERY, EVENT)
TAGGED = (*RELEASES, GALLERY)
PICTURED = (RELEASES[0], GALLERY, CAMPAIGN)

GOOD = {
    MUNICIPIO: """\
nombre: Villa de Prueba
sitio: https://villa.example/
zona_horaria: America/Hermosillo
colores:
  acento: '#0b5d5e'
areas:
  - {nombre: Obras Públicas}
  - {nombre: Salud}
ejes: [Bienestar]
contactos:
  - {nombre: Oficina de prensa, telefono: 662 200 3000}
menu:
  - boletines
  - contacto
""",
    RELEASES[0]: """\
---
titulo: Abre el parque lineal del río
numero: 34
fecha: 2026-05-14 10:30
lugar: Plaza principal
area: Obras Públicas
ejes: [Bienestar]
temas: [parques]
resumen: El parque abre con sombra y bancas para las familias.
balazos:
  - Tres hectáreas de sombra
portada:
  archivo: vista.jpg
  alt: Familias caminan bajo los mezquites
documentos:
  - {titulo: Ficha técnica, archivo: ficha.pdf}
---
El parque abre sus puertas a las familias. Atención en el 662 200 3000.

Vea la [galería](../../../../galerias/2026-05-14-parque/) del día.
""",
    RELEASES[1]: """\
---
titulo: Llegan las vacunas a las colonias
numero: 35
fecha: 2026-06-20 09:00
lugar: Clínica municipal
area: Salud
ejes: [Bienestar]
temas: [vacunación]
resumen: Las brigadas de vacunación recorren cinco colonias.
balazos:
  - Cinco colonias en una semana
---
Las brigadas de vacunación recorren las colonias desde el lunes.
""",
    GALLERY: """\
---
titulo: Así abrió el parque lineal
fecha: 2026-05-14
lugar: Plaza principal
ejes: [Bienestar]
temas: [parques]
actividad: Gira de trabajo
boletin: 2026-05-14-parque
fotos:
  - archivo: vista.jpg
    alt: Niñas en los columpios nuevos
---
Un recorrido por el parque en su primer día, con música.
""",
    EVENT: """\
---
titulo: Feria del empleo de invierno
fecha: 2026-12-05 10:00
fin: 2026-12-05 14:00
lugar: Plaza principal
area: Obras Públicas
abierto_a_prensa: sí
situacion: confirmado
enlace: https://villa.example/feria
---
La feria reúne a empresas de la región.
""",
    REPORT: """\
---
titulo: Informe de comunicación de mayo
periodo: 2026-05
solicitudes_recibidas: 16
solicitudes:
  - {tipo: diseños, cantidad: 9}
  - {tipo: videos, cantidad: 7}
inserciones:
  - {tipo: Plana, medio: El Río, fecha: 2026-05-03, costo: '$12,500.50'}
spots:
  - {tema: Vacunación, duracion: 30, campana: 2026-05-01-vacunacion}
---
El mes estuvo dedicado a la apertura del parque lineal del río.
""",
    PAGE: """\
---
titulo: Contacto con el municipio
resumen: Cómo llegar y a quién escribir.
---
La oficina está en el palacio municipal, planta baja, atrás del kiosco público.
""",
    FILING: """\
---
actualizado: 2026-10-05
validado: 2026-10-06
area: Obras Públicas
documentos:
  - {titulo: Contratos, archivo: contratos.csv}
---
Los contratos del trimestre están en un archivo de datos públicos.
""",
    MURAL: """\
---
titulo: Un trimestre de parques públicos
principal: 2026-05-14-parque
---
En estos tres meses abrió el parque más grande de la región.
""",
    PLAN: """\
---
titulo: Programa anual de comunicación
anio: 2026
mision: Que toda la población conozca lo que hace su gobierno.
actividades:
  - clave: A-1
    nombre: Boletines de prensa
    responsable: Oficina de prensa
    meses: {ene: 2, may: 3, jun: 1}
    meta:
      unidad: boletines
      cantidad: 6
    cuenta:
      que: boletines
      area: Salud
      eje: Bienestar
  - clave: A-2
    nombre: Entrevistas en radio
    tiempo: mensual
    meta: {unidad: entrevistas, cantidad: 12}
    avance:
      - {mes: 2026-05, cantidad: 3, fuente: Bitácora de la oficina}
---
El programa del año, con sus metas públicas.
""",
    BUDGET: """\
---
titulo: Presupuesto de comunicación
anio: 2026
conceptos:
  - clave: '3600'
    nombre: Servicios de comunicación
    declarado: {aprobado: 500000.00}
lineas:
  - nombre: Medios impresos
    partida: '36101'
    concepto: '3600'
    aprobado: 200000.00
    modificado: 180000.00
    pagado: 11600.00
  - nombre: Radio y televisión
    partida: '36201'
    concepto: '3600'
    aprobado: 300000.00
declarado:
  modificado: 480000.00
---
El presupuesto de la oficina, partida por partida según el clasificador público.
""",
    CAMPAIGN: """\
---
titulo: Vacunación para todas las edades
fecha: 2026-05-01
fin: 2026-06-30
ejes: [Bienestar]
cobertura: Delegacional o municipal
presupuesto: 50000.00
fotos:
  - archivo: vista.jpg
    alt: Una enfermera vacuna a un niño en la plaza
---
La campaña recorrió las cinco colonias más pobladas según el último conteo público.
""",
    RECORDS: """\
proveedores:
  - clave: el-rio
    razon_social: Editora del Río, S.A. de C.V.
    rfc: ERI100315AB2
  - clave: ernesto
    nombres: Ernesto
    primer_apellido: Gómez
    rfc: GODE561231GR8
contratos:
  - numero: CS-001-2026
    proveedor: el-rio
    objeto: Publicación de avisos en el periódico
    firma: 2026-01-10
    inicio: 2026-01-15
    fin: 2026-09-30
    monto: 100000.00
    partida: '36101'
    documento: {titulo: Contrato, archivo: cs-001-2026.pdf}
    convenios:
      - {fecha: 2026-09-01, fin: 2026-12-15}
facturas:
  - folio: A-1
    contrato: CS-001-2026
    fecha: 2026-06-30
    subtotal: 10000.00
    total: 11600.00
    pagado: 2026-07-15
  - folio: A-1
    proveedor: ernesto
    fecha: 2026-07-01
    total: 5800.00
inserciones:
  - tipo: Medios impresos
    medio: El Río
    fecha: 2026-06-20
    medida: Media plana
    costo: 11600.00
    unidades: 2
    costo_unitario: 5800.00
    contrato: CS-001-2026
    factura: A-1
    campana: 2026-05-01-vacunacion
    boletin: 2026-06-20-vacunas
""",
    RUBRICS: """\
rubricas:
  - clave: propia
    nombre: Evaluación propia
    indicadores:
      - {clave: '1', indicador: El gasto se publica cada mes, estado: cumple}
""",
    OBLIGATIONS: """\
obligaciones:
  - {clave: contratos, nombre: Contratos de publicidad, actualizacion: trimestral}
  - {clave: padron, nombre: Padrón de medios, actualizacion: anual}
""",
}
"""A good town: every text by its path under content/."""

FILES = tuple(
    str(Path(owner).parent / name)
    for owner, name in (
        (RELEASES[0], "vista.jpg"),
        (RELEASES[0], "ficha.pdf"),
        (GALLERY, "vista.jpg"),
        (FILING, "contratos.csv"),
        (CAMPAIGN, "vista.jpg"),
        (RECORDS, "cs-001-2026.pdf"),
    )
)

Line = int | None
"""The very line of the problem where the mutator knows it."""

Where = tuple[str, Line]
"""The file that the problem must name, and its line."""


Make = Callable[[Path, str, Random], Where]
"""Does the mistake in a folder of content, at one of its files."""


@dataclass(frozen=True)
class Mutator:
    """A named mistake: where it can be made, and the code that answers it; no code is for what must be understood.

    `also` holds the codes of what truly follows from it: the photo that was named before is now in no header.
    """

    name: str
    code: str | None
    files: tuple[str, ...]
    make: Make
    also: frozenset[str] = frozenset()


def good_town(content: Path) -> Path:
    """The good town on disk."""
    return put(content, GOOD, FILES)


# --- changes to one text ---

Change = Callable[[list[str], Random], Line]
"""Changes the rows of a file, without line ends, in place."""


def rows_of(change: Change) -> Make:
    def make(content: Path, path: str, rng: Random) -> Where:
        file = content / path
        rows = file.read_text("utf-8").split("\n")
        line = change(rows, rng)
        file.write_text("\n".join(rows), "utf-8")
        return path, line

    return make


def octets(change: Callable[[str], bytes], line: Callable[[str], Line] | int = 1) -> Make:
    """Changes the whole file into bytes."""

    def make(content: Path, path: str, rng: Random) -> Where:
        text = (content / path).read_text("utf-8")
        (content / path).write_bytes(change(text))
        return path, line if isinstance(line, int) else line(text)

    return make


def at(rows: list[str], key: str) -> int:
    """Index of the row of a key, at whatever depth."""
    return next(n for n, row in enumerate(rows) if re.match(rf"[ -]*{key}:", row))


def put_value(key: str, value: str) -> Change:
    """Another value for a key; the row is added where the file has none."""

    def change(rows: list[str], rng: Random) -> Line:
        index = next((n for n, row in enumerate(rows) if re.match(rf"[ -]*{key}:", row)), None)
        if index is None:
            return add(f"{key}: {value}")(rows, rng)
        before = re.match(rf"[ -]*{key}:", rows[index])[0]
        del rows[index + 1 : index + 1 + sum(1 for _ in _inside(rows, index))]
        rows[index] = f"{before} {value}"
        return index + 1

    return change


def _inside(rows: list[str], index: int) -> list[str]:
    depth = len(rows[index]) - len(rows[index].lstrip(" "))
    found: list[str] = []
    for row in rows[index + 1 :]:
        if not row.startswith(" " * (depth + 1)) or rows[index].lstrip().startswith("- "):
            break
        found.append(row)
    return found


def add(*added: str, line: int | None = 0) -> Change:
    """Rows at the end of the header; the problem is at one of them."""

    def change(rows: list[str], rng: Random) -> Line:
        fence = rows.index("---", 1) if rows[0] == "---" else len(rows) - 1
        rows[fence:fence] = added
        return None if line is None else fence + 1 + line

    return change


def drop(key: str, line: int = 2) -> Change:
    """Without a key; what is missing is told at the start of the header."""

    def change(rows: list[str], rng: Random) -> Line:
        index = at(rows, key)
        del rows[index : index + 1 + len(_inside(rows, index))]
        return line

    return change


def say(*said: str, line: int = 0) -> Change:
    """Paragraphs at the end of the text."""

    def change(rows: list[str], rng: Random) -> Line:
        while rows and not rows[-1]:
            rows.pop()
        rows.extend(("", *said, ""))
        return len(rows) - len(said) + line

    return change


def row(key: str, edit: Callable[[str], str]) -> Change:
    """A row of the header made into another."""

    def change(rows: list[str], rng: Random) -> Line:
        index = at(rows, key)
        rows[index] = edit(rows[index])
        return index + 1

    return change


def swap(old: str, new: str) -> Change:
    """One text put in the place of another, rows and all; the problem is where it begins."""

    def change(rows: list[str], rng: Random) -> Line:
        before, _, after = "\n".join(rows).partition(old)
        rows[:] = f"{before}{new}{after}".split("\n")
        return before.count("\n") + 1

    return change


def only_body(rows: list[str], rng: Random) -> Line:
    del rows[: rows.index("---", 1) + 1]
    return 1


def without_text(rows: list[str], rng: Random) -> Line:
    fence = rows.index("---", 1)
    rows[fence + 1 :] = [""]
    return fence + 2


def without_fence(rows: list[str], rng: Random) -> Line:
    rows.remove("---")
    rows.remove("---")
    rows.insert(next(n for n, each in enumerate(rows) if ":" not in each), "")
    return None


def open_fence(rows: list[str], rng: Random) -> Line:
    del rows[rows.index("---", 1)]
    return 1


def no_mapping(rows: list[str], rng: Random) -> Line:
    rows[1 : rows.index("---", 1)] = ["- titulo", "- fecha"]
    return 2


def twice(key: str, spelling: str) -> Change:
    def change(rows: list[str], rng: Random) -> Line:
        value = rows[at(rows, key)].partition(":")[2]
        return add(f"{spelling}:{value}")(rows, rng)

    return change


def in_words(rows: list[str], rng: Random) -> Line:
    """The same day as people write it; the hour stays."""
    index = at(rows, "fecha")
    day, rest = parse_day(rows[index].partition(":")[2].strip())
    wording = rng.choice((spanish.long_date(day), spanish.weekday_date(day), f"{day:%d/%m/%Y}", f"{day:%Y/%m/%d}"))
    rows[index] = f"fecha: {wording}{rest}"
    return None


def slipped(key: str) -> Callable[[str], str]:
    """A typing slip in a value."""
    return lambda text: re.sub(rf"({key}: )(.)(.*)(.)$", r"\1\2\3x", text)


def title_as_alt(rows: list[str], rng: Random) -> Line:
    title = rows[at(rows, "titulo")].partition(": ")[2]
    return put_value("alt", title)(rows, rng)


def first_accent(text: str) -> int:
    return next(n for n, each in enumerate(text.split("\n"), start=1) if not each.isascii())


def put_rows(*rows_: str) -> Change:
    """Nothing in the file but these rows."""

    def change(rows: list[str], rng: Random) -> Line:
        rows[:] = [*rows_, ""]
        return 1

    return change


def overspent(rows: list[str], rng: Random) -> Line:
    swap("pagado: 11600.00", "pagado: 211600.00")(rows, rng)
    return at(rows, "lineas") + 2


def concept_twice(rows: list[str], rng: Random) -> Line:
    index = at(rows, "conceptos") + 1
    rows[index:index] = ["  - clave: '3600'", "    nombre: Otra vez"]
    return index + 3


def nameless_supplier(rows: list[str], rng: Random) -> Line:
    index = at(rows, "razon_social")
    del rows[index]
    return index


def contract_twice(rows: list[str], rng: Random) -> Line:
    """The same number with other signs leads to the same address."""
    index = at(rows, "facturas")
    rows[index:index] = [
        "  - numero: cs 001/2026",
        "    proveedor: ernesto",
        "    objeto: Perifoneo",
        *(f"    {key}: 2026-02-0{day}" for key, day in (("firma", 1), ("inicio", 2), ("fin", 3))),
        "    monto: 10.00",
    ]
    return index + 1


def invoice_twice(rows: list[str], rng: Random) -> Line:
    index = at(rows, "inserciones")
    rows[index:index] = ["  - {folio: a-1, proveedor: ernesto, fecha: 2026-07-02, total: 10.00}"]
    return index + 1


# --- changes to files and folders ---


def beside(content: Path, path: str, name: str) -> Path:
    return (content / path).parent / name


def photo(name: str) -> Make:
    """Another photo in the place of the good one, by a file name that samples.py knows."""

    def make(content: Path, path: str, rng: Random) -> Where:
        beside(content, path, "vista.jpg").unlink()
        put(content, {MUNICIPIO: (content / MUNICIPIO).read_bytes()}, [str(Path(path).parent / name)])
        return rows_of(put_value("archivo", name))(content, path, rng)

    return make


def rename(old: str, new: str) -> Make:
    def make(content: Path, path: str, rng: Random) -> Where:
        beside(content, path, old).rename(beside(content, path, new))
        rows = (content / path).read_text("utf-8").split("\n")
        return path, next(n for n, each in enumerate(rows, start=1) if old in each)

    return make


def gone(name: str) -> Make:
    def make(content: Path, path: str, rng: Random) -> Where:
        beside(content, path, name).unlink()
        rows = (content / path).read_text("utf-8").split("\n")
        return path, next(n for n, each in enumerate(rows, start=1) if name in each)

    return make


def extra(path: str, text: str | bytes = b"datos", line: int = 1) -> Make:
    """One more file; the problem is its own."""

    def make(content: Path, given: str, rng: Random) -> Where:
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path, line

    return make


def loose_photo(content: Path, path: str, rng: Random) -> Where:
    beside(content, path, "sobrante.jpg").write_bytes(made("sobrante.jpg"))
    return path, 1


def moved(old: str, new: str) -> Make:
    """An item in another folder or under another name."""

    def make(content: Path, path: str, rng: Random) -> Where:
        (content / new).parent.mkdir(parents=True, exist_ok=True)
        (content / old).rename(content / new)
        return new if Path(new).suffix else f"{new}/index.md", 1

    return make


def twin(new: str, line_of: str, *changes: Change) -> Make:
    """A copy of an item, changed, whose problem is at the row of a key, or at its start."""

    def make(content: Path, path: str, rng: Random) -> Where:
        rows = (content / path).read_text("utf-8").split("\n")
        for each in changes:
            each(rows, rng)
        (content / new).parent.mkdir(exist_ok=True)
        (content / new).write_text("\n".join(rows), "utf-8")
        return new, at(rows, line_of) + 1 if line_of else 2

    return make


def removed(content: Path, path: str, rng: Random) -> Where:
    (content / path).unlink()
    return path, 1


def typed_twice(content: Path, path: str, rng: Random) -> Where:
    """The report names an insertion that the records have."""
    twice_ = "  - {tipo: Prensa, medio: el río, fecha: 2026-06-20, medida: Media plana, costo: 11600.00}"
    rows = (content / path).read_text("utf-8").split("\n")
    index = at(rows, "spots")
    rows.insert(index, twice_)
    (content / path).write_text("\n".join(rows), "utf-8")
    return path, index + 1


def m(name: str, code: str | None, files: tuple[str, ...] | str, make: Make, *also: str) -> Mutator:
    return Mutator(name, code, (files,) if isinstance(files, str) else files, make, frozenset(also))


def e(name: str, code: str | None, files: tuple[str, ...] | str, change: Change, *also: str) -> Mutator:
    """A mutator that edits the rows of one file."""
    return m(name, code, files, rows_of(change), *also)


BOTH = RELEASES
LONG_ALT = "Familias que caminan despacio bajo la sombra de los mezquites " * 5
TWIN = "boletines/2026-06-20-vacunas_2.md"
PERIOD = "transparencia/contratos/2026-t3"
ALONE = (put_value("fecha", "2026-06-02"), drop("fotos"))
SUMS = ("total-distinto",)
LOST = ("factura-desconocida",)
"""What else is told when an invoice is nobody's: the insertion that names it finds none."""

MUTATORS: tuple[Mutator, ...] = (
    # The file as text
    m("Windows-1252", "codificacion-windows", ITEMS, octets(lambda t: t.encode("cp1252"), first_accent)),
    m("UTF-16", "codificacion-windows", ITEMS, octets(lambda t: t.encode("utf-16"))),
    m("records in Windows-1252", "codificacion-windows", RECORDS, octets(lambda t: t.encode("cp1252"), first_accent)),
    m("BOM", None, (*ITEMS, *LISTS), octets(lambda t: t.encode("utf-8-sig"))),
    m("CRLF", None, (*ITEMS, *LISTS), octets(lambda t: t.replace("\n", "\r\n").encode())),
    m("CR", None, ITEMS, octets(lambda t: t.replace("\n", "\r").encode())),
    m("empty file", "archivo-vacio", (*ITEMS, *LISTS), octets(lambda t: b"")),
    m("blank file", "archivo-vacio", ITEMS, octets(lambda t: b" \r\n\t\n")),
    m("binary junk", "codificacion-ilegible", (*ITEMS, *LISTS), octets(lambda t: b"\x00\xff\x01\x90" * 40)),
    # The header
    e("no header", "sin-cabecera", ITEMS, only_body),
    e("header without fences", None, PAGE, without_fence),
    e("unclosed fence", "cabecera-sin-cerrar", ITEMS, open_fence),
    e("header is a list", "cabecera-ilegible", ITEMS, no_mapping),
    e("unquoted colon", "dos-puntos-sin-comillas", TITLED, put_value("titulo", "Aviso: cierra la calle")),
    e("unquoted #", "numeral-sin-comillas", TITLED, put_value("titulo", "Cambia la ruta #3 de camiones")),
    e("value that begins with #", "numeral-sin-comillas", DATED, put_value("lugar", "#3 de la calle Sol")),
    e("# in a list", "numeral-sin-comillas", BOTH, add("url_anterior:", "  - vieja #3", line=1)),
    e("unclosed single quote", "comillas-sin-cerrar", TITLED, put_value("titulo", "'Abre el parque nuevo")),
    e("unclosed double quote", "comillas-sin-cerrar", TITLED, put_value("titulo", '"Abre el parque nuevo')),
    e("tab", "tabulador", TAGGED, add("url_anterior:", "\t- /viejo/", line=1)),
    e("unclosed bracket", "cabecera-ilegible", TAGGED, put_value("temas", "[parques, río")),
    e("invisible sign", "cabecera-ilegible", TITLED, put_value("titulo", "Abre\x07 el parque")),
    e("header that holds itself", "cabecera-ilegible", TAGGED, add("url_anterior: &uno [*uno]", line=None)),
    # Fields
    e("31/02/2024", "fecha-imposible", DATED, put_value("fecha", "31/02/2024")),
    e("2026-13-01", "fecha-imposible", DATED, put_value("fecha", "2026-13-01")),
    e("unreadable date", "fecha-ilegible", DATED, put_value("fecha", "el jueves por la tarde")),
    e("date in words", None, DATED, in_words),
    e("hour 25", "fecha-imposible", DATED, put_value("fecha", "2026-05-14 25:10")),
    e("unreadable hour", "fecha-ilegible", DATED, put_value("fecha", "2026-05-14 a las diez y media")),
    e("date of another day", "fecha-distinta", DATED, put_value("fecha", "2026-04-30 08:00")),
    e("unknown área", "area-desconocida", (*BOTH, EVENT), row("area", slipped("area"))),
    e("área nothing like any", "area-desconocida", (*BOTH, EVENT), put_value("area", "Xyz")),
    e("unknown eje", "eje-desconocido", TAGGED, put_value("ejes", "[Bienestrar]")),
    e("no title", "campo-faltante", (*BOTH, GALLERY, EVENT, REPORT, PAGE), drop("titulo")),
    e("empty title", "campo-faltante", (*BOTH, GALLERY, EVENT, REPORT, PAGE), put_value("titulo", "''")),
    e("no date", "campo-faltante", DATED, drop("fecha")),
    e("no área", "campo-faltante", BOTH, drop("area")),
    e("empty área", "campo-faltante", BOTH, put_value("area", '""')),
    e("no place", "campo-faltante", EVENT, drop("lugar")),
    e("no photos", "campo-faltante", GALLERY, drop("fotos")),
    e("no date of update", "campo-faltante", FILING, drop("actualizado")),
    e("photo without file", "campo-faltante", PICTURED, put_value("archivo", "''")),
    e("no text", "texto-faltante", BOTH, without_text),
    e("unknown key", "campo-desconocido", ITEMS, add("color_favorito: verde")),
    e("misspelled key", "campo-desconocido", DATED, row("lugar", lambda t: t.replace("lugar", "lugra"))),
    e("unknown key of a photo", "campo-desconocido", PICTURED, row("alt", lambda t: t.replace("alt:", "leyenda:"))),
    e("key twice", "campo-repetido", TITLED, twice("titulo", "titulo")),
    e("key in two spellings", "campo-repetido", TITLED, twice("titulo", "Título")),
    e("key in two languages", "campo-repetido", TITLED, twice("titulo", "Title")),
    e("list where text is expected", "tipo-equivocado", DATED, put_value("lugar", "[Plaza, Kiosco]")),
    e("data where text is expected", "tipo-equivocado", TITLED, put_value("titulo", "{uno: dos}")),
    e("text where data are expected", "tipo-equivocado", BOTH, add("contacto: Oficina de prensa")),
    e("list where a date is expected", "tipo-equivocado", DATED, put_value("fecha", "[2026-05-14]")),
    e("unknown state", "opcion-desconocida", (*DATED, REPORT, PAGE), add("estado: publicada")),
    e("neither sí nor no", "opcion-desconocida", EVENT, put_value("abierto_a_prensa", "quizás")),
    e("unknown situation", "opcion-desconocida", EVENT, put_value("situacion", "suspendida")),
    e("number in words", "numero-ilegible", BOTH, put_value("numero", "treinta")),
    e("money in words", "numero-ilegible", REPORT, swap("'$12,500.50'", "mil pesos")),
    e("money with a decimal comma", "numero-ilegible", REPORT, swap("'$12,500.50'", "'12.500,50'")),
    e("decimals with a comma", "numero-ilegible", REPORT, put_value("solicitudes_recibidas", "1,6")),
    e(
        "long summary",
        "texto-largo",
        (*BOTH, PAGE),
        put_value("resumen", "Sombra y bancas para todas las familias. " * 9),
    ),
    e("bad slug", "slug-invalido", TAGGED, add("slug: Parque Ñandú")),
    e("bad mail", "correo-ilegible", BOTH, add("contacto: {nombre: Prensa, correo: prensa arroba villa}")),
    e("bad link", "enlace-ilegible", EVENT, put_value("enlace", "villa.example/feria")),
    e("end before the beginning", "fechas-al-reves", EVENT, put_value("fin", "2026-12-04 18:00")),
    e("month in words", "periodo-ilegible", REPORT, put_value("periodo", "mayo")),
    e("declared total that differs", "total-distinto", REPORT, put_value("solicitudes_recibidas", "17")),
    # Photos and documents
    m("missing photo", "foto-faltante", PICTURED, gone("vista.jpg")),
    m("photo in capitals", "foto-mayusculas", PICTURED, rename("vista.jpg", "Vista.JPG")),
    e("photo that is a folder", "foto-faltante", PICTURED, put_value("archivo", "."), "foto-sin-usar"),
    e(
        "photo out of content",
        "foto-faltante",
        PICTURED,
        put_value("archivo", "../../../../../../etc/v.jpg"),
        "foto-sin-usar",
    ),
    e("no alt", "foto-sin-descripcion", PICTURED, put_value("alt", "")),
    e("junk alt", "descripcion-inutil", PICTURED, put_value("alt", "foto 1")),
    e("camera's name as alt", "descripcion-inutil", PICTURED, put_value("alt", "IMG_0042.JPG")),
    e("title as alt", "descripcion-inutil", PICTURED, title_as_alt),
    e("300-letter alt", "descripcion-larga", PICTURED, put_value("alt", LONG_ALT)),
    m("truncated photo", "foto-danada", PICTURED, photo("truncada.jpg")),
    m("photo of zero bytes", "foto-vacia", PICTURED, photo("vacia.jpg")),
    m("photo with another extension", "foto-extension", PICTURED, photo("falsa.png")),
    m("photo in a strange format", "foto-formato", PICTURED, photo("escaneo.bmp")),
    m("decompression bomb", "foto-enorme", PICTURED, photo("bomba.png")),
    m("photo over 25 MB", "foto-pesada", PICTURED, photo("pesada.jpg")),
    m("photo with GPS", "foto-gps", PICTURED, photo("gps.jpg")),
    m("animated photo", "foto-animada", PICTURED, photo("animada.gif")),
    m("small cover", "foto-chica", RELEASES[0], photo("chica.jpg")),
    m("photo that no page shows", "foto-sin-usar", PICTURED, loose_photo),
    e("missing photo in the text", "foto-faltante", (*BOTH, PAGE), say("![Vecinas en el kiosco](kiosco.jpg)")),
    e("external image", "foto-externa", (*BOTH, PAGE), say("![Vecinas](https://otro.example/kiosco.jpg)")),
    m("missing document", "documento-faltante", RELEASES[0], gone("ficha.pdf")),
    e(
        "document in no open format",
        "documento-formato",
        RELEASES[0],
        swap("ficha.pdf", "index.md"),
        "archivo-desconocido",
    ),
    # The text
    e("broken link", "enlace-roto", ITEMS, say("Vea el [programa](../no-existe/).")),
    e("link without https", "enlace-roto", ITEMS, say("Vea [la página](www.villa.example).")),
    e("iframe", "html-retirado", ITEMS, say("Un video:", "", '<IFRAME src="https://v.example/"></IFRAME>', line=2)),
    e("script", "html-retirado", ITEMS, say("Hola.", "", "<script>alert(1)</script>", line=2)),
    e("CURP", "dato-personal", ITEMS, say("Ganó Ana,", "con CURP GOMA850101MSRNNN09.", line=1)),
    e("RFC of a person", "dato-personal", ITEMS, say("Proveedor con RFC GOMA850101AB1.")),
    e("telephone", "dato-personal", ITEMS, say("Informes con el encargado al 644 123 4567.")),
    e("telephone in the summary", "dato-personal", (*BOTH, PAGE), put_value("resumen", "Llame al 644 123 4567.")),
    # Between files
    m("repeated number", "numero-repetido", RELEASES[1], twin(TWIN, "numero")),
    m(
        "repeated address",
        "direccion-repetida",
        RELEASES[1],
        twin("boletines/2026-06-22-vacunas.md", "", put_value("numero", "36"), put_value("fecha", "2026-06-22")),
    ),
    e("former address of another page", "direccion-repetida", BOTH, add("url_anterior:", "  - /contacto/", line=1)),
    m("page with the address of a section", "direccion-repetida", PAGE, twin("paginas/agenda.md", "")),
    m("two murals of one quarter", "direccion-repetida", MURAL, twin("murales/otro/2026-t2.md", "")),
    m("repeated month", "periodo-repetido", REPORT, twin("informes/2026-05z.md", "periodo")),
    e("unknown boletín in a gallery", "boletin-desconocido", GALLERY, put_value("boletin", "2026-05-14-parques")),
    e("unknown boletín in a mural", "boletin-desconocido", MURAL, put_value("principal", "2026-05-14-plaza")),
    m("unknown obligation", "obligacion-desconocida", FILING, moved(PERIOD, "transparencia/contrato/2026-t3")),
    m("bad period of a folder", "periodo-ilegible", FILING, moved(PERIOD, "transparencia/contratos/2026-t5")),
    m("mural that names no quarter", "periodo-ilegible", MURAL, moved(MURAL, "murales/primavera.md")),
    # Folders
    m("unknown folder", "carpeta-desconocida", ITEMS, extra("boletine/uno.md")),
    m("kind not built yet", "tipo-sin-construir", ITEMS, extra("vedas.yml")),
    m("unknown file", "archivo-desconocido", ITEMS, extra("notas.txt")),
    m("boletín in Word", "archivo-desconocido", ITEMS, extra("boletines/2026/parque.docx")),
    # Plans, budgets and campaigns
    e("plan without year", "campo-faltante", (PLAN, BUDGET), drop("anio")),
    e("year in words", "numero-ilegible", (PLAN, BUDGET), put_value("anio", "dos mil veintiséis")),
    e("year that cannot be", "numero-ilegible", (PLAN, BUDGET), put_value("anio", "20266")),
    e("year of another file", "fecha-distinta", (PLAN, BUDGET), put_value("anio", "2025"), "periodo-ilegible"),
    m("two plans of one year", "direccion-repetida", PLAN, twin("planes/otro/2026.md", "")),
    m("two budgets of one year", "direccion-repetida", BUDGET, twin("presupuestos/otro/2026.md", "")),
    m(
        "two campaigns of one name",
        "direccion-repetida",
        CAMPAIGN,
        twin("campanas/2026-06-02-vacunacion.md", "", *ALONE),
    ),
    e("unknown month", "opcion-desconocida", PLAN, put_value("meses", "[ene, juv]")),
    e("one month in two spellings", "campo-repetido", PLAN, put_value("meses", "{ene: 2, enero: 3}")),
    e("goal in words", "numero-ilegible", PLAN, swap("cantidad: 6", "cantidad: seis")),
    e("unknown thing to count", "opcion-desconocida", PLAN, swap("que: boletines", "que: boletinas")),
    e("unknown área to count", "area-desconocida", PLAN, swap("area: Salud", "area: Salu")),
    e("unknown eje to count", "eje-desconocido", PLAN, swap("eje: Bienestar", "eje: Bienestra")),
    e("typed progress without source", "campo-faltante", PLAN, swap(", fuente: Bitácora de la oficina", "")),
    e("unknown key of an activity", "campo-desconocido", PLAN, swap("responsable: Of", "encargado: Of")),
    e("line without amount", "campo-faltante", BUDGET, drop("    aprobado", line=9)),
    e("budget without lines", "campo-faltante", BUDGET, put_value("lineas", "[]"), "total-distinto"),
    e("text where lines are expected", "tipo-equivocado", BUDGET, put_value("lineas", "no hay")),
    e("declared total of a budget that differs", "total-distinto", BUDGET, swap("480000.00", "430000.00")),
    e("declared subtotal that differs", "total-distinto", BUDGET, swap("500000.00", "450000.00")),
    e("more paid than there is", "partida-excedida", BUDGET, overspent),
    e(
        "line of an unknown concept",
        "partida-desconocida",
        BUDGET,
        swap("    concepto: '3600'", "    concepto: '3700'"),
        *SUMS,
    ),
    e("concept twice", "clave-repetida", BUDGET, concept_twice, *SUMS),
    e("campaign without end", "campo-faltante", CAMPAIGN, drop("fin")),
    e("campaign that ends before it begins", "fechas-al-reves", CAMPAIGN, put_value("fin", "2026-04-30")),
    e("campaign of another day", "fecha-distinta", CAMPAIGN, put_value("fecha", "2026-04-30")),
    e("unknown coverage", "opcion-desconocida", CAMPAIGN, put_value("cobertura", "Municipales")),
    e("unknown campaign of a spot", "campana-desconocida", REPORT, swap("2026-05-01-vac", "2026-05-02-vac")),
    # The records of spending
    e("records that are a list", "cabecera-ilegible", RECORDS, put_rows("- proveedores", "- contratos")),
    e("unknown list of records", "campo-desconocido", RECORDS, swap("facturas:", "recibos:")),
    e("list of records twice", "campo-repetido", RECORDS, add("facturas: []")),
    e("text where records are expected", "tipo-equivocado", RECORDS, put_value("inserciones", "no hubo")),
    e("unclosed quote in the records", "comillas-sin-cerrar", RECORDS, swap("El Río", "'El Río")),
    e("tab in the records", "tabulador", RECORDS, add("\tmedio: El Río")),
    e("supplier without name", "campo-faltante", RECORDS, nameless_supplier),
    e("supplier's key with spaces", "slug-invalido", RECORDS, swap("- clave: el-rio", "- clave: El Río"), *LOST),
    e("RFC with a wrong digit", "rfc-invalido", RECORDS, swap("ERI100315AB2", "ERI100315AB7")),
    e("RFC of eleven letters", "rfc-invalido", RECORDS, swap("ERI100315AB2", "ERI100315AB")),
    e("RFC with an impossible day", "rfc-invalido", RECORDS, swap("ERI100315AB2", "ERI100231AB2")),
    e("supplier twice", "clave-repetida", RECORDS, swap("clave: ernesto", "clave: el-rio"), "proveedor-desconocido"),
    e("two suppliers with one RFC", "proveedor-repetido", RECORDS, swap("GODE561231GR8", "ERI100315AB2")),
    e("contract without amount", "campo-faltante", RECORDS, drop("    monto", line=10)),
    e("contract twice", "clave-repetida", RECORDS, contract_twice),
    e(
        "unknown supplier of a contract",
        "proveedor-desconocido",
        RECORDS,
        swap("proveedor: el-rio", "proveedor: el-roi"),
    ),
    e("contract that ends before it begins", "fechas-al-reves", RECORDS, swap("fin: 2026-09-30", "fin: 2026-01-01")),
    e("amendment that ends before", "fechas-al-reves", RECORDS, swap("fin: 2026-12-15", "fin: 2025-12-15")),
    e("unknown procedure", "opcion-desconocida", RECORDS, swap("    firma", "    procedimiento: Concurso\n    firma")),
    m("missing contract", "documento-faltante", RECORDS, gone("cs-001-2026.pdf")),
    e("partida that the budget lacks", "partida-desconocida", RECORDS, swap("partida: '36101'", "partida: '36109'")),
    e("more invoiced than agreed", "contrato-excedido", RECORDS, swap("monto: 100000.00", "monto: 10000.00")),
    e(
        "unknown contract of an invoice",
        "contrato-desconocido",
        RECORDS,
        swap("contrato: CS-001", "contrato: CS-002"),
        *LOST,
    ),
    e(
        "invoice of nobody",
        "campo-faltante",
        RECORDS,
        swap("  - folio: A-1\n    proveedor: ernesto\n", "  - folio: A-1\n"),
        *LOST,
    ),
    e(
        "invoice before its contract",
        "factura-fuera-de-contrato",
        RECORDS,
        swap("fecha: 2026-06-30", "fecha: 2025-06-30"),
    ),
    e(
        "invoice after its contract",
        "factura-fuera-de-contrato",
        RECORDS,
        swap("fecha: 2026-06-30", "fecha: 2026-12-16"),
    ),
    e(
        "invoice of another supplier",
        "proveedor-distinto",
        RECORDS,
        swap("    subtotal", "    proveedor: ernesto\n    subtotal"),
    ),
    e("invoice twice", "clave-repetida", RECORDS, invoice_twice),
    e("IVA at another rate", "total-distinto", RECORDS, swap("total: 11600.00", "total: 10800.00")),
    e("more than all for IVA", "numero-ilegible", RECORDS, swap("    subtotal", "    iva: 116\n    subtotal")),
    e("unknown invoice", "factura-desconocida", RECORDS, swap("factura: A-1", "factura: B-7")),
    e(
        "invoice of one of two suppliers",
        "factura-desconocida",
        RECORDS,
        swap("    contrato: CS-001-2026\n    factura", "    factura"),
    ),
    e("unknown campaign", "campana-desconocida", RECORDS, swap("campana: 2026", "campana: 2025")),
    e("unknown boletín of an insertion", "boletin-desconocido", RECORDS, swap("boletin: 2026", "boletin: 2025")),
    e("units that do not make the cost", "total-distinto", RECORDS, swap("costo: 11600.00", "costo: 11000.00")),
    e(
        "insertion after its contract",
        "insercion-fuera-de-contrato",
        RECORDS,
        swap("fecha: 2026-06-20", "fecha: 2026-12-20"),
    ),
    m("insertion typed twice", "insercion-repetida", REPORT, typed_twice),
    e("CURP in the records", "dato-personal", RECORDS, swap("Publicación de avisos", "GOMA850101MSRNNN09")),
    e("RFC of a person in the records", "dato-personal", RECORDS, swap("Publicación de avisos", "GODE561231GR8")),
    e("RFC of a person as folio", "dato-personal", RECORDS, swap("folio: A-1", "folio: GODE561231GR8-1"), *LOST),
    e("telephone in a contract", "dato-personal", RECORDS, swap("Publicación de avisos", "Cel. 644 123 4567")),
    m("records in Markdown", "archivo-desconocido", RECORDS, extra("contratos/2027.md", GOOD[PLAN])),
    m("plan in YAML", "archivo-desconocido", PLAN, extra("planes/2027.yml", "titulo: Programa\n")),
    m("loose file among the records", "archivo-desconocido", RECORDS, extra("contratos/factura-9.pdf")),
    m("closing out of its place", "archivo-desconocido", RECORDS, extra("boletines/2026-05.cierre.json", "{}")),
    m("torn closing", "cierre-ilegible", REPORT, extra("informes/2026-05.cierre.json", '{"periodo": "2026-05"')),
    # The blank official workbooks
    m("workbook of Excel 97", "plantilla-xls", OBLIGATIONS, extra("transparencia/plantillas/23b.xls")),
    m("workbook with a password", "plantilla-xls", OBLIGATIONS, extra("transparencia/plantillas/23b.xlsx", OLE)),
    m("torn workbook", "plantilla-desconocida", OBLIGATIONS, extra("transparencia/plantillas/23b.xlsx", b"PK\x03\x04")),
    e(
        "absent workbook",
        "plantilla-desconocida",
        OBLIGATIONS,
        add("  - {clave: g, nombre: G, formatos: {formato: 23b, plantilla: a.xlsx}}"),
        "formato-sin-fechas",
    ),
    e("validated before the update", "fechas-de-formato", FILING, swap("validado: 2026-10-06", "validado: 2026-10-04")),
    e(
        "telephone in the obligations",
        "dato-personal",
        OBLIGATIONS,
        swap("nombre: ", "descripcion: Cel. 644 123 4567, nombre: "),
    ),
    # The rubrics
    e(
        "RFC of a person in the rubrics",
        "dato-personal",
        RUBRICS,
        swap("indicador: ", "nota: GODE561231GR8, indicador: "),
    ),
    e("rubric without name", "campo-faltante", RUBRICS, drop("nombre", line=2)),
    e("indicator twice", "clave-repetida", RUBRICS, add("      - {clave: '1', indicador: El mismo}")),
    e("unknown answer", "opcion-desconocida", RUBRICS, swap("estado: cumple", "estado: casi")),
    e("unknown rule", "opcion-desconocida", RUBRICS, swap("estado: cumple", "calcula: gastos-publicados")),
    # The town
    m("no municipio.yml", "municipio-faltante", MUNICIPIO, removed),
    e("no name", "campo-faltante", MUNICIPIO, drop("nombre", line=1)),
    e("no áreas", "campo-faltante", MUNICIPIO, put_value("areas", "[]")),
    e("repeated área", "direccion-repetida", MUNICIPIO, swap("{nombre: Salud}", "Obras publicas"), "area-desconocida"),
    e("bad colour", "color-ilegible", MUNICIPIO, put_value("acento", "turquesa")),
    e("pale colour", "contraste-corregido", MUNICIPIO, put_value("acento", "'#ffee00'")),
    e("bad zone", "zona-desconocida", MUNICIPIO, put_value("zona_horaria", "Hermosillo")),
    e("bad site", "enlace-ilegible", MUNICIPIO, put_value("sitio", "villa")),
    e("menu that names no section", "seccion-desconocida", MUNICIPIO, swap("- contacto", "- contactos")),
    e("menu entry without link", "campo-faltante", MUNICIPIO, swap("- contacto", "- {titulo: Trámites}")),
    e("coat of arms that is not there", "foto-faltante", MUNICIPIO, add("escudo: escudo.svg")),
    e("obligation without name", "campo-faltante", OBLIGATIONS, add("  - {clave: gasto}")),
    e("obligation twice", "direccion-repetida", OBLIGATIONS, add("  - {clave: padron, nombre: Otro padrón}")),
    e(
        "unknown term of update",
        "opcion-desconocida",
        OBLIGATIONS,
        add("  - {clave: a, nombre: B, actualizacion: diaria}"),
    ),
)
