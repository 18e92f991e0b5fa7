"""``touchreport snapshot``."""

from __future__ import annotations

from pathlib import Path

import click

from touchreport.cli.options import FORMAT, PROJECT, plugin_options


@click.command()
@PROJECT
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to put the record; “editions” in the project, named after the edition, if not given.",
)
@FORMAT
@plugin_options
def command(project: Path, output: Path | None, format_: str, safe: bool, disabled: tuple[str, ...]) -> int:
    """Keep what the edition in PROJECT says: a small file with which a later edition is compared.

    For each output that shows a part of the project, another file beside it holds what that output says.
    """
    from touchreport.build import Wishes
    from touchreport.cli.printing import print_json, show
    from touchreport.comparing import take_snapshot
    from touchreport.wording import as_data

    taken = take_snapshot(project, output, Wishes(safe=safe, disabled=disabled))
    records = [
        {
            "output": each.output,
            "file": str(each.file),
            "touchpoints": each.touchpoints,
            "findings": each.findings,
        }
        for each in taken.records
    ]
    if format_ == "json":
        print_json(
            {
                "ok": True,
                **{key: value for key, value in records[0].items() if key != "output"},
                "outputs": records[1:],
                "problems": [as_data(problem) for problem in taken.problems],
                "exit_code": 0,
            }
        )
        return 0
    show(taken.problems)
    for each in taken.records:
        about = f" of {each.output}" if each.output else ""
        click.echo(f"Record{about}: {each.file} ({each.touchpoints} touchpoints, {each.findings} findings)")
    return 0
