"""Titles as Argdown can write them: the true ones, and others for what has none, or one that cannot be written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rebut.formats.argdown.gathering import UNREADABLE
from rebut.model import Argument, Claim

from .escaping import UNSAYABLE

__all__ = ["Titles", "is_writable"]

_NO_CLAIM = re.compile(r"-|.*\]")
_NO_ARGUMENT = re.compile(r"[-+_]|!--|.*>")
_MADE_UP = re.compile(r"Untitled [0-9]+")
_BRACKETS = str.maketrans("[]<>", "()()")


def is_writable(title: str, *, argument: bool) -> bool:
    """Whether a title can stand between its brackets, and is read as itself wherever it does.

    >>> [is_writable(title, argument=False) for title in ("Rain", "a [b]", "-5", "constructor")]
    [True, False, False, False]
    """
    forbidden = _NO_ARGUMENT if argument else _NO_CLAIM
    if not title or UNSAYABLE.search(title) or forbidden.match(title):
        return False
    return title not in UNREADABLE and not _MADE_UP.fullmatch(title)


class Titles:
    """What stands in the brackets of each claim and argument.

    A title that cannot be written becomes one that looks like it; what has none goes by its id.
    """

    def __init__(self, nodes: Iterable[Claim | Argument], written: Mapping[str, str] | None = None) -> None:
        """``written`` are titles by id that stand in the document already."""
        self._titles: dict[str, str] = dict(written or {})
        self._nodes = {node.id: node for node in nodes}
        self._taken = {(isinstance(self._nodes[id], Argument), title) for id, title in self._titles.items()}
        for node in self._nodes.values():
            argument = isinstance(node, Argument)
            if node.id not in self._titles and self._is_free(node.title, argument=argument):
                self._titles[node.id] = node.title
                self._taken.add((argument, node.title))
        for id in self._nodes:
            if id not in self._titles:
                self._titles[id] = self._made(id)

    def __getitem__(self, id: str) -> str:
        return self._titles[id]

    def _is_free(self, title: str, *, argument: bool) -> bool:
        return is_writable(title, argument=argument) and (argument, title) not in self._taken

    def is_true(self, id: str) -> bool:
        """Whether the title that is written is the true one."""
        return self._titles[id] == self._nodes[id].title

    def _made(self, id: str) -> str:
        node = self._nodes[id]
        argument = isinstance(node, Argument)
        title = _near(node.title, argument=argument) or _near(id, argument=argument) or type(node).__name__.lower()
        found, number = title, 1
        while (argument, found) in self._taken:
            number += 1
            found = f"{title} {number}"
        self._taken.add((argument, found))
        return found


def _near(title: str, *, argument: bool) -> str:
    """What looks like a title, and can be written; "" where nothing is left of it."""
    words = " ".join(UNSAYABLE.sub(" ", title).translate(_BRACKETS).split())
    words = words.lstrip("-+_! ") if not is_writable(words, argument=argument) else words
    if words in UNREADABLE or _MADE_UP.fullmatch(words):
        return f"“{words}”"
    return words if is_writable(words, argument=argument) else ""
