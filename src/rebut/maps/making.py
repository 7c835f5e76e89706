"""Makes the map of a debate, as Argdown makes it: outlined, transformed, selected, linked, grouped and coloured."""

from __future__ import annotations

import attrs

from rebut.model import Debate, Text

from .colouring import Colouring
from .exploding import explode
from .grouping import closed, group_of, grouped, mark
from .linking import Arrow, arrows
from .mapped import ArgdownMap, Edge, Node
from .outline import Outline, Section, Stated, Subject
from .outlining import outlined
from .reading import settings as read_settings
from .regrouping import regroup
from .relating import transform
from .selecting import select
from .settings import Picture, Settings
from .vocabulary import Kind, Labels
from .wordings import texts_of

__all__ = ["argdown_map", "outline", "traced"]


def argdown_map(debate: Debate, settings: Settings | None = None) -> ArgdownMap:
    """The map of a debate; without settings, those of its own data hold. What reading has told is not told again.

    >>> debate = Debate("Rain")
    >>> _ = debate.support(debate.claim("It rains.", title="Rain"), because="The street is wet.")
    >>> made = argdown_map(debate)
    >>> [node.label or node.text.plain for node in made.nodes], made.edges[0].kind
    (['Rain', 'Untitled 2'], <Relating.SUPPORT: 'support'>)
    """
    chosen = read_settings(debate.data, debate.document) if settings is None else settings
    made = traced(outline(debate, chosen), chosen)
    return attrs.evolve(made, findings=tuple([one for one in made.findings if one not in debate.findings]))


def outline(debate: Debate, settings: Settings) -> Outline:
    """The outline of a debate as the settings have it, coloured; each call makes another."""
    found = outlined(debate)
    transform(found, settings)
    if settings.explode_arguments:
        explode(found)
    regroup(found, settings)
    mark(found, settings)
    Colouring(found, settings).color()
    return found


def traced(outline: Outline, settings: Settings, *, close: bool = True) -> ArgdownMap:
    """The map of an outline; ``close`` makes boxes of closed groups."""
    return _Tracer(outline, settings).map(close=close)


class _Tracer:
    def __init__(self, outline: Outline, settings: Settings) -> None:
        self.outline = outline
        self.settings = settings
        self.colours = Colouring(outline, settings)
        self.shown = select(outline, settings)
        self.ids: dict[int, str] = {}

    def map(self, *, close: bool) -> ArgdownMap:
        sections = [group_of(one.section) for one in self._subjects()]
        nodes = [self._node(one, section) for one, section in zip(self._subjects(), sections, strict=True)]
        pairs = [(node.id, section) for node, section in zip(nodes, sections, strict=True)]
        groups = grouped(self.outline, pairs, self.settings)
        edges = [self._edge(number, arrow) for number, arrow in enumerate(arrows(self.outline, self.shown), 1)]
        hidden: tuple[str, ...] = ()
        if close:
            nodes, groups, edges, hidden = closed(nodes, groups, edges)
        findings = (*self.settings.findings, *self.outline.findings)
        return ArgdownMap(
            tuple(nodes), tuple(edges), tuple(groups), self._ranks(nodes), hidden, self._left_out(), self.settings,
            findings,
        )  # fmt: skip

    def _left_out(self) -> tuple[str, ...]:
        """Ids of what is not shown; of an exploded argument, where no step is."""
        shown = {one.node.id for one in self._subjects()}
        everything = [one.node.id for one in self.outline.subjects]
        return tuple(dict.fromkeys([id for id in everything if id not in shown]))

    # boxes

    def _node(self, one: Subject, section: Section | None) -> Node:
        id = self.ids[builtin_id(one)] = f"n{len(self.ids)}"
        settings, node = self.settings, one.node
        statement = isinstance(one, Stated)
        mode = settings.statement_label_mode if statement else settings.argument_label_mode
        wording = one.wording.text if one.wording and mode in _WITH_TEXT else None
        font = settings.statement_font_color if statement else settings.argument_font_color
        return Node(
            id,
            Kind.STATEMENT if statement else Kind.ARGUMENT,
            one.title,
            node.id,
            _label(one, mode, wording),
            _text(one, wording),
            wording,
            node.tags if settings.add_tags else (),
            one.color,
            self.colours.font(font),
            section.id if section else "",
            step="" if isinstance(one, Stated) else one.step,
            colored=one.colored,
            images=self._images(one),
        )

    def _images(self, one: Subject) -> tuple[Picture, ...]:
        """The images that data names, then those of the tags, as the settings say where they lie."""
        settings, node = self.settings, one.node
        named = node.data.get("images") if settings.images_by_data else None
        names = [name for name in named if isinstance(name, str)] if isinstance(named, tuple) else []
        if settings.images_by_tag and settings.images:
            names += [tag for tag in node.tags if tag in settings.images]
        return tuple([settings.images.get(name) or Picture(name) for name in names])

    # arrows and ranks

    def _edge(self, number: int, arrow: Arrow) -> Edge:
        source, target = self.ids[builtin_id(arrow.source)], self.ids[builtin_id(arrow.target)]
        from_title = arrow.from_statement.title if arrow.from_statement else ""
        to_title = arrow.to_statement.title if arrow.to_statement else ""
        color = self.colours.relation(arrow.kind)
        return Edge(f"e{number}", arrow.kind, source, target, from_title, to_title, color, arrow.nodes)

    def _ranks(self, nodes: list[Node]) -> tuple[tuple[str, ...], ...]:
        """Boxes of one rank: as the settings tell them, and as data numbers them."""
        there = {node.id for node in nodes}
        known = {(isinstance(one, Stated), one.title): one for one in self._subjects()}
        wanted = [
            [
                known.get((kind, title))
                for kind, titles in ((False, one.arguments), (True, one.statements))
                for title in titles
            ]
            for one in self.settings.same_rank
        ]
        numbered: dict[str, list[Subject | None]] = {}
        for one in self._subjects():
            if rank := one.node.data.get("rank"):
                numbered.setdefault(str(rank), []).append(one)
        ids = [[self.ids[builtin_id(one)] for one in row if one is not None] for row in (*wanted, *numbered.values())]
        found = [tuple([id for id in row if id in there]) for row in ids]
        return tuple([row for row in found if len(row) > 1])

    def _subjects(self) -> list[Subject]:
        return [*self.shown.statements, *self.shown.arguments]


builtin_id = id
"""What a thing is, as others have ids of their own."""

_WITH_TEXT = frozenset((Labels.HIDE_UNTITLED, Labels.TEXT))


def _label(one: Subject, mode: Labels, wording: str | None) -> str:
    """The title that is shown; what has neither title nor text is shown by its number."""
    if mode is Labels.NONE or (mode is Labels.TEXT and wording):
        return ""
    return one.title if mode is Labels.TITLE or one.titled or not wording else ""


def _text(one: Subject, wording: str | None) -> Text | None:
    """The text that is shown, with its ranges."""
    if wording is None:
        return None
    plain = wording.strip()
    if one.node.text == plain:
        return one.node.shown
    return next((text for text in texts_of(one.node)[0] if text.plain == plain), Text(plain))
