"""The smallest changes of a debate that would turn a verdict."""

from __future__ import annotations

from .changing import Change, Kind
from .searching import Searching, Turn, Turning, turning

__all__ = ["Change", "Kind", "Searching", "Turn", "Turning", "turning"]
