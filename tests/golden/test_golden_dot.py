"""The DOT text of small debates, one for each idiom, as it was found good; ``--update-golden`` writes it anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from map_debates import GOLDEN
from rebut.rendering.styles import STYLES

FOLDER = Path(__file__).with_name("dot")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", GOLDEN)
@pytest.mark.parametrize("style", STYLES)
def test_the_dot_text_is_as_it_was(style, name, dark, update_golden):
    found = GOLDEN[name]().draw(format="dot", style=style, dark=dark).text
    golden = FOLDER / style / f"{name}-{'dark' if dark else 'light'}.dot"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")


def test_every_golden_file_belongs_to_a_debate():
    names = {f"{style}/{name}-{page}.dot" for style in STYLES for name in GOLDEN for page in ("light", "dark")}
    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.dot")} == names
