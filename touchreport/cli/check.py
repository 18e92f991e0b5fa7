"""``touchreport check``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from touchreport.cli.options import FAIL_ON, FORMAT, PROJECT, STRICT, plugin_options
from touchreport.cli.outcome import code_for, counts_text, findings_text, words_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from touchreport.build import Examined


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
    from touchreport.cli.printing import print_json, show, summary
    from touchreport.wording import as_data

    examined = examine(project, Wishes(safe=safe, disabled=disabled))
    findings = findings_by_severity(examined)
    code = _code(examined, findings, strict, fail_on)
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
        print_json(
            {
                "ok": code == 0,
                "rows": counts,
                "findings": findings,
                "problems": problems,
                "exit_code": code,
            }
        )
    else:
        show(examined.problems)
        for line in counts_text(examined.loaded.counts):
            click.echo(line)
        click.echo(findings_text(findings))
        told = summary(examined.problems)
        if examined.site is not None:
            but = ", but a plugin failed" if examined.failed else ""
            click.echo(f"The project is valid{but}{': ' + told if told else ''}.")
    if told_why := words_for(code, strict, fail_on):
        click.echo(told_why, err=True)
    return code


def _code(examined: Examined, findings: Mapping[str, int], strict: bool, fail_on: str | None) -> int:
    """Return the exit code: 6 for an empty project, 4 where a plugin failed, else what the findings say."""
    if examined.site is None:
        return 6
    return 4 if examined.failed else code_for(examined.problems, findings, strict, fail_on)
