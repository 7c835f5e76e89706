"""A document that is loaded, changed and saved: only the lines of what was changed are other than they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rebut import Claim, Debate, Premise, load

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


# words


@pytest.mark.parametrize("before", ["[a]\n  + [b]\n", "<A>\n\n(1) [b]\n----\n(2) [a]\n", "* [a]\n* [b]\n"])
def test_what_is_only_referred_to_is_given_its_words_where_it_stands(tmp_path: Path, before: str):
    assert saved(tmp_path, before, says("b", "z")) == before.replace("[b]", "[b]: z")


def test_comments_stay_with_words_that_are_written_anew(tmp_path: Path):
    before = "[a]: one /* x */ two // y\n  and <!-- z --> three {k: 1} // end\n"
    after = "[a]: It rains. /* x */ // y\n  <!-- z --> {k: 1} // end\n"
    assert saved(tmp_path, before, says("a", "It rains.")) == after


def test_a_new_title_leaves_the_words_as_they_are_written(tmp_path: Path):
    before = "[a]:  one /* x */\n two\n\n[b]\n  + [a]\n"
    after = before.replace("[a]:  one /* x */\n two", "[t]:  one /* x */\n two {id: a}").replace("+ [a]", "+ [t]")
    assert saved(tmp_path, before, lambda debate: debate.replace(debate.nodes["a"], title="t")) == after


def test_the_steps_of_an_argument_follow_its_id(tmp_path: Path):
    before = "<A>\n\n(1) p\n----\n(2) q\n"
    after = before.replace("<A>", "<T> {id: a}")
    assert saved(tmp_path, before, lambda debate: debate.replace(debate.nodes["a"], title="T")) == after


def test_where_something_belongs_stays_said(tmp_path: Path):
    before = "# One\n\n[a]\n  - [b] {isInGroup: true}\n\n# Two\n\n[b]: y {k: 1}\n"
    after = before.replace("{k: 1}", "{k: 2}")
    assert saved(tmp_path, before, lambda debate: debate.replace(debate.nodes["b"], data={"k": 2})) == after


def test_what_a_step_rests_on_stays_said_behind_its_conclusion(tmp_path: Path):
    before = "<A>\n\n(1) p\n(2) q\n----\n(3) c {uses: [1]}\n"
    after = before.replace("{uses: [1]}", "{uses: [1], k: 1}")
    assert saved(tmp_path, before, lambda debate: debate.replace(debate.nodes["c"], data={"k": 1})) == after


def test_an_item_is_taken_out_of_its_list(tmp_path: Path):
    assert saved(tmp_path, "* [a]: x\n* [b]: y\n* [d]: z // c\n", goes("b")) == "* [a]: x\n* [d]: z // c\n"


def test_groups_of_the_front_matter_stay_there(tmp_path: Path):
    before = "===\ngroup: {regroup: [{title: G, statements: [a]}]}\n===\n\n[a]: x\n"
    after = f"{before}\ny\n".replace("\n===\n\n", "\norder:\n  - [a, g]\n===\n\n")
    assert saved(tmp_path, before, lambda debate: debate.claim("y")) == after


# files


@pytest.mark.parametrize("ends", [("\n", "\r\n"), ("\r\n", "\n"), ("\r\n", "\r\n")])
def test_every_line_ends_as_it_did(tmp_path: Path, ends: tuple[str, str]):
    lines = ["[a]: x", "  - [b]: y", "", "// end", "", "[c]: z"]
    before = "".join(line + ends[at % 2] for at, line in enumerate(lines))
    assert saved(tmp_path, before, says("b", "no")) == before.replace("]: y", "]: no")


def test_a_document_without_a_last_line_end_has_none_behind(tmp_path: Path):
    assert saved(tmp_path, "[a]: x\n\n[b]: y", says("b", "no")) == "[a]: x\n\n[b]: no"


def test_the_mark_of_the_encoding_stays(tmp_path: Path):
    assert saved(tmp_path, "\ufeff[a]: x\n", says("a", "no")) == "\ufeff[a]: no\n"


MAIN = "[a]:   one // keep\n\n@include(b.argdown)\n\n\n[c]: three\n"


@pytest.fixture
def several(tmp_path: Path) -> Path:
    path = tmp_path / "main.argdown"
    path.write_text(MAIN, "utf-8", newline="")
    (tmp_path / "b.argdown").write_text("[b]: two // here\n", "utf-8", newline="")
    return path


def changed(path: Path, change: Change, *codes: str) -> str:
    """The document after the change, with what it includes as it was; ``codes`` are those of what is told."""
    debate = load(path)
    change(debate)
    assert [finding.code for finding in debate.save(path)] == list(codes)
    assert load(path) == debate
    assert (path.parent / "b.argdown").read_bytes() == b"[b]: two // here\n"
    return path.read_bytes().decode()


def test_a_document_that_includes_others_goes_on_to(several: Path):
    assert changed(several, lambda _: None) == MAIN
    assert changed(several, says("a", "1")) == MAIN.replace("[a]:   one", "[a]: 1")
    assert changed(several, lambda debate: setattr(debate, "title", "T")).startswith("===\ntitle: T\n===\n\n[a]: 1 //")


def test_what_is_new_about_something_included_is_written_beside_it(several: Path):
    after = changed(several, lambda debate: debate.rebut(debate.nodes["b"], because=debate.nodes["c"]))
    assert after == MAIN.replace("[c]: three", "[b]\n  - [c]\n\n[c]: three")


def test_a_change_of_what_is_included_is_written_into_one_document_and_told(several: Path):
    after = changed(several, says("b", "2"), "RB303")
    assert after == "[a]: one\n\n[b]: 2\n\n[c]: three\n"


def test_a_document_that_includes_others_is_whole_in_another_folder(several: Path, tmp_path: Path):
    debate = load(several)
    (told,) = debate.save(tmp_path.parent / f"{tmp_path.name}.argdown")
    assert "what it included stands in it" in told.message
    assert load(tmp_path.parent / f"{tmp_path.name}.argdown") == debate


def test_what_stood_where_a_relation_is_taken_out_is_said_elsewhere(tmp_path: Path):
    before = "<a>\n  +> [s] #wet {k: 1}\n\n<b>\n  +> [s]\n"
    after = "<a>\n\n[s] {exact: {tags: [wet]}, k: 1}\n\n<b>\n  +> [s] {link: {id: support-2}}\n"
    assert saved(tmp_path, before, goes("support-1")) == after


def test_comments_stay_with_a_structure_that_is_written_anew(tmp_path: Path):
    def change(debate: Debate) -> None:
        debate.add(Claim("r", id="r"))
        argument = debate.nodes["a"]
        debate.replace(argument, lines=(Premise("r"), *argument.lines))

    before = "// about A\n\n<A>\n\n(1) p // one\n// two\n----\n(2) q /* three */\n\n// behind\n"
    after = saved(tmp_path, before, change)
    assert [
        after.count(f"{sign} {word}") for sign, word in zip(("//", "//", "//", "/*", "//"), WORDS, strict=True)
    ] == [1] * 5


WORDS = ("about A", "one", "two", "three", "behind")
