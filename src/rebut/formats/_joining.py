"""Several debates read as one: what has the same title is the same, and what differs is told.

Claims, arguments, sources and participants go by their titles and names, issues by their questions, groups by their
titles and those of the groups around them; claims without a title by their texts, and everything else by what it says
about what. Where a debate has several such nodes, the first of them is the first of the other's, and so on.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from rebut.findings import Finding
from rebut.model import Argument, Debate, Document, Group, Inference, Node
from rebut.model.evolving import evolved
from rebut.model.references import redirected

from ._merging import merged, merged_data, same_steps
from ._pairing import Partners, group_paths, in_order, key
from ._telling import Telling

__all__ = ["joined"]


def joined(debates: Iterable[Debate]) -> Debate:
    """These debates as one, in the order given.

    >>> one, two = Debate("Rain"), Debate("Rain")
    >>> _ = one.claim("It rains.", title="Rain"), two.claim("It rains.", title="Rain", tags="sky")
    >>> [claim.tags for claim in joined([one, two]).claims]
    [('sky',)]

    Where an id stands for two nodes, that of the later debate changes. ``findings`` has those of all, and then what
    differs; ``document`` has no text, and no format, but the places of all nodes in their files.
    """
    given = list(debates)
    if len(given) > _AT_ONCE:
        half = len(given) // 2
        given = [joined(given[:half]), joined(given[half:])]
    return reduce(lambda first, second: _Joining(first, second).joined(), given)


_AT_ONCE = 8
"""More debates than this are joined half by half, so that thousands of them do not each time go through all before."""


class _Joining:
    """Two debates on their way to one."""

    def __init__(self, first: Debate, second: Debate) -> None:
        self.first, self.second = first, second
        self.nodes: dict[str, Node] = dict(first.nodes)
        self.ids: dict[str, str] = {}
        """Id in the second debate -> id in the joined one."""
        self.held = _all_ids(first)
        self.taken = self.held | _all_ids(second)
        self.homes = {member: group.id for group in first.all(Group) for member in group.members}
        self.titles = {argument.title for argument in first.arguments}
        self.telling = Telling(first, second)

    def joined(self) -> Debate:
        self._identify()
        for node in self.second:
            self._take_in(self._renamed(node), node.id)
        self.telling.of_the_whole()
        first, second = self.first, self.second
        data = merged_data(first.data, second.data)
        debate = Debate.of(self.nodes.values(), title=first.title or second.title, data=data)
        debate.document = self._document()
        debate.findings = (*first.findings, *map(self._followed, second.findings), *self.telling.findings)
        return debate

    def _followed(self, finding: Finding) -> Finding:
        """A finding of the second debate, about the ids of the joined one."""
        return evolved(finding, about=tuple([self.ids.get(id, id) for id in finding.about]))

    def _document(self) -> Document | None:
        held, new = self.first.document, self.second.document
        if held is None or new is None:
            return held or new
        places = {self.ids.get(id, id): place for id, place in new.places.items()}
        return Document("", f"{held.name} {new.name}", "", {**places, **held.places})

    # ids

    def _identify(self) -> None:
        """Give each node of the second debate its id in the joined one."""
        partners, paths = Partners(self.first), group_paths(self.second)
        for id, loop in in_order(self.second):
            node = redirected(self.second.nodes[id], self.ids)
            partner = partners.take(key(node, paths.get(id, ()), loop=loop))
            self._identify_one(node, self.nodes[partner] if partner is not None else None)

    def _identify_one(self, node: Node, partner: Node | None) -> None:
        if isinstance(node, Argument) and isinstance(partner, Argument) and not same_steps(partner, node):
            self.telling.of_steps(partner, node)
            partner = None
        self.ids[node.id] = partner.id if partner is not None else self._free(node.id)
        if isinstance(node, Argument):
            held = partner.inferences if isinstance(partner, Argument) else ()
            for number, step in enumerate(node.inferences):
                self.ids[step.id] = held[number].id if held else self._free(step.id)

    def _free(self, id: str) -> str:
        """This id, or where it stands for another node already, the next one that is free."""
        if id not in self.held:
            return id
        number = 2
        while (free := f"{id}-{number}") in self.taken:
            number += 1
        self.taken.add(free)
        return free

    def _renamed(self, node: Node) -> Node:
        """A node of the second debate, with its ids in the joined one."""
        new = evolved(redirected(node, self.ids), id=self.ids[node.id])
        if not isinstance(new, Argument):
            return new
        lines = [evolved(line, id=self.ids[line.id]) if isinstance(line, Inference) else line for line in new.lines]
        return evolved(new, lines=lines)

    # nodes

    def _take_in(self, node: Node, id: str) -> None:
        """Take a node in that the second debate has under this id."""
        if isinstance(node, Group):
            node = self._at_home(node, id)
        held = self.nodes.get(node.id)
        if held is not None:
            self.telling.of_node(held, node, id)
            self.nodes[node.id] = merged(held, node)
        else:
            self.nodes[node.id] = self._entitled(node) if isinstance(node, Argument) else node

    def _at_home(self, group: Group, id: str) -> Group:
        """The group without what the first debate has in another one."""
        away = [member for member in group.members if self.homes.get(member, group.id) != group.id]
        for member in away:
            self.telling.of_home(self.nodes[member], self.homes[member], group, id)
        return evolved(group, members=[member for member in group.members if member not in away])

    def _entitled(self, argument: Argument) -> Argument:
        """The argument with a number behind its title, where another of this title has other steps."""
        title, number = argument.title, 2
        while title and title in self.titles:
            title, number = f"{argument.title} ({number})", number + 1
        self.titles.add(title)
        return evolved(argument, title=title)


def _all_ids(debate: Debate) -> set[str]:
    """The ids of all nodes, steps among them."""
    return {*debate.nodes, *[step.id for step in debate.all(Inference)]}
