"""From a debate to the text of an Argdown document, and what that cannot carry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from rebut.formats._format import Written
from rebut.formats.native.writing import document, losses
from rebut.model import Argument, Claim, Debate, Group, Inference, Node, Participant, Premise, Source
from rebut.model.store import named, plain

from .arranging import runs
from .blocks import lines_of
from .carrying import Carrier
from .heading import front_matter, ordered
from .identifying import told_ids
from .laying import Block, Entry, Heading, LineEntry, plan
from .rules import are_writable, inference_lines
from .settings import Settings, settings_of
from .speaking import Speaker
from .ties import ties
from .titles import Titles

__all__ = ["Added", "Writing", "dump"]


def dump(debate: Debate) -> Written:
    """The debate as a document, and a finding for each thing that is lost."""
    return Writing(debate).text(), losses(document(debate))


@attrs.frozen
class Added:
    """What is to be written into a document that has all else."""

    settings: Settings
    ids: Container[str]
    """The relations that are not there yet."""
    signed: Container[str]
    """Those that are there, by a sign."""
    placed: Mapping[str, int]
    """Claims and arguments that are there, and at how many places."""
    away: Container[str]
    """Those below which nothing can be written: they stand in other files."""
    titles: Mapping[str, str]
    """The titles that are there, by id."""
    told: Container[str]
    shown: Container[str]
    """Ids that stand in the document."""


class Writing:
    """One debate on its way to a document."""

    def __init__(self, debate: Debate, added: Added | None = None) -> None:
        self.debate = debate
        self.settings = added.settings if added else settings_of(debate)
        found = ties(debate, strict=self.settings.strict)
        tied = {tie.node.id for tie in found}
        signed = added.signed if added else ()
        rest = [node for node in debate if not isinstance(node, _PLACED) and node.id not in tied]
        self.declared = ordered([node for node in rest if node.id not in signed])
        new = found if added is None else [tie for tie in found if tie.node.id in added.ids]
        self.plan = plan(debate, new, added.placed, added.away) if added else plan(debate, new)
        self.body = self.plan.read()
        self.members = self.plan.members()
        self.read = self._order()
        self.told = added.told if added else told_ids(debate, self.read)
        self.shown: Container[str] = added.shown if added else ()
        self.titles = Titles([*debate.claims, *debate.arguments], added.titles if added else None)
        places = Counter(entry.node for entry in self.plan.entries())
        places.update(added.placed if added else {})
        carrier = Carrier(self.told, self._cited)
        self.speaker = Speaker(debate, self.settings, self.titles, carrier, places)
        self.known = Counter(name for node in debate for name in _names(node))
        self.described = False
        """Whether the block before is an argument: a structure behind it would be taken for its own."""

    def text(self) -> str:
        """The whole document."""
        blocks = [lines for block in self.plan.blocks for lines in self.block(block)]
        front = self.front(runs([node.id for node in self.debate], self.read))
        return "\n".join([part for part in (front, *["\n".join(lines) + "\n" for lines in blocks]) if part])

    def _order(self) -> list[str]:
        """The ids of all nodes in the order in which they are read."""
        first = [node.id for node in self.declared if isinstance(node, _CITED)]
        rest = [node.id for node in self.declared if not isinstance(node, _CITED)]
        headings = [block for block in self.plan.blocks if isinstance(block, Heading)]
        return [*first, *self.body, *rest, *_inner_first(headings)]

    def front(self, order: Sequence[Sequence[str]]) -> str:
        """The front matter."""
        title = self.debate.title
        return front_matter(title, self.settings, self.declared, order=order, told=self.told, referred=self.referred)

    def _cited(self, id: str) -> str:
        """What goes by the id of who or what is cited: the name, or a shorter id that is written."""
        name = named(self.debate.nodes[id])
        if id in self.shown or (id in self.told and len(id) < len(name)):
            return id
        return name if name and self.known[name] == 1 + (name == id) else id

    def referred(self, id: str) -> str:
        """What goes by an id in the front matter."""
        node = self.debate.nodes.get(id)
        if isinstance(node, _CITED):
            return self._cited(id)
        if isinstance(node, Claim | Argument) and node.title and self.titles.is_true(id):
            bracketed = self.speaker.bracketed(id)
            return id if bracketed in self.known else bracketed
        return id

    # blocks

    def block(self, block: Block | Heading) -> Iterator[list[str]]:
        """The lines of a block, and of those that it brings along: further wordings."""
        if isinstance(block, Heading):
            self.described = False
            yield lines_of(self.speaker.heading(block.group, block.level, self.members[block.group.id]), indent=0)
        elif block.lines:
            yield from self._structure(block)
        else:
            lines, others = self._element(block.entry)
            yield from (lines, *others)
            self.described = _is_argument([lines, *others])

    def _structure(self, block: Block) -> Iterator[list[str]]:
        """An argument with its structure; its further wordings come behind it, after those of its lines."""
        named = self.described or bool(block.entry.below)
        lines, others = self._element(block.entry, named=named)
        if lines:
            yield lines
        numbered: list[str] = []
        behind: list[list[str]] = []
        for number, line in enumerate(block.lines, 1):
            inner, more = self._line(number, line)
            numbered += inner
            behind += more
        yield numbered
        yield from (*behind, *others)
        self.described = _is_argument([*behind, *others])

    def _line(self, number: int, line: LineEntry) -> tuple[list[str], list[list[str]]]:
        lines: list[str] = []
        others: list[list[str]] = []
        if isinstance(line.line, Inference):
            lines += self.inference(line.line)
            self.below(line.undercuts, 4, lines, others)
        premise = line.line if isinstance(line.line, Premise) else None
        inner, more = self._element(line.entry, begin=f"({number}) ", indent=4, premise=premise)
        return [*lines, *inner], [*others, *more]

    def inference(self, step: Inference) -> list[str]:
        """The lines of an inference."""
        rules: Sequence[str] = step.rules
        exact: dict[str, Any] = {}
        if not are_writable(rules):
            exact, rules = {"rules": list(rules)}, ()
        return inference_lines(rules, self.speaker.carrier.step(step, exact))

    def _element(
        self, entry: Entry, *, begin: str = "", indent: int = 2, premise: Premise | None = None, named: bool = False
    ) -> tuple[list[str], list[list[str]]]:
        """What stands at a place and below it, and the further wordings of all that."""
        words, further = self.speaker.entry(entry, premise, named=named)
        lines = (
            lines_of(words, begin=begin, indent=indent) if words.label or words.text or words.tags or words.data else []
        )
        others = [lines_of(other) for other in further]
        self.below(entry.below, indent, lines, others)
        return lines, others

    def below(self, entries: Iterable[Entry], indent: int, lines: list[str], others: list[list[str]]) -> None:
        """Add the lines of what stands below something, and to the others those of further wordings."""
        for entry in entries:
            assert entry.tie is not None  # noqa: S101 -- what stands below something has a sign
            begin = f"{' ' * indent}{entry.tie.symbol} "
            inner, further = self._element(entry, begin=begin, indent=indent + 2)
            lines += inner
            others += further


_CITED = (Participant, Source)
_PLACED = (Claim, Argument, Group)


def _is_argument(blocks: Sequence[Sequence[str]]) -> bool:
    """Whether the last of these blocks is an argument."""
    return bool(blocks) and blocks[-1][:1] != [] and blocks[-1][0].startswith("<")


def _names(node: Node) -> Iterator[str]:
    """All that a node may be called."""
    yield node.id
    yield named(node)
    if isinstance(node, Claim | Argument):
        yield from [plain(text.plain) for text in node.texts]
    if isinstance(node, Argument):
        yield from [step.id for step in node.inferences]


def _inner_first(headings: Iterable[Heading]) -> list[str]:
    """The ids of groups, each behind those that it holds."""
    found: list[str] = []
    open_: list[Heading] = []
    for heading in headings:
        while open_ and open_[-1].level >= heading.level:
            found.append(open_.pop().group.id)
        open_.append(heading)
    return [*found, *[heading.group.id for heading in reversed(open_)]]
