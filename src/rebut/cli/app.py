"""The program ``rebut``: its verbs, each imported when it is called, and what a mistake looks like."""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING, NoReturn

import click

from rebut.errors import RebutError

from .saying import say_error
from .version import show

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["VERBS", "app"]

VERBS = {
    "draw": "Draw the map of a debate.",
    "judge": "Say which claims stand, and why.",
    "weigh": "Say how strong each claim is, and what makes it so.",
    "solve": "Answer a question about an abstract framework.",
    "check": "Say what is wrong with a debate, line by line.",
    "convert": "Write a debate in another format.",
    "format": "Lay out an Argdown document.",
    "new": "Begin a debate: write a file to start from.",
    "doctor": "Say which layout engines are there, and which is used.",
    "completion": "Print a script that completes verbs and options in a shell.",
}
"""The verbs, in the order in which they are listed, and what each is for; the verb's module has its name."""

_INTERRUPTED = 128 + 2
_BROKEN_PIPE = 1
"""As click has it, where the pipe breaks while it is writing."""


class App(click.Group):
    """The verbs, and an end for each way in which one may fail."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All verbs, the daily ones first."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """A verb, from the module of its name."""
        if cmd_name not in VERBS:
            return None
        verb: click.Command = importlib.import_module(f"rebut.cli.{cmd_name}").verb
        return verb

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is meant; for one that does not exist, the one that comes near."""
        if args[0] not in VERBS and not args[0].startswith("-"):
            ctx.fail(f"there is no verb {args[0]!r}{_near(args[0])}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The verbs with a line each, without importing them."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))

    def main(self, args: Sequence[str] | None = None, **_options: object) -> NoReturn:  # type: ignore[override]
        """Run a verb and exit: 0; 1 where something is wrong with the debate; 2 where the command is."""
        _be_lenient_with_characters()
        sys.exit(self._code(args))

    def _code(self, args: Sequence[str] | None) -> int:
        try:
            code = self._result(args)
            if sys.stdout is not None:  # closed by who called us
                sys.stdout.flush()
        except (click.Abort, KeyboardInterrupt):
            return _INTERRUPTED
        except BrokenPipeError:
            _forget_output()
            return _BROKEN_PIPE
        except (click.ClickException, RebutError, OSError) as error:
            return say_error(error)
        except MemoryError:
            return say_error(click.ClickException("there is not enough memory for this"))
        return code

    def _result(self, args: Sequence[str] | None) -> int:
        try:
            code = super().main(args, prog_name="rebut", standalone_mode=False)
        except click.exceptions.Exit as asked:
            return asked.exit_code
        return code if isinstance(code, int) else 0


def _near(word: str) -> str:
    from rebut.model.nearest import near

    guess = near(word.lower(), VERBS)
    return f"; did you mean {guess!r}?" if guess else ""


def _be_lenient_with_characters() -> None:
    """What a terminal cannot write is spelled out, rather than the end of it all."""
    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
            reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Whoever read the output has gone; what is left of it goes nowhere, also when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@click.group(
    cls=App,
    subcommand_metavar="VERB ...",
    no_args_is_help=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="rebut VERB --help tells more of a verb. FILE and OUT may be - for standard input and output.",
)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=show, help="Show the version.")
@click.pass_context
def app(ctx: click.Context) -> None:
    """Debates and argument maps: who claims what, for which reasons and against which."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
