"""What is in a debate, and what stands next to what: the questions that one can ask without changing anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar, overload

from rebut.errors import UnknownName

from . import nodes
from .lookup import Ref, candidates, resolved
from .nodes import Argument, Claim, Conflict, Inference, Link, Node, Rebuttal, Support, Undercut
from .store import Store

__all__ = ["Contents"]

N = TypeVar("N", bound=Node)


class Contents:
    """The nodes of a debate, in their order."""

    __slots__ = ("_store",)
    _store: Store

    @property
    def nodes(self) -> Mapping[str, Node]:
        """Every node by its id, in order; steps stand in their arguments."""
        return MappingProxyType(self._store.nodes)

    def all(self, kind: type[N]) -> tuple[N, ...]:
        """All nodes of a kind, in order.

        >>> from rebut import Claim, Debate
        >>> debate = Debate("Rain")
        >>> _ = debate.claim("It rains.")
        >>> [claim.text for claim in debate.all(Claim)]
        ['It rains.']
        """
        if kind is Inference:
            return tuple([step for argument in self.arguments for step in argument.inferences])  # type: ignore[misc]
        return tuple([node for node in self._store.nodes.values() if isinstance(node, kind)])

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims."""
        return self.all(Claim)

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """All arguments, sketches among them."""
        return self.all(Argument)

    @property
    def links(self) -> tuple[Link, ...]:
        """All supports, rebuttals and undercuts."""
        return self.all(Link)

    def __len__(self) -> int:
        return len(self._store.nodes)

    def __iter__(self) -> Iterator[Node]:
        return iter(self._store.nodes.values())

    def __bool__(self) -> bool:
        return True  # an empty debate is a debate

    def __contains__(self, ref: object) -> bool:
        if isinstance(ref, Node):
            return self._store.get(ref.id) == ref
        return isinstance(ref, str) and bool(candidates(self._store, ref))

    def __getitem__(self, ref: Ref) -> Node:
        return resolved(self._store, ref)

    @overload
    def find(self, ref: Ref) -> Node: ...
    @overload
    def find(self, ref: Ref, kind: type[N]) -> N: ...
    def find(self, ref: Ref, kind: type[Node] = Node) -> Node:
        """The node that goes by an id, a title or a text; ``kind`` narrows it where several do.

        >>> from rebut import Claim, Debate
        >>> debate = Debate("Rain")
        >>> _ = debate.claim("It rains.", title="Rain")
        >>> debate.find("Rain", Claim).text
        'It rains.'
        >>> debate.find("Rian")
        Traceback (most recent call last):
        rebut.errors.UnknownName: nothing goes by 'Rian'; did you mean 'Rain'?

        Raises `UnknownName`, `AmbiguousName`, or `WrongTarget` where only nodes of another kind go by it.
        """
        return resolved(self._store, ref, (kind,))

    def by_id(self, id: str) -> Node:
        """The node, or the step of an argument, that has an id; titles and texts do not count.

        Raises `UnknownName`.
        """
        found = self._store.get(id)
        if found is None:
            raise UnknownName(f"nothing has the id {id!r}", "find() also goes by titles and texts")
        return found

    def referrers(self, ref: Ref) -> tuple[Node, ...]:
        """All nodes that refer to one, in order; an argument refers to what its steps do."""
        return tuple(self._referring(resolved(self._store, ref).id))

    def _referring(self, id: str) -> list[Node]:
        store = self._store
        return [store.nodes[user] for user in store.in_order(store.referrers[id])]

    def relations(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The ids of arguments, steps and links, each with those of the claims, arguments and links that it relates."""
        for node in self._store.nodes.values():
            if isinstance(node, Link):
                yield (
                    node.id,
                    (*[source.claim for source in node.sources], self._store.owners.get(node.target, node.target)),
                )
            elif isinstance(node, Argument) and node.lines:
                ends = (*[one.claim for one in node.premises], *[step.conclusion for step in node.inferences])
                yield from [(id, ends) for id in (*[step.id for step in node.inferences], node.id)]

    def supporters(self, ref: Ref) -> tuple[Argument | Support, ...]:
        """The arguments that conclude a claim, and the supports of it or of any other node.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.")
        >>> _ = debate.support(rain, because="The street is wet.")
        >>> [argument.id for argument in debate.supporters(rain)]
        ['argument-1']
        """
        id = resolved(self._store, ref).id
        found: list[Argument | Support] = []
        for node in self._referring(id):
            if isinstance(node, Argument) and any([step.conclusion == id for step in node.inferences]):  # noqa: SIM114 -- two ways
                found.append(node)
            elif isinstance(node, Support) and node.target == id:
                found.append(node)
        return tuple(found)

    def attackers(self, ref: Ref) -> tuple[Rebuttal | Undercut, ...]:
        """The rebuttals and undercuts of a node."""
        id = resolved(self._store, ref).id
        hits = [node for node in self._referring(id) if isinstance(node, (Rebuttal, Undercut))]
        return tuple([node for node in hits if node.target == id])

    def conflicts(self, ref: Ref) -> tuple[Conflict, ...]:
        """The conflicts that a claim is part of."""
        return tuple([node for node in self.referrers(ref) if isinstance(node, Conflict)])

    def uses(self, ref: Ref) -> tuple[Argument | Link, ...]:
        """The arguments that a claim is a premise of, and the links that a claim or an argument is a source of."""
        id = resolved(self._store, ref).id
        found: list[Argument | Link] = []
        for node in self._referring(id):
            if isinstance(node, Argument) and any([premise.claim == id for premise in node.premises]):  # noqa: SIM114
                found.append(node)
            elif isinstance(node, Link) and any([source.claim == id for source in node.sources]):
                found.append(node)
        return tuple(found)

    def owner(self, step: Inference | str) -> Argument:
        """The argument that a step is part of."""
        found = resolved(self._store, step, (Inference,))
        argument = self._store.nodes[self._store.owners[found.id]]
        assert isinstance(argument, nodes.Argument)  # noqa: S101 -- the index says so
        return argument
