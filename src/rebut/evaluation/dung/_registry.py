"""The semantics of abstract frameworks that we know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from . import (
    admissible,
    cf2,
    complete,
    conflict_free,
    eager,
    grounded,
    ideal,
    naive,
    preferred,
    semi_stable,
    stable,
    stage,
    stage2,
    strongly_admissible,
)
from ._kind import Kind
from .names import Semantics

__all__ = ["KINDS"]

_MODULES = (
    conflict_free,
    admissible,
    complete,
    grounded,
    preferred,
    stable,
    semi_stable,
    stage,
    ideal,
    eager,
    naive,
    cf2,
    stage2,
    strongly_admissible,
)

KINDS: Mapping[Semantics, Kind] = MappingProxyType({module.SEMANTICS.name: module.SEMANTICS for module in _MODULES})
