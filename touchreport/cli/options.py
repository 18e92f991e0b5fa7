"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


class ProjectFolder(click.Path):
    """A project folder; its own file stands for it, and whoever names a sheet is told how a project begins."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """Return the folder."""
        path = Path(value)
        if path.is_file():
            if path.name in ("touchreport.yaml", "touchreport.yml"):
                return path.parent
            self.fail(
                f"“{path}” is a file, and a project is a folder. "
                f"“touchreport init FOLDER --from {path}” makes one of a sheet.",
                param,
                ctx,
            )
        return super().convert(value, param, ctx)


PROJECT = click.argument(
    "project", type=ProjectFolder(exists=True, file_okay=False, path_type=Path), default=Path()
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

THEME = click.option(
    "--theme",
    metavar="NAME",
    help="Use another theme than the project names, with its own chapters if it has any.",
)


def plugin_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say which plugins are used."""
    command = click.option(
        "--disable", "disabled", multiple=True, metavar="PLUGIN", help="Leave a plugin out; may be repeated."
    )(command)
    return click.option(
        "--safe", is_flag=True, help="Leave out the plugins and the theme in the project's own folder."
    )(command)
