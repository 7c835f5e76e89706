"""Argdown: debates as people write them in plain text."""
