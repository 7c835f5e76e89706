"""Strengths: how strong each claim of a debate, or each argument of a graph, is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

import attrs

from rebut.errors import UnknownName
from rebut.findings import Finding

from .bipolar import Bipolar
from .calling import a
from .lookup import Ref
from .nodes import Node

if TYPE_CHECKING:
    from .debate import Debate

__all__ = ["Contributions", "Contributor", "Strengths", "Weighed"]


@attrs.frozen(eq=False)
class Weighed:
    """What was found of a graph: the strengths, and how they were found."""

    graph: Bipolar
    strengths: Sequence[float]
    """In the order of the graph's names."""
    bases: Sequence[float]
    """The base scores, as the measure takes them, also those that are taken from others."""
    converged: bool = True
    residual: float = 0.0
    """How fast a strength would still move; 0 where nothing lies in a circle."""
    steps: int = 0
    """How many steps the circles were followed."""
    circular: int = 0
    """How many arguments lie in circles, or between them."""
    ranks: tuple[tuple[str, ...], ...] = ()
    """Names from the strongest to the weakest, where the measure gives an order and no numbers."""


@attrs.frozen(eq=False)
class Contributions(Mapping[str, float]):
    """What each argument does to the strength of one: above 0 where it strengthens it."""

    about: str
    """The argument that it is done to."""
    kind: str
    """``removal``, ``intrinsic-removal``, ``shapley`` or ``gradient``."""
    parts: Mapping[str, float] = attrs.field(repr=False)
    exact: bool = True
    bounds: Mapping[str, float] = attrs.field(factory=dict, repr=False)
    """How far off each may be, where they were sampled."""
    confidence: float = 1.0
    """How surely all are within their bounds."""
    samples: int = 0
    seed: int | None = None
    findings: tuple[Finding, ...] = ()

    def __getitem__(self, name: str) -> float:
        return self.parts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.parts)

    def __len__(self) -> int:
        return len(self.parts)


class Contributor(Protocol):
    """What finds contributions."""

    def __call__(
        self, about: int, kind: str, *, exact: int, samples: int, seed: int, confidence: float,
        limit: float | str | None, progress: Callable[[int, int | None], None] | None,
    ) -> Contributions:  # fmt: skip
        """The contributions of all others to the argument at a place."""
        ...


class Strengths(Mapping[str, float]):
    """The strengths of a debate as it was when it was weighed; looked up by a node, its id, title or text.

    Of a bipolar graph, by a name. From 0 to 1.

    >>> from rebut import Debate
    >>> debate = Debate("Rain")
    >>> rain = debate.claim("It rains.")
    >>> _ = debate.rebut(rain, because="The sky is blue.")
    >>> strengths = debate.weigh()
    >>> strengths["It rains."], strengths["The sky is blue."]
    (0.25, 0.5)
    """

    def __init__(
        self, weighed: Weighed, contributor: Contributor, *, settings: Mapping[str, object],
        debate: Debate | None = None, places: Mapping[str, int] | None = None, findings: tuple[Finding, ...] = (),
    ) -> None:  # fmt: skip
        self._weighed, self._contributor = weighed, contributor
        self._debate, self._places = debate, places
        self.settings = dict(settings)
        """The choices that were made: the measure, and how the debate was read."""
        self.findings = findings
        """What is odd about it, or was left out."""

    @property
    def debate(self) -> Debate | None:
        """A copy of the debate as it was weighed; None where a graph was."""
        return None if self._debate is None else self._debate.copy()

    @property
    def graph(self) -> Bipolar:
        """The bipolar graph that was weighed."""
        return self._weighed.graph

    @property
    def measure(self) -> str:
        """Name of the measure."""
        return str(self.settings["measure"])

    @property
    def converged(self) -> bool:
        """Whether the strengths in circles have settled; True where there are no circles."""
        return self._weighed.converged

    @property
    def residual(self) -> float:
        """How fast the strength that moves most would still move."""
        return self._weighed.residual

    @property
    def steps(self) -> int:
        """How many steps the circles were followed; 0 without circles."""
        return self._weighed.steps

    @property
    def circular(self) -> int:
        """How many arguments lie in circles, or between them."""
        return self._weighed.circular

    def __getitem__(self, ref: Ref) -> float:
        return self._weighed.strengths[self._place(ref)]

    def __iter__(self) -> Iterator[str]:
        return iter(self.graph.names)

    def __len__(self) -> int:
        return len(self.graph)

    def __contains__(self, ref: object) -> bool:
        try:
            self._place(ref)  # type: ignore[arg-type]  # what is no name is refused there
        except ValueError:
            return False
        return True

    def _place(self, ref: Ref) -> int:
        """Where it stands in the graph; an id goes before titles and texts."""
        if self._debate is None or self._places is None:
            return self.graph.index(ref.id if isinstance(ref, Node) else ref)
        if isinstance(ref, str) and (found := self._places.get(ref)) is not None:
            return found
        node = self._debate.find(ref)
        if (found := self._places.get(node.id)) is None:
            said = f"{a(type(node))} has no strength: {node.id!r}"
            raise UnknownName(said, "claims, arguments, steps and links have one")
        return found

    def base(self, ref: Ref) -> float:
        """The base score: what its strength would be if nothing attacked or supported it.

        Of a step, and of a link from several sources, what the strengths of its premises make of it.
        """
        return self._weighed.bases[self._place(ref)]

    @property
    def ranking(self) -> tuple[tuple[str, ...], ...]:
        """The names from the strongest to the weakest, those that are equal (to nine places) together."""
        if self._weighed.ranks:
            return self._weighed.ranks
        groups: dict[float, list[str]] = {}
        for name, strength in zip(self.graph.names, self._weighed.strengths, strict=True):
            groups.setdefault(round(strength, 9), []).append(name)
        return tuple([tuple(groups[strength]) for strength in sorted(groups, reverse=True)])

    def contributions(
        self, ref: Ref, kind: str = "removal", *, exact: int = 12, samples: int = 1_000, seed: int = 0,
        confidence: float = 0.95, limit: float | str | None = None,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> Contributions:  # fmt: skip
        """What each other argument that acts upon one, however far away, does to its strength.

        ``"removal"`` is what it would lose without the other; ``"intrinsic-removal"`` the same, with nothing counted
        that acts upon the other; ``"shapley"`` the other's fair share, exactly where no more than ``exact`` others act
        upon it, else from so many ``samples``, drawn from ``seed``, with bounds that hold as surely as ``confidence``;
        and ``"gradient"`` how fast it changes with the other's base score. What has no base score of its own, such as
        a step, has no part of its own.

        >>> from rebut import Debate
        >>> debate = Debate("Rain")
        >>> rain = debate.claim("It rains.", id="rain")
        >>> _ = debate.rebut(rain, because=debate.claim("The sky is blue.", id="blue"))
        >>> dict(debate.weigh().contributions(rain))
        {'blue': -0.25}

        Raises `UnknownOption`, and `OutOfTime` where the ``limit`` is over before there is a result.
        """
        return self._contributor(
            self._place(ref), kind, exact=exact, samples=samples, seed=seed, confidence=confidence, limit=limit,
            progress=progress,
        )  # fmt: skip

    def changes(self, after: Strengths, *, least: float = 1e-9) -> dict[str, tuple[float | None, float | None]]:
        """What is stronger or weaker afterwards, by name: the strength before and after, None where there is none."""
        before, then = self._named(), after._named()
        pairs = {name: (before.get(name), then.get(name)) for name in dict.fromkeys([*before, *then])}
        return {name: pair for name, pair in pairs.items() if _moved(*pair, least)}

    def _named(self) -> dict[str, float]:
        return dict(zip(self.graph.names, self._weighed.strengths, strict=True))

    def __repr__(self) -> str:
        about = repr(self._debate.title) if self._debate is not None else repr(self.graph)
        settled = "" if self.converged else ", not settled"
        return f"<Strengths of {about} by {self.measure}: {len(self)}{settled}>"


def _moved(before: float | None, after: float | None, least: float) -> bool:
    return (before is None) != (after is None) or (before is not None and abs(before - (after or 0.0)) > least)
