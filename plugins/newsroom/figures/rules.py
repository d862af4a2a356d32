"""Which computed rules may a rubric name, and what does each ask, in words for citizens?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import NamedTuple

from plugins.newsroom.figures import rules_money as money
from plugins.newsroom.figures import rules_portal as portal
from plugins.newsroom.figures.findings import Finding
from plugins.newsroom.library import Library

Sections = AbstractSet[str]


class Rule(NamedTuple):
    """A computed rule: what it asks, in words for citizens, and the pure function that answers."""

    words: str
    find: Callable[[Library, Sections], Finding]


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "gasto-publicado": Rule("Cumple si hay inserciones o facturas publicadas.", money.published),
        "gasto-comparado": Rule(
            "Cumple si del último trimestre que terminó hay registros del año anterior para comparar; parcial si no.",
            money.against_last_year,
        ),
        "gasto-rfc": Rule(
            "Cumple si todos los proveedores con gasto se publican con su RFC completo; parcial si solo algunos.",
            money.with_rfc,
        ),
        "gasto-facturas": Rule(
            "Cumple si todas las inserciones nombran su factura; parcial si solo algunas.", money.with_invoices
        ),
        "gasto-al-trimestre": Rule(
            "Cumple si hay registros del trimestre anterior al de la fecha de corte, o su formato 23b está publicado.",
            money.to_last_quarter,
        ),
        "presupuesto-publicado": Rule(
            "Cumple si está el presupuesto del año; parcial si solo hay de años anteriores.", money.budget
        ),
        "contratos-publicados": Rule(
            "Cumple si todos los contratos tienen su documento; parcial si faltan documentos.", money.contracts
        ),
        "plan-publicado": Rule("Cumple si está el plan del año; parcial si solo hay de años anteriores.", portal.plan),
        "plan-medible": Rule(
            "Cumple si todas las actividades del plan más reciente tienen meta y dicen qué se cuenta.",
            portal.measurable,
        ),
        "informes-mensuales": Rule(
            "Cumple si tienen informe todos los meses del año que terminaron hace más de 30 días.", portal.reports
        ),
        "formatos-completos": Rule(
            "Cumple si en el último periodo de cada formato todas sus columnas tienen dato en todos los renglones; no "
            "se exigen la nota ni lo que el formato pide «en su caso». Un periodo sin información lo dice en su nota.",
            portal.formats_complete,
        ),
        "formatos-fechados": Rule(
            "Cumple si todos los periodos terminados y publicados dicen área, fecha de actualización y de validación.",
            portal.filings_dated,
        ),
        "obligaciones-al-dia": Rule(
            "Cumple si ninguna obligación tiene un periodo vencido sin publicar.", portal.duties_met
        ),
        "datos-abiertos": Rule("Cumple si las tablas del portal están en CSV y JSON.", portal.open_data),
        "facultades": Rule(
            "Cumple si cada fracción dice dónde se ve que se cumple; parcial si solo algunas.", portal.faculties
        ),
        "directorio": Rule(
            "Cumple si cada oficina dice domicilio, horario y correo o teléfono; parcial si falta algo.",
            portal.directory,
        ),
        "agenda-publica": Rule("Cumple si hay actos por venir y actos pasados.", portal.agenda),
        "noticias": Rule("Cumple si hay boletines publicados.", portal.news),
        "actualizado": Rule(
            f"Cumple si hubo boletines o galerías en los {portal.RECENT} días anteriores al corte.", portal.recent
        ),
        "mapa-del-sitio": Rule("Cumple si el portal tiene mapa del sitio.", portal.sitemap),
        "canales": Rule("Cumple si hay un canal Atom de boletines.", portal.feeds),
        "privacidad": Rule("Cumple si existe la página de privacidad.", portal.privacy),
        "accesibilidad": Rule("Cumple si existe la declaración de accesibilidad.", portal.accessibility),
    }
)
"""Every rule of kinds/rubric.COMPUTED."""
