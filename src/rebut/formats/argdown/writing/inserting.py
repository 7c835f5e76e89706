"""Putting what is new into a document: below what it is about, or in a block of its own, in its group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rebut.formats.argdown.records import Member
from rebut.formats.argdown.tree import Element, Inference, Relation
from rebut.model import Group

from .editing import Edit, Impossible
from .laying import Block, Entry, Heading

if TYPE_CHECKING:
    from .patching import _Patching

__all__ = ["Inserting"]


class Inserting:
    """Finds a place for everything that is new."""

    def __init__(self, patching: _Patching) -> None:
        self.patching = patching
        self.standing = patching.standing
        self.writing = patching.writing
        self.text = patching.standing.text

    def edits(self) -> Iterator[Edit]:
        """What is put in, and where."""
        further: list[list[str]] = []
        for id, entries in self.writing.plan.under.items():
            if entries:
                yield self._below(id, entries, further)
        found: dict[int, list[str]] = {}
        group = ""
        for block in self.writing.plan.blocks:
            if isinstance(block, Heading):
                group = block.group.id
                if group in self.patching.before.nodes:
                    continue
            at = self._former(block) or self._place(group)
            self.writing.described = self._is_described(at) if at not in found else self.writing.described
            blocks = [*self._comments(block), *self._blocks(block)]
            found.setdefault(at, []).extend(["\n".join(lines) + "\n" for lines in blocks])
        for lines in further:
            found.setdefault(self._place(""), []).append("\n".join(lines) + "\n")
        for at, blocks_ in found.items():
            yield self._inserted(at, blocks_)

    def _former(self, block: Block | Heading) -> int | None:
        """Behind the block in which something stood that was taken out of it; None for what is new."""
        if isinstance(block, Heading) or block.entry.node not in self.patching.subjects:
            return None
        one = self.patching.subjects[block.entry.node]
        starts = [member.start for member in one.members if member in self.patching.cleared.members]
        first = min(starts, default=one.start)
        end = next((end for start, end, _ in self.standing.blocks if start <= first < max(end, start + 1)), None)
        return None if end is None else self.standing.block_end(end)

    def _comments(self, block: Block | Heading) -> Iterator[list[str]]:
        """The comments in lines that were taken out, and are written anew in a block."""
        one = None if isinstance(block, Heading) else self.patching.subjects.get(block.entry.node)
        if one is None:
            return
        taken = self.patching.cleared.members
        starts = [member.start for member in (*one.members, *[line.member for line in one.lines]) if member in taken]
        spans = [edit for edit in self.patching.cleared.edits if any(edit.start <= at < edit.end for at in starts)]
        written = [
            self.text[token.start : token.end].strip()
            for token in (self.patching.amending.comments if spans else ())
            if any(edit.start <= token.start < edit.end for edit in spans)
        ]
        if written:
            yield written

    def _blocks(self, block: Block | Heading) -> list[list[str]]:
        return list(self.writing.block(block))

    def _below(self, id: str, entries: list[Entry], further: list[list[str]]) -> Edit:
        """Lines below a claim, an argument or a step that stands there."""
        at, indent = self._step_end(id) or self._member_end(id)
        lines: list[str] = []
        self.writing.below(entries, indent, lines, further)
        end = self.standing.line_end(max(at - 1, 0))
        lead = "" if self.text[:end].endswith("\n") else "\n"
        return Edit(end, end, lead + "\n".join(lines) + "\n")

    def _member_end(self, id: str) -> tuple[int, int]:
        left = [one for one in self.patching.left(id) if self.patching.is_own(one)]
        if not left:
            raise Impossible
        member = next((one for one in left if self._says(one)), left[0])
        place = self.standing.place(member)
        return place.last, self._indent(place.element.relations, place.indent)

    def _says(self, member: Member) -> bool:
        return bool(member.said.strip())

    def _indent(self, relations: Sequence[Relation], otherwise: int) -> int:
        if not relations:
            return otherwise
        start, end = relations[0].start, relations[0].end
        written = self.text[start:end]
        return len(written) - len(written.lstrip(" \t'"))

    def _step_end(self, id: str) -> tuple[int, int] | None:
        for one in self.standing.subjects():
            for step in one.steps:
                if self.standing.id_of(step) == id:
                    return self._inference_end(step.inference), self._indent(step.inference.relations, 4)
        return None

    def _inference_end(self, inference: Inference) -> int:
        ends = [self.standing.places[one.child.start].last for one in inference.relations]
        return max([inference.end, *ends])

    def _place(self, group: str) -> int:
        """Where a block of a group begins: at the end of its section, before the next heading."""
        sections = self.standing.headings
        starts = [section.start for section in sections]
        if not group:
            return self.standing.line_start(starts[0]) if starts else len(self.text)
        own = next((one.start for one in sections if self.standing.id_of(one) == group), None)
        if own is None:
            node = self.patching.debate.nodes[group]
            if not isinstance(node, Group) or node.id in self.patching.before.nodes:
                raise Impossible
            return len(self.text)
        after = [start for start in starts if start > own]
        return self.standing.line_start(after[0]) if after else len(self.text)

    def _is_described(self, at: int) -> bool:
        """Whether the last block before a place is an argument, to which a structure would belong."""
        before = [block for start, _, block in self.standing.blocks if start < at]
        return bool(before) and isinstance(before[-1], Element) and before[-1].argument

    def _inserted(self, at: int, blocks: list[str]) -> Edit:
        written = "\n".join(blocks)
        if at < len(self.text):
            lead = "" if self.text[:at].endswith("\n\n") or not self.text[:at].strip() else "\n"
            return Edit(at, at, f"{lead}{written}\n")
        if not self.text:
            return Edit(at, at, written)
        lead = "" if self.text.endswith("\n\n") else "\n" if self.text.endswith("\n") else "\n\n"
        return Edit(at, at, lead + written)
