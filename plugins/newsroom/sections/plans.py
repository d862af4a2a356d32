"""Which pages do the annual plans get? All of them by year, and each one against what was done."""

from __future__ import annotations

from plugins.newsroom import spanish
from plugins.newsroom.figures import planning
from plugins.newsroom.figures.counting import named
from plugins.newsroom.figures.planning import PlanProgress
from plugins.newsroom.library import Library
from plugins.newsroom.records import Plan
from plugins.newsroom.sections.data_links import data_links
from plugins.newsroom.sections.parts import download, head, html_of, stamp, term_link
from plugins.newsroom.sections.plan_blocks import groups, parts, rows, words
from plugins.newsroom.sections.plan_goals import goals
from plugins.newsroom.sections.section import File, PhotoUse, Section, Sections, View
from plugins.newsroom.views.blocks import Band, ReportRow
from plugins.newsroom.views.parts import Cell, Figure, Head, Link, MenuItem
from plugins.newsroom.views.plans import PlansView, PlanView

MENU = MenuItem("planes", "Planes", "planes/")
INDEX = Link("Planes", "planes/")
KINDS = {"poa": "Programa operativo anual", "plan": "Plan anual"}
PLURALS = {
    planning.MET: "cumplidas",
    planning.LATE: "atrasadas",
    planning.UNMET: "no cumplidas",
    planning.UNMEASURABLE: "no medibles",
}


def section(library: Library, on: Sections) -> Section:
    """The list of plans, each of them, and their documents."""
    held = planning.all_progress(library, on)
    pages: tuple[View, ...] = (
        _index(library, held, on),
        *(_page(library, held, index, on) for index in range(len(held))),
    )
    files = tuple(File(a.address, a.file) for plan in library.plans for a in plan.documents)
    photos = tuple(PhotoUse(photo) for plan in library.plans for photo in plan.text.photos)
    return Section("planes", MENU, pages, files, photos)


def standing(held: PlanProgress) -> str:
    """«14 actividades: 2 cumplidas, 5 en curso y 1 no medible»: a whole plan in one sentence."""
    count = spanish.counted(len(held.activities), "actividad", "actividades")
    said = [f"{amount} {_state(state, amount)}" for state, amount in held.states]
    return f"{count}: {spanish.listed(said)}." if said else "El plan no tiene actividades."


def _state(state: str, amount: int) -> str:
    return state if amount == 1 else PLURALS.get(state, state)


def figures(held: PlanProgress) -> tuple[Figure, ...]:
    """How many activities stand in each state."""
    return tuple(Figure(spanish.number(amount), _state(state, amount)) for state, amount in held.states)


def _index(library: Library, held: tuple[PlanProgress, ...], on: Sections) -> PlansView:
    page = head(
        library,
        "planes/",
        "plans",
        "Planes anuales",
        section="planes",
        description=f"Qué prometió cada año la oficina de prensa de {library.town.name} y cuánto se cumplió.",
    )
    many = spanish.counted(len(held), "plan", "planes")
    return PlansView(
        page,
        "Planes anuales",
        f"{many}, del más reciente al más antiguo: qué se prometió y cuánto se cumplió." if held else "",
        tuple(ReportRow(_link(each.plan), _deck(each), figures(each)) for each in held),
        data_links(library, "planes", on) if held else (),
        "Todavía no se ha publicado ningún plan.",
    )


def _link(plan: Plan) -> Link:
    title, year = plan.header.title, str(plan.header.year)
    return Link(title if year in title else f"{title} {year}", plan.place.address)


def _deck(held: PlanProgress) -> str:
    return f"{standing(held)} Corte: {spanish.long_date(held.cut)}."


def _page(library: Library, every: tuple[PlanProgress, ...], index: int, on: Sections) -> PlanView:
    held = every[index]
    header, plan = held.plan.header, held.plan
    page = _head(library, held)
    activities = data_links(library, "plan-actividades", on)
    months = data_links(library, "plan-avance", on)
    return PlanView(
        page,
        header.title,
        KINDS[header.kind],
        header.summary,
        _area(plan, library, on),
        header.responsible,
        stamp(header.approved) if header.approved else None,
        stamp(held.cut),
        standing(held),
        Band("Avance del plan", figures(held)) if held.activities else None,
        tuple(rows(held)),
        activities,
        html_of(plan.text, page),
        words(held, library, "releases" in on),
        groups(held, activities),
        goals(held, on, months),
        parts(held),
        tuple(download(each) for each in plan.documents),
        _link(every[index + 1].plan) if index + 1 < len(every) else None,
        _link(every[index - 1].plan) if index else None,
    )


def _head(library: Library, held: PlanProgress) -> Head:
    plan = held.plan
    return head(
        library,
        plan.place.address,
        "plan",
        plan.header.title,
        section="planes",
        description=plan.header.summary or _deck(held),
        crumbs=(INDEX,),
        watermark=plan.place.watermark,
    )


def _area(plan: Plan, library: Library, on: Sections) -> Cell | None:
    term = named(plan.header.area, library.town.areas) if plan.header.area else None
    return (term_link("areas", term) if "releases" in on else term.name) if term else plan.header.area or None
