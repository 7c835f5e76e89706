"""Text in and out: debates are read from files of several formats, and written to them."""

from __future__ import annotations

from ._format import Format, Opened, Written
from ._reading import load, loads
from ._registry import formats
from ._writing import dumps, save

__all__ = ["Format", "Opened", "Written", "dumps", "formats", "load", "loads", "save"]
