"""Records of spending as values, made without a folder: the Spanish keys of content/contratos/*.yml."""

from __future__ import annotations

from typing import Any

from plugins.newsroom import routes
from plugins.newsroom.kinds.campaign import CampaignHeader
from plugins.newsroom.kinds.contract import ContractEntry, InsertionEntry, InvoiceEntry, SupplierEntry
from plugins.newsroom.materials import Place, Written
from plugins.newsroom.records import Campaign, Contract, Insertion, Invoice, Ledger, Supplier, Typed

HERE = Typed("content/contratos/2026.yml", 1)


def supplier(key: str = "radio", **more: Any) -> Supplier:
    """A company."""
    return Supplier(SupplierEntry.model_validate({"clave": key, "razon_social": key.upper(), **more}), HERE)


def contract(number: str = "CS-1", of: Supplier | None = None, **more: Any) -> Contract:
    """A contract for the whole of 2026, of a thousand pesos."""
    data = {"objeto": "Mensajes", "firma": "2026-01-10", "inicio": "2026-01-15", "fin": "2026-12-31", "monto": "1000"}
    who = of or supplier()
    entry = ContractEntry.model_validate({"numero": number, "proveedor": who.entry.key, **data, **more})
    return Contract(entry, HERE, who)


def invoice(folio: str = "A-1", of: Contract | Supplier | None = None, **more: Any) -> Invoice:
    """An invoice of a contract, or of a supplier without one."""
    data = {"folio": folio, "fecha": "2026-03-01", "total": "116"}
    agreed = of if isinstance(of, Contract) else None
    who = of.supplier if isinstance(of, Contract) else of
    return Invoice(InvoiceEntry.model_validate({**data, **more}), HERE, agreed, who)


def insertion(of: Contract | Supplier | None = None, campaign: Campaign | None = None, **more: Any) -> Insertion:
    """An insertion in the radio."""
    data = {"tipo": "Radio", "medio": "Radio Uno", "fecha": "2026-02-01", "costo": "116"}
    agreed = of if isinstance(of, Contract) else None
    who = of.supplier if isinstance(of, Contract) else of
    entry = InsertionEntry.model_validate({**data, **more})
    return Insertion(entry, HERE, agreed, who, campaign=campaign)


def campaign(name: str = "2026-02-01-agua", **more: Any) -> Campaign:
    """A campaign of February."""
    data = {"titulo": "Cuidado del agua", "fecha": "2026-02-01", "fin": "2026-02-28"}
    place = Place(f"content/campanas/{name}/index.md", name, routes.campaign(name[11:]))
    return Campaign(CampaignHeader.model_validate({**data, **more}), place, Written("", ""), None, (), (), ())


def ledger(*records: Contract | Invoice | Insertion | Supplier) -> Ledger:
    """A ledger of records, with the contracts and suppliers that they name."""
    found: list[Any] = list(records)
    found += [each.contract for each in records if isinstance(each, Invoice | Insertion) and each.contract]
    found += [each.supplier for each in found if isinstance(each, Contract | Invoice | Insertion) and each.supplier]
    kinds = (Supplier, Contract, Invoice, Insertion)
    lists = [{repr(each): each for each in found if isinstance(each, kind)}.values() for kind in kinds[:2]]
    rest = [[each for each in records if isinstance(each, kind)] for kind in kinds[2:]]
    invoices = sorted(rest[0], key=lambda each: (each.entry.date, each.entry.folio))
    insertions = sorted(rest[1], key=lambda each: (each.entry.date, each.entry.medium))
    return Ledger(tuple(lists[0]), tuple(lists[1]), tuple(invoices), tuple(insertions))
