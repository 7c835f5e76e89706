"""The lists and mappings of a YAML text that are still open while it is read: each takes what is put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    from .parsed import Value
    from .places import Path
    from .yaml_record import Record

__all__ = ["CollectionHolder", "DocumentHolder", "Holder", "MappingHolder", "SequenceHolder", "Span"]

Span: TypeAlias = tuple[int, int]


@attrs.define
class _Collection:
    """What a list and a mapping have in common while they are open."""

    record: Record
    path: Path | None
    """None within a key or a value that is dropped: no places are kept there."""
    start: int
    stop: int
    """Where the last thing in it ends."""
    flow: bool
    anchor: str | None
    before: int
    """How much was read before it."""
    height: int = 1


@attrs.define
class SequenceHolder(_Collection):
    """A list."""

    value: list[Value] = attrs.field(factory=list)

    def next_path(self) -> Path | None:
        """The path of what comes next."""
        return None if self.path is None else (*self.path, len(self.value))

    def put(self, value: Value, _text: str, span: Span) -> None:
        """One more value that is whole."""
        if self.path is not None:
            self.record.values[*self.path, len(self.value)] = span
        self.value.append(value)
        self.stop = span[1]

    def attach(self, value: Value) -> None:
        """One more value, which will be filled."""
        self.value.append(value)

    def detach(self, span: Span) -> None:
        """The value that was to be filled is whole."""
        self.stop = span[1]


@attrs.define
class MappingHolder(_Collection):
    """A mapping: keys and values come in turn."""

    value: dict[str, Value] = attrs.field(factory=dict)
    key: str | None = None
    twice: bool = False
    """The key was there before: what comes next is dropped."""

    def next_path(self) -> Path | None:
        """The path of what comes next; a key has none."""
        if self.path is None or self.key is None or self.twice:
            return None
        return (*self.path, self.key)

    def put(self, value: Value, text: str, span: Span) -> None:
        """The next key, or its value."""
        if self.key is None:
            self._begin(text, span)
            return
        if not self.twice:
            self.value[self.key] = value
            if self.path is not None:
                self.record.values[*self.path, self.key] = span
        self.key = None
        self.stop = span[1]

    def attach(self, value: Value) -> None:
        """The value of the present key, which will be filled."""
        if self.key is not None and not self.twice:
            self.value[self.key] = value

    def detach(self, span: Span) -> None:
        """What was to be filled is whole: a value, or else a key that is no plain one, and is taken as its text."""
        if self.key is None:
            if self.path is not None:  # of keys within a key, the outermost is told
                self.record.odd_key(span)
            self._begin(self.record.text[slice(*span)], span)
            return
        self.key = None
        self.stop = span[1]

    def _begin(self, key: str, span: Span) -> None:
        self.key = key
        self.stop = span[1]
        self.twice = key in self.value
        if self.twice:
            self.record.second_key(key, span, None if self.path is None else (*self.path, key))
        elif self.path is not None:
            self.record.keys[*self.path, key] = span


@attrs.define
class DocumentHolder:
    """The document itself, which has one value."""

    record: Record
    value: Value = None
    height: int = 0
    begun: bool = False

    def next_path(self) -> Path:
        """The path of the only value."""
        return ()

    def put(self, value: Value, _text: str, span: Span) -> None:
        """The only value."""
        self.value = value
        self.record.values[()] = span

    def attach(self, value: Value) -> None:
        """The only value, which will be filled."""
        self.value = value

    def detach(self, _span: Span) -> None:
        """The only value is whole."""


Holder: TypeAlias = DocumentHolder | SequenceHolder | MappingHolder
CollectionHolder: TypeAlias = SequenceHolder | MappingHolder
