"""Which datasets are there at all? Their fixed names, who shows them, and whether they hold a row.

Cheap on purpose: sections ask before any dataset is worked out.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import NamedTuple

from plugins.newsroom.figures.criteria import judged
from plugins.newsroom.figures.duties import missing_reports, standing
from plugins.newsroom.figures.unsigned import unsigned
from plugins.newsroom.library import Library
from plugins.newsroom.rubrics import defaults

Sections = AbstractSet[str]


class Presence(NamedTuple):
    """Sections of which one must be on, and what says whether there is a row."""

    sections: tuple[str, ...]
    found: Callable[[Library, Sections], object]

    def holds(self, library: Library, on: Sections | None = None) -> bool:
        """Whether a library has a row for the dataset; with every section unless told which are on."""
        return bool(self.found(library, EVERY if on is None else on))


def _reported(*names: str) -> Callable[[Library, Sections], bool]:
    return lambda library, on: any(getattr(each.header, name) for each in library.reports for name in names)


def _activities(library: Library, on: Sections) -> bool:
    return any(plan.header.activities for plan in library.plans)


def _texts(library: Library, on: Sections) -> bool:
    headers = (plan.header for plan in library.plans)
    return any(
        (it.mission, it.vision, it.values, it.objective, it.objectives, it.ejes) != ("", "", (), "", (), ())
        or any(part.text or part.items for part in it.parts)
        for it in headers
    )


def _duties(library: Library, on: Sections) -> bool:
    return any(each.header.fractions for each in library.pages if each.place.listed)


def _indicators(library: Library, on: Sections) -> bool:
    return any(each.indicators for each in library.rubrics or defaults())


def _inserted(library: Library, on: Sections) -> bool:
    return any(each.entry.date <= library.today for each in library.ledger.insertions)


def _flow(library: Library, on: Sections) -> bool:
    """Whether there is a year of spending to add up: as figures.spending.years."""
    ledger = library.ledger
    signed = (each.entry.signed for each in ledger.contracts)
    billed = (day for each in ledger.invoices for day in (each.entry.date, each.entry.paid) if day)
    return _inserted(library, on) or any(day <= library.today for day in (*signed, *billed))


def _suppliers(library: Library, on: Sections) -> bool:
    """Suppliers are shown where contracts or spending are."""
    return bool(library.ledger.suppliers) and (bool(library.ledger.contracts) or _flow(library, on))


def _billed(library: Library, on: Sections) -> bool:
    return any(each.entry.date <= library.today for each in library.ledger.invoices)


def _spent(library: Library, on: Sections) -> bool:
    paid = (each.entry.paid for each in library.ledger.invoices if each.entry.paid)
    return _inserted(library, on) or any(day <= library.today for day in paid)


def _judged(library: Library, on: Sections) -> bool:
    return bool(judged(library, on))


def _below(library: Library, on: Sections) -> bool:
    return any(each.verdict.below for each in judged(library, on))


def _periods(library: Library, on: Sections) -> bool:
    """Whether any obligation has a period, published or due."""
    states = (standing(library, each, on) for each in library.obligations)
    return any(each.filings or each.gathered or each.missing for each in states)


def _waiting(library: Library, on: Sections) -> bool:
    return bool(unsigned(library) or missing_reports(library, on))


PRESENT = MappingProxyType(
    {
        "boletines": Presence(("releases",), lambda it, on: it.releases),
        "galerias": Presence(("galleries",), lambda it, on: it.galleries),
        "agenda": Presence(("agenda",), lambda it, on: it.events),
        "murales": Presence(("murals",), lambda it, on: it.releases or it.murals),
        "informes": Presence(("reports",), lambda it, on: it.reports),
        "solicitudes": Presence(("reports",), _reported("requests")),
        "redes": Presence(("reports",), _reported("networks")),
        "spots": Presence(("reports",), _reported("spots")),
        "comisiones": Presence(("reports",), _reported("commissions")),
        "actividades-diarias": Presence(("reports",), _reported("days", "interviews", "liaison", "other")),
        "planes": Presence(("plans",), lambda it, on: it.plans),
        "plan-apartados": Presence(("plans",), _texts),
        "plan-actividades": Presence(("plans",), _activities),
        "plan-avance": Presence(("plans",), _activities),
        "presupuestos": Presence(("budgets",), lambda it, on: it.budgets),
        "presupuesto-totales": Presence(("budgets",), lambda it, on: it.budgets),
        "proveedores": Presence(("spending",), _suppliers),
        "contratos": Presence(("spending",), lambda it, on: it.ledger.contracts),
        "contrato-convenios": Presence(("spending",), lambda it, on: it.ledger.contracts),
        "facturas": Presence(("spending",), _billed),
        "inserciones": Presence(
            (
                "spending",
                "reports",
            ),
            _inserted,
        ),
        "campanas": Presence(("campaigns",), lambda it, on: it.campaigns),
        "gasto-mensual": Presence(("spending",), _flow),
        "gasto-por-medio": Presence(("spending",), _inserted),
        "gasto-por-proveedor": Presence(("spending",), _spent),
        "gasto-por-campana": Presence(("spending",), _inserted),
        "gasto-concentracion": Presence(("spending",), _flow),
        "obligaciones": Presence(("transparency",), lambda it, on: it.obligations),
        "obligacion-periodos": Presence(("transparency",), _periods),
        "pendientes": Presence(("transparency",), _waiting),
        "facultades": Presence(("pages",), _duties),
        "evaluacion": Presence(("evaluation",), _indicators),
        "evaluacion-formatos": Presence(("evaluation",), _judged),
        "evaluacion-criterios": Presence(("evaluation",), _below),
    }
)
"""Every dataset by its name, which is its file's, in the order in which they are listed."""


EVERY = frozenset(section for each in PRESENT.values() for section in each.sections)


def shown(name: str, on: Sections) -> bool:
    """Whether a section that shows the dataset is switched on."""
    return not on.isdisjoint(PRESENT[name].sections)


def present(library: Library, name: str, on: Sections) -> bool:
    """Whether the dataset's files are written."""
    return shown(name, on) and PRESENT[name].holds(library, on)
