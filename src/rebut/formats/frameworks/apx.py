"""From the facts ``arg(a).`` and ``att(a,b).`` of Aspartix."""

from __future__ import annotations

import re

from rebut.findings import Level

from .facts import Facts, Gathering

__all__ = ["read"]

_NAME = r"""(?:"[^"\n]*"|[^\s(),%"]+)"""
_FACT = re.compile(
    rf"""arg\(\s*({_NAME})\s*\)\s*(\.?)
    | att\(\s*({_NAME})\s*,\s*({_NAME})\s*\)\s*(\.?)
    | [%#][^\n]*
    | (\S[^\s.%]*\.?)""",
    re.VERBOSE,
)


def read(text: str, name: str) -> Facts:
    """The facts of a text: several may stand in a line, and attacks before those that they are about."""
    facts = Gathering(text, name)
    for found in _FACT.finditer(text):
        kind = found.lastindex
        if kind == 2:  # noqa: PLR2004 -- the groups of the pattern
            facts.argument(found[1], found.span())
        elif kind == 5:  # noqa: PLR2004
            facts.attack(found[3], found[4], found.span())
        elif kind is not None:
            help = "write arg(a). for an argument, att(a,b). for an attack, and % before a remark"
            facts.odd("this is neither an argument nor an attack", found.span(), help)
        if kind in (2, 5) and not found[kind]:
            facts.tell("RB275", "a full stop is missing here", found.span(), Level.WARNING, "write it behind the fact")
    return facts.facts()
