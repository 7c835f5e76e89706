"""The arguments of an argument graph: from the steps and the links of a debate."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from rebut.model import (
    Argument,
    Claim,
    Debate,
    Inference,
    Line,
    Link,
    Node,
    Premise,
    PremiseKind,
    Support,
    Weighing,
    thaw,
)

from .losses import Losses
from .weighing import WORDS, Weighed, weighed

__all__ = ["Arguing"]

_WAYS: dict[Weighing, str] = {way: word for word, way in WORDS.items() if way is not Weighing.LINKED}
_FIRST = ("scheme", "weight", "premises", "conclusion", "undercutter")


KeyOf: TypeAlias = Callable[[str], str]


class Arguing:
    """Makes the arguments; statements go by the keys that it is given."""

    def __init__(
        self,
        debate: Debate,
        key_of: Callable[[str], str],
        denial: Callable[[str], str],
        losses: Losses,
        schemes: object,
    ) -> None:
        self.debate, self.key_of, self.denial = debate, key_of, denial
        self.losses, self.schemes = losses, schemes
        self.found: dict[str, Any] = {}
        self.of: dict[str, str] = {}
        """Id of a step or a link -> key of its argument."""

    def arguments(self) -> dict[str, Any]:
        """All arguments by their keys, in the order of the debate."""
        undercuts: list[Link] = []
        for node in self.debate:
            if isinstance(node, Argument):
                self._steps(node)
            elif isinstance(node, Link) and not self._hits_a_step(node):
                self._link(node)
            elif isinstance(node, Support):
                self.losses.tell("support of a step or a link", "is not written")
            elif isinstance(node, Link):
                undercuts.append(node)
        for undercut in undercuts:
            self._undercut(undercut)
        return {key: _in_order(record) for key, record in self.found.items()}

    def _hits_a_step(self, link: Link) -> bool:
        """Whether it speaks against a step or a relation, not against a claim or a sketch."""
        target = self.debate.nodes.get(link.target)
        return not isinstance(target, Claim) and not (isinstance(target, Argument) and not target.conclusion)

    # steps

    def _steps(self, argument: Argument) -> None:
        steps = argument.inferences
        for number, step in enumerate(steps, 1):
            last = number == len(steps)
            key = self._key(argument) if last else self._free(f"{argument.id}-step-{number}")
            record = self._record(argument.used(step), self.key_of(step.conclusion))
            record = {**self._weighed(step), **record}
            if last:
                record = {**self._kept(argument, key), **record}
            self._put(key, step.id, record)
        if not steps and argument.lines:
            self.losses.tell("premise of an argument that concludes nothing", "is not written")

    def _key(self, argument: Argument) -> str:
        title = argument.title
        numbered = title and argument.id.startswith(f"{title}-") and argument.id[len(title) + 1 :].isdecimal()
        return self._free(title if numbered and title not in self.found else argument.id)

    def _kept(self, argument: Argument, key: str) -> dict[str, Any]:
        kept: dict[str, Any] = thaw(argument.data)
        meta = kept.get("meta")
        if argument.title and argument.title != key and (meta is None or isinstance(meta, dict)):
            kept["meta"] = {**(meta or {}), "title": argument.title}
        if argument.text:
            self.losses.tell("gist of an argument", "is not written")
        return kept

    def _weighed(self, step: Inference) -> dict[str, Any]:
        """Scheme and weight, so that they are read as they are."""
        wanted = Weighed(step.scheme, step.weighing, step.weight)
        for record in self._ways(step):
            read = weighed(dict(record), self.schemes)
            if Weighed(read.scheme, read.weighing, read.weight) == wanted:
                return record
        self.losses.tell("weighing beside a scheme", "is not written")
        return {"scheme": step.scheme} if step.scheme else {}

    def _ways(self, step: Inference) -> Iterable[dict[str, Any]]:
        scheme = {"scheme": step.scheme} if step.scheme else {}
        yield scheme
        yield {"scheme": _WAYS.get(step.weighing, "linked")}
        yield {**scheme, "weight": step.weight}

    def _record(self, lines: Iterable[Line], conclusion: str) -> dict[str, Any]:
        premises: list[str] = []
        roles: list[str] = []
        exceptions: list[str] = []
        for line in lines:
            if isinstance(line, Inference):
                premises.append(self.key_of(line.conclusion))
                roles.append("")
            elif line.kind is PremiseKind.EXCEPTION:
                exceptions.append(self._said(line))
            elif line.kind is not PremiseKind.CONCESSION:
                premises.append(self._said(line))
                roles.append(line.role)
            else:
                self.losses.tell("concession", "is not written")
        record: dict[str, Any] = {"premises": _with_roles(premises, roles)} if premises else {}
        record["conclusion"] = conclusion
        if exceptions:
            record["undercutter"] = exceptions[0]
            self.losses.tell("exception beside the first", "is not written", count=len(exceptions) - 1)
        return record

    def _said(self, premise: Premise) -> str:
        if premise.kind is PremiseKind.ASSUMPTION:
            self.losses.tell("premise that is only assumed", "becomes one as others are")
        return self.denial(premise.claim) if premise.negated else self.key_of(premise.claim)

    # links

    def _link(self, link: Link) -> None:
        conclusion = self.key_of(link.target) if isinstance(link, Support) else self.denial(link.target)
        record = self._record(link.sources, conclusion)
        if link.weight is not None:
            record = {"weight": link.weight, **record}
        self._put(self._free(link.id), link.id, record)

    def _undercut(self, undercut: Link) -> None:
        target: Node | None = self.debate.nodes.get(undercut.target)
        step = target.inferences[-1].id if isinstance(target, Argument) and target.inferences else undercut.target
        record = self.found.get(self.of.get(step, ""))
        if record is None or "undercutter" in record or len(undercut.sources) > 1:
            self.losses.tell("undercut that has no place at an argument", "is not written")
        else:
            record["undercutter"] = self._said(undercut.sources[0])

    def _put(self, key: str, id: str, record: dict[str, Any]) -> None:
        self.found[key] = record
        self.of[id] = key

    def _free(self, key: str) -> str:
        number, free = 2, key
        while free in self.found:
            number, free = number + 1, f"{key}-{number}"
        return free


def _with_roles(premises: list[str], roles: list[str]) -> list[str] | dict[str, str]:
    if all(roles) and len(set(roles)) == len(roles):
        return dict(zip(roles, premises, strict=True))
    return premises


def _in_order(record: dict[str, Any]) -> dict[str, Any]:
    """The record with what Carneades knows before what it carries along."""
    return {name: record[name] for name in (*_FIRST, *record) if name in record}
