"""What Argdown refuses, or silently takes for something else, is read as it is meant, and told."""

from __future__ import annotations

import pytest

from rebut import loads
from rebut.findings import Level
from rebut.formats.argdown.faults import KINDS, Weight
from rebut.formats.argdown.reading import refused
from rebut.model import Claim, Debate, Group, Inference


def read(text: str) -> Debate:
    return loads(text, format="argdown")


@pytest.mark.parametrize(
    ("text", "found", "claims"),
    [
        ("===\ntitle: T\n===\n[a]: x", "RB101 4:1", ["x"]),
        ("===\ntitle: T\n\n[a]: x", "RB102 1:1", ["=== title: T", "x"]),
        ("===\n- T\n===\n\n[a]: x", "RB103 1:1", ["x"]),
        ("Text\n[a]: x", "RB104 2:1", ["Text", "x"]),
        ("# H1\n[a]: x", "RB104 2:1", ["x"]),
        ("<A>: d\n(1) p\n----\n(2) c", "RB104 2:1", ["p", "c"]),
        ("Reasons:\n* one\n* two", "RB104 2:1", ["Reasons:", "one", "two"]),
        ("[a]: x\n\n  + [b]: y", "RB105 3:1", ["x", "y"]),
        ("- one\n- two", "RB105 1:1, RB105 2:1", ["one", "two"]),
        ("[a]: x\n+ [b]: y", "RB106 2:1", ["x", "y"]),
        ("[a]: x\n    + [b]: y\n  - [c]: z", "RB107 3:1", ["x", "y", "z"]),
        ("[a]: a snake_case word", "RB108 1:13", ["a snake_case word"]),
        ("if a < b and c > d", "RB109 1:6", ["if a < b and c > d"]),
        ("as shown in [1] by him", "RB109 1:13", ["as shown in [1] by him"]),
        ("[a]: a set {x} of things", "RB110 1:12", ["a set {x} of things"]),
        ("[a]: text {x: 1}. more {y: 2}", "RB110 1:11", ["text {x: 1}. more"]),
        ("[a]: x {k: [1}", "RB111 1:8, RB201 1:12", ["x {k: [1}"]),
        ("[a]: x { - a }", "RB111 1:8, RB201 1:10", ["x { - a }"]),
        ("[a]: see https://x.org/y now", "RB112 1:16", ["see https://x.org/y now"]),
        ("[a]: x // c", "RB113 1:8", ["x"]),
        ("[a]: x /* c", "RB114 1:8", ["x /* c"]),
        ("[a]: it is\n -5 degrees", "RB115 2:1", ["it is", "5 degrees"]),
        ("(1) p\n-- by rule\n(2) q", "RB116 2:1", ["p", "q"]),
        ("(1) p\n(2) q", "RB117 1:1", ["p", "q"]),
        ("(1) p\n----\n(2) q\n(3) r", "RB117 1:1", ["p", "q", "r"]),
        ("(1) <A>: p\n----\n(2) q", "RB118 1:1", ["p", "q"]),
        ("[p]: x\n  >< <a>: y", "RB118 2:1", ["x"]),
        ("<A>\n\n(1) p\n----\n(2) q\n\n<A>\n\n(1) r\n----\n(2) s", "RB119 9:1", ["p", "q", "r", "s"]),
        ("* one\n  * two", "RB120 2:1", ["one", "two"]),
        ("[a] : text", "RB121 1:1", ["text"]),
        ("[a] text", "RB121 1:1", ["text"]),
        ("", "RB123 1:1", []),
        ("// nothing\n", "RB123 1:1", []),
        ("[a]: x\n  +\n\n[b]: y", "RB124 2:1", ["x", "y"]),
        ("[a]: x\n  +\n    - [b]: y", "RB135 2:1", ["x", "", "y"]),
        ("[a]: x \\\n  y", "RB125 1:8", ["x \\ y"]),
        ("[a]: x\n\n-----\n\n[b]: y", "RB126 3:1", ["x", "y"]),
        ("(1) p\n----\n  - [x]: no\n(2) q", "RB127 3:1", ["p", "no", "q"]),
        ("(1) p\n\n----\n(2) q", "RB128 1:6", ["p", "q"]),
        ("(1) p\n---\n(2) q", "RB129 2:1", ["p", "q"]),
        ("# H1\nmore", "RB130 2:1", []),
        ("<a>\n  _<b>", "RB131 2:3", []),
        ("[a]: open { brace\n\n[b]: y }", "RB132 1:11", ["open { brace", "y }"]),
        ("*a **b** c*", "RB133 1:4", ["a b c"]),
        ("[a]: /* nothing */\n\n[b]: x", "RB134 1:1", ["", "x"]),
        ("# /* nothing */\n\n[b]: x", "RB134 1:1", ["x"]),
        ("(1) p\n(2)\n-- {uses: [1]} --\n(3) q", "RB135 2:1", ["p", "", "q"]),
        ("[constructor]: x", "RB140 1:1", ["x"]),
        ("[Untitled masterpiece]: x", "RB141 1:1", ["x"]),
        ("[a]: as in @[nowhere]", "RB142 1:12", ["as in @[nowhere]"]),
        ("[a]: x\n\n[a]: y", "RB143 3:1", ["y"]),
        ("<a>\n  >< [b]: y", "RB146 2:1", ["y"]),
        ("[a]: x\n  _ [b]: y", "RB147 2:1", ["x", "y"]),
        ("[Main]: x\n  + [Maim]", "RB151 2:5", ["x", ""]),
        ("[Main 1]: x\n  + [Main 2]", "", ["x", ""]),
        ("===\nmodel: {mode: odd}\n===\n\n[a]: x", "RB831 2:9", ["x"]),
        ("===\nselection: {excludeDisconected: no}\n===\n\n[a]: x", "RB830 2:13", ["x"]),
        ("===\ncolour: {colorScheme: nope}\n===\n\n[a]: x", "RB830 2:1", ["x"]),
        ("[a]: see [the\n  report](http://x.org)", "RB153 1:10", ["see the report"]),
        ("[a]: x {\n  words\n}", "RB154 1:8", ["x {\n  words\n}"]),
        ("[a]: it goes\n--on", "RB156 2:1", ["it goes --on"]),
        ("[a]: x\n\n===\ntitle: T\n===", "RB158 3:1", ["x", "=== title: T ==="]),
        ("[a]: x\n  +\n  [b]", "RB159 3:3", ["x", ""]),
        ("(1) p\n--\nR and\nS\n--\n(2) q", "RB165 4:1", ["p", "q"]),
        ("  * one\n * two", "RB166 2:1", ["one", "two"]),
        ("[a]: x {k: 1, k: 2}", "RB202 1:15", ["x"]),
        ("[a]: x {\r\n  k: 1\r\n}", "RB167 1:8", ["x"]),
        ("[a]: x #(two\n  words)", "RB168 1:8", ["x #(two words)"]),
        ("[a]: a [bracket\n\n[b](http://x.org)", "RB157 1:8", ["a [bracket", "b"]),
        ("[a]: a [bracket\n  and a [link](http://x.org)", "RB157 1:8", ["a [bracket and a link"]),
        ("[a]: x\n\n[b]: y {exact: {title: a}}", "RB150 3:1", ["x", "y"]),
    ],
)
def test_it_is_read_and_told_with_its_place(text: str, found: str, claims: list[str]):
    debate = read(text)
    told = [f"{finding.code} {finding.place.line}:{finding.place.column}" for finding in debate.findings]
    assert ", ".join(told) == found
    order = {one.node: at for at, one in reversed(list(enumerate(debate.document.occurrences)))}
    assert [claim.text for claim in sorted(debate.claims, key=lambda claim: order[claim.id])] == claims


def test_every_code_has_a_message_that_says_what_would_do():
    for code, kind in KINDS.items():
        assert code.startswith("RB1")
        assert kind.message
        assert kind.help


def test_findings_tell_which_of_them_argdown_refuses():
    assert [refused(finding) for finding in read("[a]: snake_case").findings] == [True]
    assert [refused(finding) for finding in read("[a]: http://x.org").findings] == [False]


def test_errors_are_what_could_not_be_kept_as_written():
    assert {code for code, kind in KINDS.items() if kind.level is Level.ERROR} == {
        *("RB103", "RB105", "RB111", "RB117", "RB118", "RB119", "RB124", "RB127", "RB144", "RB145", "RB149", "RB150"),
        *("RB152", "RB154", "RB161", "RB163"),
    }


def test_what_argdown_reads_without_a_word_is_no_error():
    loud = {code for code, kind in KINDS.items() if kind.weight is Weight.READ and kind.level is Level.ERROR}
    assert loud == {"RB144", "RB145", "RB149", "RB150", "RB154", "RB163"}


def test_a_sound_document_has_no_findings():
    text = "===\ntitle: T\n===\n\n# H\n\n[a]: x\n  + <b>: y\n\n<b>\n\n(1) p {k: 1}\n----\n(2) c\n  -> [d]: z\n"
    assert read(text).findings == ()


def test_relations_survive_a_title_without_a_colon():
    debate = read("[a] It rains.\n  + [b]: wet")
    assert debate.find("a", Claim).text == "It rains."
    assert debate.links[0].target == "a"


def test_many_findings_of_one_kind_are_counted():
    findings = read("* _a\n" * 300).findings
    assert [finding.code for finding in findings] == ["RB108"] * 201
    assert findings[-1].message == "and 100 more such findings"


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString"])
def test_names_that_stop_argdown_are_titles_like_others(name: str):
    debate = read(f"[{name}]: x\n  + <{name}>: y")
    assert (debate.claims[0].title, debate.arguments[0].title, len(debate.links)) == (name, name, 1)


def test_a_broken_structure_keeps_its_statements():
    debate = read("<A>\n\n(1) p\n----\n\n[b]: x")
    assert [claim.text for claim in debate.claims] == ["p", "x"]
    assert debate.all(Inference) == ()
    assert debate.all(Group) == ()


@pytest.mark.parametrize("text", ["[a]: open { brace {k: 1}", '[b]: one {open, "and more\n  + [a]: y {k: 1}'])
def test_data_behind_a_brace_that_is_never_closed_is_data(text: str):
    debate = loads(text, format="argdown")
    assert debate.find("a").data == {"k": 1}
    assert [finding.code for finding in debate.findings] == ["RB132"]
