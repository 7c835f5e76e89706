"""A reason as a short tree: below each line, what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .answering import Told
from .phrasing import MOST

if TYPE_CHECKING:
    from .explaining import Reasons

__all__ = ["tree"]

_DEPTH = 3
_BY_ITSELF = ("it stands by itself", "it is granted by all", "it is denied by all")


def tree(reasons: Reasons, first: str, told: Told, roots: tuple[int, ...]) -> str:
    """A verdict with its reason, and below it the reasons of all that it cites."""
    return "\n".join([f"{first}: {told.text}", *_Tree(reasons, roots).lines(told, roots)])


class _Tree:
    def __init__(self, reasons: Reasons, roots: tuple[int, ...]) -> None:
        self._reasons = reasons
        self._seen: set[int] = set()
        self._roots = roots

    def lines(self, told: Told, roots: tuple[int, ...]) -> Iterator[str]:
        """All lines but the first."""
        self._seen.update([one for one in roots if self._is_first(one)])
        others = dict.fromkeys([one for one in roots if not self._is_first(one)])
        yield from self._branches(others, 1)
        yield from self._branches([one for one in told.cited if one not in others], 1, told.more)

    def _is_first(self, statement: int) -> bool:
        """Whether a statement is what the tree is about; its denial is a line in it."""
        return not statement % 2 and statement in self._roots

    def _branches(self, cited: Iterable[int], depth: int, more: int = 0) -> Iterator[str]:
        cited = tuple(cited)
        more += len(cited[MOST:])
        for statement in cited[:MOST]:
            yield from self._branch(statement, depth)
        if more:
            yield f"{'  ' * depth}- and {more} more"

    def _branch(self, statement: int, depth: int) -> Iterator[str]:
        indent = "  " * depth
        if statement in self._seen:
            yield f"{indent}- {self._reasons.phrases.states(statement)} (see above)"
            return
        self._seen.add(statement)
        told = self._reasons.told(statement)
        said = f"{indent}- {self._sentence(statement, told.text)}"
        further = [one for one in told.cited if one not in self._seen]
        if depth < _DEPTH or not further or not self._reasons.phrases.can_be_asked(statement):
            yield said
            yield from self._branches(told.cited, depth + 1, told.more)
        else:
            yield f"{said} (to go on, explain {self._reasons.phrases.about(statement)})"

    def _sentence(self, statement: int, text: str) -> str:
        phrases = self._reasons.phrases
        if text.startswith(_BY_ITSELF):
            return f"{phrases.said(statement)} {text.removeprefix('it ')}"
        return f"{phrases.states(statement)}: {text}"
