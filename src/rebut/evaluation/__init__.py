"""Evaluation: which claims of a debate stand, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from rebut.errors import UnknownOption
from rebut.model import Debate, Standard
from rebut.model.verdicts import Verdicts

from ._registry import SEMANTICS, semantics_called
from .deriving import Choosing
from .limits import Deadline, Progress, deadline
from .settings import THRESHOLDS, Presume, Settings, settings

if TYPE_CHECKING:
    from .gradual import weigh

__all__ = ["SEMANTICS", "THRESHOLDS", "Presume", "Settings", "judge", "settings", "weigh"]


def judge(
    debate: Debate, semantics: str = "carneades", *, standard: Standard | str | None = None,
    thresholds: Iterable[float] | None = None, presume: Presume | str | None = None,
    limit: float | str | Deadline | None = None, progress: Progress | None = None, cap: int | None = None,
    **choices: Unpack[Choosing],
) -> Verdicts:  # fmt: skip
    """The verdicts of a debate: see `Debate.judge`."""
    name = semantics_called(semantics)
    given = settings(standard, thresholds, presume)
    until = deadline(limit, progress)
    if name is None:
        _refuse({"cap": cap, **choices})
        from .carneades import judge as weighed

        return weighed(debate, given, until)
    if standard is not None or thresholds is not None:
        raise UnknownOption("standards and thresholds are for weighing", "judge by carneades, or leave them out")
    from .deriving import choices as chosen
    from .readings import CAP
    from .readings import judge as read

    return read(debate, name, given, chosen(**choices), cap=_cap(cap, CAP), until=until)


def _refuse(choices: dict[str, object]) -> None:
    """Choices of readings are of no use where debates are weighed."""
    if named := [name for name, value in choices.items() if value is not None]:
        raise UnknownOption(f"{named[0]} is a choice of readings", 'name their semantics, such as "preferred"')


def _cap(given: int | None, usual: int) -> int:
    if given is None:
        return usual
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise UnknownOption(f"cap is a number from 1 up, not {given!r}")
    return given


def __getattr__(name: str) -> object:
    """Measures come when the first one is asked for: most debates are judged, and not weighed."""
    if name == "weigh":
        from .gradual import weigh

        return weigh
    raise AttributeError(f"module 'rebut.evaluation' has no attribute {name!r}")
