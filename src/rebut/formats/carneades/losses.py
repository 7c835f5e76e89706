"""What a debate has that an argument graph of Carneades has no place for."""

from __future__ import annotations

from collections import Counter

from rebut.findings import Finding, Level
from rebut.model import Argument, Claim, Conflict, Debate, Inference, Issue, Leftover, Link, Node
from rebut.model.calling import counted

__all__ = ["Losses"]

_WRITTEN = (Claim, Argument, Issue, Link, Conflict)

_FIELDS = {"cites": "citation", "tags": "tag", "qualifier": "qualifier", "score": "base score", "values": "value"}


class Losses:
    """The losses met so far, of which each kind is told once, with how many there are."""

    def __init__(self, debate: Debate) -> None:
        self._told: Counter[tuple[str, str]] = Counter()
        kinds: Counter[type[Node]] = Counter()
        for node in debate:
            if not isinstance(node, _WRITTEN):
                kinds[type(node)] += not isinstance(node, Leftover) or node.format != "carneades"
            self._of_fields(node)
        for step in debate.all(Inference):
            self._of_fields(step)
        self._kinds = kinds

    def _of_fields(self, node: Node) -> None:
        for field, word in _FIELDS.items():
            found = getattr(node, field, None)
            self.tell(word, "is not written", count=len(found) if isinstance(found, tuple) else found not in (None, ""))
        if isinstance(node, (Claim, Argument)):
            self.tell("wording beside the one that is shown", "is not written", count=max(len(node.texts) - 1, 0))
            self.tell("range of a text", "is not written", count=len(node.shown.ranges))

    def tell(self, what: str, becomes: str, *, count: int = 1) -> None:
        """Something is lost, or becomes something else."""
        if count:
            self._told[what, becomes] += count

    def findings(self) -> tuple[Finding, ...]:
        """A finding for each kind of loss."""
        nodes = [f"not written: {counted(count, kind)}" for kind, count in self._kinds.items() if count]
        others = [f"a {what} {becomes}{_times(count)}" for (what, becomes), count in self._told.items()]
        return tuple([Finding("RB330", message, level=Level.WARNING, help=_HELP) for message in (*nodes, *others)])


def _times(count: int) -> str:
    return "" if count == 1 else f" ({count} times)"


_HELP = "Carneades has no place for it; JSON and YAML of rebut lose nothing"
