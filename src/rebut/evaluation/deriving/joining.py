"""Trees and attacks as a framework: attacks on a part hit the whole, and what nothing tells apart is one argument."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rebut.evaluation.carneades.structure import Part, denial
from rebut.evaluation.limits import Deadline
from rebut.findings import Finding
from rebut.model import Conflict, ConflictKind, Debate
from rebut.model.framework import Framework

from .attacking import Attack, wholly
from .choices import Choices
from .derived import Derived, Stands
from .rules import Kind
from .trees import Trees
from .wording import Words

__all__ = ["joined", "together"]


def together(trees: Trees, attacks: list[Attack]) -> list[int]:
    """Of each tree, the lowest one that it is one argument with.

    A step with one premise that nothing attacks is one argument with the one that it rests on: both stand or fall
    together. So a debate of sketches and rebuttals alone has them for its arguments and attacks, and nothing else.
    """
    hit = {attack.target for attack in attacks}
    first = list(range(len(trees)))
    for tree, parts in enumerate(trees.parts):
        if len(parts) == 1 and tree not in hit:
            first[tree] = first[parts[0]]
    return first


def joined(
    trees: Trees, attacks: list[Attack], first: Sequence[int], debate: Debate, choices: Choices,
    *, findings: tuple[Finding, ...], deadline: Deadline,
) -> Derived:  # fmt: skip
    """The framework of some trees, of which several may be one argument."""
    return _Joining(trees, attacks, first, debate, choices).derived(findings, deadline)


class _Joining:
    def __init__(
        self, trees: Trees, attacks: list[Attack], first: Sequence[int], debate: Debate, choices: Choices
    ) -> None:
        self._trees, self._attacks, self._debate, self._choices = trees, attacks, debate, choices
        self._structure = trees.rules.structure
        self._first = first
        ordered = sorted(set(self._first), key=self._place)
        self._number = {tree: number for number, tree in enumerate(ordered)}
        self._ordered = ordered

    def _place(self, tree: int) -> tuple[int, int]:
        """What stands by itself comes first, as in the debate."""
        rule = self._trees.rule[tree]
        return (rule.conclusion, tree) if not rule.premises else (2 * len(self._structure.ids), tree)

    def derived(self, findings: tuple[Finding, ...], deadline: Deadline) -> Derived:
        """All of it."""
        words = Words(self._trees, self._debate)
        return Derived(
            framework=self._framework(deadline),
            words=tuple([words.said(tree) for tree in self._ordered]),
            members=self._members(),
            holding=self._standing(),
            denying=self._standing(denied=True),
            choices=self._choices,
            findings=findings,
            beyond=frozenset(self._beyond()),
        )

    def _beyond(self) -> Iterator[str]:
        """The nodes of which it is not known what becomes of them."""
        beyond = self._trees.beyond
        yield from [self._structure.ids[statement // 2] for statement in beyond]
        owners = {last: id for id, last in self._structure.stands_for.items()}
        for rule in self._trees.rules.rules if beyond else ():
            if not beyond.isdisjoint((rule.conclusion, *rule.premises, *rule.undercutters)):
                yield from (rule.node, owners.get(rule.node, rule.node))

    def _framework(self, deadline: Deadline) -> Framework:
        pairs = wholly(self._trees, self._attacks, deadline)
        at = [self._number[one] for one in self._first]
        count = max(len(self._ordered), 1)
        ordered = sorted({at[attacker] * count + at[target] for attacker, target in pairs})
        attackers = array("i", [pair // count for pair in ordered])
        return Framework(self._names(), attackers, array("i", [pair % count for pair in ordered]))

    def _at(self, tree: int) -> int:
        return self._number[self._first[tree]]

    def _names(self) -> tuple[str, ...]:
        """Each by the claim, argument, step or link that it is; several ways to the same are numbered."""
        known = {id for tree in self._ordered if not self._trees.rule[tree].premises for id in [self._called(tree)]}
        names: list[str] = []
        taken: Counter[str] = Counter()
        for tree in self._ordered:
            name = base = self._called(tree)
            while taken[name] or (name in known and self._trees.rule[tree].premises):
                taken[base] += 1
                name = f"{base}#{taken[base]}"
            taken[name] += 1
            names.append(name)
        return tuple(names)

    def _called(self, tree: int) -> str:
        rule = self._trees.rule[tree]
        denied = rule.kind in {Kind.PRESUMED, Kind.GRANTED} and rule.conclusion % 2
        if denied:
            return f"not {rule.node}"
        ends = self._structure.stands_for.get(rule.names[-1]) if rule.names else None
        return rule.names[-1] if ends == rule.node else rule.node

    def _members(self) -> tuple[tuple[str, ...], ...]:
        """What each argument is made of; of those that are one, the lowest tree and what it rests on."""
        found: list[tuple[str, ...]] = []
        for tree in self._ordered:
            own: dict[str, None] = {}
            for part in (*sorted(self._trees.below(tree)), tree):
                rule = self._trees.rule[part]
                own.update(dict.fromkeys([self._structure.ids[rule.conclusion // 2], rule.node]))
            found.append(tuple(own))
        return tuple(found)

    # what they say of nodes

    def _standing(self, *, denied: bool = False) -> dict[str, Stands]:
        """What each node that is judged hangs on."""
        found: dict[str, Stands] = {}
        through = {} if denied else self._through()
        owners = {last: id for id, last in self._structure.stands_for.items()}
        for number, (id, part) in enumerate(zip(self._structure.ids, self._structure.parts, strict=True)):
            statement = denial(2 * number) if denied else 2 * number
            if part is Part.UNJUDGED:
                continue
            if part is Part.STATEMENT or denied:
                stands = self._of(self._trees.concluding.get(statement, ()), surely=self._is_sure(id, denied=denied))
            else:
                stands = self._of(through.get(id, ()))
            if id in owners:
                found[owners[id]] = stands
            found[id] = stands
        return found

    def _of(self, trees: Iterable[int], *, surely: bool = False) -> Stands:
        return Stands(tuple(dict.fromkeys([self._at(tree) for tree in trees])), surely)

    def _is_sure(self, id: str, *, denied: bool) -> bool:
        """Whether it holds as nothing is said against it: that claims exclude each other."""
        node = self._debate.nodes.get(id)
        return isinstance(node, Conflict) and node.kind is not ConflictKind.TENSION and not denied

    def _through(self) -> dict[str, list[int]]:
        """Step or link -> the trees of which it is the top."""
        found: dict[str, list[int]] = {}
        for tree, rule in enumerate(self._trees.rule):
            if rule.through and (rule.premises or rule.kind in {Kind.DEFEASIBLE, Kind.STRICT}):
                found.setdefault(rule.node, []).append(tree)
        return found
