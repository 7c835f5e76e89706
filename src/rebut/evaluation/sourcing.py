"""Which verdicts hang on which source: what is judged otherwise without it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from rebut.model import Debate, Participant, Source
from rebut.model.changed import Changes

from .again import judged_again
from .limits import Waiting, deadline

__all__ = ["by_source"]


def by_source(debate: Debate, settings: Mapping[str, object], **how: Unpack[Waiting]) -> dict[str, Changes]:
    """Source or participant -> what is judged otherwise when it is withdrawn.

    Raises `OutOfTime`.
    """
    until = deadline(how.get("limit"), how.get("progress"))
    before = judged_again(debate, settings)
    named = [node for node in debate if isinstance(node, (Source, Participant))]
    found: dict[str, Changes] = {}
    for number, node in enumerate(named):
        until.tick(number, len(named))
        found[node.id] = before.changes(judged_again(debate.without(node), settings))
    return found
