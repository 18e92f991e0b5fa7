"""``touchreport due``."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from touchreport.cli.options import PROJECT, plugin_options


class _Day(click.ParamType[datetime.date]):
    """A day, written with year, month and day."""

    name = "date"

    def convert(
        self, value: str | datetime.date, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """Return the day."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.datetime.strptime(value.strip(), "%Y-%m-%d").date()
        except ValueError:
            self.fail(
                f"“{value}” is no day, written with year, month and day, such as 2026-11-30.", param, ctx
            )


@click.command()
@PROJECT
@click.option(
    "--on",
    type=_Day(),
    metavar="DATE",
    help="The day, such as 2026-11-30; today if not given.",
)
@click.option(
    "--within", type=click.IntRange(0, 3650), default=30, help="How many days ahead to look; 30 if not given."
)
@click.option("--by", metavar="PERSON", help="Only what this person or team answers for: a name or id.")
@click.option(
    "--only",
    "kinds",
    type=click.Choice(["review", "action", "waiver"]),
    multiple=True,
    help="Only reviews, actions or waivers; may be repeated.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown", "ics"]),
    default="text",
    help="How to print: for people, as data, for an issue, or for a calendar.",
)
@click.option("--exit-code", "tells", is_flag=True, help="Leave with 1 if anything is overdue.")
@plugin_options
def command(
    project: Path,
    on: datetime.date | None,
    within: int,
    by: str | None,
    kinds: tuple[str, ...],
    format_: str,
    tells: bool,
    safe: bool,
    disabled: tuple[str, ...],
) -> int:
    """Say what is due in the project in PROJECT: reviews of touchpoints, actions, and waivers that end.

    It is the one command for which the day on which it is called counts; nothing is written.
    """
    from touchreport.build import Wishes
    from touchreport.cli.printing import print_json, show
    from touchreport.reminding import as_calendar, as_data, as_markdown, as_text, remind

    found = remind(
        project,
        datetime.date.today() if on is None else on,  # the day where it is called
        within=within,
        by=by,
        kinds=[kind for kind in ("review", "action", "waiver") if kind in kinds],
        wishes=Wishes(safe=safe, disabled=disabled),
    )
    code = 4 if found.problems else int(tells and bool(found.overdue))
    if format_ == "json":
        print_json({**as_data(found), "exit_code": code})
    elif format_ == "ics":
        click.echo(as_calendar(found), nl=False)
    else:
        click.echo(as_text(found) if format_ == "text" else as_markdown(found))
    if found.problems:
        show(found.problems)
        click.echo(
            "Exit code 4, since a plugin failed; the actions that it asks for are not among these.", err=True
        )
    return code
