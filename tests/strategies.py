"""`debates()`: whole valid debates of every kind of node, every field and hostile text, for all laws of the project.

It draws a plan first, which nodes there are and what they are called, and then each node, so that references lead
forwards and backwards, round in circles and to the node itself. Everything shrinks towards fewer nodes, plain ids
and fields that are not set.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from rebut import (
    Act,
    Argument,
    Attribution,
    Citation,
    Claim,
    Conflict,
    Debate,
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
    TextRange,
    Undercut,
)
from rebut.model import ConflictKind, PremiseKind, RangeKind, Stance, Standard, Standing, Weighing

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Item = TypeVar("Item")

PLAIN = ("rain", "the street is wet", "somebody hosed it", "it thaws", "12,000 troops", "Won", "a report", "so it is")

HOSTILE = (
    *PLAIN,
    "<p> implies q>",
    "a:b",
    "]]>",
    "</script><script>alert(1)</script>",
    "<b onclick='x'>&amp;&lt;</b>",
    "'single' \"double\" `back` \\",
    "no",
    "on",
    "null",
    "~",
    "1:30",
    "0o17",
    "1e3",
    "-5",
    "2024-06-18",
    "{x}",
    "{x: 1}",
    "// slashes",
    "/* comment */",
    "<!-- comment -->",
    "# heading",
    "#tag #(a tag)",
    "[a]: b",
    "[a]",
    "<a>: b",
    "(1)",
    "+ x",
    "- x",
    "+> x",
    "_ x",
    "->< x",
    "----",
    "* item",
    "@[a](b)",
    "**bold** *italic* _underscored_ __more__",
    "[text](https://example.org/?a=1&b=2)",
    "===\nfront: matter\n===",
    " leading",
    "trailing ",
    "two  spaces",
    "tab\tand\ttab",
    "line\nfeed",
    "carriage\rreturn\r\n",
    "line\u2028separator\x85next",
    "nul\x00",
    "bell\x07escape\x1b[31m",
    "delete\x7f\x9f",
    "\ufeffmark",
    "\ufffe\uffff",
    "\u202eright to left\u202c\u2066isolated\u2069",
    "مرحبا بالعالم",
    "שלום עולם",
    "朝鮮兵士は前線にいる。",
    "북한군이 쿠르스크에 있다",
    "👩‍👩‍👧‍👦🏴‍☠️",
    "e\u0301 and \u00e9",
    "İstanbul ß ſ ﬁ",
    "%s %(name)s {0} ${x} $(x)",
    "\\N \\G \\L \\n \\",
    "'; DROP TABLE claims; --",
    "../../etc/passwd",
    "javascript:alert(1)",
    "constructor",
    "__proto__",
    "NaN",
    "claim-1",
    "claim-999999999",
    "argument-1-step-1",
    "W" * 300,
    "word " * 40,
)
"""Texts that break what reads, writes and draws them when it is not careful."""

SURROGATES = ("\ud800", "lone \udfff surrogate", "\udc80\ud83d")

WEIGHTED: tuple[type[Node], ...] = (
    *(Claim, Claim, Claim, Claim, Argument, Argument, Argument),
    *(Support, Support, Support, Rebuttal, Rebuttal, Undercut, Undercut, Undercut, Undercut),
    *(Conflict, Conflict, Rephrase, Rephrase, Preference, Preference, Issue, Issue, Group, Group),
    *(Source, Participant, Participant, Move, Move, Reply, Leftover),
)
KINDS: tuple[type[Node], ...] = tuple(dict.fromkeys(WEIGHTED))
"""Every kind of node that stands in a debate by itself."""

TITLED: dict[type[Node], str] = {Claim: "title", Argument: "title", Source: "title", Participant: "name"}
"""The kinds whose titles are unique."""

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

NUMBERS = (0, 1, -1, 2**70, 0.0, -0.0, 1.0, 0.1, 1e300, 5e-324)
SHARES = (0.5, 0.0, 1.0, 0.1, 1 / 3, 5e-324)


@st.composite
def debates(
    draw: Draw,
    *,
    hostile: bool = True,
    surrogates: bool = False,
    kinds: Iterable[type[Node]] = KINDS,
    size: int = 24,
) -> Debate:
    """A debate of up to ``size`` nodes of these kinds.

    Without ``hostile`` all texts and ids are plain words; with ``surrogates`` some hold half a character, which
    not every file can.
    """
    among = [kind for kind in WEIGHTED if kind in set(kinds)]
    own = _Dice(draw(BYTES), _words(hostile, surrogates=surrogates))
    rolled: list[tuple[type[Node], _Dice]] = []
    while among and len(rolled) < size and (number := draw(st.integers(0, len(among)))):  # 0 ends it
        rolled.append((among[number - 1], _Dice(draw(BYTES), own.words)))
    found = _Plan(_possible(rolled)).made()
    return Debate.of(found, title=own.some(own.word, ""), data=own.some(own.data, {}))


def texts(*, hostile: bool = True, surrogates: bool = False) -> st.SearchStrategy[Text]:
    """A text with its ranges."""
    return BYTES.map(lambda rolled: _Dice(rolled, _words(hostile, surrogates=surrogates)).text())


def data(*, hostile: bool = True, surrogates: bool = False) -> st.SearchStrategy[dict[str, Any]]:
    """Nested data, as a file gives it."""
    return BYTES.map(lambda rolled: _Dice(rolled, _words(hostile, surrogates=surrogates)).data())


def words(*, surrogates: bool = False) -> st.SearchStrategy[str]:
    """A hostile text, or any."""
    alphabet = st.characters(exclude_categories=() if surrogates else ("Cs",))
    return st.sampled_from(_words(hostile=True, surrogates=surrogates)) | st.text(alphabet, max_size=20)


def _words(hostile: bool, *, surrogates: bool) -> tuple[str, ...]:
    return HOSTILE + SURROGATES if surrogates else HOSTILE if hostile else PLAIN


BYTES = st.binary(min_size=96, max_size=96)
"""What one node is made of: drawn at once, which is quick, and the simplest node where all are zero."""


class _Dice:
    """Choices read off a row of bytes; where they end, the first of each choice."""

    def __init__(self, rolled: bytes, words: Sequence[str]) -> None:
        self.left, self.words = iter(rolled), words

    # choices

    def upto(self, most: int) -> int:
        number = next(self.left, 0)
        if most > 255:
            number = 256 * number + next(self.left, 0)
        return number % (most + 1)

    def one(self, options: Sequence[Item]) -> Item:
        return options[self.upto(len(options) - 1)]

    def several(self, options: Sequence[Item], most: int, least: int = 0) -> list[Item]:
        return [self.one(options) for _ in range(least + self.upto(most - least))] if options else []

    def some(self, make: Callable[[], Item], otherwise: Item) -> Item:
        """What is made, in one of three cases."""
        return make() if self.upto(2) == 2 else otherwise

    def fields(self, makers: dict[str, Callable[[], Any]]) -> dict[str, Any]:
        """Some of these fields, about a half."""
        chosen = self.upto(2 ** len(makers) - 1)
        return {name: make() for at, (name, make) in enumerate(makers.items()) if chosen >> at & 1}

    # values

    def word(self) -> str:
        """A text that is not empty."""
        number = self.upto(len(self.words) + 3)
        if number < len(self.words):
            return self.words[number]
        if self.words is not PLAIN and number == len(self.words):
            return "".join([self.character() for _ in range(1 + self.upto(7))])
        return " and ".join(self.several(self.words, 3, 1))

    def character(self) -> str:
        """Any character, the first planes as likely as all others together."""
        number = self.upto(0xFFFF) + 0x10000 * max(0, self.upto(32) - 16)
        return chr(number) if not 0xD800 <= number < 0xE000 else "x"

    def words_(self) -> tuple[str, ...]:
        return tuple(self.several(self.words, 2, 1))

    def text(self) -> Text:
        plain = self.word()
        return Text(plain, [self._range(len(plain)) for _ in range(max(0, self.upto(4) - 2))])

    def _range(self, length: int) -> TextRange:
        start = self.upto(length)
        return TextRange(self.one(list(RangeKind)), start, start + self.upto(length - start), self.some(self.word, ""))

    def texts(self) -> list[Text]:
        return [self.text() for _ in range(1 + max(0, self.upto(3) - 1))]

    def data(self) -> dict[str, Any]:
        return {self.word(): self.value(2) for _ in range(1 + self.upto(1))}

    def value(self, depth: int = 3) -> Any:
        kind = self.upto(6 if depth else 4)
        if kind == 5:
            return [self.value(depth - 1) for _ in range(self.upto(3))]
        if kind == 6:
            return {self.word(): self.value(depth - 1) for _ in range(self.upto(2))}
        return (None, True, False, self.one(NUMBERS), self.word())[kind] if kind > 2 else (None, True, False)[kind]


class _Cast:
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

    def identified(self, kind: type[Node], dice: _Dice) -> str:
        """An id for a node, or for a step, of this kind."""
        ids = self.pools.setdefault(kind, [])
        wanted = dice.some(dice.word, f"{kind.__name__.lower()}-{len(ids) + 1}")
        ids.append(_free(wanted, {one for pool in self.pools.values() for one in pool}))
        return ids[-1]

    def titled(self, kind: type[Node], wanted: str) -> str:
        """A title that no other node of this kind has."""
        taken = self.titles.setdefault(kind, set())
        found = _free(wanted, taken)
        taken.add(found)
        return found


class _Plan:
    """The nodes of a debate: first which there are and what they are called, then what each says."""

    def __init__(self, rolled: Sequence[tuple[type[Node], _Dice]]) -> None:
        self.cast = _Cast()
        self.dice: dict[str, _Dice] = {}
        for kind, dice in rolled:
            id = self.cast.identified(kind, dice)
            self.cast.kinds[id], self.dice[id] = kind, dice
        for id in self.cast.pools.get(Argument, []) if Claim in self.cast.pools else []:
            own = self.dice[id]
            self.cast.steps[id] = [self.cast.identified(Inference, own) for _ in range(own.upto(3))]

    def made(self) -> list[Node]:
        return [_MAKERS[kind](_Hand(self.cast, self.dice[id]), id) for id, kind in self.cast.kinds.items()]


def _free(wanted: str, taken: Container[str]) -> str:
    """What is wanted, or the first numbered one that is not taken."""
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted} {number}"
    return found


class _Hand:
    """What a node is made with: its own dice, and the cast that it can refer to."""

    def __init__(self, cast: _Cast, dice: _Dice) -> None:
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


def _possible(rolled: Sequence[tuple[type[Node], _Dice]]) -> list[tuple[type[Node], _Dice]]:
    """Without the kinds whose ends are not there; an argument may be a sketch."""
    needs: dict[type[Node], tuple[type[Node], ...]] = {
        **dict.fromkeys((*LINKS, Preference), REASONS),
        **dict.fromkeys((Conflict, Rephrase), (Claim,)),
        Reply: (Move,),
    }
    there = {kind for kind, _ in rolled}
    return [(kind, dice) for kind, dice in rolled if kind not in needs or there.intersection(needs[kind])]


# one maker for each kind of node


def _claim(hand: _Hand, id: str) -> Claim:
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


def _canonical(hand: _Hand, found: Sequence[Text]) -> int | None:
    return hand.some(lambda: hand.upto(len(found) - 1), None) if found else None


def _argument(hand: _Hand, id: str) -> Argument:
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


def _lines(hand: _Hand, argument: str) -> list[Premise | Inference]:
    lines: list[Premise | Inference] = []
    for id in hand.cast.steps.get(argument, []):
        lines.extend([hand.premise() for _ in range(hand.upto(3))])
        lines.append(_inference(hand, id, len(lines)))
    if hand.pools.get(Claim) and hand.upto(9) == 9:
        lines.append(hand.premise())  # no step rests on it
    return lines


def _inference(hand: _Hand, id: str, before: int) -> Inference:
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


def _link(kind: type[Support | Rebuttal | Undercut]) -> Callable[[_Hand, str], Node]:
    def make(hand: _Hand, id: str) -> Node:
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


def _conflict(hand: _Hand, id: str) -> Conflict:
    kind = hand.one(list(ConflictKind))
    most = 2 if kind is ConflictKind.CONTRADICTORY else 4
    claims = hand.several(hand.pools[Claim], most, 2)
    return Conflict(claims, kind, id=id, **hand.fields(hand.common()))


def _rephrase(hand: _Hand, id: str) -> Rephrase:
    return Rephrase(hand.ref(Claim), hand.ref(Claim), id=id, **hand.fields(hand.common()))


def _preference(hand: _Hand, id: str) -> Preference:
    better, worse = hand.ref(*TARGETS[Preference]), hand.ref(*TARGETS[Preference])
    return Preference(better, worse, id=id, **hand.fields({**hand.common(), "sources": hand.sources}))


def _issue(hand: _Hand, id: str) -> Issue:
    makers = {
        **hand.common(),
        "positions": lambda: hand.several(hand.pools.get(Claim, ()), 3, 1),
        "exclusive": hand.yes,
    }
    standard = hand.one((None, *Standard))
    return Issue(hand.some(hand.word, ""), standard=standard, id=id, **hand.fields(makers))


def _group(hand: _Hand, id: str) -> Group:
    members = hand.fields({"members": lambda: _members(hand, id)})
    own = hand.fields({**hand.common(), "closed": hand.yes})
    return Group(hand.some(hand.word, ""), id=id, **members, **own)


def _members(hand: _Hand, group: str) -> list[str]:
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


def _source(hand: _Hand, id: str) -> Source:
    makers = {**hand.common(), **dict.fromkeys(("author", "date", "url", "document"), hand.word)}
    return Source(hand.some(lambda: hand.title(Source), ""), id=id, **hand.fields(makers))


def _participant(hand: _Hand, id: str) -> Participant:
    name = hand.some(lambda: hand.title(Participant), "")
    return Participant(name, id=id, **hand.fields({**hand.common(), "description": hand.word}))


def _move(hand: _Hand, id: str) -> Move:
    makers = {
        **hand.common(),
        "by": lambda: hand.ref_or_none(Participant),
        "time": hand.word,
        "acts": hand.acts,
    }
    return Move(hand.some(hand.word, ""), id=id, **hand.fields(makers))


def _reply(hand: _Hand, id: str) -> Reply:
    return Reply(hand.ref(Move), hand.ref(Move), id=id, **hand.fields({**hand.common(), "acts": hand.acts}))


def _leftover(hand: _Hand, id: str) -> Leftover:
    return Leftover(hand.word(), hand.value(), id=id, **hand.fields(hand.common()))


_MAKERS: dict[type[Node], Callable[[_Hand, str], Node]] = {
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
