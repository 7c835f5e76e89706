"""A checker of explanations: it reads their sentences, and derives each verdict from what its sentence cites.

It has its own reading of a debate and its own rules (`deriving`), and knows of the evaluation nothing but the words:
a claim that is cited has to be explained in turn, where the explanation says that it is.
"""

from __future__ import annotations

import re

import attrs

from concluding import Conclusion
from deriving import IN, OPEN, OUT, Reading, Rules, Said, labelling, no
from rebut.model.verdicts import Verdicts
from wording import DENYING, NAME, STATE, STATES, Names


@attrs.define
class Sentence:
    """One line of a tree."""

    said: Said | None
    """None where it is about a step or a link itself."""
    id: str
    label: str | None
    verdict: str
    reason: str
    depth: int
    cut: bool = False
    more: int = 0
    """So many of what it cites have no line."""
    cites: dict[Said, str] = attrs.Factory(dict)
    facts: dict[Said, str] = attrs.Factory(dict)
    """What it cites, and what is told of the steps and links that it only counts."""


class Replay:
    """All explanations of a debate, followed as far as they lead."""

    def __init__(self, verdicts: Verdicts) -> None:
        self.verdicts = verdicts
        self.reading = Reading(verdicts.debate, verdicts.settings)
        self.names = Names(verdicts.debate)
        self.labels = labelling(self.reading)
        self.trees: dict[str, list[Sentence]] = {}
        self.told: dict[Said, Sentence] = {}

    def all(self) -> None:
        """Replay everything."""
        for id in self.verdicts:
            self.tree(id)
        for lines in list(self.trees.values()):
            for line in lines:
                if line.reason != "(see above)":
                    self.replay(line, {one.said for one in lines})
            self.complete(lines)
        self.no_circle()

    # reading a tree

    def tree(self, id: str) -> list[Sentence]:
        if id not in self.trees:
            first, *rest = self.verdicts.explain(id).split("\n")
            lines = [self._first(id, first)]
            for line in rest:
                self._line(lines, line)
            self.trees[id] = lines
        return self.trees[id]

    def _first(self, id: str, text: str) -> Sentence:
        found = re.fullmatch(rf"({NAME}) is (accepted|rejected|undecided): (.*)", text)
        assert found, text
        assert self.names.said(found[1])[0] == id
        assert found[2] == self.verdicts[id]
        assert found[3] == self.verdicts.reason(id)
        steps = self.reading.steps.get(id)
        about = steps[-1].id if steps else id
        edge = self._is_edge(about)
        return Sentence(None if edge else (about, True), about, None, found[2], found[3], 0)

    def _is_edge(self, id: str) -> bool:
        node = self.reading.debate.nodes.get(id)
        return node is None or type(node).__name__ in {"Support", "Rebuttal", "Undercut"}

    def _line(self, lines: list[Sentence], text: str) -> None:
        indent = len(text) - len(text.lstrip())
        depth, text = indent // 2, text.lstrip().removeprefix("- ")
        if more := re.fullmatch(r"and (\d+) more", text):
            above = next(line for line in reversed(lines) if line.depth == depth - 1)
            above.more = int(more[1])
            return
        cut = re.search(rf" \(to go on, explain ({NAME})\)$", text)
        text = text[: cut.start()] if cut else text
        if by_itself := re.match(rf"({NAME}) (stands by itself|is granted by all|is denied by all)", text):
            said = self.names.said(by_itself[1])
            label = OUT if "denied" in by_itself[2] else IN
            reason = text[by_itself.end(1) + 1 :]
            line = Sentence(said, said[0], label, "", f"it {reason}", depth)
        else:
            found = re.fullmatch(rf"({NAME}) ({STATE})(?:: (.*)| (\(see above\)))", text)
            assert found, text
            name, _ = found[1], 0
            said = self.names.said(name)
            said = no(said) if found[2] in DENYING else said
            line = Sentence(said, said[0], STATES[found[2]], "", found[3] or found[4], depth)
            if "undecided" in found[2]:
                assert self.verdicts[said[0]] == "undecided"
        line.cut = cut is not None
        if cut:
            assert self.names.said(cut[1])[0] == said[0]
        lines.append(line)

    # replaying

    def replay(self, line: Sentence, there: set[Said | None]) -> None:
        if line.cut:
            there = there | {one.said for one in self.tree(line.id)}
        clauses = Conclusion(self, line, there)
        clauses.read()
        if line.said is None:
            clauses.step()
        else:
            clauses.statement()
        line.cites = clauses.cited
        if line.said is not None:
            self.told.setdefault(line.said, line)

    def complete(self, lines: list[Sentence]) -> None:
        """Whether each statement that is cited has its line, here or where it is said to go on."""
        there = {line.said: line.label for line in lines}
        for line in lines:
            missing = [one for one in line.cites if one not in there]
            if line.cut:
                for one in missing:
                    self.elsewhere(line.id, one)
            else:
                assert len(missing) <= line.more, (line, missing)
                for one in missing:
                    self.elsewhere(one[0], one)
            for one, label in line.cites.items():
                assert there.get(one, label) in {label, None}, (line, one)

    def elsewhere(self, id: str, said: Said) -> None:
        """The line about a statement in the explanation of a node."""
        assert any(line.said == said for line in self.tree(id)), (id, said)

    def no_circle(self) -> None:
        """Whether all that is told can be derived in an order, each from what was derived before it."""
        waiting = [one for one in self.told if self.labels.get(one, OPEN) != OPEN]
        proven: dict[Said, str] = dict.fromkeys(self.reading.granted, IN)
        while waiting:
            found = []
            for one in waiting:
                facts = {said: label for said, label in self.told[one].facts.items() if said in proven}
                if Rules(self.reading, facts).follows(one) == self.labels[one]:
                    found.append(one)
            assert found, ("a circle", [(one, self.told[one].reason) for one in waiting])
            proven.update({one: self.labels[one] for one in found})
            waiting = [one for one in waiting if one not in proven]
