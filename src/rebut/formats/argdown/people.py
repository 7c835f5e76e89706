"""Participants and sources by the names that citations give them; who is not known yet is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rebut.model import Attribution, Citation, Node, Participant, Source

from .identity import Ids

__all__ = ["People"]


class People:
    """Who and what is cited."""

    __slots__ = ("_ids", "_made", "_participants", "_sources")

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._participants: dict[str, str] = {}
        self._sources: dict[str, str] = {}
        self._made: list[Node] = []

    def declare(self, node: Participant | Source) -> None:
        """Somebody or something that the document names by itself."""
        if isinstance(node, Participant):
            self._know(self._participants, node.id, node.name)
        else:
            self._know(self._sources, node.id, node.title)

    def _know(self, known: dict[str, str], id: str, name: str) -> None:
        """Two that share a name are one: it is the first of them who is cited."""
        known[id] = known.setdefault(name, id)

    def made(self) -> Iterator[Node]:
        """Those made since this was asked last."""
        made, self._made = self._made, []
        return iter(made)

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
        if name and name not in self._participants:
            id = self._ids.fresh(Participant, name)
            self._made.append(Participant(name, id=id))
            self._know(self._participants, id, name)
        return self._participants.get(name, "")

    def source(self, name: str) -> str:
        """Id of what has this title or id; "" for nothing."""
        if name and name not in self._sources:
            id = self._ids.fresh(Source, name)
            self._made.append(Source(name, id=id))
            self._know(self._sources, id, name)
        return self._sources.get(name, "")
