"""The command line: one file a verb, and no logic; each verb says in words what a function of the library does."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line on the words that follow the program's name."""
    try:
        from .app import app

        app.main()
    except KeyboardInterrupt:  # while it was still being imported
        sys.exit(130)
