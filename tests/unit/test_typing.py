"""A caller's type checker finds what `tests/typing` says: the types that come back, and the faults."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests" / "typing").glob("*.py"))


def checked(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mypy", "--no-error-summary", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_type_and_every_fault_is_as_it_says():
    found = checked(*map(str, FILES))
    assert (found.stdout, found.returncode) == ("", 0), found.stderr


def test_a_file_that_says_otherwise_fails(tmp_path: Path):
    """What the files expect is really tried: without its notes, each fault is told."""
    path = tmp_path / "making.py"
    text = (ROOT / "tests" / "typing" / "making.py").read_text(encoding="utf-8")
    path.write_text(re.sub(r"  # type: ignore.*", "", text), encoding="utf-8")
    found = checked(str(path))
    told = {int(line.split(":")[1]) for line in found.stdout.splitlines() if " error: " in line}
    assert told == {number for number, line in enumerate(text.splitlines(), 1) if "# type: ignore" in line}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_expects_types_and_faults(path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.count("assert_type(") > 5
    assert text.count("# type: ignore[") > 5
