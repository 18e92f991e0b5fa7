"""The page of docs/ about the commands, made from the command line itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import click

from touchreport.cli import cli

INTRODUCTION = """# Commands and exit codes

Results go to standard output, progress and problems to standard error. Where a command has `--format json`, a program
may read what it prints."""

EXIT_CODES: Mapping[int, str] = MappingProxyType(
    {
        0: "done",
        1: "there are warnings (`--strict`), findings at or above the chosen severity (`--fail-on`), or differences (`--exit-code`)",
        2: "the command was called wrongly",
        3: "the project is not right, or the output folder cannot be written to as asked; nothing was written",
        4: "a plugin failed; the rest was written, and the playbook says that it is incomplete",
        5: "the PDF could not be made, the website was; or a page could not be made, and nothing was written",
        6: "there is nothing to report: the project has no touchpoints",
        70: "a fault in TouchReport; the message names a file with the details",
        75: "another build is writing to this output folder",
        130: "interrupted with Ctrl-C; nothing was left half done",
        143: "ended from outside; nothing was left half done",
    }
)
"""Every exit code, with its meaning."""


def command_page() -> str:
    """Return the page, in Markdown."""
    parts = [INTRODUCTION]
    for name, command in commands():
        parts += _command(name, command)
    parts += ["## Exit codes", "| code | meaning |\n| --- | --- |"]
    parts[-1] += "".join(f"\n| {code} | {meaning} |" for code, meaning in EXIT_CODES.items())
    return "\n\n".join(parts)


def commands() -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, by its full name."""
    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        if isinstance(command, click.Group):
            for inner in sorted(command.commands):
                yield f"{name} {inner}", command.commands[inner]
        elif command is not None:
            yield name, command


def _command(name: str, command: click.Command) -> list[str]:
    context = click.Context(command)
    arguments = [p.make_metavar(context) for p in command.params if isinstance(p, click.Argument)]
    usage = " ".join(
        ["touchreport", name, *filter(None, arguments)]
    )  # one without a name is for none to give
    parts = [f"## touchreport {name}", f"`{usage}`"]
    parts.append(" ".join((command.help or "").split()))
    rows = [_option(p) for p in command.params if isinstance(p, click.Option)]
    return [*parts, "| option | meaning |\n| --- | --- |\n" + "\n".join(rows)] if rows else parts


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    values = f" {', '.join(option.type.choices)}" if isinstance(option.type, click.Choice) else ""
    return f"| {names}{':' + values if values else ''} | {option.help or ''} |"
