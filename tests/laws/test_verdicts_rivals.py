"""Many rivals at once are judged as the rules have it for each pair; those are written out here, slowly and plainly."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebut import Debate, Issue
from rebut.model.verdicts import Label

COUNT = 6
IN, OUT, OPEN = Label.IN, Label.OUT, Label.UNDECIDED
CLAIM = st.integers(0, COUNT - 1)
MEMBERS = st.lists(CLAIM, min_size=2, max_size=COUNT, unique=True)
STANDARD = st.sampled_from([
    None, None, "scintilla", "preponderance", "clear-and-convincing", "beyond-reasonable-doubt",
    "dialectical-validity",
])  # fmt: skip
WEIGHT = st.sampled_from([0.1, 0.4, 0.8, 1.0, 1.0])


class Reason(NamedTuple):
    """Claims that speak for one together."""

    target: int
    sources: tuple[int, ...]
    weight: float


class Quarrel(NamedTuple):
    """Claims by their number, and who competes with whom."""

    standings: list[str]
    reasons: list[Reason]
    conflicts: list[tuple[list[int], int | None]]
    """The members, and the claim that undercuts it."""
    issues: list[tuple[list[int], str | None]]
    preferred: list[tuple[int, int]]


@st.composite
def quarrels(draw: Any) -> Quarrel:
    order = draw(st.permutations(range(COUNT)))
    reason = st.tuples(CLAIM, st.lists(CLAIM, min_size=1, max_size=2, unique=True), WEIGHT)
    reasons = [
        Reason(target, tuple(sources), weight)
        for target, sources, weight in draw(st.lists(reason, max_size=8))
        if target not in sources
    ]
    pairs = draw(st.lists(st.tuples(CLAIM, CLAIM), max_size=5, unique=True))
    return Quarrel(
        draw(st.lists(st.sampled_from(["none", "none", "none", "open", "granted"]), min_size=COUNT, max_size=COUNT)),
        reasons,
        draw(st.lists(st.tuples(MEMBERS, st.none() | CLAIM), max_size=2)),
        draw(st.lists(st.tuples(MEMBERS, STANDARD), max_size=1)),
        [(order[min(pair)], order[max(pair)]) for pair in pairs if len(set(pair)) == 2],
    )


def debate_of(quarrel: Quarrel) -> Debate:
    debate = Debate()
    names = [
        debate.claim(f"c{one}", id=f"c{one}", standing=standing).id for one, standing in enumerate(quarrel.standings)
    ]
    for target, sources, weight in quarrel.reasons:
        debate.support(names[target], because=[names[one] for one in sources], weight=weight)
    for members, ends in quarrel.conflicts:
        conflict = debate.contradict(*[names[one] for one in members], kind="contrary")
        if ends is not None:
            debate.undercut(conflict, because=names[ends])
    for members, standard in quarrel.issues:
        debate.add(Issue("Which?", positions=[names[one] for one in members], standard=standard, exclusive=True))
    for better, worse in quarrel.preferred:
        debate.prefer(names[better], names[worse])
    return debate


class Plain:
    """The rules for each pair of rivals, again and again until nothing changes.

    All steps apply here, and a conflict does unless the claim that undercuts it is in.
    """

    def __init__(self, quarrel: Quarrel) -> None:
        self.quarrel = quarrel
        self.claims = [(sign, one) for one in range(COUNT) for sign in ("", "not")]
        self.labels = dict.fromkeys(self.claims, OPEN)
        for one, standing in enumerate(quarrel.standings):
            if standing == "granted":
                self.labels["", one] = IN
        self.standards = {one: standard for members, standard in quarrel.issues for one in members if standard}
        self.above = set(quarrel.preferred)
        for middle, first, last in itertools.product(range(COUNT), repeat=3):
            if {(first, middle), (middle, last)} <= self.above:
                self.above.add((first, last))
        while any([self.decided(one) for one in self.claims]):
            pass

    def weight(self, statement: tuple[str, int]) -> tuple[float, float]:
        sign, claim = statement
        if sign:
            return 0.0, 0.0
        if self.quarrel.standings[claim] == "granted":
            return math.inf, math.inf
        reasons = [reason for reason in self.quarrel.reasons if reason.target == claim]
        least, most = [0.0], [0.0]
        for reason in reasons:
            sources = [self.labels["", one] for one in reason.sources]
            least.append(reason.weight if set(sources) == {IN} else 0.0)
            most.append(0.0 if OUT in sources else reason.weight)
        if not reasons and self.quarrel.standings[claim] == "none":
            return 0.1, 0.1
        return max(least), max(most)

    def rivals(self, statement: tuple[str, int]) -> Iterator[tuple[tuple[str, int], Label]]:
        """The rivals, and whether the rivalry is over: in, out, or open."""
        sign, claim = statement
        yield ("" if sign else "not", claim), OUT
        if sign:
            return
        groups = [(members, self.over(ends)) for members, ends in self.quarrel.conflicts]
        groups += [(members, OUT) for members, _ in self.quarrel.issues]
        for members, over in groups:
            if claim in members:
                yield from [(("", one), over) for one in members if one != claim]

    def over(self, ends: int | None) -> Label:
        return OUT if ends is None else self.labels["", ends]

    def decided(self, statement: tuple[str, int]) -> bool:
        if self.labels[statement] is not OPEN:
            return False
        least, most = self.weight(statement)
        fails, sure = not most, least > 0
        for rival, over in self.rivals(statement):
            if over is not IN:
                con, still = self.weight(rival)
                fails = fails or not self.beats(statement, most, rival, con if over is OUT else 0.0)
                sure = sure and self.beats(statement, least, rival, still)
        self.labels[statement] = OUT if fails else IN if sure else OPEN
        return fails or sure

    def beats(self, statement: tuple[str, int], pro: float, rival: tuple[str, int], con: float) -> bool:
        standard = self.standards.get(statement[1], "preponderance") if not statement[0] else "preponderance"
        if con == math.inf:
            return False
        clear = pro > 0.5 and pro - con > 0.3 + 1e-9
        ranked = pro == con > 0 and not statement[0] and not rival[0] and (statement[1], rival[1]) in self.above
        return {
            "scintilla": pro > 0,
            "preponderance": pro > con or ranked,
            "clear-and-convincing": clear,
            "beyond-reasonable-doubt": clear and con < 0.2,
            "dialectical-validity": pro > 0 and con == 0,
        }[standard]


@settings(max_examples=3 * settings().max_examples)
@given(quarrels())
def test_rivals_in_groups_are_judged_as_they_would_be_pair_by_pair(quarrel):
    verdicts, plain = debate_of(quarrel).judge(), Plain(quarrel)
    for sign, claim in plain.claims:
        assert verdicts.label(f"c{claim}", denied=bool(sign)) is plain.labels[sign, claim]
    assert [verdicts.judged(f"c{one}").weight for one in range(COUNT)] == [
        plain.weight(("", one)) for one in range(COUNT)
    ]


@pytest.mark.parametrize("exclusive", [True, False])
def test_one_of_very_many_rivals_stands_where_the_most_speaks_for_it(exclusive):
    debate = Debate()
    claims = [debate.claim(f"It was {number}.", id=f"c{number}") for number in range(3000)]
    if exclusive:
        debate.add(Issue("Which was it?", positions=[claim.id for claim in claims], exclusive=True))
    else:
        debate.contradict(*claims, kind="contrary")
    assert set(map(debate.judge().label, claims)) == {OUT}
    debate.support(claims[1234], because="Somebody saw it.")
    verdicts = debate.judge()
    assert [claim.id for claim in claims if verdicts.label(claim) is IN] == ["c1234"]
