"""Data that a node carries along: JSON-like, deep-frozen, compared strictly, in the order given."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Never, TypeAlias, Union

from rebut.errors import DebateError

__all__ = ["EMPTY", "Frozen", "FrozenMap", "freeze", "frozen_map", "thaw"]

Frozen: TypeAlias = Union[None, bool, int, float, str, tuple["Frozen", ...], "FrozenMap"]

DEPTH = 64
"""Data nested deeper than this is refused, so that nothing that walks it runs out of stack, and files can hold it."""


LONGEST_NUMBER = 11_000
"""Bits of a whole number: about 3,300 digits, as Python prints no number of more than 4,300."""


class FrozenMap(Mapping[str, Frozen]):
    """A mapping that never changes, picklable and hashable; ``True`` is not ``1``, and order counts.

    >>> data = FrozenMap({"grade": "B2", "pages": [3, 4]})
    >>> data["pages"]
    (3, 4)
    >>> FrozenMap({"sure": True}) == FrozenMap({"sure": 1})
    False
    """

    __slots__ = ("_items",)
    _items: dict[str, Frozen]

    def __init__(self, given: Mapping[str, object] = {}) -> None:
        object.__setattr__(self, "_items", {_key(key): _freeze(value, 1) for key, value in given.items()})

    def __getitem__(self, key: str) -> Frozen:
        return self._items[key]

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 -- as Mapping has it
        """The value of a key, or the default where there is none."""
        return self._items.get(key, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if isinstance(other, FrozenMap):
            return _same(self, other)
        if not isinstance(other, Mapping):
            return NotImplemented
        try:
            return _same(self, FrozenMap(other))
        except DebateError:
            return False

    def __hash__(self) -> int:
        return hash(tuple(self._items.items()))

    def __setattr__(self, name: str, value: object) -> Never:
        raise AttributeError(f"a FrozenMap does not change: {name}")

    __delattr__ = __setattr__  # type: ignore[assignment]  # the same word for both

    def __reduce__(self) -> tuple[type[FrozenMap], tuple[dict[str, Frozen]]]:
        return FrozenMap, (self._items,)

    def __copy__(self) -> FrozenMap:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> FrozenMap:
        return self

    def __repr__(self) -> str:
        return repr(self._items)


EMPTY = FrozenMap()


def frozen_map(given: Mapping[str, object] | None) -> FrozenMap:
    """A mapping as a node holds it; ``None`` is the empty one."""
    if given.__class__ is FrozenMap:
        return given
    if given is None:
        return EMPTY
    if not isinstance(given, Mapping):
        raise DebateError(f"data is a mapping, not {type(given).__name__}")
    return FrozenMap(given) if len(given) else EMPTY  # nearly every node has none, and this one is shared


def freeze(value: object) -> Frozen:
    """A JSON-like value, deep-frozen: lists become tuples, mappings become `FrozenMap`.

    >>> freeze([1, {"a": None}])
    (1, {'a': None})

    Raises `DebateError` for what JSON cannot say: other types, keys that are no strings, NaN and infinity.
    """
    return _freeze(value, 1)


def thaw(value: Frozen) -> Any:  # noqa: ANN401 -- JSON-like, as json.loads gives it
    """The same value in plain lists and dicts.

    >>> thaw(freeze({"pages": [3, 4]}))
    {'pages': [3, 4]}
    """
    if isinstance(value, FrozenMap):
        return {key: thaw(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [thaw(inner) for inner in value]
    return value


def _freeze(value: Any, depth: int) -> Frozen:  # noqa: ANN401 -- whatever a caller gives
    kind = value.__class__
    if kind is str or value is None or kind is bool:
        return value  # type: ignore[no-any-return]
    if kind is int:
        return _printable(value)
    if depth > DEPTH:
        raise DebateError(f"data is nested deeper than {DEPTH}")
    if isinstance(value, float):
        return _finite(float(value))
    if isinstance(value, Mapping):
        return _nested(value, depth)
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray)):
        return tuple(_freeze(inner, depth + 1) for inner in value)
    if isinstance(value, (str, bool, int)):
        return _plain(value)
    raise DebateError(f"data cannot hold a {kind.__name__}", "text, numbers, true, false, null, lists and mappings do")


def _nested(value: Mapping[object, object], depth: int) -> FrozenMap:
    inner = FrozenMap()
    object.__setattr__(inner, "_items", {_key(key): _freeze(item, depth + 1) for key, item in value.items()})
    return inner


def _plain(value: str | int) -> str | int:
    """A subclass of str or int (an enum's member, say) as the plain value."""
    return str.__str__(value) if isinstance(value, str) else _printable(int(value))


def _printable(value: int) -> int:
    if value.bit_length() <= LONGEST_NUMBER:
        return value
    raise DebateError("data cannot hold a number of thousands of digits", "write it as text")


def _finite(value: float) -> float:
    if math.isfinite(value):
        return value
    raise DebateError(f"data cannot hold {value}", "JSON has no word for it; write it as text")


def _key(key: object) -> str:
    if isinstance(key, str):
        return str.__str__(key)
    raise DebateError(f"a key of data is a string, not {type(key).__name__}")


def _same(one: Frozen, other: Frozen) -> bool:
    if one.__class__ is not other.__class__:
        return False
    if isinstance(one, FrozenMap) and isinstance(other, FrozenMap):
        return list(one) == list(other) and all(map(_same, one.values(), other.values()))
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float):
        return repr(one) == repr(other)  # 0.0 and -0.0 are written differently
    return one == other
