"""What statements are called in sentences, and how it is said that they hold or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rebut.model import Argument, Claim, Debate, Inference, Node, Preference, Rephrase
from rebut.model.verdicts import Judged, Label, Verdict

from .labelling import Labelling

__all__ = ["MOST", "Phrases", "in_a_row", "listed"]

MOST = 6
"""So many things are listed; of the rest it is said how many they are."""
_LONGEST = 80
IN, OUT, OPEN = Label.IN, Label.OUT, Label.UNDECIDED
_WORDS = {IN: ("holds", "hold"), OUT: ("does not hold", "do not hold"), OPEN: ("is open", "are open")}
_APPLYING = {IN: "applies", OUT: "does not apply", OPEN: "is open"}
_STOPPING = {IN: "is undercut", OUT: "is not undercut", OPEN: "may be undercut"}


class Phrases:
    """The words for the statements of a debate."""

    def __init__(self, debate: Debate, now: Labelling, judged: Mapping[str, Judged]) -> None:
        self._debate = debate
        self._now = now
        self._judged = judged
        self._steps = {step.id: step for step in debate.all(Inference)}
        self.steps_and_links = {*self._steps, *[link.id for link in debate.links]}
        self._names: dict[int, str] = {}

    def said(self, statement: int) -> str:
        """A statement in words: a claim or a sketch by its title or text, a step or a relation by its id."""
        if (name := self._names.get(statement)) is None:
            node = self.node(statement)
            against = "" if not statement % 2 else "the denial of " if _named(node) else "what is against "
            name = self._names[statement] = f"{against}{self.called(node)}"
        return name

    def states(self, statement: int) -> str:
        """A statement, and whether it holds."""
        node, label = self.node(statement), self._now.labels[statement]
        if not _named(node):
            return f"{self.called(node)} {(_STOPPING if statement % 2 else _APPLYING)[label]}"
        if self._undecided(statement):
            return f"{self.said(statement)} is undecided, and so does not hold"
        return f"{self.said(statement)} {_WORDS[label][0]}"

    def hold(self, statements: Iterable[int]) -> list[str]:
        """Whether statements hold, in as few clauses as will do; those of one kind are told together."""
        groups: dict[Label | int, list[int]] = {}
        for one in dict.fromkeys(statements):
            alone = not _named(self.node(one)) or self._undecided(one)
            groups.setdefault(one if alone else self._now.labels[one], []).append(one)
        return [
            self.states(group[0])
            if len(group) == 1
            else f"{self.listed(group)} {_WORDS[self._now.labels[group[0]]][1]}"
            for group in groups.values()
        ]

    def listed(self, statements: Sequence[int]) -> str:
        """Several statements, the first of them by name."""
        return listed(list(dict.fromkeys([self.said(one) for one in statements])))

    def called(self, node: Node) -> str:
        """A node by its title or text, or else by its kind and id."""
        if isinstance(node, (Claim, Argument)) and (name := node.title or node.text):
            return f"“{name if len(name) <= _LONGEST else name[: _LONGEST - 1] + '…'}”"
        return f"the {type(node).__name__.lower()} {node.id}"

    def node(self, statement: int) -> Node:
        """The node that a statement is about."""
        return self.node_of(self._now.structure.ids[statement // 2])

    def node_of(self, id: str) -> Node:
        """A node or a step."""
        return self._debate.nodes.get(id) or self._steps[id]

    def is_named(self, statement: int) -> bool:
        """Whether it is about a claim or a sketch, not about a step or a relation."""
        return _named(self.node(statement))

    def can_be_asked(self, statement: int) -> bool:
        """Whether what it is about has a verdict of its own."""
        return not isinstance(self.node(statement), (Preference, Rephrase))

    def about(self, statement: int) -> str:
        """What a statement is about."""
        return self.called(self.node(statement))

    def _undecided(self, statement: int) -> bool:
        """Whether it is called undecided, and yet does not hold, as where a tie keeps it from that."""
        if statement % 2 or self._now.labels[statement] is not OUT:
            return False
        found = self._judged.get(self._now.structure.ids[statement // 2])
        return found is not None and found.verdict is Verdict.UNDECIDED


def _named(node: Node) -> bool:
    return isinstance(node, (Claim, Argument))


def listed(names: Sequence[str]) -> str:
    """Names in a row.

    >>> listed(["Rain"]), listed(["Rain", "Snow", "Hail"])
    ('Rain', 'Rain, Snow and Hail')
    """
    return in_a_row(names if len(names) <= MOST else [*names[:MOST], f"{len(names) - MOST} more"])


def in_a_row(shown: Sequence[str]) -> str:
    """Names, all of them."""
    return " and ".join(shown) if len(shown) < 3 else f"{', '.join(shown[:-1])} and {shown[-1]}"  # noqa: PLR2004 -- a pair
