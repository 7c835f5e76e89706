"""What differs between files that are read as one debate, told where it stands."""

from __future__ import annotations

from rebut.findings import Finding, Level, Place
from rebut.model import Argument, Claim, Debate, Group, Node, thaw
from rebut.model.store import named, spoken

from ._merging import differences, different_data

__all__ = ["DIFFERENCES", "Telling"]

DIFFERENCES = frozenset(("RB240", "RB241", "RB242", "RB243", "RB244"))
"""The codes of what differs."""

_LONGEST = 80


class Telling:
    """The findings about two debates that become one."""

    def __init__(self, first: Debate, second: Debate) -> None:
        self.first, self.second = first, second
        self.findings: list[Finding] = []

    def of_the_whole(self) -> None:
        """That the debates have two titles, or two values of one key of their data."""
        first, second = self.first, self.second
        about = [("the title", first.title, second.title)] if first.title and second.title != first.title else []
        for what, one, two in (*about, *different_data(first.data, second.data)):
            if two != "":
                message = f"{what} is {_said(two)} here, and {_said(one)} in {self._name(first)}"
                self._tell("RB240", message, Place(self._name(second)), (), "the first holds", level=Level.NOTE)

    def of_node(self, held: Node, new: Node, id: str) -> None:
        """What differs between a node and what another file says of the same."""
        if isinstance(held, (Claim, Argument)) and isinstance(new, (Claim, Argument)):
            self._of_texts(held, new, id)
        for what, one, two in differences(held, new):
            message = f"{what} of {_called(held)} is {_said(two)} here, and {_said(one)} in {self._where(held.id)}"
            self._tell("RB242", message, self._place(id), (held.id,), "the first holds; write the same in both files")

    def _of_texts(self, held: Claim | Argument, new: Claim | Argument, id: str) -> None:
        if not held.texts or not [text for text in new.texts if text not in held.texts]:
            return
        message = f"{_called(held)} says {_said(new.text)} here, and {_said(held.text)} in {self._where(held.id)}"
        help = "both are kept, as wordings of one; where two things are meant, give them two titles"
        self._tell("RB241", message, self._place(id), (held.id,), help)

    def of_steps(self, held: Argument, new: Argument) -> None:
        """That two arguments of one title have different premises or steps."""
        message = f"{_called(held)} has other premises and steps here than in {self._where(held.id)}"
        help = "both are kept, this one with a number behind its title; give it a title of its own"
        self._tell("RB243", message, self._place(new.id), (held.id,), help)

    def of_home(self, member: Node, home: str, group: Group, id: str) -> None:
        """That a node stands in two groups."""
        inner = self.first.nodes[home]
        message = f"{_called(member)} stands under {_said(named(group))} here, and under {_said(named(inner))} in"
        message = f"{message} {self._where(member.id)}"
        self._tell("RB244", message, self._place(id), (member.id,), "the first holds", level=Level.NOTE)

    def _tell(
        self, code: str, message: str, place: Place, about: tuple[str, ...], help: str, *, level: Level = Level.WARNING
    ) -> None:
        self.findings.append(Finding(code, message, place, level, about, help))

    def _place(self, id: str) -> Place:
        """Where the second debate has a node."""
        document = self.second.document
        return document.places.get(id, Place(document.name)) if document else Place()

    def _where(self, id: str) -> str:
        """Where the first debate has a node, in words."""
        document = self.first.document
        return str(document.places.get(id, document.name)) if document else "another file"

    def _name(self, debate: Debate) -> str:
        return debate.document.name if debate.document else ""


def _called(node: Node) -> str:
    return f"the {type(node).__name__.lower()} {_said(named(node) or spoken(node) or node.id)}"


def _said(value: object) -> str:
    """A value in a sentence, no longer than needed to know it."""
    said = repr(thaw(value)) if not isinstance(value, str) else repr(str(value))  # type: ignore[arg-type]  # frozen
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
