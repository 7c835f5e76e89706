"""Each kind of node as it is drawn, with some of its fields, and references to what is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from casting import PLACED, TARGETS, Cast
from dice import Dice
from rebut import (
    Act,
    Argument,
    Attribution,
    Citation,
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
    Premise,
    Rebuttal,
    Rephrase,
    Reply,
    Source,
    Support,
    Text,
    Undercut,
)
from rebut.model import ConflictKind, PremiseKind, Stance, Standard, Standing, Weighing

SHARES = (0.5, 0.0, 1.0, 0.1, 1 / 3, 5e-324)


class Hand:
    """What a node is made with: its own dice, and the cast that it can refer to."""

    def __init__(self, cast: Cast, dice: Dice) -> None:
        self.cast, self.pools = cast, cast.pools
        self.one, self.several, self.some, self.upto = dice.one, dice.several, dice.some, dice.upto
        self.fields, self.word, self.words, self.texts = dice.fields, dice.word, dice.words_, dice.texts
        self.data, self.value = dice.data, dice.value

    def common(self) -> dict[str, Callable[[], Any]]:
        return {"tags": self.words, "data": self.data}

    def share(self) -> float:
        return self.one(SHARES)

    def yes(self) -> bool:
        return True

    def title(self, kind: type[Node]) -> str:
        return self.cast.titled(kind, self.word())

    def ref(self, *kinds: type[Node]) -> str:
        """The id of a node, every kind that is there being as likely."""
        return self.one(self.pools[self.one([kind for kind in kinds if self.pools.get(kind)])])

    def ref_or_none(self, *kinds: type[Node]) -> str:
        return self.ref(*kinds) if any(self.pools.get(kind) for kind in kinds) else ""

    def premise(self, claim: str | None = None) -> Premise:
        makers = {
            "kind": lambda: self.one(list(PremiseKind)),
            "implicit": self.yes,
            "negated": self.yes,
            "role": self.word,
            "question": self.word,
        }
        return Premise(self.ref(Claim) if claim is None else claim, **self.some(lambda: self.fields(makers), {}))

    def sources(self) -> list[Premise]:
        """Claims together, or one argument."""
        if self.pools.get(Argument) and (not self.pools.get(Claim) or self.upto(3) == 3):
            return [self.premise(self.ref(Argument))]
        return [self.premise() for _ in range(1 + max(0, self.upto(3) - 1))]

    def cites(self) -> list[Citation]:
        return [self._citation() for _ in range(1 + self.upto(1))]

    def _citation(self) -> Citation:
        makers: dict[str, Callable[[], Any]] = {
            "by": lambda: self.ref_or_none(Participant),
            "stance": lambda: self.one(list(Stance)),
            "source": lambda: self.ref_or_none(Source),
            "place": self.word,
            "anchor": self.word,
            "grade": self.word,
            "via": self._via,
        }
        return Citation(**self.fields(makers))

    def _via(self) -> list[Attribution]:
        if not self.pools.get(Participant):
            return []
        stances = (None, *Stance)
        return [Attribution(self.ref(Participant), self.one(stances)) for _ in range(1 + self.upto(1))]

    def acts(self) -> list[Act]:
        return [Act(self.word(), self.some(lambda: self.ref(*self.pools), "")) for _ in range(1 + self.upto(1))]


# one maker for each kind of node


def _claim(hand: Hand, id: str) -> Claim:
    makers = {
        **hand.common(),
        "title": lambda: hand.title(Claim),
        "score": hand.share,
        "qualifier": hand.word,
        "cites": hand.cites,
    }
    found = hand.texts() if hand.upto(7) < 7 else []
    standing = hand.one(list(Standing))
    return Claim(found, id=id, standing=standing, canonical=_canonical(hand, found), **hand.fields(makers))


def _canonical(hand: Hand, found: Sequence[Text]) -> int | None:
    return hand.some(lambda: hand.upto(len(found) - 1), None) if found else None


def _argument(hand: Hand, id: str) -> Argument:
    makers = {
        **hand.common(),
        "title": lambda: hand.title(Argument),
        "score": hand.share,
        "values": hand.words,
        "cites": hand.cites,
    }
    found = hand.some(hand.texts, [])
    own = hand.fields(makers)
    return Argument(texts=found, lines=_lines(hand, id), id=id, canonical=_canonical(hand, found), **own)


def _lines(hand: Hand, argument: str) -> list[Premise | Inference]:
    lines: list[Premise | Inference] = []
    for id in hand.cast.steps.get(argument, []):
        lines.extend([hand.premise() for _ in range(hand.upto(3))])
        lines.append(_inference(hand, id, len(lines)))
    if hand.pools.get(Claim) and hand.upto(9) == 9:
        lines.append(hand.premise())  # no step rests on it
    return lines


def _inference(hand: Hand, id: str, before: int) -> Inference:
    makers = {
        **hand.common(),
        "uses": lambda: hand.several(range(1, before + 1), 3),
        "scheme": hand.word,
        "rules": hand.words,
        "strict": hand.yes,
        "weight": hand.share,
        "cites": hand.cites,
    }
    weighing = hand.one(list(Weighing))
    return Inference(hand.ref(Claim), weighing=weighing, id=id, **hand.fields(makers))


def _link(kind: type[Support | Rebuttal | Undercut]) -> Callable[[Hand, str], Node]:
    def make(hand: Hand, id: str) -> Node:
        makers = {
            **hand.common(),
            "scheme": hand.word,
            "weight": hand.share,
            "strict": hand.yes,
            "question": hand.word,
            "cites": hand.cites,
        }
        return kind(hand.sources(), hand.ref(*TARGETS[kind]), id=id, **hand.fields(makers))

    return make


def _conflict(hand: Hand, id: str) -> Conflict:
    kind = hand.one(list(ConflictKind))
    most = 2 if kind is ConflictKind.CONTRADICTORY else 4
    claims = hand.several(hand.pools[Claim], most, 2)
    return Conflict(claims, kind, id=id, **hand.fields(hand.common()))


def _rephrase(hand: Hand, id: str) -> Rephrase:
    return Rephrase(hand.ref(Claim), hand.ref(Claim), id=id, **hand.fields(hand.common()))


def _preference(hand: Hand, id: str) -> Preference:
    better, worse = hand.ref(*TARGETS[Preference]), hand.ref(*TARGETS[Preference])
    return Preference(better, worse, id=id, **hand.fields({**hand.common(), "sources": hand.sources}))


def _issue(hand: Hand, id: str) -> Issue:
    makers = {
        **hand.common(),
        "positions": lambda: hand.several(hand.pools.get(Claim, ()), 3, 1),
        "exclusive": hand.yes,
    }
    standard = hand.one((None, *Standard))
    return Issue(hand.some(hand.word, ""), standard=standard, id=id, **hand.fields(makers))


def _group(hand: Hand, id: str) -> Group:
    members = hand.fields({"members": lambda: _members(hand, id)})
    own = hand.fields({**hand.common(), "closed": hand.yes})
    return Group(hand.some(hand.word, ""), id=id, **members, **own)


def _members(hand: Hand, group: str) -> list[str]:
    """Nodes that are in no group yet, and do not hold this one."""
    outer, around = group, {group}
    while (outer := hand.cast.group_of.get(outer, "")) != "":
        around.add(outer)
    free = [
        id
        for id, kind in hand.cast.kinds.items()
        if kind in PLACED and id not in hand.cast.group_of and id not in around
    ]
    found = list(dict.fromkeys(hand.several(free, 6, min(1, len(free)))))
    hand.cast.group_of.update(dict.fromkeys(found, group))
    return found


def _source(hand: Hand, id: str) -> Source:
    makers = {**hand.common(), **dict.fromkeys(("author", "date", "url", "document"), hand.word)}
    return Source(hand.some(lambda: hand.title(Source), ""), id=id, **hand.fields(makers))


def _participant(hand: Hand, id: str) -> Participant:
    name = hand.some(lambda: hand.title(Participant), "")
    return Participant(name, id=id, **hand.fields({**hand.common(), "description": hand.word}))


def _move(hand: Hand, id: str) -> Move:
    makers = {
        **hand.common(),
        "by": lambda: hand.ref_or_none(Participant),
        "time": hand.word,
        "acts": hand.acts,
    }
    return Move(hand.some(hand.word, ""), id=id, **hand.fields(makers))


def _reply(hand: Hand, id: str) -> Reply:
    return Reply(hand.ref(Move), hand.ref(Move), id=id, **hand.fields({**hand.common(), "acts": hand.acts}))


def _leftover(hand: Hand, id: str) -> Leftover:
    return Leftover(hand.word(), hand.value(), id=id, **hand.fields(hand.common()))


MAKERS: dict[type[Node], Callable[[Hand, str], Node]] = {
    Claim: _claim,
    Argument: _argument,
    **{kind: _link(kind) for kind in (Support, Rebuttal, Undercut)},
    Conflict: _conflict,
    Rephrase: _rephrase,
    Preference: _preference,
    Issue: _issue,
    Group: _group,
    Source: _source,
    Participant: _participant,
    Move: _move,
    Reply: _reply,
    Leftover: _leftover,
}
