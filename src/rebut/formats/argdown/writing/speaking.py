"""What a claim, an argument or a heading says where it stands: its title, a wording, tags, and the data behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from rebut.formats.native.wordings import WORDINGS
from rebut.model import Argument, Claim, Debate, Group, Node, Premise, Support, Text

from .blocks import Words
from .carrying import Carrier
from .escaping import is_tag, written_tag
from .laying import Entry
from .settings import Settings
from .ties import Tie, has_structure
from .titles import Titles
from .wordings import Wording, wording

__all__ = ["Said", "Speaker"]


class Said(NamedTuple):
    """What stands at one place, and the further wordings, which are definitions of their own."""

    words: Words
    others: tuple[Words, ...] = ()


class Speaker:
    """Puts the nodes of one debate into words."""

    def __init__(
        self, debate: Debate, settings: Settings, titles: Titles, carrier: Carrier, places: Mapping[str, int]
    ) -> None:
        self.debate = debate
        self.settings = settings
        self.titles = titles
        self.carrier = carrier
        self.places = places
        self.grouped = {member for group in debate.all(Group) for member in group.members}

    def entry(self, entry: Entry, premise: Premise | None = None, *, named: bool = False) -> Said:
        """What stands at a place of a claim or an argument; ``named``: it needs a title there."""
        data: dict[str, Any] = self.relation(entry.tie) if entry.tie else {}
        if premise is not None:
            data.update(self.carrier.premise(premise))
        node = self.debate.nodes[entry.node]
        assert isinstance(node, Claim | Argument)  # noqa: S101 -- nothing else has a place
        if not entry.home:
            return Said(Words(self.bracketed(node.id), data=data))
        return self.home(node, data, named=named)

    def bracketed(self, id: str) -> str:
        """The title of a claim or an argument in its brackets."""
        title = self.titles[id]
        return f"<{title}>" if isinstance(self.debate.nodes[id], Argument) else f"[{title}]"

    def heading(self, group: Group, level: int, read: Sequence[str]) -> Words:
        """The heading of a group; ``read`` are its members as they will be read."""
        title = wording(Text(group.title), self.settings.reading)
        exact: dict[str, Any] = {} if title.exact and not title.tags else {"title": group.title}
        tags = self._tags(group, (), exact)
        flags: dict[str, Any] = {"isClosed": True} if group.closed else {}
        if tuple(read) != group.members:
            flags["members"] = list(group.members)
        data = self.carrier.heading(group, exact, flags)
        return Words("#" * level, title.written or "Group", breakable=False, tags=tags, data=data)

    def relation(self, tie: Tie) -> dict[str, Any]:
        """What data says of a relation."""
        strictly = self.settings.strict and isinstance(tie.node, Support) and self._between_claims(tie)
        found = self.carrier.relation(tie.node, strictly=strictly)
        return {"link": found} if found else {}

    def _between_claims(self, tie: Tie) -> bool:
        return all(isinstance(self.debate.nodes.get(id), Claim) for id in (tie.child, tie.above))

    # homes

    def home(self, node: Claim | Argument, data: dict[str, Any], *, named: bool) -> Said:
        """What stands at the home of a claim or an argument; ``data`` is what comes before its own."""
        exact: dict[str, Any] = {}
        wordings = self._wordings(node, exact)
        tags = self._tags(node, [tag for one in wordings for tag in one.tags], exact)
        named = named or bool(node.title) or self._needs_title(node, wordings)
        flags = self._flags(node, wordings)
        if isinstance(node, Argument) and node.lines and not has_structure(node):
            flags["lines"] = self.carrier.lines(node)
        bare = self.carrier.node(node, exact, flags)
        if isinstance(node, Argument):
            named = named or bool(wordings or tags or bare)
        if named and not self.titles.is_true(node.id):
            bare = self.carrier.node(node, {"title": node.title, **exact}, flags)
        label = self.bracketed(node.id) if named else ""
        first, *others = [self._words(label, one) for one in wordings] or [Words(label)]
        if node.canonical is not None and "texts" not in exact and node.canonical < len(others) + 1:
            others = self._marked(others, node.canonical)
        return Said(Words(first.label, first.text, first.breakable, tags, {**data, **bare}), tuple(others))

    def _marked(self, others: list[Words], canonical: int) -> list[Words]:
        """The further wordings, the canonical one among them with its flag."""
        return [
            Words(one.label, one.text, one.breakable, data={"isCanonical": True}) if at == canonical else one
            for at, one in enumerate(others, 1)
        ]

    def _words(self, label: str, given: Wording) -> Words:
        colon = ":" if label and given.written else ""
        return Words(label + colon, given.written, given.breakable)

    def _wordings(self, node: Claim | Argument, exact: dict[str, Any]) -> list[Wording]:
        """The wordings as they are written; where one cannot be, only what comes nearest to the one that is shown."""
        found = [wording(text, self.settings.reading) for text in node.texts]
        if all(one.exact for one in found):
            return found
        exact["texts"] = WORDINGS.write(node.texts)
        if node.canonical is not None:
            exact["canonical"] = node.canonical
        shown = wording(node.shown, self.settings.reading)
        return [shown] if shown.written else []

    def _needs_title(self, node: Claim | Argument, wordings: Sequence[Wording]) -> bool:
        if self.places[node.id] > 1 or len(wordings) > 1:
            return True
        return not wordings if isinstance(node, Claim) else not has_structure(node)

    def _flags(self, node: Claim | Argument, wordings: Sequence[Wording]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if node.canonical == 0 and len(wordings) == len(node.texts) and all(one.exact for one in wordings):
            found["isCanonical"] = True
        if not wordings and self.places[node.id] > 1 and not (isinstance(node, Argument) and has_structure(node)):
            found.update({"isInGroup": True} if node.id in self.grouped else {})
        return found

    def _tags(self, node: Node, found: Sequence[str], exact: dict[str, Any]) -> list[str]:
        """The tags that are written behind the text; what signs cannot say of them goes into ``exact``."""
        if not self.settings.reading.tags_stay and all(map(is_tag, node.tags)) and _once(node.tags):
            return [written_tag(tag) for tag in node.tags]
        if tuple(dict.fromkeys(found)) != node.tags:
            exact["tags"] = list(node.tags)
        return []


def _once(tags: Sequence[str]) -> bool:
    return len(set(tags)) == len(tags)
