"""Files and their syntax: bytes to text, YAML 1.2 and JSON with places, and writing whole."""

from __future__ import annotations

from .decoding import LARGEST, decode, read, read_stream
from .json_reading import read_json
from .json_writing import dump_json
from .parsed import DEEPEST, MOST, Parsed, Value
from .places import Lines, Path, Places, path_text
from .plainness import Writable
from .writing import write_whole
from .yaml12 import read_yaml
from .yaml_writing import dump_yaml

__all__ = [
    "DEEPEST",
    "LARGEST",
    "MOST",
    "Lines",
    "Parsed",
    "Path",
    "Places",
    "Value",
    "Writable",
    "decode",
    "dump_json",
    "dump_yaml",
    "path_text",
    "read",
    "read_json",
    "read_stream",
    "read_yaml",
    "write_whole",
]
