"""What the clauses of an explanation say, and what follows from what they cite."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from deriving import IN, OPEN, OUT, Edge, Rules, Said, beats, no

if TYPE_CHECKING:
    from replaying import Replay, Sentence

NAME = r"(?:(?:the denial of |what is against )?(?:“[^”]*”|the [a-z]+ [^\s,;:()]+))"
LIST = rf"(?:{NAME}|\d+ more)(?:(?:, | and )(?:{NAME}|\d+ more))*"
STATES = {
    "holds": IN, "hold": IN, "does not hold": OUT, "do not hold": OUT, "is open": OPEN, "are open": OPEN,
    "is undecided, and so does not hold": OUT, "applies": IN, "does not apply": OUT, "is undercut": IN,
    "is not undercut": OUT, "may be undercut": OPEN,
}  # fmt: skip
DENYING = {"is undercut", "is not undercut", "may be undercut"}
STATE = "|".join(sorted(STATES, key=len, reverse=True))


class Clauses:
    """The sentence of one line: what its clauses say, and what follows."""

    def __init__(self, replay: Replay, line: Sentence, there: set[Said | None]) -> None:
        self.there = there
        self.replay, self.line, self.said = replay, line, line.said
        self.reading, self.names = replay.reading, replay.names
        self.cited: dict[Said, str] = {}
        self.kinds: set[str] = set()
        self.more = {"attacks": 0, "reasons": 0}
        self.lighter: list[tuple[set[Said], int, str]] = []
        self.bare: dict[Said, str] = {}
        self.tie: tuple[str, str | None, str] | None = None
        self.numbers: tuple[str, str] | None = None
        self.hidden = {"bare": 0}

    def read(self) -> None:
        reason = self.line.reason
        for before in ("what would support it fails: ", "what would do so fails: "):
            if reason.startswith(before):
                self.kinds.add("fails")
                reason = reason.removeprefix(before)
        for clause in reason.split("; "):
            for pattern, act in _PATTERNS:
                if found := re.fullmatch(pattern, clause):
                    act(self, *found.groups())
                    break
            else:
                raise AssertionError(f"not understood: {clause!r} in {self.line}")

    # what clauses say

    def cite(self, said: Said, label: str) -> None:
        assert self.cited.setdefault(said, label) == label, (self.line, said)
        assert self.replay.labels.get(said, OPEN) == label, (self.line, said, label)

    def granted(self, name: str, word: str) -> None:
        self.kinds.add("granted")
        about = self.said[0] if name == "it" and self.said else self.names.said(name)[0]
        assert self.said is not None
        assert about == self.said[0]
        assert self.reading.debate.nodes[about].standing == word  # type: ignore[attr-defined]
        if name == "it":
            assert self.said[1]

    def by_itself(self, name: str) -> None:
        assert self.said is not None
        said = self.said if name == "it" else self.names.said(name)
        assert said in {self.said, no(self.said)}
        self.kinds.add("stands" if said == self.said else "other stands")
        assert any(not edge.name for edge in self.reading.for_(said)), self.line

    def nothing_against(self) -> None:
        self.by_itself("it")
        assert self.said is not None
        for rival, _ in self.reading.rivals(self.said):
            assert not self.reading.for_(rival)

    def through(self, word: str, text: str) -> None:
        """An edge of the side that prevails."""
        assert self.said is not None
        side = no(self.said) if word == "rebutted" else self.said
        self.kinds.add(word.split(maxsplit=1)[0])
        self.edge(side, text)

    def edge(self, side: Said, text: str) -> list[Edge]:
        """The edges on a side that weigh something by the premises that are named."""
        named, more = self.names.listed(text)
        found = []
        for edge in self.reading.for_(side):
            held = self.resting(edge, named, more)
            if edge.name and held and Rules(self.reading, self.replay.labels).weights(edge)[0]:
                found.append(edge)
                for one in held:
                    self.cite(one, IN)
        assert found, (self.line, side, text)
        return found

    def resting(self, edge: Edge, named: list[Said], more: int) -> list[Said]:
        """The premises of an edge that are meant, if these are of it; of those that are only counted, the next ones."""
        held = [one for one in dict.fromkeys(edge.premises) if self.replay.labels.get(one) == IN]
        if not set(named) <= set(held):
            return []
        rest = [one for one in held if one not in named]
        return named + rest if more == len(rest) else named if not more else []

    def needless(self, name: str) -> None:
        id = self.names.said(name)[0]
        self.kinds.add("needless")
        assert self.said is not None
        sides = (self.said, no(self.said))
        assert any(edge.name == id and not edge.premises for side in sides for edge in self.reading.for_(side))

    def state(self, prefix: str | None, text: str, word: str) -> None:
        del prefix
        named, more = self.names.listed(text)
        for one in named + (self.beside(named, more, STATES[word]) if more else []):
            self.cite(no(one) if word in DENYING else one, STATES[word])
            if "is undecided" in word:
                assert self.replay.verdicts[one[0]] == "undecided"

    def beside(self, named: list[Said], more: int, label: str) -> list[Said]:
        """The other premises of the same steps and links that are only counted."""
        edges = [edge for edge in self.reading.edges if set(named) <= {*edge.premises}]
        rest = {one: None for edge in edges for one in edge.premises if self.replay.labels.get(one, OPEN) == label}
        found = [one for one in rest if one not in named]
        assert len(found) == more, (self.line, found)
        return found

    def undercut(self, support: str, text: str, by: str | None) -> None:
        """What stops edges, by its reasons or by its own line."""
        side = self.side(support)
        named, more = self.names.listed(text)
        edges = [
            edge
            for one in side
            for edge in self.reading.for_(one)
            if edge.name and ({*edge.premises} & {*named} or (edge.name, True) in named or more)
        ]
        stops = dict.fromkeys([stop for edge in edges for stop in edge.stops])
        assert self.stopping(list(stops), by), self.line

    def stopping(self, stops: list[Said], by: str | None) -> bool:
        """Whether one of these is in, for the reasons given."""
        found = False
        for stop in stops:
            if self.replay.labels.get(stop) != IN:
                continue
            if by is None:
                self.cite(stop, IN)
                found = True
                continue
            named, more = self.names.listed(by)
            for edge in self.reading.for_(stop):
                held = self.resting(edge, named, more)
                if edge.name and held:
                    found = True
                    facts = dict.fromkeys(held, IN)
                    enough = stop not in self.there and Rules(self.reading, facts).label(stop) == IN
                    for one in held if enough else [stop]:
                        self.cite(one, IN)
        return found

    def side(self, words: str) -> list[Said]:
        """The statements that the words of a side are about."""
        assert self.said is not None
        if words in {"its support", "for it", "reasons"}:
            return [self.said]
        if words in {"the attack", "against it"}:
            return [no(self.said)]
        name = words.removeprefix("the support of ").removeprefix("for ").removeprefix("its rival ")
        return [self.names.said(name)]

    def weighs(self, text: str, side: str, word: str) -> None:
        named, more = self.names.listed(text)
        for one in self.side(side):
            self.lighter.append(({*named}, more, f"{one[0]} {one[1]} {word}"))

    def falls(self, text: str, side: str) -> None:
        named, more = self.names.listed(text)
        assert not more
        assert side == "for it" or self.tie
        for one in named:
            self.cite(one, OUT)

    def rest(self, count: str, what: str) -> None:
        self.more[what] += int(count)

    def only(self, word: str, text: str) -> None:
        named, more = self.names.listed(text)
        self.bare.update(dict.fromkeys(named, word))
        self.hidden["bare"] += more

    def preferred(self, text: str) -> None:
        self.kinds.add("preferred")
        named, more = self.names.listed(text)
        assert not more
        for one in named:
            self.cite(one, IN)

    def both(self, name: str) -> None:
        self.kinds.add("rival")
        self.cite(self.names.said(name), IN)

    def nothing(self) -> None:
        self.kinds.add("nothing")
        assert self.said is not None
        assert not self.reading.for_(self.said)

    def tied(self, pro: str, con: str) -> None:
        self.tie = (pro, None, con)

    def tied_with(self, name: str, pro: str, other: str, con: str) -> None:
        assert name == other
        self.tie = (pro, name, con)

    def tied_plainly(self, name: str) -> None:
        self.tie = ("that it was said", name, "that it was said")

    def unmet(self, standard: str, pro: str, by: str, *other: str | None) -> None:
        con, side, against = other
        assert self.said is not None
        own = Rules(self.reading, {}).standard(self.said).replace("-", " ")
        assert standard == ("outweighed" if own == "preponderance" else f"the standard is not met: {own}")
        rival = None if side in {None, "against it"} else side.removeprefix("for ")
        self.tie = (by, rival, against or "")
        self.numbers = (pro, con)

    def open(self, text: str) -> None:
        self.kinds.add("waiting")
        named, more = self.names.listed(text)
        for one in named:
            self.cite(one, OPEN)
            if self.said is not None:
                assert one in self.waits_for(self.said), (self.line, one)
        if self.said is not None:
            waiting = [one for one in self.waits_for(self.said) if self.replay.labels.get(one, OPEN) == OPEN]
            assert more <= len(set(waiting)) - len(named)

    def waits_for(self, said: Said) -> set[Said]:
        """What it may depend on whether a statement holds."""
        found: set[Said] = {(one.id, True) for one in self.reading.preferences}
        rules = Rules(self.reading, self.replay.labels)
        for side, ended in [(said, None), *self.reading.rivals(said)]:
            found |= {ended} if ended else set()
            for edge in self.reading.for_(side):
                least, most = rules.weights(edge)
                if least != most:
                    found |= {*edge.premises, *edge.stops}
        return found

    def looping(self, text: str) -> None:
        self.kinds.add("loop")
        assert self.said is not None
        if text == "it hangs on itself":
            hops = [(self.said, self.said)]
        else:
            parts = re.findall(rf"({NAME})(?: hangs)? on ({NAME})", text)
            joined = ", ".join(f"{one} on {other}" for one, other in parts)
            assert text.replace(" hangs on ", " on ").replace(", and ", ", ").removesuffix(", so on") == joined, text
            hops = [(self.names.said(one), self.names.said(other)) for one, other in parts]
        assert hops[0][0] == self.said
        for (_, end), (start, _) in pairwise(hops):
            assert end == start
        for one, other in hops:
            assert self.replay.labels.get(one, OPEN) != IN
            assert self.replay.labels.get(other, OPEN) == OPEN
            assert other in self.waits_for(one), (self.line, one, other)
        if text.endswith("and so on"):
            self.cite(hops[-1][1], OPEN)
        else:
            assert hops[-1][1] in {one for one, _ in hops}

    # what follows

    def facts(self) -> dict[Said, str]:
        """What the line cites, with what the explanations of uncounted edges add."""
        return {**dict.fromkeys(self.reading.granted, IN), **{k: v for k, v in self.cited.items() if v != OPEN}}

    def statement(self) -> None:
        """Whether the label or the verdict of a statement follows."""
        assert self.said is not None
        label, verdict = self.line.label, self.line.verdict
        if self.kinds & {"loop", "waiting"}:
            assert label in {OPEN, None} or "limit" in self.kinds, self.line
            assert verdict in {"undecided", ""}
            if "limit" in self.kinds:
                self.limited()
                self.beyond()
            return
        if label is None:
            label = {"accepted": IN, "rejected": OUT}.get(verdict, OUT)
        if "limit" in self.kinds:
            self.limited()
        elif self.tie:
            self.sides()
        facts = self.facts()
        self.answered(facts, label)
        self.line.facts = facts
        rules = Rules(self.reading, facts)
        assert rules.follows(self.said) == label, (self.line, facts)
        if label == OUT and (verdict == "undecided" or self.tie):
            self.short(Rules(self.reading, {**facts, self.said: OUT}))
        if verdict == "rejected":
            assert not self.tie
            rivals = [one for one, _ in self.reading.rivals(self.said)]
            stands = any(rules.label(one) == IN or rules.follows(one) == IN for one in rivals)
            assert stands or rules.weight(self.said)[1] == 0, (self.line, facts)
            if self.kinds & {"rebutted", "other stands", "needless"}:
                assert rules.follows(no(self.said)) == IN, (self.line, facts)

    def limited(self) -> None:
        """Whether a statement cannot hold, whatever becomes of what is open."""
        assert self.said is not None
        if self.tie:
            _, name, con = self.tie
            self.tie = None
            self.reasons(con, no(self.said) if name is None else self.names.said(name))

    def beyond(self) -> None:
        assert self.said is not None
        self.line.facts = facts = self.facts()
        if self.more["reasons"]:
            self.answered(facts, OUT)
        assert Rules(self.reading, facts).follows(self.said) == OUT, (self.line, facts)

    def answered(self, facts: dict[Said, str], label: str) -> None:
        """Whether each edge of the side that does not prevail is answered, by name or in number."""
        assert self.said is not None
        rules = Rules(self.reading, facts)
        if label == IN:
            sides = [
                rival for rival, ended in self.reading.rivals(self.said) if ended is None or rules.label(ended) != IN
            ]
            self.count(sides, facts, "attacks")
            self.said_of_bare(sides)
        elif not self.tie and "granted" not in self.kinds:
            self.count([self.said], facts, "reasons")
        elif self.tie:
            for what in ("attacks", "reasons"):
                if self.more[what]:
                    sides = [self.said] if what == "reasons" else [one for one, _ in self.reading.rivals(self.said)]
                    self.count(sides, facts, what)

    def said_of_bare(self, sides: list[Said]) -> None:
        """Whether of each rival for which no reason is given it is said so."""
        assert self.said is not None
        if "granted" in self.kinds or "preferred" in self.kinds:
            return
        unsaid = 0
        for one in dict.fromkeys(sides):
            if one == no(self.said) or any(edge.name for edge in self.reading.for_(one)):
                continue
            word = self.bare.get(one)
            unsaid += word is None
            assert word in {None, "only that it was said" if self.reading.for_(one) else "nothing"}, self.line
        assert unsaid == self.hidden["bare"], self.line

    def count(self, sides: list[Said], facts: dict[Said, str], what: str) -> None:
        """Whether so many are left to be answered elsewhere; of those with named reasons it may be said or counted."""
        if "granted" in self.kinds:
            return
        rules, floor = Rules(self.reading, facts), self.floor(facts)
        unanswered: dict[str, bool] = {}
        for side in dict.fromkeys(sides):
            for edge in self.reading.for_(side):
                most = rules.weights(edge)[1]
                if edge.name and edge.weight > floor and (most or not edge.weight):
                    named = self.is_lighter(edge, side, most)
                    unanswered[edge.name] = unanswered.get(edge.name, True) and named
        least = [name for name, named in unanswered.items() if not named]
        assert len(least) <= self.more[what] <= len(unanswered), (self.line, least)
        for name in least:
            facts.update(self.told_of(name))

    def floor(self, facts: dict[Said, str]) -> float:
        """What has to be outweighed; less needs no answer where it is a tie."""
        assert self.said is not None
        rules = Rules(self.reading, facts)
        sides = (self.said,) if self.tie else (self.said, no(self.said)) if "preferred" in self.kinds else ()
        return max([rules.weight(one)[0] for one in sides], default=-1.0)

    def is_lighter(self, edge: Edge, side: Said, most: float) -> bool:
        """Whether it is said that an edge weighs less, or nothing."""
        word = "less" if most else "nothing"
        names = {*edge.premises} or {(edge.name, True)}
        return any(
            (names <= named or (edge.name, True) in named) and not more and tag == f"{side[0]} {side[1]} {word}"
            for named, more, tag in self.lighter
        )

    def told_of(self, name: str) -> dict[Said, str]:
        """What the explanation of a step or a link itself cites, where it comes to nothing."""
        if name not in self.replay.verdicts or self.replay.verdicts[name] != "rejected":
            return {}
        first = self.replay.tree(name)[0]
        if first.said is not None:
            return {}
        clauses = Clauses(self.replay, first, {one.said for one in self.replay.tree(name)})
        clauses.read()
        return {one: label for one, label in clauses.cited.items() if label != OPEN}

    def short(self, rules: Rules) -> None:
        """Whether it is a tie, or the standard is not met, and no rival stands."""
        assert self.said is not None
        assert self.tie
        name = self.tie[1]
        rival = no(self.said) if name is None else self.names.said(name)
        assert rival in [one for one, _ in self.reading.rivals(self.said)]
        (least, most), against = rules.weight(self.said), rules.weight(rival)[0]
        assert least == most
        if self.numbers is None:
            assert most == against, self.line
            assert rules.standard(self.said) == "preponderance"
        else:
            assert (
                f"{most:.2g}",
                f"{against:.2g}".replace("0", "nothing") if not against else f"{against:.2g}",
            ) == self.numbers
            thresholds = self.reading.settings["thresholds"]
            assert not beats(rules.standard(self.said), most, against, thresholds)
            assert most != against or rules.standard(self.said) != "preponderance"
        for one, _ in self.reading.rivals(self.said):
            assert rules.label(one) == OUT or self.cited.get(one) == OPEN or self.cannot_stand(rules, one, most), (
                self.line,
                one,
            )

    def cannot_stand(self, rules: Rules, rival: Said, pro: float) -> bool:
        con = rules.weight(rival)[1]
        return not beats(rules.standard(rival), con, pro, self.reading.settings["thresholds"])

    def sides(self) -> None:
        """The reasons that a tie or a measure names."""
        assert self.said is not None
        assert self.tie
        pro, name, con = self.tie
        self.reasons(pro, self.said)
        if con:
            self.reasons(con, no(self.said) if name is None else self.names.said(name))

    def reasons(self, text: str, side: Said) -> None:
        """What is named as speaking for a side."""
        if text == "that it was said":
            if "limit" not in self.kinds:
                assert not any(edge.name and rules_weight(self, edge) for edge in self.reading.for_(side)), self.line
            assert any(not edge.name for edge in self.reading.for_(side)), self.line
        elif re.fullmatch(r"the [a-z]+ [^\s,;:()]+", text):
            assert any((edge.name, True) == self.names.said(text) for edge in self.reading.for_(side))
        else:
            self.edge(side, text)

    def limit(self, side: str, con: str) -> None:
        self.kinds.add("limit")
        self.tie = ("", None if side == "against it" else side.removeprefix("for "), con)

    def no_standard(self, standard: str) -> None:
        self.kinds.add("limit")
        assert self.said is not None
        assert Rules(self.reading, {}).standard(self.said).replace("-", " ") == standard

    def step(self) -> None:
        """Whether the verdict of a step or a link follows."""
        own = [
            edge for edge in self.reading.edges if edge.name == self.line.id and edge.conclusion != (edge.name, False)
        ]
        if "itself" in self.kinds:
            assert not own
            return
        edge, verdict = own[0], self.line.verdict
        if self.kinds & {"waiting"}:
            assert verdict == "undecided"
            least, most = Rules(self.reading, self.replay.labels).weights(edge)
            assert least != most
            assert set(self.cited) <= {*edge.premises, *edge.stops}
            return
        if "stopped" in self.kinds:
            assert self.stopping(list(edge.stops), self.by)
        least, most = Rules(self.reading, self.facts()).weights(edge)
        assert {"accepted": least > 0, "rejected": most == 0, "undecided": False}[verdict], (self.line, self.cited)

    by: str | None = None

    def stopped(self, by: str | None) -> None:
        self.kinds.add("stopped")
        self.by = by

    def stated(self, text: str) -> None:
        """What a step rests on, where nothing stops it."""
        if text != "it needs no reason":
            named, more = self.names.listed(re.sub(r" holds?$", "", text))
            for one in named + (self.beside(named, more, IN) if more else []):
                self.cite(one, IN)

    def word(self, kind: str) -> Callable[..., None]:
        return lambda: self.kinds.add(kind)


def rules_weight(clauses: Clauses, edge: Edge) -> float:
    return Rules(clauses.reading, clauses.replay.labels).weights(edge)[0]


_SIDE = rf"(?:for it|against it|for (?:its rival )?{NAME})"
_PATTERNS: list[tuple[str, Callable[..., None]]] = [
    (rf"(it|{NAME}) is (granted|denied) by all", Clauses.granted),
    (r"it stands by itself: nothing speaks against it", Clauses.nothing_against),
    (rf"(it|{NAME}) stands by itself", Clauses.by_itself),
    (rf"(supported by|rebutted by|by) ({LIST})", lambda on, word, text: on.through(word.split()[0], text)),
    (rf"({NAME}) needs no reason", Clauses.needless),
    (
        rf"(its support|the attack|the support of its rival {NAME}) by ({LIST}) is undercut(?: by ({LIST}))?",
        Clauses.undercut,
    ),
    (rf"({LIST}) ({_SIDE}) weighs? (less|nothing)", Clauses.weighs),
    (rf"({LIST}) ({_SIDE}) falls? with it", Clauses.falls),
    (r"and (\d+) more (attacks|reasons) fail or weigh less", Clauses.rest),
    (rf"(only that it was said|nothing) speaks for ({LIST})", Clauses.only),
    (rf"it is preferred to what weighs as much \(({LIST})\)", Clauses.preferred),
    (rf"what weighs as much for it is not preferred \(({LIST})\)", Clauses.preferred),
    (rf"({NAME}) holds, and both cannot hold", Clauses.both),
    (r"nothing speaks for it", Clauses.nothing),
    (r"a tie: as much speaks for it \(([^()]*)\) as against it \(([^()]*)\)", Clauses.tied),
    (rf"a tie with ({NAME}): as much speaks for it \(([^()]*)\) as for ({NAME}) \(([^()]*)\)", Clauses.tied_with),
    (rf"a tie with ({NAME}): neither has more for it than that it was said", Clauses.tied_plainly),
    (
        (
            r"(the standard is not met: [a-z ]+|outweighed), with (\S+) for it \(([^()]*)\) and (\S+) "
            rf"(?:({_SIDE}) \(([^()]*)\)|against it)"
        ),
        Clauses.unmet,
    ),
    (rf"it cannot prevail over what speaks ({_SIDE}) \(([^()]*)\)", Clauses.limit),
    (r"it cannot meet the standard: ([a-z ]+)", Clauses.no_standard),
    (r"a loop: (.*)", Clauses.looping),
    (rf"it hangs on what is open: ({LIST})", Clauses.open),
    (rf"(it needs no reason|{LIST} holds?), and nothing stops it", Clauses.stated),
    (r"it weighs nothing", lambda on: on.kinds.add("weightless")),
    (r"it needs no reason", lambda on: on.kinds.add("needs nothing")),
    (r"it gives a claim as the reason for itself", lambda on: on.kinds.add("itself")),
    (rf"undercut(?: by ({LIST}))?", Clauses.stopped),
    (rf"({_SIDE}, )?({LIST}) ({STATE})", Clauses.state),
]
