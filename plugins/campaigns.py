"""Campaigns."""

from __future__ import annotations

from blinker import signal

from plugins.newsroom.portal import Decide
from plugins.newsroom.sections import campaigns


def offer(deciders: dict[str, Decide]) -> None:
    """Adds this section to the portal."""
    deciders["campaigns"] = campaigns.section


def register() -> None:
    """Answers when the gate asks which sections there are."""
    signal("portal-section").connect(offer)
