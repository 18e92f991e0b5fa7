"""``touchreport check``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from touchreport.cli.options import FAIL_ON, PROJECT, STRICT, plugin_options
from touchreport.cli.outcome import code_for, counts_text, findings_text, shown_data, shown_text, words_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from touchreport.build import Examined
    from touchreport.errors import Problem

_ANNOTATED = ("sarif", "github")


@click.command()
@PROJECT
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    help="How to print: for people, as data, or as hosts of git repositories show it beside the lines.",
)
@click.option(
    "--findings", "every", is_flag=True, help="List every finding with its code, in text or as data."
)
@click.option(
    "--untranslated",
    is_flag=True,
    help="List the words that are not written in every language, in text or as data.",
)
@STRICT
@FAIL_ON
@plugin_options
def command(
    project: Path,
    format_: str,
    every: bool,
    untranslated: bool,
    strict: bool,
    fail_on: str | None,
    safe: bool,
    disabled: tuple[str, ...],
) -> int:
    """Read the project in PROJECT, check every file, run the analyses, and say what is wrong."""
    from touchreport.build import Wishes, examine_all, findings_by_severity, told_once
    from touchreport.errors import TouchreportError

    try:
        examined = examine_all(project, Wishes(safe=safe, disabled=disabled))
    except TouchreportError as error:
        if format_ not in _ANNOTATED:
            raise
        _annotate(error.problems, project, format_)
        return error.exit_code
    findings, problems = findings_by_severity(*examined), told_once(examined)
    code = _code(examined, problems, findings, strict, fail_on)
    if format_ in _ANNOTATED:
        from touchreport.reminding import review_problems

        late = review_problems(each.project for each in examined)
        _annotate((*problems, *late), project, format_)
    elif format_ == "json":
        _print_data(
            examined, problems, findings, code, _every(examined, project) if every else None, untranslated
        )
    else:
        _print_text(examined, problems, findings, _every(examined, project) if every else ())
        for each in examined[0].lacking if untranslated else ():
            click.echo(f"  {each.location or each.table}  {each.words}  ({', '.join(each.languages)})")
    if told_why := words_for(code, strict, fail_on):
        click.echo(told_why, err=True)
    return code


def _every(examined: Sequence[Examined], project: Path) -> list[dict[str, Any]]:
    """Return all findings; the words of the project's language are loaded for them alone."""
    from touchreport.cli.listing import listed_findings

    found: list[dict[str, Any]] = []
    for each in examined:
        found += [entry for entry in listed_findings(each, project) if entry not in found]
    return found


def _annotate(problems: Sequence[Problem], project: Path, format_: str) -> None:
    """Print problems as hosts of git repositories read them."""
    from touchreport.cli.annotations import github, sarif
    from touchreport.cli.printing import print_json

    if format_ == "sarif":
        print_json(sarif(problems, project))
    for line in github(problems, project) if format_ == "github" else ():
        click.echo(line)


def _print_data(
    examined: Sequence[Examined],
    problems: Sequence[Problem],
    findings: Mapping[str, int],
    code: int,
    every: list[dict[str, Any]] | None,
    untranslated: bool,
) -> None:
    """Print everything as JSON."""
    from touchreport.build import shown_in
    from touchreport.cli.printing import print_json
    from touchreport.reminding import overdue_reviews
    from touchreport.wording import as_data

    rows = [
        {name: getattr(count, name) for name in ("table", "file", "sheet", "read", "used", "refused")}
        for count in examined[0].rows
    ]
    said = [as_data(problem) for problem in problems]
    told: dict[str, Any] = {
        "ok": code == 0,
        "rows": rows,
        "shown": shown_data(shown_in(examined)),
        "findings": findings,
        "reviews_overdue": overdue_reviews(examined[0].project),
        "problems": said,
        "exit_code": code,
    }
    if every is not None:
        told["every_finding"] = every
    if untranslated:
        told["untranslated"] = [
            {
                "table": each.table,
                "place": str(each.location or ""),
                "words": each.words,
                "languages": each.languages,
            }
            for each in examined[0].lacking
        ]
    print_json(told)


def _print_text(
    examined: Sequence[Examined],
    problems: Sequence[Problem],
    findings: Mapping[str, int],
    every: Sequence[dict[str, Any]],
) -> None:
    """Print everything for people."""
    from touchreport.build import shown_in
    from touchreport.cli.listing import listing_lines
    from touchreport.cli.printing import show, summary

    show(problems)
    for line in (*counts_text(examined[0].rows), *shown_text(shown_in(examined))):
        click.echo(line)
    left_out = max(sum(len(outcome.left_out) for outcome in each.outcomes) for each in examined)
    click.echo(findings_text(findings, left_out))
    for line in reviews_text(examined[0]):
        click.echo(line)
    for line in listing_lines(every):
        click.echo(f"  {line}")
    told = summary(problems)
    if any(each.site is not None for each in examined):
        but = ", but a plugin failed" if any(each.failed for each in examined) else ""
        click.echo(f"The project is valid{but}{': ' + told if told else ''}.")


def reviews_text(examined: Examined) -> tuple[str, ...]:
    """Return how many reviews are overdue on the project's date, as one line; none where none is."""
    from touchreport.reminding import overdue_reviews

    overdue = overdue_reviews(examined.project)
    if not overdue:
        return ()
    what = "1 review is" if overdue == 1 else f"{overdue} reviews are"
    return (f"{what} overdue on {examined.project.date.isoformat()}; “touchreport due” lists them.",)


def _code(
    examined: Sequence[Examined],
    problems: Sequence[Problem],
    findings: Mapping[str, int],
    strict: bool,
    fail_on: str | None,
) -> int:
    """Return the exit code: 6 for an empty project, 4 where a plugin failed, else what the findings say."""
    if all(each.site is None for each in examined):
        return 6
    return 4 if any(each.failed for each in examined) else code_for(problems, findings, strict, fail_on)
