"""Walks over graphs that are given as mappings of nodes to what comes after them."""

from .components import components

__all__ = ["components"]
