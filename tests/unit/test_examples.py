"""The examples run, and the drawings beside them are theirs."""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path

import pytest

from rebut import load
from svg_texts import texts

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "examples").glob("*.py"))


def test_there_are_ten() -> None:
    assert len(SCRIPTS) == 10


@pytest.mark.dot
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_an_example_runs_and_draws(
    script: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, update_golden: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(script), run_name="__main__")
    drawn, kept = tmp_path / f"{script.stem}.svg", script.with_suffix(".svg")
    if update_golden:
        kept.write_bytes(drawn.read_bytes())
    assert texts(drawn) == texts(kept)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_an_example_says_its_one_idea_and_is_short(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert re.match(r'"""[A-Z][^\n]+\."""\n', text)
    if script.stem != "kursk":
        assert text.count("\n") <= 45


def test_the_main_debate_of_the_seeds_is_the_same_in_python_and_in_argdown(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the file it is the first part, and all that hangs together with it."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    built = runpy.run_path(str(ROOT / "examples" / "kursk.py"))["built"]()
    read = load(ROOT / "seeds" / "kursk.argdown")
    assert read.findings == ()
    main = read.view(focus="[Fabricated]")
    assert list(main) == list(built)
    assert main == built
