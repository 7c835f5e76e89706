"""What is wrong in a JSON or YAML debate is told where it stands, and stays as it was written."""

from __future__ import annotations

from typing import Any

import pytest

from rebut import Debate, Leftover
from rebut.errors import ReadError, UnknownFormat
from rebut.findings import Finding, Level
from rebut.formats import dumps, loads
from rebut.model import thaw

HEAD = "rebut: 1\nnodes:\n  - {claim: a, text: A}\n  - {claim: b, text: B}\n  - {participant: p, name: P}\n"

FAULTS: list[tuple[str, str, str]] = [
    # keys
    ("{claim: c, txt: C}", "6:16: RB221 a claim has no 'txt'", "did you mean 'text'? There are: text, title,"),
    ("{claim: c, text: C, texts: [D]}", "6:25: RB221 'text' and 'texts' stand side by side", "put all into 'texts'"),
    ("{claim: c, argument: d}", "6:16: RB221 a claim has no 'argument'", ""),
    ("{argument: c, txt: C}", "6:19: RB221 an argument has no 'txt'", "did you mean 'text'?"),
    ("{claim: c, text: C, cites: [{form: a}]}", "6:34: RB221 a citation has no 'form'", "There are: by, stance,"),
    ("{clam: c}", "6:5: RB226 this node does not say what it is", "did you mean 'claim'? There are: claim,"),
    ("{}", "6:5: RB226 this node does not say what it is", "there are: claim,"),
    ("rain", '6:5: RB222 a node is expected here, not the text "rain"', "a node is a mapping such as"),
    ("~", "6:5: RB222 a node is expected here, not nothing", "a node is a mapping such as"),
    # types
    ("{claim: 3}", "6:13: RB222 text is expected here, not the number 3", "put it in quotes if it is meant as text"),
    ("{claim: ''}", "6:13: RB225 the id of a node is expected here, not an empty text", ""),
    ("{claim: c, title: 1}", "6:23: RB222 text is expected here, not the number 1", "put it in quotes"),
    ("{claim: c, title: true}", "6:23: RB222 text is expected here, not true", "put it in quotes"),
    ("{claim: c, title: }", "6:23: RB222 text is expected here, not nothing", ""),
    ("{claim: c, tags: x}", '6:22: RB222 a list is expected here, not the text "x"', ""),
    ("{claim: c, tags: [x, 1]}", "6:26: RB222 text is expected here, not the number 1", ""),
    ("{claim: c, data: [1]}", "6:22: RB222 a mapping is expected here, not a list", ""),
    ("{claim: c, cites: [p]}", '6:24: RB222 a mapping is expected here, not the text "p"', ""),
    ("{claim: c, text: [C]}", "6:22: RB222 text, or a mapping with text and ranges, is expected here, not a list", ""),
    ("{claim: c, score: '1'}", '6:23: RB222 a number from 0 to 1 is expected here, not the text "1"', ""),
    ("{claim: c, score: true}", "6:23: RB222 a number from 0 to 1 is expected here, not true", ""),
    ("{claim: c, texts: [C], canonical: 0.0}", "6:39: RB222 a whole number is expected here, not the number 0.0", ""),
    ("{issue: q, question: Q, exclusive: 1}", "6:40: RB222 true or false is expected here, not the number 1", ""),
    ("{argument: c, lines: [1]}", "6:27: RB222 an id, or a mapping with claim, is expected here, not the number 1", ""),
    # words
    (
        "{claim: c, standing: opn}",
        "6:26: RB223 one of none, granted, open, denied is expected here, not 'opn'",
        "'open'",
    ),
    ("{claim: c, standing: 1}", "6:26: RB223 one of none, granted, open, denied is expected here, not 1", ""),
    ("{conflict: c, claims: [a, b], kind: war}", "6:41: RB223 one of contradictory, contrary, tension", ""),
    # numbers
    ("{claim: c, score: 1.5}", "6:23: RB225 1.5 does not lie between 0 and 1", ""),
    ("{claim: c, score: -0.1}", "6:23: RB225 -0.1 does not lie between 0 and 1", ""),
    (f"{{claim: c, score: 1{'0' * 400}}}", "6:23: RB225 1000000000", "write a share"),
    ("{claim: c, score: .nan}", "6:23: RB225 nan does not lie between 0 and 1", ""),
    ("{claim: c, texts: [C], canonical: -1}", "6:39: RB225 -1 is too small: the least is 0", ""),
    ("{claim: c, data: {x: .inf}}", "6:22: RB225 data cannot hold inf", "JSON has no word for it; write it as text"),
    # what is missing
    ("{support: c, sources: [a]}", "6:5: RB224 this support has no 'target'", "write its target"),
    ("{support: c, target: a}", "6:5: RB224 this support has no 'sources'", "write its sources"),
    ("{argument: c, lines: [{inference: x}]}", "6:27: RB224 this inference has no 'conclusion'", ""),
    (
        "{argument: c, lines: [{kind: assumption}]}",
        "6:27: RB226 a line of an argument is a premise",
        "write which it is",
    ),
    ("{claim: c, text: {ranges: []}}", "6:22: RB224 this wording has no 'text'", "write its text"),
    # what does not fit together
    ("{conflict: c, claims: [a]}", "6:5: RB227 a conflict is between two claims or more, not 1", ""),
    ("{claim: c, text: C, canonical: 1}", "6:5: RB227 the canonical text 1 is not there: there are 1", ""),
    ("{argument: c, lines: [a, {inference: , conclusion: b, uses: [2]}]}", "6:5: RB227 line 2 rests on line 2", ""),
    ("{support: c, sources: [], target: a}", "6:5: RB227 a support of 'a' has no source", ""),
    # wordings
    ("{claim: c, text: {text: C, range: []}}", "6:32: RB221 a wording has no 'range'", "did you mean 'ranges'?"),
    ("{claim: c, text: {text: C, ranges: [{bald: [0, 1]}]}}", "6:41: RB226 a range says what it is: bold", "'bold'"),
    ("{claim: c, text: {text: C, ranges: [bold]}}", "6:41: RB222 a mapping such as {bold: [4, 9]} is expected", ""),
    ("{claim: c, text: {text: C, ranges: [{bold: [0]}]}}", "6:48: RB222 two numbers are expected here, not 1", ""),
    ("{claim: c, text: {text: C, ranges: [{bold: [0, x]}]}}", "6:52: RB222 a whole number is expected here", ""),
    ("{claim: c, text: {text: C, ranges: [{bold: [1, 0]}]}}", "6:48: RB227 a range runs from 1 to 0", ""),
    (
        "{claim: c, text: {text: C, ranges: [{bold: [0, 9]}]}}",
        "6:48: RB227 this ends at 9, and its text has 1 characters",
        "count characters from 0",
    ),
    ("{claim: c, text: {text: C, ranges: [{bold: [0, 1], italic: [0, 1]}]}}", "6:56: RB221 a range has one kind", ""),
    # ids and titles
    ("{claim: a, text: C}", "6:13: RB228 the id 'a' is taken", "give another one, or leave it out"),
    ("{argument: c, lines: [a, {inference: b, conclusion: b}]}", "6:42: RB228 the id 'b' is taken", ""),
    ("{participant: q, name: P}", "6:5: RB228 the title 'P' is another participant's", "its id is 'p'"),
    # references
    ("{support: c, sources: [a], target: bb}", "6:40: RB229 'bb' is not in the debate", "did you mean 'b'?"),
    ("{support: c, sources: [p], target: b}", "6:28: RB230 'p' is a participant, which cannot stand here", "claim"),
    ("{claim: c, cites: [{by: a}]}", "6:29: RB230 'a' is a claim, which cannot stand here", "what can: participant"),
    ("{move: c, text: C, acts: [{force: Asserting, about: x}]}", "6:57: RB229 'x' is not in the debate", ""),
    ("{group: g, title: G, members: [a, a]}", "6:5: RB232 the group 'G' holds a member twice", ""),
    ("{group: g, title: G, members: [g]}", "6:5: RB232 the group 'G' would hold itself", ""),
]


@pytest.mark.parametrize(("node", "says", "helps"), FAULTS, ids=[says[:50] for _, says, _ in FAULTS])
def test_each_fault_is_told_at_its_place(node: str, says: str, helps: str):
    debate = loads(f"{HEAD}  - {node}\n", name="f.yaml")
    assert len(debate.findings) == 1, debate.findings
    finding = debate.findings[0]
    assert str(finding).startswith(f"f.yaml:{says}")
    assert helps in finding.help
    assert finding.level is Level.ERROR


@pytest.mark.parametrize("node", [node for node, _, _ in FAULTS])
def test_a_faulty_node_stays_as_it_was_written(node: str):
    """The other nodes are there; what is left over is written back, and told again."""
    debate = loads(f"{HEAD}  - {node}\n")
    assert [found.id for found in debate][:3] == ["a", "b", "p"]
    left = list(debate)[3]
    assert isinstance(left, Leftover)
    assert left.format == "native"
    for format in ("json", "yaml"):
        again = loads(dumps(debate, format))
        assert again == debate
        assert dumps(again, format) == dumps(debate, format)
    if ".nan" not in node and ".inf" not in node:  # JSON does not have them: they become text
        assert [finding.code for finding in again.findings] == [finding.code for finding in debate.findings]


def test_all_faults_are_told_in_the_order_of_the_text():
    nodes = "".join([f"  - {node}\n" for node, _, _ in FAULTS[:20]])
    debate = loads(f"rebut: 1\ntitle: [a]\nnodes:\n{nodes}", name="f.yaml")
    lines = [finding.place.line for finding in debate.findings]
    assert lines == sorted(lines)
    assert debate.findings[0].place.line == 2


def test_in_json_the_place_is_a_path():
    text = '{"rebut": 1, "nodes": [{"claim": "a", "cites": [{"by": 1}], "a key": 1}, {"support": "s"}]}'
    assert [str(finding) for finding in loads(text, name="f.json").findings] == [
        "f.json: $.nodes[0].cites[0].by: RB222 text is expected here, not the number 1",
        "f.json: $.nodes[0][\"a key\"]: RB221 a claim has no 'a key'",
        "f.json: $.nodes[1]: RB224 this support has no 'sources'",
        "f.json: $.nodes[1]: RB224 this support has no 'target'",
    ]


def test_what_refers_to_what_could_not_be_read_is_told_too():
    text = """
rebut: 1
nodes:
  - {claim: a, txt: A}
  - {claim: b, text: B}
  - {support: s, sources: [b], target: a}
  - {undercut: u, sources: [b], target: s}
  - {group: g, title: G, members: [b, a]}
  - {claim: c, text: C}
"""
    debate = loads(text)
    assert [(finding.place.line, finding.code) for finding in debate.findings] == [
        (4, "RB221"),
        (6, "RB229"),
        (7, "RB229"),
        (8, "RB229"),
    ]
    assert [node.id for node in debate.all(Leftover)] == ["a", "s", "u", "g"]
    assert [claim.id for claim in debate.claims] == ["b", "c"]
    mended = loads(dumps(debate, "yaml").replace("txt", "text"))
    assert mended.findings == ()
    assert len(mended.all(Leftover)) == 0


def test_what_refers_to_what_turns_out_to_be_no_node_is_told_at_its_reference():
    text = """\
rebut: 1
nodes:
  - {claim: a, text: A}
  - {support: s, sources: [a], target: b}
  - {argument: b, lines: [zzz]}
  - {undercut: u, sources: [a], target: s}
"""
    debate = loads(text)
    told = [(finding.code, finding.place.line, finding.place.column) for finding in debate.findings]
    assert told == [("RB229", 4, 40), ("RB229", 5, 27), ("RB229", 6, 41)]
    assert all(finding.help for finding in debate.findings)
    assert [type(node).__name__ for node in debate] == ["Claim", "Leftover", "Leftover", "Leftover"]


def test_a_circle_of_groups_is_told_and_the_rest_stays():
    text = """
rebut: 1
nodes:
  - {group: a, title: A, members: [b]}
  - {group: b, title: B, members: [c]}
  - {group: c, title: C, members: [a]}
  - {claim: d, text: D}
"""
    debate = loads(text)
    assert {finding.code for finding in debate.findings} <= {"RB232", "RB229"}
    assert debate.findings
    assert [claim.id for claim in debate.claims] == ["d"]
    assert len(debate) == 4
    assert loads(dumps(debate)) == debate


def test_a_node_in_two_groups_stays_in_the_first():
    text = (
        "rebut: 1\nnodes: [{claim: a, text: A}, {group: g, title: G, members: [a]}, {group: h, title: H, members: [a]}]"
    )
    debate = loads(text)
    assert [finding.message for finding in debate.findings] == ["'a' is in the group 'g' already"]
    assert type(debate.nodes["h"]) is Leftover


class TestTheTop:
    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("rebut: 1\ntitel: Rain", "2:1: RB221 a debate has no 'titel'"),
            ("rebut: 1\ntitle: 1", "2:8: RB222 text is expected here, not the number 1"),
            ("rebut: 1\ndata: 1", "2:7: RB222 a mapping is expected here, not the number 1"),
            ("rebut: 1\nnodes: {a: 1}", "2:8: RB222 a list of nodes is expected here, not a mapping"),
            ("rebut: 1\nnodes:", "2:7: RB222 a list of nodes is expected here, not nothing"),
        ],
    )
    def test_what_is_faulty_at_the_top_is_left_over(self, text: str, says: str):
        debate = loads(text, name="f.yaml")
        assert [str(finding) for finding in debate.findings] == [f"f.yaml:{says}"]
        assert len(debate.all(Leftover)) == 1
        assert loads(dumps(debate)) == debate

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            (
                "rebut: 2",
                "f is written in version 2 of the format, and this rebut reads version 1; install a newer rebut",
            ),
            ("rebut: 0", "f: there is no version 0 of the format; write rebut: 1"),
            ("rebut: '1'", 'f: the version of the format is a number, not the text "1"; write rebut: 1'),
            ("rebut: true", "f: the version of the format is a number, not true; write rebut: 1"),
            ("rebut: 1.0", "f: the version of the format is a number, not the number 1.0; write rebut: 1"),
            ("title: Rain", "f is no debate: its top has no 'rebut'; a debate begins with rebut: 1"),
            ("- rebut", "f holds a list, no debate; a debate is a mapping that begins with rebut: 1"),
            ("rebut", 'f holds the text "rebut", no debate; a debate is a mapping that begins with rebut: 1'),
            ("null", "f holds nothing, no debate; a debate is a mapping that begins with rebut: 1"),
            ("", "f is empty; a debate begins with rebut: 1"),
            ("# nothing but this", "f holds nothing, no debate; a debate is a mapping that begins with rebut: 1"),
        ],
    )
    def test_what_is_no_debate_is_refused_in_a_line(self, text: str, says: str):
        with pytest.raises(ReadError) as caught:
            loads(text, format="yaml", name="f")
        assert str(caught.value) == says

    @pytest.mark.parametrize("text", ['{"rebut": 2}', "[]", "null", "", "1", '{"title": "Rain"}'])
    def test_so_it_is_in_json(self, text: str):
        with pytest.raises(ReadError):
            loads(text, format="json")

    def test_what_looks_like_another_format_is_an_unknown_one(self):
        with pytest.raises(UnknownFormat):
            loads('{"AIF": {}}', format="json")

    @pytest.mark.parametrize(
        ("format", "text", "says"),
        [
            ("json", '{"rebut": 1,\n "nodes": [}', "f:2:12: RB201 a value should stand here"),
            ("json", '{"rebut": 1', "f:1:12: RB201 the text ends too early"),
            ("json", '{"rebut": 1} {}', "f:1:14: RB210 more text stands behind the end of the value"),
            ("yaml", "rebut: 1\nnodes: [a", "f:2:8: RB201 the list that begins here lacks a comma or its ]"),
        ],
    )
    def test_what_breaks_off_is_refused_at_its_place(self, format: str, text: str, says: str):
        with pytest.raises(ReadError) as caught:
            loads(text, format=format, name="f")
        assert str(caught.value).startswith(says)
        assert caught.value.findings

    def test_the_faults_of_the_notation_are_told_beside_ours(self):
        debate = loads("rebut: 1\nnodes:\n - {claim: a, text: A, text: B, txt: C}\n", name="f.yaml")
        assert [finding.code for finding in debate.findings] == ["RB202", "RB221"]


class TestNames:
    """Written by hand, a node needs no id, and others refer to it by what it says."""

    TEXT = """
rebut: 1
nodes:
  - claim:
    title: Rain
    text: It rains.
  - claim:
    text: The street is wet.
  - argument:
    lines: [The  street is wet., {inference: , conclusion: Rain}]
  - rebuttal:
    sources: [argument-1]
    target: It rains.
  - participant:
    name: Won
  - claim:
    text: "Won says so."
    cites: [{by: Won}]
"""

    def test_ids_are_made_and_names_followed(self):
        debate = loads(self.TEXT)
        assert debate.findings == ()
        assert list(debate.nodes) == ["rain", "the-street-is-wet", "argument-1", "rebuttal-1", "won", "won-says-so"]
        assert debate.arguments[0].premises[0].claim == "the-street-is-wet"
        assert debate.arguments[0].conclusion == "rain"
        assert debate.arguments[0].inferences[0].id == "argument-1-step-1"
        assert debate.links[0].target == "rain"
        assert debate.claims[2].cites[0].by == "won"
        assert loads(dumps(debate)) == debate

    def test_ids_are_made_as_a_debate_makes_them(self):
        made = loads("rebut: 1\nnodes: [{claim: , text: A}, {claim: , text: A}, {argument: , title: A}, {claim: }]")
        debate = Debate()
        for text in ("A", "A"):
            debate.claim(text)
        debate.argument("A")
        assert list(made.nodes) == [*debate.nodes, "claim-1"]

    def test_a_given_id_is_no_other_nodes_wherever_it_stands(self):
        debate = loads("rebut: 1\nnodes: [{claim: , text: A}, {claim: a, text: B}]")
        assert debate.findings == ()
        assert [claim.id for claim in debate.claims] == ["a-2", "a"]

    def test_an_id_goes_before_a_title(self):
        debate = loads(
            "rebut: 1\nnodes: [{claim: a, text: b}, {claim: b, text: a}, {rebuttal: r, sources: [a], target: b}]"
        )
        assert (debate.links[0].sources[0].claim, debate.links[0].target) == ("a", "b")

    def test_what_two_nodes_say_is_told(self):
        text = "rebut: 1\nnodes: [{claim: a, text: A!}, {claim: b, text: A!}, {rebuttal: r, sources: [a], target: A!}]"
        finding = loads(text).findings[0]
        assert (finding.code, finding.message) == ("RB231", "'A!' could be 'a' or 'b'")
        assert finding.help == "say which by its id"

    def test_the_kind_decides_between_two(self):
        text = "rebut: 1\nnodes: [{claim: c, title: A}, {argument: d, title: A}, {support: s, sources: [c], target: A}]"
        assert [finding.message for finding in loads(text).findings] == ["'A' could be 'c' or 'd'"]
        fitting = text.replace("{support: s, sources: [c], target: A}", "{rephrase: r, source: A, target: c}")
        assert loads(fitting).findings == ()


def test_the_word_for_a_node_may_stand_anywhere():
    """JSON's mappings have no order to other programs."""
    text = '{"nodes": [{"text": "A", "claim": "a"}, {"source": "a", "target": "a", "rephrase": "r"}], "rebut": 1}'
    debate = loads(text)
    assert debate.findings == ()
    assert list(debate.nodes) == ["a", "r"]


def test_places_are_known_by_id():
    text = (
        "rebut: 1\nnodes:\n- {claim: a, text: A}\n- argument: b\n  lines:\n  - a\n  - {inference: s, conclusion: a}\n"
    )
    document = loads(text, name="f.yaml").document
    assert {id: str(place) for id, place in document.places.items()} == {
        "a": "f.yaml:3:3",
        "b": "f.yaml:4:3",
        "s": "f.yaml:7:5",
    }
    assert document.text == text
    assert (document.format, document.name) == ("yaml", "f.yaml")


def test_what_is_left_over_holds_what_was_written():
    debate = loads("rebut: 1\nnodes: [{claim: a, txt: [1, {b: null}]}]")
    left = debate.nodes["a"]
    assert isinstance(left, Leftover)
    assert thaw(left.raw) == {"claim": "a", "txt": [1, {"b": None}]}


def test_a_finding_pickles():
    import pickle

    findings: Any = loads("rebut: 1\nnodes: [a]").findings
    assert pickle.loads(pickle.dumps(findings)) == findings
    assert all(isinstance(finding, Finding) for finding in findings)
