"""Which kinds of node a debate is drawn of, what each may point at, and what they are called."""

from __future__ import annotations

from collections.abc import Container, Sequence

from dice import Dice
from rebut import (
    Argument,
    Claim,
    Conflict,
    Group,
    Inference,
    Issue,
    Leftover,
    Move,
    Node,
    Participant,
    Preference,
    Rebuttal,
    Rephrase,
    Reply,
    Source,
    Support,
    Undercut,
)

WEIGHTED: tuple[type[Node], ...] = (
    *(Claim, Claim, Claim, Claim, Argument, Argument, Argument),
    *(Support, Support, Support, Rebuttal, Rebuttal, Undercut, Undercut, Undercut, Undercut),
    *(Conflict, Conflict, Rephrase, Rephrase, Preference, Preference, Issue, Issue, Group, Group),
    *(Source, Participant, Participant, Move, Move, Reply, Leftover),
)
KINDS: tuple[type[Node], ...] = tuple(dict.fromkeys(WEIGHTED))
"""Every kind of node that stands in a debate by itself."""

LINKS: tuple[type[Node], ...] = (Support, Rebuttal, Undercut)
STEPS: tuple[type[Node], ...] = (Inference, *LINKS)
REASONS: tuple[type[Node], ...] = (Claim, Argument)
PLACED: tuple[type[Node], ...] = (Claim, Argument, Issue, Group)
TARGETS: dict[type[Node], tuple[type[Node], ...]] = {
    Support: (*REASONS, *STEPS),
    Rebuttal: REASONS,
    Undercut: (*STEPS, Conflict, Rephrase, Preference, *REASONS),
    Preference: (*REASONS, *STEPS),
}
"""What a kind of node may point at."""


class Cast:
    """Who and what a debate is going to hold: what can be referred to, and which names are taken."""

    def __init__(self) -> None:
        self.kinds: dict[str, type[Node]] = {}
        """Id -> kind, in the order of the debate; steps are not among them."""
        self.pools: dict[type[Node], list[str]] = {}
        """Kind -> ids, the steps' too."""
        self.steps: dict[str, list[str]] = {}
        """Id of an argument -> ids of its steps."""
        self.titles: dict[type[Node], set[str]] = {}
        self.group_of: dict[str, str] = {}

    def identified(self, kind: type[Node], dice: Dice) -> str:
        """An id for a node, or for a step, of this kind."""
        ids = self.pools.setdefault(kind, [])
        wanted = dice.some(dice.word, f"{kind.__name__.lower()}-{len(ids) + 1}")
        ids.append(free(wanted, {one for pool in self.pools.values() for one in pool}))
        return ids[-1]

    def titled(self, kind: type[Node], wanted: str) -> str:
        """A title that no other node of this kind has."""
        taken = self.titles.setdefault(kind, set())
        found = free(wanted, taken)
        taken.add(found)
        return found


def free(wanted: str, taken: Container[str]) -> str:
    """What is wanted, or the first numbered one that is not taken."""
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted} {number}"
    return found


def possible(rolled: Sequence[tuple[type[Node], Dice]]) -> list[tuple[type[Node], Dice]]:
    """Without the kinds whose ends are not there; an argument may be a sketch."""
    needs: dict[type[Node], tuple[type[Node], ...]] = {
        **dict.fromkeys((*LINKS, Preference), REASONS),
        **dict.fromkeys((Conflict, Rephrase), (Claim,)),
        Reply: (Move,),
    }
    there = {kind for kind, _ in rolled}
    return [(kind, dice) for kind, dice in rolled if kind not in needs or there.intersection(needs[kind])]
