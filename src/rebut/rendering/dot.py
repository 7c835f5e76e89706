"""A picture as DOT text, the same for the same picture, by the ``graphviz`` package."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from .directing import runs_across
from .edges import Edges, edges_of
from .labels import Labels
from .legend import legend
from .picture import Arrow, Box, Frame, Picture, Placing, Role, all_frames
from .text_runs import plain_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    import graphviz

    from .styles import Palette, Style

__all__ = ["graph_of"]

Part = TypeVar("Part", Arrow, Box)

_LARGE, _HUGE = 300, 3000
_HASTE = {"nslimit": "2", "nslimit1": "2"}
_GREAT_HASTE = {"nslimit": "0.5", "nslimit1": "2", "mclimit": "0.1", "splines": "line"}
"""What keeps the layout of a large map from taking minutes."""


def graph_of(picture: Picture, style: Style, *, dark: bool = False, across: bool | None = None) -> graphviz.Digraph:
    """The picture in a style; ``across`` draws it from left to right, and by default where it is large."""
    from graphviz import Digraph

    palette = style.dark if dark else style.light
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
    _Writer(picture, style, palette, wide, edges).write(graph)
    return graph


def _graph_attributes(picture: Picture, style: Style, palette: Palette, *, across: bool) -> dict[str, str]:
    found = {
        "rankdir": "LR" if across else "TB",
        "bgcolor": palette.page,
        "fontname": style.type.family,
        "pad": "0.3",
        "nodesep": "0.28" if across else "0.45",
        "ranksep": "0.75" if across else "0.55",
    }
    if below := legend(picture, style, palette):
        found |= {"labelloc": "b", "labeljust": "l", "label": below}
    if picture.frames and len(picture.boxes) <= _LARGE:
        found["newrank"] = "true"  # else each frame orders its levels by itself; it is slow in large maps
    if len(picture.boxes) > _LARGE:
        found |= _GREAT_HASTE if len(picture.boxes) > _HUGE else _HASTE
    return found


@attrs.frozen(eq=False)
class _Writer:
    """Writes the parts of a picture into a graph."""

    picture: Picture
    style: Style
    palette: Palette
    across: bool
    edges: Edges

    def write(self, graph: graphviz.Digraph) -> None:
        if not self.picture.title.strip():
            self._inside(graph)
            return
        with graph.subgraph(name="cluster_map") as whole:
            whole.attr(peripheries="0", margin="0", labelloc="t", labeljust="l", label=self._heading())
            self._inside(whole)

    def _heading(self) -> str:
        size = self.style.type.heading
        lines = plain_lines(self.picture.title, 560, size, bold=True)
        told = f' WIDTH="{lines.told}"' if lines.told else ""
        return (
            f'<<TABLE BORDER="0" CELLPADDING="0"><TR><TD{told} ALIGN="LEFT" BALIGN="LEFT"><FONT POINT-SIZE="{size:g}"'
            f' COLOR="{self.palette.ink}"><B>{lines.markup}</B></FONT></TD></TR></TABLE>>'
        )

    def _inside(self, graph: graphviz.Digraph) -> None:
        boxes = self._labels()
        if self.picture.frames:
            graph.body.append(f"\t{' '.join(boxes)}\n")  # their order: frames may hold them in another one
        for frame in self.picture.frames:
            self._frame(graph, frame, boxes)
        # keys are ours, and labels are escaped: nothing is left for the package to quote, which takes it long
        graph.body += [f"\t{key} [label={text}]\n" for key, text in boxes.items()]  # those in no frame
        graph.body += [self.edges.line(arrow) for arrow in self._in_order(self.picture.arrows)]
        if top := self._top():
            graph.body.append(f"\t{{ rank=min {' '.join(top)} }}\n")

    def _top(self) -> list[str]:
        """The main claims, where no frame holds them."""
        framed = {key for frame in all_frames(self.picture.frames) for key in frame.boxes}
        return [box.key for box in self.picture.boxes if box.role is Role.MAIN and box.key not in framed]

    def _labels(self) -> dict[str, str]:
        labels = Labels(self.style, self.palette, self.picture.words, self.across)
        ports = self.edges.ports()
        hung = {arrow.source.box for arrow in self.picture.arrows if arrow.placing is Placing.BELOW}
        top = [box for box in self.picture.boxes if box.key not in hung]
        rest = [box for box in self.picture.boxes if box.key in hung]
        boxes = (*self._in_order(top), *self._in_order(rest))
        return {box.key: labels.of(box, ports.get(box.key, set())) for box in boxes}

    def _in_order(self, parts: Sequence[Part]) -> Sequence[Part]:
        """The first ones first: where a map runs to the right, Graphviz puts them at the bottom."""
        return parts[::-1] if self.across else parts

    def _frame(self, graph: graphviz.Digraph, frame: Frame, boxes: dict[str, str]) -> None:
        """A frame with what is in it; its boxes are taken out of those that are left to write."""
        size, colour = self.style.type.frame, self.palette.muted
        title = plain_lines(frame.title, 420, size, bold=True)
        text = f'<<FONT POINT-SIZE="{size:g}" COLOR="{colour}"><B>{title.markup}</B></FONT>>'
        with graph.subgraph(name=f"{frame_name(frame)}_rim") as rim, rim.subgraph(name=frame_name(frame)) as cluster:
            rim.attr(label="", peripheries="0", margin="5")  # else frames side by side touch
            cluster.attr(
                label=text, labelloc="t", labeljust="l", peripheries="1", margin="14", color=self.palette.frame,
                style="rounded", penwidth="1",
            )  # fmt: skip
            for inner in frame.frames:
                self._frame(cluster, inner, boxes)
            for key in frame.boxes:
                cluster.node(key, boxes.pop(key))


def frame_name(frame: Frame) -> str:
    """The name by which a frame goes in DOT text."""
    return f"cluster_{frame.key}"
