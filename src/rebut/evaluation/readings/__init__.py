"""Verdicts by readings: the ways in which a debate holds together, by the semantics of abstract argumentation."""

from __future__ import annotations

from .judging import CAP, judge

__all__ = ["CAP", "judge"]
