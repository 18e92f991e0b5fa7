"""``touchreport check``."""

from __future__ import annotations

from pathlib import Path

import click

from touchreport.cli.options import FAIL_ON, FORMAT, PROJECT, STRICT, plugin_options
from touchreport.cli.outcome import code_for, counts_text, findings_text
from touchreport.errors import Level, ProjectError


@click.command()
@PROJECT
@FORMAT
@STRICT
@FAIL_ON
@plugin_options
def command(
    project: Path, format_: str, strict: bool, fail_on: str | None, safe: bool, disabled: tuple[str, ...]
) -> int:
    """Read the project in PROJECT, check every file, run the analyses, and say what is wrong."""
    from touchreport.build import Wishes, examine, findings_by_severity
    from touchreport.cli.printing import as_data, print_json, show, summary

    try:
        examined = examine(project, Wishes(safe=safe, disabled=disabled))
    except ProjectError as error:
        if format_ == "json":
            print_json({"ok": False, "problems": [as_data(p) for p in error.problems]})
        else:
            show(error.problems)
            click.echo(f"{summary(error.problems)}.", err=True)
        return error.exit_code
    findings = findings_by_severity(examined)
    if format_ == "json":
        counts = [
            {
                "table": c.table,
                "file": c.file,
                "sheet": c.sheet,
                "read": c.read,
                "used": c.used,
                "refused": c.refused,
            }
            for c in examined.loaded.counts
        ]
        problems = [as_data(p) for p in examined.problems]
        print_json({"ok": True, "rows": counts, "findings": findings, "problems": problems})
    else:
        show(examined.problems)
        for line in counts_text(examined.loaded.counts):
            click.echo(line)
        click.echo(findings_text(findings))
        told = summary(examined.problems)
        if examined.site is not None:
            click.echo(f"The project is valid{': ' + told if told else ''}.")
    if examined.site is None:
        return 6
    if any(problem.level is Level.ERROR for problem in examined.problems):
        return 4
    return code_for(examined.problems, findings, strict, fail_on)
