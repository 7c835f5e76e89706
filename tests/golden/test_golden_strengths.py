"""The DOT text of small debates with their strengths, as it was found good; ``--update-golden`` writes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from map_debates import GOLDEN

FOLDER = Path(__file__).with_name("strengths")
NAMES = ("reasons", "shared", "arguments")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_the_dot_text_is_as_it_was(name, dark, update_golden):
    debate = GOLDEN[name]()
    found = debate.draw(format="dot", dark=dark, strengths=debate.weigh()).text
    golden = FOLDER / f"{name}-{'dark' if dark else 'light'}.dot"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")


def test_every_golden_file_belongs_to_a_debate():
    assert {path.stem for path in FOLDER.glob("*.dot")} == {
        f"{name}-{page}" for name in NAMES for page in ("light", "dark")
    }
