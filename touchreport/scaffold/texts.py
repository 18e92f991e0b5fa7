"""The files that a new project begins with, as text."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from touchreport.scaffold.sheet import Sheet

NO_SLIPS: Mapping[str, str] = MappingProxyType({})
"""Names that seem misspelt, where there are none."""


def config_text(language: str, model: str, date: datetime.date, sheet: Sheet, file: str) -> str:
    """Return the text of ``touchreport.yaml``.

    Args:
        language: BCP 47 tag of the project.
        model: id of its journey model, where the sheet has no stages of its own.
        date: the playbook's date.
        sheet: what was seen in the inventory.
        file: name of the inventory in the project folder.
    """
    from touchreport.vocabulary.glossary import glossary

    title = glossary().entry("page.playbook").text(language)
    return f"""# What the playbook is called and how its journey is divided. All keys: touchreport schema
title: {quoted(title)}
language: {language}
date: {date.isoformat()}            # the playbook's own date; nothing asks the clock
{_calendar(sheet)}\
edition:                     # Autumn {date.year}
client:                      # for whom it is made
prepared_by:                 # who made it

{_journey(model, sheet)}{_files(sheet, file)}{_personas(sheet)}"""


_OF_PERSONA = """\
  title:                     # what she is in one line
  share:                     # share of all customers, such as 40%
  quote:
  goals: []
"""

_OF_CHANNEL = """\
  presence:                  # online, offline, or [online, offline]
  nature:                    # communication, human, physical, sensory
  owner_class:               # brand-owned, partner-owned, customer-owned or social-external
"""


def personas_text(names: Iterable[str], slips: Mapping[str, str] = NO_SLIPS) -> str:
    """Return the text of ``personas.yaml`` for customers of whom the sheet has only the names, without what seem `slips`."""
    entries = _entries(names, slips, _OF_PERSONA)
    return f"# The customers that the sheet names: tell what you know of them.\n{entries}"


def channels_text(names: Iterable[str], slips: Mapping[str, str] = NO_SLIPS) -> str:
    """Return the text of ``channels.yaml`` for channels that only the sheet knows, without what seem `slips`."""
    entries = _entries(names, slips, _OF_CHANNEL)
    return (
        "# Channels of the sheet that nobody knows. Say of each where it is, what it is made of and to whom it belongs;\n"
        "# one that has another name elsewhere gets that name in the sheet, and its entry goes.\n"
        f"{entries}"
    )


def _entries(names: Iterable[str], slips: Mapping[str, str], open_fields: str) -> str:
    """Return an entry for each name, with what is still to be said of it; a line for one that seems a slip."""
    return "".join(
        f"\n{_left_out(name, slips[name])}" if name in slips else f"\n- name: {quoted(name)}\n{open_fields}"
        for name in names
    )


def _left_out(name: str, meant: str, indent: str = "") -> str:
    """Return a line that names no more than a comment does: “check” asks about the row, as it does of any slip."""
    return f"{indent}# - {quoted(name)}    # left out: stands once and looks like {quoted(meant)}; else enter it\n"


def brand_text(name: str, colour: str, logo: str) -> str:
    """Return the text of ``brand.yaml``."""
    shown = f'"{colour}"' if colour else '             # such as "#00617f"'
    picture = quoted(logo) if logo else "                       # a picture in this folder: SVG, PNG or JPEG"
    return f"""name: {quoted(name)}
logo: {picture}
colour: {shown}
promise:                     # what a customer may count on; the headline of the brand's page
uniqueness:                  # what sets you apart from competitors
values: []
tone:                        # tone of voice
do: []
dont: []
pillars: []                  # - {{id: craft, name: Craft, content: what content for it shows}}
"""


def quoted(text: str) -> str:
    """Return a YAML scalar that stays text whatever is in it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


def _calendar(sheet: Sheet) -> str:
    if sheet.calendar is None:
        return ""
    line = f"calendar: {sheet.calendar}"
    return f"{line:<29}# by which the sheet counts years\n"


def _journey(model: str, sheet: Sheet) -> str:
    if sheet.stages:
        slips = sheet.slips_among("stages")
        listed = "".join(
            _left_out(stage, slips[stage], "  ") if stage in slips else f"  - {quoted(stage)}\n"
            for stage in sheet.stages
        )
        return (
            "# The stages as the sheet calls them, in its order. “touchreport init --model” takes a known model instead.\n"
            f"stages:\n{listed}"
        )
    above = "# Nothing of the sheet could be read, so that this is not taken from it.\n"
    return (
        f"{above if sheet.unread else ''}model: {model}\n"
        "stage_weights: {}            # how much each stage counts, such as "
        f"{{{_weights(model)}}}\n"
    )


def _weights(model: str) -> str:
    from touchreport.vocabulary.journey_models import journey_models

    stages = journey_models()[model].stages
    return ", ".join(f"{stage.id}: {1 / len(stages):.2f}" for stage in stages)


def _files(sheet: Sheet, file: str) -> str:
    """Return what the sheet asks of its author, if it asks anything."""
    if not (sheet.asks or sheet.encoding or sheet.lacks_encoding):
        return ""
    lines = [f"\nfiles:\n  {quoted(file)}:\n"]
    if sheet.encoding:
        lines.append(f"    encoding: {sheet.encoding}    # what the sheet seems to be in; UTF-8 it is not\n")
    if sheet.lacks_encoding:
        lines.append(
            "    # The sheet is not saved as UTF-8, and nothing tells what it is in. Save it so, or name its encoding here:\n"
            "    # encoding:                # such as mac-roman, cp850, cp1250 or euc_kr\n"
        )
    if sheet.unknown:
        lines.append(
            "    # What is in these columns? A usual heading: Touchpoint, Stage, Channel, Persona, Owner,\n"
        )
        lines.append("    # Controllable, Importance, Performance, Do, Notes ... Or: ignore\n    headings:\n")
    for column in sheet.unknown:
        values = "; ".join(value.replace("\n", " ")[:40] for value in column.values)
        said = " ".join(filter(None, (f"{' or '.join(column.maybe)}?" if column.maybe else "", values)))
        lines.append(f"      {quoted(column.heading)}:{f'    # {said}' if said else ''}\n")
    if sheet.grouped:
        lines.append(
            "    # Written once, it holds for the empty rows below it. If not, take this line away.\n"
        )
        lines.append(f"    fill_down: [{', '.join(map(quoted, sheet.grouped))}]\n")
    return "".join(lines)


def _personas(sheet: Sheet) -> str:
    if sheet.personas:
        return ""
    return """
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
