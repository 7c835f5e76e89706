"""The words in which explanations speak of statements: names, lists of them, and what is said of each."""

from __future__ import annotations

import re

from deriving import IN, OPEN, OUT, Said, no
from rebut import Debate, Inference
from rebut.model import Conflict

NAME = (
    r"(?:(?:the denial of |what is against )?(?:“[^”]*”|(?:the step|step \d+) of “[^”]*”|the [a-z]+ [^\s,;:()“]+)"
    r"|that “[^”]*” and “[^”]*” cannot both hold)"
)
LIST = rf"(?:{NAME}|\d+ more)(?:(?:, | and )(?:{NAME}|\d+ more))*"
STATES = {
    "holds": IN, "hold": IN, "does not hold": OUT, "do not hold": OUT, "is open": OPEN, "are open": OPEN,
    "is undecided, and so does not hold": OUT, "are undecided, and so do not hold": OUT, "applies": IN,
    "does not apply": OUT, "is undercut": IN, "is not undercut": OUT, "may be undercut": OPEN,
}  # fmt: skip
DENYING = {"is undercut", "is not undercut", "may be undercut"}
STATE = "|".join(sorted(STATES, key=len, reverse=True))


class Names:
    """What the names in sentences stand for."""

    def __init__(self, debate: Debate) -> None:
        self.ids: dict[str, str] = {}
        for node in (*debate.claims, *debate.arguments):
            if name := node.title or node.text:
                self.ids[name if len(name) <= 80 else name[:79] + "…"] = node.id
        self.steps = {
            argument.title or argument.text: [step.id for step in argument.inferences] for argument in debate.arguments
        }
        self.conflicts: dict[frozenset[str], list[str]] = {}
        for one in debate.all(Conflict):
            self.conflicts.setdefault(frozenset(one.claims), []).append(one.id)
        self.known = {*debate.nodes, *[step.id for step in debate.all(Inference)]}

    def said(self, name: str) -> Said:
        for before in ("the denial of ", "what is against "):
            if name.startswith(before):
                return no(self.said(name.removeprefix(before)))
        if both := re.fullmatch(r"that (“[^”]*”) and (“[^”]*”) cannot both hold", name):
            (conflict,) = self.conflicts[frozenset(self.said(one)[0] for one in both.groups())]
            return conflict, True
        if step := re.fullmatch(r"(?:the step|step (\d+)) of “([^”]*)”", name):
            steps = self.steps[step[2]]
            assert (len(steps) == 1) == (step[1] is None)
            return steps[int(step[1] or 1) - 1], True
        id = self.ids[name[1:-1]] if name.startswith("“") else name.split(" ", 2)[2]
        assert id in self.known, name
        return id, True

    def listed(self, text: str) -> tuple[list[Said], int]:
        """Those that are named, and how many more there are said to be."""
        assert re.fullmatch(LIST, text), text
        more = re.findall(r"(\d+) more$", text)
        return [self.said(one) for one in re.findall(NAME, text)], int(more[0]) if more else 0
