"""What statements are called in sentences, and how it is said that they hold or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rebut.model import Argument, Claim, Conflict, Debate, Inference, Node, Preference, Rephrase
from rebut.model.verdicts import Judged, Label, Verdict

from .labelling import Labelling

__all__ = ["MOST", "Phrases", "in_a_row", "listed"]

MOST = 6
"""So many things are listed; of the rest it is said how many they are."""
_LONGEST = 80
IN, OUT, OPEN = Label.IN, Label.OUT, Label.UNDECIDED
_WORDS = {IN: ("holds", "hold"), OUT: ("does not hold", "do not hold"), OPEN: ("is open", "are open")}
_UNDECIDED = ("is undecided, and so does not hold", "are undecided, and so do not hold")
_PLURAL = dict([*_WORDS.values(), _UNDECIDED])
_APPLYING = {IN: "applies", OUT: "does not apply", OPEN: "is open"}
_STOPPING = {IN: "is undercut", OUT: "is not undercut", OPEN: "may be undercut"}


class Phrases:
    """The words for the statements of a debate."""

    def __init__(self, debate: Debate, now: Labelling, judged: Mapping[str, Judged]) -> None:
        self._debate = debate
        self._now = now
        self._judged = judged
        self._steps = {step.id: step for step in debate.all(Inference)}
        self._titled = {
            step.id: (argument, number if len(steps) > 1 else 0)
            for argument in debate.arguments
            if argument.title or argument.text
            for steps in [argument.inferences]
            for number, step in enumerate(steps, 1)
        }
        """Step -> the argument that it is called by, and which of several it is."""
        self.steps_and_links = {*self._steps, *[link.id for link in debate.links]}
        self._names: dict[int, str] = {}
        self._pairs = Counter([frozenset(one.claims) for one in debate.all(Conflict)])
        """How many conflicts there are between the same claims."""

    def said(self, statement: int) -> str:
        """A statement in words: a claim or a sketch by its title or text, a step or a relation by its id."""
        if (name := self._names.get(statement)) is None:
            node = self.node(statement)
            against = "" if not statement % 2 else "the denial of " if _named(node) else "what is against "
            name = self._names[statement] = f"{against}{self.called(node)}"
        return name

    def states(self, statement: int) -> str:
        """A statement, and whether it holds."""
        node = self.node(statement)
        if isinstance(node, Conflict) and statement % 2 and (claims := self._pair(node)):
            return f"that {in_a_row(claims)} cannot both hold {self.worded(statement)}"
        return f"{self.said(statement) if _named(node) else self.called(node)} {self.worded(statement)}"

    def _pair(self, conflict: Conflict) -> list[str]:
        """The two claims of a conflict, where it is the only one between them."""
        if len(conflict.claims) != 2 or self._pairs[frozenset(conflict.claims)] > 1:  # noqa: PLR2004 -- a pair
            return []
        return [self.called(self._debate.nodes[id]) for id in conflict.claims]

    def worded(self, statement: int) -> str:
        """The verb of a statement: that it holds, or what becomes of it."""
        label = self._now.labels[statement]
        if not _named(self.node(statement)):
            return (_STOPPING if statement % 2 else _APPLYING)[label]
        return (_UNDECIDED if self._undecided(statement) else _WORDS[label])[0]

    def hold(self, statements: Iterable[int], speaking: str = "") -> list[str]:
        """Whether statements hold, in as few clauses as will do; those of one kind are told together."""
        groups: dict[str | int, list[int]] = {}
        for one in dict.fromkeys(statements):
            groups.setdefault(self.worded(one) if _named(self.node(one)) else one, []).append(one)
        return [self.together(group, speaking) for group in groups.values()]

    def together(self, group: Sequence[int], speaking: str = "", more: int = 0) -> str:
        """What is said of each statement of a group, in one clause; some may only be counted."""
        if len(group) + more > 1:
            return f"{self.listed(group, more)}{speaking} {_PLURAL[self.worded(group[0])]}"
        return f"{self.said(group[0])}{speaking} {self.worded(group[0])}" if speaking else self.states(group[0])

    def listed(self, statements: Sequence[int], more: int = 0) -> str:
        """Several statements, the first of them by name; some may only be counted."""
        return listed(list(dict.fromkeys([self.said(one) for one in statements])), more)

    def called(self, node: Node) -> str:
        """A node by its title or text, or else by its kind and id."""
        if isinstance(node, (Claim, Argument)) and (name := node.title or node.text):
            return f"“{name if len(name) <= _LONGEST else name[: _LONGEST - 1] + '…'}”"
        if isinstance(node, Inference) and node.id in self._titled:
            argument, number = self._titled[node.id]
            return f"{f'step {number}' if number else 'the step'} of {self.called(argument)}"
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


def listed(names: Sequence[str], more: int = 0) -> str:
    """Names in a row, the first of them; some may only be counted.

    >>> listed(["Rain", "Snow"]), listed(["Rain", "Snow", "Hail"], more=2)
    ('Rain and Snow', 'Rain, Snow, Hail and 2 more')
    """
    more += len(names[MOST:])
    return in_a_row([*names[:MOST], f"{more} more"] if more else names)


def in_a_row(shown: Sequence[str]) -> str:
    """Names, all of them."""
    return " and ".join(shown) if len(shown) < 3 else f"{', '.join(shown[:-1])} and {shown[-1]}"  # noqa: PLR2004 -- a pair
