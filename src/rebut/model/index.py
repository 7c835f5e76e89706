"""An index from a key to the ids that have it, small where one id has a key, which is nearly always."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Index"]


class Index:
    """Key -> ids. A lone id is held as itself, so that a large debate is not a hundred thousand little dicts.

    >>> index = Index()
    >>> index.add("rain", ["text"])
    >>> index.add("drizzle", ["text"])
    >>> list(index["text"]), list(index["other"])
    (['rain', 'drizzle'], [])
    """

    __slots__ = ("_ids",)

    def __init__(self) -> None:
        self._ids: dict[str, str | dict[str, None]] = {}

    def __getitem__(self, key: str) -> Iterable[str]:
        found = self._ids.get(key)
        if found is None:
            return ()
        return (found,) if found.__class__ is str else found

    def add(self, id: str, keys: Iterable[str]) -> None:
        """An id has these keys."""
        ids = self._ids
        for key in keys:
            found = ids.setdefault(key, id)
            if found is id:
                continue
            if isinstance(found, dict):
                found[id] = None
            elif found != id:
                ids[key] = {found: None, id: None}

    def discard(self, id: str, keys: Iterable[str]) -> None:
        """An id has these keys no longer."""
        for key in keys:
            found = self._ids.get(key)
            if isinstance(found, dict):
                found.pop(id, None)
                if not found:
                    del self._ids[key]
            elif found == id:
                del self._ids[key]

    def copy(self) -> Index:
        """The same index, to go its own way."""
        other = Index()
        other._ids = self._ids.copy()
        for key, found in self._ids.items():
            if found.__class__ is dict:
                other._ids[key] = found.copy()
        return other
