"""A document that is loaded, changed and saved: only the lines of what was changed are other than they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rebut import Debate, load

Change = Callable[[Debate], object]


def saved(tmp_path: Path, before: str, change: Change) -> str:
    """The document after the change; nothing is told, since nothing is written anew."""
    path = tmp_path / "page.argdown"
    path.write_bytes(before.encode())
    debate = load(path)
    change(debate)
    assert debate.save(path) == ()
    assert load(path) == debate
    return path.read_bytes().decode()


def says(id: str, text: str) -> Change:
    return lambda debate: debate.replace(debate.nodes[id], texts=text)


def goes(id: str) -> Change:
    return lambda debate: debate.remove(debate.nodes[id], dependents=True)


def weighs(id: str) -> Change:
    return lambda debate: debate.replace(debate.nodes[id], weight=0.5)


STRICT = "===\nmodel: {mode: strict}\n===\n\n[a]: x\n  - [b]\n\n[b]: y\n  - [a]\n"
"""Two signs that say the same."""


def test_what_is_said_twice_is_changed_in_place(tmp_path: Path):
    assert saved(tmp_path, STRICT, says("a", "z")) == STRICT.replace("[a]: x", "[a]: z")


def test_what_is_said_twice_goes_twice(tmp_path: Path):
    before = STRICT.replace("]: y\n  - [a]", "]: y\n  - [a]\n  + [c]")
    after = "===\nmodel: {mode: strict}\n===\n\n[a]: x\n\n[b]: y\n  + [c]\n"
    assert saved(tmp_path, before, goes("conflict-1")) == after


def test_what_is_said_twice_is_weighed_once(tmp_path: Path):
    before = "<A>\n\n(1) p\n----\n(2) [c]: q\n\n[d]\n  + [c]\n  + <A>\n"
    assert saved(tmp_path, before, weighs("support-1")) == before.replace("+ [c]", "+ [c] {link: {weight: 0.5}}")


def test_what_an_argument_says_already_goes_with_it(tmp_path: Path):
    before = "[c]\n  + <A>\n  + [d]\n\n<A>\n\n(1) p\n----\n(2) [c]\n"
    assert "<A>" not in saved(tmp_path, before, goes("a"))


def test_an_undercut_of_a_premise_stays_where_it_is(tmp_path: Path):
    before = "<A>\n\n(1) p\n----\n(2) c\n(3) q\n  <_ <U>\n----\n(4) d\n"
    assert saved(tmp_path, before, says("p", "x")) == before.replace("(1) p", "(1) x {id: p}")
