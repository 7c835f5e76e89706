"""Drawing maps: a debate becomes a picture, the picture DOT text, and that a drawing.

>>> from rebut import Debate
>>> debate = Debate("Rain")
>>> _ = debate.support(debate.claim("It rains."), because="The street is wet.")
>>> draw(debate, format="dot").format
'dot'
"""

from .drawing import Drawing, digraph, draw, mimebundle

__all__ = ["Drawing", "digraph", "draw", "mimebundle"]
