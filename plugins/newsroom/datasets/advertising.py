"""What was advertised? Campaigns, and each paid insertion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from plugins.newsroom import routes
from plugins.newsroom.datasets.contracts import (
    CONTRACT,
    PESOS,
    RFC,
    SPENDING_PAGE,
    SUPPLIER,
    SUPPLIER_NAME,
    TO_CONTRACT,
    TO_SUPPLIER,
)
from plugins.newsroom.datasets.reports import REPORTS
from plugins.newsroom.datasets.values import Dataset, Field, Foreign, Row, Source, filled, several
from plugins.newsroom.figures import spending as figures
from plugins.newsroom.kinds.campaign import COVERAGES
from plugins.newsroom.library import Library
from plugins.newsroom.records import Campaign, Insertion

TO_CAMPAIGN = Foreign(("campana",), "campanas", ("clave",))

INSERTIONS = Dataset(
    "inserciones",
    "Inserciones pagadas",
    "Cada publicación pagada hasta hoy: en qué medio, qué día, de qué tamaño y cuánto costó.",
    (
        Field("fecha", "Fecha", "date", "Día en que se publicó.", required=True),
        Field("consecutivo", "Consecutivo", "integer", "Lugar entre las inserciones de ese día.", required=True),
        Field("tipo_de_medio", "Tipo de medio", "text", "Prensa, radio, televisión, internet u otro.", required=True),
        Field("medio", "Medio", "text", "Nombre del medio.", required=True),
        Field("medida", "Medida", "text", "Tamaño o duración de lo publicado."),
        Field("unidades", "Unidades", "integer", "Cuántas piezas se publicaron, si se dijo.", "piezas"),
        Field("costo_unitario", "Costo por unidad", "decimal", "Cuánto costó cada pieza, si se dijo.", PESOS),
        Field("costo", "Costo", "decimal", "Cuánto costó en total.", PESOS, required=True),
        SUPPLIER,
        SUPPLIER_NAME,
        RFC,
        CONTRACT,
        Field("factura", "Factura", "text", "Folio de la factura que la cobra, si se dijo."),
        Field("campana", "Campaña", "text", "Clave de la campaña a la que pertenece, si la hay."),
        Field("boletin", "Boletín", "url", "Boletín que se difundió, si lo hay."),
    ),
    SPENDING_PAGE,
    key=("fecha", "consecutivo"),
    foreign=(TO_SUPPLIER, TO_CONTRACT, TO_CAMPAIGN),
    when=("fecha",),
)

KINDS = ("Campaña", "Aviso institucional")
CAMPAIGNS = Dataset(
    "campanas",
    "Campañas y avisos institucionales",
    "Cada campaña o aviso institucional: qué dice, a quién, cuándo, y lo que se ha gastado en difundirla.",
    (
        Field("clave", "Clave", "text", "Nombre corto con que este portal la identifica.", required=True, unique=True),
        Field("titulo", "Título", "text", "Nombre de la campaña.", required=True),
        Field("tipo", "Tipo", "text", "Si es campaña o aviso.", required=True, options=KINDS),
        Field("inicio", "Inicio", "date", "Primer día de la campaña.", required=True),
        Field("fin", "Fin", "date", "Último día de la campaña.", required=True),
        Field("resumen", "Resumen", "text", "De qué trata, en una o dos frases."),
        Field("area", "Área", "text", "Área del gobierno municipal que la pidió."),
        Field("ejes", "Ejes", "text", "Ejes del plan de gobierno, separados por una barra vertical."),
        Field("temas", "Temas", "text", "Temas con los que se clasificó, separados por una barra vertical."),
        Field("tema", "Tema", "text", "Asunto de la campaña, como lo pide el formato 23b."),
        Field("objetivo_institucional", "Objetivo institucional", "text", "Qué busca el gobierno con ella."),
        Field("objetivo_comunicacion", "Objetivo de comunicación", "text", "Qué se quiere dar a conocer."),
        Field("medios", "Medios", "text", "Medios previstos, separados por una barra vertical."),
        Field("clave_unica", "Clave única", "text", "Clave única de identificación de campaña, si se asignó."),
        Field("autoridad", "Autoridad", "text", "Autoridad que asignó la clave."),
        Field("cobertura", "Cobertura", "text", "Hasta dónde llega.", required=True, options=COVERAGES),
        Field("ambito", "Ámbito geográfico", "text", "Lugares a los que se dirige."),
        Field("sexo", "Sexo", "text", "Sexo de la población a la que se dirige."),
        Field("residencia", "Residencia", "text", "Lugar de residencia de la población a la que se dirige."),
        Field("nivel_educativo", "Nivel educativo", "text", "Nivel educativo de la población a la que se dirige."),
        Field("grupo_de_edad", "Grupo de edad", "text", "Edades a las que se dirige."),
        Field("nivel_socioeconomico", "Nivel socioeconómico", "text", "Nivel socioeconómico al que se dirige."),
        Field("presupuesto", "Presupuesto", "decimal", "Presupuesto de la campaña, si se dijo.", "pesos"),
        Field("inserciones", "Inserciones", "integer", "Inserciones pagadas hasta hoy.", "inserciones", required=True),
        Field("difundido", "Difundido", "decimal", "Costo de esas inserciones.", PESOS, required=True),
        Field("direccion", "Dirección", "url", "Página de la campaña.", required=True, unique=True),
    ),
    Source("Campañas", "campanas/"),
    key=("clave",),
    when=("inicio", "fin"),
    changes=("inicio",),
)


def insertions(library: Library, on: AbstractSet[str]) -> Dataset:
    """Insertions published up to today, in order of date; without the pages of spending, the reports show them."""
    page = SPENDING_PAGE if "spending" in on else REPORTS
    return filled(replace(INSERTIONS, source=page), _insertions(library))


def campaigns(library: Library) -> Dataset:
    """Campaigns, newest first."""
    return filled(CAMPAIGNS, (_campaign(library, each) for each in library.campaigns))


def _insertions(library: Library) -> Iterator[Row]:
    days: Counter[date] = Counter()
    for each in library.ledger.insertions:
        if each.entry.date <= library.today:
            days[each.entry.date] += 1
            yield _insertion(library, each, days[each.entry.date])


def _insertion(library: Library, insertion: Insertion, number: int) -> Row:
    entry, supplier = insertion.entry, insertion.supplier.entry if insertion.supplier else None
    return (
        entry.date,
        number,
        entry.kind,
        entry.medium,
        entry.size,
        entry.units,
        entry.unit_cost,
        entry.cost,
        supplier.key if supplier else None,
        supplier.name if supplier else None,
        supplier.shown_rfc if supplier else None,
        insertion.contract.entry.number if insertion.contract else entry.contract,
        entry.invoice,
        insertion.campaign.place.name if insertion.campaign else None,
        routes.absolute(library.town.address, insertion.release[0]) if insertion.release else None,
    )


def _campaign(library: Library, campaign: Campaign) -> Row:
    header = campaign.header
    shown = figures.of_campaign(library.ledger, campaign, library.today)
    return (
        campaign.place.name,
        header.title,
        header.kind,
        header.start,
        header.end,
        header.summary,
        campaign.area.name if campaign.area else header.area,
        several(each.name for each in campaign.ejes),
        several(header.topics),
        header.theme,
        header.goal,
        header.message,
        several(header.media),
        header.key,
        header.authority,
        header.coverage,
        header.scope,
        header.sex,
        header.residence,
        header.schooling,
        header.ages,
        header.income,
        header.budget,
        len(shown),
        figures.cost(shown),
        routes.absolute(library.town.address, campaign.place.address),
    )
