"""How strong each claim is: measures and rankings over bipolar graphs, and what contributes to a strength."""

from ._game import Game
from ._measure import Measure
from ._ranker import Ranker
from ._registry import GAMES, MEASURES, RANKERS, measure_called
from .contributing import KINDS
from .reading import Linked, Reading, graph_of
from .settling import Following
from .solving import Arithmetic
from .weighing import weigh

__all__ = [
    "GAMES",
    "KINDS",
    "MEASURES",
    "RANKERS",
    "Arithmetic",
    "Following",
    "Game",
    "Linked",
    "Measure",
    "Ranker",
    "Reading",
    "graph_of",
    "measure_called",
    "weigh",
]
