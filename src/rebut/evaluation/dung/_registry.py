"""The semantics of abstract frameworks that we know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from . import complete, grounded, preferred, stable
from ._kind import Kind
from .names import Semantics

__all__ = ["KINDS"]

_MODULES = (complete, grounded, preferred, stable)

KINDS: Mapping[Semantics, Kind] = MappingProxyType({module.SEMANTICS.name: module.SEMANTICS for module in _MODULES})
