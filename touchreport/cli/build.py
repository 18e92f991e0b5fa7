"""``touchreport build``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from touchreport.cli.options import FAIL_ON, FORMAT, ONLY, PROJECT, STRICT, THEME, plugin_options
from touchreport.cli.outcome import code_for, counts_text, findings_text, shown_data, shown_text, words_for

if TYPE_CHECKING:
    from touchreport.build import BuildReport, Made


def _site_url(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Return the address of a website's folder; an empty one, as from a variable that is not set, is none."""
    from touchreport.text import site_address

    if not value:
        return None
    found = site_address(value)
    if found is None:
        raise click.BadParameter(
            f"“{value}” is not the address of a folder on the web, such as https://example.org/tern/."
        )
    return found


@click.command()
@PROJECT
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Where to put the playbook; the folder “playbook” beside the project's files if not given.",
)
@click.option("--pdf/--no-pdf", default=None, help="Make a PDF or not, whatever the project says.")
@click.option("--site/--no-site", default=None, help="Make a website or not, whatever the project says.")
@click.option(
    "--single-file/--no-single-file", default=None, help="Make the website as one file, too, or not."
)
@click.option("--zip/--no-zip", "zip_", default=None, help="Pack everything in a zip file, too, or not.")
@click.option(
    "--url",
    callback=_site_url,
    help="Where the website will stand, whatever the project says; for 404 pages and other files for hosts.",
)
@ONLY
@THEME
@click.option("--keep-foreign", is_flag=True, help="Keep files in the output that touchreport did not write.")
@click.option("--allow-empty", is_flag=True, help="Build even without any touchpoint.")
@FORMAT
@STRICT
@FAIL_ON
@plugin_options
def command(
    project: Path,
    output: Path | None,
    pdf: bool | None,
    site: bool | None,
    single_file: bool | None,
    zip_: bool | None,
    url: str | None,
    only: tuple[str, ...],
    theme: str | None,
    keep_foreign: bool,
    allow_empty: bool,
    format_: str,
    strict: bool,
    fail_on: str | None,
    safe: bool,
    disabled: tuple[str, ...],
) -> int:
    """Turn the project in PROJECT into a website and a PDF; all of it or nothing is written."""
    from touchreport.build import Wishes, build
    from touchreport.cli.printing import print_json
    from touchreport.cli.progress import Teller

    wishes = Wishes(pdf, site, theme, safe, disabled, keep_foreign, allow_empty, only)
    wishes = replace(wishes, single_file=single_file, zip=zip_, url=url)
    with Teller() as teller:
        report = build(project, output or project / "playbook", wishes, teller)
    code = report.exit_code or code_for(report.problems, report.findings, strict, fail_on)
    if format_ == "json":
        print_json(_as_data(report, code))
    else:
        _tell(report)
    if told_why := words_for(code, strict, fail_on):
        click.echo(told_why, err=True)
    return code


def _as_data(report: BuildReport, code: int) -> dict[str, Any]:
    """Return what a program may want to know of a build."""
    from touchreport.wording import as_data

    return {
        "ok": code == 0,
        "output": str(report.output),
        "website": str(report.website) if report.website else None,
        "pages": report.pages,
        "pdf": str(report.pdf) if report.pdf else None,
        "pdf_pages": report.pdf_pages,
        "outputs": [_made_as_data(each) for each in report.made],
        "shown": shown_data(report.shown),
        "findings": report.findings,
        "problems": [as_data(p) for p in report.problems],
        "exit_code": code,
    }


def _tell(report: BuildReport) -> None:
    """Print what a build came to, for people."""
    from touchreport.cli.printing import show

    show(report.problems)
    for line in (*counts_text(report.counts), *shown_text(report.shown)):
        click.echo(line)
    click.echo(findings_text(report.findings, report.left_out))
    for each in report.made:
        if each.website is not None:
            click.echo(f"Website: {each.website} ({each.pages} pages)")
        if each.pdf is not None:
            click.echo(f"PDF: {each.pdf} ({each.pdf_pages} pages)")
        for label, path in (("One file", each.single_file), ("Zip file", each.zip)):
            if path is not None:
                click.echo(f"{label}: {path}")


def _made_as_data(made: Made) -> dict[str, Any]:
    """Return what a program may want to know of one playbook."""
    return {
        "output": made.output,
        "language": made.language,
        "website": str(made.website) if made.website else None,
        "pages": made.pages,
        "pdf": str(made.pdf) if made.pdf else None,
        "pdf_pages": made.pdf_pages,
        "single_file": str(made.single_file) if made.single_file else None,
        "zip": str(made.zip) if made.zip else None,
    }
