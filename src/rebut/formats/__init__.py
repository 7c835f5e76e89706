"""Text in and out: debates are read from files of several formats, and written to them."""

from __future__ import annotations

from ._format import Format, Opened, Written
from ._joining import joined
from ._reading import load, loads
from ._registry import formats
from ._telling import DIFFERENCES
from ._writing import dumps, save

__all__ = ["DIFFERENCES", "Format", "Opened", "Written", "dumps", "formats", "joined", "load", "loads", "save"]
