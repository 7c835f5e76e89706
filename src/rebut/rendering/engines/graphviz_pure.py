"""graphviz-pure: Graphviz as one program in a wheel, found through the files of its package, not through PATH."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from . import dot
from .coverage import in_arimo
from .engine import Engine, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ENGINE"]

_PROGRAM = ("graphviz-pure", "graphviz-pure.exe")


def find() -> Found | None:
    """The program of the installed package.

    It reads the package's list of files itself: ``importlib.metadata`` alone would take longer than a small layout.
    """
    for info, version in _installed():
        for program in _programs(info):
            if program.is_file() and os.access(program, os.X_OK):
                return Found(os.path.normpath(program), version)
    return None


def _installed() -> Iterator[tuple[Path, str]]:
    for entry in dict.fromkeys(sys.path):
        for info in sorted(Path(entry).absolute().glob("graphviz_pure-*.dist-info")):
            yield info, info.name.removesuffix(".dist-info").partition("-")[2]


def _programs(info: Path) -> Iterator[Path]:
    """Where the program may be: as the package's list says, then beside the packages (``pip install --target``)."""
    site = info.parent
    yield from (site / name for name in _listed(info) if name.rpartition("/")[2] in _PROGRAM)
    yield from (site / folder / name for folder in ("bin", "Scripts") for name in _PROGRAM)


def _listed(info: Path) -> Iterator[str]:
    try:
        text = (info / "RECORD").read_text("utf-8", "replace")
    except OSError:  # some distributions leave it out
        return
    for line in text.splitlines():
        yield line.split(",")[0].strip('"').replace("\\", "/")


def version(found: Found) -> str:
    """The version of the package."""
    return found.version or dot.version(found)


ENGINE = Engine(
    name="graphviz-pure",
    formats=("svg", "png", "json", "xdot"),
    find=find,
    command=dot.command,
    version=version,
    mend="pip install graphviz-pure",
    shows=in_arimo,
    noise=(re.compile("no value for width of non-ASCII character"),),
)
