"""Layout engines: which are there, which is used, and running one in a child process with a time limit."""

from .choosing import Choice, chosen
from .engine import Engine, Found
from .laying import Laid, layout
from .status import Status, Use, available, uses

__all__ = ["Choice", "Engine", "Found", "Laid", "Status", "Use", "available", "chosen", "layout", "uses"]
