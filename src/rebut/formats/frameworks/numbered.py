"""From the numbered format of the competitions since 2023: ``p af N``, and a line with two numbers for each attack.

A large text is read whole, as numbers; where anything in it is not as it should be, it is read again line by line,
which tells what that is, and where.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise, repeat
from operator import add, mul

import attrs

from rebut.errors import ReadError, Refused
from rebut.files.decoding import decode
from rebut.findings import Finding, Level, Place
from rebut.model.framework import Framework, Numbers

from .facts import Facts, Gathering, Span, twice

__all__ = ["framework", "read"]

MOST = 100_000_000
"""Arguments of the largest framework that is read."""

_HEAD = re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*+[ \t]*p[ \t]+af[ \t]+(\d{1,9})[ \t]*\r?(?:\n|\Z)")
_BODY = re.compile(rb"(?:[ \t]*+(?:\d{1,9}+[ \t]++\d{1,9}+[ \t]*+)?+\r?+\n)*+")
_REMARK = re.compile(rb"#[^\n]*+")
_CHUNK = 4 * 1024 * 1024

_LINE = re.compile(r"[^\r\n]+")
_HEADER = re.compile(r"[ \t]*p[ \t]+af[ \t]+(\S+)[ \t]*")
_PAIR = re.compile(r"[ \t]*([0-9]+)[ \t]+([0-9]+)[ \t]*(?:#.*)?")


def read(text: str, name: str) -> Facts:
    """The facts of a text, line by line."""
    facts = Gathering(text, name)
    count = None
    for line in _LINE.finditer(text):
        said = line[0].strip()
        if not said or said.startswith("#"):
            continue
        if count is None:
            count = _count(line[0], facts, line.span())
        elif pair := _PAIR.fullmatch(line[0]):
            facts.attack(_plain(pair[1]), _plain(pair[2]), line.span())
        else:
            facts.odd("two numbers are expected: who attacks, and whom", line.span())
    if count is None:
        raise ReadError(f"{name} has no line that says how many arguments there are", "begin with such as: p af 3")
    return facts.facts()


def _count(line: str, facts: Gathering, span: Span) -> int:
    """How many arguments there are, by the first line that is no remark."""
    found = _HEADER.fullmatch(line)
    if found is None or not (found[1].isascii() and found[1].isdigit()):
        facts.tell("RB270", "this line does not say how many arguments there are", span, help="write such as: p af 3")
        (fault,) = facts.facts().findings
        raise ReadError(str(fault), fault.help, (fault,))
    count = int(found[1][:_DIGITS])
    if count > MOST or len(found[1]) > _DIGITS:
        raise Refused(f"{found[1][:40]} arguments are more than can be read", f"there may be {MOST:,}")
    facts.number(count, span)
    return count


_DIGITS = 20


def _plain(number: str) -> str:
    return number.lstrip("0") or "0"


def framework(raw: bytes, name: str) -> Framework:
    """The framework of a text in bytes."""
    return _whole(raw, name) or _by_lines(raw, name)


def _by_lines(raw: bytes, name: str) -> Framework:
    text, findings = decode(raw, name)
    found = read(text, name).framework()
    return Framework(Numbers(len(found.names)), found.attackers, found.targets, (*findings, *found.findings))


def _whole(raw: bytes, name: str) -> Framework | None:
    """The framework, where nothing is wrong with the text; else None."""
    head = _HEAD.match(raw)
    if head is None or int(head[1]) > MOST:
        return None
    count = int(head[1])
    large = len(raw) > _CHUNK
    found = (_by_numpy if large else _plainly)(_chunks(raw, head.end()), count)
    if found is None or (found.twice and not large):
        return None
    findings = (Finding("RB274", twice(found.twice), Place(name), Level.NOTE),) if found.twice else ()
    return Framework(Numbers(count), found.attackers, found.targets, findings)


def _chunks(raw: bytes, start: int) -> Iterator[bytes]:
    """The text behind its head in pieces of whole lines, without remarks."""
    while start < len(raw):
        stop = raw.find(b"\n", start + _CHUNK) + 1 or len(raw)
        chunk = raw[start:stop]
        if b"#" in chunk:
            chunk = _REMARK.sub(b"", chunk)
        yield chunk if chunk.endswith(b"\n") else chunk + b"\n"
        start = stop


@attrs.frozen
class _Attacks:
    """Who attacks whom, counted from 0, and how many attacks were given again."""

    attackers: array[int]
    targets: array[int]
    twice: int


def _plainly(chunks: Iterable[bytes], count: int) -> _Attacks | None:
    attackers, targets, seen = array("i"), array("i"), set[int]()
    for chunk in chunks:
        if not _BODY.fullmatch(chunk):
            return None
        numbers = list(map(int, chunk.split()))
        if numbers and not (min(numbers) > 0 and max(numbers) <= count):
            return None
        ones, others = numbers[0::2], numbers[1::2]
        attackers.extend([number - 1 for number in ones])
        targets.extend([number - 1 for number in others])
        seen.update(map(add, map(mul, ones, repeat(count + 1)), others))
    twice = len(targets) - len(seen)
    if twice:
        keys = map(add, map(mul, map((1).__add__, attackers), repeat(count + 1)), map((1).__add__, targets))
        again = list(_again(keys, seen))
        attackers, targets = _without(attackers, again), _without(targets, again)
    return _Attacks(attackers, targets, twice)


def _again(keys: Iterable[int], left: set[int]) -> Iterator[int]:
    """Where keys stand that stood before; ``left`` has each key once, and is emptied."""
    for at, key in enumerate(keys):
        if key in left:
            left.discard(key)
        else:
            yield at


def _without(given: array[int], places: list[int]) -> array[int]:
    """An array without what stands at these places, which are in order."""
    kept = array("i")
    for start, stop in pairwise([-1, *places, len(given)]):
        kept += given[start + 1 : stop]
    return kept


def _by_numpy(chunks: Iterable[bytes], count: int) -> _Attacks | None:
    """The same in a fraction of the time, where numpy is there."""
    try:
        import numpy as np
    except ImportError:
        return _plainly(chunks, count)
    found = []
    for chunk in chunks:
        if not _BODY.fullmatch(chunk):
            return None
        numbers = np.fromstring(chunk, np.int64, sep=" ")
        if numbers.size and not (numbers.min() > 0 and numbers.max() <= count):
            return None
        found.append((numbers - 1).astype(np.int32))
    pairs = np.concatenate([*found, np.empty(0, np.int32)]).reshape(-1, 2)
    keys = pairs[:, 0] * np.int64(count) + pairs[:, 1]
    ordered = np.sort(keys)
    again = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if again.size:
        near = np.flatnonzero(again[np.searchsorted(again, keys).clip(max=again.size - 1)] == keys)
        first = near[np.unique(keys[near], return_index=True)[1]]
        pairs = np.delete(pairs, np.setdiff1d(near, first), axis=0)
    return _Attacks(_array(pairs[:, 0].tobytes()), _array(pairs[:, 1].tobytes()), keys.size - len(pairs))


def _array(raw: bytes) -> array[int]:
    found = array("i")
    found.frombytes(raw)
    return found
