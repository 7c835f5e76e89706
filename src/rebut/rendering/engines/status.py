"""What ``rebut doctor`` tells: which engines are there, and which would be used for what."""

from __future__ import annotations

import os

import attrs

from rebut.errors import RebutError, UnknownOption

from ._registry import ENGINES, FORMATS
from .choosing import VARIABLE, chosen, engine_called
from .engine import Engine

__all__ = ["Status", "Use", "available", "uses"]


@attrs.frozen
class Status:
    """An engine, whether it is there, and what it makes."""

    name: str
    found: bool
    program: str
    version: str
    formats: tuple[str, ...]
    mend: str
    """What to do where it is not there."""


@attrs.frozen
class Use:
    """The engine that would make a format, and why it is this one; or the problem, where none would."""

    format: str
    engine: str = ""
    why: str = ""
    problem: str = ""


def available() -> tuple[Status, ...]:
    """Every engine that we know, and the program that ``REBUT_ENGINE`` gives by its path."""
    return tuple(_status(engine) for engine in (*_from_environment(), *ENGINES))


def _from_environment() -> tuple[Engine, ...]:
    given = os.environ.get(VARIABLE, "").strip()
    try:
        engine = engine_called(given) if given else None
    except RebutError:  # `uses` tells of it
        engine = None
    return (engine,) if engine and engine not in ENGINES else ()


def _status(engine: Engine) -> Status:
    found = engine.find()
    return Status(
        name=engine.name,
        found=found is not None,
        program=found.program if found else "",
        version=engine.version(found) if found else "",
        formats=engine.formats,
        mend=engine.mend,
    )


_WHY = {
    "named": "it is named",
    "environment": f"{VARIABLE} names it",
    "default": "it is the first of those that are there",
}


def uses(engine: str | None = None) -> tuple[Use, ...]:
    """For each format, which engine would make it; raises ``UnknownOption`` for a name that is none of an engine."""
    if engine:
        engine_called(engine)
    return tuple(_use(format, engine) for format in FORMATS)


def _use(format: str, engine: str | None) -> Use:
    try:
        choice = chosen(format, engine)
    except RebutError as error:
        near = f"; {error.help}" if isinstance(error, UnknownOption) else ""  # the others' help is in the table above
        return Use(format, problem=f"{error.message}{near}")
    return Use(format, choice.engine.name, _WHY[choice.why])
