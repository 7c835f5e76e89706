"""What is judged otherwise afterwards, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .verdicts import Verdict, Verdicts

__all__ = ["Changes"]


class Changes(dict[str, tuple["Verdict | None", "Verdict | None"]]):
    """Id -> the verdict before and after; None where there is none. In words it is a line for each."""

    def __init__(
        self, found: Mapping[str, tuple[Verdict | None, Verdict | None]], *, before: Verdicts, after: Verdicts
    ) -> None:
        super().__init__(found)
        self.before = before
        self.after = after

    def told(self, id: str) -> str:
        """What became of one thing, and why."""
        before, after = self[id]
        if after is None:
            return f"{self.before.called(id)} is gone: it was {before}"
        if before is None:
            return f"{self.after.called(id)} is new: {after}"
        return f"{self.after.called(id)} was {before}, and is {after}: {self.after.reason(id)}"

    def __str__(self) -> str:
        return "\n".join([self.told(id) for id in self]) or "nothing is judged otherwise"

    def __reduce__(self) -> tuple[type[dict[str, object]], tuple[dict[str, object]]]:
        return dict, (dict(self),)
