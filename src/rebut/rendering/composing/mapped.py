"""Composing a map as Argdown makes it: a box for each statement and each argument that it selects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from rebut.findings import Finding, Level
from rebut.maps import ArgdownMap, Edge, Grouped, Kind, Labels, Relating, Settings, argdown_map, settings
from rebut.maps import Node as Shown
from rebut.maps.schemes import GROUP_SCHEME, SCHEMES
from rebut.model import Argument, Claim, Group, Inference, Line, Participant, Source, Text
from rebut.rendering.picture import Arrow, Box, Cell, End, Frame, Picture, Placing, Relation, Role
from rebut.rendering.words import ENGLISH, Words

from .asked import asked
from .images import Images
from .telling import Telling

if TYPE_CHECKING:
    from rebut.model import Debate

__all__ = ["mapped"]

_RELATIONS = {
    Relating.SUPPORT: Relation.SUPPORTS,
    Relating.ENTAILS: Relation.SUPPORTS,
    Relating.ATTACK: Relation.ATTACKS,
    Relating.UNDERCUT: Relation.UNDERCUTS,
    Relating.CONTRARY: Relation.CONTRARY,
    Relating.CONTRADICTORY: Relation.CONTRADICTORY,
}
_LABELLED = frozenset((Relation.CONTRARY, Relation.CONTRADICTORY))
_TOLD_IN_BOXES = frozenset((Source, Participant))
_WITH_LINES = frozenset((Labels.HIDE_UNTITLED, Labels.TEXT))


def mapped(debate: Debate, words: Words = ENGLISH, given: Mapping[str, object] | None = None) -> Picture:
    """The map that Argdown makes of a debate; settings that are ``given`` go before those of its front matter.

    >>> from rebut import Debate
    >>> debate = Debate("Rain")
    >>> _ = debate.rebut(debate.claim("It rains.", title="Rain"), because=debate.claim("It is dry.", title="Dry"))
    >>> [box.title for box in mapped(debate).boxes]
    ['[Rain]', '[Dry]']

    Raises ``UnknownOption`` for a setting that is none.
    """
    made = argdown_map(debate, settings(debate.data, debate.document, **(given or {})))
    return _Composing(debate, made, words).picture()


class _Composing:
    def __init__(self, debate: Debate, made: ArgdownMap, words: Words) -> None:
        self.debate = debate
        self.made = made
        self.words = words
        self.telling = Telling(debate.nodes, words)
        self.images = Images(debate.document)
        self.arguments = {node.id: node.node for node in made.nodes if node.kind is Kind.ARGUMENT}
        self.groups: dict[str, list[Grouped]] = {}
        for group in made.groups:
            self.groups.setdefault(group.parent, []).append(group)
        self.held: dict[str, list[str]] = {}
        for node in made.nodes:
            self.held.setdefault(node.group, []).append(node.id)

    def picture(self) -> Picture:
        boxes = [self._box(node) for node in self.made.nodes]
        boxes += [self._closed(group) for group in self.made.groups if group.closed]
        wanted = asked(self.made.settings)
        return Picture(
            self.debate.title,
            self._with_main(boxes),
            tuple([self._arrow(edge) for edge in self.made.edges]),
            tuple(self._frames("")),
            self.telling.notes(),
            unseen=tuple(self._unseen(boxes)),
            words=self.words,
            ranks=self.made.ranks,
            across=wanted.across,
            background=_long(wanted.background) if wanted.background else "",
            attributes=wanted.attributes,
            findings=(*self._unshown(), *self._left_out(), *self.images.findings, *wanted.findings),
        )

    def _with_main(self, boxes: list[Box]) -> tuple[Box, ...]:
        """The one statement to which all leads is the main claim; where there are several, none is."""
        ends = {edge.target for edge in self.made.edges} - {edge.source for edge in self.made.edges}
        found = [box for box in boxes if box.key in ends and box.role is Role.CLAIM]
        if len(found) != 1:
            return tuple(boxes)
        main = attrs.evolve(found[0], role=Role.MAIN, remarks=(self.words.legend_main, *found[0].remarks))
        return tuple([main if box is found[0] else box for box in boxes])

    # boxes

    def _box(self, shown: Shown) -> Box:
        node = self.debate.nodes[shown.node]
        assert isinstance(node, (Claim, Argument))  # noqa: S101 -- a map has no others
        brackets = "[{}]" if shown.kind is Kind.STATEMENT else "<{}>"
        step = self._step(node, shown)
        cites = (*node.cites, *(step.cites if step else ()))
        remarks = (*self.telling.speakers(cites), *(self.telling.step(step) if step else ()))
        cells = self._cells(node, shown)
        sources = self.telling.sources(cites)
        return Box(
            shown.id,
            Role.CLAIM if shown.kind is Kind.STATEMENT else Role.ARGUMENT,
            "",
            remarks,
            brackets.format(shown.label) if shown.label else "",
            cells=cells,
            after=(*self._standing(node), *sources),
            id=shown.node,
            colour=_own(shown, self.made.settings.color_scheme),
            ink=_ink(shown.font_color),
            images=self.images.of(shown.images, shown.node),
            aside="" if cells else node.text,
        )

    def _standing(self, node: Claim | Argument) -> tuple[str, ...]:
        told = self.telling.standing(node) if isinstance(node, Claim) else self.telling.argument(node)
        return (" · ".join(told),) if told else ()

    def _step(self, node: Claim | Argument, shown: Shown) -> Inference | None:
        """The step that is the box's own: of an exploded argument one of them, else the last."""
        steps = node.inferences if isinstance(node, Argument) else ()
        named = [step for step in steps if step.id == shown.step]
        return named[0] if named else steps[-1] if steps else None

    def _cells(self, node: Claim | Argument, shown: Shown) -> tuple[Cell, ...]:
        """Its text; an argument that has none says its premises and its conclusions."""
        if shown.text is not None and shown.text.plain.strip():
            return (Cell(shown.text, node.id),)
        modes = self.made.settings
        mode = modes.statement_label_mode if isinstance(node, Claim) else modes.argument_label_mode
        if isinstance(node, Argument) and mode in _WITH_LINES:
            return tuple(self._lines(node, self._step(node, shown) if shown.step else None))
        return ()

    def _lines(self, argument: Argument, step: Inference | None) -> Iterator[Cell]:
        """The lines of an argument, numbered as they are written; of one that was exploded, those of the step."""
        wanted = argument.lines if step is None else (*argument.used(step), step)
        for number, line in enumerate(argument.lines, 1):
            if line not in wanted:
                continue
            concluded = isinstance(line, Inference) and step in (None, line)
            claim = self.debate.nodes[line.conclusion if isinstance(line, Inference) else line.claim]
            assert isinstance(claim, Claim)  # noqa: S101 -- a line has no other
            said = claim.shown if claim.shown.plain.strip() else Text(claim.title or claim.id)
            yield Cell(said, claim.id, concluded=concluded, number=f"({number})", **_kind(line))

    def _closed(self, group: Grouped) -> Box:
        """A closed group as a box, with a count of what it hides."""
        hidden = [self.debate.nodes[id] for id in self._within(group.group)]
        counts = [sum([isinstance(node, kind) for node in hidden]) for kind in (Claim, Argument)]
        told = [self._counted(count, name) for count, name in zip(counts, ("claim", "argument"), strict=True)]
        remarks = tuple([one for one in told if one])
        id, colour, ink = self._looks(group)
        return Box(group.id, Role.GROUP, "", remarks, group.title, id=id, colour=colour, ink=ink)

    def _within(self, id: str) -> Iterator[str]:
        """What a group of the debate holds that is hidden, also in the groups in it."""
        hidden, waiting = set(self.made.hidden), [id]
        while waiting:
            node = self.debate.nodes.get(waiting.pop())
            if isinstance(node, Group):
                waiting += node.members
            elif node is not None and node.id in hidden:
                yield node.id

    def _counted(self, count: int, name: str) -> str:
        pattern = self.words.named(f"one_{name}" if count == 1 else f"{name}s")
        return pattern.format(count=f"{count:,}") if count else ""

    # arrows and frames

    def _arrow(self, edge: Edge) -> Arrow:
        relation = _RELATIONS[edge.kind]
        label = self.words.named(relation) if relation in _LABELLED else ""
        if edge.kind is Relating.ENTAILS:
            label = self.words.entails
        return Arrow(
            edge.id,
            relation,
            End(edge.source),
            End(edge.target),
            Placing.BELOW,
            label,
            id=edge.nodes[0] if edge.nodes else self._argument(edge),
            at_source=edge.kind.symmetric,
            colour=_changed(edge),
        )

    def _argument(self, edge: Edge) -> str:
        """The argument behind an arrow that nobody has written: it leads to its conclusion."""
        return self.arguments.get(edge.source, "")

    def _frames(self, parent: str) -> Iterator[Frame]:
        for group in self.groups.get(parent, ()):
            if not group.closed:
                closed = [one.id for one in self.groups.get(group.id, ()) if one.closed]
                boxes = (*self.held.get(group.id, ()), *closed)
                inner = tuple(self._frames(group.id))
                yield Frame(group.id, group.title, boxes, inner, *self._looks(group))

    def _looks(self, group: Grouped) -> tuple[str, str, str]:
        """What a group is in the debate, and the colours of it and of its title."""
        colour = _own(group, self.made.settings.group_color_scheme)
        return group.group or group.id, colour, _ink(group.font_color)

    # what is not there

    def _unshown(self) -> Iterator[Finding]:
        """What the map has no sign for; who says something, and where, stands in the boxes and below the map."""
        for finding in self.made.findings:
            kinds = {type(self.debate.nodes.get(id)) for id in finding.about}
            if not kinds or not kinds <= _TOLD_IN_BOXES:
                yield finding

    def _left_out(self) -> Iterator[Finding]:
        """A word on what the settings do not select."""
        left = self.made.left_out
        if left:
            verb, it = ("is", "it is") if len(left) == 1 else ("are", "they are")
            told = f"{self._told(left)} {verb} not on the map: {it} not what its settings select"
            help = (
                "statementSelectionMode: all shows every statement; excludeDisconnected: false what nothing relates to"
            )
            yield Finding("RB826", told, level=Level.NOTE, about=left, help=help)

    def _told(self, ids: Iterable[str]) -> str:
        nodes = [self.debate.nodes[id] for id in ids]
        counts = [sum([isinstance(node, kind) for node in nodes]) for kind in (Claim, Argument)]
        told = [self._counted(count, name) for count, name in zip(counts, ("claim", "argument"), strict=True)]
        return " and ".join([one for one in told if one])

    def _unseen(self, boxes: Iterable[Box]) -> Iterator[str]:
        """The texts of the claims that no box says."""
        said = {cell.claim for box in boxes for cell in box.cells}
        return (claim.text for claim in self.debate.claims if claim.id not in said and claim.text)


def _kind(line: Line) -> dict[str, Any]:
    """What a premise is beside its claim."""
    if isinstance(line, Inference):
        return {}
    return {"kind": line.kind, "implicit": line.implicit, "negated": line.negated}


def _own(one: Shown | Grouped, scheme: Sequence[str]) -> str:
    """The colour that a debate gives something, as ``#RRGGBB``; "" for what all have where nothing is said."""
    if one.color is None or (not one.colored and tuple(scheme) in _USUAL):
        return ""
    return _long(one.color)


_USUAL = frozenset((SCHEMES["default"], GROUP_SCHEME))
"""What of these schemes nothing is said for looks as all boxes and frames of the style do."""


def _ink(colour: str | None) -> str:
    """The colour of a text, where settings say another than black, as ``#RRGGBB``."""
    return "" if colour is None or _long(colour) == "#000000" else _long(colour)


def _long(colour: str) -> str:
    """``#RRGGBB`` of what may be ``#rgb``.

    >>> _long("#f00")
    '#FF0000'
    """
    short = len(colour) == len("#rgb")
    return f"#{''.join([char * 2 for char in colour[1:]])}".upper() if short else colour.upper()


def _changed(edge: Edge) -> str:
    """The colour of an arrow, where settings say another than Argdown's own."""
    usual = Settings().relation_colors[edge.kind]
    return "" if edge.color is None or edge.color == usual else _long(edge.color)
