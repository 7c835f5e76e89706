"""Inferences as they are written: hyphens, the names of rules, and data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .flow import WIDTH, flow, value_lines

__all__ = ["are_writable", "inference_lines"]

_RULE = re.compile(
    r"""(?![0-9]+\.)[^\W_]
    (?:[^\W_]|[ ’'()!?&%;"=+→↔∧∨¬∀∃–]|[.:](?=[ ])|-(?!-))*""",
    re.VERBOSE,
)
"""What needs no backslash in the name of a rule."""


def are_writable(rules: Sequence[str]) -> bool:
    """Whether rules can stand between the hyphens of an inference, by their names.

    >>> are_writable(["Modus ponens: p ∧ (p → q) → q"]), are_writable(["a, b"])
    (True, False)
    """
    return all(_RULE.fullmatch(rule) and rule == rule.strip() and "  " not in rule for rule in rules)


def inference_lines(rules: Sequence[str], data: Mapping[str, Any]) -> list[str]:
    """An inference on a line, or on several where its data is long.

    >>> inference_lines([], {}), inference_lines(["Modus ponens"], {"uses": [1]})
    (['----'], ['-- Modus ponens {uses: [1]} --'])
    """
    names = ", ".join(rules)
    if not data:
        return [f"-- {names} --"] if names else ["----"]
    line = " ".join(part for part in ("--", names, flow(data), "--") if part)
    if names and len(line) <= WIDTH:
        return [line]
    return ["--", *([names] if names else []), *value_lines(data), "--"]
