"""Replacing, renaming and removing nodes, and looking at a part of a debate."""

from __future__ import annotations

import pickle
import threading

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
    Move,
    Premise,
    Rebuttal,
    Reply,
    Support,
    Undercut,
    loads,
)
from rebut.errors import DebateError, DuplicateId, StillNeeded, UnknownName, UnknownOption, WrongTarget


@pytest.fixture
def debate() -> Debate:
    """It rains, since the street is wet; but it was hosed, though that is cut off; in a group, with a speaker."""
    debate = Debate("Rain", data={"language": "en"})
    rain = debate.claim("It rains.", id="rain", by="Won")
    argument = debate.support(rain, because="The street is wet.", id="wet")
    debate.rebut("The street is wet.", because="It only shines.", id="shines")
    debate.undercut(argument.inferences[0], because="It was hosed.", id="hosed")
    debate.group("Evidence", ["the-street-is-wet", "wet"], id="group")
    return debate


class TestReplacing:
    def test_some_fields_anew_in_the_same_place(self, debate: Debate):
        old = debate.find("rain", Claim)
        new = debate.replace(old, texts=["It pours."], standing="open")
        assert new == Claim("It pours.", id="rain", standing="open", cites=old.cites)
        assert list(debate)[1] == new
        assert debate["It pours."] == new
        assert "It rains." not in debate

    def test_a_step_in_its_argument(self, debate: Debate):
        step = debate.find("wet-step-1", Inference)
        new = debate.replace(step, scheme="sign", strict=True)
        assert debate.find("wet", Argument).inferences == (new,)
        assert_consistent(debate)

    def test_what_was_replaced_before_is_replaced_as_it_is_now(self, debate: Debate):
        old = debate.find("rain", Claim)
        debate.replace(old, title="Rain")
        assert debate.replace(old, standing="open").title == "Rain"

    def test_new_steps_get_ids(self, debate: Debate):
        argument = debate.find("wet", Argument)
        new = debate.replace(argument, lines=[*argument.lines, Inference("it-was-hosed")])
        assert [step.id for step in new.inferences] == ["wet-step-1", "wet-step-2"]
        assert_consistent(debate)

    def test_the_id_is_kept(self, debate: Debate):
        with pytest.raises(DebateError, match=r"replace\(\) keeps the id; rename\(\) changes it"):
            debate.replace(debate.nodes["rain"], id="x")

    def test_a_field_is_known(self, debate: Debate):
        with pytest.raises(UnknownOption, match="a claim has no field 'colour'; it has: id, tags, data, texts, title"):
            debate.replace(debate.nodes["rain"], colour="red")
        with pytest.raises(UnknownOption, match="an argument has no field 'a'"):
            debate.replace(debate.nodes["wet"], b=1, a=1)

    def test_a_title_stays_unique(self, debate: Debate):
        debate.replace(debate.nodes["rain"], title="T")
        with pytest.raises(DuplicateId, match="the title 'T' is another claim's; its id is 'rain'"):
            debate.replace(debate.nodes["it-was-hosed"], title="T")
        assert debate.replace(debate.nodes["rain"], title="T").id == "rain"

    def test_a_step_that_is_undercut_stays(self, debate: Debate):
        before = debate.copy()
        with pytest.raises(StillNeeded, match="'hosed' rests on a step of 'wet' that would go"):
            debate.replace(debate.nodes["wet"], lines=[Premise("rain")])
        assert debate == before

    def test_only_what_is_there_is_replaced(self, debate: Debate):
        with pytest.raises(UnknownName, match="the claim 'x' is not in this debate"):
            debate.replace(Claim("x", id="x"), title="y")
        with pytest.raises(UnknownName, match="the argument 'rain' is not in this debate"):
            debate.replace(Argument(id="rain"), title="y")


class TestRenaming:
    def test_whatever_refers_to_it_follows(self, debate: Debate):
        debate.rename("rain", "weather")
        debate.rename("wet-step-1", "the step")
        debate.rename("won", "Won Youngsu")
        assert debate.find("wet", Argument).conclusion == "weather"
        assert debate.find("hosed", Undercut).target == "the step"
        assert debate.find("weather", Claim).cites == (Citation("Won Youngsu"),)
        assert [*debate.nodes][:2] == ["Won Youngsu", "weather"]
        assert_consistent(debate)

    @pytest.mark.parametrize("id", ["wet", "wet-step-1", "group"])
    def test_an_id_is_free(self, debate: Debate, id: str):
        with pytest.raises(DuplicateId, match=f"the id '{id}' is taken"):
            debate.rename("rain", id)

    @pytest.mark.parametrize("id", ["", None, 5])
    def test_an_id_is_a_text(self, debate: Debate, id: str):
        with pytest.raises(DebateError, match="an id is a text of one character or more"):
            debate.rename("rain", id)

    def test_to_the_same_id_is_nothing(self, debate: Debate):
        assert debate.rename("rain", "rain") == debate["rain"]

    def test_a_node_that_refers_to_itself(self):
        debate = Debate.of([Claim("x", id="x"), Support("x", "s", id="s"), Undercut("x", "u", id="u")])
        debate.rename("s", "t")
        debate.rename("u", "v")
        assert [link.target for link in debate.links] == ["t", "v"]
        assert_consistent(debate)


class TestRemoving:
    def test_what_nothing_rests_on(self, debate: Debate):
        assert [node.id for node in debate.remove("hosed", "It was hosed.")] == ["it-was-hosed", "hosed"]
        assert_consistent(debate)

    def test_what_something_rests_on_stays(self, debate: Debate):
        before = debate.copy()
        with pytest.raises(StillNeeded) as caught:
            debate.remove("wet", "shines")
        assert str(caught.value) == "'hosed' refers to 'wet', 'shines'; dependents=True removes it too"
        assert debate == before

    def test_with_what_rests_on_it(self, debate: Debate):
        gone = debate.remove("The street is wet.", dependents=True)
        assert [node.id for node in gone] == ["the-street-is-wet", "wet", "shines", "hosed"]
        assert debate.find("group", Group).members == ()
        assert_consistent(debate)

    def test_many_users_are_not_all_told(self):
        debate = Debate.of([Claim("x", id="x"), *[Rebuttal("x", "x", id=str(number)) for number in range(9)]])
        with pytest.raises(StillNeeded, match="'0', '1', '2' and 6 more refer to 'x'"):
            debate.remove("x")

    def test_citations_go_with_who_is_cited(self, debate: Debate):
        with pytest.raises(StillNeeded):
            debate.remove("Won")
        assert [node.id for node in debate.remove("Won", dependents=True)] == ["won"]
        assert debate.find("rain", Claim).cites == ()

    def test_a_reporter_is_left_out_of_a_citation(self):
        debate = Debate()
        debate.claim("x", cites=Citation("A", via=[Attribution("B"), Attribution("C")]))
        debate.remove("B", dependents=True)
        assert [one.by for one in debate.claims[0].cites[0].via] == ["c"]

    def test_rivals_and_positions_are_let_go(self):
        debate = Debate.of([Claim(id, id=id) for id in "abc"])
        contrary = debate.contradict("a", "b", "c", kind="contrary")
        issue = debate.issue("?", ["a", "b"])
        move = debate.move("!", acts=[Act("Asserting", "a"), Act("Asserting", "b")])
        pair = debate.contradict("a", "b", kind="tension")
        assert [node.id for node in debate.remove("a", dependents=True)] == ["a", pair.id]
        assert debate.find(contrary).claims == ("b", "c")
        assert debate.find(issue).positions == ("b",)
        assert debate.find(move).acts == (Act("Asserting", "b"),)
        assert_consistent(debate)

    def test_a_step_is_a_part(self, debate: Debate):
        with pytest.raises(
            WrongTarget, match="the step 'wet-step-1' is a part of its argument; replace the argument's"
        ):
            debate.remove("wet-step-1")

    def test_a_thing_twice_is_a_thing_once(self, debate: Debate):
        assert len(debate.remove("hosed", debate["hosed"])) == 1

    def test_nothing(self, debate: Debate):
        assert debate.remove() == ()

    def test_loops_go_whole(self):
        debate = Debate.of([Claim("x", id="x"), Support("x", "u", id="s"), Undercut("x", "s", id="u")])
        assert [node.id for node in debate.remove("s", dependents=True)] == ["s", "u"]


class TestViewing:
    def test_hops_in_any_direction(self, debate: Debate):
        shown = [set(debate.view(focus="rain", hops=hops).nodes) for hops in range(4)]
        assert shown[0] == {"rain", "won"}
        assert shown[1] == shown[0] | {"wet", "the-street-is-wet", "group"}
        assert shown[2] == set(debate.nodes) == shown[3]

    def test_levels_below(self, debate: Debate):
        above = debate.claim("The harvest is safe.")
        debate.support(above, because="rain")
        assert above.id not in debate.view(focus="rain", depth=5).nodes
        assert above.id in debate.view(focus="rain", hops=1).nodes
        shown = [len(debate.view(depth=depth).links) for depth in range(4)]
        assert shown == [0, 0, 0, 2]

    def test_a_level_below_is_also_what_cannot_hold_beside_a_claim(self, debate: Debate):
        debate.contradict("rain", debate.claim("It is dry."))
        assert "it-is-dry" in debate.view(focus="rain", depth=1).nodes
        assert "it-is-dry" not in debate.view(focus="rain", depth=0).nodes

    def test_without_a_focus_from_the_main_claims(self, debate: Debate):
        assert [claim.id for claim in debate.view(depth=0).claims] == ["rain"]
        assert set(debate.view(hops=0).nodes) == {"rain", "won"}

    def test_attacks_or_supports_alone(self, debate: Debate):
        attacks, supports = debate.view(only="attacks"), debate.view(only="supports")
        assert {"shines", "hosed", "wet"} <= set(attacks.nodes)  # the step of wet is what is hit
        assert set(supports.nodes) & {"shines", "hosed"} == set()
        assert [argument.id for argument in supports.arguments] == ["wet"]

    def test_an_undercut_conflict_is_seen_whole(self):
        debate = Debate.of([Claim(id, id=id) for id in "abcd"])
        for conflict in (debate.contradict("a", "b"), debate.rephrase("a", "b"), debate.prefer("a", "b")):
            undercut = debate.undercut(conflict, because="c")
            for focus in (undercut, conflict, "c"):
                assert {"a", "b", conflict.id, undercut.id} <= set(debate.view(focus=focus, hops=1).nodes)
        assert "d" not in debate.view(focus="a").nodes
        assert "d" not in debate.view(only="attacks").nodes

    def test_groups_and_issues_show_what_they_hold(self, debate: Debate):
        debate.group("All", ["group", "rain"], id="all")
        assert set(debate.view(focus="group", hops=0).nodes) == {
            "group",
            "all",
            "the-street-is-wet",
            "wet",
            "rain",
            "won",
        }
        issue = debate.issue("?", ["rain"])
        assert "rain" in debate.view(focus=issue, hops=0).nodes

    def test_who_speaks_is_seen_with_what_he_says(self, debate: Debate):
        assert set(debate.view(focus="Won", hops=0).nodes) == {"won", "rain"}

    def test_a_step_stands_for_its_argument(self, debate: Debate):
        assert debate.view(focus="wet-step-1", hops=0) == debate.view(focus="wet", hops=0)

    def test_moves_about_what_is_seen(self, debate: Debate):
        first = debate.move("It rains!", by="Won", acts=[Act("Asserting", "rain")])
        other = debate.move("Hello.")
        second = debate.move("No!", acts=[Act("Denying", "rain")], to=first)
        third = debate.move("Well.", to=other)
        shown = debate.view(focus="rain", hops=0)
        assert [move.id for move in shown.all(Move)] == [first.id, second.id]
        assert [(reply.move, reply.to) for reply in shown.all(Reply)] == [(second.id, first.id)]
        assert [move.id for move in debate.view(focus=debate.all(Reply)[1], hops=0).all(Move)] == [other.id, third.id]

    def test_preferences_among_steps(self, debate: Debate):
        preference = debate.prefer("wet-step-1", "shines")
        assert preference.id in debate.view(focus="rain", hops=2).nodes
        assert preference.id not in debate.view(focus="rain", hops=1).nodes

    @pytest.mark.parametrize("given", [-1, 1.5, True, "1"])
    @pytest.mark.parametrize("name", ["hops", "depth"])
    def test_a_number_from_0_up(self, debate: Debate, name: str, given: int):
        with pytest.raises(UnknownOption, match=f"{name} is a number from 0 up, not {given!r}"):
            debate.view(**{name: given})

    def test_an_unknown_word_and_an_unknown_focus(self, debate: Debate):
        with pytest.raises(UnknownOption, match="is none of: supports, attacks"):
            debate.view(only="all")
        with pytest.raises(UnknownName, match="did you mean 'rain'"):
            debate.view(focus="rani")

    def test_circles_end(self):
        debate = Debate()
        a, b = debate.claim("a"), debate.claim("b")
        debate.support(a, because=b)
        debate.support(b, because=a)
        assert debate.view(depth=9) == debate.view(focus="a") == debate.view() == debate


def test_reading_from_many_threads(debate: Debate):
    """Nothing is written by reading, so that readers do not disturb each other."""
    faults: list[BaseException] = []
    before = pickle.dumps(debate)

    def read() -> None:
        try:
            for _ in range(50):
                debate.view(focus="rain", hops=2)
                assert debate["It rains."].id == "rain"
                assert debate.copy() == debate
                assert len(debate.supporters("rain")) == 1
                with pytest.raises(UnknownName):
                    debate["rani"]
        except BaseException as fault:  # noqa: BLE001 -- told below
            faults.append(fault)

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert pickle.dumps(debate) == before


def test_acts_do_not_interleave(debate: Debate):
    """An act inside of an act is refused, before anything is changed."""
    before = list(debate)

    class Nosy(str):
        __slots__ = ()

        def strip(self, *given: str) -> str:  # type: ignore[override]
            debate.claim("meanwhile")
            return super().strip(*given)

    with pytest.raises(DebateError, match="an act is under way already"):
        debate.claim("x", by=Nosy("Somebody new"))
    assert list(debate) == before
    assert_consistent(debate)


def test_what_was_done_before_a_fault_is_taken_back(debate: Debate):
    """New nodes and replaced ones alike, whatever the fault."""
    before, store = list(debate), debate._store
    with pytest.raises(KeyboardInterrupt), store:  # noqa: PT012 -- some steps of the way
        store.add(Claim("New.", id="new"))
        store.swap(Claim("Other.", id="rain", title="Other", cites=Citation("won")))
        store.swap(Claim("Another.", id="new"))
        raise KeyboardInterrupt
    assert list(debate) == before
    assert_consistent(debate)


def test_a_document_follows_a_new_id() -> None:
    debate = loads(
        "# Weather\n\n[Rain]: It rains.\n\n<A>\n\n(1) [Wet]: It is wet.\n----\n(2) [Rain]\n", format="argdown"
    )
    for old, new in (("rain", "shower"), ("a", "b"), ("weather", "sky")):
        debate.rename(debate.nodes[old], new)
    assert debate.document is not None
    assert {"shower", "b", "sky"} <= set(debate.document.places)
    known = {(one.node, one.section, one.argument) for one in debate.document.occurrences}
    assert known == {("shower", "sky", ""), ("b", "sky", ""), ("wet", "sky", "b"), ("shower", "sky", "b")}
