"""A referee of witnesses, discussions and explanations: from what each of them says alone, the label follows.

It has its own reading of an attack relation, and knows of the evaluation nothing but the values that it is given.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from rebut.model.framework import Framework


class Attacks:
    """Who attacks whom, by names."""

    def __init__(self, framework: Framework) -> None:
        self.names = list(framework.names)
        self.pairs = {
            (self.names[one], self.names[other])
            for one, other in zip(framework.attackers, framework.targets, strict=True)
        }
        self.on = {name: [one for one, other in sorted(self.pairs) if other == name] for name in self.names}

    def grounded(self) -> set[str]:
        """What is defended step by step, from what nothing attacks."""
        found: set[str] = set()
        while True:
            beaten = {other for one, other in self.pairs if one in found}
            fresh = {name for name in self.names if set(self.on[name]) <= beaten}
            if fresh == found:
                return found
            found = fresh

    def labellings(self) -> list[dict[str, str]]:
        """All complete labellings, by trying."""
        found = []
        for labels in itertools.product(("in", "out", "undecided"), repeat=len(self.names)):
            one = dict(zip(self.names, labels, strict=True))
            if all(one[name] == self._due(name, one) for name in self.names):
                found.append(one)
        return found

    def _due(self, name: str, labels: dict[str, str]) -> str:
        met = {labels[one] for one in self.on[name]}
        return "out" if "in" in met else "in" if met <= {"out"} else "undecided"


def check_witness(told: dict, attacks: Attacks) -> str:
    """The name of the argument that a witness shows to stand: its numbers go down from each member to its defenders."""
    members = {one["argument"]: one for one in told["members"]}
    assert told["argument"] in members
    for name, one in members.items():
        assert sorted(attack["by"] for attack in one["attacks"]) == attacks.on[name], name
        for attack in one["attacks"]:
            answer = attack["answered_by"]
            assert (answer, attack["by"]) in attacks.pairs
            assert members[answer]["number"] < attack["number"] < one["number"]
        assert one["attacks"] or one["number"] == 1
    assert not {(one, other) for one, other in attacks.pairs if one in members and other in members}
    return told["argument"]


def check_discussion(told: dict, attacks: Attacks) -> str | None:
    """Who has won by the rules of the game, with every move allowed: P, O, or None where it goes on."""
    claimed: list[str] = []
    doubted: list[str] = []
    conceded: set[str] = set()
    retracted: set[str] = set()
    last = ("", "")
    for number, move in enumerate(told["moves"]):
        act, name = move["act"], move["argument"]
        assert len({*claimed, *doubted}) == len(claimed + doubted), "it went on after a circle"
        assert told["about"] not in conceded, "it went on after the end"
        forced = _due(claimed, doubted, conceded, retracted, attacks)
        if act in {"concede", "retract"}:
            assert (act, name) in forced
            (conceded if act == "concede" else retracted).add(name)
        else:
            assert not forced
            if act == "has to be":
                assert (
                    name == told["about"] if number == 0 else last[0] == "can be" and (name, last[1]) in attacks.pairs
                )
                claimed.append(name)
            else:
                open_ = [one for one in claimed if one not in conceded][-1]
                assert last[0] != "can be"
                assert (name, open_) in attacks.pairs
                assert name not in retracted
                doubted.append(name)
        last = (act, name)
    if told["about"] in conceded:
        return "proponent"
    if len({*claimed, *doubted}) < len(claimed + doubted):
        return "opponent"
    if last[0] == "can be" and not attacks.on[last[1]]:
        return "opponent"
    return None


def _due(
    claimed: Iterable[str], doubted: Iterable[str], conceded: set[str], retracted: set[str], attacks: Attacks
) -> set[tuple[str, str]]:
    found = {("concede", one) for one in claimed if one not in conceded and set(attacks.on[one]) <= retracted}
    return found | {
        ("retract", one) for one in doubted if one not in retracted and set(attacks.on[one]) & conceded
    }  # fmt: skip


_AGAINST = re.compile(r"( *)- (against|for) it (.*), but (.*?)((?:, which nothing attacks| \(see above\))?)$")


def check_tree(text: str, said: dict[str, str], attacks: Attacks, for_it: set[str]) -> str | None:
    """What an explanation of what needs no choice shows: "in" or "out"; None where it is about readings.

    ``said`` are the arguments by their words, ``for_it`` those that conclude what is explained.
    """
    first, *lines = text.split("\n")
    verdict = re.match(r".* is (accepted|rejected|undecided): ", first)
    assert verdict, first
    found = [_AGAINST.match(line) for line in lines]
    if not all(found) or verdict[1] == "undecided":
        return None
    first_ones = {said[one[3]] for one in found if one is not None and one[1] == "  "}
    roots = [name for name in sorted(for_it) if set(attacks.on[name]) == first_ones]
    answers: dict[str, set[tuple[str, str]]] = {}
    seen: list[tuple[int, str]] = []
    beaten: dict[str, str] = {}
    for one in found:
        assert one is not None
        depth, kind, attacker, answer = len(one[1]) // 2, one[2], said[one[3]], said[one[4]]
        assert (answer, attacker) in attacks.pairs
        if kind == "for":
            assert depth == 1
            beaten[attacker] = answer
        else:
            over = [name for level, name in seen if level == depth - 1][-1:] or roots
            hit = next(name for name in over if (attacker, name) in attacks.pairs)
            answers.setdefault(hit, set()).add((attacker, answer))
        if one[5] == ", which nothing attacks":
            assert not attacks.on[answer]
        seen.append((depth, answer))
    for hit, pairs in answers.items():
        assert {attacker for attacker, _ in pairs} == set(attacks.on[hit]), (hit, text)
    if verdict[1] == "accepted":
        assert roots
        assert _founded(answers, attacks, {roots[0]})
        return "in"
    assert set(beaten) == for_it
    assert _founded(answers, attacks, set(beaten.values()))
    return "out"


def _founded(answers: dict[str, set[tuple[str, str]]], attacks: Attacks, roots: set[str]) -> bool:
    """Whether each of some arguments is defended step by step by what is answered, from what nothing attacks."""
    known = {name for name in attacks.names if not attacks.on[name]}
    while True:
        fresh = {
            name for name, pairs in answers.items() if name not in known and all(answer in known for _, answer in pairs)
        }
        if not fresh:
            return roots <= known
        known |= fresh
