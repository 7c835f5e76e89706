"""Which engine lays a map out: the one that is named, or else the first that is there and makes the format."""

from __future__ import annotations

import os
from typing import Literal, TypeAlias

import attrs

from rebut.errors import EngineError, EngineMissing
from rebut.rendering.guessing import unknown

from . import dot
from ._registry import ENGINES, FORMATS
from .engine import Engine, Found

__all__ = ["VARIABLE", "Choice", "Why", "chosen"]

VARIABLE = "REBUT_ENGINE"
"""The environment variable that names an engine, or gives the path of a program that behaves like ``dot``."""

Why: TypeAlias = Literal["named", "environment", "default"]
_DOT_TEXT = "DOT text needs no engine: write to a file that ends in .dot"


@attrs.frozen
class Choice:
    """The engine to use, where it was found, and why it is this one."""

    engine: Engine
    found: Found
    why: Why


def chosen(format: str, engine: str | None = None) -> Choice:
    """The engine asked for, by argument or by ``REBUT_ENGINE``; else the first of ours that makes the format."""
    if format not in FORMATS:
        raise unknown("engine makes", format, tuple(FORMATS))
    if engine:
        return _named(engine, format, "named")
    if from_environment := os.environ.get(VARIABLE, "").strip():
        return _named(from_environment, format, "environment")
    for candidate in FORMATS[format]:
        if (found := candidate.find()) is not None:
            return Choice(candidate, found, "default")
    raise EngineMissing(f"no layout engine that makes {format} is installed", _mending(FORMATS[format]))


def _named(name: str, format: str, why: Why) -> Choice:
    told = f", which {VARIABLE} names" if why == "environment" else ""
    engine = engine_called(name, told=told)
    said = f"{name}{told}," if told else name
    if format not in engine.formats:
        others = " or ".join(other.name for other in FORMATS[format])
        raise EngineError(f"{said} makes {', '.join(engine.formats)}, but no {format}", f"{others} makes it")
    found = engine.find()
    if found is None:
        what = "is no program that may be run" if _is_path(name) else "is not installed"
        raise EngineMissing(f"the layout engine {said} {what}", _mending((engine,)))
    return Choice(engine, found, why)


def engine_called(name: str, *, told: str = "") -> Engine:
    """The engine of this name, or for the program at this path; ``told`` says whose word the name is."""
    for engine in ENGINES:
        if engine.name == name.lower().replace("_", "-"):
            return engine
    if _is_path(name):
        return dot.at_path(name)
    raise unknown("layout engine is called", name, [engine.name for engine in ENGINES], told=told)


def _is_path(name: str) -> bool:
    return "/" in name or os.sep in name or name.lower().endswith(".exe")


def _mending(engines: tuple[Engine, ...]) -> str:
    """The commands that would help, one a line where they are several."""
    if len(engines) == 1:
        return f"{engines[0].mend}. {_DOT_TEXT}"
    return "\n".join(["any of these mends it:", *(f"  {engine.mend}" for engine in engines), _DOT_TEXT])
