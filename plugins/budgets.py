"""Budgets."""

from __future__ import annotations

from blinker import signal

from plugins.newsroom.portal import Decide
from plugins.newsroom.sections import budgets


def offer(deciders: dict[str, Decide]) -> None:
    """Adds this section to the portal."""
    deciders["budgets"] = budgets.section


def register() -> None:
    """Answers when the gate asks which sections there are."""
    signal("portal-section").connect(offer)
