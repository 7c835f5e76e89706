"""pygraphviz, the extra ``pdf``: Graphviz as a library, in a Python process of its own so that it can be stopped."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .engine import Engine, Found

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ENGINE"]

_CHILD = Path(__file__).with_name("pygraphviz_child.py")


def find() -> Found | None:
    """The Python that runs now, where it has the package."""
    from importlib.util import find_spec  # noqa: PLC0415 -- slow to import, and rarely needed

    return Found(sys.executable) if sys.executable and _CHILD.is_file() and find_spec("pygraphviz") else None


def command(found: Found, format: str, attributes: Mapping[str, str]) -> tuple[str, ...]:
    """A Python with the script beside this module; -P keeps the folder of the script off the path, and thereby us."""
    return (found.program, "-P", str(_CHILD), format, *(f"{name}={value}" for name, value in attributes.items()))


def version(_found: Found) -> str:
    """The version of the package."""
    from importlib import metadata  # noqa: PLC0415 -- the same

    try:
        return metadata.version("pygraphviz")
    except metadata.PackageNotFoundError:
        return ""


ENGINE = Engine(
    name="pygraphviz",
    formats=("pdf", "svg", "png", "json", "xdot", "ps"),
    find=find,
    command=command,
    version=version,
    mend="pip install 'rebut[pdf]'",
    noise=(re.compile("^Fontconfig "), re.compile(r"^Warning: graph has \d+ nodes")),
)
