"""Verdicts in words: the reason in a line, and as a short tree of what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from rebut.model import Argument, Claim, Debate, Inference, Node
from rebut.model.verdicts import Ground, Judged, Label

from .judging import edges_of, standing_rivals
from .labelling import Labelling
from .waiting import waits_for

__all__ = ["Reasons"]

IN, OUT = Label.IN, Label.OUT
_DEPTH = 3
_MOST = 6
_LONGEST = 80
_WORDS = {IN: "holds", OUT: "does not hold", Label.UNDECIDED: "is open"}
_APPLYING = {IN: "applies", OUT: "does not apply", Label.UNDECIDED: "is open"}
_STOPPING = {IN: "is undercut", OUT: "is not undercut", Label.UNDECIDED: "may be undercut"}


class Reasons:
    """The words for all verdicts of a debate."""

    def __init__(self, debate: Debate, now: Labelling, judged: Mapping[str, Judged]) -> None:
        self._debate = debate
        self._now = now
        self._judged = judged
        self._place = {id: 2 * number for number, id in enumerate(now.structure.ids)}
        self._edges = edges_of(now)
        self._steps = {step.id: step for step in debate.all(Inference)}

    # in a line

    def reason(self, id: str) -> str:
        """Why, in a line."""
        id = self._now.structure.stands_for.get(id, id)
        node = self._debate.nodes.get(id)
        if node is None or id in self._edges:
            return self._of_edge(id)
        return self._of_statement(self._place[id], self._judged[id].ground)

    def _of_statement(self, statement: int, ground: Ground) -> str:
        return _FIXED[ground] if ground in _FIXED else _TOLD[ground](self, statement)

    def _supported(self, statement: int) -> str:
        return f"supported by {self._listed(self._through(statement))}{self._against(statement)}"

    def _preferred(self, statement: int) -> str:
        return f"what speaks for and against it weighs the same, and it is preferred{self._against(statement)}"

    def _presumed(self, statement: int) -> str:
        return f"it stands by itself{self._against(statement) or ': nothing speaks against it'}"

    def _defeated(self, statement: int) -> str:
        return self._defeat(standing_rivals(self._now, statement)[0])

    def _unsupported(self, statement: int) -> str:
        failures = list(dict.fromkeys(self._failures(statement)))
        more = [f"{len(failures) - _MOST} more"] if len(failures) > _MOST else []
        return f"what would support it fails: {'; '.join(failures[:_MOST] + more)}"

    def _failures(self, statement: int) -> Iterator[str]:
        """Why each edge that would speak for a statement does not."""
        now = self._now
        for number in now.concluding[statement]:
            edge = now.structure.edges[number]
            fallen = [one for one in edge.premises if now.labels[one] is OUT]
            stops = [one for one in edge.undercutters if now.labels[one] is IN]
            if stops:
                yield f"the step is undercut by {self._listed(self._through(stops[0])) or self._said(stops[0])}"
            else:
                yield self._failing(fallen) if fallen else "it weighs nothing"

    def _tied(self, statement: int) -> str:
        return f"a tie: {self._sides(statement)}"

    def _short(self, statement: int) -> str:
        standard = self._now.structure.standards.get(statement, "preponderance").replace("-", " ")
        said = f"the standard is not met: {standard}, with {self._now.most[statement]:.2g} for it"
        return f"{said} and {self._con(statement):.2g} against"

    def _looping(self, statement: int) -> str:
        return f"a loop: {self._loop(statement)}"

    def _hanging(self, statement: int) -> str:
        return f"it hangs on what is open: {self._listed(self._open(statement))}"

    def _defeat(self, rival: int) -> str:
        node = self._node(rival)
        through = self._through(rival)
        if rival % 2 and through:
            return f"rebutted by {self._listed(through)}"
        said = f"{self._said(rival)} is accepted" if not rival % 2 else "its denial stands by itself"
        return f"{said}, and both cannot hold" if isinstance(node, Claim) and not rival % 2 else said

    def _against(self, statement: int) -> str:
        """What was brought against a statement, and why that does not matter."""
        parts = [part for rival, _ in self._now.rivals[statement] for part in self._failed(rival)]
        return f"; {'; '.join(parts[:2])}" if parts else ""

    def _failed(self, rival: int) -> Iterator[str]:
        now = self._now
        if not rival % 2 and isinstance(self._node(rival), Claim):
            yield f"its rival {self._said(rival)} does not hold"
        for number in now.concluding[rival]:
            edge = now.structure.edges[number]
            if not edge.names:
                continue
            if now.tallies[number].stopped:
                yield f"the attack by {self._listed(edge.premises)} is undercut"
            elif any(now.labels[one] is OUT for one in edge.premises):
                fallen = [one for one in edge.premises if now.labels[one] is OUT]
                yield f"against it, {self._failing(fallen)}"
            elif now.tallies[number].most:
                yield f"{self._listed(edge.premises)} against it weighs less"

    def _through(self, statement: int) -> list[int]:
        """The premises of the edge that weighs most for a statement."""
        now = self._now
        named = [number for number in self._strong(statement) if now.structure.edges[number].names]
        if not named:
            return []
        best = max(named, key=lambda number: (now.tallies[number].least, -number))
        return [one for one in now.structure.edges[best].premises if now.labels[one] is IN]

    def _strong(self, statement: int) -> list[int]:
        """The edges that surely weigh something; what is in comes after what it rests on, so no reason is a circle."""
        now = self._now
        when = now.when[statement] if now.labels[statement] is IN else len(now.labels) + 1
        return [
            number
            for number in now.concluding[statement]
            if now.tallies[number].least
            and all(now.labels[one] is not IN or now.when[one] < when for one in now.structure.edges[number].premises)
        ]

    def _broken(self, statement: int) -> list[int]:
        """What fails in the edges of a statement that weighs nothing."""
        now, found = self._now, []
        for number in now.concluding[statement]:
            edge = now.structure.edges[number]
            fallen = [one for one in edge.premises if now.labels[one] is OUT]
            found += fallen or [one for one in edge.undercutters if now.labels[one] is IN]
        return list(dict.fromkeys(found))

    def _sides(self, statement: int) -> str:
        now = self._now
        con = max(now.rivals[statement], key=lambda pair: now.least[pair[0]])[0]
        pros = self._listed(self._through(statement)) or "nothing but that it was said"
        cons = self._listed(self._through(con)) if con % 2 or self._through(con) else self._said(con)
        return f"{pros} for it weighs as much as {cons or self._said(con)} against it"

    def _con(self, statement: int) -> float:
        return max([self._now.least[rival] for rival, _ in self._now.rivals[statement]], default=0.0)

    def _open(self, statement: int) -> list[int]:
        return waits_for(self._now, statement)

    def _loop(self, statement: int) -> str:
        """The way from a statement round to one that was met before."""
        path, seen = [statement], {statement}
        while following := waits_for(self._now, path[-1]):
            path.append(following[0])
            if following[0] in seen:
                break
            seen.add(following[0])
        names = list(dict.fromkeys([self._said(one) for one in path[path.index(path[-1]) :]]))
        if len(names) == 1:
            return f"{names[0]} hangs on itself"
        shown = names if len(names) <= _MOST else [*names[:_MOST], "…"]
        return " hangs on ".join([*shown, names[0]])

    # steps and links

    def _of_edge(self, id: str) -> str:
        now, ground = self._now, self._judged[id].ground
        if id not in self._edges:
            return "it gives a claim as the reason for itself"
        edge = now.structure.edges[self._edges[id][0]]
        if ground is Ground.HOLDS:
            return f"{self._holding(edge.premises)}, and nothing stops the step"
        if ground is Ground.UNDERCUT:
            stops = [one for one in edge.undercutters if now.labels[one] is IN]
            return f"undercut by {self._listed(self._through(stops[0])) or 'what is said against the step'}"
        if ground is Ground.UNSUPPORTED:
            fallen = [one for one in edge.premises if now.labels[one] is OUT]
            return self._failing(fallen) if fallen else "it weighs nothing"
        waiting = [one for one in (*edge.premises, *edge.undercutters) if now.labels[one] is Label.UNDECIDED]
        return f"it hangs on what is open: {self._listed(waiting)}"

    # as a tree

    def tree(self, id: str) -> str:
        """Why, as a short tree."""
        judged = self._judged[id]
        lines = [f"{self._called(self._node_of(id))} is {judged.verdict}: {self.reason(id)}"]
        statement = self._place.get(self._now.structure.stands_for.get(id, id))
        if statement is not None:
            rests = self._edge_rests(id) or self._rests(statement)
            lines.extend(self._branches(rests, 1, {statement}))
        return "\n".join(lines)

    def _edge_rests(self, id: str) -> list[tuple[str, int]]:
        numbers = self._edges.get(self._now.structure.stands_for.get(id, id), ())[:1]
        return [self._leaf(one) for number in numbers for one in self._now.structure.edges[number].premises]

    def _rests(self, statement: int) -> list[tuple[str, int]]:
        """What decided a statement: the premises of what speaks for it, and what is against it."""
        now = self._now
        found = [self._leaf(one) for one in self._through(statement)]
        for rival, _ in now.rivals[statement]:
            for number in now.concluding[rival]:
                edge = now.structure.edges[number]
                if edge.names:
                    found.extend([(f"against it: {self._states(one)}", one) for one in edge.premises])
                    if now.tallies[number].stopped:
                        stops = [one for one in edge.undercutters if now.labels[one] is IN]
                        found.extend([
                            (f"but that is undercut: {self._states(one)}", one)
                            for stop in stops for one in self._through(stop)
                        ])  # fmt: skip
        if now.labels[statement] is not IN:
            found.extend([self._leaf(one) for one in (*self._broken(statement), *self._open(statement))])
        return list({one: (said, one) for said, one in reversed(found)}.values())[::-1]

    def _leaf(self, statement: int) -> tuple[str, int]:
        return self._states(statement), statement

    def _branches(self, rests: list[tuple[str, int]], depth: int, seen: set[int]) -> Iterator[str]:
        for said, statement in rests[:_MOST]:
            indent = "  " * depth
            if statement in seen:
                yield f"{indent}- {said} (see above)"
                continue
            seen.add(statement)
            yield f"{indent}- {said}"
            if depth < _DEPTH:
                yield from self._branches(self._rests(statement), depth + 1, seen)
        if len(rests) > _MOST:
            yield f"{'  ' * depth}- and {len(rests) - _MOST} more"

    # names

    def _states(self, statement: int) -> str:
        node, label = self._node(statement), self._now.labels[statement]
        if isinstance(node, (Claim, Argument)):
            return f"{self._said(statement)} {_WORDS[label]}"
        return f"{self._called(node)} {_STOPPING[label] if statement % 2 else _APPLYING[label]}"

    def _holding(self, statements: tuple[int, ...]) -> str:
        holding = [one for one in statements if self._now.labels[one] is IN]
        return f"{self._listed(holding)} {'hold' if len(holding) > 1 else 'holds'}" if holding else "it needs no reason"

    def _failing(self, statements: list[int]) -> str:
        return f"{self._listed(statements)} {'do' if len(statements) > 1 else 'does'} not hold"

    def _listed(self, statements: list[int] | tuple[int, ...]) -> str:
        names = list(dict.fromkeys([self._said(one) for one in statements]))
        shown = names if len(names) <= _MOST else [*names[:_MOST], f"{len(names) - _MOST} more"]
        return " and ".join(shown) if len(shown) < 3 else f"{', '.join(shown[:-1])} and {shown[-1]}"  # noqa: PLR2004 -- a pair

    def _said(self, statement: int) -> str:
        """A statement in words: a claim by its title or text, and what is said of a step."""
        node = self._node(statement)
        if isinstance(node, (Claim, Argument)):
            return f"not {self._called(node)}" if statement % 2 else self._called(node)
        return f"what is against {self._called(node)}" if statement % 2 else self._called(node)

    def _node(self, statement: int) -> Node:
        return self._node_of(self._now.structure.ids[statement // 2])

    def _node_of(self, id: str) -> Node:
        return self._debate.nodes.get(id) or self._steps[id]

    def _called(self, node: Node) -> str:
        if isinstance(node, (Claim, Argument)) and (name := node.title or node.text):
            return f"“{name if len(name) <= _LONGEST else name[: _LONGEST - 1] + '…'}”"
        return f"the {type(node).__name__.lower()} {node.id}"


_TOLD: Mapping[Ground, Callable[[Reasons, int], str]] = {
    Ground.SUPPORTED: Reasons._supported,  # noqa: SLF001 -- a table of its own
    Ground.PREFERRED: Reasons._preferred,  # noqa: SLF001
    Ground.PRESUMED: Reasons._presumed,  # noqa: SLF001
    Ground.DEFEATED: Reasons._defeated,  # noqa: SLF001
    Ground.UNSUPPORTED: Reasons._unsupported,  # noqa: SLF001
    Ground.TIE: Reasons._tied,  # noqa: SLF001
    Ground.STANDARD: Reasons._short,  # noqa: SLF001
    Ground.LOOP: Reasons._looping,  # noqa: SLF001
    Ground.WAITING: Reasons._hanging,  # noqa: SLF001
}

_FIXED: Mapping[Ground, str] = {
    Ground.GRANTED: "it is granted by all",
    Ground.DENIED: "it is denied by all",
    Ground.UNFOUNDED: "nothing speaks for it",
}
