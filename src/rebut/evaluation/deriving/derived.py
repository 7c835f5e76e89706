"""What a debate is as a framework: its arguments, what each of them says, and what they say of each node."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from rebut.findings import Finding
from rebut.model.framework import Framework

from .choices import Choices

__all__ = ["Derived", "Stands"]


@attrs.frozen
class Stands:
    """The arguments on which it hangs whether something holds; without any, it holds or not for good."""

    arguments: tuple[int, ...]
    surely: bool = False
    """Whether it holds where there are no arguments."""


@attrs.frozen
class Derived:
    """A framework, and what its arguments are in the debate."""

    framework: Framework
    words: tuple[str, ...]
    """What each argument says."""
    members: tuple[tuple[str, ...], ...]
    """The claims, arguments, steps and links that each argument is made of."""
    holding: Mapping[str, Stands]
    """Claim, argument, step, link or conflict -> what makes it hold."""
    denying: Mapping[str, Stands]
    """The same -> what makes its denial hold."""
    choices: Choices
    findings: tuple[Finding, ...]
    beyond: frozenset[str] = frozenset()
    """What hangs on arguments that could not be taken in, since there were too many."""
