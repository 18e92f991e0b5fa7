"""An analysis described for the command line and the documentation."""

from __future__ import annotations

import dataclasses
import typing
from typing import Any

from touchreport.plugin import Option
from touchreport.registry.plugins import Registered


def described(registered: Registered) -> dict[str, Any]:
    """Return what an analysis is, reads, can be told and may find, as plain data in English."""
    analysis = registered.analysis
    return {
        "id": analysis.id,
        "title": analysis.title.text,
        "plugin": registered.plugin.name,
        "version": registered.plugin.version or analysis.version,
        "requires": list(analysis.requires),
        "after": analysis.after if analysis.after == "*" else list(analysis.after),
        "reads": list(analysis.reads),
        "options": options_of(analysis.options),
        "findings": [
            {
                "code": f"{analysis.id}/{kind.slug}",
                "title": kind.title.text,
                "explanation": kind.explanation.text,
            }
            for kind in analysis.findings
        ],
    }


def options_of(cls: type[Any]) -> list[dict[str, Any]]:
    """Return the options of a dataclass as plain data."""
    hints = typing.get_type_hints(cls, include_extras=True)
    entries = []
    for field in dataclasses.fields(cls):
        notes = getattr(hints[field.name], "__metadata__", ())
        option = next((note for note in notes if isinstance(note, Option)), Option(""))
        default = field.default if field.default is not dataclasses.MISSING else None
        entries.append(
            {
                "name": field.name,
                "meaning": option.meaning,
                "default": list(default) if isinstance(default, tuple) else default,
                "low": option.low,
                "high": option.high,
                "choices": list(option.choices),
                "at_most": option.at_most or None,
            }
        )
    return entries


def as_lines(entry: dict[str, Any]) -> list[str]:
    """Return a description as lines of text."""
    lines = [f"{entry['id']}: {entry['title']}", f"  plugin {entry['plugin']} {entry['version']}"]
    if entry["reads"]:
        lines.append(f"  reads {', '.join(entry['reads'])}")
    for option in entry["options"]:
        bounds = (
            f", {option['low']:g} to {option['high']:g}"
            if option["low"] is not None and option["high"] is not None
            else ""
        )
        choices = f", one of {', '.join(option['choices'])}" if option["choices"] else ""
        lines.append(
            f"  option {option['name']} (default {option['default']}{bounds}{choices}): {option['meaning']}"
        )
    lines += [f"  finding {kind['code']}: {kind['title']}" for kind in entry["findings"]]
    return lines
