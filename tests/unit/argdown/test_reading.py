"""What an Argdown document says, rule by rule."""

from __future__ import annotations

from textwrap import dedent

import pytest

from rebut import loads
from rebut.model import (
    Argument,
    Claim,
    Conflict,
    Debate,
    Group,
    Inference,
    Link,
    Premise,
    RangeKind,
    Rebuttal,
    Role,
    Support,
    TextRange,
    Undercut,
)


def read(text: str) -> Debate:
    return loads(dedent(text), format="argdown")


def relations(debate: Debate) -> list[str]:
    """Relations as ``kind source target``, in the words of titles and texts."""
    found = []
    for node in debate:
        if isinstance(node, Conflict):
            found.append(f"{node.kind} {' '.join(sorted(_name(debate, claim) for claim in node.claims))}")
        elif isinstance(node, Link):
            strict = "strict " if node.strict else ""
            kind = type(node).__name__.lower()
            found.append(f"{strict}{kind} {_name(debate, node.sources[0].claim)} {_name(debate, node.target)}")
    return sorted(found)


def _name(debate: Debate, id: str) -> str:
    node = debate.nodes.get(id)
    if isinstance(node, (Claim, Argument)):
        return node.title or node.text
    return f"step of {debate.owner(id).title}"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("one\n  two   three\nfour \nfive", "one two   three four five"),
        ("one,  two", "one, two"),
        ("a \\*star\\* and \\#no tag", "a *star* and #no tag"),
        ("p .^. q :->: r :unknown: e.g. this", "p ∧ q → r :unknown: e.g. this"),
        ("it /* not */ rains // c\n", "it rains"),
        ("see [the site](http://x.org) now", "see the site now"),
        ("see @[b] and @<c>, ok", "see @[b] and @<c>, ok"),
        ("I *really* **do** know", "I really do know"),
        ("a #(tag over\n  lines)  and more", "a #(tag over lines) and more"),
        ("*a /* c */ * b", "a  b"),
        ("mail me@x.org or @you", "mail me@x.org or @you"),
    ],
)
def test_a_text_reads_as_it_is_meant(written: str, text: str):
    assert [claim.text for claim in read(f"[a]: {written}").claims] == [text]


def test_ranges_of_a_text_are_kept():
    claim = read("[a]: *It* **rains** on @[b], see [map](http://x.org) #wet #(two words)").claims[0]
    assert claim.text == "It rains on @[b], see map #wet #(two words)"
    assert claim.shown.ranges == (
        TextRange(RangeKind.ITALIC, 0, 2),
        TextRange(RangeKind.BOLD, 3, 8),
        TextRange(RangeKind.MENTION, 12, 16, "[b]"),
        TextRange(RangeKind.LINK, 22, 25, "http://x.org"),
        TextRange(RangeKind.TAG, 26, 30, "wet"),
        TextRange(RangeKind.TAG, 31, 43, "two words"),
    )
    assert claim.tags == ("wet", "two words")


def test_definitions_of_one_title_are_wordings_of_one_claim_and_references_are_none():
    debate = read(
        """\
        [a]: It rains. #one

        [b]
          + [a]

        [a]: There is rain. #two
        """
    )
    assert [text.plain for text in debate.find("a", Claim).texts] == ["It rains. #one", "There is rain. #two"]
    assert debate.find("a", Claim).text == "There is rain. #two"
    assert debate.find("a", Claim).tags == ("one", "two")
    assert debate.find("b", Claim).texts == ()


def test_the_canonical_definition_is_shown():
    claim = read("[a]: first {isCanonical: true}\n\n[a]: second").claims[0]
    assert (claim.text, claim.canonical) == ("first", 0)
    assert claim.data == {}


def test_data_of_all_places_is_merged_mappings_by_key_and_lists_by_position():
    debate = read("[a]: x {k: 1, l: [1, 2], m: {n: o}}\n\n[a] {k: 2, l: [3], m: {p: yes}}")
    assert debate.claims[0].data == {"k": 2, "l": [3, 2], "m": {"n": "o", "p": "yes"}}


def test_statements_without_a_title_are_claims_of_their_own():
    debate = read("It rains.\n\nIt rains.\n\n* It rains.\n* <b>: gist")
    assert [claim.id for claim in debate.claims] == ["it-rains", "it-rains-2", "it-rains-3"]
    assert [argument.title for argument in debate.arguments] == ["b"]


def test_a_statement_and_an_argument_may_share_a_title():
    debate = read("[same]: statement\n  + <same>: argument")
    assert (debate.claims[0].title, debate.arguments[0].title) == ("same", "same")


@pytest.mark.parametrize(
    ("symbol", "relation"),
    [
        ("+", "support c p"),
        ("<+", "support c p"),
        ("+>", "support p c"),
        ("-", "rebuttal c p"),
        ("<-", "rebuttal c p"),
        ("->", "rebuttal p c"),
        ("><", "contradictory c p"),
    ],
)
def test_what_a_symbol_says(symbol: str, relation: str):
    assert relations(read(f"[p]\n  {symbol} [c]")) == [relation]


def test_undercuts_hit_arguments_and_inferences():
    debate = read(
        """\
        <A>
          _ <X>

        <Sketch>
          <_ <Y>
          _> <A>

        <A>

        (1) p
        ----
          <_ <Z>
        (2) q
        ----
        (3) r
          _ <V>
        """
    )
    assert relations(debate) == [
        "undercut Sketch step of A",
        "undercut V step of A",
        "undercut X step of A",
        "undercut Y Sketch",
        "undercut Z step of A",
    ]
    steps = {_name(debate, link.sources[0].claim): link.target for link in debate.all(Undercut)}
    assert (steps["Z"], steps["X"], steps["V"]) == ("a-step-1", "a-step-2", "a-step-2")


def test_an_undercut_below_any_other_statement_hits_the_statement():
    debate = read("<A>\n\n(1) p\n----\n(2) c\n\n[s]: other\n  <_ <U>")
    assert relations(debate) == ["undercut U s"]
    assert [finding.code for finding in debate.findings] == ["RB147"]


def test_relations_nest():
    debate = read(
        """\
        [a]
          + <b>
            - <c>
              + [d]
          - [e]
        """
    )
    assert relations(debate) == ["rebuttal c b", "rebuttal e a", "support b a", "support d c"]


@pytest.mark.parametrize(
    ("widths", "parents"),
    [
        ((2, 2, 2), "aaa"),
        ((2, 4, 6), "abc"),
        ((2, 6, 4), "aba"),
        ((1, 5, 5), "abb"),
        ((2, 6, 2), "aba"),
    ],
)
def test_indentation_tells_what_stands_under_what(widths: tuple[int, ...], parents: str):
    lines = [f"{' ' * width}+ [{title}]" for width, title in zip(widths, "bcd", strict=True)]
    expected = sorted(f"support {child} {parent}" for child, parent in zip("bcd", parents, strict=True))
    assert relations(read("[a]\n" + "\n".join(lines))) == expected


def test_a_relation_said_twice_is_one_and_contradiction_goes_both_ways():
    debate = read("[a]\n  + [b]\n  >< [c]\n\n[b]\n  +> [a]\n\n[c]\n  >< [a]")
    assert relations(debate) == ["contradictory a c", "support b a"]


def test_strict_mode_makes_entailment_and_contrariety_of_relations_between_statements():
    debate = read(
        """\
        ===
        model: {mode: strict}
        ===

        [p]
          + [a]
          - [b]
          - <x>
          + <y>

        [b]
          - [p]
        """
    )
    assert relations(debate) == ["contrary b p", "rebuttal x p", "strict support a p", "support y p"]


def test_what_an_argument_does_its_conclusion_does():
    debate = read("<A>\n  +> [s]\n  -> <B>\n\n<A>\n\n(1) p\n----\n(2) [c]: therefore\n\n<B>\n\n(1) q\n----\n(2) r")
    assert relations(debate) == ["rebuttal c B", "support c s"]


def test_the_argument_itself_does_it_where_the_settings_say_so():
    debate = read(
        "===\nmodel: {transformArgumentRelations: false}\n===\n\n<A>\n  +> [s]\n\n<A>\n\n(1) p\n----\n(2) [c]"
    )
    assert relations(debate) == ["support A s"]


def test_an_attack_on_an_argument_is_dropped_where_the_same_attacks_a_premise():
    debate = read("<A>\n\n(1) [p]\n----\n(2) c\n\n[t]\n  -> <A>\n  -> [p]\n  -> <B>")
    assert relations(debate) == ["rebuttal t B", "rebuttal t p"]


def test_premises_and_conclusions_are_the_lines_of_their_argument():
    debate = read(
        """\
        <A>: gist

        (1) [p]: Premise.
        (2) Other.
        --
        Modus ponens, another rule {uses: [1], note: x}
        --
        (3) [i]: Between.
        (7) More.
        ----
        (8) [c]: Therefore.
        """
    )
    argument = debate.arguments[0]
    assert argument.text == "gist"
    assert argument.lines == (
        Premise("p"),
        Premise("other"),
        Inference("i", uses=(1,), rules=("Modus ponens", "another rule"), data={"note": "x"}, id="a-step-1"),
        Premise("more"),
        Inference("c", id="a-step-2"),
    )


@pytest.mark.parametrize(
    "inference",
    ["-- Rule A, Rule B {uses: [1]} --", "--\nRule A, Rule B {uses: [1]}\n--", "--\nRule A, Rule B\n{uses: [1]}\n--"],
)
def test_an_inference_may_be_laid_out_in_several_ways(inference: str):
    step = read(f"(1) p\n{inference}\n(2) q").all(Inference)[0]
    assert (step.rules, step.uses) == (("Rule A", "Rule B"), (1,))


def test_a_structure_belongs_to_the_argument_before_it_or_to_one_without_a_title():
    debate = read("<A>: d\n\n// comment\n\n(1) p\n----\n(2) c\n\n(1) q\n----\n(2) d")
    assert [(argument.title, len(argument.lines)) for argument in debate.arguments] == [("A", 2), ("", 2)]


def test_headings_are_groups_and_hold_what_is_defined_under_them():
    debate = read(
        """\
        # One {id: first, isClosed: true}

        [p]: here
          - <a>
          - <b> {isInGroup: true}

        ## Two #tag

        [p]
          + [q]: there

        <a>: here

        <b>: not here
        """
    )
    groups = {group.title: group for group in debate.all(Group)}
    assert groups["One"].members == ("p", "b", "two-tag")
    assert groups["Two #tag"].members == ("q", "a")  # <a> is mentioned before, and stands here
    assert (groups["One"].id, groups["One"].closed, groups["Two #tag"].tags) == ("first", True, ("tag",))


def test_groups_can_be_formed_anew():
    debate = read(
        """\
        ===
        group: {regroup: [{title: G1, statements: [q], children: [{title: G2, arguments: [a], isClosed: true}]}]}
        ===

        # H1

        [p]: text
          - <a>: t

        [q]: text
        """
    )
    groups = {group.title: (group.members, group.closed) for group in debate.all(Group)}
    assert groups == {"G1": (("q", "g2"), False), "G2": (("a",), True)}
    assert "group" not in debate.data


def test_the_title_is_the_debates_and_the_rest_of_the_front_matter_its_data():
    debate = read("===\ntitle: Rain\nauthor: [A, B]\ncolor: {colorScheme: x}\n===\n\n[a]")
    assert debate.title == "Rain"
    assert debate.data == {"author": ["A", "B"], "color": {"colorScheme": "x"}}


def test_yaml_is_read_as_yaml_1_2():
    assert read("[a]: x {answer: no, when: 2024-06-18, on: on}").claims[0].data == {
        "answer": "no",
        "when": "2024-06-18",
        "on": "on",
    }


def test_tags_can_be_taken_out_of_texts():
    debate = read("===\nmodel: {removeTagsFromText: true}\n===\n\n[a]: text #t1 mid #t2 end")
    assert (debate.claims[0].text, debate.claims[0].tags) == ("text mid end", ("t1", "t2"))


def test_a_document_may_bring_shortcodes_of_its_own():
    debate = read('===\nmodel: {shortcodes: {":rain:": {unicode: "☔"}}}\n===\n\n[a]: look :rain: there')
    assert debate.claims[0].text == "look ☔ there"


def test_occurrences_tell_role_section_place_and_wording():
    debate = read("# H\n\n[a]: It rains.\n  - <b>\n  + [c]\n\n<b>\n\n(1) [p]: Wet.\n----\n(2) [a]")
    assert debate.document is not None
    found = [
        (one.node, one.role, one.place.line, one.place.column, one.text and one.text.plain, one.argument)
        for one in debate.document.occurrences
    ]
    assert found == [
        ("a", Role.STATEMENT, 3, 1, "It rains.", ""),
        ("b", Role.ARGUMENT, 4, 5, None, ""),
        ("c", Role.RELATION, 5, 5, None, ""),
        ("b", Role.ARGUMENT, 7, 1, None, ""),
        ("p", Role.PREMISE, 9, 5, "Wet.", "b"),
        ("a", Role.MAIN_CONCLUSION, 11, 5, None, "b"),
    ]
    assert {one.section for one in debate.document.occurrences} == {"h"}
    for one in debate.document.occurrences:
        assert debate.document.text[one.start] in "[<"
    assert debate.document.places["b-step-1"].line == 10
    assert debate.document.places["support-1"].line == 5


def test_a_debate_written_in_python_is_equal_to_the_one_in_argdown():
    debate = Debate("Rain")
    rain = debate.claim("It rains.", title="rain")
    dry = debate.claim("The street is dry.", by="Won")
    debate.rebut(rain, because=dry)
    debate.support(rain, because=["Clouds are there.", "The radar shows it."], title="Sky", gist="Look up.")
    assert debate == read(
        """\
        ===
        title: Rain
        ===

        [rain]: It rains.
          - The street is dry. {cites: {by: Won}}

        <Sky>: Look up.

        (1) Clouds are there.
        (2) The radar shows it.
        ----
        (3) [rain]
        """
    )


def test_the_suffix_or_the_look_of_a_text_tells_that_it_is_argdown(tmp_path):
    import rebut

    for text in ("[a]: It rains.", "===\ntitle: T\n===\n\nx", "It rains.\n  - It is dry.", "<b>\n\n(1) p\n----\n(2) q"):
        assert loads(text) == loads(text, format="argdown")
    (tmp_path / "rain.argdown").write_text("It rains.", "utf-8")
    assert rebut.load(tmp_path / "rain.argdown").claims[0].text == "It rains."


def test_kinds_of_links():
    kinds = [type(link) for link in read("[a]\n  + [b]\n  - [c]\n  _> <d>").links]
    assert kinds == [Support, Rebuttal, Undercut]


def test_a_mark_of_the_encoding_before_the_text_is_none_of_it():
    debate = loads("\ufeff===\ntitle: Rain\n===\n\n[a]: x", format="argdown")
    assert (debate.title, [claim.title for claim in debate.claims]) == ("Rain", ["a"])


def test_inner_groups_come_before_outer_ones():
    debate = loads("# A\n\n## B\n\n### C\n\n## D\n\n# E\n\n[a]", format="argdown")
    assert [group.title for group in debate.all(Group)] == ["C", "B", "D", "A", "E"]
