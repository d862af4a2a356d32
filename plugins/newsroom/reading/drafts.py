"""What does each file say before anything is decided? Header, model and body of every item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from plugins.newsroom import body as bodies
from plugins.newsroom.body import Body, Image
from plugins.newsroom.header import Header, key_of, read_page
from plugins.newsroom.kinds.budget import BudgetHeader
from plugins.newsroom.kinds.campaign import CampaignHeader
from plugins.newsroom.kinds.others import EventHeader, FilingHeader, GalleryHeader, MuralHeader, PageHeader
from plugins.newsroom.kinds.parts import ALIASES
from plugins.newsroom.kinds.plan import PlanHeader
from plugins.newsroom.kinds.release import ReleaseHeader
from plugins.newsroom.kinds.report import ReportHeader
from plugins.newsroom.notebook import Notebook, digest
from plugins.newsroom.problems import Problem
from plugins.newsroom.reading.files import Found, Tree
from plugins.newsroom.schema import fit

MODELS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "boletines": ReleaseHeader,
        "galerias": GalleryHeader,
        "agenda": EventHeader,
        "informes": ReportHeader,
        "paginas": PageHeader,
        "murales": MuralHeader,
        "transparencia": FilingHeader,
        "planes": PlanHeader,
        "presupuestos": BudgetHeader,
        "campanas": CampaignHeader,
    }
)
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Draft(Generic[Model]):
    """A file that fits its model; its references are not checked yet."""

    found: Found
    header: Header
    value: Model
    body: Body

    @property
    def state(self) -> str:
        """Its state of publication; kinds without one are always public."""
        return str(getattr(self.value, "state", "publicado"))

    @property
    def visible_at(self) -> datetime | None:
        """From when the public may see it: the later of its date and its embargo."""
        if isinstance(self.value, EventHeader):
            return self.value.embargo.at if self.value.embargo else None
        moments = [getattr(self.value, "date", None), getattr(self.value, "embargo", None)]
        return max((each.at for each in moments if each), default=None)


def draft_all(tree: Tree, zone: ZoneInfo, notebook: Notebook) -> tuple[tuple[Draft[Any], ...], tuple[Problem, ...]]:
    """Every item that can be read, and what is wrong with the headers of the rest."""
    drafts: list[Draft[Any]] = []
    problems: list[Problem] = []
    for found in tree.found:
        draft, wrong = _draft(found, zone, notebook)
        problems.extend(wrong)
        if draft is not None:
            drafts.append(draft)
    return tuple(drafts), tuple(problems)


def _draft(found: Found, zone: ZoneInfo, notebook: Notebook) -> tuple[Draft[Any] | None, tuple[Problem, ...]]:
    header, problems = read_page(found.file.read_bytes(), found.path, ALIASES)
    if header is None:
        return None, problems
    value, wrong = fit(MODELS[found.kind], header, found.path, {"zone": zone})
    if value is None:
        unfinished = key_of(str(header.data.get("estado", ""))) in {"borrador", "draft"}
        return None, problems + tuple(replace(each, draft=unfinished) for each in wrong)
    body = recall_body(header.body, notebook)
    return Draft(found, header, value, body), problems + wrong


def recall_body(text: str, notebook: Notebook) -> Body:
    """The body made from a text, worked out once for each text."""
    plain = notebook.recall(f"texto {digest(bodies.ENGINE, text)}", lambda: asdict(bodies.render(text)))
    images = tuple(Image(**each) for each in plain["images"])
    return Body(plain["html"], plain["text"], tuple(plain["links"]), images, tuple(plain["removed"]))
