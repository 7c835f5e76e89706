"""Debates as maps: pictures, DOT text, and drawings by a layout engine."""
