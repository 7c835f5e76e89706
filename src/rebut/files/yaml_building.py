"""From the events of a YAML parser to plain values, with limits to depth, growth and number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from .core_schema import STANDARD, NoFit, Scalar, TooLong, plain, tagged
from .yaml_holders import DocumentHolder, MappingHolder, SequenceHolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .parsed import Value
    from .yaml_holders import CollectionHolder, Holder, Span
    from .yaml_record import Record

__all__ = ["GROWTH", "Builder"]

GROWTH = 100_000
"""Values that the aliases of one text may stand for together; a long text counts once more for each 64 characters."""


@attrs.frozen
class _Anchored:
    """What an alias may stand for: its value, what it is called as a key, how much it counts, and how deep it goes."""

    value: Value
    text: str
    size: int
    height: int


@attrs.define
class Builder:
    """Takes events one by one, and holds what was built of them so far."""

    record: Record
    deepest: int
    most: int
    _top: DocumentHolder = attrs.field(init=False)
    _open: list[CollectionHolder] = attrs.field(init=False, factory=list)
    _inner: Holder = attrs.field(init=False)
    """The innermost of those that are open, which takes what comes next."""
    _anchors: dict[str, _Anchored | None] = attrs.field(init=False, factory=dict)
    _count: int = attrs.field(init=False, default=0)
    _grown: int = attrs.field(init=False, default=0)

    @_top.default
    def _no_document_yet(self) -> DocumentHolder:
        return DocumentHolder(self.record)

    @_inner.default
    def _the_document(self) -> Holder:
        return self._top

    def take(self, events: Iterable[Any]) -> None:
        """Builds from these events; raises ``Stop`` where the text must not be read further."""
        for event in events:
            if handler := _HANDLERS.get(type(event).__name__):
                handler(self, event)

    def whole(self) -> Value:
        """The value of the first document; whatever is still open ends where the reading ended."""
        for left in self._open:
            self._keep_span(left, left.stop)
        return self._top.value

    def _document(self, event: Any) -> None:  # noqa: ANN401
        if self._top.begun:
            start = event.start_mark.index
            self.record.stop("RB210", "a second document begins here", (start, start + 3), "give it a file of its own")
        self._top.begun = True

    def _scalar(self, event: Any) -> None:  # noqa: ANN401
        text: str = event.value
        if self.record.stand_ins is not None:
            text = self.record.stand_ins.restored(text)
        span = (event.start_mark.index, event.end_mark.index)
        if event.style in _BLOCK_STYLES:
            span = (span[0], self.record.before_line_end(*span))
        value = text if event.tag is None and event.implicit[1] else self._meant(event, text, span)
        size = 1 + (len(text) >> 6)
        self._count += size
        if self._count > self.most:
            self.record.too_many(self.most, span[0])
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, text, size, 0)
        self._inner.put(value, text, span)

    def _meant(self, event: Any, text: str, span: Span) -> Scalar:  # noqa: ANN401
        try:
            if event.tag is None:  # the quicker parser tells of a lone ! by nothing else
                return text if event.style or self.record.text.startswith("!", span[0]) else plain(text)
            return self._tagged(event.tag, text, span, plainly=not event.style)
        except TooLong:
            self.record.too_long(span)
        return text

    def _tagged(self, tag: str, text: str, span: Span, *, plainly: bool) -> Scalar:
        if tag == "!":
            return text
        try:
            return tagged(text, tag.removeprefix(STANDARD) if tag.startswith(STANDARD) else "")
        except KeyError:
            self.record.unknown_tag(tag, span)
        except NoFit:
            self.record.misfit(text, tag, span)
        return plain(text) if plainly else text

    def _sequence(self, event: Any) -> None:  # noqa: ANN401
        self._begin(event, SequenceHolder, STANDARD + "seq")

    def _mapping(self, event: Any) -> None:  # noqa: ANN401
        self._begin(event, MappingHolder, STANDARD + "map")

    def _begin(self, event: Any, kind: type[SequenceHolder | MappingHolder], tag: str) -> None:  # noqa: ANN401
        span = (event.start_mark.index, event.end_mark.index)
        if len(self._open) >= self.deepest:
            self.record.too_deep(self.deepest, span)
        if event.tag is not None and event.tag not in ("!", tag):
            self.record.unknown_tag(event.tag, span)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        path = self._inner.next_path()
        opened = kind(self.record, path, *span, event.flow_style, event.anchor, self._count)
        self._count += 1
        self._inner.attach(opened.value)
        self._open.append(opened)
        self._inner = opened

    def _end(self, event: Any) -> None:  # noqa: ANN401
        closed = self._open.pop()
        parent = self._inner = self._open[-1] if self._open else self._top
        parent.height = max(parent.height, closed.height + 1)
        if closed.anchor is not None:
            size = self._count - closed.before
            self._anchors[closed.anchor] = _Anchored(closed.value, f"*{closed.anchor}", size, closed.height)
        stop = event.end_mark.index if closed.flow else closed.stop
        self._keep_span(closed, stop)
        parent.detach((closed.start, stop))

    def _keep_span(self, closed: CollectionHolder, stop: int) -> None:
        if closed.path is not None:
            self.record.values[closed.path] = (closed.start, stop)

    def _alias(self, event: Any) -> None:  # noqa: ANN401
        name, span = event.anchor, (event.start_mark.index, event.end_mark.index)
        anchored = self._anchors.get(name)
        if anchored is None:
            self.record.lost_alias(name, span, within=name in self._anchors)
            self._inner.put(f"*{name}", f"*{name}", span)
            return
        self._grow(anchored, span)
        self._inner.height = max(self._inner.height, anchored.height + 1)
        self._inner.put(anchored.value, anchored.text, span)

    def _grow(self, anchored: _Anchored, span: Span) -> None:
        self._count += anchored.size
        self._grown += anchored.size
        if self._grown > GROWTH or self._count > self.most:
            self.record.grows(GROWTH, span)
        if len(self._open) + anchored.height > self.deepest:
            self.record.too_deep(self.deepest, span)


_BLOCK_STYLES = ("|", ">")

_HANDLERS: dict[str, Callable[[Builder, Any], None]] = {
    "DocumentStartEvent": Builder._document,  # noqa: SLF001 -- its own table
    "ScalarEvent": Builder._scalar,  # noqa: SLF001
    "SequenceStartEvent": Builder._sequence,  # noqa: SLF001
    "MappingStartEvent": Builder._mapping,  # noqa: SLF001
    "SequenceEndEvent": Builder._end,  # noqa: SLF001
    "MappingEndEvent": Builder._end,  # noqa: SLF001
    "AliasEvent": Builder._alias,  # noqa: SLF001
}
