"""Verdicts: what is left standing in a debate, and of what kind the reason is."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

import attrs

from rebut.errors import UnknownName
from rebut.findings import Finding

from .calling import a
from .lookup import Ref

if TYPE_CHECKING:
    from .debate import Debate

__all__ = ["Explainer", "Ground", "Judged", "Label", "Verdict", "Verdicts"]


class Verdict(enum.StrEnum):
    """What becomes of a claim, an argument, a step or a link."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNDECIDED = "undecided"


class Label(enum.StrEnum):
    """What the rules make of a statement, before a tie is told from a defeat."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class Ground(enum.StrEnum):
    """Of what kind the reason of a verdict is."""

    GRANTED = "granted"
    PRESUMED = "presumed"
    SUPPORTED = "supported"
    PREFERRED = "preferred"
    HOLDS = "holds"
    DENIED = "denied"
    DEFEATED = "defeated"
    UNSUPPORTED = "unsupported"
    UNFOUNDED = "unfounded"
    UNDERCUT = "undercut"
    TIE = "tie"
    STANDARD = "standard"
    LOOP = "loop"
    WAITING = "waiting"


@attrs.frozen
class Judged:
    """What was found of one node: the verdict and its ground, and what it was weighed at."""

    verdict: Verdict
    ground: Ground
    label: Label
    denial: Label
    """The label of its denial."""
    weight: tuple[float, float]
    """What surely speaks for it, and what still might."""


class Explainer(Protocol):
    """What puts the reasons of verdicts into words."""

    def reason(self, id: str) -> str:
        """The reason in a line."""
        ...

    def tree(self, id: str) -> str:
        """The reason, and what that rests on, as a tree in words."""
        ...


class Verdicts(Mapping[str, Verdict]):
    """The verdicts of a debate as it was when it was judged; looked up by a node, its id, title or text.

    >>> from rebut import Debate
    >>> debate = Debate("Rain")
    >>> rain = debate.claim("It rains.")
    >>> _ = debate.rebut(rain, because="The sky is blue.")
    >>> verdicts = debate.judge()
    >>> str(verdicts["It rains."]), str(verdicts["The sky is blue."])
    ('rejected', 'accepted')
    """

    def __init__(
        self, debate: Debate, judged: Mapping[str, Judged], explainer: Explainer,
        *, settings: Mapping[str, object], findings: tuple[Finding, ...] = (),
    ) -> None:  # fmt: skip
        self._debate = debate
        self._judged = dict(judged)
        self._explainer = explainer
        self.settings = dict(settings)
        """The choices that were made: semantics, standard, thresholds, presumption."""
        self.findings = findings
        """What is odd about the debate, seen while it was judged."""

    @property
    def debate(self) -> Debate:
        """A copy of the debate as it was judged."""
        return self._debate.copy()

    def __getitem__(self, ref: Ref) -> Verdict:
        return self.judged(ref).verdict

    def __iter__(self) -> Iterator[str]:
        return iter(self._judged)

    def __len__(self) -> int:
        return len(self._judged)

    def __contains__(self, ref: object) -> bool:
        try:
            self.judged(ref)  # type: ignore[arg-type]  # what is no name is refused there
        except ValueError:
            return False
        return True

    def judged(self, ref: Ref) -> Judged:
        """Verdict, ground, labels and weight of a node.

        Raises `UnknownName` for what was not judged, such as a group, or what came into the debate later.
        """
        return self._judged[self._id(ref)]

    def _id(self, ref: Ref) -> str:
        """The id that is meant; an id goes before titles and texts, since verdicts are kept by it."""
        if isinstance(ref, str) and ref in self._judged:
            return ref
        node = self._debate.find(ref)
        if node.id not in self._judged:
            said = f"{a(type(node))} has no verdict: {node.id!r}"
            raise UnknownName(said, "claims, arguments, steps, links and conflicts have one")
        return node.id

    def ground(self, ref: Ref) -> Ground:
        """Of what kind the reason is, such as a tie."""
        return self.judged(ref).ground

    def label(self, ref: Ref, *, denied: bool = False) -> Label:
        """What the rules make of it, or of its denial, before a tie is told from a defeat."""
        found = self.judged(ref)
        return found.denial if denied else found.label

    def reason(self, ref: Ref) -> str:
        """Why, in a line."""
        return self._explainer.reason(self._id(ref))

    def explain(self, ref: Ref) -> str:
        """Why, as a short tree in words: what it rests on, and what answers each attack."""
        return self._explainer.tree(self._id(ref))

    def changes(self, after: Verdicts) -> dict[str, tuple[Verdict | None, Verdict | None]]:
        """What is judged otherwise afterwards, by id: the verdict before and after, None where there is none."""
        ids = dict.fromkeys([*self._judged, *after._judged])
        pairs = {id: (self._said(id), after._said(id)) for id in ids}
        return {id: pair for id, pair in pairs.items() if pair[0] is not pair[1]}

    def _said(self, id: str) -> Verdict | None:
        found = self._judged.get(id)
        return found.verdict if found is not None else None

    def __repr__(self) -> str:
        words = [judged.verdict for judged in self._judged.values()]
        told = ", ".join([f"{words.count(word)} {word}" for word in Verdict])
        return f"<Verdicts of {self._debate.title!r}: {told}>"
