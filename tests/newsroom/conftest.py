"""Seconds are measured only by `make bench`: a slow moment of the machine fails no property."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("portal", deadline=None)
settings.load_profile("portal")
