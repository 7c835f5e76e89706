"""What an argument says, in words."""

from __future__ import annotations

from rebut.evaluation.carneades.phrasing import listed
from rebut.model import Argument, Claim, Debate, Inference, Node
from rebut.model.wording import called

from .rules import Kind
from .trees import Trees

__all__ = ["GRANTED", "Words"]

GRANTED = " (granted by all)"


class Words:
    """The words for the trees of a debate."""

    def __init__(self, trees: Trees, debate: Debate) -> None:
        self._trees = trees
        self._nodes: dict[str, Node] = {**debate.nodes, **{step.id: step for step in debate.all(Inference)}}

    def said(self, tree: int) -> str:
        """What is concluded, and from what."""
        rule = self._trees.rule[tree]
        conclusion = self._statement(rule.conclusion)
        if rule.kind is Kind.GRANTED:
            return f"{conclusion}{GRANTED}"
        if rule.kind is Kind.PRESUMED:
            return conclusion
        reasons = [self._statement(premise) for premise in rule.premises]
        return f"{conclusion}, since {listed(reasons)}" if reasons else f"{conclusion}, by {self._node(rule.node)}"

    def _statement(self, statement: int) -> str:
        id = self._trees.rules.structure.ids[statement // 2]
        node = self._nodes[id]
        if not statement % 2:
            return called(node)
        return f"not {called(node)}" if isinstance(node, (Claim, Argument)) else f"that {called(node)} does not apply"

    def _node(self, id: str) -> str:
        return called(self._nodes[id])
