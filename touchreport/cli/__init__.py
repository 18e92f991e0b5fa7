"""The command line: asks, calls, prints; no logic.

Each command lives in a module of its own, imported only when it is called, so that ``--version`` costs nothing
but click.
"""

from __future__ import annotations

import errno
import sys
from importlib import import_module
from itertools import pairwise

import click

from touchreport import __version__

_COMMANDS = {
    "init": "Start a project: a folder with a few files to fill in.",
    "check": "Read a project, check every file, and say what is wrong with it.",
    "build": "Turn a project into a website and a PDF.",
    "serve": "Show the website while the project is being written.",
    "diff": "Say what changed between two editions, projects or git revisions.",
    "due": "Say which reviews, actions and waivers are due, today or on another day.",
    "snapshot": "Keep what an edition says, so that the next one can be compared with it.",
    "plugins": "Show the plugins, their order and their health.",
    "themes": "Show the themes.",
    "explain": "Explain the code of a message or of a finding.",
    "doctor": "Say what is there, what is missing, and how to get it.",
    "schema": "Print the JSON Schema of touchreport.yaml.",
}


class _Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"touchreport.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            from touchreport.text import nearest

            near = nearest(args[0], list(_COMMANDS))
            hint = f" Did you mean “{near}”?" if near else ""
            raise click.UsageError(f"There is no command “{args[0]}”.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="touchreport")
def cli() -> None:
    """Turn an inventory of customer touchpoints into a finished playbook: a website and a PDF."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code."""
    from touchreport.cli.interrupts import ending_tidily, exit_code

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        with ending_tidily():
            code = cli.main(args=arguments, prog_name="touchreport", standalone_mode=False)
        if sys.stdout is not None:  # a shell can start a program with it closed
            sys.stdout.flush()
    except SystemExit as leaving:
        if not isinstance(leaving.__context__, BrokenPipeError):
            raise
        code = _quiet_pipe()  # click leaves with 1, which here would mean findings
    except click.exceptions.Exit as leaving:
        code = leaving.exit_code
    except click.ClickException as error:
        error.show()
        code = 2
    except (click.Abort, KeyboardInterrupt) as stopped:
        click.echo("Interrupted; nothing was left half done.", err=True)
        code = exit_code(stopped.__cause__ if isinstance(stopped, click.Abort) else stopped)
    except BrokenPipeError:
        code = _quiet_pipe()
    except OSError as error:
        from touchreport.cli.failure import last_words, unwritable

        code = unwritable(error) if _cannot_be_written(error) else last_words(error)
    except Exception as error:
        from touchreport.cli.failure import last_words

        given = sys.argv[1:] if arguments is None else arguments
        code = last_words(
            error, as_json=_wants_json(given), writes=given[:1] not in (["check"], ["diff"], ["due"])
        )
    sys.exit(code if isinstance(code, int) else 0)


def _wants_json(arguments: list[str]) -> bool:
    """Return whether a program reads what is printed."""
    return "--format=json" in arguments or ("--format", "json") in pairwise(arguments)


def _cannot_be_written(error: OSError) -> bool:
    """Return whether standard output was refused: such an error comes from no file."""
    return error.filename is None and error.errno in (errno.ENOSPC, errno.EIO, errno.EBADF)


def _quiet_pipe() -> int:
    """Leave quietly when nobody reads any more, as ``head`` does."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
