"""Strict reading: what Argdown itself refuses, and the first place at which it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import attrs

from rebut.files.parsed import NO_YAML
from rebut.files.places import Lines
from rebut.files.yaml12 import read_yaml
from rebut.findings import Finding, Level
from rebut.model import Debate, Document

from .data import DEEPEST
from .faults import KINDS
from .own_grammar import Stop, stop
from .own_tokens import Own, OwnToken, own_tokens
from .reading import refused

__all__ = ["refusal", "refusal_of"]

_THROWN = frozenset(("RB119", "RB140", "RB161", "RB163"))
"""What its grammar takes, and what it fails at when it makes a debate of it."""
_BLOCK = re.compile(r"\{[ \t]*\n")
_ON_ONE_LINE = re.compile(r"\[[^\n\r\u2028\u2029]+\]\([^\n\r\u2028\u2029]+\)")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What its reader of YAML takes nowhere."""


def refusal(debate: Debate) -> Finding | None:
    """Why Argdown would not read the document that this debate was read from, and where; None where it would."""
    document = debate.document
    if document is None:
        return None
    lines = getattr(document.layout, "lines", None) or Lines(document.text, document.name)
    found = refusal_of(lines, debate.findings) or _exploded(debate, document)
    return attrs.evolve(found, level=Level.ERROR) if found else None


def refusal_of(lines: Lines, findings: Iterable[Finding]) -> Finding | None:
    """Why Argdown would not read a text, of which this was found, and where; None where it would."""
    cut = own_tokens(lines.text)
    if (stopped := stop(lines.text, cut)) is not None:
        return _stopped(stopped, lines, findings)
    thrown = next((finding for finding in findings if finding.code in _THROWN), None)
    return thrown or next((fault for token in cut.tokens if (fault := _unread(token, lines))), None)


def _exploded(debate: Debate, document: Document) -> Finding | None:
    """Why its arguments cannot be taken apart into their steps, where the document asks for that."""
    model = debate.data.get("model")
    if not isinstance(model, Mapping) or model.get("explodeArguments") is not True:
        return None
    titles = {argument.title for argument in debate.arguments}
    steps = getattr(document.layout, "steps", {})
    for argument in debate.arguments:
        for step in argument.inferences:
            if not _uses(steps.get(step.id), len(argument.lines)):
                words = "the lines that are used must be numbers of lines of the argument, where arguments are exploded"
                return Finding("RB145", words, document.places[step.id], help=KINDS["RB145"].help)
        for number in range(1, len(argument.inferences) + 1 if len(argument.inferences) > 1 else 1):
            if f"{argument.title} - {number}" in titles:
                kind = KINDS["RB155"]
                words = kind.message.format(f"{argument.title} - {number}")
                return Finding("RB155", words, document.places[argument.id], help=kind.help)
    return None


def _uses(data: object, count: int) -> bool:
    """Whether the data of a step names lines that there are."""
    given = data if isinstance(data, Mapping) else {}
    uses: list[object] = next((given[key] for key in ("uses", "from") if isinstance(given.get(key), list)), [])
    return all([isinstance(one, int) and 0 < one <= count for one in uses])


def _unread(token: OwnToken, lines: Lines) -> Finding | None:
    """What is wrong inside of a token: data that is no YAML, or a link over several lines."""
    written = lines.text[token.start : token.end]
    if token.kind is Own.LINK and not _ON_ONE_LINE.search(written):
        kind = KINDS["RB153"]
        return Finding("RB153", kind.message, lines.place(token.start, token.end), help=kind.help)
    if token.kind is Own.FRONT_MATTER:
        start = len(written) - len(written.lstrip().lstrip("="))
        inner = written[start:].rstrip().rstrip("=")
        return _unread_yaml(inner, token.start + start, lines)
    if token.kind is Own.DATA:
        block = _BLOCK.match(written)
        inner = written[block.end() : -1] if block else written
        return _unread_yaml(inner, token.start + (block.end() if block else 0), lines)
    return None


def _unread_yaml(text: str, start: int, lines: Lines) -> Finding | None:
    if found := _INVISIBLE.search(text):
        at = start + found.start()
        message = f"an invisible character, U+{ord(found[0]):04X}, stands here"
        return Finding("RB173", message, lines.place(at, at + 1), help="take it out")
    parsed = read_yaml(text, within=lines, offset=start, deepest=DEEPEST)
    return next((finding for finding in parsed.findings if finding.code in NO_YAML), None)


def _stopped(found: Stop, lines: Lines, findings: Iterable[Finding]) -> Finding:
    """What reading found on the line where Argdown stops, or else that it stops there."""
    place = lines.place(found.at)
    told = [finding for finding in findings if refused(finding)]
    for finding in told:
        if (finding.place.file, finding.place.line) == (place.file, place.line):
            return attrs.evolve(finding, level=Level.ERROR)
    kind = KINDS["RB152"]
    help = told[0].help if told else kind.help
    return Finding("RB152", kind.message.format(found.wanted), place, Level.ERROR, help=help)
