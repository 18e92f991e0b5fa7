"""``touchreport init``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from touchreport.scaffold.sheet import Sheet


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
@click.option("--brand", help="Name of the brand.")
@click.option("--language", help="Language of the playbook, such as en or fa.")
@click.option(
    "--model",
    help="Journey model, such as purchase-process or aida; with --from the one that suits the sheet.",
)
@click.option("--colour", help="The brand's colour, such as #00617f.")
@click.option(
    "--logo",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The brand's logo, which is copied into the project: SVG, PNG, JPEG or WebP.",
)
@click.option(
    "--from",
    "inventory",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="An inventory to start from: XLSX, CSV or YAML.",
)
@click.option(
    "--typical",
    type=click.IntRange(0, 50),
    default=2,
    show_default=True,
    help="Typical touchpoints for each stage of a new inventory, from the catalogue; 0 for none.",
)
@click.option(
    "--no-input", is_flag=True, help="Ask nothing; take the usual answer where an option is missing."
)
def command(
    folder: Path,
    brand: str | None,
    language: str | None,
    model: str | None,
    colour: str | None,
    logo: Path | None,
    inventory: Path | None,
    typical: int,
    no_input: bool,
) -> int:
    """Start a project in FOLDER: asks for what the options do not say, then writes a few files to fill in."""
    from touchreport.locales import available
    from touchreport.scaffold.project import NewProject, create
    from touchreport.scaffold.proposals import FILE as PROPOSALS

    asks = not no_input and sys.stdin.isatty()
    usual = folder.resolve().name or "Brand"
    wanted = NewProject(
        brand=brand or _ask("Name of the brand", usual, asks),
        language=language or _ask("Language", "en", asks, available()),
        model=model or _model(asks, inventory),
        colour=colour if colour is not None else _ask("Colour of the brand, or nothing", "", asks),
        logo=logo,
        inventory=inventory,
        typical=typical,
    )
    made = create(folder, wanted)
    for file in made.files:
        click.echo(f"wrote {file}")
    if folder / PROPOSALS in made.files:
        click.echo(
            "Some rows have no class where their names suggest one: look through the proposals in that file, and"
        )
        click.echo("enter what is right. Nothing was changed in your sheet.")
    _tell_of_sheet(made.sheet)
    click.echo(_next_step(folder, inventory))
    return 0


def _tell_of_sheet(sheet: Sheet) -> None:
    """Say what the sheet leaves to its author."""
    if sheet.unread:
        click.echo(
            "Nothing of the sheet could be read: neither its stages nor its customers were taken over."
        )
    if sheet.lacks_encoding:
        click.echo(
            "It is not saved as UTF-8, and nothing tells what it is in. Save it as UTF-8 (in Excel: “CSV UTF-8”) and"
        )
        click.echo("start anew, or complete the line “encoding:” in touchreport.yaml, under “files”.")
    elif sheet.unread:
        click.echo("“check” says why. Mend that, and start anew.")
    if sheet.calendar:
        click.echo(
            "The sheet counts years by another calendar than is usual; it stands in touchreport.yaml, as “calendar”."
        )
    if sheet.encoding:
        click.echo(
            "The sheet is not saved as UTF-8. What it seems to be in stands in touchreport.yaml, under “files”:"
        )
        click.echo("look whether names are shown right.")
    if sheet.asks:
        click.echo("The sheet leaves questions open: answer them in touchreport.yaml, under “files”.")
    if sheet.own_channels:
        click.echo(
            "Channels that only the sheet knows are entered in channels.yaml: say there what they are."
        )
    if sheet.leaves_out:
        click.echo(
            "A name that stands once and looks like another was left out; “check” tells where it stands."
        )


def _model(asks: bool, inventory: Path | None) -> str:
    """Return the journey model; an inventory tells by its stages which one suits it."""
    from touchreport.scaffold.project import USUAL_MODEL
    from touchreport.vocabulary.journey_models import journey_models

    return "" if inventory else _ask("Journey model", USUAL_MODEL, asks, tuple(journey_models()))


def _ask(question: str, usual: str, asks: bool, choices: tuple[str, ...] = ()) -> str:
    if not asks:
        return usual
    kind = click.Choice(choices) if choices else str
    answer: str = click.prompt(question, default=usual, type=kind, show_default=bool(usual), err=True)
    return answer


def _next_step(folder: Path, inventory: Path | None) -> str:
    first = "Fill in the touchpoints, then run" if inventory is None else "Now run"
    return f"{first} “touchreport check {folder}” and “touchreport build {folder}”."
