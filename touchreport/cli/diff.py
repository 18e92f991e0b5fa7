"""``touchreport diff``."""

from __future__ import annotations

from pathlib import Path

import click

from touchreport.cli.options import plugin_options

_TWO = (
    "Two are compared, OLD and NEW. The record of the whole edition is compared with the project, as in “touchreport diff "
    "editions/spring.json .”; the record of one output with a later one of the same output, as in “touchreport diff "
    "editions/spring.client.json editions/autumn.client.json”."
)


@click.command()
@click.argument("old")
@click.argument("new")
@click.argument("more", nargs=-1, metavar="")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project whose git revisions are meant; OLD or NEW where one is a folder, else this folder.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="How to print: for people, as data, or for a merge request.",
)
@click.option("--exit-code", "tells", is_flag=True, help="Leave with 1 if anything differs.")
@plugin_options
def command(
    old: str,
    new: str,
    more: tuple[str, ...],
    project: Path | None,
    format_: str,
    tells: bool,
    safe: bool,
    disabled: tuple[str, ...],
) -> int:
    """Say what changed between OLD and NEW: touchpoints, findings, numbers and all else.

    Each is a project folder, the record of an edition, a playbook that was built, or a git revision of a project.
    Nothing is written, and git's work tree is left alone.
    """
    from touchreport.build import Wishes
    from touchreport.cli.printing import print_json, show
    from touchreport.comparing import as_data, as_markdown, as_text, compare_sides

    if more:
        raise click.UsageError(_TWO)
    compared = compare_sides(old, new, project, Wishes(safe=safe, disabled=disabled))
    code = 4 if compared.problems else int(tells and not compared.difference.is_empty)
    if format_ == "json":
        print_json({**as_data(compared), "exit_code": code})
    else:
        click.echo(as_text(compared) if format_ == "text" else as_markdown(compared))
    if compared.problems:
        show(compared.problems)
        click.echo("Exit code 4, since a plugin failed; what it finds is not compared.", err=True)
    return code
