"""``touchreport doctor``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from touchreport.cli.options import FORMAT

if TYPE_CHECKING:
    from touchreport.doctor import Check


@click.command()
@FORMAT
def command(format_: str) -> int:
    """Say what is there, what is missing, and the command that brings it on this system."""
    from touchreport.doctor import examine

    return report(examine(), format_)


def report(checks: Sequence[Check], format_: str) -> int:
    """Print checks; return 1 if anything is missing or too old."""
    from touchreport.cli.printing import print_json
    from touchreport.doctor import State

    if format_ == "json":
        print_json(
            [{"name": c.name, "state": c.state.value, "detail": c.detail, "remedy": c.remedy} for c in checks]
        )
    else:
        for check in checks:
            mark = (
                click.style("ok", fg="green")
                if check.state is State.OK
                else click.style(check.state.value, fg="red")
            )
            click.echo(f"{mark:>8}  {check.name}: {check.detail}")
            if check.remedy and check.state is not State.OK:
                click.echo(f"          {check.remedy}")
    return 0 if all(check.state is State.OK for check in checks) else 1
