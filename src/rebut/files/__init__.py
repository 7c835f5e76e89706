"""Files and their syntax: bytes to text, YAML 1.2 and JSON with places, and writing whole.

What every reader needs is here; YAML and JSON are in modules of their own, as most debates need neither.
"""

from __future__ import annotations

from .decoding import LARGEST, decode, read, read_stream
from .parsed import Parsed, Value
from .places import Lines, Path, Places, path_text
from .writing import write_whole

__all__ = [
    "LARGEST",
    "Lines",
    "Parsed",
    "Path",
    "Places",
    "Value",
    "decode",
    "path_text",
    "read",
    "read_stream",
    "write_whole",
]
