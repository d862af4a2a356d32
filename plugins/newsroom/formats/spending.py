"""What does format 23b say? A row for each service of the period, with its supplier, budget and contract."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import MappingProxyType

from plugins.newsroom.formats import campaigns
from plugins.newsroom.formats.case import Case, lacking
from plugins.newsroom.formats.contracting import agreements, bills, provider
from plugins.newsroom.formats.lists import option
from plugins.newsroom.formats.money import purse, resources
from plugins.newsroom.formats.services import Service, services
from plugins.newsroom.formats.values import Cell, Filled, Row
from plugins.newsroom.kinds.contract import MEDIA

DIFFUSION = "Servicio de difusión en medios de comunicación"
ASSOCIATED = "Otros servicios asociados a la comunicación"
CONTRACTED = "Erogación de recursos por contratación de servicios de impresión, difusión y publicidad"
BOTH = "Contratante y solicitante"
"""The municipality contracts for itself: whoever asks for the service and whoever signs are one obliged body."""


@dataclass(frozen=True)
class Sheet:
    """A table while it is filled: each of its subjects has one ID, and may have several rows."""

    ids: dict[object, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def add(self, subject: object, rows: Iterable[dict[str, Cell]]) -> int | None:
        """The ID of a subject; its rows are written the first time. None without rows."""
        if subject not in self.ids:
            number = len(self.ids) + 1
            made = [Row(MappingProxyType({"id": number, **each})) for each in rows]
            if not made:
                return None
            self.ids[subject] = number
            self.rows.extend(made)
        return self.ids[subject]


def contracted(case: Case) -> Filled:
    """23b with its three tables."""
    found = services(case.library.ledger, case.period)
    if not found:
        reason = "no consta ninguna inserción, factura ni contrato de servicios de impresión, difusión y publicidad"
        return Filled(case.format, (case.empty(reason),), {each.key: () for each in case.format.tables})
    sheets = {each.key: Sheet() for each in case.format.tables}
    rows = tuple(_row(case, each, found, sheets) for each in found)
    return Filled(case.format, rows, {key: tuple(sheet.rows) for key, sheet in sheets.items()})


def _row(case: Case, service: Service, found: tuple[Service, ...], sheets: dict[str, Sheet]) -> Row:
    budget = purse(case, service)
    owner = service.supplier.entry.key if service.supplier else f"sin registro: {provider(service)['nombre_comercial']}"
    contract = service.contract.address if service.contract else ""
    siblings = tuple(each for each in found if each.contract and each.contract.address == contract)
    invoices = bills(case, service, siblings)
    subject = contract or tuple((owner, each.entry.folio) for each in invoices)
    ids: dict[str, Cell] = {
        "proveedores": sheets["proveedores"].add((owner, contract), [provider(service)]),
        "recursos": sheets["recursos"].add(budget.key, [resources(budget)]) if budget else None,
        "contratos": sheets["contratos"].add(subject, agreements(case, service, invoices)),
    }
    values = {**_service(case, service), **campaigns.message(service.campaign), **campaigns.audience(service.campaign)}
    return case.row({**values, **ids}, *_notes(service, ids), *_unlinked(case, service))


def _service(case: Case, service: Service) -> dict[str, Cell]:
    entry = service.insertion.entry if service.insertion else None
    contract = service.contract.entry if service.contract else None
    campaign = service.campaign
    asking = (contract.area if contract else "") or (campaign.area.name if campaign and campaign.area else "")
    return {
        "funcion": BOTH,
        "solicitante": asking or case.area,
        "clasificacion": _class(service),
        "servicio": service.kind,
        "medio": entry.kind if entry else None,
        "unidad": (entry.size or None) if entry else None,
        "costo": service.unit_cost,
    }


def _class(service: Service) -> str:
    if service.insertion is None:
        return CONTRACTED
    return ASSOCIATED if option(service.insertion.entry.kind, MEDIA) == "Otros servicios asociados" else DIFFUSION


def _notes(service: Service, ids: dict[str, Cell]) -> tuple[str, ...]:
    told = (
        ("el tipo de medio", service.insertion is not None),
        ("campaña", service.campaign is not None),
        ("proveedor", service.supplier is not None),
        ("contrato", service.contract is not None),
        ("factura", ids["contratos"] is not None),
        ("la partida en un presupuesto del ejercicio", ids["recursos"] is not None),
        ("un costo por unidad", service.unit_cost is not None),
    )
    return lacking(tuple(words for words, known in told if not known))


def _unlinked(case: Case, service: Service) -> tuple[str, ...]:
    """Why a link is not to the signed document."""
    if service.contract is None or service.contract.document or not case.library.town.address:
        return case.unlinked
    return ("El hipervínculo al contrato lleva a su página, con sus datos; el documento firmado no se ha publicado.",)
