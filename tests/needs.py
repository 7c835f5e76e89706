"""What a test needs of the machine: it skips with a word why where that is absent, and fails with REBUT_REQUIRE=all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def absent(what: str) -> NoReturn:
    """Skip the running test, or fail it where everything is required."""
    if os.environ.get("REBUT_REQUIRE") == "all":
        pytest.fail(f"REBUT_REQUIRE=all, and {what}")
    pytest.skip(what)


def shared(*parts: str) -> Path:
    """A file or folder of the shared data, which REBUT_SHARED points at."""
    root = os.environ.get("REBUT_SHARED")
    if not root:
        absent("REBUT_SHARED is not set, so the shared data is not there")
    path = Path(root).resolve().joinpath(*parts)
    if not path.exists():
        absent(f"the shared data has no {'/'.join(parts)}")
    return path


def program(*names: str) -> str:
    """The first of these programs that is on PATH."""
    for name in names:
        if found := shutil.which(name):
            return found
    absent(f"no {' or '.join(names)} is on PATH")
