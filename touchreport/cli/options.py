"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

PROJECT = click.argument(
    "project", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path()
)
FORMAT = click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to print."
)
STRICT = click.option("--strict", is_flag=True, help="Leave with 1 if there is any warning.")
FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice(["high", "medium", "low"]),
    help="Leave with 1 if there is a finding of this severity or above.",
)


ONLY = click.option(
    "--only", multiple=True, metavar="NAME", help="Only the output of this name; may be repeated."
)


def plugin_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say which plugins are used."""
    command = click.option(
        "--disable", "disabled", multiple=True, metavar="PLUGIN", help="Leave a plugin out; may be repeated."
    )(command)
    return click.option(
        "--safe", is_flag=True, help="Leave out the plugins and the theme in the project's own folder."
    )(command)
