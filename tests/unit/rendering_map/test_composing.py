"""Which boxes a map has, what stands in them, and how they hang together."""

from __future__ import annotations

import pytest

from rebut import Argument, Claim, Debate, Inference, Premise, Rebuttal, Support
from rebut.rendering.composing import composed
from rebut.rendering.picture import HEAD, Arrow, Box, Picture, Placing, Relation, Role


def box(picture: Picture, text: str) -> Box:
    """The box in which a claim is told whole."""
    (found,) = [one for one in picture.boxes if any(c.text.plain == text and not c.elsewhere for c in one.cells)]
    return found


def titled(picture: Picture, title: str) -> Box:
    (found,) = [one for one in picture.boxes if one.title == title]
    return found


def between(picture: Picture, source: Box, target: Box) -> list[Arrow]:
    return [one for one in picture.arrows if (one.source.box, one.target.box) == (source.key, target.key)]


def told(picture: Picture) -> list[str]:
    return [cell.text.plain for one in picture.boxes for cell in one.cells if not cell.elsewhere]


@pytest.fixture
def debate() -> Debate:
    return Debate("Rain")


def test_the_claim_at_the_top_is_the_main_one(debate):
    debate.support(debate.claim("It rains."), because="The street is wet.")
    picture = composed(debate)
    assert [(one.role, one.word) for one in picture.boxes] == [
        (Role.MAIN, "MAIN CLAIM"),
        (Role.SUPPORT, "SUPPORTS"),
    ]
    (arrow,) = picture.arrows
    assert (arrow.relation, arrow.source.box, arrow.target.box) == (Relation.SUPPORTS, "n2", "n1")


def test_of_several_claims_the_main_one_has_half_of_all_reasons_below_it(debate):
    first, second = debate.claim("It rains."), debate.claim("It pours.")
    debate.support(first, because="The street is wet.")
    debate.rebut(first, because="The sky is blue.")
    debate.support(second, because="It is loud.")
    picture = composed(debate)
    assert (box(picture, "It rains.").role, box(picture, "It pours.").role) == (Role.MAIN, Role.CLAIM)


def test_premises_of_one_step_share_a_box_and_a_premise_is_attacked_at_its_cell(debate):
    debate.support(debate.claim("It rains."), because=["The street is wet.", "Nobody hosed it."])
    debate.rebut("Nobody hosed it.", because="I hosed it.")
    picture = composed(debate)
    step = box(picture, "The street is wet.")
    assert [cell.text.plain for cell in step.cells] == ["The street is wet.", "Nobody hosed it."]
    assert step.joint == "+"
    (arrow,) = between(picture, box(picture, "I hosed it."), step)
    assert (arrow.relation, arrow.target.port) == (Relation.ATTACKS, "c2")


def test_a_claim_that_serves_twice_has_its_own_box_and_is_named_by_a_letter(debate):
    wet = debate.claim("The street is wet.", title="Wet")
    debate.support(debate.claim("It rains."), because=[wet, "Nobody hosed it."])
    debate.support(debate.claim("It thaws."), because=[wet, "It is warm."])
    picture = composed(debate)
    own = box(picture, "The street is wet.")
    named = [cell for one in picture.boxes for cell in one.cells if cell.elsewhere]
    assert (own.letter, [(cell.letter, cell.text.plain) for cell in named]) == ("A", [("A", "Wet")] * 2)
    assert told(picture).count("The street is wet.") == 1
    assert [one.relation for one in picture.arrows if one.source.box == own.key] == [Relation.SAME] * 2


def test_a_claim_that_only_attacks_needs_no_more_than_arrows(debate):
    sun = debate.claim("The sun shines.")
    for text in ("It rains.", "It pours."):
        debate.rebut(debate.claim(text), because=sun)
    picture = composed(debate)
    assert (box(picture, "The sun shines.").role, len(picture.boxes)) == (Role.ATTACK, 3)


def test_an_undercut_ends_at_the_header_of_the_step(debate):
    step = debate.support(debate.claim("It rains."), because="The street is wet.")
    debate.undercut(step, because="It is washed every morning.")
    picture = composed(debate)
    (arrow,) = between(picture, box(picture, "It is washed every morning."), box(picture, "The street is wet."))
    assert (arrow.relation, arrow.target.port) == (Relation.UNDERCUTS, HEAD)


def test_a_step_that_is_undercut_is_a_box_even_where_an_arrow_would_do(debate):
    wet = debate.claim("The street is wet.")
    debate.support(debate.claim("It pours."), because=wet)
    step = debate.support(debate.claim("It rains."), because=wet)
    debate.undercut(step, because="It is washed every morning.")
    picture = composed(debate)
    bare, boxed = box(picture, "It pours."), box(picture, "It rains.")
    own = box(picture, "The street is wet.")
    assert len(between(picture, own, bare)) == 1
    assert between(picture, own, boxed) == []
    assert own.letter == "A"


def test_a_chain_of_steps_hangs_at_the_intermediate_conclusion(debate):
    middle = debate.claim("The street is wet.")
    chain = debate.support(middle, because="My shoes are wet.", title="Chain")
    debate.support(debate.claim("It rains."), because=[middle, "Nobody hosed it."], into=chain)
    picture = composed(debate)
    low, high = box(picture, "My shoes are wet."), box(picture, "The street is wet.")
    (arrow,) = between(picture, low, high)
    assert arrow.target.port == "c1"
    assert (low.title, low.remarks, high.title, high.remarks) == ("Chain", ("step 1",), "Chain", ("step 2",))


def test_a_premise_that_no_step_rests_on_is_told_with_the_last(debate):
    rain, wet, odd = (debate.claim(text) for text in ("It rains.", "The street is wet.", "It is Monday."))
    debate.add(Argument("A", lines=[Premise(wet.id), Premise(odd.id), Inference(rain.id, uses=(1,))]))
    cell = titled(composed(debate), "A").cells[1]
    assert (cell.text.plain, cell.before) == ("It is Monday.", ("(in no step)",))


def test_premises_that_lead_nowhere_are_a_box_without_an_arrow(debate):
    wet = debate.claim("The street is wet.")
    debate.add(Argument("A", lines=[Premise(wet.id)]))
    picture = composed(debate)
    assert (titled(picture, "A").role, picture.arrows) == (Role.ARGUMENT, ())


def test_a_sketch_is_named_after_what_it_does(debate):
    debate.rebut(debate.claim("It rains."), because=debate.argument("The sky", gist="It is blue."))
    picture = composed(debate)
    sketch = titled(picture, "The sky")
    assert (sketch.role, [cell.text.plain for cell in sketch.cells]) == (Role.ATTACK, ["It is blue."])


def test_a_sketch_that_does_several_things_is_an_argument(debate):
    sky = debate.argument("The sky")
    debate.rebut(debate.claim("It rains."), because=sky)
    debate.support(debate.claim("It is warm."), because=sky)
    picture = composed(debate)
    arrows = [one.relation for one in picture.arrows if one.source.box == titled(picture, "The sky").key]
    assert (titled(picture, "The sky").role, arrows) == (Role.ARGUMENT, [Relation.ATTACKS, Relation.SUPPORTS])


def test_a_link_of_a_busy_sketch_that_is_undercut_gets_a_box_of_its_own(debate):
    sky = debate.argument("The sky")
    link = debate.rebut(debate.claim("It rains."), because=sky)
    debate.support(debate.claim("It is warm."), because=sky)
    debate.undercut(link, because="It is dark.")
    picture = composed(debate)
    (hub,) = [one for one in picture.boxes if one.role is Role.RELATION]
    (cut,) = between(picture, box(picture, "It is dark."), hub)
    assert (hub.word, cut.relation) == ("attacks", Relation.UNDERCUTS)


def test_a_support_by_an_argument_of_its_own_conclusion_is_not_drawn_twice(debate):
    rain = debate.claim("It rains.")
    argument = debate.support(rain, because="The street is wet.", title="Wet")
    debate.add(Support([Premise(argument.id)], rain.id))
    assert len(composed(debate).arrows) == 1


def test_a_conclusion_from_which_only_the_argument_leads_on_is_told_in_its_box(debate):
    rain, sun = debate.claim("It rains."), debate.claim("There is no sun.")
    argument = debate.support(sun, because="Clouds are everywhere.", title="Clouds")
    debate.add(Rebuttal([Premise(argument.id)], rain.id))
    clouds = titled(composed(debate), "Clouds")
    assert clouds.role is Role.ATTACK
    assert [(cell.text.plain, cell.concluded) for cell in clouds.cells][1:] == [("There is no sun.", True)]


def test_a_conclusion_in_the_words_of_what_it_supports_is_that_claim(debate):
    rain = debate.claim("It rains.", title="Rain")
    again = debate.add(Claim("It rains.", id="again"))
    debate.support(again, because="The street is wet.", title="Wet")
    debate.add(Support([Premise(again.id)], rain.id))
    picture = composed(debate)
    assert [one.title or one.role for one in picture.boxes] == [Role.MAIN, "Wet"]
    assert [(one.source.box, one.target.box) for one in picture.arrows] == [("n2", "n1")]


def test_claims_that_support_each_other_in_a_ring_are_all_told(debate):
    first, second = debate.claim("It rains."), debate.claim("The street is wet.")
    debate.support(first, because=second)
    debate.support(second, because=first)
    debate.support(first, because=first)
    picture = composed(debate)
    assert sorted(told(picture)) == ["It rains.", "The street is wet."]
    assert len(picture.arrows) == 3


def test_two_that_conflict_stand_at_one_level(debate):
    debate.contradict(debate.claim("It rains."), debate.claim("It does not."))
    (arrow,) = composed(debate).arrows
    assert (arrow.relation, arrow.placing, arrow.at_source, arrow.at_target, arrow.label) == (
        Relation.CONTRADICTORY,
        Placing.LEVEL,
        True,
        True,
        "one holds, not both",
    )


def test_several_that_conflict_hang_at_a_box(debate):
    claims = [debate.claim(text) for text in ("3,000 fell.", "1,000 fell.", "Nobody fell.")]
    debate.contradict(*claims, kind="contrary")
    picture = composed(debate)
    (hub,) = [one for one in picture.boxes if one.role is Role.RELATION]
    assert (hub.word, len([one for one in picture.arrows if one.target.box == hub.key])) == ("at most one holds", 3)


def test_a_claim_against_a_premise_hangs_below_it(debate):
    debate.support(debate.claim("It rains."), because=["The street is wet.", "Nobody hosed it."])
    debate.contradict("Nobody hosed it.", debate.claim("I hosed it."))
    (arrow,) = [one for one in composed(debate).arrows if one.relation is Relation.CONTRADICTORY]
    assert (arrow.placing, arrow.target.port) == (Placing.BELOW, "c2")


def test_positions_hang_below_their_question(debate):
    issue = debate.issue("How many fell?", [debate.claim("3,000."), debate.claim("1,000.")], standard="preponderance")
    picture = composed(debate)
    assert (picture.boxes[2].role, picture.boxes[2].id) == (Role.ISSUE, issue.id)
    assert picture.boxes[2].remarks == ("standard: preponderance",)
    assert {(one.relation, one.target.box) for one in picture.arrows} == {(Relation.POSITION, "n3")}


def test_a_preference_is_an_arrow_and_with_a_reason_a_box(debate):
    pours, rains = debate.claim("It pours."), debate.claim("It rains.")
    debate.prefer(pours, rains)
    assert [one.relation for one in composed(debate).arrows] == [Relation.PREFERS]
    debate.prefer(rains, pours, because="I see it.")
    picture = composed(debate)
    reason = box(picture, "I see it.")
    (hub,) = [one for one in picture.boxes if one.role is Role.RELATION]
    assert (reason.role, len(between(picture, reason, hub))) == (Role.UNDERPIN, 1)


def test_groups_are_frames_within_frames(debate):
    claim = debate.claim("It rains.")
    step = debate.support(claim, because="The street is wet.")
    debate.group("Outer", [claim, debate.group("Inner", [step])])
    (outer,) = composed(debate).frames
    assert (outer.title, outer.boxes, outer.frames[0].title, outer.frames[0].boxes) == (
        "Outer",
        ("n1",),
        "Inner",
        ("n2",),
    )


def test_a_heading_that_is_no_group_lets_its_members_out(debate):
    claim = debate.claim("It rains.")
    step = debate.support(claim, because="The street is wet.")
    inner = debate.group("Inner", [step], data={"isGroup": False})
    debate.group("Beside", [debate.claim("It is cold.", title="Cold")], data={"isGroup": False})
    debate.group("Outer", [claim, inner])
    assert [(one.title, one.boxes, one.frames) for one in composed(debate).frames] == [("Outer", ("n1", "n2"), ())]


def test_a_closed_group_is_one_box_with_a_count(debate):
    wet = debate.claim("The street is wet.")
    shoes = debate.claim("My shoes are wet.")
    debate.support(wet, because=shoes)
    debate.rebut(debate.claim("It is dry."), because=wet)
    debate.group("Evidence", [wet, shoes], closed=True)
    picture = composed(debate)
    group = titled(picture, "Evidence")
    assert (group.role, group.remarks, len(picture.boxes)) == (Role.GROUP, ("2 claims",), 2)
    assert [(one.relation, one.source.box) for one in picture.arrows] == [(Relation.ATTACKS, group.key)]


def test_prose_beside_the_debate_is_left_out_and_counted(debate):
    debate.support(debate.claim("It rains."), because="The street is wet.")
    prose = debate.claim("This is about the weather.")
    debate.claim("Aside.", title="Aside")
    picture = composed(debate)
    assert picture.left_out == (prose.id,)
    assert "Aside." in told(picture)


def test_where_nothing_is_related_every_claim_is_drawn(debate):
    debate.claim("It rains.")
    debate.claim("It pours.")
    assert (told(composed(debate)), composed(debate).left_out) == (["It rains.", "It pours."], ())


def test_what_is_marked_as_not_in_the_map_is_drawn_only_where_it_is_needed(debate):
    hidden = {"isInMap": False}
    rain = debate.claim("It rains.", data=hidden)
    debate.support(rain, because="The street is wet.")
    debate.claim("Aside.", title="Aside", data=hidden)
    debate.rebut(rain, because=debate.argument("Gone", data=hidden))
    picture = composed(debate)
    assert (told(picture), picture.left_out) == (["It rains.", "The street is wet."], ())


def test_the_dialogue_is_not_drawn(debate):
    debate.move("It's raining!", by="Won")
    assert composed(debate).boxes == ()
