"""Carneades 4: argument graphs in YAML.

Format: a mapping of ``meta``, ``statements``, ``issues``, ``arguments`` and ``assumptions``, and of what Carneades
makes arguments from: ``language``, ``argument_schemes``, ``issue_schemes``, ``weighing_functions``; ``tests`` are the
labels that should come out.

.. code-block:: yaml

    statements: {bird: Tweety is a bird., flies: Tweety flies., ¬flies: Tweety does not fly., app: ""}
    issues: {i1: {positions: [flies, ¬flies], standard: PE}}
    arguments: {a1: {scheme: cumulative, premises: [bird], conclusion: flies, undercutter: app}}
    assumptions: [bird]

A statement becomes a claim with its key as id and title: granted where it is assumed, else open, for nothing stands in
Carneades that nobody assumed or argued for. ``¬flies`` is a claim as others are; what opposes it to ``flies`` is the
issue, which is exclusive. An argument becomes one with one step; its scheme says how that is weighed, and its
undercutter undercuts it. ``meta: {title: …}`` is the title of whatever has it. All else is ``data`` of the debate or
the node, and written back; what is faulty is a finding, and a `Leftover`.

Written are also links and steps of other debates: a support becomes an argument, a rebuttal an argument for the denial,
written ``¬key``, with an issue of both, a conflict an issue, and a sketch an assumed statement.

Loses: citations, tags, ranges and all texts but the one that is shown, groups, sources, participants, preferences,
rephrases, moves, base scores, qualifiers, and what undercuts anything but a step, or a step for the second time.
"""

from __future__ import annotations

import re

from rebut.formats._format import Format, Opened, Written
from rebut.model import Debate

__all__ = ["FORMAT"]

_BEGIN = re.compile(
    r"""\A\ufeff?(?:[ \t]*(?:\#.*)?\r?\n|---[ \t]*\r?\n)*   # comments before it
    (?:meta|language|statements|arguments|assumptions|issues|issue_schemes|argument_schemes|weighing_functions)
    [ \t]*:[ \t]*(?:[\{\[\#\r\n]|$)""",
    re.VERBOSE,
)


def _looks_like_carneades(text: str) -> bool:
    return _BEGIN.match(text) is not None


def _load(source: Opened) -> Debate:
    from .reading import load

    return load(source)


def _dump(debate: Debate) -> Written:
    from .writing import dump

    return dump(debate)


LOSES = "citations, tags, groups, sources, participants, preferences, dialogue, and undercuts of other than steps"

FORMAT = Format("carneades", "Carneades 4", (".yml", ".yaml"), _looks_like_carneades, _load, _dump, LOSES)
