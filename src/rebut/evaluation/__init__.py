"""Evaluation: which claims of a debate stand, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from rebut.errors import UnknownOption
from rebut.model import Debate, Standard
from rebut.model.verdicts import Verdicts

from .limits import Deadline, Progress, deadline
from .settings import THRESHOLDS, Presume, Settings, settings

if TYPE_CHECKING:
    from .deriving import Choosing
    from .gradual import weigh

__all__ = ["THRESHOLDS", "WEIGHED", "Presume", "Settings", "judge", "semantics", "settings", "weigh"]

WEIGHED = "carneades"
"""The semantics that is used where none is named: it weighs."""


def semantics() -> tuple[str, ...]:
    """The names of all semantics that a debate can be judged by.

    >>> semantics()[:2]
    ('carneades', 'conflict-free')
    """
    from ._registry import SEMANTICS

    return (WEIGHED, *SEMANTICS)


def judge(
    debate: Debate, semantics: str = WEIGHED, *, standard: Standard | str | None = None,
    thresholds: Iterable[float] | None = None, presume: Presume | str | None = None,
    limit: float | str | Deadline | None = None, progress: Progress | None = None, cap: int | None = None,
    **choices: Unpack[Choosing],
) -> Verdicts:  # fmt: skip
    """The verdicts of a debate: see `Debate.judge`."""
    given = settings(standard, thresholds, presume)
    until = deadline(limit, progress)
    if semantics == WEIGHED:
        _refuse({"cap": cap, **choices})
        from .carneades import judge as weighed

        return weighed(debate, given, until)
    from ._registry import semantics_called

    name = semantics_called(semantics)
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
