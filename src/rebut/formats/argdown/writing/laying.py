"""Where everything of a debate is written: in which block, below what, and in which order that is read."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

import attrs

from rebut.model import Argument, Claim, Debate, Group, Inference, Line, Premise

from .ties import Tie, has_structure

__all__ = ["Block", "Entry", "Heading", "LineEntry", "Plan", "plan"]

DEEPEST = 6
"""So many relations are nested; what is deeper goes into a block of its own."""


@attrs.define
class Entry:
    """One place of a claim or an argument, and what is written below it."""

    node: str
    home: bool
    """Whether its words stand here; else it is only referred to."""
    tie: Tie | None = None
    below: list[Entry] = attrs.field(factory=list)


@attrs.define
class LineEntry:
    """A line of a structure; ``undercuts`` are those of the step that it concludes."""

    line: Line
    entry: Entry
    undercuts: list[Entry] = attrs.field(factory=list)


@attrs.define
class Block:
    """What stands between empty lines: a claim or an argument with its relations, and its structure."""

    entry: Entry
    lines: list[LineEntry] = attrs.field(factory=list)


@attrs.define
class Heading:
    """The heading of a group."""

    group: Group
    level: int


@attrs.define
class Plan:
    """All blocks in their order."""

    blocks: list[Block | Heading] = attrs.field(factory=list)
    under: dict[str, list[Entry]] = attrs.field(factory=dict)
    """By the ids of what stands already: what is written below it."""
    group_of: dict[str, str] = attrs.field(factory=dict)
    groups: dict[str, Group] = attrs.field(factory=dict)

    def entries(self) -> Iterator[Entry]:
        """Every place of a claim or an argument; the entry of a structure whose argument has no line is among them."""
        for entries in self.under.values():
            for entry in entries:
                yield from _within(entry)
        for block in self.blocks:
            if isinstance(block, Block):
                yield from _entries(block)

    def members(self) -> dict[str, tuple[str, ...]]:
        """What is read as the members of each group that has a heading, by its id.

        What is first referred to in another group stands where it has its own place.
        """
        met = self._met()
        found: dict[str, list[str]] = {}
        guests: dict[str, list[str]] = {}
        for id in self.read():
            if (group := self.group_of.get(id, "")) and id in met:
                (found if met[id].group == group else guests).setdefault(group, []).append(id)
        for group, late in guests.items():
            found[group] = _in_between(found.get(group, []), sorted(late, key=lambda one: met[one].own), met)
        inner = {id: [one for one in group.members if one in self.groups] for id, group in self.groups.items()}
        return {id: (*found.get(id, ()), *inner[id]) for id in self.groups}

    def _met(self) -> dict[str, _Met]:
        """Where each claim and each argument stands first, and where in its own group."""
        found: dict[str, _Met] = {}
        group, at = "", 0
        for block in self.blocks:
            if isinstance(block, Heading):
                group = block.group.id
                continue
            for entry in _entries(block):
                at += 1
                met = found.setdefault(entry.node, _Met(group, at))
                if met.own < 0 and self.group_of.get(entry.node, "") == group:
                    met.own = at
        return found

    def read(self) -> list[str]:
        """The ids of claims, arguments and relations in the order in which the blocks are read."""
        found: dict[str, None] = {}
        for block in self.blocks:
            if isinstance(block, Block):
                found.update(dict.fromkeys(_read(block, found)))
        return list(found)


@attrs.define
class _Met:
    """Where something stands first: in which group, and as which place; and as which one in its own group."""

    group: str
    first: int
    own: int = -1


def _in_between(order: list[str], late: list[str], met: Mapping[str, _Met]) -> list[str]:
    """Both, each of the later ones before the first that begins behind it."""
    found: list[str] = []
    waiting = late[::-1]
    for id in order:
        while waiting and met[waiting[-1]].own < met[id].first:
            found.append(waiting.pop())
        found.append(id)
    return [*found, *reversed(waiting)]


def _entries(block: Block) -> Iterator[Entry]:
    """The places in a block, as they follow each other."""
    yield from _within(block.entry)
    for line in block.lines:
        for undercut in line.undercuts:
            yield from _within(undercut)
        yield from _within(line.entry)


def _within(entry: Entry) -> Iterator[Entry]:
    yield entry
    for inner in entry.below:
        yield from _within(inner)


def _read(block: Block, known: Mapping[str, None]) -> list[str]:
    """What a block brings: of a structure its statements come first, and then its argument."""
    met: dict[str, int] = {}

    def meet(id: str, part: int) -> None:
        if id not in known:
            met.setdefault(id, part)

    def below(entry: Entry) -> None:
        for inner in entry.below:
            meet(inner.node, 2)
            if inner.tie:
                meet(inner.tie.node.id, 2)
            below(inner)

    meet(block.entry.node, 1)
    below(block.entry)
    for line in block.lines:
        below(Entry("", home=False, below=line.undercuts))
        meet(line.entry.node, 0)
        below(line.entry)
    return sorted(met, key=met.__getitem__)


def plan(debate: Debate, found: Iterable[Tie], placed: Iterable[str] = (), away: Container[str] = ()) -> Plan:
    """Where everything is written: what is in no group first, then group by group.

    ``placed`` are claims and arguments that stand in the document already: ``under`` has what comes below them; but
    for those that are ``away``, below which nothing can come: they are referred to again.
    """
    return _Planner(debate, found, placed, away).plan


class _Planner:
    def __init__(self, debate: Debate, found: Iterable[Tie], placed: Iterable[str], away: Container[str]) -> None:
        self.debate = debate
        self.groups = {group.id: group for group in debate.all(Group)}
        self.group_of = {member: group.id for group in self.groups.values() for member in group.members}
        self.plan = Plan([], {}, self.group_of, self.groups)
        self.order = {node.id: at for at, node in enumerate(debate)}
        self.above: dict[str, list[Tie]] = {}
        owners = {step.id: argument.id for argument in debate.arguments for step in argument.inferences}
        self.sources: dict[str, list[str]] = {}
        """Id of what is written behind a sign -> what stands above it."""
        for tie in found:
            self.above.setdefault(tie.above, []).append(tie)
            self.sources.setdefault(tie.child, []).append(owners.get(tie.above, tie.above))
        self.structured = {node.id: node for node in debate.arguments if has_structure(node)}
        self.lined: dict[str, list[str]] = {}
        self.reasons: dict[str, list[str]] = {}
        for argument in self.structured.values():
            for line in argument.lines:
                self.lined.setdefault(_claim(line), []).append(argument.id)
                if isinstance(line, Premise):
                    self.reasons.setdefault(line.claim, []).append(argument.id)
        self.placed = set(placed)
        self.away = away
        self.deferred: list[str] = []
        self._add(owners)
        self._region("", [node.id for node in (*debate.claims, *debate.arguments) if node.id not in self.group_of])
        for group in self.groups.values():
            if group.id not in self.group_of:
                self._group(group, 1)

    def _add(self, owners: Mapping[str, str]) -> None:
        """What comes below what stands already."""
        for id in list(self.above) if self.placed else ():
            owner = owners.get(id, id)
            if id in self.away:
                self.deferred.append(id)
            elif owner in self.placed:
                entry = Entry(id, home=False)
                self._below(entry, self.above.pop(id), self.group_of.get(owner, ""), 1)
                self.plan.under[id] = entry.below

    def _group(self, group: Group, level: int) -> None:
        self.plan.blocks.append(Heading(group, level))
        self._region(group.id, [id for id in group.members if isinstance(self.debate.nodes[id], Claim | Argument)])
        for id in group.members:
            if isinstance(inner := self.debate.nodes[id], Group):
                self._group(inner, level + 1)

    def _region(self, group: str, ids: list[str]) -> None:
        """The blocks of one group: first what nothing else asks for, in order, then what stands in a circle."""
        for id in sorted(ids, key=self.order.__getitem__):
            if id not in self.placed and self._is_root(id, group):
                self._block(id, group)
        for id in ids:
            if id not in self.placed:
                self._block(id, group)
        while self.deferred:
            id = self.deferred.pop(0)
            entry = Entry(id, home=False)
            self.plan.blocks.append(Block(entry))
            self._below(entry, self.above[id], group, 0)

    def _is_root(self, id: str, group: str) -> bool:
        if id in self.structured:
            return True
        if any(self.group_of.get(above, "") == group for above in self.sources.get(id, ())):
            return False
        if any(self.group_of.get(argument, "") == group for argument in self.reasons.get(id, ())):
            return False
        concluded = any(self.group_of.get(argument, "") == group for argument in self.lined.get(id, ()))
        return not concluded or id in self.above

    def _block(self, id: str, group: str) -> None:
        entry = self._entry(id, group)
        block = Block(entry)
        self.plan.blocks.append(block)
        self._below(entry, self.above.get(id, ()), group, 0)
        if (argument := self.structured.get(id)) is not None:
            block.lines = [self._line(line, group) for line in argument.lines]

    def _line(self, line: Line, group: str) -> LineEntry:
        undercuts = Entry("", home=False)
        if isinstance(line, Inference):
            self._below(undercuts, self.above.get(line.id, ()), group, 1)
        entry = self._entry(_claim(line), group)
        if entry.home:
            self._below(entry, self.above.get(entry.node, ()), group, 1)
        return LineEntry(line, entry, undercuts.below)

    def _entry(self, id: str, group: str, tie: Tie | None = None) -> Entry:
        """A place, which is its home where its words may stand there."""
        home = id not in self.placed and self.group_of.get(id, "") == group
        home = home and (tie is None or id not in self.structured)
        if home:
            self.placed.add(id)
        return Entry(id, home, tie)

    def _below(self, entry: Entry, found: Iterable[Tie], group: str, depth: int) -> None:
        for tie in found:
            inner = self._entry(tie.child, group, tie)
            entry.below.append(inner)
            own = self.above.get(tie.child) if inner.home else None
            if own and depth < DEEPEST:
                self._below(inner, own, group, depth + 1)
            elif own:
                self.deferred.append(tie.child)


def _claim(line: Line) -> str:
    return line.conclusion if isinstance(line, Inference) else line.claim
