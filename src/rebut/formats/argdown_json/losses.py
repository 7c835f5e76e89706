"""What a debate says that Argdown JSON has no place for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rebut.findings import Finding, Level
from rebut.maps.telling import untold
from rebut.model import Argument, Conflict, Debate, Inference, Link, Node, Premise

__all__ = ["losses"]

_COMMON = ("cites", "score", "qualifier", "standing", "values", "scheme", "weight", "weighing", "question")
_HELP = "Argdown JSON has no place for it; JSON and YAML of rebut lose nothing"


def losses(debate: Debate, same: bool) -> tuple[Finding, ...]:  # noqa: FBT001 -- the one thing that decides
    """A finding for each kind of loss; what was read from Argdown, and did not change, loses nothing."""
    if same:
        return ()
    counts: Counter[str] = Counter()
    for node in debate:
        counts.update(_of_node(node))
        for line in node.lines if isinstance(node, Argument) else ():
            counts.update(_of_premise(line) if isinstance(line, Premise) else _of_node(line))
    fields = [f"{what} ({count} times)" if count > 1 else what for what, count in counts.items()]
    told = [f"not written: {what}" for what in fields] + [finding.message for finding in untold(debate)]
    return tuple([Finding("RB331", message, level=Level.WARNING, help=_HELP) for message in told])


def _of_node(node: Node) -> Iterable[str]:
    defaults = {field.name: field.default for field in node.__attrs_attrs__}
    for name in _COMMON:
        if name in defaults and getattr(node, name) != defaults[name]:
            yield f"the field {name}"
    if any(text.plain != text.plain.strip() for text in getattr(node, "texts", ())):
        yield "spaces around a text"
    if isinstance(node, (Link, Conflict, Inference)) and node.tags:
        yield f"tags of {type(node).__name__.lower()}s"
    if isinstance(node, (Link, Conflict)) and node.data:
        yield f"data of {type(node).__name__.lower()}s"
    if isinstance(node, Inference) and node.strict:
        yield "that a step is strict"


def _of_premise(premise: Premise) -> Iterable[str]:
    for name in ("implicit", "role", "question"):
        if getattr(premise, name):
            yield f"the field {name} of a premise"
