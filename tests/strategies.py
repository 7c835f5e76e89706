"""`debates()`: whole valid debates of every kind of node, every field and hostile text, for all laws of the project.

It draws a plan first, which nodes there are and what they are called, and then each node, so that references lead
forwards and backwards, round in circles and to the node itself. Everything shrinks towards fewer nodes, plain ids
and fields that are not set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
    size: int = 30,
) -> Debate:
    """A debate of up to ``size`` nodes of these kinds.

    Without ``hostile`` all texts and ids are plain words; with ``surrogates`` some hold half a character, which
    not every file can.
    """
    words = HOSTILE + SURROGATES if surrogates else HOSTILE if hostile else PLAIN
    plan = _Plan(draw, words, [kind for kind in WEIGHTED if kind in set(kinds)], size)
    found = [_MAKERS[kind](plan, id) for id, kind in plan.kinds.items()]
    title, data = plan.some(plan.word, ""), plan.some(plan.data, {})
    return Debate.of(found, title=title, data=data)


@st.composite
def texts(draw: Draw, *, surrogates: bool = False) -> Text:
    """A text with its ranges."""
    return _Plan(draw, HOSTILE + SURROGATES if surrogates else HOSTILE, (), 0).text()


@st.composite
def data(draw: Draw, *, surrogates: bool = False) -> dict[str, Any]:
    """Nested data, as a file gives it."""
    found: dict[str, Any] = _Plan(draw, HOSTILE + SURROGATES if surrogates else HOSTILE, (), 0).data()
    return found


def words(*, surrogates: bool = False) -> st.SearchStrategy[str]:
    """A hostile text, or any."""
    alphabet = st.characters(exclude_categories=() if surrogates else ("Cs",))
    return st.sampled_from(HOSTILE) | st.text(alphabet, max_size=20)


class _Plan:
    """What a debate is going to hold, and the means to draw its parts."""

    def __init__(self, draw: Draw, words: Sequence[str], kinds: Sequence[type[Node]], size: int) -> None:
        self.draw, self.words = draw, words
        self.alphabet = st.text(st.characters(codec="utf-8"), max_size=8)
        self.kinds: dict[str, type[Node]] = {}
        """Id -> kind, in the order of the debate; steps are not among them."""
        self.pools: dict[type[Node], list[str]] = {}
        """Kind -> ids, the steps' too."""
        self.steps: dict[str, list[str]] = {}
        self.titles: dict[type[Node], set[str]] = {}
        self.group_of: dict[str, str] = {}
        self._hold(_possible([self.one(kinds) for _ in range(self.upto(size))] if kinds else []))

    def _hold(self, kinds: Iterable[type[Node]]) -> None:
        for kind in kinds:
            self.kinds[self._identified(kind)] = kind
        for id in self.pools.get(Argument, []) if Claim in self.pools else []:
            self.steps[id] = [self._identified(Inference) for _ in range(self.upto(3))]

    def _identified(self, kind: type[Node]) -> str:
        ids = self.pools.setdefault(kind, [])
        fallback = f"{kind.__name__.lower()}-{len(ids) + 1}"
        id = self.fresh(self.some(self.word, fallback), [one for pool in self.pools.values() for one in pool])
        ids.append(id)
        return id

    # choices

    def upto(self, most: int) -> int:
        return int(self.draw(st.integers(0, most)))

    def one(self, options: Sequence[Item]) -> Item:
        found: Item = options[self.upto(len(options) - 1)]
        return found

    def several(self, options: Sequence[Item], most: int, least: int = 0) -> list[Item]:
        return [self.one(options) for _ in range(least + self.upto(most - least))] if options else []

    def some(self, make: Callable[[], Item], otherwise: Item) -> Item:
        """What is made, in one of three cases."""
        return make() if self.upto(2) == 2 else otherwise

    def fields(self, makers: dict[str, Callable[[], Any]]) -> dict[str, Any]:
        """Some of these fields, about a half."""
        chosen = self.draw(st.integers(0, 2 ** len(makers) - 1))
        return {name: make() for at, (name, make) in enumerate(makers.items()) if chosen >> at & 1}

    def fresh(self, wanted: str, taken: Iterable[str]) -> str:
        """What is wanted, or the first numbered one that is not taken."""
        held, number, found = set(taken), 1, wanted
        while found in held:
            number += 1
            found = f"{wanted} {number}"
        return found

    # values

    def word(self) -> str:
        """A text that is not empty."""
        number = self.upto(len(self.words) + 4)
        if number < len(self.words):
            return self.words[number]
        if self.words is PLAIN:
            return " and ".join(self.several(PLAIN, 3, 1))
        if number == len(self.words):
            return str(self.draw(self.alphabet)) or "x"
        return "".join(self.several(self.words, 3, 1))

    def words_(self) -> tuple[str, ...]:
        return tuple(self.several(self.words, 2, 1))

    def share(self) -> float:
        return self.one(SHARES)

    def yes(self) -> bool:
        return True

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

    def title(self, kind: type[Node]) -> str:
        taken = self.titles.setdefault(kind, set())
        found = self.fresh(self.word(), taken)
        taken.add(found)
        return found

    # references

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
        return Premise(self.ref(Claim) if claim is None else claim, **self.fields(makers))

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

    def common(self) -> dict[str, Callable[[], Any]]:
        return {"tags": self.words_, "data": self.data}


def _possible(kinds: list[type[Node]]) -> list[type[Node]]:
    """Without the kinds whose ends are not there; an argument may be a sketch."""
    needs: dict[type[Node], tuple[type[Node], ...]] = {
        **dict.fromkeys((*LINKS, Preference), REASONS),
        **dict.fromkeys((Conflict, Rephrase), (Claim,)),
        Reply: (Move,),
    }
    return [kind for kind in kinds if kind not in needs or any(one in kinds for one in needs[kind])]


# one maker for each kind of node


def _claim(plan: _Plan, id: str) -> Claim:
    makers = {
        **plan.common(),
        "title": lambda: plan.title(Claim),
        "score": plan.share,
        "qualifier": plan.word,
        "cites": plan.cites,
    }
    found = plan.texts() if plan.upto(7) < 7 else []
    standing = plan.one(list(Standing))
    return Claim(found, id=id, standing=standing, canonical=_canonical(plan, found), **plan.fields(makers))


def _canonical(plan: _Plan, found: Sequence[Text]) -> int | None:
    return plan.some(lambda: plan.upto(len(found) - 1), None) if found else None


def _argument(plan: _Plan, id: str) -> Argument:
    makers = {
        **plan.common(),
        "title": lambda: plan.title(Argument),
        "score": plan.share,
        "values": plan.words_,
        "cites": plan.cites,
    }
    found = plan.some(plan.texts, [])
    own = plan.fields(makers)
    return Argument(texts=found, lines=_lines(plan, id), id=id, canonical=_canonical(plan, found), **own)


def _lines(plan: _Plan, argument: str) -> list[Premise | Inference]:
    lines: list[Premise | Inference] = []
    for id in plan.steps.get(argument, []):
        lines.extend([plan.premise() for _ in range(plan.upto(3))])
        lines.append(_inference(plan, id, len(lines)))
    if plan.pools.get(Claim) and plan.upto(9) == 9:
        lines.append(plan.premise())  # no step rests on it
    return lines


def _inference(plan: _Plan, id: str, before: int) -> Inference:
    makers = {
        **plan.common(),
        "uses": lambda: plan.several(range(1, before + 1), 3),
        "scheme": plan.word,
        "rules": plan.words_,
        "strict": plan.yes,
        "weight": plan.share,
        "cites": plan.cites,
    }
    weighing = plan.one(list(Weighing))
    return Inference(plan.ref(Claim), weighing=weighing, id=id, **plan.fields(makers))


def _link(kind: type[Support | Rebuttal | Undercut]) -> Callable[[_Plan, str], Node]:
    def make(plan: _Plan, id: str) -> Node:
        makers = {
            **plan.common(),
            "scheme": plan.word,
            "weight": plan.share,
            "strict": plan.yes,
            "question": plan.word,
            "cites": plan.cites,
        }
        return kind(plan.sources(), plan.ref(*TARGETS[kind]), id=id, **plan.fields(makers))

    return make


def _conflict(plan: _Plan, id: str) -> Conflict:
    kind = plan.one(list(ConflictKind))
    most = 2 if kind is ConflictKind.CONTRADICTORY else 4
    claims = plan.several(plan.pools[Claim], most, 2)
    return Conflict(claims, kind, id=id, **plan.fields(plan.common()))


def _rephrase(plan: _Plan, id: str) -> Rephrase:
    return Rephrase(plan.ref(Claim), plan.ref(Claim), id=id, **plan.fields(plan.common()))


def _preference(plan: _Plan, id: str) -> Preference:
    better, worse = plan.ref(*TARGETS[Preference]), plan.ref(*TARGETS[Preference])
    return Preference(better, worse, id=id, **plan.fields({**plan.common(), "sources": plan.sources}))


def _issue(plan: _Plan, id: str) -> Issue:
    makers = {
        **plan.common(),
        "positions": lambda: plan.several(plan.pools.get(Claim, ()), 3, 1),
        "exclusive": plan.yes,
    }
    standard = plan.one((None, *Standard))
    return Issue(plan.some(plan.word, ""), standard=standard, id=id, **plan.fields(makers))


def _group(plan: _Plan, id: str) -> Group:
    members = plan.fields({"members": lambda: _members(plan, id)})
    own = plan.fields({**plan.common(), "closed": plan.yes})
    return Group(plan.some(plan.word, ""), id=id, **members, **own)


def _members(plan: _Plan, group: str) -> list[str]:
    """Nodes that are in no group yet, and do not hold this one."""
    outer, around = group, {group}
    while (outer := plan.group_of.get(outer, "")) != "":
        around.add(outer)
    free = [id for id, kind in plan.kinds.items() if kind in PLACED and id not in plan.group_of and id not in around]
    found = list(dict.fromkeys(plan.several(free, 6, min(1, len(free)))))
    plan.group_of.update(dict.fromkeys(found, group))
    return found


def _source(plan: _Plan, id: str) -> Source:
    makers = {**plan.common(), **dict.fromkeys(("author", "date", "url", "document"), plan.word)}
    return Source(plan.some(lambda: plan.title(Source), ""), id=id, **plan.fields(makers))


def _participant(plan: _Plan, id: str) -> Participant:
    name = plan.some(lambda: plan.title(Participant), "")
    return Participant(name, id=id, **plan.fields({**plan.common(), "description": plan.word}))


def _move(plan: _Plan, id: str) -> Move:
    makers = {
        **plan.common(),
        "by": lambda: plan.ref_or_none(Participant),
        "time": plan.word,
        "acts": plan.acts,
    }
    return Move(plan.some(plan.word, ""), id=id, **plan.fields(makers))


def _reply(plan: _Plan, id: str) -> Reply:
    return Reply(plan.ref(Move), plan.ref(Move), id=id, **plan.fields({**plan.common(), "acts": plan.acts}))


def _leftover(plan: _Plan, id: str) -> Leftover:
    return Leftover(plan.word(), plan.value(), id=id, **plan.fields(plan.common()))


_MAKERS: dict[type[Node], Callable[[_Plan, str], Node]] = {
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
