"""The house rules that no linter knows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import rebut
from needs import program

ROOT = Path(__file__).parents[2]
TOP = {"pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "check", "seeds", "src", "examples", "tests"}


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("this is no clone, so nothing is tracked")
    listed = subprocess.run([program("git"), "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.decode().split("\0") if name]


def test_the_top_level_holds_what_belongs_there(tracked: list[Path]) -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked}
    assert {name for name in names if not name.startswith(".")} == TOP


def test_modules_stay_under_four_hundred_lines() -> None:
    long = [path for path in (ROOT / "src").rglob("*.py") if path.read_text(encoding="utf-8").count("\n") > 400]
    assert long == []


def test_no_path_of_a_machine_is_in_the_project(tracked: list[Path]) -> None:
    pattern = re.compile(rb"/(?:work|home|root|Users)/[a-z]")
    assert [path for path in tracked if path.is_file() and pattern.search(path.read_bytes())] == []


def test_every_public_name_is_there_and_documented() -> None:
    for name in rebut.__all__:
        assert getattr(rebut, name).__doc__, name


def test_every_module_says_what_it_is() -> None:
    assert [
        path
        for path in (ROOT / "src").rglob("*.py")
        if not path.read_text(encoding="utf-8").lstrip("r").startswith('"""')
    ] == []


def test_codes_of_findings_have_one_meaning_each() -> None:
    """Each is said in one room alone; what it means there is told by one message."""
    where: dict[str, set[str]] = {}
    for path in (ROOT / "src").rglob("*.py"):
        text = re.sub(r'"""(?:.|\n)*?"""|#.*', "", path.read_text(encoding="utf-8"))
        for code in re.findall(r'"(RB\d{3})"', text):
            where.setdefault(code, set()).add(path.relative_to(ROOT / "src" / "rebut").parts[0])
    assert {code: rooms for code, rooms in where.items() if len(rooms) > 1} == {}


def test_output_does_not_depend_on_the_hash_seed() -> None:
    script = "import rebut, sys; d = rebut.load(sys.argv[1]); print(d.dumps('yaml'), d.draw(format='dot').text)"
    seed = str(ROOT / "seeds" / "kursk.argdown")
    printed = {
        subprocess.run(
            [sys.executable, "-c", script, seed], env={"PYTHONHASHSEED": number, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True, check=True,
        ).stdout
        for number in ("0", "1", "2")
    }  # fmt: skip
    assert len(printed) == 1
