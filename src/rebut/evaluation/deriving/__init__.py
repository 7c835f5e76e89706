"""From a debate to a framework: what its arguments are, and which attacks which, each choice in the result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rebut.evaluation.limits import Deadline, deadline
from rebut.evaluation.settings import Settings
from rebut.findings import Finding, Level
from rebut.model import Debate

from .choices import EACH, MOST, Choices, Choosing, Reading, Reduction, choices
from .derived import Derived, Stands

if TYPE_CHECKING:
    from .trees import Trees

__all__ = ["TOO_MANY", "Choices", "Choosing", "Derived", "Stands", "choices", "derived"]

TOO_MANY = "RB910"
"""The code of what is told where more arguments could be made than were to be."""


def derived(
    debate: Debate, given: Choices | None = None, settings: Settings | None = None, *, until: Deadline | None = None
) -> Derived:
    """The framework of a debate.

    >>> debate = Debate("Rain")
    >>> rain = debate.argument("Rain")
    >>> _ = debate.rebut(rain, because=debate.argument("Blue sky"))
    >>> list(derived(debate).framework.attacks)
    [('blue-sky', 'rain')]

    Raises `OutOfTime`.
    """
    made = given or Choices()
    until = until or deadline()
    if made.reading is Reading.MAP:
        from .mapping import mapped

        return mapped(debate, made)
    return _of_trees(debate, made, settings or Settings(), until)


def _of_trees(debate: Debate, made: Choices, settings: Settings, until: Deadline) -> Derived:
    from .attacking import attacks
    from .joining import joined, together
    from .ordering import Order
    from .preferring import applying
    from .reducing import reduced
    from .rules import rules
    from .trees import Trees

    found = rules(debate, settings)
    trees = Trees(found, made.most or MOST + EACH * len(found.rules), until)
    against = attacks(trees, made, until)
    first = together(trees, against) if made.joined else list(range(len(trees)))
    if made.preferences is not Reduction.NONE:
        order = Order(trees, debate, made, applying(trees, against, until))
        against = reduced(against, made.preferences, order, trees, first, deadline=until)
    told = (*found.findings, *_told(trees, made, preferring=bool(found.rankings)))
    return joined(trees, against, first, debate, made, findings=told, deadline=until)


def _told(trees: Trees, made: Choices, *, preferring: bool) -> Iterator[Finding]:
    """What the framework leaves out."""
    if trees.beyond:
        said = f"there are more than {len(trees):,} arguments: what hangs on the others is left undecided"
        yield Finding(TOO_MANY, said, level=Level.WARNING, help="take in more of them (most=), or judge by carneades")
    if preferring and made.preferences is Reduction.NONE:
        said = "preferences count for nothing in readings where no reduction is named"
        yield Finding("RB914", said, level=Level.NOTE, help='name one, such as preferences="r4"')
