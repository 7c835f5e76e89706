"""What a layout engine is: how it is found, what it makes, and the command line that makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    import re

__all__ = ["Command", "Engine", "Find", "Found", "Version"]


@attrs.frozen
class Found:
    """An engine that is there: the program to run, and its version where that is known without running it."""

    program: str
    version: str = ""


Find: TypeAlias = Callable[[], Found | None]
Command: TypeAlias = Callable[[Found, str, Mapping[str, str]], tuple[str, ...]]
Version: TypeAlias = Callable[[Found], str]


@attrs.frozen
class Engine:
    """One way to lay a map out: a program that reads DOT on its standard input and writes a drawing on its output."""

    name: str
    formats: tuple[str, ...]
    find: Find
    """Looks for it; None where it is not there."""
    command: Command
    """The command line for a format, with attributes of the graph (``dpi``) that go on top of the DOT text."""
    version: Version
    """Its version, asked of itself where need be."""
    mend: str
    """The command that installs it."""
    shows: Callable[[str], bool] | None = None
    """Whether the fonts of its PNG have a character; None where they are the machine's own."""
    noise: tuple[re.Pattern[str], ...] = ()
    """What it says on its standard error that is of no use to anybody."""
