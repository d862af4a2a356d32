"""What does a month add up to? What the portal published in it and what its report says, as keyed figures.

A figure is a `ClosedFigure`: a key that stays the same from one build to the next, the words that say what was
counted, and a value in plain figures (`41`, or pesos with cents: `9280.00`). Keys are Spanish words and slugs joined
by dots, `boletines.area.cultura`: they are written into the closings, which staff and auditors read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from plugins.newsroom import spanish
from plugins.newsroom.figures.months import Month
from plugins.newsroom.kinds.report import ReportHeader, Tally
from plugins.newsroom.kinds.town import TermEntry
from plugins.newsroom.records import ClosedFigure, Insertion

Figures = tuple[ClosedFigure, ...]


def figures_of(month: Month) -> Figures:
    """Every figure of a month, in the order of its page; no key twice."""
    return (
        *(_published(month) if month.published else ()),
        *(_spent(month) if month.spent else ()),
        *(_written(month.report.header) if month.report else ()),
    )


def figure(key: str, label: str, value: int | Decimal) -> ClosedFigure:
    """A figure; an amount of pesos is a Decimal and keeps its cents."""
    return ClosedFigure(key, label, str(value) if isinstance(value, int) else f"{value:.2f}")


def _published(month: Month) -> Iterator[ClosedFigure]:
    """What the portal counts by itself."""
    yield figure("boletines", "Boletines publicados", len(month.releases))
    yield from _by_term("boletines.area", "Boletines", [(each.area,) for each in month.releases])
    yield from _by_term("boletines.eje", "Boletines del eje", [each.ejes for each in month.releases])
    yield figure("galerias", "Galerías publicadas", len(month.galleries))
    yield figure("fotografias", "Fotografías en galerías", sum(len(each.photos) for each in month.galleries))
    yield figure("agenda", "Actividades públicas realizadas", len(month.events))
    yield figure("campanas", "Campañas vigentes", len(month.campaigns))
    yield figure("murales", "Murales terminados", int(month.mural))


def _by_term(key: str, words: str, terms: list[tuple[TermEntry, ...]]) -> Iterator[ClosedFigure]:
    """How many items each área or eje has; most first."""
    names = {term.slug: term.name for each in terms for term in each}
    found = Counter(term.slug for each in terms for term in each)
    for slug, count in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])):
        yield figure(f"{key}.{slug}", f"{words}: {names[slug]}", count)


def _spent(month: Month) -> Iterator[ClosedFigure]:
    """Insertions: how many, what they cost together, and the cost of each."""
    yield figure("inserciones", "Inserciones pagadas", len(month.insertions))
    cost = sum((each.entry.cost for each in month.insertions), Decimal(0))
    yield figure("inserciones.costo", "Costo de las inserciones, con IVA", cost)
    for key, each in insertion_rows(month):
        day = spanish.long_date(each.entry.date)
        yield figure(key, f"Inserción: {each.entry.medium}, {day}", each.entry.cost)


def insertion_rows(month: Month) -> tuple[tuple[str, Insertion], ...]:
    """Each insertion with the key of its cost."""
    keys = (
        f"inserciones.renglon.{each.entry.date.isoformat()}.{slug_of(each.entry.medium)}" for each in month.insertions
    )
    return tuple(zip(_numbered(keys), month.insertions, strict=True))


def _written(header: ReportHeader) -> Iterator[ClosedFigure]:
    """What the office typed in its report."""
    yield figure("entrevistas", "Entrevistas", len(header.interviews))
    yield from _requests(header)
    yield from _networks(header)
    yield figure("spots", "Spots transmitidos", len(header.spots))
    for key, spot in zip(spot_keys(header), header.spots, strict=True):
        if spot.seconds is not None:
            yield figure(key, f"Duración en segundos: {spot.topic}", spot.seconds)
    yield figure("dias", "Días con eventos atendidos", len(header.days))
    yield figure("actividades", "Eventos y actividades atendidos", sum(len(each.activities) for each in header.days))
    yield figure("vinculacion", "Actividades de vinculación", len(header.liaison))
    yield figure("otras", "Otras actividades", len(header.other))
    yield figure("comisiones", "Comisiones de trabajo", len(header.commissions))
    for key, trip in zip(commission_keys(header), header.commissions, strict=True):
        if trip.people is not None:
            yield figure(key, f"Personas en comisión: {trip.destination}", trip.people)


def _requests(header: ReportHeader) -> Iterator[ClosedFigure]:
    total = count_of(header.requests) if header.requests else header.received or 0
    yield figure("solicitudes", "Solicitudes recibidas", total)
    yield from _tallies("solicitudes.tipo", "Solicitudes", header.requests)
    if header.requests and header.received is not None:
        yield figure("solicitudes.declaradas", "Solicitudes recibidas, total declarado", header.received)
    if header.attended is not None:
        yield figure("solicitudes.atendidas", "Solicitudes atendidas", header.attended)


def _networks(header: ReportHeader) -> Iterator[ClosedFigure]:
    yield figure("redes", "Publicaciones en redes", sum(count_of(each.posts) for each in header.networks))
    for key, each in zip(network_keys(header), header.networks, strict=True):
        yield from _tallies(f"{key}.publicaciones", each.network, each.posts)
        if each.value is not None:
            yield figure(
                f"{key}.medida", f"{each.network}: {each.measure}" if each.measure else each.network, each.value
            )


def _tallies(key: str, words: str, tallies: tuple[Tally, ...]) -> Iterator[ClosedFigure]:
    for name, each in zip(_numbered(f"{key}.{slug_of(t.kind)}" for t in tallies), tallies, strict=True):
        yield figure(name, f"{words}: {each.kind}", each.count)


def network_keys(header: ReportHeader) -> tuple[str, ...]:
    """What the keys of each network begin with."""
    return _numbered(f"redes.{slug_of(each.network)}" for each in header.networks)


def spot_keys(header: ReportHeader) -> tuple[str, ...]:
    """Key of the duration of each spot."""
    return _numbered(f"spots.duracion.{slug_of(each.topic)}" for each in header.spots)


def commission_keys(header: ReportHeader) -> tuple[str, ...]:
    """Key of how many people went on each commission."""
    return _numbered(f"comisiones.personas.{each.date}.{slug_of(each.destination)}" for each in header.commissions)


def count_of(tallies: Iterable[Tally]) -> int:
    """Sum of a list of counts."""
    return sum(each.count for each in tallies)


def slug_of(text: str) -> str:
    """A word for keys; a text without letters of the alphabet has one too."""
    return spanish.slug(text) or "sin-nombre"


def _numbered(keys: Iterable[str]) -> tuple[str, ...]:
    """The same keys, the second of equals with «.2» after it."""
    seen: Counter[str] = Counter()
    found = []
    for key in keys:
        seen[key] += 1
        found.append(key if seen[key] == 1 else f"{key}.{seen[key]}")
    return tuple(found)
