"""What a test needs of the machine: it skips with a word why where that is absent, and fails with REBUT_REQUIRE=all."""

from __future__ import annotations

import os
import shutil
import subprocess
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


def argdown() -> Path:
    """The folder with the modules of Argdown 1.7.5 for Node; it is installed there where it is not yet.

    REBUT_ARGDOWN names the folder; else it is one in the user's cache.
    """
    program("node")
    folder = Path(os.environ.get("REBUT_ARGDOWN") or _cache() / "rebut-tests" / f"argdown-{ARGDOWN}")
    modules = folder / "node_modules"
    if not (modules / "@argdown" / "node" / "package.json").exists():
        _install(folder, f"@argdown/node@{ARGDOWN}")
    return modules


ARGDOWN = "1.7.5"
_LONGEST = 100
"""Seconds that an installation may take."""


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _install(folder: Path, package: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix", str(folder)]
    try:
        subprocess.run(
            [program("npm"), "install", *options, package], check=True, timeout=_LONGEST, capture_output=True
        )
    except (subprocess.SubprocessError, OSError) as fault:
        absent(f"npm cannot install {package}: {fault}")
