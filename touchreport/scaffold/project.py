"""A new project: a folder with a few files that build at once and say what to fill in."""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from touchreport.errors import Argument, Problem, ProjectError, UsageError
from touchreport.scaffold.proposals import FILE as PROPOSALS
from touchreport.scaffold.proposals import propose_classes
from touchreport.scaffold.sheet import Sheet, look_at
from touchreport.scaffold.starter import EACH_STAGE, starter_rows
from touchreport.scaffold.texts import brand_text, channels_text, config_text, personas_text
from touchreport.text import fold, nearest

CONFIG, BRAND, PERSONAS, CHANNELS = "touchreport.yaml", "brand.yaml", "personas.yaml", "channels.yaml"
ASSETS = "assets"

SHEETS = (".xlsx", ".csv", ".yaml", ".yml")
"""Endings of inventories that a project can start from."""

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
"""Endings of logos."""

USUAL_MODEL = "purchase-process"
"""The journey model where nothing speaks for another."""

_COLOUR = re.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


@dataclass(frozen=True, slots=True)
class NewProject:
    """What a new project is to be.

    Attributes:
        brand: name of the brand.
        language: BCP 47 tag of its language; ``zh-TW`` is taken as ``zh-Hant``.
        model: id of a journey model of the vocabulary; empty for the one that suits the inventory.
        colour: the brand's colour, ``#rrggbb``; empty for none.
        logo: a picture that is copied into the project; None for none.
        inventory: a sheet to start from; None for one with what each stage usually has, marked as proposed.
        typical: how many typical touchpoints each stage of a new inventory gets.
        date: the project's date.
    """

    brand: str
    language: str = "en"
    model: str = ""
    colour: str = ""
    logo: Path | None = None
    inventory: Path | None = None
    typical: int = EACH_STAGE
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Created:
    """What was made.

    Attributes:
        files: the files written, in the order in which one would fill them in.
        sheet: what was seen in the inventory; of a project that starts from none, nothing.
    """

    files: tuple[Path, ...]
    sheet: Sheet


def create(folder: Path, wanted: NewProject) -> Created:
    """Write a new project and return its files, and what was seen in the inventory that it starts from.

    An inventory is copied as it is. What it says of the project, its stages, its customers and channels of its own, goes into
    the files, and so do the questions that it leaves open. For rows that have no class and whose name the catalogue knows, the
    classes are proposed in a file of its own.

    Raises:
        UsageError: if language, model, colour, logo or inventory cannot be used.
        ProjectError: if files of the same names are there already; nothing is written.
    """
    from touchreport.locales import known_tag

    wanted = replace(wanted, language=known_tag(wanted.language) or wanted.language)
    _check(wanted)
    inventory = wanted.inventory
    sheet = f"touchpoints{inventory.suffix.lower()}" if inventory else "touchpoints.xlsx"
    names = (CONFIG, BRAND, sheet, *((PERSONAS, CHANNELS, PROPOSALS) if inventory else ()))
    there = tuple(name for name in names if (folder / name).exists())
    if there:
        called = str(folder if folder.name else folder.resolve())  # "." is no name of a folder
        raise ProjectError(Problem("init-files-there", arguments={"folder": called, "files": there}))
    folder.mkdir(parents=True, exist_ok=True)
    logo = _logo(folder, wanted.logo)
    _write(folder / BRAND, brand_text(wanted.brand, wanted.colour, logo))
    start = _from_sheet if inventory else _from_nothing
    more, seen = start(folder, wanted, sheet)
    files = (CONFIG, BRAND, sheet, *((logo,) if logo else ()), *more)
    return Created(tuple(folder / name for name in files), seen)


def _from_nothing(folder: Path, wanted: NewProject, sheet: str) -> tuple[tuple[str, ...], Sheet]:
    """Write an inventory of what is typical; there are no further files, and nothing was seen."""
    from touchreport.readers.template import write_template

    model = wanted.model or USUAL_MODEL
    nothing = Sheet()
    _write(folder / CONFIG, config_text(wanted.language, model, _date(wanted), nothing, sheet))
    rows = {"touchpoints": starter_rows(model, wanted.language, wanted.typical)}
    write_template(folder / sheet, wanted.language, rows=rows)
    return (), nothing


def _from_sheet(folder: Path, wanted: NewProject, sheet: str) -> tuple[tuple[str, ...], Sheet]:
    """Copy the inventory, and write what it says of the project; return the names of further files, and what was seen."""
    assert wanted.inventory is not None
    shutil.copyfile(wanted.inventory, folder / sheet)
    model = wanted.model or USUAL_MODEL
    encoding = _encoding(folder / sheet, wanted.language)
    first = Sheet(encoding=encoding)
    _write(folder / CONFIG, config_text(wanted.language, model, _date(wanted), first, sheet))
    seen = replace(look_at(folder, wanted.language, model), encoding=encoding)
    if wanted.model:
        seen = replace(seen, model=wanted.model, stages=())
    _write(folder / CONFIG, config_text(wanted.language, seen.model or model, _date(wanted), seen, sheet))
    if seen.personas:
        _write(folder / PERSONAS, personas_text(seen.personas, seen.slips_among("personas")))
    if seen.own_channels:
        _write(folder / CHANNELS, channels_text(seen.channels, seen.slips_among("channels")))
    proposed = propose_classes(folder, wanted.language)
    written = ((PERSONAS, seen.personas), (CHANNELS, seen.own_channels), (PROPOSALS, proposed))
    return tuple(name for name, something in written if something), seen


def _encoding(sheet: Path, language: str) -> str | None:
    """Return the encoding that has to be declared for a CSV file, as far as its words tell."""
    from touchreport.readers.decoding import likely_encoding

    if sheet.suffix != ".csv":
        return None
    found = likely_encoding(sheet.read_bytes(), language)
    return None if found is None else found.encoding


def _logo(folder: Path, logo: Path | None) -> str:
    """Copy the logo into the project and return where it is; nothing if there is none."""
    if logo is None:
        return ""
    (folder / ASSETS).mkdir(exist_ok=True)
    name = f"{ASSETS}/logo{logo.suffix.lower()}"
    shutil.copyfile(logo, folder / name)
    return name


def _date(wanted: NewProject) -> datetime.date:
    return wanted.date or datetime.date.today()


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _check(wanted: NewProject) -> None:
    problems = [*_unknown(wanted)]
    if wanted.colour and not _COLOUR.fullmatch(wanted.colour):
        problems.append(Problem("init-colour", arguments={"value": wanted.colour}))
    sheet, logo = wanted.inventory, wanted.logo
    if sheet is not None and (not sheet.is_file() or sheet.suffix.lower() not in SHEETS):
        problems.append(Problem("init-inventory", arguments={"file": str(sheet), "endings": SHEETS}))
    if logo is not None and (not logo.is_file() or logo.suffix.lower() not in PICTURES):
        problems.append(Problem("init-logo", arguments={"file": str(logo), "endings": PICTURES}))
    if problems:
        raise UsageError(problems)


def _unknown(wanted: NewProject) -> Iterator[Problem]:
    """Yield what is said of a language or a journey model that there is not; a language may be meant by its name."""
    from touchreport.locales import available
    from touchreport.vocabulary.journey_models import journey_models

    models = tuple(journey_models())
    for name, value, known in (
        ("language", wanted.language, available()),
        ("model", wanted.model or USUAL_MODEL, models),
    ):
        if value not in known:
            near = (_called(value) if name == "language" else None) or nearest(value, known)
            arguments: dict[str, Argument] = {"what": name, "value": value, "known": tuple(known)}
            yield Problem("init-unknown", arguments=arguments, suggestion=near)


def _called(name: str) -> str | None:
    """Return the tag of a language by its name in English or its own."""
    from babel import Locale

    from touchreport.locales import available

    for tag in available():
        locale = Locale.parse(tag, sep="-")
        words = (locale.get_language_name("en"), locale.get_language_name(), locale.language)
        if fold(name) in (fold(word) for word in words if word):
            return tag
    return None
