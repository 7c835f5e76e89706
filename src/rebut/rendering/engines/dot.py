"""The ``dot`` of a Graphviz that is installed on the machine, or a program at a path that behaves like it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from rebut.rendering.escaping import printable

from .engine import Engine, Found
from .running import Deadline, TimeIsUp, TooMuch, run

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ENGINE", "at_path", "command", "version"]

FORMATS = ("svg", "png", "json", "xdot", "pdf", "ps")
_PATIENCE = 5.0
"""Seconds in which a program says its version."""


def find() -> Found | None:
    """The ``dot`` that PATH leads to."""
    program = shutil.which("dot")
    return Found(program) if program else None


def command(found: Found, format: str, attributes: Mapping[str, str]) -> tuple[str, ...]:
    """Graphviz' own command line."""
    return (found.program, f"-T{format}", *(f"-G{name}={value}" for name, value in attributes.items()))


def version(found: Found) -> str:
    """What the program says of its version, which goes to standard error; "" where it says nothing."""
    try:
        said = run([found.program, "-V"], b"", deadline=Deadline.after(_PATIENCE), environment=os.environ)
    except (OSError, TimeIsUp, TooMuch):
        return ""
    lines = (said.errors or said.output).decode("utf-8", "replace").strip().splitlines()
    return printable(lines[0].rpartition("version ")[2]) if lines else ""


ENGINE = Engine(
    name="dot",
    formats=FORMATS,
    find=find,
    command=command,
    version=version,
    mend="apt install graphviz, brew install graphviz or winget install Graphviz.Graphviz",
)


def at_path(path: str) -> Engine:
    """An engine for a program that is given by its path."""

    def find_there() -> Found | None:
        try:
            given = Path(path).expanduser()
        except RuntimeError:  # of somebody who has no home here
            return None
        program = shutil.which(given if given.name == path else given.absolute())  # "./dot" is not the one of PATH
        return Found(str(program)) if program else None

    return attrs.evolve(ENGINE, name=path, find=find_there, mend="a path must lead to a program that may be run")
