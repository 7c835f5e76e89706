"""What the clauses of an explanation say, and whether what they cite is so."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from deriving import IN, OPEN, OUT, Edge, Rules, Said, no
from wording import DENYING, LIST, NAME, STATE, STATES

if TYPE_CHECKING:
    from replaying import Replay, Sentence

SAID = "only that it was said"


class Clauses:
    """The sentence of one line: what its clauses say, and what follows."""

    def __init__(self, replay: Replay, line: Sentence, there: set[Said | None]) -> None:
        self.there = there
        self.replay, self.line, self.said = replay, line, line.said
        self.reading, self.names = replay.reading, replay.names
        self.cited: dict[Said, str] = {}
        self.kinds: set[str] = set()
        self.more = {"attack": 0, "reason": 0}
        self.lighter: list[tuple[set[Said], int, str]] = []
        self.bare: dict[Said, bool] = {}
        self.tie: tuple[str, str | None, str] | None = None
        self.numbers: tuple[str, str] | None = None
        self.hidden = {"bare": 0}
        self.by: str | None = None
        """What a step is undercut by."""

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

    def state(self, text: str, side: str | None, word: str) -> None:
        del side
        named, more = self.names.listed(text)
        for one in named + (self.beside(named, more, STATES[word]) if more else []):
            self.cite(no(one) if word in DENYING else one, STATES[word])
            if "undecided" in word:
                assert self.replay.verdicts[one[0]] == "undecided"

    def beside(self, named: list[Said], more: int, label: str) -> list[Said]:
        """Those that are only counted: the other premises of the same steps and links, or the rivals that are left."""
        edges = [edge for edge in self.reading.edges if set(named) <= {*edge.premises}]
        rest = {one: None for edge in edges for one in edge.premises if self.replay.labels.get(one, OPEN) == label}
        found = [one for one in rest if one not in named]
        if len(found) != more:
            found = self.heavier(named, label)
        assert len(found) == more, (self.line, found)
        return found

    def heavier(self, named: list[Said], label: str) -> list[Said]:
        """The rivals of one kind, besides some, that may weigh more."""
        assert self.said is not None
        rules = Rules(self.reading, self.replay.labels)
        pro, alike = rules.weight(self.said)[0], self.replay.verdicts[named[0][0]]
        return [
            one
            for one, ended in dict.fromkeys(self.reading.rivals(self.said))
            if one not in named
            and (ended is None or self.replay.labels.get(ended) != IN)
            and (rules.weight(one)[1] > pro or rules.standard(one) == "scintilla")
            and self.replay.labels.get(one, OPEN) == label
            and self.replay.verdicts[one[0]] == alike
        ]

    def undercut(self, text: str, support: str, by: str | None) -> None:
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
        """Whether one of these is in, for the reasons given; what is explained goes before what might be meant too."""
        standing = [stop for stop in stops if self.replay.labels.get(stop) == IN]
        meant = [[stop] for stop in standing] if by is None else self.meant(standing, *self.names.listed(by))
        explained = [one for one in meant if self.there.issuperset(one)]
        for one in explained or meant:
            for said in one:
                self.cite(said, IN)
        return bool(meant)

    def meant(self, stops: list[Said], named: list[Said], more: int) -> list[list[Said]]:
        """What is to be explained where these undercut something: they themselves, or else that it is undercut."""
        found = []
        for stop in stops:
            for edge in self.reading.for_(stop):
                held = self.resting(edge, named, more)
                if edge.name and held:
                    facts = dict.fromkeys(held, IN)
                    enough = stop not in self.there and Rules(self.reading, facts).label(stop) == IN
                    found.append(held if enough else [stop])
        return found

    def side(self, words: str) -> list[Said]:
        """The statements that the words of a side are about."""
        assert self.said is not None
        if words in {"support it", "for it", "reason"}:
            return [self.said]
        if words in {"speak against it", "against it"}:
            return [no(self.said)]
        name = words.removeprefix("support ").removeprefix("for ").removeprefix("its rival ")
        return [self.names.said(name)]

    def weighs(self, text: str, side: str | None, word: str) -> None:
        named, more = self.names.listed(text)
        for one in self.side(side or "for it"):
            self.lighter.append(({*named}, more, f"{one[0]} {one[1]} {word}"))

    def falls(self, text: str, side: str | None) -> None:
        named, more = self.names.listed(text)
        assert not more
        assert side in {None, "for it"} or self.tie
        for one in named:
            self.cite(one, OUT)

    def rest(self, count: str, what: str) -> None:
        self.more[what] += int(count)

    def only(self, text: str, but: str | None) -> None:
        named, more = self.names.listed(text)
        self.bare.update(dict.fromkeys(named, but is not None))
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
        self.tie = (SAID, name, SAID)

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

    def limit(self, side: str, con: str, standard: str | None) -> None:
        self.kinds.add("limit")
        assert self.said is not None
        assert Rules(self.reading, {}).standard(self.said).replace("-", " ") == (standard or "preponderance")
        self.tie = ("", None if side == "against it" else side.removeprefix("for "), con)

    def no_standard(self, standard: str) -> None:
        self.kinds.add("limit")
        assert self.said is not None
        assert Rules(self.reading, {}).standard(self.said).replace("-", " ") == standard

    def stopped(self, by: str | None) -> None:
        if self.said is not None:
            assert by
            self.through("rebutted", by)
            return
        self.kinds.add("stopped")
        self.by = by

    def stated(self, text: str) -> None:
        """What a step rests on, where nothing stops it."""
        if text != "it needs no reason":
            named, more = self.names.listed(re.sub(r" holds?$", "", text))
            for one in named + (self.beside(named, more, IN) if more else []):
                self.cite(one, IN)

    def enough(self, standard: str) -> None:
        self.kinds.add("enough")
        assert self.said is not None
        assert Rules(self.reading, {}).standard(self.said) == standard


_SIDE = rf"(?:for it|against it|for (?:its rival )?{NAME})"
_WOULD = rf"(?:support it|speak against it|support its rival {NAME})"
_PATTERNS: list[tuple[str, Callable[..., None]]] = [
    (rf"(it|{NAME}) is (granted|denied) by all", Clauses.granted),
    (r"it stands by itself: nothing speaks against it", Clauses.nothing_against),
    (rf"(it|{NAME}) stands by itself", Clauses.by_itself),
    (rf"(supported by|rebutted by|by) ({LIST})", lambda on, word, text: on.through(word.split()[0], text)),
    (rf"({NAME}) needs no reason", Clauses.needless),
    (rf"({LIST}) would ({_WOULD}), but (?:({LIST}) undercuts? that|that is undercut)", Clauses.undercut),
    (rf"({LIST})(?: ({_SIDE}))? weighs? (less|nothing)", Clauses.weighs),
    (rf"({LIST})(?: ({_SIDE}))? (?:does|do) not hold either", Clauses.falls),
    (r"and (\d+) more (attack|reason)s? fails? or weighs? less", Clauses.rest),
    (r"nothing speaks for it", Clauses.nothing),
    (rf"nothing speaks for ({LIST})( but that (?:it was|they were) said)?", Clauses.only),
    (r"that is enough for the standard: (scintilla)", Clauses.enough),
    (rf"it is preferred to what weighs as much \(({LIST})\)", Clauses.preferred),
    (rf"what weighs as much for it is not preferred \(({LIST})\)", Clauses.preferred),
    (rf"({NAME}) holds, and they cannot both hold", Clauses.both),
    (r"a tie: as much speaks for it \(([^()]*)\) as against it \(([^()]*)\)", Clauses.tied),
    (rf"a tie with ({NAME}): as much speaks for it \(([^()]*)\) as for ({NAME}) \(([^()]*)\)", Clauses.tied_with),
    (rf"a tie with ({NAME}): nothing speaks for either but that it was said", Clauses.tied_plainly),
    (
        (
            r"(the standard is not met: [a-z ]+|outweighed), with (\S+) for it \(([^()]*)\) and (\S+) "
            rf"(?:({_SIDE}) \(([^()]*)\)|against it)"
        ),
        Clauses.unmet,
    ),
    (
        rf"it cannot outweigh what speaks ({_SIDE}) \(([^()]*)\)(?:, as the standard asks: ([a-z ]+))?",
        Clauses.limit,
    ),
    (r"it cannot meet the standard: ([a-z ]+)", Clauses.no_standard),
    (r"a loop: (.*)", Clauses.looping),
    (rf"it hangs on what is open: ({LIST})", Clauses.open),
    (rf"(it needs no reason|{LIST} holds?), and nothing stops it", Clauses.stated),
    (r"it weighs nothing", lambda on: on.kinds.add("weightless")),
    (r"it needs no reason", lambda on: on.kinds.add("needs nothing")),
    (r"it gives a claim as the reason for itself", lambda on: on.kinds.add("itself")),
    (rf"undercut(?: by ({LIST}))?", Clauses.stopped),
    (rf"({LIST})(?: ({_SIDE}))? ({STATE})", Clauses.state),
]
