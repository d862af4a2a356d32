"""Which datasets does the portal have? Every one of them, made from the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from plugins.newsroom.datasets import (
    advertising,
    budgets,
    contracts,
    duties,
    editions,
    news,
    pending,
    plans,
    report_lists,
    reports,
    scores,
    spend,
)
from plugins.newsroom.datasets.presence import PRESENT, shown
from plugins.newsroom.datasets.values import Dataset
from plugins.newsroom.library import Library

Make = Callable[[Library, AbstractSet[str]], Dataset]
"""A dataset of a library; the sections that are on say whose items may be counted and named."""


def _alone(make: Callable[[Library], Dataset]) -> Make:
    return lambda library, on: make(library)


MAKERS = MappingProxyType(
    {
        "boletines": _alone(news.releases),
        "galerias": _alone(news.galleries),
        "agenda": _alone(news.events),
        "murales": _alone(editions.murals),
        "informes": _alone(reports.figures),
        "solicitudes": _alone(report_lists.requests),
        "redes": _alone(report_lists.networks),
        "spots": _alone(report_lists.spots),
        "comisiones": _alone(report_lists.commissions),
        "actividades-diarias": _alone(report_lists.daily),
        "planes": _alone(plans.plans),
        "plan-apartados": _alone(plans.texts),
        "plan-actividades": plans.activities,
        "plan-avance": plans.progress,
        "presupuestos": _alone(budgets.lines),
        "presupuesto-totales": _alone(budgets.totals),
        "proveedores": _alone(contracts.suppliers),
        "contratos": _alone(contracts.contracts),
        "contrato-convenios": _alone(contracts.amendments),
        "facturas": _alone(contracts.invoices),
        "inserciones": advertising.insertions,
        "campanas": _alone(advertising.campaigns),
        "gasto-mensual": _alone(spend.monthly),
        "gasto-por-medio": _alone(spend.by_medium),
        "gasto-por-proveedor": _alone(spend.by_supplier),
        "gasto-por-campana": _alone(spend.by_campaign),
        "gasto-concentracion": _alone(spend.spread),
        "obligaciones": duties.obligations,
        "obligacion-periodos": duties.periods,
        "pendientes": pending.pending,
        "facultades": _alone(duties.powers),
        "evaluacion": scores.rubrics,
        "evaluacion-formatos": scores.formats,
        "evaluacion-criterios": scores.criteria,
    }
)
"""How each dataset of `presence.PRESENT` is made."""


def datasets(library: Library, on: AbstractSet[str]) -> Iterator[Dataset]:
    """Every dataset that a section of the portal shows, in their order; empty ones too."""
    return (MAKERS[name](library, on) for name in PRESENT if shown(name, on))
