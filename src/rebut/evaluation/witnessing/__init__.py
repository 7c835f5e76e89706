"""Why an argument stands or falls, in ways that one can go through step by step."""

from __future__ import annotations

from .discussing import Act, Discussion, Move, Player
from .numbering import Numbering, numbered
from .witness import Witness, witness

__all__ = ["Act", "Discussion", "Move", "Numbering", "Player", "Witness", "numbered", "witness"]
