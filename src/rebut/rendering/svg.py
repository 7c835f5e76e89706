"""An engine's SVG made ours: our ids and classes, whole texts as titles, and nothing in it that runs or reaches out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from rebut.errors import EngineFailed

from .escaping import element_id, element_ids, safe_url, xml_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from xml.etree.ElementTree import Element

__all__ = ["FONTS", "IMAGE", "Part", "finish"]

IMAGE = "#image-"
"""What a cell leads to that is to hold an image, before the image's name."""
FONTS = "Arial, Arimo, 'Liberation Sans', Helvetica, sans-serif"
"""Arial, what shares its measures, and what is there."""

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*>")

_SHAPE_NAMES = "defs linearGradient radialGradient stop path polygon polyline ellipse circle rect line text tspan"
_SHAPES = frozenset(f"{_SVG}{name}" for name in _SHAPE_NAMES.split())
_ATTRIBUTE_NAMES = (
    "baseline-shift cx cy d fill fill-opacity font-family font-size font-style font-weight fx fy gradientUnits height "
    "id offset opacity points r rx ry stop-color stop-opacity stroke stroke-dasharray stroke-opacity stroke-width "
    "style text-anchor text-decoration width x x1 x2 y y1 y2"
)
_ATTRIBUTES = {name: name for name in _ATTRIBUTE_NAMES.split()} | {_SPACE: "xml:space"}
_LOCAL = re.compile(r"url\(#([A-Za-z][\w-]*)\)")
_REACHES_OUT = re.compile(r"[\\@(]")
_NOT_PLAIN = re.compile(r'[&<>"\n\t\r\\@(]')


@attrs.frozen
class Part:
    """What one box, arrow or frame of the drawing shows: the id and the classes it gets, and its whole text."""

    id: str
    classes: str = ""
    text: str = ""


def finish(
    svg: bytes,
    *,
    title: str,
    description: str = "",
    parts: Mapping[str, Part] | None = None,
    images: Mapping[str, str] | None = None,
    language: str = "en",
    prefix: str = "",
) -> bytes:
    """An SVG of an engine as a drawing of ours, the same bytes for the same input.

    ``parts`` is looked up by the ``id`` that the DOT text gives a node, an arrow or a cluster, and else by its name
    there (``n1``, ``n1->n2``); a part's text becomes the element's title, which is read aloud and shown as a tooltip.
    ``images`` are addresses of the kind ``data:``, by the names of the cells that they go into.
    Ids are cleaned and made unique, and begin with ``prefix``, so that several drawings can stand on one page.
    Texts stay texts. ``EngineFailed`` is raised for what is no SVG.

    >>> drawing = b'''<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt" viewBox="0 0 9 9">
    ... <g id="n1" class="node"><title>n1</title><text x="1" y="8" onclick="run()">It is false.</text></g></svg>'''
    >>> part = Part("claim-fabricated", "claim", "The deployment is fabricated.")
    >>> print(finish(drawing, title="Kursk", parts={"n1": part}).decode().partition("</title>")[2])
    <BLANKLINE>
    <g id="claim-fabricated" class="node claim">
    <title>The deployment is fabricated.</title>
    <text x="1" y="8">It is false.</text>
    </g>
    </svg>
    <BLANKLINE>
    """
    root = _parsed(svg)
    head = ("map", "map-title", "map-description")
    ids = element_ids((part.id for part in (parts or {}).values()), taken=head)
    named = {key: attrs.evolve(part, id=id) for (key, part), id in zip((parts or {}).items(), ids, strict=True)}
    writer = _Writer(named, (*head, *ids), prefix, images or {})
    writer.root(root, title, description, language)
    return "".join(writer.pieces).encode("utf-8")


def _parsed(svg: bytes) -> Element:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root: Element = fromstring(_DOCTYPE.sub(b"", svg, count=1), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise EngineFailed(f"the layout engine wrote no valid SVG: {error}", "try another engine") from error
    if root.tag != f"{_SVG}svg":
        raise EngineFailed(f"the layout engine wrote no SVG, but <{root.tag}>", "try another engine")
    return root


class _Writer:
    """Writes the elements that drawings are made of; everything else, and comments with it, is left behind."""

    def __init__(self, parts: Mapping[str, Part], taken: Iterable[str], prefix: str, images: Mapping[str, str]) -> None:
        self.pieces: list[str] = []
        self._parts, self._prefix, self._images = parts, prefix, images
        self._taken = set(taken)
        self._in_link = False

    def root(self, element: Element, title: str, description: str, language: str) -> None:
        prefix = xml_text(self._prefix)
        labels = [f"{prefix}map-title", *([f"{prefix}map-description"] if description else [])]
        self.pieces += [
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
            *(f' {name}="{xml_text(element.get(name, ""))}"' for name in ("width", "height", "viewBox")),
            f' role="img" aria-labelledby="{" ".join(labels)}" lang="{xml_text(language)}"',
            f' xml:lang="{xml_text(language)}" font-family="{FONTS}">\n',
            f'<title id="{labels[0]}">{xml_text(title)}</title>\n',
            *(f'<desc id="{label}">{xml_text(description)}</desc>\n' for label in labels[1:]),
        ]
        self._children(element)
        self.pieces.append("</svg>\n")

    def _children(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag in _SHAPES:
                self._shape(child, tag[len(_SVG) :])
            elif tag == f"{_SVG}g":
                self._group(child)
            elif tag == f"{_SVG}a":
                self._link(child)

    def _shape(self, element: Element, tag: str) -> None:
        self.pieces.append(f"<{tag}{self._attributes(element)}")
        if not element.text and not len(element):
            self.pieces.append("/>\n")
            return
        self.pieces.append(f">{_escaped(element.text or '')}")
        self._children(element)
        self.pieces.append(f"</{tag}>\n")

    def _attributes(self, element: Element) -> str:
        given = element.attrib
        if "id" in given or _NOT_PLAIN.search("".join(given.values())):
            given = dict(self._careful(element))
        found = [(name, value) for name, value in given.items() if name in _ATTRIBUTES and value != "Arial"]
        return "".join([f' {_ATTRIBUTES[name]}="{value}"' for name, value in found])

    def _careful(self, element: Element) -> Iterator[tuple[str, str]]:
        """The attributes of one that has an id, as gradients do, or a value to be escaped or to be dropped."""
        for name, value in element.items():
            if name == "id":
                yield name, f"{xml_text(self._prefix)}{element_id(value)}"
            elif _LOCAL.fullmatch(value):
                yield name, _LOCAL.sub(self._local, value)
            elif not _REACHES_OUT.search(value):
                yield name, xml_text(value)

    def _local(self, found: re.Match[str]) -> str:
        return f"url(#{xml_text(self._prefix)}{element_id(found[1])})"

    def _group(self, element: Element) -> None:
        kind = element.get("class", "").partition(" ")[0]
        if not kind:  # around a link
            self._children(element)
            return
        part = self._part(element, kind)
        words = " ".join(dict.fromkeys(f"{element.get('class', '')} {part.classes}".split()))
        transform = f' transform="{_escaped(element.get("transform", ""))}"' if kind == "graph" else ""
        self.pieces.append(f'<g id="{xml_text(self._prefix + part.id)}" class="{xml_text(words)}"{transform}>\n')
        if part.text:
            self.pieces.append(f"<title>{xml_text(part.text)}</title>\n")
        self._children(element)
        self.pieces.append("</g>\n")

    def _part(self, element: Element, kind: str) -> Part:
        """What the group shows; where nobody says it, the group keeps its id, cleaned."""
        if kind == "graph":
            return Part("map")
        name = element.findtext(f"{_SVG}title", "")
        part = self._parts.get(element.get("id", "")) or self._parts.get(name)
        if part is None:
            (id,) = element_ids([element.get("id", name)], taken=self._taken)
            self._taken.add(id)
            part = Part(id)
        return part

    def _link(self, element: Element) -> None:
        """A link that is safe, and is not inside of another one, or an image; else only what is in it."""
        if image := self._images.get(element.get(_HREF, "").removeprefix(IMAGE)):
            self._image(element, image)
            return
        url = "" if self._in_link else safe_url(element.get(_HREF, ""))
        if not url:
            self._children(element)
            return
        self._in_link = True
        self.pieces.append(f'<a xlink:href="{xml_text(url)}" target="_blank" rel="noopener noreferrer">\n')
        self._children(element)
        self.pieces.append("</a>\n")
        self._in_link = False

    def _image(self, cell: Element, image: str) -> None:
        """An image as large as its cell."""
        shape = next(cell.iter(f"{_SVG}polygon"), None)
        if shape is None:
            return
        points = [tuple(map(float, point.split(","))) for point in shape.get("points", "").split()]
        (left, top), (right, bottom) = [[edge(side) for side in zip(*points, strict=True)] for edge in (min, max)]
        size = f'x="{left:g}" y="{top:g}" width="{right - left:g}" height="{bottom - top:g}"'
        self.pieces.append(f'<image {size} xlink:href="{xml_text(image)}"/>\n')


def _escaped(text: str) -> str:
    return xml_text(text) if _NOT_PLAIN.search(text) else text
