"""``rebut completion SHELL``: a script that completes verbs and options."""

from __future__ import annotations

import click

__all__ = ["verb"]

_VARIABLE = "_REBUT_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def verb(shell: str) -> None:
    """Print a script that completes verbs and options in a SHELL.

    \b
    bash    eval "$(rebut completion bash)"       in ~/.bashrc
    zsh     eval "$(rebut completion zsh)"        in ~/.zshrc
    fish    rebut completion fish | source        in ~/.config/fish/config.fish
    """  # noqa: D301 -- click wants the character
    from click.shell_completion import ShellComplete, get_completion_class

    from .app import app

    kind = get_completion_class(shell)
    if kind is None:
        raise click.ClickException(f"this version of click knows no {shell}")
    click.echo(ShellComplete.source(kind(app, {}, "rebut", _VARIABLE)))
