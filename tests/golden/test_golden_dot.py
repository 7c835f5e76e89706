"""The DOT text of small debates, one for each idiom, as it was found good; ``--update-golden`` writes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from map_debates import GOLDEN

FOLDER = Path(__file__).with_name("dot")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", GOLDEN)
def test_the_dot_text_is_as_it_was(name, dark, update_golden):
    found = GOLDEN[name]().draw(format="dot", dark=dark).text
    golden = FOLDER / f"{name}-{'dark' if dark else 'light'}.dot"
    if update_golden:
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")


def test_every_golden_file_belongs_to_a_debate():
    names = {f"{name}-{page}.dot" for name in GOLDEN for page in ("light", "dark")}
    assert {path.name for path in FOLDER.glob("*.dot")} == names
