"""Changing the words of a document where they stand: titles, texts, tags and data, each by itself."""

from __future__ import annotations

import functools
from collections.abc import Container, Iterator
from typing import Any

import attrs

from rebut.formats.argdown.lexer import lex
from rebut.formats.argdown.records import Member, Related, Section, Step, Subject
from rebut.formats.argdown.reserved import CONCLUSION, PREMISE
from rebut.formats.argdown.tokens import Kind, Token
from rebut.formats.argdown.tree import Form
from rebut.model import Argument, Claim, Debate, Group, Inference, Line, Premise

from .blocks import Words, lines_of, with_data
from .dumping import Writing
from .editing import Edit, Impossible
from .escaping import written_tag
from .standing import Standing
from .ties import Tie

__all__ = ["Amending"]


class Amending:
    """Rewrites what stands in a document, for a debate that differs from the one that it holds.

    ``forced`` are ids of nodes whose data is written anew, changed or not; ``cleared`` are places that are gone.
    """

    def __init__(
        self,
        standing: Standing,
        before: Debate,
        writing: Writing,
        forced: Container[str],
        cleared: Container[Member],
    ) -> None:
        self.standing = standing
        self.cleared = cleared
        self.before = before
        self.writing = writing
        self.debate = writing.debate
        self.forced = forced
        self.stays = writing.settings.reading.tags_stay

    # claims and arguments

    def subject(self, id: str, subject: Subject) -> Iterator[Edit]:
        """The places of a claim or an argument, where what they say has changed."""
        node, old = self._node(id), self.before.nodes[id]
        assert isinstance(old, Claim | Argument)  # noqa: S101 -- a node keeps its kind
        said = self.writing.speaker.home(node, {}, named=bool(subject.title) and not self._loses_title(node, old))
        members = [member for member in subject.members if member not in self.cleared]
        told = [member for member in members if self._says(member)]
        wordings = [said.words, *said.others] if said.words.text else []
        told += _silent_behind(members, told)[: max(len(wordings) - len(told), 0)]
        if len(told) < len(wordings):
            raise Impossible  # a further wording wants a place of its own
        wordings += [Words(said.words.label.removesuffix(":"))] * (len(told) - len(wordings))
        data = self._has_other_data(id, node, old) or said.words.label != self._label(subject, told)
        first = attrs.evolve(wordings[0], tags=said.words.tags, data=said.words.data) if told else said.words
        for at, member in enumerate(told or members[:1]):
            words = wordings[at] if at else first
            yield from self._place(member, words, id, changed=self._differs(node, old, at), data=data, first=not at)
        for member in members if told else members[1:]:
            if member not in told:
                yield from self._reference(member, id, data=data)

    def _node(self, id: str) -> Claim | Argument:
        node = self.debate.nodes[id]
        assert isinstance(node, Claim | Argument)  # noqa: S101 -- nothing else has places
        return node

    def _loses_title(self, node: Claim | Argument, old: Claim | Argument) -> bool:
        return bool(old.title) and not node.title

    def _says(self, member: Member) -> bool:
        return member.form is not Form.REFERENCE and bool((member.said + member.raw).strip())

    def _label(self, subject: Subject, told: list[Member]) -> str:
        """The label that stands there."""
        if not subject.title:
            return ""
        title = f"<{subject.title}>" if subject.argument else f"[{subject.title}]"
        return f"{title}:" if told else title

    def _has_other_data(self, id: str, node: Claim | Argument, old: Claim | Argument) -> bool:
        """Whether anything differs that stands in data."""
        if id in self.forced or id in self.writing.told:
            return True
        names = ("standing", "score", "qualifier", "cites", "data", "canonical", "values")
        if any(getattr(node, name, None) != getattr(old, name, None) for name in names):
            return True
        return self._exact(node) != self._exact(old)

    def _exact(self, node: Claim | Argument) -> object:
        """What of a node stands in data though it has syntax."""
        return self.writing.speaker.home(node, {}, named=True).words.data.get("exact")

    def _differs(self, node: Claim | Argument, old: Claim | Argument, at: int) -> bool:
        """Whether the wording at a place is another one, or its tags are."""
        one, other = (found.texts[at] if at < len(found.texts) else None for found in (node, old))
        return one != other or (node.tags != old.tags and not self.stays)

    def _place(
        self, member: Member, words: Words, id: str, *, changed: bool, data: bool, first: bool
    ) -> Iterator[Edit]:
        """A place at which something is said; what of it stays as it is, is left as it is written."""
        standing = self.standing
        indent, head_end = standing.place(member).indent, standing.head_end(member)
        used = member.start - standing.line_start(member.start)
        label = self._written_label(member)
        lines = standing.text[member.start : head_end].split("\n")
        if changed or (label and not words.label):
            same = self._node(id).tags == self.before.nodes[id].tags
            tags = [written_tag(tag) for tag in member.tags] if same and not self.stays else words.tags
            shown = Words(words.label, words.text, words.breakable, tags if first or same else ())
            lines = lines_of(shown, begin=" " * used, indent=indent)
            yield Edit(member.start, head_end, "\n".join(lines)[used:] + self._comments(member.start, head_end, indent))
        else:
            lines[0] = " " * used + lines[0]
            if label != words.label:
                yield Edit(member.start, member.start + len(label), words.label if label else f"{words.label} ")
        if data or self._relation_changed(member):
            own = {**words.data, **self._flags(member)} if data else self._own(member)
            yield from self._data(member, {**self.around(member), **own}, lines)

    def _comments(self, start: int, end: int, indent: int) -> str:
        """The comments in words that are written anew, to stand behind them."""
        inner = [one for one in self.comments if start < one.start < end]
        written = [self.standing.text[one.start : one.end].strip() for one in inner]
        found = "".join([f" {one}\n{' ' * (indent - 1)}" if one.startswith("//") else f" {one}" for one in written])
        behind = self.standing.text[end : self.standing.line_end(end)]
        return found if behind.strip() else found.rstrip()

    @functools.cached_property
    def comments(self) -> list[Token]:
        """The comments of the document."""
        return [token for token in lex(self.standing.text).tokens if token.kind is Kind.COMMENT]

    def _written_label(self, member: Member) -> str:
        if member.form is Form.TEXT:
            return ""
        title = member.subject.title
        bracketed = f"<{title}>" if member.subject.argument else f"[{title}]"
        return f"{bracketed}:" if member.form is Form.DEFINITION else bracketed

    def _reference(self, member: Member, id: str, *, data: bool) -> Iterator[Edit]:
        """A place that only refers: its title, and its data."""
        start = member.start
        written, label = self._written_label(member).removesuffix(":"), self.writing.speaker.bracketed(id)
        if member.form is not Form.TEXT and written != label:
            yield Edit(start, start + len(written), label)
        own = self._own(member)
        if (data and own) or self._relation_changed(member):
            lines = self.standing.text[start : self.standing.head_end(member)].split("\n")
            yield from self._data(member, {**self.around(member), **(self._flags(member) if data else own)}, lines)

    def said_around(self, member: Member) -> Iterator[Edit]:
        """What is said at a place of a relation, or of a premise; its own words stand elsewhere now."""
        own = self._own(member)
        if self._relation_changed(member) or (own and member.form is Form.REFERENCE):
            lines = self.standing.text[member.start : self.standing.head_end(member)].split("\n")
            yield from self._data(member, self.around(member), lines)

    def _own(self, member: Member) -> dict[str, Any]:
        """The data at a place that belongs to the node itself, as it is written."""
        found = member.data.value if member.data and isinstance(member.data.value, dict) else {}
        around = {"link"} if member.related is not None else set()
        if member.structure is not None:
            around |= {*PREMISE, *CONCLUSION}
        return {key: value for key, value in found.items() if key not in around}

    def _flags(self, member: Member) -> dict[str, Any]:
        """What data says of the place alone."""
        return {key: value for key, value in self._own(member).items() if key == "isInGroup"}

    # what is said of a relation, or of a claim as a line of a structure

    def _relation_changed(self, member: Member) -> bool:
        found = self._line(member)
        if found is not None and found[0] != found[1]:
            return True
        related = member.related
        if related is None or (id := self.standing.id_of(related)) not in self.debate.nodes:
            return False
        changed = self.debate.nodes[id] != self.before.nodes.get(id) or id in self.forced
        return changed and self._carries(member, related)

    def _carries(self, member: Member, related: Related) -> bool:
        """Whether what is said of a relation stands here, or would."""
        if member.data in related.links and member.data is not None:
            return True
        return not related.dropped and not related.links and self._first_under[id(related)] is member

    @functools.cached_property
    def _first_under(self) -> dict[int, Member]:
        """By the identity of a relation: the first place under it."""
        members = self.standing.read.whole.members
        return {id(member.related): member for member in reversed(members) if member.related is not None}

    def around(self, member: Member) -> dict[str, Any]:
        """The data at a place that is not the node's own."""
        found: dict[str, Any] = {}
        related = member.related
        node: Any = self.debate.nodes.get(self.standing.id_of(related)) if related is not None else None
        if related is not None and node is not None and self._carries(member, related):
            found.update(self.writing.speaker.relation(Tie(node, "", *self._ends(related))))
        if (line := self._line(member)) is not None and isinstance(line[1], Premise):
            found.update(self.writing.speaker.carrier.premise(line[1]))
        elif line is not None and line[0] == line[1] and member.data and isinstance(member.data.value, dict):
            found.update({key: value for key, value in member.data.value.items() if key in CONCLUSION})
        return found

    def _ends(self, related: Related) -> tuple[str, str]:
        return self.standing.id_of(related.source), self.standing.id_of(related.target)

    def _line(self, member: Member) -> tuple[Line, Line] | None:
        """The line of an argument that a place is, before and now."""
        at = self._numbers.get(id(member), -1)
        if member.structure is None or at < 0:
            return None
        argument = self.standing.id_of(member.structure)
        old, new = self.before.nodes.get(argument), self.debate.nodes.get(argument)
        if not isinstance(old, Argument) or not isinstance(new, Argument) or at >= len(new.lines):
            return None
        return old.lines[at], new.lines[at]

    @functools.cached_property
    def _numbers(self) -> dict[int, int]:
        """By the identity of a place: which line of its structure it is, from 0."""
        return {id(line.member): at for one in self.standing.subjects() for at, line in enumerate(one.lines)}

    # data, steps, headings

    def _data(self, member: Member, data: dict[str, Any], lines: list[str]) -> Iterator[Edit]:
        """The data behind a place, written anew."""
        end, stop = self.standing.head_end(member), member.end
        if member.data is not None and member.data.value == data:
            return
        if not data:
            yield Edit(end, stop, "")
            return
        indent = self.standing.place(member).indent
        whole = with_data(lines, data, indent)
        added = "\n".join(whole)[len("\n".join(lines)) :]
        yield Edit(end, stop, added)

    def step(self, step: Step, new: Inference) -> Edit:
        """An inference, written anew."""
        inference = step.inference
        written = self.standing.text[inference.start : inference.end]
        lead = written[: len(written) - len(written.lstrip(" \t'"))]
        return Edit(inference.start, inference.end, lead + "\n".join(self.writing.inference(new)))

    def heading(self, section: Section, group: Group, read: tuple[str, ...]) -> Edit:
        """A heading, written anew."""
        words = self.writing.speaker.heading(group, section.level, read)
        return Edit(section.start, section.end, "\n".join(lines_of(words, indent=0)))


def _silent_behind(members: list[Member], told: list[Member]) -> list[Member]:
    """The places behind those that say something: what only refers there can say something, too."""
    last = told[-1].start if told else -1
    return [member for member in members if member.start > last]
