"""The maps of the seed debates, part by part, are what is drawn of them, and the page that shows them is complete."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rebut import Claim, Debate, Group, Participant, load
from rebut.cli.app import app
from rebut.rendering.escaping import markdown_text
from svg_texts import texts

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
NAMES = ("kursk", "shlapentokh", "won", "terwilliger")
DEBATES = {name: load(SEEDS / f"{name}.argdown") for name in NAMES}


def run(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(args))
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.dot
@pytest.mark.parametrize("name", NAMES)
def test_the_maps_that_are_shown_are_those_that_are_drawn(name: str, tmp_path: Path, *, update_golden: bool) -> None:
    code, _, said = run(
        "draw", str(SEEDS / f"{name}.argdown"), "--by-group", "--verdicts", "-o", str(tmp_path / f"{name}.svg")
    )
    assert (code, said.count("wrote ")) == (0, len(DEBATES[name].all(Group)))
    assert "RB803" not in said
    drawn = sorted(tmp_path.iterdir())
    if update_golden:
        for path in drawn:
            (SEEDS / "maps" / path.name).write_bytes(path.read_bytes())
    assert [path.name for path in drawn] == sorted(path.name for path in (SEEDS / "maps").glob(f"{name}-*.svg"))
    assert [texts(path) for path in drawn] == [texts(SEEDS / "maps" / path.name) for path in drawn]


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_map_is_too_large_for_a_page_and_says_so(name: str, tmp_path: Path) -> None:
    _, _, said = run("draw", str(SEEDS / f"{name}.argdown"), "-o", str(tmp_path / "map.dot"))
    assert "too large for a page" in said
    assert all([f"“{group.title}”" in said for group in DEBATES[name].all(Group)])


@pytest.mark.parametrize("name", NAMES)
def test_a_part_fits_on_a_page_and_together_they_show_every_claim(name: str, tmp_path: Path) -> None:
    _, _, said = run("draw", str(SEEDS / f"{name}.argdown"), "--by-group", "-o", str(tmp_path / "map.dot"))
    assert "too large" not in said
    drawn = "".join([path.read_text(encoding="utf-8") for path in tmp_path.iterdir()])
    shown = {id for group in DEBATES[name].all(Group) for id in group.members}
    assert [claim.title for claim in DEBATES[name].claims if claim.id not in shown] == []
    assert drawn.count("digraph") == len(DEBATES[name].all(Group))


def page() -> str:
    """The page that shows the maps of all seed debates."""
    parts = [INTRODUCTION]
    for name, debate in DEBATES.items():
        parts.append(f"## {debate.title}\n\n{about(name, debate)}")
        parts += [
            f"### {markdown_text(group.title)}\n\n![Map of “{markdown_text(group.title)}”](maps/{name}-{number}.svg)"
            for number, group in enumerate(debate.all(Group), 1)
        ]
    return "\n\n".join(parts) + "\n"


INTRODUCTION = """\
# The seed debates

Three essays, and the debate between them, in Argdown: claims in words of our own, each with the line that it is taken
from. What the verdicts on them should be, and why, is in [`verdicts.yaml`](verdicts.yaml).

Whole, each map is too large for a page. These are their parts, with what is left standing, as `rebut draw FILE
--by-group --verdicts` draws them; what belongs to another part and is next to this one is shown in its own frame."""


def about(name: str, debate: Debate) -> str:
    claims, people = len(debate.all(Claim)), len(debate.all(Participant))
    return f"[`{name}.argdown`]({name}.argdown): {claims} claims, {people} who speak or are reported."


def test_the_page_shows_all_of_them(*, update_golden: bool) -> None:
    path = SEEDS / "README.md"
    if update_golden:
        path.write_text(page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page()
