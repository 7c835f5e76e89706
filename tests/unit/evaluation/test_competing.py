"""Many rivals: what one has to beat, whoever of the others it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rebut import Debate, Issue
from rebut.evaluation.carneades.competing import Contest
from rebut.evaluation.carneades.structure import Rivalry
from rebut.model.verdicts import Ground, Verdict

COUNT = 2_000
STEPS = [0.0, 0.2, 0.5, 0.8, 1.0]


@given(st.randoms(use_true_random=False))
def test_a_group_tells_the_highest_of_all_others_at_every_step(drawn):
    members = tuple(range(drawn.randint(2, 7)))
    least, most = [0.0 for _ in members], [1.0 for _ in members]
    contest = Contest(Rivalry(members, None), least, most)
    for _ in range(30):
        one = drawn.choice(members)
        was = least[one], most[one]
        before = [highest(values, other) for values in (least, most) for other in members]
        least[one] = drawn.choice([step for step in STEPS if was[0] <= step <= was[1]])
        most[one] = drawn.choice([most[one], drawn.choice([step for step in STEPS if least[one] <= step <= was[1]])])
        noticed = contest.heed(one, rose=least[one] > was[0], sank=most[one] < was[1])
        after = [highest(values, other) for values in (least, most) for other in members]
        assert noticed == (before != after)
        assert [contest.surely_beside(other) for other in members] == after[: len(members)]
        assert [contest.possibly_beside(other) for other in members] == after[len(members) :]


def highest(values: list[float], but: int) -> float:
    return max(value for one, value in enumerate(values) if one != but)


def many(weights: list[float], **options: object) -> Debate:
    debate = Debate()
    claims = [debate.claim(f"It was {number}.", id=f"c{number}") for number in range(len(weights))]
    for claim, weight in zip(claims, weights, strict=True):
        debate.support(claim, because=f"Reason for {claim.id}.", weight=weight)
    debate.add(Issue("Which?", positions=[claim.id for claim in claims], exclusive=True, **options))
    return debate


def accepted(debate: Debate) -> list[str]:
    verdicts = debate.judge()
    return [claim.id for claim in debate.claims if claim.id[0] == "c" and verdicts[claim] is Verdict.ACCEPTED]


def test_of_very_many_the_heaviest_stands():
    assert accepted(many([number / COUNT for number in range(1, COUNT + 1)])) == [f"c{COUNT - 1}"]


def test_the_heaviest_does_not_stand_where_the_standard_asks_for_more():
    weights = [number / COUNT for number in range(1, COUNT + 1)]
    verdicts = many(weights, standard="clear-and-convincing").judge()
    assert verdicts.ground(f"c{COUNT - 1}") is Ground.STANDARD


def test_of_very_many_that_are_tied_the_one_that_is_preferred_to_all_stands():
    debate = many([0.5] * 50)
    assert accepted(debate) == []
    for number in range(1, 49):
        debate.prefer("c0", f"c{number}")
    assert accepted(debate) == []
    debate.prefer("c48", "c49")
    assert accepted(debate) == ["c0"]
    assert debate.judge().ground("c0") is Ground.PREFERRED


def test_all_of_very_many_stand_where_a_mere_reason_is_enough():
    assert len(accepted(many([0.5] * COUNT, standard="scintilla"))) == COUNT


def test_very_many_that_wait_for_each_other_are_a_loop():
    debate = Debate()
    claims = [debate.claim(f"It was {number}.", id=f"c{number}", standing="open") for number in range(COUNT)]
    for number, claim in enumerate(claims):
        debate.support(claim, because=claims[number - 1], weighing="convergent")
    debate.contradict(*claims, kind="contrary")
    verdicts = debate.judge()
    assert {verdicts.ground(claim) for claim in claims} == {Ground.LOOP}
