"""What a debate relates, gathered in one walk: reasons with their sources, and what each is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Never, TypeAlias

import attrs

from rebut.model import (
    Argument,
    Claim,
    Conflict,
    Group,
    Inference,
    Issue,
    Node,
    Preference,
    Premise,
    Rebuttal,
    Rephrase,
    Support,
    Undercut,
)
from rebut.model.nodes import Link
from rebut.rendering.picture import Relation

if TYPE_CHECKING:
    from rebut.model import Debate

__all__ = ["Outlet", "Reason", "Related", "Stated", "left_out", "related"]

Stated: TypeAlias = Inference | Link | Preference
"""A node that rests on claims."""


@attrs.frozen(eq=False)
class Reason:
    """Claims that together speak for or against something: a step, a link, or why one thing is preferred."""

    node: Stated
    relation: Relation
    sources: tuple[Premise, ...]
    target: str
    """Id of what it speaks for or against; "" where premises lead nowhere."""
    argument: Argument | None = None
    """Whose step it is."""
    number: int = 1
    """Which step of it."""
    last: bool = True
    unused: tuple[Premise, ...] = ()
    """Premises of the argument that no step rests on, told with its last one."""

    @property
    def id(self) -> str:
        """What it goes by: the id of its node, or for a preference, which is an arrow itself, another one."""
        return id_of(self.node)


@attrs.frozen(eq=False)
class Outlet:
    """A whole argument that speaks for or against something."""

    node: Link | Preference
    relation: Relation
    argument: str
    target: str

    @property
    def id(self) -> str:
        """What it goes by, as for a reason."""
        return id_of(self.node)


def id_of(node: Stated) -> str:
    """What the reasons in a node go by."""
    return f"{node.id} because" if node.__class__ is Preference else node.id


@attrs.define(eq=False)
class Related:
    """A debate, sorted by what its nodes do on a map."""

    nodes: Mapping[str, Node]
    claims: dict[str, Claim] = attrs.Factory(dict)
    arguments: dict[str, Argument] = attrs.Factory(dict)
    reasons: list[Reason] = attrs.Factory(list)
    outlets: dict[str, list[Outlet]] = attrs.Factory(dict)
    """Id of an argument -> what it speaks for or against as a whole."""
    sketched: dict[str, list[Outlet]] = attrs.Factory(dict)
    """Id of any node -> the whole arguments that speak for or against it."""
    conflicts: list[Conflict] = attrs.Factory(list)
    rephrases: list[Rephrase] = attrs.Factory(list)
    preferences: list[Preference] = attrs.Factory(list)
    issues: list[Issue] = attrs.Factory(list)
    groups: list[Group] = attrs.Factory(list)
    uses: dict[str, list[Reason]] = attrs.Factory(dict)
    """Id of a claim -> the reasons that it is a source of."""
    below: dict[str, list[Reason]] = attrs.Factory(dict)
    """Id of any node -> the reasons that aim at it."""
    steps: dict[str, list[Reason]] = attrs.Factory(dict)
    """Id of an argument -> its steps; none for a sketch."""
    ends: set[str] = attrs.Factory(set)
    """Ids that a conflict, a rephrase, a preference or an issue leads to."""

    def aimed(self, id: str) -> bool:
        """Whether anything is about this node."""
        return id in self.below or id in self.ends or id in self.sketched

    def touched(self, claim: str) -> bool:
        """Whether a claim relates to anything."""
        return claim in self.uses or self.aimed(claim)


def related(debate: Debate) -> Related:
    """The nodes of a debate that a map shows, by what they do."""
    found = Related(debate.nodes)
    hidden = _hidden(debate)
    for node in debate:
        if (take := _TAKEN.get(node.__class__)) is not None and node.id not in hidden:
            take(found, node)  # type: ignore[arg-type]  # the table pairs each kind with its own
    return found


def left_out(node: Node) -> bool:
    """Whether a node is marked to be left out of the map.

    >>> left_out(Claim("It rains.", data={"isInMap": False}))
    True
    """
    return bool(node.data) and node.data.get("isInMap") is False


def _hidden(debate: Debate) -> set[str]:
    """Arguments to be left out, unless something is about them, with what comes from them."""
    marked = {node.id for node in debate if node.__class__ is Argument and left_out(node)}
    if not marked:
        return marked
    links = debate.links
    marked -= {link.target for link in links}
    return marked | {link.id for link in links if any([source.claim in marked for source in link.sources])}


def _claim(found: Related, claim: Claim) -> None:
    found.claims[claim.id] = claim


def _argument(found: Related, argument: Argument) -> None:
    found.arguments[argument.id] = argument
    steps = argument.inferences
    rested = [_sources(argument, step) for step in steps]
    reasons = [
        Reason(step, Relation.SUPPORTS, sources, step.conclusion, argument, number, number == len(steps))
        for number, (step, sources) in enumerate(zip(steps, rested, strict=True), 1)
    ]
    if not steps and argument.lines:
        reasons = [Reason(Inference("", id=argument.id), Relation.SUPPORTS, argument.premises, "", argument)]
    elif unused := _unused(argument, rested):
        reasons[-1] = attrs.evolve(reasons[-1], unused=unused)
    found.steps[argument.id] = reasons
    for reason in reasons:
        _take(found, reason)


def _sources(argument: Argument, step: Inference) -> tuple[Premise, ...]:
    used = argument.used(step)
    return tuple([Premise(line.conclusion) if isinstance(line, Inference) else line for line in used])


def _unused(argument: Argument, rested: list[tuple[Premise, ...]]) -> tuple[Premise, ...]:
    if not rested or (len(rested) == 1 and len(rested[0]) == len(argument.lines) - 1):
        return ()
    taken = {premise for sources in rested for premise in sources}
    return tuple([premise for premise in argument.premises if premise not in taken])


def _link(found: Related, link: Link) -> None:
    _stated(found, link, _relation(found, link), link.target)


def _preference(found: Related, preference: Preference) -> None:
    found.preferences.append(preference)
    found.ends.update((preference.better, preference.worse))
    if preference.sources:
        _stated(found, preference, Relation.UNDERPINS, preference.id)


def _stated(found: Related, node: Link | Preference, relation: Relation, target: str) -> None:
    first = node.sources[0].claim
    if found.nodes[first].__class__ is Argument:
        outlet = Outlet(node, relation, first, target)
        found.outlets.setdefault(first, []).append(outlet)
        found.sketched.setdefault(target, []).append(outlet)
    else:
        _take(found, Reason(node, relation, node.sources, target))


def _take(found: Related, reason: Reason) -> None:
    found.reasons.append(reason)
    if reason.target:
        found.below.setdefault(reason.target, []).append(reason)
    for source in (*reason.sources, *reason.unused):
        found.uses.setdefault(source.claim, []).append(reason)


def _relation(found: Related, link: Link) -> Relation:
    """What a link does, which hangs on what it is about: an undercut of a claim is read as a rebuttal."""
    target = found.nodes.get(link.target)  # None: a step
    if isinstance(link, Support):
        return Relation.SUPPORTS if isinstance(target, (Claim, Argument)) else Relation.UNDERPINS
    if isinstance(link, Undercut) and not isinstance(target, Claim):
        return Relation.UNDERCUTS
    return Relation.ATTACKS


def _conflict(found: Related, conflict: Conflict) -> None:
    found.conflicts.append(conflict)
    found.ends.update(conflict.claims)


def _rephrase(found: Related, rephrase: Rephrase) -> None:
    found.rephrases.append(rephrase)
    found.ends.update((rephrase.source, rephrase.target))


def _issue(found: Related, issue: Issue) -> None:
    found.issues.append(issue)
    found.ends.update(issue.positions)


def _group(found: Related, group: Group) -> None:
    found.groups.append(group)


_TAKEN: dict[type[Node], Callable[[Related, Never], None]] = {
    Claim: _claim,
    Argument: _argument,
    Support: _link,
    Rebuttal: _link,
    Undercut: _link,
    Conflict: _conflict,
    Rephrase: _rephrase,
    Preference: _preference,
    Issue: _issue,
    Group: _group,
}
"""What is done with each kind of node; the others are not drawn."""
