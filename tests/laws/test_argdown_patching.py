"""A save to the Argdown document that a debate was read from changes what changed, and nothing else."""

from __future__ import annotations

import contextlib
import difflib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebut import Argument, Claim, Debate, load, loads
from rebut.errors import RebutError
from rebut.formats import dumps, save
from rebut.formats.argdown.writing.patching import patched
from strategies import debates

CALM = settings(suppress_health_check=[HealthCheck.too_slow])
PLAIN = debates(hostile=False, size=10)


def sprinkled(text: str, draw: Any) -> str:
    """The document with comments and empty lines where there are empty lines."""
    lines: list[str] = []
    within = False
    for line in text.splitlines():
        within ^= line.startswith("===")
        lines.append(line)
        if not line and not within and lines[1:]:
            lines += draw(st.sampled_from([[], ["/* a comment */"], [""], ["// another", ""]]))
    return "\n".join(lines) + "\n"


def _some(debate: Debate, kinds: type | tuple[type, ...], draw: Any) -> Any:
    found = [node for node in debate if isinstance(node, kinds)]
    return draw(st.sampled_from(found)) if found else None


def _reword(debate: Debate, draw: Any) -> None:
    if claim := _some(debate, Claim, draw):
        debate.replace(claim, texts="Words that nobody used.", canonical=None)


def _entitle(debate: Debate, draw: Any) -> None:
    if claim := _some(debate, (Claim, Argument), draw):
        debate.replace(claim, title="A fresh title")


def _weigh(debate: Debate, draw: Any) -> None:
    if claim := _some(debate, (Claim, Argument), draw):
        debate.replace(claim, score=0.25, data={"seen": True})


def _tag(debate: Debate, draw: Any) -> None:
    if node := _some(debate, object, draw):
        debate.replace(node, tags=[*node.tags, "new"])


def _claim(debate: Debate, draw: Any) -> None:
    del draw
    debate.claim("A claim that is new.")


def _rebut(debate: Debate, draw: Any) -> None:
    if claim := _some(debate, (Claim, Argument), draw):
        debate.rebut(claim, because="A new objection.")


def _support(debate: Debate, draw: Any) -> None:
    if claim := _some(debate, Claim, draw):
        debate.support(claim, because=["A new reason.", "Another one."])


def _undercut(debate: Debate, draw: Any) -> None:
    if argument := _some(debate, Argument, draw):
        debate.undercut(argument, because="It does not follow.")


def _remove(debate: Debate, draw: Any) -> None:
    if node := _some(debate, object, draw):
        debate.remove(node, dependents=True)


def _let_go(debate: Debate, draw: Any) -> None:
    if node := _some(debate, object, draw):
        with contextlib.suppress(RebutError):
            debate.remove(node)


def _rename(debate: Debate, draw: Any) -> None:
    if node := _some(debate, object, draw):
        debate.rename(node, "renamed")


def _title(debate: Debate, draw: Any) -> None:
    debate.title = draw(st.sampled_from(["", "Rain", "no", "a: b"]))


def _group(debate: Debate, draw: Any) -> None:
    del draw
    debate.group("A new part", [])


ACTS: tuple[Callable[[Debate, Any], None], ...] = (
    *(_reword, _entitle, _weigh, _tag, _claim, _rebut, _support, _undercut, _remove, _let_go, _rename, _title, _group),
)


@pytest.mark.parametrize("act", ACTS)
@given(debate=PLAIN, data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=40)
def test_a_changed_document_reads_as_the_debate(act: Callable[[Debate, Any], None], debate: Debate, data: Any):
    """Or else it is said that it cannot be changed in place, by no text at all."""
    text = sprinkled(dumps(debate, "argdown"), data.draw)
    read = loads(text, format="argdown")
    assert read == debate
    act(read, data.draw)
    assert read.document is not None
    if found := patched(read, read.document):
        assert loads(found, format="argdown") == read


@given(debate=debates(size=8), data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_what_is_saved_is_what_is_loaded(tmp_path_factory: pytest.TempPathFactory, debate: Debate, data: Any):
    path = tmp_path_factory.mktemp("saved") / "page.argdown"
    path.write_text(sprinkled(dumps(debate, "argdown"), data.draw), encoding="utf-8", newline="")
    read = load(path)
    data.draw(st.sampled_from(ACTS))(read, data.draw)
    save(read, path)
    assert load(path) == read


@given(debate=debates(size=8), data=st.data())
@CALM
def test_an_unchanged_debate_is_saved_as_it_was(debate: Debate, data: Any):
    text = sprinkled(dumps(debate, "argdown"), data.draw)
    read = loads(text, format="argdown")
    assert read.document is not None
    assert patched(read, read.document) == text


@given(debate=debates(hostile=False, size=10, kinds=(Claim, Argument)), data=st.data())
@CALM
def test_a_changed_wording_leaves_the_lines_of_others_as_they_are(debate: Debate, data: Any):
    text = sprinkled(dumps(debate, "argdown"), data.draw)
    read = loads(text, format="argdown")
    assert read.document is not None
    claims = [claim for claim in read.claims if len(claim.texts) == 1 and not claim.texts[0].ranges]
    if not claims:
        return
    claim = data.draw(st.sampled_from(claims))
    spots = [one for one in read.document.occurrences if one.node == claim.id]
    own = {line for one in spots for line in _lines(text, one.start, one.stop)}
    read.replace(claim, texts="Words that nobody used.")
    changed = patched(read, read.document)
    assert loads(changed, format="argdown") == read
    if any(node.id not in changed for node in (claim,)):
        own |= set(range(8))  # front matter may have come before it
    gone = _gone(text, changed)
    assert gone <= own


def _lines(text: str, start: int, stop: int) -> range:
    return range(text.count("\n", 0, start), text.count("\n", 0, stop) + 1)


def _gone(before: str, after: str) -> set[int]:
    """The numbers of the lines that are not there any more."""
    matcher = difflib.SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False)
    return {
        line
        for kind, first, last, _, _ in matcher.get_opcodes()
        if kind in {"replace", "delete"}
        for line in range(first, last)
    }


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_line_ends_stay(tmp_path: Path, ends: str):
    path = tmp_path / "page.argdown"
    path.write_bytes(ends.join(["[a]: It rains.", "  - [b]: It does not.", "", "// the end", ""]).encode())
    read = load(path)
    read.replace(read.nodes["b"], texts="It snows.")
    read.rebut(read.nodes["b"], because="It does not.")
    assert save(read, path) == ()
    written = path.read_bytes().decode()
    assert written.count("\n") == written.count(ends)
    assert "// the end" in written
    assert load(path) == read


def test_what_cannot_be_changed_in_place_is_written_anew_and_said(tmp_path: Path):
    path = tmp_path / "page.argdown"
    path.write_text("// about rain\n[a]: It rains.\n", encoding="utf-8")
    read = load(path)
    read.replace(read.nodes["a"], texts=["It rains.", "There is rain."])
    (told,) = save(read, path)
    assert told.code == "RB303"
    assert load(path) == read
