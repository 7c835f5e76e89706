"""The nodes of a debate: claims, arguments and their steps, the relations between them, and what frames them.

All are frozen and compared by content. References between nodes are ids; `Debate` sees to it that they lead somewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import attrs

from rebut.errors import DebateError

from .calling import a
from .converting import flag, names, score, string, whole, wholes
from .frozen import EMPTY, Frozen, FrozenMap, freeze, frozen_map
from .parts import Act, Citation, Premise, acts, citations, premises
from .showing import Shown
from .text import Text, texts
from .vocabulary import ConflictKind, Standard, Standing, Weighing, member

__all__ = [
    "Argument",
    "Claim",
    "Conflict",
    "Group",
    "Inference",
    "Issue",
    "Leftover",
    "Line",
    "Link",
    "Move",
    "Node",
    "Participant",
    "Preference",
    "Rebuttal",
    "Rephrase",
    "Reply",
    "Source",
    "Support",
    "Undercut",
]


def _standing(given: Standing | str) -> Standing:
    return given if given.__class__ is Standing else member(Standing, given)


def _weighing(given: Weighing | str) -> Weighing:
    return given if given.__class__ is Weighing else member(Weighing, given)


def _conflict_kind(given: ConflictKind | str) -> ConflictKind:
    return member(ConflictKind, given)


def _standard(given: Standard | str | None) -> Standard | None:
    return None if given is None else member(Standard, given)


@attrs.frozen(order=False, repr=False)
class Node(Shown):
    """What every node has: an id, unique in its debate and given by it where none is, tags, and data to carry along."""

    id: str = attrs.field(default="", converter=string, kw_only=True)
    tags: tuple[str, ...] = attrs.field(default=(), converter=names, kw_only=True)
    data: FrozenMap = attrs.field(default=EMPTY, converter=frozen_map, kw_only=True)


@attrs.frozen(order=False, repr=False)
class Claim(Node):
    """One statement, in one wording or several; the last is shown, or the canonical one.

    >>> Claim(["It rains.", "There is rain."], title="Rain").text
    'There is rain.'
    """

    texts: tuple[Text, ...] = attrs.field(default=(), converter=texts)
    title: str = attrs.field(default="", converter=string)
    standing: Standing = attrs.field(default=Standing.NONE, converter=_standing, kw_only=True)
    score: float | None = attrs.field(default=None, converter=score, kw_only=True)
    """The base score, from 0 to 1."""
    qualifier: str = attrs.field(default="", converter=string, kw_only=True)
    """How strongly it is claimed, such as ``presumably``."""
    canonical: int | None = attrs.field(default=None, converter=whole, kw_only=True)
    """Which of the texts is shown, counted from 0; None for the last."""
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=citations, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_canonical(self)

    @property
    def shown(self) -> Text:
        """The text that is shown, with its ranges; an empty one where there is none."""
        return _shown(self)

    @property
    def text(self) -> str:
        """The text that is shown, plain."""
        return self.shown.plain


@attrs.frozen(order=False, repr=False)
class Inference(Node):
    """One step, from premises to a conclusion.

    ``uses`` are the lines that it rests on, as they are numbered in print, from 1; None for all since the step
    before, with that step's conclusion.
    """

    conclusion: str = attrs.field(converter=string)
    """Id of the claim."""
    uses: tuple[int, ...] | None = attrs.field(default=None, converter=wholes, kw_only=True)
    scheme: str = attrs.field(default="", converter=string, kw_only=True)
    rules: tuple[str, ...] = attrs.field(default=(), converter=names, kw_only=True)
    strict: bool = attrs.field(default=False, converter=flag, kw_only=True)
    weighing: Weighing = attrs.field(default=Weighing.LINKED, converter=_weighing, kw_only=True)
    weight: float | None = attrs.field(default=None, converter=score, kw_only=True)
    """From 0 to 1."""
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=citations, kw_only=True)


Line: TypeAlias = Premise | Inference


def _lines(given: Iterable[Line]) -> tuple[Line, ...]:
    if given == ():
        return ()
    found = tuple(given) if isinstance(given, Iterable) else (given,)
    for number, line in enumerate(found, 1):
        if isinstance(line, Inference):
            if line.uses and max(line.uses) >= number:
                said = f"line {number} rests on line {max(line.uses)}, which does not come before it"
                raise DebateError(said, "a step rests on lines above it")
        elif not isinstance(line, Premise):
            raise DebateError(f"a line is a premise or an inference, not {line!r}")
    return found


@attrs.frozen(order=False, repr=False)
class Argument(Node):
    """A titled unit: its gist, and its premises and steps as written; without lines it is a sketch.

    >>> Argument(title="Rain check", lines=[Premise("wet"), Inference("rain", id="step")]).conclusion
    'rain'
    """

    title: str = attrs.field(default="", converter=string)
    texts: tuple[Text, ...] = attrs.field(default=(), converter=texts)
    lines: tuple[Line, ...] = attrs.field(default=(), converter=_lines)
    score: float | None = attrs.field(default=None, converter=score, kw_only=True)
    """The base score, from 0 to 1."""
    values: tuple[str, ...] = attrs.field(default=(), converter=names, kw_only=True)
    """The values that it promotes."""
    canonical: int | None = attrs.field(default=None, converter=whole, kw_only=True)
    """Which of the texts is shown, counted from 0; None for the last."""
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=citations, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _check_canonical(self)

    @property
    def shown(self) -> Text:
        """The gist that is shown, with its ranges; an empty one where there is none."""
        return _shown(self)

    @property
    def text(self) -> str:
        """The gist that is shown, plain."""
        return self.shown.plain

    @property
    def inferences(self) -> tuple[Inference, ...]:
        """Its steps, in order."""
        return tuple([line for line in self.lines if line.__class__ is Inference])

    @property
    def premises(self) -> tuple[Premise, ...]:
        """Its premises, in order."""
        return tuple([line for line in self.lines if line.__class__ is Premise])

    @property
    def conclusion(self) -> str:
        """Id of the claim that its last step concludes; "" for a sketch."""
        steps = self.inferences
        return steps[-1].conclusion if steps else ""

    def used(self, step: Inference) -> tuple[Line, ...]:
        """The lines that one of its steps rests on, in order.

        >>> first, second = Inference("b", id="1"), Inference("c", id="2")
        >>> Argument(lines=[Premise("a"), first, Premise("x"), second]).used(second) == (first, Premise("x"))
        True
        """
        if step not in self.lines:
            raise DebateError(f"the step {step.id!r} is none of {self.id!r}")
        at = self.lines.index(step)
        if step.uses is not None:
            return tuple([self.lines[number - 1] for number in step.uses])
        before = [number for number in range(at) if self.lines[number].__class__ is Inference]
        return self.lines[before[-1] if before else 0 : at]


def _check_canonical(node: Claim | Argument) -> None:
    if node.canonical is not None and node.canonical >= len(node.texts):
        raise DebateError(f"the canonical text {node.canonical} is not there: there are {len(node.texts)}")


def _shown(node: Claim | Argument) -> Text:
    if not node.texts:
        return _NO_TEXT
    return node.texts[-1 if node.canonical is None else node.canonical]


_NO_TEXT = Text("")


@attrs.frozen(order=False, repr=False)
class Link(Node):
    """A relation from claims together, or from one argument, to a target: see its three kinds."""

    sources: tuple[Premise, ...] = attrs.field(converter=premises)
    target: str = attrs.field(converter=string)
    scheme: str = attrs.field(default="", converter=string, kw_only=True)
    weight: float | None = attrs.field(default=None, converter=score, kw_only=True)
    """From 0 to 1."""
    strict: bool = attrs.field(default=False, converter=flag, kw_only=True)
    question: str = attrs.field(default="", converter=string, kw_only=True)
    """The critical question that it presses."""
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=citations, kw_only=True)

    @sources.validator
    def _some(self, _: attrs.Attribute[tuple[Premise, ...]], found: tuple[Premise, ...]) -> None:
        if not found:
            raise DebateError(f"{a(type(self))} of {self.target!r} has no source")


@attrs.frozen(order=False, repr=False)
class Support(Link):
    """Speaks for a claim or an argument; strict: entails it. Of a step or a link it is an underpin."""


@attrs.frozen(order=False, repr=False)
class Rebuttal(Link):
    """Speaks against a claim or an argument; strict: cannot hold beside it (one-way)."""


@attrs.frozen(order=False, repr=False)
class Undercut(Link):
    """Speaks against a step, a link, a conflict, a rephrase, a preference or an argument; of a claim, a rebuttal."""


@attrs.frozen(order=False, repr=False)
class Conflict(Node):
    """Claims that cannot hold together: see `ConflictKind`."""

    claims: tuple[str, ...] = attrs.field(converter=names)
    kind: ConflictKind = attrs.field(default=ConflictKind.CONTRADICTORY, converter=_conflict_kind)

    def __attrs_post_init__(self) -> None:
        count = len(self.claims)
        if count < 2:  # noqa: PLR2004 -- a pair
            raise DebateError(f"a conflict is between two claims or more, not {count}")
        if self.kind is ConflictKind.CONTRADICTORY and count > 2:  # noqa: PLR2004
            raise DebateError(f"{count} claims cannot be contradictory", "several claims are contrary, or in tension")


@attrs.frozen(order=False, repr=False)
class Rephrase(Node):
    """One claim says another in other words; it has no verdict of its own."""

    source: str = attrs.field(converter=string)
    target: str = attrs.field(converter=string)


@attrs.frozen(order=False, repr=False)
class Preference(Node):
    """One node is better than another, for the reason of its sources where there are any."""

    better: str = attrs.field(converter=string)
    worse: str = attrs.field(converter=string)
    sources: tuple[Premise, ...] = attrs.field(default=(), converter=premises)


@attrs.frozen(order=False, repr=False)
class Issue(Node):
    """One question and the rival positions on it; exclusive: at most one of them holds."""

    question: str = attrs.field(converter=string)
    positions: tuple[str, ...] = attrs.field(default=(), converter=names)
    standard: Standard | None = attrs.field(default=None, converter=_standard, kw_only=True)
    exclusive: bool = attrs.field(default=False, converter=flag, kw_only=True)


@attrs.frozen(order=False, repr=False)
class Group(Node):
    """A part of the map, drawn as a frame; groups nest, and a closed one is drawn as one box."""

    title: str = attrs.field(converter=string)
    members: tuple[str, ...] = attrs.field(default=(), converter=names)
    closed: bool = attrs.field(default=False, converter=flag, kw_only=True)


@attrs.frozen(order=False, repr=False)
class Source(Node):
    """Something that is cited: a document, a page, a broadcast."""

    title: str = attrs.field(converter=string)
    author: str = attrs.field(default="", converter=string, kw_only=True)
    date: str = attrs.field(default="", converter=string, kw_only=True)
    url: str = attrs.field(default="", converter=string, kw_only=True)
    document: str = attrs.field(default="", converter=string, kw_only=True)
    """Name of the file that holds its words."""


@attrs.frozen(order=False, repr=False)
class Participant(Node):
    """Somebody who takes part: a person, an office, a newspaper."""

    name: str = attrs.field(converter=string)
    description: str = attrs.field(default="", converter=string, kw_only=True)


@attrs.frozen(order=False, repr=False)
class Move(Node):
    """Something said in a dialogue, by whom and when, and what it does."""

    text: str = attrs.field(converter=string)
    by: str = attrs.field(default="", converter=string, kw_only=True)
    """Id of the participant."""
    time: str = attrs.field(default="", converter=string, kw_only=True)
    """When, as ISO 8601 where it is known that well."""
    acts: tuple[Act, ...] = attrs.field(default=(), converter=acts, kw_only=True)


@attrs.frozen(order=False, repr=False)
class Reply(Node):
    """One move answers another; what the answer does as such stands in its acts."""

    move: str = attrs.field(converter=string)
    to: str = attrs.field(converter=string)
    acts: tuple[Act, ...] = attrs.field(default=(), converter=acts, kw_only=True)


def _strictly(raw: Frozen) -> FrozenMap:
    """What a raw value is compared by: a tuple would take True for 1."""
    return FrozenMap({"raw": raw})


@attrs.frozen(order=False, repr=False)
class Leftover(Node):
    """What a format had and no node fits: kept, never drawn, and written back to that format."""

    format: str = attrs.field(converter=string)
    raw: Frozen = attrs.field(default=None, converter=freeze, eq=_strictly)
