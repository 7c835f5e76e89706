"""What the README says is so: its code runs, its tables are those of the registries, its commands are what CI runs."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import rebut
from rebut.cli.app import VERBS, app
from rebut.evaluation.gradual._registry import MEASURES
from rebut.formats import formats
from rebut.rendering.styles import STYLES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)


def table(heading: str) -> list[list[str]]:
    section = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = [row.strip("| ").split(" | ") for row in section.splitlines() if row.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


@pytest.mark.dot
def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "kursk.argdown").write_bytes((ROOT / "seeds" / "kursk.argdown").read_bytes())
    names: dict[str, object] = {}
    for block in blocks("python"):
        if ">>>" in block:
            test = doctest.DocTestParser().get_doctest(block, names, "README", "README.md", 0)
            assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, clear_globs=False).failed == 0
            names = test.globs
        else:
            exec(compile(block, "README.md", "exec"), names)  # noqa: S102 -- our own README
    assert (tmp_path / "kursk.svg").read_text(encoding="utf-8").startswith("<")


def test_the_argdown_of_the_readme_says_what_its_python_says() -> None:
    names: dict[str, Any] = {}
    exec(blocks("python")[0].replace("debate.draw", "str"), names)  # noqa: S102 -- our own README
    (block,) = blocks("argdown")
    read = rebut.loads(block, format="argdown", name="README.md")
    assert read.findings == ()
    assert shape(read) == shape(names["debate"])


def shape(debate: rebut.Debate) -> set[object]:
    """What is said and how it hangs together, whatever it is called."""
    said: dict[str, object] = {claim.id: claim.text for claim in debate.claims}
    for argument in debate.arguments:
        said[argument.id] = (*[said[premise.claim] for premise in argument.premises], said[argument.conclusion])
    for link in debate.links:
        said[link.id] = (type(link), *[said[one.claim] for one in link.sources], said[link.target])
    speakers = {
        (debate.find(cite.by, rebut.Participant).name, claim.text) for claim in debate.claims for cite in claim.cites
    }
    return {*said.values(), *speakers}


def test_the_formats_are_those_of_the_registry() -> None:
    listed = {row[0].strip("`"): set(re.findall(r"`(\.[^`]+)`", row[1])) for row in table("Formats")}
    assert listed == {name: set(format.suffixes) for name, format in formats().items()}


def test_what_is_said_of_reading_and_writing_is_so() -> None:
    for row in table("Formats"):
        format = formats()[row[0].strip("`")]
        assert (row[2] == "yes", row[3] == "yes") == (format.loads is not None, format.dumps is not None)


def test_the_verbs_are_those_of_the_command_line() -> None:
    said = {re.search(r"`rebut (\w+)", row[0]).group(1) for row in table("In a terminal")}  # type: ignore[union-attr]
    assert said | {"completion"} == set(VERBS)


def test_the_measures_are_those_of_the_registry() -> None:
    listed = [[row[0].strip("`"), row[1]] for row in table("How strong a claim is")]
    assert listed == [[name, one.about] for name, one in MEASURES.items()]


def test_the_styles_are_those_of_the_registry() -> None:
    assert [row[0].strip("`") for row in table("Styles")] == list(STYLES)


def test_every_verb_of_the_table_is_a_method() -> None:
    for _, written in table("A debate in Python"):
        for verb in re.findall(r"debate\.(\w+)\(|`(\w+)`(?=\.|$)", written):
            assert hasattr(rebut.Debate, verb[0] or verb[1])


@pytest.mark.parametrize("number", [0, 1])
def test_the_two_commands_stand_alone_in_their_section(number: int) -> None:
    section = README.split("\n## Two commands\n")[1].split("\n## ")[0]
    commands = re.findall(r"^```sh\n(.*?)^```", section, flags=re.DOTALL | re.MULTILINE)
    assert len(commands) == 2
    assert commands[number].count("\n") == 1


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", README):
        if not target.startswith("http"):
            file, _, anchor = target.partition("#")
            assert (ROOT / file).exists(), target
            assert not anchor or anchor in anchors(ROOT / (file or "README.md")), target


def anchors(page: Path) -> set[str]:
    """What the headings of a page go by in addresses."""
    headings = re.findall("^##+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_what_stands_in_the_kursk_debate_is_what_judge_says(
    monkeypatch: pytest.MonkeyPatch, *, update_golden: bool
) -> None:
    command = " ".join(README.split("<!-- judged -->")[0].rpartition("`rebut ")[2].partition("`")[0].split())
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(app, shlex.split(command))
    before, rest = README.split("<!-- judged -->\n")
    shown, after = rest.split("<!-- /judged -->")
    if update_golden:
        shown = f"\n{result.stdout}\n"
        (ROOT / "README.md").write_text(f"{before}<!-- judged -->\n{shown}<!-- /judged -->{after}", encoding="utf-8")
    assert (result.exit_code, shown.strip()) == (0, result.stdout.strip())
