"""What can be decided one way or another by itself: the parts of a framework that do not touch each other."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

import attrs

from rebut.errors import OutOfTime
from rebut.evaluation.dung import IN, KINDS, OUT, UNDECIDED, Semantics, answer, labellings
from rebut.evaluation.limits import Deadline
from rebut.evaluation.witnessing import Numbering
from rebut.model.framework import Framework

__all__ = ["Matter", "Matters", "matters"]


@attrs.frozen
class Matter:
    """Arguments that hang together, and their labels in each of the ways in which they can be taken."""

    members: tuple[int, ...]
    ways: tuple[bytes, ...]
    """For each way the label of each member: 0 undecided, 1 in, 2 out."""
    stopped: str = ""
    """What kept others from being found: ``"cap"``, ``"limit"``, or ""."""


@attrs.frozen
class Matters:
    """The labels that are settled, and the matters that are not: any combination of their ways is a reading."""

    settled: bytearray
    """The labels of what is in no matter."""
    found: tuple[Matter, ...]
    where: dict[int, tuple[int, int]]
    """Argument -> the number of its matter, and its place in that."""


def matters(numbering: Numbering, semantics: Semantics, cap: int, until: Deadline) -> Matters:
    """The matters of a framework by a semantics.

    What the grounded labelling settles is settled by every semantics that keeps to it. The rest falls into parts that
    no attack connects, and each extension of the whole is one of each part (Baroni, Giacomin and Guida 2005).
    """
    grounds = KINDS[semantics].grounds
    count = len(numbering.framework)
    settled = bytearray([_label(numbering, one) if grounds else UNDECIDED for one in range(count)])
    rest = [one for one in range(count) if not grounds or numbering.is_open(one)]
    found: list[Matter] = []
    for members in _parts(numbering, rest):
        part = _part(numbering, members)
        found.append(_asked(_ways(part, members, semantics, cap, until), part, semantics, until))
    where = {one: (number, at) for number, matter in enumerate(found) for at, one in enumerate(matter.members)}
    return Matters(settled, tuple(found), where)


def _label(numbering: Numbering, argument: int) -> int:
    return IN if numbering.is_in(argument) else OUT if numbering.is_out(argument) else UNDECIDED


def _parts(numbering: Numbering, rest: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The arguments that attacks connect, directly or not."""
    left = set(rest)
    around: dict[int, list[int]] = {one: [] for one in rest}
    for one in rest:
        for attacker in numbering.attackers[one]:
            if attacker in left:
                around[one].append(attacker)
                around[attacker].append(one)
    for start in rest:
        if start in left:
            left.discard(start)
            part, waiting = [start], [start]
            while waiting:
                fresh = [one for one in around[waiting.pop()] if one in left]
                left.difference_update(fresh)
                fresh = list(dict.fromkeys(fresh))
                part += fresh
                waiting += fresh
            yield tuple(sorted(part))


def _part(numbering: Numbering, members: tuple[int, ...]) -> Framework:
    at = {one: place for place, one in enumerate(members)}
    pairs = [(at[attacker], at[one]) for one in members for attacker in numbering.attackers[one] if attacker in at]
    names = tuple([numbering.framework.names[one] for one in members])
    return Framework(names, array("i", [one for one, _ in pairs]), array("i", [one for _, one in pairs]))


def _ways(part: Framework, members: tuple[int, ...], semantics: Semantics, cap: int, until: Deadline) -> Matter:
    """The ways in which a part can be taken, as far as there is time."""
    ways: dict[bytes, None] = {}
    stopped = ""
    try:
        until.check()
        for found in labellings(part, semantics, limit=until):
            if len(ways) >= cap:
                stopped = "cap"
                break
            ways[bytes(found.labels)] = None
            until.tick(len(ways))
    except OutOfTime:
        stopped = "limit"
    if stopped and not ways:
        ways[bytes(len(members))] = None  # nothing is known of it
    return Matter(members, tuple(sorted(ways, key=_order)), stopped)


def _order(labels: bytes) -> tuple[int, ...]:
    """What has the first arguments in comes first."""
    return tuple([(2, 0, 1)[label] for label in labels])


def _asked(matter: Matter, part: Framework, semantics: Semantics, until: Deadline) -> Matter:
    """Where not all ways were listed, one more for each argument that is in or not in all of these by chance."""
    if matter.stopped != "cap":
        return matter
    ways = dict.fromkeys(matter.ways)
    for place, name in enumerate(part.names):
        labels = {way[place] for way in ways}
        if IN in labels and len(labels) > 1:
            continue
        task = "sceptical" if IN in labels else "credulous"
        found = answer(part, task, semantics, name, limit=until)
        if found.stopped:
            return attrs.evolve(matter, ways=tuple(ways), stopped="limit")
        if found.witness is not None:
            ways[bytes(found.witness.labels)] = None
    return attrs.evolve(matter, ways=tuple(ways))
