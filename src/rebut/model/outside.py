"""What other packages bring: formats and styles that they register as entry points."""

from __future__ import annotations

from typing import TypeVar

from rebut.errors import RebutError

__all__ = ["outside"]

Brought = TypeVar("Brought")


def outside(group: str, kind: type[Brought], refusal: type[RebutError]) -> dict[str, Brought]:
    """What packages registered in a group of entry points, by the names that they gave it.

    >>> outside("rebut.nothing", str, RebutError)
    {}

    Raises ``refusal`` where a package gives something else.
    """
    from importlib.metadata import entry_points

    found: dict[str, Brought] = {}
    for point in entry_points(group=group):
        given = point.load()
        if not isinstance(given, kind):
            said = f"the package behind {point.name!r} in {group} gives a {type(given).__name__}, no {kind.__name__}"
            raise refusal(said, "mend it, or uninstall it")
        found[point.name] = given
    return found
