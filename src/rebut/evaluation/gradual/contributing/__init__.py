"""What each argument does to the strength of another: by removal, by fair shares, and by how fast it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rebut.errors import UnknownOption
from rebut.evaluation.gradual._game import Game
from rebut.evaluation.gradual._measure import Measure
from rebut.evaluation.gradual._ranker import Ranker
from rebut.evaluation.gradual.settling import Following
from rebut.evaluation.limits import Progress, deadline
from rebut.findings import Finding, Level
from rebut.model.nearest import nearest
from rebut.model.strengths import Contributions, Weighed

from .cone import Cone
from .gradient import sloped
from .removal import intrinsic, removed
from .shapley import sampled, shared

__all__ = ["KINDS", "Contributing"]

KINDS: Mapping[str, str] = MappingProxyType({
    "removal": "what its strength would lose without it",
    "intrinsic-removal": "the same, with nothing that acts upon it counted",
    "shapley": "its fair share in what all others do",
    "gradient": "how fast its strength changes with the other's base score",
})  # fmt: skip
"""The kinds of contributions, and what each tells."""

_EXACT: Mapping[str, Callable[[Cone], dict[int, float]]] = MappingProxyType({
    "removal": removed,
    "intrinsic-removal": intrinsic,
    "gradient": sloped,
})  # fmt: skip


class Contributing:
    """What finds contributions in a graph that was weighed."""

    def __init__(self, weighed: Weighed, measure: Measure | Game | Ranker, how: Following) -> None:
        self._weighed, self._measure, self._how = weighed, measure, how

    def __call__(
        self, about: int, kind: str, *, exact: int = 12, samples: int = 1_000, seed: int = 0, confidence: float = 0.95,
        limit: float | str | None = None, progress: Progress | None = None,
    ) -> Contributions:  # fmt: skip
        """The contributions of all others to the argument at a place.

        Shapley values are found exactly where no more than ``exact`` others act upon it, else from ``samples`` orders,
        drawn by chance from ``seed``. Raises `OutOfTime` where ``limit`` is over before anything is known.
        """
        if kind not in KINDS:
            raise UnknownOption(f"no contribution is called {kind!r}", nearest(kind, KINDS))
        _check(exact, samples, confidence)
        if isinstance(self._measure, Ranker):
            said = f"{self._measure.name} gives an order and no strengths, so nothing contributes to them"
            raise UnknownOption(said, "take a measure, such as df-quad")
        if isinstance(self._measure, Game):
            raise UnknownOption(f"what contributes is not told by {self._measure.name}", "take another measure")
        cone = Cone(self._weighed.graph, self._measure, self._how, about, deadline(limit, progress))
        name = cone.names[cone.about]
        if kind == "shapley" and len(cone.others) > exact:
            parts, bounds, drawn = sampled(cone, samples, seed, confidence)
            return Contributions(
                name, kind, _named(cone, parts), exact=False, bounds=_named(cone, bounds), confidence=confidence,
                samples=drawn, seed=seed, findings=_unsettled(cone),
            )  # fmt: skip
        parts = shared(cone) if kind == "shapley" else _EXACT[kind](cone)
        return Contributions(name, kind, _named(cone, parts), findings=_unsettled(cone))


def _check(exact: int, samples: int, confidence: float) -> None:
    if exact not in range(25):
        raise UnknownOption(f"exact={exact!r}: all sets of up to 24 can be tried")
    if isinstance(samples, bool) or not isinstance(samples, int) or samples < 1:
        raise UnknownOption(f"samples={samples!r}: a number from 1 up is expected")
    if not 0 < confidence < 1:
        raise UnknownOption(f"confidence={confidence!r}: a number between 0 and 1 is expected")


def _named(cone: Cone, parts: Mapping[int, float]) -> dict[str, float]:
    return {cone.names[place]: part for place, part in sorted(parts.items())}


def _unsettled(cone: Cone) -> tuple[Finding, ...]:
    if cone.settled:
        return ()
    said = f"some circles around {cone.names[cone.about]!r} did not settle, so contributions to it are uncertain"
    return (Finding("RB976", said, level=Level.WARNING, help="give it more steps, or take another measure"),)
