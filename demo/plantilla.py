"""Draws the blank 23b workbook that the demonstration fills: `python -m demo.plantilla`. No municipality's own."""

from __future__ import annotations

from pathlib import Path

from tests.newsroom.formats_samples import blank_workbook

FILE = Path(__file__).parents[1] / "content" / "transparencia" / "plantillas" / "23b-en-blanco.xlsx"


def main() -> None:
    """In the layout verified on real files, from the project's own data of the format."""
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(blank_workbook("23b", "2018"))


if __name__ == "__main__":
    main()
