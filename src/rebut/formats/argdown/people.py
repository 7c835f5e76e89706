"""Participants and sources by the names that citations give them; who is not known yet is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from rebut.model import Attribution, Citation, Node, Participant, Source

from .identity import Ids

__all__ = ["People"]


@attrs.define
class _Known:
    """Ids by what they go by: an id goes before a name, and two that share a name are the first of them."""

    ids: dict[str, str] = attrs.field(factory=dict)
    names: dict[str, str] = attrs.field(factory=dict)

    def add(self, id: str, name: str) -> None:
        self.ids[id] = self.names.setdefault(name, id) if name else id

    def find(self, name: str) -> str | None:
        return self.ids.get(name) or self.names.get(name)


class People:
    """Who and what is cited."""

    __slots__ = ("_ids", "_made", "_participants", "_sources")

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._participants = _Known()
        self._sources = _Known()
        self._made: list[Node] = []

    def declare(self, node: Participant | Source) -> None:
        """Somebody or something that the document names by itself."""
        if isinstance(node, Participant):
            self._participants.add(node.id, node.name)
        else:
            self._sources.add(node.id, node.title)

    def made(self) -> Sequence[Node]:
        """Those made since this was asked last."""
        if not self._made:
            return ()
        made, self._made = self._made, []
        return made

    def cites(self, given: Iterable[Citation]) -> tuple[Citation, ...]:
        """The same citations with ids for names."""
        return tuple([self._cite(one) for one in given])

    def _cite(self, given: Citation) -> Citation:
        by = self.participant(given.by)
        source = self.source(given.source)
        via = [Attribution(self.participant(one.by), one.stance) for one in given.via]
        return Citation(by, given.stance, source, given.place, given.anchor, given.grade, via)

    def participant(self, name: str) -> str:
        """Id of who has this name or id; "" for nobody."""
        if not name:
            return ""
        found = self._participants.find(name)
        if found is None:
            found = self._ids.fresh(Participant, name)
            self._made.append(Participant(name, id=found))
            self._participants.add(found, name)
        return found

    def source(self, name: str) -> str:
        """Id of what has this title or id; "" for nothing."""
        if not name:
            return ""
        found = self._sources.find(name)
        if found is None:
            found = self._ids.fresh(Source, name)
            self._made.append(Source(name, id=found))
            self._sources.add(found, name)
        return found
