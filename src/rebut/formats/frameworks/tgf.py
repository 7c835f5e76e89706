"""From the trivial graph format: a line for each argument, ``#``, and a line for each attack."""

from __future__ import annotations

import re

from rebut.findings import Level

from .facts import Facts, Gathering, Span

__all__ = ["looks", "read"]

_LINE = re.compile(r"[^\r\n]+")
_WORDS = re.compile(r"[ \t]*(\S+)(?:[ \t]+(\S+)(?:[ \t]+(.*\S))?)?[ \t]*")
_BAR = re.compile(r"\A(?:(?!#)[^\n]*\n)*?#[ \t]*(?:\r?\n|\Z)")
_SAMPLE = 4096


def looks(text: str) -> bool:
    """Whether it begins with lines of words, has a line that is ``#``, and then lines of two words."""
    found = _BAR.match(text[:_SAMPLE])
    if found is None:
        return False
    after = [line.split() for line in text[found.end() : found.end() + _SAMPLE].splitlines()[:-1]]
    names = {line.split()[0] for line in found[0].splitlines()[:-1] if line.strip()}
    pairs = [words for words in after if words]
    return bool(names) and all([len(words) > 1 and {*words[:2]} <= names for words in pairs])


def read(text: str, name: str) -> Facts:
    """The facts of a text; what stands behind the name of an argument is what it says."""
    facts = Gathering(text, name)
    behind = False
    for line in _LINE.finditer(text):
        said = line[0].strip()
        if said == "#" and not behind:
            behind = True
        elif said.startswith("#"):
            continue  # a remark
        elif behind:
            _attack(facts, line[0], line.span())
        elif words := _WORDS.fullmatch(line[0]):
            label = line[0][words.end(1) :].strip()
            facts.argument(words[1], line.span(), label)
    if not behind:
        facts.tell("RB277", "a line with # is missing, behind which the attacks stand", (0, 0))
    return facts.facts()


def _attack(facts: Gathering, line: str, span: Span) -> None:
    words = _WORDS.fullmatch(line)
    if words is None:
        return  # it is blank
    if words[2] is None:
        facts.odd("two names are expected behind the line with #: who attacks, and whom", span)
        return
    if words[3]:
        facts.tell("RB276", "what stands behind the two names says nothing about the attack", span, Level.WARNING)
    facts.attack(words[1], words[2], span, words[3] or "")
