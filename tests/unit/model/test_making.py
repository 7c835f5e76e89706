"""What the verbs of a debate make."""

from __future__ import annotations

import re

import pytest

from consistency import assert_consistent
from rebut import (
    Act,
    Argument,
    Attribution,
    Citation,
    Claim,
    Debate,
    Group,
    Inference,
    Issue,
    Move,
    Participant,
    Premise,
    Rebuttal,
    Reply,
    Source,
    Support,
    Text,
    TextRange,
    Undercut,
)
from rebut.errors import DebateError, DuplicateId, WrongTarget
from rebut.model import ConflictKind, Link, PremiseKind, Standard, Weighing


@pytest.fixture
def debate() -> Debate:
    debate = Debate("Rain")
    debate.claim("It rains.", title="Rain", id="rain")
    return debate


class TestClaims:
    def test_all_that_can_be_said_of_one(self):
        debate = Debate()
        text = Text("It rains.", [TextRange("bold", 3, 8)])
        claim = debate.claim(
            text, title="Rain", id="r", tags=["weather"], data={"a": [1]}, standing="open", score=1, qualifier="maybe"
        )
        assert claim == Claim(
            [text], "Rain", id="r", tags=["weather"], data={"a": [1]}, standing="open", score=1.0, qualifier="maybe"
        )
        assert debate.claims == (claim,)

    def test_who_says_so_becomes_a_participant_once(self):
        debate = Debate()
        first, second = debate.claim("a", by="Won"), debate.claim("b", by="Won")
        assert first.cites == second.cites == (Citation("won"),)
        assert debate.all(Participant) == (Participant("Won", id="won"),)

    def test_a_source_is_new_or_known(self):
        debate = Debate()
        known = debate.source("The report", date="2024")
        assert debate.claim("a", cites=known).cites == (Citation(source="the-report"),)
        assert debate.claim("b", cites="The report").cites == (Citation(source="the-report"),)
        assert debate.claim("c", cites=["Another", known]).cites[0].source == "another"
        assert [source.title for source in debate.all(Source)] == ["The report", "Another"]

    def test_a_citation_may_use_names(self):
        debate = Debate()
        given = Citation("Pentagon", "denies", "Essay", via=[Attribution("Terwilliger", "doubts")], place="line 3")
        made = debate.claim("a", cites=given).cites[0]
        assert made == Citation(
            "pentagon", "denies", "essay", via=[Attribution("terwilliger", "doubts")], place="line 3"
        )

    def test_by_speaks_where_a_citation_does_not(self):
        debate = Debate()
        made = debate.claim("a", by="Won", cites=[Citation(source="Essay"), Citation("Kim", source="Essay")])
        assert [one.by for one in made.cites] == ["won", "kim"]

    @pytest.mark.parametrize("by", ["", "  "])
    def test_somebody_has_a_name(self, by: str):
        with pytest.raises(DebateError, match="a participant needs a name"):
            Debate().claim("a", by=by)

    def test_somebody_who_is_named_like_a_claim(self):
        """Who speaks is made before what is said, and takes the shorter id."""
        debate = Debate()
        assert debate.claim("Won", by="Won").id == "won-2"
        assert debate.rebut("won-2", because="Rebuttal 1", by="rebuttal 1").id == "rebuttal-2"
        assert_consistent(debate)

    @pytest.mark.parametrize("text", ["", Text("")])
    def test_a_claim_says_something(self, text: str):
        with pytest.raises(DebateError, match="a claim needs a text or a title"):
            Debate().claim(text)

    @pytest.mark.parametrize("text", [None, 5, b"x"])
    def test_a_claim_is_words(self, text: str):
        with pytest.raises(DebateError, match="text is expected"):
            Debate().claim(text)


class TestArguments:
    def test_reasons_given_together_are_linked(self, debate: Debate):
        made = debate.support(
            "rain", because=["The street is wet.", "Nobody hosed it."], title="Wet", gist="It is wet."
        )
        assert made.id == "wet"
        assert made.texts == (Text("It is wet."),)
        assert [type(line) for line in made.lines] == [Premise, Premise, Inference]
        assert made.conclusion == "rain"
        assert debate.supporters("rain") == (made,)

    def test_each_call_is_a_reason_of_its_own(self, debate: Debate):
        first, second = debate.support("rain", because="a"), debate.support("rain", because="b")
        assert [one.id for one in (first, second)] == ["argument-1", "argument-2"]
        assert debate.supporters("rain") == (first, second)

    def test_kinds_of_premises(self, debate: Debate):
        made = debate.support("rain", because="a", assuming="b", unless=["c"], even_if=("d", "e"))
        kinds = ["ordinary", "assumption", "exception", "concession", "concession"]
        assert [premise.kind for premise in made.premises] == kinds

    def test_all_that_can_be_said_of_a_step(self, debate: Debate):
        made = debate.support(
            "rain", because="a", scheme="sign", rules=["modus ponens"], strict=True, weighing="convergent", weight=1,
            id="x", tags=["t"], data={"d": 1}, by="Won", cites="Essay",
        )  # fmt: skip
        step = Inference(
            "rain", id="x-step-1", scheme="sign", rules=["modus ponens"], strict=True, weighing="convergent", weight=1
        )
        assert made == Argument(
            lines=[Premise("a"), step], id="x", tags=["t"], data={"d": 1}, cites=[Citation("won", source="essay")]
        )
        assert made.inferences[0].weighing is Weighing.CONVERGENT
        assert debate.find("a", Claim).cites == (Citation("won"),)

    @pytest.mark.parametrize("wrap", [iter, tuple, list, lambda given: (one for one in given)])
    def test_reasons_come_in_any_iterable(self, debate: Debate, wrap):
        assert [p.claim for p in debate.support("rain", because=wrap(["a", "b"])).premises] == ["a", "b"]
        assert [p.claim for p in debate.rebut("rain", because=wrap(["c", "d"])).sources] == ["c", "d"]
        assert [p.claim for p in debate.prefer("a", "b", because=wrap(["e"])).sources] == ["e"]

    def test_a_reason_may_be_anything_that_names_one(self, debate: Debate):
        claim = debate.claim("Wet.", title="Wet street", id="w")
        for reason in (claim, "w", "Wet street", "Wet.", "[Wet street]", Premise("w"), Premise("Wet.")):
            assert debate.support("rain", because=reason).premises == (Premise("w"),)

    def test_a_premise_keeps_what_is_said_of_it(self, debate: Debate):
        given = Premise("A new one.", kind="assumption", implicit=True, negated=True, role="major", question="Why?")
        made = debate.support("rain", because=given).premises[0]
        assert made == Premise(
            "a-new-one", kind="assumption", implicit=True, negated=True, role="major", question="Why?"
        )
        assert debate.support("rain", because="x", unless=given).premises[1].kind is PremiseKind.EXCEPTION

    def test_the_same_new_text_is_one_claim(self, debate: Debate):
        made = debate.support("rain", because=["It thunders.", "It thunders."], unless="It  thunders. ")
        assert [premise.claim for premise in made.premises] == ["it-thunders"] * 3

    def test_steps_go_on_in_an_argument(self, debate: Debate):
        wet, end = debate.claim("It is wet."), debate.claim("Take a coat.")
        first = debate.support(wet, because="The street shines.", title="A", tags=["one"])
        made = debate.support(end, because=[wet, "You hate that."], into=first, id="the-step", tags=["two"], by="Won")
        assert made.id == first.id
        assert made.tags == ("one",)
        step = made.inferences[1]
        assert (step.id, step.tags, step.cites, step.uses) == ("the-step", ("two",), (Citation("won"),), None)
        assert made.used(step) == (first.inferences[0], Premise("you-hate-that"))
        again = debate.support("rain", because="The street shines.", into="A")
        assert again.used(again.inferences[2]) == (Premise("the-street-shines"),)
        assert debate.arguments == (again,)
        assert_consistent(debate)

    def test_an_argument_as_the_only_reason_is_linked(self, debate: Debate):
        sketch = debate.argument("The radar")
        given = Premise("The radar", implicit=True)
        assert debate.support("rain", because=given, id="s", tags=["t"], data={"d": 1}, scheme="x", by="Won") == sketch
        made = debate.find("s", Support)
        assert made == Support(
            [Premise("the-radar", implicit=True)],
            "rain",
            id="s",
            tags=["t"],
            data={"d": 1},
            scheme="x",
            cites=[Citation("won")],
        )
        assert debate.uses(sketch) == debate.supporters("rain") == (made,)

    def test_an_argument_stands_alone(self, debate: Debate):
        sketch = debate.argument("The radar")
        with pytest.raises(
            WrongTarget, match="'the-radar' is an argument, so it stands alone; reasons that are linked"
        ):
            debate.support("rain", because=[sketch, "b"])
        with pytest.raises(DebateError, match="'the-radar' is an argument already, so it gets no other title"):
            debate.support("rain", because=sketch, title="x")

    @pytest.mark.parametrize("because", [None, 5])
    def test_what_is_no_reason_is_refused(self, debate: Debate, because):
        with pytest.raises(DebateError, match=f"a reason is expected, not {because}; give a claim"):
            debate.support("rain", because=because)

    def test_a_force_alone_is_no_act(self, debate: Debate):
        with pytest.raises(DebateError, match="an act is expected, not 'Asserting'"):
            debate.move("It rains!", acts="Asserting")

    @pytest.mark.parametrize("because", [[], (), iter([])])
    def test_there_is_a_reason(self, debate: Debate, because):
        with pytest.raises(DebateError, match="there is no reason: `because` is empty"):
            debate.support("rain", because=because, unless="x")

    def test_support_is_for_claims(self, debate: Debate):
        argument = debate.support("rain", because="a")
        for target in (argument, argument.inferences[0]):
            with pytest.raises(
                WrongTarget, match=r"support\(\) argues for a claim, and .* is an (arg|inf).*; underpin\(\)"
            ):
                debate.support(target, because="b")

    def test_a_sketch_says_something(self):
        with pytest.raises(DebateError, match="a sketch of an argument needs a title or a gist"):
            Debate().argument()


class TestLinks:
    def test_a_rebuttal_with_all_that_can_be_said(self, debate: Debate):
        made = debate.rebut(
            "rain", because=["a", "b"], unless="c", assuming="d", even_if="e", scheme="x", weight=0.5, strict=True,
            question="Is it?", id="r", by="Won", tags="t", cites="Essay", data={"d": 1},
        )  # fmt: skip
        kinds = {"a": "ordinary", "b": "ordinary", "d": "assumption", "c": "exception", "e": "concession"}
        assert made == Rebuttal(
            [Premise(id, kind=kind) for id, kind in kinds.items()], "rain", scheme="x", weight=0.5, strict=True,
            question="Is it?", id="r", tags=["t"], cites=[Citation("won", source="essay")], data={"d": 1},
        )  # fmt: skip
        assert debate.attackers("rain") == (made,)

    def test_what_each_verb_makes(self, debate: Debate):
        argument = debate.support("rain", because="a")
        step = argument.inferences[0]
        made: list[Link] = [
            debate.rebut("rain", because="b"),
            debate.undermine("a", because="b"),
            debate.undercut(step, because="b"),
            debate.underpin(step, because="b"),
        ]
        assert [type(one) for one in made] == [Rebuttal, Rebuttal, Undercut, Support]
        assert [one.target for one in made] == ["rain", "a", step.id, step.id]

    def test_what_is_undermined_serves_as_a_premise(self, debate: Debate):
        with pytest.raises(WrongTarget, match=r"'rain' is no premise of anything; rebut\(\) speaks against any claim"):
            debate.undermine("rain", because="x")
        debate.rebut("rain", because="a")
        assert debate.undermine("a", because="x").target == "a"

    def test_a_link_hits_what_it_can(self, debate: Debate):
        argument = debate.support("rain", because="a")
        rebuttal = debate.rebut("rain", because="b")
        conflict = debate.contradict("a", "b")
        aims = [
            argument,
            argument.inferences[0],
            rebuttal,
            conflict,
            debate.rephrase("a", "b"),
            debate.prefer("a", "b"),
        ]
        for target in aims:
            undercut = debate.undercut(target, because="c")
            assert undercut.target == target.id
            assert debate.attackers(target) == (undercut,)
        for target in (rebuttal, conflict, argument.inferences[0]):
            with pytest.raises(WrongTarget, match=re.escape(f"{target.id!r} is a") + ".*what can: claim, argument"):
                debate.rebut(target, because="c")

    def test_an_unknown_option_is_refused(self, debate: Debate):
        with pytest.raises(TypeError, match="colour"):
            debate.rebut("rain", because="a", colour="red")  # type: ignore[call-arg]


class TestFrames:
    def test_a_conflict(self, debate: Debate):
        debate.claim("It is dry.")
        assert debate.contradict("rain", "It is dry.").kind is ConflictKind.CONTRADICTORY
        made = debate.contradict("rain", "it-is-dry", kind="tension", id="t", tags=["x"], data={"d": 1})
        assert debate.conflicts("rain")[1] == made
        with pytest.raises(DebateError, match="a conflict is between two claims or more, not 1"):
            debate.contradict("rain")

    def test_an_issue_and_a_group(self, debate: Debate):
        issue = debate.issue(
            "Does it?", "rain", standard="scintilla", exclusive=True, id="i", tags=["x"], data={"d": 1}
        )
        assert issue == Issue(
            "Does it?", ["rain"], standard=Standard.SCINTILLA, exclusive=True, id="i", tags=["x"], data={"d": 1}
        )
        inner = debate.group("In", "rain")
        outer = debate.group("Out", [inner, issue], closed=True)
        assert outer == Group("Out", ["in", "i"], closed=True, id="out")
        assert_consistent(debate)

    def test_a_node_is_in_one_group(self, debate: Debate):
        debate.group("One", ["rain"])
        with pytest.raises(WrongTarget, match="'rain' is in the group 'one' already; a node is in one group"):
            debate.group("Two", ["rain"])

    def test_groups_do_not_hold_each_other(self, debate: Debate):
        inner = debate.group("In", ["rain"])
        outer = debate.group("Out", [inner])
        for group, member in ((inner, outer), (outer, outer)):
            with pytest.raises(WrongTarget, match=f"the group '{group.title}' would hold itself"):
                debate.replace(group, members=[member.id])
        with pytest.raises(WrongTarget, match="the group 'x' holds a member twice"):
            debate.add(Group("x", ["a", "a"]))
        found, refused = Debate.gathered([Group("a", ["b"], id="a"), Group("b", ["a"], id="b")])
        assert [node.id for node, _ in refused] == ["b", "a"]
        assert not len(found)

    def test_headings_repeat_and_titles_do_not(self, debate: Debate):
        assert [debate.group("Part").id, debate.group("Part").id] == ["part", "part-2"]
        with pytest.raises(DuplicateId, match="the title 'Rain' is another claim's; its id is 'rain'"):
            debate.claim("Other.", title="Rain")
        assert debate.argument("Rain").id == "rain-2"
        debate.participant("Won")
        with pytest.raises(DuplicateId, match="the title 'Won' is another participant's"):
            debate.participant("Won")

    def test_a_dialogue(self, debate: Debate):
        first = debate.move("It's raining!", by="Won", time="2024-06-18", acts=[Act("Asserting", "Rain")], id="m")
        assert first == Move("It's raining!", by="won", time="2024-06-18", acts=[Act("Asserting", "rain")], id="m")
        second = debate.move("Is it?", acts=Act("Questioning"), to=first)
        assert debate.all(Reply) == (Reply(second.id, "m", id="reply-1"),)

    def test_a_rephrase_and_a_preference(self, debate: Debate):
        debate.claim("It pours.")
        assert debate.rephrase("It pours.", "Rain", tags=["x"]).tags == ("x",)
        made = debate.prefer("Rain", "It pours.", because=["I see it.", "You see it."], id="p")
        assert (made.better, made.worse, [one.claim for one in made.sources]) == (
            "rain",
            "it-pours",
            ["i-see-it", "you-see-it"],
        )


@pytest.mark.parametrize("title", [5, b"x", ["a"], {"a": 1}, None])
def test_a_title_is_text(title: object):
    debate = Debate("Rain")
    for make in (
        lambda: debate.claim("It rains.", title=title),  # type: ignore[arg-type]
        lambda: debate.support("It rains.", because="It is wet.", title=title),  # type: ignore[arg-type]
    ):
        with pytest.raises(DebateError):
            make()
    assert len(debate) == 0


def test_whoever_argues_asserts_the_reasons_supposes_assumes_and_concedes() -> None:
    debate = Debate()
    end = debate.claim("Cows talk.")
    given = ["They moan.", Premise("They wink.", kind="concession")]
    debate.support(end, because=given, assuming="They mean it.", unless="They act.", even_if="They lie.", by="Peter")
    said = {claim.text: [str(cite.stance) for cite in claim.cites] for claim in debate.claims}
    assert said == {
        "Cows talk.": [],
        "They moan.": ["asserts"],
        "They wink.": ["concedes"],
        "They mean it.": ["supposes"],
        "They act.": [],
        "They lie.": ["concedes"],
    }
