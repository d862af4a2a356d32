"""Which pages do the campaigns get? All of them, and one each: what it says, to whom, and what it cost."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import spanish
from plugins.newsroom.body import summary
from plugins.newsroom.figures import spending as figures
from plugins.newsroom.figures.arithmetic import percent
from plugins.newsroom.kinds.report import SpotEntry
from plugins.newsroom.library import Library
from plugins.newsroom.records import Campaign
from plugins.newsroom.sections import money_tables as tables
from plugins.newsroom.sections.amounts import UNKNOWN, mismatches, per_cent, pesos
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.money_parts import contracts_link, menu_of, neighbours, spending_link
from plugins.newsroom.sections.money_tables import Column
from plugins.newsroom.sections.parts import download, head, html_of, pictures, stamp, term_link
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections, View
from plugins.newsroom.views.blocks import Band
from plugins.newsroom.views.money import CampaignView, Statement, StatementsView
from plugins.newsroom.views.parts import Figure, Head, Link, MenuItem, Table

MENU = MenuItem("campanas", "Campañas", "campanas/")
INDEX = Link("Campañas", "campanas/")
AUDIENCE = (
    ("Sexo", "sex"),
    ("Lugar de residencia", "residence"),
    ("Nivel educativo", "schooling"),
    ("Grupo de edad", "ages"),
    ("Nivel socioeconómico", "income"),
)
"""Whom a campaign speaks to, as format 23b asks: its label and its field."""


def section(library: Library, on: Sections) -> Section:
    """The list of campaigns and each of them, with every photo they show; nothing while there is none."""
    campaigns = library.campaigns
    if not campaigns:
        return Section("campanas")
    pages: tuple[View, ...] = (_index(library, on), *(_page(library, each, on) for each in campaigns))
    files = tuple(File(a.address, a.file) for each in campaigns for a in each.documents)
    photos = tuple(
        PhotoUse(photo, number == 0)
        for each in campaigns
        for number, photo in enumerate((*each.photos, *each.text.photos))
    )
    return Section("campanas", menu_of(library, MENU), pages, files, photos)


def _index(library: Library, on: Sections) -> StatementsView:
    count = spanish.counted(len(library.campaigns), "campaña o aviso", "campañas y avisos")
    return StatementsView(
        head(
            library,
            "campanas/",
            "statements",
            "Campañas",
            section="campanas",
            description=f"Campañas y avisos institucionales de {library.town.name}: qué dicen y cuánto cuestan.",
        ),
        "Campañas",
        "",
        f"{count}, de lo más reciente a lo más antiguo. Gasto hasta el {spanish.long_date(library.today)}.",
        (Statement("campanas", "Campañas y avisos institucionales", tables=(_table(library, on),)),),
        related=(*spending_link(library, on), *contracts_link(library, on)),
    )


def _table(library: Library, on: Sections) -> Table:
    every = library.campaigns
    shown = [figures.of_campaign(library.ledger, each, library.today) for each in every]
    spent = [figures.cost(each) for each in shown]
    budgets = [each.header.budget for each in every]
    parts = [percent(amount, budget) for amount, budget in zip(spent, budgets, strict=True)]
    columns = [
        Column("Nombre", tuple(Link(each.header.title, each.place.address) for each in every)),
        Column("Tipo", tuple(each.header.kind for each in every)),
        Column("Difusión", tuple(tables.span(each.header.start, each.header.end) for each in every)),
        Column("Área", tables.said(each.area.name if each.area else each.header.area for each in every)),
    ]
    money = [
        Column("Presupuesto", tuple(pesos(each) for each in budgets), True),
        Column("Inserciones", tuple(spanish.number(len(each)) for each in shown), True),
        Column("Gasto", tuple(pesos(each) for each in spent), True),
        Column("De su presupuesto", tuple(per_cent(each) for each in parts), True),
    ]
    spread = (*columns, *(money if "spending" in on else money[:1]))
    return tables.table("Campañas, en pesos con IVA", spread, data=data_links(library, "campanas", on))


def _head(library: Library, campaign: Campaign) -> Head:
    header = campaign.header
    return head(
        library,
        campaign.place.address,
        "campaign",
        header.title,
        description=header.summary or summary(campaign.text.plain) or header.goal,
        section="campanas",
        photo=campaign.photos[0] if campaign.photos else None,
        crumbs=(INDEX,),
        watermark=campaign.place.watermark,
    )


def _page(library: Library, campaign: Campaign, on: Sections) -> CampaignView:
    header, page = campaign.header, _head(library, campaign)
    older, newer = neighbours(library.campaigns, campaign)
    return CampaignView(
        page,
        header.title,
        header.kind,
        stamp(header.start),
        stamp(header.end),
        header.summary,
        html_of(campaign.text, page),
        term_link("areas", campaign.area) if campaign.area and "releases" in on else None,
        tuple(term_link("ejes", each) for each in campaign.ejes) if "releases" in on else (),
        spanish.listed(header.topics),
        header.theme,
        header.goal,
        header.message,
        spanish.listed(header.media),
        header.key,
        header.authority,
        header.coverage,
        header.scope,
        tuple((label, getattr(header, name)) for label, name in AUDIENCE),
        Band(f"Al {spanish.long_date(library.today)}", _figures(library, campaign, on)),
        tuple(_statements(library, campaign, on)),
        pictures(campaign.photos),
        tuple(download(each) for each in campaign.documents),
        tuple(spending_link(library, on, header.start.year)),
        Link(older.header.title, older.place.address) if older else None,
        Link(newer.header.title, newer.place.address) if newer else None,
        library.town.licence,
    )


def _figures(library: Library, campaign: Campaign, on: Sections) -> tuple[Figure, ...]:
    shown = figures.of_campaign(library.ledger, campaign, library.today)
    spent, budget = figures.cost(shown), campaign.header.budget
    found = [Figure(pesos(budget), "presupuesto" if budget is not None else "de su presupuesto")]
    if "spending" in on:
        part = percent(spent, budget)
        note = "" if part is None else f"{per_cent(part)} de {pesos(budget)}"
        found.append(Figure(pesos(spent), "gasto en inserciones", note))
        media = spanish.counted(figures.media_of(shown), "medio", "medios")
        found.append(
            Figure(spanish.number(len(shown)), "inserción" if len(shown) == 1 else "inserciones", f"en {media}")
        )
    if "reports" in on:
        spots = len(_spots(library, campaign))
        found.append(Figure(spanish.number(spots), "spot" if spots == 1 else "spots", "en tiempos oficiales"))
    return tuple(found)


def _statements(library: Library, campaign: Campaign, on: Sections) -> Iterator[Statement]:
    if "spending" in on:
        shown = figures.of_campaign(library.ledger, campaign, library.today)
        over = mismatches((figures.over_budget(library.ledger, campaign, library.today),))
        empty = "No se ha pagado ninguna inserción de esta campaña."
        register, unknown = tables.insertions(library, shown, on, empty, own="campaña")
        yield Statement("inserciones", "Inserciones", mismatches=over, tables=(register,), notes=unknown)
    if "reports" in on:
        found = _spots(library, campaign)
        table = _spot_table(library, found, on)
        empty = "" if found else "No se han informado spots de esta campaña en tiempos oficiales."
        yield Statement("spots", "Spots en tiempos oficiales", tables=(table,) if found else (), empty=empty)


def _spots(library: Library, campaign: Campaign) -> tuple[tuple[Link, SpotEntry], ...]:
    """Spots of the campaign that the monthly reports name, each with its report, oldest first."""
    return tuple(
        (Link(report.period.title.capitalize(), report.place.address), spot)
        for report in reversed(library.reports)
        for spot in report.header.spots
        if spot.campaign == campaign.place.name
    )


def _spot_table(library: Library, found: tuple[tuple[Link, SpotEntry], ...], on: Sections) -> Table:
    spots = [spot for _, spot in found]
    columns = (
        Column("Tema", tuple(each.topic for each in spots)),
        Column("Informe", tuple(link for link, _ in found)),
        Column("Duración", tuple(f"{each.seconds} segundos" if each.seconds else UNKNOWN for each in spots)),
        Column("Medios", tables.said(spanish.listed(each.media) for each in spots)),
        Column("Tiempo", tables.said(each.time for each in spots)),
        Column("Tiempo consumido", tables.said(each.consumed for each in spots)),
        Column("Concesionario", tables.said(" ".join(filter(None, (each.holder, each.brand))) for each in spots)),
        Column("Cobertura", tables.said(each.coverage for each in spots)),
    )
    return tables.table("Mensajes en tiempos oficiales", columns, data=data_links(library, "spots", on))
