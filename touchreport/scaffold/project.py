"""A new project: a folder with a few files that build at once and say what to fill in."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from touchreport.errors import Argument, Problem, ProjectError, UsageError
from touchreport.scaffold.proposals import FILE as PROPOSALS
from touchreport.scaffold.proposals import propose_classes
from touchreport.scaffold.starter import EACH_STAGE, starter_rows
from touchreport.text import nearest

SHEETS = (".xlsx", ".csv", ".yaml", ".yml")
"""Endings of inventories that a project can start from."""


@dataclass(frozen=True, slots=True)
class NewProject:
    """What a new project is to be.

    Attributes:
        brand: name of the brand.
        language: BCP 47 tag of its language; ``zh-TW`` is taken as ``zh-Hant``.
        model: id of a journey model of the vocabulary.
        colour: the brand's colour, ``#rrggbb``; empty for none.
        inventory: a sheet to start from; None for one with what each stage usually has, marked as proposed.
        typical: how many typical touchpoints each stage of a new inventory gets.
        date: the project's date.
    """

    brand: str
    language: str = "en"
    model: str = "purchase-process"
    colour: str = ""
    inventory: Path | None = None
    typical: int = EACH_STAGE
    date: datetime.date | None = None


def create(folder: Path, wanted: NewProject) -> tuple[Path, ...]:
    """Write a new project and return the files written, in the order in which one would fill them in.

    For rows of an inventory that have no class and whose name the catalogue knows, the classes are proposed in a file
    of its own; the inventory stays as it is.

    Raises:
        UsageError: if language, model or inventory are unknown.
        ProjectError: if files of the same names are there already; nothing is written.
    """
    from touchreport.locales import known_tag

    wanted = replace(wanted, language=known_tag(wanted.language) or wanted.language)
    _check(wanted)
    texts = {"touchreport.yaml": _config(wanted), "brand.yaml": _brand(wanted)}
    sheet = f"touchpoints{wanted.inventory.suffix.lower()}" if wanted.inventory else "touchpoints.xlsx"
    proposals = (PROPOSALS,) if wanted.inventory else ()
    there = tuple(name for name in (*texts, sheet, *proposals) if (folder / name).exists())
    if there:
        raise ProjectError(Problem("init-files-there", arguments={"folder": str(folder), "files": there}))
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    proposed = None
    if wanted.inventory is not None:
        shutil.copyfile(wanted.inventory, folder / sheet)
        proposed = propose_classes(folder, wanted.language)
    else:
        from touchreport.readers.template import write_template

        rows = {"touchpoints": starter_rows(wanted.model, wanted.language, wanted.typical)}
        write_template(folder / sheet, wanted.language, rows=rows)
    return (*(folder / name for name in (*texts, sheet)), *((proposed,) if proposed else ()))


def _check(wanted: NewProject) -> None:
    from touchreport.locales import available
    from touchreport.vocabulary.journey_models import journey_models

    problems = []
    for name, value, known in (
        ("language", wanted.language, available()),
        ("model", wanted.model, tuple(journey_models())),
    ):
        if value not in known:
            arguments: dict[str, Argument] = {"what": name, "value": value, "known": tuple(known)}
            problems.append(Problem("init-unknown", arguments=arguments, suggestion=nearest(value, known)))
    sheet = wanted.inventory
    if sheet is not None and (not sheet.is_file() or sheet.suffix.lower() not in SHEETS):
        problems.append(Problem("init-inventory", arguments={"file": str(sheet), "endings": SHEETS}))
    if problems:
        raise UsageError(problems)


def _config(wanted: NewProject) -> str:
    from touchreport.vocabulary.glossary import glossary

    title = glossary().entry("page.playbook").text(wanted.language)
    date = (wanted.date or datetime.date.today()).isoformat()
    return f"""# What the playbook is called and how its journey is divided. All keys: touchreport schema
title: {_quoted(title)}
language: {wanted.language}
date: {date}            # the playbook's own date; nothing asks the clock
edition:                     # Autumn {date[:4]}
client:                      # for whom it is made
prepared_by:                 # who made it

model: {wanted.model}
stage_weights: {{}}            # how much each stage counts, such as {{{_weights(wanted.model)}}}

# One entry for each typical customer; touchpoints name her by id or by name.
# personas:
#   - id: ines
#     name: Ines
#     title: commuter
#     share: 40%             # share of all customers
#     quote: “I have four minutes.”
#     goals: [coffee before the train]
#     channels_private: [instagram]
"""


def _weights(model: str) -> str:
    from touchreport.vocabulary.journey_models import journey_models

    stages = journey_models()[model].stages
    return ", ".join(f"{stage.id}: {1 / len(stages):.2f}" for stage in stages)


def _brand(wanted: NewProject) -> str:
    colour = f'"{wanted.colour}"' if wanted.colour else '             # such as "#00617f"'
    return f"""name: {_quoted(wanted.brand)}
logo:                        # a picture in this folder: SVG, PNG or JPEG
colour: {colour}
promise:                     # what a customer may count on; the headline of the brand's page
uniqueness:                  # what sets you apart from competitors
values: []
tone:                        # tone of voice
do: []
dont: []
pillars: []                  # - {{id: craft, name: Craft, content: what content for it shows}}
"""


def _quoted(text: str) -> str:
    """Return a YAML scalar that stays text whatever is in it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
