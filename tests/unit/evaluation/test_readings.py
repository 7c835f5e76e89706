"""Verdicts by readings, one thing at a time: what is said of them, how they are named, and what cuts them short."""

from __future__ import annotations

import copy
import pickle

import pytest

from rebut import Attribution, Citation, Debate, load
from rebut.errors import OutOfTime, UnknownName, UnknownOption
from rebut.evaluation.dung import Semantics
from rebut.evaluation.limits import deadline
from rebut.evaluation.readings.matters import matters
from rebut.evaluation.witnessing import Act, Discussion, Move, Player, numbered, witness
from rebut.model.framework import Framework
from rebut.model.readings import Extent, Label
from rebut.model.verdicts import Ground


def sketched(names: str, pairs: str) -> Debate:
    debate = Debate()
    for name in names:
        debate.argument(name, id=name)
    for attacker, target in pairs.split():
        debate.rebut(debate.nodes[target], because=debate.nodes[attacker])
    return debate


FLOATING = "ab ba ac bc cd"
"""Caminada (2006), figure 4: whatever becomes of a and b, c falls and d stands."""


def test_in_every_reading_in_some_and_in_none():
    verdicts = sketched("abcd", FLOATING).judge("preferred")
    assert [str(verdicts[name]) for name in "abcd"] == ["undecided", "undecided", "rejected", "accepted"]
    assert [str(verdicts.extent(name)) for name in "abcd"] == ["some", "some", "none", "every"]
    assert [str(verdicts.ground(name)) for name in "abcd"] == ["disputed", "disputed", "defeated", "presumed"]
    assert [reading.name for reading in verdicts.readings] == ["where “a” stands", "where “b” stands"]
    assert verdicts.readings[0].accepted == ("a", "d", "rebuttal-1", "rebuttal-3")
    assert verdicts.readings[0].rejected == ("b", "c", "rebuttal-2", "rebuttal-4", "rebuttal-5")


def test_what_is_said_of_them():
    verdicts = sketched("abcd", FLOATING).judge("preferred")
    assert verdicts.reason("a") == "accepted where “a” stands; rejected where “b” stands"
    assert verdicts.reason("c") == "in every reading something stands that defeats what speaks for it"
    assert verdicts.reason("d") == "in every reading it stands by itself"
    assert verdicts.explain("a").split("\n") == [
        "“a” is undecided: accepted where “a” stands; rejected where “b” stands",
        "  - where “a” stands: accepted, it stands by itself",
        "  - where “b” stands: rejected",
    ]


def test_a_reading_is_a_value():
    readings = sketched("ab", "ab ba").judge("preferred").readings
    again = pickle.loads(pickle.dumps(readings[0]))
    assert again == readings[0]
    assert readings[:2] == (readings[0], readings[1])
    assert readings[-1] == readings[1]
    assert copy.copy(readings[0]).labels["a"] is Label.IN
    with pytest.raises(IndexError):
        readings[2]
    with pytest.raises(TypeError):
        readings[0].labels["a"] = Label.OUT  # type: ignore[index]


def test_matters_that_do_not_touch_are_disagreed_about_apart():
    debate = sketched("abcdefgh", "ab ba cd dc ef fe gh hg")
    verdicts = debate.judge("preferred")
    assert (verdicts.readings.total, len(verdicts.readings)) == (16, 16)
    assert [[way.name for way in one.alternatives] for one in verdicts.disagreements] == [
        [f"“{one}” stands", f"“{other}” stands"] for one, other in ("ab", "cd", "ef", "gh")
    ]
    assert verdicts.readings[5].name == "where “a” stands, “d” stands, “e” stands, “h” stands"


def test_more_readings_than_anybody_could_go_through():
    debate = Debate()
    for number in range(200):
        one, other = debate.argument(f"one {number}"), debate.argument(f"other {number}")
        debate.rebut(one, because=other)
        debate.rebut(other, because=one)
    verdicts = debate.judge("preferred")
    assert verdicts.readings.total == 2**200
    assert verdicts.extent("one 7") is Extent.SOME
    assert len(verdicts.readings[2**199].labels) == 800


def test_there_may_be_no_reading():
    verdicts = sketched("abc", "ab bc ca").judge("stable")
    assert verdicts.readings.total == 0
    assert list(verdicts.readings) == []
    assert verdicts.reason("a") == "there is no stable reading"
    assert (verdicts["a"], verdicts.ground("a"), verdicts.extent("a")) == ("undecided", Ground.UNREAD, Extent.NONE)
    assert [finding.code for finding in verdicts.findings] == ["RB915"]


def test_what_runs_in_a_circle_says_so():
    verdicts = sketched("abc", "ab bc ca").judge("grounded")
    assert verdicts.reason("a") == "a circle: “a” is attacked by “c”, and that by “b” and that by “a”"
    assert sketched("a", "aa").judge("grounded").reason("a") == "a circle: “a” attacks itself"


def test_of_too_many_ways_so_many_are_listed_and_the_rest_is_asked_for():
    """A crown: any one of ten, each against each, stands in some reading."""
    names = "abcdefghij"
    pairs = " ".join(one + other for one in names for other in names if one != other)
    verdicts = sketched(names, pairs).judge("preferred", cap=3)
    assert verdicts.readings.stopped == "cap"
    assert [finding.code for finding in verdicts.findings] == ["RB916"]
    assert {verdicts.extent(name) for name in names} == {Extent.SOME}
    assert verdicts.settings["cap"] == 3


def test_past_the_limit_it_says_what_is_known():
    framework = Framework.of("abc", [("a", "b"), ("b", "a")])
    found = matters(numbered(framework), Semantics.PREFERRED, 10, deadline(0))
    assert [one.stopped for one in found.found] == ["limit"]


def test_past_the_limit_what_is_not_looked_at_is_undecided():
    debate = Debate()
    debate.rebut(debate.claim("It rains."), because="It is dry.")
    debate.claim("It is late.")
    verdicts = debate.judge("preferred", limit=0)
    assert [finding.code for finding in verdicts.findings] == ["RB917"]
    assert [str(verdicts[claim]) for claim in debate.claims] == ["undecided", "accepted", "accepted"]
    assert [str(one) for one in debate.judge("preferred").values()] == ["rejected", "accepted", "accepted", "accepted"]


def test_weighing_past_the_limit_says_what_is_known():
    debate = Debate()
    for number in range(2000):
        debate.support(f"c{number}", because=f"c{number + 1}") if number else debate.support(
            debate.claim("c0"), because="c1"
        )
    verdicts = debate.judge(limit=0)
    assert [finding.code for finding in verdicts.findings] == ["RB917"]
    assert "undecided" in set(verdicts.values())
    assert dict(debate.judge(limit="1m")) == dict(debate.judge())


@pytest.mark.parametrize("given", [{"limit": "soon"}, {"limit": -1}, {"cap": 0}, {"cap": True}, {"cap": "many"}])
def test_limits_that_are_none_are_refused(given):
    with pytest.raises(UnknownOption):
        Debate().judge("preferred", **given)


def test_one_hears_how_far_it_has_come():
    heard: list[tuple[int, int | None]] = []
    sketched("ab", "ab ba").judge("preferred", progress=lambda done, total: heard.append((done, total)))
    assert heard


def test_weights_have_one_reading_and_no_witness():
    verdicts = sketched("ab", "ab").judge()
    assert [reading.name for reading in verdicts.readings] == [""]
    assert verdicts.readings[0].labels["a"] is Label.IN
    assert (verdicts.extent("a"), verdicts.extent("b"), verdicts.disagreements) == (Extent.EVERY, Extent.NONE, ())
    for ask in (verdicts.witness, verdicts.discussion):
        with pytest.raises(UnknownOption, match='judge by "grounded"'):
            ask("a")


def test_verdicts_by_shorthand():
    assert sketched("ab", "ab").judge("PR").settings["semantics"] == "preferred"
    with pytest.raises(UnknownOption, match="did you mean 'preferred'"):
        Debate().judge("prefered")


# witnesses and numbers


def test_numbers_of_a_chain():
    """Caminada and Dunne (2019): the end of a chain has one, then it goes up by one at each step."""
    chain = Framework.of("abcdefgh", [(one, other) for one, other in zip("abcdefg", "bcdefgh", strict=True)])
    assert numbered(chain).numbers == tuple(range(1, 9))


def test_of_several_defences_the_lowest_is_taken():
    framework = Framework.of("abcdxy", [("b", "a"), ("c", "b"), ("d", "b"), ("x", "c"), ("y", "x")])
    numbering = numbered(framework)
    found = witness(numbering, tuple(framework.names), 0)
    assert found.answers == {"a": (("b", "d"),), "d": ()}
    assert found.numbers == {"a": 3, "b": 2, "d": 1}
    assert str(found) == "a stands:\n  - against it b, but d, which nothing attacks"
    assert str(witness(numbering, tuple(framework.names), 3)) == "d: nothing attacks it"


def test_a_witness_shows_each_defender_once():
    framework = Framework.of("abcde", [("b", "a"), ("c", "a"), ("d", "b"), ("d", "c"), ("e", "d")])
    framework = Framework.of("abcdef", [*framework.attacks, ("f", "e")])
    text = str(witness(numbered(framework), tuple(framework.names), 0))
    assert text.count("(see above)") == 1


# the discussion


def test_who_may_say_what():
    discussion = Discussion.about(Framework.of("abc", [("b", "a"), ("c", "b")]), "a")
    assert discussion.turn is Player.PROPONENT
    assert discussion.options == (Move(Act.HAS_TO_BE, "a"),)
    with pytest.raises(UnknownOption, match="cannot be said now; what can: has to be a"):
        discussion.play(Move(Act.CAN_BE, "b"))
    second = discussion.play(Move(Act.HAS_TO_BE, "a"))
    assert (second.turn, second.options) == (Player.OPPONENT, (Move(Act.CAN_BE, "b"),))
    assert discussion.moves == ()
    with pytest.raises(UnknownName, match="no argument is called 'z'"):
        Discussion.about(discussion.framework, "z")


def test_what_nothing_attacks_is_conceded_at_once():
    discussion = Discussion.about(Framework.of("a"), "a").play(Move(Act.HAS_TO_BE, "a"))
    assert discussion.options == (Move(Act.CONCEDE, "a"),)
    over = discussion.play(discussion.best())
    assert (over.winner, over.turn, over.is_over) == (Player.PROPONENT, None, True)
    with pytest.raises(UnknownOption, match="the discussion is over"):
        over.best()


def test_whoever_comes_round_has_lost():
    discussion = Discussion.about(Framework.of("ab", [("a", "b"), ("b", "a")]), "a")
    while not discussion.is_over:
        discussion = discussion.play(discussion.best())
    assert discussion.winner is Player.OPPONENT
    assert discussion.circle == ("a", "b", "a")
    assert str(discussion).split("\n")[-1] == "proponent: It has to be that a."


def test_a_claim_that_is_doubted_twice_and_one_that_hangs_on_what_attacks_itself():
    pairs = [("A", "B"), ("B", "C"), ("D", "C"), ("E", "D"), ("F", "F"), ("F", "G")]
    discussion = Discussion.about(Framework.of("ABCDEFG", pairs), "C")
    while not discussion.is_over:
        discussion = discussion.play(discussion.best())
    assert discussion.winner is Player.PROPONENT
    assert len(discussion.moves) == 10
    lost = Discussion.about(Framework.of("ABCDEFG", pairs), "G")
    while not lost.is_over:
        lost = lost.play(lost.best())
    assert lost.winner is Player.OPPONENT
    assert lost.circle == ("F", "F")


# what hangs on what


def kursk() -> Debate:
    debate = Debate("Kursk")
    fabricated = debate.claim("Fabricated")
    front = debate.claim("Front")
    debate.support(fabricated, because="Unconfirmed")
    objection = debate.rebut(fabricated, because=front)
    debate.rebut(front, because="Denials")
    debate.claim("Apart")
    del objection
    return debate


@pytest.mark.parametrize("semantics", ["carneades", "grounded", "preferred"])
def test_only_the_verdicts_that_one_hangs_on(semantics):
    verdicts = kursk().judge(semantics)
    narrowed = verdicts.behind("Fabricated")
    assert {"fabricated", "front", "denials"} <= set(narrowed)
    assert "apart" not in set(narrowed)
    assert narrowed["Fabricated"] == verdicts["Fabricated"]
    with pytest.raises(UnknownName):
        narrowed["apart"]


def test_on_the_map_only_these_are_marked():
    debate = kursk()
    dot = str(debate.dot(verdicts=debate.judge().behind("Front")))
    assert dot.count("accepted") < str(debate.dot(verdicts=debate.judge())).count("accepted")
    assert "not judged" not in dot


def test_changes_in_words():
    debate = kursk()
    before = debate.judge()
    debate.remove("denials", dependents=True)
    changes = before.changes(debate.judge())
    tie = "a tie: as much speaks for it (“Unconfirmed”) as against it (“Front”)"
    assert sorted(str(changes).split("\n")) == [
        "the rebuttal rebuttal-1 was rejected, and is accepted: “Front” holds, and nothing stops it",
        "the rebuttal rebuttal-2 is gone: it was accepted",
        "“Denials” is gone: it was accepted",
        f"“Fabricated” was accepted, and is undecided: {tie}",
        "“Front” was rejected, and is accepted: it stands by itself: nothing speaks against it",
    ]
    assert str(before.changes(before)) == "nothing is judged otherwise"
    assert pickle.loads(pickle.dumps(changes)) == changes


def test_the_seed_debate_has_readings_of_its_own():
    verdicts = load("seeds/kursk.argdown").judge("preferred")
    assert verdicts.readings.total == 2 ** len(verdicts.disagreements)
    names = [way.name for one in verdicts.disagreements for way in one.alternatives]
    assert "“Serves China” stands" in names
    assert "“China upset” stands" in names


# the smallest changes


def test_the_smallest_changes_in_words():
    found = kursk().judge().turning("Fabricated", by=["drop"])
    assert str(found).split("\n") == [
        "“Fabricated” would be undecided",
        "  - without the claim “Denials”",
        "  - without the rebuttal of “Front” by “Denials”",
    ]


def test_two_changes_where_one_does_not_do():
    debate = Debate()
    claim = debate.claim("Guilty")
    for reason in ("Seen", "Heard"):
        debate.support(claim, because=reason)
    debate.rebut(claim, because="Alibi", weight=0.5)
    found = debate.judge().turning(claim, by=["drop-link"])
    assert [str(turn) for turn in found.turns] == [
        "without the argument for “Guilty” from “Seen”, and without the argument for “Guilty” from “Heard”"
    ]
    assert (found.turns[0].verdict, found.size) == ("rejected", 2)
    one = debate.judge().turning(claim, by=["drop-link"], size=1)
    assert str(one) == "“Guilty” is accepted, and no single change would turn that"
    assert str(debate.judge().turning(claim, to="undecided", by=["drop-link"], size=2)).endswith(
        "nothing up to 2 changes would turn that"
    )


def test_of_many_changes_as_many_as_are_asked_for():
    found = kursk().judge().turning("Fabricated", cap=1)
    assert (len(found.turns), found.stopped) == (1, "cap")
    assert str(found).endswith("(there are more: these were found first)")


def test_past_the_limit_the_changes_that_are_known():
    found = kursk().judge().turning("Fabricated", limit=0)
    assert (found.turns, found.stopped, found.tried) == ((), "limit", 0)
    assert str(found).endswith("(the time was over: this is what is known so far)")


@pytest.mark.parametrize(
    "given", [{"by": ["drop-all"]}, {"to": "acepted"}, {"size": 0}, {"cap": 0}, {"size": True}, {"limit": "soon"}]
)
def test_what_is_no_way_of_asking_is_refused(given):
    with pytest.raises(UnknownOption):
        kursk().judge().turning("Fabricated", **given)


def test_a_source_that_is_added_and_a_premise_that_is_dropped():
    debate = Debate()
    thaw = debate.claim("Thaw", cites=[])
    debate.replace(thaw, cites=[Citation(stance="doubts")])
    found = debate.judge().turning("Thaw", by=["add-source"])
    assert [str(turn) for turn in found.turns] == ["with somebody who asserts “Thaw”"]
    told = debate.claim("Told")
    debate.support(told, because=["Thaw", "Frost"])
    found = debate.judge().turning("Told", by=["drop-premise"])
    assert [str(turn) for turn in found.turns] == [
        "without “Thaw” as a reason in the argument for “Told” from “Thaw” and “Frost”"
    ]


# sources


def spoken() -> Debate:
    debate = Debate()
    paper, radio = debate.source("Paper", id="paper"), debate.source("Radio", id="radio")
    both, one = debate.claim("Both say so", cites=[paper, radio]), debate.claim("One says so", cites=paper)
    debate.claim("Nobody in particular")
    debate.support("Nobody in particular", because=one)
    debate.support(both, because=one)
    return debate


def test_what_rests_on_a_source_alone_goes():
    left = spoken().without("Paper")
    assert [claim.text for claim in left.claims] == ["Both say so"]
    assert left.arguments == ()
    assert [citation.source for citation in left.claims[0].cites] == ["radio"]


def test_a_reason_that_is_left_keeps_a_claim():
    debate = spoken()
    debate.support("Nobody in particular", because="Something else")
    assert "nobody-in-particular" in debate.without("Paper").nodes


def test_the_steps_that_stand_are_left_of_an_argument():
    debate = Debate()
    paper = debate.source("Paper", id="paper")
    for name in ("A", "B", "C", "D"):
        debate.claim(name, id=name.lower())
    debate.replace(debate.nodes["c"], cites=[Citation(source=paper.id)])
    first = debate.support("b", because="a")
    debate.support("d", because=["c"], into=first)
    left = debate.without("Paper")
    assert [line.conclusion for line in left.arguments[0].inferences] == ["b"]
    assert set(left.nodes) == {"a", "b", first.id}


def test_of_a_convergent_step_a_premise_may_go():
    debate = Debate()
    paper = debate.source("Paper")
    debate.claim("Told", cites=paper)
    debate.claim("Seen")
    debate.support(debate.claim("So"), because=["Told", "Seen"], weighing="convergent")
    left = debate.without(paper)
    assert [premise.claim for premise in left.arguments[0].premises] == ["seen"]
    assert left.judge()["So"] == "accepted"


def test_a_participants_word_can_be_withdrawn_and_a_report_with_the_reporter():
    debate = Debate()
    for name in ("Won", "Moscow"):
        debate.participant(name)
    debate.claim("Denied", cites=[Citation("moscow", via=[Attribution("won")])])
    assert debate.without("Won").claims == ()
    assert debate.without("Moscow").claims == ()


def test_what_is_no_source_is_refused():
    from rebut.errors import WrongTarget

    with pytest.raises(WrongTarget):
        spoken().without("Both say so")
    with pytest.raises(UnknownName, match="did you mean 'Paper'"):
        spoken().without("Papers")


def test_which_verdicts_hang_on_which_source():
    found = spoken().judge().by_source()
    assert {id: sorted(changes) for id, changes in found.items()} == {
        "paper": [
            "argument-1",
            "argument-1-step-1",
            "argument-2",
            "argument-2-step-1",
            "nobody-in-particular",
            "one-says-so",
        ],
        "radio": [],
    }
    with pytest.raises(OutOfTime):
        spoken().judge().by_source(limit=0)
