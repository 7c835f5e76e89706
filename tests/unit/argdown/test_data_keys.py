"""What Argdown has no syntax for stands in data, under keys of ours."""

from __future__ import annotations

from textwrap import dedent

import pytest

from rebut import loads
from rebut.model import (
    Argument,
    Attribution,
    Citation,
    Claim,
    Conflict,
    Debate,
    Group,
    Inference,
    Issue,
    Leftover,
    Link,
    Move,
    Participant,
    Preference,
    Premise,
    Rebuttal,
    Rephrase,
    Reply,
    Source,
    Support,
    Undercut,
)


def read(text: str) -> Debate:
    return loads(dedent(text), format="argdown")


def test_a_citation_names_who_says_so_and_where_and_who_passes_it_on():
    debate = read(
        """\
        [a]: x {cites: {by: Pentagon, stance: asserts, source: The essay, place: line 38, anchor: a few words,
          grade: B2, via: [{by: Terwilliger, stance: doubts}, Won]}}
        """
    )
    via = (Attribution("terwilliger", "doubts"), Attribution("won"))
    expected = Citation("pentagon", "asserts", "the-essay", "line 38", "a few words", "B2", via)
    assert debate.claims[0].cites == (expected,)
    assert [one.name for one in debate.all(Participant)] == ["Pentagon", "Terwilliger", "Won"]
    assert [one.title for one in debate.all(Source)] == ["The essay"]
    assert not debate.findings


def test_citations_of_all_places_are_gathered_and_a_source_alone_is_one():
    debate = read("[a]: x {cites: Essay}\n\n[a] {cites: [{by: Won}, Essay]}")
    assert debate.claims[0].cites == (Citation(source="essay"), Citation("won"))


def test_who_is_declared_is_known_by_name_and_by_id():
    debate = read(
        """\
        ===
        participants: [{id: w, name: Won, description: A columnist.}, Terwilliger]
        sources: [{id: e, title: The essay, document: essay.md}]
        ===

        [a]: x {cites: [{by: Won, source: e}, {by: w, source: The essay}, {by: Terwilliger}]}
        """
    )
    assert [one.by for one in debate.claims[0].cites] == ["w", "w", "terwilliger"]
    assert {one.source for one in debate.claims[0].cites} == {"e", ""}
    assert len(debate.all(Participant)) == 2
    assert debate.all(Source)[0].document == "essay.md"


def test_standing_score_qualifier_and_id_of_a_claim():
    claim = read("[a]: x {standing: granted, score: 0.4, qualifier: presumably, id: mine, k: 1}").claims[0]
    assert (claim.standing, claim.score, claim.qualifier, claim.id) == ("granted", 0.4, "presumably", "mine")
    assert claim.data == {"k": 1}


def test_what_a_premise_is():
    debate = read(
        """\
        (1) p {premise: assumption, implicit: true, role: major, standing: open}
        (2) q {premise: exception, negated: true, question: CQ1}
        ----
        (3) r {uses: [2], role: stays}
        """
    )
    first, second, step = debate.arguments[0].lines
    assert first == Premise("p", kind="assumption", implicit=True, role="major")
    assert second == Premise("q", kind="exception", negated=True, question="CQ1")
    assert isinstance(step, Inference)
    assert step.uses == (2,)
    assert debate.find("p", Claim).standing == "open"
    assert debate.find("r", Claim).data == {"role": "stays"}


def test_what_an_argument_and_its_inference_are():
    argument = read(
        """\
        <A>: gist {cites: {by: Won}, score: 0.5, values: [truth, peace], id: mine}

        (1) p
        --
        R {scheme: expert-opinion, strict: true, weighing: convergent, weight: 0.7, cites: E, id: s, tags: [t], k: 1}
        --
        (2) q
        """
    ).arguments[0]
    assert (argument.id, argument.score, argument.values) == ("mine", 0.5, ("truth", "peace"))
    assert argument.cites == (Citation("won"),)
    assert argument.inferences[0] == Inference(
        "q",
        scheme="expert-opinion",
        strict=True,
        weighing="convergent",
        weight=0.7,
        rules=["R"],
        cites=Citation(source="e"),
        tags=["t"],
        id="s",
        data={"k": 1},
    )


def test_link_belongs_to_the_relation_that_it_is_written_under():
    debate = read(
        """\
        [a]
          - [b] {link: {id: l, scheme: s, weight: 0.8, question: CQ2, cites: E, tags: [t], k: 1,
              reason: {premise: assumption, negated: true}}, own: 2}
          >< [c] {link: {id: x, kind: tension, tags: [u]}}
        """
    )
    assert debate.all(Rebuttal) == (
        Rebuttal(
            Premise("b", kind="assumption", negated=True),
            "a",
            scheme="s",
            weight=0.8,
            question="CQ2",
            cites=Citation(source="e"),
            tags=["t"],
            data={"k": 1},
            id="l",
        ),
    )
    assert debate.all(Conflict) == (Conflict(["a", "c"], "tension", tags=["u"], id="x"),)
    assert debate.find("b", Claim).data == {"own": 2}


def test_data_of_ones_own_whose_keys_are_reserved():
    claim = read("[a]: x {data: {score: high, cites: none}, k: 1}").claims[0]
    assert (claim.score, claim.data) == (None, {"k": 1, "score": "high", "cites": "none"})


def test_exact_says_what_argdown_cannot():
    debate = read(
        """\
        [a]: x {exact: {title: "a]: b", texts: [" spaced ", {text: bold, ranges: [{bold: [0, 4]}]}], tags: ["a)b"]}}

        <B> {exact: {title: "C> D"}}

        # H {exact: {title: "H #x"}}
        """
    )
    claim = debate.claims[0]
    assert (claim.title, [str(text) for text in claim.texts], claim.tags) == ("a]: b", [" spaced ", "bold"], ("a)b",))
    assert debate.arguments[0].title == "C> D"
    assert debate.all(Group)[0].title == "H #x"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("{score: 2}", "2 does not lie between 0 and 1"),
        ("{standing: maybe}", "one of none, granted, open, denied is expected here, not 'maybe'"),
        ("{cites: [3]}", "is expected here, not the number 3"),
        ("{cites: {by: A, colour: red}}", "a citation has no 'colour'"),
        ("{id: [a]}", "text is expected here, not a list"),
        ("{link: 0.8}", "a mapping is expected here, not the number 0.8"),
        ("{exact: title}", 'a mapping is expected here, not the text "title"'),
        ("{data: 3}", "a mapping is expected here, not the number 3"),
    ],
)
def test_a_value_of_the_wrong_shape_is_told_with_its_place_and_stays_data(data: str, message: str):
    debate = read(f"[a]: x\n  + [b]: y {data}")
    (finding,) = debate.findings
    assert message in finding.message
    assert (finding.place.line, finding.place.column >= 11) == (2, True)
    assert debate.find("b", Claim).data.keys() == {data[1:].partition(":")[0]}


def test_an_id_that_another_node_has_is_told():
    debate = read("[a]: x {id: i}\n\n[b]: y {id: i}")
    assert [claim.id for claim in debate.claims] == ["i", "b"]
    assert [(finding.code, finding.place.line) for finding in debate.findings] == [("RB144", 3)]


def test_an_inference_cannot_rest_on_what_comes_later():
    debate = read("(1) p\n-- {uses: [3]} --\n(2) q\n----\n(3) r")
    assert debate.all(Inference)[0].uses is None
    assert [finding.code for finding in debate.findings] == ["RB145"]


FRONT = """\
===
issues: [{question: Who?, positions: ["[A]", "It is dry."], exclusive: true, standard: preponderance, id: who}]
conflicts: [{claims: ["[A]", b, "It is dry."], kind: contrary}]
preferences: [{better: <X>, worse: <Y>}]
rephrases: [{source: b, target: A}]
links:
- {support: l, sources: ["[A]", {claim: b, kind: assumption}], target: <X>, weight: 0.5}
- {undercut: , sources: [b], target: l}
moves:
- {id: m1, text: I say so., by: Won, time: "2024-10-25", acts: [{force: Asserting, about: "[A]"}]}
- {text: Why?, id: m2}
replies: [{move: m2, to: m1, acts: [{force: Challenging}]}]
leftovers: [{format: aif, raw: {odd: 1}}]
groups: [{title: Both, members: [who]}]
participants: [Won]
===

[A]: It rains.

[b]: It pours.

It is dry.

<X>

<Y>
"""


def test_nodes_without_syntax_stand_in_the_front_matter():
    debate = read(FRONT)
    assert not debate.findings
    assert debate.data == {}
    positions = ("a", "it-is-dry")
    assert debate.all(Issue) == (Issue("Who?", positions, exclusive=True, standard="preponderance", id="who"),)
    assert debate.all(Conflict)[0].claims == ("a", "b", "it-is-dry")
    assert debate.all(Preference)[0].better == "x"
    assert debate.all(Rephrase)[0].target == "a"
    assert debate.all(Support)[0] == Support(["a", Premise("b", kind="assumption")], "x", weight=0.5, id="l")
    assert debate.all(Undercut)[0].target == "l"
    assert [move.by for move in debate.all(Move)] == ["won", ""]
    assert debate.all(Move)[0].acts[0].about == "a"
    assert debate.all(Reply)[0].to == "m1"
    assert debate.all(Leftover)[0].raw == {"odd": 1}
    assert debate.all(Group)[0].members == ("who",)


def test_who_and_what_is_cited_in_the_front_matter_is_made_as_it_is_in_the_text():
    debate = read(
        """\
        ===
        links: [{rebuttal: r, sources: ["[a]"], target: "[b]", cites: [{by: Won, source: Essay, via: [Lee]}]}]
        moves: [{move: m, text: I say so., by: Kim}]
        ===

        [a]: x {cites: {by: Lee}}

        [b]: y
        """
    )
    assert not debate.findings
    assert [one.name for one in debate.all(Participant)] == ["Lee", "Won", "Kim"]
    assert debate.all(Rebuttal)[0].cites == (Citation("won", source="essay", via=[Attribution("lee")]),)
    assert debate.all(Move)[0].by == "kim"


def test_the_first_id_that_is_given_is_the_id():
    assert read("[a]: x {id: one}\n\n[a] {id: two}").claims[0].id == "one"


@pytest.mark.parametrize(
    "text",
    [
        "===\nmodel: {mode: strict}\n===\n\n[a]\n  - [b] {link: {k: 1}}\n\n[b]\n  - [a] {link: {l: 2}}",
        "[a]\n  - [b] {link: {k: 1}}\n\n[a]\n  - [b] {link: {l: 2}}",
        "[p]\n  - [o] {link: {k: 1}}\n\n<A>\n  - [o] {link: {l: 2}}\n\n<A>\n\n(1) [p]\n----\n(2) q",
        "[t]\n  + [q] {link: {k: 1}}\n  + <A> {link: {l: 2}}\n\n<A>\n\n(1) p\n----\n(2) [q]",
    ],
)
def test_relations_that_are_one_have_the_data_of_both(text: str):
    data = [dict(link.data) for link in (*read(text).links, *read(text).all(Conflict)) if "k" in link.data]
    assert data == [{"k": 1, "l": 2}]


def test_order_of_nodes():
    debate = read("===\norder: [b, a]\n===\n\n[a]: x\n\n[b]: y\n\n[c]: z")
    assert [claim.id for claim in debate.claims] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("issues: [{question: Who?, positions: ['[Nobody]']}]", "nothing goes by '[Nobody]'"),
        ("conflicts: [{claims: [a]}]", "a conflict is between two claims or more, not 1"),
        ("participants: [3]", "one of the participants, as a mapping, is expected here, not the number 3"),
        ("preferences: [{better: a}]", "this preference has no 'worse'"),
        ("links: [{sources: [a], target: a}]", "one of the links, as a mapping, is expected here, not a mapping"),
    ],
)
def test_what_cannot_be_a_node_is_told_with_its_place_and_left_over(front: str, message: str):
    debate = read(f"===\n{front}\n===\n\n[a]: x")
    (finding,) = debate.findings
    assert message in finding.message
    assert finding.place.line == 2
    (left,) = debate.all(Leftover)
    key = front.partition(":")[0]
    assert left.format == "argdown"
    assert list(left.raw) == [key]


@pytest.mark.parametrize(
    ("front", "data"),
    [
        ("issues: later", {"issues": "later"}),
        ("title: [Rain]", {"title": ["Rain"]}),
        ("order: a", {"order": "a"}),
        ("order: [a, 3]", {"order": ["a", 3]}),
        ("exact: none", {"exact": "none"}),
        ("group: {regroup: all}", {"group": {"regroup": "all"}}),
    ],
)
def test_a_setting_of_the_wrong_shape_is_told_with_its_place_and_stays_data(front: str, data: dict[str, object]):
    debate = read(f"===\n{front}\n===\n\n[a]")
    assert debate.data == data
    assert [finding.place.line for finding in debate.findings] == [2]


@pytest.mark.parametrize(
    ("written", "title"), [("20240618", "20240618"), ("1.50", "1.5"), ("3.0", "3"), ("v2.0", "v2.0")]
)
def test_a_title_may_be_a_number(written: str, title: str):
    assert read(f"===\ntitle: {written}\n===\n\n[a]").title == title


@pytest.mark.parametrize(
    "text",
    [
        "[a]: x {k: .nan}",
        "===\nk: -.inf\n===\n\n[a]",
        "# H {k: .inf}\n\n[a]",
        "[a]\n  + [b] {link: {k: [.nan]}}",
        "(1) a\n-- r {k: .nan} --\n(2) b",
        "===\nissues: [{question: q, data: {k: .nan}}]\n===\n\n[a]",
    ],
)
def test_a_number_that_is_none_is_told_with_its_place_and_kept_as_text(text: str):
    (finding,) = read(text).findings
    before = text[: text.index("inf" if "inf" in text else "nan")].rstrip(".-")
    line = before.count("\n") + 1
    assert (finding.place.line, finding.place.column) == (line, len(before) - before.rfind("\n"))
    assert "it is kept as text" in finding.message
    assert finding.help


def test_data_as_deep_as_a_node_can_hold_is_read_and_deeper_data_is_told():
    deepest = read(f"[a]: x {{k: {'[' * 64}{']' * 64}}}")
    assert not deepest.findings
    assert deepest.claims[0].data.keys() == {"k"}
    assert [finding.code for finding in read(f"[a]: x {{k: {'[' * 65}{']' * 65}}}").findings] == ["RB111", "RB203"]


def test_an_inference_that_rests_on_nothing():
    assert read("(1) p\n-- {uses: []} --\n(2) q").all(Inference)[0].uses == ()


SECOND = """\
===
participants: [{id: one, name: Won}, {id: two, name: Won}]
===

# Heading

[a]: x {cites: {by: two}}
"""


def test_the_second_of_two_who_share_a_name_is_told_and_left_over_and_is_the_first_where_it_is_cited():
    debate = read(SECOND)
    (finding,) = debate.findings
    assert (finding.code, finding.place.line, finding.place.column) == ("RB149", 2, 38)
    assert debate.find("two", Leftover).raw == {"participants": [{"id": "two", "name": "Won"}]}
    assert debate.claims[0].cites == (Citation("one"),)
    assert debate.all(Group)[0].members == ("a",)


def test_what_refers_to_what_cannot_be_there_is_left_over_in_its_place():
    debate = read(
        """\
        ===
        issues: [{question: Who?, positions: [<X>], id: who}, {question: Why?, id: why}]
        groups: [{title: Both, members: [who, why]}]
        ===

        <X>
        """
    )
    assert [(finding.code, finding.place.line) for finding in debate.findings] == [("RB149", 2), ("RB149", 3)]
    assert [type(node) for node in debate] == [Argument, Leftover, Issue, Leftover]


def test_a_group_of_the_front_matter_takes_its_members_out_of_the_headings():
    debate = read("===\ngroups: [{title: Mine, members: ['[a]']}]\n===\n\n# H\n\n[a]: x\n\n[b]: y")
    assert {group.title: group.members for group in debate.all(Group)} == {"Mine": ("a",), "H": ("b",)}
    assert not debate.findings


def test_every_node_that_is_written_has_its_place():
    debate = read(FRONT)
    assert debate.document is not None
    assert {node.id for node in debate} == debate.document.places.keys()
    assert debate.document.places["who"].line == 2


def test_all_links_are_links():
    assert all(isinstance(link, Link) for link in read("[a]\n  + [b]").links)
    assert not any(isinstance(node, Argument) for node in read("[a]"))


@pytest.mark.parametrize(
    ("step", "conclusion", "uses"),
    [
        ("uses: [1], from: [2]", "uses: [2]", (1,)),
        ("from: [2]", "uses: [1]", (1,)),
        ("from: [2]", "k: v", (2,)),
    ],
)
def test_uses_of_a_step_go_before_those_of_its_conclusion_and_these_before_from(
    step: str, conclusion: str, uses: tuple[int, ...]
):
    debate = loads(f"(1) p\n(2) q\n-- {{{step}}} --\n(3) r {{{conclusion}}}\n", format="argdown")
    (inference,) = debate.arguments[0].inferences
    assert inference.uses == uses
