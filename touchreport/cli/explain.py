"""``touchreport explain``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from touchreport.cli.options import FORMAT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from touchreport.plugin import FindingKind


@click.command()
@click.argument("code", required=False)
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project whose own plugins are looked at as well.",
)
@FORMAT
def command(code: str | None, project: Path, format_: str) -> int:
    """Explain CODE: the code of a message (unknown-key) or of a finding (gaps/no-owner).

    Without CODE, list the codes of all findings.
    """
    from touchreport.cli.printing import print_json
    from touchreport.registry.discovery import discover
    from touchreport.text import nearest
    from touchreport.wording import wordings

    findings = {
        f"{r.analysis.id}/{kind.slug}": kind
        for r in discover(project).analyses
        for kind in r.analysis.findings
    }
    wording = wordings().get(code or "")
    if code is None:
        return _list(findings, format_)
    if wording is not None:
        said = wording.in_general()
        entry = {"code": code, "title": said.message, "explanation": said.why, "hint": said.hint}
    elif code in findings:
        kind = findings[code]
        entry = {"code": code, "title": kind.title.text, "explanation": kind.explanation.text, "hint": ""}
    else:
        near = nearest(code, [*wordings(), *findings])
        raise click.UsageError(f"There is no code “{code}”." + (f" Did you mean “{near}”?" if near else ""))
    if format_ == "json":
        print_json(entry)
    else:
        click.echo("\n".join((code, entry["title"], "", entry["explanation"], entry["hint"])).rstrip())
    return 0


def _list(findings: Mapping[str, FindingKind], format_: str) -> int:
    """Print the code and the title of every kind of finding."""
    from touchreport.cli.printing import print_json

    titles = {code: findings[code].title.text for code in sorted(findings)}
    if format_ == "json":
        print_json(titles)
        return 0
    wide = max(map(len, titles), default=0)
    for code, title in titles.items():
        click.echo(f"{code:<{wide}}  {title}")
    return 0
