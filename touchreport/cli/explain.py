"""``touchreport explain``."""

from __future__ import annotations

from pathlib import Path

import click

from touchreport.cli.options import FORMAT


@click.command()
@click.argument("code")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project whose own plugins are looked at as well.",
)
@FORMAT
def command(code: str, project: Path, format_: str) -> int:
    """Explain CODE: the code of a message (unknown-key) or of a finding (gaps/no-owner)."""
    from touchreport.cli.printing import print_json
    from touchreport.registry.discovery import discover
    from touchreport.text import nearest
    from touchreport.wording import wordings

    wording = wordings().get(code)
    findings = {
        f"{r.analysis.id}/{kind.slug}": kind
        for r in discover(project).analyses
        for kind in r.analysis.findings
    }
    if wording is not None:
        entry = {"code": code, "title": wording.message, "explanation": wording.why, "hint": wording.hint}
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
