"""Claims, arguments and structures as lines: what stands in a block, laid out as a person would."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from .flow import WIDTH, flow, value_lines

__all__ = ["Words", "lines_of", "with_data"]

_SHORTEST = 40
"""Characters that a line has at least for its words, however deep it is indented."""


@attrs.frozen
class Words:
    """What one element says: its title in brackets, its text and tags, and the data behind them."""

    label: str = ""
    text: str = ""
    breakable: bool = True
    tags: Sequence[str] = ()
    data: Mapping[str, Any] = attrs.field(factory=dict)


def lines_of(words: Words, *, begin: str = "", indent: int = 2) -> list[str]:
    """An element as lines: ``begin`` is what comes before it on its line, the others are indented.

    >>> lines_of(Words("[Rain]:", "It rains.", tags=["#wet"], data={"score": 0.5}), begin="  + ", indent=4)
    ['  + [Rain]: It rains. #wet {score: 0.5}']
    """
    head = begin + (f"{words.label} " if words.label and words.text else words.label)
    lines = _wrapped(head, words.text, indent) if words.breakable else [head + words.text]
    for tag in words.tags:
        lines[-1] += tag if lines[-1] == begin else f" {tag}"
    return with_data(lines, words.data, indent, alone=lines == [begin]) if words.data else lines


def with_data(lines: list[str], data: Mapping[str, Any], indent: int, *, alone: bool = False) -> list[str]:
    """Lines with data behind them: on the last one where it fits, else on lines of its own."""
    written = flow(data)
    between = "" if alone else " "
    if len(lines[-1]) + len(between) + len(written) <= WIDTH:
        return [*lines[:-1], lines[-1] + between + written]
    margin = " " * indent
    return [*lines, *[margin + line for line in value_lines(data, max(WIDTH - indent, _SHORTEST))]]


def _wrapped(head: str, text: str, indent: int) -> list[str]:
    """A text that is too long on several lines, each begun by a letter: any other sign may mean something there."""
    if len(head) + len(text) <= WIDTH:
        return [head + text]
    lines: list[str] = []
    margin = " " * indent
    room = max(WIDTH, indent + _SHORTEST)
    words = text.split(" ")
    current = head + words[0]
    for before, word in itertools.pairwise(words):
        if len(current) + 1 + len(word) > room and word[:1].isalpha() and before:
            lines.append(current)
            current = margin + word
        else:
            current += f" {word}"
    return [*lines, current]
