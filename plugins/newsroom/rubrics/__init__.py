"""Which rubrics answer for a town that typed none? Those of evaluacion.yml beside this file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from plugins.newsroom.kinds.rubric import RubricEntry, RubricsFile

FILE = Path(__file__).with_name("evaluacion.yml")


@cache
def defaults() -> tuple[RubricEntry, ...]:
    """The rubrics of the portal; a town's own content/evaluacion.yml takes their place."""
    return RubricsFile.model_validate(yaml.load(FILE.read_text(encoding="utf-8"), yaml.CBaseLoader)).rubrics
