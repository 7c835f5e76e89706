"""The measures, games and rankings that we know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rebut.errors import UnknownOption
from rebut.model.nearest import nearest

from . import (
    burden,
    df_quad,
    discussion,
    euler_based,
    euler_based_top,
    game_based,
    h_categoriser,
    mlp_based,
    quadratic_energy,
    squared_df_quad_qbaf_py,
    squared_df_quad_uncertainpy,
    squared_energy,
    weighted_card_based,
    weighted_h_categoriser,
    weighted_max_based,
)
from ._game import Game
from ._measure import Measure
from ._ranker import Ranker

__all__ = ["GAMES", "MEASURES", "RANKERS", "measure_called"]

MEASURES: Mapping[str, Measure] = MappingProxyType({
    module.MEASURE.name: module.MEASURE
    for module in (
        df_quad,
        quadratic_energy,
        euler_based,
        euler_based_top,
        squared_df_quad_qbaf_py,
        squared_df_quad_uncertainpy,
        squared_energy,
        mlp_based,
        h_categoriser,
        weighted_h_categoriser,
        weighted_max_based,
        weighted_card_based,
    )
})  # fmt: skip
"""By name, the usual ones first."""

GAMES: Mapping[str, Game] = MappingProxyType({game_based.GAME.name: game_based.GAME})
"""The same of measures for small graphs."""

RANKERS: Mapping[str, Ranker] = MappingProxyType({
    module.RANKER.name: module.RANKER for module in (burden, discussion)
})  # fmt: skip
"""The same of rankings, which give an order and no numbers."""


def measure_called(given: str) -> Measure | Game | Ranker:
    """A measure, a game or a ranking by its name.

    >>> measure_called("df-quad").reference
    'Rago, Toni, Aurisicchio and Baroni, KR 2016'
    >>> measure_called("dfquad")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: no measure is called 'dfquad'; did you mean 'df-quad'? There are: df-quad, ...
    """
    known: dict[str, Measure | Game | Ranker] = {**MEASURES, **GAMES, **RANKERS}
    if isinstance(given, str) and (found := known.get(given)) is not None:
        return found
    raise UnknownOption(f"no measure is called {given!r}", nearest(given, known))
