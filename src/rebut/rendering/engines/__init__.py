"""Layout engines: which one is used, and running it in a child process with a time limit."""

from ._registry import ENGINES
from .choosing import Choice, chosen
from .engine import Engine, Found
from .laying import Laid, layout

__all__ = ["ENGINES", "Choice", "Engine", "Found", "Laid", "chosen", "layout"]
