"""A picture as DOT text, the same for the same picture, by the ``graphviz`` package."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar

import attrs

from .directing import runs_across
from .edges import Edges, edges_of
from .labels import Labels
from .legend import legend
from .picture import Arrow, Box, Frame, Picture, Placing, Role, all_frames
from .text_runs import LEFT, Lines, font, plain_lines, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import graphviz

    from .styles import Palette, Style

__all__ = ["HEADING", "LEGEND", "frame_name", "graph_of"]

HEADING, LEGEND = "cluster_heading", "cluster_legend"
"""The names in DOT text of what holds the title and the map, and of what holds the legend too."""

Part = TypeVar("Part", Arrow, Box)

_LARGE, _HUGE = 300, 3000
_HASTE = {"nslimit": "2", "nslimit1": "2"}
_GREAT_HASTE = {"nslimit": "0.5", "nslimit1": "2", "mclimit": "0.1", "splines": "line"}
"""What keeps the layout of a large map from taking minutes."""


def graph_of(picture: Picture, style: Style, *, dark: bool = False, across: bool | None = None) -> graphviz.Digraph:
    """The picture in a style; ``across`` draws it from left to right, and by default where it is large."""
    from graphviz import Digraph

    palette = (style.dark if dark else style.light).on(picture.background)
    across = picture.across if across is None else across
    wide = runs_across(picture) if across is None else across
    graph = Digraph(
        "map",
        graph_attr=_graph_attributes(picture, style, palette, across=wide),
        node_attr={
            "shape": "plain",
            "fontname": style.type.family,
            "fontsize": f"{style.type.text:g}",
            "fontcolor": palette.ink,
        },
        edge_attr={"fontname": style.type.family, "fontsize": "9", "fontcolor": palette.muted, "arrowsize": "0.9"},
    )
    edges = edges_of(picture, style, palette, across=wide)
    _Writer(picture, style, palette, wide, edges, _inks(picture, style, palette)).write(graph)
    return graph


def _inks(picture: Picture, style: Style, palette: Palette) -> dict[str, str]:
    """The colours of texts that are wanted and can be read, by the keys of the boxes."""
    boxes = [box for box in picture.boxes if box.ink]
    found = {box.key: palette.ink_in(style.boxes[box.role], box.colour, box.ink) for box in boxes}
    return {key: ink for key, ink in found.items() if ink}


def _graph_attributes(picture: Picture, style: Style, palette: Palette, *, across: bool) -> dict[str, str]:
    found = {
        "rankdir": "LR" if across else "TB",
        "bgcolor": palette.page,
        "fontname": style.type.family,
        "pad": "0.3",
        "nodesep": "0.28" if across else "0.45",
        "ranksep": "0.75" if across else "0.55",
    }
    if picture.frames and len(picture.boxes) <= _LARGE:
        found["newrank"] = "true"  # else each frame orders its levels by itself; it is slow in large maps
    if len(picture.boxes) > _LARGE:
        found |= _GREAT_HASTE if len(picture.boxes) > _HUGE else _HASTE
    return found | dict(picture.attributes)


@attrs.frozen(eq=False)
class _Writer:
    """Writes the parts of a picture into a graph."""

    picture: Picture
    style: Style
    palette: Palette
    across: bool
    edges: Edges
    inks: Mapping[str, str]
    """The colours of the texts of boxes that have one of their own."""

    def write(self, graph: graphviz.Digraph) -> None:
        """The parts, below the title and above the legend, which frames without lines keep in line with the boxes."""
        below = legend(self.picture, self.style, self.palette)
        around = [(HEADING, "t", self._heading()), (LEGEND, "b", below)]
        with ExitStack() as frames:
            for name, place, text in sorted(around, key=lambda one: one[2].wide):  # a narrow one inside is centred
                if text.markup:
                    graph = frames.enter_context(graph.subgraph(name=name))
                    graph.attr(peripheries="0", margin="0", labelloc=place, labeljust="l", label=text.markup)
            self._inside(graph)

    def _heading(self) -> Lines:
        if not self.picture.title.strip():
            return Lines("", 0.0)
        size = self.style.type.heading
        lines = plain_lines(self.picture.title, 560, size, bold=True)
        text = font(f"<B>{lines.markup}</B>", size=size, colour=self.palette.ink)
        table = '<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0">'
        row = f"<TR><TD{told(lines, 0)} {LEFT}>{text}</TD></TR>"
        return Lines(f'<{table}{row}<TR><TD HEIGHT="10"></TD></TR></TABLE>>', lines.wide)

    def _inside(self, graph: graphviz.Digraph) -> None:
        boxes = self._labels()
        if self.picture.frames:
            graph.body.append(f"\t{' '.join(boxes)}\n")  # their order: frames may hold them in another one
        for frame in self.picture.frames:
            self._frame(graph, frame, boxes)
        # keys are ours, and labels are escaped: nothing is left for the package to quote, which takes it long
        graph.body += [f"\t{key} [label={text}{self._ink(key)}]\n" for key, text in boxes.items()]  # those in no frame
        graph.body += [self.edges.line(arrow) for arrow in self._in_order(self.picture.arrows)]
        graph.body += [f"\t{{ rank=same {' '.join(keys)} }}\n" for keys in self.picture.ranks]
        if top := self._top():
            graph.body.append(f"\t{{ rank=min {' '.join(top)} }}\n")

    def _ink(self, key: str) -> str:
        return f' fontcolor="{self.inks[key]}"' if key in self.inks else ""

    def _top(self) -> list[str]:
        """The main claims, where no frame holds them."""
        framed = {key for frame in all_frames(self.picture.frames) for key in frame.boxes}
        return [box.key for box in self.picture.boxes if box.role is Role.MAIN and box.key not in framed]

    def _labels(self) -> dict[str, str]:
        labels = Labels(self.style, self.palette, self.picture.words, self.across)
        ports = self.edges.ports()
        hung = {arrow.source.box for arrow in self.picture.arrows if arrow.placing is Placing.BELOW}
        top = _side_by_side([box for box in self.picture.boxes if box.key not in hung], self.picture.arrows)
        rest = [box for box in self.picture.boxes if box.key in hung]
        boxes = (*self._in_order(top), *self._in_order(rest))
        return {box.key: labels.of(box, ports.get(box.key, set())) for box in boxes}

    def _in_order(self, parts: Sequence[Part]) -> Sequence[Part]:
        """The first ones first: where a map runs to the right, Graphviz puts them at the bottom."""
        return parts[::-1] if self.across else parts

    def _frame(self, graph: graphviz.Digraph, frame: Frame, boxes: dict[str, str]) -> None:
        """A frame with what is in it; its boxes are taken out of those that are left to write."""
        with graph.subgraph(name=f"{frame_name(frame)}_rim") as rim, rim.subgraph(name=frame_name(frame)) as cluster:
            rim.attr(label="", peripheries="0", margin="5")  # else frames side by side touch
            ground = self.palette.frame_ground(frame.colour)
            filled = {"style": "rounded,filled", "fillcolor": ground} if ground else {"style": "rounded"}
            cluster.attr(
                label=self._frame_title(frame), labelloc="t", labeljust="l", peripheries="1", margin="14",
                color=frame.colour or self.palette.frame, penwidth="1", **filled,
            )  # fmt: skip
            for inner in frame.frames:
                self._frame(cluster, inner, boxes)
            for key in frame.boxes:
                cluster.node(
                    key, boxes.pop(key), _attributes={"fontcolor": self.inks[key]} if key in self.inks else None
                )

    def _frame_title(self, frame: Frame) -> str:
        size = self.style.type.frame
        title = plain_lines(frame.title, 420, size, bold=True)
        ink = self.palette.read_on(frame.ink, self.palette.frame_ground(frame.colour) or self.palette.page)
        text = font(f"<B>{title.markup}</B>", size=size, colour=ink or self.palette.muted)
        padding = 4
        cell = f"<TR><TD{told(title, padding)} {LEFT}>{text}</TD></TR>"
        return f'<<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="{padding}">{cell}</TABLE>>'


def _side_by_side(boxes: Sequence[Box], arrows: Sequence[Arrow]) -> list[Box]:
    """The boxes, each followed by those that are at one level with it."""
    beside: dict[str, list[str]] = {}
    for arrow in arrows:
        if arrow.placing is Placing.LEVEL:
            beside.setdefault(arrow.source.box, []).append(arrow.target.box)
            beside.setdefault(arrow.target.box, []).append(arrow.source.box)
    if not beside:
        return list(boxes)
    left, found = {box.key: box for box in boxes}, []
    waiting = [box.key for box in reversed(boxes)]
    while waiting:
        if (box := left.pop(waiting.pop(), None)) is not None:
            found.append(box)
            waiting += reversed(beside.get(box.key, ()))
    return found


def frame_name(frame: Frame) -> str:
    """The name by which a frame goes in DOT text."""
    return f"cluster_{frame.key}"
