"""Judging a changed debate in the way in which another one was judged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rebut.evaluation.limits import Deadline
from rebut.model import Debate
from rebut.model.verdicts import Verdicts

__all__ = ["judged_again"]


def judged_again(debate: Debate, settings: Mapping[str, Any], limit: Deadline | None = None) -> Verdicts:
    """The verdicts of a debate by the settings of other verdicts."""
    from . import judge

    given = {name: value for name, value in settings.items() if value != () or name != "audience"}
    return judge(debate, **given, limit=limit)
