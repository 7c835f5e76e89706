"""The nodes of a debate and the indexes over them, which change on write only."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable
from collections.abc import Set as AbstractSet
from types import TracebackType
from typing import TypeVar

from rebut.errors import DebateError, DuplicateId, UnknownName, WrongTarget

from . import nodes
from .calling import a
from .converting import string
from .evolving import evolved
from .index import Index
from .naming import Numbers, slug
from .nodes import Argument, Claim, Group, Inference, Node
from .references import KINDS, Reference, references

__all__ = ["Store", "named", "plain", "spoken"]

N = TypeVar("N", bound=Node)
A = TypeVar("A", bound=Argument)

UNIQUE: dict[type[Node], str] = {
    Claim: "title",
    Argument: "title",
    nodes.Source: "title",
    nodes.Participant: "name",
}
"""The kinds whose titles are unique. Headings repeat in every document, so groups may share theirs."""

TITLES: dict[type[Node], str] = {**UNIQUE, Group: "title", nodes.Issue: "question"}


class Store:
    """All nodes in order, found by id, title, text, and by what they refer to."""

    __slots__ = (
        *("_journal", "_last", "_referrers", "_texts"),
        *("group_of", "nodes", "numbers", "order", "owners", "titles"),
    )

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        """Every node but the steps, which stand in their arguments."""
        self.owners: dict[str, str] = {}
        """Id of a step -> id of its argument."""
        self.order: dict[str, int] = {}
        self.titles = Index()
        self._texts: Index | None = None
        self._referrers: Index | None = None
        self.group_of: dict[str, str] = {}
        self.numbers = Numbers()
        self._last = 0
        self._journal: list[tuple[str, Node | None]] | None = None

    def copy(self) -> Store:
        """An independent store of the same nodes."""
        other = Store()
        for name in ("nodes", "owners", "order", "group_of", "titles", "numbers"):
            setattr(other, name, getattr(self, name).copy())
        other._texts = self._texts and self._texts.copy()
        other._referrers = self._referrers and self._referrers.copy()
        other._last = self._last
        return other

    # two indexes are made when they are first asked for: many a debate is read and drawn, and never searched

    @property
    def texts(self) -> Index:
        """Text -> ids of the nodes that say it."""
        if self._texts is None:
            self._texts = Index()
            for node in self.nodes.values():
                self._texts.add(node.id, _spoken(node))
        return self._texts

    @property
    def referrers(self) -> Index:
        """Id -> ids of the nodes that refer to it; an argument refers for its steps."""
        if self._referrers is None:
            self._referrers = Index()
            for node in self.nodes.values():
                self._referrers.add(node.id, [target for target, _ in references(node)])
        return self._referrers

    def get(self, id: str) -> Node | None:
        """The node of this id, a step too."""
        if (found := self.nodes.get(id)) is not None:
            return found
        owner = self.owners.get(id)
        return self._step(owner, id) if owner is not None else None

    def _step(self, owner: str, id: str) -> Inference:
        argument = self.nodes[owner]
        assert isinstance(argument, Argument)  # noqa: S101 -- the index says so
        return next(step for step in argument.inferences if step.id == id)

    def __contains__(self, id: object) -> bool:
        return id in self.nodes or id in self.owners

    def add(self, node: N) -> N:
        """Take a node in at the end, with an id where it has none."""
        _check_kind(node)
        made = self._identified(node)
        self._check_itself(made)
        self.check_references(made)
        self._put(made)
        return made

    def swap(self, node: Node) -> None:
        """Put a node in the place of the one with the same id."""
        old = self.nodes[node.id]
        self._unindex(old)
        try:
            self._check_parts(node)
            self.check_references(node)
        except DebateError:
            self._index(old)
            raise
        self._journal_note(node.id, old)
        self.nodes[node.id] = node
        self._index(node)

    def drop(self, ids: Iterable[str]) -> tuple[Node, ...]:
        """Take nodes out; that nothing refers to them any more is the caller's to see to."""
        return tuple([self._take(id) for id in ids])

    def refill(self, fresh: Iterable[Node]) -> None:
        """Hold these nodes instead, which refer to each other alone."""
        self.__init__()  # type: ignore[misc]
        for node in fresh:
            self._put(node)

    def fill(self, given: Iterable[Node]) -> list[tuple[Node, DebateError]]:
        """Take in nodes that may refer to later ones; returned are those that cannot be, each with the reason."""
        fresh = list(given)
        reserved = _ids(fresh)
        refused: list[tuple[Node, DebateError]] = []
        for node in fresh:
            try:
                _check_kind(node)
                made = self._identified(node, reserved)
                self._check_itself(made)
            except DebateError as fault:
                refused.append((node, fault))
            else:
                self._put(made)
        return refused + self._let_go()

    def _let_go(self) -> list[tuple[Node, DebateError]]:
        """Take out what refers to what is not there, and what refers to that, each with the reason."""
        refused: list[tuple[Node, DebateError]] = []
        waiting = deque(self.nodes)
        while waiting:
            held = self.nodes.get(waiting.popleft())
            if held is not None and (reason := self._dangling(held)) is not None:
                refused.append((held, reason))
                waiting.extend(self._users(self._take(held.id)))
        return refused

    def _dangling(self, node: Node) -> DebateError | None:
        try:
            self.check_references(node)
        except DebateError as fault:
            return fault
        return None

    def _users(self, node: Node) -> list[str]:
        ids = [node.id, *(step.id for step in node.inferences)] if isinstance(node, Argument) else [node.id]
        return [user for id in ids for user in self.referrers[id]]

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """Ids in the order of their nodes; a step comes with its argument."""
        return sorted(ids, key=self._place)

    def _place(self, id: str) -> int:
        place = self.order.get(id)
        return self.order[self.owners[id]] if place is None else place

    def check_references(self, node: Node) -> None:
        """Refuse a reference that leads nowhere, or to a node of a kind that it cannot lead to."""
        known = self.nodes
        for reference in references(node):
            if not isinstance(known.get(reference[0]), reference[1]):  # mostly it is; else it may be a step, or itself
                self._check_reference(node, reference)

    # an act is done wholly or not at all

    def __enter__(self) -> None:
        if self._journal is not None:
            raise DebateError("an act is under way already")
        self._journal = []

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        journal, self._journal = self._journal, None
        if kind is None or not journal:
            return
        for id, old in reversed(journal):
            if old is None:
                self._take(id)
            else:
                self._unindex(self.nodes[id])
                self.nodes[id] = old
                self._index(old)

    def _journal_note(self, id: str, old: Node | None) -> None:
        if self._journal is not None:
            self._journal.append((id, old))

    # ids

    def _identified(self, node: N, reserved: AbstractSet[str] = frozenset()) -> N:
        if not node.id:
            node = evolved(node, id=self.fresh(node.__class__, named(node) or spoken(node), reserved))
        return self.numbered(node, reserved) if isinstance(node, Argument) else node

    def numbered(self, argument: A, reserved: AbstractSet[str] = frozenset()) -> A:
        """The argument with an id for each of its steps."""
        if all([step.id for step in argument.inferences]):
            return argument
        return evolved(argument, lines=self._numbered(argument, reserved))

    def fresh(self, kind: type[Node], words: str = "", reserved: AbstractSet[str] = frozenset()) -> str:
        """An id that is free, from these words, or from the kind of node where there are none."""
        beginning = slug(string(words))
        if not beginning:
            return self.numbers.next(kind.__name__.lower(), self.nodes, self.owners, reserved)
        if beginning not in self and beginning not in reserved:
            return beginning
        return self.numbers.next(beginning, self.nodes, self.owners, reserved, first=2)

    def fresh_step(self, argument: str, taken: Container[str] = (), number: int = 1) -> str:
        """An id that is free for the next step of an argument, numbered from here."""
        while (id := f"{argument}-step-{number}") in taken or id in self:
            number += 1
        return id

    def _numbered(self, argument: Argument, reserved: AbstractSet[str]) -> list[nodes.Line]:
        """The lines of an argument, each step with an id."""
        taken = {*reserved, argument.id, *[step.id for step in argument.inferences]}
        lines, number = list(argument.lines), 0
        for at, line in enumerate(lines):
            if isinstance(line, Inference) and not line.id:
                id = self.fresh_step(argument.id, taken, number + 1)
                number = int(id.rpartition("-")[2])
                lines[at] = evolved(line, id=id)
        return lines

    # checks

    def _check_itself(self, node: Node) -> None:
        """Refuse what cannot be beside the nodes that are there, whatever it refers to."""
        if node.id in self:
            raise DuplicateId(f"the id {node.id!r} is taken", "give another one, or none and have one made")
        self._check_parts(node)

    def _check_parts(self, node: Node) -> None:
        if isinstance(node, Argument) and node.lines:
            self._check_steps(node)
        self._check_title(node)
        if isinstance(node, Group) and node.members:
            self._check_members(node)

    def _check_steps(self, argument: Argument) -> None:
        seen = {argument.id}
        for step in argument.inferences:
            if step.id in self or step.id in seen:
                raise DuplicateId(f"the id {step.id!r} of a step of {argument.id!r} is taken", "give another one")
            seen.add(step.id)

    def _check_title(self, node: Node) -> None:
        kind = node.__class__
        if kind in UNIQUE and (title := named(node)):
            for id in self.titles[title]:
                if self.nodes[id].__class__ is kind:
                    raise DuplicateId(f"the title {title!r} is another {kind.__name__.lower()}'s", f"its id is {id!r}")

    def _check_members(self, group: Group) -> None:
        for id in group.members:
            if id in self.group_of:
                raise WrongTarget(f"{id!r} is in the group {self.group_of[id]!r} already", "a node is in one group")
        if len(set(group.members)) < len(group.members):
            raise WrongTarget(f"the group {group.title!r} holds a member twice", "name each member once")
        outer: str | None = group.id
        while outer is not None:
            if outer in group.members:
                raise WrongTarget(f"the group {group.title!r} would hold itself", "groups nest inwards only")
            outer = self.group_of.get(outer)

    def _check_reference(self, node: Node, reference: Reference) -> None:
        id, kinds = reference
        found = self.get(id)
        if found is None and id == node.id:
            found = node
        if found is None:
            raise UnknownName(f"{_a(node)} refers to {id!r}, which is not in the debate", "add that first")
        if not isinstance(found, kinds):
            wanted = ", ".join([kind.__name__.lower() for kind in kinds])
            raise WrongTarget(f"{_a(node)} refers to {id!r}, which is {a(type(found))}", f"it can be: {wanted}")

    # writing, and the indexes

    def _put(self, node: Node) -> None:
        self._journal_note(node.id, None)
        self.nodes[node.id] = node
        self._last += 1
        self.order[node.id] = self._last
        self.numbers.note(node.id)
        self._index(node)

    def _take(self, id: str) -> Node:
        node = self.nodes[id]
        self._unindex(node)
        del self.nodes[id], self.order[id]
        return node

    def _index(self, node: Node) -> None:
        id = node.id
        if title := named(node):
            self.titles.add(id, (title,))
        if self._texts is not None:
            self._texts.add(id, _spoken(node))
        if self._referrers is not None:
            self._referrers.add(id, [target for target, _ in references(node)])
        if isinstance(node, Argument):
            self.owners.update({step.id: id for step in node.inferences})
        elif isinstance(node, Group):
            self.group_of.update(dict.fromkeys(node.members, id))

    def _unindex(self, node: Node) -> None:
        self.titles.discard(node.id, (named(node),))
        self.texts.discard(node.id, _spoken(node))
        self.referrers.discard(node.id, [target for target, _ in references(node)])
        if isinstance(node, Argument):
            for step in node.inferences:
                del self.owners[step.id]
        elif isinstance(node, Group):
            for member in node.members:
                del self.group_of[member]


def _check_kind(node: Node) -> None:
    """Refuse what does not stand in a debate by itself."""
    if isinstance(node, Inference):
        raise WrongTarget("a step stands in an argument", "add the argument, or give support() an `into`")
    if node.__class__ not in KINDS:
        raise DebateError(f"a node is expected, not {a(type(node))}", "a claim, an argument, a rebuttal and so on")


def _ids(given: Iterable[Node]) -> set[str]:
    """The ids that nodes and their steps have already."""
    held = [node for node in given if isinstance(node, Node)]
    steps = [step for node in held if isinstance(node, Argument) for step in node.inferences]
    return {node.id for node in (*held, *steps)}


def named(node: Node) -> str:
    """The title of a node, as its kind calls it; "" where it has none.

    >>> named(Claim("It rains.", title="Rain"))
    'Rain'
    """
    field = TITLES.get(node.__class__)
    return getattr(node, field) if field else ""


def spoken(node: Node) -> str:
    """The text of a node that is shown; "" where it has none."""
    return node.text if isinstance(node, (Claim, Argument, nodes.Move)) else ""


def plain(text: str) -> str:
    """A text as it is looked up: however its words were spaced."""
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    return " ".join(text.split())


def _spoken(node: Node) -> list[str]:
    """All that a node says, as it is looked up."""
    if isinstance(node, (Claim, Argument)):
        return [plain(text.plain) for text in node.texts]
    return [plain(node.text)] if isinstance(node, nodes.Move) else []


def _a(node: Node) -> str:
    return f"the {type(node).__name__.lower()} {node.id!r}"
