"""Verdicts: what is left standing in a debate, and of what kind the reason is."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, Unpack

import attrs

from rebut.errors import UnknownName
from rebut.findings import Finding

from .calling import a
from .changed import Changes
from .lookup import Ref
from .readings import Disagreement, Extent, Label, Reading, Readings
from .wording import called

if TYPE_CHECKING:
    from rebut.evaluation.limits import Waiting
    from rebut.evaluation.turning import Searching, Turning
    from rebut.evaluation.witnessing import Discussion, Witness

    from .debate import Debate

__all__ = [
    "Changes",
    "Disagreement",
    "Explainer",
    "Extent",
    "Ground",
    "Judged",
    "Label",
    "Reading",
    "Readings",
    "Verdict",
    "Verdicts",
]


class Verdict(enum.StrEnum):
    """What becomes of a claim, an argument, a step or a link."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
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
    DISPUTED = "disputed"
    """Accepted in some readings, and not in others."""
    OPEN = "open"
    """Accepted in no reading, and not rejected in all."""
    UNREAD = "unread"
    """There is no reading."""


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

    def behind(self, id: str) -> Iterable[str]:
        """The nodes that a verdict hangs on."""
        ...

    def readings(self) -> Readings:
        """The ways in which the debate holds together."""
        ...

    def extent(self, id: str) -> Extent:
        """In how many of them something is accepted."""
        ...

    def witness(self, id: str) -> Witness | None:
        """What makes it stand without any choice; None where it does not."""
        ...

    def discussion(self, id: str) -> Discussion:
        """A discussion about it that has not begun."""
        ...

    def turning(self, id: str, **how: Unpack[Searching]) -> Turning:
        """The smallest changes that would turn its verdict."""
        ...

    def by_source(self, **how: Unpack[Waiting]) -> dict[str, Changes]:
        """What would be judged otherwise without each source."""
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

    # readings

    @property
    def readings(self) -> Readings:
        """The ways in which the debate holds together; judged by weight or by the grounded semantics there is one.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> rain, dry = debate.claim("It rains."), debate.claim("It is dry.")
        >>> _ = debate.contradict(rain, dry)
        >>> [reading.name for reading in debate.judge("preferred").readings]
        ['where “It rains.” stands', 'where “It is dry.” stands']
        """
        return self._explainer.readings()

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """What the readings disagree about, each apart from the others."""
        return self.readings.disagreements

    def extent(self, ref: Ref) -> Extent:
        """Whether something is accepted in every reading, in some, or in none."""
        return self._explainer.extent(self._id(ref))

    # why

    def behind(self, ref: Ref) -> Verdicts:
        """Only the verdicts that one hangs on, and that one itself; drawn, the map marks these alone.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> rain, sun = debate.claim("It rains."), debate.claim("The sun shines.")
        >>> _ = debate.support(rain, because="The street is wet.")
        >>> list(debate.judge().behind(rain))
        ['it-rains', 'the-street-is-wet', 'argument-1', 'argument-1-step-1']
        """
        id = self._id(ref)
        kept = {id, *self._explainer.behind(id)}
        kept.update([relation for relation, ends in self._debate.relations() if kept.issuperset(ends)])
        found = {one: judged for one, judged in self._judged.items() if one in kept}
        return Verdicts(self._debate, found, self._explainer, settings=self.settings, findings=self.findings)

    def witness(self, ref: Ref) -> Witness | None:
        """What makes something stand without any choice: each attack on it, and who answers that, down to the ground.

        None where it does not stand so. Raises `UnknownOption` where it was judged by weight.
        """
        return self._explainer.witness(self._id(ref))

    def discussion(self, ref: Ref) -> Discussion:
        """A discussion about whether something has to be accepted, to be played move by move.

        Raises `UnknownOption` where it was judged by weight.
        """
        return self._explainer.discussion(self._id(ref))

    def turning(
        self, ref: Ref, *, to: Verdict | str | None = None, by: Iterable[str] | None = None, size: int = 3,
        cap: int = 100, limit: float | str | None = None, progress: Callable[[int, int | None], None] | None = None,
    ) -> Turning:  # fmt: skip
        """The smallest changes of the debate after which the verdict on something would be another, or ``to``.

        A change drops a claim, a premise, a link or a source, or adds one; ``by`` names the kinds that may be used,
        such as ``"drop-link"``. All changes are found of which there have to be fewest, up to ``cap``, and up to
        ``size`` at a time; where the ``limit`` of time is reached, those that are known by then.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.")
        >>> objection = debate.rebut(rain, because="The sky is blue.")
        >>> print(debate.judge().turning(rain, by=["drop-claim"]))
        “It rains.” would be accepted
          - without the claim “The sky is blue.”
        """
        return self._explainer.turning(self._id(ref), to=to, by=by, size=size, cap=cap, limit=limit, progress=progress)

    def by_source(
        self, *, limit: float | str | None = None, progress: Callable[[int, int | None], None] | None = None
    ) -> dict[str, Changes]:
        """What would be judged otherwise without each source, and without the word of each participant; by their ids.

        Raises `OutOfTime`.
        """
        return self._explainer.by_source(limit=limit, progress=progress)

    def changes(self, after: Verdicts) -> Changes:
        """What is judged otherwise afterwards, by id: the verdict before and after, None where there is none.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.")
        >>> before = debate.judge()
        >>> _ = debate.rebut(rain, because="The sky is blue.")
        >>> print(before.changes(debate.judge()))
        “It rains.” was accepted, and is rejected: rebutted by “The sky is blue.”
        “The sky is blue.” is new: accepted
        the rebuttal rebuttal-1 is new: accepted
        """
        ids = dict.fromkeys([*self._judged, *after._judged])
        pairs = {id: (self._said(id), after._said(id)) for id in ids}
        changed = {id: pair for id, pair in pairs.items() if pair[0] is not pair[1]}
        return Changes(changed, before=self, after=after)

    def called(self, id: str) -> str:
        """What something was called in words when it was judged."""
        return called(self._debate.by_id(id))

    def _said(self, id: str) -> Verdict | None:
        found = self._judged.get(id)
        return found.verdict if found is not None else None

    def __repr__(self) -> str:
        words = [judged.verdict for judged in self._judged.values()]
        told = ", ".join([f"{words.count(word)} {word}" for word in Verdict])
        return f"<Verdicts of {self._debate.title!r}: {told}>"
