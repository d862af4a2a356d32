"""The public scorecard."""

from __future__ import annotations

from blinker import signal

from plugins.newsroom.portal import Decide
from plugins.newsroom.sections import evaluation


def offer(deciders: dict[str, Decide]) -> None:
    """Adds this section to the portal."""
    deciders["evaluation"] = evaluation.section


def register() -> None:
    """Answers when the gate asks which sections there are."""
    signal("portal-section").connect(offer)
