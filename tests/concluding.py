"""What follows from what a line of an explanation cites."""

from __future__ import annotations

import math
import re

from clauses import SAID, Clauses
from deriving import IN, OPEN, OUT, Edge, Rules, Said, beats, no


class Conclusion(Clauses):
    """A line, and whether the verdict that it explains follows from it."""

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
        if self.more["reason"]:
            self.answered(facts, OUT)
        assert Rules(self.reading, facts).follows(self.said) == OUT, (self.line, facts)

    def answered(self, facts: dict[Said, str], label: str) -> None:
        """Whether each edge of the side that does not prevail is answered, by name or in number."""
        assert self.said is not None
        rules = Rules(self.reading, facts)
        if label == IN:
            sides = self.still_rivals(rules)
            if "enough" in self.kinds:
                return
            self.count(sides, facts, "attack")
            self.said_of_bare(sides)
        elif not self.tie and "granted" not in self.kinds:
            self.count([self.said], facts, "reason")
        elif self.tie:
            for what in ("attack", "reason"):
                if self.more[what]:
                    sides = [self.said] if what == "reason" else self.still_rivals(rules)
                    self.count(sides, facts, what)

    def still_rivals(self, rules: Rules) -> list[Said]:
        assert self.said is not None
        return [one for one, ended in self.reading.rivals(self.said) if ended is None or rules.label(ended) != IN]

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
            assert word in {None, bool(self.reading.for_(one))}, self.line
        assert unsaid == self.hidden["bare"], self.line

    def count(self, sides: list[Said], facts: dict[Said, str], what: str) -> None:
        """Whether so many are left to be answered elsewhere; of those with named reasons it may be said or counted."""
        if "granted" in self.kinds:
            return
        rules, floor = Rules(self.reading, facts), self.floor(facts)
        unanswered: dict[str, bool] = {}
        every: set[str] = set()
        for side in dict.fromkeys(sides):
            for edge in self.reading.for_(side):
                most = rules.weights(edge)[1]
                every.update([edge.name] if edge.name and edge.weight > floor else [])
                even = "preferred" in self.kinds and Rules(self.reading, self.replay.labels).weights(edge)[1] > floor
                if edge.name and edge.weight > floor and (most or not edge.weight) and not even:
                    named = self.is_lighter(edge, side, most) or (bool(self.tie) and side in self.cited)
                    unanswered[edge.name] = unanswered.get(edge.name, True) and named
        least = [name for name, named in unanswered.items() if not named]
        assert len(least) <= self.more[what] <= len(every), (self.line, least)
        for name in least:
            facts.update(self.told_of(name))

    def floor(self, facts: dict[Said, str]) -> float:
        """What has to be outweighed; less needs no answer where it is a tie."""
        assert self.said is not None
        rules = Rules(self.reading, facts)
        sides = (self.said,) if self.tie else (self.said, no(self.said)) if "preferred" in self.kinds else ()
        most = max([rules.weight(one)[0] for one in sides], default=-1.0)
        return math.nextafter(most, 0) if "preferred" in self.kinds else most

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
        if self.said[1] and self.replay.verdicts[self.said[0]] == "rejected":
            assert any(self.cited.get(one) == IN for one in self.still_rivals(rules)), self.line
            return
        for one in self.still_rivals(rules):
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
        if text == SAID:
            if "limit" not in self.kinds:
                assert not any(edge.name and rules_weight(self, edge) for edge in self.reading.for_(side)), self.line
            assert any(not edge.name for edge in self.reading.for_(side)), self.line
        elif re.fullmatch(r"the [a-z]+ [^\s,;:()“]+|(?:the step|step \d+) of “[^”]*”", text):
            assert any((edge.name, True) == self.names.said(text) for edge in self.reading.for_(side))
        else:
            self.edge(side, text)

    def step(self) -> None:
        """Whether the verdict of a step or a link follows."""
        edges = [edge for edge in self.reading.edges if edge.name == self.line.id]
        own = [edge for edge in edges if edge.conclusion != (edge.name, False)] or edges[-1:]
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


def rules_weight(clauses: Clauses, edge: Edge) -> float:
    return Rules(clauses.reading, clauses.replay.labels).weights(edge)[0]
