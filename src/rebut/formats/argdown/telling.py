"""What is wrong with a document, told: each fault as a finding with its place, and of many alike not all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rebut.files.places import Lines
from rebut.files.shown import cut
from rebut.findings import Finding, Level, Place

from .faults import KINDS, Fault

__all__ = ["capped", "said", "told_of", "where"]

MOST_FINDINGS = 200
"""So many findings of one code are told; the rest is counted."""


def told_of(faults: Iterable[Fault], lines: Lines) -> Iterator[Finding]:
    """Faults as findings."""
    counts: Counter[str] = Counter()
    for fault in sorted(faults, key=_start):
        counts[fault.code] += 1
        if counts[fault.code] <= MOST_FINDINGS:
            yield said(fault.code, fault.words, lines.place(fault.start, fault.end))
    for code, count in counts.items():
        if count > MOST_FINDINGS:
            yield _more(count, KINDS[code].level, lines, code, KINDS[code].help)


def capped(findings: Iterable[Finding], lines: Lines) -> Iterator[Finding]:
    """Findings, of many of one code the first ones."""
    found: dict[str, list[Finding]] = {}
    for one in findings:
        found.setdefault(one.code, []).append(one)
    for code, alike in found.items():
        yield from sorted(alike, key=where)[:MOST_FINDINGS]
        if len(alike) > MOST_FINDINGS:
            yield _more(len(alike), alike[0].level, lines, code, alike[0].help)


def _more(count: int, level: Level, lines: Lines, code: str, help: str) -> Finding:
    message = f"and {count - MOST_FINDINGS:,} more such findings"
    return Finding(code, message, lines.place(len(lines.text)), level, help=help)


def said(code: str, words: str, place: Place, help: str = "") -> Finding:
    """A fault as a finding; of what it repeats no more than a line."""
    kind, shown = KINDS[code], cut(words)
    return Finding(code, kind.message.format(shown), place, kind.level, help=help or kind.help.format(shown))


def _start(fault: Fault) -> tuple[int, str]:
    return fault.start, fault.code


def where(finding: Finding) -> tuple[int, int, str]:
    """By what findings are in order."""
    return finding.place.line, finding.place.column, finding.code
