"""What becomes of an argument without another one (Kampik, Potyka, Yin, Čyras and Toni, IJAR 2024).

Removal: its strength, less its strength in the graph without the other. Intrinsic removal: the same, but with nothing
that acts upon the other counted, so that it is weighed at its base score.
"""

from __future__ import annotations

from .cone import Cone

__all__ = ["intrinsic", "removed"]


def removed(cone: Cone) -> dict[int, float]:
    """The removal contribution of each place."""
    now = cone.strength()
    return {place: now - strength for place, strength in _without(cone).items()}


def intrinsic(cone: Cone) -> dict[int, float]:
    """The intrinsic removal contribution of each place."""
    scores = cone.sheet.scores
    return {place: cone.strength({place: scores[place]}) - strength for place, strength in _without(cone).items()}


def _without(cone: Cone) -> dict[int, float]:
    """The strength without each; what is not there has the strength 0, which does nothing and founds nothing."""
    found = {}
    others = cone.others
    for done, place in enumerate(others):
        cone.deadline.tick(done, len(others))
        found[place] = cone.strength({place: 0.0})
    return found
