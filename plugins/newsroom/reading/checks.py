"""What is wrong between files? Repeated numbers and addresses, references, text, personal data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from plugins.newsroom import quarter, routes, spanish
from plugins.newsroom.kinds.others import ObligationEntry
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.reading.drafts import Draft
from plugins.newsroom.reading.items import (
    RESERVED,
    address_of,
    filing_period,
    line_in_body,
    slug_of,
    waiting_until,
)

LONG_SUMMARY = 300

Drafts = Iterable[Draft[Any]]


def text_problems(draft: Draft[Any]) -> Iterator[Problem]:
    """A text that is missing, is too long for a summary, or holds elements that may not be published."""
    path, kind = draft.found.path, draft.found.kind
    if kind == "boletines" and not draft.body.html.strip():
        fix = "escriba el texto debajo del segundo «---»."
        what = "el boletín no tiene texto debajo de la ficha."
        yield problem("texto-faltante", path, draft.header.body_line, what, fix)
    summary = str(getattr(draft.value, "summary", ""))
    if len(summary) > LONG_SUMMARY:
        what = f"el resumen tiene {len(summary)} letras; se leen unas 200."
        yield problem("texto-largo", path, draft.header.line(("resumen",)), what, "deje una o dos frases.")
    for element in draft.body.removed:
        what = f"el texto lleva <{element}>, que no se publica."
        fix = "quítelo; para un video, escriba el enlace a su página."
        yield problem("html-retirado", path, _line_of_element(draft, element), what, fix)
    for image in draft.body.images:
        if image.file.startswith(("http:", "https:", "//", "data:")):
            what = f"el texto muestra una imagen de otro sitio: {image.file[:80]}"
            fix = "guárdela junto al texto y escriba su nombre de archivo."
            yield problem("foto-externa", path, line_in_body(draft, image.file), what, fix)


def _line_of_element(draft: Draft[Any], element: str) -> int:
    body = draft.header.body
    match = re.search(rf"<{element}\b", body, re.IGNORECASE)
    return draft.header.body_line + body.count("\n", 0, match.start() if match else 0)


def date_problems(draft: Draft[Any]) -> Iterator[Problem]:
    """A folder that says another day, or an end before its beginning."""
    moment, named = getattr(draft.value, "date", None), draft.found.day
    day = moment.day if moment is not None else getattr(draft.value, "start", None)
    if day is not None and named is not None and day != named:
        what = f"la ficha dice {spanish.long_date(day)} y la carpeta {spanish.long_date(named)}."
        name = f"{day.isoformat()}-{draft.found.slug}"
        yield problem(
            "fecha-distinta", draft.found.path, draft.header.line(("fecha",)), what, f"cambie el nombre a:  {name}"
        )
    yield from _year_problems(draft)
    end = getattr(draft.value, "end", None)
    if draft.found.kind == "campanas" and end < draft.value.start:
        what = "la campaña termina antes de empezar."
        fix = f"escriba un «fin» posterior:  fin: {draft.value.start.isoformat()}"
        yield problem("fechas-al-reves", draft.found.path, draft.header.line(("fin",)), what, fix)
    elif end is not None and moment is not None and end.at < moment.at:
        what = "el evento termina antes de empezar."
        fix = f"escriba un «fin» posterior:  fin: {moment.at:%Y-%m-%d} 18:00"
        yield problem("fechas-al-reves", draft.found.path, draft.header.line(("fin",)), what, fix)


def _year_problems(draft: Draft[Any]) -> Iterator[Problem]:
    """A plan or budget whose file, and so whose address, says another year."""
    year, named = getattr(draft.value, "year", None), re.match(r"(\d{4})(?!\d)", draft.found.name)
    if year is not None and named and int(named[1]) != year:
        what = f"la ficha dice el año {year} y el archivo se llama «{draft.found.name}»."
        fix = f"cambie el nombre a:  {year}{draft.found.name[4:]}"
        yield problem("fecha-distinta", draft.found.path, draft.header.line(("anio",)), what, fix)


def repeated_numbers(drafts: Drafts) -> Iterator[Problem]:
    """Two boletines with one number in one year: the later file has the problem."""
    seen: dict[tuple[int, int], str] = {}
    highest: dict[int, int] = {}
    numbered = [each for each in drafts if each.found.kind == "boletines" and each.value.number is not None]
    for draft in numbered:
        year = draft.value.date.day.year
        highest[year] = max(highest.get(year, 0), draft.value.number)
    for draft in numbered:
        key = (draft.value.date.day.year, draft.value.number)
        if key in seen:
            what = f"el número {key[1]:03d}/{key[0]} ya lo tiene {seen[key]}."
            fix = f"escriba el siguiente libre:  numero: {highest[key[0]] + 1}"
            yield problem("numero-repetido", draft.found.path, draft.header.line(("numero",)), what, fix)
        else:
            seen[key] = draft.found.path


def repeated_addresses(drafts: Drafts) -> Iterator[Problem]:
    """Two pages in one place: items, former addresses, and the portal's own sections."""
    taken = {f"{word}/": "una sección del portal" for word in RESERVED}
    for draft in drafts:
        address = _own_address(draft)
        if address in taken:
            yield _repeated(draft, address, taken[address], draft.header.line(("slug",)))
        taken.setdefault(address, draft.found.path)
        number = getattr(draft.value, "number", None)
        if number is not None:
            taken.setdefault(routes.short_release(draft.value.date.day.year, number), draft.found.path)
    for draft in drafts:
        for index, former in enumerate(getattr(draft.value, "former", ())):
            address = routes.former(former)
            if taken.get(address, draft.found.path) != draft.found.path or address == address_of(draft):
                what = f"la dirección anterior /{address} ya la ocupa {taken[address]}."
                fix = "quítela de «url_anterior»: esa dirección ya lleva a una página."
                line = draft.header.line(("url_anterior", index))
                yield problem("direccion-repetida", draft.found.path, line, what, fix)
            taken.setdefault(address, draft.found.path)


def _own_address(draft: Draft[Any]) -> str:
    """The address that is an item's alone: the filings of one obligation share its page."""
    period = filing_period(draft) if draft.found.kind == "transparencia" else None
    return address_of(draft) + (f"{period.key}/" if period else "")


def _repeated(draft: Draft[Any], address: str, owner: str, line: int) -> Problem:
    what = f"la dirección /{address} ya la ocupa {owner}."
    if draft.found.kind == "informes":
        fix = "deje un solo informe por mes, o corrija «periodo»."
        return problem("periodo-repetido", draft.found.path, draft.header.line(("periodo",)), what, fix)
    fix = f"cambie el nombre de {'la carpeta' if draft.found.own else 'el archivo'}".replace("de el", "del")
    if hasattr(draft.value, "slug"):
        fix = f"agregue el renglón:  slug: {slug_of(draft)}-2"
    return problem("direccion-repetida", draft.found.path, line, what, fix)


def reference_problems(
    drafts: Drafts, names: frozenset[str], obligations: tuple[ObligationEntry, ...] | None
) -> Iterator[Problem]:
    """References to boletines and obligations that do not exist; folders that name no period."""
    keys = None if obligations is None else [each.key for each in obligations]
    for draft in drafts:
        path, header = draft.found.path, draft.header
        named, key = getattr(draft.value, "release", ""), "boletin"
        if draft.found.kind == "murales":
            named, key = draft.value.lead, "principal"
            if quarter.parse(draft.found.name) is None or "-t" not in draft.found.name:
                what = f"«{draft.found.name}» no nombra un trimestre."
                yield problem("periodo-ilegible", path, 1, what, "llame al archivo, por ejemplo:  2026-t2.md")
        if named and named not in names:
            what = f"no existe el boletín «{named}».{spanish.suggestion(named, names)}"
            near = spanish.nearest(named, names) or "2026-05-14-parque-lineal"
            yield problem("boletin-desconocido", path, header.line((key,)), what, f"escriba:  {key}: {near}")
        if draft.found.kind == "transparencia":
            yield from _filing_problems(draft, keys)


def _filing_problems(draft: Draft[Any], keys: list[str] | None) -> Iterator[Problem]:
    path, key = draft.found.path, draft.found.folder.parent.name
    if keys is not None and key not in keys:
        what = f"no hay obligación con la clave «{key}».{spanish.suggestion(key, keys)}"
        fix = "cambie el nombre de la carpeta, o agregue la obligación en transparencia/obligaciones.yml."
        yield problem("obligacion-desconocida", path, 1, what, fix)
    if filing_period(draft) is None:
        what = f"la carpeta «{draft.found.folder.name}» no nombra un periodo."
        yield problem("periodo-ilegible", path, 1, what, "llámela, por ejemplo:  2026-t3, 2026-08 o 2026")


def total_problems(draft: Draft[Any]) -> Iterator[Problem]:
    """Declared totals of a report against the sum of its lines."""
    if draft.found.kind != "informes" or not draft.value.requests:
        return
    total = sum(each.count for each in draft.value.requests)
    received, attended = draft.value.received, draft.value.attended
    if received is not None and received != total:
        yield _total(draft, "solicitudes_recibidas", received, total)
    if attended is not None and attended > total:
        yield _total(draft, "solicitudes_atendidas", attended, total)


def _total(draft: Draft[Any], key: str, declared: int, total: int) -> Problem:
    what = f"«{key}» dice {declared} y los renglones suman {total}: diferencia de {abs(declared - total)}."
    fix = f"corrija el renglón que falte, o escriba:  {key}: {total}"
    return problem("total-distinto", draft.found.path, draft.header.line((key,)), what, fix)


def announced(drafts: Drafts, now: datetime) -> list[tuple[Draft[Any], datetime]]:
    """What is not public yet, in the order it comes out."""
    found = [(each, at) for each in drafts if (at := waiting_until(each, now)) is not None]
    return sorted(found, key=lambda pair: (pair[1], pair[0].found.path))
