"""Where are the data of a table? The links that stand under it."""

from __future__ import annotations

from plugins.newsroom import routes
from plugins.newsroom.datasets.presence import present
from plugins.newsroom.library import Library
from plugins.newsroom.sections.section import Sections
from plugins.newsroom.views.parts import Link


def data_links(library: Library, name: str, on: Sections) -> tuple[Link, ...]:
    """A dataset as CSV and JSON; nothing where the data section is off or the dataset is not written.

    Raises KeyError for a name that no dataset has.
    """
    if "data" not in on or not present(library, name, on):
        return ()
    return Link("CSV", routes.data(f"{name}.csv")), Link("JSON", routes.data(f"{name}.json"))
