"""The press: the decided pages and files are written, the pictures developed, what is stale removed."""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.newsroom import closing, outputs
from plugins.newsroom.pictures import develop, place
from plugins.newsroom.portal import Portal
from plugins.newsroom.progress import bar
from plugins.newsroom.routes import file_of


class Press(Generator):  # type: ignore[misc]
    """Writes every page from its template and its view, and nothing else."""

    def generate_output(self, writer: Writer) -> None:
        """Renders the pages that are not Pelican's own, and writes the files."""
        portal: Portal = self.settings["PORTAL"]
        shared = {"site": portal.site}
        for view in portal.pages:
            template = self.get_template(view.page.template)
            writer.write_file(file_of(view.page.address), template, shared, view=view)
        outputs.write(portal.files, Path(self.output_path))


def generators(pelican: Pelican) -> type[Press]:
    """Pelican asks for generators once a build."""
    return Press


def develop_and_prune(pelican: Pelican) -> None:
    """Pictures last: only what the store lacks; then the output loses what is no longer planned."""
    portal: Portal = pelican.settings["PORTAL"]
    output, store = Path(pelican.settings["OUTPUT_PATH"]), Path(pelican.settings["ALMACEN"])
    with bar("fotos") as progress:
        done = develop(portal.jobs, store / "fotos", progress=progress)
    place(portal.renditions, store / "fotos", output)
    outputs.prune(output, portal.planned, store / "salidas")
    print(closing.closing_line(portal, done, pelican.settings["PROBLEMAS"]), flush=True)
    if done.flaws and pelican.settings["ESTRICTO"]:
        raise SystemExit(1)


def register() -> None:
    """Connects the press to Pelican."""
    signals.get_generators.connect(generators)
    signals.finalized.connect(develop_and_prune)
