"""From items to a debate: references are followed, and what cannot be in it stays as it was written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rebut.errors import DebateError, DuplicateId
from rebut.model import Argument, Claim, Debate, Leftover, Node
from rebut.model.calling import a
from rebut.model.nearest import near
from rebut.model.references import Reference, redirected, references
from rebut.model.store import named, plain, spoken

from .faults import Faults, quoted
from .naming import identify
from .slots import Slot

__all__ = ["joined"]


def joined(slots: list[Slot], faults: Faults, title: str, data: Mapping[str, object]) -> Debate:
    """The debate of these items, in order; an item that cannot be in it becomes a `Leftover`."""
    identify(slots, faults)
    _Joining(slots, faults).follow()
    while True:
        debate, refused = Debate.gathered([slot.whole() for slot in slots], title=title, data=data)
        if not refused:
            return debate
        _leave(slots, refused, faults)


def _leave(slots: list[Slot], refused: Iterable[tuple[Node, DebateError]], faults: Faults) -> None:
    by_id = {slot.id: slot for slot in slots}
    joining = _Joining(slots, faults)
    for node, reason in refused:
        slot = by_id[node.id]
        if slot.node is not None:
            code = "RB228" if isinstance(reason, DuplicateId) else "RB232"
            faults.add(code, reason.message, slot.path, reason.help)
            joining.give_up(slot)


MOST_HINTS = 100
"""Behind so many faults nobody is told any more what may have been meant: it costs a look at all names."""


class _Joining:
    """Where the references of all items lead, while some turn out to be no nodes."""

    def __init__(self, slots: list[Slot], faults: Faults) -> None:
        self.slots = slots
        self.faults = faults
        self.names: dict[str, list[Node]] | None = None
        self.found: dict[str, Node] = {}
        self.users: defaultdict[str, list[Slot]] = defaultdict(list)
        for slot in slots:
            self._know(slot)
        for slot in slots:
            for id, _ in references(slot.node) if slot.node is not None else ():
                self.users[id].append(slot)

    def _know(self, slot: Slot) -> None:
        node = slot.whole()
        self.found[slot.id] = node
        if isinstance(node, Argument):
            self.found.update({step.id: step for step in node.inferences})

    def follow(self) -> None:
        """Follow every reference: to an id, else to a title or a text."""
        for slot in self.slots:
            if slot.node is not None:
                self._follow(slot, slot.node)

    def _follow(self, slot: Slot, node: Node) -> None:
        ids: dict[str, str] = {}
        for reference in references(node):
            found = self.found.get(reference[0])
            if found is None:
                found = self._by_name(slot, reference)
                ids[reference[0]] = found.id if found is not None else reference[0]
            elif not isinstance(found, reference[1]):
                self._wrong(slot, reference, found)
            if found is None or not isinstance(found, reference[1]):
                self.give_up(slot)
        if slot.node is not None and ids:
            slot.node = redirected(node, ids)
            self._know(slot)

    def _by_name(self, slot: Slot, reference: Reference) -> Node | None:
        """The one node that has this title or text."""
        if self.names is None:
            self.names = _names(self.found.values())
        name, kinds = reference
        found = [node for node in self.names.get(plain(name), ()) if isinstance(node, kinds)]
        if len(found) == 1:
            self.users[found[0].id].append(slot)
            return found[0]
        if found:
            ids = " or ".join([quoted(node.id) for node in found[:5]])
            self.faults.add("RB231", f"{quoted(name)} could be {ids}", slot.path_to(name), "say which by its id")
        else:
            message = f"{quoted(name)} is not in the debate: no node has this id, title or text"
            self.faults.add("RB229", message, slot.path_to(name), self._near(name, reference))
        return None

    def _near(self, name: str, reference: Reference) -> str:
        if len(self.faults) > MOST_HINTS:
            return ""
        fitting = [node for node in self.found.values() if isinstance(node, reference[1])]
        words = [word for node in fitting for word in (node.id, named(node), spoken(node)) if word]
        guess = near(name, words, least=70)
        return f"did you mean {quoted(guess)}?" if guess else "write the node that is meant, or take this out"

    def _wrong(self, slot: Slot, reference: Reference, found: Node) -> None:
        id, kinds = reference
        if isinstance(found, Leftover):
            message = f"{quoted(id)} could not be read, so this cannot be either"
            self.faults.add("RB229", message, slot.path_to(id), "mend what is wrong with that")
            return
        message = f"{quoted(id)} is {a(type(found))}, which cannot stand here"
        wanted = ", ".join([kind.__name__.lower() for kind in kinds])
        self.faults.add("RB230", message, slot.path_to(id), f"what can: {wanted}")

    def give_up(self, slot: Slot) -> None:
        """An item is no node, and so neither is what refers to it, unless that may refer to anything."""
        waiting = [slot]
        while waiting:
            gone = waiting.pop()
            if gone.node is None:
                continue
            lost = (
                [gone.id, *[step.id for step in gone.node.inferences]] if isinstance(gone.node, Argument) else [gone.id]
            )
            gone.node = None
            self._forget(gone, lost)
            waiting.extend([user for id in lost for user in self.users[id] if self._rests_on(user, id)])

    def _forget(self, gone: Slot, lost: Iterable[str]) -> None:
        for id in lost:
            self.found.pop(id, None)
        self.found[gone.id] = gone.whole()

    def _rests_on(self, user: Slot, id: str) -> bool:
        """Whether an item that was followed already cannot do without this one."""
        if user.node is None:
            return False
        for reference in references(user.node):
            if reference[0] == id and not isinstance(self.found.get(id), reference[1]):
                self._wrong(user, reference, self.found.get(id) or Leftover(""))
                return True
        return False


def _names(nodes: Iterable[Node]) -> dict[str, list[Node]]:
    """Nodes by their titles and texts, however their words are spaced."""
    found: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        texts = [text.plain for text in node.texts] if isinstance(node, (Claim, Argument)) else [spoken(node)]
        for name in dict.fromkeys(map(plain, (named(node), *texts))):
            if name:
                found[name].append(node)
    return found
