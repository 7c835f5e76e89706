"""``rebut new NAME``: a file to start a debate from."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from rebut.rendering.escaping import printable

from .saying import say

__all__ = ["verb"]

_ENDINGS = (".argdown", ".ad")

_BEGINNING = """\
===
title: {title}
===

[Main claim]: What the debate is about, in one sentence.
  + <A reason>: Why it should be believed.
  - <An objection>: Why it should not be.
      - <A reply>: What the objection overlooks.

// A support that rests on two premises together, as an argument with its parts:

<A reason>

(1) What is observed.
(2) What is known in general.
----
(3) [Main claim]

// rebut check {file}   says what is wrong in it
// rebut draw {file}    draws its map
"""


@click.command("new")
@click.argument("name", type=click.Path())
def verb(name: str) -> None:
    """Write NAME.argdown to start from; a file that is there already is left alone."""
    if name.rpartition("/")[2] in {"", ".", ".."}:
        raise click.UsageError(f"{name!r} is no name for a file", click.get_current_context())
    path = Path(name if name.endswith(_ENDINGS) else f"{name}.argdown")
    shown = shlex.quote(printable(" ".join(path.name.splitlines())))  # a comment is one line
    text = _BEGINNING.format(title=_quoted(printable(path.stem)), file=shown)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise click.ClickException(f"{path} is there already, and was left as it is") from None
    say(f"wrote {path}: open it in an editor, then try rebut draw {shlex.quote(str(path))}")


def _quoted(title: str) -> str:
    """The file's name as a title in YAML, whatever is in it."""
    import json

    return json.dumps(title.replace("-", " ").replace("_", " ").strip().capitalize() or "A debate", ensure_ascii=False)
